// What can be done in a case is found from any of its pages.
import { waitFor } from "@testing-library/svelte";
import { expect, it } from "vitest";
import { caseId } from "../../../tests/rust";
import { globalActions } from "./globalActions";
import { router } from "./router.svelte";

it("what is made on another page is found on this one, and begins there", async () => {
  location.hash = `#/case/${caseId}/people`;
  await waitFor(() => expect(router.current.name).toBe("people"));
  const there = globalActions.filter(({ when }) => when?.() ?? true).map(({ labelKey }) => labelKey);
  for (const key of ["fact-new", "filings-new", "bundles-new", "ledger-new", "case-edit", "kit-title"])
    expect(there).toContain(key);
  expect(there, "which the page offers itself").not.toContain("party-new");
  globalActions.find(({ labelKey }) => labelKey === "filings-new")?.perform();
  await waitFor(() => expect(router.current).toMatchObject({ name: "filings", query: { new: "" } }));
});
