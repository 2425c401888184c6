// A WhatsApp archive is dropped: day and month are asked, the writers are linked to people of the case, three messages
// become a fact. In Russian and in Kyrgyz.
import { readFileSync } from "node:fs";
import type { CaseId } from "../src/lib/backend/bindings";
import { passphrase, picture } from "./support/desk";
import { expect, test, type Desk } from "./desk";
import { begins } from "./steps";
import { wordsOf, type Spoken } from "./words";
import { zip } from "./zip";

// No day past the twelfth: 3 April or 4 March.
const talk = `03/04/2026, 10:00 - Эрмек байке: Салам! Анкарада иш бар, айына 800 доллар
03/04/2026, 10:02 - Айгүл О.: Ооба, барам. Эмне керек?
03/04/2026, 10:03 - +996 555 12-34-56: Паспортуңду алып кел
03/04/2026, 10:04 - Эрмек байке: IMG-20260403-WA0001.png (файл добавлен)
Билет даяр
05/04/2026, 21:10 - Айгүл О.: Хозяин паспортубузду чогултуп кетти. Эмне үчүн?
05/04/2026, 21:44 - Эрмек байке: Уруксат кагаз үчүн
06/04/2026, 23:40 - Айгүл О.: 1850 доллар карыз деп кол койдурду!
`;

const told = {
  ru: "У неё отобрали паспорт и заставили подписать долг.",
  ky: "Паспортун тартып алып, карызга кол койдурушту.",
};

async function newCase(
  desk: Desk,
  number: string,
  role: "victim" | "recruiter",
  surname: string,
  phone = "",
): Promise<CaseId> {
  const { value } = await desk.call("case.add", {
    details: {
      number,
      title: "",
      jurisdiction: "kg",
      stage: "pretrial",
      registerNumber: "",
      languages: ["ru", "ky"],
      team: [],
      note: "",
    },
  });
  await desk.call("party.add", {
    case: value,
    details: {
      kind: "person",
      roles: [role],
      names: [{ kind: "main", language: "ru", surname, given: "Айгүл", patronymic: "", whole: "" }],
      sex: null,
      birthDate: "",
      citizenship: [],
      documents: [],
      contacts: phone === "" ? [] : [{ kind: "phone", value: phone, note: "" }],
      note: "",
    },
  });
  return value;
}

