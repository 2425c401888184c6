import type { TemplateView, Trilingual } from "$lib/backend/bindings";
import { expect, test } from "vitest";
import { atStage, grouped, matches } from "./catalogue";

const said = (ru: string, ky = ru, en = ru): Trilingual => ({ ru, ky, en });
const template = (id: string, more: Partial<TemplateView> = {}): TemplateView => ({
  id,
  title: said("Жалоба на бездействие", "Аракетсиздикке даттануу", "Complaint about inaction"),
  purpose: said("Когда следователь молчит"),
  stages: ["pretrial"],
  languages: ["ru", "ky"],
  order: 1,
  chapter: "investigation",
  next: null,
  begun: 0,
  own: null,
  ...more,
});

test("a template is found by any of its words in any language", () => {
  const one = template("kg/complaint-inaction");
  for (const sought of ["", "жалоба", "ДАТТАНУУ", "inaction", "молчит следователь", "complaint-inaction"])
    expect(matches(one, sought), sought).toBe(true);
  expect(matches(one, "жалоба апелляция")).toBe(false);
  expect(matches(template("x", { title: said("Приём") }), "прием")).toBe(true);
});

test("what comes next stands first and once, the rest by chapter in the order of the sequence", () => {
  const groups = grouped(
    [
      template("c", { order: 21, chapter: "review" }),
      template("b", { order: 7 }),
      template("a", { order: 2, chapter: "report" }),
      template("n", { order: 17, next: said("Срок прошёл") }),
      template("d", { order: 5 }),
    ],
    "",
  );
  expect(groups.map(({ key, templates }) => [key, templates.map(({ id }) => id)])).toEqual([
    ["next", ["n"]],
    ["report", ["a"]],
    ["investigation", ["d", "b"]],
    ["review", ["c"]],
  ]);
  expect(grouped([template("a")], "нет такого")).toEqual([]);
});

test("a template knows the stage of the case", () => {
  expect(atStage(template("a"), "pretrial")).toBe(true);
  expect(atStage(template("a"), "trial")).toBe(false);
  expect(atStage(template("a"), undefined)).toBe(false);
});
