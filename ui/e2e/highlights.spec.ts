// Places of a text, a letter, a picture, a chat and a recording are marked in a colour with one key, listed, found again by their
// note, made a fact of, and removed. In Russian and in Kyrgyz.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CaseId, EvidenceId, EvidenceRow } from "../src/lib/backend/bindings";
import { passphrase, picture } from "./support/desk";
import { expect, test, type Desk, type Page } from "./desk";
import { expectAccessible, expectWhole } from "./look";
import { begins } from "./steps";
import { wordsOf, type Spoken, type Words } from "./words";

const sample = join(import.meta.dirname, "../../templates/sample/files");
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

async function takeIn(desk: Desk, id: CaseId, path: string): Promise<EvidenceRow> {
  await desk.drop([path]);
  const { offer } = await desk.call("intake.offer", { case: id, from: { kind: "dropped" } });
  const details = {
    title: "",
    source: "",
    receivedFrom: "",
    receivedBy: "",
    receivedOn: "",
    receivedWhere: "",
    form: "copy" as const,
    covert: "no" as const,
    carrier: "",
    language: "ru",
    sensitive: false,
    note: "",
    wordings: [],
  };
  const { job } = await desk.call("intake.start", { offer, details, skip: [] });
  await expect.poll(() => desk.call("job.show", { job })).toMatchObject({ finished: true });
  const item = (await desk.call("evidence.list", { case: id })).at(-1);
  if (!item) throw new Error("nothing was taken in");
  return item;
}

/** Selects words as a pointer does. */
async function select(page: Page, words: string): Promise<void> {
  await page
    .getByText(words)
    .first()
    .evaluate((element, words) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(words) ?? -1;
        if (at < 0) continue;
        getSelection()?.setBaseAndExtent(node, at, node, at + words.length);
        return;
      }
    }, words);
}

async function shoot(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: test.info().outputPath(`${name}.png`) });
}

for (const [language, theme] of [
  ["ru", "light"],
  ["ky", "dark"],
] as [Spoken, "light" | "dark"][]) {
  const begin = async (desk: Desk): Promise<{ t: Words; id: CaseId }> => {
    await desk.call("settings.set", { language, theme, textSize: 100, lockAfter: 15 });
    await desk.call("vault.create", { folder: null, passphrase, userName: "Касымова Н." });
    const { value } = await desk.call("case.add", {
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
    return { t: wordsOf(language), id: value };
  };
  const lights = (desk: Desk, evidence: EvidenceId) => desk.call("highlight.list", { evidence });

  test(`words of a text and of a letter are marked, found by their note and made a fact, in ${language}`, async ({
    desk,
    page,
  }) => {
    const { t, id } = await begin(desk);
    // All of it is taken in before the page is there: a drop on the page asks first.
    const text = await takeIn(desk, id, desk.put("рассказ.txt", Buffer.from(statement)));
    const mail = await takeIn(desk, id, desk.put("письмо.eml", Buffer.from(letter)));
    await page.goto(desk.at(`#/case/${id}/evidence/${text.id}`));
    const region = page.getByRole("region", { name: t("evidence-viewer-label") });
    const list = page.getByRole("region", { name: t("highlight-list") });
    await expect(list).toContainText(t("highlight-none").slice(0, 20));

    // H with nothing selected says what to do; with words it marks them, in yellow.
    await region.focus();
    await page.keyboard.press("KeyH");
    await expect(page.getByText(t("highlight-first"))).toBeVisible();
    await select(page, "Мурат алып койду");
    await region.focus();
    await page.keyboard.press("KeyH");
    await expect
      .poll(() => lights(desk, text.id))
      .toMatchObject([{ colour: "yellow", note: "", place: { quote: "Мурат алып койду", page: null } }]);
    const inText = region.getByRole("button", { name: /Мурат алып койду/ });
    await expect(inText).toBeVisible();

    // Another colour by its button; the next one keeps it.
    await select(page, "Акча беришкен жок");
    await page.getByRole("button", { name: t("highlight-in", { colour: t("highlight-colour-green") }) }).click();
    await expect(list.getByRole("listitem")).toHaveCount(2);

    // Its card: a note, another colour.
    await inText.click();
    const card = page.getByRole("dialog", { name: t("highlight-title") });
    await card.getByRole("textbox").fill("Спросить про Мурата-перевозчика");
    await card.getByRole("radio", { name: t("highlight-colour-pink") }).click();
    await expectAccessible(page, "the card of a highlight");
    await shoot(page, `card-${language}-${theme}`);
    await card.getByRole("button", { name: t("highlight-keep") }).click();
    await expect(card).toBeHidden();
    await expect(list).toContainText("Мурата-перевозчика");
    expect((await lights(desk, text.id)).map(({ colour }) => colour).sort()).toEqual(["green", "pink"]);
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
    const [fact] = await desk.call("fact.list", { case: id });
    expect(fact?.details.citations[0]?.quote).toBe("Мурат алып койду");
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
    await select(page, "отдадите Мурату");
    await expect(page.getByText(t("evidence-text-selected", { count: 15 }))).toBeVisible();
    await page.keyboard.press("KeyH");
    await expect(region.locator("mark")).toHaveText("отдадите Мурату");
    const [place] = await lights(desk, mail.id);
    expect(place?.place.message).toMatch(/^p0-/);
    await shoot(page, `letter-${language}-${theme}`);
  });

  test(`a part of a picture, messages and a stretch of a recording are marked, in ${language}`, async ({
    desk,
    page,
  }) => {
    const { t, id } = await begin(desk);
    const region = page.getByRole("region", { name: t("evidence-viewer-label") });
    const list = page.getByRole("region", { name: t("highlight-list") });

    // A picture: a rectangle by the keyboard, and the whole page.
    const image = await takeIn(desk, id, picture(desk, "снимок.png", 640, 480));
    const chat = await takeIn(desk, id, desk.put("WhatsApp Chat.txt", Buffer.from(talk)));
    const voice = await takeIn(
      desk,
      id,
      desk.put("голос.opus", readFileSync(join(sample, "PTT-20260512-WA0011.opus"))),
    );
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
    const [page_, part] = await lights(desk, image.id);
    expect(page_?.place).toMatchObject({ page: 1, rect: null });
    expect(part?.place).toMatchObject({ page: 1, rect: { x: 0.25, width: 0.5 } });
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
    await expect.poll(async () => (await lights(desk, chat.id)).length).toBe(2);
    await expect(messages.getByText(t("highlight-chat"))).toHaveCount(2);
    await page.keyboard.press("Home");
    await page.getByRole("tab", { name: begins(t("section-facts")) }).click();
    await expect(list.getByRole("listitem")).toHaveCount(2);
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
    await expect.poll(() => lights(desk, voice.id)).toMatchObject([{ place: { second: 1 }, until: 3 }]);
    await expect(list).toContainText(t("highlight-moment", { from: "0:01", until: "0:03" }));
    await expectAccessible(page, "a recording with highlights");
    await shoot(page, `recording-${language}-${theme}`);
  });
}
