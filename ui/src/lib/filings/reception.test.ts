import { describe, expect, it } from "vitest";
import { bound, detailsOf, formOf } from "./reception";

describe("what a body takes", () => {
  it("comes back from its form as it was", () => {
    const details = {
      name: "Суд",
      largestBytes: 12_500_000,
      mostPages: 40,
      formats: ["pdf" as const],
      source: "канцелярия",
    };
    expect(detailsOf(formOf(details))).toEqual(details);
    expect(detailsOf({ ...formOf(undefined), name: "Суд" })?.largestBytes).toBeNull();
  });

  it("reads a bound with a comma, and none that is no number above zero", () => {
    expect(bound("2,5", false)).toBe(2.5);
    expect(bound(" ", true)).toBeNull();
    for (const typed of ["0", "-3", "десять", "1e999"]) expect(bound(typed, false)).toBeUndefined();
    expect(bound("2,5", true)).toBeUndefined();
  });

  it("is not kept without a name", () => {
    expect(detailsOf(formOf(undefined))).toBeUndefined();
  });
});
