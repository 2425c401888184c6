// Written by hand in the shape of the table of commands until the generated file takes this place.

type Id<Brand extends string> = string & { readonly brand: Brand };
export type CaseId = Id<"CaseId">;
export type PartyId = Id<"PartyId">;
export type EvidenceId = Id<"EvidenceId">;
export type FactId = Id<"FactId">;
export type FilingId = Id<"FilingId">;
export type BundleId = Id<"BundleId">;
export type JobId = Id<"JobId">;

export type Area = "cases" | "parties" | "evidence" | "facts" | "filings" | "bundles" | "custody" | "settings";
export type Language = "ru" | "ky" | "en";
export type Stage = "intake" | "pretrial" | "trial" | "appeal" | "cassation" | "enforcement" | "closed";
export type Jurisdiction = "kg" | "kz" | "uz" | "tj" | "ru" | "tr";
export type Duty = "lawyer" | "paralegal" | "interpreter" | "psychologist" | "other";
export type PartyRole =
  | "victim" | "recruiter" | "transporter" | "harbourer" | "exploiter" | "employer" | "agency" | "suspect" | "witness"
  | "representative" | "relative" | "interpreter" | "investigator" | "prosecutor" | "court" | "authority" | "other";
export type PartyKind = "person" | "organisation";
export type Sex = "female" | "male";
export type NameKind = "main" | "passport" | "maiden" | "nickname" | "other";
export type DocumentKind = "id_card" | "foreign_passport" | "passport" | "tax_number" | "registration" | "licence" | "other";
export type ContactKind = "phone" | "address" | "email" | "handle" | "bank_account" | "vehicle" | "other";
export type EvidenceKind = "image" | "pdf" | "text" | "audio" | "video" | "other";
export type FactStatus = "alleged" | "supported" | "disputed" | "admitted";
export type VaultState = "none" | "locked" | "open";

export type Nothing = Record<symbol, never>;
export type Done = Record<symbol, never>;
export type Changed<T> = { value: T; areas: Area[]; undo: string | null };
export type Params = { [key in string]: string };
export type Failure = { code: string; params: Params };
export type Trilingual = { ru: string; ky: string; en: string };

export type FindingView = { code: string; alarm: boolean; params: Params };
export type VaultStatus = {
  state: VaultState; folder: string; user: string | null; sample: boolean; findings: FindingView[]; unfinishedIntake: number;
};
export type CreateVault = { folder: string | null; passphrase: string; userName: string };
export type OpenVault = { folder: string | null; passphrase: string };
export type ChangePassphrase = { old: string; new: string };
export type WeighPassphrase = { passphrase: string };
export type StrengthView = { score: number; enough: boolean; missing: number };
export type Suggestion = { passphrase: string };
export type PickedFolder = { folder: string | null };
export type Settings = { language: Language | null; theme: string; textSize: number; lockAfter: number };
export type UndoneView = { label: string | null; areas: Area[] };
export type SearchPalette = { query: string; case: CaseId | null };
export type HitView = { kind: string; id: string; case: CaseId; title: string; detail: string };
export type Event =
  | { kind: "job"; job: JobId; done: number; total: number; finished: boolean }
  | { kind: "changed"; areas: Area[] }
  | { kind: "locked" }
  | { kind: "dropped"; files: number };

export type Member = { name: string; duty: Duty };
export type CaseDetails = {
  number: string; title: string; jurisdiction: Jurisdiction; stage: Stage; registerNumber: string; languages: Language[];
  team: Member[]; note: string;
};
export type CaseCounts = {
  parties: number; evidence: number; facts: number; factsWithoutCitation: number; filings: number; bundles: number;
};
export type CaseRow = { id: CaseId; details: CaseDetails; changed: number; counts: CaseCounts };
export type OfCase = { case: CaseId };
export type AddCase = { details: CaseDetails };
export type ChangeCase = { case: CaseId; details: CaseDetails };

