//! Gathers what proof in a case is made of.

use super::super::core::{Core, locked};
use super::super::failure::Failure;
use super::super::views::PersonName;
use crate::base::Timestamp;
use crate::base::date::UncertainDate;
use crate::base::id::{BlobId, CaseId, EvidenceId, PartyId};
use crate::base::text::fold;
use crate::cases;
use crate::evidence::{self, Covert, Evidence, EvidenceKind};
use crate::facts;
use crate::facts::proof::{CustodyState, Item, Material, Person, store};
use crate::parties::{self, Party, PartyName, PartyRole};
use crate::vault::Finding;
use std::collections::{HashMap, HashSet};
use std::sync::PoisonError;

/// What the last check of the sealed files found, while the vault stays open.
#[derive(Debug, Clone)]
pub struct Checked {
    /// When it began: what came later was not read by it.
    pub at: Timestamp,
    /// The originals that are no longer what was sealed.
    pub damaged: HashSet<BlobId>,
    /// The originals whose files are gone, or that the disk does not give back.
    pub missing: HashSet<BlobId>,
}

impl Checked {
    /// What these findings say of originals.
    pub fn new(at: Timestamp, findings: &[Finding]) -> Self {
        let mut checked = Self { at, damaged: HashSet::new(), missing: HashSet::new() };
        for finding in findings {
            match finding {
                Finding::BlobDamaged { blob } => checked.damaged.insert(*blob),
                Finding::BlobMissing { blob } | Finding::BlobUnreadable { blob } => checked.missing.insert(*blob),
                _ => false,
            };
        }
        checked
    }
}

/// A case's material, with the names and numbers that answers show.
pub struct Ground {
    /// Whose courts: decides which filings requests are made by.
    pub jurisdiction: String,
    pub material: Material,
    pub names: HashMap<PartyId, PersonName>,
    pub items: HashMap<EvidenceId, (u32, String)>,
}

impl Ground {
    /// Reads it.
    pub fn of(core: &Core, case: CaseId) -> Result<Self, Failure> {
        let jurisdiction = core.read(|db| cases::one(db, case))?.details.jurisdiction.word().to_owned();
        let parties = core.read(|db| parties::in_case(db, case))?;
        let evidence = core.read(|db| evidence::in_case(db, case))?;
        let facts = core.read(|db| facts::in_case(db, case))?;
        let links = core.read(|db| store::links(db, case))?;
        let custody = Custody::of(core);
        let of_role = |fits: fn(PartyRole) -> bool| {
            let fitting = parties.iter().filter(move |party| party.details.roles.iter().any(|role| fits(*role)));
            fitting.map(person).collect::<Vec<_>>()
        };
        let material = Material {
            victims: of_role(|role| role == PartyRole::Victim),
            suspects: of_role(PartyRole::is_suspect),
            employers: of_role(employs),
            items: evidence.iter().map(|item| custody.item(item)).collect(),
            facts,
            links,
        };
        let names = parties.iter().map(|party| (party.id, name(party))).collect();
        let items = evidence.into_iter().map(|item| (item.id, (item.number, item.details.title))).collect();
        Ok(Self { jurisdiction, material, names, items })
    }

    /// Every victim, or nobody where there is none.
    pub fn each_victim(&self) -> Vec<Option<PartyId>> {
        match self.material.victims.as_slice() {
            [] => vec![None],
            victims => victims.iter().map(|person| Some(person.id)).collect(),
        }
    }

    pub fn name(&self, party: Option<PartyId>) -> Option<PersonName> {
        party.and_then(|id| self.names.get(&id)).cloned()
    }
}

/// Victims and suspects by name.
pub struct People {
    pub victims: Vec<PersonName>,
    pub suspects: Vec<PersonName>,
}

pub fn people(core: &Core, case: CaseId) -> Result<People, Failure> {
    let parties = core.read(|db| parties::in_case(db, case))?;
    let named = |fits: fn(PartyRole) -> bool| {
        let fitting = parties.iter().filter(move |party| party.details.roles.iter().any(|role| fits(*role)));
        fitting.map(name).collect::<Vec<_>>()
    };
    Ok(People {
        victims: named(|role| role == PartyRole::Victim),
        suspects: named(|role| role.is_suspect() || employs(role)),
    })
}

const fn employs(role: PartyRole) -> bool {
    matches!(role, PartyRole::Employer | PartyRole::Exploiter | PartyRole::Agency)
}

fn person(party: &Party) -> Person {
    Person { id: party.id, born: party.details.birth_date.parse().unwrap_or(UncertainDate::Unknown) }
}

fn name(party: &Party) -> PersonName {
    let short = party.details.names.first().map(PartyName::short).unwrap_or_default();
    PersonName { id: party.id, name: party.name(), short }
}

/// What the vault can say of originals now: from its opening, and from a check since.
struct Custody {
    opened: Checked,
    checked: Option<Checked>,
}

impl Custody {
    fn of(core: &Core) -> Self {
        let opened = core.opened.read().unwrap_or_else(PoisonError::into_inner);
        let findings = opened.as_ref().map(|o| o.findings.as_slice()).unwrap_or_default();
        Self { opened: Checked::new(Timestamp::from_millis(0), findings), checked: locked(&core.checked).clone() }
    }

    fn state(&self, item: &Evidence) -> CustodyState {
        // A later check knows better than the opening.
        let last = self.checked.as_ref().unwrap_or(&self.opened);
        if last.missing.contains(&item.blob) {
            CustodyState::Missing
        } else if last.damaged.contains(&item.blob) {
            CustodyState::Altered
        } else if item.set_aside {
            CustodyState::Aside
        } else if self.checked.as_ref().is_some_and(|checked| item.added <= checked.at) {
            CustodyState::Verified
        } else {
            CustodyState::Sealed
        }
    }

    fn item(&self, item: &Evidence) -> Item {
        Item {
            id: item.id,
            custody: self.state(item),
            source: fold(item.details.source.trim()),
            covert: match item.details.covert {
                Covert::Yes => true,
                // Of a receipt nobody is asked whether it was recorded in secret.
                Covert::Unknown => matches!(item.kind, EvidenceKind::Audio | EvidenceKind::Video),
                Covert::No | Covert::NotRecording => false,
            },
        }
    }
}
