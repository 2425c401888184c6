import type { MessageKey } from "$lib/backend/bindings";
import { expect, test } from "vitest";
import { byParagraph, finder, lineOf, linesOf, paragraphAt } from "./plain";

const text = "Первая строка\nвторая строка\n\n> цитата\nответ\n\n\nПаспорт не вернули.\n";
const paragraphs = ["Первая строка\nвторая строка", "> цитата", "ответ", "Паспорт не вернули."].map((text, at) => ({
  key: `p0-${at + 1}-0123456789ab` as MessageKey,
  text,
}));

test("a line of a plain text is known by its paragraph", () => {
  expect([1, 2, 4, 5, 8].map((line) => paragraphAt(text, line))).toEqual([0, 0, 1, 2, 3]);
  expect(paragraphAt(text, 7)).toBe(3);
  expect(paragraphAt(text, 9)).toBe(-1);
  expect(paragraphs.map(({ key }) => lineOf(text, key))).toEqual([1, 4, 5, 8]);
});

test("selected words are cited with the paragraph they stand in, each part with its own", () => {
  const cited = (words: string, from: number): string[] | undefined =>
    byParagraph(words, paragraphs, from)?.map(({ message, quote }) => `${message.slice(0, 4)} ${quote}`);
  expect(cited("строка\nвторая", 0)).toEqual(["p0-1 строка вторая"]);
  expect(cited("вторая строка\n\n> цитата\nотв", 0)).toEqual(["p0-1 вторая строка", "p0-2 > цитата", "p0-3 отв"]);
  expect(cited("Паспорт", 3)).toEqual(["p0-4 Паспорт"]);
  expect(cited("чего там нет", 0)).toBeUndefined();
});

test("lines of a list are cited by the numbers that they have on paper, and lines that are paragraphs by these", () => {
  const list = "10:03 да\n10:04 нет\f\n10:03 да\n\nПросто абзац.\n\nЕщё один.\n";
  const name = ([from, to]: readonly [number, number]): string | undefined => linesOf(list, from, to);
  const names = (
    [
      [4, 4],
      [1, 4],
      [3, 5],
      [2, 6],
      [6, 8],
      [6, 6],
    ] as const
  ).map(name);
  expect(names).toEqual(["l4", "l1-4", "l4", "l2-6", undefined, undefined]);
  const find = finder(list);
  const where = (message: string | null, quote: string): number | undefined =>
    find({ message: message as MessageKey | null, quote })?.[0];
  expect(where("l4", "10:03 да")).toBe(list.lastIndexOf("10:03"));
  expect(where(null, "10:03 да")).toBe(0);
  expect(where("p0-2-0123456789ab", "абзац")).toBe(list.indexOf("абзац"));
  expect(where("l6", "10:04")).toBe(list.indexOf("10:04"));
});
