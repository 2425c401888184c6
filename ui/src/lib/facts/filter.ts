// Which facts the chronology shows, and from which end.
import type { FactStatus, FactView, PartyId } from "$lib/backend/bindings";
import { fold } from "$lib/evidence/text";

export type Wish = {
  text: string;
  status: FactStatus | "any";
  party: PartyId | "any";
  /** Only facts that no evidence stands under. */
  bare: boolean;
  /** The latest first. What has no date stands last either way. */
  latestFirst: boolean;
};

export const everything: Wish = { text: "", status: "any", party: "any", bare: false, latestFirst: false };

function haystack(fact: FactView, names: ReadonlyMap<PartyId, string>): string {
  const { statements, place, note, parties, date } = fact.details;
  return fold(
    [
      ...statements.map(({ text }) => text),
      ...Object.values(fact.dateWords),
      ...parties.map((id) => names.get(id) ?? ""),
      ...fact.citations.map(({ title }) => title),
      date,
      place,
      note,
    ].join("\n"),
  );
}

/** The facts to show. They come in the order of their dates, and equal dates keep the order they were written in. */
export function choose(facts: readonly FactView[], wish: Wish, names: ReadonlyMap<PartyId, string>): FactView[] {
  const words = fold(wish.text).trim().split(/\s+/).filter(Boolean);
  const shown = facts.filter(
    (fact) =>
      (wish.status === "any" || fact.details.status === wish.status) &&
      (wish.party === "any" || fact.details.parties.includes(wish.party)) &&
      (!wish.bare || fact.citations.length === 0) &&
      (words.length === 0 || words.every((word) => haystack(fact, names).includes(word))),
  );
  if (!wish.latestFirst) return shown;
  const dated = shown.filter(({ details }) => details.date !== "");
  return [...dated.reverse(), ...shown.filter(({ details }) => details.date === "")];
}

/** Whether anything is filtered away on purpose. */
export function isFiltered(wish: Wish): boolean {
  return wish.text.trim() !== "" || wish.status !== "any" || wish.party !== "any" || wish.bare;
}
