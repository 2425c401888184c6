// Generated from the table of commands. Renewed by UPDATE_GOLDEN=1 ./test.

export type About = { kind: AboutKind, id: string, };
export type AboutKind = "party" | "fact" | "filing" | "evidence" | "event" | "element";
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
stance: Attitude, 
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
details: CaseDetails, 
/**
 * Though another open case bears its number.
 */
again?: boolean, };
export type AddComment = { filing: FilingId, block: string, text: string, };
export type AddConsent = { 
/**
 * In this case.
 */
case: CaseId, 
/**
 * What is known.
 */
details: ConsentDetails, };
export type AddCorrespondent = { 
/**
 * The name, as the custody log is to say it.
 */
name: string, 
/**
 * May be empty.
 */
organisation: string, 
/**
 * `age1…`.
 */
key: string, 
/**
 * How the words of the key were compared; none: they were not.
 */
compared: HowCompared | null, };
export type AddEvent = { case: CaseId, details: EventDetails, 
/**
 * Also write its number as the case's number in the register of crimes.
 */
register: boolean, };
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
export type AddHighlights = { 
/**
 * Where; those of one item are one highlight. None is a whole item.
 */
places: Array<Place>, 
/**
 * The second where the stretch of a recording ends.
 */
until: number | null, 
/**
 * Their colour.
 */
colour: HighlightColour, 
/**
 * What stands beside them, or empty.
 */
note: string, };
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
export type AddReception = { details: ReceptionDetails, };
export type AddStep = { filing: FilingId, 
/**
 * What was handed in; none for the newest full edition.
 */
edition: EditionId | null, details: StepDetails, 
/**
 * The event that it is in the procedure; none when it starts and ends no term.
 */
event: EventKind | null, };
export type AddTask = { case: CaseId, details: TaskDetails, };
export type AddTie = { 
/**
 * Into this case.
 */
case: CaseId, 
/**
 * What is known.
 */
details: TieDetails, };
export type AddUser = { 
/**
 * Their name as the custody log will show it.
 */
name: string, 
/**
 * What they may do.
 */
role: Role, 
/**
 * A passphrase they typed themselves.
 */
passphrase: string, };
export type AdviceView = { 
/**
 * What is not shown, in a sentence.
 */
missing: Words, 
/**
 * What to ask.
 */
question: Words, 
/**
 * Of whom.
 */
ask: AskWhom, 
/**
 * What would help.
 */
helps: Words, 
/**
 * Requests to make.
 */
requests: Array<RequestView>, };
export type Age = "adult" | "child";
export type AgeAtTheTime = "adult" | "child" | "unsure";
export type AgendaItem = { 
/**
 * The same from day to day.
 */
id: string, kind: AgendaKind, case: CaseId, caseNumber: string, caseTitle: string, day: string, time: string, daysLeft: number, title: Trilingual, 
/**
 * Place of a hearing, owner of a task.
 */
detail: string, state: State, deadline: DeadlineView | null, event: EventId | null, task: TaskId | null, };
export type AgendaKind = "deadline" | "hearing" | "task" | "limitation";
export type AgendaView = { today: string, 
/**
 * By day; what is overdue comes first because its day has passed.
 */
items: Array<AgendaItem>, 
/**
 * Tasks without a day.
 */
undated: Array<TaskView>, 
/**
 * Our own terms that were missed, and what falls due within three days: the number beside the agenda.
 */
pressing: number, };
export type AgreeSecond = { 
/**
 * With what.
 */
act: SecondAct, 
/**
 * With which: the id of the bundle, case or item, the digest of the list, of what is handed over or of a name, the id of a person, or nothing.
 */
target: string, 
/**
 * The second person's passphrase.
 */
passphrase: string, };
export type AlsoSeenView = { 
/**
 * The same person in other cases.
 */
links: Array<MetView>, 
/**
 * Parties that were taken into this one.
 */
merged: Array<MergedView>, };
export type AnchorView = { 
/**
 * Up to which entry.
 */
entries: number, 
/**
 * Whether the log still holds what it says.
 */
agrees: boolean, 
/**
 * The stamp, if one counts.
 */
at: number | null, 
/**
 * Why none counts: `timestamp-fault-<fault>`, or `waiting`.
 */
fault: string | null, };
export type AnchoredView = { 
/**
 * Up to which entry.
 */
entries: number, 
/**
 * When.
 */
at: number, 
/**
 * By whom.
 */
authority: string, 
/**
 * Name of the root that vouches.
 */
root: string, };
export type AnswerChat = { 
/**
 * The export.
 */
evidence: EvidenceId, 
/**
 * The conversation, by its file as the source names it; none: all of the item whose dates were in question.
 */
entry: string | null, 
/**
 * Which number is the day; none leaves it as Dalil read it, or, where no conversation is named, as it is.
 */
order: DateOrder | null, 
/**
 * Whether it is kept apart from other exports.
 */
apart: boolean, };
export type AnswerKind = "name" | "text" | "long" | "date" | "yes_no" | "one" | "many" | "people" | "consent";
export type AnswerQuestion = { 
/**
 * The interview.
 */
interview: InterviewId, 
/**
 * The question.
 */
question: string, 
/**
 * All of the answer anew.
 */
answer: InterviewAnswer, };
export type AnsweredView = { 
/**
 * Its position.
 */
position: number, 
/**
 * Who wrote it.
 */
author: number | null, 
/**
 * The beginning of its words.
 */
text: string, };
export type App = "whatsapp" | "telegram" | "viber" | "sms";
export type ApplicableView = { 
/**
 * The version's id, one of the offence's.
 */
version: string, 
/**
 * How sure it is.
 */
certainty: Certainty, 
/**
 * The facts whose dates brought it here.
 */
facts: Array<FactId>, };
export type Area = "cases" | "parties" | "evidence" | "facts" | "network" | "proof" | "deadlines" | "consents" | "ledger" | "filings" | "bundles" | "custody" | "settings";
export type AskFindings = { 
/**
 * Telephones, cards, …
 */
kind: FindingKind, 
/**
 * What it is narrowed to.
 */
filters: SearchFilters, };
export type AskGround = { 
/**
 * The folder, there already or not; none: that of the open vault, or the usual place.
 */
folder: string | null, };
export type AskList = { 
/**
 * A question a line.
 */
text: string, 
/**
 * How they are understood.
 */
options: SearchOptions, 
/**
 * What they are narrowed to.
 */
filters: SearchFilters, 
/**
 * In which language a place of several wordings is shown; none: in Russian.
 */
language: Language | null, };
export type AskSearch = { 
/**
 * Words, "words in this order", begin*, nearly~, -without.
 */
question: string, 
/**
 * How it is understood.
 */
options: SearchOptions, 
/**
 * What it is narrowed to.
 */
filters: SearchFilters, 
/**
 * The first answer wanted, from 0.
 */
from: number, 
/**
 * How many; at most 100.
 */
count: number, 
/**
 * In which language a place of several wordings is shown; none: in Russian.
 */
language: Language | null, };
export type AskWhom = "victim" | "witness" | "relative" | "suspect" | "authority" | "expert";
export type AttachmentKind = "picture" | "video" | "voice" | "audio" | "sticker" | "document" | "contact" | "location" | "unknown";
export type AttachmentView = { 
/**
 * From 0.
 */
number: number, 
/**
 * What it is.
 */
kind: AttachmentKind, 
/**
 * Its name in the export, or empty.
 */
name: string, 
/**
 * Bytes, when known.
 */
length: number | null, 
/**
 * Whether the archive holds it, or it was taken in beside the export.
 */
inside: boolean, 
/**
 * Path for `viewUrl` (add `/page/1?width=…`): a picture that is there, or none.
 */
picture: string | null, 
/**
 * The item it was taken out as, or was taken in as beside the export.
 */
taken: EvidenceId | null, };
export type Attitude = "affirms" | "denies" | "unsure";
export type BackupFolder = { 
/**
 * The folder; none: that of the last backup.
 */
folder: string | null, };
export type BackupOutcome = { 
/**
 * The set it is about.
 */
set: BackupSetView | null, 
/**
 * Originals copied that were not there before.
 */
newOriginals: number, 
/**
 * Files of evidence that was destroyed since and that earlier copies in this backup still hold; `None` where they could
 * not be counted, or were not asked for.
 */
destroyed: number | null, 
/**
 * Files of destroyed evidence that were removed from the backup.
 */
removedFiles: number, 
/**
 * Earlier copies that were removed from the backup.
 */
removedSets: number, 
/**
 * Originals that are missing in the backup.
 */
missing: number, 
/**
 * Originals whose bytes are not those that were sealed.
 */
damaged: number, 
/**
 * Originals that the disk does not give back, though the backup answers.
 */
unreadable: number, 
/**
 * Other files of the set that are missing or damaged.
 */
parts: Array<string>, 
/**
 * That its database is not whole inside; `None` where it is, and where it was not asked.
 */
hollow: HollowView | null, 
/**
 * Whether the restored vault opened.
 */
opened: boolean, 
/**
 * Originals decrypted and found equal to their digest.
 */
compared: number, 
/**
 * Whether the custody log of the restored vault ends as the backup says; `None` where its list is damaged and says nothing.
 */
logAgrees: boolean | null, 
/**
 * What the restored vault's own check found; of a backup that was made, what the vault itself lacks and no copy has.
 */
findings: Array<FindingView>, 
/**
 * Seconds it took.
 */
seconds: number, };
export type BackupSetView = { 
/**
 * The folder of the vault's backup.
 */
home: string, 
/**
 * Its number there.
 */
number: number, 
/**
 * The state of the vault it holds.
 */
at: number, 
/**
 * Sealed originals in it.
 */
originals: number, 
/**
 * Bytes in all.
 */
bytes: number, 
/**
 * Entries of the custody log in it.
 */
logSize: number, 
/**
 * Whether its list is whole. Of one whose list is damaged only the place, the number and about when it was made are known; it is
 * restored as it lies there.
 */
listed: boolean, 
/**
 * Later copies in the same place whose list is damaged.
 */
passedOver: Array<number>, 
/**
 * Later copies in the same place whose list the disk does not give back: they may be whole.
 */
unread: Array<number>, };
export type BackupStatus = { 
/**
 * The last backup.
 */
last: LastBackupView | null, 
/**
 * Backups known to lie in other folders, newest first.
 */
others: Array<LastBackupView>, 
/**
 * The last trial restoration.
 */
drilled: DrilledView | null, 
/**
 * Whether the last backup is so old that another is due.
 */
old: boolean, 
/**
 * Whether there is a backup, and too long no trial restoration brought everything back, or a later one spoke against it.
 */
untried: boolean, };
export type BackupWork = "run" | "check" | "restore" | "drill" | "purge";
export type BeginInterview = { 
/**
 * In this case.
 */
case: CaseId, 
/**
 * With this client; none when nobody is written down yet.
 */
client: PartyId | null, 
/**
 * Along this script.
 */
script: string, 
/**
 * Language of the questions, ISO 639-1.
 */
spoken: string, 
/**
 * Language the answers are written in.
 */
written: Language, };
export type BeginMotion = { 
/**
 * The case.
 */
case: CaseId, 
/**
 * Id of the kind of filing: `kg.seizure`.
 */
filing: string, 
/**
 * The element it is about.
 */
element: string | null, 
/**
 * The block it is about, where it is no single element.
 */
block: Block | null, 
/**
 * The victim; none: all together.
 */
victim: PartyId | null, 
/**
 * The suspect; none: nobody in particular.
 */
suspect: PartyId | null, 
/**
 * Its language; none: the first of the case.
 */
language: Language | null, };
export type BegunView = { 
/**
 * The form: `fact`, `party` and so on.
 */
kind: string, 
/**
 * The id of what it is entered into or corrects; empty when that is the vault itself.
 */
about: string, 
/**
 * The form's fields, JSON.
 */
words: string, };
export type BesideRow = { block: string, 
/**
 * `heading`, `paragraph`, `list`, `table`, `fact`.
 */
kind: string, here: Array<string>, 
/**
 * What the case says is in that language; what was typed stays as typed.
 */
there: Array<string>, 
/**
 * Whether it holds words that somebody typed, and that nobody has translated.
 */
typed: boolean, };
export type Block = "act" | "means" | "purpose" | "child" | "aggravating" | "other";
export type BlockKind = "paragraph" | "heading" | "item" | "row" | "speech";
export type BlockPlace = { 
/**
 * The id of the block, or the key of the question.
 */
of: string, 
/**
 * From 1.
 */
page: number, top: number, bottom: number, };
export type BlockView = { 
/**
 * The consent.
 */
consent: ConsentView, 
/**
 * Whether the lawyer gave a reason to go on with this document.
 */
overruled: boolean, };
export type Bound = "us" | "authority" | "other";
export type BuildBundle = { 
/**
 * The bundle.
 */
bundle: BundleId, 
/**
 * Why its exhibits are numbered otherwise than the final edition of the filing names them, where they are.
 */
reason: string | null, 
/**
 * Whether originals that need a password, or are damaged, are bound as their dividers alone; else they stop the build.
 */
dividers: boolean, };
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
stale: boolean, 
/**
 * Why its exhibits are not numbered as the filing names them; empty when they are.
 */
reason: string, 
/**
 * The exhibits that are their dividers alone, because they could not be read.
 */
dividers: Array<number>, };
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
 * Its number in the final edition of the filing; none: not named there, or no final edition.
 */
inFiling: number | null, 
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
 * What the lawyer should know although every page is carried.
 */
remarks: Array<BundleRemark>, 
/**
 * Path for `viewUrl` of a small picture, or none.
 */
thumbnail: string | null, };
export type BundleId = string & { readonly brand: "BundleId" };
export type BundleRemark = { 
/**
 * `chat-of-archive`, `first-of`, `redrawn`, `words-of-file`, `picture-is`, `picture-apart`, `picture-inside`, `no-picture`,
 * `attachments-listed`, `letter-sealed`, `text-cut`, `signs-named`, `signature-lost`, `files-inside`, `fields-not-drawn`,
 * `dynamic-form`, `narrow`, `chat-breaks-off`, or `left-out-` with the reason (`damaged`, `encrypted`, `packing`, `bomb`, `too-long`,
 * `too-many`).
 */
code: string, 
/**
 * How many frames, files, fields or millimetres, where that is counted, or the number of an exhibit or an item; otherwise 0.
 */
count: number, };
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
 * `damaged`, `destroyed`, `encrypted`, `empty`.
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
troubles: Array<BundleTrouble>, 
/**
 * What the final edition of its filing names and is not among the exhibits.
 */
missing: Array<MissingExhibit>, };
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
export type Case = "nom" | "gen" | "dat" | "acc" | "ins" | "prep" | "loc" | "abl";
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
export type CaseEventView = { id: EventId, case: CaseId, details: EventDetails, 
/**
 * The date in words, empty when not known.
 */
dateWords: Trilingual, 
/**
 * The earliest day it can have been, for sorting and for the calendar; empty when not known.
 */
day: string, 
/**
 * Its number does not look like one of the register of crimes: a hint, no fault.
 */
oddNumber: boolean, };
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
export type Category = "minor" | "less_grave" | "grave" | "especially_grave" | "unknown";
export type CellDetail = { 
/**
 * The element.
 */
element: ElementView, 
/**
 * In numbers.
 */
cell: CellView, 
/**
 * Facts for it, then facts against, in the order they happened.
 */
links: Array<LinkView>, 
/**
 * The filing by which what it stands on is added to the file: `kg.add`; none where none prints.
 */
adding: string | null, };
export type CellView = { 
/**
 * In a word.
 */
state: Standing, 
/**
 * Facts for it.
 */
facts: number, 
/**
 * Items in use they stand on.
 */
items: number, 
/**
 * Items by kind of proof.
 */
kinds: Array<KindCount>, 
/**
 * Facts against it, and facts for it that are disputed.
 */
disputes: number, 
/**
 * Items that would stand under it, were they not set aside, altered or gone.
 */
lost: number, 
/**
 * Facts that stand on nothing that could be shown.
 */
bare: number, 
/**
 * All items come from one source.
 */
oneSource: boolean, 
/**
 * Nothing but somebody's words.
 */
wordsOnly: boolean, 
/**
 * It happened, and nothing ties it to this suspect.
 */
untied: boolean, 
/**
 * Items recorded in secret, or perhaps so.
 */
covert: number, };
export type Certainty = "sure" | "possible" | "undated";
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
details: CaseDetails, 
/**
 * Though another open case bears its number.
 */
again?: boolean, };
export type ChangeConsent = { 
/**
 * The consent.
 */
consent: ConsentId, 
/**
 * All of its details anew.
 */
details: ConsentDetails, };
export type ChangeCorrespondentKey = { correspondent: CorrespondentId, 
/**
 * `age1…`.
 */
key: string, 
/**
 * How the words of the key were compared; none: they were not.
 */
compared: HowCompared | null, };
export type ChangeEvent = { event: EventId, details: EventDetails, 
/**
 * Also write its number as the case's number in the register of crimes.
 */
register: boolean, };
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
export type ChangeHighlight = { 
/**
 * Which one.
 */
highlight: HighlightId, 
/**
 * Its new colour.
 */
colour: HighlightColour, 
/**
 * Its new note, or empty.
 */
note: string, };
export type ChangeLine = { 
/**
 * The line.
 */
line: LedgerLineId, 
/**
 * All of its details anew.
 */
details: LineDetails, };
export type ChangeLink = { 
/**
 * The tie.
 */
link: LinkId, 
/**
 * All of it anew.
 */
details: LinkDetails, };
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
export type ChangeReception = { reception: ReceptionId, details: ReceptionDetails, };
export type ChangeRole = { 
/**
 * Who.
 */
user: UserId, 
/**
 * What they may do from their next opening on.
 */
role: Role, };
export type ChangeStep = { step: StepId, details: StepDetails, };
export type ChangeTask = { task: TaskId, details: TaskDetails, };
export type ChangeTie = { 
/**
 * The tie.
 */
tie: TieId, 
/**
 * All of its details anew.
 */
details: TieDetails, };
export type ChangeTranscriber = { 
/**
 * Its arguments; none: it is not used any more.
 */
arguments: Array<string> | null, };
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
export type Chapter = "client" | "report" | "investigation" | "trial" | "review" | "claims" | "partners" | "lists";
export type ChatHits = { 
/**
 * Positions, in order; the first thousand.
 */
positions: Array<number>, 
/**
 * How many there are in all.
 */
all: number, };
export type ChatId = string & { readonly brand: "ChatId" };
export type ChatSourceView = { 
/**
 * The item.
 */
evidence: EvidenceId, 
/**
 * Its number in the case.
 */
number: number, 
/**
 * Its title.
 */
title: string, 
/**
 * The file inside the archive, or empty.
 */
entry: string, 
/**
 * How many messages it has.
 */
messages: number, 
/**
 * How many of them no earlier export had.
 */
fresh: number, 
/**
 * Minutes added to its times.
 */
shift: number, 
/**
 * Whether the lawyer wants it not joined with others.
 */
apart: boolean, 
/**
 * How its dates were read, when they are written for people.
 */
dates: DatesView | null, };
export type ChatView = { 
/**
 * Its id.
 */
id: ChatId, 
/**
 * The program it comes from.
 */
app: App, 
/**
 * Its name, empty when the export has none.
 */
title: string, 
/**
 * How many messages it has.
 */
messages: number, 
/**
 * Time of the first message.
 */
first: string, 
/**
 * Time of the last message.
 */
last: string, 
/**
 * Who wrote, in the order they appear.
 */
participants: Array<ParticipantView>, 
/**
 * The exports it was read from.
 */
sources: Array<ChatSourceView>, 
/**
 * Where each month begins.
 */
months: Array<MonthMark>, };
export type CheckStatus = { 
/**
 * The newest.
 */
last: LastCheck | null, 
/**
 * The newest at least so deep, of each level from 1 to 3.
 */
levels: Array<LevelCheck>, };
export type CheckVault = { 
/**
 * 0–3: head and presence; log and database; sealed files; originals.
 */
level: number, };
export type ChipOffer = { 
/**
 * `party`, `fact`, `exhibit`, `law`, `answer`, `sum`, `date`.
 */
group: string, chip: DraftChip, 
/**
 * How it would read.
 */
text: string, 
/**
 * What tells it from others of that name: a role, a date, what an article says.
 */
note: string, 
/**
 * For an article: nobody has read it in the official text.
 */
unchecked: boolean, };
export type ChoiceView = { 
/**
 * In the answer.
 */
value: string, 
/**
 * Its words, by ISO 639-1 code.
 */
label: { [key in string]: string }, };
export type ChooseOffence = { 
/**
 * The case.
 */
case: CaseId, 
/**
 * The offence's id.
 */
family: string, 
/**
 * From now on, or no longer.
 */
on: boolean, };
export type ChooseTranscriber = { 
/**
 * `program` or `model`.
 */
what: string, };
export type ChosenView = { 
/**
 * The chosen offences, in the order chosen.
 */
chosen: Array<OffenceView>, 
/**
 * Others of the case's jurisdiction and of the Palermo Protocol, the usual ones first.
 */
others: Array<OffenceView>, 
/**
 * The victims.
 */
victims: Array<PersonName>, 
/**
 * The suspects, and those who employed.
 */
suspects: Array<PersonName>, };
export type ChronologyRow = { 
/**
 * The fact.
 */
fact: FactView, 
/**
 * Its weight, and its time in words.
 */
standing: FactStanding, };
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
 * When the cited message was written and by whom.
 */
