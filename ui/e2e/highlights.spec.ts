// Places of a text, a letter, a picture, a chat and a recording are marked in a colour with one key, listed, found again by their
// note, made a fact of, and removed. In Russian and in Kyrgyz.
import type { EvidenceId } from "../src/lib/backend/bindings";
import { begin, paper, picture, sampleFile, takeInOne } from "./support/desk";
import type { Locator } from "@playwright/test";
import { expect, test, type Desk } from "./desk";
import { expectAccessible, expectWhole, shoot } from "./look";
import { begins, dragOver } from "./steps";
import { wordsOf, type Spoken } from "./words";

const statement = `Мен Анкарага 14-мартта учтум.
Паспортту Мурат алып койду.
Акча беришкен жок.
`;
const letter = `From: office@agency.example\r
To: aigul@mail.example\r
Date: Thu, 12 Mar 2026 09:14:00 +0600\r
Subject: Билет\r
Content-Type: text/plain; charset=utf-8\r
\r
Здравствуйте, Айгуль!\r
\r
Паспорт отдадите Мурату в аэропорту.\r
`;
const talk = `14.03.2026, 06:31 - Эрмек байке: Аэропорттосуңбу?
14.03.2026, 06:33 - Айгүл О.: Ооба, регистрациядан өттүк
14.03.2026, 06:34 - Эрмек байке: Анкарада Мурат тосуп алат
`;

/** Selects words of a viewer as a pointer does, from the first of these to the end of the others. */
async function select(viewer: Locator, words: string, until = words): Promise<void> {
  await expect(viewer).toContainText(words);
  await viewer.evaluate(
    (region, [first, last]) => {
      const find = (words: string): [Node, number] => {
        const walker = document.createTreeWalker(region, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = node.textContent?.indexOf(words) ?? -1;
          if (at >= 0) return [node, at];
        }
        throw new Error(`${words} do not stand there`);
      };
      const [from, to] = [find(first), find(last)];
      getSelection()?.setBaseAndExtent(...from, to[0], to[1] + last.length);
    },
    [words, until] as const,
  );
}

