// Keyboard shortcuts, named by the place of the key and not by its letter: on a Russian layout the key K types «л».

/** "Ctrl+Shift+KeyK" as the caps to draw: Ctrl, Shift, K. */
export function spell(shortcut: string): string[] {
  return shortcut.split("+").map((part) => named[part] ?? part.replace(/^(Key|Digit)/, ""));
}

const named: Record<string, string> = {
  Slash: "/",
  Comma: ",",
  Period: ".",
  Equal: "=",
  Minus: "−",
  Escape: "Esc",
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Enter: "↵",
  Delete: "Del",
};

/** Whether this key press is that shortcut. Ctrl stands for Command on a Mac. */
export function pressed(event: KeyboardEvent, shortcut: string): boolean {
  const parts = shortcut.split("+");
  const key = parts.at(-1);
  return (
    event.code === key &&
    (event.ctrlKey || event.metaKey) === parts.includes("Ctrl") &&
    event.shiftKey === parts.includes("Shift") &&
    event.altKey === parts.includes("Alt")
  );
}

/** Whether letters typed now would go into a text. Shortcuts without Ctrl keep quiet there. */
export function typing(event: Event): boolean {
  const target = event.target;
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName);
}

/** Whether letters typed now would seek in a list that is open. */
export function choosing(event: Event): boolean {
  const target = event.target;
  return target instanceof HTMLElement && target.closest("[role=listbox], [role=menu], [aria-expanded=true]") !== null;
}