said: SaidView | null, 
/**
 * The item's number in the case.
 */
number: number, 
/**
 * The item's title.
 */
title: string, };
export type ClearCourtDay = { jurisdiction: Jurisdiction, day: string, };
export type ClientGateView = { 
/**
 * The client.
 */
client: PartyId, 
/**
 * The client's name.
 */
name: string, 
/**
 * `permitted`, `nothing_on_file`, `not_asked` or `blocked`.
 */
verdict: string, 
/**
 * What blocks it, with those already overruled.
 */
blockedBy: Array<BlockView>, };
export type ColumnView = { 
/**
 * The suspect; none when nobody is suspected.
 */
suspect: PersonName | null, 
/**
 * Whether any fact is tied to the suspect himself.
 */
touched: boolean, 
/**
 * Whether the victim was a child at this suspect's acts.
 */
age: VictimAge, 
/**
 * The ways to read it.
 */
readings: Array<ProofReadingView>, 
/**
 * For each block that the offence asks for: whether some element of it is supported.
 */
blocks: { [key in string]: boolean }, };
export type CommentId = string & { readonly brand: "CommentId" };
export type CommentView = { id: CommentId, block: string, text: string, author: string, settled: boolean, made: number, };
export type CompareAccounts = { 
/**
 * The event.
 */
fact: FactId, 
/**
 * The language to compare their words in.
 */
language: Language, };
export type CompareCorrespondent = { correspondent: CorrespondentId, 
/**
 * Of which key.
 */
part: KeyPart, 
/**
 * Whose words were compared: refused where another has come in its place meanwhile.
 */
key: string, how: HowCompared, };
export type CompareDrafts = { filing: FilingId, before: DraftVersionId | null, after: DraftVersionId | null, };
export type CompareView = { 
/**
 * The event.
 */
fact: FactView, 
/**
 * Its weight, and its time in words.
 */
standing: FactStanding, 
/**
 * The accounts; those the statement follows first.
 */
accounts: Array<ComparedView>, 
/**
 * What they contradict each other in.
 */
contradictions: Array<ContradictionView>, };
export type ComparedDrafts = { paragraphs: Array<Array<DraftPiece>>, 
/**
 * How many paragraphs differ.
 */
changed: number, };
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
export type ComparisonView = { at: number, 
/**
 * The name of the user who did it.
 */
by: string, how: HowCompared, };
export type ConditionView = { 
/**
 * Another field.
 */
key: string, 
/**
 * Its value.
 */
value: JsonValue, };
export type ConfirmKit = { 
/**
 * All words of the sheet, or of two sheets.
 */
words: string, };
export type ConfirmLaw = { 
/**
 * The filing.
 */
filing: FilingId, 
/**
 * All records that are confirmed now.
 */
confirmed: Array<string>, };
export type Conflict = "opponent" | "client" | "side";
export type ConsentAnswer = "given" | "refused";
export type ConsentDetails = { 
/**
 * Whose consent.
 */
client: PartyId, 
/**
 * For what.
 */
purpose: Purpose, 
/**
 * What was said.
 */
answer: ConsentAnswer, 
/**
 * To whom.
 */
recipientKind: RecipientKind, 
/**
 * Their name; may be empty.
 */
recipient: string, 
/**
 * Items it is about; with `facts` empty as well: the whole case.
 */
items: Array<EvidenceId>, 
/**
 * Facts it is about.
 */
facts: Array<FactId>, 
/**
 * The day of the answer.
 */
answeredOn: string, 
/**
 * The last day; empty when there is no term.
 */
until: string, 
/**
 * ISO 639-1 code of the language it was explained in.
 */
language: string, 
/**
 * Who interpreted.
 */
interpreter: string, 
/**
 * Who answered for a child.
 */
guardian: string, 
/**
 * Signed or oral.
 */
manner: Manner, 
/**
 * Who heard an oral answer.
 */
witness: string, 
/**
 * What the client was told before.
 */
informed: Array<Informed>, 
/**
 * The signed paper.
 */
evidence: EvidenceId | null, 
/**
 * Free notes.
 */
note: string, };
export type ConsentEntry = { 
/**
 * For what.
 */
purpose: Purpose, 
/**
 * What was said.
 */
answer: ConsentAnswer, 
/**
 * To whom.
 */
recipientKind: RecipientKind, 
/**
 * Language it was explained in, ISO 639-1.
 */
language: string, 
/**
 * Who interpreted.
 */
interpreter: string, 
/**
 * Who answered for a child.
 */
guardian: string, 
/**
 * Limits and conditions the client named.
 */
note: string, };
export type ConsentId = string & { readonly brand: "ConsentId" };
export type ConsentTarget = "filing" | "bundle" | "evidence" | "paper";
export type ConsentView = { 
/**
 * Its id.
 */
id: ConsentId, 
/**
 * Its case.
 */
case: CaseId, 
/**
 * What was written down.
 */
details: ConsentDetails, 
/**
 * `in_force`, `not_yet`, `expired`, `withdrawn` or `refused`, today.
 */
standing: string, 
/**
 * The day it was taken back.
 */
withdrawnOn: string | null, 
/**
 * Why, as far as it was said.
 */
withdrawnReason: string, 
/**
 * When it last changed.
 */
changed: number, };
export type ConsequenceView = { 
/**
 * The element.
 */
element: ElementName, 
/**
 * The victim.
 */
victim: PersonName | null, 
/**
 * The suspects whose cells change in this way.
 */
suspects: Array<PersonName>, 
/**
 * How it stands with the item.
 */
with: CellView, 
/**
 * How it stands without.
 */
without: CellView, 
/**
 * What would then be missing, when the element would be unsupported.
 */
missing: Words | null, };
export type ConsequencesView = { 
/**
 * The item is set aside: the changes are what taking it back would bring.
 */
aside: boolean, 
/**
 * Elements that rest on it, in the order of the chosen offences.
 */
changes: Array<ConsequenceView>, };
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
export type CopyTemplate = { 
/**
 * Carried or own, e.g. `kg/crime-report`.
 */
template: string, };
export type CorrectForm = { 
/**
 * The party.
 */
party: PartyId, 
/**
 * `ru` or `ky`.
 */
language: Language, 
/**
 * Any but the nominative.
 */
case: Case, 
/**
 * The form; none for what the rules say.
 */
form: string | null, };
export type CorrectWord = { 
/**
 * The text.
 */
text: DerivativeId, 
/**
 * The page, from 1.
 */
page: number, 
/**
 * The block of the page, from 0.
 */
block: number, 
/**
 * The word of the block, from 0.
 */
word: number, 
/**
 * What stands there; empty: nothing does.
 */
reads: string, };
export type CorrespondentId = string & { readonly brand: "CorrespondentId" };
export type CorrespondentView = { id: CorrespondentId, 
/**
 * The name, as the custody log says it.
 */
name: string, 
/**
 * Empty where it was not said.
 */
organisation: string, 
/**
 * The key for which is sealed what goes to them.
 */
recipient: KeptKey | null, 
/**
 * The key by which they sign.
 */
signer: KeptKey | null, };
export type CountsView = { 
/**
 * Strong ones.
 */
strong: number, 
/**
 * Medium ones.
 */
medium: number, 
/**
 * Weak ones.
 */
weak: number, };
export type CourtDayView = { day: string, name: Trilingual, 
/**
 * Whether courts work on it.
 */
works: boolean, 
/**
 * Whether terms go by it; an expected holiday only raises a doubt.
 */
counts: boolean, 
/**
 * Entered by the office, or from the pack.
 */
own: boolean, label: string, source: string, };
export type CourtDaysView = { days: Array<CourtDayView>, 
/**
 * Whether the pack knows the holidays of this year.
 */
known: boolean, };
export type Cover = "encrypted" | "unknown" | "open";
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
export type Currency = "KGS" | "USD" | "RUB" | "EUR" | "TRY" | "KZT" | "UZS" | "TJS" | "AED" | "KRW" | "CNY";
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
export type CustodyState = "sealed" | "verified" | "altered" | "missing" | "aside";
export type CustodyView = { 
/**
 * Events.
 */
lines: Array<CustodyLine>, 
/**
 * Whether there are older ones.
 */
more: boolean, 
/**
 * Entries in the whole log.
 */
size: number, 
/**
 * Digest of the newest entry, hexadecimal: it stands for the whole chain before it.
 */
newest: string, };
export type DateOrder = "dmy" | "mdy" | "ymd" | "ydm";
export type DateReading = { 
/**
 * Which number is the day.
 */
order: DateOrder, 
/**
 * How many dates do not exist in this way.
 */
impossible: number, 
/**
 * How many messages would stand before the one above them.
 */
backward: number, 
/**
 * The first moment, or empty.
 */
first: string, 
/**
 * The last moment, or empty.
 */
last: string, };
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
export type DatesView = { 
/**
 * The way taken.
 */
taken: DateOrder, 
/**
 * Whether there is nothing to ask: another way is impossible, or the lawyer answered.
 */
certain: boolean, 
/**
 * Whether the lawyer answered.
 */
answered: boolean, 
/**
 * What speaks for each way, the one that was likeliest first.
 */
readings: Array<DateReading>, };
export type DeadlineView = { case: CaseId, 
/**
 * The event that started it, and the rule: together its id.
 */
event: EventId, rule: string, 
/**
 * What must be done.
 */
what: Trilingual, bound: Bound, 
/**
 * The kind of the event that started it.
 */
startedBy: EventKind, 
/**
 * What ends it.
 */
endsWith: Array<EventKind>, startWords: Trilingual, state: State, 
/**
 * The last day to go by.
 */
day: string, 
/**
 * The hour it ends at, empty for 24:00.
 */
time: string, dueWords: Trilingual, daysLeft: number, 
/**
 * The computation, to be followed by hand.
 */
how: Trilingual, 
/**
 * What the term is measured in.
 */
unit: Measure, 
/**
 * By which law the last day went over to a working day, if it did.
 */
movedBy: Trilingual | null, 
/**
 * Where sources disagree: every reading, the one counted first. Empty where they agree.
 */
readings: Array<TermReadingView>, 
/**
 * Article and act.
 */
law: Trilingual, 
/**
 * `V`, `V2` or `U`, as the pack labels it.
 */
label: string, checked: boolean, source: string, note: Trilingual | null, 
/**
 * What could make the last day another.
 */
doubts: Array<Trilingual>, 
/**
 * When it was done, empty while it is not.
 */
doneOn: string, endedBy: EventId | null, 
/**
 * What the office decided.
 */
mark: TermMarkView, };
export type DeadlinesView = { today: string, 
/**
 * Terms run by rules of the case's jurisdiction; for some there are none yet.
 */
hasRules: boolean, deadlines: Array<DeadlineView>, limitations: Array<LimitationView>, };
export type Decline = { 
/**
 * In the nominative.
 */
text: string, 
/**
 * What it is.
 */
kind: DeclineKind, 
/**
 * Of a person, where known.
 */
sex: Sex | null, 
/**
 * `ru` or `ky`.
 */
language: Language, };
export type DeclineKind = "person" | "surname" | "given" | "patronymic" | "phrase" | "place";
export type DeclinedView = { 
/**
 * The six cases.
 */
rows: Array<FormRow>, 
/**
 * What the rules are not sure of.
 */
doubts: Array<DoubtView>, 
/**
 * As it would stand at the head of a letter.
 */
addressed: string, };
export type DerivativeId = string & { readonly brand: "DerivativeId" };
export type DerivativeKind = "text" | "ocr" | "transcript" | "translation";
export type DestroyEvidence = { 
/**
 * The item.
 */
evidence: EvidenceId, 
/**
 * Why; it stays in the custody log.
 */
reason: string, };
export type DestroyView = { 
/**
 * The item.
 */
evidence: EvidenceId, 
/**
 * Its number in the case.
 */
number: number, 
/**
 * Its title.
 */
title: string, 
/**
 * Whether it is set aside, as it must be.
 */
setAside: boolean, 
/**
 * What cites it and must be taken out first.
 */
inTheWay: Array<HolderView>, 
/**
 * What was made with it or names it, and stays.
 */
stays: Array<HolderView>, 
/**
 * Other items that hold the same bytes or a part of them, and stay.
 */
copies: Array<HolderView>, 
/**
 * Texts made of it that go with it.
 */
texts: number, 
/**
 * Chats read from it.
 */
chats: number, 
/**
 * Whether a second lawyer must agree.
 */
twoPeople: boolean, 
/**
 * The last backup, whose copies still hold it afterwards.
 */
backedUp: number | null, 
/**
 * Databases set aside as damaged, which still hold it afterwards.
 */
databasesAside: number, };
export type DestroyedInBackup = { 
/**
 * The folder that was looked through.
 */
folder: string, 
/**
 * Sealed files of destroyed evidence.
 */
files: number, 
/**
 * Earlier copies whose database holds their keys and what was said of them, the newest first.
 */
sets: Array<BackupSetView>, 
/**
 * Earlier copies whose list is damaged: they may hold as much, and can be restored as they lie.
 */
unlisted: Array<number>, 
/**
 * Copies that hold nothing of it.
 */
clean: number, 
/**
 * The newest copy, if it holds nothing of it: only then can anything be removed.
 */
newest: BackupSetView | null, };
export type DestroyedOutcome = { 
/**
 * Its number, which no item gets again.
 */
number: number, 
/**
 * Whether nothing of it is left in the vault's folder; what is left goes at the next opening.
 */
clean: boolean, 
/**
 * The last backup, whose copies still hold it.
 */
backedUp: number | null, };
export type DestroyedView = { 
/**
 * When.
 */
at: number, 
/**
 * Why.
 */
reason: string, 
/**
 * Who did it.
 */
by: string, 
/**
 * The second lawyer who agreed.
 */
second: string | null, };
export type DimensionView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Whether the rule makes it positive.
 */
positive: boolean, 
/**
 * Present indicators.
 */
present: CountsView, 
/**
 * Of them, how many rest on no fact.
 */
bare: number, 
/**
 * Indicators nobody has spoken about.
 */
open: number, 
/**
 * The nearest ways to a positive dimension.
 */
missing: Array<CountsView>, };
export type DocumentKind = "id_card" | "foreign_passport" | "passport" | "tax_number" | "registration" | "licence" | "other";
export type DocumentView = { 
/**
 * The item.
 */
evidence: EvidenceId, 
/**
 * As what it is read; none when it is of no kind that is.
 */
format: Format | null, 
/**
 * Why it could not be read to its end (`damaged`, `encrypted`, `crashed`…), or none.
 */
trouble: string | null, 
/**
 * It holds more text than is kept.
 */
cut: boolean, 
/**
 * Pages, letters or sheets that its text has.
 */
pages: Array<TextPageHead>, 
/**
 * How many letters it holds.
 */
mails: number, 
/**
 * How many files lie in it.
 */
files: number, 
/**
 * What a saved web page says of itself.
 */
web: WebView | null, 
/**
 * Items that hold this one.
 */
parents: Array<KinView>, 
/**
 * Items taken out of this one.
 */
children: Array<KinView>, };
export type Done = Record<symbol, never>;
export type DoubtView = { 
/**
 * Message key `grammar-why-<why>`.
 */
why: Why, 
/**
 * The word it is about.
 */
word: string, };
export type DraftBlock = { "kind": "heading", id: string, text: Array<DraftInline>, } | { "kind": "paragraph", id: string, numbered: boolean, text: Array<DraftInline>, } | { "kind": "list", id: string, list: DraftList, } | { "kind": "table", id: string, 
/**
 * How wide the columns are, in parts of their sum; empty: alike.
 */
widths: Array<number>, rows: Array<Array<DraftCell>>, } | { "kind": "fact", id: string, fact: FactId, was: string, };
export type DraftBody = { 
/**
 * [`VERSION`].
 */
version: number, blocks: Array<DraftBlock>, };
export type DraftCell = { 
/**
 * How many columns it takes, from 1.
 */
span: number, text: Array<DraftInline>, };
export type DraftChange = "same" | "added" | "removed";
export type DraftChip = { "of": "party", party: PartyId, case: Case, short: boolean, } | { "of": "fact", fact: FactId, } | { "of": "citation", evidence: EvidenceId, pages: Array<number>, } | { "of": "exhibits", evidence: Array<EvidenceId>, } | { "of": "law", records: Array<string>, ending: string, titled: boolean, } | { "of": "sum", amount: number, currency: string, words: boolean, } | { "of": "date", date: string, words: boolean, } | { "of": "answer", field: string, };
export type DraftInline = { "kind": "text", text: string, bold: boolean, italic: boolean, } | { "kind": "chip", chip: DraftChip, was: string, bold: boolean, italic: boolean, } | { "kind": "break", } | { "kind": "note", text: Array<DraftInline>, };
export type DraftList = { 
/**
 * 1. 2. 3. or dashes.
 */
ordered: boolean, points: Array<DraftPoint>, };
export type DraftPiece = { change: DraftChange, text: string, };
export type DraftPoint = { text: Array<DraftInline>, 
/**
 * A list below the point.
 */
under?: DraftList, };
export type DraftVersionId = string & { readonly brand: "DraftVersionId" };
export type DraftVersionView = { id: DraftVersionId, number: number, note: string, why: Kept, made: number, };
export type DraftView = { filing: FilingId, language: Language, body: DraftBody, 
/**
 * How each chip in it reads now.
 */
said: Array<SaidChip>, 
/**
 * How each fact in it reads now as a paragraph.
 */
facts: Array<SaidFact>, comments: Array<CommentView>, 
/**
 * The newest first.
 */
versions: Array<DraftVersionView>, };
export type DrawKit = { 
/**
 * In three shares, of which two open.
 */
split: boolean, };
export type DrillBackup = { 
/**
 * The folder; none: that of the last backup.
 */
folder: string | null, 
/**
 * The passphrase, as it would be needed on another computer.
 */
passphrase: string, };
export type DrilledView = { 
/**
 * When it was run.
 */
at: number, 
/**
 * Whole days since then; none: its date lies ahead of the clock.
 */
days: number | null, 
/**
 * The number of the set.
 */
set: number, 
/**
 * Whether everything came back as it was.
 */
whole: boolean, 
/**
 * Whether it ended before all was compared.
 */
ended: boolean, };
export type Duty = "lawyer" | "paralegal" | "interpreter" | "psychologist" | "other";
export type EditionId = string & { readonly brand: "EditionId" };
export type EditionKind = "full" | "public" | "key";
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
 * Full, public, or the key to a public one.
 */
