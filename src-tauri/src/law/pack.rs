//! What a law pack holds.

use super::Words;
use chrono::NaiveDate;
use serde::Deserialize;
use std::collections::BTreeMap;

/// Acts and records of every jurisdiction that Dalil carries, checked as a whole when read.
#[derive(Debug, Default)]
pub struct Pack {
    pub(super) acts: BTreeMap<String, Act>,
    pub(super) records: BTreeMap<String, Record>,
    pub(super) conflicts: Vec<Conflict>,
}

/// A code, a law, a decision of government.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Act {
    /// Such as `kg.upk`.
    pub id: String,
    pub jurisdiction: String,
    /// «Уголовно-процессуальный кодекс Кыргызской Республики».
    pub name: Words,
    /// The same name as the owner of its articles (genitive): «… кодексинин», «… кодекса …».
    pub name_of: Words,
    /// The short name that follows an article in Russian: «УПК Кыргызской Республики».
    pub short: Words,
    pub number: String,
    pub adopted: Option<NaiveDate>,
    pub in_force: Option<NaiveDate>,
    /// The last day in force; absent while it is.
    pub until: Option<NaiveDate>,
    pub applies: Applies,
    pub source: String,
    pub label: Label,
    #[serde(default)]
    pub note: String,
}

/// Which moment decides whether an act is the one to cite.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Applies {
    /// The day of the act complained of: criminal codes.
    WhenDone,
    /// The day of the filing: procedure, and everything else.
    WhenFiled,
}

/// One rule: an article, or a part or point of it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// Such as `kg.upk.146.1`.
    pub id: String,
    /// The id of its act.
    pub act: String,
    pub article: String,
    #[serde(default)]
    pub part: String,
    #[serde(default)]
    pub point: String,
    /// The heading of the article, for printing; empty when nobody has read it.
    #[serde(default)]
    pub title: Words,
    /// What it says, in short, for the lawyer's eyes.
    pub text: Words,
    #[serde(default)]
    pub term: Option<Term>,
    #[serde(default)]
    pub in_force: Option<NaiveDate>,
    #[serde(default)]
    pub until: Option<NaiveDate>,
    pub source: String,
    pub label: Label,
    pub status: Status,
    #[serde(default)]
    /// What to look at, for the lawyer's eyes.
    pub note: Words,
}

/// A time that a rule sets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    pub count: u32,
    pub unit: Unit,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    Hour,
    /// Сутки: a calendar day (that reading is itself to be checked).
    Day,
    Month,
    Year,
}

/// How well a record is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Label {
    /// Read in the source text itself.
    V,
    /// Read only in a secondary source.
    V2,
    /// General knowledge that nobody has verified.
    U,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    Checked,
    ToCheck,
}

/// Sources disagree about a rule. Until a lawyer has looked, the safe reading is counted with.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Conflict {
    /// The id of the record in doubt.
    pub record: String,
    pub question: Words,
    #[serde(rename = "reading")]
    pub readings: Vec<Reading>,
    /// Which reading does no harm if it is wrong, counted from 0.
    pub safe: usize,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reading {
    pub text: Words,
    #[serde(default)]
    pub term: Option<Term>,
    pub source: String,
}

impl Pack {
    pub fn record(&self, id: &str) -> Option<&Record> {
        self.records.get(id)
    }

    pub fn act(&self, id: &str) -> Option<&Act> {
        self.acts.get(id)
    }

    /// All records, by id.
    pub fn records(&self) -> impl Iterator<Item = &Record> {
        self.records.values()
    }

    /// All acts, by id.
    pub fn acts(&self) -> impl Iterator<Item = &Act> {
        self.acts.values()
    }

    /// What sources disagree about in this record.
    pub fn conflict(&self, record: &str) -> Option<&Conflict> {
        self.conflicts.iter().find(|conflict| conflict.record == record)
    }

    /// Whether a record is law on this day. A day that is not known to be outside counts as inside: an unknown
    /// date in the pack is shown by the record's status, and not guessed at here.
    pub fn in_force(&self, record: &Record, on: NaiveDate) -> bool {
        let (from, until) = self.time_of(record);
        from.is_none_or(|from| from <= on) && until.is_none_or(|until| on <= until)
    }

    /// The first and the last day on which a record is law, as far as known; no last day while it is.
    pub fn time_of(&self, record: &Record) -> (Option<NaiveDate>, Option<NaiveDate>) {
        let act = self.act(&record.act);
        let from = record.in_force.or(act.and_then(|act| act.in_force));
        let until = [record.until, act.and_then(|act| act.until)].into_iter().flatten().min();
        (from, until)
    }

    /// The record of this article in whichever of these acts was in force on that day: `["kg.uk1997", "kg.uk2017",
    /// "kg.uk"]` for an act done in 2018.
    pub fn article_on(&self, acts: &[&str], article: &str, on: NaiveDate) -> Option<&Record> {
        let here = |record: &&Record| {
            acts.contains(&record.act.as_str()) && record.article == article && record.part.is_empty()
        };
        self.records.values().filter(here).find(|record| self.in_force(record, on))
    }

    /// The moment that decides about this record.
    pub fn applies(&self, record: &Record) -> Applies {
        self.act(&record.act).map_or(Applies::WhenFiled, |act| act.applies)
    }
}
