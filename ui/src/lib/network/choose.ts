// Which ties the network shows: by role, kind, standing, person and time.
import type { FactStatus, PartyId, PartyRole, PartyView, TieKind, TieView } from "$lib/backend/bindings";
import { isBare, within } from "./picture";

export type Wish = {
  role: PartyRole | "any";
  kind: TieKind | "any";
  status: FactStatus | "any";
  person: PartyId | "any";
  /** So many ties away from the person. */
  steps: 1 | 2;
  /** Only ties that rest on nothing. */
  bare: boolean;
  /** First and last day, counted from 1970; none: all of time. */
  days: [number, number] | undefined;
  /** Whether ties without a date are shown beside a stretch of time. */
  undated: boolean;
};

export const everything: Wish = {
  role: "any",
  kind: "any",
  status: "any",
  person: "any",
  steps: 1,
  bare: false,
  days: undefined,
  undated: true,
};

/** Whether anything is left out. */
export function isFiltered(wish: Wish): boolean {
  const { role, kind, status, person, bare, days, undated } = wish;
  return [role, kind, status, person].some((one) => one !== "any") || bare || days !== undefined || !undated;
}

const dayLength = 86_400_000;

/** A day as a number: days since 1970. */
export function dayNumber(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / dayLength);
}

/** The calendar day of such a number, where the screen is. */
export function dayOf(number: number): Date {
  const utc = new Date(number * dayLength);
  return new Date(utc.getUTCFullYear(), utc.getUTCMonth(), utc.getUTCDate());
}

/** First and last day of a tie; an end that nobody knows is endless. */
export function lasts(tie: TieView): [number, number] {
  return [
    tie.firstDay === null ? -Infinity : dayNumber(tie.firstDay),
    tie.lastDay === null ? Infinity : dayNumber(tie.lastDay),
  ];
}

/** From the first to the last day that any tie knows; nothing when no tie has a date. */
export function span(ties: readonly TieView[]): [number, number] | undefined {
  const known = ties
    .filter(({ dated }) => dated)
    .flatMap(lasts)
    .filter(Number.isFinite);
  if (known.length === 0) return undefined;
  const [first, last] = [Math.min(...known), Math.max(...known)];
  return first === last ? [first - 1, last + 1] : [first, last];
}

/** How many ties lasted in each of so many parts of a stretch of time. */
export function density(ties: readonly TieView[], [first, last]: [number, number], parts: number): number[] {
  const counts = Array.from({ length: parts }, () => 0);
  const length = (last - first + 1) / parts;
  for (const tie of ties) {
    if (!tie.dated) continue;
    const [from, to] = lasts(tie);
    const begin = Math.max(0, Math.floor((from - first) / length));
    const end = Math.min(parts - 1, Math.floor((to - first) / length));
    for (let part = begin; part <= end; part++) counts[part] = (counts[part] ?? 0) + 1;
  }
  return counts;
}

function inTime(tie: TieView, { days, undated }: Wish): boolean {
  if (!tie.dated) return undated;
  if (days === undefined) return true;
  const [from, to] = lasts(tie);
  return from <= days[1] && to >= days[0];
}

/** The ties to show. A person's neighbourhood is looked for among those that everything else lets through. */
export function choose(ties: readonly TieView[], wish: Wish, parties: ReadonlyMap<PartyId, PartyView>): TieView[] {
  const has = (id: PartyId): boolean =>
    wish.role === "any" || (parties.get(id)?.details.roles.includes(wish.role) ?? false);
  const passed = ties.filter(
    (tie) =>
      (wish.kind === "any" || tie.details.kind === wish.kind) &&
      (wish.status === "any" || tie.details.status === wish.status) &&
      (!wish.bare || isBare(tie)) &&
      inTime(tie, wish) &&
      (has(tie.details.from) || has(tie.details.to)),
  );
  if (wish.person === "any") return passed;
  const near = within(passed, wish.person, wish.steps);
  return passed.filter(({ details }) => near.has(details.from) && near.has(details.to));
}
