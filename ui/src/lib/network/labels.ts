// Where the words of lines stand while somebody looks at them: near the middle of their line, and over no card's name.
import type { NodeView } from "$lib/backend/bindings";
import { t } from "$lib/i18n/index.svelte";
import type { Point, Strand } from "./picture";

export type Label = { key: string; words: readonly string[]; at: Point; width: number; height: number };
type Box = { left: number; top: number; right: number; bottom: number };

/** A letter of 11 px is about so wide, and a row so high. */
const letter = 6;
const row = 14;

/** The kinds of a line's ties, each once; of more than three the first two and how many there are besides. */
export function wordsOf({ ties }: Pick<Strand, "ties">): string[] {
  const kinds = [...new Set(ties.map(({ details }) => t(`tie-kind-${details.kind}`)))];
  return kinds.length > 3 ? [...kinds.slice(0, 2), t("network-more", { count: kinds.length - 2 })] : kinds;
}

function boxAt({ x, y }: Point, width: number, height: number): Box {
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 };
}

/** How much of two boxes lies over each other, as an area. */
function over(a: Box, b: Box): number {
  const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return Math.max(0, wide) * Math.max(0, high);
}

/** What it costs to lie over another box: any of it is worse than to stand a little off the line. */
const hidden = (box: Box, other: Box): number => (over(box, other) > 0 ? 200 + over(box, other) * 3 : 0);

/** Places along a line from its middle outwards, and beside it: where cards stand close there is room a little off. */
const places = [0, -24, 24, -48, 48].flatMap((aside) =>
  [0, -1, 1, -2, 2, -3, 3].flatMap((lift) =>
    [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82].map((part) => ({ part, lift, aside })),
  ),
);

/** The labels of these lines. Each takes the nearest place free of cards and of the labels before it. */
export function labelsOf(strands: readonly Strand[], nodes: Iterable<NodeView>): Label[] {
  const cards = [...nodes].map((node) => boxAt(node, node.width, node.height));
  const placed: Box[] = [];
  return strands.map((strand) => {
    const words = wordsOf(strand);
    const width = Math.max(...words.map((word) => word.length)) * letter + 8;
    const height = words.length * row + 2;
    let [best, least] = [strand.tag, Infinity];
    for (const { part, lift, aside } of places) {
      const at = {
        x: strand.from.x + (strand.to.x - strand.from.x) * part + aside,
        y: strand.from.y + (strand.to.y - strand.from.y) * part + lift * (row + 4),
      };
      const far = Math.abs(part - 0.5) * 40 + Math.abs(lift) * 25 + Math.abs(aside);
      if (far >= least) continue;
      const box = boxAt(at, width, height);
      const cost = [...cards, ...placed].reduce((sum, other) => sum + hidden(box, other), far);
      if (cost < least) [best, least] = [at, cost];
    }
    placed.push(boxAt(best, width, height));
    return { key: strand.key, words, at: best, width, height };
  });
}
