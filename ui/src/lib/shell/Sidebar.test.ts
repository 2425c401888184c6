// On a low window the places of a case scroll: the one that is open is brought into view.
import { render, waitFor } from "@testing-library/svelte";
import { expect, it, vi } from "vitest";
import InKit from "../../../tests/InKit.svelte";
import { caseId, caseRow, Rust } from "../../../tests/rust";
import { router } from "./router.svelte";
import Sidebar from "./Sidebar.svelte";

it("the open place of a case is scrolled into view", async () => {
  new Rust({ "case.show": () => caseRow() });
  const seen: (string | null)[] = [];
  const scroll = vi.spyOn(Element.prototype, "scrollIntoView").mockImplementation(function (this: Element) {
    seen.push(this.getAttribute("href"));
  });
  router.go("filings", { case: caseId });
  render(InKit, { shown: Sidebar as never, given: {} });
  await waitFor(() => expect(seen.at(-1)).toContain("/filings"));
  scroll.mockRestore();
});
