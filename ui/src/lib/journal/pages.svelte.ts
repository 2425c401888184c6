// The journal comes by pages: the newest stays fresh, older ones are asked for one by one. Asked otherwise, they are those of another
// question and are shown no more.
import { backend, failureOf } from "$lib/backend";
import type { JournalLine, JournalView, ListJournal } from "$lib/backend/bindings";
import { complain } from "$lib/shell/notices";

type Older = { of: string; lines: readonly JournalLine[]; more: boolean };

export class Pages {
  busy = $state(false);
  #newest: () => JournalView | undefined;
  #asked: () => ListJournal;
  #older = $state.raw<Older>();

  constructor(newest: () => JournalView | undefined, asked: () => ListJournal) {
    this.#newest = newest;
    this.#asked = asked;
  }

  /** All that is shown, newest first: what came meanwhile stands before what was asked for earlier. */
  get lines(): readonly JournalLine[] {
    const newest = this.#newest()?.lines ?? [];
    const last = newest.at(-1)?.seq ?? 0;
    return [...newest, ...(this.#known()?.lines ?? []).filter(({ seq }) => seq < last)];
  }

  get more(): boolean {
    return this.#known()?.more ?? this.#newest()?.more ?? false;
  }

  async ask(): Promise<void> {
    const before = this.lines.at(-1)?.seq;
    if (before === undefined || this.busy) return;
    const asked = this.#asked();
    this.busy = true;
    try {
      const page = await backend.call("journal.list", { ...asked, before });
      this.#older = { of: JSON.stringify(asked), lines: [...this.lines, ...page.lines], more: page.more };
    } catch (thrown) {
      complain(failureOf(thrown));
    }
    this.busy = false;
  }

  #known(): Older | undefined {
    return this.#older?.of === JSON.stringify(this.#asked()) ? this.#older : undefined;
  }
}
