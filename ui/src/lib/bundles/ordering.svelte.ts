// A bundle on screen: its title and exhibits as the lawyer changes them, kept by themselves.
import { backend } from "$lib/backend";
import type { BundleEntry, BundleId, BundleView, Language } from "$lib/backend/bindings";
import type { Item } from "$lib/evidence/items";
import { Autosave } from "$lib/shell/autosave.svelte";
import { entriesOf, kept } from "./plan";

export class Ordering {
  readonly bundle: BundleId;
  readonly autosave = new Autosave();
  title = $state("");
  language = $state.raw<Language>("ru");
  entries = $state.raw<readonly BundleEntry[]>([]);

  constructor(bundle: BundleId) {
    this.bundle = bundle;
  }

  /** Takes what the vault says, unless something newer is still waiting to be saved. */
  receive(view: BundleView): void {
    if (this.autosave.waiting) return;
    this.title = view.row.title;
    this.language = view.row.language;
    this.entries = entriesOf(view.exhibits);
  }

  /** Something was typed: saves it soon. */
  typed(change: { title?: string; entries?: readonly BundleEntry[] }, items: readonly Item[]): void {
    this.#take(change);
    this.autosave.soon(() => this.#write(items));
  }

  /** Something was moved, added or removed: saves it at once, so that the pages are counted anew. */
  put(change: { language?: Language; entries?: readonly BundleEntry[] }, items: readonly Item[]): void {
    this.#take(change);
    this.autosave.soon(() => this.#write(items));
    void this.autosave.now();
  }

  #take({ title, language, entries }: { title?: string; language?: Language; entries?: readonly BundleEntry[] }): void {
    this.title = title ?? this.title;
    this.language = language ?? this.language;
    this.entries = entries ?? this.entries;
  }

  #write(items: readonly Item[]): Promise<unknown> {
    return backend.quietly("bundle.change", {
      bundle: this.bundle,
      title: this.title,
      language: this.language,
      exhibits: kept(this.entries, items),
    });
  }
}
