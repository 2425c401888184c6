// What an answer is called.
import type { FindingKind, SearchKind, SearchHit } from "$lib/backend/bindings";
import { exactDay } from "$lib/evidence/dates";
import { placeName } from "$lib/evidence/places";
import { maybe, t } from "$lib/i18n/index.svelte";

/** Every kind of thing that is searched, in the order of the filter. */
export const kinds: readonly SearchKind[] = [
  "message",
  "page",
  "evidence",
  "highlight",
  "party",
  "fact",
  "account",
  "filing",
  "bundle",
  "event",
  "task",
  "ledger",
  "tie",
  "consent",
  "interview",
  "case",
];

/** Every kind of finding. */
export const findingKinds: readonly FindingKind[] = [
  "phone",
  "card",
  "iban",
  "document",
  "tax-number",
  "email",
  "handle",
  "plate",
];

/** What was found: what somebody wrote down or translated is no page. */
export function kindOf({ kind, text }: SearchHit): string {
  return text === "transcript" || text === "translation" ? t(`text-kind-${text}`) : t(`search-kind-${kind}`);
}

/** Where it stands, in short: «Док. 3, л. 2», «Док. 3, 1:05», the chat, the person. */
export function placeOf(hit: SearchHit): string {
  const { number, place, name } = hit;
  const { page, second } = hit.kind === "page" || hit.kind === "highlight" ? place : { page: null, second: null };
  const exhibit = number === null ? "" : placeName(number, { page, second });
  const named =
    hit.kind === "event"
      ? (maybe(`event-kind-${name}`) ?? "")
      : hit.kind === "ledger" || hit.kind === "tie"
        ? ""
        : name;
  return [exhibit, named].filter(Boolean).join(" · ");
}

/** A moment in figures. */
export function timeOf(at: string): string {
  const [date = "", clock = ""] = at.split("T");
  const said = exactDay(date) ?? date;
  return clock === "" ? said : `${said} ${clock.slice(0, 5)}`;
}
