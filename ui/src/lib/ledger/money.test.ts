import { speak } from "$lib/i18n/index.svelte";
import { afterEach, describe, expect, it } from "vitest";
import { coded, figures, readCount, readScaled, readSum, writeCount, writeRate } from "./money";

afterEach(() => speak("ru"));

describe("sums", () => {
  it("are written in groups, with the smallest unit their currency has", () => {
    expect(figures({ amount: 4_500_000, currency: "KGS" })).toBe("45\u00a0000");
    expect(figures({ amount: 385_839, currency: "USD" })).toBe("3\u00a0858,39");
    expect(figures({ amount: -5, currency: "USD" })).toBe("−0,05");
    expect(coded({ amount: 1_500_000, currency: "KRW" })).toBe("1\u00a0500\u00a0000\u00a0KRW");
    speak("en");
    expect(figures({ amount: 385_839, currency: "USD" })).toBe("3,858.39");
  });
  it("are read as people type them", () => {
    expect(readSum("45 000", "KGS")).toBe(4_500_000);
    expect(readSum("1200,5", "USD")).toBe(120_050);
    expect(readSum("1500000", "KRW")).toBe(1_500_000);
    for (const bad of ["", "-5", "1,234", "сто", "1.2.3"]) expect(readSum(bad, "KGS")).toBeUndefined();
    expect(readSum("1,5", "KRW")).toBeUndefined();
  });
});

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
