// The review of an interview: what is proposed, what the lawyer ticks and corrects, and what is then asked of Rust.
import type {
  ConsentEntry,
  FactEntry,
  InterviewId,
  MarkEntry,
  PartyId,
  PersonEntry,
  PlanView,
  PlannedState,
  PlannedView,
  WriteInterview,
} from "$lib/backend/bindings";

/** One proposal on the page. */
export type Line<Entry> = {
  item: string;
  question: string;
  state: PlannedState;
  ticked: boolean;
  entry: Entry;
};
export type PersonLine = Line<PersonEntry> & { party: PartyId | null };
export type MarkLine = Line<MarkEntry> & { now: MarkEntry["mark"] | null };
export type Sheet = {
  people: PersonLine[];
  facts: Line<FactEntry>[];
  consents: Line<ConsentEntry>[];
  marks: MarkLine[];
};

/** What is new is ticked. What was written before stays as it is in the case until the lawyer ticks it. */
function line<Entry>({ item, question, state, entry }: PlannedView<Entry>): Line<Entry> {
  return { item, question, state, entry: structuredClone(entry), ticked: state === "new" };
}

/** The plan as the page begins with it. */
export function sheetOf(plan: PlanView): Sheet {
  return {
    people: plan.people.map((one) => ({ ...line(one), party: (one.target as PartyId | null) ?? null })),
    facts: plan.facts.map((one) => line(one)),
    consents: plan.consents.map((one) => line(one)),
    // What somebody marked otherwise by hand is not overwritten by itself.
    marks: plan.marks.map((one) => ({
      ...line(one),
      now: one.now,
      ticked: one.state === "new" && (one.now === null || one.now === one.entry.mark),
    })),
  };
}

/** How much is ticked. */
export function tickedIn({ people, facts, consents, marks }: Sheet): number {
  return [...people, ...facts, ...consents, ...marks].filter(({ ticked }) => ticked).length;
}

/** The request for what is ticked. */
export function toWrite(interview: InterviewId, { people, facts, consents, marks }: Sheet): WriteInterview {
  const of = <Entry>(lines: readonly Line<Entry>[]) =>
    lines.filter(({ ticked }) => ticked).map(({ item, entry }) => ({ item, entry }));
  return {
    interview,
    people: people.filter(({ ticked }) => ticked).map(({ item, party, entry }) => ({ item, party, entry })),
    facts: of(facts),
    consents: of(consents),
    marks: of(marks),
  };
}

/** Whether consents and indicators have nobody to belong to. */
export function lacksClient(sheet: Sheet, client: PartyId | null): boolean {
  const named = sheet.people.some(({ item, ticked }) => item === "client" && ticked);
  const wanted = [...sheet.consents, ...sheet.marks].some(({ ticked }) => ticked);
  return client === null && !named && wanted;
}
