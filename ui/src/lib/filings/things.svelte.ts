// What a filing can be made of: the people, facts and evidence of its case, asked for once for all questions.
import { useQuery, type Query } from "$lib/backend";
import type { CaseId } from "$lib/backend/bindings";
import { useItems, type Asked, type Item } from "$lib/evidence/items";
import { useParties, type Parties } from "$lib/parties/list.svelte";
import { getContext, setContext } from "svelte";

export type Things = {
  case: CaseId;
  parties: Parties;
  facts: Query<"fact.list">;
  evidence: Asked<readonly Item[]>;
};

const key = Symbol("things of the case");

/** Gives the things of this case to the questions below. */
export function provideThings(inCase: () => CaseId): Things {
  const request = (): { case: CaseId } => ({ case: inCase() });
  return setContext(key, {
    case: inCase(),
    parties: useParties(request),
    facts: useQuery("fact.list", request, ["facts", "evidence"]),
    evidence: useItems(inCase),
  });
}

/** The things of the case on screen. */
export function things(): Things {
  return getContext<Things>(key);
}
