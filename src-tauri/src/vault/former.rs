//! `former-keys`: what opens files that were sealed before the master key was changed, once more outside the database. Table
//! `former_key` holds the same, and counts; the file is for the rescue of a vault whose database does not open and that was never
//! backed up (docs/adr/0056). It holds what wrapped and what sealed, and no master key: no slot, head or database opens by it.

use super::error::{Error, Result, io};
use super::findings::Finding;
use super::keys::{FormerKeys, Key, VaultKeys, former_seal};
use super::log::entry::Action;
use super::moments::reach;
use super::storage::door::Act;
use super::{Vault, files, tidy};
use crate::base::Timestamp;
use crate::base::id::VaultId;
use rusqlite::{Connection, named_params};
use serde_json::json;
use std::fs::{self, File};
use std::io::{ErrorKind, Read as _};
use std::path::Path;
use zeroize::Zeroizing;

/// Its name in the vault's folder, and in a set of a backup.
pub(super) const FILE: &str = "former-keys";
const MAGIC: &[u8; 8] = b"DALILFK1";
const VERSION: u8 = 1;
/// Where the sealed part begins: after magic, version and nonce.
const SEALED: usize = 8 + 1 + 24;
/// What wrapped the keys of blobs and what sealed the lists of backups, of one master key.
const PAIR: usize = 64;
/// Changes of the master key that have room, the newest: more than one a day for ten years.
const MOST: usize = 4096;
const LONGEST: u64 = (SEALED + MOST * PAIR + 16) as u64;
/// The setting that says that the file was written once: it is missed from then on.
const WRITTEN: &str = "former-keys";

/// What lies under the name of the file.
pub(super) enum Kept {
    /// What it holds.
    Whole(Vec<FormerKeys>),
    Missing,
    /// It is cut, changed, of another vault, or the disk does not give it back.
    Damaged,
}

/// What the file is beside the database.
pub(super) struct Look {
    pub(super) finding: Option<Finding>,
    /// Whether it lacks what the database knows, and is to be written anew.
    pub(super) behind: bool,
    /// What it alone holds.
    pub(super) more: Vec<FormerKeys>,
    /// Whether something has its name in a vault that never had such a file.
    pub(super) stranger: bool,
}

impl Look {
    /// Counts what only has the name of the file among the files that are not the vault's.
    pub(super) fn count_stranger(&self, findings: &mut Vec<Finding>) {
        let known = findings.iter_mut().find_map(|finding| match finding {
            Finding::UnknownFile { count, names } => Some((count, names)),
            _ => None,
        });
        match known {
            _ if !self.stranger => {}
            Some((count, names)) => {
                *count += 1;
                tidy::add_name(names, Path::new(FILE));
            }
            None => findings.push(Finding::UnknownFile { count: 1, names: vec![FILE.to_owned()] }),
        }
    }
}

/// Reads the file with the present keys, or with former ones that are known: an older copy opens by those. What the disk does not
/// give back even at the second time is lost as what is damaged is, and has the same way out.
pub(super) fn read(folder: &Path, vault: VaultId, keys: &VaultKeys) -> Kept {
    let path = folder.join(FILE);
    if path.metadata().is_ok_and(|about| !about.is_file()) {
        return Kept::Damaged; // a pipe might never end
    }
    let read = || {
        let mut bytes = Vec::new();
        File::open(&path)?.take(LONGEST + 1).read_to_end(&mut bytes)?;
        Ok::<_, std::io::Error>(bytes)
    };
    match read().or_else(|_| read()) {
        Ok(bytes) => open(&bytes, vault, keys).map_or(Kept::Damaged, Kept::Whole),
        Err(error) if error.kind() == ErrorKind::NotFound => Kept::Missing,
        Err(_) => Kept::Damaged,
    }
}

/// Compares the file with the database. One that holds more is fine: it is written first. `keys` know what the database knows.
pub(super) fn look(db: &Connection, folder: &Path, vault: VaultId, keys: &VaultKeys) -> Result<Look> {
    let table = of_database(db)?;
    let was_written = was_written(db)?;
    let has = |list: &[FormerKeys], one: &FormerKeys| list.iter().any(|known| known.wrap.bytes() == one.wrap.bytes());
    let (behind, told, more, stranger) = match read(folder, vault, keys) {
        Kept::Whole(file) => {
            let behind = table.iter().take(MOST).any(|one| !has(&file, one));
            (behind, behind, file.into_iter().filter(|one| !has(&table, one)).collect(), false)
        }
        // A vault from before there was the file gets it in silence.
        Kept::Missing => (!table.is_empty(), !table.is_empty() && was_written, Vec::new(), false),
        // Where nobody was ever removed Dalil has put nothing there, and leaves it alone.
        Kept::Damaged if table.is_empty() && !was_written => (false, false, Vec::new(), true),
        Kept::Damaged => (true, true, Vec::new(), false),
    };
    Ok(Look { finding: told.then_some(Finding::FormerKeysDamaged), behind, more, stranger })
}