kind: EditionKind, 
/**
 * The full edition that a public one or a key belongs to.
 */
source: EditionId | null, 
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
export type ElementName = { 
/**
 * Its id: `means.deception`.
 */
id: string, 
/**
 * Which part of the offence.
 */
block: Block, 
/**
 * Its name.
 */
name: Words, };
export type ElementView = { 
/**
 * The element.
 */
name: ElementName, 
/**
 * Whether it must be shown of the suspect himself.
 */
personal: boolean, 
/**
 * Where it comes from; `citation` is empty.
 */
law: LawNote, 
/**
 * What to ask, of whom, what would help, what to request.
 */
advice: AdviceView, };
export type ElsewhereView = { 
/**
 * Checkpoints of this vault, compared with the log.
 */
compared: number, 
/**
 * Those of other vaults, or signed by nobody of this one: they were not compared.
 */
others: number, };
export type EnterParticipant = { 
/**
 * The chat.
 */
chat: ChatId, 
/**
 * The participant, from 0.
 */
participant: number, 
/**
 * What it is in the case.
 */
roles: Array<PartyRole>, };
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
areas: Array<Area>, } | { "kind": "locking" } | { "kind": "locked" } | { "kind": "title", 
/**
 * The title: never anything of a case.
 */
title: string | null, } | { "kind": "forget" } | { "kind": "dropped", 
/**
 * How many.
 */
files: number, };
export type EventDetails = { kind: EventKind, 
/**
 * When, EDTF level 1, empty when not known.
 */
date: string, 
/**
 * The hour, `HH:MM`, empty when not known; only an exact day has one.
 */
time: string, 
/**
 * The number it bears: of the register, of the outgoing letter.
 */
number: string, 
/**
 * Who accepted or decided.
 */
officer: string, 
/**
 * Court, body, room.
 */
place: string, 
/**
 * How grave an offence is; of other events `unknown`.
 */
category: Category, note: string, 
/**
 * The event it answers or ends.
 */
answers: EventId | null, 
/**
 * The filing it is about.
 */
filing: FilingId | null, 
/**
 * The receipt, the copy received.
 */
evidence: EvidenceId | null, };
export type EventId = string & { readonly brand: "EventId" };
export type EventKind = "crime_report" | "registered" | "decision_to_open" | "decision_to_refuse" | "motion_filed" | "motion_decided" | "act_learned" | "complaint_filed" | "request_sent" | "request_answered" | "detention" | "brought_to_court" | "custody_decided" | "freed" | "charge" | "charge_presented" | "case_closed" | "indictment_sent" | "indictment_decided" | "hearing" | "verdict" | "verdict_copy" | "appeal_filed" | "appeal_decided" | "cassation_filed" | "claim_filed" | "claim_accepted" | "claim_returned" | "civil_decision" | "civil_ruling" | "civil_appeal_filed" | "civil_appeal_decided" | "private_complaint" | "court_order" | "default_judgment" | "objection_filed" | "writ" | "writ_presented" | "violation_learned" | "wage_delay" | "dismissal" | "offence" | "release" | "return_certificate" | "returned" | "passport_applied" | "shelter_entered" | "shelter_extended" | "shelter_left" | "other";
export type EventPreview = { 
/**
 * The terms it starts.
 */
starts: Array<DeadlineView>, 
/**
 * The terms it ends.
 */
ends: Array<DeadlineView>, limitation: LimitationView | null, 
/**
 * Its number does not look like one of the register of crimes.
 */
oddNumber: boolean, 
/**
 * The register number of the case is another: saving can write this one there.
 */
otherRegister: boolean, 
/**
 * No day is known, so nothing can be counted.
 */
undated: boolean, 
/**
 * Events of the case that this one can answer, the newest first.
 */
answerable: Array<EventId>, };
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
note: string, 
/**
 * What is said of it in further languages of the case.
 */
wordings: Array<Wording>, };
export type EvidenceId = string & { readonly brand: "EvidenceId" };
export type EvidenceItems = { 
/**
 * The case.
 */
case: CaseId, 
/**
 * Its items.
 */
items: Array<ItemRow>, };
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
 * Words of the office on it, in order.
 */
tags: Array<string>, 
/**
 * Not used in this case.
 */
setAside: boolean, 
/**
 * It was destroyed: nothing but its number, its digest and its custody is left.
 */
destroyed: DestroyedView | null, 
/**
 * When it was sealed.
 */
added: number, 
/**
 * How many facts cite it.
 */
citedBy: number, 
/**
 * Whether anyone has opened it, by its custody.
 */
seen: boolean, 
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
 * What the file says of itself, as name and value: what a camera wrote into a picture (EXIF), when a recording was made by
 * its header, which time stands in the name.
 */
metadata: Array<MetadataLine>, 
/**
 * It opens with a password, which is kept with it.
 */
unlocked: boolean, };
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
export type ExportAgenda = { 
/**
 * Only this case.
 */
case: CaseId | null, language: Language, 
/**
 * Titles as they are; otherwise only what kind of thing it is and the case's number.
 */
full: boolean, };
export type ExportPackage = { 
/**
 * The item.
 */
evidence: EvidenceId, 
/**
 * Languages of the certificates in it.
 */
languages: Array<Language>, 
/**
 * Whether it says from whom the item came and where.
 */
details: boolean, };
export type ExportReadable = { 
/**
 * The item.
 */
evidence: EvidenceId, 
/**
 * Language of the text that is written beside it.
 */
language: Language, };
export type Exported = { 
/**
 * Where it was written.
 */
path: string | null, };
export type FacingBlock = { 
/**
 * The page it stands on, from 1.
 */
page: number, 
/**
 * As it is in the source.
 */
original: string, 
/**
 * Who says it, or empty.
 */
speaker: string, 
/**
 * When it is said in a recording.
 */
span: TextSpan | null, 
/**
 * The day and the time of a message; empty of anything else.
 */
at: string, 
/**
 * The translation, with an empty text while there is none.
 */
rendered: Rendered, };
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
export type FactEntry = { 
/**
 * The statement, in the language the interview is written in.
 */
text: string, 
/**
 * When, EDTF level 1.
 */
date: string, 
/**
 * Where.
 */
place: string, 
/**
 * Items of people it is about.
 */
people: Array<string>, };
export type FactId = string & { readonly brand: "FactId" };
export type FactStanding = { 
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
export type FailedView = { 
/**
 * The first entry that cannot be relied on.
 */
entry: number, 
/**
 * Message key `custody-fault-<reason>`.
 */
reason: string, 
/**
 * Items it is about.
 */
evidence: Array<EvidenceId>, };
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
 * `text`, `addressee`, `long`, `date`, `money`, `choice`, `check`, `party`, `parties`, `facts`, `exhibits`, `rows`.
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
 * For `rows`: where its lines can be taken from (`ledger`).
 */
take: string | null, 
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
 * How far it has come.
 */
standing: FilingStanding, 
/**
 * The filing it corrects or completes.
 */
amends: FilingId | null, 
/**
 * When it last changed.
 */
changed: number, 
/**
 * Its editions, the newest first.
 */
editions: Array<EditionView>, };
export type FilingStanding = "draft" | "final" | "filed" | "answered";
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
confirmed: Array<string>, 
/**
 * Whether the lawyer edits its body (`draft.show`).
 */
drafted: boolean, 
/**
 * The event that handing it in most often is.
 */
filedAs: EventKind, 
/**
 * The events that an answer to it can be, the likeliest first.
 */
answeredAs: Array<EventKind>, 
/**
 * What became of it, in the order it happened.
 */
steps: Array<StepView>, 
/**
 * Where it is to be handed in.
 */
reception: ReceptionId | null, };
export type FindBackups = { 
/**
 * The folder, as chosen.
 */
folder: string, };
export type FindChips = { filing: FilingId, 
/**
 * What was typed after `@`.
 */
query: string, };
export type FindMessage = { 
/**
 * The item.
 */
evidence: EvidenceId, 
/**
 * The message.
 */
message: MessageKey, };
export type FindParagraph = { 
/**
 * The item.
 */
evidence: EvidenceId, 
/**
 * Its name.
 */
key: MessageKey, };
export type FindUses = { filing: FilingId, 
/**
 * The answers on screen; none: the saved ones.
 */
answers: JsonValue | null, 
/**
 * One question; none: all.
 */
field: string | null, };
export type FindWords = { 
/**
 * The item.
 */
evidence: EvidenceId, 
/**
 * The words.
 */
words: string, };
export type FindingKind = "phone" | "card" | "iban" | "document" | "tax-number" | "email" | "handle" | "plate";
export type FindingRow = { 
/**
 * What it is.
 */
kind: FindingKind, 
/**
 * Its normal form; asked as a question, it gives the texts.
 */
value: string, 
/**
 * How many texts have it.
 */
texts: number, 
/**
 * Whose it is, in any case.
 */
parties: Array<MetView>, };
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
params: { [key in string]: string }, 
/**
 * What is to be done about it.
 */
remedy: Remedy, 
/**
 * Items it touches.
 */
items: Array<TouchedItem>, };
export type FinishTask = { task: TaskId, done: boolean, };
export type Form = "original" | "copy" | "unknown";
export type FormRow = { 
/**
 * The case.
 */
case: Case, 
/**
 * As documents print it.
 */
form: string, 
/**
 * As the rules would have it.
 */
byRule: string, 
/**
 * The other form, where usage has two.
 */
other: string | null, 
/**
 * Whether the lawyer wrote it.
 */
corrected: boolean, 
/**
 * Whether it should be looked at.
 */
unsure: boolean, };
export type Format = "pdf" | "plain" | "word" | "sheet" | "odt" | "ods" | "rtf" | "html" | "slides" | "odp" | "doc" | "xls" | "ppt" | "mail" | "mailbox" | "msg" | "mhtml" | "warc" | "wacz" | "zip" | "packed" | "network";
export type FormsView = { 
/**
 * The language.
 */
language: Language, 
/**
 * The nominative.
 */
name: string, 
/**
 * The six cases in the order of the language's grammars.
 */
rows: Array<FormRow>, 
/**
 * What the rules are not sure of.
 */
doubts: Array<DoubtView>, 
/**
 * The sex that the forms agree with: as stated, or as the name tells it; none when neither does.
 */
gender: Gender | null, };
export type FoundBy = "name" | "contact" | "document";
export type FoundMessage = { 
/**
 * Its chat.
 */
chat: ChatId, 
/**
 * Its position.
 */
position: number, 
/**
 * The time as written.
 */
at: string, 
/**
 * Who wrote it, or empty.
 */
author: string, };
export type FoundOfKind = { 
/**
 * The kind.
 */
kind: SearchKind, 
/**
 * How many.
 */
count: number, };
export type FoundPiece = { text: string, 
/**
 * It is what was looked for.
 */
hit: boolean, };
export type FoundText = { pieces: Array<FoundPiece>, 
/**
 * Something stands before it, or after it.
 */
cutBefore: boolean, cutAfter: boolean, 
/**
 * How often the text has what was asked for.
 */
hits: number, };
export type GapReason = "missing" | "lost" | "stated" | "adult" | "untied" | "age" | "untouched" | "disputed" | "words_only" | "one_source";
export type GapView = { 
/**
 * Stays the same while the gap does.
 */
id: string, 
/**
 * The offence's id.
 */
family: string, 
/**
 * The offence's title.
 */
title: Words, 
/**
 * The victim.
 */
victim: PersonName | null, 
/**
 * The suspect.
 */
suspect: PersonName | null, 
/**
 * The block it is about; none: the whole offence.
 */
block: Block | null, 
/**
 * The element it is about; none: any of the block.
 */
element: ElementName | null, 
/**
 * Why it is one.
 */
reason: GapReason, 
/**
 * Something the offence asks for is not supported at all.
 */
grave: boolean, 
/**
 * It would be enough instead of another one in the list.
 */
instead: boolean, 
/**
 * Only if the victim was a child, or only if an adult.
 */
child: boolean | null, 
/**
 * Numbers of the items it speaks of.
 */
items: Array<number>, 
/**
 * Facts it speaks of.
 */
facts: Array<FactId>, 
/**
 * Questions and requests.
 */
advice: AdviceView, };
export type GateView = { 
/**
 * Each client whose matter it tells.
 */
clients: Array<ClientGateView>, };
export type Gender = "masculine" | "feminine" | "neuter";
export type GroundView = { 
/**
 * The disk under the folder.
 */
disk: Cover, 
/**
 * The swap, as bad as the worst of it; `encrypted` where there is none.
 */
swap: Cover, };
export type GroupView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name.
 */
name: Trilingual, 
/**
 * What is marked in it.
 */
indicators: Array<IndicatorView>, };
export type GuardParty = { party: PartyId, guarded: boolean, };
export type GuardedView = { party: PartyId, name: string, roles: Array<PartyRole>, 
/**
 * Whether the name is kept out.
 */
guarded: boolean, 
/**
 * What stands instead.
 */
pseudonym: Trilingual | null, };
export type HandInAt = { filing: FilingId, reception: ReceptionId | null, };
export type HandoverFile = { 
/**
 * Its place, for `handover.take`.
 */
entry: number, 
/**
 * The folder it lies in with its proof.
 */
folder: string, 
/**
 * The name of the original there.
 */
name: string, 
/**
 * What the sender calls it.
 */
title: string, 
/**
 * Bytes.
 */
length: number, 
/**
 * The original's digest as the sender sealed it.
 */
sha256: string, 
/**
 * The item it became here, if it was taken out.
 */
taken: EvidenceId | null, };
export type HandoverKeyView = { 
/**
 * The vault's key, `age1…`: whoever has it can send, and open nothing.
 */
key: string, 
/**
 * Eight words that tell it from others, to be compared by voice.
 */
words: Array<string>, 
/**
 * The key by which the user signs, base64.
 */
signer: string, 
/**
 * Eight words that tell that one.
 */
signerWords: Array<string>, };
export type HandoverOutcome = { 
/**
 * Where the file was written that is sent.
 */
path: string | null, 
/**
 * Items that were added: the file that was received, or the exhibits taken out of it.
 */
added: Array<EvidenceId>, 
/**
 * Items that the case had already.
 */
known: Array<EvidenceId>, };
export type HandoverRecipient = { 
/**
 * The name, as the custody log is to say it.
 */
name: string, 
/**
 * `age1…`.
 */
key: string, };
export type HandoverSignature = "good" | "bad" | "missing";
export type HandoverStarted = { 
/**
 * The job, for `job.show` and `job.cancel`; none when the user cancelled.
 */
job: JobId | null, };
export type HandoverView = { 
/**
 * Who sent it, as it says itself.
 */
sender: string, 
/**
 * Eight words of the key that signed it, to be compared by voice; none where the signature is not good.
 */
words: Array<string>, 
/**
 * When it was made, as it says itself.
 */
made: number, 
/**
 * The number the sender's office gave the case.
 */
caseNumber: string, 
/**
 * For whom it was made.
 */
to: Array<string>, 
/**
 * Whether the sender's signature covers it.
 */
signature: HandoverSignature, 
/**
 * Whether this vault is among those it was made for, or sent it. Somebody may have passed on what was meant for another.
 */
forUs: boolean, 
/**
 * The exhibits.
 */
files: Array<HandoverFile>, 
/**
 * Names of files in it that are absent, are not as it says, or of which it says nothing.
 */
amiss: Array<string>, 
/**
 * What the list of colleagues says of the key that signed.
 */
known: KnownSender, 
/**
 * When and by whom the words of that key were compared; none where they were not.
 */
compared: ComparisonView | null, 
/**
 * What the list calls whoever signs by this key, or has the same name and another key.
 */
listedAs: string | null, };
export type HandoverWords = { 
/**
 * Eight words.
 */
words: Array<string>, };
export type HandoverWork = "send" | "receive" | "take";
export type HighlightColour = "yellow" | "green" | "blue" | "pink";
export type HighlightId = string & { readonly brand: "HighlightId" };
export type HighlightView = { 
/**
 * Its id.
 */
id: HighlightId, 
/**
 * Where it is, in the order of reading: several paragraphs, messages or areas; one at least, all in one item.
 */
places: Array<Place>, 
/**
 * When the first marked message was written and by whom.
 */
said: SaidView | null, 
/**
 * The second where a stretch of a recording ends.
 */
until: number | null, 
/**
 * Its colour.
 */
colour: HighlightColour, 
/**
 * What somebody wrote beside it, or empty.
 */
note: string, 
/**
 * When it was made.
 */
created: number, };
export type HitView = { 
/**
 * `case`, `party`, `evidence`, `fact`, `filing`, `bundle`, `task`.
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
 * Beside it: the case's number, an item's number alone, a fact's date in words.
 */
detail: string, 
/**
 * Every word that was typed begins one of its words, rather than lying inside one.
 */
begins: boolean, };
export type HolderKind = "fact" | "account" | "tie" | "ledger" | "draft" | "open_bundle" | "final_filing" | "built_bundle" | "event" | "step" | "consent" | "parent" | "child" | "same_original" | "same_chat";
export type HolderView = { 
/**
 * What it is.
 */
kind: HolderKind, 
/**
 * Its id.
 */
id: string, 
/**
 * What it is called; may be empty.
 */
title: string, 
/**
 * The number of an item.
 */
number: number | null, };
export type HollowView = { 
/**
 * The earlier copy that a rescue takes then; none where the database of no earlier one was found whole.
 */
instead: BackupSetView | null, 
/**
 * Whether the work ended before every earlier copy was asked.
 */
unasked: boolean, };
export type HowCompared = "in_person" | "telephone" | "otherwise";
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
export type IndexView = { 
/**
 * Things that are to be read.
 */
pending: number, 
/**
 * Things in it.
 */
objects: number, 
/**
 * Texts in it.
 */
texts: number, 
/**
 * Items taken in before their texts were kept that nobody has read yet.
 */
unread: number, 
/**
 * They are being read now.
 */
reading: boolean, };
export type IndicatorLists = { 
/**
 * The ILO's eleven.
 */
eleven: ListView, 
/**
 * The operational indicators.
 */
scale: ListView, 
/**
 * Codes of HTCDS.
 */
codes: ListView, };
export type IndicatorMark = "present" | "absent" | "unknown";
export type IndicatorMarkView = { 
/**
 * The indicator.
 */
indicator: string, 
/**
 * How it stands.
 */
mark: IndicatorMark, 
/**
 * The facts it rests on.
 */
facts: Array<FactId>, 
/**
 * Of those facts, how many cite evidence.
 */
cited: number, 
/**
 * Free notes.
 */
note: string, 
/**
 * When it was last marked.
 */
changed: number, };
export type IndicatorReadingView = { 
/**
 * Whose ratings.
 */
age: Age, 
/**
 * Each dimension.
 */
dimensions: Array<DimensionView>, 
/**
 * What has to come together.
 */
needs: Array<NeedView>, 
/**
 * Whether it has.
 */
complete: boolean, };
export type IndicatorStrength = "strong" | "medium" | "weak";
export type IndicatorView = { 
/**
 * The id under which it is marked.
 */
id: string, 
/**
 * Its name.
 */
name: Trilingual, 
/**
 * IndicatorStrength for an adult, where it has one.
 */
adult: IndicatorStrength | null, 
/**
 * IndicatorStrength for a child, where it has one.
 */
child: IndicatorStrength | null, 
/**
 * The raw code, where it is one.
 */
code: string | null, };
export type IndicatorsView = { 
/**
 * The victim.
 */
party: PartyId, 
/**
 * How old when it happened.
 */
age: AgeAtTheTime, 
/**
 * Everything marked.
 */
marks: Array<IndicatorMarkView>, 
/**
 * Read by the ratings for adults.
 */
adult: IndicatorReadingView, 
/**
 * Read by the ratings for children.
 */
child: IndicatorReadingView, };
export type Informed = "interview" | "purpose" | "use" | "research" | "access" | "term" | "withdrawal";
export type InnerFileView = { 
/**
 * Finds it again.
 */
entry: string, 
/**
 * Its name there, with folders.
 */
name: string, 
/**
 * Its name stays in its folder when another program unpacks it.
 */
safeName: boolean, 
/**
 * What the item says it is; may be empty.
 */
mediaType: string, 
/**
 * Bytes.
 */
length: number, 
/**
 * The letter it belongs to, from 0.
 */
page: number, 
/**
 * It stands in the text and was not attached.
 */
inline: boolean, 
/**
 * The item it has become.
 */
taken: TakenView | null, };
export type IntakeChat = { 
/**
 * How many messages.
 */
messages: number, 
/**
 * How many of them the case did not have yet.
 */
fresh: number, 
/**
 * How many people wrote.
 */
participants: number, 
/**
 * Whether day and month must be asked.
 */
ask: boolean, 
/**
 * Participants who were met before, in any case.
 */
seen: Array<ParticipantSeen>, };
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
 * Whether it took the place of a sealed file that was damaged or missing: also where it was added, and an item of another
 * case has the same original.
 */
