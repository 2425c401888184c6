// Short notices in the column of the sidebar.
import { onDestroy } from "svelte";
import { toast as sonner } from "svelte-sonner";

/** How long a notice with an undo stays: long enough to read and to reach for Ctrl+Z. */
export const undoTime = 8_000;

/** Says something that needs no answer. */
export function say(text: string): void {
  sonner(text, { duration: 5_000 });
}

/** Says what did not happen, and stays until somebody has read it; the same said twice is one notice. */
export function warn(text: string, label: string): void {
  sonner(text, { id: text, duration: Number.POSITIVE_INFINITY, action: { label, onClick: () => undefined } });
}

/** Says what was done and offers to take it back. Gives the id by which the notice is taken down. */
export function offer(text: string, label: string, perform: () => void): string | number {
  return sonner(text, { duration: undoTime, action: { label, onClick: perform } });
}

/** The same for what only this component can take back: its notices go with it. To be called while the component is made. */
export function useOffers(): (text: string, label: string, perform: () => void) => void {
  const mine: (string | number)[] = [];
  onDestroy(() => mine.forEach((id) => unsay(id)));
  return (text, label, perform) => void mine.push(offer(text, label, perform));
}

/** Takes a notice down. */
export function unsay(id?: string | number): void {
  sonner.dismiss(id);
}
