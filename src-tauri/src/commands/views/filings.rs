//! Filings on the wire.

use super::{Deserialize, PageSize, Serialize, TS, Trilingual};
use crate::base::id::{CaseId, EditionId, EventId, EvidenceId, FilingId, PartyId, ReceptionId, StepId};
use crate::base::{Language, Sha256Digest, Timestamp};
use crate::filings::EditionKind;
use crate::filings::reception::ReceptionDetails;
use crate::filings::record::{FilingStanding, StepDetails};
use crate::law::deadlines::EventKind;
use crate::parties::PartyRole;

/// A template to choose.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TemplateView {
    /// e.g. `kg/crime-report`.
    pub id: String,
    /// Its name.
    pub title: Trilingual,
    /// What it is for and when it is filed.
    pub purpose: Trilingual,
    /// Stages of the procedure it belongs to.
    pub stages: Vec<crate::cases::Stage>,
    /// Languages it prints in.
    pub languages: Vec<Language>,
    /// Position in the sequence of a victim's lawyer.
    pub order: u32,
    /// Part of the office's work.
    pub chapter: crate::filings::Chapter,
    /// Why it is the next step in the case, when it is.
    pub next: Option<Trilingual>,
    /// How many filings of the case were begun from it.
    pub begun: u32,
    /// The office's own template that it is.
    pub own: Option<crate::base::id::OwnTemplateId>,
}

/// A question of a form.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FieldView {
    /// Its key in the answers.
    pub key: String,
    /// `text`, `addressee`, `long`, `date`, `money`, `choice`, `check`, `party`, `parties`, `facts`, `exhibits`, `rows`.
    pub kind: String,
    /// Whether the filing can't be final without it.
    pub required: bool,
    /// The question.
    pub label: Trilingual,
    /// Help under it.
    pub help: Option<Trilingual>,
    /// Heading of the group it stands in, when it begins one.
    pub group: Option<Trilingual>,
    /// For `choice`: value and words.
    pub options: Vec<OptionView>,
    /// For `rows`: its columns.
    pub columns: Vec<FieldView>,
    /// For `rows`: where its lines can be taken from (`ledger`).
    pub take: Option<String>,
    /// Shown only when the field named here has the value.
    pub condition: Option<ConditionView>,
    /// Whether it was filled from the case.
    pub filled: bool,
}

/// One value of a choice.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OptionView {
    /// In the answers.
    pub value: String,
    /// On screen.
    pub label: Trilingual,
}

/// When a field is shown.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ConditionView {
    /// Another field.
    pub key: String,
    /// Its value.
    pub value: serde_json::Value,
}

/// A filing in the list.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FilingRow {
    /// Its id.
    pub id: FilingId,
    /// Its case.
    pub case: CaseId,
    /// Its template.
    pub template: String,
    /// Its title, in its own language.
    pub title: String,
    /// Its language.
    pub language: Language,
    /// `draft` or `final`.
    pub status: String,
    /// How far it has come.
    pub standing: FilingStanding,
    /// The filing it corrects or completes.
    pub amends: Option<FilingId>,
    /// When it last changed.
    pub changed: Timestamp,
    /// Its editions, the newest first.
    pub editions: Vec<EditionView>,
}

/// A frozen PDF.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EditionView {
    /// Its id.
    pub id: EditionId,
    /// 1, 2, 3…
    pub number: u32,
    /// Full, public, or the key to a public one.
    pub kind: EditionKind,
    /// The full edition that a public one or a key belongs to.
    pub source: Option<EditionId>,
    /// SHA-256 of the PDF.
    pub sha256: Sha256Digest,
    /// Pages.
    pub pages: u32,
    /// When it was made.
    pub made: Timestamp,
}

/// A filing with its form.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FilingView {
    /// The filing.
    pub row: FilingRow,
    /// The template.
    pub template: TemplateView,
    /// The questions.
    pub fields: Vec<FieldView>,
    /// The answers so far: key to value.
    pub answers: serde_json::Value,
    /// Law records the lawyer confirmed for this filing.
    pub confirmed: Vec<String>,
    /// Whether the lawyer edits its body (`draft.show`).
    pub drafted: bool,
    /// The event that handing it in most often is.
    pub filed_as: EventKind,
    /// The events that an answer to it can be, the likeliest first.
    pub answered_as: Vec<EventKind>,
    /// What became of it, in the order it happened.
    pub steps: Vec<StepView>,
    /// Where it is to be handed in.
    pub reception: Option<ReceptionId>,
}

/// What a body takes that filings are handed in to.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReceptionView {
    pub id: ReceptionId,
    pub details: ReceptionDetails,
}

/// Writes down what a body takes.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddReception {
    pub details: ReceptionDetails,
}

/// Corrects it.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeReception {
    pub reception: ReceptionId,
    pub details: ReceptionDetails,
}

/// Which of them.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfReception {
    pub reception: ReceptionId,
}

/// Says where a filing is to be handed in; none: not known yet.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct HandInAt {
    pub filing: FilingId,
    pub reception: Option<ReceptionId>,
}

/// Something that became of a filing.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StepView {
    pub id: StepId,
    /// What was handed in.
    pub edition: Option<EditionId>,
    pub details: StepDetails,
    /// The event that it is in the procedure.
    pub event: Option<EventId>,
}

