//! What is lost on purpose or by accident, on a disk that fails: evidence is destroyed, a vault comes back from its backup, a
//! damaged database gives way to that of a backup, or to an empty one where there is none. Destroyed is destroyed whole or not at all; half a vault is none; a rescue
//! comes to its end at the next opening or is asked for again, and what was there before is kept.

use super::*;
use crate::vault::cuts::take_up_all;
use crate::vault::destroy::{lies_in, wrapped_key};
use dalil::evidence::destroy::Grounds;
use dalil::evidence::{self, Evidence};
use rusqlite::Connection;

/// An item that is set aside, to be destroyed.
pub(super) struct Doomed {
    item: EvidenceId,
    blob: BlobId,
    /// The bytes that open its original.
    key: Vec<u8>,
}

/// The one item there is.
fn the_item(db: &Connection) -> Result<Evidence, evidence::Error> {
    let id = db.query_row("SELECT id FROM evidence", [], |row| row.get(0)).map_err(Error::from)?;
    evidence::any(db, id)
}

fn of_the_vault(error: evidence::Error) -> Error {
    match error {
        evidence::Error::Vault(error) => error,
        other => panic!("{other}"),
    }
}

/// Takes an item in and sets it aside.
pub(super) fn set_one_aside(vault: &Vault, office: &Path) -> Doomed {
    harmed::begin(vault);
    let item = vault.read(the_item).unwrap();
    vault.write(WRITE, |w| evidence::set_aside(w, item.id, true, w.at())).unwrap();
    Doomed { item: item.id, blob: item.blob, key: wrapped_key(&only_blob_file(office)) }
}

/// The work: what was set aside is destroyed. Whether nothing of it is left.
pub(super) fn destroy_it(vault: &Vault) -> Result<bool> {
    let item = vault.read(the_item).map_err(of_the_vault)?;
    let made = vault.read(|db| evidence::destroy::made_of(db, &item)).map_err(of_the_vault)?;
    let grounds = Grounds { reason: "a wrong upload".into(), by: USER.into(), second: None };
    let done = vault.destroy("evidence-destroy", |w| evidence::destroy::destroy(w, &item, &made, &grounds));
    done.map(|(_, clean)| clean).map_err(of_the_vault)
}

impl Doomed {
    /// Whether nothing of it is left if it was said to be destroyed; if it was not, whether it is all there and can be.
    pub(super) fn is_gone_or_whole(&self, vault: &Vault, folder: &Path, run: &Run, what: &str) {
        let item = vault.read(|db| evidence::any(db, self.item)).unwrap();
        if item.destroyed.is_none() {
            let said = run.lines.iter().any(|line| line.starts_with("destroyed "));
            assert!(!said, "{what}: it was said to be destroyed");
            let kept = read_all(vault, self.blob).unwrap_or_else(|error| panic!("{what}: {error}"));
            assert!(kept == first() && !item.original_name.is_empty(), "{what}: what was not destroyed is all there");
            let clean = destroy_it(vault).unwrap_or_else(|error| panic!("{what}: asked again: {error}"));
            assert!(clean, "{what}: and now nothing is left");
        }
        assert!(!vault.knows(self.blob).unwrap(), "{what}: no row names it");
        assert_eq!(files_in(&folder.join("blobs")).len(), 1, "{what}: its file is gone, and no other is");
        assert!(!lies_in(folder, &self.key), "{what}: its key lies on the disk");
        assert!(!pages(vault).windows(self.key.len()).any(|part| part == self.key), "{what}: or in the database");
    }
}

