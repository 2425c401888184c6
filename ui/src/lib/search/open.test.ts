import { expect, test } from "vitest";
import type { FoundPiece, SearchHit } from "$lib/backend/bindings";
import { readAim } from "$lib/evidence/places";
import { addressOf } from "./open";

const piece = (text: string, hit = false): FoundPiece => ({ text, hit });
const found = (pieces: FoundPiece[], place: Partial<SearchHit["place"]> = {}): SearchHit =>
  ({
    kind: "page",
    id: "e1",
    case: "c1",
    body: { pieces, cutBefore: false, cutAfter: false, hits: 1 },
    text: null,
    place: {
      evidence: "e1",
      fact: null,
      message: null,
      page: 3,
      quote: "",
      rect: null,
      second: null,
      spot: null,
      ...place,
    },
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

test("what is said in a recording opens at its second, and a tie as itself", () => {
  const said = found([piece("обманула", true)], { page: null, second: 3.5, quote: "обманула" });
  expect(asked({ ...said, text: "transcript" })).toEqual({ second: "3.5" });
  const tie = { ...said, kind: "tie", id: "t1" } as SearchHit;
  expect(addressOf(tie)).toBe("#/case/c1/network?tie=t1");
});

test("a translation opens at the part that was found, which the item reads out of its address", () => {
  const spot = { of: "translation", source: "d1", language: "ky", block: 2 } as unknown as SearchHit["place"]["spot"];
  const hit = { ...found([piece("алдады", true)], { spot }), text: "translation" } as SearchHit;
  expect(asked(hit)).toEqual({ page: "3", translated: "d1", into: "ky", part: "2" });
  expect(readAim(asked(hit))).toEqual({ page: 3, translation: { source: "d1", language: "ky", block: 2 } });
  expect(readAim({ translated: "d1", into: "ky", part: "x" })).toEqual({});
});

test("a text, a remark, a reason and a note open where they were written", () => {
  const at = (kind: string, spot: unknown): string =>
    addressOf({ ...found([piece("алдады", true)], { page: null, spot } as never), kind, id: "x1" } as SearchHit);
  expect(at("filing", { of: "paragraph", block: "p7" })).toBe("#/case/c1/filings/x1?paragraph=p7");
  expect(at("filing", { of: "check" })).toBe("#/case/c1/filings/x1?part=check");
  expect(at("filing", null)).toBe("#/case/c1/filings/x1");
  expect(at("party", { of: "indicator", indicator: "delphi.d5.documents" })).toBe(
    "#/case/c1/indicators?client=x1&indicator=delphi.d5.documents",
  );
  expect(at("fact", { of: "proof", element: "means.deception", victim: "v1", suspect: null })).toBe(
    "#/case/c1/proof?element=means.deception&victim=v1",
  );
  expect(at("case", { of: "contradiction" })).toBe("#/case/c1/facts?view=contradictions");
});
