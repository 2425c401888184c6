// How large pages are drawn, and where each stands in the long column of pages.
import type { PageSize } from "$lib/backend/bindings";
import { turnSize, type Turn } from "./geometry";

/** Fit the width of the view, fit a whole page, or a scale of its own (1 = natural size). */
export type Zoom = "width" | "page" | number;

const steps = [0.1, 0.17, 0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 6];
/** The widest picture the backend draws. */
const widest = 4_000;
/** Pictures are asked for in steps of this many pixels, so that a small zoom does not fetch them all again. */
const step = 256;

/** Scales between the smallest and the largest step. */
export function bounded(scale: number): number {
  return Math.min(steps.at(-1) ?? 1, Math.max(steps[0] ?? 1, scale));
}

/** The next larger step. */
export function closer(scale: number): number {
  return steps.find((s) => s > scale * 1.01) ?? bounded(scale);
}

/** The next smaller step. */
export function farther(scale: number): number {
  return steps.findLast((s) => s < scale / 1.01) ?? bounded(scale);
}

/** Pixels per point: a PDF's points are 1/72 inch, a picture's points are its own pixels. */
export function natural(kind: string): number {
  return kind === "pdf" ? 96 / 72 : 1;
}

/** Pixels per point for these pages in this view. The widest page sets the scale, so that none is cut. */
export function scaleOf(zoom: Zoom, pages: readonly PageSize[], turn: Turn, view: PageSize, unit: number): number {
  if (typeof zoom === "number") return zoom * unit;
  const sizes = pages.map((page) => turnSize(page, turn));
  const width = Math.max(1, ...sizes.map((size) => size.width));
  const byWidth = view.width / width;
  if (zoom === "width") return bounded(byWidth / unit) * unit;
  const height = Math.max(1, ...sizes.map((size) => size.height));
  return bounded(Math.min(byWidth, view.height / height) / unit) * unit;
}

/** How many pixels wide a page's picture is asked for, drawn `width` CSS pixels wide on this screen. */
export function asked(width: number, ratio: number): number {
  return Math.min(widest, Math.max(step, Math.ceil((width * ratio) / step) * step));
}

/** The column of pages: where each stands, in pixels from the top. */
export type Column = { tops: number[]; sizes: PageSize[]; height: number; width: number };

/** Lays pages out one under another with a gap before, between and after them. */
export function layOut(pages: readonly PageSize[], turn: Turn, scale: number, gap: number): Column {
  const tops: number[] = [];
  const sizes: PageSize[] = [];
  let at = gap;
  let width = 0;
  for (const page of pages) {
    const size = turnSize(page, turn);
    const drawn = { width: Math.round(size.width * scale), height: Math.round(size.height * scale) };
    tops.push(at);
    sizes.push(drawn);
    at += drawn.height + gap;
    width = Math.max(width, drawn.width);
  }
  return { tops, sizes, height: at, width };
}

/** The page (from 0) that stands at this height, or the last one that begins above it. */
export function pageAt(column: Column, y: number): number {
  let low = 0;
  let high = column.tops.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((column.tops[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

/** The first and the last page (from 0) any part of which lies between two heights. */
export function pagesWithin(column: Column, from: number, to: number): [first: number, last: number] {
  const first = pageAt(column, from);
  return [first, Math.max(first, pageAt(column, to))];
}
