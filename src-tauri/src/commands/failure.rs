//! What goes wrong, as the interface and scripts see it. A code exists because it is answered differently; every
//! code has two sentences in the catalogues (`error-<code>`: what happened and what was kept; `error-<code>-next`:
//! what to do), in Russian, Kyrgyz and English. No sentence and no value holds a client's words, a path or a secret.

mod of_evidence;
mod of_the_vault;

use serde::Serialize;
use std::collections::BTreeMap;

/// Why a command did not do what it was asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct Failure {
    /// One of [`CODES`].
    pub code: String,
    /// Values for the sentences: a field's name, an exhibit's number.
    pub params: BTreeMap<String, String>,
}

/// Every code there is.
pub const CODES: &[&str] = &[
    "anchors-missing",
    "backup-damaged",
    "backup-database-damaged",
    "backup-elsewhere",
    "backup-folder-missing",
    "backup-full",
    "backup-holds-destroyed",
    "backup-inside-vault",
    "backup-interrupted",
    "backup-link",
    "backup-newer",
    "backup-no-room",
    "backup-not-whole",
    "backup-of-damaged",
    "backup-of-several",
    "backup-other",
    "backup-read-only",
    "backup-unfinished",
    "answers-unreadable",
    "answers-unreadable-beside",
    "archive-refused",
    "bad-citation",
    "bad-date",
    "bad-law-pack",
    "bad-query",
    "bad-request",
    "bad-sum",
    "blob-damaged",
    "blob-missing",
    "blob-unreadable",
    "born-ahead",
    "busy",
    "bundle-damaged",
    "bundle-empty",
    "bundle-encrypted",
    "bundle-order",
    "bundle-pages-lost",
    "cancelled",
    "case-ambiguous",
    "case-number-taken",
    "certificate-unreadable",
    "chat-unread",
    "consent-holds",
    "consent-over",
    "consent-publish",
    "consent-used",
    "consent-withdrawn",
    "database",
    "database-damaged",
    "database-missing",
    "destroy-cited",
    "destroy-in-use",
    "destroyed",
    "disk-full",
    "draft-none",
    "draft-unreadable",
    "duplicate",
    "empty-file",
    "exists",
    "export-failed",
    "export-full",
    "export-read-only",
    "fill-choice",
    "fill-date",
    "fill-key",
    "fill-money",
    "filing-changed",
    "filing-final",
    "final-not-written",
    "folder-not-empty",
    "handover-damaged",
    "handover-differs",
    "handover-empty",
    "handover-key",
    "handover-key-changed",
    "handover-key-known",
    "handover-large",
    "handover-nobody",
    "handover-not-age",
    "handover-not-signed",
    "handover-other-key",
    "handover-other-vault",
    "handover-own-key",
    "handover-refused",
    "in-ties",
    "in-use",
    "inside-vault",
    "internal",
    "interview-client",
    "kdf-refused",
    "keys-earlier",
    "keys-other",
    "kit-check",
    "kit-count",
    "kit-differs",
    "kit-one-share",
    "kit-word",
    "kit-wrong",
    "locked",
    "name-unseen",
    "needs-kit",
    "needs-template",
    "newer-format",
    "no-backup",
    "no-descriptor",
    "no-drill",
    "no-page",
    "no-picture",
    "no-recognition",
    "no-room",
    "no-transcriber",
    "not-a-chat",
    "not-a-lawyer",
    "not-a-vault",
    "not-all-looked-into",
    "not-confirmed",
    "not-damaged",
    "not-final",
    "not-found",
    "not-played",
    "nothing-readable",
    "one-lawyer",
    "oneself",
    "own-place",
    "open-elsewhere",
    "other-case",
    "passphrase-differs",
    "passphrase-missing",
    "passphrase-or-slot",
    "passphrase-taken",
    "pdf-opens",
    "pdf-password-wrong",
    "preflight",
    "public-leak",
    "public-nobody",
    "read-only",
    "required",
    "rescue-unproved",
    "restored-closed",
    "role",
    "second-missing",
    "second-person",
    "settings-not-saved",
    "slot-damaged",
    "slots-full",
    "slots-missing",
    "store-only",
    "tag-too-long",
    "template-altered",
    "template-endless",
    "template-language",
    "template-unknown",
    "template-wrong",
    "tie-to-itself",
    "timestamp-damaged",
    "timestamp-other",
    "timestamp-refused",
    "timestamp-unknown",
    "transcriber-failed",
    "transcriber-missing",
    "transcript-exists",
    "typeset",
    "undo-conflict",
    "unknown-command",
    "unreadable",
    "unreadable-kept",
    "user-ambiguous",
    "user-name-taken",
    "user-unknown",
    "vault-damaged",
    "vault-exists",
    "vault-io",
    "vault-link",
    "vault-opens",
    "vault-whole",
    "vault-within",
    "weak-passphrase",
    "which-chat",
    "wrong-passphrase",
];

