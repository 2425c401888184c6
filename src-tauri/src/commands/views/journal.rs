//! The journal on the wire: who did what.

use super::{Deserialize, Serialize, TS};
use crate::base::{Language, Timestamp, id::CaseId, id::UserId};

/// What an act is about, as the journal is asked by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum JournalKind {
    /// Cases.
    Case,
    /// People and organisations, and who is the same.
    Person,
    /// Evidence, its texts and its highlights.
    Evidence,
    /// Facts, accounts, contradictions.
    Fact,
    /// Ties between people.
    Network,
    /// Offences, what proves them, indicators.
    Proof,
    /// Events, terms, tasks.
    Deadline,
    /// Consents.
    Consent,
    /// The ledger.
    Ledger,
    /// Filings and their drafts.
    Filing,
    /// Bundles.
    Bundle,
    /// Interviews.
    Interview,
    /// Templates of the office, people of the vault, keys, backups, custody as a whole.
    Office,
    /// What the program does by itself: reading, indexing, checking.
    Program,
}

/// Which part of the journal.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListJournal {
    /// Only this case.
    pub case: Option<CaseId>,
    /// Only what this user did.
    pub user: Option<UserId>,
    /// Only acts about such things; none: all but what the program does by itself.
    pub kind: Option<JournalKind>,
    /// The first day, as people write it; empty for none. Of a month or a year its first one.
    pub from: String,
    /// The last day.
    pub to: String,
    /// In which language things are named that have several wordings.
    pub language: Language,
    /// Only what is older than the row of this number.
    #[serde(default)]
    #[ts(optional)]
    pub before: Option<u64>,
}

/// A page of the journal, newest first.
#[derive(Debug, Clone, Serialize, TS)]
pub struct JournalView {
    /// Acts.
    pub lines: Vec<JournalLine>,
    /// Whether there are older ones.
    pub more: bool,
}

/// One act, told in the page's language by `did-<label>`, else by `undo-<label>`.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct JournalLine {
    /// Its number in the journal, from 1.
    pub seq: u64,
    /// When.
    pub at: Timestamp,
    /// Who, also when they were removed since.
    pub actor: String,
    /// Their id.
    pub user: UserId,
    /// Message key of the act.
    pub label: String,
    /// Whether it was done, taken back, or done again.
    pub way: JournalWay,
    /// Whether it was taken back since, and not done again.
    pub undone: bool,
    /// What it was about: the first few.
    pub things: Vec<ThingView>,
    /// How many more there are.
    pub others: u32,
}

/// Whether an act was done, taken back, or done again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum JournalWay {
    /// Done.
    Act,
    /// Taken back.
    Undo,
    /// Done again.
    Redo,
}

/// A thing that an act was about.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ThingView {
    /// `case`, `party`, `evidence`, `fact`, `filing`…
    pub kind: String,
    /// Its id.
    pub id: String,
    /// Its case, where it belongs to one.
    pub case: Option<CaseId>,
    /// What it is called now; empty when it has no name.
    pub name: String,
    /// Whether it is no longer there.
    pub gone: bool,
}
