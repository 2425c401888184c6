// From a draft to its answer: checked, overruled with a reason, final, filed, answered, amended; and its public edition.
import { expect, test, type Desk, type Page } from "./desk";
import type { CaseId, FilingId } from "../src/lib/backend/bindings";
import { expectAccessible, expectWhole } from "./look";
import { begins } from "./steps";
import { wordsOf, type Spoken, type Words } from "./words";

/** A crime report of the sample in this language, with all its answers. */
async function reportOf(desk: Desk, id: CaseId, language: Spoken): Promise<FilingId> {
  const rows = await desk.call("filing.list", { case: id });
  const known = rows.find(({ template }) => template === "kg/crime-report");
  if (!known) throw new Error("the sample has no crime report");
  if (known.language === language) return known.id;
  const { answers } = await desk.call("filing.show", { filing: known.id });
  const { value: filing } = await desk.call("filing.add", { case: id, template: "kg/crime-report", language });
  await desk.call("filing.change", { filing, answers });
  return filing;
}

/** Says of everything that can be confirmed that it is so. */
async function confirmAll(desk: Desk, filing: FilingId): Promise<void> {
  const { findings } = await desk.call("filing.preview", { filing, answers: null });
  const confirmed = findings.flatMap(({ confirm }) => (confirm === null ? [] : [confirm]));
  await desk.call("filing.confirm", { filing, confirmed });
}

/** Gives a reason for everything that may be passed with one; a reason may be given for several things at once. */
async function overruleAll(page: Page, t: Words, reason: string): Promise<void> {
  const ways = page.getByRole("main").getByRole("button", { name: t("filings-overrule") });
  const dialog = page.getByRole("dialog", { name: t("filings-overrule") });
  for (let left = await ways.count(); left > 0; left = await ways.count()) {
    await ways.first().click();
    await dialog.getByRole("textbox").fill(reason);
    await dialog.getByRole("button", { name: t("filings-overrule-save") }).click();
    await expect(dialog).toBeHidden();
    await expect.poll(() => ways.count(), { timeout: 60_000 }).toBeLessThan(left);
  }
}

const pictures = process.env["DALIL_PICTURES"];
async function picture(page: Page, name: string): Promise<void> {
  if (pictures) await page.screenshot({ path: `${pictures}/${name}.png` });
}

