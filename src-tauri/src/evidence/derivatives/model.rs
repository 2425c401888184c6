//! What can be read in an item, whatever it was: pages with blocks of text, words with their places on the page, stretches
//! of time in a recording. Written as JSON; a newer program reads what an older one wrote.

use super::Error;
use serde::{Deserialize, Serialize};

/// The version of the stored form.
const VERSION: u32 = 1;
/// The most a document may hold. What a worker gives beyond it is refused: no honest file of an office comes near.
const MOST_PAGES: usize = 20_000;
const MOST_BLOCKS: usize = 2_000_000;
const MOST_WORDS: usize = 10_000_000;
const MOST_TEXT: usize = 256 << 20;

/// Everything that was read.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Document {
    /// In order. A recording, a mail and a text without sheets have one.
    pub pages: Vec<Page>,
    /// Of a machine's transcript that broke off: the millisecond of the recording up to which it goes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub until: Option<u32>,
}

/// One page, or the whole of what has none.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Page {
    /// What it is called where it is no sheet: the name of a table's sheet, of a part. Else empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// A table's sheet that its program does not show.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub hidden: bool,
    /// Width in points as a reader sees the page; 0 when it is no sheet.
    #[serde(default)]
    pub width: f64,
    /// Height in points; 0 when it is no sheet.
    #[serde(default)]
    pub height: f64,
    /// In reading order.
    pub blocks: Vec<Block>,
}

/// What a block is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum BlockKind {
    /// A paragraph, or lines that stand together.
    #[default]
    Paragraph,
    /// A heading.
    Heading,
    /// An item of a list.
    Item,
    /// A row of a table; its cells are parted by tabs.
    Row,
    /// What was said in a stretch of time.
    Speech,
}

/// A stretch of text that belongs together: what is corrected, translated and cited as one.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Block {
    /// What it is.
    #[serde(default)]
    pub kind: BlockKind,
    /// Its text, Unicode NFC, without control characters but tab and line end.
    pub text: String,
    /// Its words with their places, in the order of the text; empty where places are not known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<Word>,
    /// When it is said in a recording.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub span: Option<Span>,
    /// Who says it, as the transcript names them; empty when not said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub speaker: String,
    /// Of a translation: which block of its source this renders, from 0 over all pages; none elsewhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<u32>,
    /// Of a translation or a transcript: who made this block, where it differs from the whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub maker: Option<super::Maker>,
    /// Of a translation: who translated this block and when, where that is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Box<Translator>>,
}

/// Who translated a block.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct Translator {
    /// The name.
    pub name: String,
    /// The day, `2026-11-28`, or empty.
    pub on: String,
}

/// A word on a page. Its corners are fractions of the page's width and height, from the top left, as in a citation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Word {
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
    /// How sure the reader is, 0–100; none when it was not guessed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sure: Option<u8>,
}

/// A stretch of time, in milliseconds from the beginning of a recording.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Span {
    /// First millisecond.
    pub from: u32,
    /// The one after the last; not before `from`.
    pub to: u32,
}

impl Document {
    /// A document of one page without a sheet, a paragraph to each line that is not blank.
    pub fn of_text(text: &str) -> Self {
        let lines = text.lines().map(str::trim_end).filter(|line| !line.is_empty());
        let blocks = lines.map(|line| Block { text: line.to_owned(), ..Block::default() }).collect();
        Self { pages: vec![Page { blocks, ..Page::default() }], until: None }
    }

    /// Whether nothing can be read in it.
    pub fn is_empty(&self) -> bool {
        self.pages.iter().all(Page::is_blank)
    }

    /// All blocks in order, as a translation counts them.
    pub fn blocks(&self) -> impl Iterator<Item = &Block> {
        self.pages.iter().flat_map(|page| &page.blocks)
    }