export type PartyName = {
  kind: NameKind; language: string; surname: string; given: string; patronymic: string; whole: string;
};
export type IdentityDocument = { kind: DocumentKind; number: string; issuedBy: string; issuedOn: string; country: string };
export type Contact = { kind: ContactKind; value: string; note: string };
export type PartyDetails = {
  kind: PartyKind; roles: PartyRole[]; names: PartyName[]; sex: Sex | null; birthDate: string; citizenship: string[];
  documents: IdentityDocument[]; contacts: Contact[]; note: string;
};
export type PartyView = {
  id: PartyId; case: CaseId; name: string; shortName: string; details: PartyDetails; facts: number; changed: number;
};
export type AddParty = { case: CaseId; details: PartyDetails };
export type ChangeParty = { party: PartyId; details: PartyDetails };
export type OfParty = { party: PartyId };

export type EvidenceDetails = { title: string; receivedOn: string; sensitive: boolean };
export type EvidenceRow = {
  id: EvidenceId; case: CaseId; number: number; kind: EvidenceKind; trouble: string | null; details: EvidenceDetails;
  setAside: boolean; added: number; citedBy: number; thumbnail: string | null;
};
export type FactDetails = { statements: { language: Language; text: string }[]; date: string; status: FactStatus };
export type CitationView = { number: number; title: string; place: { evidence: EvidenceId; page: number | null } };
export type FactView = {
  id: FactId; case: CaseId; details: FactDetails; dateWords: Trilingual; citations: CitationView[]; changed: number;
};
export type EditionView = { number: number; pages: number; made: number };
export type FilingRow = {
  id: FilingId; case: CaseId; title: string; language: Language; status: string; changed: number; editions: EditionView[];
};
export type BuildView = { number: number; pages: number; made: number; stale: boolean };
export type BundleRow = { id: BundleId; case: CaseId; title: string; exhibits: number; changed: number; builds: BuildView[] };
export type ReadDate = { text: string; language: Language };
export type DateView = { ok: boolean; edtf: string; words: string };
export type OfJob = { job: JobId };
export type Started = { job: JobId };
export type WorkView = { kind: "intake" } | { kind: "bundle"; bundle: BundleId } | { kind: "check"; findings: FindingView[] };
export type JobView = {
  job: JobId; work: WorkView; done: number; total: number; finished: boolean; cancelled: boolean; failure: Failure | null;
};
export type CustodyLine = {
  seq: number; at: number; action: string; actor: string; evidence: EvidenceId[]; numbers: number[]; sha256: string | null;
  params: Params;
};
export type ShowCustody = { case: CaseId | null; evidence: EvidenceId | null };
export type CustodyView = { lines: CustodyLine[]; size: number; root: string };
export type CheckVault = { level: number };

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
  undo: { request: Nothing; answer: UndoneView };
  redo: { request: Nothing; answer: UndoneView };
  "palette.search": { request: SearchPalette; answer: HitView[] };
  "case.list": { request: Nothing; answer: CaseRow[] };
  "case.show": { request: OfCase; answer: CaseRow };
  "case.add": { request: AddCase; answer: Changed<CaseId> };
  "case.change": { request: ChangeCase; answer: Changed<CaseId> };
  "party.list": { request: OfCase; answer: PartyView[] };
  "party.add": { request: AddParty; answer: Changed<PartyId> };
  "party.change": { request: ChangeParty; answer: Changed<PartyId> };
  "party.remove": { request: OfParty; answer: Changed<PartyId> };
  "evidence.list": { request: OfCase; answer: EvidenceRow[] };
  "fact.list": { request: OfCase; answer: FactView[] };
  "filing.list": { request: OfCase; answer: FilingRow[] };
  "bundle.list": { request: OfCase; answer: BundleRow[] };
  "date.read": { request: ReadDate; answer: DateView };
  "job.show": { request: OfJob; answer: JobView };
  "job.cancel": { request: OfJob; answer: JobView };
  "custody.show": { request: ShowCustody; answer: CustodyView };
  "custody.check": { request: CheckVault; answer: Started };
};
