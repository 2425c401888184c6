//! From letters to words: a space ends a word, and so does a gap, a new line, another direction.

use super::Letter;
use hayro::hayro_interpret::kurbo::{Point, Rect, Vec2};

/// A word on the page.
#[derive(Debug, Clone)]
pub struct Placed {
    pub text: String,
    /// What it covers, in points.
    pub area: Rect,
    /// Height of its type.
    pub size: f64,
    /// Where its line begins to be read, and in which direction.
    pub from: Point,
    pub to: Point,
    pub direction: Vec2,
    /// Letters of which the file does not say what they are.
    pub unknown: usize,
}

/// The words of a page, in the order in which the page draws them. What lies off the page is left out.
pub fn of(letters: Vec<Letter>, page: Rect) -> Vec<Placed> {
    let mut words: Vec<Placed> = Vec::new();
    let mut open: Option<(Placed, Letter)> = None;
    for letter in letters {
        if letter.text.trim().is_empty() && !letter.text.is_empty() {
            words.extend(open.take().map(|(word, _)| word));
            continue;
        }
        open = Some(match open.take() {
            Some((mut word, before)) if same_place(&before, &letter) => {
                // Bold made by drawing twice is one letter.
                word.area = word.area.union(letter.area);
                (word, before)
            }
            Some((mut word, before)) if follows(&before, &letter) => {
                word.push(&letter);
                (word, letter)
            }
            before => {
                words.extend(before.map(|(word, _)| word));
                (Placed::begin(&letter), letter)
            }
        });
    }
    words.extend(open.map(|(word, _)| word));
    words.retain(|word| {
        word.area.overlaps(page)
            && (word.unknown > 0 || !word.text.trim_matches(|c: char| c.is_whitespace() || c == '\u{AD}').is_empty())
    });
    words
}

impl Placed {
    fn begin(letter: &Letter) -> Self {
        let mut word = Self {
            text: String::new(),
            area: letter.area,
            size: letter.size,
            from: letter.from,
            to: letter.to,
            direction: letter.direction(),
            unknown: 0,
        };
        word.push(letter);
        word
    }

    fn push(&mut self, letter: &Letter) {
        if letter.text.is_empty() {
            self.unknown += 1;
            self.text.push('\u{FFFD}');
        }
        self.text.extend(letter.text.chars().filter(|c| !c.is_control()));
        self.area = self.area.union(letter.area);
        self.size = self.size.max(letter.size);
        self.to = letter.to;
    }
}

fn same_place(before: &Letter, letter: &Letter) -> bool {
    before.text == letter.text && (before.from - letter.from).hypot() < letter.size * 0.08
}

/// Whether a letter goes on with the word before it.
fn follows(before: &Letter, letter: &Letter) -> bool {
    let along = before.direction();
    if along.dot(letter.direction()) < 0.98 || (before.size / letter.size - 1.0).abs() > 0.8 {
        return false;
    }
    let aside = (letter.from - before.from).cross(along).abs();
    let size = before.size.max(letter.size);
    // Raised and lowered figures belong to their word.
    if aside > size * 0.5 {
        return false;
    }
    let gap = if is_leftward(&letter.text) && is_leftward(&before.text) {
        (before.from - letter.to).dot(along)
    } else {
        (letter.from - before.to).dot(along)
    };
    gap < size * 0.2 && gap > -size * 0.6
}

/// Hebrew and Arabic are read from the right.
pub fn is_leftward(text: &str) -> bool {
    text.chars().any(|c| matches!(u32::from(c), 0x590..=0x8FF | 0xFB1D..=0xFDFF | 0xFE70..=0xFEFF))
}
