// Recognised words as they are chosen on a page: from a selection of text to a place that can be cited.
import type { EvidenceId, Place, Rect, TextPage } from "$lib/backend/bindings";
import { longestQuote, stretches } from "../evidence/quotes";

/** A word with where it stands in the text. */
export type Placed = {
  block: number;
  word: number;
  text: string;
  sure: number | undefined;
  box: Rect;
  breaks: boolean;
};

/** The words of a page in reading order. `breaks`: a new line begins behind it. */
export function placed(page: TextPage): Placed[] {
  return page.blocks.flatMap((block, b) =>
    block.words.map((word, w, all) => {
      const next = all[w + 1];
      return {
        block: b,
        word: w,
        text: word.text,
        sure: word.sure ?? undefined,
        box: { x: word.x, y: word.y, width: word.width, height: word.height },
        breaks: next === undefined || next.y > word.y + word.height * 0.6,
      };
    }),
  );
}

/** The smallest rectangle that holds all of these words, kept on the page. */
export function around(words: readonly Pick<Placed, "box">[]): Rect | undefined {
  if (words.length === 0) return undefined;
  const left = Math.max(0, Math.min(...words.map(({ box }) => box.x)));
  const top = Math.max(0, Math.min(...words.map(({ box }) => box.y)));
  const right = Math.min(1, Math.max(...words.map(({ box }) => box.x + box.width)));
  const bottom = Math.min(1, Math.max(...words.map(({ box }) => box.y + box.height)));
  return right > left && bottom > top ? { x: left, y: top, width: right - left, height: bottom - top } : undefined;
}

/** The words as a quote. */
export function quoted(words: readonly Pick<Placed, "text">[]): string {
  return words
    .map(({ text }) => text)
    .join(" ")
    .slice(0, longestQuote);
}

/** Words as places: those of each paragraph by themselves. */
export function chosenPlaces(evidence: EvidenceId, page: number, words: readonly Placed[]): Place[] {
  return stretches(words).flatMap((held) => {
    const rect = around(held);
    return rect ? [{ evidence, page, rect, second: null, message: null, quote: quoted(held) }] : [];
  });
}
