//! How a name stands in texts: its parts side by side, a surname with initials, a surname alone. The index knows words by their
//! stems, and a stem is too little for a name: Марат and Мария, Виктор and Виктория. So of the forms it gives only those are asked
//! for that the comparison of names takes for this name.

use super::expand::{Meant, meant};
use super::nearest::nearest;
use super::query::Term;
use super::text::{Token, tokens};
use super::{Error, Options};
use crate::language::names::{Gender, Likeness, Name, Part, Word, alike, bases, father, masculine, words_alike};
use crate::parties::{PartyKind, PartyName};
use rusqlite::Connection;
use std::collections::HashSet;

/// Of a word of a name so many forms are asked for, the nearest to it.
const FORMS: usize = 12;
/// From here on two words are forms of one given name.
const SAME_GIVEN: f32 = 0.8;

const ANY_ALPHABET: Options = Options { forms: true, alphabets: true, fuzzy: false, typing: false };

fn in_any_form(db: &Connection, word: &str) -> Result<Meant, Error> {
    meant(db, &Term::Word { form: word.to_owned(), typing: false }, ANY_ALPHABET)
}

/// Words of a part of a name as the index has them, without those too short to tell anything.
fn long_words(text: &str) -> Vec<String> {
    tokens(text).map(|token| token.form).filter(|form| form.chars().count() >= 3).collect()
}

/// Whether a surname is long enough to be looked for by itself.
pub(super) fn has_long_surname(name: &PartyName) -> bool {
    !long_words(&name.surname).is_empty()
}

/// Surname and given name near each other, in any forms and either order; a name of one word, or of an organisation, as a whole.
/// None where the index has no such words, or `may_stand` says that one of them stands nowhere.
pub(super) fn side_by_side(
    db: &Connection,
    kind: PartyKind,
    name: &PartyName,
    may_stand: &dyn Fn(&str) -> bool,
) -> Result<Option<String>, Error> {
    let mut words = long_words(if name.surname.is_empty() { &name.whole } else { &name.surname });
    let own = words.len();
    words.extend(long_words(&name.given));
    if words.len() < 2 || !words.iter().all(|word| may_stand(word)) {
        return Ok(None);
    }
    let given = !name.surname.is_empty() && own > 0 && words.len() > own;
    let second = if given { own } else { 1 };
    let mut parts = Vec::with_capacity(words.len());
    for word in &words {
        let one = in_any_form(db, word)?;
        if one.forms.is_empty() {
            return Ok(None);
        }
        parts.push(one);
    }
    let called = Called {
        name: if name.whole.is_empty() {
            Name::of_parts(&name.surname, &name.given, &name.patronymic)
        } else {
            Name::read(&name.whole)
        },
        words: &words,
        second,
        given,
    };
    // FTS5 has no nearness of alternatives, so every pair of forms is written out.
    let mut pairs = Vec::new();
    for a in nearest(&words[0], &parts[0].forms, FORMS) {
        for b in nearest(&words[second], &parts[second].forms, FORMS) {
            if kind == PartyKind::Organisation || called.is(a, b) {
                pairs.push(format!("NEAR(\"{a}\" \"{b}\", 2)"));
            }
        }
    }
    if pairs.is_empty() {
        return Ok(None);
    }
    let others = parts.iter().enumerate().filter(|(at, _)| *at != 0 && *at != second);
    let others = others.map(|(_, meant)| meant.expression());
    Ok(Some(std::iter::once(format!("({})", pairs.join(" OR "))).chain(others).collect::<Vec<_>>().join(" AND ")))
}

/// A name that forms of its words are held against.
struct Called<'a> {
    name: Name,
    words: &'a [String],
    /// Which of the words stands beside the first.
    second: usize,
    /// It is a given name.
    given: bool,
}

impl Called<'_> {
    /// Whether two forms, in the places of the words they were found by, are this name.
    fn is(&self, first: &str, second: &str) -> bool {
        if self.given && !may_be_given(second, &self.words[self.second]) {
            return false;
        }
        let words = self.words.iter().enumerate().map(|(at, word)| match at {
            0 => first,
            at if at == self.second => second,
            _ => word.as_str(),
        });
        let said = Name::read(&words.collect::<Vec<_>>().join(" "));
        alike(&said, &self.name, true).score >= Likeness::LIKELY
    }
}

/// Whether a form may be a given name: Олега is not Ольга, since Олег is a name that has this form.
fn may_be_given(form: &str, given: &str) -> bool {
    if form == given {
        return true;
    }
    let (said, given) = (Word::new(form, Part::Given), Word::new(given, Part::Given));
    if said.known.is_some() {
        return words_alike(&said, &given) >= SAME_GIVEN
            || said.uninflected().iter().any(|(b, _)| b.text == given.text);
    }
    let bases = said.uninflected();
    let mut known = bases.iter().map(|(base, _)| base).filter(|base| base.known.is_some()).peekable();
    bases.iter().any(|(base, _)| base.text == given.text)
        || known.peek().is_none()
        || known.any(|base| words_alike(base, &given) >= SAME_GIVEN)
}

