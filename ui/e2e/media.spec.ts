// A scan is recognised and a word put right; a voice message is written down by the keyboard alone and cited at its second.
import type { CaseId, EvidenceRow } from "../src/lib/backend/bindings";
import { begin, sampleFile, takeInOne, type Manner } from "./support/desk";
import { expect, test, type Desk } from "./desk";
import { begins } from "./steps";
import { wordsOf } from "./words";

const voice = "PTT-20260512-WA0011.opus";

async function open(desk: Desk, manner: Manner, name: string, sensitive = false): Promise<[CaseId, EvidenceRow]> {
  const id = await begin(desk, manner);
  return [id, await takeInOne(desk, id, sampleFile(desk, name), { title: name.replace(/\..*$/, ""), sensitive })];
}

for (const [language, theme] of [
  ["ru", "light"],
  ["ky", "dark"],
] as const) {
  test(`a scan is recognised and a word put right, in ${language}`, async ({ desk, page }, info) => {
    test.slow();
    const t = wordsOf(language);
    const [id, item] = await open(desk, { language, theme }, "Screenshot_20260226-195833.jpg");
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
    await expect
      .poll(() => desk.call("text.list", { evidence: item.id }))
      .toEqual(expect.arrayContaining([expect.objectContaining({ kind: "ocr", maker: "person" })]));

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
    const cited = { page: 1, quote: "исправлено", rect: expect.objectContaining({}) as unknown };
    await expect.poll(() => desk.call("fact.list", { case: id })).toMatchObject([{ details: { citations: [cited] } }]);
  });

  test(`a voice message is written down by the keyboard and cited at its second, in ${language}`, async ({
    desk,
    page,
  }, info) => {
    const t = wordsOf(language);
    const [id, item] = await open(desk, { language, theme }, voice);
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
    await expect
      .poll(() => desk.call("fact.list", { case: id }))
      .toMatchObject([{ details: { citations: [{ second: 3, quote: "Паспорт у хозяина." }] } }]);
    const [fact] = await desk.call("fact.list", { case: id });

    // The fact shows 0:03 and leads back to it.
    await page.goto(desk.at(`#/case/${id}/facts?open=${fact?.id ?? ""}`));
    const chip = page.getByRole("dialog").getByRole("link", { name: /0:03/ }).first();
    await expect(chip).toBeVisible();
    await page.screenshot({ path: info.outputPath("fact.png") });
    await chip.click();
    await expect(page.getByRole("slider", { name: t("media-position") })).toHaveAttribute("aria-valuenow", "3");
  });
}

test("several lines of a transcript are one highlight and one fact, by the keyboard and by the pointer", async ({
  desk,
  page,
}, info) => {
  const t = wordsOf("ru");
  const [id, item] = await open(desk, { language: "ru" }, voice);
  const said = ["Айгуль, слушай внимательно.", "Паспорт у хозяина.", "Полиции не говори."];
  const segments = said.map((text, at) => ({ from: at * 1000, speaker: "Тилебалдиев", text }));
  await desk.call("transcript.keep", { evidence: item.id, language: "ru", segments });
  await page.goto(desk.at(`#/case/${id}/evidence/${item.id}`));
  const line = (at: number) => page.getByRole("textbox", { name: t("media-said", { moment: `0:0${at}` }) });
  await line(0).focus();
  await page.keyboard.press("Shift+Alt+ArrowDown");
  await page.keyboard.press("Shift+Alt+ArrowDown");
  await expect(page.getByText(t("media-chosen", { count: 3 }))).toBeVisible();
  await expect(line(2)).toBeFocused();
  await page.keyboard.press("F7");
  const lights = (): Promise<unknown> => desk.call("highlight.list", { evidence: item.id });
  const places = said.map((quote, second) => ({ second, quote }));
  await expect.poll(lights).toMatchObject([{ places }]);
  await expect(page.locator('li[data-segment][style*="--light"]')).toHaveCount(3);
  await page.screenshot({ path: info.outputPath("lines.png") });
  const list = page.getByRole("region", { name: t("highlight-list") });
  await expect(list.getByRole("listitem")).toHaveCount(1);
  await expect(list).toContainText(t("highlight-more", { count: 2 }));

  // The same by the pointer: a press with Shift, then the button of any of them; a fact rests on all.
  await page.keyboard.press("Control+Enter");
  const form = page.getByRole("dialog", { name: t("fact-new") });
  await form.getByRole("textbox").first().fill("Паспорт отобран");
  await form.getByRole("button", { name: begins(t("fact-add")) }).click();
  await expect(form).toBeHidden();
  await expect.poll(() => desk.call("fact.list", { case: id })).toMatchObject([{ details: { citations: places } }]);
  await line(1).click();
  await line(2).click({ modifiers: ["Shift"] });
  await expect(page.getByText(t("media-chosen", { count: 2 }))).toBeVisible();
  await page
    .getByRole("button", { name: begins(t("highlight-segment")) })
    .nth(1)
    .click();
  await expect.poll(lights).toMatchObject([{ places }, { places: places.slice(1) }]);
});

test("a sensitive recording is muted until it is asked for", async ({ desk, page }) => {
  const t = wordsOf("ru");
  const [id, item] = await open(desk, { language: "ru" }, voice, true);
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
  const [id, item] = await open(desk, { language: "ky" }, voice);
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
  const kept = expect.objectContaining({ kind: "translation", language: "ky", maker: "person" }) as unknown;
  await expect.poll(() => desk.call("text.list", { evidence: item.id })).toEqual(expect.arrayContaining([kept]));
});
