//! Which payment covers which wages. A payment whose day lies in the period of one wage line covers that line first;
//! what is left, and every other payment, covers the oldest wages still unpaid. Only lines that are claimed take part,
//! of one currency, and of one payer where both name one.

use super::{Line, LineKind};
use chrono::NaiveDate;

/// A wage line with the payments that cover it.
#[derive(Debug, Clone, PartialEq)]
pub struct Owed<'a> {
    /// The wages.
    pub line: &'a Line,
    /// What was paid of it, with the earliest day each payment can mean; the earliest first.
    pub payments: Vec<(Option<NaiveDate>, i64)>,
}

impl Owed<'_> {
    /// What was paid of it.
    pub fn paid(&self) -> i64 {
        self.payments.iter().map(|(_, amount)| amount).sum()
    }

    /// What is still owed.
    pub fn rest(&self) -> i64 {
        self.line.details.amount - self.paid()
    }
}

/// Every claimed wage line in order of time with its payments, and what was paid beyond all of them, line by line.
pub fn owed(lines: &[Line]) -> (Vec<Owed<'_>>, Vec<(&Line, i64)>) {
    let of_kind = |kind| {
        let mut found: Vec<&Line> = lines.iter().filter(|l| l.details.claimed && l.details.kind == kind).collect();
        found.sort_by_key(|line| (line.date.order(), line.created, line.id));
        found
    };
    let mut wages: Vec<Owed<'_>> =
        of_kind(LineKind::WageDue).into_iter().map(|line| Owed { line, payments: Vec::new() }).collect();
    let mut over = Vec::new();
    for payment in of_kind(LineKind::WagePaid) {
        let day = payment.date.bounds().0;
        let mut left = payment.details.amount;
        let own = wages.iter().position(|wage| fits(wage.line, payment) && covers(wage.line, payment));
        let others = (0..wages.len()).filter(|at| Some(*at) != own);
        let order: Vec<usize> = own.into_iter().chain(others).collect();
        for at in order {
            let wage = &mut wages[at];
            if left == 0 || !fits(wage.line, payment) {
                continue;
            }
            let part = left.min(wage.rest());
            if part > 0 {
                wage.payments.push((day, part));
                left -= part;
            }
        }
        if left > 0 {
            over.push((payment, left));
        }
    }
    for wage in &mut wages {
        wage.payments.sort();
    }
    (wages, over)
}

/// Whether a payment can be for these wages at all.
fn fits(wage: &Line, payment: &Line) -> bool {
    let payers = (wage.details.payer, payment.details.payer);
    let same_payer = !matches!(payers, (Some(a), Some(b)) if a != b);
    wage.details.currency == payment.details.currency && same_payer
}

/// Whether the payment's time lies in the period of the wages.
fn covers(wage: &Line, payment: &Line) -> bool {
    match (wage.date.bounds(), payment.date.bounds()) {
        ((Some(from), Some(to)), (Some(first), Some(last))) => from <= first && last <= to,
        _ => false,
    }
}
