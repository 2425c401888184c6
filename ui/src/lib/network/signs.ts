// What a party is, in shape and letter: the same on the screen and on the printed chart. Letters stand in network.ftl.
import type { LinesView, PartyRole, PartyView, TieDetails, TieKind } from "$lib/backend/bindings";
import { spoken } from "$lib/evidence/dates";

export type Shape = "circle" | "diamond" | "square" | "hexagon" | "house";

const shapes: Partial<Record<PartyRole, Shape>> = {
  victim: "circle",
  recruiter: "diamond",
  transporter: "diamond",
  harbourer: "diamond",
  exploiter: "diamond",
  suspect: "diamond",
  employer: "square",
  agency: "square",
  investigator: "hexagon",
  prosecutor: "hexagon",
  court: "hexagon",
  authority: "hexagon",
};

/** The shape of a role. */
export function shapeOf(role: PartyRole): Shape {
  return shapes[role] ?? "house";
}

/** The role that stands on a card: the first one. */
export function mainRole(party: PartyView | undefined): PartyRole {
  return party?.details.roles[0] ?? "other";
}

/** A name in lines, in the language of the interface. */
export function linesOf({ lines }: { lines: LinesView }): string[] {
  return lines[spoken()];
}

/** In the order a list shows them. */
export const tieKinds: readonly TieKind[] = [
  "recruited",
  "transported",
  "harboured",
  "received",
  "sold_to",
  "paid",
  "employed",
  "controlled",
  "threatened",
  "held_documents",
  "acts_for",
  "owns",
  "related",
  "acquainted",
  "communicates",
  "other",
];

const mutual = new Set<TieKind>(["related", "acquainted", "communicates", "other"]);

/** Whether a kind goes from one to the other. */
export function isDirected(kind: TieKind): boolean {
  return !mutual.has(kind);
}

/** What a form of a new tie holds. */
export type TieStart = Pick<TieDetails, "kind" | "period" | "status" | "facts"> &
  Partial<Pick<TieDetails, "from" | "to">>;
