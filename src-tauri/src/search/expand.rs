//! From a word of the question to the words of the index it means. The index holds words as they were written; which of them are
//! forms of one word, the vocabulary tells.

use super::Error;
use super::nearest::nearest;
use super::places::parted;
use super::query::{Options, Query, Term};
use super::text::mark;
use super::vocabulary::{Vocabulary, beginning};
use crate::language::identifiers::{Identifier, Kind};
use crate::language::scripts::{Script, twin};
use crate::language::stems::{Asked, folded, form, in_cyrillic, is_family, lookalike, sounds, stems};
use rusqlite::Connection;
use std::collections::{BTreeSet, HashSet};

/// A word has no more forms than this; what is beyond is a stem too short to tell anything.
const MOST_FORMS: usize = 160;
/// While a word is typed, so many that begin so are looked for; with its star it is all of them.
const MOST_BEGINNING: usize = 80;
/// Words held together by a sign are looked for as one from so many letters on: Ак-Суу.
const LEAST_GROWN: usize = 5;
/// So many words of one stem are looked at.
const MOST_OF_STEM: usize = 400;

/// A part of a question in words of the index.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Meant {
    /// Any of these words. The one that was typed stands first.
    pub forms: Vec<String>,
    /// Or a word that begins so.
    pub prefix: Option<String>,
    /// Or these, one after another.
    pub phrase: Vec<Place>,
    /// Whether the first form is what was typed, and so weighs more.
    pub exact: bool,
}

/// A word of a phrase: any of these, or, where it is the last, one that begins so.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Place {
    pub forms: Vec<String>,
    pub begin: Option<String>,
}

impl Place {
    fn exactly(form: &str) -> Self {
        Self { forms: vec![form.to_owned()], begin: None }
    }

    /// Whether a word of a text is it.
    pub fn is(&self, form: &str) -> bool {
        self.forms.iter().any(|own| own == form) || self.begin.as_deref().is_some_and(|begin| form.starts_with(begin))
    }
}

impl Meant {
    /// Whether no text can have it.
    pub fn is_nowhere(&self) -> bool {
        self.forms.is_empty() && self.prefix.is_none() && self.phrases().is_empty()
    }

    /// Whether it is, or ends with, a word that only begins so.
    fn has_beginning(&self) -> bool {
        self.prefix.is_some() || self.phrase.iter().any(|place| place.begin.is_some())
    }

    /// Every phrase it may be, as FTS5 takes them.
    pub fn phrases(&self) -> Vec<String> {
        let Some((last, before)) = self.phrase.split_last() else { return Vec::new() };
        let mut begun = vec![String::new()];
        for place in before {
            begun =
                begun.iter().flat_map(|said| place.forms.iter().map(move |form| format!("{said}{form} "))).collect();
        }
        let ends = |said: &String| last.forms.iter().map(|form| format!("\"{said}{form}\"")).collect::<Vec<_>>();
        let mut all: Vec<String> = begun.iter().flat_map(ends).collect();
        if let Some(begin) = &last.begin {
            all.extend(begun.iter().map(|said| format!("\"{said}{begin}\" *")));
        }
        all
    }

    /// As FTS5 takes it.
    pub fn expression(&self) -> String {
        let mut parts: Vec<String> = Vec::with_capacity(self.forms.len() + 2);
        parts.extend(self.forms.iter().map(|form| format!("\"{form}\"")));
        if let Some(prefix) = &self.prefix {
            parts.push(format!("\"{prefix}\" *"));
        }
        parts.extend(self.phrases());
        format!("({})", parts.join(" OR "))
    }
}

/// All parts of a question.
#[derive(Debug, Clone, Default)]
pub(super) struct Expanded {
    pub wanted: Vec<Meant>,
    pub excluded: Vec<Meant>,
}

impl Expanded {
    pub fn of(db: &Connection, query: &Query, options: Options) -> Result<Self, Error> {
        let all = |terms: &[Term]| terms.iter().map(|term| meant(db, term, options)).collect::<Result<Vec<_>, _>>();
        Ok(Self { wanted: all(&query.wanted)?, excluded: all(&query.excluded)? })
    }

    /// Whether a part of it is a word that only begins so.
    pub fn has_beginning(&self) -> bool {
        self.wanted.iter().chain(&self.excluded).any(Meant::has_beginning)
    }

    /// The whole question as FTS5 takes it; none when some part is nowhere.
    pub fn expression(&self) -> Option<String> {
        if self.wanted.is_empty() || self.wanted.iter().any(Meant::is_nowhere) {
            return None;
        }
        let wanted = self.wanted.iter().map(Meant::expression).collect::<Vec<_>>().join(" AND ");
        let excluded: Vec<String> =
            self.excluded.iter().filter(|meant| !meant.is_nowhere()).map(Meant::expression).collect();
        Some(if excluded.is_empty() { wanted } else { format!("({wanted}) NOT ({})", excluded.join(" OR ")) })
    }
}

