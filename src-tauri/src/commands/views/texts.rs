//! Texts made of items on the wire: recognition, transcripts, translations.

use super::{Deserialize, Serialize, TS};
use crate::base::Language;
use crate::base::{Timestamp, id::CaseId, id::ChatId, id::DerivativeId, id::EvidenceId};
use crate::evidence::derivatives::{Block, Derivative, DerivativeKind, Maker, Page, Span, Word};
use crate::evidence::drafts::{Rendered, Utterance};

/// A text made of an item.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TextRow {
    /// Its id.
    pub id: DerivativeId,
    /// The item.
    pub evidence: EvidenceId,
    /// What it is.
    pub kind: DerivativeKind,
    /// ISO 639-1 code, or empty.
    pub language: String,
    /// Who made it.
    pub maker: Maker,
    /// Engine and its version, or the person.
    pub made_by: String,
    /// When.
    pub made: Timestamp,
    /// What a translation was made from.
    pub source: Option<DerivativeId>,
}

impl TextRow {
    /// Of a derivative.
    pub fn of(derivative: &Derivative) -> Self {
        let about = &derivative.about;
        Self {
            id: derivative.id,
            evidence: about.evidence,
            kind: about.kind,
            language: about.language.clone(),
            maker: about.maker,
            made_by: about.made_by.clone(),
            made: derivative.made,
            source: about.source,
        }
    }
}

/// Whether letters can be recognised on this computer.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RecognitionStanding {
    /// Whether Tesseract is installed and runs within walls.
    pub here: bool,
    /// Its version, or empty.
    pub version: String,
    /// What it was taught: `rus`, `kir`, `eng`.
    pub languages: Vec<String>,
    /// Words of which it is less sure than this (0–100) are marked.
    pub unsure: u8,
}

/// Starts recognition.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Recognise {
    /// The case.
    pub case: CaseId,
    /// These items, also those that were read before; none: every scan of the case that has no text yet.
    pub items: Option<Vec<EvidenceId>>,
}

/// The program that transcribes, as it is set up on this computer.
#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct TranscriberView {
    /// Where the program lies; none: none is set up, and nothing is transcribed.
    pub program: Option<String>,
    /// Where its model lies.
    pub model: Option<String>,
    /// Its arguments; `{model}` and `{language}` are filled in.
    pub arguments: Vec<String>,
    /// Whether both are there.
    pub here: bool,
}

/// Opens a dialog in which the program or its model is chosen.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChooseTranscriber {
    /// `program` or `model`.
    pub what: String,
}

/// Changes how the program is called.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeTranscriber {
    /// Its arguments; none: it is not used any more.
    pub arguments: Option<Vec<String>>,
}

/// Starts transcription by the machine.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Transcribe {
    /// The case.
    pub case: CaseId,
    /// These recordings; none: every one that nobody has written down.
    pub items: Option<Vec<EvidenceId>>,
}

/// Asks for a page of a text.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReadText {
    /// The text.
    pub text: DerivativeId,
    /// The page, from 1.
    pub page: u32,
}

/// A page of a text.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TextPage {
    /// In reading order.
    pub blocks: Vec<TextBlock>,
}

/// A paragraph, a line of a table, something said.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TextBlock {
    /// Its text.
    pub text: String,
    /// Who says it, or empty.
    pub speaker: String,
    /// When it is said in a recording.
    pub span: Option<TextSpan>,
    /// Its words with their places.
    pub words: Vec<TextWord>,
}

/// A stretch of a recording, in milliseconds.
#[derive(Debug, Clone, Copy, Serialize, TS)]
pub struct TextSpan {
    /// First millisecond.
    pub from: u32,
    /// The one after the last.
    pub to: u32,
}

/// A word and where it stands: fractions of the page's width and height.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TextWord {
    /// The word as read.
    pub text: String,
    /// Left edge, 0–1.
    pub x: f32,
    /// Top edge, 0–1.
    pub y: f32,
    /// Width, 0–1.
    pub width: f32,
    /// Height, 0–1.
    pub height: f32,
    /// How sure the machine is, 0–100; none when it was not guessed.
    pub sure: Option<u8>,
}

