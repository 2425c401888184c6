import { expect, test } from "vitest";
import { around, between, nearest, said, stretchOf, within, wordAt, type Placed } from "./places";

const word = (text: string, x: number, y: number): Placed => ({ text, x, y, width: 0.1, height: 0.02, block: 0 });
const words = [word("Паспорт", 0.1, 0.1), word("оста-", 0.3, 0.1), word("ётся", 0.1, 0.14), word("у", 0.3, 0.14)];

test("a word parted at the end of a line is said as one", () => {
  expect(said(words)).toBe("Паспорт остаётся у");
  expect(said([word("кара-", 0, 0), word("Суу", 0, 0)])).toBe("кара- Суу");
});

test("words are found under a point, near it, and between two", () => {
  expect(wordAt(words, 0.35, 0.11)).toBe(1);
  expect(wordAt(words, 0.25, 0.11)).toBeUndefined();
  expect(nearest(words, 0.9, 0.145)).toBe(3);
  expect(said(between(words, 2, 0))).toBe("Паспорт остаётся");
});

test("a rectangle takes the words whose middle it covers", () => {
  expect(within(words, { x: 0, y: 0.13, width: 0.5, height: 0.05 }).map(({ text }) => text)).toEqual(["ётся", "у"]);
  const rect = around(words.slice(0, 2));
  expect(rect?.x).toBeCloseTo(0.1);
  expect(rect?.width).toBeCloseTo(0.3);
  expect(around([])).toBeUndefined();
});

test("what was found is a stretch of words, also where it goes over a line's end", () => {
  const boxes = words.slice(1, 3).map(({ x, y, width, height }) => ({ x, y, width, height }));
  expect(stretchOf(words, boxes)).toEqual([1, 2]);
  expect(stretchOf(words, [])).toEqual([undefined, undefined]);
});