/// What a term means among the words of the index.
pub(super) fn meant(db: &Connection, term: &Term, options: Options) -> Result<Meant, Error> {
    Ok(match term {
        Term::Word { form, typing } => {
            let mut meant = word(db, form, options)?;
            if *typing {
                let more = beginning(db, form, MOST_BEGINNING)?;
                meant.forms.extend(more.into_iter().filter(|more| !meant.forms.contains(more)).collect::<Vec<_>>());
                // A beginning that its stem does not have.
                meant.prefix = meant.forms.is_empty().then(|| form.clone());
            }
            if let Some(parts) = parted(form).filter(|_| options.forms) {
                meant.phrase = in_order(db, &parts.map(|form| Term::Word { form, typing: false }), options)?;
            }
            meant
        }
        Term::Phrase(forms) => Meant { phrase: exactly(forms), ..Meant::default() },
        Term::Joined(parts) => joined(db, parts, options)?,
        Term::Prefix(form) => {
            let forms = begun_otherwise(db, form, MOST_FORMS)?;
            Meant { forms, prefix: Some(form.clone()), ..Meant::default() }
        }
        Term::Fuzzy(form) => fuzzy(db, form, options)?,
        Term::Sum { digits, typing } => {
            let whole = meant(db, &Term::Word { form: digits.clone(), typing: *typing }, options)?;
            Meant { phrase: exactly(&in_threes(digits)), ..whole }
        }
        Term::Number { identifier, forms } => {
            let mut found = vec![mark(identifier.kind, &identifier.value)];
            let mut phrase = exactly(forms);
            let glued = forms.concat();
            let digits = glued.bytes().all(|byte| byte.is_ascii_digit());
            // What has the shape of a telephone may be a sum: without its spaces, or with them, it is the same.
            if digits && forms.len() > 1 {
                found.push(glued);
            } else if digits && (9..=12).contains(&glued.len()) && !glued.starts_with('0') {
                phrase = exactly(&in_threes(&glued));
                found.push(glued);
            } else if let Some((series, number)) = passport(identifier) {
                found.extend(series.iter().map(|series| format!("{series}{number}")));
                if forms.len() <= 2 {
                    phrase = vec![Place { forms: series, begin: None }, Place::exactly(&number)];
                }
                if !found.contains(&glued) {
                    found.push(glued);
                }
            }
            Meant { forms: found, phrase, ..Meant::default() }
        }
    })
}

/// The words of a passport with a series of two letters: the series as either alphabet has it, and the number.
fn passport(identifier: &Identifier) -> Option<(Vec<String>, String)> {
    let low = identifier.value.to_lowercase();
    let (series, number) = low.split_at_checked(2).filter(|_| identifier.kind == Kind::Document)?;
    let whole = series.bytes().all(|b| b.is_ascii_lowercase()) && number.bytes().all(|b| b.is_ascii_digit());
    let cyrillic = |c: char| match c {
        // As it sounds: АН.
        'n' => Some('н'),
        c => twin(c.to_ascii_uppercase(), Script::Latin)?.to_lowercase().next(),
    };
    let other: Option<String> = series.chars().map(cyrillic).collect();
    whole.then(|| (std::iter::once(series.to_owned()).chain(other).collect(), number.to_owned()))
}

fn exactly(forms: &[String]) -> Vec<Place> {
    forms.iter().map(|form| Place::exactly(form)).collect()
}

/// Digits as they are written with spaces: 45 000.
fn in_threes(digits: &str) -> Vec<String> {
    let first = (digits.len() + 2) % 3 + 1;
    let (first, rest) = digits.split_at(first.min(digits.len()));
    let rest = rest.as_bytes().chunks(3).map(|three| three.iter().copied().map(char::from).collect());
    std::iter::once(first.to_owned()).chain(rest).collect()
}

/// Words that begin so once letters that a Russian keyboard lacks are typed as others: Айгу finds Айгүл.
fn begun_otherwise(db: &Connection, begin: &str, most: usize) -> Result<Vec<String>, Error> {
    let all = beginning(db, begin, usize::MAX)?;
    Ok(all.into_iter().filter(|form| !form.starts_with(begin)).take(most).collect())
}

/// Words that a sign holds together, one after another or written as one: Жалал-Абад, Жалалабад.
fn joined(db: &Connection, parts: &[Term], options: Options) -> Result<Meant, Error> {
    Ok(Meant { forms: grown(db, parts, options)?, phrase: in_order(db, parts, options)?, ..Meant::default() })
}

