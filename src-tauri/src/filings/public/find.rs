//! Where a text names somebody who is kept out of it.

use super::canon::{Letter, letters};
use super::needles::{Needles, Part, Word};
use crate::base::Language;
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
    /// The case it stands in, where its form tells.
    pub case: Option<Case>,
}

/// Words of one name may stand so far apart: a space, a line end, the stop of an initial.
const APART: usize = 4;

/// A word of the text that some name has.
struct Met<'a> {
    start: usize,
    end: usize,
    words: &'a [Word],
    capital: bool,
    /// Two capital letters: a surname in a heading, or «СУ», the department that investigates.
    abbreviation: bool,
}

impl Needles {
    /// Everything in a text that gives somebody away, in order; places do not overlap.
    pub fn find(&self, text: &str) -> Vec<Hit> {
        let letters = letters(text);
        let mut hits = self.names(text, &letters);
        hits.extend(self.initials(text));
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

    fn names(&self, text: &str, letters: &[Letter]) -> Vec<Hit> {
        let met = self.meet(text, letters);
        let mut hits = Vec::new();
        let mut at = 0;
        while at < met.len() {
            let mut to = at + 1;
            while to < met.len() && is_near(&text[met[to - 1].end..met[to].start]) {
                to += 1;
            }
            hits.extend(self.mention(text, &met[at..to]));
            at = to;
        }
        hits
    }

    /// Words of the text that a name has. A name may be parted by a line end, a hyphen, spaces between its letters.
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
                if !letter.closes {
                    continue;
                }
                let Some(words) = self.words.get(&key) else { continue };
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
            let words = self.words.get(name).filter(|_| super::needles::is_tail(rest))?;
            let whole =
                |word: &Word| word.forms.is_empty() || word.forms.iter().any(|(_, case)| *case == Case::Nominative);
            words.iter().any(whole).then_some(words)
        })?;
        Some((to, found))
    }

    /// Words that follow each other: whose name they are.
    fn mention(&self, text: &str, met: &[Met<'_>]) -> Option<Hit> {
        // Initials beside a surname tell a sister from a sister: «Осмонова А. С.»
        let beside = initials_beside(text, met[0].start, met[met.len() - 1].end);
        let score = |party: usize| {
            let own = met.iter().filter(|m| m.words.iter().any(|w| w.who == party)).count();
            own + usize::from(own > 0 && self.bears(party, &beside))
        };
        let parties: Vec<usize> = {
            let mut all: Vec<usize> = met.iter().flat_map(|m| m.words.iter().map(|w| w.who)).collect();
            all.sort_unstable();
            all.dedup();
            all
        };
        let guarded = parties
            .iter()
            .copied()
            .filter(|p| self.people[*p].is_some())
            .max_by_key(|p| (score(*p), usize::MAX - p))?;
        let open = parties.iter().copied().filter(|p| self.people[*p].is_none()).map(score).max().unwrap_or(0);
        if open > score(guarded) {
            // The name of somebody who may be named; yet a surname of one who may not be is never passed over.
            let strange = met.iter().any(|m| {
                m.words.iter().all(|w| self.people[w.who].is_some()) && m.words.iter().any(|w| w.part == Part::Surname)
            });
            if !strange {
                return None;
            }
        }
        let own: Vec<&Met<'_>> = met.iter().filter(|m| m.words.iter().any(|w| w.who == guarded)).collect();
        let (first, last) = (own.first()?, own.last()?);
        let has = |part: Part| own.iter().any(|m| m.words.iter().any(|w| w.who == guarded && w.part == part));
        let whole = has(Part::Surname) || has(Part::Whole) || own.len() > 1;
        let capital = own.iter().any(|m| m.capital);
        let named = stands_by_a_surname(text, met[0].start, met[met.len() - 1].end);
        let short = own.len() == 1 && first.abbreviation;
        let sure = open < score(guarded) && !short && (whole || (capital && !named));
        let case = self.case_of(guarded, &own);
        Some(Hit { start: first.start, end: last.end, party: self.people[guarded]?, what: What::Name, sure, case })
    }

    /// Whether initials are those of somebody.
    fn bears(&self, who: usize, initials: &[char]) -> bool {
        let Some(first) = initials.first() else { return false };
        let second = initials.get(1);
        let fits = |(given, father): &(char, Option<char>)| {
            given == first && (second.is_none() || father.is_none() || second == father.as_ref())
        };
        self.firsts[who].iter().any(fits)
    }

    /// The case of a name: a Kyrgyz ending stands on the last word alone, a Russian one on all of them.
    fn case_of(&self, who: usize, own: &[&Met<'_>]) -> Option<Case> {
        let forms = |met: &Met<'_>, language| -> Vec<Case> {
            let words = met.words.iter().filter(|w| w.who == who);
            words.flat_map(|w| w.forms.iter()).filter(|(l, _)| *l == language).map(|(_, case)| *case).collect()
        };
        let last = own.last()?;
        let kyrgyz = forms(last, Language::Ky);
        let mut russian: Vec<Case> = Case::RUSSIAN.to_vec();
        for met in own {
            let these = forms(met, Language::Ru);
            if !these.is_empty() {
                russian.retain(|case| these.contains(case));
            }
        }
        let russian = if own.iter().all(|m| forms(m, Language::Ru).is_empty()) { Vec::new() } else { russian };
        let kyrgyz = kyrgyz.first().copied();
        match (russian.first().copied(), kyrgyz) {
            (Some(case), None | Some(Case::Nominative)) | (None, Some(case)) => Some(case),
            (Some(Case::Nominative), Some(case)) => Some(case),
            (Some(case), Some(_)) => Some(case),
            (None, None) => None,
        }
    }

    fn sounding(&self, word: &str) -> Option<&[Word]> {
        if word.chars().filter(|c| c.is_alphabetic()).count() < 5 {
            return None;
        }
        let readings = names::readings(&crate::language::scripts::plain(word).to_lowercase());
        readings.iter().find_map(|sound| self.sounds.get(&**sound)).map(Vec::as_slice)
    }

    /// Initials of somebody without a surname: «А. М. А.», «(А.М.)».
    fn initials(&self, text: &str) -> Vec<Hit> {
        let mut hits = Vec::new();
        let chars: Vec<(usize, char)> = text.char_indices().collect();
        let mut at = 0;
        while at < chars.len() {
            let mut run: Vec<char> = Vec::new();
            let mut next = at;
            while let Some((_, c)) = chars.get(next).filter(|(_, c)| c.is_uppercase())
                && chars.get(next + 1).is_some_and(|(_, dot)| *dot == '.')
            {
                run.push(*c);
                next += 2;
                let spaces = chars[next..].iter().take_while(|(_, c)| c.is_whitespace()).count();
                if spaces > 1 || !chars.get(next + spaces).is_some_and(|(_, c)| c.is_uppercase()) {
                    break;
                }
                if chars.get(next + spaces + 1).is_none_or(|(_, c)| *c != '.') {
                    break;
                }
                next += spaces;
            }
            if run.len() >= 2 {
                let start = chars[at].0;
                let end = chars.get(next).map_or(text.len(), |(byte, _)| *byte);
                let key: String =
                    run.iter().flat_map(|c| super::canon::canon(&c.to_string()).chars().collect::<Vec<_>>()).collect();
                let named = run.len() == 2 && is_named(text, start, end);
                if !named && let Some(party) = self.initials.get(&key) {
                    hits.push(Hit { start, end, party: *party, what: What::Initials, sure: true, case: None });
                }
                at = next;
            } else {
                at += 1;
            }
        }
        hits
    }
}

