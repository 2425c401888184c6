// What a highlight is called, and where in a text it stands.
import type { HighlightColour, HighlightView } from "$lib/backend/bindings";
import { clock } from "$lib/evidence/text";
import { t } from "$lib/i18n/index.svelte";

export const colourWord = (colour: HighlightColour): string => t(`highlight-colour-${colour}`);

/** Its name for those who do not see it: colour, and the note or, unless they are veiled, the words. */
export function labelOf(light: HighlightView, veiled: boolean): string {
  const words = light.note || (veiled ? "" : light.place.quote);
  return t("highlight-label", { colour: colourWord(light.colour), words });
}

/** «0:12–0:20»: the stretch of a recording. */
export function stretchOf({ place, until }: HighlightView): string {
  if (place.second === null || until === null) return "";
  return t("highlight-moment", { from: clock(place.second), until: clock(until) });
}

/** The highlights of messages or paragraphs by the digest at the end of their names, which outlives another reading. */
export function byKey(all: readonly HighlightView[]): Readonly<Record<string, readonly HighlightView[]>> {
  const known: Record<string, HighlightView[]> = {};
  for (const light of all) if (light.place.message) (known[digestOf(light.place.message)] ??= []).push(light);
  return known;
}

export const digestOf = (name: string): string => name.slice(name.lastIndexOf("-"));