/// The forms of such words written as one. What is left of a short one may be any word's: the last of the parts shows in it.
fn grown(db: &Connection, parts: &[Term], options: Options) -> Result<Vec<String>, Error> {
    let (mut glued, mut last) = (String::new(), "");
    let mut unfinished = false;
    for part in parts {
        let Term::Word { form, typing } = part else { return Ok(Vec::new()) };
        if !form.chars().all(char::is_alphabetic) {
            return Ok(Vec::new());
        }
        glued.push_str(form);
        (last, unfinished) = (form.as_str(), *typing);
    }
    if glued.chars().count() < LEAST_GROWN {
        return Ok(Vec::new());
    }
    let mut forms = word(db, &glued, options)?.forms;
    if unfinished {
        forms.extend(beginning(db, &glued, MOST_BEGINNING)?);
    }
    let shown: String = folded(last).chars().take(4).collect();
    let mut seen: HashSet<String> = HashSet::new();
    forms.retain(|form| folded(form).find(&shown).is_some_and(|at| at > 0) && seen.insert(form.clone()));
    Ok(forms)
}

/// Words one after another, each in the forms nearest to it.
fn in_order(db: &Connection, parts: &[Term], options: Options) -> Result<Vec<Place>, Error> {
    let mut places: Vec<(&str, Place)> = Vec::with_capacity(parts.len());
    for part in parts {
        let (typed, found) = match part {
            // All that begins so: the words before it leave few texts.
            Term::Word { form, typing: true } => {
                let mut found = word(db, form, options)?;
                found.forms.extend(begun_otherwise(db, form, MOST_FORMS)?);
                (form.as_str(), Meant { prefix: Some(form.clone()), ..found })
            }
            Term::Word { form, .. } | Term::Prefix(form) | Term::Fuzzy(form) => {
                (form.as_str(), meant(db, part, options)?)
            }
            _ => continue,
        };
        places.push((typed, Place { forms: found.forms, begin: found.prefix }));
    }
    // Every phrase is written out.
    let changing = places.iter().filter(|(_, place)| place.forms.len() > 1).count();
    let width = [MOST_FORMS, MOST_FORMS, 12, 5, 3].get(changing).copied().unwrap_or(1);
    let phrase = places.into_iter().map(|(typed, Place { forms, begin })| {
        let forms = nearest(typed, &forms, width).into_iter().map(str::to_owned).collect();
        Place { forms, begin }
    });
    Ok(phrase.collect())
}

fn word(db: &Connection, typed: &str, options: Options) -> Result<Meant, Error> {
    let mut found = Forms::new(db)?;
    if options.forms {
        for stem in stems(typed, Asked::Question) {
            found.with_stem(&stem)?;
        }
    } else {
        found.exact(typed)?;
    }
    if let Some(other) = lookalike(typed) {
        found.exact(&other)?;
    }
    if options.alphabets {
        for sound in sounds(typed, Asked::Question) {
            found.with_stem(&sound)?;
        }
        for cyrillic in in_cyrillic(typed) {
            for stem in stems(&cyrillic, Asked::Question) {
                found.with_stem(&stem)?;
            }
        }
    }
    Ok(found.meant(typed))
}

/// Words one typing error away, and their other forms.
fn fuzzy(db: &Connection, typed: &str, options: Options) -> Result<Meant, Error> {
    let mut found = Forms::new(db)?;
    let mut asked: HashSet<String> = HashSet::new();
    for stem in stems(typed, Asked::Question).into_iter().filter(|stem| !is_family(stem)) {
        asked.extend(edits(&stem).into_iter().filter(|edit| edit.chars().count() >= 3));
        asked.insert(stem);
    }
    // An error in the ending gives another stem: the word as it was typed, with one change, in any of its stems.
    let mut whole: Vec<(String, String)> = Vec::new();
    for edit in edits(typed) {
        whole.extend(stems(&edit, Asked::Question).into_iter().map(|stem| (stem, edit.clone())));
    }
    for stem in &asked {
        found.with_stem(stem)?;
    }
    for (stem, form) in &whole {
        found.with_pair(stem, form)?;
    }
    let mut meant = word(db, typed, options)?;
    let more: Vec<String> = found.forms.into_iter().filter(|form| !meant.forms.contains(form)).collect();
    meant.forms.extend(more.into_iter().filter(|form| near(typed, form, options)));
    meant.forms.truncate(MOST_FORMS);
    Ok(meant)
}

/// Whether a form can be a typing error of a word: their lengths are close, or it is a form of such a word.
fn near(typed: &str, found: &str, options: Options) -> bool {
    let difference = typed.chars().count().abs_diff(found.chars().count());
    difference <= if options.forms { 5 } else { 1 }
}

