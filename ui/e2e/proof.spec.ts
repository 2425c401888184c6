// The matrix from the keyboard, and what it says when a document goes.
import { expect, test } from "./desk";
import { expectAccessible, expectWhole } from "./look";
import { begins } from "./steps";
import { wordsOf } from "./words";
import type { CaseDetails, FilingId } from "../src/lib/backend/bindings";

for (const language of ["ru", "ky"] as const)
  test(`the matrix is walked, read and filled without a mouse, in ${language}`, async ({ desk, page }) => {
    const t = wordsOf(language);
    await desk.call("settings.set", { language, theme: "light", textSize: 100, lockAfter: 15 });
    const { value: id } = await desk.call("sample.open");
    await page.goto(desk.at(`#/case/${id}/proof`));
    const grid = page.getByRole("grid", { name: t("proof-table") });
    await expect(grid).toBeVisible();

    // Tab comes to one cell; the arrows lead on.
    const first = page.locator("[data-spot='0:0']");
    await first.focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowRight");
    await expect(page.locator("[data-spot='1:1']")).toBeFocused();
    await page.keyboard.press("Home");
    await page.keyboard.press("PageUp");
    await expect(first).toBeFocused();

    await page.keyboard.press("Enter");
    const panel = page.getByRole("dialog");
    await expect(panel.getByRole("heading", { name: t("proof-cell-for") })).toBeVisible();
    await expectAccessible(page, "cell");
    await expectWhole(page, "cell");

    // A fact is added from the cell and taken back.
    const before = await desk.call("proof.links", { case: id });
    await page.keyboard.press("KeyA");
    const element = language === "ru" ? "Вербовка" : "Азгырып жалдоо";
    const adding = page.getByRole("dialog", { name: t("proof-add-title", { element }) });
    await expect(adding).toBeVisible();
    await expectAccessible(page, "add facts");
    await adding.getByRole("checkbox").first().focus();
    await page.keyboard.press("Space");
    await adding.getByRole("button", { name: t("proof-add-facts", { count: 1 }) }).press("Enter");
    await expect.poll(async () => (await desk.call("proof.links", { case: id })).length).toBe(before.length + 1);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+KeyZ");
    await expect.poll(async () => (await desk.call("proof.links", { case: id })).length).toBe(before.length);
  });

test("a motion is begun from a cell, with what it stands on as exhibits, and from what is missing", async ({
  desk,
  page,
}) => {
  const t = wordsOf("ru");
  await desk.call("settings.set", { language: "ru", theme: "light", textSize: 100, lockAfter: 15 });
  const { value: id } = await desk.call("sample.open");
  await page.goto(desk.at(`#/case/${id}/proof`));
  await page.locator("[data-spot='1:0']").focus();
  await page.keyboard.press("Enter");
  const panel = page.getByRole("dialog");
  await expect(panel.getByRole("button", { name: t("proof-begin-adding") })).toBeVisible();
  await expect(panel).toBeFocused();
  await page.keyboard.press("KeyD");
  await expect(page.getByRole("heading", { level: 1, name: "Ходатайство о приобщении доказательств" })).toBeVisible();
  const begun = page.url().split("/").at(-1) as FilingId;
  const cited = (await desk.call("filing.show", { filing: begun })).answers as { exhibits: string[] };
  expect(cited.exhibits.length).toBeGreaterThan(0);
  expect(cited.exhibits.length).toBeLessThan((await desk.call("evidence.list", { case: id })).length);

  await page.goto(desk.at(`#/case/${id}/proof`));
  const gaps = page.getByRole("region", { name: t("proof-gaps") });
  await gaps.locator("summary").nth(1).click();
  const request = gaps.getByRole("button", { name: begins(t("filings-begin-named", { title: "" }).trim()) });
  await request.first().click();
  await expect(page).toHaveURL(/#\/case\/[^/]+\/filings\/[^/]+$/);
});

test("setting a document aside changes its elements at once and says what is missing", async ({ desk, page }) => {
  const t = wordsOf("ru");
  await desk.call("settings.set", { language: "ru", theme: "light", textSize: 100, lockAfter: 15 });
  const { value: id } = await desk.call("sample.open");
  const items = await desk.call("evidence.list", { case: id });
  const driver = items.find(({ originalName }) => originalName === "Screenshot_20260311-183010.png")?.id ?? "";
  await page.goto(desk.at(`#/case/${id}/evidence/${driver}`));
  const rests = page.getByRole("region", { name: t("proof-rests") });
  await expect(rests.getByText("Укрывательство")).toBeVisible();
  await expect(rests.getByText(t("proof-state-stated")).first()).toBeVisible();
  await page.getByRole("button", { name: t("evidence-set-aside-one") }).click();
  await expect(page.getByText(begins(t("proof-aside-lost", { what: "" }).trim()))).toBeVisible();
  await page.goto(desk.at(`#/case/${id}/proof`));
  // Found as the eye does: the row by its heading, the column by its own.
  await expect(page.getByRole("columnheader", { name: /^Рысбаев/ })).toBeVisible();
  const heads = await page.getByRole("columnheader").allTextContents();
  const column = heads.findIndex((head) => head.startsWith("Рысбаев"));
  const row = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "Укрывательство" }) });
  const cell = row.getByRole("gridcell").nth(column - 1);
  await expect(cell).toContainText(t("proof-state-stated"));
  await expect(cell).toContainText(t("proof-mark-lost", { count: 1 }));
});

