// A new fact is written down once, however one leaves its sheet and however long that takes.
import { backend } from "$lib/backend";
import type { FactId } from "$lib/backend/bindings";
import { t } from "$lib/i18n/index.svelte";
import { saveAll } from "$lib/shell/autosave.svelte";
import { loadBegun } from "$lib/shell/begun.svelte";
import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";
import InKit from "../../../tests/InKit.svelte";
import { caseId, refuse, Rust } from "../../../tests/rust";
import NewFact from "./NewFact.svelte";

let rust: Rust;
/** Lets the fact that is on its way arrive. */
let arrive: () => void;
const closed = vi.fn<(added?: FactId) => void>();

beforeEach(async () => {
  closed.mockClear();
  rust = new Rust({
    "begun.list": () => [],
    "begun.keep": () => ({}),
    "fact.add": () => ({ value: "f1" as FactId, areas: ["facts"], undo: "fact-add" }),
  });
  const quick = backend.transport;
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  backend.transport = {
    ...quick,
    call: async (name, input) => {
      const answer = quick.call(name, input);
      if (name === "fact.add") await arrived;
      return answer;
    },
  };
  await loadBegun();
});

/** A sheet in which a fact was typed. */
async function typed(): Promise<ReturnType<typeof userEvent.setup>> {
  const user = userEvent.setup();
  const given = { case: caseId, languages: ["ru"], parties: [], items: [], onclose: closed };
  render(InKit, { shown: NewFact as never, given });
  const label = t("fact-statement-in", { language: t("app-language-ru") });
  await user.type(await screen.findByRole("textbox", { name: label }), "Забрали паспорт");
  return user;
}

it("the sheet stays until the fact is written down, and then nothing is left of it for the next one", async () => {
  const user = await typed();
  await user.keyboard("{Escape}");
  await user.keyboard("{Escape}");
  expect(closed, "a sheet that opened now would begin with the same words").not.toHaveBeenCalled();
  arrive();
  await waitFor(() => expect(closed).toHaveBeenCalledOnce());
  await user.keyboard("{Escape}");
  await saveAll();
  expect(rust.asks("fact.add")).toHaveLength(1);
  expect(rust.asks("begun.keep").at(-1)?.words).toBeNull();
});

it("a second press adds no second fact, and nothing is discarded that is on its way", async () => {
  const user = await typed();
  await user.keyboard("{Control>}{Enter}{/Control}");
  await user.keyboard("{Control>}{Enter}{/Control}");
  await user.click(screen.getByRole("button", { name: t("app-cancel") }));
  expect(closed).not.toHaveBeenCalled();
  arrive();
  await waitFor(() => expect(closed).toHaveBeenCalledExactlyOnceWith("f1"));
  expect(rust.asks("fact.add")).toHaveLength(1);
});

it("what could not be written down on the way out is kept for the next time", async () => {
  rust.learn({ "fact.add": () => refuse("disk-full") });
  arrive();
  const user = await typed();
  await user.keyboard("{Escape}");
  await waitFor(() => expect(closed).toHaveBeenCalledOnce());
  await saveAll();
  expect(rust.asks("begun.keep").at(-1)?.words).toContain("Забрали паспорт");
});
