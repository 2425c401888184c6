// Kinds of events in the order a lawyer meets them, and which fields each asks for.
import type { EventKind } from "$lib/backend/bindings";
import { t } from "$lib/i18n/index.svelte";
import type { Choice } from "$lib/ui";

const groups = {
  pretrial: [
    "crime_report",
    "registered",
    "decision_to_open",
    "decision_to_refuse",
    "motion_filed",
    "motion_decided",
    "act_learned",
    "complaint_filed",
    "request_sent",
    "request_answered",
    "detention",
    "brought_to_court",
    "custody_decided",
    "freed",
    "charge",
    "charge_presented",
    "indictment_sent",
    "indictment_decided",
    "case_closed",
  ],
  trial: ["hearing", "verdict", "verdict_copy", "appeal_filed", "appeal_decided", "cassation_filed"],
  civil: [
    "claim_filed",
    "claim_accepted",
    "claim_returned",
    "civil_decision",
    "civil_ruling",
    "private_complaint",
    "civil_appeal_filed",
    "civil_appeal_decided",
    "court_order",
    "default_judgment",
    "objection_filed",
    "writ",
    "writ_presented",
    "violation_learned",
    "wage_delay",
    "dismissal",
  ],
  person: [
    "offence",
    "release",
    "return_certificate",
    "returned",
    "passport_applied",
    "shelter_entered",
    "shelter_extended",
    "shelter_left",
  ],
  other: ["other"],
} as const satisfies Record<string, readonly EventKind[]>;

export const eventKinds: readonly EventKind[] = Object.values(groups).flat();

/** The kind at the beginning of a line: with a capital. */
export function kindTitle(kind: EventKind): string {
  const words = t(`event-kind-${kind}`);
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}

/** What most often comes next: the report, its number, then a motion. */
export function likelyKind(had: readonly EventKind[]): EventKind {
  return (["crime_report", "registered"] as const).find((kind) => !had.includes(kind)) ?? "motion_filed";
}

/** All kinds to choose from, each with the part of the work it belongs to. */
export function kindChoices(): Choice<EventKind>[] {
  return Object.entries(groups).flatMap(([group, kinds]) =>
    kinds.map((value) => ({ value, label: kindTitle(value), note: t(`event-group-${group}`) })),
  );
}

/** What a filing's own event is, by its template; nothing for what has no event of its own. */
export function eventOfFiling(template: string): EventKind | undefined {
  if (template.endsWith("/crime-report")) return "crime_report";
  if (template.endsWith("/civil-claim")) return "claim_filed";
  if (template.includes("/motion-")) return "motion_filed";
  if (template.includes("/complaint-")) return "complaint_filed";
  if (template.includes("/request-")) return "request_sent";
  return undefined;
}

/** Whether the event bears a number, an officer, a place. What happened to the person does not. */
export const isOffice = (kind: EventKind): boolean => !(groups.person as readonly EventKind[]).includes(kind);