mended: boolean, 
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
failure: Failure | null, 
/**
 * What was found in it, when it is an export of a chat.
 */
chat: IntakeChat | null, 
/**
 * Parties of any case whom its text speaks of.
 */
mentions: Array<MentionView>, 
/**
 * It belongs to a saved page or a chat that came with it, which could not be noted: it stays an item by itself.
 */
apart: boolean, };
export type IntakeState = "waiting" | "working" | "added" | "duplicate" | "mended" | "failed" | "cancelled";
export type InterviewAnswer = { 
/**
 * Chosen words: `yes`, `no`, `unknown`; values of options; `given`, `refused`.
 */
choice: Array<string>, 
/**
 * What the client told.
 */
text: string, 
/**
 * When it was, EDTF level 1.
 */
date: string, 
/**
 * Where it was.
 */
place: string, 
/**
 * Who is named.
 */
people: Array<NamedPerson>, 
/**
 * What the interviewer notes for the office; it goes nowhere.
 */
note: string, 
/**
 * The client would rather not say, or it was passed over.
 */
skipped: boolean, };
export type InterviewId = string & { readonly brand: "InterviewId" };
export type InterviewRow = { 
/**
 * Its id.
 */
id: InterviewId, 
/**
 * Its case.
 */
case: CaseId, 
/**
 * The client, once written down.
 */
client: PartyId | null, 
/**
 * Name of the client, or as given in the talk; may be empty.
 */
name: string, 
/**
 * Its script.
 */
script: string, 
/**
 * Language of the questions, ISO 639-1.
 */
spoken: string, 
/**
 * Language the answers are written in.
 */
written: Language, 
/**
 * Section where it was left.
 */
place: string, 
/**
 * When it began.
 */
started: number, 
/**
 * When something was last answered.
 */
changed: number, 
/**
 * Questions answered.
 */
answered: number, 
/**
 * Questions asked so far.
 */
asked: number, 
/**
 * How much of it has been written into the case.
 */
kept: number, };
export type InterviewView = { 
/**
 * The interview.
 */
row: InterviewRow, 
/**
 * Its script.
 */
script: ScriptView, 
/**
 * Answers by question.
 */
answers: { [key in string]: InterviewAnswer }, 
/**
 * How far each section is.
 */
progress: Array<SectionProgress>, };
export type ItemChatsView = { 
/**
 * The item.
 */
evidence: EvidenceId, 
/**
 * Whether it looks like an export, read or not.
 */
mayBe: boolean, 
/**
 * The chats read from it.
 */
chats: Array<ChatView>, 
/**
 * The export ends before its end: there were more messages.
 */
brokenOff: boolean, 
/**
 * Files of an archive that were left out when its chats were read.
 */
leftOut: Array<LeftFiles>, };
export type ItemRow = { 
/**
 * Its id.
 */
id: EvidenceId, 
/**
 * Its number in the case: "Док. 12".
 */
number: number, 
/**
 * What it is.
 */
kind: EvidenceKind, 
/**
 * Short description; empty when it was destroyed.
 */
title: string, 
/**
 * The name the file came with.
 */
originalName: string, 
/**
 * When it was sealed.
 */
added: number, 
/**
 * Pages when printed, once known.
 */
sheets?: number, 
/**
 * Why it can't be shown (`damaged`, `encrypted`).
 */
trouble?: string, 
/**
 * What it is called in further languages of the case.
 */
furtherTitles?: Array<string>, 
/**
 * Person, device or place it comes from.
 */
source?: string, 
/**
 * Who handed it over.
 */
receivedFrom?: string, 
/**
 * When, EDTF level 1.
 */
receivedOn?: string, 
/**
 * Recorded in secret? Left out when it is no recording.
 */
covert?: Covert, 
/**
 * Paper, phone, flash drive…
 */
carrier?: string, 
/**
 * Blurred until asked for.
 */
sensitive?: boolean, 
/**
 * Words of the office on it, in order.
 */
tags?: Array<string>, 
/**
 * Not used in this case.
 */
setAside?: boolean, 
/**
 * It was destroyed: nothing but its number, its digest and its custody is left.
 */
destroyed?: DestroyedView, 
/**
 * How many facts cite it.
 */
citedBy?: number, 
/**
 * Whether anyone has opened it, by its custody.
 */
seen?: boolean, 
/**
 * Path for `viewUrl`: a small picture of its first page.
 */
thumbnail?: string, };
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
 * Done, in bytes for intake, in exhibits for a bundle, in items for a check.
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
 * Whether the user cancelled it before it came to its end.
 */
cancelled: boolean, 
/**
 * Why it failed as a whole; single files fail in their own lines.
 */
failure: Failure | null, };
export type JournalKind = "case" | "person" | "evidence" | "fact" | "network" | "proof" | "deadline" | "consent" | "ledger" | "filing" | "bundle" | "interview" | "office" | "program";
export type JournalLine = { 
/**
 * Its number in the journal, from 1.
 */
seq: number, 
/**
 * When.
 */
at: number, 
/**
 * Who, also when they were removed since.
 */
actor: string, 
/**
 * Their id.
 */
user: UserId, 
/**
 * Message key of the act.
 */
label: string, 
/**
 * Whether it was done, taken back, or done again.
 */
way: JournalWay, 
/**
 * Whether it was taken back since, and not done again.
 */
undone: boolean, 
/**
 * What it was about: the first few.
 */
things: Array<ThingView>, 
/**
 * How many more there are.
 */
others: number, };
export type JournalView = { 
/**
 * Acts.
 */
lines: Array<JournalLine>, 
/**
 * Whether there are older ones.
 */
more: boolean, };
export type JournalWay = "act" | "undo" | "redo";
export type JsonValue = number | string | boolean | Array<JsonValue> | { [key in string]: JsonValue } | null;
export type JudgeCustody = { 
/**
 * A folder with copies of anchors that were kept outside.
 */
anchors: string | null, };
export type Jurisdiction = "kg" | "kz" | "uz" | "tj" | "ru" | "tr";
export type KeepAnswer = { filing: FilingId, field: string, };
export type KeepBegun = { 
/**
 * The form.
 */
kind: string, 
/**
 * What it is entered into or corrects.
 */
about: string, 
/**
 * Its fields, JSON; none takes away what was kept.
 */
words: string | null, };
export type KeepKind = "register_number" | "body" | "birth_date" | "address" | "phone" | "email" | "contact" | "document" | "event" | "fact" | "line" | "consent" | "note";
export type KeepTranscript = { 
/**
 * The recording.
 */
evidence: EvidenceId, 
/**
 * ISO 639-1 code, or empty.
 */
language: string, 
/**
 * The stretches.
 */
segments: Array<Utterance>, };
export type KeepTranslation = { 
/**
 * What is translated.
 */
source: DerivativeId, 
/**
 * Into which language.
 */
language: string, 
/**
 * The blocks.
 */
blocks: Array<Rendered>, };
export type KeepVersion = { filing: FilingId, note: string, };
export type KeepableView = { field: string, what: KeepKind, text: string, 
/**
 * Of whom.
 */
party: PartyId | null, name: string, };
export type Kept = "kept" | "opened" | "restored" | "final" | "closed";
export type KeptKey = { 
/**
 * `age1…`, or an Ed25519 key in base64.
 */
key: string, 
/**
 * Eight words that tell it from others.
 */
words: Array<string>, 
/**
 * When and by whom they were compared; none where they were not.
 */
compared: ComparisonView | null, };
export type KeyPart = "recipient" | "signer";
export type KinView = { 
/**
 * The item.
 */
evidence: EvidenceId, 
/**
 * Its number in the case.
 */
number: number, 
/**
 * Its title.
 */
title: string, 
/**
 * Where the inner one lies.
 */
entry: string, };
export type KindCount = { 
/**
 * The kind.
 */
kind: ProofKind, 
/**
 * Items.
 */
count: number, };
export type KitStatus = { 
/**
 * When it was made; none: there is none.
 */
made: number | null, 
/**
 * Whether in three shares.
 */
split: boolean, };
export type Knowledge = "saw" | "heard" | "document" | "unknown";
export type KnownSender = "unknown" | "listed" | "compared" | "changed";
export type Language = "ru" | "ky" | "en";
export type LastBackupView = { 
/**
 * The folder that was chosen.
 */
folder: string, 
/**
 * Whether it lies in that folder now: a stick may lie in a drawer.
 */
there: boolean, 
/**
 * The state of the vault it holds.
 */
at: number, 
/**
 * Whole days since it was made; none: its date lies ahead of the clock.
 */
days: number | null, 
/**
 * When all of the backup in that folder was last read back and found whole; none: never, or damage was found since.
 */
whole: number | null, 
/**
 * Whole days since then; none also where that date lies ahead of the clock.
 */
wholeDays: number | null, 
/**
 * Originals that a check found damaged or missing in it: the next backup copies them again.
 */
damaged: number, 
/**
 * Originals that the vault itself did not give whole when it was made: the backup has no whole copy of them.
 */
lacking: number, };
export type LastCheck = { 
/**
 * When it began.
 */
at: number, 
/**
 * How deep, 1–3.
 */
level: number, 
/**
 * What was found.
 */
found: number, };
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
export type LawNote = { 
/**
 * As a filing cites it.
 */
citation: Words, 
/**
 * What it says, in short, or a note about it.
 */
text: Words, 
/**
 * Where it was read.
 */
source: string, 
/**
 * V, V2 or U: read in the source itself, in a secondary one, not verified.
 */
label: string, 
/**
 * Nobody has read it in the text in force.
 */
toCheck: boolean, };
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
export type Layer = "privileges" | "limits" | "files" | "calls";
export type LayerState = "full" | "partial" | "missing";
export type LayerView = { 
/**
 * Which.
 */
layer: Layer, 
/**
 * Full, in part, or missing.
 */
state: LayerState, };
export type LeaveInterview = { 
/**
 * The interview.
 */
interview: InterviewId, 
/**
 * The section on screen.
 */
section: string, 
/**
 * Language of the questions, ISO 639-1.
 */
spoken: string, };
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
export type LeftFiles = { 
/**
 * Why.
 */
why: WhyLeft, 
/**
 * How many.
 */
files: number, };
export type LeftOut = { 
/**
 * Name without its folder.
 */
name: string, 
/**
 * Why.
 */
why: LeftOutWhy, };
export type LeftOutWhy = "unreadable" | "missing" | "link" | "too_deep" | "no_file" | "vault" | "backup";
export type LevelCheck = { 
/**
 * 1: log and database; 2: sealed files; 3: originals.
 */
level: number, 
/**
 * The newest look at least so deep.
 */
last: LastCheck | null, 
/**
 * Whether the next one is overdue.
 */
overdue: boolean, };
export type LimitationView = { event: EventId, case: CaseId, category: Category, 
/**
 * The first day on which it may end.
 */
day: string, daysLeft: number, 
/**
 * "ends between … and …, because …".
 */
words: Trilingual, law: Trilingual, 
/**
 * `V`, `V2` or `U`: the weakest label of what was counted with.
 */
label: string, source: string, };
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
export type LinesView = { 
/**
 * Russian.
 */
ru: Array<string>, 
/**
 * Kyrgyz.
 */
ky: Array<string>, 
/**
 * English.
 */
en: Array<string>, };
export type LinkDetails = { 
/**
 * The fact.
 */
fact: FactId, 
/**
 * The element's id in the law packs.
 */
element: string, 
/**
 * For this victim; none: for all of them.
 */
victim: PartyId | null, 
/**
 * Against this suspect; none: it shows that it happened, not by whom.
 */
suspect: PartyId | null, 
/**
 * Which way it speaks.
 */
stance: Stance, 
/**
 * What kind of proof it is.
 */
kind: ProofKind, 
/**
 * A note of the lawyer's.
 */
note: string, };
export type LinkFact = { 
/**
 * The tie.
 */
details: LinkDetails, };
export type LinkId = string & { readonly brand: "LinkId" };
export type LinkParticipant = { 
/**
 * The chat.
 */
chat: ChatId, 
/**
 * The participant, from 0.
 */
participant: number, 
/**
 * The party; none: not known after all.
 */
party: PartyId | null, };
export type LinkView = { 
/**
 * Its id.
 */
id: LinkId, 
/**
 * As given.
 */
details: LinkDetails, 
/**
 * The element's name.
 */
element: ElementName, 
/**
 * The fact cites these, each with its kind of proof and how its original stands.
 */
items: Array<ProofItem>, };
export type ListCourtDays = { jurisdiction: Jurisdiction, year: number, };
export type ListEvidence = { 
/**
 * The case.
 */
case: CaseId, 
/**
 * Only items that bear every one of these tags.
 */
tags?: Array<string>, };
export type ListFiles = { 
/**
 * The item.
 */
evidence: EvidenceId, 
/**
 * Only those of this letter (from 0).
 */
page: number | null, };
export type ListJournal = { 
/**
 * Only this case.
 */
case: CaseId | null, 
/**
 * Only what this user did.
 */
user: UserId | null, 
/**
 * Only acts about such things; none: all but what the program does by itself.
 */
kind: JournalKind | null, 
/**
 * The first day, as people write it; empty for none. Of a month or a year its first one.
 */
from: string, 
/**
 * The last day.
 */
to: string, 
/**
 * In which language things are named that have several wordings.
 */
language: Language, 
/**
 * Only what is older than the row of this number.
 */
before?: number, };
export type ListMatches = { 
/**
 * Pairs with a party of this case; all cases when none.
 */
case: CaseId | null, };
export type ListOffences = { 
/**
 * Only of this jurisdiction: `kg`, `int`; none: all.
 */
jurisdiction: string | null, };
export type ListRow = { 
/**
 * The question.
 */
question: string, 
/**
 * What is wrong with it.
 */
fault: QueryFault | null, 
/**
 * How many texts answer; at least so many when `more`.
 */
total: number, 
/**
 * More texts answer than were weighed.
 */
more: boolean, 
/**
 * How many answers of each kind.
 */
kinds: Array<FoundOfKind>, 
/**
 * The best of them.
 */
best: SearchHit | null, };
export type ListTasks = { case: CaseId | null, };
export type ListView = { 
/**
 * Its name.
 */
name: Trilingual, 
/**
 * What it is good for.
 */
about: Trilingual, 
/**
 * Where it was read.
 */
source: string, 
/**
 * What to look at before citing it; nobody has compared it with the source while this is not empty.
 */
note: string, 
/**
 * Dimensions, or fields; one without a name for a plain list.
 */
groups: Array<GroupView>, };
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
export type MailRow = { 
/**
 * Its place in the item, from 0.
 */
position: number, 
/**
 * Its subject.
 */
subject: string, 
/**
 * From whom.
 */
from: string, 
/**
 * When, in milliseconds since 1970 UTC, where it can be read.
 */
sent: number | null, 
/**
 * When, as written.
 */
date: string, };
export type MailView = { 
/**
 * Its place in the item, from 0.
 */
position: number, 
/**
 * Its subject.
 */
subject: string, 
/**
 * From whom.
 */
from: string, 
/**
 * To whom.
 */
to: string, 
/**
 * To whom besides.
 */
copy: string, 
/**
 * When, as written.
 */
date: string, 
/**
 * The same in milliseconds since 1970 UTC, where it can be read.
 */
sent: number | null, 
/**
 * Minutes east of UTC that the date names.
 */
zone: number | null, 
/**
 * The mark its program gave it.
 */
messageId: string, 
/**
 * The other lines of its head.
 */
further: Array<[string, string]>, 
/**
 * Its words.
 */
blocks: Array<ParagraphView>, 
/**
 * Its attachments.
 */
files: Array<InnerFileView>, };
export type MakeText = { 
/**
 * The item.
 */
evidence: EvidenceId, 
/**
 * A range of a conversation in it; none: the item's own text.
 */
messages: MessageRange | null, };
export type Maker = "program" | "machine" | "person" | "certified";
export type Manner = "signed" | "oral";
export type Mark = "date" | "number";
export type MarkDeadline = { event: EventId, rule: string, state: MarkState, 
/**
 * `YYYY-MM-DD` or as people write it; empty: as counted.
 */
day: string, 
/**
 * When it was done; empty: today.
 */
doneOn: string, reason: string, };
export type MarkEntry = { 
/**
 * Indicator or code.
 */
indicator: string, 
/**
 * How it stands.
 */
mark: IndicatorMark, 
/**
 * Items of facts it rests on.
 */
facts: Array<string>, };
export type MarkEvidence = { 
/**
 * The items.
 */
items: Array<EvidenceId>, 
/**
 * Blurred until asked for, or not.
 */
sensitive?: boolean, 
/**
 * Person, device or place they come from.
 */
source?: string, 
/**
 * Who handed them over.
 */
receivedFrom?: string, 
/**
 * When, EDTF level 1.
 */
receivedOn?: string, };
export type MarkIndicator = { 
/**
 * For this victim.
 */
party: PartyId, 
/**
 * This indicator or code.
 */
indicator: string, 
/**
 * How it stands; none takes the mark away.
 */
mark: IndicatorMark | null, 
/**
 * The facts it rests on.
 */
facts: Array<FactId>, 
/**
 * Free notes.
 */
note: string, };
export type MarkState = "auto" | "done" | "open" | "waived";
export type MatchHandover = { 
/**
 * What was received.
 */
evidence: EvidenceId, how: HowCompared, 
/**
 * Puts the key in the place of another that the list has for this name.
 */
instead: boolean, };
export type MatrixView = { 
/**
 * The offence.
 */
offence: OffenceView, 
/**
 * The victim it is about; none when the case has none.
 */
victim: PersonName | null, 
/**
 * The versions that may apply by the days of the acts. Empty: no version in the packs was law then.
 */
applicable: Array<ApplicableView>, 
/**
 * The suspects; one column without a person when nobody is suspected.
 */
columns: Array<ColumnView>, 
/**
 * The elements.
 */
rows: Array<RowView>, 
/**
 * What is missing.
 */
gaps: Array<GapView>, };
export type Measure = "hours" | "days" | "full_days" | "working_days" | "months" | "years";
export type Member = { 
/**
 * Name as it prints.
 */
name: string, 
/**
 * What they do in the case.
 */
duty: Duty, };
export type MentionView = { 
/**
 * Who.
 */
who: MetView, 
/**
 * What gave it away: `phone`, `account`, `document`…; empty when it was the name.
 */
by: string, 
/**
 * The number or the name.
 */
value: string, 
/**
 * Pages where it stands, from 1; empty for a text without pages.
 */
pages: Array<number>, 
/**
 * It was entered by the office, so it may be a party of the case already.
 */
party: PartyId, };
export type MergeId = string & { readonly brand: "MergeId" };
export type MergeParties = { 
/**
 * The one that stays.
 */
kept: PartyId, 
/**
 * The one taken into it.
 */
gone: PartyId, };
export type MergedView = { 
/**
 * The merge.
 */
merge: MergeId, 
/**
 * How lists showed it.
 */
name: string, 
/**
 * When.
 */
at: number, 
/**
 * Whether it can be split off now: what it was taken into is here.
 */
canSplit: boolean, };
export type MessageKey = string & { readonly brand: "MessageKey" };
export type MessageKind = "text" | "notice" | "deleted" | "call" | "unsent";
export type MessageRange = { 
/**
 * The chat.
 */
chat: ChatId, 
/**
 * The first position, from 0.
 */
from: number, 
/**
 * How many, up to 500.
 */
count: number, };
export type MessageView = { 
/**
 * From 0, in the order of time.
 */
position: number, 
/**
 * The item a citation of it names.
 */
evidence: EvidenceId, 
/**
 * Its name there.
 */
key: MessageKey, 
/**
 * Who wrote it; none: the program itself.
 */
author: number | null, 
/**
 * What it is.
 */
kind: MessageKind, 
/**
 * The time as written.
 */
at: string, 
/**
 * Minutes east of UTC; none: the telephone's clock, whose zone is not written.
 */
zone: number | null, 
/**
 * Whether seconds were written.
 */
seconds: boolean, 
/**
 * Its words.
 */
text: string, 
/**
 * Changed by its writer.
 */
edited: boolean, 
/**
 * What it answers.
 */
answers: AnsweredView | null, 
/**
 * It answers a message of another chat, whose words are not here.
 */
answersElsewhere: boolean, 
/**
 * From whom it was passed on.
 */
forwarded: string | null, 
/**
 * What is attached.
 */
attachments: Array<AttachmentView>, 
/**
 * In how many exports it stands.
 */
exports: number, 
/**
 * Whether a new day begins with it.
 */
dayBegins: boolean, };
export type MetView = { 
/**
 * Its id.
 */
party: PartyId, 
/**
 * Its case.
 */
case: CaseId, 
/**
 * The office's number of the case.
 */
caseNumber: string, 
/**
 * The title of the case.
 */
caseTitle: string, 
/**
 * Whether it is the case one works in.
 */
here: boolean, 
/**
 * Person or organisation.
 */
kind: PartyKind, 
/**
 * The name a list shows.
 */
name: string, 
/**
 * All names, to be laid side by side.
 */
names: Array<string>, 
/**
 * What it is in its case.
 */
roles: Array<PartyRole>, 
/**
 * Sex of a person: words agree with it.
 */
sex: Sex | null, 
/**
 * Birth date, EDTF level 1.
 */
birthDate: string, 
/**
 * Documents, as written.
 */
documents: Array<string>, 
/**
 * Phones, handles and so on, as written.
 */
contacts: Array<string>, 
/**
 * How many facts name it.
 */
facts: number, };
export type MetadataLine = { 
/**
 * Message key `metadata-<name>`: taken, camera, recorded, named…
 */
name: string, 
/**
 * The value.
 */
value: string, };
export type MissingExhibit = { 
/**
 * Its number in the filing.
 */
number: number, 
/**
 * Its title there.
 */
title: string, };
export type MonthMark = { 
/**
 * `2026-03`.
 */
month: string, 
/**
 * The first message of it.
 */
position: number, };
export type NameKind = "main" | "passport" | "maiden" | "nickname" | "other";
export type NamedPerson = { 
/**
 * Surname, when it is known as such.
 */
surname: string, 
/**
 * Given name.
 */
given: string, 
/**
 * Patronymic, уулу or кызы.
 */
patronymic: string, 
/**
 * A name without parts, a nickname.
 */
whole: string, 
/**
 * Phone.
 */
phone: string, 
/**
 * Handle in a network.
 */
handle: string, 
/**
 * Traits, whose relative, what else is known.
 */
note: string, };
export type NeedView = { 
/**
 * Dimensions that serve it.
 */
any: Array<string>, 
/**
 * Dimensions that may stand instead.
 */
instead: Array<string>, 
/**
 * Whether an act is asked for rather than a positive dimension.
 */
act: boolean, 
/**
 * Whether it is met.
 */
met: boolean, 
/**
 * Met only by what stands instead.
 */
byInstead: boolean, };
export type NetworkPages = { 
/**
 * Path for `viewUrl`; add `/page/<n>?width=<pixels>`. A new one for each call.
 */
path: string, 
/**
 * The pages.
 */
pages: Array<PageSize>, };
export type NetworkView = { 
/**
 * A card for every party that is tied.
 */
nodes: Array<NodeView>, 
/**
 * The ties, in the order they were entered.
 */
ties: Array<TieView>, 
/**
 * Pairs that facts name together and nothing ties yet.
 */
suggestions: Array<SuggestionView>, };
export type NodeView = { 
/**
 * The party.
 */
party: PartyId, 
/**
 * The middle of the card.
 */
x: number, 
/**
 * The middle of the card.
 */
y: number, 
/**
 * The whole card.
 */
width: number, 
/**
 * The whole card.
 */
height: number, 
/**
 * The name, in lines.
 */
lines: LinesView, };
export type NoteView = { 
/**
 * The item.
 */
evidence: EvidenceId, 
/**
 * The note.
 */
note: string, };
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
export type OfChat = { 
/**
 * The chat.
 */
chat: ChatId, };
export type OfComment = { comment: CommentId, };
export type OfConsent = { 
/**
 * The consent.
 */
consent: ConsentId, };
export type OfCorrespondent = { correspondent: CorrespondentId, };
export type OfEdition = { 
/**
 * The edition.
 */
edition: EditionId, };
export type OfEvent = { event: EventId, };
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
export type OfHighlight = { 
/**
 * The highlight.
 */
highlight: HighlightId, };
export type OfInterview = { 
/**
 * The interview.
 */
interview: InterviewId, };
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
export type OfLink = { 
/**
 * The tie.
 */
link: LinkId, };
export type OfMail = { 
/**
 * The item.
 */
evidence: EvidenceId, 
/**
 * The letter's place in it, from 0.
 */
position: number, };
export type OfMerge = { 
/**
 * The merge.
 */
merge: MergeId, };
export type OfParty = { 
/**
 * The party.
 */
party: PartyId, };
export type OfReception = { reception: ReceptionId, };
export type OfRoot = { 
/**
 * SHA-256 of the certificate.
 */
sha256: string, };
export type OfStep = { step: StepId, };
export type OfTarget = { 
/**
 * What it is.
 */
kind: ConsentTarget, 
/**
 * Its id.
 */
id: string, };
export type OfTask = { task: TaskId, };
export type OfTemplate = { template: OwnTemplateId, };
export type OfTie = { 
/**
 * The tie.
 */
tie: TieId, };
export type OfTranslation = { 
/**
 * What is translated.
 */
source: DerivativeId, 
/**
 * Into which language, ISO 639-1.
 */
language: string, };
export type OfUser = { 
/**
 * Who.
 */
user: UserId, };
export type OfVersion = { version: DraftVersionId, };
export type OffenceSubject = "person" | "employer";
export type OffenceVersion = { 
/**
 * Its id.
 */
id: string, 
/**
 * The article.
 */
article: LawNote, 
/**
 * Where the list of elements comes from; `citation` is empty.
 */
elements: LawNote, 
/**
 * The first day it is law, ISO 8601; empty when not known.
 */
from: string, 
/**
 * The last day; empty while it is.
 */
until: string, 
/**
 * By which the victim's consent does not matter once a means was used.
 */
consent: LawNote | null, 
/**
 * The term of limitation.
 */
limitation: LawNote | null, 
/**
 * Under which age the victim is a child; none where age changes nothing.
 */
childBelow: number | null, };
export type OffenceView = { 
/**
 * Its id: `kg.trafficking`.
 */
family: string, 
/**
 * Whose law: a country, or `int`.
 */
jurisdiction: string, 
/**
 * What it is called.
 */
title: Words, 
/**
 * Whom it is asked of.
 */
subject: OffenceSubject, 
/**
 * Offered first to a case of its jurisdiction.
 */
usual: boolean, 
/**
 * Its versions, the newest code first.
 */
versions: Array<OffenceVersion>, 
/**
 * The elements of all versions.
 */
elements: Array<ElementName>, };
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
files: Array<OfferedFile>, 
/**
 * What lies there too and is not offered.
 */
