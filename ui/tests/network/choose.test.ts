// Which ties are shown.
import type { PartyId, PartyView, TieView } from "$lib/backend/bindings";
import { choose, dayNumber, density, everything, isFiltered, span } from "$lib/network/choose";
import { describe, expect, it } from "vitest";
import { party } from "../rust";
import { tie } from "./made";

const people = new Map<PartyId, PartyView>(
  [
    party("a", "Асанова"),
    party("b", "Бекова", { roles: ["recruiter"] }),
    party("c", "Сапарова", { roles: ["witness"] }),
  ].map((one) => [one.id, one]),
);
const spring = tie("1", "b", "a", { dated: true, firstDay: "2026-03-01", lastDay: "2026-03-14" });
const open = tie("2", "a", "c", { dated: true, firstDay: null, lastDay: "2026-02-01" }, "related");
const undated = tie("3", "c", "b");
const all = [spring, open, undated];
const ids = (ties: readonly TieView[]): string[] => ties.map(({ id }) => id);

describe("ties are chosen", () => {
  it("by nothing: all of them", () => {
    expect(ids(choose(all, everything, people))).toEqual(["1", "2", "3"]);
    expect(isFiltered(everything)).toBe(false);
  });
  it("by role, when one of the two has it", () => {
    expect(ids(choose(all, { ...everything, role: "recruiter" }, people))).toEqual(["1", "3"]);
  });
  it("by kind and standing", () => {
    expect(ids(choose(all, { ...everything, kind: "related" }, people))).toEqual(["2"]);
    expect(choose(all, { ...everything, status: "admitted" }, people)).toEqual([]);
  });
  it("by time: those that may have been then; an end that nobody knows is endless", () => {
    const days: [number, number] = [dayNumber("2025-01-01"), dayNumber("2026-02-28")];
    expect(ids(choose(all, { ...everything, days }, people))).toEqual(["2", "3"]);
    expect(ids(choose(all, { ...everything, days, undated: false }, people))).toEqual(["2"]);
  });
  it("by a person, among those that everything else lets through", () => {
    const wish = { ...everything, person: "a" as PartyId, steps: 1 as const };
    expect(ids(choose(all, wish, people)), "with the ties of neighbours to each other").toEqual(["1", "2", "3"]);
    expect(ids(choose(all, { ...wish, kind: "related" }, people))).toEqual(["2"]);
  });
});

describe("the strip of time", () => {
  it("reaches from the first known day to the last", () => {
    expect(span(all)).toEqual([dayNumber("2026-02-01"), dayNumber("2026-03-14")]);
    expect(span([undated])).toBeUndefined();
  });
  it("counts what lasted in each part", () => {
    expect(density(all, [dayNumber("2026-02-01"), dayNumber("2026-03-14")], 2)).toEqual([1, 1]);
  });
});
