//! The ids of every kind of thing, declared together so that modules can name each other's things without
//! knowing each other. All are UUIDs of version 7 (RFC 9562): they sort by the time they were made.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use uuid::Uuid;

/// The text is not an id.
#[derive(Debug, thiserror::Error)]
#[error("not an id")]
pub struct BadId;

macro_rules! ids {
    ($( $(#[$doc:meta])* $name:ident ),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl $name {
            /// A new id for something that begins at `at`.
            pub fn make(at: crate::base::Timestamp) -> Self {
                let seconds = u64::try_from(at.millis().div_euclid(1000)).unwrap_or(0);
                let nanos = u32::try_from(at.millis().rem_euclid(1000)).unwrap_or(0) * 1_000_000;
                Self(Uuid::new_v7(uuid::Timestamp::from_unix(uuid::NoContext, seconds, nanos)))
            }
            /// The sixteen bytes, as they stand in sealed records.
            pub fn bytes(&self) -> &[u8; 16] { self.0.as_bytes() }
            /// The id with these sixteen bytes.
            pub fn from_bytes(bytes: [u8; 16]) -> Self { Self(Uuid::from_bytes(bytes)) }
        }

        // In TypeScript an id is branded: a case's id cannot be handed where a party's is asked.
        impl ts_rs::TS for $name {
            type WithoutGenerics = Self;
            type OptionInnerType = Self;
            fn name(_: &ts_rs::Config) -> String { stringify!($name).into() }
            fn inline(_: &ts_rs::Config) -> String { concat!("string & { readonly brand: \"", stringify!($name), "\" }").into() }
            fn decl(_: &ts_rs::Config) -> String {
                concat!("type ", stringify!($name), " = string & { readonly brand: \"", stringify!($name), "\" };").into()
            }
            fn decl_concrete(config: &ts_rs::Config) -> String { Self::decl(config) }
            fn output_path() -> Option<std::path::PathBuf> { Some("bindings.ts".into()) }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { self.0.hyphenated().fmt(f) }
        }

        impl FromStr for $name {
            type Err = BadId;
            fn from_str(text: &str) -> Result<Self, BadId> { Uuid::from_str(text).map(Self).map_err(|_| BadId) }
        }

        impl rusqlite::ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> { Ok(self.to_string().into()) }
        }

        impl rusqlite::types::FromSql for $name {
            fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
                value.as_str()?.parse().map_err(|_| rusqlite::types::FromSqlError::InvalidType)
            }
        }
    )*};
}

ids! {
    /// A vault.
    VaultId,
    /// A user of the vault: a lawyer or a paralegal.
    UserId,
    /// This computer, as the custody log names it.
    DeviceId,
    /// One sealed file.
    BlobId,
    /// One write: a line of the journal, which undo can take back.
    JournalId,
    /// A case.
    CaseId,
    /// A person or organisation in a case.
    PartyId,
    /// One original as received.
    EvidenceId,
    /// A conversation read from exports.
    ChatId,
    /// What was read out of an item or made of it.
    DerivativeId,
    /// A fact.
    FactId,
    /// A place in evidence that a fact rests on.
    CitationId,
    /// A place of an item marked in a colour.
    HighlightId,
    /// A fact tied to an element of an offence.
    LinkId,
    /// A document to an authority, from draft to filed.
    FilingId,
    /// One frozen PDF of a filing.
    EditionId,
    /// What a body takes that filings are handed in to.
    ReceptionId,
    /// A colleague to whom exhibits are handed over.
    CorrespondentId,
    /// Something that became of a filing: handed in, served, answered.
    StepId,
    /// A kept version of a draft.
    DraftVersionId,
    /// A remark on a block of a draft.
    CommentId,
    /// A template of the office's own.
    OwnTemplateId,
    /// Exhibits in order, built into one PDF.
    BundleId,
    /// A tie between two parties.
    TieId,
    /// Two parties taken for one person, until split again.
    MergeId,
    /// One account of an event: who said it, when, in which language.
    AccountId,
    /// Something that happened in the procedure: filed, registered, decided.
    EventId,
    /// Something to be done by somebody.
    TaskId,
    /// A consent of a client.
    ConsentId,
    /// An intake interview.
    InterviewId,
    /// A line of the ledger of wages and debts.
    LedgerLineId,
    /// Long work that reports progress.
    JobId,
}
