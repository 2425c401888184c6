//! Facts, their order in time, and who says what about them.

use super::{FactChanges, OfCase};
use crate::base::Language;
use crate::facts::accounts::{Attitude, Knowledge};
use crate::facts::{FactStatus, Weight};
use clap::Subcommand;
use std::path::PathBuf;

/// Facts.
#[derive(Debug, Subcommand)]
pub enum FactVerb {
    /// Enters a fact.
    Add {
        #[command(flatten)]
        of: OfCase,
        /// The statement in Russian.
        #[arg(long, default_value = "")]
        ru: String,
        /// The statement in Kyrgyz.
        #[arg(long, default_value = "")]
        ky: String,
        /// When, EDTF: 2026-03-12, 2026-03~, 2026-03-03/2026-03-21.
        #[arg(long, default_value = "")]
        date: String,
        /// Where.
        #[arg(long, default_value = "")]
        place: String,
        /// alleged, supported, disputed or admitted.
        #[arg(long, default_value = "alleged")]
        status: FactStatus,
        /// What it stands on: number of the item, number:page, number#0:15 (a moment), number#l47-49 (lines of a plain text), or
        /// number#message as `chat show` names it.
        #[arg(long = "cite")]
        citations: Vec<String>,
    },
    /// Lists facts in the order they happened.
    List(OfCase),
    /// Changes what is named of a fact; the rest stays as it is.
    Change(Box<FactChanges>),
    /// Removes a fact with its accounts and its links to elements; its evidence stays.
    Remove {
        #[command(flatten)]
        of: OfCase,
        /// Its place in `fact list`, or its id.
        fact: String,
    },
}

/// The chronology.
#[derive(Debug, Subcommand)]
pub enum ChronologyVerb {
    /// Shows events in order, with what contradicts.
    Show {
        #[command(flatten)]
        of: OfCase,
        /// Only events that say all of these words.
        #[arg(long, default_value = "")]
        text: String,
        /// Only events that stand so: alleged, supported, disputed or admitted.
        #[arg(long)]
        status: Option<FactStatus>,
        /// Only events weighed so: strong, middling or weak.
        #[arg(long)]
        weight: Option<Weight>,
        /// Only events in a contradiction that is not explained.
        #[arg(long)]
        contradicted: bool,
    },
    /// Writes the chronology as a PDF for court.
    Print {
        #[command(flatten)]
        of: OfCase,
        /// ru, ky or en.
        #[arg(long, default_value = "ru")]
        language: Language,
        /// Only events that stand so.
        #[arg(long)]
        status: Option<FactStatus>,
        /// The new file.
        #[arg(long)]
        out: PathBuf,
    },
}

/// Accounts of an event.
#[derive(Debug, Subcommand)]
#[expect(clippy::large_enum_variant, reason = "one is made for each run of the program")]
pub enum AccountVerb {
    /// Enters an account.
    Add {
        #[command(flatten)]
        of: OfCase,
        /// The event, by its place in `fact list`.
        #[arg(long)]
        fact: usize,
        /// Who or what says so.
        #[arg(long)]
        source: String,
        /// What it says, in Russian.
        #[arg(long, default_value = "")]
        ru: String,
        /// What it says, in Kyrgyz.
        #[arg(long, default_value = "")]
        ky: String,
        /// The words as they were said.
        #[arg(long, default_value = "")]
        original: String,
        /// The language they were said in, e.g. ky.
        #[arg(long, default_value = "")]
        said_in: String,
        /// Through which interpreter.
        #[arg(long, default_value = "")]
        interpreter: String,
        /// When it was said, EDTF.
        #[arg(long, default_value = "")]
        told_on: String,
        /// When it happened by this account, EDTF.
        #[arg(long, default_value = "")]
        date: String,
        /// Where it happened by this account.
        #[arg(long, default_value = "")]
        place: String,
        /// How it is known: saw, heard, document or unknown.
        #[arg(long, default_value = "unknown")]
        knowledge: Knowledge,
        /// What it says of the event: affirms, denies or unsure.
        #[arg(long, default_value = "affirms")]
        stance: Attitude,
        /// What it stands on: number of the item, number:page, or number#0:15 (a moment).
        #[arg(long = "cite")]
        citations: Vec<String>,
    },
    /// Lists the accounts of an event.
    List {
        #[command(flatten)]
        of: OfCase,
        /// The event, by its place in `fact list`.
        #[arg(long)]
        fact: usize,
    },
}
