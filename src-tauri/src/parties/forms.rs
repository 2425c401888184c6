//! A party's name in the cases of Russian and Kyrgyz: as the rules decline it, and as the lawyer corrected it.

use super::{Error, PartyDetails, PartyKind, PartyName, Sex};
use crate::base::Language;
use crate::base::id::PartyId;
use crate::language::russian::{self, Person};
use crate::language::{Case, Forms, Gender, kyrgyz};
use rusqlite::{Connection, Transaction, params};
use std::collections::BTreeSet;

/// The languages whose names decline.
pub const DECLINED: [Language; 2] = [Language::Ru, Language::Ky];

/// A correction as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    pub language: Language,
    pub case: Case,
    /// The nominative it was made for: it says nothing about another name.
    pub name: String,
    pub form: String,
}

/// The name of a party in the cases of a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Declined {
    /// As lists and documents in this language show it.
    pub name: String,
    /// By the rules alone.
    pub by_rule: Forms,
    /// With the lawyer's corrections.
    pub forms: Forms,
    /// Which forms are the lawyer's.
    pub corrected: BTreeSet<Case>,
    /// Initials and surname, as in a text: `А. Б. Асановой`.
    pub short: Forms,
    /// Masculine or feminine, where it is said or the name says it; none for an organisation.
    pub gender: Option<Gender>,
}

impl Declined {
    /// What is still to be looked at in a form: nothing, once the lawyer has written it.
    pub fn doubts(&self, case: Case) -> &[crate::language::Doubt] {
        if self.corrected.contains(&case) { &[] } else { self.by_rule.doubts() }
    }
}

/// The name that a document in this language prints: the one written in it, else the Russian one, else the first.
pub fn name_in(details: &PartyDetails, language: Language) -> Option<&PartyName> {
    let written = |code: &str| details.names.iter().find(|name| name.language == code && !name.is_empty());
    written(language.code()).or_else(|| written("ru")).or_else(|| details.names.first())
}

/// The name declined, with the corrections that were made for it. `None` without a name.
pub fn declined(details: &PartyDetails, corrections: &[Correction], language: Language) -> Option<Declined> {
    let name = name_in(details, language)?;
    let stated = details.sex.map(|sex| match sex {
        Sex::Female => Gender::Feminine,
        Sex::Male => Gender::Masculine,
    });
    let person = details.kind == PartyKind::Person;
    let gender = if person { stated.or_else(|| said(name)) } else { None };
    let by_rule = by_rule(name, person, stated, language);
    let full = name.full();
    let mut forms = by_rule.clone();
    let mut corrected = BTreeSet::new();
    for correction in corrections.iter().filter(|c| c.language == language && c.name == full) {
        forms.correct(correction.case, &correction.form);
        corrected.insert(correction.case);
    }
    let short = short(name, person, gender, language, &forms);
    Some(Declined { name: full, by_rule, forms, corrected, short, gender })
}

/// A name as documents would decline it, when nothing else is known of who bears it: an invented case's.
pub fn declined_text(text: &str, sex: Option<Gender>, language: Language) -> Declined {
    let by_rule = match language {
        Language::Ru => russian::person_named(text, sex),
        Language::Ky => kyrgyz::person(text),
        Language::En => Forms::fixed(text),
    };
    let gender = sex.or_else(|| match russian::sex_of(text) {
        russian::Sex::Said(gender) | russian::Sex::Guessed(gender) => Some(gender),
        russian::Sex::Unknown => None,
    });
    Declined {
        name: text.to_owned(),
        forms: by_rule.clone(),
        short: by_rule.clone(),
        by_rule,
        corrected: BTreeSet::new(),
        gender,
    }
}

fn said(name: &PartyName) -> Option<Gender> {
    match russian::sex_of(&name.full()) {
        russian::Sex::Said(gender) | russian::Sex::Guessed(gender) => Some(gender),
        russian::Sex::Unknown => None,
    }
}

fn by_rule(name: &PartyName, person: bool, stated: Option<Gender>, language: Language) -> Forms {
    let full = name.full();
    match (language, person) {
        (Language::Ru, true) if name.whole.is_empty() => {
            let parts = Person { surname: &name.surname, given: &name.given, patronymic: &name.patronymic };
            russian::person(parts, stated)
        }
        (Language::Ru, true) => russian::person_named(&full, stated),
        (Language::Ru, false) => russian::phrase(&full),
        (Language::Ky, true) => kyrgyz::person(&full),
        (Language::Ky, false) => kyrgyz::decline(&full),
        (Language::En, _) => Forms::fixed(&full),
    }
}

/// Initials and surname. A surname that the lawyer corrected within the full name is corrected here too.
fn short(name: &PartyName, person: bool, gender: Option<Gender>, language: Language, full: &Forms) -> Forms {
    let written = name.signature();
    let surname = name.surname.as_str();
    if !person || !name.whole.is_empty() || surname.is_empty() {
        return full.clone();
    }
    let initials = written.strip_suffix(surname).unwrap_or_default();
    let mut forms = match language {
        Language::Ru => {
            let sex = gender.or(Some(Gender::Masculine));
            russian::person(Person { surname, ..Person::default() }, sex)
        }
        _ => kyrgyz::person(surname),
    };
    if language == Language::Ru {
        let words = |text: &str| text.split_whitespace().count();
        for case in Case::of(language) {
            let form = full.get(*case);
            if words(form) == words(&name.full()) {
                let own: Vec<&str> = form.split_whitespace().take(words(surname)).collect();
                forms.correct(*case, &own.join(" "));
            }
        }
    }
    forms.map(|surname| format!("{initials}{surname}"))
}

/// The corrections of a party.
pub fn corrections(db: &Connection, party: PartyId) -> Result<Vec<Correction>, Error> {
    let mut query =
        db.prepare_cached("SELECT language, grammatical_case, name, form FROM party_form WHERE party_id = ?1")?;
    let rows = query.query_map(params![party], |row| {
        let language: String = row.get("language")?;
        Ok(Correction {
            language: language.parse().unwrap_or(Language::Ru),
            case: row.get("grammatical_case")?,
            name: row.get("name")?,
            form: row.get("form")?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Keeps the lawyer's form for a case, under the name the party has now; `None` goes back to the rules.
pub fn correct(
    tx: &Transaction<'_>,
    party: PartyId,
    language: Language,
    case: Case,
    form: Option<&str>,
) -> Result<(), Error> {
    let details = super::one(tx, party)?.details;
    let name = name_in(&details, language).map(PartyName::full).filter(|name| !name.is_empty());
    let name = name.ok_or(Error::Required("names"))?;
    if case == Case::Nominative || !Case::of(language).contains(&case) {
        return Err(Error::NoSuchForm);
    }
    let form = form.map(crate::base::text::tidy).filter(|form| !form.is_empty());
    match form {
        Some(form) => tx.execute(
            "INSERT INTO party_form (party_id, language, grammatical_case, name, form) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (party_id, language, grammatical_case) DO UPDATE SET name = excluded.name, form = excluded.form",
            params![party, language.code(), case, name, form],
        )?,
        None => tx.execute(
            "DELETE FROM party_form WHERE party_id = ?1 AND language = ?2 AND grammatical_case = ?3",
            params![party, language.code(), case],
        )?,
    };
    Ok(())
}
