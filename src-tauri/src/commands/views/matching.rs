//! Matching on the wire.

use super::{Deserialize, Serialize, TS};
use crate::base::Timestamp;
use crate::base::id::{CaseId, MergeId, PartyId};
use crate::parties::matching::Verdict;
use crate::parties::{PartyDetails, PartyKind, PartyRole, Sex};

/// Asks who was met before: somebody being typed, or one phone, handle, card, document or name.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SeenBefore {
    /// The case one works in: hits of other cases go first. None asks from outside any case.
    pub case: Option<CaseId>,
    /// The party being changed, which is no hit of its own.
    pub party: Option<PartyId>,
    /// What is typed so far.
    pub details: Option<PartyDetails>,
    /// A number, an address or a name, in one line.
    pub text: Option<String>,
}

/// Somebody met before.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SeenView {
    /// Who.
    pub who: MetView,
    /// From 0 to 1.
    pub score: f32,
    /// Why, the weightiest first.
    pub reasons: Vec<ReasonView>,
    /// Which part of what was typed it was found by.
    pub found_by: FoundBy,
    /// Which document or contact of those typed, from 0.
    pub place: u32,
    /// What the office decided about the two.
    pub verdict: Option<Verdict>,
    /// A conflict of interest to look at before taking the client.
    pub conflict: Option<Conflict>,
}

/// A party somewhere in the vault.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MetView {
    /// Its id.
    pub party: PartyId,
    /// Its case.
    pub case: CaseId,
    /// The office's number of the case.
    pub case_number: String,
    /// The title of the case.
    pub case_title: String,
    /// Whether it is the case one works in.
    pub here: bool,
    /// Person or organisation.
    pub kind: PartyKind,
    /// The name a list shows.
    pub name: String,
    /// All names, to be laid side by side.
    pub names: Vec<String>,
    /// What it is in its case.
    pub roles: Vec<PartyRole>,
    /// Sex of a person: words agree with it.
    pub sex: Option<Sex>,
    /// Birth date, EDTF level 1.
    pub birth_date: String,
    /// Documents, as written.
    pub documents: Vec<String>,
    /// Phones, handles and so on, as written.
    pub contacts: Vec<String>,
    /// How many facts name it.
    pub facts: u32,
}

/// One reason, as a message.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReasonView {
    /// Key of the message.
    pub key: String,
    /// What is the same, or empty.
    pub value: String,
    /// Whether it speaks against.
    pub against: bool,
}

/// By what somebody was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum FoundBy {
    /// A name.
    Name,
    /// A phone, card, handle, address or plate.
    Contact,
    /// A document.
    Document,
}

/// A conflict of interest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Conflict {
    /// The new client is on the other side of another case.
    Opponent,
    /// Whom the case is against is a client of the office.
    Client,
    /// The new client is a relative, witness or representative in another case: on whose side is to be asked.
    Side,
}

/// Asks for pairs that are likely one.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListMatches {
    /// Pairs with a party of this case; all cases when none.
    pub case: Option<CaseId>,
}

/// Two parties that are likely one.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PairView {
    /// One, of the case asked about.
    pub one: MetView,
    /// The other.
    pub other: MetView,
    /// From 0 to 1.
    pub score: f32,
    /// Why.
    pub reasons: Vec<ReasonView>,
    /// Whether both belong to one case and can be merged.
    pub same_case: bool,
}

/// Two parties.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TwoParties {
    /// One.
    pub one: PartyId,
    /// The other.
    pub other: PartyId,
}

/// Makes one party of two in one case.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MergeParties {
    /// The one that stays.
    pub kept: PartyId,
    /// The one taken into it.
    pub gone: PartyId,
}

/// Which merge.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfMerge {
    /// The merge.
    pub merge: MergeId,
}

/// Where else a party was seen, and what was taken into it.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AlsoSeenView {
    /// The same person in other cases.
    pub links: Vec<MetView>,
    /// Parties that were taken into this one.
    pub merged: Vec<MergedView>,
}

/// A party that was taken into another.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MergedView {
    /// The merge.
    pub merge: MergeId,
    /// How lists showed it.
    pub name: String,
    /// When.
    pub at: Timestamp,
    /// Whether it can be split off now: what it was taken into is here.
    pub can_split: bool,
}
