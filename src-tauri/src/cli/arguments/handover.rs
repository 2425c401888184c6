//! `dalil handover`.

use super::OfCase;
use crate::base::Language;
use crate::evidence::handover::HowCompared;
use clap::Subcommand;
use std::path::PathBuf;

/// `dalil handover`.
#[derive(Debug, Subcommand)]
pub enum HandoverVerb {
    /// Shows the key of this vault and the words by which it is compared on the telephone, or the words of a key that was received.
    Key {
        /// A key that was received (age1…).
        key: Option<String>,
    },
    /// Writes exhibits with their proofs of custody into one file that only those named can open.
    Send {
        #[command(flatten)]
        of: OfCase,
        /// Numbers of the items; all of the case when left out.
        numbers: Vec<u32>,
        /// To whom: the name of a colleague of the list, or name and key, NAME=age1…; may be given several times.
        #[arg(long, required = true)]
        to: Vec<String>,
        /// Languages of the certificates.
        #[arg(long = "language", default_values = ["ru", "ky"])]
        languages: Vec<Language>,
        /// Leave out from whom the items came and where.
        #[arg(long)]
        without_details: bool,
        /// The file (.age); nothing is overwritten.
        #[arg(long)]
        out: PathBuf,
    },
    /// Takes in a file that was handed over.
    Receive {
        #[command(flatten)]
        of: OfCase,
        /// The file (.age).
        file: PathBuf,
    },
    /// Shows who handed over what, and whether the signature covers it. Exit code 4 when it does not.
    Show {
        #[command(flatten)]
        of: OfCase,
        /// Number of the item that was received.
        number: u32,
    },
    /// Notes that the words of the sender's signature were compared, and keeps the sender in the list of colleagues.
    Match {
        #[command(flatten)]
        of: OfCase,
        /// Number of the item that was received.
        number: u32,
        /// How: in_person, telephone, otherwise.
        how: HowCompared,
        /// Put the signature in the place of another that the list has for this name.
        #[arg(long)]
        instead: bool,
    },
    /// Takes exhibits out as items of the case; each is compared with what the sender signed for.
    Take {
        #[command(flatten)]
        of: OfCase,
        /// Number of the item that was received.
        number: u32,
        /// Which of the exhibits, as `show` numbers them; all when left out.
        #[arg(long = "entry")]
        entries: Vec<u32>,
    },
}
