//! From a word of the question to the words of the index it means. The index holds words as they were written; which of them are
//! forms of one word, the vocabulary tells.

use super::Error;
use super::query::{Options, Query, Term};
use super::text::mark;
use super::vocabulary::{Vocabulary, beginning};
use crate::language::stems::{Asked, form, in_cyrillic, is_family, lookalike, sounds, stems};
use rusqlite::Connection;
use std::collections::{BTreeSet, HashSet};

/// A word has no more forms than this; what is beyond is a stem too short to tell anything.
const MOST_FORMS: usize = 160;
/// While a word is typed, so many that begin so are looked for; with its star it is all of them.
const MOST_BEGINNING: usize = 80;
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
    pub phrase: Vec<String>,
    /// Whether the first form is what was typed, and so weighs more.
    pub exact: bool,
}

impl Meant {
    /// Whether no text can have it.
    pub fn is_nowhere(&self) -> bool {
        self.forms.is_empty() && self.prefix.is_none() && self.phrase.is_empty()
    }

    /// As FTS5 takes it.
    pub fn expression(&self) -> String {
        let mut parts: Vec<String> = Vec::with_capacity(self.forms.len() + 2);
        parts.extend(self.forms.iter().map(|form| format!("\"{form}\"")));
        if let Some(prefix) = &self.prefix {
            parts.push(format!("\"{prefix}\" *"));
        }
        if !self.phrase.is_empty() {
            parts.push(format!("\"{}\"", self.phrase.join(" ")));
        }
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
            meant
        }
        Term::Phrase(forms) => Meant { phrase: forms.clone(), ..Meant::default() },
        Term::Prefix(form) => Meant { prefix: Some(form.clone()), ..Meant::default() },
        Term::Fuzzy(form) => fuzzy(db, form, options)?,
        Term::Number { identifier, forms } => {
            let marked = vec![mark(identifier.kind, &identifier.value)];
            Meant { forms: marked, phrase: forms.clone(), ..Meant::default() }
        }
    })
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
