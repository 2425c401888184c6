import { describe, expect, it } from "vitest";
import { placesOf, readAmount, totals, writeAmount, writeMoney } from "./money";

describe("money", () => {
  it.each([
    ["45000", 4_500_000],
    ["45 000", 4_500_000],
    ["45\u00a0000,50", 4_500_050],
    ["1 200,5", 120_050],
    ["1,200.50", 120_050],
    ["1.200", 120_000],
    ["0,07", 7],
  ])("reads %s without rounding", (typed, minor) => {
    expect(readAmount(typed)).toBe(minor);
  });
  it.each(["", "много", "12,345,6", "-5", "1,2345", "99999999999999999999"])("does not guess at «%s»", (typed) => {
    expect(readAmount(typed)).toBeUndefined();
  });
  it("writes as the language does", () => {
    expect(writeAmount(4_500_000, "ru")).toBe("45\u00a0000");
    expect(writeAmount(120_050, "ky")).toBe("1\u00a0200,50");
    expect(writeAmount(123_456_789, "en")).toBe("1,234,567.89");
    expect(writeMoney({ amount: 100, currency: "KGS" }, "ru")).toBe("1\u00a0KGS");
  });
  it("knows that a won has no smaller unit", () => {
    expect(readAmount("2 100", placesOf("KRW"))).toBe(2_100);
    expect(readAmount("2 100,5", placesOf("KRW"))).toBeUndefined();
    expect(writeMoney({ amount: 2_100, currency: "KRW" }, "ru")).toBe("2\u00a0100\u00a0KRW");
  });
  it("reads back what it wrote", () => {
    for (const minor of [0, 7, 100, 99_999, 120_050, 123_456_789])
      for (const locale of ["ru", "en"]) expect(readAmount(writeAmount(minor, locale))).toBe(minor);
  });
  it("adds up each currency for itself and passes over what is empty", () => {
    const sums = [
      { amount: 100, currency: "KGS" },
      undefined,
      { amount: 5, currency: "USD" },
      { amount: 50, currency: "KGS" },
    ];
    expect(totals(sums)).toEqual([
      { amount: 150, currency: "KGS" },
      { amount: 5, currency: "USD" },
    ]);
  });
});
