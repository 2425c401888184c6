//! The ledger of the sample case, from `ledger.toml`.

use super::read::{Keys, text_of, wrong};
use crate::base::id::CaseId;
use crate::base::{Currency, Language};
use crate::commands::core::Core;
use crate::commands::failure::Failure;
use crate::commands::ledger;
use crate::commands::views::AddLine;
use crate::facts::ledger::{LineDetails, LineKind, Rate, Work};
use crate::facts::{Place, Statement};
use serde::Deserialize;
use std::collections::HashMap;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    /// What the claimed lines add up to: read by the check beside the file.
    #[serde(rename = "total")]
    _total: toml::Table,
    rate: HashMap<Currency, Rate>,
    line: Vec<Line>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    date: String,
    kind: LineKind,
    what_ru: String,
    what_ky: String,
    /// Negative for what was paid already.
    amount: i64,
    currency: Currency,
    claimed: bool,
    #[serde(default)]
    evidence: Option<String>,
    #[serde(default)]
    page: Option<u32>,
    #[serde(default, rename = "fact")]
    _fact: String,
    #[serde(default)]
    work: Option<Work>,
    #[serde(default)]
    due: String,
    #[serde(default)]
    payer: Option<String>,
    #[serde(default)]
    payee: Option<String>,
}

/// Writes the ledger.
pub fn write(core: &Core, case: CaseId, keys: &Keys) -> Result<(), Failure> {
    let file: File = toml::from_str(text_of("ledger.toml")?).map_err(|_| wrong())?;
    for line in file.line {
        let rate = file.rate.get(&line.currency).cloned();
        ledger::add(core, AddLine { case, details: line.details(keys, rate)? })?;
    }
    Ok(())
}

impl Line {
    fn details(self, keys: &Keys, rate: Option<Rate>) -> Result<LineDetails, Failure> {
        let party = |key: &String| keys.parties.get(key).copied().ok_or_else(wrong);
        let place = |key: &String| {
            let evidence = *keys.evidence.get(key).ok_or_else(wrong)?;
            Ok(Place {
                evidence,
                page: Some(self.page.unwrap_or(1)),
                rect: None,
                second: None,
                message: None,
                quote: String::new(),
            })
        };
        Ok(LineDetails {
            kind: self.kind,
            date: self.date,
            amount: self.amount.abs(),
            currency: self.currency,
            work: self.work,
            due: self.due,
            rate,
            payer: self.payer.as_ref().map(party).transpose()?,
            payee: self.payee.as_ref().map(party).transpose()?,
            what: vec![
                Statement { language: Language::Ru, text: self.what_ru },
                Statement { language: Language::Ky, text: self.what_ky },
            ],
            claimed: self.claimed,
            citations: self.evidence.iter().map(place).collect::<Result<_, Failure>>()?,
            note: String::new(),
        })
    }
}
