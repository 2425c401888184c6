// From what happened to the last day: an event, the terms it starts, the decision that ends one, a task, the agenda.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "./desk";
import { expectAccessible } from "./look";
import { begins } from "./steps";
import { wordsOf } from "./words";

/** A day of the real clock, as people write it, so many days from today. */
function typed(days: number): string {
  const day = new Date(Date.now() + days * 86_400_000);
  // The clock of the courts: six hours east of Greenwich.
  const iso = new Date(day.getTime() + 6 * 3_600_000).toISOString().slice(0, 10);
  return iso.split("-").toReversed().join(".");
}

for (const language of ["ru", "ky"] as const)
  test(`an event starts its terms and a decision ends one, in ${language}`, async ({ desk, page }) => {
    const t = wordsOf(language);
    await desk.call("settings.set", { language, theme: "light", textSize: 100, lockAfter: 15 });
    const passphrase = "kunu soki mojo kigo biba viho";
    await desk.call("vault.create", { folder: null, passphrase, userName: "Токтосунова Ж. М." });
    const { value: id } = await desk.call("case.add", {
      details: {
        number: "14/2026",
        title: "",
        jurisdiction: "kg",
        stage: "pretrial",
        registerNumber: "",
        languages: ["ru", "ky"],
        team: [{ name: "Токтосунова Ж. М.", duty: "lawyer" }],
        note: "",
      },
    });
    await page.goto(desk.at(`#/case/${id}/deadlines`));
    await expectAccessible(page, "the empty screen");

    // Registered: the number is asked into the case, the term is seen before anything is saved.
    await page.getByRole("button", { name: t("deadlines-empty-do") }).click();
    const form = page.getByRole("dialog", { name: t("event-new") });
    const kind = form.getByRole("combobox", { name: t("event-kind") });
    await kind.fill(t("event-kind-registered"));
    await page.getByRole("option", { name: new RegExp(t("event-kind-registered"), "i") }).click();
    await form.getByRole("textbox", { name: begins(t("event-date")) }).fill(typed(-1));
    await form.getByRole("textbox", { name: begins(t("event-time")) }).fill("15:40");
    await form.getByRole("textbox", { name: begins(t("event-register-number")) }).fill("03-050-2026-000-547");
    const outcome = form.getByRole("status", { name: t("event-outcome") });
    await expect(outcome).toContainText("153");
    await expectAccessible(page, "the form of an event");
    await form.getByRole("button", { name: begins(t("event-add")) }).click();
    await expect(form).toBeHidden();
    const shown = await desk.call("case.show", { case: id });
    expect(shown.details.registerNumber).toBe("03-050-2026-000-547");

    // The term: its rule, its start, its computation; then the decision that ends it.
    const running = page.getByRole("region", { name: t("deadlines-running") });
    await running.getByRole("link").click();
    const sheet = page.getByRole("dialog").filter({ hasText: t("deadline-how") });
    await expect(sheet).toContainText("15:40");
    await expect(sheet).toContainText(t("deadline-to-check"));
    await expectAccessible(page, "a term");
    await sheet.getByRole("button", { name: t("deadline-mark-done") }).click();
    await sheet.getByRole("button", { name: t("app-save") }).click();
    await expect(sheet.getByRole("button", { name: t("deadline-reopen") })).toBeVisible();
    await sheet.getByRole("button", { name: t("deadline-reopen") }).click();
    await expect(sheet.getByRole("button", { name: t("deadline-mark-done") })).toBeVisible();
    const refusal = t("deadline-enter-end", { event: t("event-kind-decision_to_open") });
    await sheet.getByRole("button", { name: refusal }).click();
    await expect(outcome).toContainText(t("event-ends-in-time"));
    await form.getByRole("button", { name: begins(t("event-add")) }).click();
    await expect(form).toBeHidden();

    // A task from the term that the decision started.
    await running.getByRole("link").first().click();
    await page.getByRole("button", { name: t("task-about-this") }).click();
    const task = page.getByRole("dialog", { name: t("task-new") });
    await task.getByRole("textbox", { name: begins(t("task-due")) }).fill(typed(1));
    await expectAccessible(page, "the form of a task");
    await task.getByRole("button", { name: begins(t("task-add")) }).click();
    await expect(page.getByRole("region", { name: t("deadlines-tasks") }).getByRole("checkbox")).toHaveCount(1);
    await expectAccessible(page, "the terms of a case");

    // The agenda: list, month, days off, the calendar file.
    await page.getByRole("link", { name: begins(t("section-agenda")) }).click();
    await expect(page.getByRole("heading", { level: 1, name: t("section-agenda") })).toBeVisible();
    await expect(page.getByRole("region", { name: t("agenda-week") })).toContainText("14/2026");
    await expectAccessible(page, "the agenda");
    await page.getByRole("radio", { name: t("agenda-view-month") }).click();
    await expect(page.getByRole("table")).toContainText("14/2026");
    await expectAccessible(page, "the month");
    await page.getByRole("button", { name: t("court-days") }).click();
    await expect(page.getByRole("dialog", { name: t("court-days") })).toContainText("Нооруз");
    await expectAccessible(page, "days off");
    await page.keyboard.press("Escape");
    await desk.pick({ save: desk.folder });
    await page.getByRole("button", { name: t("agenda-export") }).click();
    await page.getByRole("button", { name: t("agenda-export-do") }).click();
    await expect(page.getByText(/agenda\.ics/)).toBeVisible();
    const file = readFileSync(join(desk.folder, "agenda.ics"), "utf8");
    expect(file).toContain("BEGIN:VEVENT");
    expect(file).toContain("14/2026");
  });
