//! Reading rules and holidays, and refusing what cannot be right.

use super::{Category, Length, Measure, Rule};
use crate::law::{Calendar, Label, Status, Unit, pack};
use serde::Deserialize;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// The terms of one jurisdiction with its calendar.
#[derive(Debug, Clone)]
pub struct Terms {
    pub rules: Vec<Rule>,
    pub(super) limitation: Vec<Years>,
    pub calendar: Calendar,
}

/// After how many years an offence of a category can no longer be prosecuted.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Years {
    pub category: Category,
    pub years: u32,
    pub record: String,
    pub source: String,
    pub label: Label,
    pub status: Status,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    jurisdiction: String,
    rule: Vec<Rule>,
    #[serde(default)]
    limitation: Vec<Years>,
}

/// What is wrong with rules or holidays.
#[derive(Debug, thiserror::Error)]
pub enum BadPack {
    #[error("the file cannot be read: {0}")]
    Syntax(String),
    #[error("there are two rules {0}")]
    Twice(String),
    #[error("rule {0} names a record of law that the pack does not hold")]
    Unknown(String),
    #[error("rule {0} lacks its words, its law, its source or its kind of event")]
    Empty(String),
    #[error("rule {0} counts otherwise than the record it names, and does not say why")]
    Differs(String),
    #[error("a holiday lacks its name or source, or stands on a day that no calendar has")]
    Holidays,
}

static KG: LazyLock<Terms> = LazyLock::new(|| {
    let rules = include_str!("../../../../templates/law/kg/deadlines.toml");
    let holidays = include_str!("../../../../templates/law/kg/holidays.toml");
    Terms::read(rules, holidays).expect("the rules built into the program are read by a test")
});

/// The terms of a jurisdiction; none where no rules have been written. `kg`, `kz`…
pub fn terms(jurisdiction: &str) -> Option<&'static Terms> {
    (jurisdiction == KG.calendar.jurisdiction).then(|| &*KG)
}

impl Terms {
    /// Rules and holidays from their two files, checked against the law pack.
    pub fn read(rules: &str, holidays: &str) -> Result<Self, BadPack> {
        let file: File = toml::from_str(rules).map_err(|e| BadPack::Syntax(e.to_string()))?;
        let calendar = Calendar::read(holidays)?;
        if calendar.jurisdiction != file.jurisdiction {
            return Err(BadPack::Holidays);
        }
        let mut seen = BTreeSet::new();
        for rule in &file.rule {
            if !seen.insert(&rule.id) {
                return Err(BadPack::Twice(rule.id.clone()));
            }
            check(rule)?;
        }
        if let Some(years) = file.limitation.iter().find(|years| pack().record(&years.record).is_none()) {
            return Err(BadPack::Unknown(years.record.clone()));
        }
        Ok(Self { rules: file.rule, limitation: file.limitation, calendar })
    }

    /// The rule with this id.
    pub fn rule(&self, id: &str) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.id == id)
    }
}

fn check(rule: &Rule) -> Result<(), BadPack> {
    let id = || rule.id.clone();
    let what = &rule.what;
    if rule.on.is_empty() || what.ru.is_empty() || what.ky.is_empty() || what.en.is_empty() {
        return Err(BadPack::Empty(id()));
    }
    let known = |place: &str| pack().record(place).is_some() || pack().act(place).is_some();
    if rule.moves.as_deref().is_some_and(|place| !known(place)) {
        return Err(BadPack::Unknown(id()));
    }
    let Some(record) = &rule.record else {
        let said = !rule.law.is_empty() && !rule.source.is_empty() && rule.label.is_some() && rule.status.is_some();
        return if said { Ok(()) } else { Err(BadPack::Empty(id())) };
    };
    let record = pack().record(record).ok_or_else(|| BadPack::Unknown(id()))?;
    let same = record.term.is_none_or(|term| alike(rule.term, term.count, term.unit));
    if same || !rule.own_term.is_empty() { Ok(()) } else { Err(BadPack::Differs(id())) }
}

/// Whether a length is the one that a record of law holds. Records do not tell days from сутки.
fn alike(length: Length, count: u32, unit: Unit) -> bool {
    let units = match unit {
        Unit::Hour => [Measure::Hours].as_slice(),
        Unit::Day => &[Measure::Days, Measure::FullDays, Measure::WorkingDays],
        Unit::Month => &[Measure::Months],
        Unit::Year => &[Measure::Years],
    };
    length.count == count && units.contains(&length.unit)
}
