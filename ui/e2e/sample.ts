// The sample case, and every screen there is to see of it.
import { expect, type Desk, type Page } from "./desk";
import { begins } from "./steps";
import type { Spoken, Words } from "./words";

type Row = { id: string };

/** A screen of the program: its address, and what has to be done before it is the screen meant. */
export type Screen = { name: string; address: string; ready?: (page: Page) => Promise<void> };

/** Opens the sample case in its own vault and gives all of its screens. */
export async function sampleScreens(desk: Desk, t: Words, language: Spoken): Promise<Screen[]> {
  const { value: id } = await desk.call<{ value: string }>("sample.open");
  const evidence = await desk.call<(Row & { sheets: number | null })[]>("evidence.list", { case: id });
  const item = evidence.find(({ sheets }) => (sheets ?? 0) > 0) ?? evidence[0];
  const filing = await filingOf(desk, id, language === "en" ? "ru" : language);
  const bundle = await bundleOf(desk, id, filing);
  const { entries } = await desk.call<{ entries: (Row & { accounts: number })[] }>("chronology.show", {
    case: id,
    wish: {},
  });
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
    one("evidence", `${base}/evidence`),
    one("item", `${base}/evidence/${item?.id ?? ""}`, async (page) => {
      await expect(page.getByRole("figure").first().getByRole("img")).toBeVisible();
    }),
    one("facts", `${base}/facts`),
    one("contradictions", `${base}/facts?view=contradictions`),
    one("accounts", `${base}/facts/${told}`),
    one("ledger", `${base}/ledger`),
    one("filings", `${base}/filings`),
    one("catalogue", `${base}/filings?new=`, async (page) => {
      await expect(page.getByRole("dialog").getByRole("radio").first()).toBeVisible();
    }),
    one("filing", `${base}/filings/${filing}`, (page) => drawn(page)),
    one("check", `${base}/filings/${filing}`, async (page) => {
      await drawn(page);
      await page.getByRole("tab", { name: begins(t("filings-check")) }).click();
      await expect(page.getByRole("checkbox", { name: t("filings-law-confirm") }).first()).toBeVisible();
    }),
    one("bundles", `${base}/bundles`),
    one("new-bundle", `${base}/bundles?new=`, async (page) => {
      await expect(page.getByRole("dialog")).toBeVisible();
    }),
    one("bundle", `${base}/bundles/${bundle}`, (page) => drawn(page)),
    one("custody", `${base}/custody`),
    one("settings", "#/settings"),
  ];
}

/** Waits until pages are drawn, where there is room for them. */
async function drawn(page: Page): Promise<void> {
  await expect(page.getByRole("main").getByRole("img").first()).toBeAttached();
}

async function filingOf(desk: Desk, id: string, language: string): Promise<string> {
  const { value } = await desk.call<{ value: string }>("filing.add", {
    case: id,
    template: "kg/crime-report",
    language,
  });
  return value;
}

async function bundleOf(desk: Desk, id: string, filing: string): Promise<string> {
  const { value } = await desk.call<{ value: string }>("bundle.add", {
    case: id,
    filing,
    title: "",
    language: "ru",
  });
  const { job } = await desk.call<{ job: string }>("bundle.build", { bundle: value });
  await expect
    .poll(() => desk.call<{ finished: boolean; failure: unknown }>("job.show", { job }), { timeout: 60_000 })
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
