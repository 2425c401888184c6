// Who was met before, asked again a moment after somebody stopped typing.
import { backend } from "$lib/backend";
import type { CaseId, FoundBy, PartyDetails, PartyId, SeenView } from "$lib/backend/bindings";
import { onChanged } from "$lib/backend";
import { untrack } from "svelte";

/** How long one may pause before the question is asked, in milliseconds. */
const pause = 250;

export class Seen {
  hits = $state.raw<readonly SeenView[]>([]);
  #turn = 0;
  /** Who was decided about; the vault does not know it yet. Nothing is drawn from it. */
  // eslint-disable-next-line svelte/prefer-svelte-reactivity
  #hidden = new Set<PartyId>();

  /** `details` as they are typed; `party` is the one being changed, none while it is new. */
  constructor(scope: () => CaseId, party: () => PartyId | null, details: () => PartyDetails | undefined) {
    $effect(() => {
      const typed = details();
      const asked = typed && {
        case: scope(),
        party: party(),
        details: $state.snapshot(typed) as PartyDetails,
        text: null,
      };
      const ask = (): void => void (asked ? this.#ask(asked) : this.#forget());
      const timer = setTimeout(ask, pause);
      const stop = onChanged(["parties"], ask);
      return () => {
        clearTimeout(timer);
        stop();
      };
    });
  }

  /** The hits that belong under one field. */
  at(by: FoundBy, place = 0): readonly SeenView[] {
    return this.hits.filter((hit) => hit.foundBy === by && (by === "name" || hit.place === place));
  }

  /** Does not show somebody any more: what was decided is remembered later, when the party is entered. */
  hide(party: PartyId): void {
    this.#hidden.add(party);
    this.hits = this.hits.filter(({ who }) => who.party !== party);
  }

  async #ask(request: { case: CaseId; party: PartyId | null; details: PartyDetails; text: null }): Promise<void> {
    const mine = ++this.#turn;
    try {
      const hits = await backend.call("match.seen", request);
      if (mine === this.#turn) this.hits = hits.filter(({ who }) => !this.#hidden.has(who.party));
    } catch {
      // A date half typed, a vault just locked: the form says so itself, and nothing is shown here.
      if (mine === this.#turn) this.hits = [];
    }
  }

  #forget(): void {
    this.#turn++;
    this.#hidden.clear();
    untrack(() => (this.hits = []));
  }
}
