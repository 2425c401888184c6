//! How the files of a vault lay when it was closed. SQLCipher takes an old page for a good one, and an old slot opens as well
//! as it ever did; so the head of a closed vault says what its database and the files with its keys were, and whoever puts
//! older ones in their place is noticed at the next opening. While a vault is open, and after a crash, its head says nothing
//! of them.

use super::error::{Result, io};
use super::findings::Finding;
use super::slots;
use crate::base::Sha256Digest;
use sha2::{Digest as _, Sha256};
use std::fs::File;
use std::io::{ErrorKind, Read as _};
use std::path::{Path, PathBuf};
use std::thread::JoinHandle;

/// Digests of the files of a closed vault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Closed {
    /// Of the database.
    pub(super) database: Sha256Digest,
    /// Of the slots and both copies of the descriptor: what a passphrase opens.
    pub(super) openers: Sha256Digest,
}

impl Closed {
    /// Reads the files as they lie there now. `database` is the name of the database.
    pub(super) fn look(folder: &Path, database: &str) -> Result<Self> {
        let openers = Self::openers_of(folder, folder)?;
        let database = digest(&folder.join("db").join(database))?;
        Ok(Self { database: database.unwrap_or(Sha256Digest([0; 32])), openers })
    }

    /// The digest of what a passphrase opens, of which both copies of the descriptor lie in one folder and the slots in another.
    pub(super) fn openers_of(descriptor: &Path, with_slots: &Path) -> Result<Sha256Digest> {
        let mut openers = Sha256::new();
        let copies = super::descriptor::FILES.iter().map(|name| descriptor.join(name));
        for path in copies.chain((0..slots::COUNT).map(|slot| slots::path(with_slots, slot))) {
            match digest(&path)? {
                Some(digest) => openers.update(digest.0),
                None => openers.update([0; 32]),
            }
        }
        Ok(Sha256Digest(openers.finalize().into()))
    }

    /// What is to be said when the vault was closed as `self` and now lies there as `now`. Whatever was `found` already and
    /// tells more of the same is not said twice.
    pub(super) fn compare(&self, now: &Self, found: &[Finding]) -> Vec<Finding> {
        let told = |tells: fn(&Finding) -> bool| found.iter().any(tells);
        let mut findings = Vec::new();
        if self.database != now.database && !told(tells_of_the_database) {
            findings.push(Finding::DatabaseReplaced);
        }
        if self.openers != now.openers && !told(tells_of_the_openers) {
            findings.push(Finding::OpenersReplaced);
        }
        findings
    }
}

const fn tells_of_the_database(finding: &Finding) -> bool {
    matches!(
        finding,
        Finding::DatabaseDamaged { .. }
            | Finding::LogShorterThanHead { .. }
            | Finding::LogDiffersFromHead { .. }
            | Finding::WritesLost { .. }
            | Finding::LogBroken { .. }
    )
}

const fn tells_of_the_openers(finding: &Finding) -> bool {
    matches!(finding, Finding::DescriptorDamaged { .. } | Finding::SlotDamaged { .. })
}

/// Reads the files while somebody's passphrase is tried, which takes about as long.
pub(super) struct Looking(Result<JoinHandle<Result<Closed>>, PathBuf>, String);

impl Looking {
    pub(super) fn begin(folder: &Path, database: String) -> Self {
        let (place, name) = (folder.to_owned(), database.clone());
        let thread = std::thread::Builder::new().name("closed".into()).spawn(move || Closed::look(&place, &name));
        Self(thread.map_err(|_| folder.to_owned()), database)
    }

    pub(super) fn end(self) -> Result<Closed> {
        match self.0 {
            Ok(thread) => match thread.join() {
                Ok(looked) => looked,
                Err(panic) => std::panic::resume_unwind(panic),
            },
            // No thread was to be had: it takes longer.
            Err(folder) => Closed::look(&folder, &self.1),
        }
    }
}

/// SHA-256 of a file; none when it is not there.
fn digest(path: &Path) -> Result<Option<Sha256Digest>> {
    let what = "reading the files of the vault";
    let mut file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(io(what)(error)),
    };
    let mut digest = Sha256::new();
    let mut block = vec![0; 1 << 18];
    loop {
        match file.read(&mut block).map_err(io(what))? {
            0 => return Ok(Some(Sha256Digest(digest.finalize().into()))),
            count => digest.update(&block[..count]),
        }
    }
}
