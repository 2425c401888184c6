// A scan is recognised and a word put right; a voice message is written down by the keyboard alone and cited at its second.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CaseId, EvidenceRow } from "../src/lib/backend/bindings";
import { passphrase } from "./support/desk";
import { expect, test, type Desk } from "./desk";
import { begins } from "./steps";
import { wordsOf, type Spoken } from "./words";

const files = join(import.meta.dirname, "../../templates/sample/files");

async function open(
  desk: Desk,
  language: Spoken,
  theme: string,
  name: string,
  sensitive = false,
): Promise<[CaseId, EvidenceRow]> {
  await desk.call("settings.set", { language, theme, textSize: 100, lockAfter: 15 });
  await desk.call("vault.create", { folder: null, passphrase, userName: "Касымова Н." });
  const { value: id } = await desk.call("case.add", {
    details: {
      number: "1/2026",
      title: "",
      jurisdiction: "kg",
      stage: "pretrial",
      registerNumber: "",
      languages: ["ru", "ky"],
      team: [],
      note: "",
    },
  });
  await desk.drop([desk.put(name, readFileSync(join(files, name)))]);
  const { offer } = await desk.call("intake.offer", { case: id, from: { kind: "dropped" } });
  const details = {
    title: name.replace(/\..*$/, ""),
    source: "",
    receivedFrom: "",
    receivedBy: "",
    receivedOn: "",
    receivedWhere: "",
    form: "copy" as const,
    covert: "no" as const,
    carrier: "",
    language: "ru",
    sensitive,
    note: "",
    wordings: [],
  };
  const { job } = await desk.call("intake.start", { offer, details, skip: [] });
  await expect.poll(() => desk.call("job.show", { job })).toMatchObject({ finished: true });
  const [item] = await desk.call("evidence.list", { case: id });
  if (!item) throw new Error("nothing was taken in");
  return [id, item];
}

for (const [language, theme] of [
  ["ru", "light"],
  ["ky", "dark"],
] as const) {
  test(`a scan is recognised and a word put right, in ${language}`, async ({ desk, page }, info) => {
    test.slow();
    const t = wordsOf(language);
    const [id, item] = await open(desk, language, theme, "Screenshot_20260226-195833.jpg");
    test.skip(!(await desk.call("recognition.standing", {})).here, "Tesseract is not installed");
    await page.goto(desk.at(`#/case/${id}/evidence/${item.id}`));
    await page.getByRole("button", { name: t("text-recognise") }).click();
    const toggle = page.getByRole("button", { name: begins(t("text-words")) });
    await expect(toggle).toBeVisible({ timeout: 60_000 });
    await page.getByRole("region", { name: t("evidence-viewer-label") }).focus();
    await page.keyboard.press("KeyT");
    await expect(toggle).toHaveAttribute("aria-pressed", "true");
    const layer = page.getByRole("group", { name: t("text-layer", { page: "1" }) });
    const word = layer.getByRole("button").nth(5);
    await expect(word).toBeVisible();
    await page.screenshot({ path: info.outputPath("words.png") });
    await word.dblclick();
    const field = layer.getByRole("textbox", { name: begins(t("text-reads")) });
    await field.fill("исправлено");
    await page.screenshot({ path: info.outputPath("correcting.png") });
    await page.keyboard.press("Enter");
    await expect(layer.getByRole("button", { name: "исправлено" })).toBeVisible();
    const [text] = await desk.call("text.list", { evidence: item.id });
    expect(text?.maker).toBe("person");

    // It stays when the screen is opened anew, and what is selected becomes a place that can be cited.
    await page.reload();
    await expect(toggle).toBeVisible();
    await page.getByRole("region", { name: t("evidence-viewer-label") }).focus();
    await page.keyboard.press("KeyT");
    const corrected = layer.getByRole("button", { name: "исправлено" });
    await expect(corrected).toBeVisible();
    await corrected.evaluate((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    });
    // The bar says how much is selected once the page has taken note of it, as a person sees before going on.
    await expect(page.getByText(t("evidence-text-selected", { count: "исправлено".length }))).toBeVisible();
    await page.keyboard.press("KeyC");
    const form = page.getByRole("dialog", { name: t("fact-new") });
    await expect(form.getByText("исправлено")).toBeVisible();
    await form.getByRole("textbox").first().fill("Обещали работу");
    await form.getByRole("button", { name: begins(t("fact-add")) }).click();
    await expect(form).toBeHidden();
    const [fact] = await desk.call("fact.list", { case: id });
    expect(fact?.details.citations[0]).toMatchObject({ page: 1, quote: "исправлено" });
    expect(fact?.details.citations[0]?.rect).not.toBeNull();
  });

  test(`a voice message is written down by the keyboard and cited at its second, in ${language}`, async ({
    desk,
    page,
  }, info) => {
    const t = wordsOf(language);
    const [id, item] = await open(desk, language, theme, "PTT-20260512-WA0011.opus");
    await page.goto(desk.at(`#/case/${id}/evidence/${item.id}`));
    const wave = page.getByRole("slider", { name: t("media-position") });
    await expect(wave).toBeVisible({ timeout: 20_000 });
    await page.keyboard.press("KeyT");
    await page.keyboard.type("Айгуль, слушай внимательно.");
    // To the third second: without hearing it, by the slider's keys.
    await page.keyboard.press("F2");
    await expect(page.getByRole("button", { name: begins(t("media-pause")) })).toBeVisible({ timeout: 20_000 });
    await page.keyboard.press("F2");
    await wave.focus();
    await page.keyboard.press("Home");
    for (let i = 0; i < 3; i++) await page.keyboard.press("ArrowRight");
    await page.getByRole("textbox", { name: t("media-said", { moment: "0:00" }) }).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.type("Паспорт у хозяина.");
    await page.screenshot({ path: info.outputPath("transcript.png") });
    await page.keyboard.press("Control+KeyS");
    await expect(page.getByText(t("media-transcript-kept"))).toBeVisible();
    await page.getByRole("textbox", { name: t("media-said", { moment: "0:03" }) }).focus();
    await page.keyboard.press("Control+Enter");
    const form = page.getByRole("dialog", { name: t("fact-new") });
    await expect(form.getByText("Паспорт у хозяина.")).toBeVisible();
    await form.getByRole("textbox").first().fill("Паспорт отобран");
    await form.getByRole("button", { name: begins(t("fact-add")) }).click();
    await expect(form).toBeHidden();
    const [fact] = await desk.call("fact.list", { case: id });
    expect(fact?.details.citations[0]).toMatchObject({ second: 3, quote: "Паспорт у хозяина." });

    // The fact shows 0:03 and leads back to it.
    await page.goto(desk.at(`#/case/${id}/facts?open=${fact?.id ?? ""}`));
    const chip = page.getByRole("dialog").getByRole("link", { name: /0:03/ }).first();
    await expect(chip).toBeVisible();
    await page.screenshot({ path: info.outputPath("fact.png") });
    await chip.click();
    await expect(page.getByRole("slider", { name: t("media-position") })).toHaveAttribute("aria-valuenow", "3");
  });
}

