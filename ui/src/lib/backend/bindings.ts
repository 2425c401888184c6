// Generated from the table of commands. Renewed by UPDATE_GOLDEN=1 ./test.

export type AccountBrief = { 
/**
 * The account.
 */
id: AccountId, 
/**
 * Who says so.
 */
who: string, 
/**
 * When, by this account.
 */
dateWords: Trilingual, 
/**
 * Where, by this account.
 */
place: string, };
export type AccountDetails = { 
/**
 * Who says so.
 */
teller: PartyId | null, 
/**
 * Who or what says so, when it is no party of the case. One of the two must be given.
 */
source: string, 
/**
 * When it was said, EDTF level 1.
 */
toldOn: string, 
/**
 * Where it was said.
 */
toldWhere: string, 
/**
 * In which language it was said, ISO 639-1; empty when not known.
 */
language: string, 
/**
 * Through whom.
 */
interpreter: PartyId | null, 
/**
 * Through whom, when it is no party of the case.
 */
interpreterName: string, 
/**
 * How the teller knows.
 */
knowledge: Knowledge, 
/**
 * What it says of the event.
 */
stance: Stance, 
/**
 * The words as they were said, in the language they were said in.
 */
original: string, 
/**
 * What it says, in the languages of filings. Either these or the original words must be given.
 */
statements: Array<Statement>, 
/**
 * When it happened by this account, EDTF level 1; empty when it does not say.
 */
date: string, 
/**
 * The same time in the teller's own words.
 */
said: Words, 
/**
 * Where it happened by this account; empty when it does not say.
 */
place: string, 
/**
 * Where the account is written down or heard.
 */
citations: Array<Place>, 
/**
 * Whether the fact's statement follows it.
 */
followed: boolean, 
/**
 * Free notes.
 */
note: string, };
export type AccountId = string & { readonly brand: "AccountId" };
export type AccountView = { 
/**
 * Its id.
 */
id: AccountId, 
/**
 * The event.
 */
fact: FactId, 
/**
 * What the lawyer wrote.
 */
details: AccountDetails, 
/**
 * Who says so: the party's name, or the source as written.
 */
who: string, 
/**
 * Through whom; empty: through nobody.
 */
through: string, 
/**
 * When it happened by this account, in words.
 */
dateWords: Trilingual, 
/**
 * When it was said, in words.
 */
toldWords: Trilingual, 
/**
 * Its citations with the numbers to show.
 */
citations: Array<CitationView>, 
/**
 * When it last changed.
 */
changed: number, };
export type AddAccount = { 
/**
 * Of this event.
 */
fact: FactId, 
/**
 * What is known.
 */
details: AccountDetails, };
export type AddBundle = { 
/**
 * In this case.
 */
case: CaseId, 
/**
 * From this filing.
 */
filing: FilingId | null, 
/**
 * Title on the cover; empty: made from the filing or the case.
 */
title: string, 
/**
 * Language of its sheets.
 */
language: Language, };
export type AddCase = { 
/**
 * What is known.
 */
details: CaseDetails, };
export type AddFact = { 
/**
 * Into this case.
 */
case: CaseId, 
/**
 * What is known.
 */
details: FactDetails, };
export type AddFiling = { 
/**
 * In this case.
 */
case: CaseId, 
/**
 * From this template.
 */
template: string, 
/**
 * In this language.
 */
language: Language, };
export type AddLine = { 
/**
 * Into this case.
 */
case: CaseId, 
/**
 * What is known.
 */
details: LineDetails, };
export type AddParty = { 
/**
 * Into this case.
 */
case: CaseId, 
/**
 * What is known.
 */
details: PartyDetails, };
export type Area = "cases" | "parties" | "evidence" | "facts" | "network" | "proof" | "deadlines" | "consents" | "ledger" | "filings" | "bundles" | "custody" | "settings";
export type BuildView = { 
/**
 * 1, 2, 3…
 */
number: number, 
/**
 * SHA-256 of the PDF.
 */
sha256: string, 
/**
 * Pages.
 */
pages: number, 
/**
 * Bytes.
 */
length: number, 
/**
 * When it was built.
 */
made: number, 
/**
 * Whether the file claims PDF/A-2b, and passed.
 */
archival: boolean, 
/**
 * Whether the exhibits changed since.
 */
stale: boolean, };
export type BundleEntry = { 
/**
 * The item.
 */
evidence: EvidenceId, 
/**
 * As the index prints it; empty: the item's title.
 */
description: string, };
export type BundleExhibitView = { 
/**
 * Its number, from 1.
 */
number: number, 
/**
 * The item.
 */
evidence: EvidenceId, 
/**
 * The item's number in the case.
 */
itemNumber: number, 
/**
 * What it is.
 */
kind: EvidenceKind, 
/**
 * As the index prints it.
 */
description: string, 
/**
 * Its sheets without the divider; 0 when it can't be printed.
 */
sheets: number, 
/**
 * Page of the bundle its divider stands on.
 */
firstPage: number, 
/**
 * Path for `viewUrl` of a small picture, or none.
 */
thumbnail: string | null, };
export type BundleId = string & { readonly brand: "BundleId" };
export type BundleRow = { 
/**
 * Its id.
 */
id: BundleId, 
/**
 * Its case.
 */
case: CaseId, 
/**
 * The filing whose exhibits these are.
 */
filing: FilingId | null, 
/**
 * Title on the cover.
 */
title: string, 
/**
 * Language of its sheets.
 */
language: Language, 
/**
 * How many exhibits.
 */
exhibits: number, 
/**
 * When it last changed.
 */
changed: number, 
/**
 * Builds, the newest first.
 */
builds: Array<BuildView>, };
export type BundleTrouble = { 
/**
 * `damaged`, `encrypted`, `empty`.
 */
code: string, 
/**
 * The exhibit.
 */
number: number, 
/**
 * Its title.
 */
title: string, };
export type BundleView = { 
/**
 * The bundle.
 */
row: BundleRow, 
/**
 * The exhibits in order.
 */
exhibits: Array<BundleExhibitView>, 
/**
 * Pages of the whole, as planned.
 */
pages: number, 
/**
 * Exhibits that stop the build, as message keys `bundle-trouble-<code>`.
 */
troubles: Array<BundleTrouble>, };
export type ByKind = { kind: LineKind, sum: Sum, 
/**
 * How many lines.
 */
lines: number, };
export type ByPayer = { 
/**
 * None: not said.
 */
payer: PartyId | null, sum: Sum, };
export type CalculateClaim = { 
/**
 * The case.
 */
case: CaseId, 
/**
 * In this language.
 */
language: Language, 
/**
 * With penalties counted to this day, YYYY-MM-DD; none: without penalties.
 */
on: string | null, 
/**
 * Law records the lawyer has checked in the text in force. What the paper cites and nobody has checked stops the
 * export; a preview is shown all the same.
 */
confirmed: Array<string>, };
export type CaseCounts = { 
/**
 * Parties.
 */
parties: number, 
/**
 * Evidence items in use.
 */
evidence: number, 
/**
 * Facts.
 */
facts: number, 
/**
 * Facts that no evidence stands under.
 */
factsWithoutCitation: number, 
/**
 * Filings.
 */
filings: number, 
/**
 * Bundles.
 */
bundles: number, };
export type CaseDetails = { 
/**
 * The office's own number, e.g. `14/2026`. Must not be empty.
 */
number: string, 
/**
 * A short name that does not give the client away.
 */
title: string, 
/**
 * Whose courts.
 */
jurisdiction: Jurisdiction, 
/**
 * Where it stands.
 */
stage: Stage, 
/**
 * Number in the register of crimes (ЕРП), empty when not registered.
 */
registerNumber: string, 
/**
 * Languages documents are written in, the usual one first; at least one.
 */
languages: Array<Language>, 
/**
 * Who works on it.
 */
team: Array<Member>, 
/**
 * Free notes.
 */
note: string, };
export type CaseId = string & { readonly brand: "CaseId" };
export type CaseRow = { 
/**
 * Its id.
 */
id: CaseId, 
/**
 * What the office writes about it.
 */
details: CaseDetails, 
/**
 * When it last changed.
 */
changed: number, 
/**
 * How much is in it.
 */
counts: CaseCounts, };
export type ChangeAccount = { 
/**
 * The account.
 */
account: AccountId, 
/**
 * All of its details anew.
 */
details: AccountDetails, };
export type ChangeBundle = { 
/**
 * The bundle.
 */
bundle: BundleId, 
/**
 * Title on the cover.
 */
title: string, 
/**
 * Language of its sheets.
 */
language: Language, 
/**
 * The exhibits in their new order.
 */
exhibits: Array<BundleEntry>, };
export type ChangeCase = { 
/**
 * The case.
 */
case: CaseId, 
/**
 * All of its details anew.
 */
details: CaseDetails, };
export type ChangeEvidence = { 
/**
 * The item.
 */
evidence: EvidenceId, 
/**
 * All of its details anew.
 */
details: EvidenceDetails, };
export type ChangeFact = { 
/**
 * The fact.
 */
fact: FactId, 
/**
 * All of its details anew.
 */
details: FactDetails, };
export type ChangeFiling = { 
/**
 * The filing.
 */
filing: FilingId, 
/**
 * All answers anew.
 */
answers: JsonValue, };
export type ChangeLine = { 
/**
 * The line.
 */
line: LedgerLineId, 
/**
 * All of its details anew.
 */
details: LineDetails, };
export type ChangeParty = { 
/**
 * The party.
 */
party: PartyId, 
/**
 * All of its details anew.
 */
details: PartyDetails, };
export type ChangePassphrase = { 
/**
 * The one in use.
 */
old: string, 
/**
 * The new one.
 */
new: string, };
export type Changed<T> = { 
/**
 * What the write made.
 */
value: T, 
/**
 * What a screen must read again.
 */
areas: Array<Area>, 
/**
 * Message key of what can be undone (`undo-<key>`), or none.
 */
undo: string | null, };
export type CheckVault = { 
/**
 * 0–3: head and presence; log and database; sealed files; originals.
 */
level: number, };
export type ChronologyRow = { 
/**
 * The fact.
 */
fact: FactView, 
/**
 * Its weight, and its time in words.
 */
standing: Standing, };
export type ChronologyView = { 
/**
 * In order; what has no date stands at the end.
 */
entries: Array<EntryView>, 
/**
 * Facts in the case.
 */
total: number, 
/**
 * Facts that rest on nothing yet.
 */
bare: number, 
/**
 * Contradictions that are not explained.
 */
contradictions: number, 
/**
 * Parties that facts are about.
 */
parties: Array<PartyId>, 
/**
 * Places as written, with how many facts each has; the most frequent first.
 */
places: Array<PlaceCount>, };
export type CitationId = string & { readonly brand: "CitationId" };
export type CitationView = { 
/**
 * Its id.
 */
id: CitationId, 
/**
 * Where it points.
 */
place: Place, 
/**
 * The item's number in the case.
 */
number: number, 
/**
 * The item's title.
 */
title: string, };
export type CompareAccounts = { 
/**
 * The event.
 */
fact: FactId, 
/**
 * The language to compare their words in.
 */
language: Language, };
export type CompareView = { 
/**
 * The event.
 */
fact: FactView, 
/**
 * Its weight, and its time in words.
 */
standing: Standing, 
/**
 * The accounts; those the statement follows first.
 */
accounts: Array<ComparedView>, 
/**
 * What they contradict each other in.
 */
contradictions: Array<ContradictionView>, };
export type ComparedView = { 
/**
 * The account.
 */
account: AccountView, 
/**
 * Its words in the language asked for, with what differs marked.
 */
segments: Array<Segment>, 
/**
 * Whether its time is certain to be another than somebody else's.
 */
dateDiffers: boolean, 
/**
 * Whether its place is another than somebody else's.
 */
placeDiffers: boolean, };
export type ConditionView = { 
/**
 * Another field.
 */
key: string, 
/**
 * Its value.
 */
value: JsonValue, };
export type ConfirmLaw = { 
/**
 * The filing.
 */
filing: FilingId, 
/**
 * All records that are confirmed now.
 */
confirmed: Array<string>, };
export type Contact = { 
/**
 * What it is.
 */
kind: ContactKind, 
/**
 * As written.
 */
value: string, 
/**
 * Whose, since when, from where it is known.
 */
note: string, };
export type ContactKind = "phone" | "address" | "email" | "handle" | "bank_account" | "vehicle" | "other";
export type ContradictionView = { 
/**
 * What an explanation is kept by.
 */
key: string, 
/**
 * Message key `contradiction-<kind>`.
 */
kind: string, 
/**
 * The facts concerned.
 */
facts: Array<FactBrief>, 
/**
 * The accounts concerned.
 */
accounts: Array<AccountBrief>, 
/**
 * The person who would be in two places.
 */
party: PartyId | null, 
/**
 * The person's name.
 */
name: string, 
/**
 * The day, in words.
 */
on: Trilingual | null, 
/**
 * What the lawyer said of it; empty: not explained.
 */
explained: string, };
export type Covert = "not_recording" | "no" | "yes" | "unknown";
export type CreateVault = { 
/**
 * An empty or new folder, or none for the usual place.
 */
folder: string | null, 
/**
 * The passphrase: score 4 and at least 14 characters, or one that was suggested.
 */
passphrase: string, 
/**
 * The user's name as custody records will show it.
 */
userName: string, };
export type Currency = "KGS" | "USD" | "RUB" | "EUR" | "TRY" | "KZT" | "UZS" | "TJS" | "AED" | "KRW";
export type CustodyLine = { 
/**
 * Its place in the log, from 1.
 */
seq: number, 
/**
 * When.
 */
at: number, 
/**
 * Message key `custody-<action>`.
 */
action: string, 
/**
 * Who.
 */
actor: string, 
/**
 * Items concerned.
 */
evidence: Array<EvidenceId>, 
/**
 * Numbers of those items in their case.
 */
numbers: Array<number>, 
/**
 * Digest recorded with the event, of the first item.
 */
sha256: string | null, 
/**
 * Values for the message.
 */
params: { [key in string]: string }, };
export type CustodyView = { 
/**
 * Events.
 */
lines: Array<CustodyLine>, 
/**
 * Entries in the whole log.
 */
size: number, 
/**
 * Digest of the newest entry, hexadecimal: it stands for the whole chain before it.
 */
newest: string, };
export type DateView = { 
/**
 * Whether it is a date at all.
 */
ok: boolean, 
/**
 * As stored (EDTF level 1).
 */
edtf: string, 
/**
 * In words.
 */
words: string, };
export type DocumentKind = "id_card" | "foreign_passport" | "passport" | "tax_number" | "registration" | "licence" | "other";
export type Done = Record<symbol, never>;
export type Duty = "lawyer" | "paralegal" | "interpreter" | "psychologist" | "other";
export type EditionId = string & { readonly brand: "EditionId" };
export type EditionView = { 
/**
 * Its id.
 */
id: EditionId, 
/**
 * 1, 2, 3…
 */
number: number, 
/**
 * SHA-256 of the PDF.
 */
sha256: string, 
/**
 * Pages.
 */
pages: number, 
/**
 * When it was made.
 */
made: number, };
export type EntryView = { 
/**
 * The fact.
 */
id: FactId, 
/**
 * The earliest day it can mean, in days since 1970-01-01; none: not known.
 */
from: number | null, 
/**
 * The latest day.
 */
to: number | null, 
/**
 * How many accounts of it there are.
 */
accounts: number, 
/**
 * In how many contradictions it stands that are not explained.
 */
contradictions: number, };
export type Event = { "kind": "job", 
/**
 * The job.
 */
job: JobId, 
/**
 * Done, in the job's units.
 */
done: number, 
/**
 * Of how many.
 */
total: number, 
/**
 * Whether it ended.
 */
finished: boolean, } | { "kind": "changed", 
/**
 * What a screen must read again.
 */
areas: Array<Area>, } | { "kind": "locked" } | { "kind": "dropped", 
/**
 * How many.
 */
files: number, };
export type EvidenceDetails = { 
/**
 * Short description as an index prints it. Must not be empty.
 */
title: string, 
/**
 * Person, device or place it comes from.
 */
source: string, 
/**
 * Who handed it over.
 */
receivedFrom: string, 
/**
 * Who of the office took it.
 */
receivedBy: string, 
/**
 * When, EDTF level 1.
 */
receivedOn: string, 
/**
 * Where.
 */
receivedWhere: string, 
/**
 * Original or copy.
 */
form: Form, 
/**
 * Recorded in secret?
 */
covert: Covert, 
/**
 * Paper, phone, flash drive…
 */
carrier: string, 
/**
 * ISO 639-1 code, or empty.
 */
language: string, 
/**
 * Blurred until asked for.
 */
sensitive: boolean, 
/**
 * Free notes.
 */
note: string, };
export type EvidenceId = string & { readonly brand: "EvidenceId" };
export type EvidenceKind = "image" | "pdf" | "text" | "audio" | "video" | "other";
export type EvidenceRow = { 
/**
 * Its id.
 */
id: EvidenceId, 
/**
 * Its case.
 */
case: CaseId, 
/**
 * Its number in the case: "Док. 12".
 */
number: number, 
/**
 * What it is.
 */
kind: EvidenceKind, 
/**
 * RFC 6838 media type.
 */
mediaType: string, 
/**
 * Bytes.
 */
length: number, 
/**
 * SHA-256 of the original.
 */
sha256: string, 
/**
 * The name the file came with.
 */
originalName: string, 
/**
 * Pages when printed, once known.
 */
sheets: number | null, 
/**
 * Why it can't be shown (`damaged`, `encrypted`), or none.
 */
trouble: string | null, 
/**
 * What the office knows about it.
 */
details: EvidenceDetails, 
/**
 * Not used in this case.
 */
setAside: boolean, 
/**
 * When it was sealed.
 */
added: number, 
/**
 * How many facts cite it.
 */
citedBy: number, 
/**
 * Path for `viewUrl`: a small picture of its first page, or none.
 */
thumbnail: string | null, };
export type EvidenceView = { 
/**
 * The item.
 */
row: EvidenceRow, 
/**
 * The time the file itself carried when it came.
 */
fileTime: number | null, 
/**
 * Its custody, oldest first.
 */
custody: Array<CustodyLine>, 
/**
 * Facts that cite it.
 */
facts: Array<FactId>, 
/**
 * What a camera wrote into a picture (EXIF), as name and value.
 */
metadata: Array<MetadataLine>, };
export type ExcessView = { 
/**
 * The wages of that time.
 */
wages: Array<LedgerLineId>, 
/**
 * What was kept back.
 */
withheld: Array<LedgerLineId>, 
/**
 * The wages together.
 */
earned: Sum, 
/**
 * Kept back together.
 */
kept: Sum, 
/**
 * The most that may be.
 */
allowed: Sum, 
/**
 * Too much by.
 */
over: Sum, 
/**
 * The record.
 */
law: LedgerLaw, 
/**
 * The most, in percent.
 */
percent: Trilingual, };
export type ExhibitView = { 
/**
 * Its number in the filing, from 1.
 */
number: number, 
/**
 * The item.
 */
evidence: EvidenceId, 
/**
 * The item's number in the case.
 */
itemNumber: number, 
/**
 * As the list of attachments prints it.
 */
title: string, 
/**
 * Sheets, once known.
 */
sheets: number | null, };
export type ExplainContradiction = { 
/**
 * In this case.
 */
case: CaseId, 
/**
 * Its key.
 */
key: string, 
/**
 * The explanation.
 */
words: string, };
export type Exported = { 
/**
 * Where it was written.
 */
path: string | null, };
export type FactBrief = { 
/**
 * The fact.
 */
id: FactId, 
/**
 * The statement in each language.
 */
statements: Array<Statement>, 
/**
 * When, in words.
 */
dateWords: Trilingual, 
/**
 * Where.
 */
place: string, };
export type FactDetails = { 
/**
 * The statement, in each language it is needed in; at least one must not be empty.
 */
statements: Array<Statement>, 
/**
 * When, EDTF level 1, empty when not known.
 */
date: string, 
/**
 * Where.
 */
place: string, 
/**
 * Who it is about.
 */
parties: Array<PartyId>, 
/**
 * How it stands.
 */
status: FactStatus, 
/**
 * What it stands on.
 */
citations: Array<Place>, 
/**
 * Free notes.
 */
note: string, };
export type FactId = string & { readonly brand: "FactId" };
export type FactStatus = "alleged" | "supported" | "disputed" | "admitted";
export type FactView = { 
/**
 * Its id.
 */
id: FactId, 
/**
 * Its case.
 */
case: CaseId, 
/**
 * What the lawyer wrote.
 */
details: FactDetails, 
/**
 * The date in words, in each language; empty when not known.
 */
dateWords: Trilingual, 
/**
 * Its citations with the numbers to show.
 */
citations: Array<CitationView>, 
/**
 * When it last changed.
 */
changed: number, };
export type Failure = { 
/**
 * One of [`CODES`].
 */
code: string, 
/**
 * Values for the sentences: a field's name, an exhibit's number.
 */
params: { [key in string]: string }, };
export type FieldView = { 
/**
 * Its key in the answers.
 */
key: string, 
/**
 * `text`, `long`, `date`, `money`, `choice`, `check`, `party`, `parties`, `facts`, `exhibits`, `rows`.
 */
kind: string, 
/**
 * Whether the filing can't be final without it.
 */
required: boolean, 
/**
 * The question.
 */
label: Trilingual, 
/**
 * Help under it.
 */
help: Trilingual | null, 
/**
 * Heading of the group it stands in, when it begins one.
 */
group: Trilingual | null, 
/**
 * For `choice`: value and words.
 */
options: Array<OptionView>, 
/**
 * For `rows`: its columns.
 */
columns: Array<FieldView>, 
/**
 * Shown only when the field named here has the value.
 */
condition: ConditionView | null, 
/**
 * Whether it was filled from the case.
 */
filled: boolean, };
export type FilingId = string & { readonly brand: "FilingId" };
export type FilingRow = { 
/**
 * Its id.
 */
id: FilingId, 
/**
 * Its case.
 */
case: CaseId, 
/**
 * Its template.
 */
template: string, 
/**
 * Its title, in its own language.
 */
title: string, 
/**
 * Its language.
 */
language: Language, 
/**
 * `draft` or `final`.
 */
status: string, 
/**
 * When it last changed.
 */
changed: number, 
/**
 * Its editions, the newest first.
 */
editions: Array<EditionView>, };
export type FilingView = { 
/**
 * The filing.
 */
row: FilingRow, 
/**
 * The template.
 */
template: TemplateView, 
/**
 * The questions.
 */
fields: Array<FieldView>, 
/**
 * The answers so far: key to value.
 */
answers: JsonValue, 
/**
 * Law records the lawyer confirmed for this filing.
 */
confirmed: Array<string>, };
export type FindingView = { 
/**
 * Message key `finding-<code>`.
 */
code: string, 
/**
 * How grave: `alarm` or `notice`.
 */
alarm: boolean, 
/**
 * Values for the message.
 */
params: { [key in string]: string }, };
export type Form = "original" | "copy" | "unknown";
export type HitView = { 
/**
 * `case`, `party`, `evidence`, `fact`, `filing`, `bundle`.
 */
kind: string, 
/**
 * Its id.
 */
id: string, 
/**
 * The case it belongs to.
 */
case: CaseId, 
/**
 * What is shown.
 */
title: string, 
/**
 * A second line: role, number, date.
 */
detail: string, };
export type IdentityDocument = { 
/**
 * What it is.
 */
kind: DocumentKind, 
/**
 * Series and number.
 */
number: string, 
/**
 * Who gave it out.
 */
issuedBy: string, 
/**
 * When, EDTF level 1.
 */
issuedOn: string, 
/**
 * ISO 3166-1 alpha-2, or empty.
 */
country: string, };
export type IntakeFile = { 
/**
 * Name without its folder.
 */
name: string, 
/**
 * Bytes.
 */
length: number, 
/**
 * Bytes sealed so far.
 */
done: number, 
/**
 * Where it stands.
 */
state: IntakeState, 
/**
 * The item it became, or the one it repeats.
 */
evidence: EvidenceId | null, 
/**
 * That item's number in the case.
 */
number: number | null, 
/**
 * Why it was not taken in.
 */
failure: Failure | null, };
export type IntakeState = "waiting" | "working" | "added" | "duplicate" | "failed" | "cancelled";
export type JobId = string & { readonly brand: "JobId" };
export type JobView = { 
/**
 * Its id.
 */
job: JobId, 
/**
 * What it does.
 */
work: WorkView, 
/**
 * Done, in bytes for intake, in pages for a bundle, in items for a check.
 */
done: number, 
/**
 * Of how much.
 */
total: number, 
/**
 * Whether it ended, well or not.
 */
finished: boolean, 
/**
 * Whether the user cancelled it.
 */
cancelled: boolean, 
/**
 * Why it failed as a whole; single files fail in their own lines.
 */
failure: Failure | null, };
export type JsonValue = number | string | boolean | Array<JsonValue> | { [key in string]: JsonValue } | null;
export type Jurisdiction = "kg" | "kz" | "uz" | "tj" | "ru" | "tr";
export type Knowledge = "saw" | "heard" | "document" | "unknown";
export type Language = "ru" | "ky" | "en";
export type LateLine = { 
/**
 * The wages.
 */
line: LedgerLineId, 
/**
 * The formula in words, with base, share and days.
 */
formula: Trilingual, 
/**
 * The penalty.
 */
sum: Sum, };
export type LateView = { 
/**
 * The day they are counted to, YYYY-MM-DD.
 */
on: string, 
/**
 * The rule, in percent for a day: `0,25 %`.
 */
percent: Trilingual, 
/**
 * The record it rests on.
 */
law: LedgerLaw, 
/**
 * Line by line.
 */
lines: Array<LateLine>, 
/**
 * Added up.
 */
totals: Array<Sum>, };
export type LawView = { 
/**
 * e.g. `kg.upk.146.1`.
 */
id: string, 
/**
 * The citation as it prints in the filing.
 */
citation: string, 
/**
 * What the article says, shortly.
 */
summary: string, 
/**
 * Where it was read.
 */
source: string, 
/**
 * `checked` or `to_check`.
 */
status: string, 
/**
 * What to look at when checking.
 */
note: string, 
/**
 * Whether the lawyer confirmed it for this filing.
 */
confirmed: boolean, };
export type LedgerLaw = { 
/**
 * e.g. `kg.tk.94`.
 */
id: string, 
/**
 * As cited.
 */
citation: Trilingual, 
/**
 * What it says.
 */
summary: Trilingual, 
/**
 * Where it was read.
 */
source: string, 
/**
 * `checked` or `to_check`.
 */
status: string, };
export type LedgerLineId = string & { readonly brand: "LedgerLineId" };
export type LedgerRow = { what: string, how: string, amount: Sum, };
export type LedgerView = { 
/**
 * In order of time.
 */
lines: Array<LineView>, 
/**
 * What they add up to.
 */
totals: TotalsView, 
/**
 * Penalties for wages paid late; none where no rule is known.
 */
late: LateView | null, 
/**
 * Deductions beyond the law.
 */
excess: Array<ExcessView>, };
export type LineDetails = { 
/**
 * What it is.
 */
kind: LineKind, 
/**
 * A day or a period, EDTF level 1.
 */
date: string, 
/**
 * In the smallest unit of the currency, never negative. Computed when `work` is given.
 */
amount: number, 
/**
 * The currency.
 */
currency: Currency, 
/**
 * What wages are computed from.
 */
work: Work | null, 
/**
 * Wages: the last day to pay them, YYYY-MM-DD; empty when not known.
 */
due: string, 
/**
 * The rate to the som.
 */
rate: Rate | null, 
/**
 * Who paid, or owes.
 */
payer: PartyId | null, 
/**
 * To whom.
 */
payee: PartyId | null, 
/**
 * What the sum is for, in the languages of filings.
 */
what: Array<Statement>, 
/**
 * Whether it counts towards the claim.
 */
claimed: boolean, 
/**
 * What it rests on.
 */
citations: Array<Place>, 
/**
 * Free notes, never printed.
 */
note: string, };
export type LineKind = "wage_due" | "wage_paid" | "fee" | "fine" | "deduction" | "debt" | "remittance" | "ticket" | "visa" | "transport" | "return" | "medical" | "expense" | "moral";
export type LineView = { 
/**
 * Its id.
 */
id: LedgerLineId, 
/**
 * What the lawyer wrote.
 */
details: LineDetails, 
/**
 * The day or period, in words.
 */
dateWords: Trilingual, 
/**
 * How wages were computed, in words; empty when they were given as a sum.
 */
how: Trilingual, 
/**
 * In som, tyiyns; none without a rate.
 */
inSom: number | null, 
/**
 * Its citations with the numbers to show.
 */
citations: Array<CitationView>, 
/**
 * When it last changed.
 */
changed: number, };
export type LookView = { 
/**
 * Path for `viewUrl`; add `/page/<n>?width=<device pixels>`.
 */
path: string, 
/**
 * Size of each page in points as a reader sees it (rotated).
 */
pages: Array<PageSize>, 
/**
 * The text of a plain-text item, whole up to 1 MiB; none for others.
 */
text: string | null, };
export type Mark = "date" | "number";
export type Member = { 
/**
 * Name as it prints.
 */
name: string, 
/**
 * What they do in the case.
 */
duty: Duty, };
export type MetadataLine = { 
/**
 * Message key `metadata-<name>`: taken, camera, place, software, size.
 */
name: string, 
/**
 * The value.
 */
value: string, };
export type NameKind = "main" | "passport" | "maiden" | "nickname" | "other";
export type Nothing = Record<symbol, never>;
export type OfAccount = { 
/**
 * The account.
 */
account: AccountId, };
export type OfBuild = { 
/**
 * The bundle.
 */
bundle: BundleId, 
/**
 * The build; none: the newest.
 */
number: number | null, };
export type OfBundle = { 
/**
 * The bundle.
 */
bundle: BundleId, };
export type OfCase = { 
/**
 * The case.
 */
case: CaseId, };
export type OfEdition = { 
/**
 * The edition.
 */
edition: EditionId, };
export type OfEvidence = { 
/**
 * The item.
 */
evidence: EvidenceId, };
export type OfFact = { 
/**
 * The fact.
 */
fact: FactId, };
export type OfFiling = { 
/**
 * The filing.
 */
filing: FilingId, };
export type OfJob = { 
/**
 * The job.
 */
job: JobId, };
export type OfLine = { 
/**
 * The line.
 */
line: LedgerLineId, };
export type OfParty = { 
/**
 * The party.
 */
party: PartyId, };
export type OfferFrom = { "kind": "pickFiles" } | { "kind": "pickFolder" } | { "kind": "dropped" } | { "kind": "uploads", 
/**
 * The uploads.
 */
uploads: Array<string>, } | { "kind": "unfinished" };
export type OfferIntake = { 
/**
 * Into this case.
 */
case: CaseId, 
/**
 * From where.
 */
from: OfferFrom, };
export type OfferView = { 
/**
 * Names the offer when it is started.
 */
offer: string, 
/**
 * The files; empty when the user cancelled the dialog.
 */
files: Array<OfferedFile>, };
export type OfferedFile = { 
/**
 * Name without its folder.
 */
name: string, 
/**
 * Bytes.
 */
length: number, 
/**
 * What it looks like from its first bytes.
 */
kind: EvidenceKind, };
export type OpenVault = { 
/**
 * Its folder, or none for the usual place.
 */
folder: string | null, 
/**
 * The passphrase.
 */
passphrase: string, };
export type OptionView = { 
/**
 * In the answers.
 */
value: string, 
/**
 * On screen.
 */
label: Trilingual, };
export type PageSize = { 
/**
 * Width.
 */
width: number, 
/**
 * Height.
 */
height: number, };
export type PaperView = { 
/**
 * Path for `viewUrl`; add `/page/<n>?width=<pixels>`.
 */
path: string, 
/**
 * The pages.
 */
pages: Array<PageSize>, };
export type PartyDetails = { 
/**
 * Person or organisation.
 */
kind: PartyKind, 
/**
 * What it is in the case.
 */
roles: Array<PartyRole>, 
/**
 * Names, the one shown first. Must not be empty.
 */
names: Array<PartyName>, 
/**
 * Sex of a person.
 */
sex: Sex | null, 
/**
 * Birth date, EDTF level 1.
 */
birthDate: string, 
/**
 * ISO 3166-1 alpha-2 codes.
 */
citizenship: Array<string>, 
/**
 * Documents.
 */
documents: Array<IdentityDocument>, 
/**
 * Phones, addresses and so on.
 */
contacts: Array<Contact>, 
/**
 * Free notes.
 */
note: string, };
export type PartyId = string & { readonly brand: "PartyId" };
export type PartyKind = "person" | "organisation";
export type PartyName = { 
/**
 * Which name it is.
 */
kind: NameKind, 
/**
 * ISO 639-1 code of the language it is written in, or empty.
 */
language: string, 
/**
 * Surname (Асанова).
 */
surname: string, 
/**
 * Given name (Айгүл).
 */
given: string, 
/**
 * Patronymic (Маратовна) or the уулу/кызы part (Марат кызы).
 */
patronymic: string, 
/**
 * A name without parts: an organisation's, a nickname.
 */
whole: string, };
export type PartyRole = "victim" | "recruiter" | "transporter" | "harbourer" | "exploiter" | "employer" | "agency" | "suspect" | "witness" | "representative" | "relative" | "interpreter" | "investigator" | "prosecutor" | "court" | "authority" | "other";
export type PartyView = { 
/**
 * Its id.
 */
id: PartyId, 
/**
 * Its case.
 */
case: CaseId, 
/**
 * The name a list shows.
 */
name: string, 
/**
 * Surname and initials.
 */
shortName: string, 
/**
 * What the office writes about it.
 */
details: PartyDetails, 
/**
 * How many facts name it.
 */
facts: number, 
/**
 * When it last changed.
 */
changed: number, };
export type PickedFolder = { 
/**
 * Its path.
 */
folder: string | null, };
export type Place = { 
/**
 * The item.
 */
evidence: EvidenceId, 
/**
 * The page, from 1; none: the item as a whole.
 */
page: number | null, 
/**
 * A rectangle on that page.
 */
rect: Rect | null, 
/**
 * A moment of a recording, seconds from its start.
 */
second: number | null, 
/**
 * The words that stand there.
 */
quote: string, };
export type PlaceCount = { 
/**
 * As written.
 */
place: string, 
/**
 * Facts.
 */
facts: number, };
export type PreflightFinding = { 
/**
 * Message key `preflight-<code>`.
 */
code: string, 
/**
 * `blocking`, `confirm` or `note`.
 */
severity: string, 
/**
 * The field it leads to.
 */
field: string | null, 
/**
 * The law record to confirm.
 */
law: LawView | null, 
/**
 * The item concerned.
 */
evidence: EvidenceId | null, 
/**
 * What `filing.confirm` takes to confirm it; none when it can't be confirmed away.
 */
confirm: string | null, 
/**
 * Whether the lawyer confirmed it for this filing.
 */
confirmed: boolean, 
/**
 * Values for the message.
 */
params: { [key in string]: string }, };
export type PreviewFiling = { 
/**
 * The filing.
 */
filing: FilingId, 
/**
 * Answers to show; none for the saved ones.
 */
answers: JsonValue | null, };
export type PreviewView = { 
/**
 * Path for `viewUrl`; add `/page/<n>?width=<pixels>`. A new one for each preview.
 */
path: string, 
/**
 * The pages.
 */
pages: Array<PageSize>, 
/**
 * What preflight found.
 */
findings: Array<PreflightFinding>, 
/**
 * The exhibits in order of first mention.
 */
exhibits: Array<ExhibitView>, };
export type PrintChronology = { 
/**
 * Of this case.
 */
case: CaseId, 
/**
 * With these facts, in this order.
 */
wish: Wish, 
/**
 * In this language.
 */
language: Language, };
export type Rate = { 
/**
 * Millionths of a som for one unit of the currency.
 */
micros: number, 
/**
 * The day of the rate, YYYY-MM-DD.
 */
on: string, 
/**
 * Where it was read.
 */
source: string, };
export type ReadDate = { 
/**
 * As typed: `2026-03~`, `12.03.2026`, `2026-03-03/2026-03-21`.
 */
text: string, 
/**
 * In which language to say it back.
 */
language: Language, };
export type ReadFacts = { 
/**
 * Of this case.
 */
case: CaseId, 
/**
 * These facts; those that are gone meanwhile are left out.
 */
facts: Array<FactId>, };
export type Rect = { 
/**
 * Left edge, 0–1.
 */
x: number, 
/**
 * Top edge, 0–1.
 */
y: number, 
/**
 * Width, 0–1.
 */
width: number, 
/**
 * Height, 0–1.
 */
height: number, };
export type SearchPalette = { 
/**
 * Part of a name, a number or a title.
 */
query: string, 
/**
 * The case on screen, whose things come first.
 */
case: CaseId | null, };
export type Segment = { 
/**
 * As it stands there.
 */
text: string, 
/**
 * Set where the accounts differ.
 */
mark: Mark | null, };
export type SetAside = { 
/**
 * The item.
 */
evidence: EvidenceId, 
/**
 * Aside or in use.
 */
aside: boolean, };
export type Settings = { 
/**
 * Language of the interface; none until the first run has asked.
 */
language: Language | null, 
/**
 * `auto`, `light`, `dark`, `contrast-light`, `contrast-dark`.
 */
theme: string, 
/**
 * Size of text in per cent of the usual: 90–150.
 */
textSize: number, 
/**
 * Minutes without a key or a click after which the vault locks: 1–15.
 */
lockAfter: number, };
export type Sex = "female" | "male";
export type ShowChronology = { 
/**
 * Of this case.
 */
case: CaseId, 
/**
 * Narrowed so.
 */
wish: Wish, };
export type ShowCustody = { 
/**
 * Only this case.
 */
case: CaseId | null, 
/**
 * Only this item.
 */
evidence: EvidenceId | null, };
export type ShowLedger = { 
/**
 * The case.
 */
case: CaseId, 
/**
 * The day penalties are counted to, YYYY-MM-DD; none: today.
 */
on: string | null, };
export type Stage = "intake" | "pretrial" | "trial" | "appeal" | "cassation" | "enforcement" | "closed";
export type Stance = "affirms" | "denies" | "unsure";
export type Standing = { 
/**
 * None: not weighed yet.
 */
weight: Weight | null, 
/**
 * Why so.
 */
reason: string, 
/**
 * The time in words, as a witness or a document has it: «после Нооруза 2021 года». The date sorts, these words
 * are shown and printed beside it.
 */
said: Words, };
export type StartIntake = { 
/**
 * The offer.
 */
offer: string, 
/**
 * What is common to all of them; its `title` is used when there is one file and it is not empty.
 */
details: EvidenceDetails, 
/**
 * Positions in the offer to leave out.
 */
skip: Array<number>, };
export type Started = { 
/**
 * Its id, for `job.show` and `job.cancel`.
 */
job: JobId, };
export type Statement = { 
/**
 * The language.
 */
language: Language, 
/**
 * The statement, as a filing prints it.
 */
text: string, };
export type StrengthView = { 
/**
 * 0 (guessed at once) to 4 (strong), by zxcvbn.
 */
score: number, 
/**
 * Whether the vault takes it.
 */
enough: boolean, 
/**
 * Characters it is short of the least length, 0 when long enough.
 */
missing: number, };
export type Suggestion = { 
/**
 * Six words.
 */
passphrase: string, };
export type Sum = { 
/**
 * In the smallest unit of the currency.
 */
amount: number, 
/**
 * The currency.
 */
currency: Currency, };
export type TemplateView = { 
/**
 * e.g. `kg/crime-report`.
 */
id: string, 
/**
 * Its name.
 */
title: Trilingual, 
/**
 * What it is for and when it is filed.
 */
purpose: Trilingual, 
/**
 * Stages of the procedure it belongs to.
 */
stages: Array<Stage>, 
/**
 * Languages it prints in.
 */
languages: Array<Language>, 
/**
 * Position in the sequence of a victim's lawyer.
 */
order: number, };
export type TotalsView = { 
/**
 * By kind and currency.
 */
byKind: Array<ByKind>, 
/**
 * By payer and currency.
 */
byPayer: Array<ByPayer>, 
/**
 * Claimed but for moral harm.
 */
material: Array<Sum>, 
/**
 * Moral harm claimed.
 */
moral: Array<Sum>, 
/**
 * Claimed in som, tyiyns.
 */
inSom: number, 
/**
 * Claimed lines that have no rate: `inSom` is without them.
 */
withoutRate: number, 
/**
 * Lines that rest on nothing yet.
 */
bare: number, };
export type Trilingual = { 
/**
 * Russian.
 */
ru: string, 
/**
 * Kyrgyz.
 */
ky: string, 
/**
 * English.
 */
en: string, };
export type UndoneView = { 
/**
 * Message key of the write (`undo-<key>`), none when there was nothing to undo.
 */
label: string | null, 
/**
 * What a screen must read again.
 */
areas: Array<Area>, };
export type VaultState = "none" | "locked" | "open";
export type VaultStatus = { 
/**
 * None, locked or open.
 */
state: VaultState, 
/**
 * Where it is or would be.
 */
folder: string, 
/**
 * Name of the user who opened it.
 */
user: string | null, 
/**
 * Whether this is the vault of the sample case.
 */
sample: boolean, 
/**
 * What opening found wrong: each shown until read.
 */
findings: Array<FindingView>, 
/**
 * Files of an intake that was interrupted by lock or restart.
 */
unfinishedIntake: number, };
export type WeighFact = { 
/**
 * The fact.
 */
fact: FactId, 
/**
 * All of it anew.
 */
standing: Standing, };
export type WeighPassphrase = { 
/**
 * The passphrase.
 */
passphrase: string, };
export type Weight = "strong" | "middling" | "weak";
export type Wish = { 
/**
 * All of these words: in statements, names, places, dates in words, notes.
 */
text: string, 
/**
 * Standing so.
 */
status: FactStatus | null, 
/**
 * Weighed so.
 */
weight: Weight | null, 
/**
 * About this party.
 */
party: PartyId | null, 
/**
 * At this place, as written.
 */
place: string | null, 
/**
 * Only what rests on nothing yet.
 */
bare: boolean, 
/**
 * Only what contradicts something and is not explained.
 */
contradicted: boolean, 
/**
 * Only these: for a screen that has chosen facts by a rule of its own, such as an element of an offence.
 */
only: Array<FactId> | null, 
/**
 * The latest first.
 */
latestFirst: boolean, };
export type Words = { ru: string, ky: string, en: string, };
export type Work = { 
/**
 * For one unit, in the smallest unit of the line's currency.
 */
price: number, 
/**
 * The unit.
 */
unit: WorkUnit, 
/**
 * Units worked, above the line: 16 of 31 days of a month, 125 of 10 for 12.5 hours.
 */
count: number, 
/**
 * Below the line; 1 for whole units.
 */
of: number, };
export type WorkUnit = "month" | "week" | "day" | "shift" | "hour" | "piece";
export type WorkView = { "kind": "intake", 
/**
 * Each file.
 */
files: Array<IntakeFile>, 
/**
 * How many were added.
 */
added: number, 
/**
 * How many were in the case already.
 */
duplicates: number, 
/**
 * How many could not be taken in.
 */
failed: number, } | { "kind": "bundle", 
/**
 * The bundle.
 */
bundle: BundleId, } | { "kind": "check", 
/**
 * What was found.
 */
findings: Array<FindingView>, };

