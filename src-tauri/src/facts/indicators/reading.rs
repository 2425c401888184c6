//! What marked indicators point to: the rule of the operational list, over plain values.

use super::{IndicatorMark, Marked};
use crate::base::date::UncertainDate;
use crate::law::indicators::{Age, Counts, Need, Scale};
use chrono::{Datelike, NaiveDate};

/// How the dimensions of the operational list stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// Whose ratings were read.
    pub age: Age,
    /// Each dimension, in the list's order.
    pub dimensions: Vec<DimensionReading>,
    /// What has to come together, in the list's order.
    pub needs: Vec<NeedReading>,
    /// Whether all of it has.
    pub complete: bool,
}

/// How one dimension stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DimensionReading {
    /// Its id.
    pub dimension: String,
    /// Present indicators by strength.
    pub present: Counts,
    /// Of them, how many rest on no fact.
    pub bare: u32,
    /// Indicators nobody has said anything about.
    pub open: u32,
    /// Whether the rule makes it positive.
    pub positive: bool,
    /// What would make it positive, each way that is still possible with indicators not marked absent; empty when it is.
    pub missing: Vec<Counts>,
}

/// How one need stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NeedReading {
    /// Dimensions that serve it.
    pub any: Vec<String>,
    /// Dimensions that may stand instead.
    pub instead: Vec<String>,
    /// Whether an act is asked for rather than a positive dimension.
    pub act: bool,
    /// Whether it is met.
    pub met: bool,
    /// Met only by what stands instead.
    pub by_instead: bool,
}

/// Reads the marks by the ratings for this age.
pub fn read(scale: &Scale, age: Age, marks: &[Marked]) -> Reading {
    let dimensions: Vec<_> = scale.dimensions.iter().map(|d| dimension(scale, &d.id, age, marks)).collect();
    let needs = scale.readings.iter().filter(|r| r.age == age).flat_map(|r| &r.needs);
    let needs: Vec<_> = needs.map(|need| need_reading(need, &dimensions)).collect();
    let complete = !needs.is_empty() && needs.iter().all(|need| need.met);
    Reading { age, dimensions, needs, complete }
}

fn dimension(scale: &Scale, id: &str, age: Age, marks: &[Marked]) -> DimensionReading {
    let (mut present, mut possible) = (Counts::default(), Counts::default());
    let (mut bare, mut open) = (0, 0);
    for indicator in scale.indicators.iter().filter(|i| i.dimension == id) {
        let Some(strength) = indicator.strength(age) else { continue };
        let marked = marks.iter().find(|m| m.indicator == indicator.id);
        match marked.map(|m| m.mark) {
            Some(IndicatorMark::Present) => {
                present.add(strength);
                bare += u32::from(marked.is_some_and(|m| m.facts.is_empty()));
            }
            Some(IndicatorMark::Absent) => continue,
            Some(IndicatorMark::Unknown) => {}
            None => open += 1,
        }
        possible.add(strength);
    }
    let positive = scale.positive.iter().any(|least| present.holds(*least));
    let ways = scale.positive.iter().filter(|least| !positive && possible.holds(**least));
    let mut missing: Vec<_> = ways.map(|least| present.short_of(*least)).collect();
    // The shortest ways only: a lawyer asks about what is nearest.
    missing.sort_by_key(|short| (short.total(), std::cmp::Reverse(short.strong)));
    let nearest = missing.first().map(|short| short.total());
    missing.retain(|short| Some(short.total()) == nearest);
    missing.dedup();
    DimensionReading { dimension: id.to_owned(), present, bare, open, positive, missing }
}

fn need_reading(need: &Need, dimensions: &[DimensionReading]) -> NeedReading {
    let among = |ids: &[String]| dimensions.iter().filter(|d| ids.contains(&d.dimension)).cloned().collect::<Vec<_>>();
    let direct = among(&need.any).iter().any(|d| d.positive) || among(&need.act).iter().any(|d| d.present.total() > 0);
    let instead = among(&need.instead).iter().any(|d| d.positive);
    NeedReading {
        any: if need.act.is_empty() { need.any.clone() } else { need.act.clone() },
        instead: need.instead.clone(),
        act: !need.act.is_empty(),
        met: direct || instead,
        by_instead: !direct && instead,
    }
}

/// How old a person was when it happened, as far as the dates tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(export_to = "bindings.ts")]
pub enum AgeAtTheTime {
    /// Eighteen or older on every day it can have been.
    Adult,
    /// Under eighteen when some of it happened.
    Child,
    /// The dates do not tell.
    Unsure,
}

/// The age when the facts happened, of somebody born on this date. One fact surely before the eighteenth birthday is
/// enough for a child; every fact must surely be after it for an adult.
pub fn age_at_the_time(born: &UncertainDate, facts: &[UncertainDate]) -> AgeAtTheTime {
    let (Some(born_first), Some(born_last)) = born.bounds() else { return AgeAtTheTime::Unsure };
    let dated: Vec<_> =
        facts.iter().map(UncertainDate::bounds).filter(|(from, to)| from.is_some() || to.is_some()).collect();
    // A day that is surely before the day the person turned eighteen: the last day it can be, and the earliest birth.
    let under = |(_, to): &(_, Option<NaiveDate>)| to.is_some_and(|to| to < eighteenth(born_first));
    let over = |(from, _): &(Option<NaiveDate>, _)| from.is_some_and(|from| from >= eighteenth(born_last));
    if dated.iter().any(under) {
        AgeAtTheTime::Child
    } else if !dated.is_empty() && dated.iter().all(over) {
        AgeAtTheTime::Adult
    } else {
        AgeAtTheTime::Unsure
    }
}

/// The day somebody turns eighteen; for the 29th of February the 1st of March.
fn eighteenth(born: NaiveDate) -> NaiveDate {
    let year = born.year() + 18;
    let day = NaiveDate::from_ymd_opt(year, born.month(), born.day());
    day.or_else(|| NaiveDate::from_ymd_opt(year, 3, 1)).unwrap_or(NaiveDate::MAX)
}
