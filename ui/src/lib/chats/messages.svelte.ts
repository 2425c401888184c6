// Messages of a chat, fetched page by page as they come into view: a chat may have hundreds of thousands, a screen shows
// thirty.
import { backend, onChanged } from "$lib/backend";
import type { ChatId, EvidenceId, MessageView } from "$lib/backend/bindings";
import { SvelteMap } from "svelte/reactivity";

/** So many are asked for at once. */
export const page = 100;
/** So many pages are kept; the ones looked at last. */
const kept = 40;
/** So many pages are on their way at once: more would stand in the way of the one that is looked at now. */
const atOnce = 2;
/** So many more are remembered; a screen with what lies beside it has six. */
const remembered = 8;

/** Of one chat, seen in one item, for as long as the component lives. */
export class Messages {
  readonly #pages = new SvelteMap<number, readonly MessageView[]>();
  /** Pages on their way. */
  #asked: number[] = [];
  /** Pages to ask for; the one wanted last stands last. */
  #wanted: number[] = [];
  #turn = 0;

  constructor(
    readonly chat: ChatId,
    readonly evidence: EvidenceId,
    /** How many messages there are. */
    readonly count: () => number,
  ) {
    $effect(() => {
      const stop = onChanged(["evidence"], () => this.#again());
      return () => {
        stop();
        this.#turn++;
      };
    });
  }

  /** The message, if it has come. */
  at(position: number): MessageView | undefined {
    return this.#pages.get(Math.floor(position / page))?.[position % page];
  }

  /** Asks for a message unless it is there or on its way; where it is there, for the page beside it that scrolling comes to first. */
  want(position: number): void {
    const number = Math.floor(position / page);
    if (!this.#pages.has(number)) return this.#want(number);
    const beside = position % page < page / 2 ? number - 1 : number + 1;
    if (beside >= 0 && beside * page < this.count()) this.#want(beside);
  }

  /** The page wanted last is asked for next; while a scrollbar is dragged, those that only flew by are let go. */
  #want(number: number): void {
    if (this.#pages.has(number) || this.#asked.includes(number)) return;
    this.#wanted = [...this.#wanted.filter((other) => other !== number), number].slice(-remembered);
    this.#next();
  }

  #next(): void {
    while (this.#asked.length < atOnce) {
      const number = this.#wanted.pop();
      if (number === undefined) return;
      void this.#ask(number);
    }
  }

  /** The message, fetched if need be. */
  async fetch(position: number): Promise<MessageView | undefined> {
    if (this.at(position) === undefined) await this.#ask(Math.floor(position / page));
    return this.at(position);
  }

  /** What is on screen is asked for anew; the old stays until the new has come. */
  #again(): void {
    this.#turn++;
    // What was on its way is of before the change: it is asked for again too.
    const shown = [...this.#pages.keys()].slice(-4);
    const wanted = [...shown, ...this.#asked.filter((number) => !shown.includes(number))];
    this.#asked = [];
    for (const number of wanted) void this.#ask(number);
  }

  async #ask(number: number): Promise<void> {
    this.#asked.push(number);
    const turn = this.#turn;
    const request = { chat: this.chat, evidence: this.evidence, from: number * page, count: page };
    try {
      const found = await backend.call("chat.messages", request);
      if (turn !== this.#turn) return;
      // The page looked at last stands last, and goes last.
      this.#pages.delete(number);
      this.#pages.set(number, found);
      for (const old of this.#pages.keys()) {
        if (this.#pages.size <= kept) break;
        this.#pages.delete(old);
      }
    } catch {
      // The screen itself says what is wrong; a page that did not come is asked for when it is next in view.
    }
    if (turn !== this.#turn) return;
    this.#asked = this.#asked.filter((other) => other !== number);
    this.#next();
  }
}
