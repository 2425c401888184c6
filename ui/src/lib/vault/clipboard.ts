// What was copied out of the vault does not stay on the clipboard after it is locked; what gives somebody away, not longer than a
// minute.
import { backend } from "$lib/backend";

/** How long a secret, or where somebody was, may lie on the clipboard, in milliseconds. */
export const brief = 60_000;

let copied = false;
let due: ReturnType<typeof setTimeout> | undefined;
/** The minute that ran when the key to copy was pressed. */
let before: typeof due;

/** Something else lies there now: a minute that was begun before is not about it. */
function noted(): void {
  copied = true;
  clearTimeout(due);
  due = undefined;
}

/** Before the element that is copied from says that it is a secret. */
function begins(): void {
  copied = true;
  before = due;
}

/** After it: where nothing is marked, and no element gave words of its own, what lies there lies there still. */
function ends(event: Event): void {
  if (due === before && (event.defaultPrevented || isMarked())) noted();
}

function isMarked(): boolean {
  const field = document.activeElement;
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
    return field.selectionStart !== field.selectionEnd;
  }
  return !(getSelection()?.isCollapsed ?? true);
}

/** Notes that something was copied here, until the returned function is called. */
export function watchCopies(): () => void {
  const kinds = ["copy", "cut"] as const;
  for (const kind of kinds) {
    addEventListener(kind, begins, true);
    addEventListener(kind, ends);
  }
  return () => {
    for (const kind of kinds) {
      removeEventListener(kind, begins, true);
      removeEventListener(kind, ends);
    }
  };
}

/** Copies a text, to be forgotten at the lock. */
export async function copyText(text: string): Promise<void> {
  copied = true;
  await navigator.clipboard.writeText(text);
  // Not before: where it could not be copied, what lay there lies there still.
  noted();
}

/** The same of what is to lie there for a minute at most. */
export async function copyBriefly(text: string): Promise<void> {
  await copyText(text);
  forgetSoon();
}

/** What was copied just now is forgotten in a minute, unless something else lies there by then. */
export function forgetSoon(): void {
  clearTimeout(due);
  // The window itself lets go of it: without the focus the page may not. Where it cannot, the lock does.
  due = setTimeout(() => void backend.call("window.forget-copies").catch(() => undefined), brief);
}

/** Empties the clipboard, if it may hold something that was copied here. */
export async function forgetCopies(): Promise<void> {
  if (!copied) return;
  copied = false;
  try {
    await navigator.clipboard.writeText("");
  } catch {
    // A window without the focus may not write there; the window itself does, or the next copy anywhere takes its place.
  }
}
