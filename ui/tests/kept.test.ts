// Words typed while a text is being kept: they stay on the screen and come to the vault.
import { backend, type CommandName } from "$lib/backend";
import type { DerivativeId, FacingBlock, Utterance } from "$lib/backend/bindings";
import { t } from "$lib/i18n/index.svelte";
import { Player } from "$lib/media/player.svelte";
import Transcript from "$lib/media/Transcript.svelte";
import Translation from "$lib/texts/Translation.svelte";
import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import type { Component } from "svelte";
import { expect, it } from "vitest";
import { row } from "./evidence/rows";
import InKit from "./InKit.svelte";
import { open, Rust, type Answers } from "./rust";

/** A stand-in whose answer to one command comes when it is told to. */
function slow(name: CommandName, answers: Answers): { rust: Rust; go: () => void } {
  const rust = new Rust(answers);
  const { transport } = backend;
  let go = (): void => undefined;
  backend.transport = {
    ...transport,
    call: async (asked, input) => {
      const answer = transport.call(asked, input);
      if (asked === name) await new Promise<void>((come) => (go = come));
      return answer;
    },
  };
  return { rust, go: () => go() };
}

function show(shown: unknown, given: Record<string, unknown>): void {
  render(InKit, { shown: shown as Component<Record<string, unknown>>, given });
}

const changed = { value: "t1" as DerivativeId, areas: ["evidence" as const], undo: null };
const nothing = { value: "t1" as DerivativeId, areas: [], undo: null };
const user = userEvent.setup();

it("a transcript that is written further while it is being kept loses no word", async () => {
  let stored: Utterance[] = [{ from: 0, speaker: "", text: "Паспорт" }];
  const { rust, go } = slow("transcript.keep", {
    "transcript.show": () => ({ kept: null, draft: false, segments: stored, until: null }),
    "transcriber.show": () => ({ program: null, model: null, arguments: [], here: false }),
    "transcript.draft": () => nothing as never,
    "transcript.keep": ({ segments }) => {
      stored = segments;
      return changed;
    },
  });
  show(Transcript, {
    item: row({ number: 1, title: "Запись", kind: "audio" }),
    player: new Player(),
    length: 60,
    aimed: undefined,
    active: true,
    covered: false,
    onlisten: () => undefined,
    oncite: () => undefined,
  });
  const said = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: t("media-said", { moment: "0:00" }) });
  await user.type(said, " забрали");
  await user.click(screen.getByRole("button", { name: new RegExp(t("media-transcript-keep")) }));
  await waitFor(() => expect(rust.asks("transcript.keep")).toHaveLength(1));
  const drafts = rust.asks("transcript.draft").length;
  await user.type(said, " в апреле");
  go();
  await waitFor(() => expect(rust.asks("transcript.show")).toHaveLength(2));
  await screen.findByText(t("media-transcript-draft"));
  expect(stored[0]?.text, "what was kept is what stood there then").toBe("Паспорт забрали");
  await waitFor(() => expect(rust.asks("transcript.draft").length).toBeGreaterThan(drafts), { timeout: 3_000 });
  expect(rust.asks("transcript.draft").at(-1)?.segments[0]?.text).toBe("Паспорт забрали в апреле");
  expect(said.isConnected && said.value).toBe("Паспорт забрали в апреле");
});

it("a translation that is written further while it is being kept loses no word", async () => {
  const block = (text: string): FacingBlock => ({
    page: 1,
    original: "Pasaportunu aldık",
    speaker: "",
    span: null,
    at: "",
    rendered: { of: 0, text, maker: "person", madeBy: "Абдыкадырова А.", madeOn: "2026-05-04" },
  });
  let stored = "";
  const { rust, go } = slow("translation.keep", {
    "vault.status": () => open,
    "translation.show": () =>
      ({
        source: { kind: "transcript", language: "tr" },
        language: "ru",
        kept: null,
        draft: false,
        blocks: [block(stored)],
      }) as never,
    "translation.draft": () => nothing,
    "translation.keep": ({ blocks }) => {
      stored = blocks[0]?.text ?? "";
      return changed;
    },
  });
  show(Translation, { source: "t0", language: "ru", onclose: () => undefined });
  const name = t("text-block", { number: "1" });
  await user.type(await screen.findByRole("textbox", { name }), "Мы забрали");
  await user.click(screen.getByRole("button", { name: new RegExp(t("text-translation-keep")) }));
  await waitFor(() => expect(rust.asks("translation.keep")).toHaveLength(1));
  const drafts = rust.asks("translation.draft").length;
  await user.type(screen.getByRole("textbox", { name }), " паспорт");
  go();
  await waitFor(() => expect(rust.asks("translation.show")).toHaveLength(2));
  await screen.findByText(t("text-translation-draft"));
  expect(stored).toBe("Мы забрали");
  await waitFor(() => expect(rust.asks("translation.draft").length).toBeGreaterThan(drafts), { timeout: 3_000 });
  expect(rust.asks("translation.draft").at(-1)?.blocks[0]?.text).toBe("Мы забрали паспорт");
  expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name }).value).toBe("Мы забрали паспорт");
});
