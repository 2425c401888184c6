//! The ties of the sample's facts to elements of offences, from `templates/sample/proof.toml`.

use crate::base::id::{CaseId, EvidenceId, FactId, PartyId};
use crate::commands::core::Core;
use crate::commands::failure::Failure;
use crate::commands::proof;
use crate::commands::views::{ChooseOffence, LinkFact, SetProofKind};
use crate::facts::proof::{LinkDetails, ProofKind, Stance};
use serde::Deserialize;
use std::collections::{BTreeMap, HashMap};

/// Ids of what the sample wrote, by the keys of its file.
pub struct Written<'a> {
    pub parties: &'a HashMap<String, PartyId>,
    pub evidence: &'a HashMap<String, EvidenceId>,
    pub facts: &'a HashMap<String, FactId>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    offences: Vec<String>,
    link: Vec<Line>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    fact: String,
    element: String,
    #[serde(default)]
    victim: Option<String>,
    #[serde(default)]
    suspect: Option<String>,
    #[serde(default)]
    against: bool,
    kind: ProofKind,
    #[serde(default)]
    kinds: BTreeMap<String, ProofKind>,
    #[serde(default)]
    note: String,
}

/// Chooses the sample's offences and ties its facts.
pub fn write(core: &Core, case: CaseId, written: &Written<'_>, text: &str) -> Result<(), Failure> {
    let file: File = toml::from_str(text).map_err(|_| wrong())?;
    for family in file.offences {
        proof::choose(core, ChooseOffence { case, family, on: true })?;
    }
    let party = |key: &String| written.parties.get(key).copied().ok_or_else(wrong);
    for line in file.link {
        let details = LinkDetails {
            fact: *written.facts.get(&line.fact).ok_or_else(wrong)?,
            element: line.element,
            victim: line.victim.as_ref().map(party).transpose()?,
            suspect: line.suspect.as_ref().map(party).transpose()?,
            stance: if line.against { Stance::Against } else { Stance::For },
            kind: line.kind,
            note: line.note,
        };
        let link = proof::link(core, LinkFact { details })?.value;
        for (key, kind) in line.kinds {
            let evidence = *written.evidence.get(&key).ok_or_else(wrong)?;
            proof::set_kind(core, SetProofKind { link, evidence, kind: Some(kind) })?;
        }
    }
    Ok(())
}

/// The sample is part of the program and read by its tests.
fn wrong() -> Failure {
    Failure::new("internal")
}
