// Forms that are saved by a button. While somebody types, the words go into the vault, so that Escape, a lock or a power cut
// takes nothing away: the form opens again as it was left. They go when the form is saved or discarded. Outside the vault
// they stand nowhere but in the memory of this page.
import { backend } from "$lib/backend";
import { may } from "$lib/backend/allowed.svelte";
import { untrack } from "svelte";
import { Autosave } from "./autosave.svelte";
import { fromOf, rebased, withFrom } from "./rebased";
import { alike } from "./settled";

/** What the vault keeps of this user's forms, by form and by what it is about: JSON. Nothing is drawn from it. */
// eslint-disable-next-line svelte/prefer-svelte-reactivity
const kept = new Map<string, string>();
/** What of it the vault has not confirmed: it is written again, the same or not. */
// eslint-disable-next-line svelte/prefer-svelte-reactivity
const owed = new Set<string>();
/** What the vault keeps could not be asked for: nothing is kept, so that nothing is written over. */
let without = false;
const keyOf = (kind: string, about: string): string => `${kind} ${about}`;

/** Asks the vault what was begun; before a form is shown. */
export async function loadBegun(): Promise<void> {
  const found = await backend.call("begun.list");
  kept.clear();
  owed.clear();
  without = false;
  for (const { kind, about, words } of found) kept.set(keyOf(kind, about), words);
}

/** Goes on although it could not be asked what was begun: forms begin plain, and what is typed is not kept until the next opening. */
export function goOnWithout(): void {
  kept.clear();
  owed.clear();
  without = true;
}

/** Forgets whatever names an item that was destroyed: the vault has forgotten it already. */
export function forgetBegun(item: string): void {
  for (const [key, words] of kept) if (key.includes(item) || words.includes(item)) kept.delete(key);
}

/** What was kept, as far as it still fits the form: another version of the program may have asked for other fields. */
export function fit<Words extends object>(found: unknown, plain: Words): Words {
  if (typeof found !== "object" || found === null) return plain;
  const alike = (one: unknown, other: unknown): boolean =>
    one === null || other === null || (typeof one === typeof other && Array.isArray(one) === Array.isArray(other));
  const entries = Object.entries(plain).map(([name, value]: [string, unknown]) => {
    const was = (found as Record<string, unknown>)[name];
    return [name, was !== undefined && alike(was, value) ? was : value];
  });
  return Object.fromEntries(entries) as Words;
}

/** What was left of a form, if anything was. */
export function leftOf(kind: string, about: string): unknown {
  const words = kept.get(keyOf(kind, about));
  return words === undefined ? undefined : JSON.parse(words);
}

/** Keeps what a form holds now, saved by `autosave`; nothing takes away what was kept. Writes only what the vault lacks. */
export function keepBegun(autosave: Autosave, kind: string, about: string, words: object | undefined): void {
  const key = keyOf(kind, about);
  const next = words && JSON.stringify(words);
  if (next === kept.get(key) && !owed.has(key)) return;
  if (next === undefined) kept.delete(key);
  else kept.set(key, next);
  if (without || !may("begun.keep")) return;
  owed.add(key);
  autosave.soon(async () => {
    await backend.quietly("begun.keep", { kind, about, words: next ?? null });
    if (kept.get(key) === next) owed.delete(key);
  });
}

/** Saved or discarded: nothing is kept of it. The vault is told so whatever is known here of what it keeps. */
export function endBegun(autosave: Autosave, kind: string, about: string): void {
  owed.add(keyOf(kind, about));
  keepBegun(autosave, kind, about, undefined);
  void autosave.now();
}

/**
 * How what was kept is brought together with what the form begins with now. "corrects": the form corrects a record, and what
 * nobody touched is as the record is now.
 */
type Join<Words> = "corrects" | ((found: Words, plain: Words) => Words);

export class Begun<Words extends object> {
  words: Words;
  readonly autosave = new Autosave();
  readonly #kind: string;
  readonly #ask: { about: () => string | undefined; plain: () => Words; join: Join<Words> };
  #about: string | undefined;
  #plain: Words;
  #clash = $state.raw<string[]>([]);
  #over = false;

  /**
   * A form of some kind about something: a case, what is corrected, nothing (""); undefined where it is not kept. `plain` is what it holds before
   * anybody types. `open` says whether it is on screen, where it outlives that; `join` is for where what was kept
   * alone is not enough.
   */
  constructor(
    kind: string,
    about: () => string | undefined,
    plain: () => Words,
    open: () => boolean = () => true,
    join: Join<Words> = (found) => found,
  ) {
    this.#kind = kind;
    this.#ask = { about, plain, join };
    this.#plain = untrack(() => $state.snapshot(plain()) as Words);
    this.words = $state(this.#plain);
    untrack(() => this.begin());
    let shown = untrack(open);
    $effect(() => {
      const now = open();
      untrack(() => {
        if (now && !shown) this.begin();
        if (!now && shown) void this.autosave.now();
        shown = now;
      });
    });
    $effect(() => {
      const now = $state.snapshot(this.words) as Words;
      if (open()) untrack(() => this.#changed(now));
    });
    $effect(() => () => void this.autosave.close());
  }

  /** The form is shown: with what was left of it the last time, or plain. */
  begin(): void {
    this.#over = false;
    this.#about = this.#ask.about();
    this.#plain = $state.snapshot(this.#ask.plain()) as Words;
    this.#clash = [];
    const left = this.#about === undefined ? undefined : leftOf(this.#kind, this.#about);
    this.words = $state.snapshot(left === undefined ? this.#plain : this.#goOn(left)) as Words;
  }

  /** The fields that were changed elsewhere while words for them were left here, as long as the two differ. */
  get clash(): string[] {
    const differs = (name: string): boolean => {
      const field = name as keyof Words;
      return !alike(this.words[field], this.#plain[field]);
    };
    return this.#clash.filter(differs);
  }

  /** It was saved or discarded: nothing is kept of it. */
  done(): void {
    this.#over = true;
    if (this.#about !== undefined) endBegun(this.autosave, this.#kind, this.#about);
  }

  /** Saved or discarded, and it stays on the screen: it is plain again. */
  clear(): void {
    this.done();
    this.begin();
  }

  /** It is another without anybody's typing: saved just now, or changed elsewhere. What is being typed stays. */
  rest(plain: Words): void {
    const now = $state.snapshot(this.words) as Words;
    const typed = !alike(now, this.#plain);
    const before = this.#plain;
    this.#plain = $state.snapshot(plain) as Words;
    this.words = $state.snapshot(typed ? rebased(now, before, this.#plain).words : plain) as Words;
    if (typed) this.#changed($state.snapshot(this.words) as Words);
  }

  /** What was left, on top of what the form begins with now. */
  #goOn(left: unknown): Words {
    const plain = this.#plain;
    const found = fit(left, plain);
    if (this.#ask.join !== "corrects") return this.#ask.join(found, plain);
    const from = fromOf(left);
    if (from === undefined) return found;
    const { words, clash } = rebased(found, fit(from.plain, plain), plain);
    // It is told until it is saved or discarded, however often the form is opened.
    this.#clash = [...from.clash.filter((name) => !clash.includes(name)), ...clash];
    return words;
  }

  #changed(now: Words): void {
    if (this.#over || this.#about === undefined) return;
    const kept = this.#ask.join === "corrects" ? withFrom(now, { plain: this.#plain, clash: this.#clash }) : now;
    keepBegun(this.autosave, this.#kind, this.#about, alike(now, this.#plain) ? undefined : kept);
  }
}