for (const [language, theme] of [
  ["ru", "light"],
  ["ky", "dark"],
] as [Spoken, "light" | "dark"][]) {
  const lights = (desk: Desk, evidence: EvidenceId) => desk.call("highlight.list", { evidence });

  test(`words of a text and of a letter are marked, found by their note and made a fact, in ${language}`, async ({
    desk,
    page,
  }) => {
    const t = wordsOf(language);
    const id = await begin(desk, { language, theme });
    // All of it is taken in before the page is there: a drop on the page asks first.
    const text = await takeInOne(desk, id, desk.put("рассказ.txt", Buffer.from(statement)));
    const mail = await takeInOne(desk, id, desk.put("письмо.eml", Buffer.from(letter)));
    await page.goto(desk.at(`#/case/${id}/evidence/${text.id}`));
    const region = page.getByRole("region", { name: t("evidence-viewer-label") });
    const list = page.getByRole("region", { name: t("highlight-list") });
    await expect(list).toContainText(t("highlight-none").slice(0, 20));

    // H with nothing selected says what to do; with words it marks them, in yellow.
    await region.focus();
    await page.keyboard.press("KeyH");
    await expect(page.getByText(t("highlight-first"))).toBeVisible();
    await select(region, "Мурат алып койду");
    await region.focus();
    await page.keyboard.press("KeyH");
    await expect
      .poll(() => lights(desk, text.id))
      .toMatchObject([{ colour: "yellow", note: "", places: [{ quote: "Мурат алып койду", page: null }] }]);
    const inText = region.getByRole("button", { name: /Мурат алып койду/ });
    await expect(inText).toBeVisible();

    // Another colour by its button; the next one keeps it.
    await select(region, "Акча беришкен жок");
    await page.getByRole("button", { name: t("highlight-in", { colour: t("highlight-colour-green") }) }).click();
    await expect(list.getByRole("listitem")).toHaveCount(2);

    // Its card: a note, another colour. The press ends the selection, which moves nothing under it.
    await inText.click();
    const card = page.getByRole("dialog", { name: t("highlight-title") });
    await card.getByRole("textbox").fill("Спросить про Мурата-перевозчика");
    await card.getByRole("radio", { name: t("highlight-colour-pink") }).click();
    await expectAccessible(page, "the card of a highlight");
    await shoot(page, `card-${language}-${theme}`);
    await card.getByRole("button", { name: t("highlight-keep") }).click();
    await expect(card).toBeHidden();
    await expect(list).toContainText("Мурата-перевозчика");
    await expect
      .poll(async () => (await lights(desk, text.id)).map(({ colour }) => colour).sort())
      .toEqual(["green", "pink"]);
    await expectAccessible(page, "a text with highlights");
    await expectWhole(page, "a text with highlights");
    await shoot(page, `text-${language}-${theme}`);

    // Found by its note; the answer leads to the words.
    await page.goto(desk.at(`#/search`));
    await page.getByRole("combobox").first().fill("перевозчик");
    const hit = page.getByRole("option").filter({ hasText: t("search-kind-highlight") });
    await expect(hit).toBeVisible();
    await hit.click();
    await expect(inText).toHaveAttribute("data-aim", "true");

    // A fact is made of it from the list; the highlight stays until it is removed, and that is taken back.
    const entry = list.getByRole("listitem").filter({ hasText: "перевозчика" });
    await entry.getByRole("button", { name: begins(t("evidence-make-fact")) }).click();
    const form = page.getByRole("dialog", { name: t("fact-new") });
    await expect(form.getByText("Мурат алып койду")).toBeVisible();
    await form.getByRole("textbox").first().fill("Паспорт отобран");
    await form.getByRole("button", { name: begins(t("fact-add")) }).click();
    await expect(form).toBeHidden();
    await expect
      .poll(() => desk.call("fact.list", { case: id }))
      .toMatchObject([{ details: { citations: [{ quote: "Мурат алып койду" }] } }]);
    await entry.getByRole("button", { name: t("highlight-remove") }).click();
    await expect(list.getByRole("listitem")).toHaveCount(1);
    await page.keyboard.press("Control+KeyZ");
    await expect(list.getByRole("listitem")).toHaveCount(2);

    // Of a sensitive item the marked words are veiled in the list as they are in the text.
    await desk.call("evidence.mark", { items: [text.id], sensitive: true });
    await page.reload();
    await expect(list.locator(".veiled")).toHaveCount(2);

    // A letter: words within a paragraph.
    await page.goto(desk.at(`#/case/${id}/evidence/${mail.id}`));
    await expect(region).toContainText("Паспорт отдадите");
    await expect(list).toContainText(t("highlight-none").slice(0, 20)); // what is drawn anew after it was selected is not
    await select(region, "отдадите Мурату");
    await expect(page.getByText(t("evidence-text-selected", { count: 15 }))).toBeVisible();
    await page.keyboard.press("KeyH");
    await expect(region.locator("mark")).toHaveText("отдадите Мурату");
    await expect.poll(async () => (await lights(desk, mail.id))[0]?.places[0]?.message).toMatch(/^p0-/);
    await shoot(page, `letter-${language}-${theme}`);

    // Over several paragraphs: all of it is coloured, it is one to list and to find, and makes one fact with all its places.
    await select(region, "Айгуль!", "Паспорт");
    await page.keyboard.press("KeyH");
    const said = ["Айгуль!", "Паспорт"];
    await expect.poll(async () => (await lights(desk, mail.id))[1]?.places.map(({ quote }) => quote)).toEqual(said);
    await expect(region.locator("mark")).toHaveText([...said, "отдадите Мурату"]);
    await expect(list.getByRole("listitem")).toHaveCount(2);
    await shoot(page, `paragraphs-${language}-${theme}`);
    const both = list.getByRole("listitem").filter({ hasText: t("highlight-more", { count: 1 }) });
    await both.getByRole("button", { name: begins(t("evidence-make-fact")) }).click();
    await form.getByRole("textbox").first().fill("Велено отдать паспорт");
    await form.getByRole("button", { name: begins(t("fact-add")) }).click();
    await expect(form).toBeHidden();
    await expect
      .poll(async () =>
        (await desk.call("fact.list", { case: id })).at(-1)?.details.citations.map(({ quote }) => quote),
      )
      .toEqual(said);
  });

  test(`a highlight over lines of a text and paragraphs of a PDF is one and colours all of it, in ${language}`, async ({
    desk,
    page,
  }) => {
    const t = wordsOf(language);
    const id = await begin(desk, { language, theme });
    const text = await takeInOne(desk, id, desk.put("рассказ.txt", Buffer.from(statement)));
    const contract = ["The passport stays here.", "The debt is paid first.", "Nobody leaves."];
    const pdf = await takeInOne(desk, id, desk.put("contract.pdf", paper(contract)));
    const region = page.getByRole("region", { name: t("evidence-viewer-label") });
    const list = page.getByRole("region", { name: t("highlight-list") });

    await page.goto(desk.at(`#/case/${id}/evidence/${text.id}`));
    await expect(list).toContainText(t("highlight-none").slice(0, 20));
    await select(region, "14-мартта учтум.", "алып койду.");
    await region.focus();
    await page.keyboard.press("KeyH");
    const quote = "14-мартта учтум. Паспортту Мурат алып койду.";
    await expect.poll(() => lights(desk, text.id)).toMatchObject([{ places: [{ quote }] }]);
    await expect(region.locator(".light")).toHaveText(["14-мартта учтум.", "Паспортту Мурат алып койду."]);
    await shoot(page, `lines-${language}-${theme}`);

    // Words of two paragraphs of a page, word by word.
    await page.goto(desk.at(`#/case/${id}/evidence/${pdf.id}`));
    const sheet = page.getByRole("figure").first();
    await expect(sheet.getByRole("img")).toBeVisible();
    await expect
      .poll(async () => (await desk.call("document.pages", { evidence: pdf.id, from: 0, count: 1 })).length)
      .toBe(1);
    const [read] = await desk.call("document.pages", { evidence: pdf.id, from: 0, count: 1 });
    const words = (read?.blocks ?? []).flatMap((block) => block.words);
    const at = (wanted: string): number => words.findIndex(({ text }) => text === wanted);
    await dragOver(page, sheet, words.slice(at("stays"), at("debt") + 1));
    await page.keyboard.press("KeyH");
    const said = ["stays here.", "The debt"];
    await expect
      .poll(async () => (await lights(desk, pdf.id)).map(({ places }) => places.map(({ quote }) => quote)))
      .toEqual([said]);
    await expect(sheet.getByRole("button")).toHaveCount(2);
    await expect(list.getByRole("listitem")).toHaveCount(1);
    await expectAccessible(page, "a PDF with a highlight over two paragraphs");
    await shoot(page, `paper-${language}-${theme}`);
    await sheet.getByRole("button").last().click();
    const card = page.getByRole("dialog", { name: t("highlight-title") });
    await expect(card.getByText("The debt")).toBeVisible();
    await shoot(page, `places-${language}-${theme}`);
    await card.getByRole("button", { name: t("highlight-fact") }).click();
    const form = page.getByRole("dialog", { name: t("fact-new") });
    await form.getByRole("textbox").first().fill("Паспорт остаётся у работодателя");
    await form.getByRole("button", { name: begins(t("fact-add")) }).click();
    await expect(form).toBeHidden();
    await expect
      .poll(async () => (await desk.call("fact.list", { case: id }))[0]?.details.citations.map(({ quote }) => quote))
      .toEqual(said);
  });

  test(`a part of a picture, messages and a stretch of a recording are marked, in ${language}`, async ({
    desk,
    page,
  }) => {
    const t = wordsOf(language);
    const id = await begin(desk, { language, theme });
    const region = page.getByRole("region", { name: t("evidence-viewer-label") });
    const list = page.getByRole("region", { name: t("highlight-list") });

    // A picture: a rectangle by the keyboard, and the whole page.
    const image = await takeInOne(desk, id, picture(desk, "снимок.png", 640, 480));
    const chat = await takeInOne(desk, id, desk.put("WhatsApp Chat.txt", Buffer.from(talk)));
    const voice = await takeInOne(desk, id, sampleFile(desk, "PTT-20260512-WA0011.opus"));
    await page.goto(desk.at(`#/case/${id}/evidence/${image.id}`));
    await expect(page.getByRole("figure").getByRole("img")).toBeVisible();
    await region.focus();
    await page.keyboard.press("KeyM");
    await expect(
      page.getByRole("button", { name: t("highlight-in", { colour: t("highlight-colour-blue") }) }),
    ).toBeVisible();
    await shoot(page, `sketch-${language}-${theme}`);
    await page.keyboard.press("KeyH");
    await expect(list.getByRole("listitem")).toHaveCount(1);
    await region.focus();
    await page.keyboard.press("KeyH");
    await expect(list.getByRole("listitem")).toHaveCount(2);
    await expect
      .poll(() => lights(desk, image.id))
      .toMatchObject([{ places: [{ page: 1, rect: null }] }, { places: [{ page: 1, rect: { x: 0.25, width: 0.5 } }] }]);
    await expect(page.getByRole("figure").getByRole("button")).toHaveCount(2);
    await expectAccessible(page, "a picture with highlights");
    await expectWhole(page, "a picture with highlights");
    await shoot(page, `picture-${language}-${theme}`);

    // A chat: two messages at once, with the list in focus.
    await page.goto(desk.at(`#/case/${id}/evidence/${chat.id}`));
    const messages = page.getByRole("listbox", { name: begins(t("chat-messages-of", { title: "" })) });
    await messages.focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("KeyH");
    await expect.poll(async () => (await lights(desk, chat.id)).map(({ places }) => places.length)).toEqual([2]);
    await expect(messages.getByText(t("highlight-chat"))).toHaveCount(2);
    await page.keyboard.press("Home");
    await page.getByRole("tab", { name: begins(t("section-facts")) }).click();
    await expect(list.getByRole("listitem")).toHaveCount(1);
    await expectAccessible(page, "a chat with highlights");
    await shoot(page, `chat-${language}-${theme}`);

    // A recording: from here, to here.
    await page.goto(desk.at(`#/case/${id}/evidence/${voice.id}`));
    const wave = page.getByRole("slider", { name: t("media-position") });
    await expect(wave).toBeVisible({ timeout: 20_000 });
    await wave.focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("KeyH");
    await expect(page.getByRole("status").filter({ hasText: "0:01" })).toBeVisible();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("KeyH");
    await expect.poll(() => lights(desk, voice.id)).toMatchObject([{ places: [{ second: 1 }], until: 3 }]);
    await expect(list).toContainText(t("highlight-moment", { from: "0:01", until: "0:03" }));
    await expectAccessible(page, "a recording with highlights");
    await shoot(page, `recording-${language}-${theme}`);
  });
}
