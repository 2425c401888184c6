// The sample case, and every screen there is to see of it.
import { expect, type Desk, type Page } from "./desk";
import type { BundleId, CaseId, FilingId, Wish } from "../src/lib/backend/bindings";
import { begins } from "./steps";
import type { Spoken, Words } from "./words";

/** Every event of the chronology. */
const all: Wish = {
  text: "",
  status: null,
  weight: null,
  party: null,
  place: null,
  only: null,
  bare: false,
  contradicted: false,
  latestFirst: false,
};

/** A screen of the program: its address, and what has to be done before it is the screen meant. */
export type Screen = { name: string; address: string; ready?: (page: Page) => Promise<void> };

/** Opens the sample case in its own vault and gives all of its screens. */
export async function sampleScreens(desk: Desk, t: Words, language: Spoken): Promise<Screen[]> {
  const { value: id } = await desk.call("sample.open", {});
  const evidence = await desk.call("evidence.list", { case: id });
  const item = evidence.find(({ sheets }) => (sheets ?? 0) > 0) ?? evidence[0];
  const [person] = await desk.call("party.list", { case: id });
  const filing = await filingOf(desk, id, language === "ky" ? "kg/motion-add-evidence" : "kg/crime-report");
  const bundle = await bundleOf(desk, id, filing);
  const claim = await filingOf(desk, id, "kg/civil-claim");
  await desk.call("draft.open", { filing: claim });
  const { value: own } = await desk.call("template.copy", { template: "kg/motion-add-evidence" });
  const sound = evidence.find(({ kind }) => kind === "audio")?.id ?? "";
  const [interview] = await desk.call("interview.list", { case: id });
  const [consent] = await desk.call("consent.list", { case: id });
  const { entries } = await desk.call("chronology.show", { case: id, wish: all });
  const told = entries.find(({ accounts }) => accounts > 1)?.id ?? "";
  const base = `#/case/${id}`;
  const one = (name: string, path: string, ready?: Screen["ready"]): Screen => ({
    name,
    address: path,
    ...(ready ? { ready } : {}),
  });
  return [
    one("cases", "#/"),
    one("new-case", "#/?new=case"),
    one("case", base),
    one("people", `${base}/people`),
    one("network", `${base}/network`, async (page) => {
      await expect(page.locator("[data-party]").first()).toBeVisible();
    }),
    one("network-person", `${base}/network`, async (page) => {
      await page.locator("[data-party]").first().click();
      await expect(page.locator("[data-party][aria-pressed=true]")).toBeVisible();
    }),
    one("network-list", `${base}/network?view=list`, async (page) => {
      await expect(page.getByRole("table")).toBeVisible();
    }),
    one("person", `${base}/people?open=${person?.id ?? ""}`, async (page) => {
      await expect(page.getByRole("dialog").getByRole("textbox").first()).toBeVisible();
    }),
    one("evidence", `${base}/evidence`),
    one("item", `${base}/evidence/${item?.id ?? ""}`, async (page) => {
      await expect(page.getByRole("figure").first().getByRole("img")).toBeVisible();
    }),
    one("recording", `${base}/evidence/${sound}`, async (page) => {
      await expect(page.getByRole("slider", { name: t("media-position") })).toBeVisible({ timeout: 20_000 });
    }),
    one("facts", `${base}/facts`),
    one("proof", `${base}/proof`, async (page) => {
      await expect(page.getByRole("grid")).toBeVisible();
    }),
    one("deadlines", `${base}/deadlines`),
    one("agenda", "#/agenda"),
    one("contradictions", `${base}/facts?view=contradictions`),
    one("accounts", `${base}/facts/${told}`),
    one("ledger", `${base}/ledger`),
    one("filings", `${base}/filings`),
    one("catalogue", `${base}/filings?new=`, async (page) => {
      await expect(page.getByRole("dialog").getByRole("radio").first()).toBeVisible();
    }),
    one("filing", `${base}/filings/${filing}`, (page) => drawn(page, t)),
    one("check", `${base}/filings/${filing}`, async (page) => {
      await drawn(page, t);
      await page.getByRole("tab", { name: begins(t("filings-check")) }).click();
      await expect(page.getByRole("checkbox", { name: t("filings-law-confirm") }).first()).toBeVisible();
    }),
    one("draft", `${base}/filings/${claim}`, async (page) => {
      await drawn(page, t);
      await page.getByRole("tab", { name: t("draft-tab") }).click();
      await expect(
        page
          .getByRole("textbox", { name: t("draft-body") })
          .locator(".chip")
          .first(),
      ).toBeVisible();
    }),
    one("own-template", `${base}/templates/${own}`, async (page) => {
      await expect(page.getByRole("textbox").first()).toBeVisible();
    }),
    one("bundles", `${base}/bundles`),
    one("new-bundle", `${base}/bundles?new=`, async (page) => {
      await expect(page.getByRole("dialog")).toBeVisible();
    }),
    one("bundle", `${base}/bundles/${bundle}`, (page) => drawn(page, t)),
    one("interview", `${base}/interview`),
    one("talk", `${base}/interview?open=${interview?.id ?? ""}`),
    one("review", `${base}/interview?open=${interview?.id ?? ""}&step=review`),
    one("indicators", `${base}/indicators`),
    one("consents", `${base}/consents`),
    one("consent", `${base}/consents?open=${consent?.id ?? ""}`),
    one("custody", `${base}/custody`),
    one("journal", `#/journal?case=${id}`, async (page) => {
      await expect(page.getByRole("region", { name: t("journal-list") })).toBeVisible();
    }),
    one("search", `#/search?q=${encodeURIComponent("паспорт")}`, async (page) => {
      await expect(page.getByRole("option").first()).toBeVisible({ timeout: 15_000 });
    }),
    one("findings", "#/search?view=findings", async (page) => {
      await expect(page.getByRole("main").getByRole("heading").first()).toBeVisible();
    }),
    one("settings", "#/settings"),
  ];
}

