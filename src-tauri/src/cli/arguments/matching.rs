//! Parties that are likely one.

use clap::Subcommand;

/// Parties that are likely one.
#[derive(Debug, Subcommand)]
pub enum MatchVerb {
    /// Lists pairs nobody decided about yet.
    List {
        /// Number or id; all cases when left out.
        #[arg(long)]
        case: Option<String>,
    },
    /// Makes one party of two in one case.
    Merge {
        /// Id of the one that stays.
        kept: String,
        /// Id of the one taken into it.
        gone: String,
    },
    /// Makes two parties again.
    Split {
        /// Id of the merge.
        merge: String,
    },
    /// Remembers that parties of two cases are one person.
    Link {
        /// Id.
        one: String,
        /// Id.
        other: String,
    },
    /// Forgets what was decided about two parties.
    Unlink {
        /// Id.
        one: String,
        /// Id.
        other: String,
    },
    /// Remembers that two parties are two.
    Different {
        /// Id.
        one: String,
        /// Id.
        other: String,
    },
}
