// A question on its way: asked as it is typed, the answer that belongs to the newest question kept.
import { backend } from "$lib/backend";
import { failureOf, type Failure } from "$lib/backend/failure";
import type { SearchFilters, SearchOptions, SearchAnswer, SearchHit } from "$lib/backend/bindings";
import { spoken } from "$lib/evidence/dates";

/** How many answers come at once, and how many at most. */
const page = 30;
const most = 100;
/** Letters typed within this time are one question, ms. */
const pause = 40;
/** While the index is being read, the question is asked again, ms. */
const patience = 1500;

type Request = { question: string; options: SearchOptions; filters: SearchFilters };

export class Asking {
  question = $state("");
  options = $state<SearchOptions>({ forms: true, alphabets: false, fuzzy: false, typing: true });
  filters = $state<SearchFilters>({ kinds: [], case: null, person: null, from: "", to: "" });
  answer = $state.raw<SearchAnswer>();
  failure = $state.raw<Failure>();
  hits = $state.raw<readonly SearchHit[]>([]);
  /** The one that Enter opens. */
  active = $state(0);
  /** The hits answer what is asked now; while they do not, Enter waits. */
  settled = $state(true);
  #entered: (() => void) | undefined;
  #turn = 0;
  /** The turns whose answers are shown, and whose next ones are being fetched. */
  #asked = 0;
  #fetching = 0;
  #again: ReturnType<typeof setTimeout> | undefined;

  /** Asks when question, options or filters change. Belongs into an effect. */
  follow(): () => void {
    const question = this.question.trim();
    const request = { question, options: $state.snapshot(this.options), filters: $state.snapshot(this.filters) };
    const mine = ++this.#turn;
    clearTimeout(this.#again);
    this.#entered = undefined;
    this.settled = question === "";
    if (question === "") {
      this.answer = undefined;
      this.failure = undefined;
      this.hits = [];
      return () => undefined;
    }
    const wait = setTimeout(() => void this.#ask(request, mine), pause);
    return () => clearTimeout(wait);
  }

  /** Does this once the hits answer what is asked now; at once, if they do. Another question takes it back. */
  whenSettled(act: () => void): void {
    if (this.settled) act();
    else this.#entered = act;
  }

  #settle(): void {
    this.settled = true;
    const act = this.#entered;
    this.#entered = undefined;
    act?.();
  }

  async #ask(request: Request, mine: number): Promise<void> {
    try {
      // What was fetched already is asked for again: the list is not cut while the index is read.
      const count = Math.min(Math.max(this.#asked === mine ? this.hits.length : 0, page), most);
      const answer = await backend.call("search.find", { ...request, from: 0, count, language: spoken() });
      if (mine !== this.#turn) return;
      const kept = this.#asked === mine && answer.hits.length === count ? this.hits.slice(count) : [];
      this.#asked = mine;
      this.answer = answer;
      this.hits = [...answer.hits, ...kept];
      this.failure = undefined;
      this.active = Math.min(this.active, Math.max(this.hits.length - 1, 0));
      this.#settle();
      if (answer.pending > 0) this.#again = setTimeout(() => void this.#ask(request, mine), patience);
    } catch (thrown) {
      if (mine !== this.#turn) return;
      this.failure = failureOf(thrown);
      this.answer = undefined;
      this.hits = [];
      this.#settle();
    }
  }

  /** Fetches the next answers; one fetch at a time, however long a key is held. */
  async more(): Promise<void> {
    const mine = this.#turn;
    if (this.#fetching === mine) return;
    this.#fetching = mine;
    const from = this.hits.length;
    const request = {
      question: this.question.trim(),
      options: $state.snapshot(this.options),
      filters: $state.snapshot(this.filters),
    };
    try {
      const answer = await backend.call("search.find", { ...request, from, count: page, language: spoken() });
      // The same question may have been asked again meanwhile, and have fewer answers.
      if (mine === this.#turn && this.hits.length === from) this.hits = [...this.hits, ...answer.hits];
    } catch (thrown) {
      if (mine === this.#turn) this.failure = failureOf(thrown);
    } finally {
      if (this.#fetching === mine) this.#fetching = 0;
    }
  }

  /** Forgets the question when the component goes. */
  stop(): void {
    this.#turn++;
    this.#entered = undefined;
    clearTimeout(this.#again);
  }
}
