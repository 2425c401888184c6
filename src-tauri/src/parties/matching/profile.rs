//! What of a party is compared: its names in words, its identifiers in normal form, birth, sex, citizenship.

use super::organisation_name;
use crate::base::date::UncertainDate;
use crate::language::identifiers::{self, Identifier, Kind};
use crate::language::names::{Gender, Name};
use crate::parties::{ContactKind, DocumentKind, NameKind, PartyDetails, PartyKind, Sex};

/// A name that is compared.
#[derive(Debug, Clone)]
pub struct Called {
    /// Which of the party's names it is.
    pub kind: NameKind,
    /// As written.
    pub written: String,
    /// In words.
    pub name: Name,
}

/// When somebody was born, as far as known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Born {
    /// The year.
    pub year: i32,
    /// Month and day, when both are known.
    pub day: Option<(u8, u8)>,
    /// The office is not sure.
    pub uncertain: bool,
}

/// What of a party is compared.
#[derive(Debug, Clone)]
pub struct Profile {
    /// Person or organisation.
    pub kind: PartyKind,
    /// Its names.
    pub names: Vec<Called>,
    /// Its identifiers, sorted, each once.
    pub identifiers: Vec<Identifier>,
    /// When the person was born.
    pub born: Option<Born>,
    /// The person's sex: as entered, or as the name shows.
    pub sex: Option<Sex>,
    /// ISO 3166-1 alpha-2.
    pub citizenship: Vec<String>,
}

impl Profile {
    /// A person known by one written name.
    pub fn named(name: &str) -> Self {
        let called = Called { kind: NameKind::Main, written: name.to_owned(), name: Name::read(name) };
        let mut profile = Self::nobody(PartyKind::Person);
        profile.sex = called.name.gender().map(sex_of);
        profile.names.push(called);
        profile
    }

    /// An organisation known by one written name.
    pub fn organisation(name: &str) -> Self {
        let mut profile = Self::nobody(PartyKind::Organisation);
        profile.names.push(Called { kind: NameKind::Main, written: name.to_owned(), name: organisation_name(name) });
        profile
    }

    /// Somebody nothing is known of.
    pub fn nobody(kind: PartyKind) -> Self {
        Self { kind, names: Vec::new(), identifiers: Vec::new(), born: None, sex: None, citizenship: Vec::new() }
    }

    /// What is compared of what the office wrote.
    pub fn of(details: &PartyDetails) -> Self {
        let names: Vec<Called> = details
            .names
            .iter()
            .map(|n| {
                let written = n.full();
                let name = match (details.kind, n.whole.is_empty()) {
                    (PartyKind::Organisation, _) => organisation_name(&written),
                    (PartyKind::Person, false) => Name::read(&n.whole),
                    (PartyKind::Person, true) => Name::of_parts(&n.surname, &n.given, &n.patronymic),
                };
                Called { kind: n.kind, written, name }
            })
            .filter(|called| !called.name.is_empty())
            .collect();
        let by_name = names.iter().find_map(|called| called.name.gender()).map(sex_of);
        let mut identifiers: Vec<Identifier> =
            details.contacts.iter().filter_map(|c| contact(c.kind, &c.value)).collect();
        identifiers.extend(details.documents.iter().filter_map(|d| document(d.kind, &d.number)));
        // A note may hold a card or a handle that nobody moved to its own field.
        identifiers.extend(details.contacts.iter().flat_map(|c| identifiers::find_in(&c.note)).map(|f| f.identifier));
        identifiers.sort();
        identifiers.dedup();
        Self {
            kind: details.kind,
            names,
            identifiers,
            born: born(&details.birth_date),
            sex: details.sex.or(by_name).filter(|_| details.kind == PartyKind::Person),
            citizenship: details.citizenship.clone(),
        }
    }
}

fn sex_of(gender: Gender) -> Sex {
    match gender {
        Gender::Feminine => Sex::Female,
        Gender::Masculine => Sex::Male,
    }
}

/// A contact in its normal form; none for what identifies nobody (an address).
pub(super) fn contact(kind: ContactKind, value: &str) -> Option<Identifier> {
    let found = |kind, value: Option<String>| value.map(|value| Identifier::new(kind, value));
    match kind {
        ContactKind::Phone => found(Kind::Phone, identifiers::phone(value)),
        ContactKind::Email => found(Kind::Email, identifiers::email(value)),
        ContactKind::BankAccount => found(Kind::Account, identifiers::account(value)),
        ContactKind::Vehicle => found(Kind::Plate, identifiers::plate(value)),
        // A link to a messenger may hold a phone.
        ContactKind::Handle => match identifiers::find_in(value).into_iter().find(|f| f.identifier.kind == Kind::Phone)
        {
            Some(phone) => Some(phone.identifier),
            None => found(Kind::Handle, identifiers::handle(value)),
        },
        ContactKind::Other => Identifier::read(value),
        ContactKind::Address => None,
    }
}

/// A document in its normal form.
pub(super) fn document(kind: DocumentKind, number: &str) -> Option<Identifier> {
    match kind {
        DocumentKind::TaxNumber => identifiers::tax_number(number).map(|value| Identifier::new(Kind::TaxNumber, value)),
        // A firm's registration is most often its tax number.
        DocumentKind::Registration => match identifiers::tax_number(number) {
            Some(value) => Some(Identifier::new(Kind::TaxNumber, value)),
            None => identifiers::document(number).map(|value| Identifier::new(Kind::Document, value)),
        },
        _ => identifiers::document(number).map(|value| Identifier::new(Kind::Document, value)),
    }
}

/// The birth in an uncertain date: its earliest and latest year must be near, or it says too little.
fn born(date: &str) -> Option<Born> {
    let date: UncertainDate = date.parse().ok()?;
    let text = date.to_string();
    let uncertain = text.contains(['~', '?', '%', 'X', '/', '.']);
    let digits = text.trim_start_matches('-');
    let year: i32 = digits.get(..4)?.parse().ok()?;
    let number = |range: std::ops::Range<usize>| digits.get(range).and_then(|d| d.parse::<u8>().ok());
    let day = match (number(5..7), number(8..10)) {
        (Some(month @ 1..=12), Some(day)) if !text.contains('/') => Some((month, day)),
        _ => None,
    };
    Some(Born { year, day, uncertain })
}
