// What a draft is made of in the editor: the same blocks and pieces as its stored form, and nothing else.
import type { DraftChip, DraftInline } from "$lib/backend/bindings";
import { Extension, mergeAttributes, Node, type Extensions } from "@tiptap/core";
import Bold from "@tiptap/extension-bold";
import Document from "@tiptap/extension-document";
import HardBreak from "@tiptap/extension-hard-break";
import Italic from "@tiptap/extension-italic";
import { BulletList, ListItem, ListKeymap, OrderedList } from "@tiptap/extension-list";
import Paragraph from "@tiptap/extension-paragraph";
import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table";
import Text from "@tiptap/extension-text";
import { Gapcursor, UndoRedo } from "@tiptap/extensions";
import { Plugin } from "@tiptap/pm/state";
import { freshId } from "./tree";

const json = (value: unknown): string => JSON.stringify(value);
function parsed<Value>(text: string | null, other: Value): Value {
  try {
    return text === null ? other : (JSON.parse(text) as Value);
  } catch {
    return other;
  }
}

/** The name of a block. It is not copied with it: two blocks never share one. */
const id = { default: null, rendered: false, keepOnSplit: false };

const ParagraphBlock = Paragraph.extend({
  addAttributes() {
    return {
      id,
      numbered: {
        default: false,
        parseHTML: (element) => element.hasAttribute("data-numbered"),
        renderHTML: ({ numbered }) => (numbered === true ? { "data-numbered": "" } : {}),
      },
    };
  },
});

const HeadingBlock = Node.create({
  name: "heading",
  group: "block",
  content: "inline*",
  defining: true,
  addAttributes: () => ({ id }),
  parseHTML: () => ["h1", "h2", "h3", "h4"].map((tag) => ({ tag })),
  renderHTML: () => ["h2", 0],
});

const Bullets = BulletList.extend({ addAttributes: () => ({ id }) });
const Numbers = OrderedList.extend({ addAttributes: () => ({ id }), addInputRules: () => [] });
const Point = ListItem.extend({ content: "paragraph (bulletList | orderedList)?" });
const Rows = Table.extend({
  group: "block",
  addAttributes: () => ({ id, widths: { default: [], rendered: false } }),
});
const cell = "paragraph";

/** What the case says within a line. */
const ChipNode = Node.create({
  name: "chip",
  group: "inline",
  inline: true,
  atom: true,
  addAttributes: () => ({
    chip: {
      default: null,
      parseHTML: (element: HTMLElement) => parsed<DraftChip | null>(element.getAttribute("data-chip"), null),
      renderHTML: ({ chip }: { chip?: unknown }) => ({ "data-chip": json(chip) }),
    },
    was: {
      default: "",
      parseHTML: (element: HTMLElement) => element.textContent,
      rendered: false,
    },
  }),
  parseHTML: () => [{ tag: "span[data-chip]" }],
  renderHTML: ({ HTMLAttributes, node }) => ["span", mergeAttributes(HTMLAttributes), String(node.attrs["was"])],
  renderText: ({ node }) => String(node.attrs["was"]),
});

/** A footnote: its mark in the line; its text is an attribute. */
const NoteNode = Node.create({
  name: "note",
  group: "inline",
  inline: true,
  atom: true,
  addAttributes: () => ({
    text: {
      default: [],
      parseHTML: (element: HTMLElement) => parsed<DraftInline[]>(element.getAttribute("data-note"), []),
      renderHTML: ({ text }: { text?: unknown }) => ({ "data-note": json(text) }),
    },
  }),
  parseHTML: () => [{ tag: "sup[data-note]" }],
  renderHTML: ({ HTMLAttributes }) => ["sup", mergeAttributes(HTMLAttributes), "*"],
});

/** A fact of the case as a paragraph. */
const FactNode = Node.create({
  name: "fact",
  group: "block",
  atom: true,
  addAttributes: () => ({
    id,
    fact: {
      default: "",
      parseHTML: (element: HTMLElement) => element.getAttribute("data-fact"),
      renderHTML: ({ fact }: { fact?: unknown }) => ({ "data-fact": String(fact) }),
    },
    was: { default: "", parseHTML: (element: HTMLElement) => element.textContent, rendered: false },
  }),
  parseHTML: () => [{ tag: "p[data-fact]", priority: 60 }],
  renderHTML: ({ HTMLAttributes, node }) => ["p", mergeAttributes(HTMLAttributes), String(node.attrs["was"])],
});

/** Gives a name to every block that has none, or another's. */
const Named = Extension.create({
  name: "named",
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction(transactions, _, state) {
        if (!transactions.some(({ docChanged }) => docChanged)) return null;
        const taken = new Set<string>();
        const { tr } = state;
        state.doc.forEach((node, at) => {
          const name: unknown = node.attrs["id"];
          if (typeof name === "string" && name !== "" && !taken.has(name)) {
            taken.add(name);
            return;
          }
          const fresh = freshId(taken);
          taken.add(fresh);
          tr.setNodeAttribute(at, "id", fresh);
        });
        return tr.docChanged ? tr.setMeta("addToHistory", false) : null;
      },
    }),
  ],
});

/** The nodes of a draft. `chip`, `note` and `fact` may be drawn otherwise by what follows them. */
export function nodes(drawn: { chip?: Node; note?: Node; fact?: Node } = {}): Extensions {
  return [
    Document,
    Text,
    ParagraphBlock,
    HeadingBlock,
    Bullets,
    Numbers,
    Point,
    ListKeymap,
    Rows.configure({ resizable: false }),
    TableRow,
    TableHeader.extend({ content: cell }),
    TableCell.extend({ content: cell }),
    HardBreak,
    Bold,
    Italic,
    drawn.chip ?? ChipNode,
    drawn.note ?? NoteNode,
    drawn.fact ?? FactNode,
    Named,
    UndoRedo,
    Gapcursor,
  ];
}

/** A single line: the text of a footnote. */
export function lineNodes(chip: Node): Extensions {
  return [Document.extend({ content: "paragraph" }), Text, ParagraphBlock, HardBreak, Bold, Italic, chip, UndoRedo];
}

export { ChipNode, FactNode, NoteNode };
