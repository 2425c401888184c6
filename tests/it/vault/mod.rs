//! The vault: what an office may rely on, told as things that happen to one.

mod backup;
mod blobs;
mod carried;
mod checkpoints;
mod costs;
mod custody;
mod cuts;
mod destroy;
#[cfg(target_os = "linux")]
pub mod faults;
mod flips;
mod former;
#[cfg(target_os = "linux")]
mod harmed;
mod kill;
mod kit;
mod lengths;
mod life;
#[cfg(unix)]
mod plain;
#[cfg(target_os = "linux")]
mod power;
mod purge;
mod readable;
#[cfg(target_os = "linux")]
mod reads;
mod replace;
mod replays;
mod rescue;
mod restores;
mod rotten;
mod specimen;
mod stamps;
mod steps;
mod strangers;
mod users;
mod wal;
mod writes;

use dalil::base::id::{BlobId, EvidenceId};
use dalil::base::{FixedClock, Sha256Digest, Timestamp};
use dalil::vault::{
    Act, Action, Area, Error, Finding, KdfChoice, KdfCost, Level, Manifest, Passphrase, Result, Sealed, TakenUp, Vault,
    Verified,
};
use std::io::Read as _;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;

pub const PASSPHRASE: &str = "куланду бетеге чечек 48";
pub const USER: &str = "Айнура Токтосунова";
/// 1 November 2026, 10:00 UTC.
pub const NOON: i64 = 1_793_527_200_000;

pub const WRITE: Act = Act { label: "test-write", undoable: false };
pub const UNDOABLE: Act = Act { label: "test-rename", undoable: true };

/// A vault in a folder of its own that goes when the test ends.
pub struct Office {
    pub folder: tempfile::TempDir,
}

impl Office {
    pub fn new() -> (Self, Vault) {
        let office = Self { folder: tempfile::tempdir().unwrap() };
        let vault = Vault::create(&office.path(), &passphrase(), USER, cheap(), clock(NOON)).unwrap();
        (office, vault)
    }

    pub fn path(&self) -> PathBuf {
        self.folder.path().join("vault")
    }

    pub fn open(&self) -> (Vault, Vec<Finding>) {
        open(&self.path()).unwrap()
    }

    /// Opens it and says that nothing was found.
    pub fn open_clean(&self) -> Vault {
        let (vault, findings) = self.open();
        assert_eq!(findings, [], "nothing is wrong with this vault");
        vault
    }
}

pub fn open(folder: &Path) -> Result<(Vault, Vec<Finding>)> {
    Vault::open(folder, &passphrase(), clock(NOON))
}

pub fn passphrase() -> Passphrase {
    Passphrase::new(PASSPHRASE)
}

pub fn cheap() -> KdfChoice {
    KdfChoice::Fixed(KdfCost::weak_for_tests())
}

pub fn clock(at: i64) -> Arc<FixedClock> {
    Arc::new(FixedClock(Timestamp::from_millis(at)))
}

/// Bytes that look like nothing in particular and are the same each time.
pub fn original(length: usize) -> Vec<u8> {
    (0..length as u64).map(|i| (i.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 41) as u8).collect()
}

pub fn on(_: u64) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

pub fn seal(vault: &Vault, bytes: &[u8]) -> Result<Sealed> {
    let about =
        Manifest { name: "договор.jpg".into(), media_type: Some("image/jpeg".into()), ..Manifest::default() };
    vault.seal(&mut &*bytes, Some(bytes.len() as u64), &about, &mut on)
}

/// Seals an original and records it with its custody entry, as an intake does.
pub fn intake(vault: &Vault, bytes: &[u8]) -> (EvidenceId, BlobId) {
    let sealed = seal(vault, bytes).unwrap();
    let item = EvidenceId::make(vault.now());
    vault
        .write(WRITE, |w| {
            w.record_blob(&sealed)?;
            w.changed(Area::Evidence);
            w.custody(Action::Intake, &[(item, sealed.sha256)], &serde_json::json!({ "length": sealed.length }))
        })
        .unwrap();
    (item, sealed.blob)
}