leftOut: Array<LeftOut>, 
/**
 * What was written of these files before their intake was interrupted.
 */
details: EvidenceDetails | null, };
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
export type Outcome = "granted" | "partly" | "refused" | "returned" | "forwarded" | "other";
export type OverruleConsent = { 
/**
 * The document.
 */
target: OfTarget, 
/**
 * Why. It is written into the custody log.
 */
reason: string, };
export type OverruleFinding = { filing: FilingId, 
/**
 * What the finding names itself by (`overrule`).
 */
finding: string, reason: string, 
/**
 * Whether it is a finding of the public edition.
 */
public?: boolean, };
export type OverruledView = { 
/**
 * What was let out.
 */
target: ConsentTarget, 
/**
 * Its id.
 */
id: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Against which consent.
 */
consent: ConsentId, 
/**
 * Why.
 */
reason: string, 
/**
 * When.
 */
at: number, };
export type OwnTemplateId = string & { readonly brand: "OwnTemplateId" };
export type OwnTemplateView = { id: OwnTemplateId, 
/**
 * By which filings are begun with it.
 */
name: string, 
/**
 * The template it was copied from.
 */
madeFrom: string, title: Trilingual, 
/**
 * The number of its newest version.
 */
version: number, changed: number, };
export type OwnVersionView = { number: number, note: string, made: number, };
export type PageSize = { 
/**
 * Width.
 */
width: number, 
/**
 * Height.
 */
height: number, };
export type PairView = { 
/**
 * One, of the case asked about.
 */
one: MetView, 
/**
 * The other.
 */
other: MetView, 
/**
 * From 0 to 1.
 */
score: number, 
/**
 * Why.
 */
reasons: Array<ReasonView>, 
/**
 * Whether both belong to one case and can be merged.
 */
sameCase: boolean, };
export type PaperKind = "draft" | "final" | "bundle" | "export";
export type PaperView = { 
/**
 * Path for `viewUrl`; add `/page/<n>?width=<pixels>`.
 */
path: string, 
/**
 * The pages.
 */
pages: Array<PageSize>, };
export type ParagraphPlace = { 
/**
 * The page, from 0.
 */
page: number, 
/**
 * The paragraph there, from 0.
 */
block: number, };
export type ParagraphView = { 
/**
 * Its name for citing it.
 */
key: MessageKey, 
/**
 * What it is.
 */
kind: BlockKind, 
/**
 * Its text; the cells of a row are parted by tabs.
 */
text: string, 
/**
 * Its words with their places on the page; empty where places are not known.
 */
words: Array<Word>, };
export type ParticipantSeen = { 
/**
 * The chat.
 */
chat: ChatId, 
/**
 * The participant, from 0.
 */
participant: number, 
/**
 * As the telephone shows it.
 */
name: string, 
/**
 * Where.
 */
hits: Array<SeenView>, };
export type ParticipantView = { 
/**
 * From 0.
 */
number: number, 
/**
 * As the telephone shows it.
 */
name: string, 
/**
 * Telephone number or mark of the program, or empty.
 */
handle: string, 
/**
 * Whether it is the owner of a telephone whose file does not name them. Then the handle is no mark to show.
 */
owner: boolean, 
/**
 * Names on other telephones.
 */
also: Array<string>, 
/**
 * How many messages.
 */
messages: number, 
/**
 * Who of the case it is.
 */
party: PartyId | null, };
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
export type PartyFormsView = { 
/**
 * The party.
 */
party: PartyId, 
/**
 * Russian and Kyrgyz, as far as the party has a name.
 */
languages: Array<FormsView>, };
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
export type PassphraseChanged = { 
/**
 * Whether the log could be told of it; a full disk may have kept it from that.
 */
noted: boolean, };
export type PersonEntry = { 
/**
 * What the person is in the case.
 */
role: PartyRole | null, 
/**
 * Name, phone, handle, what else is known.
 */
named: NamedPerson, 
/**
 * Sex.
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
 * Address.
 */
address: string, };
export type PersonName = { 
/**
 * Its id.
 */
id: PartyId, 
/**
 * The name a list shows.
 */
name: string, 
/**
 * Surname and initials.
 */
short: string, };
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
 * A message of a conversation.
 */
message: MessageKey | null, 
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
export type PlanView = { 
/**
 * People, the client first.
 */
people: Array<PlannedView<PersonEntry>>, 
/**
 * Facts.
 */
facts: Array<PlannedView<FactEntry>>, 
/**
 * Consents.
 */
consents: Array<PlannedView<ConsentEntry>>, 
/**
 * Indicators and codes.
 */
marks: Array<PlannedView<MarkEntry>>, };
export type PlannedState = "new" | "same" | "changed";
export type PlannedView<Entry> = { 
/**
 * Its key, the same however often the plan is made.
 */
item: string, 
/**
 * The question it comes from.
 */
question: string, 
/**
 * What would be written.
 */
entry: Entry, 
/**
 * Whether it was written already.
 */
state: PlannedState, 
/**
 * What it became: an id.
 */
target: string | null, 
/**
 * For a mark: how the indicator stands in the case now.
 */
now: IndicatorMark | null, };
export type PlayView = { 
/**
 * Path for `viewUrl`; add `/part/<n>`, n from 0 to `parts` - 1.
 */
path: string, 
/**
 * How many parts there are.
 */
parts: number, 
/**
 * The parts are samples of 16 bits, one channel, so many a second; none: they are the original film.
 */
rate: number | null, 
/**
 * Media type of what the parts make together.
 */
mediaType: string, };
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
 * The party concerned.
 */
party: PartyId | null, 
/**
 * What `filing.confirm` takes to confirm it; none when it can't be confirmed away.
 */
confirm: string | null, 
/**
 * Whether the lawyer confirmed it for this filing.
 */
confirmed: boolean, 
/**
 * What `filing.overrule` takes to go on all the same; none when it can't be overruled.
 */
overrule: string | null, 
/**
 * The reason it was overruled for.
 */
reason: string | null, 
/**
 * Values for the message.
 */
params: { [key in string]: string }, };
export type PreviewEvent = { case: CaseId, 
/**
 * The event that is being changed; none for a new one.
 */
event: EventId | null, details: EventDetails, };
export type PreviewFiling = { 
/**
 * The filing.
 */
filing: FilingId, 
/**
 * Answers to show; none for the saved ones.
 */
answers: JsonValue | null, 
/**
 * The public edition: people by pseudonyms.
 */
public?: boolean, 
/**
 * A body that is not saved yet; left out: the saved one.
 */
body?: DraftBody, };
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
exhibits: Array<ExhibitView>, 
/**
 * Where the blocks of its draft stand.
 */
places: Array<BlockPlace>, };
export type PrintCertificate = { 
/**
 * The item.
 */
evidence: EvidenceId, 
/**
 * Its language.
 */
language: Language, };
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
export type PrintDrill = { 
/**
 * Its language.
 */
language: Language, };
export type PrintKit = { 
/**
 * Their language.
 */
language: Language, };
export type PrintMatrix = { 
/**
 * The case.
 */
case: CaseId, 
/**
 * The offence's id.
 */
family: string, 
/**
 * The victim; none: the first one.
 */
victim: PartyId | null, 
/**
 * In this language.
 */
language: Language, 
/**
 * With what is missing: a paper for the office and not for the court.
 */
gaps: boolean, };
export type PrintNetwork = { 
/**
 * Of this case.
 */
case: CaseId, 
/**
 * The language of its words.
 */
language: Language, 
/**
 * The ties on it; all of them when left out.
 */
ties: Array<TieId> | null, };
export type PrintTranslation = { 
/**
 * The translation.
 */
text: DerivativeId, 
/**
 * The language of its headings.
 */
headings: Language, };
export type ProblemView = { 
/**
 * `form.toml`, `template.typ`, `sample.toml` or a file of the library; empty when no place is known.
 */
file: string, 
/**
 * From 1; 0 when no place is known.
 */
line: number, 
/**
 * Message key `template-problem-<key>`.
 */
key: string, 
/**
 * The name or sign it is about.
 */
what: string, 
/**
 * In the words of what read the file, in English.
 */
said: string, };
export type ProofItem = { 
/**
 * The item.
 */
evidence: EvidenceId, 
/**
 * Its number.
 */
number: number, 
/**
 * Its title.
 */
title: string, 
/**
 * What kind of proof it is here.
 */
kind: ProofKind, 
/**
 * Whether that was said of this item by itself.
 */
own: boolean, 
/**
 * How its original stands.
 */
custody: CustodyState, 
/**
 * Recorded in secret, or perhaps so.
 */
covert: boolean, };
export type ProofKind = "first_hand" | "document" | "expert" | "hearsay" | "physical" | "digital";
export type ProofReadingView = { 
/**
 * The version's id.
 */
version: string, 
/**
 * How sure it is that this version applies.
 */
certainty: Certainty, 
/**
 * Taking the victim for a child, for an adult; none where age changes nothing.
 */
child: boolean | null, 
/**
 * Every element asked for is supported by some item.
 */
complete: boolean, 
/**
 * Names of what is not: elements and blocks.
 */
wanting: Array<WantingView>, 
/**
 * How many supported elements rest on something weak or disputed.
 */
weak: number, };
export type PurgeBackup = { 
/**
 * The folder; none: that of the last backup.
 */
folder: string | null, 
/**
 * Whether earlier copies go that hold keys of it. What the vault was at their moments can't be restored afterwards.
 */
sets: boolean, };
export type Purpose = "represent" | "keep_data" | "record" | "authority" | "share" | "refer" | "publish" | "research";
export type QueryFault = "only-excluded" | "short-prefix" | "short-fuzzy" | "no-words" | "backwards";
export type QuestionView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its section.
 */
section: string, 
/**
 * What kind of answer it takes.
 */
kind: AnswerKind, 
/**
 * As it is read to the client, by ISO 639-1 code.
 */
ask: { [key in string]: string }, 
/**
 * For the interviewer.
 */
help: Trilingual | null, 
/**
 * Asked only when another was answered so.
 */
when: WhenView | null, 
/**
 * What people named here are in the case.
 */
role: PartyRole | null, 
/**
 * What consent is asked for.
 */
purpose: Purpose | null, 
/**
 * Whether the client tells what happened.
 */
tell: boolean, 
/**
 * Whether it is hard to hear.
 */
gentle: boolean, 
/**
 * For `one` and `many`.
 */
