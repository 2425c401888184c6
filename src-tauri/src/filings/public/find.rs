//! Where a text names somebody who is kept out of it.

use super::beside::{Beside, beside};
use super::canon::{Letter, letters};
use super::initials;
use super::needles::{Needles, Part, Word, is_tail};
use crate::base::id::PartyId;
use crate::language::{Case, names};

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// A name or a part of it, in any form and script.
    Name,
    /// Initials without a name.
    Initials,
    /// A document, phone, account, plate.
    Number,
    /// A mail address, a name in a messenger.
    Online,
    Address,
    Birth,
}

/// One place in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// First byte, and the byte after the last.
    pub start: usize,
    pub end: usize,
    pub party: PartyId,
    pub what: What,
    /// Whether it can be nobody else. A given name that others of the case bear too, or a common word, is not sure.
    pub sure: bool,
    /// The cases it may stand in, the likeliest first; empty where no form tells.
    pub cases: Vec<Case>,
    /// Whether it may as well be another of those who are kept out.
    pub shared: bool,
}

/// A word of the text that some name has.
pub(super) struct Met<'a> {
    pub start: usize,
    pub end: usize,
    pub words: &'a [Word],
    pub capital: bool,
    /// Two capital letters: a surname in a heading, or «СУ», the department that investigates.
    pub abbreviation: bool,
}

impl Needles {
    /// Everything in a text that gives somebody away, in order; places do not overlap.
    pub fn find(&self, text: &str) -> Vec<Hit> {
        let letters = letters(text);
        let met = self.meet(text, &letters);
        let mut hits = self.mentions(text, &met);
        hits.extend(self.initials(text, &met));
        hits.extend(self.identifiers(&letters));
        // Of places that overlap the sure one stays, then the longer.
        hits.sort_by_key(|hit| (!hit.sure, std::cmp::Reverse(hit.end - hit.start)));
        let mut kept: Vec<Hit> = Vec::new();
        for hit in hits {
            if kept.iter().all(|other| hit.end <= other.start || hit.start >= other.end) {
                kept.push(hit);
            }
        }
        kept.sort_by_key(|hit| hit.start);
        kept
    }

    /// Words of the text that a name has. A name may be parted by a line end, a hyphen, spaces between its letters; what
    /// stands behind a whole name is another word: «Жумабеков| А. Р.», «Жумабеков| у моста».
    fn meet<'a>(&'a self, text: &str, letters: &[Letter]) -> Vec<Met<'a>> {
        let mut met: Vec<Met<'a>> = Vec::new();
        let mut key = String::new();
        let mut at = 0;
        while at < letters.len() {
            if !letters[at].opens {
                at += 1;
                continue;
            }
            key.clear();
            let mut best: Option<(usize, &[Word])> = None;
            for (to, letter) in letters.iter().enumerate().skip(at).take(self.longest) {
                key.push(letter.same);
                if !letter.closes && !is_initial(text, letters, to + 1) {
                    continue;
                }
                let Some(words) = self.words.get(&key) else { continue };
                if best.is_some_and(|(end, _)| ends(text, letters, end)) && !spaced(&letters[at..=to]) {
                    continue;
                }
                if joined(text, &letters[at..=to]) && spelt(words, &letters[at..=to]) {
                    best = Some((to, words));
                }
            }
            let best = best.or_else(|| self.longer(letters, at));
            match best {
                Some((to, words)) => {
                    let (start, end) = (letters[at].start, letters[to].end);
                    let abbreviation = to == at + 1 && letters[to].capital;
                    met.push(Met { start, end, words, capital: letters[at].capital, abbreviation });
                    at = to + 1;
                }
                None => {
                    let word = &text[letters[at].start..word_end(letters, at)];
                    if letters[at].capital
                        && let Some(words) = self.sounding(word)
                    {
                        let (start, end) = (letters[at].start, word_end(letters, at));
                        met.push(Met { start, end, words, capital: true, abbreviation: false });
                    }
                    at += 1;
                }
            }
        }
        met
    }

    /// A name with endings that no table of cases has: «Асановалардын», «Асанованыкы», “Asanova’s”.
    fn longer(&self, letters: &[Letter], at: usize) -> Option<(usize, &[Word])> {
        let to = (at..letters.len()).find(|to| letters[*to].closes)?;
        let word: String = letters[at..=to].iter().map(|letter| letter.same).collect();
        let cuts = word.char_indices().map(|(byte, _)| byte).skip(5).collect::<Vec<_>>();
        let found = cuts.into_iter().rev().find_map(|cut| {
            let (name, rest) = word.split_at(cut);
            let words = self.words.get(name).filter(|_| is_tail(rest))?;
            let whole =
                |word: &Word| word.forms.is_empty() || word.forms.iter().any(|(_, case)| *case == Case::Nominative);
            words.iter().any(whole).then_some(words)
        })?;
        Some((to, found))
    }

    fn sounding(&self, word: &str) -> Option<&[Word]> {
        if word.chars().filter(|c| c.is_alphabetic()).count() < 5 {
            return None;
        }
        let readings = names::readings(&crate::language::scripts::plain(word).to_lowercase());
        readings.iter().find_map(|sound| self.sounds.get(&**sound)).map(Vec::as_slice)
    }

    /// Initials of somebody without a surname: «А. М. А.», «(А.М.)», “Zh. A. Zh.” Those of several are asked about.
    fn initials(&self, text: &str, met: &[Met<'_>]) -> Vec<Hit> {
        let mut hits = Vec::new();
        let mut past = 0;
        for (at, _) in text.char_indices().filter(|(_, c)| c.is_uppercase()) {
            let Some((run, several)) = initials::alone(text, at).filter(|_| at >= past) else { continue };
            past = run.end;
            let known = if several { &self.latin_initials } else { &self.initials };
            let Some(bearers) = known.get(&run.letters.iter().collect::<String>()) else { continue };
            let (start, end) = (run.start, run.end);
            let beside = if run.letters.len() == 2 { beside(text, met, start, end) } else { Beside::Nothing };
            let kept: Vec<PartyId> = bearers.iter().filter_map(|who| self.people[*who]).collect();
            let sure = kept.len() == bearers.len() && beside == Beside::Nothing;
            let (what, cases, shared) = (What::Initials, Vec::new(), kept.len() > 1);
            let first = kept.first().filter(|_| beside != Beside::Surname);
            hits.extend(first.map(|party| Hit { start, end, party: *party, what, sure, cases, shared }));
        }
        hits
    }
}