impl TextPage {
    /// Of a document's page.
    pub fn of(page: &Page) -> Self {
        let word = |word: &Word| TextWord {
            text: word.text.clone(),
            x: word.x,
            y: word.y,
            width: word.width,
            height: word.height,
            sure: word.sure,
        };
        let block = |block: &Block| TextBlock {
            text: block.text.clone(),
            speaker: block.speaker.clone(),
            span: block.span.map(TextSpan::of),
            words: block.words.iter().map(word).collect(),
        };
        Self { blocks: page.blocks.iter().map(block).collect() }
    }
}

impl TextSpan {
    /// Of a document's stretch.
    pub fn of(span: Span) -> Self {
        Self { from: span.from, to: span.to }
    }
}

/// Puts a word right.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CorrectWord {
    /// The text.
    pub text: DerivativeId,
    /// The page, from 1.
    pub page: u32,
    /// The block of the page, from 0.
    pub block: u32,
    /// The word of the block, from 0.
    pub word: u32,
    /// What stands there; empty: nothing does.
    pub reads: String,
}

/// Makes a text of what is text already, so that it can be translated.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MakeText {
    /// The item.
    pub evidence: EvidenceId,
    /// A range of a conversation in it; none: the item's own text.
    pub messages: Option<MessageRange>,
}

/// Messages of a conversation.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MessageRange {
    /// The chat.
    pub chat: ChatId,
    /// The first position, from 0.
    pub from: u32,
    /// How many, up to 500.
    pub count: u32,
}

/// A transcript as it stands.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TranscriptView {
    /// The one that counts; none yet.
    pub kept: Option<TextRow>,
    /// Whether the stretches are a draft not yet kept.
    pub draft: bool,
    /// The stretches, in the order of time.
    pub segments: Vec<Utterance>,
    /// The machine's transcript broke off: the millisecond up to which it goes.
    pub until: Option<u32>,
}

/// Keeps a transcript.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct KeepTranscript {
    /// The recording.
    pub evidence: EvidenceId,
    /// ISO 639-1 code, or empty.
    pub language: String,
    /// The stretches.
    pub segments: Vec<Utterance>,
}

/// Asks for a translation of a text.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfTranslation {
    /// What is translated.
    pub source: DerivativeId,
    /// Into which language, ISO 639-1.
    pub language: String,
}

/// A translation beside its source.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TranslationView {
    /// What is translated.
    pub source: TextRow,
    /// Into which language.
    pub language: String,
    /// The one that counts; none yet.
    pub kept: Option<TextRow>,
    /// Whether the blocks are a draft not yet kept.
    pub draft: bool,
    /// Which messages of a conversation the source holds; none: it is no conversation.
    pub messages: Option<TranslatedMessages>,
    /// Every block of the source with its translation.
    pub blocks: Vec<FacingBlock>,
}

/// A part of a conversation.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TranslatedMessages {
    /// The first message, from 1.
    pub first: u32,
    /// The last message.
    pub last: u32,
    /// How many the conversation has.
    pub of: u32,
}

/// A block and its translation.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FacingBlock {
    /// The page it stands on, from 1.
    pub page: u32,
    /// As it is in the source.
    pub original: String,
    /// Who says it, or empty.
    pub speaker: String,
    /// When it is said in a recording.
    pub span: Option<TextSpan>,
    /// The day and the time of a message; empty of anything else.
    pub at: String,
    /// The translation, with an empty text while there is none.
    pub rendered: Rendered,
}

/// Keeps a translation, or its draft.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct KeepTranslation {
    /// What is translated.
    pub source: DerivativeId,
    /// Into which language.
    pub language: String,
    /// The blocks.
    pub blocks: Vec<Rendered>,
}

/// Prints a kept translation beside its source.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PrintTranslation {
    /// The translation.
    pub text: DerivativeId,
    /// The language of its headings.
    pub headings: Language,
}
