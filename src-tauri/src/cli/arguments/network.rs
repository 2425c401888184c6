//! Ties between parties, and the network they make.

use super::OfCase;
use crate::base::Language;
use crate::facts::FactStatus;
use crate::facts::ties::TieKind;
use clap::Subcommand;
use std::path::PathBuf;

/// Ties.
#[derive(Debug, Subcommand)]
pub enum TieVerb {
    /// Ties one party to another.
    Add {
        #[command(flatten)]
        of: OfCase,
        /// What joins them: recruited, transported, harboured, received, sold_to, paid, employed, controlled,
        /// threatened, held_documents, acts_for, owns, related, acquainted, communicates, other.
        #[arg(long)]
        kind: TieKind,
        /// Who did it: id, or a part of a name that only one party of the case has.
        #[arg(long)]
        from: String,
        /// To whom.
        #[arg(long)]
        to: String,
        /// When, EDTF: 2026-03-12, 2026-03~, 2026-03-03/2026-03-21.
        #[arg(long, default_value = "")]
        period: String,
        /// alleged, supported, disputed or admitted.
        #[arg(long, default_value = "alleged")]
        status: FactStatus,
        /// Facts it rests on, by their place in `fact list`.
        #[arg(long, value_delimiter = ',')]
        facts: Vec<usize>,
        /// Evidence it rests on without a fact between: number of the item, number:page, or number#0:15 (a moment).
        #[arg(long = "cite")]
        citations: Vec<String>,
        /// A note for the office.
        #[arg(long, default_value = "")]
        note: String,
    },
    /// Lists the ties of a case.
    List(OfCase),
    /// Removes a tie; parties, facts and evidence stay.
    Remove {
        /// Id.
        tie: String,
    },
}

/// The network.
#[derive(Debug, Subcommand)]
pub enum NetworkVerb {
    /// Writes the network as a PDF: the picture, and every tie with what it rests on.
    Print {
        #[command(flatten)]
        of: OfCase,
        /// ru, ky or en.
        #[arg(long, default_value = "ru")]
        language: Language,
        /// Only these ties, by their ids; all when left out.
        #[arg(long, value_delimiter = ',')]
        ties: Vec<String>,
        /// The new file.
        #[arg(long)]
        out: PathBuf,
    },
}
