import { expect, test } from "vitest";
import { nextSpeaker, placeFor, saidAt } from "./segments";

const segments = [
  { from: 0, speaker: "А", text: "раз" },
  { from: 3000, speaker: "Б", text: "два" },
  { from: 9000, speaker: "А", text: "три" },
];

test("a new stretch stands where its time is", () => {
  expect([placeFor(segments, 4000), placeFor(segments, 3000), placeFor(segments, 20_000), placeFor([], 5)]).toEqual([
    2, 2, 3, 0,
  ]);
});

test("speakers follow each other", () => {
  expect([
    nextSpeaker(segments, "А"),
    nextSpeaker(segments, "Б"),
    nextSpeaker(segments, ""),
    nextSpeaker([], ""),
  ]).toEqual(["Б", "А", "А", ""]);
});

test("what is said at a moment began before it", () => {
  expect([saidAt(segments, 0), saidAt(segments, 8999), saidAt(segments, 60_000), saidAt([], 5)]).toEqual([
    0,
    1,
    2,
    undefined,
  ]);
});
