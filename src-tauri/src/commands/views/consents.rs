//! Consents on the wire.

use super::{Deserialize, Serialize, TS};
use crate::base::{Timestamp, id::CaseId, id::ConsentId, id::PartyId};
use crate::cases::consents::{ConsentDetails, ConsentTarget, PaperKind};

/// A consent.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ConsentView {
    /// Its id.
    pub id: ConsentId,
    /// Its case.
    pub case: CaseId,
    /// What was written down.
    pub details: ConsentDetails,
    /// `in_force`, `not_yet`, `expired`, `withdrawn` or `refused`, today.
    pub standing: String,
    /// The day it was taken back.
    pub withdrawn_on: Option<String>,
    /// Why, as far as it was said.
    pub withdrawn_reason: String,
    /// When it last changed.
    pub changed: Timestamp,
}

/// Writes a consent down.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddConsent {
    /// In this case.
    pub case: CaseId,
    /// What is known.
    pub details: ConsentDetails,
}

/// Corrects what was written down.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeConsent {
    /// The consent.
    pub consent: ConsentId,
    /// All of its details anew.
    pub details: ConsentDetails,
}

/// Which consent.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfConsent {
    /// The consent.
    pub consent: ConsentId,
}

/// Takes a consent back.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WithdrawConsent {
    /// The consent.
    pub consent: ConsentId,
    /// From this day on.
    pub on: String,
    /// Why; may be empty.
    pub reason: String,
}

/// Something a consent speaks of.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TouchedView {
    /// What it is.
    pub kind: PaperKind,
    /// Its id: of a filing, a bundle or an item.
    pub id: String,
    /// What the id belongs to.
    pub target: ConsentTarget,
    /// Its title.
    pub title: String,
    /// For what was written outside the vault: when.
    pub at: Option<Timestamp>,
    /// Whether the document was removed since, so that only its copy is left.
    pub gone: bool,
}

/// A document that is to leave.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfTarget {
    /// What it is.
    pub kind: ConsentTarget,
    /// Its id.
    pub id: String,
}

/// Whether a document may leave, client by client.
#[derive(Debug, Clone, Serialize, TS)]
pub struct GateView {
    /// Each client whose matter it tells.
    pub clients: Vec<ClientGateView>,
}

/// Whether it may leave as far as one client goes.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ClientGateView {
    /// The client.
    pub client: PartyId,
    /// The client's name.
    pub name: String,
    /// `permitted`, `nothing_on_file`, `not_asked` or `blocked`.
    pub verdict: String,
    /// What blocks it, with those already overruled.
    pub blocked_by: Vec<BlockView>,
}

/// One consent that says no.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BlockView {
    /// The consent.
    pub consent: ConsentView,
    /// Whether the lawyer gave a reason to go on with this document.
    pub overruled: bool,
}

/// Goes on with a document although consents say no.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OverruleConsent {
    /// The document.
    pub target: OfTarget,
    /// Why. It is written into the custody log.
    pub reason: String,
}

/// A reason given for going on.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OverruledView {
    /// What was let out.
    pub target: ConsentTarget,
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Against which consent.
    pub consent: ConsentId,
    /// Why.
    pub reason: String,
    /// When.
    pub at: Timestamp,
}
