import { expect, test } from "vitest";
import { findQuote, longestQuote, quotesOf, stretches } from "./quotes";

const text = Array.from({ length: 900 }, (_, i) => `слово${i}`).join(" ");

test("what is longer than a citation keeps is parted between words, and nothing of it is lost", () => {
  const quotes = quotesOf(`  ${text.replace(/ /g, "\n ")} `);
  expect(quotes.length).toBeGreaterThan(3);
  expect(quotes.every((quote) => quote.length <= longestQuote)).toBe(true);
  expect(quotes.join(" ")).toBe(text);
  expect(quotesOf(" \n")).toEqual([]);
  expect(quotesOf("а".repeat(longestQuote + 1)).map((quote) => quote.length)).toEqual([longestQuote, 1]);
});

test("words are looked for from a character on", () => {
  expect(findQuote("да, нет, да", "да")).toEqual([0, 2]);
  expect(findQuote("да, нет, да", "да", 2)).toEqual([9, 11]);
  expect(findQuote("да, нет", "да", 2)).toBeUndefined();
});

test("words of a page are parted by paragraph, and where they would be too long", () => {
  const word = (text: string, block: number) => ({ text, block });
  const said = (words: { text: string }[][]): string[] => words.map((some) => some.map(({ text }) => text).join(" "));
  expect(said(stretches([word("а", 0), word("б", 0), word("в", 1)]))).toEqual(["а б", "в"]);
  const long = "г".repeat(longestQuote - 1);
  expect(said(stretches([word(long, 0), word("д", 0), word("е", 0)]))).toEqual([long, "д е"]);
  expect(stretches([])).toEqual([]);
});
