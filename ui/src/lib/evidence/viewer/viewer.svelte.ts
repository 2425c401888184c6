// How a document lies on the desk: which page, how large, how turned, and what is being marked on it.
// Nothing of this is kept; the original and its citations never change with it.
import type { PageSize, Place, Rect } from "$lib/backend/bindings";
import { turnBy, type Turn } from "../geometry";
import { bounded, closer, farther, layOut, natural, pageAt, scaleOf, type Zoom } from "../zoom";

/** Pixels between pages. */
const gap = 12;
/** What is being marked, before it becomes a citation. `words`: it was marked word by word, from the first to the last. */
export type Sketch = { page: number; rect: Rect; words?: readonly [number, number] };
/** A point of a page kept in its place on the screen while the scale changes. */
type Hold = { page: number; x: number; y: number; atX: number; atY: number };

export class Viewer {
  zoom = $state.raw<Zoom>("width");
  turn = $state.raw<Turn>(0);
  /** Size of the window onto the pages, and how far it is scrolled, in pixels. */
  view = $state.raw<PageSize>({ width: 0, height: 0 });
  top = $state(0);
  left = $state(0);
  sketch = $state.raw<Sketch>();
  readonly pages: readonly PageSize[];
  readonly #unit: number;
  /** Scrolls the window; set by the component that draws it. */
  scroll: (left: number, top: number) => void = () => undefined;

  constructor(pages: readonly PageSize[], kind: string) {
    this.pages = pages;
    this.#unit = natural(kind);
  }

  readonly room = $derived({
    width: Math.max(1, this.view.width - 2 * gap),
    height: Math.max(1, this.view.height - 2 * gap),
  });
  readonly scale = $derived.by(() => scaleOf(this.zoom, this.pages, this.turn, this.room, this.#unit));
  readonly percent = $derived.by(() => Math.round((100 * this.scale) / this.#unit));
  readonly column = $derived.by(() => layOut(this.pages, this.turn, this.scale, gap));
  /** The page most of the upper part of the window shows, from 1. */
  readonly page = $derived(pageAt(this.column, this.top + this.view.height / 3) + 1);

  /** Shows a page from its top, or a place on it in the middle of the window. */
  goTo(page: number, rect?: Rect): void {
    const at = Math.min(this.pages.length, Math.max(1, page)) - 1;
    const top = this.column.tops[at] ?? 0;
    const size = this.column.sizes[at];
    if (!rect || !size) return this.scroll(this.left, top - gap);
    const middle = { x: (rect.x + rect.width / 2) * size.width, y: (rect.y + rect.height / 2) * size.height };
    const left = this.#leftOf(size) + middle.x - this.view.width / 2;
    this.scroll(Math.max(0, left), Math.max(0, top + middle.y - this.view.height / 2));
  }

  closer(at?: { x: number; y: number }): void {
    this.setZoom(closer(this.scale / this.#unit), at);
  }

  farther(at?: { x: number; y: number }): void {
    this.setZoom(farther(this.scale / this.#unit), at);
  }

  /** Zooms by a factor, as a wheel or two fingers do. */
  by(factor: number, at: { x: number; y: number }): void {
    this.setZoom(bounded((this.scale / this.#unit) * factor), at);
  }

  /** Changes the scale; what stands at a point of the window (its middle, when none is given) stays there. */
  setZoom(zoom: Zoom, at = { x: this.view.width / 2, y: this.view.height / 2 }): void {
    const hold = this.#hold(at);
    this.zoom = zoom;
    this.#keep(hold);
  }

  /** Turns the view by quarter turns. The page in view stays in view. */
  turnBy(quarters: number): void {
    const page = this.page;
    this.turn = turnBy(this.turn, quarters);
    this.goTo(page);
  }

  #leftOf(size: PageSize): number {
    return Math.max(gap, (Math.max(this.view.width, this.column.width + 2 * gap) - size.width) / 2);
  }

  /** Left edge of a page (from 0) in the column. */
  leftEdge(page: number): number {
    const size = this.column.sizes[page];
    return size ? this.#leftOf(size) : 0;
  }

  #hold(at: { x: number; y: number }): Hold {
    const page = pageAt(this.column, this.top + at.y);
    const size = this.column.sizes[page] ?? { width: 1, height: 1 };
    return {
      page,
      x: (this.left + at.x - this.#leftOf(size)) / size.width,
      y: (this.top + at.y - (this.column.tops[page] ?? 0)) / size.height,
      atX: at.x,
      atY: at.y,
    };
  }

  #keep(hold: Hold): void {
    const size = this.column.sizes[hold.page];
    if (!size) return;
    const x = this.#leftOf(size) + hold.x * size.width;
    const y = (this.column.tops[hold.page] ?? 0) + hold.y * size.height;
    this.scroll(Math.max(0, x - hold.atX), Math.max(0, y - hold.atY));
  }
}

/** The place a sketch marks in an item. */
export function sketched(evidence: Place["evidence"], { page, rect }: Sketch, quote: string): Place {
  return { evidence, page, rect, second: null, message: null, quote };
}
