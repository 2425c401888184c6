// What a press of «Взять в дело» takes out of what was received.
import type { EvidenceId, HandoverFile } from "$lib/backend/bindings";
import { expect, it } from "vitest";
import { isTakeable, left, titleOf, wanted } from "./received";

const file = (entry: number, taken: string | null = null, title = `Снимок ${entry}`): HandoverFile => ({
  entry,
  folder: `data/00${entry}`,
  name: `dok-${entry}.png`,
  title,
  length: 10,
  sha256: "ab".repeat(32),
  taken: taken as EvidenceId | null,
});

it("everything that is left, where nothing is chosen", () => {
  expect(wanted([file(1), file(2, "evidence-7"), file(3)], new Set())).toEqual([1, 3]);
});

it("only what is chosen, and of that only what is left", () => {
  const files = [file(1), file(2, "evidence-7"), file(3)];
  expect(wanted(files, new Set([3, 2]))).toEqual([3]);
  // What was chosen has been taken meanwhile: the button speaks of the rest again.
  expect(wanted(files, new Set([2]))).toEqual([1, 3]);
});

it("nothing, where the signature does not cover it, it was made for others, or all was taken", () => {
  const files = [file(1)];
  expect(isTakeable({ signature: "good", forUs: true, files })).toBe(true);
  expect(isTakeable({ signature: "bad", forUs: true, files })).toBe(false);
  expect(isTakeable({ signature: "missing", forUs: true, files })).toBe(false);
  expect(isTakeable({ signature: "good", forUs: false, files })).toBe(false);
  expect(isTakeable({ signature: "good", forUs: true, files: [file(1, "evidence-7")] })).toBe(false);
  expect(left([file(1, "evidence-7"), file(2)]).map(({ entry }) => entry)).toEqual([2]);
});

it("calls a file by its name where the sender gave it no title", () => {
  expect(titleOf(file(1))).toBe("Снимок 1");
  expect(titleOf(file(1, null, " "))).toBe("dok-1.png");
});
