// What a highlight is called, and where in a text it stands.
import type { HighlightColour, HighlightView, Place } from "$lib/backend/bindings";
import { placeName } from "$lib/evidence/places";
import { findQuote, type Span } from "$lib/evidence/quotes";
import { clock } from "$lib/evidence/text";
import { t } from "$lib/i18n/index.svelte";

/** One place of a highlight: it may be over several paragraphs, areas or messages. */
export type Lit = { light: HighlightView; place: Place };

export const colourWord = (colour: HighlightColour): string => t(`highlight-colour-${colour}`);

/** All marked words, those of one place behind those of the other. */
export const wordsOf = ({ places }: HighlightView): string =>
  places
    .map(({ quote }) => quote)
    .filter(Boolean)
    .join(" … ");

/** Its name for those who do not see it: colour, and the note or, unless they are veiled, the words. */
export function labelOf(light: HighlightView, veiled: boolean): string {
  const words = light.note || (veiled ? "" : wordsOf(light));
  return t("highlight-label", { colour: colourWord(light.colour), words });
}

/** «0:12–0:20»: the stretch of a recording. */
export function stretchOf({ places, until }: HighlightView): string {
  const from = places[0]?.second ?? null;
  if (from === null || until === null) return "";
  return t("highlight-moment", { from: clock(from), until: clock(until) });
}

/** «Док. 3, абз. 2 – Док. 3, абз. 5»: where it begins, and where it ends if that is called otherwise. */
export function whereOf(number: number, light: HighlightView): string {
  const names = light.places.map((place) => placeName(number, place));
  const [first = "", last = ""] = [names[0], names.at(-1)];
  return stretchOf(light) || (first === last ? first : t("highlight-moment", { from: first, until: last }));
}

/** Every place of these highlights. */
export const placesOf = (all: readonly HighlightView[]): Lit[] =>
  all.flatMap((light) => light.places.map((place) => ({ light, place })));

/** Those of messages or paragraphs by the digest at the end of their names, which outlives another reading. */
export function byKey(all: readonly HighlightView[]): Readonly<Record<string, readonly Lit[]>> {
  const known: Record<string, Lit[]> = {};
  for (const lit of placesOf(all)) if (lit.place.message) (known[digestOf(lit.place.message)] ??= []).push(lit);
  return known;
}

export const digestOf = (name: string): string => name.slice(name.lastIndexOf("-"));

/** The highlights these places belong to, each once. */
export const lightsOf = (lits: readonly Lit[]): HighlightView[] => [...new Set(lits.map(({ light }) => light))];

/** Where the words of these places stand in a text; those of one highlight follow one another. `find`: where the first of them stand. */
export function spansIn(
  text: string,
  lits: readonly Lit[],
  find: (place: Place) => Span | undefined = ({ quote }) => findQuote(text, quote),
): (Span | undefined)[] {
  let [at, of] = [0, ""];
  return lits.map(({ light, place }) => {
    if (light.id !== of) [at, of] = [0, light.id];
    const found = (at > 0 ? findQuote(text, place.quote, at) : undefined) ?? find(place);
    if (found) at = found[1];
    return found;
  });
}
