//! What a filing may take from a case: plain values, read from the vault by others or from a sample.

use crate::base::id::{EvidenceId, FactId, PartyId};
use crate::base::{Language, Sha256Digest, Timestamp};
use crate::language::Gender;
use crate::law::Words;
use crate::parties::{Declined, declined_text};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A case as its filings see it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct CaseData {
    /// The office's own number.
    pub number: String,
    /// Number in the register of crimes (ЕРП); empty before registration.
    pub register_number: String,
    pub registered_on: Option<DateText>,
    #[serde(rename = "party")]
    pub parties: Vec<Party>,
    /// In order of time.
    #[serde(rename = "fact")]
    pub facts: Vec<Fact>,
    /// Evidence in use, by its number in the case. Items set aside are not here.
    #[serde(rename = "exhibit")]
    pub exhibits: Vec<Exhibit>,
}

/// A date as it prints, with the days it can mean.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct DateText {
    pub words: Words,
    pub earliest: Option<NaiveDate>,
    pub latest: Option<NaiveDate>,
}

/// What a party is to a filing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// The victim whom the office represents.
    Client,
    /// Anyone suspected of the crime.
    Suspect,
    Witness,
    /// The lawyer or another representative of the client.
    Representative,
    Relative,
    /// A body or officer that filings are addressed to.
    Authority,
    Other,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sex {
    Female,
    Male,
}

/// A person or an organisation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Party {
    pub id: PartyId,
    pub roles: Vec<Role>,
    /// The full name in the nominative, in the script of each language.
    pub name: Words,
    /// Initials and surname, for signatures.
    #[serde(default)]
    pub short_name: Words,
    /// What it is called in lists: «адвокат», «вербовщик».
    #[serde(default)]
    pub position: Words,
    #[serde(default)]
    pub sex: Option<Sex>,
    #[serde(default)]
    pub born: Option<DateText>,
    /// ISO 3166-1 alpha-2 codes.
    #[serde(default)]
    pub citizenship: Vec<String>,
    /// The personal or tax number (ИНН).
    #[serde(default)]
    pub personal_number: String,
    #[serde(default)]
    pub documents: Vec<IdentityDocument>,
    #[serde(default)]
    pub phones: Vec<String>,
    #[serde(default)]
    pub emails: Vec<String>,
    #[serde(default)]
    pub addresses: Vec<Words>,
    /// Other ways to be reached; never printed by themselves.
    #[serde(skip)]
    pub others: Vec<String>,
    /// Where the party lives and how it is reached is not given away by itself.
    #[serde(default)]
    pub protected: bool,
    /// Protection was asked for: that is printed nowhere, whatever the lawyer says of the head.
    #[serde(default)]
    pub measures: bool,
    /// No person.
    #[serde(default)]
    pub organisation: bool,
    /// The name in cases, by language, with the lawyer's corrections. Not in an invented case: there the rules decline.
    #[serde(skip)]
    pub declined: Vec<(Language, Declined)>,
}

/// A passport, an identity card, an order (ордер) of a lawyer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IdentityDocument {
    /// `id_card`, `passport`, `foreign_passport`, `registration`, `licence`, `order`, `other`.
    pub kind: String,
    pub number: String,
    #[serde(default)]
    pub issued_by: Words,
    #[serde(default)]
    pub issued_on: Option<DateText>,
}

/// A statement about what happened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    pub id: FactId,
    pub statement: Words,
    #[serde(default)]
    pub date: Option<DateText>,
    #[serde(default)]
    pub place: Words,
    #[serde(default, rename = "citation")]
    pub citations: Vec<Citation>,
    /// Tied to an act of an offence: it tells what was done, and its day is that of the act.
    #[serde(default)]
    pub act: bool,
}

impl Fact {
    /// Whether its words begin with its own day, written as documents write it: then the day is not printed before them again.
    pub fn begins_with_day(&self, language: Language) -> bool {
        let Some(date) = self.date.as_ref().filter(|date| date.earliest.is_some() && date.earliest == date.latest)
        else {
            return false;
        };
        let plain = |text: &str| text.trim().replace('\u{A0}', " ");
        let (day, said) = (plain(date.words.get(language)), plain(self.statement.get(language)));
        let rest = said.strip_prefix(&day).filter(|_| !day.is_empty());
        rest.is_some_and(|rest| rest.starts_with([' ', ',']))
    }
}

/// A place in evidence that a fact stands on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Citation {
    pub evidence: EvidenceId,
    /// The sheet, from 1; `None`: the item as a whole.
    #[serde(default)]
    pub page: Option<u32>,
    /// The moment of a recording, in seconds from its start.
    #[serde(default)]
    pub second: Option<u32>,
    /// The first and the last of cited lines of a plain text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lines: Option<[u32; 2]>,
    /// The moment a cited message was written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<chrono::NaiveDateTime>,
    /// The number of a cited paragraph on its page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paragraph: Option<u32>,
    /// The item has no such sheet or no such moment: neither is printed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub astray: bool,
}

