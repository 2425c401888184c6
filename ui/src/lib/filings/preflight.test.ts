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
  params: {},
  ...more,
});

describe("what preflight found", () => {
  const all = sorted([
    finding("field-empty", "blocking", { field: "to" }),
    finding("law-to-check", "confirm", { law: law("a") }),
    finding("law-in-conflict", "confirm", { law: law("a") }),
    finding("law-to-check", "confirm", { law: law("b") }),
    finding("covert-recording", "confirm"),
    finding("attached-not-cited", "note"),
  ]);

  it("names each law record once, with everything found about it", () => {
    expect(all.laws.map(({ law, findings }) => [law.id, findings.length])).toEqual([
      ["a", 2],
      ["b", 1],
    ]);
  });
  it("keeps apart what blocks, what needs a second look and what is only worth knowing", () => {
    expect([all.blocking.length, all.confirm.length, all.notes.length]).toEqual([1, 1, 1]);
  });
  it("stands in the way by what blocks and by each record not yet confirmed", () => {
    expect(obstacles(all, [])).toBe(3);
    expect(obstacles(all, ["a"])).toBe(2);
    expect(obstacles(sorted([finding("covert-recording", "confirm")]), [])).toBe(0);
  });
});
