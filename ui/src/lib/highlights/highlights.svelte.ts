// Places of an item marked in a colour: what there is, marking more, and the one that is open. Whoever shows an item provides
// them for everything below; where nobody does, there are none.
import { backend, failureOf, useQuery } from "$lib/backend";
import type { EvidenceId, HighlightColour, HighlightId, HighlightView, Place } from "$lib/backend/bindings";
import { t } from "$lib/i18n/index.svelte";
import { complain } from "$lib/shell/notices";
import { say } from "$lib/ui";
import { getContext, setContext } from "svelte";

export const colours: readonly HighlightColour[] = ["yellow", "green", "blue", "pink"];

/** The colour of the last one is that of the next. */
let latest = $state<HighlightColour>("yellow");

export class Highlights {
  readonly #all: () => readonly HighlightView[];
  /** The one whose card is open. */
  opened = $state<HighlightId>();

  constructor(all: () => readonly HighlightView[]) {
    this.#all = all;
  }

  /** Those of the item. */
  get all(): readonly HighlightView[] {
    return this.#all();
  }
  get open(): HighlightView | undefined {
    return this.all.find(({ id }) => id === this.opened);
  }
  /** The colour that H marks in. */
  get colour(): HighlightColour {
    return latest;
  }

  /** Marks places in a colour as one, the latest colour unless told; `until`: where a stretch of a recording ends. */
  async mark(places: readonly Place[], colour = latest, until: number | null = null): Promise<void> {
    if (places.length === 0) {
      say(t("highlight-first"));
      return;
    }
    latest = colour;
    try {
      await backend.call("highlight.add", { places: [...places], until, colour, note: "" });
    } catch (thrown) {
      complain(failureOf(thrown));
    }
  }
}

const key = Symbol("highlights");

/** Provides the highlights of an item. */
export function provideHighlights(item: () => EvidenceId): Highlights {
  const asked = useQuery("highlight.list", () => ({ evidence: item() }), ["facts"]);
  const own = $derived((asked.data ?? []).filter(({ places }) => places[0]?.evidence === item()));
  return setContext(key, new Highlights(() => own));
}

/** The highlights of the item that is shown here. */
export function highlightsHere(): Highlights {
  return getContext<Highlights | undefined>(key) ?? new Highlights(() => []);
}
