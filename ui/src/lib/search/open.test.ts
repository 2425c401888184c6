import { expect, test } from "vitest";
import type { FoundPiece, SearchHit } from "$lib/backend/bindings";
import { addressOf } from "./open";

const piece = (text: string, hit = false): FoundPiece => ({ text, hit });
const found = (pieces: FoundPiece[], place: Partial<SearchHit["place"]> = {}): SearchHit =>
  ({
    kind: "page",
    id: "e1",
    case: "c1",
    body: { pieces, cutBefore: false, cutAfter: false, hits: 1 },
    place: { evidence: "e1", fact: null, message: null, page: 3, quote: "", rect: null, second: null, ...place },
  }) as unknown as SearchHit;
const asked = (hit: SearchHit): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(addressOf(hit).split("?")[1] ?? ""));

test("a page opens with the words marked as they stand on it, whatever form was asked for", () => {
  const pieces = [
    piece("Она "),
    piece("обманула", true),
    piece(" "),
    piece("меня", true),
    piece(" и "),
    piece("меня", true),
  ];
  expect(asked(found(pieces))).toEqual({ page: "3", find: "обманула меня" });
});

test("a message is found by its name, and a page without words opens as it is", () => {
  expect(asked(found([piece("обманула", true)], { page: null, message: "0-1-aaaaaaaaaaaa" as never }))).toEqual({
    message: "0-1-aaaaaaaaaaaa",
  });
  expect(asked(found([piece("обманула")]))).toEqual({ page: "3" });
});