/// Writes the file beside the vault's others, whole or not at all.
pub(super) fn write(folder: &Path, vault: VaultId, keys: &VaultKeys) -> Result<()> {
    files::replace(&folder.join("tmp"), &folder.join(FILE), &seal(vault, keys)?)
}

/// Writes the file anew. What lies in its place is set aside: it may be another vault's. The new one is written before that, so
/// that a full disk changes nothing.
fn mend(folder: &Path, vault: VaultId, keys: &VaultKeys) -> Result<()> {
    let bytes = (!keys.former.is_empty()).then(|| seal(vault, keys)).transpose()?;
    let new = bytes.map(|bytes| files::write_beside(&folder.join("tmp"), &bytes)).transpose()?;
    let placed = set_aside(folder).and_then(|()| {
        reach("former-aside");
        new.as_ref().map_or(Ok(()), |new| fs::rename(new, folder.join(FILE)).map_err(io("putting a file in place")))
    });
    if let (Err(_), Some(new)) = (&placed, &new) {
        let _ = fs::remove_file(new); // what stays behind is swept at the next opening
    }
    placed?;
    files::sync_folder(folder)?;
    reach("former-written");
    Ok(())
}

/// Moves what has the name of the file into `quarantine/`.
pub(super) fn set_aside(folder: &Path) -> Result<()> {
    let (from, quarantine) = (folder.join(FILE), folder.join("quarantine"));
    if from.symlink_metadata().is_err() {
        return Ok(());
    }
    files::make_lasting_folder(&quarantine)?;
    let to = quarantine.join(format!("{FILE}-{}", &files::make_name()?[..8]));
    fs::rename(&from, to).map_err(io("setting the former keys aside"))?;
    files::sync_folder(&quarantine)?;
    files::sync_folder(folder)
}

