// An office paper, paragraph by paragraph.
import type { DocumentView as Held, MessageKey, ParagraphView } from "$lib/backend/bindings";
import { t } from "$lib/i18n/index.svelte";
import { render, screen } from "@testing-library/svelte";
import { expect, it } from "vitest";
import { row } from "../../../tests/evidence/rows";
import InKit from "../../../tests/InKit.svelte";
import { Rust } from "../../../tests/rust";
import DocumentView from "./DocumentView.svelte";

const paragraph: ParagraphView = { key: "p0-0-1" as MessageKey, kind: "paragraph", text: "Долг 500", words: [] };

function show(blocks: ParagraphView[], more: Partial<Held> = {}): void {
  new Rust({
    "document.pages": () => [{ page: 0, name: "", blocks }],
    "document.find": () => ({ hits: [], more: false }),
  });
  const item = row({ number: 1, title: "Договор", kind: "other" });
  const head = { name: "", hidden: false, sheet: false, blocks: blocks.length };
  const held = { evidence: item.id, format: "word", trouble: null, cut: false, pages: [head], mails: 0, files: 0 };
  const given = {
    item,
    held: { ...held, web: null, parents: [], children: [], ...more } as Held,
    marks: [],
    aim: {},
    active: true,
    oncite: () => undefined,
    onfact: () => undefined,
  };
  render(InKit, { shown: DocumentView as never, given });
}

it("in which not a word stands says so and why", async () => {
  show([]);
  expect(await screen.findByText(t("document-no-words"))).toBeVisible();
});

it("with words says nothing of the kind", async () => {
  show([paragraph]);
  expect(await screen.findByText("Долг 500")).toBeVisible();
  expect(screen.queryByText(t("document-no-words"))).toBeNull();
});

it("says of a hidden page whether it is a sheet or a slide", async () => {
  const pages = [{ name: "", hidden: true, sheet: false, blocks: 1 }];
  show([paragraph], { format: "ppt", pages });
  const name = t("document-part", { number: "1" });
  expect(await screen.findByRole("heading", { name: t("document-hidden-slide", { name }) })).toBeVisible();
});