impl Failure {
    /// A failure without values.
    pub fn new(code: &'static str) -> Self {
        debug_assert!(CODES.contains(&code), "{code} is not in the list of codes");
        Self { code: code.into(), params: BTreeMap::new() }
    }

    /// Why a copy outside the vault did not come about: its place is taken, full or write-protected, the original could not be
    /// read, or the copy not written.
    pub(super) fn of_copying(error: std::io::Error) -> Self {
        use std::io::ErrorKind as K;
        match error.kind() {
            K::AlreadyExists => return Self::new("exists"),
            K::StorageFull | K::QuotaExceeded | K::FileTooLarge => return Self::new("export-full"),
            K::ReadOnlyFilesystem | K::PermissionDenied => return Self::new("export-read-only"),
            _ => {}
        }
        let error = match error.downcast::<Self>() {
            Ok(failure) => return failure,
            Err(error) => error,
        };
        error.downcast::<crate::vault::Error>().map_or_else(|_| Self::new("export-failed"), Self::from)
    }

    /// The same where it is to pass through what is written, and to come out of [`of_copying`](Self::of_copying) as it is.
    pub(super) fn in_writing(error: impl Into<Self>) -> std::io::Error {
        std::io::Error::other(error.into())
    }

    /// Which filing the papers of its case wait for: by its title and the day that the list of filings shows.
    fn of_beside(beside: &crate::filings::Beside) -> Self {
        let day = beside.changed.utc().with_timezone(&chrono::Local).format("%d.%m.%Y");
        let named = Self::new("answers-unreadable-beside").with("filing", beside.id).with("title", &beside.title);
        named.with("status", beside.status).with("day", day)
    }

    /// The same with one more value.
    pub fn with(mut self, key: &str, value: impl ToString) -> Self {
        self.params.insert(key.into(), value.to_string());
        self
    }
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.code)
    }
}

impl std::error::Error for Failure {}

impl From<crate::cases::Error> for Failure {
    fn from(error: crate::cases::Error) -> Self {
        use crate::cases::Error as E;
        match error {
            E::NotFound(_) => Self::new("not-found").with("what", "case"),
            E::NoEvent(_) | E::NotInCase(_) => Self::new("not-found").with("what", "event"),
            E::NoTask(_) => Self::new("not-found").with("what", "task"),
            E::BadDate(field) => Self::new("bad-date").with("field", field),
            E::NumberTaken(case) => Self::new("case-number-taken").with("case", case),
            E::Required(field) => Self::new("required").with("field", field),
            E::Vault(error) => error.into(),
        }
    }
}

impl From<crate::search::Error> for Failure {
    fn from(error: crate::search::Error) -> Self {
        use crate::search::Error as E;
        match error {
            E::Malformed(malformed) => Self::new("bad-query").with("fault", malformed.fault).with("at", malformed.at),
            E::BadDate(field) => Self::new("bad-date").with("field", field),
            E::Vault(error) => error.into(),
            E::Parties(error) => error.into(),
        }
    }
}

impl From<crate::parties::Error> for Failure {
    fn from(error: crate::parties::Error) -> Self {
        use crate::parties::Error as E;
        match error {
            E::NotFound(_) => Self::new("not-found").with("what", "party"),
            E::InUse { facts, .. } => Self::new("in-use").with("facts", facts),
            E::InTies { ties, .. } => Self::new("in-ties").with("what", "party").with("ties", ties),
            E::Required(field) => Self::new("required").with("field", field),
            E::NoSuchForm => Self::new("bad-request"),
            E::BadDate(field) => Self::new("bad-date").with("field", field),
            E::BornAhead => Self::new("born-ahead"),
            E::Itself(_) => Self::new("bad-request"),
            E::OtherCase => Self::new("other-case"),
            E::NoMerge(_) => Self::new("not-found").with("what", "merge"),
            E::Vault(error) => error.into(),
        }
    }
}

