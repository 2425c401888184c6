// How an act of the journal is told, and where the things it was about are opened.
import type {
  BundleId,
  EvidenceId,
  FilingId,
  JournalKind,
  JournalLine,
  ListJournal,
  ThingView,
} from "$lib/backend/bindings";
import { longDay, maybe, t } from "$lib/i18n/index.svelte";
import { href } from "$lib/shell/routes";

/** What the journal can be narrowed to, in the order of the sections. */
export const kinds: readonly JournalKind[] = [
  "case",
  "person",
  "network",
  "evidence",
  "fact",
  "proof",
  "ledger",
  "filing",
  "bundle",
  "deadline",
  "interview",
  "consent",
  "office",
  "program",
];

/** What was done: an act has a sentence of its own where the notice that offers to undo it does not say enough. */
export function sentence({ label, way }: Pick<JournalLine, "label" | "way">): string {
  const what = maybe(`did-${label}`) ?? maybe(`undo-${label}`) ?? t("journal-other");
  if (way === "undo") return t("undo-done", { what });
  return way === "redo" ? t("redo-done", { what }) : what;
}

/** A thing by its name; one without a name, or that is no longer there, by what it is. */
export function nameOf({ kind, name, gone }: ThingView): string {
  const what = maybe(`journal-thing-${kind}`) ?? kind;
  if (gone) return t("journal-gone", { what });
  return name === "" ? what : name;
}

/** Where a thing is opened; nothing for what is no longer there, or has no screen of its own. */
export function addressOf({ kind, id, case: of, gone }: ThingView): string | undefined {
  if (gone || of === null) return undefined;
  const params = { case: of };
  switch (kind) {
    case "case":
      return href("case", params);
    case "party":
      return href("people", params, { open: id });
    case "evidence":
      return href("item", { ...params, evidence: id as EvidenceId });
    case "fact":
      return href("facts", params, { open: id });
    case "tie":
      return href("network", params, { tie: id });
    case "ledger":
      return href("ledger", params, { open: id });
    case "filing":
      return href("filing", { ...params, filing: id as FilingId });
    case "bundle":
      return href("bundle", { ...params, bundle: id as BundleId });
    case "consent":
      return href("consents", params, { open: id });
    case "event":
      return href("deadlines", params, { event: id });
    case "task":
      return href("deadlines", params, { task: id });
    case "interview":
      return href("interview", params, { open: id });
    default:
      return undefined;
  }
}

/** The journal by days, as it came: a day may stand there twice, where the clock went back. */
export function byDays(lines: readonly JournalLine[]): { day: string; lines: JournalLine[] }[] {
  const found: { day: string; lines: JournalLine[] }[] = [];
  for (const line of lines) {
    const day = longDay(line.at);
    const last = found.at(-1);
    if (last?.day === day) last.lines.push(line);
    else found.push({ day, lines: [line] });
  }
  return found;
}

/** Whether less is asked for than everything that people did. */
export function isNarrowed({ case: of, user, kind, from, to }: ListJournal): boolean {
  return of !== null || user !== null || kind !== null || from !== "" || to !== "";
}
