//! Consents.

use super::OfCase;
use crate::cases::consents::{ConsentTarget, Manner, Purpose, RecipientKind};
use clap::Subcommand;

/// Consents.
#[derive(Debug, Subcommand)]
pub enum ConsentVerb {
    /// Writes down what a client allowed or refused.
    Add {
        #[command(flatten)]
        of: OfCase,
        /// The client: a part of the name, or the id; may be left out when there is one.
        #[arg(long, default_value = "")]
        client: String,
        /// represent, keep_data, record, authority, share, refer, publish or research.
        #[arg(long)]
        purpose: Purpose,
        /// The client said no.
        #[arg(long)]
        refused: bool,
        /// Who receives: any, police, investigator, prosecutor, court, agency, consulate, service, press…
        #[arg(long = "to", default_value = "any")]
        recipient_kind: RecipientKind,
        /// Their name.
        #[arg(long, default_value = "")]
        recipient: String,
        /// Numbers of items it is about; the whole case when left out.
        #[arg(long, value_delimiter = ',')]
        items: Vec<u32>,
        /// The day of the answer, e.g. 2026-11-23.
        #[arg(long = "on")]
        answered_on: String,
        /// The last day.
        #[arg(long, default_value = "")]
        until: String,
        /// Language it was explained in, ISO 639-1.
        #[arg(long = "in", default_value = "")]
        language: String,
        /// signed or oral.
        #[arg(long, default_value = "signed")]
        manner: Manner,
        /// Number of the item that holds the signed paper.
        #[arg(long)]
        paper: Option<u32>,
    },
    /// Lists the consents of a case.
    List(OfCase),
    /// Takes a consent back and lists what that touches.
    Withdraw {
        /// Id.
        consent: String,
        /// From which day.
        #[arg(long = "on")]
        on: String,
        /// Why, if the client said it.
        #[arg(long, default_value = "")]
        reason: String,
    },
    /// Goes on with a document although a client said no. The reason is written into the custody log.
    Overrule {
        /// filing, bundle, evidence or paper.
        kind: ConsentTarget,
        /// Its id; of a paper what it is and the id of its case: chronology/…, network/…, claim-calculation/…, search-list/…
        id: String,
        /// Why.
        #[arg(long)]
        reason: String,
    },
}
