import type { HighlightView, Place } from "$lib/backend/bindings";
import { expect, test } from "vitest";
import { byKey, lightsOf, placesOf, spansIn, wordsOf } from "./words";

const place = (quote: string, message: string | null = null): Place =>
  ({ evidence: "item", page: null, rect: null, second: null, message, quote }) as Place;
const light = (id: string, ...places: Place[]): HighlightView =>
  ({ id, places, said: null, until: null, colour: "green", note: "", created: "" }) as unknown as HighlightView;

test("places of one highlight follow one another in a text, those of another begin anew", () => {
  const text = "да, нет, да, никогда";
  const lits = placesOf([light("a", place("да"), place("да")), light("b", place("да"), place("нигде"))]);
  expect(spansIn(text, lits)).toEqual([[0, 2], [9, 11], [0, 2], undefined]);
});

test("a highlight stands at each of its paragraphs and is one", () => {
  const one = light("a", place("Паспорт", "p0-1-aaaaaaaaaaaa"), place("отобран", "p0-2-bbbbbbbbbbbb"));
  const known = byKey([one]);
  expect(Object.keys(known)).toEqual(["-aaaaaaaaaaaa", "-bbbbbbbbbbbb"]);
  expect(lightsOf([...(known["-aaaaaaaaaaaa"] ?? []), ...(known["-bbbbbbbbbbbb"] ?? [])])).toEqual([one]);
  expect(wordsOf(one)).toBe("Паспорт … отобран");
});
