import type { EvidenceId, Place } from "$lib/backend/bindings";
import { expect, it } from "vitest";
import { together } from "./places";

const place = (evidence: string, page: number | null, quote = ""): Place => ({
  evidence: evidence as EvidenceId,
  page,
  rect: null,
  second: null,
  message: null,
  quote,
});

it("citations of the same sheet are one chip that knows the others", () => {
  const cited = [
    { number: 2, place: place("e2", 1, "за билет") },
    { number: 3, place: place("e3", 1) },
    { number: 2, place: place("e2", 1, "за визу") },
    { number: 2, place: place("e2", 2) },
  ];
  const chips = together(cited);
  expect(chips.map(({ one, also }) => [one.number, one.place.page, also.length])).toEqual([
    [2, 1, 1],
    [3, 1, 0],
    [2, 2, 0],
  ]);
  expect(chips[0]?.also[0]?.place.quote).toBe("за визу");
});
