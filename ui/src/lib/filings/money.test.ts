import { expect, it } from "vitest";
import { totals } from "./money";

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