    /// The block in which a byte of what a page is found by stands, with its number over all pages; pages count from 1.
    pub fn block_at(&self, page: u32, byte: usize) -> Option<(usize, &Block)> {
        let at = (page as usize).checked_sub(1)?;
        let (page, before) = (self.pages.get(at)?, &self.pages[..at]);
        let first: usize = before.iter().map(|page| page.blocks.len()).sum();
        let mut end = if page.name.is_empty() { 0 } else { page.name.len() + 1 };
        let found = page.blocks.iter().position(|block| {
            end += block.text.len() + 1;
            byte < end
        })?;
        Some((first + found, &page.blocks[found]))
    }

    /// The page on which a block stands, from 1; blocks count over all pages.
    pub fn page_of(&self, block: usize) -> Option<u32> {
        let mut end = 0;
        let found = self.pages.iter().position(|page| {
            end += page.blocks.len();
            block < end
        })?;
        u32::try_from(found + 1).ok()
    }

    /// The same without what a stranger's file must not bring: control characters, places off the page, time that runs
    /// backwards. Refused when it holds more than a document may.
    pub fn checked(mut self) -> Result<Self, Error> {
        let (mut blocks, mut words, mut text) = (0, 0, 0);
        for page in &mut self.pages {
            if !sheet_side(page.width) || !sheet_side(page.height) {
                (page.width, page.height) = (0.0, 0.0);
            }
            clean(&mut page.name);
            for block in &mut page.blocks {
                clean(&mut block.text);
                clean(&mut block.speaker);
                if let Some(by) = &mut block.by {
                    clean(&mut by.name);
                    clean(&mut by.on);
                }
                block.span = block.span.filter(|span| span.from <= span.to);
                block.words.retain(Word::is_on_page);
                block.words.iter_mut().for_each(|word| clean(&mut word.text));
                words += block.words.len();
                text += block.text.len();
            }
            blocks += page.blocks.len();
        }
        let fits = self.pages.len() <= MOST_PAGES && blocks <= MOST_BLOCKS && words <= MOST_WORDS && text <= MOST_TEXT;
        if fits { Ok(self) } else { Err(Error::TooLarge) }
    }

    /// As it is sealed.
    pub fn to_bytes(&self) -> Vec<u8> {
        serde_json::to_vec(&(VERSION, self)).expect("a document is numbers and text")
    }

    /// What [`Document::to_bytes`] gave.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Error> {
        match serde_json::from_slice(bytes) {
            Ok((VERSION, document)) => Ok(document),
            _ => Err(Error::Unreadable),
        }
    }
}

impl Page {
    /// Whether nothing can be read on it.
    pub fn is_blank(&self) -> bool {
        self.blocks.iter().all(|block| block.text.trim().is_empty())
    }

    /// The texts of its blocks and nothing else. Words with their places take many times the room of these.
    pub fn bare(&self) -> Self {
        let blocks = self.blocks.iter().map(|block| Block { text: block.text.clone(), ..Block::default() }).collect();
        Self { blocks, ..Self::default() }
    }

    /// Its plain text: blocks in order, one to a line.
    pub fn text(&self) -> String {
        self.blocks.iter().map(|block| block.text.as_str()).collect::<Vec<_>>().join("\n")
    }

    /// What it is found by: its name, where it has one, and below it its text.
    pub fn searched(&self) -> String {
        if self.name.is_empty() { self.text() } else { format!("{}\n{}", self.name, self.text()) }
    }
}

impl Word {
    fn is_on_page(&self) -> bool {
        let side = |at: f32, size: f32| at >= -0.01 && size >= 0.0 && at + size <= 1.01;
        side(self.x, self.width) && side(self.y, self.height)
    }
}

/// A side of a sheet in points, up to the 200 inches a PDF page may have.
fn sheet_side(side: f64) -> bool {
    (0.0..=14_400.0).contains(&side)
}

fn clean(text: &mut String) {
    if text.chars().any(|c| c.is_control() && c != '\n' && c != '\t') {
        text.retain(|c| !c.is_control() || c == '\n' || c == '\t');
    }
}
