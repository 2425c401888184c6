// Tags and bulk actions by the keyboard alone, and evidence destroyed for good, as the window shows it.
import { writeFileSync } from "node:fs";
import { expect, test, type Page } from "./desk";
import { expectAccessible, expectWhole } from "./look";
import { begins } from "./steps";
import { wordsOf } from "./words";

async function picture(page: Page, path: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  writeFileSync(path, await page.screenshot({ fullPage: false }));
}

for (const language of ["ru", "ky", "en"] as const)
  test(`items are tagged and set together by keys, and one is destroyed, in ${language}`, async ({
    desk,
    page,
  }, info) => {
    const t = wordsOf(language);
    const { value: id } = await desk.call("sample.open", {});
    await desk.call("settings.set", { language, theme: "light", textSize: 100, lockAfter: 15 });
    const rows = await desk.call("evidence.list", { case: id });
    await page.goto(desk.at(`#/case/${id}/evidence`));
    const list = page.getByRole("listbox", { name: t("evidence-list-label") });
    await expect(list.getByRole("option").first()).toBeVisible();

    // Two items chosen and tagged without the mouse.
    await list.focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("Shift+ArrowRight");
    await expect(page.getByText(t("evidence-selected", { count: 2 }))).toBeVisible();
    await page.keyboard.press("t");
    const tags = page.getByRole("dialog", { name: t("tags-title", { count: 2 }) });
    await tags.getByRole("textbox", { name: begins(t("tags-new")) }).fill("паспорт");
    await page.keyboard.press("Enter");
    await expect(tags.getByRole("button", { name: t("tags-take-off", { tag: "паспорт" }) })).toBeVisible();
    await picture(page, info.outputPath("tags.png"));
    await expectAccessible(page, "tags");
    await page.keyboard.press("Escape");
    await expect(tags).toBeHidden();
    const tagged = (await desk.call("evidence.list", { case: id, tags: ["ПАСПОРТ"] })).map(({ number }) => number);
    expect(tagged).toEqual([1, 2]);

    // Blurred, and set together.
    await list.focus();
    await page.keyboard.press("b");
    await expect
      .poll(async () => (await desk.call("evidence.list", { case: id })).filter((row) => row.details.sensitive).length)
      .toBeGreaterThanOrEqual(2);
    await page.keyboard.press("e");
    const mark = page.getByRole("dialog", { name: t("evidence-mark-title", { count: 2 }) });
    await mark.getByRole("checkbox", { name: t("evidence-field-source") }).check();
    await mark.getByRole("textbox", { name: t("evidence-field-source") }).fill("телефон потерпевшей");
    await picture(page, info.outputPath("mark.png"));
    await mark.getByRole("button", { name: begins(t("evidence-mark-do", { count: 2 })) }).click();
    await expect(mark).toBeHidden();
    const after = await desk.call("evidence.list", { case: id });
    expect(after.filter(({ details }) => details.source === "телефон потерпевшей").length).toBeGreaterThanOrEqual(2);

    // The filter shows what bears the tag.
    await page.keyboard.press("Escape");
    await page
      .getByRole("button", { name: t("evidence-filter-tag") })
      .or(page.getByLabel(t("evidence-filter-tag")))
      .first()
      .click();
    await page.getByRole("option", { name: begins("паспорт") }).click();
    await expect(list.getByRole("option")).toHaveCount(2);
    await picture(page, info.outputPath("gallery.png"));
    await expectWhole(page, "gallery");

    // An item that a fact rests on is not destroyed, and it is said on what.
    const cited = rows.find(({ citedBy }) => citedBy > 0);
    const free = rows.find(({ citedBy, number }) => citedBy === 0 && number > 2);
    if (!cited || !free) throw new Error("the sample has items of both kinds");
    await desk.call("evidence.set-aside", { items: [cited.id, free.id], aside: true });
    await page.goto(desk.at(`#/case/${id}/evidence/${cited.id}`));
    await page.getByRole("button", { name: t("evidence-destroy-open") }).click();
    const dialog = page.getByRole("dialog", { name: t("destroy-title") });
    await expect(dialog.getByText(t("destroy-cited"))).toBeVisible();
    await expect(dialog.getByRole("button", { name: t("destroy-do") })).toBeDisabled();
    await picture(page, info.outputPath("cited.png"));
    await page.keyboard.press("Escape");

    await page.goto(desk.at(`#/case/${id}/evidence/${free.id}`));
    await page.getByRole("button", { name: t("evidence-destroy-open") }).click();
    await dialog.getByRole("textbox", { name: begins(t("destroy-reason")) }).fill("Доверительница отозвала согласие");
    await picture(page, info.outputPath("destroy.png"));
    await expectAccessible(page, "destroying");
    await dialog.getByRole("button", { name: t("destroy-do") }).click();
    await expect(page.getByText(t("evidence-destroyed-note"))).toBeVisible();
    await expect(page.getByText("Доверительница отозвала согласие").first()).toBeVisible();
    await picture(page, info.outputPath("destroyed.png"));
    await expectAccessible(page, "destroyed");
    await expectWhole(page, "destroyed");
  });
