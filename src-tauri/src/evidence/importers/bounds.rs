//! How much of a file is kept as text. What lies beyond is left away and said to be.

use super::found::Found;
use crate::evidence::derivatives::{Block, BlockKind, Page};
use unicode_normalization::UnicodeNormalization;

/// Characters of one document, over all its pages.
pub const CHARACTERS: usize = 24 << 20;
/// Blocks of one document.
pub const BLOCKS: usize = 400_000;
/// Characters of one block: a paragraph that is longer is cut into several.
const BLOCK: usize = 20_000;
/// How deep elements of a document may lie in one another before their depth is no longer followed.
pub const DEPTH: usize = 256;

/// Pages that are being filled, with a count of what they hold.
#[derive(Debug, Default)]
pub struct Paper {
    pages: Vec<Page>,
    characters: usize,
    blocks: usize,
    cut: bool,
    /// Something was left out that stood too far away, while what follows is kept.
    left_out: bool,
}

impl Paper {
    /// Begins a page that has no sheet.
    pub fn page(&mut self) {
        self.named_page("");
    }

    /// The same with a name.
    pub fn named_page(&mut self, name: &str) {
        let name = crate::base::text::tidy(name).chars().take(500).collect();
        self.pages.push(Page { name, ..Page::default() });
    }

    /// Says that the last page is one that its program does not show.
    pub fn hide(&mut self) {
        if let Some(page) = self.pages.last_mut() {
            page.hidden = true;
        }
    }

    /// Adds a block to the last page. Empty ones are left out, longer ones than fit are cut.
    pub fn add(&mut self, kind: BlockKind, text: &str) {
        let text = text.trim_matches(['\n', '\r', ' ']).replace('\0', "");
        if text.trim().is_empty() {
            return;
        }
        if self.pages.is_empty() {
            self.page();
        }
        let mut rest = text.as_str();
        while !rest.is_empty() {
            if self.blocks >= BLOCKS || self.characters >= CHARACTERS {
                self.cut = true;
                return;
            }
            let end = rest.char_indices().nth(BLOCK).map_or(rest.len(), |(at, _)| at);
            let (piece, after) = rest.split_at(end);
            self.blocks += 1;
            self.characters += piece.len();
            if let Some(page) = self.pages.last_mut() {
                page.blocks.push(block(kind, piece));
            }
            rest = after;
        }
    }

    /// Adds a row of a table: its cells, parted by tabs.
    pub fn add_row(&mut self, cells: &[String]) {
        let line = cells.iter().map(|cell| cell.replace(['\t', '\n'], " ")).collect::<Vec<_>>().join("\t");
        if self.pages.is_empty() {
            self.page();
        }
        // A tab at the beginning is an empty first cell.
        if self.blocks >= BLOCKS || self.characters >= CHARACTERS {
            self.cut = true;
        } else if let Some(page) = self.pages.last_mut() {
            self.blocks += 1;
            self.characters += line.len();
            page.blocks.push(block(BlockKind::Row, &line));
        }
    }

    /// Adds what stands on another paper to the last page.
    pub fn join(&mut self, other: Self) {
        self.cut |= other.cut;
        self.left_out |= other.left_out;
        if self.pages.is_empty() {
            self.page();
        }
        for block in other.pages.into_iter().flat_map(|page| page.blocks) {
            if self.blocks >= BLOCKS || self.characters >= CHARACTERS {
                self.cut = true;
                return;
            }
            self.blocks += 1;
            self.characters += block.text.len();
            if let Some(page) = self.pages.last_mut() {
                page.blocks.push(block);
            }
        }
    }

    /// Its texts, block by block.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.pages.iter().flat_map(|page| &page.blocks).map(|block| block.text.as_str())
    }

    /// Whether it is so full that more is not kept.
    pub fn is_full(&self) -> bool {
        self.cut
    }

    /// Whether it has no page yet.
    pub fn is_empty(&self) -> bool {
        self.pages.is_empty()
    }

    /// Says that something is left out though there is room for what follows.
    pub fn leave_out(&mut self) {
        self.left_out = true;
    }

    /// The pages.
    pub fn found(self) -> Found {
        Found { pages: self.pages, cut: self.cut | self.left_out, ..Found::default() }
    }
}

/// How many blocks [`Paper::add`] makes of a text that is not empty.
pub fn pieces(text: &str) -> usize {
    pieces_of(text.trim_matches(['\n', '\r', ' ']).replace('\0', "").chars().count())
}

/// The same of so many characters.
pub fn pieces_of(characters: usize) -> usize {
    characters.div_ceil(BLOCK)
}

/// A block of text without boxes.
fn block(kind: BlockKind, text: &str) -> Block {
    Block { kind, text: text.nfc().collect(), ..Block::default() }
}
