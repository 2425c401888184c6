// What a court takes: written down from the check of a filing, and asked about there.
import { expect, test } from "./desk";
import { expectAccessible, expectWhole } from "./look";
import { begins } from "./steps";
import { wordsOf } from "./words";

for (const [language, theme] of [
  ["ru", "light"],
  ["ky", "dark"],
] as const)
  test(`what the court takes is written down once and asked about, in ${language}`, async ({ desk, page }) => {
    const t = wordsOf(language);
    await desk.call("settings.set", { language, theme, textSize: 100, lockAfter: 15 });
    const { value: id } = await desk.call("sample.open", {});
    const filing = (await desk.call("filing.list", { case: id })).find(
      ({ template }) => template === "kg/crime-report",
    );
    if (!filing) throw new Error("the sample has no crime report");
    await page.goto(desk.at(`#/case/${id}/filings/${filing.id}`));
    await page.getByRole("tab", { name: begins(t("filings-check")) }).click();
    const main = page.getByRole("main");
    await main.getByRole("button", { name: t("filings-reception-new") }).click();

    // The first field has the cursor; a number that is none is said beside its field and not kept.
    const sheet = page.getByRole("dialog", { name: t("filings-reception-new") });
    const court = language === "ru" ? "Электронная приёмная суда" : "Соттун электрондук кабылдамасы";
    await expect(sheet.getByLabel(t("filings-reception-name"))).toBeFocused();
    await page.keyboard.type(court);
    await sheet.getByLabel(t("filings-reception-megabytes")).fill("много");
    await expect(sheet.getByText(t("filings-reception-number-wrong"))).toBeVisible();
    await expect(sheet.getByRole("button", { name: begins(t("filings-reception-save")) })).toBeDisabled();
    await sheet.getByLabel(t("filings-reception-megabytes")).fill("0,05");
    await sheet.getByLabel(t("filings-reception-pages")).fill("2");
    await sheet.getByRole("checkbox", { name: "PDF", exact: true }).click();
    await expectAccessible(page, "reception");
    await expectWhole(page, "reception");
    await page.keyboard.press("Control+Enter");
    await expect(sheet).toBeHidden();

    // It is chosen at once, and what it would not take is to be confirmed.
    const chosen = main.getByLabel(t("filings-reception"));
    await expect(chosen).toContainText(court);
    const told = main.getByRole("listitem").filter({ hasText: court });
    await expect(told.first()).toBeVisible();
    await expectAccessible(page, "check with a reception");

    // Taking more, it asks no more; undo asks again.
    await main.getByRole("button", { name: t("filings-reception-edit"), exact: true }).click();
    const edit = page.getByRole("dialog", { name: t("filings-reception-edit") });
    await edit.getByLabel(t("filings-reception-megabytes")).fill("500");
    await edit.getByLabel(t("filings-reception-pages")).fill("");
    await page.keyboard.press("Control+Enter");
    await expect(edit).toBeHidden();
    await expect(told).toHaveCount(0);
    await page.keyboard.press("Control+KeyZ");
    await expect(told.first()).toBeVisible();

    // Removed, the filing goes nowhere in particular.
    await main.getByRole("button", { name: t("filings-reception-edit"), exact: true }).click();
    await edit.getByRole("button", { name: t("filings-reception-remove") }).click();
    await expect(chosen).toContainText(t("filings-reception-none"));
    await expect(told).toHaveCount(0);
  });
