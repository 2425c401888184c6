//! Finders: every telephone, card, account, document, tax number, mail address, handle and plate that stands anywhere, with how
//! many texts have it. They are words of the index in their normal form, so a list of them costs no reading.

use super::filters::Sieve;
use super::{Error, Filters, find, vocabulary};
use crate::base::words::words;
use crate::language::identifiers::{Kind as Identifies, card};
use rusqlite::Connection;

words! {
    /// What is found.
    FindingKind {
        Phone = "phone", Card = "card", Iban = "iban", Document = "document", TaxNumber = "tax-number", Email = "email",
        Handle = "handle", Plate = "plate",
    }
}

impl FindingKind {
    fn letter(self) -> char {
        match self {
            Self::Phone => 'p',
            Self::Card | Self::Iban => 'a',
            Self::Document => 'd',
            Self::TaxNumber => 't',
            Self::Email => 'e',
            Self::Handle => 'h',
            Self::Plate => 'v',
        }
    }

    /// Cards and international accounts are one kind of identifier and two of findings.
    fn is(self, value: &str) -> bool {
        match self {
            Self::Card => card(value).is_some(),
            Self::Iban => value.starts_with(|c: char| c.is_ascii_alphabetic()),
            _ => true,
        }
    }

    /// The kind of identifier it is.
    pub fn identifies(self) -> Identifies {
        match self {
            Self::Phone => Identifies::Phone,
            Self::Card | Self::Iban => Identifies::Account,
            Self::Document => Identifies::Document,
            Self::TaxNumber => Identifies::TaxNumber,
            Self::Email => Identifies::Email,
            Self::Handle => Identifies::Handle,
            Self::Plate => Identifies::Plate,
        }
    }
}

/// Something found, and in how many texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    pub kind: FindingKind,
    /// Its normal form, in capitals.
    pub value: String,
    pub texts: usize,
}

/// Everything of a kind within the filters, what most texts have first; at most so many.
pub fn findings(db: &Connection, kind: FindingKind, filters: &Filters, most: usize) -> Result<Vec<Finding>, Error> {
    let first = format!("#{}", kind.letter());
    let words = vocabulary::identifiers(db, &first)?;
    let mut sieve = Sieve::new(db, filters)?;
    let mut found = Vec::new();
    for word in words {
        let value = &word[first.len()..];
        if !kind.is(value) {
            continue;
        }
        // A word whose texts are gone has none.
        let texts = find::count(db, &format!("\"{word}\""), &mut sieve)?;
        if texts > 0 {
            found.push(Finding { kind, value: value.to_uppercase(), texts });
        }
    }
    found.sort_by(|a, b| b.texts.cmp(&a.texts).then_with(|| a.value.cmp(&b.value)));
    found.truncate(most);
    Ok(found)
}