options: Array<ChoiceView>, };
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
export type ReadAgain = { 
/**
 * The items.
 */
items: Array<EvidenceId>, };
export type ReadBeside = { filing: FilingId, language: Language, };
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
export type ReadMails = { 
/**
 * The item.
 */
evidence: EvidenceId, 
/**
 * The first, from 0.
 */
from: number, 
/**
 * How many; 500 at most.
 */
count: number, };
export type ReadMessages = { 
/**
 * The chat.
 */
chat: ChatId, 
/**
 * The item it is looked at in: citations name it where the message stands in it.
 */
evidence: EvidenceId, 
/**
 * The first position, from 0.
 */
from: number, 
/**
 * How many, up to 500.
 */
count: number, };
export type ReadPages = { 
/**
 * The item.
 */
evidence: EvidenceId, 
/**
 * The first, from 0.
 */
from: number, 
/**
 * How many; 40 at most.
 */
count: number, };
export type ReadText = { 
/**
 * The text.
 */
text: DerivativeId, 
/**
 * The page, from 1.
 */
page: number, };
export type ReadableView = { 
/**
 * The number of the item in the case.
 */
number: number, 
/**
 * Bytes of the original.
 */
length: number, 
/**
 * Bytes of it that open and are what was taken in.
 */
opens: number, 
/**
 * It is not damaged at all: it is exported as any other.
 */
whole: boolean, 
/**
 * All of it in order, what opens and what does not by turns.
 */
stretches: Array<StretchView>, };
export type ReaderCheck = { 
/**
 * As in [`ReaderStanding`].
 */
storeOnly: string | null, 
/**
 * `linux`, `macos`, `windows`.
 */
system: string, 
/**
 * Whether the protection was ever tested on that system.
 */
tested: boolean, 
/**
 * Version of Landlock's interface, 0 where there is none.
 */
landlock: number, 
/**
 * The layers.
 */
layers: Array<LayerView>, 
/**
 * How many forbidden acts were tried.
 */
acts: number, 
/**
 * Those that were not denied; should be none.
 */
open: Array<string>, 
/**
 * From starting a worker to its readiness, milliseconds.
 */
startMs: number, };
export type ReaderStanding = { 
/**
 * What is missing, so that files are stored and not read: `privileges`, `limits`, `files`, `calls`, or `process`
 * when no worker can be started at all. None when files are read.
 */
storeOnly: string | null, };
export type ReasonView = { 
/**
 * Key of the message.
 */
key: string, 
/**
 * What is the same, or empty.
 */
value: string, 
/**
 * Whether it speaks against.
 */
against: boolean, };
export type ReceptionDetails = { 
/**
 * The body, or its electronic reception. Must not be empty.
 */
name: string, 
/**
 * The largest file, in bytes; `None` when no bound is known.
 */
largestBytes: number | null, 
/**
 * Pages of one document at most; `None` when no bound is known.
 */
mostPages: number | null, 
/**
 * The forms that are taken; empty when that is not known.
 */
formats: Array<TakenAs>, 
/**
 * Who says so, and when: a person, a notice, a page.
 */
source: string, };
export type ReceptionId = string & { readonly brand: "ReceptionId" };
export type ReceptionView = { id: ReceptionId, details: ReceptionDetails, };
export type RecipientKind = "any" | "office" | "police" | "investigator" | "prosecutor" | "investigating_judge" | "court" | "agency" | "consulate" | "service" | "partner" | "expert" | "press" | "other";
export type Recognise = { 
/**
 * The case.
 */
case: CaseId, 
/**
 * These items, also those that were read before; none: every scan of the case that has no text yet.
 */
items: Array<EvidenceId> | null, };
export type RecognitionStanding = { 
/**
 * Whether Tesseract is installed and runs within walls.
 */
here: boolean, 
/**
 * Its version, or empty.
 */
version: string, 
/**
 * What it was taught: `rus`, `kir`, `eng`.
 */
languages: Array<string>, 
/**
 * Words of which it is less sure than this (0–100) are marked.
 */
unsure: number, };
export type RecordingView = { 
/**
 * The item.
 */
evidence: EvidenceId, 
/**
 * Whether it was read; else nothing below is known.
 */
read: boolean, 
/**
 * Its length in milliseconds; none when that is not known.
 */
duration: number | null, 
/**
 * How its sound is written: `opus`, `aac`, or empty.
 */
codec: string, 
/**
 * Samples a second, 0 without sound.
 */
rate: number, 
/**
 * Channels.
 */
channels: number, 
/**
 * Width and height of a film's picture.
 */
picture: [number, number] | null, 
/**
 * When it was made, by its own header.
 */
recorded: number | null, 
/**
 * How loud it is from beginning to end, 0–255.
 */
peaks: Array<number>, 
/**
 * Path for `viewUrl`: a picture of the film.
 */
poster: string | null, 
/**
 * Why it could not be read, a word of `Trouble`.
 */
trouble: string | null, 
/**
 * Whether ffmpeg is installed, which reads what Dalil itself does not.
 */
ffmpeg: boolean, };
export type RecoverVault = { 
/**
 * Its folder, or none for the usual place.
 */
folder: string | null, 
/**
 * All words of the sheet, or of two sheets.
 */
words: string, 
/**
 * The new passphrase.
 */
passphrase: string, };
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
export type Remedy = "mended" | "fetch" | "read-again" | "fetch-text" | "make-again" | "fetch-paper" | "fetch-bundle" | "disk" | "timestamp" | "take-up" | "put-back" | "salvage" | "kit" | "kit-anew" | "spare" | "passphrase" | "compare" | "clock" | "look";
export type RenameCorrespondent = { correspondent: CorrespondentId, name: string, 
/**
 * May be empty.
 */
organisation: string, };
export type Rendered = { 
/**
 * The block of the source, from 0.
 */
of: number, 
/**
 * The translation; empty while there is none.
 */
text: string, 
/**
 * Who made it: `person`, `machine`, `certified`.
 */
maker: Maker, 
/**
 * The translator.
 */
madeBy: string, 
/**
 * The day, `2026-11-28`.
 */
madeOn: string, };
export type RepairOutcome = { 
/**
 * Texts that were read again out of their items, the same as they were.
 */
read: number, 
/**
 * Final filings, public editions, keys to pseudonyms, and fonts they were set in, that were made again, the same as they were.
 */
made: number, 
/**
 * Sealed files that are back, read and compared.
 */
fetched: number, 
/**
 * Sealed files of which the backup has no whole copy, or which stay as they are because there is no backup.
 */
lost: number, 
/**
 * Those of them that are in the backup, and damaged there.
 */
rotten: number, 
/**
 * Sealed files without a row that are items again.
 */
found: number, 
/**
 * Those of them, and of the texts, that open by a key from before somebody was removed, which whoever that was may know.
 */
foundFormer: number, 
/**
 * Texts without a row that were made from an original, and are texts of its item again.
 */
texts: number, 
/**
 * Sealed files without a row that are no originals and cannot be tied to one: papers made here, texts that do not say what they
 * are, or whose original is not there. They lie aside.
 */
aside: number, 
/**
 * Sealed files without a row that do not open with the keys at hand, are not whole, or that the disk does not give back. They are kept.
 */
strange: number, 
/**
 * When the database that was put in place was copied; none when the database was whole and stayed, or was begun anew.
 */
databaseAt: number | null, 
/**
 * Later backups that the database could not be taken from: their list or their database is damaged.
 */
passedOver: Array<number>, 
/**
 * The database is a new one: there was no backup.
 */
anew: boolean, 
/**
 * Why nothing was taken from a backup, where files that were lost would have been.
 */
nowhere: Failure | null, 
/**
 * What is still wrong.
 */
findings: Array<FindingView>, };
export type RepairVault = { 
/**
 * The folder of the backup; none: that of the last one.
 */
folder: string | null, 
/**
 * What the case is called that takes up what was found, in the page's language.
 */
foundCase: string, };
export type RepeatFiling = { 
/**
 * The filing.
 */
filing: FilingId, 
/**
 * The question whose answer differs; none: the addressee.
 */
field: string | null, 
/**
 * Its answer in each draft: a text, or the id of a party.
 */
values: Array<string>, };
export type RequestView = { 
/**
 * Id of the kind of filing: `kg.seizure`.
 */
filing: string, 
/**
 * What the filing is called.
 */
name: Words, 
/**
 * Whom it goes to.
 */
to: Words, 
/**
 * What to ask for in it.
 */
what: Words, 
/**
 * The template that prints it; none while there is none.
 */
template: string | null, 
/**
 * The law it stands on, as a filing cites it; empty when none is known.
 */
law: Words, 
/**
 * Nobody has read that law in the text in force.
 */
toCheck: boolean, };
export type RestoreBackup = { 
/**
 * The folder of the vault's backup.
 */
home: string, 
/**
 * The set.
 */
number: number, 
/**
 * An empty folder, or one that is not there yet; none: the usual place of the vault.
 */
into: string | null, 
/**
 * Opens the restored vault, so that every original can be compared.
 */
passphrase: string, };
export type Role = "reader" | "paralegal" | "lawyer";
export type RootView = { 
/**
 * Whom it names.
 */
name: string, 
/**
 * SHA-256 of the certificate.
 */
sha256: string, 
/**
 * The last moment it is good for.
 */
until: number, };
export type RowView = { 
/**
 * The element.
 */
element: ElementName, 
/**
 * One cell for each column.
 */
cells: Array<CellView>, };
export type RuleView = { 
/**
 * Whether two people are asked for.
 */
on: boolean, 
/**
 * Lawyers of the vault; with fewer than two the rule would stop all work.
 */
lawyers: number, 
/**
 * The vault was rescued without a backup, so nobody knows any more who was in it and whether the rule was on; said until there
 * is a second lawyer.
 */
formerLost: boolean, };
export type SaidChip = { chip: DraftChip, 
/**
 * None: what it stands for is not in the case any more.
 */
text: string | null, };
export type SaidChips = { said: Array<SaidChip>, facts: Array<SaidFact>, };
export type SaidFact = { fact: FactId, 
/**
 * None: it is not in the case any more.
 */
text: string | null, };
export type SaidView = { 
/**
 * The time as written, `2026-03-14T06:31:00`.
 */
at: string, 
/**
 * Who wrote it, as the telephone shows, or empty.
 */
author: string, };
export type SalvageAlone = { 
/**
 * The vault; none: the usual place.
 */
vault: string | null, 
/**
 * The passphrase that opens the vault.
 */
passphrase: string, 
/**
 * Who that is, as it stands in custody certificates: the damaged database knew.
 */
userName: string, 
/**
 * What the case is called that takes up the originals.
 */
foundCase: string, };
export type SalvageVault = { 
/**
 * The vault; none: the usual place.
 */
vault: string | null, 
/**
 * The folder of the backup.
 */
folder: string, 
/**
 * The passphrase that opened the vault when the backup was made.
 */
passphrase: string, 
/**
 * What the case is called that takes up what was sealed since.
 */
foundCase: string, };
export type SaveDraft = { filing: FilingId, body: DraftBody, };
export type SaveTemplate = { template: OwnTemplateId, files: TemplateFiles, 
/**
 * What changed.
 */
note: string, };
export type SayChips = { filing: FilingId, chips: Array<DraftChip>, facts: Array<FactId>, 
/**
 * The body they stand in, when it is not saved yet: it numbers the exhibits.
 */
body?: DraftBody, };
export type ScriptView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name.
 */
title: Trilingual, 
/**
 * What it is for.
 */
about: Trilingual, 
/**
 * ISO 639-1 codes of the languages it can be read out in.
 */
languages: Array<string>, 
/**
 * In the order they are asked.
 */
sections: Array<SectionView>, 
/**
 * In the order they are asked.
 */
questions: Array<QuestionView>, };
export type SearchAnswer = { 
/**
 * The best first.
 */
hits: Array<SearchHit>, 
/**
 * How many texts answer; at least so many when `more`.
 */
total: number, 
/**
 * More texts answer than were weighed.
 */
more: boolean, 
/**
 * How many answers of each kind.
 */
kinds: Array<FoundOfKind>, 
/**
 * Words of the question that stand nowhere, in no form.
 */
nowhere: Array<string>, 
/**
 * So many words of a long question were not asked for.
 */
leftOut: number, 
/**
 * Where nothing was found: so many archives hold files that were not taken out, of which only the names are searched.
 */
closed: number, 
/**
 * Things that changed and are still to be read into the index.
 */
pending: number, };
export type SearchChat = { 
/**
 * The chat.
 */
chat: ChatId, 
/**
 * Words that a message must hold, all of them.
 */
text: string, };
export type SearchFilters = { 
/**
 * Any of these kinds; empty: every kind.
 */
kinds: Array<SearchKind>, case: CaseId | null, 
/**
 * By whom or about whom: what is linked to the party, what it wrote, what names it.
 */
person: PartyId | null, 
/**
 * The earliest day, as people write days (`2026-03-01`, `01.03.2026`, `03.2026`); empty: from the beginning. What has no date
 * falls out.
 */
from: string, 
/**
 * The latest day.
 */
to: string, };
export type SearchHit = { 
/**
 * What it is.
 */
kind: SearchKind, 
/**
 * Its id.
 */
id: string, 
/**
 * Its case.
 */
case: CaseId, 
/**
 * The office's number of the case.
 */
caseNumber: string, 
/**
 * The number of the item it stands in: «Док. 12».
 */
number: number | null, 
/**
 * What it is called: the item, the chat, the person, the filing.
 */
name: string, 
/**
 * Who wrote it.
 */
author: string, 
/**
 * When: a day, an uncertain date, or a moment.
 */
at: string, 
/**
 * What is called so, with what was found.
 */
title: FoundText, 
/**
 * What it says, with what was found.
 */
body: FoundText, 
/**
 * Whether the item it stands in is marked as sensitive: its words are blurred like the item.
 */
sensitive: boolean, 
/**
 * Of a page: in which sort of text it stands.
 */
text: DerivativeKind | null, 
/**
 * Where it is opened.
 */
place: SearchPlace, };
export type SearchKind = "message" | "page" | "evidence" | "highlight" | "party" | "fact" | "account" | "filing" | "bundle" | "event" | "task" | "ledger" | "tie" | "consent" | "interview" | "case";
export type SearchOptions = { 
/**
 * Other forms of each word too: Асанова finds Асановой.
 */
forms: boolean, 
/**
 * The same word in the other alphabet too: Жумабаев finds Jumabaev.
 */
alphabets: boolean, 
/**
 * One typing error in every word.
 */
fuzzy: boolean, 
/**
 * The last word is still being typed: it is a beginning too.
 */
typing: boolean, };
export type SearchPalette = { 
/**
 * Part of a name, a number or a title.
 */
query: string, 
/**
 * The case on screen, whose things come first.
 */
case: CaseId | null, 
/**
 * In which facts and dates are told.
 */
language: Language, };
export type SearchPlace = { 
/**
 * The item it stands in.
 */
evidence: EvidenceId | null, 
/**
 * The page, from 1.
 */
page: number | null, 
/**
 * The part of the page.
 */
rect: Rect | null, 
/**
 * The moment of a recording, in seconds.
 */
second: number | null, 
/**
 * The message.
 */
message: MessageKey | null, 
/**
 * The found words as they stand there.
 */
quote: string, 
/**
 * The fact whose account it is.
 */
fact: FactId | null, 
/**
 * The spot within, where what is opened has several.
 */
spot: SearchSpot | null, };
export type SearchSpot = { "of": "translation", source: DerivativeId, language: string, block: number, } | { "of": "paragraph", block: string, } | { "of": "check" } | { "of": "indicator", indicator: string, } | { "of": "proof", element: string, victim: PartyId | null, suspect: PartyId | null, } | { "of": "contradiction" };
export type SecondAct = "bundle-export" | "case-export" | "handover" | "list-export" | "new-lawyer" | "lawyer-gone" | "new-kit" | "rule-off" | "destroy";
export type SectionProgress = { 
/**
 * The section.
 */
section: string, 
/**
 * Questions that are asked.
 */
asked: number, 
/**
 * Of them, answered.
 */
answered: number, 
/**
 * Of them, passed over.
 */
skipped: number, };
export type SectionView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its heading.
 */
title: Trilingual, 
/**
 * What the interviewer keeps in mind.
 */
note: Trilingual, };
export type SeenBefore = { 
/**
 * The case one works in: hits of other cases go first. None asks from outside any case.
 */
case: CaseId | null, 
/**
 * The party being changed, which is no hit of its own.
 */
party: PartyId | null, 
/**
 * What is typed so far.
 */
details: PartyDetails | null, 
/**
 * A number, an address or a name, in one line.
 */
text: string | null, };
export type SeenView = { 
/**
 * Who.
 */
who: MetView, 
/**
 * From 0 to 1.
 */
score: number, 
/**
 * Why, the weightiest first.
 */
reasons: Array<ReasonView>, 
/**
 * Which part of what was typed it was found by.
 */
foundBy: FoundBy, 
/**
 * Which document or contact of those typed, from 0.
 */
place: number, 
/**
 * What the office decided about the two.
 */
verdict: Verdict | null, 
/**
 * A conflict of interest to look at before taking the client.
 */
conflict: Conflict | null, };
export type Segment = { 
/**
 * As it stands there.
 */
text: string, 
/**
 * Set where the accounts differ.
 */
mark: Mark | null, };
export type SendHandover = { 
/**
 * The case.
 */
case: CaseId, 
/**
 * Its items; none: all that are there.
 */
evidence: Array<EvidenceId>, 
/**
 * To whom.
 */
to: Array<HandoverRecipient>, 
/**
 * Whether it says from whom the items came and where.
 */
details: boolean, 
/**
 * Languages of the certificates in it.
 */
languages: Array<Language>, };
export type SetAside = { 
/**
 * The items.
 */
items: Array<EvidenceId>, 
/**
 * Aside or in use.
 */
aside: boolean, };
export type SetCourtDay = { jurisdiction: Jurisdiction, 
/**
 * An exact day.
 */
day: string, works: boolean, 
/**
 * Holiday, or the decision it stands in.
 */
name: string, };
export type SetProofKind = { 
/**
 * The tie.
 */
link: LinkId, 
/**
 * The item.
 */
evidence: EvidenceId, 
/**
 * The kind; none: the same as the tie.
 */
kind: ProofKind | null, };
export type SetRule = { 
/**
 * On from now on.
 */
on: boolean, };
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
export type SettleComment = { comment: CommentId, settled: boolean, };
export type Sex = "female" | "male";
export type ShowCell = { 
/**
 * The case.
 */
case: CaseId, 
/**
 * The element's id.
 */
element: string, 
/**
 * The victim; none: all together.
 */
victim: PartyId | null, 
/**
 * The suspect; none: nobody in particular.
 */
suspect: PartyId | null, };
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
evidence: EvidenceId | null, 
/**
 * Only what was decided about the vault.
 */
vault?: boolean, 
/**
 * Only what is older than the entry of this number.
 */
