//! The vault, settings, undo and the palette on the wire.

use super::{Deserialize, Serialize, TS};
use crate::base::{Language, Secret, id::CaseId};
use crate::vault::{Area, Cover};

/// Whether there is a vault and whether it is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum VaultState {
    /// No vault in the usual place yet.
    None,
    /// There is one, locked.
    Locked,
    /// Open.
    Open,
}

/// The vault as the shell sees it.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VaultStatus {
    /// None, locked or open.
    pub state: VaultState,
    /// Where it is or would be.
    pub folder: String,
    /// Name of the user who opened it.
    pub user: Option<String>,
    /// What that user may do.
    pub role: Option<crate::vault::Role>,
    /// Commands that this role may not ask for: the page shows no button that leads to one.
    #[ts(type = "string[]")]
    pub denied: Vec<&'static str>,
    /// Whether this is the vault of the sample case.
    pub sample: bool,
    /// What opening found wrong: each shown until read.
    pub findings: Vec<FindingView>,
    /// Files of intakes that were interrupted by lock or restart, of each case that has any.
    pub unfinished_intake: Vec<UnfinishedIntake>,
}

/// How many files of a case an interrupted intake left.
#[derive(Debug, Clone, Serialize, TS)]
pub struct UnfinishedIntake {
    pub case: CaseId,
    pub files: u32,
}

/// Something the vault found wrong, as a message key with its values.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FindingView {
    /// Message key `finding-<code>`.
    pub code: String,
    /// How grave: `alarm` or `notice`.
    pub alarm: bool,
    /// Values for the message.
    pub params: std::collections::BTreeMap<String, String>,
    /// What is to be done about it.
    pub remedy: super::Remedy,
    /// Items it touches.
    pub items: Vec<super::TouchedItem>,
}

/// Makes a vault. With no folder: the usual place.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct CreateVault {
    /// An empty or new folder, or none for the usual place.
    pub folder: Option<String>,
    /// The passphrase: score 4 and at least 14 characters, or one that was suggested.
    pub passphrase: Secret,
    /// The user's name as custody records will show it.
    pub user_name: String,
}

/// Opens a vault.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct OpenVault {
    /// Its folder, or none for the usual place.
    pub folder: Option<String>,
    /// The passphrase.
    pub passphrase: Secret,
}

/// Changes the passphrase.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct ChangePassphrase {
    /// The one in use.
    pub old: Secret,
    /// The new one.
    pub new: Secret,
}

/// The passphrase is changed.
#[derive(Debug, Clone, Copy, Serialize, TS)]
pub struct PassphraseChanged {
    /// Whether the log could be told of it; a full disk may have kept it from that.
    pub noted: bool,
}

/// A passphrase to weigh.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WeighPassphrase {
    /// The passphrase.
    pub passphrase: Secret,
}

/// How strong a passphrase is.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StrengthView {
    /// 0 (guessed at once) to 4 (strong), by zxcvbn.
    pub score: u8,
    /// Whether the vault takes it.
    pub enough: bool,
    /// Characters it is short of the least length, 0 when long enough.
    pub missing: u32,
}

/// A generated passphrase.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Suggestion {
    /// Six words.
    pub passphrase: Secret,
}

/// A folder the user picked, or none.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PickedFolder {
    /// Its path.
    pub folder: Option<String>,
}

/// What lies beneath a folder.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskGround {
    /// The folder, there already or not; none: that of the open vault, or the usual place.
    pub folder: Option<String>,
}

/// What the system's own encryption covers beneath a vault.
#[derive(Debug, Clone, Copy, Serialize, TS)]
pub struct GroundView {
    /// The disk under the folder.
    pub disk: Cover,
    /// The swap, as bad as the worst of it; `encrypted` where there is none.
    pub swap: Cover,
}

/// What the program remembers outside the vault: nothing about any case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Settings {
    /// Language of the interface; none until the first run has asked.
    pub language: Option<Language>,
    /// `auto`, `light`, `dark`, `contrast-light`, `contrast-dark`.
    pub theme: String,
    /// Size of text in per cent of the usual: 90–150.
    pub text_size: u16,
    /// Minutes without a key or a click after which the vault locks: 1–15.
    pub lock_after: u16,
}

/// What was taken back or done again.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct UndoneView {
    /// Message key of the write (`undo-<key>`), none when there was nothing to undo.
    pub label: Option<String>,
    /// What a screen must read again.
    pub areas: Vec<Area>,
}

/// What the palette looks for.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct SearchPalette {
    /// Part of a name, a number or a title.
    pub query: String,
    /// The case on screen, whose things come first.
    pub case: Option<CaseId>,
    /// In which facts and dates are told.
    pub language: Language,
}

/// Something the palette found.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HitView {
    /// `case`, `party`, `evidence`, `fact`, `filing`, `bundle`, `task`.
    pub kind: String,
    /// Its id.
    pub id: String,
    /// The case it belongs to.
    pub case: CaseId,
    /// What is shown.
    pub title: String,
    /// Beside it: the case's number, an item's number alone, a fact's date in words.
    pub detail: String,
    /// Every word that was typed begins one of its words, rather than lying inside one.
    pub begins: bool,
}

/// How the window is called for a while.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WindowTitle {
    /// The title: never anything of a case. None: the window's own name.
    pub title: Option<String>,
}

/// What the host pushes to the page.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Event {
    /// A job moved; ask `job.show` for the whole.
    #[serde(rename_all = "camelCase")]
    Job {
        /// The job.
        job: crate::base::id::JobId,
        /// Done, in the job's units.
        done: u64,
        /// Of how many.
        total: u64,
        /// Whether it ended.
        finished: bool,
    },
    /// Something changed outside an answer (a job wrote).
    Changed {
        /// What a screen must read again.
        areas: Vec<Area>,
    },
    /// The vault is about to lock: what is being typed is to be saved now.
    Locking,
    /// The vault locked.
    Locked,
    /// The window is to be called so; by its own name where nothing is said.
    Title {
        /// The title: never anything of a case.
        title: Option<String>,
    },
    /// The clipboard is to hold no more what was copied in the window.
    Forget,
    /// Files were dropped on the window: ask `intake.offer` with `dropped`.
    Dropped {
        /// How many.
        files: u32,
    },
}
