// How chips, footnotes and facts are drawn in the editor. Plain elements: there may be hundreds of them.
import type { DraftChip, DraftInline, FactId } from "$lib/backend/bindings";
import { t } from "$lib/i18n/index.svelte";
import type { Node as Drawn } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { NodeSelection, type EditorState } from "@tiptap/pm/state";
import type { NodeView } from "@tiptap/pm/view";
import type { Said, Words } from "./said";
import { ChipNode, FactNode, NoteNode } from "./schema";

/** What the lawyer picked, where it stands in the text and on the screen. */
export type Picked = { kind: "chip" | "note" | "fact"; at: number; node: Node; rect: DOMRect };

/** What is selected as a whole: the arrow keys come to it, and Enter opens it as a click does. */
export function selectedIn({ selection }: EditorState, domOf: (at: number) => unknown): Picked | undefined {
  if (!(selection instanceof NodeSelection)) return undefined;
  const { node, from: at } = selection;
  const kind = (["chip", "note", "fact"] as const).find((one) => one === node.type.name);
  const dom = domOf(at);
  if (kind === undefined || !(dom instanceof HTMLElement)) return undefined;
  return { kind, at, node, rect: dom.getBoundingClientRect() };
}

export type Drawing = { said: Said; pick: (picked: Picked) => void };

/** Whether something says other words than it did when it was last accepted. */
export const isChanged = (now: Words, was: string): boolean => typeof now === "string" && was !== "" && now !== was;

function show(dom: HTMLElement, now: Words, was: string): void {
  const changed = isChanged(now, was);
  dom.textContent = now ?? was;
  dom.classList.toggle("changed", changed);
  dom.classList.toggle("gone", now === null);
  const note =
    now === null ? t("draft-gone", { was }) : changed ? t("draft-changed", { was, now: now ?? "" }) : undefined;
  if (note === undefined) dom.removeAttribute("title");
  else dom.title = note;
  if (changed || now === null) dom.setAttribute("aria-description", note ?? "");
  else dom.removeAttribute("aria-description");
}

/** A view that is drawn anew when its words change, and that can be picked. */
function live(
  { said, pick }: Drawing,
  kind: Picked["kind"],
  dom: HTMLElement,
  node: Node,
  getPos: () => number | undefined,
  draw: (node: Node) => void,
): NodeView {
  let now = node;
  const stop = said.heard(() => draw(now));
  const choose = (): void => {
    const at = getPos();
    if (at !== undefined) pick({ kind, at, node: now, rect: dom.getBoundingClientRect() });
  };
  dom.contentEditable = "false";
  dom.addEventListener("click", choose);
  draw(now);
  return {
    dom,
    update(next) {
      if (next.type !== now.type) return false;
      now = next;
      draw(now);
      return true;
    },
    stopEvent: () => false,
    ignoreMutation: () => true,
    destroy() {
      stop();
      dom.removeEventListener("click", choose);
    },
  };
}

export function chipDrawn(drawing: Drawing): Drawn {
  return ChipNode.extend({
    addNodeView:
      () =>
      ({ node, getPos }) => {
        const dom = document.createElement("span");
        const draw = (node: Node): void => {
          const chip = node.attrs["chip"] as DraftChip | null;
          dom.className = `chip of-${chip?.of ?? "none"}`;
          show(dom, chip ? drawing.said.chip(chip) : null, String(node.attrs["was"]));
        };
        return live(drawing, "chip", dom, node, getPos, draw);
      },
  });
}

export function factDrawn(drawing: Drawing): Drawn {
  return FactNode.extend({
    addNodeView:
      () =>
      ({ node, getPos }) => {
        const dom = document.createElement("p");
        const draw = (node: Node): void => {
          dom.className = "fact";
          dom.dataset["id"] = String(node.attrs["id"]);
          show(dom, drawing.said.fact(node.attrs["fact"] as FactId), String(node.attrs["was"]));
        };
        return live(drawing, "fact", dom, node, getPos, draw);
      },
  });
}

/** The words of a footnote. */
export function noteText(said: Said, pieces: readonly DraftInline[]): string {
  const words = pieces.map((piece) => {
    if (piece.kind === "text") return piece.text;
    return piece.kind === "chip" ? (said.chip(piece.chip) ?? piece.was) : " ";
  });
  return words.join("");
}

export function noteDrawn(drawing: Drawing): Drawn {
  return NoteNode.extend({
    addNodeView:
      () =>
      ({ node, getPos }) => {
        const dom = document.createElement("sup");
        const draw = (node: Node): void => {
          const text = noteText(drawing.said, node.attrs["text"] as DraftInline[]);
          dom.className = "note";
          dom.textContent = "*";
          dom.title = text;
          dom.setAttribute("aria-label", t("draft-note-of", { text }));
        };
        return live(drawing, "note", dom, node, getPos, draw);
      },
  });
}
