import { describe, expect, it } from "vitest";
import { readCount, readScaled, writeCount, writeRate } from "./numbers";

describe("rates and units", () => {
  it("keep every digit that was typed", () => {
    expect(readScaled("87,45", 6)).toBe(87_450_000);
    expect(writeRate(87_450_000)).toBe("87,45");
    expect(writeRate(1_000_000)).toBe("1");
    expect(writeRate(6_780)).toBe("0,00678");
  });
  it("are whole, decimal or a part", () => {
    expect(readCount("3")).toEqual({ count: 3, of: 1 });
    expect(readCount("12,5")).toEqual({ count: 125, of: 10 });
    expect(readCount("16/31")).toEqual({ count: 16, of: 31 });
    for (const bad of ["", "1/0", "x", "1,2345"]) expect(readCount(bad)).toBeUndefined();
    for (const text of ["3", "12,5", "16/31", "0,5"])
      expect(writeCount(readCount(text) ?? { count: 0, of: 1 })).toBe(text);
  });
});
