// A draft on screen: its answers as typed, kept by themselves, and the pages they would print.
import { backend, failureOf, type Failure } from "$lib/backend";
import type { FilingId, FilingView, JsonValue, LawView, PreviewView } from "$lib/backend/bindings";
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
  /** Law records confirmed for this filing. */
  confirmed = $state.raw<readonly string[]>([]);
  preview = $state.raw<PreviewView>();
  /** Why the pages could not be drawn. Those of before stay. */
  failure = $state.raw<Failure>();
  /** Law records that were asked about since the screen opened: a confirmed one can still be read and taken back. */
  laws = $state.raw<readonly LawView[]>([]);
  #stored: Answers = {};
  #begun = false;
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
    this.confirmed = view.confirmed;
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

  /** Confirms a law record, or takes the confirmation back. */
  async confirm(law: string, yes: boolean): Promise<void> {
    const others = this.confirmed.filter((id) => id !== law);
    this.confirmed = yes ? [...others, law] : others;
    try {
      await this.autosave.now();
      await backend.quietly("filing.confirm", { filing: this.filing, confirmed: [...this.confirmed] });
      this.renew();
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
  }

  /** Saves what is waiting and draws nothing more. */
  close(): void {
    this.#pages.end();
    void this.autosave.now();
  }

  #show(preview: PreviewView): void {
    this.preview = preview;
    this.failure = undefined;
    const asked = preview.findings.flatMap(({ law }) => (law === null ? [] : [law]));
    const unknown = asked.filter(({ id }, i) => asked.findIndex((other) => other.id === id) === i);
    this.laws = [...this.laws.filter(({ id }) => !unknown.some((law) => law.id === id)), ...unknown];
  }
}
