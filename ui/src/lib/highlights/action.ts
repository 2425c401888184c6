// H marks in a colour, in every viewer alike.
import type { Action } from "$lib/shell/actions.svelte";
import Highlighter from "@lucide/svelte/icons/highlighter";

/** The action of a viewer that marks what is selected in it. */
export const markAction = (when: () => boolean, perform: () => void, labelKey = "highlight-do"): Action => ({
  labelKey,
  needs: "highlight.add",
  group: "make",
  icon: Highlighter,
  shortcut: "KeyH",
  when,
  perform,
});
