import { cutLines, cutPieces, findQuote } from "$lib/evidence/quotes";
import { readAim, placeQuery } from "$lib/evidence/places";
import type { EvidenceId } from "$lib/backend/bindings";
import { describe, expect, it } from "vitest";

const text = "12.03 Жумагулов: паспорт отдашь мне\r\nАйгуль: зачем?\nЖумагулов: так надо (визу делать)\n";
const joined = (lines: ReturnType<typeof cutLines>): string =>
  lines.map((l) => l.pieces.map((p) => p.text).join("")).join("\n");

describe("words cited from a text", () => {
  it("are found though the line breaks in them were tidied away", () => {
    const span = findQuote(text, "паспорт отдашь мне Айгуль: зачем?");
    expect(span && text.slice(...span)).toBe("паспорт отдашь мне\r\nАйгуль: зачем?");
  });

  it("are found with brackets and dots as they are, and not by chance", () => {
    expect(findQuote(text, "надо (визу делать)")).toBeDefined();
    expect(findQuote(text, "12x03")).toBeUndefined();
    expect(findQuote(text, "  ")).toBeUndefined();
  });

  it("are marked on every line they run over, and no letter of the text is lost", () => {
    const span = findQuote(text, "паспорт отдашь мне Айгуль:");
    const lines = cutLines(text, [span]);
    expect(lines[0]?.pieces.at(-1)).toEqual({ text: "паспорт отдашь мне", mark: 0 });
    expect(lines[1]?.pieces[0]).toEqual({ text: "Айгуль:", mark: 0 });
    expect(joined(lines)).toBe(text.replace(/\r\n/g, "\n"));
    expect(lines).toHaveLength(4);
  });

  it("are marked within a paragraph, line breaks and all", () => {
    expect(cutPieces("а\nб в", [[3, 5], undefined, [0, 3]])).toEqual([
      { text: "а\nб", mark: 2 },
      { text: " в", mark: 0 },
    ]);
    expect(cutPieces("", [])).toEqual([{ text: "", mark: undefined }]);
  });

  it("may overlap without doubling the text", () => {
    const lines = cutLines("абвгдежз", [[1, 5], [3, 7], undefined]);
    expect(lines[0]?.pieces).toEqual([
      { text: "а", mark: undefined },
      { text: "бвгд", mark: 0 },
      { text: "еж", mark: 1 },
      { text: "з", mark: undefined },
    ]);
  });

  it("are marked in a long text at once", () => {
    const long = `${"строка без ничего\n".repeat(20_000)}вот она`;
    const start = performance.now();
    const lines = cutLines(long, [findQuote(long, "вот она")]);
    expect(lines.at(-1)?.pieces).toEqual([{ text: "вот она", mark: 0 }]);
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe("the address of a place", () => {
  it("leads back to the same place", () => {
    const rect = { x: 0.1, y: 0.25, width: 0.5, height: 0.0625 };
    const place = { evidence: "e" as EvidenceId, page: 3, rect, second: null, message: null, quote: "слова, и ещё" };
    expect(readAim(placeQuery(place))).toEqual({ page: 3, rect, quote: "слова, и ещё" });
  });

  it("is read without harm when somebody has changed it", () => {
    expect(readAim({ page: "-1", rect: "a,b,c,d" })).toEqual({});
    expect(readAim({ page: "2.5", rect: "0,0,5,1" })).toEqual({});
  });
});