/// A surname with the initials of its bearer: Асанова А., А. М. Асанова.
pub(super) fn with_initials(db: &Connection, name: &PartyName) -> Result<Option<String>, Error> {
    let initial = |part: &str| tokens(part).next().and_then(|token| token.form.chars().next());
    let surname = long_words(&name.surname);
    let (Some(first), Some(last), Some(given)) = (surname.first(), surname.last(), initial(&name.given)) else {
        return Ok(None);
    };
    let mut phrases = Vec::new();
    for form in nearest(last, &in_any_form(db, last)?.forms, FORMS) {
        phrases.push(format!("\"{form} {given}\""));
    }
    for form in nearest(first, &in_any_form(db, first)?.forms, FORMS) {
        phrases.push(format!("\"{given} {form}\""));
        phrases.extend(initial(&name.patronymic).map(|father| format!("\"{given} {father} {form}\"")));
    }
    Ok((!phrases.is_empty()).then(|| phrases.join(" OR ")))
}

/// All words of a text, anywhere and in any form: a nickname, an organisation, a surname or a given name that is all one knows.
pub(super) fn anywhere(db: &Connection, text: &str) -> Result<Option<String>, Error> {
    let mut parts = Vec::new();
    for token in tokens(text) {
        let one = in_any_form(db, &token.form)?;
        if one.is_nowhere() {
            return Ok(None);
        }
        parts.push(one.expression());
    }
    Ok((!parts.is_empty()).then(|| parts.join(" AND ")))
}

/// A surname that stands without a given name.
pub(super) struct Alone {
    forms: HashSet<String>,
    gender: Option<Gender>,
    given: Option<Word>,
}

impl Alone {
    /// Of a name with surname and given name, with the question that finds the texts to look at.
    pub fn of(db: &Connection, name: &PartyName) -> Result<Option<(Self, String)>, Error> {
        let surname = long_words(&name.surname);
        let Some(last) = surname.last() else { return Ok(None) };
        let Some(expression) = anywhere(db, &surname.join(" "))? else { return Ok(None) };
        let alone = Self {
            forms: in_any_form(db, last)?.forms.into_iter().collect(),
            gender: Name::of_parts(&name.surname, &name.given, &name.patronymic).gender(),
            given: long_words(&name.given).first().map(|given| Word::new(given, Part::Given)),
        };
        Ok(Some((alone, expression)))
    }

    /// Whether a text has the surname with no given name, father's name or initial of somebody else beside it.
    pub fn stands_in(&self, text: &str) -> bool {
        let all: Vec<Token> = tokens(text).collect();
        all.iter().enumerate().any(|(at, token)| {
            let mut beside = [at.checked_sub(1), Some(at + 1)].into_iter().flatten().filter_map(|at| all.get(at));
            self.forms.contains(&token.form)
                && self.fits(&token.form)
                && !beside.any(|other| self.is_another(text, token, other))
        })
    }

    /// Whether the form can be that of a woman's, or a man's, surname: Асановой is no form of Асанов.
    fn fits(&self, form: &str) -> bool {
        let Some(gender) = self.gender else { return true };
        let shown = |word: &str| masculine(word).1;
        let bases = bases(form).into_iter().map(|base| base.gender.or_else(|| shown(&base.word)));
        let mut said = std::iter::once(shown(form)).chain(bases).flatten().peekable();
        said.peek().is_none() || said.any(|one| one == gender)
    }

    /// Whether a neighbour of the surname names somebody else.
    fn is_another(&self, text: &str, surname: &Token, other: &Token) -> bool {
        let capital = |token: &Token| text[token.range.clone()].starts_with(char::is_uppercase);
        let initial = other.form.chars().count() == 1;
        let between = if other.range.start > surname.range.end {
            &text[surname.range.end..other.range.start]
        } else {
            &text[other.range.end..surname.range.start]
        };
        // Beside it is what no sign parts from it, but for the stop after an initial.
        let parted = !matches!((between.trim(), initial), ("", _) | (".", true));
        if parted || capital(surname) && !capital(other) {
            return false;
        }
        if initial {
            return capital(other) && text[other.range.end..].starts_with('.');
        }
        let plain = Word::new(&other.form, Part::Given);
        let forms = plain.uninflected();
        let mut all = std::iter::once(&plain).chain(forms.iter().map(|(base, _)| base));
        let own = |word: &Word| self.given.as_ref().is_some_and(|given| words_alike(word, given) >= SAME_GIVEN);
        !all.clone().any(own) && all.any(|word| word.known.is_some() || father(&word.text).is_some())
    }
}
