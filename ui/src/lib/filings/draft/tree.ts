// Between the stored form of a draft, which is Rust's, and the tree of the editor. Neither way loses anything.
import type {
  DraftBlock,
  DraftBody,
  DraftCell,
  DraftChip,
  DraftInline,
  DraftList,
  DraftPoint,
  FactId,
} from "$lib/backend/bindings";
import type { JSONContent } from "@tiptap/core";

type Attrs = Record<string, unknown>;

const attrsOf = (node: JSONContent): Attrs => node.attrs ?? {};
const text = (value: unknown): string => (typeof value === "string" ? value : "");
const yes = (value: unknown): boolean => value === true;

function marks(bold: boolean, italic: boolean): Pick<JSONContent, "marks"> {
  const set = [...(bold ? [{ type: "bold" }] : []), ...(italic ? [{ type: "italic" }] : [])];
  return set.length > 0 ? { marks: set } : {};
}

const marked = (node: JSONContent, mark: string): boolean => (node.marks ?? []).some(({ type }) => type === mark);

/** Pieces of a line as nodes. */
export function inlineNodes(pieces: readonly DraftInline[]): JSONContent[] {
  return pieces.flatMap((piece): JSONContent[] => {
    switch (piece.kind) {
      case "text":
        return piece.text === "" ? [] : [{ type: "text", text: piece.text, ...marks(piece.bold, piece.italic) }];
      case "chip":
        return [{ type: "chip", attrs: { chip: piece.chip, was: piece.was }, ...marks(piece.bold, piece.italic) }];
      case "break":
        return [{ type: "hardBreak" }];
      case "note":
        return [{ type: "note", attrs: { text: piece.text } }];
    }
  });
}

/** Nodes as pieces of a line. */
export function inlinePieces(nodes: readonly JSONContent[] | undefined): DraftInline[] {
  return (nodes ?? []).flatMap((node): DraftInline[] => {
    const look = { bold: marked(node, "bold"), italic: marked(node, "italic") };
    const attrs = attrsOf(node);
    switch (node.type) {
      case "text":
        return [{ kind: "text", text: node.text ?? "", ...look }];
      case "chip":
        return [{ kind: "chip", chip: attrs["chip"] as DraftChip, was: text(attrs["was"]), ...look }];
      case "hardBreak":
        return [{ kind: "break" }];
      case "note":
        return [{ kind: "note", text: (attrs["text"] ?? []) as DraftInline[] }];
      default:
        return [];
    }
  });
}

/** A node with its content; ProseMirror wants none where there is none. */
function holding(node: JSONContent, content: JSONContent[]): JSONContent {
  return content.length > 0 ? { ...node, content } : node;
}

const plainParagraph = (pieces: readonly DraftInline[]): JSONContent =>
  holding({ type: "paragraph", attrs: { id: null, numbered: false } }, inlineNodes(pieces));

function listNode(list: DraftList, id: string | null): JSONContent {
  const point = ({ text, under }: DraftPoint): JSONContent => ({
    type: "listItem",
    content: [plainParagraph(text), ...(under ? [listNode(under, null)] : [])],
  });
  return { type: list.ordered ? "orderedList" : "bulletList", attrs: { id }, content: list.points.map(point) };
}

function listOf(node: JSONContent): DraftList {
  const points = (node.content ?? []).map((item): DraftPoint => {
    const [paragraph, under] = item.content ?? [];
    const text = inlinePieces(paragraph?.content);
    return under ? { text, under: listOf(under) } : { text };
  });
  return { ordered: node.type === "orderedList", points };
}

