// A letter of the agency in windows-1251 is dropped: it is read, a paragraph becomes a fact, its attachment becomes an item.
// In that attachment, a PDF, words are marked and become a fact with their quote and their rectangle. In Russian and in Kyrgyz.
import { begin, paper } from "./support/desk";
import { expect, test, type Page } from "./desk";
import { expectAccessible, expectWhole, shoot } from "./look";
import { begins, dragOver } from "./steps";
import { wordsOf, type Spoken } from "./words";

/** Words as windows-1251 writes them; letters and the quotation marks used here. */
function cp1251(text: string): Buffer {
  const byte = (c: string): number => {
    const code = c.charCodeAt(0);
    if (code >= 0x410 && code <= 0x44f) return code - 0x410 + 0xc0;
    return { "«": 0xab, "»": 0xbb, ё: 0xb8, "—": 0x97 }[c] ?? (code < 0x80 ? code : 0x3f);
  };
  return Buffer.from(Array.from(text, byte));
}

const subject = "Договор и билеты";
const words = "Вылет 14 марта. Паспорт отдадите Мурату в аэропорту.";
const contract = "The passport stays with the employer until the debt is paid.";

function letter(): Buffer {
  const head = [
    "From: =?windows-1251?B?" + cp1251("Агентство «Восток»").toString("base64") + "?= <office@agency.example>",
    "To: Aigul <aigul@mail.example>",
    "Date: Thu, 12 Mar 2026 09:14:00 +0600",
    "Subject: =?windows-1251?B?" + cp1251(subject).toString("base64") + "?=",
    "Message-ID: <77@agency.example>",
    "X-Mailer: The Bat! 3.0",
    "MIME-Version: 1.0",
    'Content-Type: multipart/mixed; boundary="b"',
    "",
    "--b",
    "Content-Type: text/plain; charset=windows-1251",
    "Content-Transfer-Encoding: 8bit",
    "",
    "",
  ].join("\r\n");
  const attached = [
    "",
    "--b",
    "Content-Type: application/pdf",
    "Content-Disposition: attachment; filename*=windows-1251''%C4%EE%E3%EE%E2%EE%F0.pdf",
    "Content-Transfer-Encoding: base64",
    "",
    paper([contract]).toString("base64"),
    "--b--",
    "",
  ].join("\r\n");
  const body = cp1251(`Здравствуйте, Айгуль!\r\n\r\n${words}\r\n\r\nДолг за билет вычтем из первой зарплаты.\r\n`);
  return Buffer.concat([Buffer.from(head, "latin1"), body, Buffer.from(attached, "latin1")]);
}

async function writeFact(page: Page, t: ReturnType<typeof wordsOf>, statement: string): Promise<void> {
  const dialog = page.getByRole("dialog", { name: t("fact-new") });
  await dialog.getByRole("textbox").first().fill(statement);
  await dialog.getByRole("button", { name: begins(t("fact-add")) }).click();
  await expect(dialog).toBeHidden();
}

