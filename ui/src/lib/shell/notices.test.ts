// What did not happen is told until somebody has read it.
import { t } from "$lib/i18n/index.svelte";
import { unsay } from "$lib/ui";
import { render, screen, waitFor } from "@testing-library/svelte";
import type { FindingView } from "$lib/backend/bindings";
import { findingWords } from "$lib/settings/findings";
import { session } from "$lib/vault/session.svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import InKit from "../../../tests/InKit.svelte";
import { open } from "../../../tests/rust";
import Findings from "./Findings.svelte";
import { complain, sentences } from "./notices";

const failure = { code: "disk-full", params: {} };
afterEach(() => {
  vi.useRealTimers();
  unsay();
  session.status = undefined;
});

it("and goes when it was, however long that takes", async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  render(InKit, { shown: Findings as never, given: {} });
  complain(failure);
  complain(failure);
  const [what] = sentences(failure);
  const told = (text: string): boolean => text.startsWith(what);
  await screen.findByText(told);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(screen.getAllByText(told), "the same is one notice").toHaveLength(1);
  screen.getByRole("button", { name: t("shell-read") }).click();
  await waitFor(() => expect(screen.queryByText(told)).toBeNull());
});

it("of two findings of one kind the other stays, and the keyboard goes on to it", async () => {
  const user = userEvent.setup();
  const finding = (file: string): FindingView => ({
    code: "anchor-damaged",
    alarm: false,
    params: { file },
    remedy: "disk",
    items: [],
  });
  session.status = { ...open, findings: [finding("a.tsr"), finding("b.tsr")] };
  render(InKit, { shown: Findings as never, given: {} });
  const [first, second] = screen.getAllByRole("button", { name: t("shell-read") });
  await user.click(first as HTMLElement);
  expect(screen.getAllByRole("alert")).toHaveLength(1);
  expect(screen.getByRole("alert")).toHaveTextContent(findingWords(finding("b.tsr")));
  await waitFor(() => expect(second).toHaveFocus());
});
