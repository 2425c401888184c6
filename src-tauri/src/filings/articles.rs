//! Which articles a filing cites: those of its form, each under the code in force on the day of the act.
//!
//! A form names an offence by its article in the code of today. When the facts were done under an older code, the version
//! of the offence in that code is cited (`templates/law/…/offences`), as the matrix does; the lawyer may choose the code.

use super::answers::{holds, shown};
use super::draft::Body;
use super::form::{Basis, FieldKind};
use super::{DRAFT, Draft, Fact};
use crate::law::offences::{Family, offences};
use crate::law::{self, Applies, Pack, Record};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// Articles that a filing cites in one breath.
#[derive(Debug)]
pub(super) struct Cited<'a> {
    pub key: &'a str,
    /// Ids of records of the law pack.
    pub law: Vec<&'a str>,
    pub applies: Option<Applies>,
}

/// The first and the last day that a date can mean.
type Days = (Option<NaiveDate>, Option<NaiveDate>);

impl<'a> Draft<'a> {
    /// What is cited with these answers, basis by basis.
    pub(super) fn bases(&self) -> Vec<Cited<'a>> {
        let form = &self.template.form;
        let held =
            form.bases.iter().filter(|basis| basis.when.as_ref().is_none_or(|when| holds(form, self.answers, when)));
        let days: Vec<Days> = self.acts().into_iter().filter_map(|(_, fact)| days(fact)).collect();
        held.map(|basis| Cited { key: &basis.key, law: self.articles(basis, &days), applies: basis.applies }).collect()
    }

    /// The articles under each name by which the template asks, each once: two offences of one code may be one article of
    /// another. A name whose bases do not hold has none.
    pub(super) fn cited(&self) -> BTreeMap<&'a str, Vec<&'a str>> {
        let mut found: BTreeMap<&str, Vec<&str>> =
            self.template.form.bases.iter().map(|basis| (basis.key.as_str(), Vec::new())).collect();
        for basis in self.bases() {
            let cited = found.entry(basis.key).or_default();
            for id in basis.law {
                if !cited.contains(&id) {
                    cited.push(id);
                }
            }
        }
        found
    }

    fn articles(&self, basis: &'a Basis, days: &[Days]) -> Vec<&'a str> {
        let choice = basis.code.as_deref().filter(|key| {
            let form = &self.template.form;
            form.field(key).is_some_and(|field| shown(form, self.answers, field))
        });
        let code = choice.and_then(|key| self.answers.text(key));
        let mut found: Vec<&str> = Vec::new();
        for id in &basis.law {
            let family = offences().families().iter().find(|family| family.offences.iter().any(|o| o.record == *id));
            let versions = match family {
                Some(family) if basis.applies != Some(Applies::WhenFiled) => versions(law::pack(), family, code, days),
                _ => Vec::new(),
            };
            // What no older code is known to have stays as it is, and preflight asks about its day.
            let versions = if versions.is_empty() { vec![id.as_str()] } else { versions };
            found.extend(versions);
        }
        found
    }

    /// The facts of the filing, each with the field that holds it.
    pub(super) fn told(&self) -> Vec<(&'a str, &'a Fact)> {
        if let Some(body) = self.body {
            // A fact that two exhibits prove stands in two tables; it is looked at once.
            let mut seen = BTreeSet::new();
            let facts = Body::facts(body).into_iter().filter(|(_, id)| seen.insert(*id));
            return facts.filter_map(|(_, id)| Some((DRAFT, self.case.fact(id)?))).collect();
        }
        let form = &self.template.form;
        let fields = form.fields.iter().filter(|f| f.kind == FieldKind::Facts && shown(form, self.answers, f));
        let facts = fields.flat_map(|field| {
            let facts = self.answers.facts(&field.key).into_iter().filter_map(|id| self.case.fact(id));
            facts.map(|fact| (field.key.as_str(), fact)).collect::<Vec<_>>()
        });
        facts.collect()
    }

    /// The facts whose days are those of the crime: what is tied to acts of an offence; where nothing is, all that is told.
    pub(super) fn acts(&self) -> Vec<(&'a str, &'a Fact)> {
        let told = self.told();
        if told.iter().any(|(_, fact)| fact.act) {
            told.into_iter().filter(|(_, fact)| fact.act).collect()
        } else {
            told
        }
    }
}

/// The days of a fact; `None` when nothing is known of them.
pub(super) fn days(fact: &Fact) -> Option<Days> {
    let date = fact.date.as_ref()?;
    let days = (date.earliest, date.latest);
    (days != (None, None)).then_some(days)
}

/// The records of a family that apply: that of the code that was chosen, else for each act the newest that was law on a day
/// that its date can mean. Empty when no act has a day, or no version is law on it.
fn versions<'f>(pack: &Pack, family: &'f Family, code: Option<&str>, days: &[Days]) -> Vec<&'f str> {
    let of = |offence: &&'f law::offences::Offence| pack.record(&offence.record);
    if let Some(chosen) = code.filter(|code| pack.act(code).is_some()) {
        let own = family.offences.iter().find(|offence| of(offence).is_some_and(|record| record.act == chosen));
        return own.map(|offence| offence.record.as_str()).into_iter().collect();
    }
    let touched: BTreeSet<usize> = days
        .iter()
        .filter_map(|days| {
            family.offences.iter().position(|offence| of(&offence).is_some_and(|r| touches(pack, r, *days)))
        })
        .collect();
    touched.into_iter().map(|at| family.offences[at].record.as_str()).collect()
}

/// Whether some day of the act can fall into the time the record is law.
pub(super) fn touches(pack: &Pack, record: &Record, (from, to): Days) -> bool {
    let (begins, ends) = pack.time_of(record);
    to.is_none_or(|to| begins.is_none_or(|begins| begins <= to))
        && from.is_none_or(|from| ends.is_none_or(|ends| from <= ends))
}
