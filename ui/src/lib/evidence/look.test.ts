import type { EvidenceId } from "$lib/backend/bindings";
import { expect, it } from "vitest";
import { Rust } from "../../../tests/rust";
import { lookAgain, lookAt } from "./look";

it("an item is looked at once, and anew when its pictures are fetched elsewhere by now", async () => {
  const evidence = "e1" as EvidenceId;
  let looks = 0;
  const rust = new Rust({ "evidence.look": () => ({ path: `token${++looks}`, pages: [], text: null }) });
  expect((await lookAt(evidence)).path).toBe("token1");
  expect((await lookAt(evidence)).path).toBe("token1");
  expect((await lookAgain(evidence)).path).toBe("token2");
  expect((await lookAt(evidence)).path, "everybody has the new one").toBe("token2");
  expect(rust.asks("evidence.look")).toEqual([{ evidence }, { evidence }]);
});
