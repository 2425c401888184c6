//! What Tesseract answers: lines of twelve fields parted by tabs, one to each page, block, paragraph, line and word. A word that was
//! parted at the end of a line is whole in the text, and two words in two places.

use crate::base::text::{is_parted, tidy};
use crate::evidence::derivatives::{Block, Word};

/// The names of the fields, which it writes first.
const HEAD: &str = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext";
/// Levels of the first field.
const PAGE: u32 = 1;
const WORD: u32 = 5;

/// Paragraphs with their words, in reading order; nothing when it is no such answer. Lines that make no sense are passed over.
pub fn blocks(answer: &str) -> Option<Vec<Block>> {
    let mut lines = answer.lines();
    if lines.next()?.trim_end() != HEAD {
        return None;
    }
    let mut page = (0.0, 0.0);
    let mut blocks: Vec<Block> = Vec::new();
    let mut last = (0, 0, 0);
    for line in lines {
        let fields: Vec<&str> = line.splitn(12, '\t').collect();
        let [level, _, block, paragraph, row, _, left, top, width, height, sure, text] = fields[..] else { continue };
        let number = |field: &str| field.parse::<u32>().ok();
        let (Some(level), Some(block), Some(paragraph), Some(row)) =
            (number(level), number(block), number(paragraph), number(row))
        else {
            continue;
        };
        let place = [left, top, width, height].map(|field| field.parse::<u32>().map_or(0.0, |n| n as f32));
        if level == PAGE {
            page = (place[2], place[3]);
        }
        let text = tidy(text);
        if level != WORD || text.is_empty() || page.0 <= 0.0 || page.1 <= 0.0 {
            continue;
        }
        let word = Word {
            text,
            x: place[0] / page.0,
            y: place[1] / page.1,
            width: place[2] / page.0,
            height: place[3] / page.1,
            sure: sure.parse::<f32>().ok().map(|sure| sure.clamp(0.0, 100.0) as u8),
        };
        let here = (block, paragraph, row);
        if blocks.is_empty() || (here.0, here.1) != (last.0, last.1) {
            blocks.push(Block::default());
        }
        if let Some(block) = blocks.last_mut() {
            if here != last && is_parted(&block.text, &word.text) {
                block.text.pop();
            } else if !block.text.is_empty() {
                block.text.push(if here == last { ' ' } else { '\n' });
            }
            block.text.push_str(&word.text);
            block.words.push(word);
        }
        last = here;
    }
    Some(blocks)
}
