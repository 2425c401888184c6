// What was received from another lawyer: what of it is left to take, and when it may be taken.
import type { HandoverFile, HandoverView } from "$lib/backend/bindings";

/** What the sender calls it; where nothing, the name of the file. */
export function titleOf({ title, name }: Pick<HandoverFile, "title" | "name">): string {
  return title.trim() || name;
}

/** What was not taken out yet. */
export function left(files: readonly HandoverFile[]): HandoverFile[] {
  return files.filter(({ taken }) => taken === null);
}

/** Places of what a press of the button takes: what is chosen and still left, or all that is left. */
export function wanted(files: readonly HandoverFile[], chosen: ReadonlySet<number>): number[] {
  const places = left(files).map(({ entry }) => entry);
  const picked = places.filter((entry) => chosen.has(entry));
  return picked.length > 0 ? picked : places;
}

/** Something can be taken at all: it was signed as it is, for this vault, and not everything was taken. */
export function isTakeable({ signature, forUs, files }: Pick<HandoverView, "signature" | "forUs" | "files">): boolean {
  return signature === "good" && forUs && left(files).length > 0;
}