impl From<crate::evidence::derivatives::Error> for Failure {
    fn from(error: crate::evidence::derivatives::Error) -> Self {
        use crate::evidence::derivatives::Error as E;
        match error {
            E::NotFound(_) => Self::new("not-found").with("what", "text"),
            E::TooLarge => Self::new("no-picture").with("trouble", crate::evidence::Trouble::TooLarge),
            E::Unreadable => Self::new("blob-damaged"),
            E::Vault(error) => error.into(),
        }
    }
}

impl From<crate::evidence::reading::Error> for Failure {
    fn from(error: crate::evidence::reading::Error) -> Self {
        use crate::evidence::reading::Error as E;
        match error {
            E::Trouble(trouble) => Self::new("no-picture").with("trouble", trouble),
            E::StoreOnly(missing) => Self::new("store-only").with("missing", super::readers::word(missing)),
            E::Source(error) => crate::vault::Error::of_reading(error).into(),
            E::Vault(error) => error.into(),
        }
    }
}

impl From<crate::facts::Error> for Failure {
    fn from(error: crate::facts::Error) -> Self {
        use crate::facts::Error as E;
        match error {
            E::NotFound(_) => Self::new("not-found").with("what", "fact"),
            E::Required(field) => Self::new("required").with("field", field),
            E::BadDate(field) => Self::new("bad-date").with("field", field),
            E::BadCitation(at) => Self::new("bad-citation").with("number", at + 1),
            E::BadParty(_) => Self::new("not-found").with("what", "party"),
            E::NoOffence => Self::new("not-found").with("what", "offence"),
            E::NoElement => Self::new("not-found").with("what", "element"),
            E::NoLink(_) => Self::new("not-found").with("what", "link"),
            E::NoHighlight(_) => Self::new("not-found").with("what", "highlight"),
            E::Evidence(error) => error.into(),
            E::InTies { ties, .. } => Self::new("in-ties").with("what", "fact").with("ties", ties),
            E::Vault(error) => error.into(),
        }
    }
}

impl From<crate::facts::ties::Error> for Failure {
    fn from(error: crate::facts::ties::Error) -> Self {
        use crate::facts::ties::Error as E;
        match error {
            E::NotFound(_) => Self::new("not-found").with("what", "tie"),
            E::Itself(_) => Self::new("tie-to-itself"),
            E::BadDate(field) => Self::new("bad-date").with("field", field),
            E::BadCitation(at) => Self::new("bad-citation").with("number", at + 1),
            E::BadParty(_) => Self::new("not-found").with("what", "party"),
            E::BadFact(_) => Self::new("not-found").with("what", "fact"),
            E::Facts(error) => error.into(),
            E::Parties(error) => error.into(),
            E::Evidence(error) => error.into(),
            E::Case(error) => error.into(),
            E::Vault(error) => error.into(),
        }
    }
}

impl From<crate::facts::accounts::Error> for Failure {
    fn from(error: crate::facts::accounts::Error) -> Self {
        use crate::facts::accounts::Error as E;
        match error {
            E::NotFound(_) => Self::new("not-found").with("what", "account"),
            E::Fact(error) => error.into(),
        }
    }
}

impl From<crate::facts::ledger::Error> for Failure {
    fn from(error: crate::facts::ledger::Error) -> Self {
        use crate::facts::ledger::Error as E;
        match error {
            E::NotFound(_) => Self::new("not-found").with("what", "line"),
            E::BadSum(field) => Self::new("bad-sum").with("field", field),
            E::Fact(error) => error.into(),
        }
    }
}

impl From<crate::typeset::Error> for Failure {
    fn from(_: crate::typeset::Error) -> Self {
        Self::new("typeset")
    }
}