/// An evidence item that can be attached.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exhibit {
    pub evidence: EvidenceId,
    /// As an index prints it.
    pub title: Words,
    /// Printed sheets; `None` while nobody knows.
    #[serde(default)]
    pub sheets: Option<u32>,
    /// Its pages or its picture cannot be read: it needs a password, or is damaged.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub unread: bool,
    /// What is heard or watched and has no sheets to count.
    #[serde(default)]
    pub recording: Option<Recorded>,
    pub digest: Sha256Digest,
    /// The person, device or place it comes from.
    #[serde(default)]
    pub source: Words,
    #[serde(default)]
    pub received: Option<DateText>,
    /// Who gave it, where that is said.
    #[serde(default)]
    pub received_from: Words,
    #[serde(default)]
    pub received_where: Words,
    #[serde(default)]
    pub received_by: Words,
    /// Paper, phone, flash drive.
    #[serde(default)]
    pub carrier: Words,
    /// A recording made in secret, or perhaps made so.
    #[serde(default)]
    pub covert: bool,
    /// What the custody log says of it, the oldest first.
    #[serde(default)]
    pub custody: Vec<Handling>,
}

impl Exhibit {
    /// Whether it has this sheet, as far as that is known. A recording has none.
    pub fn has_sheet(&self, sheet: u32) -> bool {
        self.recording.is_none() && self.sheets.is_none_or(|last| sheet <= last)
    }

    /// Whether it goes on for so long, as far as that is known.
    pub fn has_moment(&self, second: u32) -> bool {
        self.recording.and_then(|of| of.seconds).is_none_or(|last| second <= last)
    }
}

/// A recording: what stands in an inventory in place of a number of sheets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recorded {
    pub film: bool,
    /// How long it lasts, in whole seconds; `None` when it could not be read.
    #[serde(default)]
    pub seconds: Option<u32>,
}

/// One entry of the custody log about an exhibit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Handling {
    /// Its number in the log, from 1, as the certificate of custody and the list of the log count.
    pub entry: u64,
    pub at: Timestamp,
    /// The word of the log: `intake`, `export`…
    pub action: String,
    /// What the log says besides: what left, whether it failed.
    #[serde(default)]
    pub details: serde_json::Value,
    pub actor: String,
    /// What names this very entry.
    pub leaf: Sha256Digest,
}

impl Party {
    /// The name in the cases of a language.
    pub fn declined(&self, language: Language) -> Declined {
        let name = self.name.get(language);
        let known = self.declined.iter().find(|(of, declined)| *of == language && declined.name == name);
        known.map_or_else(|| self.by_rule(name, language), |(_, declined)| declined.clone())
    }

    fn by_rule(&self, name: &str, language: Language) -> Declined {
        let sex = self.sex.map(|sex| match sex {
            Sex::Female => Gender::Feminine,
            Sex::Male => Gender::Masculine,
        });
        let full = declined_text(name, sex, language);
        let short = self.short_name.get(language);
        let short = if short.is_empty() { name } else { short };
        Declined { short: declined_text(short, full.gender, language).forms, ..full }
    }
}

impl CaseData {
    pub fn party(&self, id: PartyId) -> Option<&Party> {
        self.parties.iter().find(|party| party.id == id)
    }

    pub fn fact(&self, id: FactId) -> Option<&Fact> {
        self.facts.iter().find(|fact| fact.id == id)
    }

    pub fn exhibit(&self, id: EvidenceId) -> Option<&Exhibit> {
        self.exhibits.iter().find(|exhibit| exhibit.evidence == id)
    }

    /// Parties with this role, in the order of the case.
    pub fn with_role(&self, role: Role) -> impl Iterator<Item = &Party> {
        self.parties.iter().filter(move |party| party.roles.contains(&role))
    }

    /// Who represents the client: a lawyer before a relative.
    pub fn representative(&self) -> Option<&Party> {
        self.with_role(Role::Representative).min_by_key(|party| party.roles.contains(&Role::Relative))
    }

    /// The relative who represents the client: of a child, its legal representative.
    pub fn guardian(&self) -> Option<&Party> {
        self.with_role(Role::Representative).find(|party| party.roles.contains(&Role::Relative))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::filings::gather::date_text;

    fn fact(date: &str, ru: &str, ky: &str) -> Fact {
        Fact {
            id: FactId::from_bytes([1; 16]),
            statement: Words { ru: ru.to_owned(), ky: ky.to_owned(), en: String::new() },
            date: date_text(&date.parse().expect("a date")),
            place: Words::default(),
            act: false,
            citations: Vec::new(),
        }
    }

    #[test]
    fn words_that_begin_with_the_very_day_of_the_fact_are_told_from_all_others() {
        let begins = |date: &str, ru: &str, ky: &str| {
            let fact = fact(date, ru, ky);
            [Language::Ru, Language::Ky].map(|language| fact.begins_with_day(language))
        };
        let ru = "6 марта 2026 года потерпевшая передала 45 000 сомов";
        let ky = "2026-жылдын 6-марты, жабырлануучу 45 000 сом берди";
        assert_eq!(begins("2026-03-06", ru, ky), [true, true]);
        assert_eq!(begins("2026-03-07", ru, ky), [false, false], "another day");
        assert_eq!(begins("2026-03", "март 2026 года прошёл", "2026-жылдын марты өттү"), [false, false], "no day");
        assert_eq!(begins("2026-03-06", "Потерпевшая", "2026-жылдын 6-мартында берди"), [false, false]);
    }
}
