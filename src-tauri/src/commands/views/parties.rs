//! Parties on the wire.

use super::{Deserialize, Serialize, TS};
use crate::base::{Timestamp, id::CaseId, id::PartyId};
use crate::parties::PartyDetails;

/// A party.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PartyView {
    /// Its id.
    pub id: PartyId,
    /// Its case.
    pub case: CaseId,
    /// The name a list shows.
    pub name: String,
    /// Surname and initials.
    pub short_name: String,
    /// What the office writes about it.
    pub details: PartyDetails,
    /// How many facts name it.
    pub facts: u32,
    /// When it last changed.
    pub changed: Timestamp,
}

/// Enters a party.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddParty {
    /// Into this case.
    pub case: CaseId,
    /// What is known.
    pub details: PartyDetails,
}

/// Changes a party.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeParty {
    /// The party.
    pub party: PartyId,
    /// All of its details anew.
    pub details: PartyDetails,
}

/// Which party.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfParty {
    /// The party.
    pub party: PartyId,
}