before?: number, };
export type ShowLedger = { 
/**
 * The case.
 */
case: CaseId, 
/**
 * The day penalties are counted to, YYYY-MM-DD; none: today.
 */
on: string | null, };
export type ShowMatrix = { 
/**
 * The case.
 */
case: CaseId, 
/**
 * The offence's id.
 */
family: string, 
/**
 * The victim; none: the first one.
 */
victim: PartyId | null, };
export type ShowTemplate = { template: OwnTemplateId, 
/**
 * None: the newest.
 */
version: number | null, };
export type Stage = "intake" | "pretrial" | "trial" | "appeal" | "cassation" | "enforcement" | "closed";
export type StampsView = { 
/**
 * Stamps that count.
 */
taken: Array<AnchoredView>, };
export type Stance = "for" | "against";
export type Standing = "empty" | "stated" | "one_source" | "supported" | "disputed";
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
export type State = "open" | "missed" | "done" | "late" | "waived";
export type Statement = { 
/**
 * The language.
 */
language: Language, 
/**
 * The statement, as a filing prints it.
 */
text: string, };
export type StepDetails = { kind: StepKind, 
/**
 * When, EDTF level 1.
 */
date: string, way: Way, 
/**
 * Under which it was registered; of an answer: its own.
 */
number: string, 
/**
 * Who took it, was served, or answered.
 */
who: string, 
/**
 * Of an answer.
 */
outcome: Outcome | null, note: string, 
/**
 * The receipt, the answer received.
 */
evidence: EvidenceId | null, };
export type StepId = string & { readonly brand: "StepId" };
export type StepKind = "filed" | "served" | "answered";
export type StepView = { id: StepId, 
/**
 * What was handed in.
 */
edition: EditionId | null, details: StepDetails, 
/**
 * The event that it is in the procedure.
 */
event: EventId | null, };
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
export type StretchView = { 
/**
 * Its first byte, counted from zero.
 */
from: number, 
/**
 * The byte after its last one.
 */
to: number, 
/**
 * SHA-256 of its bytes; none where they do not open.
 */
sha256: string | null, };
export type Suggestion = { 
/**
 * Six words.
 */
passphrase: string, };
export type SuggestionView = { 
/**
 * Who may have done it.
 */
from: PartyId, 
/**
 * To whom.
 */
to: PartyId, 
/**
 * What it may be.
 */
kind: TieKind, 
/**
 * The facts that name both.
 */
facts: Array<FactId>, };
export type Sum = { 
/**
 * In the smallest unit of the currency.
 */
amount: number, 
/**
 * The currency.
 */
currency: Currency, };
export type TagEvidence = { 
/**
 * The items.
 */
items: Array<EvidenceId>, 
/**
 * Tags they get.
 */
add: Array<string>, 
/**
 * Tags they lose.
 */
remove: Array<string>, };
export type TagView = { 
/**
 * The word.
 */
tag: string, 
/**
 * On how many items of all cases it stands.
 */
items: number, };
export type TakeHandover = { 
/**
 * What was received.
 */
evidence: EvidenceId, 
/**
 * Places of the exhibits; none: all.
 */
entries: Array<number>, };
export type TakeOut = { 
/**
 * The chat.
 */
chat: ChatId, 
/**
 * The message.
 */
position: number, 
/**
 * The attachment, from 0.
 */
attachment: number, };
export type TakeOutFile = { 
/**
 * The item.
 */
evidence: EvidenceId, 
/**
 * The file in it.
 */
entry: string, };
export type TakenAs = "paper" | "pdf" | "pdf_a" | "word";
export type TakenView = { 
/**
 * The item.
 */
evidence: EvidenceId, 
/**
 * Its number in the case.
 */
number: number, };
export type TaskDetails = { 
/**
 * Must not be empty.
 */
title: string, 
/**
 * Name of a member of the team; empty: nobody yet.
 */
owner: string, 
/**
 * An exact day, empty when there is none.
 */
due: string, about: About | null, note: string, };
export type TaskId = string & { readonly brand: "TaskId" };
export type TaskView = { id: TaskId, case: CaseId, caseNumber: string, details: TaskDetails, done: boolean, 
/**
 * Days until it is due; none without a day.
 */
daysLeft: number | null, };
export type TemplateDraft = { template: OwnTemplateId, files: TemplateFiles, 
/**
 * The newest first.
 */
versions: Array<OwnVersionView>, };
export type TemplateFiles = { 
/**
 * `form.toml`: what it asks.
 */
form: string, 
/**
 * `template.typ`: how it prints.
 */
source: string, 
/**
 * `sample.toml`: an invented example.
 */
sample: string, };
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
order: number, 
/**
 * Part of the office's work.
 */
chapter: Chapter, 
/**
 * Why it is the next step in the case, when it is.
 */
next: Trilingual | null, 
/**
 * How many filings of the case were begun from it.
 */
begun: number, 
/**
 * The office's own template that it is.
 */
own: OwnTemplateId | null, };
export type TermMarkView = { state: MarkState, 
/**
 * The day the office goes by, empty: as counted. The counted day stands in `how`.
 */
day: string, reason: string, };
export type TermReadingView = { length: Trilingual, day: string, dueWords: Trilingual, source: string, };
export type TextBlock = { 
/**
 * Its text.
 */
text: string, 
/**
 * Who says it, or empty.
 */
speaker: string, 
/**
 * When it is said in a recording.
 */
span: TextSpan | null, 
/**
 * Its words with their places.
 */
words: Array<TextWord>, };
export type TextPage = { 
/**
 * In reading order.
 */
blocks: Array<TextBlock>, };
export type TextPageHead = { 
/**
 * What it is called where it is no sheet of paper; may be empty.
 */
name: string, 
/**
 * A table's sheet that its program does not show.
 */
hidden: boolean, 
/**
 * Its words have places on a sheet.
 */
sheet: boolean, 
/**
 * How many paragraphs and rows it has.
 */
blocks: number, };
export type TextPageView = { 
/**
 * From 0.
 */
page: number, 
/**
 * What it is called, or empty.
 */
name: string, 
/**
 * Paragraphs and rows.
 */
blocks: Array<ParagraphView>, };
export type TextRow = { 
/**
 * Its id.
 */
id: DerivativeId, 
/**
 * The item.
 */
evidence: EvidenceId, 
/**
 * What it is.
 */
kind: DerivativeKind, 
/**
 * ISO 639-1 code, or empty.
 */
language: string, 
/**
 * Who made it.
 */
maker: Maker, 
/**
 * Engine and its version, or the person.
 */
madeBy: string, 
/**
 * When.
 */
made: number, 
/**
 * What a translation was made from.
 */
source: DerivativeId | null, };
export type TextSpan = { 
/**
 * First millisecond.
 */
from: number, 
/**
 * The one after the last.
 */
to: number, };
export type TextWord = { 
/**
 * The word as read.
 */
text: string, 
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
height: number, 
/**
 * How sure the machine is, 0–100; none when it was not guessed.
 */
sure: number | null, };
export type ThingView = { 
/**
 * `case`, `party`, `evidence`, `fact`, `filing`…
 */
kind: string, 
/**
 * Its id.
 */
id: string, 
/**
 * Its case, where it belongs to one.
 */
case: CaseId | null, 
/**
 * What it is called now; empty when it has no name.
 */
name: string, 
/**
 * Whether it is no longer there.
 */
gone: boolean, };
export type TieDetails = { 
/**
 * What joins them.
 */
kind: TieKind, 
/**
 * Who did it.
 */
from: PartyId, 
/**
 * To whom.
 */
to: PartyId, 
/**
 * When it began and ended, EDTF level 1, empty when not known.
 */
period: string, 
/**
 * How it stands.
 */
status: FactStatus, 
/**
 * Facts it rests on.
 */
facts: Array<FactId>, 
/**
 * Places in evidence it rests on without a fact between.
 */
citations: Array<Place>, 
/**
 * Free notes.
 */
note: string, };
export type TieId = string & { readonly brand: "TieId" };
export type TieKind = "recruited" | "transported" | "harboured" | "received" | "sold_to" | "paid" | "employed" | "controlled" | "threatened" | "held_documents" | "acts_for" | "owns" | "related" | "acquainted" | "communicates" | "other";
export type TieView = { 
/**
 * Its id.
 */
id: TieId, 
/**
 * Its case.
 */
case: CaseId, 
/**
 * What the lawyer wrote.
 */
details: TieDetails, 
/**
 * Whether it goes from one to the other.
 */
directed: boolean, 
/**
 * Its period in words, in each language; empty when not known.
 */
periodWords: Trilingual, 
/**
 * Whether it has a date, of its own or by its facts.
 */
dated: boolean, 
/**
 * The first day it may have been, `2026-03-12`; none when not known.
 */
firstDay: string | null, 
/**
 * The last day it may have been.
 */
lastDay: string | null, 
/**
 * Its own citations with the numbers to show.
 */
citations: Array<CitationView>, 
/**
 * When it last changed.
 */
changed: number, };
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
 * Paid beyond all wages due: in no sum that is claimed.
 */
overpaid: Array<Sum>, 
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
export type TouchedItem = { 
/**
 * Its case.
 */
case: CaseId, 
/**
 * The number the office gave the case: exhibits are counted anew in each.
 */
caseNumber: string, 
/**
 * The item.
 */
evidence: EvidenceId, 
/**
 * Its number in the case.
 */
number: number, };
export type TouchedView = { 
/**
 * What it is.
 */
kind: PaperKind, 
/**
 * Its id: of a filing, a bundle or an item.
 */
id: string, 
/**
 * What the id belongs to.
 */
target: ConsentTarget, 
/**
 * Its title.
 */
title: string, 
/**
 * For what was written outside the vault: when.
 */
at: number | null, 
/**
 * Whether the document was removed since, so that only its copy is left.
 */
gone: boolean, };
export type Transcribe = { 
/**
 * The case.
 */
case: CaseId, 
/**
 * These recordings; none: every one that nobody has written down.
 */
items: Array<EvidenceId> | null, };
export type TranscriberView = { 
/**
 * Where the program lies; none: none is set up, and nothing is transcribed.
 */
program: string | null, 
/**
 * Where its model lies.
 */
model: string | null, 
/**
 * Its arguments; `{model}` and `{language}` are filled in.
 */
arguments: Array<string>, 
/**
 * Whether both are there.
 */
here: boolean, };
export type TranscriptView = { 
/**
 * The one that counts; none yet.
 */
kept: TextRow | null, 
/**
 * Whether the stretches are a draft not yet kept.
 */
draft: boolean, 
/**
 * The stretches, in the order of time.
 */
segments: Array<Utterance>, 
/**
 * The machine's transcript broke off: the millisecond up to which it goes.
 */
until: number | null, };
export type TranslatedMessages = { 
/**
 * The first message, from 1.
 */
first: number, 
/**
 * The last message.
 */
last: number, 
/**
 * How many the conversation has.
 */
of: number, };
export type TranslationView = { 
/**
 * What is translated.
 */
source: TextRow, 
/**
 * Into which language.
 */
language: string, 
/**
 * The one that counts; none yet.
 */
kept: TextRow | null, 
/**
 * Whether the blocks are a draft not yet kept.
 */
draft: boolean, 
/**
 * Which messages of a conversation the source holds; none: it is no conversation.
 */
messages: TranslatedMessages | null, 
/**
 * Every block of the source with its translation.
 */
blocks: Array<FacingBlock>, };
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
export type TryTemplate = { template: OwnTemplateId, files: TemplateFiles, language: Language, 
/**
 * The public edition of the example: its people under pseudonyms, searched for what still names them.
 */
public: boolean | null, };
export type TryView = { 
/**
 * Path for `viewUrl`.
 */
path: string | null, pages: Array<PageSize>, problems: Array<ProblemView>, };
export type TwoParties = { 
/**
 * One.
 */
one: PartyId, 
/**
 * The other.
 */
other: PartyId, };
export type UndoneView = { 
/**
 * Message key of the write (`undo-<key>`), none when there was nothing to undo.
 */
label: string | null, 
/**
 * What a screen must read again.
 */
areas: Array<Area>, };
export type UnfinishedIntake = { case: CaseId, files: number, };
export type UnlockEvidence = { 
/**
 * The item.
 */
evidence: EvidenceId, 
/**
 * Its password, as the client told it.
 */
password: string, };
export type UseView = { field: string, places: Array<BlockPlace>, 
/**
 * How the paragraphs begin.
 */
paragraphs: Array<string>, };
export type UserId = string & { readonly brand: "UserId" };
export type UserView = { 
/**
 * Their id.
 */
id: UserId, 
/**
 * Their name as the custody log shows it.
 */
name: string, 
/**
 * What they may do.
 */
role: Role, 
/**
 * Whether it is who opened the vault.
 */
you: boolean, 
/**
 * Since when.
 */
added: number, 
/**
 * When they were removed; their signatures still count.
 */
removed: number | null, 
/**
 * Whether they have a recovery kit.
 */
hasKit: boolean, };
export type Utterance = { 
/**
 * Where it begins, milliseconds from the beginning of the recording.
 */
from: number, 
/**
 * Who speaks, or empty.
 */
speaker: string, 
/**
 * What is said.
 */
text: string, 
/**
 * Who wrote it down, where that was no person of the office: a machine, until somebody has heard it.
 */
maker?: Maker, };
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
 * What that user may do.
 */
role: Role | null, 
/**
 * Commands that this role may not ask for: the page shows no button that leads to one.
 */
denied: string[], 
/**
 * Whether this is the vault of the sample case.
 */
sample: boolean, 
/**
 * What opening found wrong: each shown until read.
 */
findings: Array<FindingView>, 
/**
 * Files of intakes that were interrupted by lock or restart, of each case that has any.
 */
unfinishedIntake: Array<UnfinishedIntake>, };
export type Verdict = "same" | "different";
export type VerdictView = { 
/**
 * Entries.
 */
size: number, 
/**
 * Where it fails.
 */
failed: FailedView | null, 
/**
 * How far it is anchored.
 */
anchored: AnchoredView | null, 
/**
 * The first entry that is intact and not anchored; none when all are anchored, or when it fails.
 */
openFrom: number | null, 
/**
 * Requests and stamps, the newest first.
 */
anchors: Array<AnchorView>, 
/**
 * Up to which entry Dalil has a checkpoint of its own that agrees, stamped by nobody.
 */
noted: number | null, 
/**
 * Entries in which an opening wrote down losses or changes.
 */
alarms: Array<number>, 
/**
 * Checkpoints of this vault that were compared with the log, those of the folder given too.
 */
compared: number, 
/**
 * What was in that folder; none when none was given.
 */
elsewhere: ElsewhereView | null, 
/**
 * Names of files among the anchors, and in that folder, that cannot be read.
 */
damaged: Array<string>, 
/**
 * Names of files of timestamps that were taken in, and are in the vault's folder no more.
 */
missing: Array<string>, 
/**
 * Roots that may vouch for authorities.
 */
roots: Array<RootView>, };
export type VerifiedEdition = { edition: EditionId, sha256: string, 
/**
 * Whether the sealed PDF is what was sealed.
 */
sealed: boolean, 
/**
 * `same`: made again, byte for byte; `other_engine`: another typesetter breaks lines otherwise; `differs`;
 * `not_kept`: made before templates were kept.
 */
rebuilt: string, 
/**
 * The typesetter it was made with.
 */
engine: string, };
export type VictimAge = "child" | "adult" | "either" | "unknown";
export type WantingView = { 
/**
 * The block: any element of it would do.
 */
block: Block | null, 
/**
 * The element.
 */
element: Words | null, 
/**
 * Another thing in this list would do instead.
 */
instead: boolean, };
export type Way = "by_hand" | "office" | "post" | "electronic" | "other";
export type WebView = { 
/**
 * Where it was.
 */
url: string, 
/**
 * Its title.
 */
title: string, 
/**
 * When it was saved, as written.
 */
saved: string, 
/**
 * By which program.
 */
saver: string, 
/**
 * The entry of the picture of the whole page, or none.
 */
picture: string | null, 
/**
 * How many digests it keeps of its own parts.
 */
digests: number, 
/**
 * How many of them do not hold.
 */
broken: number, };
export type WeighFact = { 
/**
 * The fact.
 */
fact: FactId, 
/**
 * All of it anew.
 */
standing: FactStanding, };
export type WeighPassphrase = { 
/**
 * The passphrase.
 */
passphrase: string, };
export type Weight = "strong" | "middling" | "weak";
export type WhenView = { 
/**
 * The other question.
 */
question: string, 
/**
 * Its answer.
 */
is: string, };
export type Why = "sex-guessed" | "sex-unknown" | "both-used" | "fleeting" | "foreign" | "unknown-word" | "not-nominative" | "two-readings" | "read-aloud" | "loan" | "latin";
export type WhyLeft = "too-long" | "too-many" | "damaged" | "encrypted" | "packing" | "bomb";
export type WindowTitle = { 
/**
 * The title: never anything of a case. None: the window's own name.
 */
title: string | null, };
export type Wish = { 
/**
 * All of these words: in statements, names, places, dates in words, notes.
 */
text: string, 
/**
 * FactStanding so.
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
export type WithdrawConsent = { 
/**
 * The consent.
 */
consent: ConsentId, 
/**
 * From this day on.
 */
on: string, 
/**
 * Why; may be empty.
 */
reason: string, };
export type Word = { 
/**
 * The word as read.
 */
text: string, 
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
height: number, 
/**
 * How sure the reader is, 0–100; none when it was not guessed.
 */
sure?: number | null, };
export type WordHit = { 
/**
 * The page, from 0.
 */
page: number, 
/**
 * The paragraph there, from 0.
 */
block: number, 
/**
 * The boxes of the words; empty where places are not known.
 */
rects: Array<Rect>, };
export type WordHits = { 
/**
 * In the order of the text, 500 at most.
 */
hits: Array<WordHit>, 
/**
 * There are more.
 */
more: boolean, };
export type Wording = { 
/**
 * The language.
 */
language: Language, 
/**
 * Short description as an index prints it.
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
 * Where.
 */
receivedWhere: string, 
/**
 * Paper, phone, flash drive…
 */
carrier: string, };
export type Words = { ru: string, ky: string, en: string, };
export type WordsOfKey = { 
/**
 * `age1…`.
 */
key: string, };
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
 * How many took the place of a sealed file that was damaged or missing, of this case or, where they were added, of another.
 */
mended: number, 
/**
 * How many could not be taken in.
 */
failed: number, } | { "kind": "chat", 
/**
 * The item.
 */
evidence: EvidenceId, 
/**
 * How many messages its chats have, once finished.
 */
messages: number, } | { "kind": "recording", 
/**
 * The item.
 */
evidence: EvidenceId, } | { "kind": "recognition", 
/**
 * How many items.
 */
items: number, 
/**
 * How many of them are read.
 */
read: number, 
/**
 * Items that could not be read.
 */
failed: Array<EvidenceId>, } | { "kind": "transcription", 
/**
 * How many recordings.
 */
items: number, 
/**
 * How many of them have a transcript now.
 */
made: number, 
/**
 * Recordings that could not be transcribed.
 */
failed: Array<EvidenceId>, } | { "kind": "reading", 
/**
 * How many items.
 */
items: number, 
/**
 * How many of them are read now.
 */
read: number, 
/**
 * Items that could not be read this time either.
 */
failed: Array<EvidenceId>, } | { "kind": "bundle", 
/**
 * The bundle.
 */
bundle: BundleId, } | { "kind": "backup", 
/**
 * Which of these.
 */
work: BackupWork, 
/**
 * What it came to, once finished.
 */
outcome: BackupOutcome, } | { "kind": "handover", 
/**
 * Which of these.
 */
work: HandoverWork, 
/**
 * What it came to, once finished.
 */
outcome: HandoverOutcome, } | { "kind": "repair", 
/**
 * What it came to, once finished.
 */
outcome: RepairOutcome, } | { "kind": "check", 
/**
 * What was found.
 */
findings: Array<FindingView>, } | { "kind": "readable", 
/**
 * What it came to, once finished.
 */
outcome: ReadableView | null, };
export type WriteConsent = { 
/**
 * The item of the plan.
 */
item: string, 
/**
 * What is written.
 */
entry: ConsentEntry, };
export type WriteFact = { 
/**
 * The item of the plan.
 */
item: string, 
/**
 * What is written.
 */
entry: FactEntry, };
export type WriteInterview = { 
/**
 * The interview.
 */
interview: InterviewId, 
/**
 * People.
 */
people: Array<WritePerson>, 
/**
 * Facts.
 */
facts: Array<WriteFact>, 
/**
 * Consents.
 */
consents: Array<WriteConsent>, 
/**
 * Indicators and codes.
 */
marks: Array<WriteMark>, };
export type WriteMark = { 
/**
 * The item of the plan.
 */
item: string, 
/**
 * What is written.
 */
entry: MarkEntry, };
export type WritePerson = { 
/**
 * The item of the plan.
 */
item: string, 
/**
 * The party of the case that this is; none for a new one.
 */
party: PartyId | null, 
/**
 * What is written.
 */
entry: PersonEntry, };

