//! People of a vault on the wire.

use super::{Deserialize, Serialize, TS};
use crate::base::{Secret, Timestamp, id::UserId};
use crate::vault::Role;

/// Somebody who can, or once could, open the vault.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct UserView {
    /// Their id.
    pub id: UserId,
    /// Their name as the custody log shows it.
    pub name: String,
    /// What they may do.
    pub role: Role,
    /// Whether it is who opened the vault.
    pub you: bool,
    /// Since when.
    pub added: Timestamp,
    /// When they were removed; their signatures still count.
    pub removed: Option<Timestamp>,
    /// Whether they have a recovery kit.
    pub has_kit: bool,
}

/// Lets somebody in.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddUser {
    /// Their name as the custody log will show it.
    pub name: String,
    /// What they may do.
    pub role: Role,
    /// A passphrase they typed themselves.
    pub passphrase: Secret,
}

/// Gives somebody another role.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeRole {
    /// Who.
    pub user: UserId,
    /// What they may do from their next opening on.
    pub role: Role,
}

/// Names somebody.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfUser {
    /// Who.
    pub user: UserId,
}

/// The two-person rule.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RuleView {
    /// Whether two people are asked for.
    pub on: bool,
    /// Lawyers of the vault; with fewer than two the rule would stop all work.
    pub lawyers: u32,
    /// The vault was rescued without a backup, so nobody knows any more who was in it and whether the rule was on; said until there
    /// is a second lawyer.
    pub former_lost: bool,
}

/// Turns the two-person rule on or off. Off needs the second person.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetRule {
    /// On from now on.
    pub on: bool,
}

/// What a second person is asked to agree with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum SecondAct {
    /// A bundle with every exhibit in it leaves the vault.
    BundleExport,
    /// Most of a case's exhibits or documents leave it one by one, or many of whatever cases.
    CaseExport,
    /// The same handed to another lawyer, for just those keys.
    Handover,
    /// A list of questions leaves with what was found in every case.
    ListExport,
    /// Somebody becomes a lawyer, who could then agree as the second.
    NewLawyer,
    /// Somebody is a lawyer no more, who could have been asked.
    LawyerGone,
    /// The only lawyer left gets another recovery kit, which could then agree.
    NewKit,
    /// The rule itself is given up.
    RuleOff,
    /// An item of evidence is destroyed for good.
    Destroy,
}

/// A second person agrees, by their own passphrase. It holds for five minutes, for this one thing, once.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AgreeSecond {
    /// With what.
    pub act: SecondAct,
    /// With which: the id of the bundle, case or item, the digest of the list, of what is handed over or of a name, the id of a person, or nothing.
    pub target: String,
    /// The second person's passphrase.
    pub passphrase: Secret,
}
