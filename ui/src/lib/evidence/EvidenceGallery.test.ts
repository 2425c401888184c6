// An item that is set aside leaves the keyboard where it stood among the others; a filter hides what is chosen and lets none go.
import type { CaseId } from "$lib/backend/bindings";
import { t } from "$lib/i18n/index.svelte";
import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { row } from "../../../tests/evidence/rows";
import InKit from "../../../tests/InKit.svelte";
import { Rust } from "../../../tests/rust";
import EvidenceGallery from "./EvidenceGallery.svelte";
import { galleryOf } from "./galleries";

const inCase = "case-1" as CaseId;
const rows = [1, 2, 3].map((number) => row({ number, title: `Снимок ${number}` }));

async function setAside(number: number): Promise<string | undefined> {
  const user = userEvent.setup();
  const gallery = galleryOf(inCase);
  const rust = new Rust({
    "evidence.set-aside": () => ({ value: 1, areas: [], undo: null }),
    "proof.consequences": () => ({ changes: [] }) as never,
    "tag.list": () => [],
  });
  render(InKit, { shown: EvidenceGallery as never, given: { case: inCase, rows } });
  gallery.active = rows[number - 1]?.id;
  screen.getByRole("listbox", { name: t("evidence-list-label") }).focus();
  await user.keyboard("{Delete}");
  await waitFor(() => expect(rust.asks("evidence.set-aside")).toHaveLength(1));
  await new Promise((later) => setTimeout(later));
  return gallery.active;
}

it("on the next one", async () => {
  expect(await setAside(2)).toBe("evidence-3");
});

it("or on the last, where none comes after it", async () => {
  expect(await setAside(3)).toBe("evidence-2");
});

it("what a filter hides stays chosen, and is not acted upon unseen", async () => {
  const user = userEvent.setup();
  const gallery = galleryOf(inCase);
  const rust = new Rust({
    "evidence.set-aside": () => ({ value: 1, areas: [], undo: null }),
    "evidence.notes": () => [],
    "proof.consequences": () => ({ changes: [] }) as never,
    "tag.list": () => [],
  });
  render(InKit, { shown: EvidenceGallery as never, given: { case: inCase, rows } });
  screen.getByRole("listbox", { name: t("evidence-list-label") }).focus();
  await user.keyboard("{Control>}a{/Control}");
  await screen.findByText(t("evidence-selected", { count: 3 }));
  gallery.wish.text = "2";
  await screen.findByText(t("evidence-selected", { count: 1 }));
  await user.keyboard("{Delete}");
  await waitFor(() => expect(rust.asks("evidence.set-aside")).toHaveLength(1));
  expect(rust.asks("evidence.set-aside")[0]).toMatchObject({ items: ["evidence-2"] });
  gallery.wish.text = "";
  await screen.findByText(t("evidence-selected", { count: 2 }));
});
