// What the search finds in an item marked as sensitive, and a list of questions that one comes back to.
import type { EvidenceId, ListRow, SearchHit } from "$lib/backend/bindings";
import { veils } from "$lib/evidence/veils.svelte";
import { t } from "$lib/i18n/index.svelte";
import { loadBegun } from "$lib/shell/begun.svelte";
import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import InKit from "../../../tests/InKit.svelte";
import { caseId, Rust } from "../../../tests/rust";
import Hits from "./Hits.svelte";
import Questions from "./Questions.svelte";

const item = "e7" as EvidenceId;
const found = (text: string): SearchHit["body"] => ({
  pieces: [{ text, hit: true }],
  cutBefore: false,
  cutAfter: false,
  hits: text === "" ? 0 : 1,
});
const hit: SearchHit = {
  kind: "page",
  id: "e7 1",
  case: caseId,
  caseNumber: "14/2026",
  number: 7,
  name: "Заключение врача",
  author: "",
  at: "",
  title: found(""),
  body: found("следы побоев"),
  sensitive: true,
  text: "text",
  place: { evidence: item, page: 1, rect: null, second: null, message: null, quote: "", fact: null, spot: null },
};
const words = (): HTMLElement => screen.getByText("следы побоев").closest("p") as HTMLElement;

let rust: Rust;
beforeEach(async () => {
  veils.lift(item, false);
  const row: ListRow = { question: "побои", fault: null, total: 1, more: false, kinds: [], best: hit };
  rust = new Rust({ "begun.keep": () => ({}), "search.list": () => [row] });
  await loadBegun();
});

describe("what is found in a sensitive item", () => {
  it("stays blurred under the pointer until somebody asks to see it, which opens nothing", async () => {
    const user = userEvent.setup();
    const onopen = vi.fn();
    render(InKit, { shown: Hits as never, given: { hits: [hit], active: 0, id: "answers", onopen } });
    await user.hover(screen.getByRole("option"));
    expect(words()).toHaveClass("covered");
    await user.click(screen.getByText(t("evidence-unveil")));
    expect(words()).not.toHaveClass("covered");
    expect(onopen).not.toHaveBeenCalled();
    await user.click(words());
    expect(onopen).toHaveBeenCalledExactlyOnceWith(hit);
  });
});

describe("a list of questions", () => {
  const filters = { kinds: [], case: null, person: null, from: "", to: "" };
  const options = { forms: true, alphabets: false, fuzzy: false, typing: true };
  const given = { filters, options, onask: () => undefined };

  it("blurs what stands in a sensitive item", async () => {
    const user = userEvent.setup();
    render(InKit, { shown: Questions as never, given });
    await user.type(screen.getByRole("textbox"), "побои");
    await user.click(screen.getByRole("button", { name: t("search-list-ask") }));
    await screen.findByText("следы побоев");
    expect(words()).toHaveClass("covered");
    await user.click(screen.getByRole("button", { name: t("evidence-unveil") }));
    expect(words()).not.toHaveClass("covered");
  });

  it("is there, and answered, for whoever comes back from an answer", async () => {
    const user = userEvent.setup();
    const { unmount } = render(InKit, { shown: Questions as never, given });
    await user.type(screen.getByRole("textbox"), "побои");
    await user.click(screen.getByRole("button", { name: t("search-list-ask") }));
    await screen.findByText("следы побоев");
    unmount();
    render(InKit, { shown: Questions as never, given });
    expect(screen.getByRole("textbox")).toHaveValue("побои");
    expect(await screen.findByText("следы побоев")).toBeInTheDocument();
    expect(rust.asks("search.list").map(({ text }) => text)).toEqual(["побои", "побои"]);
  });

  it("is written to a file as it was answered, whatever was typed since", async () => {
    const user = userEvent.setup();
    rust.learn({ "search.export-list": () => ({ path: null }) });
    render(InKit, { shown: Questions as never, given });
    await user.type(screen.getByRole("textbox"), "побои");
    await user.click(screen.getByRole("button", { name: t("search-list-ask") }));
    await screen.findByText("следы побоев");
    await user.type(screen.getByRole("textbox"), "паспорт");
    await user.click(screen.getByRole("button", { name: t("search-list-export") }));
    await waitFor(() => expect(rust.asks("search.export-list").map(({ text }) => text)).toEqual(["побои"]));
  });
});
