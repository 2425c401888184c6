//! Totals of the ledger. Currencies are never added to each other; in som they are, where every line has its rate.

use super::{Line, LineKind, owed};
use crate::base::{Currency, Money, id::PartyId};
use std::collections::BTreeMap;

/// Lines of one kind, in one currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct ByKind {
    pub kind: LineKind,
    pub sum: Money,
    /// How many lines.
    pub lines: u32,
}

/// Lines with one payer, in one currency; what was paid already is taken off what is owed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct ByPayer {
    /// None: not said.
    pub payer: Option<PartyId>,
    pub sum: Money,
}

/// What the lines add up to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Totals {
    pub by_kind: Vec<ByKind>,
    pub by_payer: Vec<ByPayer>,
    /// Claimed but for moral harm, by currency: wages less what was paid of them, and everything else. What was paid beyond
    /// the wages due lowers nothing else.
    pub material: Vec<Money>,
    /// Paid beyond all wages due, by currency; in no sum that is claimed.
    pub overpaid: Vec<Money>,
    /// Moral harm claimed, by currency.
    pub moral: Vec<Money>,
    /// Claimed in som, tyiyns, of the lines that have a rate.
    pub in_som: i64,
    /// Claimed lines in other currencies without a rate: `in_som` is without them.
    pub without_rate: u32,
    /// Lines that rest on nothing yet.
    pub bare: u32,
}

/// Adds the lines up; their order does not matter.
pub fn totals(lines: &[Line]) -> Totals {
    let mut by_kind: BTreeMap<(LineKind, Currency), (i64, u32)> = BTreeMap::new();
    let mut by_payer: BTreeMap<(Option<PartyId>, Currency), i64> = BTreeMap::new();
    let (mut material, mut moral, mut overpaid) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
    let mut wages_in_som: BTreeMap<Currency, i64> = BTreeMap::new();
    let (wages, over) = owed(lines);
    for wage in &wages {
        add(&mut material, wage.line.details.currency, wage.rest());
    }
    for (line, left) in &over {
        add(&mut overpaid, line.details.currency, *left);
    }
    let mut totals = Totals::default();
    for line in lines {
        let details = &line.details;
        let (sum, count) = by_kind.entry((details.kind, details.currency)).or_default();
        *sum = sum.saturating_add(details.amount);
        *count += 1;
        let paid = by_payer.entry((details.payer, details.currency)).or_default();
        *paid = paid.saturating_add(line.signed());
        if details.citations.is_empty() {
            totals.bare += 1;
        }
        if !details.claimed {
            continue;
        }
        // Of a payment only what covers wages counts.
        let left = over.iter().find(|(paid, _)| paid.id == line.id).map_or(0, |(_, left)| *left);
        let counted = details.amount - left;
        match details.kind {
            LineKind::WageDue | LineKind::WagePaid => {}
            LineKind::Moral => add(&mut moral, details.currency, details.amount),
            _ => add(&mut material, details.currency, details.amount),
        }
        match (line.som_of(counted), details.kind) {
            (_, LineKind::WagePaid) if counted == 0 => {}
            (Some(som), LineKind::WagePaid) => add(&mut wages_in_som, details.currency, -som),
            (Some(som), LineKind::WageDue) => add(&mut wages_in_som, details.currency, som),
            (Some(som), _) => totals.in_som = totals.in_som.saturating_add(som),
            (None, _) => totals.without_rate += 1,
        }
    }
    // Rates of other days can make what was paid worth more than what it paid: that is no debt of the victim's.
    totals.in_som = wages_in_som.values().fold(totals.in_som, |all, som| all.saturating_add((*som).max(0)));
    let sums = |claim: BTreeMap<Currency, i64>| {
        claim.into_iter().map(|(currency, amount)| Money { amount, currency }).collect()
    };
    totals.by_kind = by_kind
        .into_iter()
        .map(|((kind, currency), (amount, lines))| ByKind { kind, sum: Money { amount, currency }, lines })
        .collect();
    totals.by_payer = by_payer
        .into_iter()
        .map(|((payer, currency), amount)| ByPayer { payer, sum: Money { amount, currency } })
        .collect();
    totals.material = sums(material);
    totals.moral = sums(moral);
    totals.overpaid = sums(overpaid);
    totals
}

fn add(sums: &mut BTreeMap<Currency, i64>, currency: Currency, amount: i64) {
    let sum = sums.entry(currency).or_default();
    *sum = sum.saturating_add(amount);
}
