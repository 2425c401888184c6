// An event while it is written.
import type { EventDetails, EventKind, TaskDetails } from "$lib/backend/bindings";
import { asTyped } from "$lib/i18n/edtf";

/** An event of today, of which nothing more is known. */
export function emptyEvent(today: string, more: Partial<EventDetails> = {}): EventDetails {
  return {
    kind: "crime_report",
    date: asTyped(today),
    time: "",
    number: "",
    officer: "",
    place: "",
    category: "unknown",
    note: "",
    answers: null,
    filing: null,
    evidence: null,
    ...more,
  };
}

/** A stored event as the form shows it: its date as people write it. */
export const inForm = (stored: EventDetails): EventDetails => ({ ...stored, date: asTyped(stored.date) });

/** What is kept of a form: a kind that asks for no category keeps none. */
export const toKeep = (details: EventDetails): EventDetails => ({
  ...details,
  category: details.kind === "offence" ? details.category : "unknown",
});

/** The key of a term among those of a case. */
export const keyOf = (term: { event: string; rule: string }): string => `${term.event}:${term.rule}`;

export const emptyTask = (more: Partial<TaskDetails> = {}): TaskDetails => ({
  title: "",
  owner: "",
  due: "",
  about: null,
  note: "",
  ...more,
});

export const isKind = (kind: string, kinds: readonly EventKind[]): kind is EventKind =>
  (kinds as readonly string[]).includes(kind);
