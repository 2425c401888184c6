//! Search on the wire. A question is a client's words: it is in no log and no failure.

use super::{Deserialize, MetView, Serialize, TS};
use crate::base::Language;
use crate::base::id::{CaseId, DerivativeId, EvidenceId, FactId, PartyId};
use crate::evidence::chats::MessageKey;
use crate::evidence::derivatives::DerivativeKind;
use crate::facts::Rect;
use crate::search::{Fault, Filters, FindingKind, Kind, Options, Snippet};

/// Asks everything.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskSearch {
    /// Words, "words in this order", begin*, nearly~, -without.
    pub question: String,
    /// How it is understood.
    pub options: Options,
    /// What it is narrowed to.
    pub filters: Filters,
    /// The first answer wanted, from 0.
    pub from: u32,
    /// How many; at most 100.
    pub count: u32,
    /// In which language a place of several wordings is shown; none: in Russian.
    pub language: Option<Language>,
}

/// What came of a question.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SearchAnswer {
    /// The best first.
    pub hits: Vec<SearchHit>,
    /// How many texts answer; at least so many when `more`.
    pub total: u32,
    /// More texts answer than were weighed.
    pub more: bool,
    /// How many answers of each kind.
    pub kinds: Vec<FoundOfKind>,
    /// Words of the question that stand nowhere, in no form.
    pub nowhere: Vec<String>,
    /// So many words of a long question were not asked for.
    pub left_out: u32,
    /// Where nothing was found: so many archives hold files that were not taken out, of which only the names are searched.
    pub closed: u32,
    /// Things that changed and are still to be read into the index.
    pub pending: u32,
}

/// How many answers are of a kind.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FoundOfKind {
    /// The kind.
    pub kind: Kind,
    /// How many.
    pub count: u32,
}

/// A text that answers.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SearchHit {
    /// What it is.
    pub kind: Kind,
    /// Its id.
    pub id: String,
    /// Its case.
    pub case: CaseId,
    /// The office's number of the case.
    pub case_number: String,
    /// The number of the item it stands in: «Док. 12».
    pub number: Option<u32>,
    /// What it is called: the item, the chat, the person, the filing.
    pub name: String,
    /// Who wrote it.
    pub author: String,
    /// When: a day, an uncertain date, or a moment.
    pub at: String,
    /// What is called so, with what was found.
    pub title: Snippet,
    /// What it says, with what was found.
    pub body: Snippet,
    /// Whether the item it stands in is marked as sensitive: its words are blurred like the item.
    pub sensitive: bool,
    /// Of a page: in which sort of text it stands.
    pub text: Option<DerivativeKind>,
    /// Where it is opened.
    pub place: SearchPlace,
}

/// Where a text is opened; what does not concern its kind is empty.
#[derive(Debug, Clone, Default, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SearchPlace {
    /// The item it stands in.
    pub evidence: Option<EvidenceId>,
    /// The page, from 1.
    pub page: Option<u32>,
    /// The part of the page.
    pub rect: Option<Rect>,
    /// The moment of a recording, in seconds.
    pub second: Option<f64>,
    /// The message.
    pub message: Option<MessageKey>,
    /// The found words as they stand there.
    pub quote: String,
    /// The fact whose account it is.
    pub fact: Option<FactId>,
    /// The spot within, where what is opened has several.
    pub spot: Option<SearchSpot>,
}

/// A spot within what is opened.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(tag = "of", rename_all = "camelCase")]
pub enum SearchSpot {
    /// A part of a translation, from 0: of which text, and into which language.
    Translation { source: DerivativeId, language: String, block: u32 },
    /// A paragraph of the text of a filing, by its name there: what it says, or a remark on it.
    Paragraph { block: String },
    /// Reasons why findings of a check of a filing were overruled.
    Check,
    /// What was noted at an indicator of a person.
    Indicator { indicator: String },
    /// What was noted at what a fact proves: for and against whom; nobody: everybody.
    Proof { element: String, victim: Option<PartyId>, suspect: Option<PartyId> },
    /// How a contradiction of a case is explained.
    Contradiction,
}

/// Asks for everything that identifies somebody.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskFindings {
    /// Telephones, cards, …
    pub kind: FindingKind,
    /// What it is narrowed to.
    pub filters: Filters,
}

/// Something that identifies somebody.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FindingRow {
    /// What it is.
    pub kind: FindingKind,
    /// Its normal form; asked as a question, it gives the texts.
    pub value: String,
    /// How many texts have it.
    pub texts: u32,
    /// Whose it is, in any case.
    pub parties: Vec<MetView>,
}

/// Asks many questions at once.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskList {
    /// A question a line.
    pub text: String,
    /// How they are understood.
    pub options: Options,
    /// What they are narrowed to.
    pub filters: Filters,
    /// In which language a place of several wordings is shown; none: in Russian.
    pub language: Option<Language>,
}

/// One question of a list.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ListRow {
    /// The question.
    pub question: String,
    /// What is wrong with it.
    pub fault: Option<Fault>,
    /// How many texts answer; at least so many when `more`.
    pub total: u32,
    /// More texts answer than were weighed.
    pub more: bool,
    /// How many answers of each kind.
    pub kinds: Vec<FoundOfKind>,
    /// The best of them.
    pub best: Option<SearchHit>,
}

/// How the index stands.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct IndexView {
    /// Things that are to be read.
    pub pending: u32,
    /// Things in it.
    pub objects: u32,
    /// Texts in it.
    pub texts: u32,
    /// Items taken in before their texts were kept that nobody has read yet.
    pub unread: u32,
    /// They are being read now.
    pub reading: bool,
}

/// Somebody of any case, met in a document.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MentionView {
    /// Who.
    pub who: MetView,
    /// What gave it away: `phone`, `account`, `document`…; empty when it was the name.
    pub by: String,
    /// The number or the name.
    pub value: String,
    /// Pages where it stands, from 1; empty for a text without pages.
    pub pages: Vec<u32>,
    /// It was entered by the office, so it may be a party of the case already.
    pub party: PartyId,
}
