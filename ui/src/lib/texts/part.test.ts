// A translation that was found opens at the part that was found.
import type { FacingBlock } from "$lib/backend/bindings";
import { t } from "$lib/i18n/index.svelte";
import { render, screen } from "@testing-library/svelte";
import { expect, test } from "vitest";
import InKit from "../../../tests/InKit.svelte";
import { open, Rust } from "../../../tests/rust";
import Translation from "./Translation.svelte";

const block = (of: number): FacingBlock => ({
  page: 1,
  original: "Pasaportunu aldık",
  speaker: "",
  span: null,
  at: "",
  rendered: { of, text: `Часть ${of}`, maker: "person", madeBy: "", madeOn: "" },
});

test("the part that was found is marked, and no other", async () => {
  new Rust({
    "vault.status": () => open,
    "translation.show": () =>
      ({
        source: { kind: "transcript", language: "tr" },
        language: "ru",
        kept: null,
        draft: false,
        messages: null,
        blocks: [block(0), block(1), block(2)],
      }) as never,
  });
  const given = { source: "t0", language: "ru", part: 1, onclose: () => undefined };
  render(InKit, { shown: Translation as never, given });
  const name = t("text-block", { number: "2" });
  const part = (await screen.findByRole("textbox", { name })).closest("li");
  expect(part).toHaveAttribute("aria-current", "location");
  expect(screen.getAllByRole("listitem").filter((one) => one.hasAttribute("aria-current"))).toEqual([part]);
});