/// The former keys as the database knows them: those of its own changes the newest first, then those of others.
pub(super) fn of_database(db: &Connection) -> Result<Vec<FormerKeys>> {
    let mut statement = db.prepare("SELECT wrap, backup FROM former_key ORDER BY generation DESC")?;
    let rows = statement.query_map([], |row| {
        let (wrap, backup) = (Zeroizing::new(row.get::<_, [u8; 32]>(0)?), Zeroizing::new(row.get::<_, [u8; 32]>(1)?));
        Ok(FormerKeys { wrap: Key::from_bytes(&wrap), backup: Key::from_bytes(&backup) })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Keeps in the database what opens files sealed before. What another database knew has no generation here: its number is below
/// those of the databases to come.
pub(super) fn insert(db: &Connection, known: &FormerKeys, generation: Option<u32>, at: Timestamp) -> Result<()> {
    db.execute(
        "INSERT INTO former_key (generation, wrap, backup, ended_ms)
         SELECT coalesce(:generation, min(0, coalesce(min(generation), 0)) - 1), :wrap, :backup, :at FROM former_key",
        named_params! {
            ":generation": generation,
            ":wrap": known.wrap.bytes().as_slice(),
            ":backup": known.backup.bytes().as_slice(),
            ":at": at,
        },
    )?;
    Ok(())
}

/// Remembers that the file was written.
pub(super) fn note_written(db: &Connection) -> Result<()> {
    let sql = "INSERT INTO setting (key, value) VALUES (:key, 'true') ON CONFLICT (key) DO NOTHING";
    db.execute(sql, named_params! { ":key": WRITTEN })?;
    Ok(())
}

fn was_written(db: &Connection) -> Result<bool> {
    Ok(db.prepare("SELECT 1 FROM setting WHERE key = :key")?.exists(named_params! { ":key": WRITTEN })?)
}

impl Vault {
    /// Takes what the file alone holds into the database, and writes the file anew where it lacks something. The log is told
    /// first: no repair goes without an entry. What fails is found again by the next opening.
    pub(super) fn keep_former(&self, look: &Look) -> Result<()> {
        self.take_former(&look.more, look.finding.as_ref())?;
        if look.behind {
            mend(&self.folder, self.id(), &self.keys)?;
        }
        if !self.keys.former.is_empty() && self.folder.join(FILE).is_file() && !self.read(was_written)? {
            self.write(Act { label: "vault-mend", undoable: false }, |w| note_written(w))?;
        }
        Ok(())
    }

    /// Takes into the database what a file held that it did not know. The log is told, and of what is mended, too.
    pub(super) fn take_former(&self, more: &[FormerKeys], mended: Option<&Finding>) -> Result<()> {
        if more.is_empty() && mended.is_none() {
            return Ok(());
        }
        self.write(Act { label: "vault-mend", undoable: false }, |w| {
            if !more.is_empty() {
                more.iter().try_for_each(|one| insert(w, one, None, w.at()))?;
                note_written(w)?;
                w.custody(Action::Restore, &[], &json!({ "what": "former-keys", "keys": more.len() }))?;
            }
            if let Some(finding) = mended {
                w.custody(Action::Restore, &[], &json!({ "what": "mended", "findings": [finding] }))?;
            }
            Ok::<_, Error>(())
        })
        .map(|_| ())
    }
}

fn about(vault: VaultId) -> Vec<u8> {
    [MAGIC.as_slice(), &[VERSION], vault.bytes()].concat()
}

/// The bytes of the file for what `keys` know as former ones.
pub(super) fn seal(vault: VaultId, keys: &VaultKeys) -> Result<Vec<u8>> {
    let pairs = &keys.former[..keys.former.len().min(MOST)];
    let mut sealed = Zeroizing::new(Vec::with_capacity(pairs.len() * PAIR)); // never moved: no copy is left behind
    for pair in pairs {
        sealed.extend_from_slice(pair.wrap.bytes());
        sealed.extend_from_slice(pair.backup.bytes());
    }
    let (nonce, tag) = former_seal(&keys.backup).seal(sealed.as_mut_slice(), &about(vault))?;
    Ok([MAGIC.as_slice(), &[VERSION], &nonce, sealed.as_slice(), &tag].concat())
}

fn open(bytes: &[u8], vault: VaultId, keys: &VaultKeys) -> Option<Vec<FormerKeys>> {
    let (head, rest) = bytes.split_at_checked(SEALED)?;
    let (sealed, tag) = rest.split_last_chunk::<16>()?;
    (head.starts_with(MAGIC) && head[8] == VERSION && sealed.len() % PAIR == 0).then_some(())?;
    let nonce: &[u8; 24] = head[9..].try_into().ok()?;
    let plain = keys.backups().find_map(|backup| {
        let mut plain = Zeroizing::new(sealed.to_vec());
        former_seal(backup).open(nonce, plain.as_mut_slice(), tag, &about(vault)).map(|()| plain)
    })?;
    let pairs = plain.chunks_exact(PAIR).map(|pair| {
        let (wrap, backup) = pair.split_at(32);
        let (wrap, backup) = (wrap.try_into().ok()?, backup.try_into().ok()?);
        Some(FormerKeys { wrap: Key::from_bytes(wrap), backup: Key::from_bytes(backup) })
    });
    pairs.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vault() -> VaultId {
        VaultId::from_bytes([3; 16])
    }

    /// The keys of a vault whose master key was changed so often.
    fn changed(times: usize) -> VaultKeys {
        let mut keys = VaultKeys::derive(Key::make().unwrap());
        for _ in 0..times {
            let former = keys.to_be_former();
            keys = VaultKeys::derive(Key::make().unwrap());
            keys.former = former;
        }
        keys
    }

    fn wraps(list: &[FormerKeys]) -> Vec<[u8; 32]> {
        list.iter().map(|one| *one.wrap.bytes()).collect()
    }

    #[test]
    fn the_file_gives_back_what_was_put_in_under_its_own_master_key_in_its_own_vault() {
        for times in [0, 1, 2, 9] {
            let keys = changed(times);
            let bytes = seal(vault(), &keys).unwrap();
            assert_eq!(bytes.len(), SEALED + times * PAIR + 16);
            assert_eq!(wraps(&open(&bytes, vault(), &keys).unwrap()), wraps(&keys.former));
            assert!(open(&bytes, VaultId::from_bytes([4; 16]), &keys).is_none(), "another vault's");
            assert!(open(&bytes, vault(), &changed(times)).is_none(), "another master key's");
        }
    }

    #[test]
    fn a_copy_from_before_later_changes_opens_as_long_as_the_key_of_its_time_is_known() {
        let then = changed(2);
        let copied = seal(vault(), &then).unwrap();
        let mut now = VaultKeys::derive(Key::make().unwrap());
        assert!(open(&copied, vault(), &now).is_none());
        now.former = then.to_be_former();
        assert_eq!(wraps(&open(&copied, vault(), &now).unwrap()), wraps(&then.former));
        now.former.remove(0);
        assert!(open(&copied, vault(), &now).is_none(), "keys before it open none");
    }

    #[test]
    fn every_flipped_bit_every_cut_and_every_byte_more_is_noticed() {
        let keys = changed(2);
        let bytes = seal(vault(), &keys).unwrap();
        for bit in 0..bytes.len() * 8 {
            let mut changed = bytes.clone();
            changed[bit / 8] ^= 1 << (bit % 8);
            assert!(open(&changed, vault(), &keys).is_none(), "bit {bit}");
        }
        assert!((0..bytes.len()).all(|length| open(&bytes[..length], vault(), &keys).is_none()));
        for more in [1, PAIR] {
            assert!(open(&[bytes.as_slice(), &vec![0; more]].concat(), vault(), &keys).is_none());
        }
    }

    #[test]
    fn no_key_stands_in_the_file_and_no_master_key_in_what_it_seals() {
        let keys = changed(3);
        let bytes = seal(vault(), &keys).unwrap();
        let pairs = open(&bytes, vault(), &keys).unwrap();
        let own = [keys.master(), &former_seal(&keys.backup)];
        for key in pairs.iter().flat_map(|one| [&one.wrap, &one.backup]).chain(own) {
            assert!(!bytes.windows(32).any(|part| part == key.bytes()));
        }
        let (master, mut after) = (changed(0), changed(0));
        after.former = master.to_be_former();
        let held = open(&seal(vault(), &after).unwrap(), vault(), &after).unwrap();
        assert!(held.iter().all(|one| ![&one.wrap, &one.backup].iter().any(|k| k.bytes() == master.master().bytes())));
    }

    #[test]
    fn more_than_have_room_are_the_newest() {
        let mut keys = changed(1);
        let one = keys.former[0].clone();
        keys.former = (0..MOST + 3).map(|_| FormerKeys { wrap: Key::make().unwrap(), ..one.clone() }).collect();
        let bytes = seal(vault(), &keys).unwrap();
        assert_eq!(bytes.len() as u64, LONGEST);
        assert_eq!(wraps(&open(&bytes, vault(), &keys).unwrap()), wraps(&keys.former[..MOST]));
    }

    #[test]
    fn a_file_that_holds_less_than_the_database_is_behind_and_one_that_holds_more_is_not() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("tmp")).unwrap();
        let db = Connection::open_in_memory().unwrap();
        db.execute_batch(
            "CREATE TABLE former_key (generation INTEGER PRIMARY KEY, wrap BLOB, backup BLOB, ended_ms INTEGER);
             CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT);",
        )
        .unwrap();
        let said = |keys: &VaultKeys| {
            let look = look(&db, folder.path(), vault(), keys).unwrap();
            (look.finding.is_some(), look.behind, look.more.len())
        };
        let mut keys = changed(2);
        assert_eq!(said(&keys), (false, false, 0), "nothing is known and nothing is there");
        fs::write(folder.path().join(FILE), "another's").unwrap();
        assert_eq!(said(&keys), (false, false, 0), "nothing is known, and it is left alone");
        let mut found = vec![Finding::UnknownFile { count: 1, names: vec!["letter.txt".to_owned()] }];
        look(&db, folder.path(), vault(), &keys).unwrap().count_stranger(&mut found);
        let names = ["letter.txt", FILE].map(str::to_owned).to_vec();
        assert_eq!(found, [Finding::UnknownFile { count: 2, names }]);
        write(folder.path(), vault(), &keys).unwrap();
        assert_eq!(said(&keys), (false, false, 2), "it was written, and the database not yet");
        let at = Timestamp::from_millis(0);
        keys.former.iter().for_each(|one| insert(&db, one, None, at).unwrap());
        assert_eq!(said(&keys), (false, false, 0));
        assert_eq!(wraps(&of_database(&db).unwrap()), wraps(&keys.former));
        keys.former.pop();
        write(folder.path(), vault(), &keys).unwrap();
        assert_eq!(said(&keys), (true, true, 0), "an older one of the same key");
        fs::remove_file(folder.path().join(FILE)).unwrap();
        assert_eq!(said(&keys), (false, true, 0), "from before there was the file");
        note_written(&db).unwrap();
        assert_eq!(said(&keys), (true, true, 0), "it was there once");
    }
}
