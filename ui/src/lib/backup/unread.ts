// Backups whose list the disk does not give back.
import type { BackupSetView } from "$lib/backend/bindings";

/** Of each vault, the numbers of later backups whose list the disk does not give back, each once. */
export function unreadOf(sets: readonly BackupSetView[]): { home: string; numbers: string }[] {
  const homes = [...new Set(sets.map((set) => set.home))];
  const numbersOf = (home: string): number[] => sets.flatMap((set) => (set.home === home ? set.unread : []));
  return homes
    .map((home) => ({ home, numbers: [...new Set(numbersOf(home))].join(", ") }))
    .filter(({ numbers }) => numbers !== "");
}