/// The same for several originals at once: named together, recorded in one write.
pub fn intake_together(vault: &Vault, originals: &[Vec<u8>]) -> Vec<(EvidenceId, BlobId)> {
    let staged = originals.iter().map(|bytes| stage(vault, bytes)).collect();
    let sealed: Vec<_> = vault.publish(staged, &going_on).into_iter().collect::<Result<_>>().unwrap();
    record_together(vault, &sealed).unwrap()
}

pub fn stage(vault: &Vault, bytes: &[u8]) -> dalil::vault::Staged {
    let about = Manifest { name: "договор.jpg".into(), ..Manifest::default() };
    vault.seal_draft(&mut &*bytes, Some(bytes.len() as u64), &about, &mut on).unwrap()
}

pub fn going_on() -> ControlFlow<()> {
    ControlFlow::Continue(())
}

pub fn record_together(vault: &Vault, sealed: &[Sealed]) -> Result<Vec<(EvidenceId, BlobId)>> {
    let written = vault.write(WRITE, |w| {
        let one = |sealed: &Sealed| {
            let item = EvidenceId::make(w.at());
            w.record_blob(sealed)?;
            let details = serde_json::json!({ "length": sealed.length });
            w.custody(Action::Intake, &[(item, sealed.sha256)], &details)?;
            Ok((item, sealed.blob))
        };
        w.changed(Area::Evidence);
        sealed.iter().map(one).collect()
    });
    written.map(|written| written.value)
}

pub fn read_all(vault: &Vault, blob: BlobId) -> Result<Vec<u8>> {
    let mut reader = vault.original(blob)?;
    let mut bytes = Vec::new();
    reader.read_to_end(&mut bytes).map_err(Error::of_reading)?;
    assert_eq!(reader.len(), bytes.len() as u64);
    Ok(bytes)
}

pub fn verify(vault: &Vault, level: Level) -> Vec<Finding> {
    vault.verify(level, &mut |_: Verified| ControlFlow::Continue(())).unwrap()
}

/// Every page of the database as it is once decrypted, those that are free and those that were overwritten too.
pub fn pages(vault: &Vault) -> Vec<u8> {
    vault
        .read(|db| {
            use rusqlite::ffi;
            let mut size = 0i64;
            // SAFETY: the handle is open and used by this thread only; the name is a string that outlives the call.
            let bytes = unsafe { ffi::sqlite3_serialize(db.handle(), c"main".as_ptr(), &mut size, 0) };
            assert!(!bytes.is_null(), "the database is given as bytes");
            let length = usize::try_from(size).unwrap();
            // SAFETY: SQLite gave so many bytes, which are ours until they are freed.
            let pages = unsafe { std::slice::from_raw_parts(bytes, length) }.to_vec();
            // SAFETY: the bytes came from SQLite's own allocator and are not used after this.
            unsafe { ffi::sqlite3_free(bytes.cast()) };
            Ok::<_, Error>(pages)
        })
        .unwrap()
}

/// The one file of the only blob in the vault.
pub fn only_blob_file(folder: &Path) -> PathBuf {
    let files = files_in(&folder.join("blobs"));
    assert_eq!(files.len(), 1);
    files[0].clone()
}

pub fn files_in(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<_> = walkdir::WalkDir::new(folder)
        .into_iter()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.file_type().is_file())
        .map(walkdir::DirEntry::into_path)
        .collect();
    files.sort();
    files
}

/// Overwrites a file although the vault protected it.
pub fn overwrite(path: &Path, bytes: &[u8]) {
    let _ = std::fs::remove_file(path);
    std::fs::write(path, bytes).unwrap();
}

pub fn copy(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from) {
        let entry = entry.unwrap();
        let target = to.join(entry.path().strip_prefix(from).unwrap());
        if entry.file_type().is_dir() {
            std::fs::create_dir_all(target).unwrap();
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// A number that looks drawn at random and is the same each time.
pub fn draw(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mixed = (*state ^ (*state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

/// This test program, to be run again with the one test `name` in it.
pub fn this_program(name: &str) -> std::process::Command {
    let mut command = std::process::Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", name, "--ignored", "--nocapture", "--test-threads", "1"]);
    command
}

pub fn digest(bytes: &[u8]) -> Sha256Digest {
    Sha256Digest::of(bytes)
}
