// A motion written in the editor: a name in the dative follows the person, and the final PDF says so.
import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CaseId, FilingId, PartyView } from "../src/lib/backend/bindings";
import { expect, test, type Desk, type Page } from "./desk";
import { expectAccessible, expectWhole } from "./look";
import { begins } from "./steps";
import { wordsOf } from "./words";

const pictures = process.env["DALIL_PICTURES"];
async function picture(page: Page, name: string): Promise<void> {
  if (pictures) await page.screenshot({ path: `${pictures}/${name}.png` });
}

/** The sample's client. */
async function clientOf(desk: Desk, id: CaseId): Promise<PartyView> {
  const parties = await desk.call("party.list", { case: id });
  const client = parties.find(({ details }) => details.roles.includes("victim"));
  if (!client) throw new Error("the sample has no client");
  return client;
}

/** Answers what a motion needs, and says of everything that it is so. */
async function makeReady(desk: Desk, filing: FilingId): Promise<void> {
  const { answers } = await desk.call("filing.show", { filing });
  const more = { addressee: "Следователь СО УВД города Ош", register_number: "03-050-2026-000-412" };
  await desk.call("filing.change", { filing, answers: { ...(answers as object), ...more } });
  const { findings } = await desk.call("filing.preview", { filing, answers: null });
  const confirmed = findings.flatMap(({ confirm }) => (confirm === null ? [] : [confirm]));
  await desk.call("filing.confirm", { filing, confirmed });
  for (const { overrule, reason } of findings) {
    if (overrule !== null && reason === null)
      await desk.call("filing.overrule", { filing, finding: overrule, reason: "Проверено по оригиналу" });
  }
}

test("what was typed is saved before the final PDF is made, and nothing is typed meanwhile", async ({ desk, page }) => {
  const t = wordsOf("ru");
  await desk.call("settings.set", { language: "ru", theme: "light", textSize: 100, lockAfter: 15 });
  const { value: id } = await desk.call("sample.open", {});
  const { value: filing } = await desk.call("filing.add", {
    case: id,
    template: "kg/motion-add-evidence",
    language: "ru",
  });
  await makeReady(desk, filing);
  let goOn = (): void => undefined;
  const held = new Promise<void>((resolve) => (goOn = resolve));
  await page.route("**/call", async (route) => {
    const { name } = route.request().postDataJSON() as { name: string };
    if (name === "filing.final") await held;
    await route.continue();
  });
  await page.goto(desk.at(`#/case/${id}/filings/${filing}`));
  const number = "03-050-2026-000-413";
  await page.locator('[data-field="register_number"] input').fill(number);
  await page.getByRole("button", { name: begins(t("filings-make-final")) }).click();
  await expect(page.locator(".work")).toHaveAttribute("inert");
  const kept = async (): Promise<unknown> =>
    ((await desk.call("filing.show", { filing })).answers as Record<string, unknown>)["register_number"];
  await expect.poll(kept).toBe(number);
  goOn();
  await expect(page.locator(".status", { hasText: t("filing-status-final") }).first()).toBeVisible();
  await expect(page.locator(".work")).not.toHaveAttribute("inert");
});

