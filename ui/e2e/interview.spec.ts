// The intake interview, from the first question to people, facts, consents and indicators in the case.
import { expect, test, type Page } from "./desk";
import { expectAccessible, expectWhole } from "./look";
import { begins, goTo, makeCase, makeVault } from "./steps";
import { wordsOf, type Words } from "./words";

const told = {
  ru: { parts: ["Согласие", "О вас", "Предложение", "На месте"], passport: "Ардычоглу Селим изъял паспорт." },
  ky: {
    parts: ["Макулдук", "Сиз жөнүндө", "Сунуш", "Барган жерде"],
    passport: "Ардычоглу Селим паспортту тартып алган.",
  },
};
const asked = {
  ru: "Забрали ли у вас там паспорт или другие документы?",
  ky: "Ал жакта паспортуңузду же башка документтериңизди алып коюштубу?",
};

for (const language of ["ru", "ky"] as const) {
  test(`an interview becomes people, facts, consents and indicators, in ${language}`, async ({ desk, page }) => {
    const t = wordsOf(language);
    const other = language === "ru" ? "ky" : "ru";
    await page.goto(desk.at());
    await page.getByText(language === "ru" ? "Русский" : "Кыргызча", { exact: true }).click();
    await makeVault(page, t, "Касымова Нургүл");
    await makeCase(page, t, "14/2026");
    await goTo(page, t, "interview");
    await page.getByRole("button", { name: begins(t("interview-empty-do")) }).click();
    const begin = page.getByRole("dialog", { name: t("interview-new") });
    await begin
      .getByRole("radiogroup", { name: t("interview-written") })
      .getByRole("radio", { name: t(`app-language-${language}`) })
      .check();
    await begin.getByRole("button", { name: t("interview-begin") }).click();

    // Nothing must be answered: the first question is, the second is passed over, and the next part comes by the keyboard.
    await question(page, "safe_now")
      .getByRole("button", { name: t("interview-yes"), exact: true })
      .press("Enter");
    await question(page, "needs")
      .getByRole("button", { name: begins(t("interview-skip")) })
      .press("Enter");
    await expect(question(page, "needs").getByText(t("interview-skipped"))).toBeVisible();
    await expectAccessible(page, "interview");
    await page.keyboard.press("Control+Enter");
    await expect(question(page, "spoken")).toBeVisible();

    const [consent, person, offer, work] = told[language].parts;
    await part(page, t, consent);
    await question(page, "c_authority")
      .getByRole("button", { name: t("interview-consent-given") })
      .click();
    await part(page, t, person);
    await question(page, "name")
      .getByRole("textbox", { name: t("party-surname"), exact: true })
      .fill("Осмонова");
    await question(page, "name")
      .getByRole("textbox", { name: t("party-given"), exact: true })
      .fill("Айгүл");
    await part(page, t, offer);
    await names(page, t, "recruiters", "Эрмек байке", "+996 400 417 117");
    await part(page, t, work);
    await names(page, t, "exploiters", "Селим", "");
    const documents = question(page, "documents");
    await documents.getByRole("button", { name: t("interview-yes"), exact: true }).click();
    await documents.getByRole("textbox", { name: begins(t("interview-told")) }).fill("Селим забрал паспорт.");
    await documents.getByRole("textbox", { name: begins(t("fact-date")) }).fill("15.03.2026");

    // The client hears the question in another language; the program stays in its own.
    await page.getByLabel(t("interview-aloud")).click();
    await page.getByRole("option", { name: t(`app-language-${other}`) }).click();
    await expect(page.getByRole("heading", { name: asked[other] })).toBeVisible();
    await expect(
      page
        .getByRole("status")
        .filter({ hasText: /\d\d:\d\d/ })
        .first(),
    ).toBeVisible();

    // Left and taken up again another day: the place and the answers are there.
    await page.reload();
    await expect(page.getByRole("heading", { name: asked[other] })).toBeVisible();
    await expect(documents.getByRole("textbox", { name: begins(t("interview-told")) })).toHaveValue(
      "Селим забрал паспорт.",
    );

    await page.getByRole("button", { name: begins(t("interview-to-review")) }).click();
    await expect(page.getByRole("heading", { level: 1, name: t("interview-review") })).toBeVisible();
    await expectAccessible(page, "review");
    await expectWhole(page, "review");
    await page
      .getByRole("textbox", { name: t("fact-statement-in", { language: t(`app-language-${language}`) }) })
      .fill(told[language].passport);
    // Three people, a fact, a consent, three marks.
    await page.getByRole("button", { name: begins(t("interview-write-count", { count: 8 })) }).click();
    await expect(page.getByRole("heading", { level: 1, name: t("section-interview") })).toBeVisible();

    await goTo(page, t, "people");
    for (const name of ["Осмонова Айгүл", "Эрмек байке", "Селим"])
      await expect(page.getByRole("link", { name: begins(name) })).toBeVisible();
    await goTo(page, t, "facts");
    await expect(page.getByRole("link", { name: told[language].passport })).toBeVisible();
    await goTo(page, t, "consents");
    await expect(page.getByRole("link", { name: begins(t("purpose-authority")) })).toBeVisible();
    await goTo(page, t, "indicators");
    await expectAccessible(page, "indicators");
    const present = page.getByRole("button", { name: t("indicators-mark-present"), exact: true, pressed: true });
    await expect(present.first()).toBeVisible();
    await expect(
      page.getByRole("button", { name: begins(t("indicators-facts", { count: 1, cited: 0 })) }).first(),
    ).toBeVisible();

    // One act: one undo takes all of it back out of the case, and the interview still has its answers.
    await page.keyboard.press("Control+KeyZ");
    await goTo(page, t, "facts");
    await expect(page.getByRole("heading", { name: t("facts-empty") })).toBeVisible();
    await goTo(page, t, "interview");
    await expect(page.getByText(t("interview-not-kept"))).toBeVisible();
  });
}

function question(page: Page, id: string) {
  return page.locator(`[data-question="${id}"]`);
}

async function part(page: Page, t: Words, title = ""): Promise<void> {
  await page
    .getByRole("navigation", { name: t("interview-parts") })
    .getByRole("button", { name: new RegExp(title) })
    .click();
  await expect(page.getByRole("heading", { level: 2, name: title })).toBeFocused();
}

async function names(page: Page, t: Words, id: string, name: string, phone: string): Promise<void> {
  await question(page, id)
    .getByRole("button", { name: begins(t("interview-people-add")) })
    .click();
  await question(page, id)
    .getByRole("textbox", { name: t("interview-person-name") })
    .fill(name);
  if (phone !== "")
    await question(page, id)
      .getByRole("textbox", { name: t("interview-person-phone") })
      .fill(phone);
}
