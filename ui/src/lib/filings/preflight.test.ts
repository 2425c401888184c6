import type { LawView, PreflightFinding } from "$lib/backend/bindings";
import { describe, expect, it } from "vitest";
import { obstacles, sorted } from "./preflight";

const law = (id: string): LawView => ({
  id,
  citation: "",
  summary: "",
  source: "",
  status: "to_check",
  note: "",
  confirmed: false,
});
const finding = (code: string, severity: string, more: Partial<PreflightFinding> = {}): PreflightFinding => ({
  code,
  severity,
  field: null,
  law: null,
  evidence: null,
  party: null,
  confirm: severity === "confirm" ? code : null,
  confirmed: false,
  overrule: null,
  reason: null,
  params: {},
  ...more,
});

describe("what preflight found", () => {
  const all = sorted([
    finding("field-empty", "blocking", { field: "to" }),
    finding("law-to-check", "confirm", { law: law("a"), confirm: "a" }),
    finding("law-in-conflict", "confirm", { law: law("a"), confirm: "law-in-conflict:a" }),
    finding("law-to-check", "confirm", { law: law("b"), confirm: "b" }),
    finding("fact-in-other-language", "confirm", { field: "facts", confirm: "fact-in-other-language:facts" }),
    finding("fact-in-other-language", "confirm", { field: "facts", confirm: "fact-in-other-language:facts" }),
    finding("attached-not-cited", "note"),
  ]);

  it("names each law record once, with everything found about it", () => {
    expect(all.laws.map(({ law, findings, keys }) => [law.id, findings.length, keys])).toEqual([
      ["a", 2, ["a", "law-in-conflict:a"]],
      ["b", 1, ["b"]],
    ]);
  });
  it("puts together what one tick confirms", () => {
    expect(all.confirm.map(({ findings }) => findings.length)).toEqual([2]);
  });
  it("keeps apart what blocks and what is only worth knowing", () => {
    expect([all.blocking.length, all.notes.length]).toEqual([1, 1]);
  });
  it("lets pass what was overruled with a reason, and still tells it", () => {
    const open = finding("deadline-passed", "blocking", { overrule: "deadline-passed:1" });
    const told = sorted([open, { ...open, reason: "срок просят восстановить" }]);
    expect([told.blocking.length, told.notes.length, obstacles(told, [])]).toEqual([1, 1, 1]);
  });
  it("stands in the way by what blocks and by each thing not yet confirmed", () => {
    expect(obstacles(all, [])).toBe(4);
    expect(obstacles(all, ["a"])).toBe(4);
    expect(obstacles(all, ["a", "law-in-conflict:a"])).toBe(3);
    expect(obstacles(all, ["a", "law-in-conflict:a", "b", "fact-in-other-language:facts"])).toBe(1);
  });
});
