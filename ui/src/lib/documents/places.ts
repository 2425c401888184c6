// Words under the pointer and words that are marked: which ones a stretch or a rectangle takes, and what they say.
import type { Rect, TextPageView, Word } from "$lib/backend/bindings";

/** A word of a page in the order of reading. */
export type Placed = Word & { block: number };

/** The words of a page in the order of reading. */
export function wordsOf(page: TextPageView | undefined): Placed[] {
  return (page?.blocks ?? []).flatMap(({ words }, block) => words.map((word) => ({ ...word, block })));
}

/** The word at a point (in parts of the page); a little beside it counts. */
export function wordAt(words: readonly Placed[], x: number, y: number): number | undefined {
  const near = 0.002;
  const at = words.findIndex(
    (word) =>
      x >= word.x - near && x <= word.x + word.width + near && y >= word.y - near && y <= word.y + word.height + near,
  );
  return at < 0 ? undefined : at;
}

/** The word nearest to a point: those on its line first. */
export function nearest(words: readonly Placed[], x: number, y: number): number | undefined {
  let best: number | undefined;
  let least = Infinity;
  for (const [at, word] of words.entries()) {
    const dx = Math.max(word.x - x, 0, x - word.x - word.width);
    const dy = Math.max(word.y - y, 0, y - word.y - word.height);
    const far = dx + dy * 8;
    if (far < least) {
      least = far;
      best = at;
    }
  }
  return best;
}

/** Words from one to another, whichever comes first. */
export function between(words: readonly Placed[], a: number, b: number): Placed[] {
  return words.slice(Math.min(a, b), Math.max(a, b) + 1);
}

/** The first and the last of the words that rectangles cover, such as those of what was found. */
export function stretchOf(words: readonly Placed[], rects: readonly Rect[]): [number | undefined, number | undefined] {
  const at = words.flatMap((word, i) => (rects.some((rect) => within([word], rect).length > 0) ? [i] : []));
  return [at[0], at.at(-1)];
}

/** The words whose middle a rectangle covers. */
export function within(words: readonly Placed[], { x, y, width, height }: Rect): Placed[] {
  return words.filter((word) => {
    const [mx, my] = [word.x + word.width / 2, word.y + word.height / 2];
    return mx >= x && mx <= x + width && my >= y && my <= y + height;
  });
}

/** What they say. A word parted at the end of a line is one again. */
export function said(words: readonly Placed[]): string {
  let text = "";
  for (const word of words) {
    if (/\p{L}-$/u.test(text) && /^\p{Ll}/u.test(word.text)) text = text.slice(0, -1) + word.text;
    else text += (text === "" ? "" : " ") + word.text;
  }
  return text;
}

/** The rectangle around all of them. */
export function around(words: readonly Pick<Word, "x" | "y" | "width" | "height">[]): Rect | undefined {
  if (words.length === 0) return undefined;
  const x = Math.min(...words.map((word) => word.x));
  const y = Math.min(...words.map((word) => word.y));
  const right = Math.max(...words.map((word) => word.x + word.width));
  const bottom = Math.max(...words.map((word) => word.y + word.height));
  return { x, y, width: Math.min(right, 1) - x, height: Math.min(bottom, 1) - y };
}
