//! The ledger.

use super::OfCase;
use crate::base::{Currency, Language};
use crate::facts::ledger::LineKind;
use clap::Subcommand;
use std::path::PathBuf;

/// The ledger.
#[derive(Debug, Subcommand)]
pub enum LedgerVerb {
    /// Enters a line.
    Add {
        #[command(flatten)]
        of: OfCase,
        /// wage_due, wage_paid, fee, fine, deduction, debt, remittance, ticket, visa, transport, return, medical,
        /// expense or moral.
        #[arg(long)]
        kind: LineKind,
        /// The sum, e.g. 45000 or 1200,50.
        #[arg(long)]
        amount: String,
        /// KGS, USD, RUB, EUR, TRY, KZT, UZS, TJS, AED, KRW or CNY.
        #[arg(long, default_value = "KGS")]
        currency: Currency,
        /// A day or a period, EDTF.
        #[arg(long, default_value = "")]
        date: String,
        /// Wages: the last day to pay them, e.g. 2026-04-30.
        #[arg(long, default_value = "")]
        due: String,
        /// What for, in Russian.
        #[arg(long, default_value = "")]
        ru: String,
        /// What for, in Kyrgyz.
        #[arg(long, default_value = "")]
        ky: String,
        /// Does not count towards the claim.
        #[arg(long)]
        not_claimed: bool,
        /// What it rests on: number of the item, number:page, or number#0:15 (a moment).
        #[arg(long = "cite")]
        citations: Vec<String>,
    },
    /// Lists the lines, then the totals.
    List {
        #[command(flatten)]
        of: OfCase,
        /// The day penalties are counted to; today when left out.
        #[arg(long)]
        on: Option<String>,
    },
    /// Writes the calculation of the claim as a PDF for court.
    Print {
        #[command(flatten)]
        of: OfCase,
        /// ru, ky or en.
        #[arg(long, default_value = "ru")]
        language: Language,
        /// With penalties for late wages counted to this day.
        #[arg(long)]
        on: Option<String>,
        /// Confirms law records marked "to check" that you read in the text in force: their ids, e.g. kg.tk.94.
        #[arg(long = "confirm")]
        confirm: Vec<String>,
        /// The new file.
        #[arg(long)]
        out: PathBuf,
    },
}