for (const [language, theme] of [
  ["ru", "light"],
  ["ky", "dark"],
] as [Spoken, "light" | "dark"][]) {
  test(`a letter in the old encoding is read, cited, its attachment too, in ${language}`, async ({ desk, page }) => {
    const t = wordsOf(language);
    const id = await begin(desk, { language, theme });
    await page.goto(desk.at(`#/case/${id}/evidence`));
    await expect(page.getByRole("heading", { level: 1, name: t("section-evidence") })).toBeVisible();
    await desk.drop([desk.put("письмо.eml", letter())]);
    await page.getByRole("button", { name: begins(t("evidence-intake-start", { count: 1 })) }).click();
    await expect.poll(async () => (await desk.call("evidence.list", { case: id })).length).toBe(1);
    const [item] = await desk.call("evidence.list", { case: id });
    if (!item) throw new Error("the letter was taken in");
    await page.getByRole("dialog").getByRole("link").first().click();
    await expect(page.getByRole("dialog")).toBeHidden();

    // It is read: head, words, attachment.
    const region = page.getByRole("region", { name: t("evidence-viewer-label") });
    await expect(region).toContainText(subject);
    await expect(region).toContainText("Агентство «Восток»");
    await expect(region).toContainText(words);
    await expect(region).toContainText("Договор.pdf");
    await expectAccessible(page, "letter");
    await expectWhole(page, "letter");
    await shoot(page, `letter-${language}-${theme}`);

    // Found in it, and a paragraph is cited.
    await page.getByRole("textbox", { name: t("document-find") }).fill("мурату");
    const paragraph = region.locator("[data-key]").filter({ hasText: words });
    await expect(paragraph).toHaveClass(/aim/);
    await paragraph.hover();
    await paragraph.getByRole("button", { name: t("document-cite-paragraph") }).click();
    await writeFact(page, t, "Паспорт велели отдать Мурату.");
    const place = { quote: words, message: expect.stringMatching(/^p0-2-/) as unknown };
    await expect.poll(() => desk.call("fact.list", { case: id })).toMatchObject([{ citations: [{ place }] }]);
    await expect(paragraph.getByRole("button", { name: t("document-cited") })).toBeVisible();

    // The attachment becomes an item that knows its letter.
    await region.getByRole("button", { name: t("file-take-out") }).click();
    await region.getByRole("link", { name: t("exhibit-number", { number: "2" }) }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Договор");
    await expect(page.getByRole("tabpanel").getByRole("link", { name: /1/ }).first()).toBeVisible();

    // Words of the PDF are marked with the pointer.
    const sheet = page.getByRole("figure").first();
    await expect(sheet.getByRole("img")).toBeVisible();
    const pages = await desk.call("evidence.list", { case: id });
    const child = pages.find(({ number }) => number === 2);
    if (!child) throw new Error("the attachment is an item");
    const [text] = await desk.call("document.pages", { evidence: child.id, from: 0, count: 1 });
    const placed = text?.blocks[0]?.words ?? [];
    expect(placed.map((word) => word.text).join(" ")).toBe(contract);
    await dragOver(page, sheet, placed.slice(1, 6));
    await expect(page.getByRole("button", { name: t("document-copy-words") })).toBeVisible();
    await shoot(page, `words-${language}-${theme}`);
    await sheet.getByRole("button", { name: begins(t("evidence-make-fact")) }).click();
    await writeFact(page, t, "По договору паспорт остаётся у работодателя.");
    const citedIn = async () => {
      const facts = await desk.call("fact.list", { case: id });
      return facts.flatMap(({ citations }) => citations).find(({ place }) => place.evidence === child.id)?.place;
    };
    await expect.poll(citedIn).toBeDefined();
    const cited = await citedIn();
    expect(cited?.quote).toBe("passport stays with the employer");
    expect(cited?.page).toBe(1);
    expect(cited?.rect?.width).toBeGreaterThan(0.2);

    // And found in it.
    await page.getByRole("textbox", { name: t("document-find") }).fill("debt");
    await expect(page.locator(".hit.now")).toBeVisible();
    await expectAccessible(page, "words of a PDF");
    await shoot(page, `found-${language}-${theme}`);
  });
}

test("an item that was opened is not called unread when one comes back to the gallery", async ({ desk, page }) => {
  const t = wordsOf("ru");
  await desk.call("settings.set", { language: "ru", theme: "light", textSize: 100, lockAfter: 15 });
  const { value: id } = await desk.call("sample.open", {});
  await page.goto(desk.at(`#/case/${id}/evidence?shown=unread`));
  const unread = page.getByRole("listbox", { name: t("evidence-list-label") }).getByRole("option");
  await expect(unread.first()).toBeVisible();
  const count = await unread.count();
  expect(count).toBeGreaterThan(1);
  await unread.first().click();
  await expect(page).toHaveURL(/evidence\/[0-9a-f-]+/);
  await expect
    .poll(async () => (await desk.call("evidence.list", { case: id })).filter((row) => row.seen).length)
    .toBeGreaterThan(0);
  await page.goBack();
  await expect(unread).toHaveCount(count - 1);
});
