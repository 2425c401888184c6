//! The public edition of a template on its example: what still names the invented people, by the line that does it.

use super::release::{Place, leaks_in};
use super::{Guarded, Needles, Noun, Pseudonym};
use crate::base::Language;
use crate::filings::{CaseData, Role, Sex};
use crate::language::{Gender, names};
use crate::parties::{NameKind, PartyName};
use crate::typeset::Origin;
use serde::{Deserialize, Serialize};

/// The people of an invented case who are kept out by rule: its clients.
pub fn of_sample(case: &CaseData) -> Vec<Guarded> {
    (1..).zip(case.with_role(Role::Client)).map(|(number, party)| guarded(party, number)).collect()
}

fn guarded(party: &crate::filings::Party, number: u32) -> Guarded {
    let gender = party.sex.map(|sex| match sex {
        Sex::Female => Gender::Feminine,
        Sex::Male => Gender::Masculine,
    });
    let written = [(Language::Ru, &party.name.ru), (Language::Ky, &party.name.ky), (Language::En, &party.name.en)];
    let named = written.into_iter().filter(|(_, text)| !text.trim().is_empty());
    let born = party.born.as_ref().and_then(|born| (born.earliest == born.latest).then_some(born.earliest)?);
    let tax = (!party.personal_number.is_empty()).then(|| party.personal_number.clone());
    let numbers = party.documents.iter().map(|d| d.number.clone()).chain(party.phones.clone()).chain(tax);
    Guarded {
        party: party.id,
        pseudonym: Pseudonym { noun: Noun::Victim, number, gender },
        names: named.map(|(language, text)| name(text, language)).collect(),
        gender,
        person: true,
        numbers: numbers.filter(|number| tells(number)).collect(),
        online: party.emails.clone(),
        addresses: party.addresses.iter().flat_map(|words| [&words.ru, &words.ky, &words.en]).cloned().collect(),
        born: born.map(|day| day.to_string()).unwrap_or_default(),
    }
}

/// Whether a number of an example tells anything: «0000000» stands in every file.
fn tells(number: &str) -> bool {
    let mut digits = number.chars().filter(char::is_ascii_digit);
    let first = digits.next();
    digits.any(|digit| Some(digit) != first)
}

/// A name written in one line, in the parts that have forms of their own.
fn name(text: &str, language: Language) -> PartyName {
    let names::Parts { surname, given, patronymic, rest } = names::split(text);
    let parted = rest.is_empty() && !surname.is_empty();
    PartyName {
        kind: NameKind::Main,
        language: language.code().to_owned(),
        whole: if parted { String::new() } else { text.to_owned() },
        surname,
        given,
        patronymic,
    }
}

/// What a finished example says, read in the worker that made it.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Trial {
    /// The texts of the PDF: pages, metadata, outline, links.
    pub texts: Vec<(Place, String)>,
    /// The pages as they were set, each stretch with the line that put it there.
    pub pages: Vec<Vec<Origin>>,
}

/// Words that give somebody away, and the line to change.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Given {
    /// Empty when no place is known.
    pub file: String,
    /// From 1; 0 when no place is known.
    pub line: usize,
    pub words: String,
}

impl Trial {
    /// Everything that surely gives somebody away. `files` are what the author can change: a line of them is named before
    /// a line of the program's own library.
    pub fn given(&self, needles: &Needles, files: &[(&str, &str)]) -> Vec<Given> {
        let mut found: Vec<Given> = self.pages.iter().flat_map(|page| on_page(page, needles, files)).collect();
        for leak in leaks_in(self.texts.iter().cloned(), needles).into_iter().filter(|leak| leak.sure) {
            // What stands on a page was told with its line already.
            let told = |one: &Given| {
                bare(&one.words).contains(&bare(&leak.words)) || bare(&leak.words).contains(&bare(&one.words))
            };
            if !found.iter().any(told) {
                let (file, line) = written(needles, files).unwrap_or_default();
                found.push(Given { file, line, words: leak.words });
            }
        }
        found.sort();
        found.dedup();
        found
    }
}

fn bare(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn on_page(page: &[Origin], needles: &Needles, files: &[(&str, &str)]) -> Vec<Given> {
    let text: String = page.iter().map(|stretch| stretch.text.as_str()).collect();
    let mut hits = Vec::new();
    for hit in needles.find(&text).into_iter().filter(|hit| hit.sure) {
        let words: String = text[hit.start..hit.end].split_whitespace().collect::<Vec<_>>().join(" ");
        let mut end = 0;
        let touched = page.iter().filter(|stretch| {
            let start = end;
            end += stretch.text.len();
            start < hit.end && end > hit.start && stretch.line > 0
        });
        let places: Vec<(String, usize)> = touched.map(|stretch| (stretch.file.clone(), stretch.line)).collect();
        let own = places.iter().find(|(file, _)| files.iter().any(|(name, _)| name == file)).cloned();
        // Words that the template puts together have no place of their own: the one before them leads near.
        let before = || {
            let mut end = 0;
            let behind = page.iter().take_while(|stretch| {
                end += stretch.text.len();
                end <= hit.start
            });
            let known = behind.filter(|s| s.line > 0 && files.iter().any(|(name, _)| *name == s.file));
            known.last().map(|stretch| (stretch.file.clone(), stretch.line))
        };
        let place = own.or_else(|| written(needles, files)).or_else(before).or_else(|| places.first().cloned());
        let (file, line) = place.unwrap_or_default();
        hits.push(Given { file, line, words });
    }
    hits
}

/// The first line of the author's files that names somebody as it is written.
fn written(needles: &Needles, files: &[(&str, &str)]) -> Option<(String, usize)> {
    files.iter().find_map(|(file, text)| {
        let line = text.lines().position(|line| needles.find(line).iter().any(|hit| hit.sure))?;
        Some(((*file).to_owned(), line + 1))
    })
}
