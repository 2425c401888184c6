import { expect, test } from "vitest";
import type { EvidenceId } from "$lib/backend/bindings";
import { around, chosenPlaces, placed, quoted } from "./layer";

const page = {
  blocks: [
    {
      speaker: "",
      span: null,
      text: "Трудовой договор\nАнкара",
      words: [
        { text: "Трудовой", x: 0.1, y: 0.1, width: 0.2, height: 0.02, sure: 96 },
        { text: "договор", x: 0.35, y: 0.1, width: 0.2, height: 0.02, sure: 41 },
        { text: "Анкара", x: 0.1, y: 0.15, width: 0.15, height: 0.02, sure: null },
      ],
    },
  ],
};

test("words keep their place in the text and know where a line ends", () => {
  const words = placed(page);
  expect(words.map(({ word, sure, breaks }) => [word, sure, breaks])).toEqual([
    [0, 96, false],
    [1, 41, true],
    [2, undefined, true],
  ]);
});

test("a place is drawn around the words that are chosen", () => {
  const words = placed(page).slice(1);
  const rect = around(words);
  expect(rect?.x).toBeCloseTo(0.1);
  expect(rect?.width).toBeCloseTo(0.45);
  expect(rect?.height).toBeCloseTo(0.07);
  expect(quoted(words)).toBe("договор Анкара");
  expect(around([])).toBeUndefined();
});

test("words of two paragraphs are two places", () => {
  const [block] = page.blocks;
  if (!block) throw new Error("there is a block");
  const words = placed({ blocks: [block, { ...block, words: block.words.slice(2) }] });
  const places = chosenPlaces("item" as EvidenceId, 3, words.slice(1));
  expect(places.map(({ page, quote }) => [page, quote])).toEqual([
    [3, "договор Анкара"],
    [3, "Анкара"],
  ]);
  expect(places.every(({ rect }) => rect !== null)).toBe(true);
});
