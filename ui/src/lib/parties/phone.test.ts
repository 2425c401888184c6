import { expect, it } from "vitest";
import { groupedPhone } from "./phone";

const said = (number: string): string => groupedPhone(number).replaceAll("\u00a0", " ");

it("a phone number stands in the groups of its country, and what is none stays as it is", () => {
  expect(said("+996400417117")).toBe("+996 400 417 117");
  expect(said("+905000004172")).toBe("+90 500 000 41 72");
  expect(said("+79161234567")).toBe("+7 916 123 45 67");
  expect(said("+996 400 417 117")).toBe("+996 400 417 117");
  expect(said("+4915112345678")).toBe("+4915112345678");
  expect(said("0400417117")).toBe("0400417117");
});
