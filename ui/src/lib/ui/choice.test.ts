import { expect, it } from "vitest";
import { folded } from "./choice";

it("finds what is typed with a plain space in a name whose space does not break", () => {
  expect(folded("Док.\u00a03 — Расчёт")).toContain(folded("док. 3"));
  expect(folded("Расчёт")).toBe("расчет");
});
