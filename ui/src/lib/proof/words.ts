// How the matrix speaks. Everything it says is counted from the answer; nothing here says that a crime was committed.
import type { CellView, GapView, PersonName, ProofKind, ProofReadingView, Words } from "$lib/backend/bindings";
import { spoken } from "$lib/evidence/dates";
import { t } from "$lib/i18n/index.svelte";
import type { Tone } from "$lib/ui";

export const proofKinds: readonly ProofKind[] = ["first_hand", "document", "digital", "physical", "expert", "hearsay"];

/** A text of the law packs in the language of the interface, or in the first one that has it. */
export function said(words: Words): string {
  return words[spoken()] || words.ru || words.en || words.ky;
}

/** A suspect in a heading. */
export function called(person: PersonName | null): string {
  return person === null ? t("proof-nobody") : person.short || person.name || t("party-unnamed");
}

/** "документ 3, цифровой след 2". */
export function kindsOf({ kinds }: Pick<CellView, "kinds">): string {
  return kinds.map(({ kind, count }) => `${t(`proof-kind-${kind}`)} ${count}`).join(", ");
}

/** "подтверждают 5 доказательств, видов — 2". */
export function supportOf(cell: Pick<CellView, "items" | "kinds">): string {
  return t("proof-supported-by", { items: cell.items, kinds: cell.kinds.length });
}

/** What is to be kept in mind about a cell. */
export function marksOf(cell: CellView): string[] {
  const marks: string[] = [];
  if (cell.disputes > 0) marks.push(t("proof-mark-disputes", { count: cell.disputes }));
  if (cell.untied) marks.push(t("proof-mark-untied"));
  if (cell.wordsOnly) marks.push(t("proof-mark-words"));
  if (cell.lost > 0) marks.push(t("proof-mark-lost", { count: cell.lost }));
  if (cell.bare > 0 && cell.items > 0) marks.push(t("proof-mark-bare", { count: cell.bare }));
  if (cell.covert > 0) marks.push(t("proof-mark-covert", { count: cell.covert }));
  return marks;
}

/** How a supported cell looks: green only when nobody could ask for more. */
export function toneOf(cell: CellView): Tone {
  if (cell.state === "empty") return "neutral";
  if (cell.state === "supported" && !cell.untied && !cell.wordsOnly) return "ok";
  return "warn";
}

/** What an offence asks for, held against a column, in one line. */
export function readingWords(reading: ProofReadingView): string {
  const [first, ...rest] = reading.wanting.map(({ block, element, instead }) => ({
    name:
      element === null ? t(`proof-block-${block ?? "other"}`).toLocaleLowerCase() : said(element).toLocaleLowerCase(),
    instead,
  }));
  if (first === undefined)
    return reading.weak > 0 ? t("proof-complete-weak", { count: reading.weak }) : t("proof-complete");
  let what = first.name;
  let before = first.instead;
  for (const { name, instead } of rest) {
    what += before && instead ? ` ${t("proof-or")} ${name}` : `, ${name}`;
    before = instead;
  }
  return t("proof-wanting", { what });
}

/** What a gap is about: an element, a block, or the whole offence. */
export function aboutOf(gap: GapView): string {
  if (gap.element !== null) return said(gap.element.name);
  return gap.block === null ? said(gap.title) : t(`proof-block-${gap.block}`);
}

/** Numbers of items as they are named everywhere. */
export function numbersOf(items: readonly number[]): string {
  return items.map((number) => t("exhibit-number", { number: String(number) })).join(", ");
}

/** Why it is a gap and what would help. */
export function reasonOf(gap: GapView): string {
  return t(`proof-reason-${gap.reason}`, { items: numbersOf(gap.items), helps: said(gap.advice.helps) });
}
