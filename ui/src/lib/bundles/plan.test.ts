import type { BundleExhibitView, EvidenceId } from "$lib/backend/bindings";
import type { Item } from "$lib/evidence/items";
import { describe, expect, it } from "vitest";
import { addable, asInFiling, entriesOf, isPlanned, kept, linesOf, renumbered, sheetsOf } from "./plan";

const id = (text: string): EvidenceId => text as EvidenceId;
const planned = (text: string, number: number, sheets: number): BundleExhibitView => ({
  number,
  inFiling: null,
  evidence: id(text),
  itemNumber: number,
  kind: "pdf",
  description: `описание ${text}`,
  sheets,
  firstPage: number * 10,
  remarks: [],
  thumbnail: null,
});
const item = (text: string, setAside = false): Item =>
  ({
    id: id(text),
    setAside,
    details: { title: `название ${text}`, wordings: [{ title: `${text} аталышы` }] },
  }) as unknown as Item;

describe("the plan of a bundle", () => {
  const plan = [planned("a", 1, 3), planned("b", 2, 1)];

  it("keeps each exhibit's sheets with it when the order changes", () => {
    const entries = entriesOf(plan).reverse();
    expect(linesOf(entries, plan).map(({ evidence, planned }) => [evidence, planned?.sheets])).toEqual([
      ["b", 1],
      ["a", 3],
    ]);
  });
  it("holds page numbers only for the order they were made for", () => {
    expect(isPlanned(entriesOf(plan), plan)).toBe(true);
    expect(isPlanned(entriesOf(plan).reverse(), plan)).toBe(false);
    expect(isPlanned([...entriesOf(plan), { evidence: id("c"), description: "" }], plan)).toBe(false);
  });
  it("shows an exhibit just added before it is planned", () => {
    expect(linesOf([{ evidence: id("c"), description: "новое" }], plan)[0]?.planned).toBeUndefined();
  });
  it("names the exhibits that the final filing calls by another number", () => {
    const called = (one: BundleExhibitView, inFiling: number | null): BundleExhibitView => ({ ...one, inFiling });
    const [a, b, c] = [planned("a", 1, 1), planned("b", 2, 1), planned("c", 3, 1)];
    expect(renumbered([called(a, 1), called(b, 2), c])).toEqual([]);
    const turned = [c, called(b, 2), called(a, 1)].map((one, i) => ({ ...one, number: i + 1 }));
    expect(renumbered(turned).map(({ evidence, number, inFiling }) => [evidence, number, inFiling])).toEqual([
      ["a", 3, 1],
    ]);
    expect(asInFiling(entriesOf(turned), turned).map(({ evidence }) => evidence)).toEqual(["a", "b", "c"]);
  });
  it("adds up the sheets", () => {
    expect(sheetsOf(plan)).toBe(4);
    expect(sheetsOf([])).toBe(0);
  });
  it("lets a description follow the item's title until the lawyer writes another", () => {
    const entries = [
      { evidence: id("a"), description: "название a " },
      { evidence: id("b"), description: "справка" },
      { evidence: id("c"), description: "c аталышы" },
    ];
    expect(kept(entries, [item("a"), item("b"), item("c")]).map(({ description }) => description)).toEqual([
      "",
      "справка",
      "",
    ]);
  });
  it("offers neither what is in it already nor what is set aside", () => {
    expect(addable([item("a"), item("b"), item("c", true)], plan.slice(0, 1)).map(({ id }) => id)).toEqual(["b"]);
  });
});
