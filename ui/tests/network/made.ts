// Cards and ties as tests need them.
import type { FactId, NodeView, PartyId, TieId, TieKind, TieView } from "$lib/backend/bindings";

export function node(id: string, x: number, y: number): NodeView {
  return { party: id as PartyId, x, y, width: 100, height: 40, lines: { ru: [id], ky: [id], en: [id] } };
}
export function tie(
  id: string,
  from: string,
  to: string,
  more: Partial<TieView> = {},
  kind: TieKind = "paid",
): TieView {
  return {
    id: id as TieId,
    case: "c" as TieView["case"],
    details: {
      kind,
      from: from as PartyId,
      to: to as PartyId,
      period: "",
      status: "alleged",
      facts: ["f" as FactId],
      citations: [],
      note: "",
    },
    directed: kind !== "related",
    periodWords: { ru: "", ky: "", en: "" },
    dated: false,
    firstDay: null,
    lastDay: null,
    citations: [],
    changed: 0,
    ...more,
  };
}
