// A client takes a consent back: what it touches is named, and the document stays until a reason is written down.
import { expect, test } from "./desk";
import { expectAccessible, expectWhole } from "./look";
import { begins, goTo } from "./steps";
import { wordsOf } from "./words";

for (const language of ["ru", "ky"] as const) {
  test(`a consent taken back holds the documents it touches, in ${language}`, async ({ desk, page }) => {
    const t = wordsOf(language);
    await desk.call("settings.set", { language, theme: "light", textSize: 100, lockAfter: 15 });
    const { value: id } = await desk.call("sample.open");
    const { value: filing } = await desk.call("filing.add", {
      case: id,
      template: "kg/crime-report",
      language,
    });
    await page.goto(desk.at(`#/case/${id}/consents`));
    await expect(page.getByRole("heading", { level: 1, name: t("section-consents") })).toBeVisible();
    await expectAccessible(page, "consents");
    await expectWhole(page, "consents");

    await page.getByRole("link", { name: begins(t("purpose-authority")) }).click();
    const sheet = page.getByRole("dialog", { name: t("purpose-authority") });
    await expectAccessible(page, "consent");
    await sheet.getByRole("button", { name: begins(t("consent-withdraw")) }).click();
    const leave = page.getByRole("dialog", {
      name: t("consent-withdraw-title", { purpose: t("purpose-authority") }),
    });
    await expect(
      leave
        .getByRole("list", { name: t("consent-touched") })
        .getByRole("listitem")
        .first(),
    ).toBeVisible();
    await expectAccessible(page, "withdraw");
    await leave.getByRole("button", { name: t("consent-withdraw-do") }).click();
    await expect(page.getByText(t("consent-standing-withdrawn")).first()).toBeVisible();

    await page.goto(desk.at(`#/case/${id}/filings/${filing}`));
    const check = page.getByRole("tab", { name: begins(t("filings-check")) });
    await check.click();
    const way = page.getByRole("button", { name: t("consent-gate-with-reason") });
    await way.click();
    const gate = page.getByRole("dialog", { name: t("consent-gate-title") });
    await expectAccessible(page, "gate");
    await gate.getByRole("button", { name: t("consent-gate-go-on") }).click();
    await expect(gate.getByText(t("consent-gate-reason-missing"))).toBeVisible();
    await gate.getByRole("textbox").fill("Согласилась по телефону, бумага завтра");
    await gate.getByRole("button", { name: t("consent-gate-go-on") }).click();
    await expect(gate).toBeHidden();
    await expect(way).toBeHidden();
    await goTo(page, t, "consents");
    await expect(page.getByText("Согласилась по телефону, бумага завтра")).toBeVisible();
  });
}
