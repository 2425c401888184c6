//! `dalil colleague`.

use crate::evidence::handover::{HowCompared, KeyPart};
use clap::Subcommand;

/// Colleagues to whom exhibits are handed over, and their keys.
#[derive(Debug, Subcommand)]
pub enum ColleagueVerb {
    /// Lists them with the words of their keys, and says whether those were compared.
    List,
    /// Writes somebody down.
    Add {
        /// The name, as the custody log is to say it.
        name: String,
        /// Their key (age1…).
        key: String,
        /// Where they work.
        #[arg(long, default_value = "")]
        organisation: String,
        /// How the words of the key were compared: in_person, telephone, otherwise. Left out: they were not.
        #[arg(long)]
        compared: Option<HowCompared>,
    },
    /// Says what somebody is called now.
    Rename {
        /// Name or id.
        who: String,
        /// The new name.
        name: String,
        /// Where they work; as it was when left out.
        #[arg(long)]
        organisation: Option<String>,
    },
    /// Puts a new key in the place of somebody's; its words are to be compared anew.
    Key {
        /// Name or id.
        who: String,
        /// The new key (age1…).
        key: String,
        /// How the words of the key were compared: in_person, telephone, otherwise. Left out: they were not.
        #[arg(long)]
        compared: Option<HowCompared>,
    },
    /// Notes that the words of a key were compared.
    Compare {
        /// Name or id.
        who: String,
        /// How: in_person, telephone, otherwise.
        how: HowCompared,
        /// Of which key: recipient, signer.
        #[arg(long, default_value = "recipient")]
        part: KeyPart,
    },
    /// Removes somebody with their keys. What the custody log says of them stays.
    Remove {
        /// Name or id.
        who: String,
    },
}
