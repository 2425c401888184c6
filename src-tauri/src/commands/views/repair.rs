//! Mending a vault on the wire.

use super::{Deserialize, Serialize, TS};
use crate::base::{Secret, Timestamp, id::CaseId, id::EvidenceId};
use crate::commands::failure::Failure;

/// What is to be done about a finding, told by `remedy-<word>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Remedy {
    /// It was mended already.
    Mended,
    /// A copy of the sealed file is fetched out of a backup.
    Fetch,
    /// The item that the text was read from is read again.
    ReadAgain,
    /// A copy of the text is fetched out of a backup: the item alone does not give it back.
    FetchText,
    /// A final filing is made again from what was frozen with it, the same byte for byte.
    MakeAgain,
    /// A paper is fetched out of a backup: what it was made with is not kept, or this program sets it otherwise.
    FetchPaper,
    /// A bundle is fetched out of a backup: built again it is another file.
    FetchBundle,
    /// The disk fails: a backup is made on another one first, then what cannot be read is fetched out of a backup.
    Disk,
    /// The timestamp is brought back from a backup, or the authority's answer taken in again.
    Timestamp,
    /// What was sealed and lost its row is taken up again.
    TakeUp,
    /// A copy of the file with former keys is put back into the vault's folder, and what was found is taken up again.
    PutBack,
    /// The database is taken from a backup, and what was sealed since is found again.
    Salvage,
    /// Whoever has the slot opens the vault by their recovery kit, or is let in again.
    Kit,
    /// Whoever the kit belongs to makes a new one.
    KitAnew,
    /// Nobody uses the slot: it is written anew when somebody is removed.
    Spare,
    /// Everybody gives themselves a new passphrase, so that an old key opens nothing.
    Passphrase,
    /// The log is compared with what lies outside: anchors, numbers on paper, backups.
    Compare,
    /// The clock of the computer is set right.
    Clock,
    /// Somebody looks whether they put it there.
    Look,
}

/// An item that a finding touches.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TouchedItem {
    /// Its case.
    pub case: CaseId,
    /// The number the office gave the case: exhibits are counted anew in each.
    pub case_number: String,
    /// The item.
    pub evidence: EvidenceId,
    /// Its number in the case.
    pub number: u32,
}

/// Fetches missing and damaged files out of a backup and takes up what has no row.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct RepairVault {
    /// The folder of the backup; none: that of the last one.
    pub folder: Option<String>,
    /// What the case is called that takes up what was found, in the page's language.
    pub found_case: String,
}

/// Puts what a backup holds in the place of what is damaged. The vault is locked before and after; a database that is whole
/// stays.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct SalvageVault {
    /// The vault; none: the usual place.
    pub vault: Option<String>,
    /// The folder of the backup.
    pub folder: String,
    /// The passphrase that opened the vault when the backup was made.
    pub passphrase: Secret,
    /// What the case is called that takes up what was sealed since.
    pub found_case: String,
}

/// Puts an empty database in the place of a damaged one where there is no backup. The vault is locked before and after.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct SalvageAlone {
    /// The vault; none: the usual place.
    pub vault: Option<String>,
    /// The passphrase that opens the vault.
    pub passphrase: Secret,
    /// Who that is, as it stands in custody certificates: the damaged database knew.
    pub user_name: String,
    /// What the case is called that takes up the originals.
    pub found_case: String,
}

/// What a repair came to.
#[derive(Debug, Clone, Default, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RepairOutcome {
    /// Texts that were read again out of their items, the same as they were.
    pub read: u32,
    /// Final filings, public editions, keys to pseudonyms, and fonts they were set in, that were made again, the same as they were.
    pub made: u32,
    /// Sealed files that are back, read and compared.
    pub fetched: u32,
    /// Sealed files of which the backup has no whole copy, or which stay as they are because there is no backup.
    pub lost: u32,
    /// Those of them that are in the backup, and damaged there.
    pub rotten: u32,
    /// Sealed files without a row that are items again.
    pub found: u32,
    /// Those of them, and of the texts, that open by a key from before somebody was removed, which whoever that was may know.
    pub found_former: u32,
    /// Texts without a row that were made from an original, and are texts of its item again.
    pub texts: u32,
    /// Sealed files without a row that are no originals and cannot be tied to one: papers made here, texts that do not say what they
    /// are, or whose original is not there. They lie aside.
    pub aside: u32,
    /// Sealed files without a row that do not open with the keys at hand, are not whole, or that the disk does not give back. They are kept.
    pub strange: u32,
    /// When the database that was put in place was copied; none when the database was whole and stayed, or was begun anew.
    pub database_at: Option<Timestamp>,
    /// Later backups that the database could not be taken from: their list or their database is damaged.
    pub passed_over: Vec<u32>,
    /// The database is a new one: there was no backup.
    pub anew: bool,
    /// Why nothing was taken from a backup, where files that were lost would have been.
    pub nowhere: Option<Failure>,
    /// What is still wrong.
    pub findings: Vec<super::FindingView>,
}

/// When the vault was last looked through.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LastCheck {
    /// When it began.
    pub at: Timestamp,
    /// How deep, 1–3.
    pub level: u8,
    /// What was found.
    pub found: u32,
}

/// The last look-through, if there was one.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CheckStatus {
    /// The newest.
    pub last: Option<LastCheck>,
    /// The newest at least so deep, of each level from 1 to 3.
    pub levels: Vec<LevelCheck>,
}

/// When the vault was last looked through so deep.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LevelCheck {
    /// 1: log and database; 2: sealed files; 3: originals.
    pub level: u8,
    /// The newest look at least so deep.
    pub last: Option<LastCheck>,
    /// Whether the next one is overdue.
    pub overdue: bool,
}