function blockNode(block: DraftBlock): JSONContent {
  const { id } = block;
  switch (block.kind) {
    case "heading":
      return holding({ type: "heading", attrs: { id } }, inlineNodes(block.text));
    case "paragraph":
      return holding({ type: "paragraph", attrs: { id, numbered: block.numbered } }, inlineNodes(block.text));
    case "list":
      return listNode(block.list, id);
    case "table":
      return {
        type: "table",
        attrs: { id, widths: block.widths },
        content: block.rows.map((row, at) => ({
          type: "tableRow",
          content: row.map(({ span, text }) => ({
            type: at === 0 ? "tableHeader" : "tableCell",
            attrs: { colspan: span, rowspan: 1, colwidth: null },
            content: [plainParagraph(text)],
          })),
        })),
      };
    case "fact":
      return { type: "fact", attrs: { id, fact: block.fact, was: block.was } };
  }
}

function blockOf(node: JSONContent, id: string): DraftBlock | undefined {
  const attrs = attrsOf(node);
  switch (node.type) {
    case "heading":
      return { kind: "heading", id, text: inlinePieces(node.content) };
    case "paragraph":
      return { kind: "paragraph", id, numbered: yes(attrs["numbered"]), text: inlinePieces(node.content) };
    case "bulletList":
    case "orderedList":
      return { kind: "list", id, list: listOf(node) };
    case "table": {
      const rows = (node.content ?? []).map((row) =>
        (row.content ?? []).map((cell): DraftCell => {
          const span = attrsOf(cell)["colspan"];
          return { span: typeof span === "number" ? span : 1, text: inlinePieces(cell.content?.[0]?.content) };
        }),
      );
      const columns = Math.max(0, ...rows.map((row) => row.reduce((sum, { span }) => sum + span, 0)));
      const widths = Array.isArray(attrs["widths"]) ? (attrs["widths"] as number[]) : [];
      // A column that was put in or taken out leaves no width that holds.
      return { kind: "table", id, widths: widths.length === columns ? widths : [], rows };
    }
    case "fact":
      return { kind: "fact", id, fact: text(attrs["fact"]) as FactId, was: text(attrs["was"]) };
    default:
      return undefined;
  }
}

/** The body as the editor's tree. An empty one begins with an empty paragraph: there one can type. */
export function treeOf(body: DraftBody): JSONContent {
  const blocks = body.blocks.map(blockNode);
  return { type: "doc", content: blocks.length > 0 ? blocks : [plainParagraph([])] };
}

/** The editor's tree as a body. Every block comes out with an id of its own. */
export function bodyOf(tree: JSONContent): DraftBody {
  const taken = new Set<string>();
  const blocks = (tree.content ?? []).flatMap((node) => {
    const known = text(attrsOf(node)["id"]);
    const id = known !== "" && !taken.has(known) ? known : freshId(taken);
    taken.add(id);
    return blockOf(node, id) ?? [];
  });
  return { version: 1, blocks };
}

/** An id that no block has. */
export function freshId(taken: ReadonlySet<string>): string {
  for (;;) {
    const id = `n${Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => byte.toString(36)).join("")}`;
    if (!taken.has(id)) return id;
  }
}

/** Every chip of a body, once, and every fact that stands as a paragraph. */
export function chipsOf(body: DraftBody): { chips: DraftChip[]; facts: FactId[] } {
  const chips = new Map<string, DraftChip>();
  const facts = new Set<FactId>();
  const line = (pieces: readonly DraftInline[]): void => {
    for (const piece of pieces) {
      if (piece.kind === "chip") chips.set(chipKey(piece.chip), piece.chip);
      if (piece.kind === "note") line(piece.text);
    }
  };
  const list = ({ points }: DraftList): void => {
    for (const { text, under } of points) {
      line(text);
      if (under) list(under);
    }
  };
  for (const block of body.blocks) {
    if (block.kind === "fact") facts.add(block.fact);
    else if (block.kind === "list") list(block.list);
    else if (block.kind === "table") block.rows.flat().forEach(({ text }) => line(text));
    else line(block.text);
  }
  return { chips: [...chips.values()], facts: [...facts] };
}

/** Tells one chip from another, whatever the order of its keys. */
export function chipKey(chip: DraftChip): string {
  return JSON.stringify(Object.entries(chip).sort(([one], [other]) => (one < other ? -1 : 1)));
}
