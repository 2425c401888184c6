// The people of a case, each called as the language of the page calls them.
import { useQuery, type Failure } from "$lib/backend";
import type { Area, CaseId, PartyView } from "$lib/backend/bindings";
import { spoken } from "$lib/evidence/dates";
import { nameIn } from "./people";

export type Parties = {
  readonly data: PartyView[] | undefined;
  readonly failure: Failure | undefined;
  readonly waiting: boolean;
};

/** Asked for while there is a case; asked again when somebody of it changes. */
export function useParties(request: () => { case: CaseId } | undefined, areas: readonly Area[] = ["parties"]): Parties {
  const query = useQuery("party.list", request, areas);
  const data = $derived(query.data?.map((party) => ({ ...party, name: nameIn(party.details, spoken()) })));
  return {
    get data() {
      return data;
    },
    get waiting() {
      return query.waiting;
    },
    get failure() {
      return query.failure;
    },
  };
}