/// Whether the folder is a whole vault if that was said, and otherwise becomes one when it is asked for again.
pub(super) fn is_restored(copied: &Path, known: &[(BlobId, Vec<u8>)], run: &Run, what: &str) {
    let back = copied.join("back");
    let said = run.lines.iter().find_map(|line| line.strip_prefix("restored "));
    if said.is_some_and(|said| said != "missing 0 damaged 0 unreadable 0 parts 0") {
        return; // the stick did not give all of it back, and that was said
    }
    if !Vault::is_at(&back) {
        assert_eq!(said, None, "{what}: it was said to be restored");
        let (home, set) = backup::backup_sets(&copied.join("stick")).unwrap().remove(0);
        let again = backup::restore(&home, set.number, &back, &mut |_| ControlFlow::Continue(()));
        let again = again.unwrap_or_else(|error| panic!("{what}: asked again: {error}"));
        assert!(again.check.is_whole(), "{what}");
    }
    let (vault, findings) = open(&back).unwrap_or_else(|error| panic!("{what}: what came back: {error}"));
    assert_eq!(findings, [], "{what}");
    for (blob, bytes) in known {
        let kept = read_all(&vault, *blob).unwrap_or_else(|error| panic!("{what}: what came back: {error}"));
        assert!(kept == *bytes, "{what}: what came back is another");
    }
    assert_eq!(verify(&vault, Level::Originals), [], "{what}");
}

/// Harms the database of a locked vault, the second it has, so that it opens no more.
pub(super) fn damage_database(office: &Path) {
    let database = office.join("db/main-2.db");
    let mut bytes = std::fs::read(&database).unwrap();
    bytes[..4096 * 9].fill(7);
    overwrite(&database, &bytes);
}

/// The work: the damaged database gives way to that of the backup, and what was sealed since is taken up.
pub(super) fn rescue(folder: &Path, stick: &Path) -> Result<Vault> {
    let (vault, ..) = Vault::salvage(folder, stick, &passphrase(), clock(NOON))?;
    taken_up(vault)
}

/// The work: the damaged database gives way to an empty one, and every original is taken up.
pub(super) fn rescue_alone(folder: &Path) -> Result<Vault> {
    let (vault, ..) = Vault::salvage_alone(folder, &passphrase(), USER, clock(NOON))?;
    taken_up(vault)
}

fn taken_up(vault: Vault) -> Result<Vault> {
    for path in vault.orphans()? {
        if let TakenUp::Found(found) = vault.take_up(&path, 100, &mut on)? {
            vault.write(WRITE, |w| w.record_blob(&found.sealed))?;
        }
    }
    vault.end_salvage()?;
    Ok(vault)
}

/// Opens the vault, which brings a rescue that was begun to its end; one that was not is asked for again.
pub(super) fn open_rescued(work: &str, copied: &Path, what: &str) -> (Vault, Vec<Finding>) {
    let folder = copied.join("vault");
    assert!(Vault::is_at(&folder), "{what}: there is a way back");
    open(&folder).unwrap_or_else(|_| {
        let again = match work {
            "alone" => Vault::salvage_alone(&folder, &passphrase(), USER, clock(NOON)),
            _ => Vault::salvage(&folder, &copied.join("stick"), &passphrase(), clock(NOON)),
        };
        let (vault, findings, _) = again.unwrap_or_else(|error| panic!("{what}: asked again: {error}"));
        vault.end_salvage().unwrap();
        (vault, findings)
    })
}

/// Whether the rescue stands in the log, and what was there before is kept.
pub(super) fn is_rescued(work: &str, vault: &Vault, copied: &Path, run: &Run, what: &str) {
    let left = take_up_all(vault);
    assert!(left == 0 || !run.lines.iter().any(|line| line == "rescued"), "{what}: all was said to be taken up");
    let log = vault.read(|db| dalil::vault::log::history::recent(db, None, 100)).unwrap();
    let gave_way = if work == "alone" { "originals" } else { "database" };
    let told = log.iter().filter(|entry| entry.action == Action::Restore && entry.details["what"] == gave_way);
    assert_eq!(told.count(), 1, "{what}: it stands in the log, once");
    let names = |folder: &str| -> Vec<String> {
        let entries = std::fs::read_dir(copied.join(folder)).unwrap();
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
    };
    assert!(!names("vault").iter().any(|name| name.starts_with("next-")), "{what}: {:?}", names("vault"));
    let asides: Vec<_> = names("vault/quarantine").into_iter().filter(|name| name.starts_with("database-")).collect();
    assert_eq!(asides.len(), 1, "{what}: {asides:?}");
    let kept = copied.join("vault/quarantine").join(&asides[0]).join("main-2.db");
    assert!(kept.is_file(), "{what}: what was there is kept");
}
