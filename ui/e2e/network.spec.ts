// The network of the sample case: from a fact to a tie, by keyboard along the ties, by time, on paper.
import { expect, test, type Desk, type Page } from "./desk";
import { wordsOf } from "./words";
import type { CaseId } from "../src/lib/backend/bindings";

const t = wordsOf("ru");

async function open(desk: Desk, page: Page, tail = "network"): Promise<CaseId> {
  await desk.call("settings.set", { language: "ru", theme: "light", textSize: 100, lockAfter: 15 });
  const { value } = await desk.call("sample.open");
  await page.goto(desk.at(`#/case/${value}/${tail}`));
  return value;
}
const ties = async (desk: Desk, id: CaseId): Promise<number> =>
  (await desk.call("network.show", { case: id })).ties.length;

test("a fact that names two becomes a tie that rests on it, and undo takes it back", async ({ desk, page }) => {
  const id = await open(desk, page, "facts");
  const before = await ties(desk, id);
  const facts = await desk.call("fact.list", { case: id });
  const fact = facts.find(({ details }) => details.statements[0]?.text.startsWith("Из суммы «долга» 600 долларов"));
  await page.goto(desk.at(`#/case/${id}/facts?open=${fact?.id ?? ""}`));
  await page.getByRole("link", { name: t("fact-tie") }).click();
  const form = page.getByRole("dialog", { name: t("tie-new") });
  await expect(form.getByText(/Из суммы «долга» 600 долларов/)).toBeVisible();
  await expect(form.getByRole("textbox", { name: new RegExp(t("tie-period")) })).toHaveValue("2026-03-16~");
  await page.keyboard.press("Control+Enter");
  await expect(form).toBeHidden();
  expect(await ties(desk, id)).toBe(before + 1);
  await page.keyboard.press("Control+KeyZ");
  await expect.poll(() => ties(desk, id)).toBe(before);
});

test("arrow keys lead along the ties, to a line and back, and Enter opens what stands there", async ({
  desk,
  page,
}) => {
  const id = await open(desk, page);
  const parties = await desk.call("party.list", { case: id });
  const idOf = (name: string): string => parties.find((party) => party.name.startsWith(name))?.id ?? "";
  const card = (name: string) => page.locator(`[data-party="${idOf(name)}"]`);
  await expect(card("Осмонова Айгүл")).toBeVisible();
  await card("Осмонова Айгүл").focus();

  // Every card is reached by arrows alone.
  const reached = new Set<string>();
  const here = () => page.evaluate(() => (document.activeElement as SVGElement | null)?.dataset["party"] ?? "");
  const all = await page.locator("[data-party]").count();
  const queue = [idOf("Осмонова Айгүл")];
  while (queue.length > 0) {
    const at = queue.shift() ?? "";
    if (reached.has(at)) continue;
    reached.add(at);
    for (const key of ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"]) {
      await page.locator(`[data-party="${at}"]`).focus();
      await page.keyboard.press(key);
      queue.push(await here());
    }
  }
  expect(reached.size).toBe(all);

  await card("Осмонова Айгүл").focus();
  await page.keyboard.press("Enter");
  const panel = page.getByRole("complementary", { name: t("network-panel") });
  await expect(panel.getByRole("heading", { name: /Осмонова Айгүл/ })).toBeVisible();
  await expect(panel.getByRole("link", { name: /^Док\. \d+/ }).first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(panel.getByRole("heading", { name: t("network-legend") })).toBeVisible();

  await card("Осмонова Айгүл").focus();
  for (const key of ["Shift+ArrowLeft", "Shift+ArrowRight", "Shift+ArrowUp", "Shift+ArrowDown"]) {
    await page.keyboard.press(key);
    if ((await here()) === "") break;
  }
  await page.keyboard.press("Enter");
  await expect(panel.getByRole("heading", { name: / — / })).toBeVisible();
});

test("the list says what the picture says", async ({ desk, page }) => {
  const id = await open(desk, page, "network?view=list");
  const count = await ties(desk, id);
  const table = page.getByRole("table", { name: t("network-table") });
  await expect(table.getByRole("rowheader").first()).toBeVisible();
  const people = await table.getByRole("rowheader").count();
  // Each tie stands with both who are tied.
  await expect(table.getByRole("button")).toHaveCount(count * 2);
  await page.getByRole("radio", { name: t("network-view-picture") }).click();
  await expect(page.locator("[data-party]")).toHaveCount(people);
});

test("time and grounds choose ties, nothing moves, and the print says that it is a part", async ({ desk, page }) => {
  const id = await open(desk, page);
  const places = (): Promise<Record<string, string>> =>
    page.evaluate(() =>
      Object.fromEntries(
        [...document.querySelectorAll<SVGElement>("[data-party]")].map((card) => [
          card.dataset["party"] ?? "",
          card.getAttribute("transform") ?? "",
        ]),
      ),
    );
  await expect(page.locator("[data-party]").first()).toBeVisible();
  const before = await places();
  const all = await page.locator("[data-strand]").count();
  const from = page.getByRole("slider", { name: t("network-time-from") });
  await from.focus();
  await page.keyboard.press("End");
  await expect.poll(() => page.locator("[data-strand]").count()).toBeLessThan(all);
  await page.getByRole("button", { name: t("network-reset") }).click();
  await expect(page.locator("[data-strand]")).toHaveCount(all);
  await page.getByRole("checkbox", { name: /основан/ }).click();
  await expect(page.locator("[data-strand]")).toHaveCount(2);
  const left = await places();
  expect(Object.keys(left).length).toBeGreaterThan(1);
  expect(before).toMatchObject(left);

  await page.keyboard.press("Control+KeyP");
  const sheet = page.getByRole("dialog", { name: t("network-print") });
  await expect(sheet.getByText(t("network-print-part", { shown: 2, count: await ties(desk, id) }))).toBeVisible();
  await expect(sheet.getByRole("img").first()).toBeVisible();
  await desk.pick({ save: desk.folder });
  await sheet.getByRole("button", { name: t("network-print-save") }).click();
  await expect(page.getByText(/network-chart-ru\.pdf/)).toBeVisible();
});
