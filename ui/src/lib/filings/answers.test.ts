import type { FieldView } from "$lib/backend/bindings";
import { describe, expect, it } from "vitest";
import {
  answered,
  exhibitsAnswer,
  exhibitsOf,
  groupsOf,
  idsOf,
  isEmpty,
  linesOf,
  merged,
  moneyOf,
  same,
  sameAnswers,
} from "./answers";

const words = { ru: "", ky: "", en: "" };
const field = (key: string, more: Partial<FieldView> = {}): FieldView => ({
  key,
  kind: "text",
  required: false,
  label: words,
  help: null,
  group: null,
  options: [],
  columns: [],
  take: null,
  condition: null,
  filled: false,
  ...more,
});

describe("answers that come back from the vault", () => {
  it("never take the place of what was typed in the meantime", () => {
    expect(merged({ to: "Сл" }, { to: "Следователю" }, { to: "Сл" })).toEqual({ to: "Следователю" });
  });
  it("take the place of what was left alone, as after an undo", () => {
    expect(merged({ to: "новое", x: 1 }, { to: "новое", x: 1 }, { to: "прежнее", x: 1 })).toEqual({
      to: "прежнее",
      x: 1,
    });
  });
  it("keep one answer as typed and renew the other", () => {
    const before = { facts: ["1"], to: "" };
    const typed = { facts: ["1", "2"], to: "" };
    expect(merged(before, typed, { facts: ["1"], to: "прокурору" })).toEqual({ facts: ["1", "2"], to: "прокурору" });
  });
  it("do not bring back an answer that was just cleared", () => {
    expect(merged({ who: "id" }, {}, { who: "id" })).toEqual({});
  });
  it("take away what the vault no longer has", () => {
    expect(merged({ who: "id" }, { who: "id" }, {})).toEqual({});
  });
});

describe("answers", () => {
  it("are the same whatever the order of their keys, but not of their lists", () => {
    expect(same({ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 })).toBe(true);
    expect(same([1, 2], [2, 1])).toBe(false);
    expect(sameAnswers({ a: "1" }, { a: "1", b: "" })).toBe(false);
  });
  it("count as empty when nothing was said, but a tick that is not set says no", () => {
    expect([undefined, null, "", "  ", [], {}].map(isEmpty)).toEqual([true, true, true, true, true, true]);
    expect([false, 0, "да", ["1"]].map(isEmpty)).toEqual([false, false, false, false]);
  });
  it("are read by their kind, and what has another shape is not guessed at", () => {
    expect(idsOf(["a", 3, "b"])).toEqual(["a", "b"]);
    expect(moneyOf({ amount: 5, currency: "KGS" })).toEqual({ amount: 5, currency: "KGS" });
    expect(moneyOf("5 KGS")).toBeUndefined();
    expect(linesOf([{ a: "1" }, "x"])).toEqual([{ a: "1" }]);
  });
  it("hold an exhibit as its id until the lawyer says what it proves", () => {
    const chosen = exhibitsOf(["a", { evidence: "b", relevance: "оплата" }, { no: "id" }]);
    expect(chosen).toEqual([
      { evidence: "a", relevance: "" },
      { evidence: "b", relevance: "оплата" },
    ]);
    expect(exhibitsAnswer(chosen)).toEqual(["a", { evidence: "b", relevance: "оплата" }]);
  });
  it("lose a cleared one and leave the given ones as they were", () => {
    const given = { a: "1", b: "2" };
    expect(answered(given, "a", undefined)).toEqual({ b: "2" });
    expect(given).toEqual({ a: "1", b: "2" });
  });
});

describe("questions", () => {
  const fields = [
    field("to", { group: { ru: "Кому", ky: "Кимге", en: "To" } }),
    field("minor", { kind: "check" }),
    field("guardian", {
      condition: { key: "minor", value: true },
      group: { ru: "Представитель", ky: "Өкүл", en: "Guardian" },
    }),
    field("own", { condition: { key: "minor", value: false } }),
    field("guardian-kind", { kind: "choice", condition: { key: "guardian", value: "organ" } }),
  ];
  const keys = (answers: Parameters<typeof groupsOf>[1]): string[][] =>
    groupsOf(fields, answers).map((group) => group.fields.map(({ key }) => key));

  it("stand under their headings", () => {
    expect(keys({ minor: true })).toEqual([["to", "minor"], ["guardian"]]);
  });
  it("are asked only when they apply; an untouched tick means no", () => {
    expect(keys({})).toEqual([["to", "minor"], ["own"]]);
  });
  it("are not asked when they hang on a question that is not asked", () => {
    expect(keys({ minor: true, guardian: "organ" })).toEqual([
      ["to", "minor"],
      ["guardian", "guardian-kind"],
    ]);
    expect(keys({ minor: false, guardian: "organ" })).toEqual([["to", "minor"], ["own"]]);
  });
});
