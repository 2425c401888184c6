// A lock leads back to the vault one worked in, wherever it lies.
import { openSample } from "$lib/vault/sample";
import { session } from "$lib/vault/session.svelte";
import type { CaseId } from "$lib/backend/bindings";
import { afterEach, beforeEach, expect, it } from "vitest";
import { caseId, open, Rust } from "../../../tests/rust";
import { forgetUnfinished } from "./receiving";

let rust: Rust;

beforeEach(() => {
  rust = new Rust({
    "vault.status": () => open,
    "intake.forget": () => ({}),
    "sample.open": () => ({ value: "c9" as CaseId, areas: [], undo: null }),
  });
  session.take({ ...open, unfinishedIntake: [{ case: caseId, files: 2 }] }, "/media/disk");
});
afterEach(() => session.take(open));

it("is known still after an interrupted intake was let go of", async () => {
  await forgetUnfinished(caseId);
  expect(rust.asks("intake.forget")).toEqual([{ case: caseId }]);
  expect(session.status?.unfinishedIntake).toEqual([]);
  expect([session.folder, sessionStorage.getItem("folder")]).toEqual(["/media/disk", "/media/disk"]);
});

it("is known still after a look at the sample case", async () => {
  expect(await openSample()).toBeUndefined();
  expect(session.folder).toBe("/media/disk");
});
