// Of a damaged original: what opens is told before it is given out.
import type { EvidenceId, FindingView, JobId, JobView, ReadableView } from "$lib/backend/bindings";
import { t } from "$lib/i18n/index.svelte";
import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import InKit from "../../../tests/InKit.svelte";
import { caseId, Rust } from "../../../tests/rust";
import FindingList from "./FindingList.svelte";
import { exhibits, lostRanges, shareOf } from "./findings";

const item = { case: caseId, caseNumber: "14/2026", evidence: "e3" as EvidenceId, number: 3 };
const finding = (code: string): FindingView => ({ code, alarm: true, remedy: "fetch", items: [item], params: {} });
const readable: ReadableView = {
  number: 3,
  length: 300_000,
  opens: 234_464,
  whole: false,
  stretches: [
    { from: 0, to: 65_528, sha256: "aa" },
    { from: 65_528, to: 131_064, sha256: null },
    { from: 131_064, to: 300_000, sha256: "bb" },
  ],
};
const job = (outcome: ReadableView | null, about: Partial<JobView> = {}): JobView => ({
  job: "j1" as JobId,
  work: { kind: "readable", outcome },
  done: 300_000,
  total: 300_000,
  finished: true,
  cancelled: false,
  failure: null,
  ...about,
});
const started = (): { job: JobId } => ({ job: "j1" as JobId });
const list = (code: string, open = true): void => {
  render(InKit, { shown: FindingList as never, given: { findings: [finding(code)], open } });
};
const ask = (): string => t("readable-ask", { item: exhibits([item]) });
// Spaces that do not break are read as others.
const says = (text: string): string => text.replaceAll("\u{A0}", " ");

describe("the readable part of a damaged original", () => {
  it("is told, then saved with zeros for the rest", async () => {
    const rust = new Rust({
      "evidence.readable": started,
      "job.show": () => job(readable),
      "evidence.export-readable": () => ({ path: "/tmp/part" }),
    });
    list("blob-damaged");
    const user = userEvent.setup();
    await user.click(screen.getByRole("button", { name: ask() }));
    expect(await screen.findByText(/65528–131063/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: t("readable-export") }));
    await waitFor(() => expect(rust.asks("evidence.export-readable")).toEqual([{ evidence: "e3", language: "ru" }]));
  });

  it("is no part where nothing or all of it opens", async () => {
    const rust = new Rust({ "evidence.readable": started, "job.show": () => job({ ...readable, opens: 0 }) });
    list("blob-unreadable");
    const user = userEvent.setup();
    await user.click(screen.getByRole("button", { name: ask() }));
    expect(await screen.findByText(says(t("readable-none", { item: exhibits([item]) })))).toBeVisible();
    expect(screen.queryByRole("button", { name: t("readable-export") })).toBeNull();
    expect(rust.asks("evidence.export-readable")).toEqual([]);
  });

  it("is looked for with progress, and whoever stops it can ask again", async () => {
    const rust = new Rust({
      "evidence.readable": started,
      "job.show": () => job(null, { done: 65_536, finished: false }),
      "job.cancel": () => job(null, { done: 65_536, finished: false }),
    });
    list("blob-damaged");
    const user = userEvent.setup();
    await user.click(screen.getByRole("button", { name: ask() }));
    expect(await screen.findByRole("progressbar")).toBeVisible();
    expect(screen.queryByRole("button", { name: ask() })).toBeNull();
    await user.click(screen.getByRole("button", { name: t("app-cancel") }));
    expect(rust.asks("job.cancel")).toEqual([{ job: "j1" }]);

    rust.learn({ "job.show": () => job(null, { done: 65_536, cancelled: true }) });
    rust.say({ kind: "job", job: "j1" as JobId, done: 65_536, total: 300_000, finished: true });
    expect(await screen.findByRole("button", { name: ask() })).toBeEnabled();
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("is offered for a damaged file of an open vault only", () => {
    new Rust({});
    list("blob-missing");
    list("blob-damaged", false);
    expect(screen.queryByRole("button", { name: ask() })).toBeNull();
  });

  it("never rounds up to all of it, and names the first stretches of many", () => {
    expect(shareOf({ ...readable, opens: 299_999 })).toBe(99);
    const many = Array.from({ length: 30 }, (_, at) => ({ from: at * 10, to: at * 10 + 10, sha256: null }));
    expect(lostRanges({ ...readable, stretches: many })).toMatch(/^0–9, .*90–99, …$/);
  });
});
