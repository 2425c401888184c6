//! Matching: whether two parties are one person or organisation, with reasons in words; an index that finds one among a
//! million; and what the office decided (the same, different, merged).

mod compare;
mod index;
mod merge;
mod organisation;
mod profile;
mod rows;
mod store;
#[cfg(test)]
mod tests;

pub use compare::{compare, weigh};
pub use index::{Candidate, Index};
pub use merge::{merge, split};
pub use organisation::organisation_name;
pub use profile::{Born, Called, Profile};
pub use store::{
    Decision, Merged, Verdict, all_merged_into, decide, decisions, everybody, links, merged_into, merges,
    text_of_today, undecide,
};

use crate::language::identifiers::Kind;

/// Two parties that are likely one, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct Match {
    /// From 0 to 1.
    pub score: f32,
    /// What speaks for it and what against, the weightiest first.
    pub reasons: Vec<Reason>,
}

impl Match {
    /// From here on two parties are likelier one than two.
    pub const LIKELY: f32 = 0.7;
    /// Worth a look while one types.
    pub const SHOWN: f32 = 0.6;
    /// Worth a place in the queue of pairs to look at.
    pub const QUEUED: f32 = 0.76;
}

/// One reason for or against two parties being one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// The same phone, passport, card, handle…
    SameIdentifier {
        /// What it is.
        kind: Kind,
        /// Its normal form.
        value: String,
    },
    /// The names have the same letters.
    SameName,
    /// The names sound alike in another alphabet or spelling.
    SoundsAlike,
    /// One name is a case of the other: Асановой, Асанова.
    Declined,
    /// Only the surname is asked for, and it is the same.
    OnlySurname,
    /// A short or another form of the given name.
    OtherForm,
    /// Initials that fit.
    Initials,
    /// The organisations' names agree without the legal form.
    SameOrganisation,
    /// The fathers' names agree, whether -ович, -овна, уулу or кызы.
    PatronymicAgrees,
    /// The fathers' names contradict.
    PatronymicDiffers,
    /// The same father, a son and a daughter.
    Siblings,
    /// The surnames contradict.
    SurnameDiffers,
    /// The given names contradict.
    GivenDiffers,
    /// Born on the same day.
    BirthDateAgrees,
    /// Born in the same year, as far as known.
    BirthYearAgrees,
    /// Born at different times.
    BirthDiffers,
    /// A woman and a man.
    SexDiffers,
    /// Two different personal numbers.
    TaxNumberDiffers,
    /// A person and an organisation.
    KindDiffers,
}

impl Reason {
    /// The key of the message that says it.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::SameIdentifier { kind, .. } => match kind {
                Kind::Phone => "match-same-phone",
                Kind::Account => "match-same-account",
                Kind::Document => "match-same-document",
                Kind::TaxNumber => "match-same-tax-number",
                Kind::Email => "match-same-email",
                Kind::Handle => "match-same-handle",
                Kind::Plate => "match-same-plate",
            },
            Self::SameName => "match-same-name",
            Self::SoundsAlike => "match-sounds-alike",
            Self::Declined => "match-declined",
            Self::OnlySurname => "match-only-surname",
            Self::OtherForm => "match-other-form",
            Self::Initials => "match-initials",
            Self::SameOrganisation => "match-same-organisation",
            Self::PatronymicAgrees => "match-patronymic-agrees",
            Self::PatronymicDiffers => "match-patronymic-differs",
            Self::Siblings => "match-siblings",
            Self::SurnameDiffers => "match-surname-differs",
            Self::GivenDiffers => "match-given-differs",
            Self::BirthDateAgrees => "match-birth-date-agrees",
            Self::BirthYearAgrees => "match-birth-year-agrees",
            Self::BirthDiffers => "match-birth-differs",
            Self::SexDiffers => "match-sex-differs",
            Self::TaxNumberDiffers => "match-tax-number-differs",
            Self::KindDiffers => "match-kind-differs",
        }
    }

    /// Whether it speaks against the two being one.
    pub const fn against(&self) -> bool {
        matches!(
            self,
            Self::PatronymicDiffers
                | Self::Siblings
                | Self::SurnameDiffers
                | Self::GivenDiffers
                | Self::BirthDiffers
                | Self::SexDiffers
                | Self::TaxNumberDiffers
                | Self::KindDiffers
        )
    }

    /// What the message is about: the number that is the same.
    pub fn value(&self) -> Option<&str> {
        match self {
            Self::SameIdentifier { value, .. } => Some(value),
            _ => None,
        }
    }
}
