//! Drafts of filings on the wire: bodies that are edited block by block, and all that stands beside them.

use super::{Deserialize, Serialize, TS};
use crate::base::id::{CommentId, DraftVersionId, FactId, FilingId, PartyId};
use crate::base::words::words;
use crate::base::{Language, Timestamp};
use crate::filings::draft::{Body, Chip, Kept, Piece};
use crate::filings::{KeptAs, What};

/// Where a block, or what a question is printed as, stands on the pages. Lengths are points from the top of the page.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BlockPlace {
    /// The id of the block, or the key of the question.
    pub of: String,
    /// From 1.
    pub page: u32,
    pub top: f64,
    pub bottom: f64,
}

/// A body and everything beside it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DraftView {
    pub filing: FilingId,
    pub language: Language,
    pub body: Body,
    /// How each chip in it reads now.
    pub said: Vec<SaidChip>,
    /// How each fact in it reads now as a paragraph.
    pub facts: Vec<SaidFact>,
    pub comments: Vec<CommentView>,
    /// The newest first.
    pub versions: Vec<DraftVersionView>,
}

/// A chip as it reads now.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SaidChip {
    pub chip: Chip,
    /// None: what it stands for is not in the case any more.
    pub text: Option<String>,
}

/// A fact as it reads now.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SaidFact {
    pub fact: FactId,
    /// None: it is not in the case any more.
    pub text: Option<String>,
}

/// A remark.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CommentView {
    pub id: CommentId,
    pub block: String,
    pub text: String,
    pub author: String,
    pub settled: bool,
    pub made: Timestamp,
}

/// A kept version.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DraftVersionView {
    pub id: DraftVersionId,
    pub number: u32,
    pub note: String,
    pub why: Kept,
    pub made: Timestamp,
}

/// Saves a body.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveDraft {
    pub filing: FilingId,
    pub body: Body,
}

/// Asks how chips and facts read in a filing.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SayChips {
    pub filing: FilingId,
    pub chips: Vec<Chip>,
    pub facts: Vec<FactId>,
    /// The body they stand in, when it is not saved yet: it numbers the exhibits.
    #[ts(optional)]
    pub body: Option<Body>,
}

/// How they read.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SaidChips {
    pub said: Vec<SaidChip>,
    pub facts: Vec<SaidFact>,
}

/// Looks for what can be put into a draft.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FindChips {
    pub filing: FilingId,
    /// What was typed after `@`.
    pub query: String,
}

/// Something that can be put into a draft.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ChipOffer {
    /// `party`, `fact`, `exhibit`, `law`, `answer`, `sum`, `date`.
    pub group: String,
    pub chip: Chip,
    /// How it would read.
    pub text: String,
    /// What tells it from others of that name: a role, a date, what an article says.
    pub note: String,
    /// For an article: nobody has read it in the official text.
    pub unchecked: bool,
}

/// Keeps a version.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct KeepVersion {
    pub filing: FilingId,
    pub note: String,
}

/// Which version.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfVersion {
    pub version: DraftVersionId,
}

/// Compares two versions; none: the body as it is now.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CompareDrafts {
    pub filing: FilingId,
    pub before: Option<DraftVersionId>,
    pub after: Option<DraftVersionId>,
}

/// What changed, paragraph by paragraph.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ComparedDrafts {
    pub paragraphs: Vec<Vec<Piece>>,
    /// How many paragraphs differ.
    pub changed: u32,
}

/// Remarks on a block.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddComment {
    pub filing: FilingId,
    pub block: String,
    pub text: String,
}

/// Says whether anything is still to be done about a remark.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SettleComment {
    pub comment: CommentId,
    pub settled: bool,
}

/// Which remark.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfComment {
    pub comment: CommentId,
}

/// Reads a body in another language.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReadBeside {
    pub filing: FilingId,
    pub language: Language,
}

/// A block in two languages.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BesideRow {
    pub block: String,
    /// `heading`, `paragraph`, `list`, `table`, `fact`.
    pub kind: String,
    pub here: Vec<String>,
    /// What the case says is in that language; what was typed stays as typed.
    pub there: Vec<String>,
    /// Whether it holds words that somebody typed, and that nobody has translated.
    pub typed: bool,
}

/// Asks where answers are printed.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FindUses {
    pub filing: FilingId,
    /// The answers on screen; none: the saved ones.
    pub answers: Option<serde_json::Value>,
    /// One question; none: all.
    pub field: Option<String>,
}

/// Where an answer is printed.
#[derive(Debug, Clone, Serialize, TS)]
pub struct UseView {
    pub field: String,
    pub places: Vec<BlockPlace>,
    /// How the paragraphs begin.
    pub paragraphs: Vec<String>,
}

words! {
    /// What an answer becomes in the case. The word on the wire is the message key `filings-keep-as-<word>`.
    KeepKind {
        RegisterNumber = "register_number", Body = "body", BirthDate = "birth_date", Address = "address",
        Phone = "phone", Email = "email", Contact = "contact", Document = "document", Event = "event", Fact = "fact",
        Line = "line", Consent = "consent", Note = "note",
    }
}

impl From<&What> for KeepKind {
    fn from(what: &What) -> Self {
        match what {
            What::RegisterNumber => Self::RegisterNumber,
            What::Body(_) => Self::Body,
            What::Event(_) => Self::Event,
            What::Facts(_) => Self::Fact,
            What::Line(_) => Self::Line,
            What::Consents(_) => Self::Consent,
            What::Note(_) => Self::Note,
            What::Of { what, .. } => match what {
                KeptAs::BirthDate => Self::BirthDate,
                KeptAs::Address => Self::Address,
                KeptAs::Phone => Self::Phone,
                KeptAs::Email => Self::Email,
                KeptAs::Contact => Self::Contact,
                _ => Self::Document,
            },
        }
    }
}

/// An answer that the case does not hold.
#[derive(Debug, Clone, Serialize, TS)]
pub struct KeepableView {
    pub field: String,
    pub what: KeepKind,
    pub text: String,
    /// Of whom.
    pub party: Option<PartyId>,
    pub name: String,
}

/// Writes an answer into the case.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct KeepAnswer {
    pub filing: FilingId,
    pub field: String,
}
