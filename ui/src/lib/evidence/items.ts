// The items of a case: one list for all screens, which a case of 50,000 items could not ask for at every step.
import { useQuery, type Failure } from "$lib/backend";
import type {
  CaseId,
  EvidenceDetails,
  EvidenceId,
  EvidenceItems,
  EvidenceRow,
  ItemRow,
  NoteView,
  Wording,
} from "$lib/backend/bindings";
import { Kept } from "$lib/backend/kept";
import { fold } from "./text";

/** An item as lists, choices and chips know it. The rest stands in its `EvidenceView`, which knows all of this too. */
export type Item = Omit<EvidenceRow, "mediaType" | "length" | "sha256" | "details"> & {
  details: Pick<
    EvidenceDetails,
    "title" | "source" | "receivedFrom" | "receivedOn" | "covert" | "carrier" | "sensitive"
  > & { wordings: readonly Pick<Wording, "title">[] };
};

/** A name of more items than these would be too long: what is begun about them is not kept. */
const mostNamed = 500;

/**
 * Items that were chosen together, as one name: what is begun about some is not begun about others. It names every one of
 * them, so that what was begun goes when one is destroyed. Nothing where they are too many.
 */
export function choiceOf(items: readonly Pick<Item, "id">[]): string | undefined {
  if (items.length > mostNamed) return undefined;
  return items
    .map(({ id }) => id)
    .toSorted()
    .join(" ");
}

/** What is noted on items, folded as the filter compares it. Who has no note is not in it. */
export type Notes = ReadonlyMap<EvidenceId, string>;

/** What is there of an answer: nothing while it is on its way. */
export type Asked<Data> = { readonly data: Data | undefined; readonly failure: Failure | undefined };

/** That an item was looked at stands in the custody log; the gallery learns it when one comes back to it. */
const keptItems = new Kept<"evidence.items">(["evidence", "facts", "custody"]);
const keptNotes = new Kept<"evidence.notes">(["evidence"]);

/** The items of the case in the order of their numbers. */
export function useItems(inCase: () => CaseId): Asked<readonly Item[]> {
  return told(
    useQuery("evidence.items", () => ({ case: inCase() }), ["evidence", "facts"], { kept: keptItems }),
    itemsOf,
  );
}

/** The notes of the case's items, asked for once they are `wanted`: in a large case they are most of what is known of it. */
export function useNotes(inCase: () => CaseId | undefined, wanted: () => boolean): Asked<Notes> {
  const request = (): { case: CaseId } | undefined => {
    const ofCase = wanted() ? inCase() : undefined;
    return ofCase && { case: ofCase };
  };
  return told(useQuery("evidence.notes", request, ["evidence"], { kept: keptNotes }), notesOf);
}

function told<Answer, Data>(query: Asked<Answer>, read: (answer: Answer) => Data): Asked<Data> {
  return {
    get data() {
      return query.data === undefined ? undefined : read(query.data);
    },
    get failure() {
      return query.failure;
    },
  };
}

const itemsOf = once(({ case: ofCase, items }: EvidenceItems): readonly Item[] =>
  items.map((row) => itemOf(row, ofCase)),
);
const notesOf = once(
  (lines: readonly NoteView[]): Notes => new Map(lines.map(({ evidence, note }) => [evidence, fold(note)])),
);

/** Reads each answer once, however many screens ask. */
function once<Answer extends object, Data extends object>(read: (answer: Answer) => Data): (answer: Answer) => Data {
  const known = new WeakMap<Answer, Data>();
  return (answer) => {
    const data = known.get(answer) ?? read(answer);
    known.set(answer, data);
    return data;
  };
}

/** What is not said on the way is none, nothing or no. */
export function itemOf(row: ItemRow, ofCase: CaseId): Item {
  return {
    id: row.id,
    case: ofCase,
    number: row.number,
    kind: row.kind,
    originalName: row.originalName,
    sheets: row.sheets ?? null,
    trouble: row.trouble ?? null,
    details: {
      title: row.title,
      source: row.source ?? "",
      receivedFrom: row.receivedFrom ?? "",
      receivedOn: row.receivedOn ?? "",
      covert: row.covert ?? "not_recording",
      carrier: row.carrier ?? "",
      sensitive: row.sensitive ?? false,
      wordings: (row.furtherTitles ?? []).map((title) => ({ title })),
    },
    tags: row.tags ?? [],
    setAside: row.setAside ?? false,
    destroyed: row.destroyed ?? null,
    added: row.added,
    citedBy: row.citedBy ?? 0,
    seen: row.seen ?? false,
    thumbnail: row.thumbnail ?? null,
  };
}