test("an empty case offers the usual offences and then shows their rows", async ({ desk, page }) => {
  const t = wordsOf("ky");
  await desk.call("settings.set", { language: "ky", theme: "dark", textSize: 100, lockAfter: 15 });
  await desk.call("sample.open");
  const details: CaseDetails = {
    number: "15/2026",
    title: "",
    jurisdiction: "kg",
    stage: "intake",
    registerNumber: "",
    languages: ["ru"],
    team: [],
    note: "",
  };
  const { value: id } = await desk.call("case.add", { details });
  await page.goto(desk.at(`#/case/${id}/proof`));
  await expect(page.getByRole("heading", { name: t("proof-empty") })).toBeVisible();
  await expectAccessible(page, "empty proof");
  await page.getByRole("button", { name: t("proof-choose-usual") }).click();
  await expect(page.getByRole("grid")).toBeVisible();
  await expect(page.getByRole("columnheader", { name: t("proof-nobody") })).toBeVisible();
  await expectAccessible(page, "proof without people");
});

for (const language of ["ru", "ky"] as const)
  test(`a gap in the matrix becomes a task with a last day, in ${language}`, async ({ desk, page }) => {
    const t = wordsOf(language);
    await desk.call("settings.set", { language, theme: "light", textSize: 100, lockAfter: 15 });
    const { value: id } = await desk.call("sample.open");
    const [gap] = (await desk.call("proof.gaps", { case: id })).filter(({ reason }) => reason !== "untouched");
    const question = gap?.advice.question[language] ?? "";
    const before = (await desk.call("task.list", { case: id })).length;

    await page.goto(desk.at(`#/case/${id}`));
    await page
      .getByRole("term")
      .filter({ hasText: t("case-state-gaps") })
      .locator("..")
      .getByRole("link")
      .click();
    await expect(page.getByRole("heading", { name: t("proof-gaps") })).toBeVisible();
    await page.getByRole("button", { name: question }).first().click();
    const form = page.getByRole("dialog", { name: t("task-new") });
    await expect(form.getByRole("textbox", { name: t("task-what") })).toHaveValue(/.{20}/);
    await expectAccessible(page, "task of a gap");
    await form.getByRole("textbox", { name: begins(t("task-due")) }).fill("01.12.2030");
    await page.keyboard.press("Control+Enter");
    await expect(form).toBeHidden();
    const tasks = await desk.call("task.list", { case: id });
    expect(tasks).toHaveLength(before + 1);
    expect(tasks.find(({ details }) => details.title.endsWith(question))?.details.due).toBe("2030-12-01");

    // It stands on the agenda with its day.
    await page.goto(desk.at("#/agenda"));
    await expect(page.getByText(question.slice(0, 30)).first()).toBeVisible();
  });

test("the matrix is looked at on paper, with and without what is missing", async ({ desk, page }) => {
  const t = wordsOf("ky");
  await desk.call("settings.set", { language: "ky", theme: "dark", textSize: 100, lockAfter: 15 });
  const { value: id } = await desk.call("sample.open");
  await page.goto(desk.at(`#/case/${id}/proof`));
  await page.getByRole("button", { name: t("proof-print"), exact: true }).click();
  const dialog = page.getByRole("dialog", { name: t("proof-print-title") });
  const pages = dialog.getByRole("img");
  await expect(pages.first()).toBeVisible();
  await expectAccessible(page, "matrix on paper");
  await expectWhole(page, "matrix on paper");
  const before = await dialog.getByRole("img").first().getAttribute("src");
  await dialog.getByRole("checkbox", { name: t("proof-print-gaps") }).click();
  await expect.poll(() => dialog.getByRole("img").first().getAttribute("src")).not.toBe(before);
  const out = desk.folder;
  await desk.pick({ save: out });
  await dialog.getByRole("button", { name: t("proof-print-save") }).click();
  const log = async (): Promise<number> =>
    (await desk.call("custody.show", { case: null, evidence: null })).lines.filter(({ action }) => action === "export")
      .length;
  await expect.poll(log).toBe(1);
});
