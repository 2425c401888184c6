import type { EntryView, FactId } from "$lib/backend/bindings";
import { describe, expect, it } from "vitest";
import { barOf, bars, grouped, stretchOf } from "./timeline";

const day = (text: string): number => Date.parse(`${text}T00:00Z`) / 86_400_000;
const entry = (id: string, from?: string, to = from): EntryView => ({
  id: id as FactId,
  from: from === undefined ? null : day(from),
  to: to === undefined ? null : day(to),
  accounts: 0,
  contradictions: 0,
});

describe("headings", () => {
  const facts = [
    entry("a", "2026-03-05"),
    entry("b", "2026-03-12", "2026-07-27"),
    entry("c", "2026-04-01"),
    entry("d"),
  ];
  it("stand before each month, and before what has no date", () => {
    const heads = grouped(facts, "month").filter((item) => item.kind === "head");
    expect(heads.map(({ stretch, count }) => [stretch.year, stretch.month, count])).toEqual([
      [2026, 3, 2],
      [2026, 4, 1],
      [undefined, undefined, 1],
    ]);
  });
  it("stand before each year when asked", () => {
    expect(grouped(facts, "year").filter((item) => item.kind === "head")).toHaveLength(2);
  });
  it("put what is only known to the year under the year, not under January", () => {
    expect(stretchOf(entry("e", "2026-01-01", "2026-12-31"), "month")).toEqual({ year: 2026, month: undefined });
    expect(stretchOf(entry("e", "2026-01-01"), "month")).toEqual({ year: 2026, month: 1 });
  });
  it("name all the years of what is known to a decade, by months and by years", () => {
    const decade = entry("e", "1990-01-01", "1999-12-31");
    const years = { year: 1990, month: undefined, last: 1999 };
    expect(stretchOf(decade, "month")).toEqual(years);
    expect(stretchOf(decade, "year")).toEqual(years);
    const heads = grouped([decade, entry("f", "1990-01-01", "1990-12-31")], "year");
    expect(heads.filter((item) => item.kind === "head")).toHaveLength(2);
  });
  it("have keys of their own even when a stretch comes twice", () => {
    const items = grouped([entry("a", "2026-01-05"), entry("b", "2026-02-01"), entry("c", "2026-01-06")], "month");
    expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
  });
});

describe("bars", () => {
  it("fill the months between, and know the first fact of each", () => {
    const all = bars([entry("a", "2026-03-05"), entry("b", "2026-05-01"), entry("c", "2026-05-02"), entry("d")]);
    expect(all.map(({ stretch, count, first }) => [stretch.month, count, first])).toEqual([
      [3, 1, 0],
      [4, 0, undefined],
      [5, 2, 1],
    ]);
    expect(barOf(all, entry("c", "2026-05-02"))).toBe(2);
    expect(barOf(all, entry("d"))).toBe(-1);
  });
  it("are years when months would be too many", () => {
    const all = bars([entry("a", "1990-06-01"), entry("b", "2026-05-01")]);
    expect(all).toHaveLength(37);
    expect(all[0]).toEqual({ stretch: { year: 1990, month: undefined }, count: 1, first: 0 });
    expect(barOf(all, entry("b", "2026-05-01"))).toBe(36);
  });
  it("are none without dates", () => {
    expect(bars([entry("a")])).toEqual([]);
  });
});