/** Waits until pages are drawn; where there is no room for them beside the questions, they have a tab of their own. */
async function drawn(page: Page, t: Words): Promise<void> {
  const tab = page.getByRole("tab", { name: t("filings-pages-tab") });
  await expect(tab.or(page.getByRole("main").getByRole("img").first()).first()).toBeAttached();
  if (await tab.isVisible()) await tab.click();
  await expect(page.getByRole("main").getByRole("img").first()).toBeAttached();
}

/** The sample's filing of this kind, with all its answers. */
export async function filingOf(desk: Desk, id: CaseId, template: string): Promise<FilingId> {
  const filing = (await desk.call("filing.list", { case: id })).find((row) => row.template === template);
  if (!filing) throw new Error(`the sample has no filing ${template}`);
  return filing.id;
}

async function bundleOf(desk: Desk, id: CaseId, filing: FilingId): Promise<BundleId> {
  const { value } = await desk.call("bundle.add", { case: id, filing, title: "", language: "ru" });
  const { job } = await desk.call("bundle.build", { bundle: value, reason: null, dividers: false });
  await expect
    .poll(() => desk.call("job.show", { job }), { timeout: 60_000 })
    .toMatchObject({ finished: true, failure: null });
  return value;
}

/** Opens a screen and waits until it has come to rest. */
export async function show(desk: Desk, page: Page, screen: Screen, more = ""): Promise<void> {
  // A new address after "#" alone would keep what the screen before had open.
  await page.goto("about:blank");
  await page.goto(desk.at(more + screen.address));
  await expect(page.getByRole("heading", { level: 1 }).or(page.getByRole("dialog")).first()).toBeVisible();
  await expect(page.getByRole("main").locator("[aria-busy='true'], .skeleton")).toHaveCount(0);
  await screen.ready?.(page);
}