/** Every command with its request and its answer. */
export type Commands = {
  "vault.status": { request: Nothing; answer: VaultStatus };
  "vault.suggest": { request: Nothing; answer: Suggestion };
  "vault.weigh": { request: WeighPassphrase; answer: StrengthView };
  "vault.choose-folder": { request: Nothing; answer: PickedFolder };
  "vault.create": { request: CreateVault; answer: VaultStatus };
  "vault.open": { request: OpenVault; answer: VaultStatus };
  "vault.lock": { request: Nothing; answer: VaultStatus };
  "vault.passwd": { request: ChangePassphrase; answer: Done };
  "settings.get": { request: Nothing; answer: Settings };
  "settings.set": { request: Settings; answer: Settings };
  "sample.open": { request: Nothing; answer: Changed<CaseId> };
  "undo": { request: Nothing; answer: UndoneView };
  "redo": { request: Nothing; answer: UndoneView };
  "palette.search": { request: SearchPalette; answer: Array<HitView> };
  "case.list": { request: Nothing; answer: Array<CaseRow> };
  "case.show": { request: OfCase; answer: CaseRow };
  "case.add": { request: AddCase; answer: Changed<CaseId> };
  "case.change": { request: ChangeCase; answer: Changed<CaseId> };
  "party.list": { request: OfCase; answer: Array<PartyView> };
  "party.add": { request: AddParty; answer: Changed<PartyId> };
  "party.change": { request: ChangeParty; answer: Changed<PartyId> };
  "party.remove": { request: OfParty; answer: Changed<PartyId> };
  "evidence.list": { request: OfCase; answer: Array<EvidenceRow> };
  "evidence.show": { request: OfEvidence; answer: EvidenceView };
  "evidence.change": { request: ChangeEvidence; answer: Changed<EvidenceId> };
  "evidence.set-aside": { request: SetAside; answer: Changed<EvidenceId> };
  "evidence.look": { request: OfEvidence; answer: LookView };
  "evidence.export": { request: OfEvidence; answer: Exported };
  "intake.offer": { request: OfferIntake; answer: OfferView };
  "intake.start": { request: StartIntake; answer: Started };
  "intake.forget": { request: Nothing; answer: Done };
  "job.show": { request: OfJob; answer: JobView };
  "job.cancel": { request: OfJob; answer: JobView };
  "fact.list": { request: OfCase; answer: Array<FactView> };
  "fact.add": { request: AddFact; answer: Changed<FactId> };
  "fact.change": { request: ChangeFact; answer: Changed<FactId> };
  "fact.remove": { request: OfFact; answer: Changed<FactId> };
  "fact.weigh": { request: WeighFact; answer: Changed<FactId> };
  "chronology.show": { request: ShowChronology; answer: ChronologyView };
  "chronology.rows": { request: ReadFacts; answer: Array<ChronologyRow> };
  "chronology.preview": { request: PrintChronology; answer: PaperView };
  "chronology.export": { request: PrintChronology; answer: Exported };
  "contradiction.list": { request: OfCase; answer: Array<ContradictionView> };
  "contradiction.explain": { request: ExplainContradiction; answer: Changed<boolean> };
  "account.compare": { request: CompareAccounts; answer: CompareView };
  "account.add": { request: AddAccount; answer: Changed<AccountId> };
  "account.change": { request: ChangeAccount; answer: Changed<AccountId> };
  "account.remove": { request: OfAccount; answer: Changed<AccountId> };
  "ledger.list": { request: ShowLedger; answer: LedgerView };
  "ledger.add": { request: AddLine; answer: Changed<LedgerLineId> };
  "ledger.change": { request: ChangeLine; answer: Changed<LedgerLineId> };
  "ledger.remove": { request: OfLine; answer: Changed<LedgerLineId> };
  "ledger.rows": { request: CalculateClaim; answer: Array<LedgerRow> };
  "ledger.preview": { request: CalculateClaim; answer: PaperView };
  "ledger.export": { request: CalculateClaim; answer: Exported };
  "date.read": { request: ReadDate; answer: DateView };
  "filing.templates": { request: OfCase; answer: Array<TemplateView> };
  "filing.list": { request: OfCase; answer: Array<FilingRow> };
  "filing.add": { request: AddFiling; answer: Changed<FilingId> };
  "filing.show": { request: OfFiling; answer: FilingView };
  "filing.change": { request: ChangeFiling; answer: Changed<FilingId> };
  "filing.remove": { request: OfFiling; answer: Changed<FilingId> };
  "filing.preview": { request: PreviewFiling; answer: PreviewView };
  "filing.confirm": { request: ConfirmLaw; answer: Changed<FilingId> };
  "filing.final": { request: OfFiling; answer: Changed<EditionView> };
  "filing.export": { request: OfEdition; answer: Exported };
  "bundle.list": { request: OfCase; answer: Array<BundleRow> };
  "bundle.add": { request: AddBundle; answer: Changed<BundleId> };
  "bundle.show": { request: OfBundle; answer: BundleView };
  "bundle.change": { request: ChangeBundle; answer: Changed<BundleId> };
  "bundle.remove": { request: OfBundle; answer: Changed<BundleId> };
  "bundle.build": { request: OfBundle; answer: Started };
  "bundle.look": { request: OfBuild; answer: LookView };
  "bundle.export": { request: OfBuild; answer: Exported };
  "custody.show": { request: ShowCustody; answer: CustodyView };
  "custody.check": { request: CheckVault; answer: Started };
};
