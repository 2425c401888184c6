// Where the keyboard goes on when what it stood on is gone.
import { tick } from "svelte";

/**
 * After something was taken out of a list: to what stands in its place now, or to the last, or to `other` where nothing is left.
 * `stops` finds where the keyboard stands in the lines of the list.
 */
export async function focusAfter(
  list: () => ParentNode | null | undefined,
  stops: string,
  at: number,
  other?: () => HTMLElement | null | undefined,
): Promise<void> {
  await tick();
  const left = [...(list()?.querySelectorAll<HTMLElement>(stops) ?? [])];
  (left[Math.min(at, left.length - 1)] ?? other?.())?.focus();
}
