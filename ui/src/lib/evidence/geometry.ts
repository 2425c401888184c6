// Rectangles on pages, in fractions of the page's width and height from its top left corner as a reader sees it.
import type { PageSize, Rect } from "$lib/backend/bindings";

export type Point = { x: number; y: number };
/** Quarter turns clockwise that the viewer shows a page by. Citations are always kept for the page unturned. */
export type Turn = 0 | 1 | 2 | 3;

/** A drag shorter than this many pixels in either direction was a click. */
const meantPixels = 6;

const unit = (n: number): number => Math.min(1, Math.max(0, n));

/** The rectangle between two corners, whatever way it was drawn, cut at the edges of the page. */
export function between(a: Point, b: Point): Rect {
  const x = unit(Math.min(a.x, b.x));
  const y = unit(Math.min(a.y, b.y));
  return { x, y, width: unit(Math.max(a.x, b.x)) - x, height: unit(Math.max(a.y, b.y)) - y };
}

/** Whether a drawn rectangle is large enough to have been meant, on a page drawn this many pixels wide and high. */
export function meant(rect: Rect, drawn: PageSize): boolean {
  return rect.width * drawn.width >= meantPixels && rect.height * drawn.height >= meantPixels;
}

/** Where a point of the page stands once the page is turned. */
export function turnPoint({ x, y }: Point, turn: Turn): Point {
  switch (turn) {
    case 0:
      return { x, y };
    case 1:
      return { x: 1 - y, y: x };
    case 2:
      return { x: 1 - x, y: 1 - y };
    case 3:
      return { x: y, y: 1 - x };
  }
}

/** The turn that takes a turn back. */
export function back(turn: Turn): Turn {
  return ((4 - turn) % 4) as Turn;
}

/** One more quarter turn, clockwise or back. */
export function turnBy(turn: Turn, quarters: number): Turn {
  return ((((turn + quarters) % 4) + 4) % 4) as Turn;
}

/** Where a rectangle of the page stands once the page is turned. */
export function turnRect(rect: Rect, turn: Turn): Rect {
  const from = turnPoint({ x: rect.x, y: rect.y }, turn);
  const to = turnPoint({ x: rect.x + rect.width, y: rect.y + rect.height }, turn);
  return between(from, to);
}

/** The size of a page once it is turned. */
export function turnSize({ width, height }: PageSize, turn: Turn): PageSize {
  return turn % 2 === 0 ? { width, height } : { width: height, height: width };
}

/** Moves a rectangle, keeping all of it on the page. */
export function move(rect: Rect, dx: number, dy: number): Rect {
  return {
    ...rect,
    x: Math.min(1 - rect.width, Math.max(0, rect.x + dx)),
    y: Math.min(1 - rect.height, Math.max(0, rect.y + dy)),
  };
}

/** Moves the lower right corner of a rectangle, keeping it on the page and at least `least` wide and high. */
export function grow(rect: Rect, dx: number, dy: number, least = 0.01): Rect {
  return {
    ...rect,
    width: Math.min(1 - rect.x, Math.max(least, rect.width + dx)),
    height: Math.min(1 - rect.y, Math.max(least, rect.height + dy)),
  };
}

/** Rounded for keeping: a ten-thousandth of a page is finer than any print. */
export function rounded(rect: Rect): Rect {
  const round = (n: number): number => Math.round(n * 10_000) / 10_000;
  const [x, y] = [round(rect.x), round(rect.y)];
  return { x, y, width: round(Math.min(rect.width, 1 - x)), height: round(Math.min(rect.height, 1 - y)) };
}

/** What a picture of a cited place shows: the part of the page, and how wide and high it is drawn. */
export type Crop = {
  region: Rect;
  /** Pixels of the drawn part. */
  width: number;
  height: number;
  /** Pixels the whole page would be wide at that size. */
  page: number;
};

/**
 * Cuts a cited place out of its page, with a little of what stands around it so that a reader finds it again.
 * Fits into a box; small places are enlarged, but not beyond `largest` times the page's own size.
 */
export function crop(rect: Rect | null, page: PageSize, box: PageSize, largest = 2): Crop {
  const margin = 0.02;
  const region =
    rect === null
      ? { x: 0, y: 0, width: 1, height: 1 }
      : between(
          { x: rect.x - margin, y: rect.y - margin * (page.width / page.height) },
          { x: rect.x + rect.width + margin, y: rect.y + rect.height + margin * (page.width / page.height) },
        );
  const points = { width: region.width * page.width, height: region.height * page.height };
  const scale = Math.min(box.width / points.width, box.height / points.height, largest);
  return { region, width: points.width * scale, height: points.height * scale, page: page.width * scale };
}
