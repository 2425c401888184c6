// The closed lists of consents, in the order a list shows them. Their words stand in consents.ftl.
import type {
  ConsentDetails,
  ConsentTarget,
  ConsentView,
  Informed,
  Manner,
  PartyId,
  PartyView,
  Purpose,
  RecipientKind,
} from "$lib/backend/bindings";
import { today } from "$lib/evidence/dates";
import { asTyped } from "$lib/i18n/edtf";
import { locale, maybe, t } from "$lib/i18n/index.svelte";
import type { Tone } from "$lib/ui";

export const purposes: readonly Purpose[] = [
  "represent",
  "keep_data",
  "authority",
  "record",
  "share",
  "refer",
  "publish",
  "research",
];
export const recipientKinds: readonly RecipientKind[] = [
  "any",
  "police",
  "investigator",
  "prosecutor",
  "investigating_judge",
  "court",
  "agency",
  "consulate",
  "service",
  "partner",
  "expert",
  "press",
  "office",
  "other",
];
export const manners: readonly Manner[] = ["signed", "oral"];
export const informed: readonly Informed[] = [
  "interview",
  "purpose",
  "use",
  "research",
  "access",
  "term",
  "withdrawal",
];
/** Languages a client may be spoken to in. */
export const clientLanguages = ["ky", "ru", "uz", "tg", "kk", "tr", "en"] as const;

/** What a paper made from a case is, by its id: `chronology/<case>`. */
export function paperOf(id: string): string {
  return id.split("/")[0] ?? "";
}

/** What a document without a title of its own is called. */
export function documentName({ target, id }: { target: ConsentTarget; id: string }): string {
  const paper = target === "paper" ? maybe(`document-paper-${paperOf(id)}`) : undefined;
  return paper ?? t(`document-target-${target}`);
}

/** How a consent stands, in colour; its words say it too. Red is legal danger: something must not be handed out. */
export const tones: Readonly<Record<string, Tone>> = {
  in_force: "ok",
  not_yet: "neutral",
  expired: "warn",
  withdrawn: "danger",
  refused: "danger",
};

/** The clients of a case. */
export function clientsOf(parties: readonly PartyView[]): PartyView[] {
  return parties.filter(({ details }) => details.roles.includes("victim"));
}

/** A consent given today, of whom and for what is still to be said. */
export function emptyConsent(client: PartyId): ConsentDetails {
  return {
    client,
    purpose: "represent",
    answer: "given",
    recipientKind: "any",
    recipient: "",
    items: [],
    facts: [],
    answeredOn: asTyped(today()),
    until: "",
    language: locale() === "ky" ? "ky" : "ru",
    interpreter: "",
    guardian: "",
    manner: "signed",
    witness: "",
    informed: [],
    evidence: null,
    note: "",
  };
}

/** Purposes nobody asked this client about, of those that every case comes to need. */
export function notAsked(client: PartyId, consents: readonly ConsentView[]): Purpose[] {
  const needed: readonly Purpose[] = ["represent", "keep_data", "authority"];
  return needed.filter(
    (purpose) => !consents.some(({ details }) => details.client === client && details.purpose === purpose),
  );
}

/** Whether a purpose leads outside the office, so that it matters to whom. */
export function goesOut(purpose: Purpose): boolean {
  return !["represent", "keep_data", "record"].includes(purpose);
}
