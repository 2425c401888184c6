//! A word that the machine read wrongly, put right by a person.

use crate::base::text::tidy;
use crate::evidence::derivatives::Block;

/// The block with one word (from 0) replaced; empty words take it away. The word keeps its place and is no guess any more.
/// Nothing when there is no such word.
pub fn corrected(block: &Block, at: usize, words: &str) -> Option<Block> {
    let words = tidy(words);
    let (from, to) = span(block, at)?;
    let mut block = block.clone();
    if words.is_empty() {
        // With the space before it, or after it where none is before.
        let before = block.text[..from].ends_with([' ', '\n']);
        let after = block.text[to..].starts_with([' ', '\n']);
        let (from, to) = if before { (from - 1, to) } else { (from, to + usize::from(after)) };
        block.text.replace_range(from..to, "");
        block.words.remove(at);
    } else {
        block.text.replace_range(from..to, &words);
        let word = block.words.get_mut(at)?;
        word.text = words;
        word.sure = None;
    }
    Some(block)
}

/// Where a word stands in the text of its block, in bytes.
fn span(block: &Block, at: usize) -> Option<(usize, usize)> {
    let mut from = 0;
    for (n, word) in block.words.iter().enumerate() {
        let found = from + block.text.get(from..)?.find(&word.text)?;
        if n == at {
            return Some((found, found + word.text.len()));
        }
        from = found + word.text.len();
    }
    None
}