/// Everything one change away.
fn edits(word: &str) -> Vec<String> {
    const CYRILLIC: &str = "абвгдежзийклмнопрстуфхцчшщыьэюяңөү";
    const LATIN: &str = "abcdefghijklmnopqrstuvwxyz";
    let letters: Vec<char> = word.chars().collect();
    let alphabet = if letters.iter().any(char::is_ascii_alphabetic) { LATIN } else { CYRILLIC };
    let mut found = Vec::with_capacity(letters.len() * 70);
    let with = |change: &dyn Fn(&mut Vec<char>)| {
        let mut changed = letters.clone();
        change(&mut changed);
        changed.into_iter().collect::<String>()
    };
    for at in 0..letters.len() {
        found.push(with(&|w| {
            w.remove(at);
        }));
        if at + 1 < letters.len() && letters[at] != letters[at + 1] {
            found.push(with(&|w| w.swap(at, at + 1)));
        }
        for c in alphabet.chars().filter(|c| *c != letters[at]) {
            found.push(with(&|w| w[at] = c));
        }
    }
    for at in 0..=letters.len() {
        for c in alphabet.chars() {
            found.push(with(&|w| w.insert(at, c)));
        }
    }
    found
}

/// Forms found in the vocabulary.
struct Forms<'a> {
    vocabulary: Vocabulary<'a>,
    forms: BTreeSet<String>,
}

impl<'a> Forms<'a> {
    fn new(db: &'a Connection) -> Result<Self, Error> {
        Ok(Self { vocabulary: Vocabulary::new(db)?, forms: BTreeSet::new() })
    }

    fn with_stem(&mut self, stem: &str) -> Result<(), Error> {
        let found = self.vocabulary.of_stem(stem)?.take(MOST_OF_STEM);
        self.forms.extend(found.map(str::to_owned));
        Ok(())
    }

    fn with_pair(&mut self, stem: &str, form: &str) -> Result<(), Error> {
        if self.vocabulary.has(stem, form)? {
            self.forms.insert(form.to_owned());
        }
        Ok(())
    }

    /// A form as it stands.
    fn exact(&mut self, text: &str) -> Result<(), Error> {
        let form = form(text);
        for stem in stems(&form, Asked::Text) {
            self.with_pair(&stem, &form)?;
        }
        Ok(())
    }

    fn meant(self, typed: &str) -> Meant {
        let exact = self.forms.contains(typed);
        let mut forms: Vec<String> = if exact { vec![typed.to_owned()] } else { Vec::new() };
        forms.extend(self.forms.into_iter().filter(|form| form != typed));
        forms.truncate(MOST_FORMS);
        Meant { forms, exact, ..Meant::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_is_written_in_threes() {
        for (digits, threes) in
            [("4500", "4 500"), ("45000", "45 000"), ("450000", "450 000"), ("1250000", "1 250 000")]
        {
            assert_eq!(in_threes(digits).join(" "), threes);
        }
    }

    #[test]
    fn a_passport_is_two_words_or_one_in_either_alphabet() {
        let of = |kind, value: &str| passport(&Identifier::new(kind, value.into()));
        let (series, number) = of(Kind::Document, "AN7654321").unwrap();
        assert_eq!((series, number.as_str()), (vec!["an".to_owned(), "ан".to_owned()], "7654321"));
        assert_eq!(of(Kind::Document, "ID7654321").unwrap().0, ["id"], "no D in the other alphabet");
        assert_eq!(of(Kind::Document, "4510123456"), None);
        assert_eq!(of(Kind::Plate, "AN7654321"), None);
    }

    #[test]
    fn a_phrase_of_words_in_several_forms_is_written_out() {
        let place = |forms: &[&str]| Place { forms: forms.iter().map(|f| (*f).to_owned()).collect(), begin: None };
        let mut meant =
            Meant { phrase: vec![place(&["жалал"]), place(&["абад", "абадда"])], ..Meant::default() };
        assert_eq!(meant.expression(), "(\"жалал абад\" OR \"жалал абадда\")");
        meant.phrase[1] = Place { forms: Vec::new(), begin: Some("аб".into()) };
        assert_eq!(meant.expression(), "(\"жалал аб\" *)");
        let of = |meant: &Meant| Expanded { wanted: Vec::new(), excluded: vec![meant.clone()] };
        assert!(of(&meant).has_beginning() && !of(&Meant::default()).has_beginning());
        meant.phrase[0] = place(&[]);
        assert!(meant.is_nowhere(), "of a word that stands nowhere no phrase is left");
    }
}
