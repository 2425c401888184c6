//! The public edition of a filing: people whose names are kept out stand in it under pseudonyms, what identifies them
//! is taken out, and the finished PDF is searched for both before it is given out.
//!
//! All of it is rules over values. Templates know nothing of it: they are handed other values ([`conceal`]).

mod beside;
mod birthday;
mod canon;
mod conceal;
mod context;
mod find;
mod identifiers;
mod initials;
mod lent;
mod mention;
mod needles;
mod pseudonym;
mod release;
mod spellings;
mod surroundings;
#[cfg(test)]
mod tests;
mod trial;

use crate::base::id::PartyId;
use crate::language::Gender;
use crate::parties::{self, ContactKind, PartyKind, PartyName, PartyRole};
use std::collections::{BTreeMap, BTreeSet};

pub use conceal::{Unsure, Why, conceal, concealed};
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

/// What the filings and the ties of a case say of its people.
#[derive(Debug, Clone, Default)]
pub struct Bonds {
    /// Those whom a filing names as the legal representative of a child.
    pub guardians: BTreeSet<PartyId>,
    /// Those for whom a filing asks protection.
    pub protected: BTreeSet<PartyId>,
    /// Two who are relatives.
    pub kin: Vec<(PartyId, PartyId)>,
}

/// Whose names are kept out when nobody said otherwise, and by what noun: victims; those who would tell who she is, a
/// child's legal representative and relatives; those for whom protection is asked. `printed` are those of whom the lawyer
/// said that they may be named.
pub fn guarded_by_rule(
    people: &[parties::Party],
    bonds: &Bonds,
    printed: &BTreeSet<PartyId>,
) -> BTreeMap<PartyId, Noun> {
    let is = |party: &parties::Party, role| party.details.roles.contains(&role);
    let hidden = people.iter().filter(|party| is(party, PartyRole::Victim) && !printed.contains(&party.id));
    let hidden: BTreeSet<PartyId> = hidden.map(|party| party.id).collect();
    let of_hers = |party: &parties::Party| {
        let joined = |(a, b): &(PartyId, PartyId)| {
            (*a == party.id && hidden.contains(b)) || (*b == party.id && hidden.contains(a))
        };
        // An uncle who sold her is accused by name; that he has her surname is asked about where he is named.
        let accused = party.details.roles.iter().any(|role| role.is_suspect());
        !accused && !hidden.is_empty() && (is(party, PartyRole::Relative) || bonds.kin.iter().any(joined))
    };
    let noun = |party: &parties::Party| {
        let guardian = bonds.guardians.contains(&party.id) && !hidden.is_empty();
        match Noun::of(party) {
            noun if is(party, PartyRole::Victim) => Some(noun),
            _ if guardian => Some(Noun::Guardian),
            Noun::Person if of_hers(party) => Some(Noun::Relative),
            noun if of_hers(party) || bonds.protected.contains(&party.id) => Some(noun),
            _ => None,
        }
    };
    people.iter().filter_map(|party| Some((party.id, noun(party)?))).collect()
}

fn gender(party: &parties::Party) -> Option<Gender> {
    party.details.sex.map(|sex| match sex {
        parties::Sex::Female => Gender::Feminine,
        parties::Sex::Male => Gender::Masculine,
    })
}
