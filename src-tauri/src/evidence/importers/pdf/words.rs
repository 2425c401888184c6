//! From letters to words: a space ends a word, and so does a gap, a new line, another direction. In a spaced type the gaps between
//! letters are of its own making.

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
    let spaced = spacing(&letters);
    for (letter, spacing) in letters.into_iter().zip(spaced) {
        if is_space(&letter) {
            words.extend(open.take().map(|(word, _)| word));
            continue;
        }
        open = Some(match open.take() {
            Some((mut word, before)) if same_place(&before, &letter) => {
                // Bold made by drawing twice is one letter.
                word.area = word.area.union(letter.area);
                (word, before)
            }
            Some((mut word, before)) if follows(&before, &letter, spacing) => {
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

fn is_space(letter: &Letter) -> bool {
    letter.text.trim().is_empty() && !letter.text.is_empty()
}

/// Whether a letter goes on with the word before it, in a type whose letters are set so far apart.
fn follows(before: &Letter, letter: &Letter, spacing: f64) -> bool {
    let size = before.size.max(letter.size);
    gap(before, letter).is_some_and(|gap| gap < size * 0.2 + spacing && gap > -size * 0.6)
}

/// How far a letter stands from the one before it, of like size on the same line.
fn gap(before: &Letter, letter: &Letter) -> Option<f64> {
    let along = before.direction();
    if along.dot(letter.direction()) < 0.98 || (before.size / letter.size - 1.0).abs() > 0.8 {
        return None;
    }
    let aside = (letter.from - before.from).cross(along).abs();
    // Raised and lowered figures belong to their word.
    if aside > before.size.max(letter.size) * 0.5 {
        return None;
    }
    Some(if is_leftward(&letter.text) && is_leftward(&before.text) {
        (before.from - letter.to).dot(along)
    } else {
        (letter.from - before.to).dot(along)
    })
}

/// So many gaps tell how far apart letters are set.
const GAPS: usize = 4;

/// For each letter, how far apart the letters of its stretch are set.
fn spacing(letters: &[Letter]) -> Vec<f64> {
    let mut spaced = vec![0.0; letters.len()];
    let mut start = 0;
    for end in 1..=letters.len() {
        let goes_on = letters.get(end).is_some_and(|letter| {
            let before = &letters[end - 1];
            gap(before, letter).is_some_and(|gap| gap.abs() < before.size.max(letter.size))
        });
        if !goes_on {
            spaced[start..end].fill(usual_gap(&letters[start..end]));
            start = end;
        }
    }
    spaced
}

/// The usual gap between the letters of a stretch. Where no space stands among them to part its words, a gap parts them.
fn usual_gap(stretch: &[Letter]) -> f64 {
    if !stretch.iter().any(is_space) {
        return 0.0;
    }
    let pairs = stretch.windows(2).filter(|pair| !pair.iter().any(is_space));
    let mut gaps: Vec<f64> = pairs.filter_map(|pair| gap(&pair[0], &pair[1])).collect();
    gaps.sort_by(f64::total_cmp);
    let usual = gaps.get(gaps.len() / 2).copied().filter(|_| gaps.len() >= GAPS).unwrap_or_default();
    // What is less is drawn so for the look of some pairs.
    if usual > stretch[0].size * 0.1 { usual } else { 0.0 }
}

/// Hebrew and Arabic are read from the right.
pub fn is_leftward(text: &str) -> bool {
    text.chars().any(|c| matches!(u32::from(c), 0x590..=0x8FF | 0xFB1D..=0xFDFF | 0xFE70..=0xFEFF))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Letters on one line, each 6 wide, set so far apart; `|` is a jump to the next column.
    fn set(text: &str, spacing: f64) -> Vec<Letter> {
        let mut x = 20.0;
        let mut letters = Vec::new();
        for letter in text.chars() {
            if letter == '|' {
                x += 40.0;
                continue;
            }
            let (from, to) = (Point::new(x, 100.0), Point::new(x + 6.0, 100.0));
            let area = Rect::new(x, 90.0, x + 6.0, 102.0);
            letters.push(Letter { text: letter.to_string(), from, to, size: 12.0, area });
            x += 6.0 + spacing;
        }
        letters
    }

    fn words(text: &str, spacing: f64) -> Vec<String> {
        of(set(text, spacing), Rect::new(0.0, 0.0, 600.0, 800.0)).into_iter().map(|word| word.text).collect()
    }

    #[test]
    fn the_words_of_a_spaced_type_are_whole() {
        for spacing in [0.0, 1.0, 2.0, 3.0, 4.0, 6.0] {
            assert_eq!(words("ПОСТАНОВИЛ изъять паспорт", spacing), ["ПОСТАНОВИЛ", "изъять", "паспорт"], "{spacing}");
            let row = words("Асанова А.|Долг 500|Сдано", spacing);
            assert_eq!(row[..4], ["Асанова", "А.", "Долг", "500"], "{spacing}");
        }
        assert_eq!(words("12345", 4.0).len(), 5, "figures in boxes, between which no space stands");
    }
}
