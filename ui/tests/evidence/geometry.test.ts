import {
  back,
  between,
  crop,
  grow,
  meant,
  move,
  rounded,
  turnPoint,
  turnRect,
  turnSize,
  type Turn,
} from "$lib/evidence/geometry";
import { describe, expect, it } from "vitest";

const turns: Turn[] = [0, 1, 2, 3];
const near = (a: object, b: object): void => {
  for (const [key, value] of Object.entries(b))
    expect((a as Record<string, number>)[key]).toBeCloseTo(value as number, 9);
};

describe("rectangles on a page", () => {
  it("are the same whatever corner the drag began in", () => {
    const rect = { x: 0.2, y: 0.3, width: 0.4, height: 0.1 };
    near(between({ x: 0.2, y: 0.3 }, { x: 0.6, y: 0.4 }), rect);
    near(between({ x: 0.6, y: 0.4 }, { x: 0.2, y: 0.3 }), rect);
    near(between({ x: 0.6, y: 0.3 }, { x: 0.2, y: 0.4 }), rect);
  });

  it("never leave the page", () => {
    near(between({ x: -0.5, y: 0.5 }, { x: 0.25, y: 1.8 }), { x: 0, y: 0.5, width: 0.25, height: 0.5 });
    near(move({ x: 0.8, y: 0.8, width: 0.2, height: 0.1 }, 0.5, -2), { x: 0.8, y: 0, width: 0.2, height: 0.1 });
    near(grow({ x: 0.5, y: 0.5, width: 0.2, height: 0.2 }, 1, -1), { x: 0.5, y: 0.5, width: 0.5, height: 0.01 });
  });

  it("are told from a click by their size on the screen", () => {
    const drawn = { width: 800, height: 1000 };
    expect(meant({ x: 0, y: 0, width: 0.005, height: 0.5 }, drawn)).toBe(false);
    expect(meant({ x: 0, y: 0, width: 0.05, height: 0.01 }, drawn)).toBe(true);
  });

  it("come back to where they were when a turn is taken back", () => {
    const rect = { x: 0.1, y: 0.2, width: 0.3, height: 0.05 };
    for (const turn of turns) near(turnRect(turnRect(rect, turn), back(turn)), rect);
  });

  it("stand in the upper right after a quarter turn when they were in the upper left", () => {
    near(turnPoint({ x: 0, y: 0 }, 1), { x: 1, y: 0 });
    near(turnRect({ x: 0, y: 0, width: 0.2, height: 0.1 }, 1), { x: 0.9, y: 0, width: 0.1, height: 0.2 });
    expect(turnSize({ width: 595, height: 842 }, 1)).toEqual({ width: 842, height: 595 });
  });

  it("stay on the page after rounding, so that the vault accepts them", () => {
    for (let i = 0; i < 500; i++) {
      const rect = rounded(between({ x: Math.sin(i), y: Math.cos(i) }, { x: 1, y: 1 }));
      expect(rect.x + rect.width).toBeLessThanOrEqual(1.000001);
      expect(rect.y + rect.height).toBeLessThanOrEqual(1.000001);
    }
  });
});

describe("the picture of a cited place", () => {
  const page = { width: 600, height: 800 };

  it("fits its box and keeps the page's proportions", () => {
    const box = { width: 320, height: 200 };
    const cut = crop({ x: 0.1, y: 0.1, width: 0.5, height: 0.5 }, page, box);
    expect(cut.width).toBeLessThanOrEqual(320.001);
    expect(cut.height).toBeLessThanOrEqual(200.001);
    expect(cut.width / cut.height).toBeCloseTo((cut.region.width * 600) / (cut.region.height * 800), 6);
  });

  it("shows a little of what stands around the place, but nothing beyond the page", () => {
    const cut = crop({ x: 0, y: 0.5, width: 0.2, height: 0.1 }, page, { width: 300, height: 300 });
    expect(cut.region.x).toBe(0);
    expect(cut.region.y).toBeLessThan(0.5);
    expect(cut.region.y + cut.region.height).toBeGreaterThan(0.6);
  });

  it("shows the whole page when the whole page is cited", () => {
    const cut = crop(null, page, { width: 300, height: 400 });
    expect(cut.region).toEqual({ x: 0, y: 0, width: 1, height: 1 });
    expect(cut.page).toBeCloseTo(300);
  });

  it("does not blow a stamp-sized place up beyond reading", () => {
    const cut = crop({ x: 0.5, y: 0.5, width: 0.01, height: 0.01 }, page, { width: 1000, height: 1000 });
    expect(cut.page).toBe(1200);
  });
});
