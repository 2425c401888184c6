// Who has the focus when a screen, or a part of it, comes.

/** Whether nobody has it: no field one types in, no dialog. */
export function isFocusFree(): boolean {
  const now = document.activeElement;
  return now === null || now === document.body || now.id === "screen";
}

/** Gives the focus to an element unless somebody has it. */
export function takeFocus(element: HTMLElement | null | undefined): void {
  if (isFocusFree()) element?.focus({ preventScroll: true });
}

/** A dialog that closes gives the focus back to what opened it, which may be gone: it has done so by then. Milliseconds. */
const settling = 80;

/** The same once everything has settled, unless the returned function is called before. */
export function takeFocusSoon(element: () => HTMLElement | null | undefined): () => void {
  const timer = setTimeout(() => takeFocus(element()), settling);
  return () => clearTimeout(timer);
}
