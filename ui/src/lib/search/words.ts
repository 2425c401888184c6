// What an answer is called.
import type { FindingKind, SearchKind, SearchHit } from "$lib/backend/bindings";
import { exactDay } from "$lib/evidence/dates";
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

/** Where it stands, in short: «Док. 3, л. 2», the chat, the person. */
export function placeOf(hit: SearchHit): string {
  const { number, place, name } = hit;
  const exhibit =
    number === null
      ? ""
      : place.page !== null && (hit.kind === "page" || hit.kind === "highlight")
        ? t("citation-page", { number: String(number), page: String(place.page) })
        : t("exhibit-number", { number: String(number) });
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