fn word_end(letters: &[Letter], at: usize) -> usize {
    letters[at..].iter().find(|letter| letter.closes).map_or(letters[at].end, |letter| letter.end)
}

/// Whether a letter is an initial behind a word, with its stop: «Жумабеков |А.», «Жумабеков|А.». In capital letters throughout
/// it may as well be the end of a word.
fn is_initial(text: &str, letters: &[Letter], at: usize) -> bool {
    let behind = at.checked_sub(1).and_then(|before| letters.get(before)).is_some_and(|before| !before.capital);
    let capital = letters.get(at).filter(|letter| letter.capital && letter.closes);
    behind && capital.is_some_and(|letter| text[letter.end..].starts_with('.'))
}

const HYPHENS: [char; 4] = ['-', '\u{AD}', '\u{2010}', '\u{2011}'];

/// Whether a name that ends with a letter does not go on behind it: an initial stands there, or, without a hyphen between, a word
/// as short as a conjunction. What is longer may be the rest of a name that is written apart: «Бакыт| Бек».
fn ends(text: &str, letters: &[Letter], at: usize) -> bool {
    let Some(next) = letters.get(at + 1) else { return true };
    let gap = &text[letters[at].end.min(next.start)..next.start];
    let length = letters[at + 1..].iter().position(|letter| letter.closes).map_or(0, |last| last + 1);
    let short = length == 1 || length == 2 && !next.capital;
    is_initial(text, letters, at + 1) || next.opens && short && !gap.contains(HYPHENS)
}

/// The stretches in which the letters of a word stand, where something stands between them.
fn pieces(letters: &[Letter]) -> usize {
    1 + letters.windows(2).filter(|pair| pair[1].opens).count()
}

/// с п е й с
fn spaced(letters: &[Letter]) -> bool {
    letters.len() < pieces(letters) * 2
}

/// Whether the letters of one word may have been parted by what stands between them. Initials are no part of it.
fn joined(text: &str, letters: &[Letter]) -> bool {
    let gaps: Vec<&str> = letters
        .windows(2)
        .filter(|pair| pair[1].opens && pair[0].end <= pair[1].start)
        .map(|pair| &text[pair[0].end..pair[1].start])
        .collect();
    if gaps.is_empty() {
        return true;
    }
    let broken = |gap: &str| {
        gap.contains('\n')
            || gap.trim().chars().all(|c| matches!(c, '-' | '\u{2010}' | '\u{2011}')) && !gap.trim().is_empty()
    };
    if spaced(letters) {
        return letters.len() >= 5;
    }
    let initials = (1..letters.len()).any(|at| letters[at].opens && is_initial(text, letters, at));
    !initials && letters.len() >= 5 && (letters.len() >= 8 || gaps.iter().all(|gap| broken(gap)))
}

/// Short names and those that are words of the language are names only with a capital letter.
fn spelt(words: &[Word], letters: &[Letter]) -> bool {
    letters.len() >= 5 || letters[0].capital || words.iter().any(|word| word.part == Part::Whole && letters.len() >= 4)
}