/** Every command with its request and its answer. */
export type Commands = {
  "vault.status": { request: Nothing; answer: VaultStatus };
  "vault.suggest": { request: Nothing; answer: Suggestion };
  "vault.weigh": { request: WeighPassphrase; answer: StrengthView };
  "vault.choose-folder": { request: Nothing; answer: PickedFolder };
  "vault.ground": { request: AskGround; answer: GroundView };
  "vault.create": { request: CreateVault; answer: VaultStatus };
  "vault.open": { request: OpenVault; answer: VaultStatus };
  "vault.lock": { request: Nothing; answer: VaultStatus };
  "vault.passwd": { request: ChangePassphrase; answer: PassphraseChanged };
  "vault.awake": { request: Nothing; answer: Done };
  "vault.checked": { request: Nothing; answer: CheckStatus };
  "vault.repair": { request: RepairVault; answer: Started };
  "vault.salvage": { request: SalvageVault; answer: Started };
  "vault.salvage-alone": { request: SalvageAlone; answer: Started };
  "window.title": { request: WindowTitle; answer: Done };
  "window.forget-copies": { request: Nothing; answer: Done };
  "user.list": { request: Nothing; answer: Array<UserView> };
  "user.add": { request: AddUser; answer: Changed<UserId> };
  "user.role": { request: ChangeRole; answer: Changed<UserId> };
  "user.remove": { request: OfUser; answer: Changed<UserId> };
  "user.rule": { request: Nothing; answer: RuleView };
  "user.set-rule": { request: SetRule; answer: Changed<boolean> };
  "user.agree": { request: AgreeSecond; answer: Done };
  "vault.recover": { request: RecoverVault; answer: VaultStatus };
  "kit.status": { request: Nothing; answer: KitStatus };
  "kit.draw": { request: DrawKit; answer: Done };
  "kit.preview": { request: PrintKit; answer: PaperView };
  "kit.export": { request: PrintKit; answer: Exported };
  "kit.confirm": { request: ConfirmKit; answer: Done };
  "settings.get": { request: Nothing; answer: Settings };
  "settings.set": { request: Settings; answer: Settings };
  "reader.standing": { request: Nothing; answer: ReaderStanding };
  "reader.check": { request: Nothing; answer: ReaderCheck };
  "sample.open": { request: Nothing; answer: Changed<CaseId> };
  "undo": { request: Nothing; answer: UndoneView };
  "redo": { request: Nothing; answer: UndoneView };
  "palette.search": { request: SearchPalette; answer: Array<HitView> };
  "search.catch-up": { request: Nothing; answer: IndexView };
  "search.find": { request: AskSearch; answer: SearchAnswer };
  "search.findings": { request: AskFindings; answer: Array<FindingRow> };
  "search.list": { request: AskList; answer: Array<ListRow> };
  "search.export-list": { request: AskList; answer: Exported };
  "search.mentions": { request: OfEvidence; answer: Array<MentionView> };
  "search.standing": { request: Nothing; answer: IndexView };
  "search.rebuild": { request: Nothing; answer: Done };
  "case.list": { request: Nothing; answer: Array<CaseRow> };
  "case.show": { request: OfCase; answer: CaseRow };
  "case.add": { request: AddCase; answer: Changed<CaseId> };
  "case.change": { request: ChangeCase; answer: Changed<CaseId> };
  "party.list": { request: OfCase; answer: Array<PartyView> };
  "party.add": { request: AddParty; answer: Changed<PartyId> };
  "party.change": { request: ChangeParty; answer: Changed<PartyId> };
  "party.remove": { request: OfParty; answer: Changed<PartyId> };
  "party.forms": { request: OfParty; answer: PartyFormsView };
  "party.correct-form": { request: CorrectForm; answer: Changed<PartyId> };
  "grammar.decline": { request: Decline; answer: DeclinedView };
  "match.seen": { request: SeenBefore; answer: Array<SeenView> };
  "match.list": { request: ListMatches; answer: Array<PairView> };
  "match.also-seen": { request: OfParty; answer: AlsoSeenView };
  "match.different": { request: TwoParties; answer: Changed<PartyId> };
  "match.link": { request: TwoParties; answer: Changed<PartyId> };
  "match.unlink": { request: TwoParties; answer: Changed<PartyId> };
  "match.merge": { request: MergeParties; answer: Changed<MergeId> };
  "match.split": { request: OfMerge; answer: Changed<PartyId> };
  "evidence.list": { request: ListEvidence; answer: Array<EvidenceRow> };
  "evidence.items": { request: OfCase; answer: EvidenceItems };
  "evidence.notes": { request: OfCase; answer: Array<NoteView> };
  "evidence.show": { request: OfEvidence; answer: EvidenceView };
  "evidence.change": { request: ChangeEvidence; answer: Changed<EvidenceId> };
  "evidence.set-aside": { request: SetAside; answer: Changed<number> };
  "evidence.tag": { request: TagEvidence; answer: Changed<number> };
  "evidence.mark": { request: MarkEvidence; answer: Changed<number> };
  "highlight.list": { request: OfEvidence; answer: Array<HighlightView> };
  "highlight.add": { request: AddHighlights; answer: Changed<Array<HighlightId>> };
  "highlight.change": { request: ChangeHighlight; answer: Changed<HighlightId> };
  "highlight.remove": { request: OfHighlight; answer: Changed<HighlightId> };
  "evidence.destroy-preview": { request: OfEvidence; answer: DestroyView };
  "evidence.destroy": { request: DestroyEvidence; answer: Changed<DestroyedOutcome> };
  "evidence.look": { request: OfEvidence; answer: LookView };
  "evidence.unlock": { request: UnlockEvidence; answer: Changed<EvidenceId> };
  "evidence.forget-password": { request: OfEvidence; answer: Changed<EvidenceId> };
  "evidence.export": { request: OfEvidence; answer: Exported };
  "evidence.readable": { request: OfEvidence; answer: Started };
  "evidence.export-readable": { request: ExportReadable; answer: Exported };
  "tag.list": { request: Nothing; answer: Array<TagView> };
  "document.show": { request: OfEvidence; answer: DocumentView };
  "document.pages": { request: ReadPages; answer: Array<TextPageView> };
  "document.find": { request: FindWords; answer: WordHits };
  "document.place": { request: FindParagraph; answer: ParagraphPlace | null };
  "document.read": { request: OfEvidence; answer: DocumentView };
  "document.read-again": { request: ReadAgain; answer: Started };
  "mail.list": { request: ReadMails; answer: Array<MailRow> };
  "mail.show": { request: OfMail; answer: MailView };
  "file.list": { request: ListFiles; answer: Array<InnerFileView> };
  "file.take-out": { request: TakeOutFile; answer: Changed<EvidenceId> };
  "intake.offer": { request: OfferIntake; answer: OfferView };
  "intake.start": { request: StartIntake; answer: Started };
  "intake.forget": { request: OfCase; answer: Done };
  "chat.show": { request: OfEvidence; answer: ItemChatsView };
  "chat.read": { request: OfEvidence; answer: Started };
  "chat.answer": { request: AnswerChat; answer: Started };
  "chat.messages": { request: ReadMessages; answer: Array<MessageView> };
  "chat.search": { request: SearchChat; answer: ChatHits };
  "chat.find": { request: FindMessage; answer: FoundMessage | null };
  "chat.seen": { request: OfChat; answer: Array<ParticipantSeen> };
  "chat.link": { request: LinkParticipant; answer: Changed<ChatId> };
  "chat.enter": { request: EnterParticipant; answer: Changed<PartyId> };
  "chat.take-out": { request: TakeOut; answer: Changed<EvidenceId> };
  "recording.show": { request: OfEvidence; answer: RecordingView };
  "recording.read": { request: OfEvidence; answer: Started };
  "recording.play": { request: OfEvidence; answer: PlayView };
  "recognition.standing": { request: Nothing; answer: RecognitionStanding };
  "recognition.waiting": { request: OfCase; answer: Array<EvidenceId> };
  "recognition.start": { request: Recognise; answer: Started };
  "text.list": { request: OfEvidence; answer: Array<TextRow> };
  "text.page": { request: ReadText; answer: TextPage };
  "text.correct": { request: CorrectWord; answer: Changed<DerivativeId> };
  "text.make": { request: MakeText; answer: Changed<DerivativeId> };
  "transcriber.show": { request: Nothing; answer: TranscriberView };
  "transcriber.choose": { request: ChooseTranscriber; answer: TranscriberView };
  "transcriber.change": { request: ChangeTranscriber; answer: TranscriberView };
  "transcription.start": { request: Transcribe; answer: Started };
  "transcript.show": { request: OfEvidence; answer: TranscriptView };
  "transcript.draft": { request: KeepTranscript; answer: Changed<EvidenceId> };
  "transcript.keep": { request: KeepTranscript; answer: Changed<DerivativeId> };
  "translation.show": { request: OfTranslation; answer: TranslationView };
  "translation.draft": { request: KeepTranslation; answer: Changed<DerivativeId> };
  "translation.keep": { request: KeepTranslation; answer: Changed<DerivativeId> };
  "translation.export": { request: PrintTranslation; answer: Exported };
  "job.show": { request: OfJob; answer: JobView };
  "job.cancel": { request: OfJob; answer: JobView };
  "fact.list": { request: OfCase; answer: Array<FactView> };
  "fact.add": { request: AddFact; answer: Changed<FactId> };
  "fact.change": { request: ChangeFact; answer: Changed<FactId> };
  "fact.remove": { request: OfFact; answer: Changed<FactId> };
  "network.show": { request: OfCase; answer: NetworkView };
  "tie.add": { request: AddTie; answer: Changed<TieId> };
  "tie.change": { request: ChangeTie; answer: Changed<TieId> };
  "tie.remove": { request: OfTie; answer: Changed<TieId> };
  "network.preview": { request: PrintNetwork; answer: NetworkPages };
  "network.export": { request: PrintNetwork; answer: Exported };
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
  "filing.repeat": { request: RepeatFiling; answer: Changed<Array<FilingId>> };
  "filing.preview": { request: PreviewFiling; answer: PreviewView };
  "filing.confirm": { request: ConfirmLaw; answer: Changed<FilingId> };
  "filing.final": { request: OfFiling; answer: Changed<EditionView> };
  "filing.release": { request: OfFiling; answer: Changed<Array<EditionView>> };
  "filing.verify": { request: OfEdition; answer: VerifiedEdition };
  "filing.word": { request: OfFiling; answer: Exported };
  "filing.amend": { request: OfFiling; answer: Changed<FilingId> };
  "filing.hand-in-at": { request: HandInAt; answer: Changed<FilingId> };
  "filing.overrule": { request: OverruleFinding; answer: Changed<FilingId> };
  "filing.step-add": { request: AddStep; answer: Changed<StepId> };
  "filing.step-change": { request: ChangeStep; answer: Changed<StepId> };
  "filing.step-remove": { request: OfStep; answer: Changed<StepId> };
  "filing.guarded": { request: OfCase; answer: Array<GuardedView> };
  "filing.guard": { request: GuardParty; answer: Changed<PartyId> };
  "filing.uses": { request: FindUses; answer: Array<UseView> };
  "filing.keepable": { request: OfFiling; answer: Array<KeepableView> };
  "filing.keep-answer": { request: KeepAnswer; answer: Changed<FilingId> };
  "reception.list": { request: Nothing; answer: Array<ReceptionView> };
  "reception.add": { request: AddReception; answer: Changed<ReceptionId> };
  "reception.change": { request: ChangeReception; answer: Changed<ReceptionId> };
  "reception.remove": { request: OfReception; answer: Changed<ReceptionId> };
  "draft.open": { request: OfFiling; answer: Changed<FilingId> };
  "draft.show": { request: OfFiling; answer: DraftView };
  "draft.save": { request: SaveDraft; answer: Changed<FilingId> };
  "draft.close": { request: OfFiling; answer: Changed<FilingId> };
  "draft.say": { request: SayChips; answer: SaidChips };
  "draft.find": { request: FindChips; answer: Array<ChipOffer> };
  "draft.keep": { request: KeepVersion; answer: Changed<DraftVersionId> };
  "draft.restore": { request: OfVersion; answer: Changed<FilingId> };
  "draft.compare": { request: CompareDrafts; answer: ComparedDrafts };
  "draft.comment": { request: AddComment; answer: Changed<CommentId> };
  "draft.settle": { request: SettleComment; answer: Changed<CommentId> };
  "draft.remove-comment": { request: OfComment; answer: Changed<CommentId> };
  "draft.beside": { request: ReadBeside; answer: Array<BesideRow> };
  "filing.look": { request: OfEdition; answer: LookView };
  "filing.export": { request: OfEdition; answer: Exported };
  "template.list": { request: Nothing; answer: Array<OwnTemplateView> };
  "template.copy": { request: CopyTemplate; answer: Changed<OwnTemplateId> };
  "template.show": { request: ShowTemplate; answer: TemplateDraft };
  "template.try": { request: TryTemplate; answer: TryView };
  "template.save": { request: SaveTemplate; answer: Changed<number> };
  "template.remove": { request: OfTemplate; answer: Changed<OwnTemplateId> };
  "template.export": { request: OfTemplate; answer: Exported };
  "template.import": { request: Nothing; answer: Changed<OwnTemplateId | null> };
  "bundle.list": { request: OfCase; answer: Array<BundleRow> };
  "bundle.add": { request: AddBundle; answer: Changed<BundleId> };
  "bundle.show": { request: OfBundle; answer: BundleView };
  "bundle.change": { request: ChangeBundle; answer: Changed<BundleId> };
  "bundle.remove": { request: OfBundle; answer: Changed<BundleId> };
  "bundle.build": { request: BuildBundle; answer: Started };
  "bundle.look": { request: OfBuild; answer: LookView };
  "bundle.export": { request: OfBuild; answer: Exported };
  "backup.status": { request: Nothing; answer: BackupStatus };
  "backup.run": { request: BackupFolder; answer: Started };
  "backup.check": { request: BackupFolder; answer: Started };
  "backup.destroyed": { request: BackupFolder; answer: DestroyedInBackup };
  "backup.purge": { request: PurgeBackup; answer: Started };
  "backup.find": { request: FindBackups; answer: Array<BackupSetView> };
  "backup.restore": { request: RestoreBackup; answer: Started };
  "backup.drill": { request: DrillBackup; answer: Started };
  "backup.drill-preview": { request: PrintDrill; answer: PaperView };
  "backup.drill-export": { request: PrintDrill; answer: Exported };
  "consent.list": { request: OfCase; answer: Array<ConsentView> };
  "consent.add": { request: AddConsent; answer: Changed<ConsentId> };
  "consent.change": { request: ChangeConsent; answer: Changed<ConsentId> };
  "consent.withdraw": { request: WithdrawConsent; answer: Changed<ConsentId> };
  "consent.remove": { request: OfConsent; answer: Changed<ConsentId> };
  "consent.touched": { request: OfConsent; answer: Array<TouchedView> };
  "consent.check": { request: OfTarget; answer: GateView };
  "consent.overrule": { request: OverruleConsent; answer: Changed<boolean> };
  "consent.overruled": { request: OfCase; answer: Array<OverruledView> };
  "indicator.lists": { request: Nothing; answer: IndicatorLists };
  "indicator.show": { request: OfParty; answer: IndicatorsView };
  "indicator.mark": { request: MarkIndicator; answer: Changed<PartyId> };
  "interview.scripts": { request: Nothing; answer: Array<ScriptView> };
  "interview.list": { request: OfCase; answer: Array<InterviewRow> };
  "interview.begin": { request: BeginInterview; answer: Changed<InterviewId> };
  "interview.show": { request: OfInterview; answer: InterviewView };
  "interview.answer": { request: AnswerQuestion; answer: Changed<InterviewId> };
  "interview.place": { request: LeaveInterview; answer: Changed<InterviewId> };
  "interview.review": { request: OfInterview; answer: PlanView };
  "interview.write": { request: WriteInterview; answer: Changed<InterviewId> };
  "interview.remove": { request: OfInterview; answer: Changed<InterviewId> };
  "custody.show": { request: ShowCustody; answer: CustodyView };
  "custody.check": { request: CheckVault; answer: Started };
  "custody.verdict": { request: JudgeCustody; answer: VerdictView };
  "custody.request": { request: Nothing; answer: Exported };
  "custody.stamp": { request: Nothing; answer: StampsView };
  "custody.pin-root": { request: Nothing; answer: Array<RootView> };
  "custody.unpin-root": { request: OfRoot; answer: Done };
  "journal.list": { request: ListJournal; answer: JournalView };
  "certificate.preview": { request: PrintCertificate; answer: PaperView };
  "certificate.export": { request: PrintCertificate; answer: Exported };
  "certificate.package": { request: ExportPackage; answer: Exported };
  "handover.key": { request: Nothing; answer: HandoverKeyView };
  "handover.words": { request: WordsOfKey; answer: HandoverWords };
  "correspondent.list": { request: Nothing; answer: Array<CorrespondentView> };
  "correspondent.add": { request: AddCorrespondent; answer: Changed<CorrespondentId> };
  "correspondent.rename": { request: RenameCorrespondent; answer: Changed<CorrespondentId> };
  "correspondent.key": { request: ChangeCorrespondentKey; answer: Changed<CorrespondentId> };
  "correspondent.compare": { request: CompareCorrespondent; answer: Changed<CorrespondentId> };
  "correspondent.remove": { request: OfCorrespondent; answer: Changed<CorrespondentId> };
  "handover.send": { request: SendHandover; answer: HandoverStarted };
  "handover.receive": { request: OfCase; answer: HandoverStarted };
  "handover.show": { request: OfEvidence; answer: HandoverView | null };
  "handover.match": { request: MatchHandover; answer: Changed<CorrespondentId | null> };
  "handover.take": { request: TakeHandover; answer: Started };
  "law.offences": { request: ListOffences; answer: Array<OffenceView> };
  "proof.chosen": { request: OfCase; answer: ChosenView };
  "proof.choose": { request: ChooseOffence; answer: Changed<CaseId> };
  "proof.matrix": { request: ShowMatrix; answer: MatrixView };
  "proof.cell": { request: ShowCell; answer: CellDetail };
  "proof.links": { request: OfCase; answer: Array<LinkView> };
  "proof.link": { request: LinkFact; answer: Changed<LinkId> };
  "proof.change": { request: ChangeLink; answer: Changed<LinkId> };
  "proof.kind": { request: SetProofKind; answer: Changed<LinkId> };
  "proof.unlink": { request: OfLink; answer: Changed<LinkId> };
  "proof.motion": { request: BeginMotion; answer: Changed<FilingId> };
  "proof.gaps": { request: OfCase; answer: Array<GapView> };
  "proof.preview": { request: PrintMatrix; answer: PaperView };
  "proof.export": { request: PrintMatrix; answer: Exported };
  "proof.consequences": { request: OfEvidence; answer: ConsequencesView };
  "event.list": { request: OfCase; answer: Array<CaseEventView> };
  "event.add": { request: AddEvent; answer: Changed<EventId> };
  "event.change": { request: ChangeEvent; answer: Changed<EventId> };
  "event.remove": { request: OfEvent; answer: Changed<EventId> };
  "event.preview": { request: PreviewEvent; answer: EventPreview };
  "deadline.list": { request: OfCase; answer: DeadlinesView };
  "deadline.mark": { request: MarkDeadline; answer: Changed<EventId> };
  "task.list": { request: ListTasks; answer: Array<TaskView> };
  "task.add": { request: AddTask; answer: Changed<TaskId> };
  "task.change": { request: ChangeTask; answer: Changed<TaskId> };
  "task.finish": { request: FinishTask; answer: Changed<TaskId> };
  "task.remove": { request: OfTask; answer: Changed<TaskId> };
  "agenda.show": { request: Nothing; answer: AgendaView };
  "agenda.export": { request: ExportAgenda; answer: Exported };
  "court-day.list": { request: ListCourtDays; answer: CourtDaysView };
  "court-day.set": { request: SetCourtDay; answer: Changed<string> };
  "court-day.clear": { request: ClearCourtDay; answer: Changed<string> };
  "begun.list": { request: Nothing; answer: Array<BegunView> };
  "begun.keep": { request: KeepBegun; answer: Done };
};
