import { tellChanged } from "$lib/backend/areas";
import type { EvidenceId, ItemRow } from "$lib/backend/bindings";
import { flushSync } from "svelte";
import { afterEach, describe, expect, it } from "vitest";
import { caseId, Rust, type Answers } from "../../../tests/rust";
import { choose, type Wish } from "./filter";
import { useItems, useNotes, type Asked, type Item, type Notes } from "./items";

const wish: Wish = { text: "", kind: "any", tag: "", shown: "used", order: "number" };
const collator = new Intl.Collator("ru");
const bare = (number: number): ItemRow => ({
  id: `e${number}` as EvidenceId,
  number,
  kind: "image",
  title: `Снимок ${number}`,
  originalName: `IMG_${number}.jpg`,
  added: 1,
});
const answers: Answers = {
  "evidence.items": ({ case: of }) => ({
    case: of,
    items: [bare(1), { ...bare(2), seen: true, citedBy: 3, furtherTitles: ["Сүрөт"] }],
  }),
  "evidence.notes": () => [{ evidence: "e2" as EvidenceId, note: "Посредник обещал РАБОТУ на стройке" }],
};

let text = $state("");
let leave = (): void => undefined;
const later = (): Promise<void> => new Promise((done) => setTimeout(done));

/** A gallery in whose filter something is typed. */
function gallery(): { items: Asked<readonly Item[]>; notes: Asked<Notes>; shown: () => number[] } {
  let items!: Asked<readonly Item[]>;
  let notes!: Asked<Notes>;
  leave = $effect.root(() => {
    const typed = $derived(text !== "");
    items = useItems(() => caseId);
    notes = useNotes(
      () => caseId,
      () => typed,
    );
  });
  flushSync();
  const shown = (): number[] =>
    choose(items.data ?? [], { ...wish, text }, collator, notes.data).map(({ number }) => number);
  return { items, notes, shown };
}
function type(words: string): void {
  text = words;
  flushSync();
}
afterEach(() => {
  leave();
  text = "";
});

describe("the items of a case", () => {
  it("say of an item all that a list needs, though most of it is left out on the way", async () => {
    new Rust(answers);
    const { items } = gallery();
    await later();
    expect(items.data?.[0]).toEqual({
      id: "e1",
      case: caseId,
      number: 1,
      kind: "image",
      originalName: "IMG_1.jpg",
      sheets: null,
      trouble: null,
      details: {
        title: "Снимок 1",
        source: "",
        receivedFrom: "",
        receivedOn: "",
        covert: "not_recording",
        carrier: "",
        sensitive: false,
        wordings: [],
      },
      tags: [],
      setAside: false,
      destroyed: null,
      added: 1,
      citedBy: 0,
      seen: false,
      thumbnail: null,
    });
    expect(items.data?.[1]).toMatchObject({ seen: true, citedBy: 3, details: { wordings: [{ title: "Сүрөт" }] } });
    expect(items.data, "each answer is read once").toBe(items.data);
  });

  it("are found by what is noted on them, which is asked for once something is typed and then no more", async () => {
    const rust = new Rust(answers);
    const { shown } = gallery();
    await later();
    expect(rust.asks("evidence.notes")).toEqual([]);
    type("снимок работу");
    expect(shown(), "until the notes have come").toEqual([]);
    await later();
    expect(shown()).toEqual([2]);
    type("снимок работу стройке");
    await later();
    expect(shown()).toEqual([2]);
    type("снимок");
    expect(shown()).toEqual([1, 2]);
    expect(rust.asks("evidence.notes")).toEqual([{ case: caseId }]);
  });

  it("are found by a note as it is now, also when it was changed while nothing was typed", async () => {
    const rust = new Rust(answers);
    const { shown } = gallery();
    type("стройке");
    await later();
    type("");
    rust.learn({ "evidence.notes": () => [{ evidence: "e1" as EvidenceId, note: "стройке" }] });
    tellChanged(["evidence"]);
    type("стройке");
    await later();
    await later();
    expect(shown()).toEqual([1]);
  });
});
