// One handover at a time; what is refused, left or ended is told as it is.
import { refuse, Rust } from "../../../tests/rust";
import type { CaseId, EvidenceId, HandoverOutcome, HandoverWork, JobId, JobView } from "$lib/backend/bindings";
import { expect, it } from "vitest";
import { Handing } from "./handing.svelte";

const job = "j1" as JobId;
const inCase = "case-1" as CaseId;
const nothing: HandoverOutcome = { path: null, added: [], known: [] };
const view = (more: Partial<JobView>, work: HandoverWork = "send", outcome = nothing): JobView => ({
  job,
  work: { kind: "handover", work, outcome },
  done: 1,
  total: 2,
  finished: false,
  cancelled: false,
  failure: null,
  ...more,
});
const request = { case: inCase, evidence: [], to: [], details: true, languages: [] };

it("nothing is sent where the system's dialog was closed", async () => {
  const rust = new Rust({ "handover.send": () => ({ job: null }) });
  const handing = new Handing();
  expect(await handing.send(request)).toBe(false);
  expect([handing.busy, handing.done]).toEqual([false, undefined]);
  expect(rust.asks("job.show")).toEqual([]);
});

it("what was sent says where it lies, until that was read", async () => {
  const path = "/media/stick/14-2026.age";
  new Rust({
    "handover.send": () => ({ job }),
    "job.show": () => view({ finished: true }, "send", { ...nothing, path }),
  });
  const handing = new Handing();
  expect(await handing.send(request)).toBe(true);
  expect(handing.done).toEqual({ work: "send", outcome: { ...nothing, path } });
  expect([handing.busy, handing.read]).toEqual([false, false]);
  handing.close();
  expect(handing.read).toBe(true);
});

it("a refusal is the sheet's to tell, and another attempt is free", async () => {
  new Rust({ "handover.send": () => refuse("handover-key") });
  const handing = new Handing();
  await expect(handing.send(request)).rejects.toMatchObject({ failure: { code: "handover-key" } });
  expect(handing.busy).toBe(false);
});

it("while one goes on no other begins", async () => {
  const rust = new Rust({ "handover.receive": () => ({ job }), "job.show": () => view({}, "receive") });
  const handing = new Handing();
  await handing.receive(inCase);
  expect([handing.running, handing.kind]).toEqual([true, "receive"]);
  await handing.receive(inCase);
  await handing.take(inCase, "evidence-1" as EvidenceId, [1]);
  handing.ask({ case: inCase, evidence: [] });
  expect(rust.asked.map(({ name }) => name)).toEqual(["handover.receive", "job.show"]);
  expect(handing.wish).toBeUndefined();
});

it("what was cancelled or failed has not come to anything", async () => {
  for (const end of [{ cancelled: true }, { failure: { code: "vault-io", params: {} } }]) {
    new Rust({ "handover.take": () => ({ job }), "job.show": () => view({ finished: true, ...end }, "take") });
    const handing = new Handing();
    await handing.take(inCase, "evidence-1" as EvidenceId, [1, 3]);
    expect([handing.busy, handing.done]).toEqual([false, undefined]);
  }
});
