// The journal says what was done with what, leads to what is still there, and to nothing that is gone.
import type { CaseId, JournalLine, JournalView, ListJournal, ThingView, UserId } from "$lib/backend/bindings";
import { speak, t } from "$lib/i18n/index.svelte";
import { render, screen } from "@testing-library/svelte";
import { afterEach, describe, expect, it } from "vitest";
import InKit from "../../../tests/InKit.svelte";
import { caseId, Rust } from "../../../tests/rust";
import JournalRows from "./JournalRows.svelte";
import { Pages } from "./pages.svelte";
import { addressOf, byDays, isNarrowed, nameOf, sentence } from "./words";

afterEach(() => speak("ru"));

const thing = (more: Partial<ThingView>): ThingView => ({
  kind: "filing",
  id: "f1",
  case: caseId,
  name: "Заявление о преступлении",
  gone: false,
  ...more,
});
const line = (seq: number, more: Partial<JournalLine> = {}): JournalLine => ({
  seq,
  at: Date.UTC(2026, 10, 23, 9),
  actor: "Касымова Н.",
  user: "u1" as UserId,
  label: "filing-change",
  way: "act",
  undone: false,
  things: [thing({})],
  others: 0,
  ...more,
});
const everything: ListJournal = { case: null, user: null, kind: null, from: "", to: "", language: "ru" };

describe("an act", () => {
  it("is told by its own sentence, else by that of its undo, in the language spoken", () => {
    expect(sentence(line(1))).toBe("Ответы в документе изменены");
    expect(sentence(line(1, { label: "fact-change" }))).toBe("Факт изменён");
    expect(sentence(line(1, { label: "of a later version" }))).toBe(t("journal-other"));
    expect(sentence(line(2, { label: "fact-change", way: "undo" }))).toBe("Отменено: Факт изменён");
    expect(sentence(line(3, { label: "fact-change", way: "redo" }))).toBe("Возвращено: Факт изменён");
    speak("ky");
    expect(sentence(line(1, { label: "fact-change" }))).toBe("Факт өзгөртүлдү");
  });

  it("stands under its day, also where the clock went back", () => {
    const at = (day: number): number => Date.UTC(2026, 10, day, 9);
    const days = byDays([
      line(4, { at: at(24) }),
      line(3, { at: at(24) }),
      line(2, { at: at(25) }),
      line(1, { at: at(24) }),
    ]);
    expect(days.map(({ lines }) => lines.length)).toEqual([2, 1, 1]);
  });
});

describe("a thing", () => {
  it("leads where it is opened", () => {
    expect(addressOf(thing({}))).toBe(`#/case/${caseId}/filings/f1`);
    expect(addressOf(thing({ kind: "fact" }))).toBe(`#/case/${caseId}/facts?open=f1`);
    expect(addressOf(thing({ kind: "user", case: null }))).toBeUndefined();
  });

  it("that is gone, or has no name, is called by what it is and leads nowhere once gone", () => {
    const gone = thing({ kind: "fact", name: "", gone: true });
    expect(nameOf(gone)).toBe("факт — больше нет");
    expect(addressOf(gone)).toBeUndefined();
    expect(nameOf(thing({ kind: "party", name: "" }))).toBe("лицо");
  });
});

it("an act that was undone says so, and its thing is a link", async () => {
  render(InKit, { shown: JournalRows as never, given: { lines: [line(7, { undone: true, others: 2 })] } });
  expect(await screen.findByRole("link", { name: "Заявление о преступлении" })).toHaveAttribute(
    "href",
    `#/case/${caseId}/filings/f1`,
  );
  expect(screen.getByText(/Касымова Н\..*отменено/)).toBeVisible();
  expect(screen.getByText("и ещё 2")).toBeVisible();
});

it("older acts are of the question that they were asked with", async () => {
  const rust = new Rust({ "journal.list": () => ({ lines: [line(1)], more: false }) });
  let asked = everything;
  const newest: JournalView = { lines: [line(2)], more: true };
  const pages = new Pages(
    () => newest,
    () => asked,
  );
  await pages.ask();
  expect(rust.asks("journal.list")).toEqual([{ ...everything, before: 2 }]);
  expect(pages.lines.map(({ seq }) => seq)).toEqual([2, 1]);
  expect(pages.more).toBe(false);
  asked = { ...everything, case: "another" as CaseId };
  expect(pages.lines.map(({ seq }) => seq)).toEqual([2]);
  expect(pages.more).toBe(true);
});

it("every narrowing counts as one", () => {
  expect(isNarrowed(everything)).toBe(false);
  const narrowings: Partial<ListJournal>[] = [{ case: caseId }, { kind: "fact" }, { from: "2026-11-01" }];
  for (const more of narrowings) expect(isNarrowed({ ...everything, ...more })).toBe(true);
});