test("a sensitive recording is muted until it is asked for", async ({ desk, page }) => {
  const t = wordsOf("ru");
  const [id, item] = await open(desk, "ru", "light", "PTT-20260512-WA0011.opus", true);
  await page.goto(desk.at(`#/case/${id}/evidence/${item.id}`));
  await expect(page.getByText(t("media-muted"))).toBeVisible({ timeout: 20_000 });
  await page.getByRole("button", { name: begins(t("media-listen")) }).click();
  const audio = page.locator("audio");
  await expect(audio).toBeAttached({ timeout: 20_000 });
  expect(await audio.evaluate((element: HTMLMediaElement) => element.muted)).toBe(true);
  await page.getByRole("button", { name: t("evidence-unveil"), exact: true }).click();
  expect(await audio.evaluate((element: HTMLMediaElement) => element.muted)).toBe(false);
});

test("a transcript is translated block by block", async ({ desk, page }, info) => {
  const t = wordsOf("ky");
  const [id, item] = await open(desk, "ky", "light", "PTT-20260512-WA0011.opus");
  const segments = [
    { from: 0, speaker: "Тилебалдиев", text: "Айгуль, слушай внимательно." },
    { from: 3000, speaker: "Тилебалдиев", text: "Паспорт у хозяина." },
  ];
  await desk.call("transcript.keep", { evidence: item.id, language: "ru", segments });
  await page.goto(desk.at(`#/case/${id}/evidence/${item.id}`));
  await page.getByRole("tab", { name: begins(t("text-tab")) }).click();
  await page.getByRole("button", { name: t("text-translate"), exact: true }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByRole("textbox", { name: t("text-block", { number: "1" }) }).fill("Айгүл, жакшылап ук.");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Паспортуң кожоюнда.");
  await page.screenshot({ path: info.outputPath("translation.png") });
  await page.keyboard.press("Control+KeyS");
  await expect(page.getByText(t("text-translation-kept"))).toBeVisible();
  const texts = await desk.call("text.list", { evidence: item.id });
  expect(texts.find(({ kind }) => kind === "translation")).toMatchObject({ language: "ky", maker: "person" });
});
