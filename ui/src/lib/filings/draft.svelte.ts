// A draft on screen: its answers as typed, kept by themselves, and the pages they would print.
import { backend, failureOf, type Failure } from "$lib/backend";
import type { FilingId, FilingView, JsonValue, PreviewView } from "$lib/backend/bindings";
import { Autosave } from "$lib/shell/autosave.svelte";
import { answered, answersOf, merged, sameAnswers, type Answers } from "./answers";
import { Latest } from "./latest";

/** The pause in typing after which the pages are drawn anew, in milliseconds. */
const pause = 175;

export class Draft {
  readonly filing: FilingId;
  readonly autosave = new Autosave();
  /** As typed, which may be newer than what the vault has. */
  answers = $state.raw<Answers>({});
  /** Keys of the findings that the lawyer confirmed for this filing. */
  confirmed = $state.raw<readonly string[]>([]);
  preview = $state.raw<PreviewView>();
  /** Why the pages could not be drawn. Those of before stay. */
  failure = $state.raw<Failure>();
  #stored: Answers = {};
  #begun = false;
  #ticking = 0;
  #ticks: Promise<void> = Promise.resolve();
  readonly #pages: Latest<Answers, PreviewView>;

  constructor(filing: FilingId) {
    this.filing = filing;
    this.#pages = new Latest(
      (answers) => backend.call("filing.preview", { filing, answers: { ...answers } }),
      (preview) => this.#show(preview),
      (thrown) => (this.failure = failureOf(thrown)),
    );
  }

  /** Takes what the vault says now, and keeps what was typed since. */
  receive(view: FilingView): void {
    const stored = answersOf(view.answers);
    const next = merged(this.#stored, this.answers, stored);
    const changed = !this.#begun || !sameAnswers(next, this.answers);
    this.#stored = stored;
    this.#begun = true;
    if (this.#ticking === 0) this.confirmed = view.confirmed;
    if (!changed) return;
    this.answers = next;
    this.#pages.soon(next, 0);
  }

  /** Answers a question. */
  answer(key: string, value: JsonValue | undefined): void {
    const next = answered(this.answers, key, value);
    if (sameAnswers(next, this.answers)) return;
    this.answers = next;
    this.#pages.soon(next, pause);
    const { filing } = this;
    this.autosave.soon(() => backend.quietly("filing.change", { filing, answers: { ...next } }));
  }

  /** Draws the pages anew because something they print changed elsewhere. */
  renew(): void {
    if (this.#begun) this.#pages.soon(this.answers, 0);
  }

  /** Says that what stands under these keys was checked, or takes that back. */
  async confirm(keys: readonly string[], yes: boolean): Promise<void> {
    const others = this.confirmed.filter((key) => !keys.includes(key));
    this.confirmed = yes ? [...others, ...keys] : others;
    // Ticks set one after another are written in their order, and none is taken back by an answer to an earlier one.
    this.#ticking++;
    this.#ticks = this.#ticks.then(async () => {
      try {
        await backend.quietly("filing.confirm", { filing: this.filing, confirmed: [...this.confirmed] });
      } catch (thrown) {
        this.failure = failureOf(thrown);
      }
      this.#ticking--;
    });
    await this.#ticks;
  }

  /** Saves what is waiting and draws nothing more. */
  close(): void {
    this.#pages.end();
    void this.autosave.now();
  }

  /** Resolves when everything typed and ticked is in the vault. */
  async kept(): Promise<void> {
    await Promise.all([this.autosave.now(), this.#ticks]);
  }

  #show(preview: PreviewView): void {
    this.preview = preview;
    this.failure = undefined;
  }
}
