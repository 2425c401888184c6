// Messages of a chat, fetched page by page as they come into view: a chat may have hundreds of thousands, a screen shows
// thirty.
import { backend, onChanged } from "$lib/backend";
import { Looked } from "$lib/backend/looked";
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

/** A page, and the turn it was asked in: one of an earlier turn is of before a change. */
type Page = { readonly messages: readonly MessageView[]; readonly turn: number };

/** Of one chat, seen in one item, for as long as the component lives. */
export class Messages {
  readonly #pages = new SvelteMap<number, Page>();
  readonly #looked = new Looked(kept);
  /** Pages on their way. Nothing is drawn from it. */
  // eslint-disable-next-line svelte/prefer-svelte-reactivity
  readonly #asked = new Map<number, Promise<void>>();
  /** Pages to ask for; the one wanted last stands last. */
  #wanted: number[] = [];
  /** Goes up with every change: whoever wants a message wants it again. */
  #turn = $state(0);

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
    return this.#pages.get(Math.floor(position / page))?.messages[position % page];
  }

  /**
   * Asks for a message unless it is there as it is now, or on its way; where it is there, for the page beside it that scrolling
   * comes to first. An effect that wants it wants it again after a change: so what is on screen is asked for at once, and the rest
   * when it is next in view.
   */
  want(position: number): void {
    const number = Math.floor(position / page);
    if (!this.#isFresh(number)) return this.#want(number);
    this.#looked.at(number);
    const beside = position % page < page / 2 ? number - 1 : number + 1;
    if (beside >= 0 && beside * page < this.count()) this.#want(beside);
  }

  #isFresh(number: number): boolean {
    return this.#pages.get(number)?.turn === this.#turn;
  }

  /** The page wanted last is asked for next; while a scrollbar is dragged, those that only flew by are let go. */
  #want(number: number): void {
    this.#looked.at(number);
    if (this.#isFresh(number) || this.#asked.has(number)) return;
    this.#wanted = [...this.#wanted.filter((other) => other !== number), number].slice(-remembered);
    this.#next();
  }

  #next(): void {
    while (this.#asked.size < atOnce) {
      const number = this.#wanted.pop();
      if (number === undefined) return;
      void this.#ask(number);
    }
  }

  /** The message as it is now, fetched if need be. */
  async fetch(position: number): Promise<MessageView | undefined> {
    const number = Math.floor(position / page);
    this.#looked.at(number);
    for (let turn = -1; !this.#isFresh(number) && turn !== this.#turn;) {
      // An answer that a change overtook is asked for again; one that did not come is not.
      turn = this.#turn;
      await this.#ask(number);
    }
    return this.at(position);
  }

  /** Every page, and what is on its way, is of before the change; the old stays until the new has come. */
  #again(): void {
    this.#turn++;
    this.#asked.clear();
    this.#wanted = [];
  }

  /** Asks for a page, once for all who wait for it. */
  #ask(number: number): Promise<void> {
    const asked = this.#asked.get(number) ?? this.#read(number);
    this.#asked.set(number, asked);
    return asked;
  }

  async #read(number: number): Promise<void> {
    const turn = this.#turn;
    const request = { chat: this.chat, evidence: this.evidence, from: number * page, count: page };
    try {
      const found = await backend.call("chat.messages", request);
      if (turn !== this.#turn) return;
      this.#pages.set(number, { messages: found, turn });
      for (const old of this.#looked.tooMany(this.#pages)) this.#pages.delete(old);
    } catch {
      // The screen itself says what is wrong; a page that did not come is asked for when it is next in view.
    }
    if (turn !== this.#turn) return;
    this.#asked.delete(number);
    this.#next();
  }
}
