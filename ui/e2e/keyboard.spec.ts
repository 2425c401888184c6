// The main path without a mouse.
import type { Locator } from "@playwright/test";
import { expect, test, type Page } from "./desk";
import { receipt } from "./papers";
import { begins } from "./steps";
import { wordsOf } from "./words";

const t = wordsOf("ru");

/** Goes on with Tab until this has the focus. A screen that cannot be walked through is not usable. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let step = 0; step < 120; step++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("Tab never came to what was looked for");
}

async function press(page: Page, target: Locator, key = "Enter"): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

async function type(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.insertText(text);
}

test("from first run to the bundle without a mouse", async ({ desk, page, browser }) => {
  test.slow();
  await page.goto(desk.at());
  await type(page, page.getByRole("textbox", { name: begins(t("first-name")) }), "Касымова Нургүл");
  const words = page.getByRole("status", { name: t("vault-suggested") });
  await expect(words).toHaveText(/\S+( \S+){5}/);
  await type(page, page.getByLabel(t("vault-again"), { exact: true }), ((await words.textContent()) ?? "").trim());
  await page.keyboard.press("Enter");

  const dialog = page.getByRole("dialog", { name: t("case-new") });
  await type(page, dialog.getByRole("textbox", { name: begins(t("case-number")) }), "14/2026");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: t("case-heading", { number: "14/2026" }) })).toBeVisible();

  await page.keyboard.press("Control+Digit2");
  await expect(page.getByRole("heading", { level: 1, name: t("section-people") })).toBeVisible();
  await page.keyboard.press("Control+KeyN");
  const person = page.getByRole("dialog", { name: t("party-new") });
  await type(page, person.getByRole("textbox", { name: t("party-surname") }), "Асанова");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Асанова" })).toBeVisible();
  await page.keyboard.press("Escape");

  await page.keyboard.press("Control+Digit4");
  await desk.pick({ files: [desk.put("receipt.png", await receipt(browser))], save: desk.folder });
  await press(page, page.getByRole("button", { name: begins(t("evidence-add-files")) }));
  await expect(page.getByRole("button", { name: begins(t("evidence-intake-start", { count: 1 })) })).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await press(page, page.getByRole("button", { name: begins(t("evidence-intake-ready")) }));
  await press(page, page.getByRole("listbox"), "ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("figure").first().getByRole("img")).toBeVisible();
  await page.keyboard.press("KeyC");
  const form = page.getByRole("dialog", { name: t("fact-new") });
  await type(page, form.getByRole("textbox").first(), "Потерпевшая передала вербовщику 45 000 сомов.");
  await page.keyboard.press("Control+Enter");
  await expect(form).toBeHidden();

  await page.keyboard.press("Control+Digit8");
  await press(
    page,
    page
      .getByRole("main")
      .getByRole("button", { name: begins(t("filings-new")) })
      .first(),
  );
  await type(page, page.getByRole("textbox", { name: begins(t("filings-seek")) }), "заявление о преступлении");
  await page.keyboard.press("ArrowDown");
  await expect(
    page.getByRole("button", { name: t("filings-begin-named", { title: "Заявление о преступлении" }), exact: true }),
  ).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("img").first()).toBeVisible();
  await type(page, page.getByRole("textbox", { name: /^Кому/ }), "Начальнику УВД города Бишкек");
  await press(page, page.getByRole("checkbox", { name: "Есть представитель" }), "Space");
  for (const name of [/^Суть сообщения/, /^Действия/, /^Цель/, /^Причинённый вред/])
    await type(page, page.getByRole("textbox", { name }), "Обещали работу, по приезде отобрали паспорт.");

  // The button says what stands in the way, and leads there.
  const final = page.getByRole("button", { name: new RegExp(`${t("filings-make-final")}$|^До PDF`) });
  await expect(final).toHaveAccessibleName(/^До PDF/);
  await press(page, final);
  const check = page.getByRole("tab", { name: begins(t("filings-check")) });
  await expect(check).toBeFocused();
  for (const box of await page.getByRole("tabpanel").getByRole("checkbox").all()) await press(page, box, "Space");
  await expect(page.getByText(t("filings-all-clear"))).toBeVisible();
  await press(page, page.getByRole("button", { name: t("filings-make-final"), exact: true }));
  await expect(page.getByRole("heading", { name: t("filings-edition", { number: 1 }) })).toBeVisible();

  await press(page, page.getByRole("button", { name: begins(t("filings-make-bundle")) }));
  await press(page, page.getByRole("button", { name: t("bundles-do-build") }));
  await expect(page.getByRole("heading", { name: begins(t("bundles-build", { number: 1 })) })).toBeVisible({
    timeout: 60_000,
  });
  await press(page, page.getByRole("button", { name: begins(t("bundles-export")) }));
  await expect(page.getByText(/exhibits-1\.pdf/)).toBeVisible();
});

test("the items hear the keys at once, and the palette turns colours and language", async ({ desk, page }) => {
  await desk.call("settings.set", { language: "ru", theme: "light", textSize: 100, lockAfter: 15 });
  const { value: id } = await desk.call("sample.open", {});
  await page.goto(desk.at(`#/case/${id}/evidence`));
  const list = page.getByRole("listbox", { name: t("evidence-list-label") });
  await expect(list.getByRole("option").first()).toBeVisible();
  await page.keyboard.press("End");
  await expect(list).toBeFocused();
  const last = await list.getByRole("option").last().getAttribute("id");
  await expect(list).toHaveAttribute("aria-activedescendant", last ?? "");

  await page.keyboard.press("Control+KeyK");
  await page.keyboard.insertText("цвета темн");
  await expect(page.getByRole("option", { name: t("look-theme-dark"), exact: true })).toBeVisible();
  await page.keyboard.press("Control+KeyA");
  await page.keyboard.insertText("цвеат");
  await expect(page.getByText(t("app-nothing-found"))).toBeVisible();
  await page.keyboard.press("Control+KeyA");
  await page.keyboard.insertText("цвета темн");
  // After a slip that found nothing the first of what fits is Enter's again.
  await expect(page.getByRole("option", { name: t("look-theme-dark"), exact: true })).toHaveAttribute(
    "aria-selected",
    "true",
  );
  await page.keyboard.press("Enter");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.keyboard.press("Control+KeyK");
  await page.keyboard.insertText("kyrgyz");
  await page.getByRole("option", { name: t("look-language-ky"), exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: wordsOf("ky")("section-evidence") })).toBeVisible();
});
