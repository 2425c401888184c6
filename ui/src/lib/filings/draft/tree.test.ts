import type { DraftBlock, DraftBody, DraftInline, DraftList, EvidenceId, FactId, PartyId } from "$lib/backend/bindings";
import { Editor } from "@tiptap/core";
import { describe, expect, it } from "vitest";
import { nodes } from "./schema";
import { bodyOf, chipsOf, treeOf } from "./tree";

/** Numbers that are the same in every run. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
}

const words = ["прошу", "суранам", "#eval(1)", "*жирно*", "\u00a0", "ң ө ү", "<b>", "$x$", "«Айгүл»", "45 000"];

function bodyFrom(seed: number): DraftBody {
  const roll = dice(seed);
  const line = (notes: boolean): DraftInline[] => {
    const pieces: DraftInline[] = [];
    for (let left = roll(5); left > 0; left--) {
      const look = { bold: roll(2) === 0, italic: roll(2) === 0 };
      const kind = roll(notes ? 8 : 6);
      if (kind < 4) {
        const last = pieces.at(-1);
        // Text of one look is one piece.
        if (last?.kind === "text" && last.bold === look.bold && last.italic === look.italic) continue;
        pieces.push({ kind: "text", text: words[roll(words.length)] ?? "", ...look });
      } else if (kind === 4) pieces.push({ kind: "break" });
      else if (kind === 5)
        pieces.push({
          kind: "chip",
          chip:
            roll(2) === 0
              ? { of: "party", party: `p${roll(3)}` as PartyId, case: "dat", short: roll(2) === 0 }
              : { of: "citation", evidence: `e${roll(3)}` as EvidenceId, pages: [1, 2] },
          was: words[roll(words.length)] ?? "",
          ...look,
        });
      else pieces.push({ kind: "note", text: line(false) });
    }
    return pieces;
  };
  const list = (depth: number): DraftList => ({
    ordered: roll(2) === 0,
    points: Array.from({ length: 1 + roll(3) }, () => {
      const text = line(true);
      return depth > 0 && roll(3) === 0 ? { text, under: list(depth - 1) } : { text };
    }),
  });
  const block = (at: number): DraftBlock => {
    const id = `b${at}`;
    switch (roll(5)) {
      case 0:
        return { kind: "heading", id, text: line(false) };
      case 1:
        return { kind: "list", id, list: list(2) };
      case 2: {
        const columns = 1 + roll(3);
        const row = (): { span: number; text: DraftInline[] }[] =>
          Array.from({ length: columns }, () => ({ span: 1, text: line(true) }));
        const head = [{ span: columns, text: line(false) }];
        const rows = [head, ...Array.from({ length: 1 + roll(3) }, row)];
        return { kind: "table", id, widths: roll(2) === 0 ? [] : Array.from({ length: columns }, () => 10), rows };
      }
      case 3:
        return { kind: "fact", id, fact: `f${roll(4)}` as FactId, was: "Было." };
      default:
        return { kind: "paragraph", id, numbered: roll(2) === 0, text: line(true) };
    }
  };
  return { version: 1, blocks: Array.from({ length: 1 + roll(6) }, (_, at) => block(at)) };
}

describe("the editor's tree", () => {
  it("loses nothing of a body, through the editor and back", () => {
    for (let seed = 1; seed <= 60; seed++) {
      const body = bodyFrom(seed);
      const editor = new Editor({ extensions: nodes(), content: treeOf(body), injectCSS: false });
      expect(bodyOf(editor.getJSON()), `seed ${seed}`).toEqual(body);
      editor.destroy();
    }
  });

  it("gives every block an id of its own", () => {
    const same = { type: "paragraph", attrs: { id: "b1", numbered: false } };
    const { blocks } = bodyOf({ type: "doc", content: [same, same, { type: "paragraph" }] });
    expect(new Set(blocks.map(({ id }) => id)).size).toBe(3);
    expect(blocks[0]?.id).toBe("b1");
  });

  it("names every chip once", () => {
    const chip = { of: "party", party: "p1" as PartyId, case: "dat", short: false } as const;
    const piece: DraftInline = { kind: "chip", chip, was: "", bold: false, italic: false };
    const body: DraftBody = {
      version: 1,
      blocks: [
        { kind: "paragraph", id: "a", numbered: false, text: [piece, { kind: "note", text: [piece] }] },
        { kind: "fact", id: "b", fact: "f1" as FactId, was: "" },
      ],
    };
    expect(chipsOf(body)).toEqual({ chips: [chip], facts: ["f1"] });
  });
});