/// Writes down what became of a filing.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddStep {
    pub filing: FilingId,
    /// What was handed in; none for the newest full edition.
    pub edition: Option<EditionId>,
    pub details: StepDetails,
    /// The event that it is in the procedure; none when it starts and ends no term.
    pub event: Option<EventKind>,
}

/// Corrects a step, and the event it is.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeStep {
    pub step: StepId,
    pub details: StepDetails,
}

/// Which step.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfStep {
    pub step: StepId,
}

/// What a check of an edition found.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VerifiedEdition {
    pub edition: EditionId,
    pub sha256: Sha256Digest,
    /// Whether the sealed PDF is what was sealed.
    pub sealed: bool,
    /// `same`: made again, byte for byte; `other_engine`: another typesetter breaks lines otherwise; `differs`;
    /// `not_kept`: made before templates were kept.
    pub rebuilt: String,
    /// The typesetter it was made with.
    pub engine: String,
}

/// Somebody of a case, as public editions have them.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GuardedView {
    pub party: PartyId,
    pub name: String,
    pub roles: Vec<PartyRole>,
    /// Whether the name is kept out.
    pub guarded: bool,
    /// What stands instead.
    pub pseudonym: Option<Trilingual>,
}

/// Keeps a name out of public editions, or lets it be printed.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct GuardParty {
    pub party: PartyId,
    pub guarded: bool,
}

/// Goes on although something stands in the way.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OverruleFinding {
    pub filing: FilingId,
    /// What the finding names itself by (`overrule`).
    pub finding: String,
    pub reason: String,
    /// Whether it is a finding of the public edition.
    #[ts(optional)]
    pub public: Option<bool>,
}

/// Which filing.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfFiling {
    /// The filing.
    pub filing: FilingId,
}

/// Begins a filing.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddFiling {
    /// In this case.
    pub case: CaseId,
    /// From this template.
    pub template: String,
    /// In this language.
    pub language: Language,
}

/// Begins the same filing to others: one draft for each value.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RepeatFiling {
    /// The filing.
    pub filing: FilingId,
    /// The question whose answer differs; none: the addressee.
    pub field: Option<String>,
    /// Its answer in each draft: a text, or the id of a party.
    pub values: Vec<String>,
}

/// Saves a draft.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeFiling {
    /// The filing.
    pub filing: FilingId,
    /// All answers anew.
    pub answers: serde_json::Value,
}

/// Asks for pictures of a draft as these answers would print.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PreviewFiling {
    /// The filing.
    pub filing: FilingId,
    /// Answers to show; none for the saved ones.
    pub answers: Option<serde_json::Value>,
    /// The public edition: people by pseudonyms.
    #[ts(optional)]
    pub public: Option<bool>,
    /// A body that is not saved yet; left out: the saved one.
    #[ts(optional)]
    pub body: Option<crate::filings::draft::Body>,
}

/// Pictures of a draft.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PreviewView {
    /// Path for `viewUrl`; add `/page/<n>?width=<pixels>`. A new one for each preview.
    pub path: String,
    /// The pages.
    pub pages: Vec<PageSize>,
    /// What preflight found.
    pub findings: Vec<PreflightFinding>,
    /// The exhibits in order of first mention.
    pub exhibits: Vec<ExhibitView>,
    /// Where the blocks of its draft stand.
    pub places: Vec<super::BlockPlace>,
}

/// An exhibit of a filing.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ExhibitView {
    /// Its number in the filing, from 1.
    pub number: u32,
    /// The item.
    pub evidence: EvidenceId,
    /// The item's number in the case.
    pub item_number: u32,
    /// As the list of attachments prints it.
    pub title: String,
    /// Sheets, once known.
    pub sheets: Option<u32>,
}

/// Something preflight found; its place is a field, a law record or an item.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PreflightFinding {
    /// Message key `preflight-<code>`.
    pub code: String,
    /// `blocking`, `confirm` or `note`.
    pub severity: String,
    /// The field it leads to.
    pub field: Option<String>,
    /// The law record to confirm.
    pub law: Option<LawView>,
    /// The item concerned.
    pub evidence: Option<EvidenceId>,
    /// The party concerned.
    pub party: Option<PartyId>,
    /// What `filing.confirm` takes to confirm it; none when it can't be confirmed away.
    pub confirm: Option<String>,
    /// Whether the lawyer confirmed it for this filing.
    pub confirmed: bool,
    /// What `filing.overrule` takes to go on all the same; none when it can't be overruled.
    pub overrule: Option<String>,
    /// The reason it was overruled for.
    pub reason: Option<String>,
    /// Values for the message.
    pub params: std::collections::BTreeMap<String, String>,
}

/// A record of a law pack.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LawView {
    /// e.g. `kg.upk.146.1`.
    pub id: String,
    /// The citation as it prints in the filing.
    pub citation: String,
    /// What the article says, shortly.
    pub summary: String,
    /// Where it was read.
    pub source: String,
    /// `checked` or `to_check`.
    pub status: String,
    /// What to look at when checking.
    pub note: String,
    /// Whether the lawyer confirmed it for this filing.
    pub confirmed: bool,
}

/// Confirms law records for a filing, or takes the confirmation back.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ConfirmLaw {
    /// The filing.
    pub filing: FilingId,
    /// All records that are confirmed now.
    pub confirmed: Vec<String>,
}

/// Which edition.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfEdition {
    /// The edition.
    pub edition: EditionId,
}
