//! What identifies a person besides the name: phones, cards, documents, tax numbers, mail, handles, vehicle plates.
//! Each has one normal form, so that two spellings of it are equal; nothing here says whether it exists.

mod beside;
mod find;
mod iban;
mod numbers;
mod online;
mod passports;
mod phone;
mod plates;
mod signs;
#[cfg(test)]
mod tests;

pub use find::{Found, find_in};
pub use iban::iban;
pub use numbers::{account, card, document, plate, tax_number};
pub use online::{email, handle};
pub use phone::{phone, valid_phone};

/// Kinds of identifiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// A telephone number, E.164.
    Phone,
    /// A bank card or account, IBAN.
    Account,
    /// A passport or identity card.
    Document,
    /// ИНН, ПИН and their like.
    TaxNumber,
    /// A mail address.
    Email,
    /// A name in a messenger or social network.
    Handle,
    /// A vehicle's plate.
    Plate,
}

impl Kind {
    /// The word for it in messages and answers.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Account => "account",
            Self::Document => "document",
            Self::TaxNumber => "tax-number",
            Self::Email => "email",
            Self::Handle => "handle",
            Self::Plate => "plate",
        }
    }
}

/// An identifier in its normal form.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Identifier {
    /// What it is.
    pub kind: Kind,
    /// Its normal form.
    pub value: String,
}

impl Identifier {
    /// An identifier that is already in its normal form.
    pub fn new(kind: Kind, value: String) -> Self {
        Self { kind, value }
    }

    /// The identifier that somebody types as a whole: a passport may stand in small letters there.
    pub fn typed(text: &str) -> Option<Self> {
        Self::read(text).or_else(|| passports::in_capitals(text).and_then(|text| Self::read(&text)))
    }

    /// The identifier a text is as a whole, of the kind it looks like; none when it looks like none.
    pub fn read(text: &str) -> Option<Self> {
        let found = find_in(text);
        let whole = text.chars().filter(|c| c.is_alphanumeric()).count();
        let covers = |f: &Found| text[f.start..f.end].chars().filter(|c| c.is_alphanumeric()).count() * 10 >= whole * 8;
        // What is a number as a whole may be a phone that no plan has: who asks, has it from somewhere.
        let digits = text.chars().filter(char::is_ascii_digit).count();
        let bare =
            (9..=13).contains(&digits) && !text.chars().any(char::is_alphabetic) && signs::date(text.trim()).is_none();
        let number = || phone(text).filter(|_| bare).map(|value| Self::new(Kind::Phone, value));
        found.into_iter().find(covers).map(|found| found.identifier).or_else(number)
    }
}
