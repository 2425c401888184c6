//! A word that the machine read wrongly, put right by a person.

use crate::base::text::tidy;
use crate::evidence::derivatives::Block;

/// With which a word ends that goes on in the next line.
const STROKES: [char; 4] = ['-', '\u{2010}', '\u{AD}', '¬'];

/// The block with one word (from 0) replaced; empty words take it away. The word keeps its place and is no guess any more.
/// Nothing when there is no such word.
pub fn corrected(block: &Block, at: usize, words: &str) -> Option<Block> {
    let words = tidy(words);
    let (from, to) = span(block, at)?;
    let mut block = block.clone();
    // A word that goes on in the next line has lost its stroke there.
    let goes_on = to - from < block.words.get(at)?.text.len();
    if words.is_empty() {
        // With the space before it, or after it where it is the first; half a word without either.
        let before = block.text[..from].ends_with([' ', '\n']);
        let after = block.text[to..].starts_with([' ', '\n']);
        let (from, to) = if before && !goes_on { (from - 1, to) } else { (from, to + usize::from(after && from == 0)) };
        block.text.replace_range(from..to, "");
        block.words.remove(at);
    } else {
        let whole = if goes_on { words.trim_end_matches(STROKES) } else { words.as_str() };
        block.text.replace_range(from..to, whole);
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
        let rest = block.text.get(from..)?;
        let begun = from + rest.len() - rest.trim_start().len();
        let half = word.text.trim_end_matches(STROKES);
        let here = &block.text[begun..];
        let is_half = !here.starts_with(&word.text) && half.len() < word.text.len() && here.starts_with(half);
        let (found, length) =
            if is_half { (begun, half.len()) } else { (from + rest.find(&word.text)?, word.text.len()) };
        if n == at {
            return Some((found, found + length));
        }
        from = found + length;
    }
    None
}
