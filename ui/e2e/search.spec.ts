// A name is typed in another form than it was written, the place shows, Enter opens it there. In Russian and in Kyrgyz.
import type { CaseId } from "../src/lib/backend/bindings";
import { begin } from "./support/desk";
import { expect, test, type Desk } from "./desk";
import { expectAccessible, expectWhole } from "./look";
import { begins } from "./steps";
import { wordsOf, type Spoken } from "./words";

const talk = `14.03.2026, 06:31 - Эрмек байке: Аэропорттосуңбу? Кубан паспортту бердиби?
14.03.2026, 06:33 - Айгүл О.: Ооба, регистрациядан өттүк
15.03.2026, 21:10 - Айгүл О.: Хозяин паспортубузду чогултуп кетти. Эмне үчүн?
15.03.2026, 21:44 - Эрмек байке: Асановадан сура, акча 0555 12 34 56 номерине
`;

const said = {
  ru: { fact: "Паспорт Асановой забрал хозяин цеха.", name: "Асанова", form: "Асановой", chat: "паспорт чогултту" },
  ky: {
    fact: "Асанованын паспортун цехтин ээси алып койгон.",
    name: "Асанова",
    form: "Асанованын",
    chat: "паспортум чогулт",
  },
};

async function aVault(desk: Desk, language: Spoken, fact: string): Promise<CaseId> {
  const value = await begin(desk, { language }, "14/2026");
  await desk.call("party.add", {
    case: value,
    details: {
      kind: "person",
      roles: ["recruiter"],
      names: [{ kind: "main", language: "ru", surname: "Тилебалдиева", given: "Жыпара", patronymic: "", whole: "" }],
      sex: null,
      birthDate: "",
      citizenship: [],
      documents: [],
      contacts: [{ kind: "phone", value: "+996 555 123456", note: "" }],
      note: "",
    },
  });
  await desk.call("fact.add", {
    case: value,
    details: {
      statements: [{ language: "ru", text: fact }],
      date: "2026-03-15",
      place: "",
      parties: [],
      status: "alleged",
      citations: [],
      note: "",
    },
  });
  return value;
}

for (const language of ["ru", "ky"] satisfies Spoken[]) {
  test(`a name in another form is found, and Enter opens the place, in ${language}`, async ({ desk, page }) => {
    const t = wordsOf(language);
    const { fact, name, form, chat } = said[language];
    const id = await aVault(desk, language, fact);
    await page.goto(desk.at(`#/case/${id}/evidence`));
    await expect(page.getByRole("heading", { level: 1, name: t("section-evidence") })).toBeVisible();
    await desk.drop([desk.put("WhatsApp Chat with Эрмек байке.txt", Buffer.from(talk, "utf8"))]);
    await page.getByRole("button", { name: begins(t("evidence-intake-start", { count: 1 })) }).click();
    await page.getByRole("button", { name: begins(t("evidence-intake-ready")) }).click();

    // The key, on whatever keyboard; the box has the focus.
    await page.keyboard.press("Control+Shift+KeyF");
    const box = page.getByRole("combobox", { name: t("search-question") });
    await expect(box).toBeFocused();
    await expectAccessible(page, "an empty search");
    await page.keyboard.type(name);
    const answers = page.getByRole("listbox", { name: t("search-answers") });
    await expect(answers.getByRole("option")).toHaveCount(2);
    await expect(answers.locator("mark").filter({ hasText: form })).toBeVisible();
    await expectAccessible(page, "answers");
    await expectWhole(page, "answers");

    // The fact stands first; Enter opens it there.
    await expect(answers.getByRole("option").first()).toContainText(form);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/facts\?open=/);
    await expect(page.getByRole("dialog")).toContainText(fact);

    // The way back leads to the answers, by key as well as by the search itself; a message opens at itself.
    await page.keyboard.press("Alt+ArrowLeft");
    await expect(box).toHaveValue(name);
    await page.keyboard.press("Control+Digit0");
    await page.keyboard.press("Control+Shift+KeyF");
    await expect(box).toHaveValue(name);
    await box.fill(chat);
    await expect(answers.getByRole("option")).toHaveCount(1);
    await expect(answers.locator("mark").first()).toHaveText("паспортубузду");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/evidence\/.*message=/);
    await expect(page.getByText("Хозяин паспортубузду чогултуп кетти")).toBeVisible();

    // Escape empties the box; what is malformed is said in words.
    await page.goBack();
    await box.fill("-чек");
    await expect(page.getByText(t("error-bad-query-next", { fault: "only-excluded", at: 1 }))).toBeVisible();
    await box.press("Escape");
    await expect(box).toHaveValue("");
    await expect(page.getByText(t("search-empty-why"))).toBeVisible();
  });

  test(`numbers are listed with their owners, and a list of questions is answered, in ${language}`, async ({
    desk,
    page,
  }) => {
    const t = wordsOf(language);
    const id = await aVault(desk, language, `${said[language].fact} 0555 12 34 56`);
    await page.goto(desk.at("#/search"));
    await page.getByRole("button", { name: t("search-view-findings") }).click();
    const row = page.getByRole("row").filter({ hasText: "+996555123456" });
    await expect(row).toContainText("Тилебалдиева Жыпара");
    await expectAccessible(page, "findings");
    await expectWhole(page, "findings");
    await page.getByRole("button", { name: t("search-view-list") }).click();
    await page.getByRole("textbox", { name: begins(t("search-list-text")) }).fill("Асанов паспорт\nАсанова\nнигде");
    await page.getByRole("button", { name: t("search-list-ask") }).click();
    await expect(page.getByRole("row")).toHaveCount(4);
    await expect(page.getByRole("row").nth(2)).toContainText(said[language].form);
    await expectAccessible(page, "a list of questions");
    await expectWhole(page, "a list of questions");
    expect(id).toBeTruthy();
  });
}
