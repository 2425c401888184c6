//! What stands in an item, on the wire.

use super::{Deserialize, Serialize, TS};
use crate::base::id::EvidenceId;
use crate::evidence::chats::MessageKey;
use crate::evidence::derivatives::{BlockKind, Word};
use crate::evidence::importers::Format;
use crate::evidence::importers::found::Web;
use crate::facts::Rect;

/// What is known of an item's contents.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DocumentView {
    /// The item.
    pub evidence: EvidenceId,
    /// As what it is read; none when it is of no kind that is.
    pub format: Option<Format>,
    /// Why it could not be read to its end (`damaged`, `encrypted`, `crashed`…), or none.
    pub trouble: Option<String>,
    /// It holds more text than is kept.
    pub cut: bool,
    /// Pages, letters or sheets that its text has.
    pub pages: Vec<TextPageHead>,
    /// How many letters it holds.
    pub mails: u32,
    /// How many files lie in it.
    pub files: u32,
    /// What a saved web page says of itself.
    pub web: Option<WebView>,
    /// Items that hold this one.
    pub parents: Vec<KinView>,
    /// Items taken out of this one.
    pub children: Vec<KinView>,
}

/// A page of a text.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TextPageHead {
    /// What it is called where it is no sheet of paper; may be empty.
    pub name: String,
    /// A table's sheet that its program does not show.
    pub hidden: bool,
    /// Its words have places on a sheet.
    pub sheet: bool,
    /// How many paragraphs and rows it has.
    pub blocks: u32,
}

/// What a saved page says of itself.
#[derive(Debug, Clone, Serialize, TS)]
pub struct WebView {
    /// Where it was.
    pub url: String,
    /// Its title.
    pub title: String,
    /// When it was saved, as written.
    pub saved: String,
    /// By which program.
    pub saver: String,
    /// The entry of the picture of the whole page, or none.
    pub picture: Option<String>,
    /// How many digests it keeps of its own parts.
    pub digests: u32,
    /// How many of them do not hold.
    pub broken: u32,
}

impl From<Web> for WebView {
    fn from(web: Web) -> Self {
        let Web { url, title, saved, saver, picture, digests, broken } = web;
        Self { url, title, saved, saver, picture, digests, broken }
    }
}

/// An item that holds another, or lies in it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct KinView {
    /// The item.
    pub evidence: EvidenceId,
    /// Its number in the case.
    pub number: u32,
    /// Its title.
    pub title: String,
    /// Where the inner one lies.
    pub entry: String,
}

/// Asks for pages of an item's text.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReadPages {
    /// The item.
    pub evidence: EvidenceId,
    /// The first, from 0.
    pub from: u32,
    /// How many; 40 at most.
    pub count: u32,
}

/// A page of a text.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TextPageView {
    /// From 0.
    pub page: u32,
    /// What it is called, or empty.
    pub name: String,
    /// Paragraphs and rows.
    pub blocks: Vec<ParagraphView>,
}

/// A paragraph or a row.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ParagraphView {
    /// Its name for citing it.
    pub key: MessageKey,
    /// What it is.
    pub kind: BlockKind,
    /// Its text; the cells of a row are parted by tabs.
    pub text: String,
    /// Its words with their places on the page; empty where places are not known.
    pub words: Vec<Word>,
}

/// Asks where words stand in an item.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FindWords {
    /// The item.
    pub evidence: EvidenceId,
    /// The words.
    pub words: String,
}

/// Where they stand.
#[derive(Debug, Clone, Serialize, TS)]
pub struct WordHits {
    /// In the order of the text, 500 at most.
    pub hits: Vec<WordHit>,
    /// There are more.
    pub more: bool,
}

/// One such place.
#[derive(Debug, Clone, Serialize, TS)]
pub struct WordHit {
    /// The page, from 0.
    pub page: u32,
    /// The paragraph there, from 0.
    pub block: u32,
    /// The boxes of the words; empty where places are not known.
    pub rects: Vec<Rect>,
}

/// Asks where a named paragraph stands now.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FindParagraph {
    /// The item.
    pub evidence: EvidenceId,
    /// Its name.
    pub key: MessageKey,
}

/// Where it stands.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ParagraphPlace {
    /// The page, from 0.
    pub page: u32,
    /// The paragraph there, from 0.
    pub block: u32,
}

/// Asks for the letters of an item.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReadMails {
    /// The item.
    pub evidence: EvidenceId,
    /// The first, from 0.
    pub from: u32,
    /// How many; 500 at most.
    pub count: u32,
}

/// A letter in a list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MailRow {
    /// Its place in the item, from 0.
    pub position: u32,
    /// Its subject.
    pub subject: String,
    /// From whom.
    pub from: String,
    /// When, in milliseconds since 1970 UTC, where it can be read.
    pub sent: Option<i64>,
    /// When, as written.
    pub date: String,
}

/// Which letter.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfMail {
    /// The item.
    pub evidence: EvidenceId,
    /// The letter's place in it, from 0.
    pub position: u32,
}

/// A letter.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MailView {
    /// Its place in the item, from 0.
    pub position: u32,
    /// Its subject.
    pub subject: String,
    /// From whom.
    pub from: String,
    /// To whom.
    pub to: String,
    /// To whom besides.
    pub copy: String,
    /// When, as written.
    pub date: String,
    /// The same in milliseconds since 1970 UTC, where it can be read.
    pub sent: Option<i64>,
    /// Minutes east of UTC that the date names.
    pub zone: Option<i32>,
    /// The mark its program gave it.
    pub message_id: String,
    /// The other lines of its head.
    pub further: Vec<(String, String)>,
    /// Its words.
    pub blocks: Vec<ParagraphView>,
    /// Its attachments.
    pub files: Vec<InnerFileView>,
}

/// Asks for the files in an item.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListFiles {
    /// The item.
    pub evidence: EvidenceId,
    /// Only those of this letter (from 0).
    pub page: Option<u32>,
}

/// A file in an item.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct InnerFileView {
    /// Finds it again.
    pub entry: String,
    /// Its name there, with folders.
    pub name: String,
    /// Its name stays in its folder when another program unpacks it.
    pub safe_name: bool,
    /// What the item says it is; may be empty.
    pub media_type: String,
    /// Bytes.
    pub length: u64,
    /// The letter it belongs to, from 0.
    pub page: u32,
    /// It stands in the text and was not attached.
    pub inline: bool,
    /// The item it has become.
    pub taken: Option<TakenView>,
}

/// An item that was taken out.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TakenView {
    /// The item.
    pub evidence: EvidenceId,
    /// Its number in the case.
    pub number: u32,
}

/// Takes a file out of an item.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TakeOutFile {
    /// The item.
    pub evidence: EvidenceId,
    /// The file in it.
    pub entry: String,
}

/// Reads items again that could not be read.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReadAgain {
    /// The items.
    pub items: Vec<EvidenceId>,
}
