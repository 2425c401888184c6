//! The penalty for wages paid late: a part of what is unpaid for each day of delay, by a record of the law pack.
//!
//! Days are counted from the day after the last day to pay up to and including the day of the calculation. A payment
//! ends the delay of its part with the day before it. Nothing is counted for wages without a last day to pay. The sum
//! of a line is rounded once, half up.

use super::Line;
use super::paid::owed;
use crate::base::id::LedgerLineId;
use crate::base::money::half_up;
use crate::base::{Currency, Money};
use crate::law::Share;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// Days on which the same sum was unpaid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    /// What was unpaid, smallest units.
    pub base: i64,
    /// The first day counted.
    pub from: NaiveDate,
    /// The last day counted.
    pub to: NaiveDate,
    /// How many days that is.
    pub days: i64,
}

/// The penalty on one wage line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Late {
    /// The wages.
    pub line: LedgerLineId,
    /// The days counted.
    pub stretches: Vec<Stretch>,
    /// The penalty, in the currency of the wages.
    pub sum: Money,
}

/// The penalties on a day, for every claimed wage line that is late by then.
pub fn late(lines: &[Line], share: Share, on: NaiveDate) -> Vec<Late> {
    let (wages, _) = owed(lines);
    let of = |wage: &super::Owed<'_>| {
        let stretches = stretches(wage.line.details.amount, &wage.payments, wage.line.due?, on);
        let product: i128 = stretches.iter().map(|s| i128::from(s.base) * i128::from(s.days)).sum();
        // A penalty that no sum can hold comes of dates that nobody meant; the largest sum says so.
        let amount =
            half_up(product * i128::from(share.count), i128::from(share.of)).unwrap_or(crate::base::money::LARGEST);
        let sum = Money { amount, currency: wage.line.details.currency };
        (!stretches.is_empty()).then_some(Late { line: wage.line.id, stretches, sum })
    };
    wages.iter().filter_map(of).collect()
}

/// The penalties added up, by currency.
pub fn late_totals(late: &[Late]) -> Vec<Money> {
    let mut totals: BTreeMap<Currency, i64> = BTreeMap::new();
    for one in late {
        let total = totals.entry(one.sum.currency).or_default();
        *total = total.saturating_add(one.sum.amount);
    }
    totals.into_iter().map(|(currency, amount)| Money { amount, currency }).collect()
}

fn stretches(wage: i64, payments: &[(Option<NaiveDate>, i64)], due: NaiveDate, on: NaiveDate) -> Vec<Stretch> {
    let mut stretches = Vec::new();
    // A payment of an unknown day counts as made in time: the penalty claimed is never more than what can be shown.
    let in_time = |day: &Option<NaiveDate>| day.is_none_or(|day| day <= due);
    let mut base = wage - payments.iter().filter(|(day, _)| in_time(day)).map(|(_, paid)| paid).sum::<i64>();
    let Some(mut from) = due.succ_opt() else { return stretches };
    let mut close = |base: i64, from: NaiveDate, to: NaiveDate| {
        let days = to.signed_duration_since(from).num_days() + 1;
        if base > 0 && days > 0 {
            stretches.push(Stretch { base, from, to, days });
        }
    };
    let mut late: Vec<_> = payments.iter().filter_map(|(day, paid)| Some(((*day)?, *paid))).collect();
    late.retain(|(day, _)| *day > due && *day <= on);
    late.sort();
    for (day, paid) in late {
        if let Some(eve) = day.pred_opt() {
            close(base, from, eve);
        }
        base -= paid;
        from = from.max(day);
    }
    close(base, from, on);
    stretches
}
