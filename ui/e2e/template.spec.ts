// A template of the office's own: copied, a mistake told by its line, corrected, saved.
import { expect, test } from "./desk";
import { expectAccessible } from "./look";
import { begins } from "./steps";
import { wordsOf } from "./words";

const pictures = process.env["DALIL_PICTURES"];

for (const language of ["ru", "ky"] as const) {
  test(`a template is copied and changed, in ${language}`, async ({ desk, page }) => {
    test.setTimeout(180_000);
    const t = wordsOf(language);
    await desk.call("settings.set", {
      language,
      theme: language === "ru" ? "light" : "dark",
      textSize: 100,
      lockAfter: 15,
    });
    const { value: id } = await desk.call("sample.open", {});
    const templates = await desk.call("filing.templates", { case: id });
    const motion = templates.find((one) => one.id === "kg/motion-add-evidence");
    if (!motion) throw new Error("there is no such template");
    await page.goto(desk.at(`#/case/${id}/filings?new=${encodeURIComponent(motion.title[language])}`));
    await page
      .getByRole("dialog")
      .getByRole("button", { name: t("filings-more", { title: motion.title[language] }) })
      .click();
    await page.getByRole("menuitem", { name: t("template-copy") }).click();

    const source = page.getByRole("textbox", { name: "template.typ" });
    await expect(source).toBeVisible();
    await expect(page.getByText(t("template-good"))).toBeVisible();
    const written = await source.inputValue();
    await source.fill(written.replace("#paragraphs(f.reason)", "#paragraf(f.reason)"));
    await page.getByRole("button", { name: t("template-try") }).click();
    const line = written.split("\n").findIndex((one) => one.includes("#paragraphs(f.reason)")) + 1;
    const place = page.getByRole("button", { name: t("template-at", { file: "template.typ", line }) });
    await expect(place).toBeVisible();
    await expect(page.getByText(t("template-problem-unknown-name", { what: "paragraf" }))).toBeVisible();
    await place.click();
    await expect(source).toBeFocused();
    if (pictures) await page.screenshot({ path: `${pictures}/template-wrong-${language}.png` });

    // The public edition of the example: as it is carried it names nobody; a name typed into it is told by its line.
    await source.fill(`${written}\n#par[Асанова Айгүл]\n`);
    await page.getByRole("checkbox", { name: t("template-public") }).click();
    const typed = page.getByRole("button", {
      name: t("template-at", { file: "template.typ", line: written.split("\n").length + 1 }),
    });
    await expect(typed).toBeVisible();
    if (pictures) await page.screenshot({ path: `${pictures}/template-leak-${language}.png` });
    await source.fill(written);
    await page.getByRole("button", { name: t("template-try") }).click();
    await expect(page.getByText(t("template-public-good"))).toBeVisible();
    await expectAccessible(page, "template, public edition");

    const title = language === "ru" ? "о приобщении новых доказательств" : "жаңы далилдерди";
    await source.fill(written.replace(language === "ru" ? "о приобщении доказательств" : "далилдерди", title));
    await page.getByRole("button", { name: begins(t("template-save")) }).click();
    await expect(page.getByText(t("template-saved", { number: 2 }))).toBeVisible();
    await expect(
      page
        .getByRole("region", { name: t("template-pages") })
        .getByRole("img")
        .first(),
    ).toBeVisible();
    await expectAccessible(page, "template");
    if (pictures) await page.screenshot({ path: `${pictures}/template-${language}.png` });
    expect(await desk.call("template.list", {})).toHaveLength(1);
  });
}
