import type { MessageKey } from "$lib/backend/bindings";
import { expect, test } from "vitest";
import { byParagraph, lineOf, paragraphAt } from "./plain";

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
