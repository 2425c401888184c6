// What a body takes that filings are handed in to, as its form holds it.
import type { TakenAs, ReceptionDetails } from "$lib/backend/bindings";

export const formats: readonly TakenAs[] = ["paper", "pdf", "pdf_a", "word"];

/** The fields as they are typed; numbers are words until they are kept. */
export type ReceptionForm = { name: string; megabytes: string; pages: string; formats: TakenAs[]; source: string };

/** A megabyte is a million bytes, as portals of courts count. */
const mega = 1_000_000;

export function formOf(details: ReceptionDetails | undefined): ReceptionForm {
  const words = (count: number | null | undefined): string => (count == null ? "" : String(count));
  return {
    name: details?.name ?? "",
    megabytes: details?.largestBytes == null ? "" : words(details.largestBytes / mega),
    pages: words(details?.mostPages),
    formats: [...(details?.formats ?? [])],
    source: details?.source ?? "",
  };
}

/** A number above zero, `null` for an empty field, `undefined` for what is no such number. */
export function bound(typed: string, whole: boolean): number | null | undefined {
  const text = typed.trim().replace(",", ".");
  if (text === "") return null;
  const count = Number(text);
  return count > 0 && Number.isFinite(count) && (!whole || Number.isInteger(count)) ? count : undefined;
}

/** What is kept; `undefined` while a number cannot be read or the name is missing. */
export function detailsOf(form: ReceptionForm): ReceptionDetails | undefined {
  const megabytes = bound(form.megabytes, false);
  const mostPages = bound(form.pages, true);
  if (megabytes === undefined || mostPages === undefined || form.name.trim() === "") return undefined;
  const largestBytes = megabytes === null ? null : Math.round(megabytes * mega);
  const { name, formats, source } = form;
  return { name, largestBytes, mostPages, formats, source };
}
