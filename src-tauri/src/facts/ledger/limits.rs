//! Deductions beyond what the law allows. Fines and deductions are held against the wages of the time they fall in:
//! lines whose times overlap, in one currency, are taken together, because a page of a notebook often gives one sum for
//! several months.

use super::{Line, LineKind};
use crate::base::Money;
use crate::base::id::LedgerLineId;
use crate::base::money::share;
use crate::law::Share;
use chrono::NaiveDate;

/// More was kept back than the law allows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excess {
    /// The wages of that time.
    pub wages: Vec<LedgerLineId>,
    /// What was kept back from them.
    pub withheld: Vec<LedgerLineId>,
    /// The wages together.
    pub earned: Money,
    /// Kept back together.
    pub kept: Money,
    /// The most that may be.
    pub allowed: Money,
}

impl Excess {
    /// How much too much.
    pub fn over(&self) -> Money {
        Money { amount: self.kept.amount - self.allowed.amount, currency: self.kept.currency }
    }
}

/// Where more was kept back than `most` of the wages. What falls in no time with wages is not judged.
pub fn excess(lines: &[Line], most: Share) -> Vec<Excess> {
    let mut groups: Vec<Vec<&Line>> = Vec::new();
    for line in lines.iter().filter(|l| l.details.kind == LineKind::WageDue || l.details.kind.is_withheld()) {
        if days(line).is_none() {
            continue;
        }
        // Everything that overlaps this line becomes one group with it; wages bind only through what is kept back.
        let (mut joined, apart): (Vec<_>, Vec<_>) =
            groups.into_iter().partition(|group| group.iter().any(|other| bound(line, other)));
        let mut one: Vec<&Line> = joined.drain(..).flatten().collect();
        one.push(line);
        groups = apart;
        groups.push(one);
    }
    let mut found: Vec<Excess> = groups.into_iter().filter_map(|group| judge(&group, most)).collect();
    found.sort_by_key(|excess| excess.withheld.first().copied());
    found
}

fn judge(group: &[&Line], most: Share) -> Option<Excess> {
    let (withheld, wages): (Vec<&Line>, Vec<&Line>) = group.iter().partition(|line| line.details.kind.is_withheld());
    let currency = group.first()?.details.currency;
    let sum = |lines: &[&Line]| lines.iter().fold(0i64, |sum, line| sum.saturating_add(line.details.amount));
    let money = |amount| Money { amount, currency };
    let (earned, kept) = (sum(&wages), sum(&withheld));
    let allowed = share(earned, most.count, most.of)?;
    let ids = |lines: &[&Line]| {
        let mut ids: Vec<_> = lines.iter().map(|line| line.id).collect();
        ids.sort();
        ids
    };
    (!wages.is_empty() && kept > allowed).then(|| Excess {
        wages: ids(&wages),
        withheld: ids(&withheld),
        earned: money(earned),
        kept: money(kept),
        allowed: money(allowed),
    })
}

/// Whether two lines are judged together: one of them is kept back, and their times share a day.
fn bound(a: &Line, b: &Line) -> bool {
    let (Some((a_from, a_to)), Some((b_from, b_to))) = (days(a), days(b)) else { return false };
    let kept = a.details.kind.is_withheld() || b.details.kind.is_withheld();
    kept && a.details.currency == b.details.currency && a_from <= b_to && b_from <= a_to
}

fn days(line: &Line) -> Option<(NaiveDate, NaiveDate)> {
    let (from, to) = line.date.bounds();
    from.zip(to)
}