for (const language of ["ru", "ky"] as const) {
  test(`a filing goes its whole way, in ${language}`, async ({ desk, page }) => {
    // The public edition is made and searched anew for each reason given.
    test.setTimeout(300_000);
    const t = wordsOf(language);
    const reason = language === "ru" ? "Оригинал изъят следователем" : "Түп нусканы тергөөчү алып кеткен";
    await desk.call("settings.set", { language, theme: "light", textSize: 100, lockAfter: 15 });
    const { value: id } = await desk.call("sample.open", {});
    // Her sister bears the same name and the same initials: whoever knows the one knows the other.
    const sister = (await desk.call("party.list", { case: id })).find(({ name }) => name.includes("Айзада"));
    if (sister) await desk.call("filing.guard", { party: sister.id, guarded: true });
    const filing = await reportOf(desk, id, language);
    const { exhibits } = await desk.call("filing.preview", { filing, answers: null });
    const aside = exhibits[0]?.evidence;
    if (aside) await desk.call("evidence.set-aside", { items: [aside], aside: true });
    await confirmAll(desk, filing);

    // What stands in the way is passed with a reason.
    await page.goto(desk.at(`#/case/${id}/filings/${filing}`));
    await page.getByRole("tab", { name: begins(t("filings-check")) }).click();
    const ways = page.getByRole("main").getByRole("button", { name: t("filings-overrule") });
    await expect(ways.first()).toBeVisible();
    await expectAccessible(page, "check");
    await picture(page, `check-${language}`);
    await ways.first().click();
    const dialog = page.getByRole("dialog", { name: t("filings-overrule") });
    await dialog.getByRole("button", { name: t("filings-overrule-save") }).click();
    await expect(dialog.getByText(t("consent-gate-reason-missing"))).toBeVisible();
    await page.keyboard.press("Escape");
    await overruleAll(page, t, reason);
    await expect(page.getByText(t("filings-overruled", { reason })).first()).toBeVisible();
    await confirmAll(desk, filing);
    await page.goto("about:blank");
    await page.goto(desk.at(`#/case/${id}/filings/${filing}`));

    // Final, filed, answered.
    await page.getByRole("button", { name: t("filings-make-final") }).click();
    await expect(page.getByRole("heading", { name: t("filings-record") })).toBeVisible();
    await page.getByRole("button", { name: t("filings-verify") }).click();
    await expect(page.getByText(t("filings-verified-same"))).toBeVisible();
    await page.getByRole("button", { name: t("filings-mark-filed") }).click();
    const filed = page.getByRole("dialog", { name: t("filings-step-title-filed") });
    await filed.getByRole("textbox", { name: begins(t("filings-step-number")) }).fill("417");
    await filed.getByRole("textbox", { name: begins(t("filings-step-who-filed")) }).fill("Осмонов А. К.");
    await expectAccessible(page, "filed");
    await picture(page, `filed-${language}`);
    await filed.getByRole("button", { name: begins(t("filings-step-save")) }).click();
    await expect(filed).toBeHidden();
    await expect(page.getByText(t("filing-status-filed")).first()).toBeVisible();
    const { deadlines } = await desk.call("deadline.list", { case: id });
    expect(deadlines.some(({ startedBy }) => startedBy === "crime_report")).toBe(true);

    await page.getByRole("button", { name: t("filings-mark-answered") }).click();
    const answered = page.getByRole("dialog", { name: t("filings-step-title-answered") });
    await answered.getByLabel(t("filings-step-outcome")).click();
    await page.getByRole("option", { name: t("filings-outcome-refused") }).click();
    await answered.getByRole("button", { name: begins(t("filings-step-save")) }).click();
    await expect(answered).toBeHidden();
    await expect(page.getByText(t("filing-status-answered")).first()).toBeVisible();
    await expectAccessible(page, "record");
    await expectWhole(page, "record");
    await picture(page, `record-${language}`);

    // The public edition is made and searched.
    await page.getByRole("radio", { name: t("filings-edition-public") }).click();
    await expect(
      page
        .getByRole("region", { name: t("filings-public-pages") })
        .getByRole("img")
        .first(),
    ).toBeVisible();
    await expect(page.getByText(t("filings-leaks-wait"))).toBeHidden();
    await overruleAll(page, t, reason);
    await expectAccessible(page, "public");
    await expectWhole(page, "public");
    await picture(page, `public-${language}`);
    await page.getByRole("button", { name: t("filings-release") }).click();
    await expect(page.getByText(t("filings-released"))).toBeVisible({ timeout: 60_000 });
    await page.getByRole("radio", { name: t("filings-edition-full") }).click();
    await expect(page.getByRole("heading", { name: t("filings-edition-public") })).toBeVisible();
    await expect(page.getByRole("heading", { name: t("filings-edition-key") })).toBeVisible();
    await desk.call("settings.set", { language, theme: "dark", textSize: 100, lockAfter: 15 });
    await page.goto("about:blank");
    await page.goto(desk.at(`#/case/${id}/filings/${filing}`));
    await expect(page.getByRole("heading", { name: t("filings-edition-key") })).toBeVisible();
    await expectAccessible(page, "editions in the dark");
    await picture(page, `editions-${language}`);

    // A new one takes its place, and says so.
    await page.getByRole("button", { name: t("filings-amend") }).click();
    await expect(page.getByRole("link", { name: t("filings-amends") })).toBeVisible();
    await expect(page.getByText(t("filing-status-draft")).first()).toBeVisible();
    await expect(page.getByRole("main").getByRole("img").first()).toBeVisible();
    await picture(page, `amended-${language}`);
  });
}