for (const language of ["ru", "ky"] as const) {
  test(`a motion is written in the editor, in ${language}`, async ({ desk, page }) => {
    test.setTimeout(240_000);
    const t = wordsOf(language);
    await desk.call("settings.set", { language, theme: "light", textSize: 100, lockAfter: 15 });
    const { value: id } = await desk.call("sample.open", {});
    const client = await clientOf(desk, id);
    const surname = client.details.names[0]?.surname ?? "";
    const request = { case: id, template: "kg/motion-add-evidence", language };
    const { value: filing } = await desk.call("filing.add", request);
    await makeReady(desk, filing);

    // What the template wrote becomes paragraphs.
    await page.goto(desk.at(`#/case/${id}/filings/${filing}`));
    await page.getByRole("tab", { name: t("draft-tab") }).click();
    await page.getByRole("button", { name: t("draft-open") }).click();
    const text = page.getByRole("textbox", { name: t("draft-body") });
    await expect(text).toBeVisible();
    await expect(text.locator(".chip").first()).toBeVisible();

    // A sentence of one's own, with a name put in by `@` and set in the dative.
    await text.locator("h2").first().click();
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    const said = language === "ru" ? "Прошу разъяснить права " : "Укуктары түшүндүрүлсүн: ";
    await page.keyboard.type(said);
    await page.keyboard.type(`@${surname}`);
    const offers = page.getByRole("listbox", { name: t("draft-chip") });
    await expect(offers.getByRole("option").first()).toContainText(surname);
    await picture(page, `draft-find-${language}`);
    await page.keyboard.press("Enter");
    const chip = text.locator("p", { hasText: said.trim() }).locator(".chip").last();
    await expect(chip).toContainText(surname);
    await chip.click();
    const panel = page.getByRole("dialog", { name: t("draft-chip-of") });
    await panel.getByRole("combobox", { name: begins(t("draft-case")) }).click();
    await page.getByRole("option", { name: begins(t("grammar-case-dat")) }).click();
    await expect(chip).not.toHaveText(client.name);
    const dative = (await chip.textContent()) ?? "";
    await page.keyboard.press("Escape");
    const kept = async (): Promise<string> => JSON.stringify((await desk.call("draft.show", { filing })).body);
    await expect.poll(kept).toContain('"case":"dat"');
    await expectAccessible(page, "editor");
    await expectWhole(page, "editor");
    await picture(page, `draft-${language}`);

    // The person is called otherwise now: the draft says so, and what was typed stays.
    const { details } = await clientOf(desk, id);
    const names = details.names.map((name) => (name.surname === surname ? { ...name, surname: "Бекова" } : name));
    await desk.call("party.change", { party: client.id, details: { ...details, names } });
    await page.reload();
    await page.getByRole("tab", { name: t("draft-tab") }).click();
    const renamed = text.locator("p", { hasText: said.trim() }).locator(".chip").last();
    await expect(renamed).toHaveText(/^Беков/);
    await expect(renamed).toHaveClass(/changed/);
    const now = (await renamed.textContent()) ?? "";
    expect(now).not.toBe(dative);
    await renamed.click();
    await expect(panel.getByText(t("draft-was"))).toBeVisible();
    await picture(page, `draft-changed-${language}`);
    await panel.getByRole("button", { name: t("draft-accept") }).click();
    await expect(renamed).not.toHaveClass(/changed/);
    await page.keyboard.press("Escape");

    // A click on the page leads to the paragraph.
    const sheet = page
      .getByRole("region", { name: t("filings-preview") })
      .locator(".page")
      .first();
    await expect(sheet.getByRole("img")).toBeVisible();
    const { places } = await desk.call("filing.preview", { filing, answers: null });
    const place = places.find(({ page }) => page === 1);
    if (place) {
      const box = await sheet.boundingBox();
      const height = box?.height ?? 0;
      await sheet.click({
        position: { x: (box?.width ?? 0) / 2, y: (((place.top + place.bottom) / 2) * height) / 842 },
      });
      await expect(sheet.locator(".mark").first()).toBeVisible();
    }
    await picture(page, `draft-marked-${language}`);

    // Dark, where the sheet stays a sheet.
    await desk.call("settings.set", { language, theme: "dark", textSize: 100, lockAfter: 15 });
    await page.reload();
    await page.getByRole("tab", { name: t("draft-tab") }).click();
    await expect(text).toBeVisible();
    await expectAccessible(page, "editor in the dark");
    await picture(page, `draft-dark-${language}`);

    // The final PDF says so.
    await makeReady(desk, filing);
    const { value: edition } = await desk.call("filing.final", { filing });
    const folder = mkdtempSync(join(tmpdir(), "dalil-draft-"));
    await desk.pick({ save: folder });
    const { path } = await desk.call("filing.export", { edition: edition.id });
    if (path === null) throw new Error("the PDF was not written");
    const paper = execFileSync("pdftotext", [path, "-"], { encoding: "utf8" }).replace(/\s+/g, " ");
    expect(paper).toContain(now.replace(/\s+/g, " "));
    expect(paper).toContain(said.trim());
  });
}
