import type { EvidenceId, MessageKey, Place } from "$lib/backend/bindings";
import { expect, it } from "vitest";
import { placeQuery, readAim, together } from "./places";

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

it("the words of lines stand in the address, those of a message or a paragraph do not", () => {
  const said = (message: string): Record<string, string> =>
    placeQuery({ ...place("e1", null, "10:03 да"), message: message as MessageKey });
  expect(said("l47")).toEqual({ message: "l47", quote: "10:03 да" });
  for (const message of ["0-345-9f3a2b1c0d4e", "p0-12-9f3a2b1c0d4e"]) expect(said(message)).toEqual({ message });
});

it("an address names a message, a paragraph or lines, and nothing else", () => {
  for (const message of ["0-345-9f3a2b1c0d4e", "p0-12-9f3a2b1c0d4e", "l47", "l47-49"])
    expect(readAim({ message })).toEqual({ message });
  for (const message of ["", "l", "l47-", "47", "p0-12", "l47-49-9f3a2b1c0d4e"])
    expect(readAim({ message })).toEqual({});
});
