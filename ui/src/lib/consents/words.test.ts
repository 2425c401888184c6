import type { PartyId } from "$lib/backend/bindings";
import { expect, it } from "vitest";
import { emptyConsent } from "./words";

it("a new consent bears today as people write it", () => {
  expect(emptyConsent("p1" as PartyId).answeredOn).toMatch(/^\d\d\.\d\d\.\d{4}$/);
});
