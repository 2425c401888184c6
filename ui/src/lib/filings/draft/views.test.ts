import { Editor } from "@tiptap/core";
import { NodeSelection } from "@tiptap/pm/state";
import { afterEach, describe, expect, it } from "vitest";
import { nodes } from "./schema";
import { treeOf } from "./tree";
import { selectedIn } from "./views";

let editor: Editor | undefined;
afterEach(() => editor?.destroy());

describe("what stands in a draft for something of the case", () => {
  it("is opened by the keyboard once the arrow keys came to it", () => {
    const chip = { of: "date" as const, date: "2026-11-23", words: false };
    const text = [{ kind: "chip" as const, chip, was: "23 ноября", bold: false, italic: false }];
    const body = { version: 1, blocks: [{ kind: "paragraph" as const, id: "b1", numbered: false, text }] };
    editor = new Editor({ element: document.createElement("div"), extensions: nodes(), content: treeOf(body) });
    const { state } = editor;
    const dom = document.createElement("span");
    expect(
      selectedIn(state, () => dom),
      "a cursor in the text opens nothing",
    ).toBeUndefined();
    const on = state.apply(state.tr.setSelection(NodeSelection.create(state.doc, 1)));
    expect(selectedIn(on, () => dom)).toMatchObject({ kind: "chip", at: 1 });
    expect(selectedIn(on, () => null)).toBeUndefined();
  });
});
