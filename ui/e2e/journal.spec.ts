// Who did what: a colleague changes a fact, and the lawyer reads it in the journal, narrows it and opens the fact from there.
import type { FactDetails } from "../src/lib/backend/bindings";
import { expect, test } from "./desk";
import { expectAccessible, expectWhole } from "./look";
import { begins, goTo, makeCase, makeVault } from "./steps";
import { wordsOf } from "./words";

const aida = "алты сап жибек жип түйүн 33";

const told = (text: string): FactDetails => ({
  statements: [{ language: "ru", text }],
  date: "",
  place: "",
  parties: [],
  status: "alleged",
  citations: [],
  note: "",
});

for (const language of ["ru", "ky", "en"] as const)
  test(`a lawyer sees who changed a fact, and opens it, in ${language}`, async ({ desk, page }) => {
    const t = wordsOf(language);
    await desk.call("settings.set", { language, theme: "light", textSize: 100, lockAfter: 15 });
    await page.goto(desk.at());
    const passphrase = await makeVault(page, t, "Касымова Нургүл");
    await makeCase(page, t, "14/2026");
    const [row] = await desk.call("case.list");
    if (!row) throw new Error("there is no case");
    // The page begins anew when the vault locks: meanwhile it is elsewhere.
    await page.goto("about:blank");
    const { value: fact } = await desk.call("fact.add", { case: row.id, details: told("Паспорт забрали") });
    await desk.call("user.add", { name: "Осмонова Аида", role: "paralegal", passphrase: aida });
    await desk.call("vault.lock");
    await desk.call("vault.open", { folder: null, passphrase: aida });
    await desk.call("fact.change", { fact, details: told("Паспорт забрали в первый день") });
    await desk.call("vault.lock");
    await desk.call("vault.open", { folder: null, passphrase });

    await page.goto(desk.at(`#/case/${row.id}`));
    await goTo(page, t, "journal");
    const journal = page.getByRole("region", { name: t("journal-list") });
    await expect(journal.getByText(t("undo-fact-change"))).toBeVisible();
    await expect(journal.getByText("Осмонова Аида")).toHaveCount(1);
    await expect(journal.getByText(t("undo-case-add"))).toBeVisible();
    await expectAccessible(page, "journal");
    await expectWhole(page, "journal");

    // Hers alone; then the fact as it is now.
    await page
      .getByRole("combobox", { name: begins(t("journal-filter-user")) })
      .or(page.getByRole("button", { name: begins(t("journal-filter-user")) }))
      .click();
    await page.getByRole("option", { name: "Осмонова Аида" }).click();
    await expect(journal.getByText(t("undo-case-add"))).toHaveCount(0);
    await journal.getByRole("link", { name: "Паспорт забрали в первый день" }).click();
    await expect(page.getByRole("heading", { level: 1, name: t("section-facts") })).toBeVisible();
    // The way back leads to the same acts.
    await page.goBack();
    await expect(journal.getByText(t("undo-fact-change"))).toBeVisible();
    await expect(journal.getByText(t("undo-case-add"))).toHaveCount(0);
  });
