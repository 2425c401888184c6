// The custody log comes by pages: the newest stays fresh, older ones are asked for one by one and do not change any more.
import { backend, failureOf } from "$lib/backend";
import type { CustodyLine, CustodyView, ShowCustody } from "$lib/backend/bindings";
import { complain } from "$lib/shell/notices";

export class Older {
  busy = $state(false);
  #newest: () => CustodyView | undefined;
  #asked: () => ShowCustody;
  #pages = $state.raw<readonly CustodyLine[]>([]);
  #more = $state<boolean>();

  constructor(newest: () => CustodyView | undefined, asked: () => ShowCustody) {
    this.#newest = newest;
    this.#asked = asked;
  }

  /** All that is shown, newest first: what came meanwhile stands before what was asked for earlier. */
  get lines(): readonly CustodyLine[] {
    const newest = this.#newest()?.lines ?? [];
    const last = newest.at(-1)?.seq ?? 0;
    return [...newest, ...this.#pages.filter(({ seq }) => seq < last)];
  }

  get more(): boolean {
    return this.#more ?? this.#newest()?.more ?? false;
  }

  async ask(): Promise<void> {
    const before = this.lines.at(-1)?.seq;
    if (before === undefined || this.busy) return;
    this.busy = true;
    try {
      const page = await backend.call("custody.show", { ...this.#asked(), before });
      this.#pages = [...this.lines, ...page.lines];
      this.#more = page.more;
    } catch (thrown) {
      complain(failureOf(thrown));
    }
    this.busy = false;
  }
}
