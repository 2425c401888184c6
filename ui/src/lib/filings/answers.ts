// The answers of a draft, by key. Rust checks what they mean; here they are read, shown and kept while one types.
import type { EvidenceId, FieldView, JsonValue } from "$lib/backend/bindings";
import type { Money } from "$lib/i18n/money";

export type Answers = Readonly<Record<string, JsonValue>>;
/** One line of a table: column to value. */
export type Line = Readonly<Record<string, JsonValue>>;

const isObject = (value: unknown): value is Record<string, JsonValue> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The answers out of what came over the channel. */
export function answersOf(value: JsonValue): Answers {
  return isObject(value) ? value : {};
}

/** A text, a date, a choice or an id; empty when there is none. */
export function textOf(value: JsonValue | undefined): string {
  return typeof value === "string" ? value : "";
}

/** Whom a document goes to, and how that stands at its head where the lawyer wrote it otherwise than the rules. */
export type Whom = { text: string; written: string | undefined };

/** The addressee of an answer. */
export function whomOf(value: JsonValue | undefined): Whom {
  if (!isObject(value)) return { text: textOf(value), written: undefined };
  return { text: textOf(value.text), written: typeof value.written === "string" ? value.written : undefined };
}

/** The same as an answer. */
export function whomAnswer({ text, written }: Whom): JsonValue | undefined {
  if (written !== undefined) return { text, written };
  return text === "" ? undefined : text;
}

/** A list of ids. */
export function idsOf<Id extends string>(value: JsonValue | undefined): Id[] {
  return Array.isArray(value) ? (value.filter((id) => typeof id === "string") as Id[]) : [];
}

/** A sum of money, or none. */
export function moneyOf(value: JsonValue | undefined): Money | undefined {
  if (!isObject(value) || typeof value.amount !== "number" || typeof value.currency !== "string") return undefined;
  return { amount: value.amount, currency: value.currency };
}

/** The lines of a table. */
export function linesOf(value: JsonValue | undefined): Line[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** Whether nothing was answered. A tick that is not set is an answer: no. */
export function isEmpty(value: JsonValue | undefined): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === "string") return value.trim() === "";
  if (Array.isArray(value)) return value.length === 0;
  return isObject(value) && Object.values(value).every(isEmpty);
}

/** Whether two answers say the same; the order of keys does not count, the order of a list does. */
export function same(one: JsonValue | undefined, other: JsonValue | undefined): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((value, i) => same(value, other[i]));
  if (!isObject(one) || !isObject(other)) return false;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => same(one[key], other[key]));
}

/** Whether two sets of answers say the same. */
export function sameAnswers(one: Answers, other: Answers): boolean {
  return same({ ...one }, { ...other });
}

/**
 * What a form shows when the vault says its answers anew (after a save, an undo, a change elsewhere): each answer that
 * was typed since `before` stays as typed, every other one is the vault's.
 */
export function merged(before: Answers, typed: Answers, stored: Answers): Answers {
  const result: Record<string, JsonValue> = {};
  for (const key of new Set([...Object.keys(typed), ...Object.keys(stored)])) {
    const value = same(typed[key], before[key]) ? stored[key] : typed[key];
    if (value !== undefined) result[key] = value;
  }
  return result;
}

/** The answers with one changed; `undefined` takes it away. */
export function answered(answers: Answers, key: string, value: JsonValue | undefined): Answers {
  const next = { ...answers };
  if (value === undefined) Reflect.deleteProperty(next, key);
  else next[key] = value;
  return next;
}

/** An exhibit as the lawyer chose it; `relevance` says what it proves, empty when the facts that cite it say so. */
export type Chosen = { evidence: EvidenceId; relevance: string };

/** The exhibits of an answer: ids, or ids with what they prove. */
export function exhibitsOf(value: JsonValue | undefined): Chosen[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one): Chosen[] => {
    if (typeof one === "string") return [{ evidence: one as EvidenceId, relevance: "" }];
    if (!isObject(one) || typeof one.evidence !== "string") return [];
    return [{ evidence: one.evidence as EvidenceId, relevance: textOf(one.relevance) }];
  });
}

/** The same as an answer. */
export function exhibitsAnswer(chosen: readonly Chosen[]): JsonValue {
  return chosen.map(({ evidence, relevance }) => (relevance.trim() === "" ? evidence : { evidence, relevance }));
}

/** Whether a question is asked, given the other answers. One that depends on a question not asked is not asked either. */
export function isAsked(field: FieldView, fields: readonly FieldView[], answers: Answers): boolean {
  const { condition } = field;
  if (condition === null) return true;
  const other = fields.find(({ key }) => key === condition.key);
  if (!other) return false;
  // A tick that was never touched says no.
  const given = other.kind === "check" ? answers[other.key] === true : answers[other.key];
  return same(given, condition.value) && isAsked(other, fields, answers);
}

/** Questions under their headings, in the order of the template. */
export type Group = { heading: FieldView["group"]; fields: FieldView[] };

/** The questions that are asked now, under their headings; a heading without questions is left out. */
export function groupsOf(fields: readonly FieldView[], answers: Answers): Group[] {
  const groups: Group[] = [];
  for (const field of fields) {
    if (field.group !== null || groups.length === 0) groups.push({ heading: field.group, fields: [] });
    if (isAsked(field, fields, answers)) groups.at(-1)?.fields.push(field);
  }
  return groups.filter((group) => group.fields.length > 0);
}
