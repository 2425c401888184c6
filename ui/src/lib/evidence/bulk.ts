// What is done to several items at once, each as one act that is taken back whole.
import { backend, failureOf } from "$lib/backend";
import { complain } from "$lib/shell/notices";
import type { Item } from "./items";

/** The letters that begin them in the list: by their places on the keyboard. */
export const bulkKeys = { KeyT: "tags", KeyB: "sensitive", KeyE: "details" } as const;
export type Bulk = (typeof bulkKeys)[keyof typeof bulkKeys];

/** Which of these a key begins. */
export function bulkOf(code: string): Bulk | undefined {
  return (bulkKeys as Record<string, Bulk | undefined>)[code];
}

/** Blurs all of them until asked for; or none, when all are. */
export async function turnSensitive(items: readonly Item[]): Promise<void> {
  const sensitive = items.some(({ details }) => !details.sensitive);
  try {
    await backend.call("evidence.mark", { items: items.map(({ id }) => id), sensitive });
  } catch (thrown) {
    complain(failureOf(thrown));
  }
}
