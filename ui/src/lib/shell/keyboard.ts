// One listener for all shortcuts. Keys are compared by their place, so a Russian layout works the same.
import { pressed, typing } from "$lib/ui";
import { actions } from "./actions.svelte";

/** Listens until the returned function is called. */
export function listenToKeys(): () => void {
  const hear = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.repeat) return;
    const action = actions.now.find((one) => one.shortcut !== undefined && pressed(event, one.shortcut));
    if (!action?.shortcut) return;
    // In a text, Ctrl+Z belongs to the text and a bare letter is a letter.
    if (typing(event) && (!action.shortcut.includes("Ctrl") || textual.has(action.shortcut))) return;
    if (presses(event, action.shortcut)) return;
    event.preventDefault();
    action.perform();
  };
  addEventListener("keydown", hear);
  return () => removeEventListener("keydown", hear);
}

/** Whether the key presses the button or the link that has the focus. In a list the row is meant, and what the screen does with it. */
function presses({ target }: KeyboardEvent, shortcut: string): boolean {
  if ((shortcut !== "Enter" && shortcut !== "Space") || !(target instanceof Element)) return false;
  return target.closest("button, a[href], summary") !== null && target.closest("[role=listbox]") === null;
}

const textual = new Set(["Ctrl+KeyZ", "Ctrl+Shift+KeyZ"]);
