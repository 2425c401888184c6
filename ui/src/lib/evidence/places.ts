// Places in evidence: how they are named, linked to and found again.
import type { DerivativeId, EvidenceId, FactView, LookView, MessageKey, Place, Rect } from "$lib/backend/bindings";
import { t } from "$lib/i18n/index.svelte";
import { clock } from "./text";

/** «Док. 12, л. 3»: the short name of a place, the same on every chip, and what Ctrl+C copies. */
export function placeName(
  number: number,
  place: Pick<Place, "page" | "second"> & Partial<Pick<Place, "message">>,
): string {
  if (place.page !== null) return t("citation-page", { number: String(number), page: String(place.page) });
  if (place.second !== null) return t("citation-moment", { number: String(number), moment: clock(place.second) });
  const paragraph = /^p\d+-(\d+)-/.exec(place.message ?? "");
  if (paragraph) return t("citation-paragraph", { number: String(number), paragraph: paragraph[1] ?? "" });
  const lines = /^l(\d+)(?:-(\d+))?$/.exec(place.message ?? "");
  if (lines?.[2]) return t("citation-lines", { number: String(number), first: lines[1] ?? "", last: lines[2] });
  if (lines) return t("citation-line", { number: String(number), line: lines[1] ?? "" });
  if (place.message) return t("citation-message", { number: String(number) });
  return t("exhibit-number", { number: String(number) });
}

/** A citation, and the other places that bear the same name: two lines of one sheet are one chip. */
export type Cited<One> = { one: One; also: One[] };

/** Citations by the name of their place, in the order of the first of each. */
export function together<One extends { number: number; place: Place }>(citations: readonly One[]): Cited<One>[] {
  const found = new Map<string, Cited<One>>();
  for (const one of citations) {
    const { evidence, page, second, message } = one.place;
    const key = [evidence, page, second, message].join(" ");
    const known = found.get(key);
    if (known) known.also.push(one);
    else found.set(key, { one, also: [] });
  }
  return [...found.values()];
}

/** What follows the question mark in the address of a place. */
export function placeQuery(place: Place): Record<string, string> {
  return {
    ...(place.page === null ? {} : { page: String(place.page) }),
    ...(place.rect === null
      ? {}
      : { rect: [place.rect.x, place.rect.y, place.rect.width, place.rect.height].join(",") }),
    ...(place.second === null ? {} : { second: String(place.second) }),
    ...(place.message === null ? {} : { message: place.message }),
    // A message is found by its name; its words need not stand in the address, as those on a line do.
    ...(place.quote === "" || /^p?\d/.test(place.message ?? "") ? {} : { quote: place.quote }),
  };
}

/** Where an address points: a page from 1, a rectangle on it, words in a text, a second of a recording, a message of a chat or a
    paragraph of a document, words to be looked for, a part of a translation. */
export type Aim = {
  page?: number;
  rect?: Rect;
  quote?: string;
  second?: number;
  message?: MessageKey;
  find?: string;
  translation?: TranslationAim;
};

/** A part of a translation, from 0: of which text, and into which language. */
export type TranslationAim = { source: DerivativeId; language: string; block: number };

/** What follows the question mark in its address. */
export function translationQuery({ source, language, block }: TranslationAim): Record<string, string> {
  return { translated: source, into: language, part: String(block) };
}

/** Reads what `placeQuery` wrote. What makes no sense is left out. */
export function readAim(query: Readonly<Record<string, string>>): Aim {
  const aim: Aim = {};
  const page = Number(query["page"]);
  if (Number.isInteger(page) && page > 0) aim.page = page;
  const [x, y, width, height] = (query["rect"] ?? "").split(",").map(Number);
  if (x !== undefined && y !== undefined && width !== undefined && height !== undefined) {
    const rect = { x, y, width, height };
    if (Object.values(rect).every((n) => n >= 0 && n <= 1) && width > 0 && height > 0) aim.rect = rect;
  }
  const second = Number(query["second"] ?? NaN);
  if (Number.isFinite(second) && second >= 0) aim.second = second;
  if (query["find"]) aim.find = query["find"];
  if (query["quote"]) aim.quote = query["quote"];
  if (/^(?:p?\d+-\d+-[0-9a-f]{12}|l\d+(?:-\d+)?)$/.test(query["message"] ?? ""))
    aim.message = query["message"] as MessageKey;
  const { translated, into, part } = query;
  if (translated && into && /^\d+$/.test(part ?? "")) {
    aim.translation = { source: translated as DerivativeId, language: into, block: Number(part) };
  }
  return aim;
}

/** A fact's place in one item, for outlining it there. */
export type Mark = { fact: FactView; place: Place };

/** Every place in this item that a fact stands on. */
export function marksIn(item: EvidenceId, facts: readonly FactView[]): Mark[] {
  return facts.flatMap((fact) =>
    fact.citations.filter(({ place }) => place.evidence === item).map(({ place }) => ({ fact, place })),
  );
}

/** The whole item, or one whole page of it. */
export function wholePlace(evidence: EvidenceId, page: number | null): Place {
  return { evidence, page, rect: null, second: null, message: null, quote: "" };
}

/** The path of a page's picture, so many pixels wide. */
export function pagePath(look: LookView, page: number, width: number): string {
  return `${look.path}/page/${page}?width=${width}`;
}
