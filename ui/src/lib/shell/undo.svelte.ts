// Undo instead of questions: after a write that can be taken back, a notice offers it for eight seconds, and Ctrl+Z
// takes back the last one at any time.
import { backend, failureOf } from "$lib/backend";
import { maybe, t } from "$lib/i18n/index.svelte";
import { offer, say, unsay } from "$lib/ui";
import { complain } from "./notices";

let shown: string | number | undefined;

const named = (label: string): string => maybe(`undo-${label}`) ?? t("undo-other");

/** Takes the last write back. */
export async function undo(): Promise<void> {
  unsay(shown);
  try {
    const { label } = await backend.call("undo");
    say(label === null ? t("undo-nothing") : t("undo-done", { what: named(label) }));
  } catch (thrown) {
    complain(failureOf(thrown));
  }
}

/** Does again what was taken back last. */
export async function redo(): Promise<void> {
  unsay(shown);
  try {
    const { label } = await backend.call("redo");
    say(label === null ? t("redo-nothing") : t("redo-done", { what: named(label) }));
  } catch (thrown) {
    complain(failureOf(thrown));
  }
}

/** Offers to take back every write that says it can be, until the returned function is called. */
export function offerUndo(): () => void {
  return backend.onUndoable((label, aloud) => {
    // Undo takes back the last write, so a notice about an earlier one must not stay.
    unsay(shown);
    if (aloud) shown = offer(named(label), t("app-undo"), () => void undo());
  });
}
