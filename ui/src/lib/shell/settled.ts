// Whether a form and what the vault keeps say the same. The vault trims texts, writes dates its own way and drops empty
// lines; none of that is a reason to take the text away from under whoever is typing.
import { asTyped } from "$lib/i18n/edtf";

/** A value as the vault would settle it, for comparing. */
export function settled(value: unknown): unknown {
  if (typeof value === "string") return asTyped(value.normalize("NFC").trim());
  if (Array.isArray(value)) return value.map(settled).filter((entry) => !blank(entry));
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, settled(entry)]));
  return value;
}

/** Whether two values settle to the same. */
export function alike(one: unknown, other: unknown): boolean {
  return JSON.stringify(settled(one)) === JSON.stringify(settled(other));
}

/** What was typed, but wherever a field has this name with what the vault has there, or empty where it has nothing. */
export function withStored<Value>(typed: Value, stored: unknown, field: string): Value {
  return mixed(typed, stored, field) as Value;
}

function mixed(typed: unknown, stored: unknown, field: string): unknown {
  if (typeof typed !== "object" || typed === null) return typed;
  const had = typeof stored === "object" && stored !== null ? (stored as Record<string, unknown>) : {};
  if (Array.isArray(typed)) return typed.map((entry: unknown, n) => mixed(entry, had[String(n)], field));
  const entries = Object.entries(typed as Record<string, unknown>).map(([key, entry]) =>
    key === field && typeof entry === "string" ? [key, had[key] ?? ""] : [key, mixed(entry, had[key], field)],
  );
  return Object.fromEntries(entries);
}

/** Words that only say what kind of line it is do not fill it. */
const kinds = new Set(["kind", "language", "duty", "country", "note", "issuedBy", "issuedOn"]);

function blank(entry: unknown): boolean {
  if (typeof entry !== "object" || entry === null) return entry === "";
  return Object.entries(entry).every(([key, value]) => kinds.has(key) || value === "" || value === null);
}
