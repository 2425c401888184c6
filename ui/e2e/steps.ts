// The steps of a lawyer's work, told once: each journey puts them in its own order and language.
import type { Locator } from "@playwright/test";
import type { Word } from "../src/lib/backend/bindings";
import { expect, type Desk, type Page } from "./desk";
import type { Words } from "./words";

/** Something whose name begins so: buttons carry their shortcut after their words. */
export const begins = (text: string): RegExp => new RegExp(`^\\s*${text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`);

/** First run: makes a vault with the suggested passphrase; gives the passphrase. */
export async function makeVault(page: Page, t: Words, name: string): Promise<string> {
  await page.getByRole("textbox", { name: begins(t("first-name")) }).fill(name);
  const suggested = page.getByRole("status", { name: t("vault-suggested") });
  await expect(suggested).toHaveText(/\S+( \S+){5}/);
  const passphrase = ((await suggested.textContent()) ?? "").trim();
  await page.getByLabel(t("vault-again"), { exact: true }).fill(passphrase);
  await page.getByRole("button", { name: t("first-create") }).click();
  return passphrase;
}

/** Fills in the case that first run asks for. */
export async function makeCase(page: Page, t: Words, number: string): Promise<void> {
  const dialog = page.getByRole("dialog", { name: t("case-new") });
  await dialog.getByRole("textbox", { name: begins(t("case-number")) }).fill(number);
  await dialog.getByRole("button", { name: t("case-new-do") }).click();
  await expect(page.getByRole("heading", { level: 1, name: t("case-heading", { number }) })).toBeVisible();
}

/** Goes to a section by the sidebar. */
export async function goTo(page: Page, t: Words, section: string): Promise<void> {
  await page
    .getByRole("navigation")
    .getByRole("link", { name: begins(t(`section-${section}`)) })
    .click();
  await expect(page.getByRole("heading", { level: 1, name: t(`section-${section}`) })).toBeVisible();
}

/** Adds a person in the role that the program proposes. */
export async function addPerson(page: Page, t: Words, name: { surname: string; given: string }): Promise<void> {
  await page
    .getByRole("main")
    .getByRole("button", { name: new RegExp(`^\\s*(${t("people-empty-do")}|${t("party-new")})`) })
    .first()
    .click();
  const dialog = page.getByRole("dialog", { name: t("party-new") });
  await dialog.getByRole("textbox", { name: t("party-surname") }).fill(name.surname);
  await dialog.getByRole("textbox", { name: t("party-given") }).fill(name.given);
  await dialog.getByRole("button", { name: t("app-add") }).click();
  const sheet = page.getByRole("dialog", { name: name.surname });
  await expect(sheet).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
}

/** Takes files in as evidence through the system's dialog. */
export async function takeIn(desk: Desk, page: Page, t: Words, files: string[]): Promise<void> {
  await desk.pick({ files });
  await page.getByRole("button", { name: begins(t("evidence-add-files")) }).click();
  await page.getByRole("button", { name: begins(t("evidence-intake-start", { count: files.length })) }).click();
  const taken = page.getByText(t("evidence-intake-added-count", { count: files.length }));
  await expect(taken).toBeVisible({ timeout: 15_000 + files.length * 300 });
  await page.getByRole("button", { name: begins(t("evidence-intake-ready")) }).click();
}

/** Draws a rectangle on the page of evidence that is open, and makes a fact of it. */
export async function factFromRectangle(page: Page, t: Words, text: string, date: string): Promise<void> {
  const sheet = page.getByRole("figure").first();
  await expect(sheet.getByRole("img")).toBeVisible();
  const box = await sheet.boundingBox();
  if (!box) throw new Error("the page of evidence has no place on the screen");
  await page.mouse.move(box.x + box.width * 0.1, box.y + 60);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.4, box.y + 120, { steps: 4 });
  await page.mouse.move(box.x + box.width * 0.7, box.y + 180, { steps: 4 });
  await page.mouse.up();
  await page
    .getByRole("button", { name: begins(t("evidence-make-fact")) })
    .first()
    .click();
  const form = page.getByRole("dialog", { name: t("fact-new") });
  await form.getByRole("textbox").first().fill(text);
  await form.getByRole("textbox", { name: begins(t("fact-date")) }).fill(date);
  await form.getByRole("button", { name: begins(t("fact-add")) }).click();
  await expect(form).toBeHidden();
}

/** Marks words of a page with the pointer, from the first to the last of them. */
export async function dragOver(page: Page, sheet: Locator, words: readonly Word[]): Promise<void> {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) throw new Error("the page has its words");
  const middle = async (word: Word): Promise<[number, number]> => {
    const box = await sheet.boundingBox();
    if (!box) throw new Error("the page is on the screen");
    return [box.x + (word.x + word.width / 2) * box.width, box.y + (word.y + word.height / 2) * box.height];
  };
  // The pointer over a word is that of text as soon as the words of the page are there.
  await expect
    .poll(async () => {
      await page.mouse.move(...(await middle(last)));
      await page.mouse.move(...(await middle(first)));
      return sheet.evaluate((element) => element.classList.contains("over"));
    })
    .toBe(true);
  await page.mouse.down();
  for (const word of words.slice(1)) await page.mouse.move(...(await middle(word)), { steps: 2 });
  await page.mouse.up();
}
