// The gallery of each case, kept while the vault is open, and how the keyboard walks through it.
import type { CaseId } from "$lib/backend/bindings";
import { Gallery } from "./gallery.svelte";

const galleries = new Map<CaseId, Gallery>();

export function galleryOf(ofCase: CaseId): Gallery {
  let gallery = galleries.get(ofCase);
  if (!gallery) {
    gallery = new Gallery();
    galleries.set(ofCase, gallery);
  }
  return gallery;
}

/** Where an arrow key leads in a list of `count` items in `columns` columns, `rows` of which are in view. */
export function step(code: string, at: number, count: number, columns: number, rows: number): number | undefined {
  const page = columns * Math.max(1, rows);
  const steps: Record<string, number> = {
    ArrowLeft: at - 1,
    ArrowRight: at + 1,
    ArrowUp: at - columns,
    ArrowDown: at + columns,
    PageUp: at - page,
    PageDown: at + page,
    Home: 0,
    End: count - 1,
  };
  const to = steps[code];
  if (to === undefined || count === 0) return undefined;
  // Up and down stay in their column; beyond the first and last row they stay where they are, or on the last item.
  if (code === "ArrowUp" && to < 0) return at;
  if (code === "ArrowDown" && to >= count) {
    return Math.floor(at / columns) === Math.floor((count - 1) / columns) ? at : count - 1;
  }
  return Math.min(count - 1, Math.max(0, to));
}