impl From<crate::filings::StoreError> for Failure {
    fn from(error: crate::filings::StoreError) -> Self {
        use crate::filings::StoreError as E;
        match error {
            E::NotFound(_) => Self::new("not-found").with("what", "filing"),
            E::NoEdition(_) => Self::new("not-found").with("what", "edition"),
            E::NoStep(_) => Self::new("not-found").with("what", "step"),
            E::NoTemplate(_) => Self::new("needs-template"),
            E::NoVersion(_) => Self::new("not-found").with("what", "version"),
            E::NoReception(_) => Self::new("not-found").with("what", "reception"),
            E::NoComment(_) => Self::new("not-found").with("what", "comment"),
            E::DraftUnreadable(_) => Self::new("draft-unreadable"),
            E::DraftMalformed => Self::new("bad-request"),
            E::BadDate => Self::new("bad-date").with("field", "date"),
            E::Required(field) => Self::new("required").with("field", field),
            E::NotInCase => Self::new("not-found").with("what", "evidence"),
            E::Events(error) => error.into(),
            E::Unreadable(_) => Self::new("answers-unreadable"),
            E::UnreadableBeside(beside) => Self::of_beside(&beside),
            E::Final(_) => Self::new("filing-final"),
            E::Facts(error) => error.into(),
            E::Parties(error) => error.into(),
            E::Evidence(error) => error.into(),
            E::Case(error) => error.into(),
            E::Vault(error) => error.into(),
        }
    }
}

impl From<crate::bundle::StoreError> for Failure {
    fn from(error: crate::bundle::StoreError) -> Self {
        use crate::bundle::StoreError as E;
        match error {
            E::NotFound(_) => Self::new("not-found").with("what", "bundle"),
            E::NoBuild(_) => Self::new("not-found").with("what", "build"),
            E::NotInCase(_) => Self::new("not-found").with("what", "evidence"),
            E::Vault(error) => error.into(),
        }
    }
}

impl From<crate::bundle::Error> for Failure {
    fn from(error: crate::bundle::Error) -> Self {
        use crate::bundle::Error as E;
        match error {
            E::Empty => Self::new("bundle-empty"),
            E::Unreadable { number, source, .. } => match crate::vault::Error::of_reading(source) {
                error @ crate::vault::Error::BlobUnreadable { .. } => error.into(),
                _ => Self::new("bundle-damaged").with("number", number),
            },
            E::Encrypted { number, .. } => Self::new("bundle-encrypted").with("number", number),
            E::Damaged { number, .. } | E::Altered { number, .. } | E::Changed { number, .. } => {
                Self::new("bundle-damaged").with("number", number)
            }
            E::Typeset(_) | E::Sheet => Self::new("typeset"),
            E::Write(error) if error.kind() == std::io::ErrorKind::StorageFull => Self::new("disk-full"),
            E::Write(_) => Self::new("vault-io"),
            E::StoreOnly(missing) => Self::new("store-only").with("missing", super::readers::word(missing)),
            E::Stopped => Self::new("cancelled"),
            E::Census(_) => Self::new("bundle-pages-lost"),
            E::NumberTwice { .. } => Self::new("internal"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Error, ErrorKind};

    #[test]
    fn a_full_place_a_closed_one_and_the_vaults_own_trouble_are_told_apart() {
        let of = |error: Error| Failure::of_copying(error).code;
        assert_eq!(of(ErrorKind::StorageFull.into()), "export-full");
        assert_eq!(of(ErrorKind::PermissionDenied.into()), "export-read-only");
        assert_eq!(of(ErrorKind::ReadOnlyFilesystem.into()), "export-read-only");
        assert_eq!(of(ErrorKind::AlreadyExists.into()), "exists");
        assert_eq!(of(ErrorKind::BrokenPipe.into()), "export-failed");
        assert_eq!(of(Error::other(crate::vault::Error::DiskFull)), "disk-full");
        assert_eq!(of(Failure::in_writing(Failure::new("typeset"))), "typeset");
    }

    #[test]
    fn what_is_said_to_be_missing_on_the_disk_is_enough_when_it_is_freed() {
        let (needed, free, reserve) = (268_500_001, 109_999_999, 268_435_456);
        let failure = Failure::from(crate::vault::Error::NoRoom { needed, free, reserve });
        let said = ["needed", "free", "reserve", "missing"].map(|name| failure.params[name].clone());
        assert_eq!((failure.code.as_str(), said), ("no-room", ["269", "109", "269", "160"].map(str::to_owned)));
    }
}
