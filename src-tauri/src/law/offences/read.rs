//! Reading the packs of offences, and refusing what cannot be right.

use super::super::read::FILES;
use super::super::{Label, Pack, Status, Words, pack};
use super::{BlockText, Catalogue, Element, Family, GapText, Offence, OffenceSubject, RequestFiling};
use crate::base::Language;
use include_dir::{Dir, File as Packed};
use serde::Deserialize;
use std::sync::LazyLock;

static OFFENCES: LazyLock<Catalogue> = LazyLock::new(|| {
    let mut folders: Vec<&Dir<'_>> =
        FILES.dirs().flat_map(Dir::dirs).filter(|folder| folder.path().ends_with("offences")).collect();
    folders.sort_by_key(|folder| folder.path());
    let mut files: Vec<&Packed<'_>> = folders.into_iter().flat_map(Dir::files).collect();
    files.sort_by_key(|file| file.path());
    let texts = files.into_iter().filter_map(|file| Some((file.path().to_str()?, file.contents_utf8()?)));
    Catalogue::read(texts, pack()).expect("the packs built into the program are read by a test")
});

/// The offences built into the program.
pub fn offences() -> &'static Catalogue {
    &OFFENCES
}

/// What is wrong with a pack of offences.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("the pack {file} cannot be read: {reason}")]
    Syntax { file: String, reason: String },
    #[error("the packs have two entries {id}")]
    Twice { id: String },
    #[error("{id} names {what}, which the packs do not hold")]
    Unknown { id: String, what: String },
    #[error("{id} is marked checked and no one has read its source, or the other way round")]
    Unread { id: String },
    #[error("{id} lacks its {what} in one of the languages")]
    Unsaid { id: String, what: &'static str },
    #[error("two versions of {id} are in force on the same day")]
    Overlap { id: String },
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct File {
    family: Option<FamilyHead>,
    offence: Vec<Offence>,
    element: Vec<Element>,
    block: Vec<BlockText>,
    filing: Vec<RequestFiling>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FamilyHead {
    id: String,
    jurisdiction: String,
    title: Words,
    #[serde(default = "person")]
    subject: OffenceSubject,
    #[serde(default)]
    usual: bool,
}

const fn person() -> OffenceSubject {
    OffenceSubject::Person
}

impl Catalogue {
    /// The catalogue made of these files (name, text), checked against the law they name.
    pub fn read<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>, law: &Pack) -> Result<Self, Error> {
        let mut all = Self::default();
        for (name, text) in files {
            let syntax = |e: toml::de::Error| Error::Syntax { file: name.to_owned(), reason: e.to_string() };
            let file: File = toml::from_str(text).map_err(syntax)?;
            if let Some(FamilyHead { id, jurisdiction, title, subject, usual }) = file.family {
                if all.family(&id).is_some() {
                    return Err(Error::Twice { id });
                }
                all.families.push(Family { id, jurisdiction, title, subject, usual, offences: file.offence });
            }
            for element in file.element {
                if let Some(before) = all.elements.insert(element.id.clone(), element) {
                    return Err(Error::Twice { id: before.id });
                }
            }
            for filing in file.filing {
                if let Some(before) = all.filings.insert(filing.id.clone(), filing) {
                    return Err(Error::Twice { id: before.id });
                }
            }
            all.blocks.extend(file.block);
        }
        all.families.sort_by_key(|family| !family.usual);
        all.check(law)?;
        Ok(all)
    }

    fn check(&self, law: &Pack) -> Result<(), Error> {
        for family in &self.families {
            said(&family.id, "title", &family.title)?;
            for offence in &family.offences {
                self.check_offence(offence, law)?;
            }
            let versions = family.offences.iter().filter_map(|offence| law.record(&offence.record));
            let days: Vec<_> = versions.filter_map(|record| law.act(&record.act)).collect();
            for (at, act) in days.iter().enumerate() {
                let together = |other: &&crate::law::Act| {
                    act.in_force.is_none_or(|from| other.until.is_none_or(|until| from <= until))
                        && other.in_force.is_none_or(|from| act.until.is_none_or(|until| from <= until))
                };
                if days[at + 1..].iter().any(together) {
                    return Err(Error::Overlap { id: family.id.clone() });
                }
            }
        }
        for element in self.elements.values() {
            let id = &element.id;
            said(id, "name", &element.name)?;
            read_or_not(id, element.label, element.status)?;
            self.check_gap(id, &element.gap)?;
        }
        for text in &self.blocks {
            self.check_gap(text.block.word(), &text.gap)?;
        }
        for filing in self.filings.values() {
            said(&filing.id, "name", &filing.name)?;
            said(&filing.id, "addressee", &filing.to)?;
            read_or_not(&filing.id, filing.label, filing.status)?;
            held(&filing.id, law, filing.law.iter())?;
        }
        Ok(())
    }

    fn check_offence(&self, offence: &Offence, law: &Pack) -> Result<(), Error> {
        let id = &offence.id;
        read_or_not(id, offence.label, offence.status)?;
        held(id, law, [&offence.record].into_iter().chain(&offence.consent).chain(&offence.limitation))?;
        let unknown = |what: &str| Err(Error::Unknown { id: id.clone(), what: what.to_owned() });
        if let Some(element) = offence.elements.iter().find(|element| !self.elements.contains_key(*element)) {
            return unknown(element);
        }
        let (elements, blocks) = offence.rule.names();
        if let Some(element) = elements.into_iter().find(|name| !offence.elements.iter().any(|id| id == name)) {
            return unknown(element);
        }
        let has = |block| offence.elements.iter().any(|id| self.elements.get(id).is_some_and(|e| e.block == block));
        if let Some(block) = blocks.into_iter().find(|block| !has(*block) || self.block(*block).is_none()) {
            return unknown(block.word());
        }
        if offence.rule.asks_age() && offence.child_below.is_none() {
            return unknown("child_below");
        }
        Ok(())
    }

    fn check_gap(&self, id: &str, gap: &GapText) -> Result<(), Error> {
        said(id, "missing", &gap.missing)?;
        said(id, "question", &gap.question)?;
        said(id, "helps", &gap.helps)?;
        for request in &gap.requests {
            said(id, "request", &request.what)?;
            let ending = format!(".{}", request.filing);
            if !self.filings.keys().any(|filing| filing.ends_with(&ending)) {
                return Err(Error::Unknown { id: id.to_owned(), what: request.filing.clone() });
            }
        }
        Ok(())
    }
}

/// A text stands in every language.
fn said(id: &str, what: &'static str, words: &Words) -> Result<(), Error> {
    match Language::ALL.iter().all(|language| words.exactly(*language).is_some()) {
        true => Ok(()),
        false => Err(Error::Unsaid { id: id.to_owned(), what }),
    }
}

fn read_or_not(id: &str, label: Label, status: Status) -> Result<(), Error> {
    match (status == Status::Checked) == (label == Label::V) {
        true => Ok(()),
        false => Err(Error::Unread { id: id.to_owned() }),
    }
}

fn held<'a>(id: &str, law: &Pack, mut records: impl Iterator<Item = &'a String>) -> Result<(), Error> {
    match records.find(|record| law.record(record).is_none()) {
        Some(what) => Err(Error::Unknown { id: id.to_owned(), what: what.clone() }),
        None => Ok(()),
    }
}