/// The initials right before or right behind a name, as they are compared: «А. С. Осмонова», «Осмонова А. С.».
fn initials_beside(text: &str, start: usize, end: usize) -> Vec<char> {
    let letter = |c: char| super::canon::canon(&c.to_string()).chars().next();
    let mut after = Vec::new();
    let mut rest = text[end..].trim_start();
    while let Some(first) = rest.chars().next().filter(|c| c.is_uppercase())
        && let Some(more) = rest[first.len_utf8()..].strip_prefix('.')
    {
        after.extend(letter(first));
        rest = more.trim_start();
    }
    if !after.is_empty() {
        return after;
    }
    let mut before = Vec::new();
    let mut rest = text[..start].trim_end();
    while let Some(more) = rest.strip_suffix('.')
        && let Some(last) = more.chars().next_back().filter(|c| c.is_uppercase())
        && !more[..more.len() - last.len_utf8()].ends_with(char::is_alphanumeric)
    {
        before.extend(letter(last));
        rest = more[..more.len() - last.len_utf8()].trim_end();
    }
    before.reverse();
    before
}

/// Whether what stands between two words lets them be one name.
fn is_near(between: &str) -> bool {
    let mut letters = 0;
    let fits = between.chars().all(|c| {
        letters += usize::from(c.is_alphabetic());
        c.is_whitespace() || c == '.' || c.is_alphabetic()
    });
    // Initials may stand between a surname and the rest.
    fits && letters <= 2
        && between.chars().count() <= APART + 2 * letters
        && !between.contains("\n\n")
        && !between.starts_with(". ")
}

fn word_end(letters: &[Letter], at: usize) -> usize {
    letters[at..].iter().find(|letter| letter.closes).map_or(letters[at].end, |letter| letter.end)
}

/// Whether the letters of one word may have been parted by what stands between them.
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
    let pieces = gaps.len() + 1;
    let spaced = letters.len() < pieces * 2; // с п е й с
    letters.len() >= 5 && (gaps.iter().all(|gap| broken(gap)) || spaced || letters.len() >= 8)
}

/// Short names and those that are words of the language are names only with a capital letter.
fn spelt(words: &[Word], letters: &[Letter]) -> bool {
    letters.len() >= 5 || letters[0].capital || words.iter().any(|word| word.part == Part::Whole && letters.len() >= 4)
}

/// Whether a capital word that looks like a surname stands right beside: then the given name is somebody else's.
fn stands_by_a_surname(text: &str, start: usize, end: usize) -> bool {
    let after = text[end..].trim_start_matches([' ', '\u{A0}']);
    let next: String = after.chars().take_while(|c| c.is_alphabetic() || *c == '-').collect();
    let before = text[..start].trim_end_matches([' ', '\u{A0}']);
    let reversed: String = before.chars().rev().take_while(|c| c.is_alphabetic() || *c == '-').collect();
    let previous: String = reversed.chars().rev().collect();
    let surname = |word: &str, adjacent: bool| {
        adjacent
            && word.chars().next().is_some_and(char::is_uppercase)
            && names::is_surname_like(&crate::language::scripts::plain(word).to_lowercase())
    };
    surname(&next, after.len() < text[end..].len()) || surname(&previous, before.len() < text[..start].len())
}

/// Whether initials belong to a surname that stands beside them.
fn is_named(text: &str, start: usize, end: usize) -> bool {
    let capital = |word: &str| {
        let mut chars = word.chars();
        chars.next().is_some_and(char::is_uppercase) && chars.next().is_some_and(char::is_lowercase)
    };
    let after = text[end..].trim_start();
    let before = text[..start].trim_end();
    let last = before.rsplit(|c: char| !(c.is_alphabetic() || c == '-')).next().unwrap_or_default();
    capital(after) || capital(last) && before.ends_with(last)
}
