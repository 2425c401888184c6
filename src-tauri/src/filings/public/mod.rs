//! The public edition of a filing: people whose names are kept out stand in it under pseudonyms, what identifies them
//! is taken out, and the finished PDF is searched for both before it is given out.
//!
//! All of it is rules over values. Templates know nothing of it: they are handed other values ([`conceal`]).

mod birthday;
mod canon;
mod conceal;
mod find;
mod identifiers;
mod needles;
mod pseudonym;
mod release;
mod spellings;
#[cfg(test)]
mod tests;
mod trial;

use crate::base::id::PartyId;
use crate::language::Gender;
use crate::parties::{self, ContactKind, PartyKind, PartyName, PartyRole};

pub use conceal::conceal;
pub use find::{Hit, What};
pub use needles::Needles;
pub use pseudonym::{Noun, Pseudonym};
pub use release::{Leak, Place, Unreadable, leaks, leaks_in, text_of};
pub use trial::{Given, Trial, of_sample};

/// Somebody whose name is kept out.
#[derive(Debug, Clone)]
pub struct Guarded {
    pub party: PartyId,
    pub pseudonym: Pseudonym,
    /// In every script and with every surname that the office knows.
    pub names: Vec<PartyName>,
    pub gender: Option<Gender>,
    pub person: bool,
    /// Documents, phones, accounts, plates, tax numbers, as they were written.
    pub numbers: Vec<String>,
    /// Mail addresses and names in messengers.
    pub online: Vec<String>,
    pub addresses: Vec<String>,
    /// EDTF; only an exact day is looked for.
    pub born: String,
}

impl Guarded {
    /// A party of the vault under a pseudonym.
    pub fn of(party: &parties::Party, number: u32) -> Self {
        let details = &party.details;
        let contacts = |kinds: &[ContactKind]| -> Vec<String> {
            details.contacts.iter().filter(|c| kinds.contains(&c.kind)).map(|c| c.value.clone()).collect()
        };
        let numbers = [ContactKind::Phone, ContactKind::BankAccount, ContactKind::Vehicle];
        let online = [ContactKind::Email, ContactKind::Handle, ContactKind::Other];
        Self {
            party: party.id,
            pseudonym: Pseudonym { noun: Noun::of(party), number, gender: gender(party) },
            names: details.names.clone(),
            gender: gender(party),
            person: details.kind == PartyKind::Person,
            numbers: details.documents.iter().map(|d| d.number.clone()).chain(contacts(&numbers)).collect(),
            online: contacts(&online),
            addresses: contacts(&[ContactKind::Address]),
            born: details.birth_date.clone(),
        }
    }
}

/// Whether a name is kept out when nobody said otherwise: those of victims are.
pub fn guarded_by_rule(party: &parties::Party) -> bool {
    party.details.roles.contains(&PartyRole::Victim)
}

fn gender(party: &parties::Party) -> Option<Gender> {
    party.details.sex.map(|sex| match sex {
        parties::Sex::Female => Gender::Feminine,
        parties::Sex::Male => Gender::Masculine,
    })
}
