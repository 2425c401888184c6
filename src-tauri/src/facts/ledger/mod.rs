//! The ledger of wages and debts: what was earned, paid, taken, withheld and spent, line by line, each line tied to its
//! proof. Totals, late-payment penalties and the calculation for a claim are computed from the lines each time.
//!
//! Sums are whole numbers of the smallest unit of their currency. What must be rounded (a part of a month's wage, a sum
//! in som, a penalty) is rounded once, half up, at its line; totals add rounded lines, so that a reader with a pencil
//! comes to the same figure.

mod calculation;
mod interest;
mod limits;
mod paid;
mod print;
mod store;
#[cfg(test)]
mod tests;
mod totals;

use super::{Citation, Place, Statement};
use crate::base::date::UncertainDate;
use crate::base::money::half_up;
use crate::base::words::words;
use crate::base::{Currency, Language, Money, Timestamp, id::CaseId, id::LedgerLineId, id::PartyId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use calculation::{Row, how, kind_name, rows, stretch};
pub use interest::{Late, Stretch, late, late_totals};
pub use limits::{Excess, excess};
pub use paid::{Owed, owed};
pub use print::Paper;
pub use store::{add, change, holding, in_case, one, remove};
pub use totals::{ByKind, ByPayer, Totals, totals};

words! {
    /// What a line is.
    LineKind {
        /// Wages earned in a period.
        WageDue = "wage_due",
        /// Wages paid.
        WagePaid = "wage_paid",
        /// Taken by a recruiter or an agency.
        Fee = "fee",
        /// A fine that the employer took or wrote down.
        Fine = "fine",
        /// Withheld from wages otherwise: board, lodging.
        Deduction = "deduction",
        /// A debt imposed on the victim.
        Debt = "debt",
        /// Money sent home.
        Remittance = "remittance",
        /// A ticket of the way there.
        Ticket = "ticket",
        /// A visa or a permit.
        Visa = "visa",
        /// Other transport.
        Transport = "transport",
        /// The way home.
        Return = "return",
        /// Treatment and medicine.
        Medical = "medical",
        /// Another expense.
        Expense = "expense",
        /// Moral harm asked for.
        Moral = "moral",
    }
}

impl LineKind {
    /// Whether lines of this kind lower a claim: what was paid already.
    pub const fn lowers(self) -> bool {
        matches!(self, Self::WagePaid)
    }

    /// Whether a new line of this kind counts towards a claim unless the lawyer says otherwise. Fines, deductions and
    /// debts are shown: wages are claimed whole, so what was kept back from them is in them already.
    pub const fn usually_claimed(self) -> bool {
        !matches!(self, Self::Fine | Self::Deduction | Self::Debt | Self::Remittance)
    }

    /// Whether lines of this kind are kept back from wages.
    pub const fn is_withheld(self) -> bool {
        matches!(self, Self::Fine | Self::Deduction)
    }
}

words! {
    /// What wages are counted by.
    WorkUnit {
        /// A calendar month.
        Month = "month",
        /// A week.
        Week = "week",
        /// A day.
        Day = "day",
        /// A shift.
        Shift = "shift",
        /// An hour.
        Hour = "hour",
        /// A piece.
        Piece = "piece",
    }
}

/// Work that wages are computed from: `price · count / of`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct Work {
    /// For one unit, in the smallest unit of the line's currency.
    pub price: i64,
    /// The unit.
    pub unit: WorkUnit,
    /// Units worked, above the line: 16 of 31 days of a month, 125 of 10 for 12.5 hours.
    pub count: i64,
    /// Below the line; 1 for whole units.
    pub of: i64,
}

/// A rate to the som as the lawyer found it. Dalil has none of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct Rate {
    /// Millionths of a som for one unit of the currency.
    pub micros: i64,
    /// The day of the rate, YYYY-MM-DD.
    pub on: String,
    /// Where it was read.
    pub source: String,
}

/// What the lawyer writes in a line.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct LineDetails {
    /// What it is.
    pub kind: LineKind,
    /// A day or a period, EDTF level 1.
    pub date: String,
    /// In the smallest unit of the currency, never negative. Computed when `work` is given.
    pub amount: i64,
    /// The currency.
    pub currency: Currency,
    /// What wages are computed from.
    pub work: Option<Work>,
    /// Wages: the last day to pay them, YYYY-MM-DD; empty when not known.
    pub due: String,
    /// The rate to the som.
    pub rate: Option<Rate>,
    /// Who paid, or owes.
    pub payer: Option<PartyId>,
    /// To whom.
    pub payee: Option<PartyId>,
    /// What the sum is for, in the languages of filings.
    pub what: Vec<Statement>,
    /// Whether it counts towards the claim.
    pub claimed: bool,
    /// What it rests on.
    pub citations: Vec<Place>,
    /// Free notes, never printed.
    pub note: String,
}

/// A line as stored.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Its id.
    pub id: LedgerLineId,
    /// Its case.
    pub case: CaseId,
    /// What the lawyer wrote.
    pub details: LineDetails,
    /// The day or period.
    pub date: UncertainDate,
    /// The last day to pay.
    pub due: Option<NaiveDate>,
    /// What it rests on.
    pub citations: Vec<Citation>,
    /// When it was entered.
    pub created: Timestamp,
    /// When it last changed.
    pub changed: Timestamp,
}

impl Line {
    /// The sum.
    pub fn sum(&self) -> Money {
        Money { amount: self.details.amount, currency: self.details.currency }
    }

    /// The sum with its sign in a claim.
    pub fn signed(&self) -> i64 {
        if self.details.kind.lowers() { -self.details.amount } else { self.details.amount }
    }

    /// The sum in som, rounded half up to the tyiyn; `None` when no rate was given.
    pub fn in_som(&self) -> Option<i64> {
        self.som_of(self.details.amount)
    }

    /// A part of the sum in som.
    fn som_of(&self, amount: i64) -> Option<i64> {
        if self.details.currency == Currency::Kgs {
            return Some(amount);
        }
        let rate = self.details.rate.as_ref()?;
        let product = i128::from(amount) * i128::from(rate.micros) * i128::from(Currency::Kgs.scale());
        half_up(product, i128::from(self.details.currency.scale()) * 1_000_000)
    }

    /// What it is for, in a language; when nothing was written, the name of its kind.
    pub fn what(&self, language: Language) -> &str {
        let what = &self.details.what;
        let wanted = what.iter().find(|s| s.language == language).or(what.first());
        wanted.map_or(kind_name(self.details.kind, language), |s| s.text.as_str())
    }
}

/// Why an operation on the ledger did not happen.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No such line.
    #[error("there is no line {0} in the ledger")]
    NotFound(LedgerLineId),
    /// A sum, a rate or a number of units is not one that can be counted with.
    #[error("the number in the field {0} cannot be counted with")]
    BadSum(&'static str),
    /// Something it shares with facts is not right: a date, a party, a citation.
    #[error(transparent)]
    Fact(#[from] super::Error),
}

impl From<crate::vault::Error> for Error {
    fn from(error: crate::vault::Error) -> Self {
        Self::Fact(error.into())
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        Self::Fact(error.into())
    }
}
