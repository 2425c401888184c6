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

/** Whether a date as it stands in the form is one day: only then it has an hour. */
export const isExact = (date: string): boolean => /^(\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d\d-\d\d)$/.test(date.trim());

/**
 * What is kept of a form: a kind that asks for no category keeps none, and an hour is kept of one day only. In the form it stays:
 * a day that is being corrected is none for a moment.
 */
export const toKeep = (details: EventDetails): EventDetails => ({
  ...details,
  time: isExact(details.date) ? details.time : "",
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
