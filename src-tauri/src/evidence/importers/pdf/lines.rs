//! From words to lines and from lines to paragraphs, in the order in which the page draws them: that is how its writer meant
//! it to be read more often than any order by place.

use super::words::{Placed, is_leftward};
use crate::base::text::is_parted;
use crate::evidence::derivatives::{Block, Word};
use hayro::hayro_interpret::kurbo::Rect;
use unicode_normalization::UnicodeNormalization;

/// Where a word may be parted, and is seen to be only at the end of a line.
const SOFT: char = '\u{AD}';

struct Line {
    words: Vec<Placed>,
}

/// The blocks of a page so wide and high.
pub fn blocks(words: Vec<Placed>, width: f64, height: f64) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut paragraph: Vec<Line> = Vec::new();
    for line in lines(words) {
        if paragraph.last().is_some_and(|before| !continues(&paragraph, before, &line)) {
            blocks.push(block(std::mem::take(&mut paragraph), width, height));
        }
        paragraph.push(line);
    }
    if !paragraph.is_empty() {
        blocks.push(block(paragraph, width, height));
    }
    blocks
}

fn lines(words: Vec<Placed>) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for word in words {
        match lines.last_mut() {
            Some(line) if line.words.last().is_some_and(|before| beside(before, &word)) => line.words.push(word),
            _ => lines.push(Line { words: vec![word] }),
        }
    }
    lines
}

/// Whether a word stands on the line of the word before it.
fn beside(before: &Placed, word: &Placed) -> bool {
    let size = before.size.max(word.size);
    let aside = (word.from - before.from).cross(before.direction).abs();
    let along = if is_leftward(&word.text) {
        (before.from - word.to).dot(before.direction)
    } else {
        (word.from - before.to).dot(before.direction)
    };
    before.direction.dot(word.direction) > 0.98 && aside < size * 0.45 && along > -size * 0.5 && along < size * 6.0
}

/// Whether a line goes on with the paragraph: of the same type, right below it, and not after a clearly shorter last line.
fn continues(paragraph: &[Line], before: &Line, line: &Line) -> bool {
    let (Some(a), Some(b)) = (before.words.first(), line.words.first()) else { return false };
    let size = a.size.max(b.size);
    let below = (b.from - a.from).dot(a.direction.turn_90());
    let ratio = a.size / b.size;
    if a.direction.dot(b.direction) < 0.98 || !(0.8..1.25).contains(&ratio) || below <= 0.0 || below > size * 1.75 {
        return false;
    }
    // One column: the lines share most of their width.
    let (x0, x1) = (before.left(), before.right());
    let (y0, y1) = (line.left(), line.right());
    if x1.min(y1) - x0.max(y0) <= 0.0 {
        return false;
    }
    let widest = paragraph.iter().map(Line::right).fold(f64::MIN, f64::max);
    let indented = y0 > x0 + size * 1.5 && paragraph.len() > 1;
    let ended = x1 < widest - (widest - x0) * 0.25 && ends_sentence(before) && paragraph.len() > 1;
    !indented && !ended
}

fn ends_sentence(line: &Line) -> bool {
    line.words.last().is_some_and(|word| word.text.ends_with(['.', '!', '?', ':', ';', '»']))
}

impl Line {
    fn left(&self) -> f64 {
        self.words.iter().map(|w| w.area.x0).fold(f64::MAX, f64::min)
    }
    fn right(&self) -> f64 {
        self.words.iter().map(|w| w.area.x1).fold(f64::MIN, f64::max)
    }
}

fn block(paragraph: Vec<Line>, width: f64, height: f64) -> Block {
    let mut text = String::new();
    let mut words = Vec::new();
    for (at, line) in paragraph.into_iter().enumerate() {
        let first = line.words.first().map(|w| w.text.as_str()).unwrap_or_default();
        if at > 0 && is_parted(&text, first) {
            text.pop();
        } else if at > 0 {
            text.push('\n');
        }
        for (at, word) in line.words.into_iter().enumerate() {
            if at > 0 {
                text.truncate(text.trim_end_matches(SOFT).len());
                text.push(' ');
            }
            // Where a word might be parted is said only where it is.
            let said = word.text.replace(SOFT, "");
            text.push_str(&said);
            if word.text.ends_with(SOFT) {
                text.push(SOFT);
            }
            words.push(boxed(&said, word.area, width, height));
        }
    }
    let text = text.replace(SOFT, "");
    Block { text: text.nfc().collect(), words, ..Block::default() }
}

/// Words with their box in parts of the page, cut at the page's edge.
pub fn boxed(text: &str, area: Rect, width: f64, height: f64) -> Word {
    let part = |value: f64, of: f64| (value / of.max(1.0)).clamp(0.0, 1.0);
    let rounded = |value: f64| (value * 1e5).round() / 1e5;
    let (x0, y0) = (rounded(part(area.x0, width)), rounded(part(area.y0, height)));
    let (x1, y1) = (rounded(part(area.x1, width)), rounded(part(area.y1, height)));
    let (wide, high) = ((x1 - x0).max(1e-5), (y1 - y0).max(1e-5));
    let text = text.nfc().collect();
    Word { text, x: x0 as f32, y: y0 as f32, width: wide as f32, height: high as f32, sure: None }
}

#[cfg(test)]
mod tests {
    use super::*;
    use hayro::hayro_interpret::kurbo::{Point, Vec2};

    /// A word of a line, the first or the second.
    fn word(text: &str, line: f64, place: f64) -> Placed {
        let (x, y) = (45.0 * place, 20.0 + 12.0 * line);
        Placed {
            text: text.into(),
            area: Rect::new(x, y - 8.0, x + 40.0, y + 2.0),
            size: 10.0,
            from: Point::new(x, y),
            to: Point::new(x + 40.0, y),
            direction: Vec2::new(1.0, 0.0),
            unknown: 0,
        }
    }

    #[test]
    fn a_word_parted_at_the_end_of_a_line_is_whole() {
        let words = vec![
            word("об", 0.0, 0.0),
            word("эксплуа\u{AD}", 0.0, 1.0),
            word("тации", 1.0, 0.0),
            word("кар\u{AD}ты", 1.0, 1.0),
            word("у", 2.0, 0.0),
            word("хозя-", 2.0, 1.0),
            word("ина", 3.0, 0.0),
            word("Кара\u{AD}", 3.0, 1.0),
        ];
        let found = blocks(words, 200.0, 200.0);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].text, "об эксплуатации карты\nу хозяина Кара");
        let said: Vec<&str> = found[0].words.iter().map(|word| word.text.as_str()).collect();
        assert_eq!(said, ["об", "эксплуа", "тации", "карты", "у", "хозя-", "ина", "Кара"]);
    }
}
