//! What the offence asks for, held against the cells: what is wanting, under which code, for a child or an adult.

use super::age::{VictimAge, age_at, together};
use super::{Cell, Material, Person, Stance};
use crate::base::date::UncertainDate;
use crate::base::id::FactId;
use crate::base::words::words;
use crate::law::offences::{Block, Catalogue, Family, Need, Offence};
use crate::law::{Pack, Record};
use chrono::NaiveDate;

words! {
    /// How sure it is that a code was law on the day of the acts.
    Certainty {
        /// Some act falls wholly into its time.
        Sure = "sure",
        /// Some act may: its date reaches into another code's time.
        Possible = "possible",
        /// No act has a date yet: the newest code is shown.
        Undated = "undated",
    }
}

/// A code's version of the offence that may be the one to apply.
#[derive(Debug, Clone)]
pub struct Applicable<'a> {
    /// The version.
    pub offence: &'a Offence,
    /// How sure it is.
    pub certainty: Certainty,
    /// The facts whose dates brought it here.
    pub facts: Vec<FactId>,
}

/// One way to read the case under one version of the offence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The offence's id.
    pub offence: String,
    /// Under which code, how surely.
    pub certainty: Certainty,
    /// Whether this reading takes the victim for a child; none where age changes nothing.
    pub child: Option<bool>,
    /// What no evidence is shown for; empty: every element asked for is supported.
    pub wanting: Vec<Need>,
    /// What is shown, and not firmly: elements whose only support is weak or disputed.
    pub weak: Vec<String>,
}

/// The versions that may apply, the newest first: by the days of the facts tied to what was done to this victim by
/// this suspect. The time of a crime is that of the act (for the Kyrgyz Republic the record `kg.uk.11`).
pub(super) fn applicable<'a>(
    of: &Material,
    family: &'a Family,
    catalogue: &Catalogue,
    law: &Pack,
    victim: Option<&Person>,
    suspect: Option<&Person>,
) -> Vec<Applicable<'a>> {
    let acts = acts(of, family, catalogue, victim, suspect);
    let dated: Vec<(FactId, Days)> =
        acts.iter().map(|(id, date)| (*id, date.bounds())).filter(|(_, days)| *days != (None, None)).collect();
    let found: Vec<Applicable<'a>> = family
        .offences
        .iter()
        .filter_map(|offence| {
            let record = law.record(&offence.record)?;
            let touched = dated.iter().filter(|(_, days)| touches(law, record, *days));
            let facts: Vec<FactId> = touched.map(|(id, _)| *id).collect();
            let inside = |(_, days): &&(FactId, Days)| is_inside(law, record, *days);
            let certainty = if dated.iter().any(|act| inside(&act)) { Certainty::Sure } else { Certainty::Possible };
            (!facts.is_empty()).then_some(Applicable { offence, certainty, facts })
        })
        .collect();
    if !found.is_empty() {
        return found;
    }
    let newest = family.offences.first().filter(|_| dated.is_empty());
    newest.into_iter().map(|offence| Applicable { offence, certainty: Certainty::Undated, facts: Vec::new() }).collect()
}

/// The victim's age at the acts, by one version's bound.
pub(super) fn age(
    of: &Material,
    family: &Family,
    catalogue: &Catalogue,
    below: u32,
    victim: Option<&Person>,
    suspect: Option<&Person>,
) -> VictimAge {
    let Some(victim) = victim else { return VictimAge::Unknown };
    let acts = acts(of, family, catalogue, Some(victim), suspect);
    together(acts.iter().map(|(_, date)| age_at(&victim.born, date, below)))
}

/// The facts that say what was done: those tied to the acts; where a family has no acts, to anything of it.
fn acts<'m>(
    of: &'m Material,
    family: &Family,
    catalogue: &Catalogue,
    victim: Option<&Person>,
    suspect: Option<&Person>,
) -> Vec<(FactId, &'m UncertainDate)> {
    let ids = family.elements();
    let is_act = |id: &str| catalogue.element(id).is_some_and(|element| element.block == Block::Act);
    let has_acts = ids.iter().any(|id| is_act(id));
    let (victim, suspect) = (victim.map(|p| p.id), suspect.map(|p| p.id));
    let tied = |fact: FactId| {
        of.links.iter().any(|link| {
            let element = link.details.element.as_str();
            link.details.fact == fact
                && link.details.stance == Stance::For
                && link.counts(victim, suspect)
                && ids.contains(&element)
                && (!has_acts || is_act(element))
        })
    };
    of.facts.iter().filter(|fact| tied(fact.id)).map(|fact| (fact.id, &fact.date)).collect()
}

type Days = (Option<NaiveDate>, Option<NaiveDate>);

/// Whether some day of the act can fall into the time the record is law.
fn touches(law: &Pack, record: &Record, (from, to): Days) -> bool {
    let (begins, ends) = law.time_of(record);
    to.is_none_or(|to| begins.is_none_or(|begins| begins <= to))
        && from.is_none_or(|from| ends.is_none_or(|ends| from <= ends))
}

/// Whether every day of the act does.
fn is_inside(law: &Pack, record: &Record, (from, to): Days) -> bool {
    let (begins, ends) = law.time_of(record);
    let after = begins.is_none_or(|begins| from.is_some_and(|from| begins <= from));
    let before = ends.is_none_or(|ends| to.is_some_and(|to| to <= ends));
    after && before
}

/// Holds one version against the cells of one suspect. `age` decides which readings there are: one, or both.
pub(super) fn read(
    applicable: &Applicable<'_>,
    catalogue: &Catalogue,
    age: VictimAge,
    cell: &dyn Fn(&str) -> Option<Cell>,
) -> Vec<Reading> {
    let offence = applicable.offence;
    let asks = offence.rule.asks_age();
    let branches: &[Option<bool>] = match (asks, age) {
        (false, _) => &[None],
        (true, VictimAge::Child) => &[Some(true)],
        (true, VictimAge::Adult) => &[Some(false)],
        (true, VictimAge::Either | VictimAge::Unknown) => &[Some(false), Some(true)],
    };
    let in_block = |block: Block| {
        let here = offence.elements.iter().filter(|id| catalogue.element(id).is_some_and(|e| e.block == block));
        here.cloned().collect::<Vec<_>>()
    };
    let shown = |id: &str| cell(id).is_some_and(|cell| cell.is_shown());
    let firm = |id: &str| cell(id).is_some_and(|cell| cell.is_firm());
    branches
        .iter()
        .map(|child| {
            let wanting = offence.rule.wanting(&shown, &in_block, child.unwrap_or(false));
            let soft = offence.rule.wanting(&firm, &in_block, child.unwrap_or(false));
            let mut weak: Vec<String> = soft
                .iter()
                .flat_map(Need::flat)
                .flat_map(|need| match need {
                    Need::OneOf(block) => in_block(*block),
                    Need::Element(id) => vec![id.clone()],
                    Need::Child | Need::Either(_) => Vec::new(),
                })
                .filter(|id| shown(id))
                .collect();
            weak.dedup();
            Reading { offence: offence.id.clone(), certainty: applicable.certainty, child: *child, wanting, weak }
        })
        .collect()
}
