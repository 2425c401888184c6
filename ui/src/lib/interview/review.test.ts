import { describe, expect, it } from "vitest";
import type { InterviewId, PartyId, PlanView } from "$lib/backend/bindings";
import { lacksClient, sheetOf, tickedIn, toWrite } from "./review";

const named = { surname: "", given: "", patronymic: "", whole: "Эрмек", phone: "", handle: "", note: "" };
const person = (item: string, state: "new" | "same" | "changed", target: string | null) => ({
  item,
  question: "q",
  state,
  target,
  now: null,
  entry: { role: "recruiter" as const, named, sex: null, birthDate: "", citizenship: [], address: "" },
});
const mark = (now: "present" | "absent" | null) => ({
  item: "mark:ilo11.debt",
  question: "debt",
  state: "new" as const,
  target: null,
  now,
  entry: { indicator: "ilo11.debt", mark: "present" as const, facts: [] },
});
const plan = (more: Partial<PlanView>): PlanView => ({ people: [], facts: [], consents: [], marks: [], ...more });

describe("the review of an interview", () => {
  it("ticks what is new and leaves alone what was written before", () => {
    const sheet = sheetOf(
      plan({ people: [person("a", "new", null), person("b", "same", "1"), person("c", "changed", "2")] }),
    );
    expect(sheet.people.map(({ ticked }) => ticked)).toEqual([true, false, false]);
    expect(sheet.people[1]?.party).toBe("1");
    expect(tickedIn(sheet)).toBe(1);
  });
  it("does not overwrite by itself what somebody marked otherwise", () => {
    expect(sheetOf(plan({ marks: [mark("absent")] })).marks[0]?.ticked).toBe(false);
    expect(sheetOf(plan({ marks: [mark("present")] })).marks[0]?.ticked).toBe(true);
    expect(sheetOf(plan({ marks: [mark(null)] })).marks[0]?.ticked).toBe(true);
  });
  it("asks for what is ticked, as corrected", () => {
    const sheet = sheetOf(plan({ people: [person("a", "new", null), person("b", "same", "1")] }));
    const first = sheet.people[0];
    if (first) first.entry.named.whole = "Эрмек байке";
    const request = toWrite("i" as InterviewId, sheet);
    expect(request.people).toEqual([
      { item: "a", party: null, entry: { ...first?.entry, named: { ...named, whole: "Эрмек байке" } } },
    ]);
  });
  it("does not change the plan it was made from", () => {
    const given = plan({ people: [person("a", "new", null)] });
    const sheet = sheetOf(given);
    if (sheet.people[0]) sheet.people[0].entry.named.whole = "другой";
    expect(given.people[0]?.entry.named.whole).toBe("Эрмек");
  });
  it("notices that marks have nobody to belong to", () => {
    const sheet = sheetOf(plan({ marks: [mark(null)] }));
    expect(lacksClient(sheet, null)).toBe(true);
    expect(lacksClient(sheet, "p" as PartyId)).toBe(false);
    const withClient = sheetOf(plan({ marks: [mark(null)], people: [person("client", "new", null)] }));
    expect(lacksClient(withClient, null)).toBe(false);
  });
});
