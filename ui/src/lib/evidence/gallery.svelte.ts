// How the gallery of each case was left: filter, order, layout, place. Coming back from an item finds it so.
import type { EvidenceId } from "$lib/backend/bindings";
import type { Wish } from "./filter";
import { none, type Selection } from "./selection";

export class Gallery {
  wish = $state<Wish>({ text: "", kind: "any", tag: "", shown: "used", order: "number" });
  layout = $state<"grid" | "list">("grid");
  /** The item the keyboard stands on. */
  active = $state<EvidenceId>();
  selection = $state.raw<Selection<EvidenceId>>(none());
  /**
   * The first item of the row that stands at the top, and how many pixels of the row have gone by. Not pixels from the
   * beginning: a list that is drawn anew has measured none of its rows.
   */
  top: { item: EvidenceId; rest: number } | undefined;
}
