//! The ledger of wages and debts on the wire.

use super::{CitationView, Deserialize, Serialize, TS, Trilingual};
use crate::base::{Language, Money, Timestamp, id::CaseId, id::LedgerLineId};
use crate::facts::ledger::{ByKind, ByPayer, LineDetails};

/// Asks for the ledger of a case.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ShowLedger {
    /// The case.
    pub case: CaseId,
    /// The day penalties are counted to, YYYY-MM-DD; none: today.
    pub on: Option<String>,
}

/// The ledger with everything computed from it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LedgerView {
    /// In order of time.
    pub lines: Vec<LineView>,
    /// What they add up to.
    pub totals: TotalsView,
    /// Penalties for wages paid late; none where no rule is known.
    pub late: Option<LateView>,
    /// Deductions beyond the law.
    pub excess: Vec<ExcessView>,
}

/// A line.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LineView {
    /// Its id.
    pub id: LedgerLineId,
    /// What the lawyer wrote.
    pub details: LineDetails,
    /// The day or period, in words.
    pub date_words: Trilingual,
    /// How wages were computed, in words; empty when they were given as a sum.
    pub how: Trilingual,
    /// In som, tyiyns; none without a rate.
    pub in_som: Option<i64>,
    /// Its citations with the numbers to show.
    pub citations: Vec<CitationView>,
    /// When it last changed.
    pub changed: Timestamp,
}

/// Totals.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TotalsView {
    /// By kind and currency.
    pub by_kind: Vec<ByKind>,
    /// By payer and currency.
    pub by_payer: Vec<ByPayer>,
    /// Claimed but for moral harm.
    pub material: Vec<Money>,
    /// Moral harm claimed.
    pub moral: Vec<Money>,
    /// Paid beyond all wages due: in no sum that is claimed.
    pub overpaid: Vec<Money>,
    /// Claimed in som, tyiyns.
    pub in_som: i64,
    /// Claimed lines that have no rate: `inSom` is without them.
    pub without_rate: u32,
    /// Lines that rest on nothing yet.
    pub bare: u32,
}

/// Penalties for wages paid late.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LateView {
    /// The day they are counted to, YYYY-MM-DD.
    pub on: String,
    /// The rule, in percent for a day: `0,25 %`.
    pub percent: Trilingual,
    /// The record it rests on.
    pub law: LedgerLaw,
    /// Line by line.
    pub lines: Vec<LateLine>,
    /// Added up.
    pub totals: Vec<Money>,
}

/// The penalty on one wage line.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LateLine {
    /// The wages.
    pub line: LedgerLineId,
    /// The formula in words, with base, share and days.
    pub formula: Trilingual,
    /// The penalty.
    pub sum: Money,
}

/// The record a figure is counted by.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LedgerLaw {
    /// e.g. `kg.tk.94`.
    pub id: String,
    /// As cited.
    pub citation: Trilingual,
    /// What it says.
    pub summary: Trilingual,
    /// Where it was read.
    pub source: String,
    /// `checked` or `to_check`.
    pub status: String,
}

/// More was kept back than the law allows.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ExcessView {
    /// The wages of that time.
    pub wages: Vec<LedgerLineId>,
    /// What was kept back.
    pub withheld: Vec<LedgerLineId>,
    /// The wages together.
    pub earned: Money,
    /// Kept back together.
    pub kept: Money,
    /// The most that may be.
    pub allowed: Money,
    /// Too much by.
    pub over: Money,
    /// The record.
    pub law: LedgerLaw,
    /// The most, in percent.
    pub percent: Trilingual,
}

/// Enters a line.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddLine {
    /// Into this case.
    pub case: CaseId,
    /// What is known.
    pub details: LineDetails,
}

/// Changes a line.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeLine {
    /// The line.
    pub line: LedgerLineId,
    /// All of its details anew.
    pub details: LineDetails,
}

/// Which line.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfLine {
    /// The line.
    pub line: LedgerLineId,
}

/// Asks for the calculation of a claim: as rows for a filing, as pages, or as a file.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CalculateClaim {
    /// The case.
    pub case: CaseId,
    /// In this language.
    pub language: Language,
    /// With penalties counted to this day, YYYY-MM-DD; none: without penalties.
    pub on: Option<String>,
    /// Law records the lawyer has checked in the text in force. What the paper cites and nobody has checked stops the
    /// export; a preview is shown all the same.
    #[serde(default)]
    pub confirmed: Vec<String>,
}
