//! Search over everything.

use crate::search::{FindingKind, Kind};
use clap::{Args, Subcommand};

/// Search over everything.
#[derive(Debug, Subcommand)]
pub enum SearchVerb {
    /// Finds texts that hold all words of a question.
    ///
    /// "in this order", begin*, nearly~ (one typing error), -without. Of a long question the 24 most telling words are asked for.
    Find {
        /// The question.
        question: String,
        /// How it is understood, and what it is narrowed to.
        #[command(flatten)]
        how: How,
        /// The first answer wanted, from 1.
        #[arg(long, default_value_t = 1)]
        first: u32,
        /// How many.
        #[arg(long, default_value_t = 20)]
        count: u32,
    },
    /// Lists everything that identifies somebody: phone, card, iban, document, tax-number, email, handle, plate.
    Findings {
        /// Which.
        kind: FindingKind,
        /// What it is narrowed to.
        #[command(flatten)]
        how: How,
    },
    /// Asks every line of a list.
    List {
        /// The list: text, `-` for standard input, `@file` for a file.
        text: String,
        /// How it is understood, and what it is narrowed to.
        #[command(flatten)]
        how: How,
    },
    /// Says whom of all cases an item speaks of.
    Mentions {
        /// Number of the item.
        number: u32,
        /// Number or id of the case; the only one when left out.
        #[arg(long)]
        case: Option<String>,
    },
    /// Says how the index stands, after reading what changed.
    Index,
    /// Reads the items that were taken in before their texts were kept.
    CatchUp,
    /// Builds the index anew.
    Rebuild,
}

/// How a question is understood, and what it is narrowed to.
#[derive(Debug, Args)]
pub struct How {
    /// Number or id of the case; all cases when left out.
    #[arg(long)]
    pub case: Option<String>,
    /// Only these kinds.
    #[arg(long = "kind")]
    pub kinds: Vec<Kind>,
    /// Id of a party: what it wrote, what names it, what it is linked to.
    #[arg(long)]
    pub person: Option<String>,
    /// From this day on: 01.03.2026, 03.2026, 2026 or 2026-03-01.
    #[arg(long, default_value = "")]
    pub from: String,
    /// To this day.
    #[arg(long, default_value = "")]
    pub to: String,
    /// Words as they stand, without their other forms.
    #[arg(long)]
    pub exact: bool,
    /// The other alphabet too: Жумабаев finds Jumabaev.
    #[arg(long)]
    pub alphabets: bool,
    /// One typing error in every word.
    #[arg(long)]
    pub fuzzy: bool,
}
