// Changing the order of a list: rules over plain arrays, shared by everything that can be put in order.

/** The list with the thing at `from` standing at `to`; places run from 0, and one outside the list means its nearest end. */
export function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const next = [...items];
  const [item] = next.splice(from, 1);
  if (item === undefined) return [...items];
  next.splice(Math.min(Math.max(to, 0), next.length), 0, item);
  return next;
}

/** The list without the thing at `at`. */
export function without<Item>(items: readonly Item[], at: number): Item[] {
  return items.filter((_, i) => i !== at);
}

/** Whether two lists name the same things in the same order. */
export function sameOrder(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, i) => id === other[i]);
}

/** A place as a person types it, from 1; nothing when it is no whole number. */
export function readPlace(text: string, length: number): number | undefined {
  const typed = text.trim();
  if (!/^\d{1,6}$/.test(typed)) return undefined;
  return Math.min(Math.max(Number(typed), 1), length) - 1;
}
