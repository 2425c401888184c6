import { asked, closer, farther, layOut, natural, pageAt, pagesWithin, scaleOf } from "$lib/evidence/zoom";
import { describe, expect, it } from "vitest";

const a4 = { width: 595, height: 842 };
const wide = { width: 842, height: 595 };

describe("zoom", () => {
  it("fits the widest page to the width of the view", () => {
    expect(scaleOf("width", [a4, wide], 0, { width: 842, height: 600 }, 1)).toBeCloseTo(1);
    expect(scaleOf("width", [a4], 1, { width: 421, height: 600 }, 1)).toBeCloseTo(0.5);
  });

  it("fits a whole page, be the view flat or tall", () => {
    expect(scaleOf("page", [a4], 0, { width: 5000, height: 421 }, 1)).toBeCloseTo(0.5);
    expect(scaleOf("page", [a4], 0, { width: 595, height: 5000 }, 1)).toBeCloseTo(1);
  });

  it("draws a PDF at its printed size at 100 %, and a picture pixel for pixel", () => {
    expect(scaleOf(1, [a4], 0, { width: 10, height: 10 }, natural("pdf")) * a4.width).toBeCloseTo(793.3, 0);
    expect(scaleOf(1, [a4], 0, { width: 10, height: 10 }, natural("image"))).toBe(1);
  });

  it("goes closer and farther by steps that end", () => {
    expect(closer(1)).toBe(1.1);
    expect(farther(1)).toBe(0.9);
    expect(closer(0.96)).toBe(1);
    let scale = 1;
    for (let i = 0; i < 40; i++) scale = closer(scale);
    expect(scale).toBe(6);
    for (let i = 0; i < 40; i++) scale = farther(scale);
    expect(scale).toBe(0.1);
  });

  it("asks for pictures sharp enough for the screen, in steps, and never too large", () => {
    expect(asked(600, 2)).toBeGreaterThanOrEqual(1200);
    expect(asked(601, 1)).toBe(asked(640, 1));
    expect(asked(9000, 2)).toBe(4000);
  });
});

describe("the column of pages", () => {
  const column = layOut(
    Array.from({ length: 300 }, (_, i) => (i % 2 ? wide : a4)),
    0,
    1,
    10,
  );

  it("finds the page at any height", () => {
    for (const [i, top] of column.tops.entries()) {
      expect(pageAt(column, top)).toBe(i);
      expect(pageAt(column, top + (column.sizes[i]?.height ?? 0) - 1)).toBe(i);
    }
    expect(pageAt(column, -50)).toBe(0);
    expect(pageAt(column, 1e9)).toBe(299);
  });

  it("draws only the pages in view", () => {
    const [first, last] = pagesWithin(column, column.tops[100] ?? 0, (column.tops[100] ?? 0) + 900);
    expect(first).toBe(100);
    expect(last - first).toBeLessThanOrEqual(2);
  });

  it("ends after the last page", () => {
    expect(column.height).toBe((column.tops[299] ?? 0) + 595 + 10);
    expect(column.width).toBe(842);
  });
});
