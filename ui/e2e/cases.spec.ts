// Two cases under one number: only when somebody says so, and it is asked where the number stands.
import { expect, test } from "./desk";
import { makeCase, makeVault } from "./steps";
import { wordsOf } from "./words";

for (const language of ["ru", "ky", "en"] as const) {
  test(`a number that an open case has is refused at its field until it is confirmed, in ${language}`, async ({
    desk,
    page,
  }, info) => {
    const t = wordsOf(language);
    await desk.call("settings.set", { language, theme: "light", textSize: 100, lockAfter: 15 });
    await page.goto(desk.at());
    await makeVault(page, t, "Касымова Нургүл");
    await makeCase(page, t, "14/2026");
    await page.goto(desk.at("#/"));
    await page
      .getByRole("button", { name: t("case-new"), exact: true })
      .first()
      .click();
    const dialog = page.getByRole("dialog", { name: t("case-new") });
    const number = dialog.getByLabel(t("case-number"), { exact: true });
    await number.fill("14/2026");
    await dialog.getByRole("button", { name: t("case-new-do") }).click();
    await expect(dialog.getByText(t("case-number-taken"))).toBeVisible();
    await expect(number).toHaveAttribute("aria-invalid", "true");
    await page.screenshot({ path: info.outputPath("taken.png") });
    const again = dialog.getByRole("checkbox", { name: t("case-number-again") });
    await again.check();
    await number.fill("15/2026");
    await expect(again).toHaveCount(0); // another number, another question
    await number.fill("14/2026");
    await dialog.getByRole("button", { name: t("case-new-do") }).click();
    await dialog.getByRole("checkbox", { name: t("case-number-again") }).check();
    await dialog.getByRole("button", { name: t("case-new-do") }).click();
    await expect(dialog).toHaveCount(0);
    expect(await desk.call("case.list", {})).toHaveLength(2);
  });
}
