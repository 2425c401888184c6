//! The ties of the sample case, read from a file of their own.

use super::read::{FILES, Keys, wrong};
use crate::base::id::CaseId;
use crate::commands::core::Core;
use crate::commands::failure::Failure;
use crate::commands::network;
use crate::commands::views::AddTie;
use crate::facts::ties::{TieDetails, TieKind};
use crate::facts::{FactStatus, Place};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    tie: Vec<Line>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    from: String,
    to: String,
    kind: TieKind,
    status: FactStatus,
    #[serde(default)]
    period: String,
    #[serde(default)]
    facts: Vec<String>,
    /// Keys of evidence cited as a whole.
    #[serde(default)]
    evidence: Vec<String>,
    #[serde(default)]
    note: String,
}

/// Writes the ties of the sample into its case.
pub fn write(core: &Core, case: CaseId, keys: &Keys) -> Result<(), Failure> {
    let text = FILES.get_file("ties.toml").and_then(|f| f.contents_utf8()).ok_or_else(wrong)?;
    let file: File = toml::from_str(text).map_err(|_| wrong())?;
    for line in file.tie {
        network::add(core, AddTie { case, details: line.details(keys)? })?;
    }
    Ok(())
}

impl Line {
    fn details(self, keys: &Keys) -> Result<TieDetails, Failure> {
        let party = |key: &String| keys.parties.get(key).copied().ok_or_else(wrong);
        let fact = |key: &String| keys.facts.get(key).copied().ok_or_else(wrong);
        let whole = |key: &String| {
            let evidence = *keys.evidence.get(key).ok_or_else(wrong)?;
            Ok(Place { evidence, page: None, rect: None, second: None, message: None, quote: String::new() })
        };
        Ok(TieDetails {
            kind: self.kind,
            from: party(&self.from)?,
            to: party(&self.to)?,
            period: self.period,
            status: self.status,
            facts: self.facts.iter().map(fact).collect::<Result<_, _>>()?,
            citations: self.evidence.iter().map(whole).collect::<Result<_, Failure>>()?,
            note: self.note,
        })
    }
}