for (const language of ["ru", "ky"] satisfies Spoken[]) {
  test(`a dropped chat is read, its writers are linked, three messages become a fact, in ${language}`, async ({
    desk,
    page,
  }) => {
    const t = wordsOf(language);
    await desk.call("settings.set", { language, theme: "light", textSize: 100, lockAfter: 15 });
    await desk.call("vault.create", { folder: null, passphrase, userName: "Касымова Н." });
    await newCase(desk, "7/2025", "recruiter", "Тилебалдиева", "0555 123 456");
    const id = await newCase(desk, "1/2026", "victim", "Осмонова");
    await page.goto(desk.at(`#/case/${id}/evidence`));
    await expect(page.getByRole("heading", { level: 1, name: t("section-evidence") })).toBeVisible();

    // The drop: what the intake says of the chat, and who of its writers was met.
    const image = readFileSync(picture(desk, "picture.png", 64, 48));
    const archive = zip([
      { name: "WhatsApp Chat with Эрмек байке.txt", bytes: Buffer.from(talk, "utf8") },
      { name: "IMG-20260403-WA0001.png", bytes: image },
    ]);
    await desk.drop([desk.put("WhatsApp Chat with Эрмек байке.zip", archive)]);
    await page.getByRole("button", { name: begins(t("evidence-intake-start", { count: 1 })) }).click();
    const found = page.getByRole("region", { name: t("chat-found", { number: "1" }) });
    await expect(found).toContainText(t("chat-found-messages", { count: 7 }));
    await expect(found).toContainText(t("chat-found-ask"));
    await expect(found).toContainText("7/2025");
    await found.getByRole("link").first().click();

    // Which number is the day.
    const question = page.getByRole("region", { name: t("chat-dates-question") });
    await expect(question).toBeVisible();
    await question
      .getByRole("listitem")
      .filter({ hasText: t("chat-order-mdy") })
      .getByRole("button", { name: t("chat-dates-take") })
      .click();
    await expect(question).toBeHidden();
    const list = page.getByRole("listbox", { name: begins(t("chat-messages-of", { title: "" })) });
    await expect(list).toContainText(language === "ru" ? "4 марта 2026" : "2026-жылдын 4-марты");
    await expect(list.getByRole("img")).toBeVisible();

    // Who is who: one is a party of the case already, another is entered.
    await page.getByRole("tab", { name: begins(t("chat-tab")) }).click();
    const panel = page.getByRole("tabpanel");
    const aigul = panel.getByRole("listitem", { name: "Айгүл О." });
    await aigul.getByRole("combobox").fill("Осмон");
    await page.getByRole("option", { name: /Осмонова/ }).click();
    await expect(aigul.getByRole("link", { name: /Осмонова/ })).toBeVisible();
    const number = panel.getByRole("listitem", { name: /\+996/ });
    await expect(number).toContainText("7/2025");
    await number.getByRole("button", { name: t("chat-enter-new") }).click();
    await number
      .getByRole("combobox", { name: begins(t("chat-enter-role")) })
      .or(number.getByRole("button", { name: begins(t("chat-enter-role")) }))
      .click();
    await page.getByRole("option", { name: t("role-transporter"), exact: true }).click();
    await number.getByRole("button", { name: t("chat-enter"), exact: true }).click();
    // The other case is a link here from the beginning: what was entered is waited for in the case itself.
    const numbers = async (): Promise<string[]> =>
      (await desk.call("party.list", { case: id })).flatMap(({ details }) =>
        details.contacts.map(({ value }) => value),
      );
    await expect.poll(numbers).toContain("+996555123456");
    await expect(number.getByRole("link", { name: "+996" }).first()).toBeVisible();

    // Three messages, by the keyboard.
    await page.getByRole("searchbox", { name: t("chat-search") }).fill("паспортубузду");
    await expect(page.getByText(t("chat-hit-of", { number: "1", all: "1" }))).toBeVisible();
    await list.focus();
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Shift+ArrowDown");
    await expect(page.getByText(t("chat-selected-count", { count: 3 }))).toBeVisible();
    await page.keyboard.press("KeyC");
    const form = page.getByRole("dialog", { name: t("fact-new") });
    await expect(form.getByRole("textbox", { name: begins(t("fact-date")) })).toHaveValue(/2026/);
    await expect(form.getByText("Хозяин паспортубузду чогултуп кетти. Эмне үчүн?")).toBeVisible();
    await form.getByRole("textbox").first().fill(told[language]);
    await form.getByRole("button", { name: begins(t("fact-add")) }).click();
    await expect(form).toBeHidden();

    const [fact] = await desk.call("fact.list", { case: id });
    expect(fact?.citations.map(({ said }) => said?.at)).toEqual([
      "2026-05-04T21:10:00",
      "2026-05-04T21:44:00",
      "2026-06-04T23:40:00",
    ]);

    // From the fact back to the message.
    await page.goto(desk.at(`#/case/${id}/facts?open=${fact?.id ?? ""}`));
    const sheet = page.getByRole("dialog");
    const chip = sheet.getByRole("link", { name: /21:10/ });
    await expect(sheet.getByRole("link", { name: /\d\d:\d\d/ }), "each is called by its message").toHaveCount(3);
    // What the sheet asks for arrives piece by piece; who clicks while a chip is drawn anew clicks on nothing.
    const stays = async (): Promise<boolean> => {
      const drawn = await chip.first().elementHandle();
      await page.waitForTimeout(300);
      return drawn.evaluate((element) => element.isConnected);
    };
    await expect.poll(stays).toBe(true);
    await chip.first().click();
    await expect(page.getByRole("option", { selected: true })).toContainText("Хозяин паспортубузду");
  });
}

test("of two chats of one item the writers of the one that is looked at are linked", async ({ desk, page }) => {
  const t = wordsOf("ru");
  await desk.call("settings.set", { language: "ru", theme: "light", textSize: 100, lockAfter: 15 });
  await desk.call("vault.create", { folder: null, passphrase, userName: "Касымова Н." });
  const id = await newCase(desk, "1/2026", "victim", "Осмонова");
  await page.goto(desk.at(`#/case/${id}/evidence`));
  await expect(page.getByRole("heading", { level: 1, name: t("section-evidence") })).toBeVisible();
  const archive = zip([
    { name: "WhatsApp Chat with Эрмек.txt", bytes: Buffer.from("13/04/2026, 10:00 - Эрмек: Салам\n", "utf8") },
    { name: "WhatsApp Chat with Гульзат.txt", bytes: Buffer.from("14/04/2026, 10:00 - Гульзат: Ооба\n", "utf8") },
  ]);
  await desk.drop([desk.put("архив.zip", archive)]);
  await page.getByRole("button", { name: begins(t("evidence-intake-start", { count: 1 })) }).click();
  const found = page.getByRole("region", { name: t("chat-found", { number: "1" }) });
  await found.getByRole("link").first().click();
  await page.getByRole("tab", { name: begins(t("chat-tab")) }).click();
  const panel = page.getByRole("tabpanel");
  await page.getByRole("combobox", { name: t("chat-which") }).click();
  await page.getByRole("option", { name: /Эрмек/ }).click();
  await expect(panel.getByRole("listitem", { name: "Эрмек" })).toBeVisible();
  await page.getByRole("combobox", { name: t("chat-which") }).click();
  await page.getByRole("option", { name: /Гульзат/ }).click();
  const second = panel.getByRole("listitem", { name: "Гульзат" });
  await second.getByRole("combobox").fill("Осмон");
  await page.getByRole("option", { name: /Осмонова/ }).click();
  await expect(second.getByRole("link", { name: /Осмонова/ })).toBeVisible();
});
