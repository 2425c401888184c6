// A line that is taken away comes back at a word, and the machine's work outlives its screen.
import type { JobId, JobView, Utterance } from "$lib/backend/bindings";
import { t } from "$lib/i18n/index.svelte";
import { unsay } from "$lib/ui";
import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it } from "vitest";
import { row } from "../../../tests/evidence/rows";
import InKit from "../../../tests/InKit.svelte";
import { Rust } from "../../../tests/rust";
import { Player } from "./player.svelte";
import Transcript from "./Transcript.svelte";

const changed = { value: "t1" as never, areas: [], undo: null };
const said: Utterance[] = [
  { from: 0, speaker: "А", text: "Где паспорт?" },
  { from: 4000, speaker: "Б", text: "У хозяина" },
  { from: 9000, speaker: "А", text: "Когда отдаст?" },
];
function show(segments: Utterance[], number = 1): { rust: Rust; leave: () => void } {
  const rust = new Rust({
    "transcript.show": () => ({ kept: null, draft: false, segments, until: null }),
    "transcriber.show": () => ({ program: "whisper", model: null, arguments: [], here: true }),
    "transcript.draft": () => changed,
    "transcription.start": () => ({ job: "j1" as JobId }),
    "job.show": () => ({ job: "j1", done: 1, total: 2, finished: false, cancelled: false, failure: null }) as JobView,
  });
  const given = { player: new Player(), length: 60, aimed: undefined, active: true, covered: false };
  const item = row({ number, title: "Запись", kind: "audio" });
  const done = { onlisten: () => undefined, oncite: () => undefined };
  const { unmount } = render(InKit, { shown: Transcript as never, given: { item, ...given, ...done } });
  return { rust, leave: unmount };
}
const lines = (): string[] =>
  screen.getAllByRole<HTMLTextAreaElement>("textbox", { name: /^Что сказано/ }).map(({ value }) => value);
afterEach(() => unsay());

it("a line with words in it is given back where it stood", async () => {
  const user = userEvent.setup();
  const { rust } = show(said);
  await screen.findByDisplayValue("У хозяина");
  await user.click(screen.getAllByRole("button", { name: t("media-remove") })[1] as HTMLElement);
  expect(lines()).toEqual(["Где паспорт?", "Когда отдаст?"]);
  await user.click(await screen.findByRole("button", { name: t("app-undo") }));
  await waitFor(() => expect(lines()).toEqual(said.map(({ text }) => text)));
  await waitFor(() => expect(rust.asks("transcript.draft").at(-1)?.segments).toHaveLength(3), { timeout: 3_000 });
});

it("a recording that is being written down says so when one comes back to it, and can be stopped there", async () => {
  const user = userEvent.setup();
  const { leave } = show([], 7);
  await user.click(await screen.findByRole("button", { name: t("media-machine") }));
  await screen.findByText(t("media-machine-working"));
  leave();
  show([], 7);
  expect(await screen.findByText(t("media-machine-working"))).toBeVisible();
});
