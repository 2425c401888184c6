import type { BackupStatus, FactView, FilingRow } from "$lib/backend/bindings";
import type { Item } from "$lib/evidence/items";
import { describe, expect, it } from "vitest";
import { caseRow, party } from "../../../tests/rust";
import { nextSteps, type CaseSight } from "./next";

const sight = (change: Partial<CaseSight> = {}): CaseSight => ({
  row: caseRow({ registerNumber: "03-050-2026" }),
  parties: [party("p1", "Асанова Айгүл"), party("p2", "Жумагулов Т.", { roles: ["recruiter"] })],
  evidence: [],
  facts: [],
  filings: [],
  bundles: [],
  kit: true,
  ...change,
});
const item = (change: Partial<Item> = {}): Item =>
  ({ id: "e1", number: 1, setAside: false, trouble: null, citedBy: 1, ...change }) as Item;
const fact = (citations: number): FactView =>
  ({ id: "f1", citations: Array.from({ length: citations }) }) as unknown as FactView;
const codes = (of: CaseSight): string[] => nextSteps(of).map((step) => step.code);

describe("what is next in a case", () => {
  it("begins with the victim, then asks for evidence", () => {
    expect(codes(sight({ parties: [] }))).toEqual(["no-victim", "no-evidence"]);
  });
  it("asks for a recovery kit as soon as there is something to lose", () => {
    expect(codes(sight({ kit: false }))).toEqual(["no-evidence"]);
    expect(codes(sight({ kit: false, evidence: [item()] }))).toEqual(["no-kit", "no-facts"]);
  });
  it("asks for a backup, for a fresh one, and for a trial of it, one at a time", () => {
    const last = { days: 9 } as NonNullable<BackupStatus["last"]>;
    const backup: BackupStatus = { last, others: [], drilled: null, old: true, untried: true };
    const due = (change: Partial<BackupStatus>): string[] =>
      codes(sight({ evidence: [item()], backup: { ...backup, ...change } }));
    expect(due({ last: null, old: false, untried: false })).toEqual(["no-backup", "no-facts"]);
    expect(due({})).toEqual(["old-backup", "no-facts"]);
    expect(due({ old: false })).toEqual(["untried-backup", "no-facts"]);
    expect(due({ old: false, untried: false })).toEqual(["no-facts"]);
    expect(codes(sight({ backup: { ...backup, last: null } }))).toEqual(["no-evidence"]);
  });
  it("names facts that nothing stands under before anything else", () => {
    expect(codes(sight({ evidence: [item()], facts: [fact(0)], filings: [{ status: "final" } as FilingRow] }))).toEqual(
      ["bare-facts"],
    );
  });
  it("leaves out what was set aside", () => {
    expect(codes(sight({ evidence: [item({ setAside: true, trouble: "damaged" })] }))).toEqual(["no-evidence"]);
  });
  it("asks for the number of the register only while the case is in pre-trial proceedings", () => {
    const bare = { evidence: [item()], facts: [fact(1)], filings: [{ status: "final" } as FilingRow] };
    expect(codes(sight({ ...bare, row: caseRow() }))).toEqual(["no-register-number"]);
    expect(codes(sight({ ...bare, row: caseRow({ stage: "trial" }) }))).toEqual([]);
  });
});
