import type { CaseId, EvidenceId } from "$lib/backend/bindings";
import { describe, expect, it } from "vitest";
import { href, read } from "./routes";

const id = "0192f-c1" as CaseId;

describe("addresses", () => {
  it("lead back to the screen they were made for", () => {
    const address = href("item", { case: id, evidence: "e/1" as EvidenceId }, { page: "3" });
    expect(read(address)).toEqual({ name: "item", params: { case: id, evidence: "e/1" }, query: { page: "3" } });
  });
  it("that mean nothing lead to the list of cases", () => {
    expect(read("#/nowhere/at/all").name).toBe("cases");
    expect(read("").name).toBe("cases");
  });
  it("tell a case from its sections", () => {
    expect(read(href("case", { case: id })).name).toBe("case");
    expect(read(href("people", { case: id })).name).toBe("people");
  });
});
