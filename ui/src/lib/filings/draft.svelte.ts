// A draft on screen: its answers and its body as typed, kept by themselves, and the pages they would print.
import { backend, failureOf, type Failure } from "$lib/backend";
import type {
  DraftBody,
  DraftView,
  FilingId,
  FilingView,
  JsonValue,
  PreviewView,
  UseView,
} from "$lib/backend/bindings";
import { Autosave } from "$lib/shell/autosave.svelte";
import { answered, answersOf, merged, same, sameAnswers, type Answers } from "./answers";
import { Said } from "./draft/said";
import { Latest } from "./latest";

/**
 * The pause in typing after which the pages are drawn anew, in milliseconds. A report of eight pages is laid out and drawn in some
 * 130: from the last key to the picture it stays below 200. Only one drawing is on its way at a time.
 */
const pause = 60;

/** What the pages are made of. */
type Sheet = { answers: Answers; body: DraftBody | undefined };

const sameBody = (one: DraftBody | undefined, other: DraftBody | undefined): boolean =>
  same(one as JsonValue | undefined, other as JsonValue | undefined);

export class Draft {
  readonly filing: FilingId;
  readonly autosave = new Autosave();
  /** How the chips of the body read. */
  readonly said: Said;
  /** As typed, which may be newer than what the vault has. */
  answers = $state.raw<Answers>({});
  /** The body as typed; none while the template writes it. */
  body = $state.raw<DraftBody>();
  /** Counts the times that the body became another one elsewhere: by undo, or a version taken back. */
  renewed = $state(0);
  /** Keys of the findings that the lawyer confirmed for this filing. */
  confirmed = $state.raw<readonly string[]>([]);
  preview = $state.raw<PreviewView>();
  /** Why the pages could not be drawn. Those of before stay. */
  failure = $state.raw<Failure>();
  #stored: Answers = {};
  #storedBody: DraftBody | undefined;
  #begun = false;
  // Nothing is drawn from it.
  // eslint-disable-next-line svelte/prefer-svelte-reactivity
  #unsaved = new Set<"answers" | "body">();
  #ticking = 0;
  #ticks: Promise<void> = Promise.resolve();
  #uses: { answers: Answers; found: Promise<UseView[]> } | undefined;
  readonly #pages: Latest<Sheet, PreviewView>;

  constructor(filing: FilingId) {
    this.filing = filing;
    this.said = new Said(filing);
    this.#pages = new Latest(
      ({ answers, body }) =>
        backend.call("filing.preview", { filing, answers: { ...answers }, ...(body === undefined ? {} : { body }) }),
      (preview) => this.#show(preview),
      (thrown) => (this.failure = failureOf(thrown)),
    );
  }

  /** Takes what the vault says now, and keeps what was typed since. */
  receive(view: FilingView): void {
    const stored = answersOf(view.answers);
    const next = merged(this.#stored, this.answers, stored);
    const closed = !view.drafted && this.body !== undefined;
    const changed = !this.#begun || closed || !sameAnswers(next, this.answers);
    this.#stored = stored;
    this.#begun = true;
    if (this.#ticking === 0) this.confirmed = view.confirmed;
    if (closed) this.body = this.#storedBody = undefined;
    if (!changed) return;
    this.answers = next;
    this.#draw(0);
  }

  /** Takes the body that the vault has now. What was typed since it was last saved stays. */
  receiveBody(view: DraftView): void {
    this.said.take(view);
    const elsewhere = !sameBody(view.body, this.#storedBody) && !sameBody(view.body, this.body);
    this.#storedBody = view.body;
    if (this.body !== undefined && (!elsewhere || this.#unsaved.has("body"))) return;
    this.body = view.body;
    this.renewed++;
    this.#draw(0);
  }

  /** Answers a question. */
  answer(key: string, value: JsonValue | undefined): void {
    const next = answered(this.answers, key, value);
    if (sameAnswers(next, this.answers)) return;
    this.answers = next;
    this.#draw(pause);
    this.#save("answers");
  }

  /** Takes the body as it was typed. */
  write(body: DraftBody): void {
    if (sameBody(body, this.body)) return;
    this.body = body;
    this.#draw(pause);
    this.#save("body");
    void this.said.ask(body, false);
  }

  /** Draws the pages anew because something they print changed elsewhere. */
  renew(): void {
    if (!this.#begun) return;
    this.#draw(0);
    this.#uses = undefined;
    if (this.body !== undefined) void this.said.ask(this.body, true);
  }

  /** Where answers are printed. Found out when it is asked, once for the same answers. */
  async uses(): Promise<UseView[]> {
    const { answers, filing } = this;
    if (this.#uses?.answers !== answers) {
      const found = backend.call("filing.uses", { filing, answers: { ...answers }, field: null });
      this.#uses = { answers, found };
    }
    return this.#uses.found;
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
    void this.autosave.close();
  }

  /** Resolves when everything typed and ticked is in the vault. */
  async kept(): Promise<void> {
    await Promise.all([this.autosave.now(), this.#ticks]);
  }

  #draw(after: number): void {
    this.#pages.soon({ answers: this.answers, body: this.body }, after);
  }

  #save(what: "answers" | "body"): void {
    this.#unsaved.add(what);
    this.autosave.soon(() => this.#write());
  }

  async #write(): Promise<void> {
    const { filing } = this;
    if (this.#unsaved.delete("answers")) {
      await this.#or("answers", () => backend.quietly("filing.change", { filing, answers: { ...this.answers } }));
    }
    const { body } = this;
    if (this.#unsaved.delete("body") && body !== undefined) {
      await this.#or("body", () => backend.quietly("draft.save", { filing, body }));
      this.#storedBody = body;
    }
  }

  /** What could not be saved waits for the next time. */
  async #or(what: "answers" | "body", write: () => Promise<unknown>): Promise<void> {
    try {
      await write();
    } catch (thrown) {
      this.#unsaved.add(what);
      throw thrown;
    }
  }

  #show(preview: PreviewView): void {
    this.preview = preview;
    this.failure = undefined;
  }
}
