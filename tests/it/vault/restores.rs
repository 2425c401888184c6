//! Small vaults drawn at random, backed up, wiped, restored, and compared row by row and byte by byte with what they were.
//! `DALIL_RESTORES` says how many (4 unless told).

use super::*;
use dalil::vault::Role;
use dalil::vault::backup;
use dalil::vault::kit::Kit;
use std::collections::BTreeMap;
use std::fs;
use std::time::Instant;

fn on(_: backup::Copied) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// Every row of every table, in an order of its own.
fn rows(vault: &Vault) -> BTreeMap<String, Vec<String>> {
    vault
        .read(|db| {
            let sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'";
            let names = db.prepare(sql)?.query_map([], |row| row.get(0))?.collect::<Result<Vec<String>, _>>()?;
            let mut tables = BTreeMap::new();
            for name in names {
                let mut query = db.prepare(&format!("SELECT * FROM \"{name}\""))?;
                let columns = query.column_count();
                let line = |row: &rusqlite::Row<'_>| {
                    (0..columns).map(|at| Ok(format!("{:?}", row.get_ref(at)?))).collect::<rusqlite::Result<Vec<_>>>()
                };
                let mut lines = query.query_map([], |row| Ok(line(row)?.join("|")))?.collect::<Result<Vec<_>, _>>()?;
                lines.sort();
                tables.insert(name, lines);
            }
            Ok::<_, Error>(tables)
        })
        .unwrap()
}

/// The files of a vault that do not change by opening it, by their paths inside. A backup seals former keys anew: what they are is told
/// by the table and by the opening.
fn unchanging(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let inside = files_in(folder).into_iter().map(|path| path.strip_prefix(folder).unwrap().to_owned());
    let kept = |path: &PathBuf| {
        ["VAULT", "VAULT.copy", "former-keys", "slots", "blobs", "anchors"].iter().any(|p| path.starts_with(p))
    };
    let told = |path: &Path, bytes: Vec<u8>| {
        if path == Path::new("former-keys") { bytes.len().to_be_bytes().to_vec() } else { bytes }
    };
    inside.filter(kept).map(|path| (path.clone(), told(&path, fs::read(folder.join(&path)).unwrap()))).collect()
}

/// One vault's life, drawn from `seed`.
fn live_wipe_and_restore(seed: u64) {
    let mut state = seed;
    let mut drawn = |below: u64| draw(&mut state) % below;
    let (office, mut vault) = Office::new();
    let stick = tempfile::tempdir().unwrap();
    let (mut known, mut words, mut guests) = (Vec::new(), passphrase(), 0);
    // What the vault was at the last backup.
    let mut last = None;
    for step in 0..3 + drawn(8) {
        match drawn(10) {
            0..=4 => {
                let length = [1, 500, 70_000, 200_000][drawn(4) as usize] + drawn(3000) as usize;
                let mut bytes = original(length);
                bytes.extend(seed.to_be_bytes());
                bytes.extend(step.to_be_bytes());
                known.push((intake(&vault, &bytes).1, bytes));
            }
            5 => {
                let text = format!("\"{step} өзгөртүү\"");
                let sql = "INSERT INTO setting VALUES (?1, ?2)";
                vault.write(UNDOABLE, |w| w.execute(sql, [format!("k{step}"), text]).map_err(Error::from)).unwrap();
            }
            6 if guests < 3 => {
                guests += 1;
                let theirs = Passphrase::new(&format!("коноктун сөзү {guests} тоо суу таш {seed}"));
                vault.add_user(&format!("Конок {guests}"), Role::Reader, &theirs).unwrap();
            }
            7 => {
                let gone = vault.users().unwrap().into_iter().find(|u| u.id != vault.user() && u.removed.is_none());
                if let Some(user) = gone {
                    vault = vault.remove_user(user.id).unwrap().0;
                }
            }
            8 => {
                let new = Passphrase::new(&format!("жаңы сөз айкашы {step} көпүрө {seed}"));
                vault.change_passphrase(&words, &new).unwrap();
                words = new;
                if drawn(2) == 0 {
                    vault.keep_kit(&Kit::make().unwrap(), false).unwrap();
                }
                vault.request_timestamp().unwrap();
            }
            _ => last = Some(snapshot(&vault, &office, &stick, &known, &words)),
        }
    }
    let (rows_then, files_then, known_then, words_then, set) = match last {
        Some(last) if drawn(2) == 0 => last,
        _ => snapshot(&vault, &office, &stick, &known, &words),
    };
    vault.lock().unwrap();
    fs::remove_dir_all(office.path()).unwrap();

    let (home, _) = backup::backup_sets(stick.path()).unwrap().remove(0);
    let restored = backup::restore(&home, set, &office.path(), &mut on).unwrap();
    assert!(restored.check.is_whole(), "seed {seed}");
    assert!(unchanging(&office.path()) == files_then, "seed {seed}: every file is as it was");
    let (again, findings) = Vault::open(&office.path(), &words_then, clock(NOON)).unwrap();
    assert_eq!(findings, [], "seed {seed}");
    let rows_now = rows(&again);
    for (table, then) in &rows_then {
        assert!(rows_now.get(table) == Some(then), "seed {seed}: table {table} differs");
    }
    assert_eq!(rows_now.len(), rows_then.len(), "seed {seed}");
    for (blob, bytes) in &known_then {
        assert!(read_all(&again, *blob).unwrap() == *bytes, "seed {seed}");
    }
    assert_eq!(verify(&again, Level::Originals), [], "seed {seed}");
}

type Then = (BTreeMap<String, Vec<String>>, BTreeMap<PathBuf, Vec<u8>>, Vec<(BlobId, Vec<u8>)>, Passphrase, u32);

/// Backs the vault up; gives what it was just before, and the number of the set.
fn snapshot(
    vault: &Vault,
    office: &Office,
    stick: &tempfile::TempDir,
    known: &[(BlobId, Vec<u8>)],
    words: &Passphrase,
) -> Then {
    let (rows, files) = (rows(vault), unchanging(&office.path()));
    let made = vault.back_up(stick.path(), &mut on).unwrap();
    (rows, files, known.to_vec(), words.clone(), made.set.number)
}

#[test]
fn vaults_drawn_at_random_come_back_from_their_backups_as_they_were() {
    let count: u64 = std::env::var("DALIL_RESTORES").map_or(4, |n| n.parse().unwrap());
    let (begun, first) = (Instant::now(), u64::from(std::process::id()));
    for seed in first..first + count {
        live_wipe_and_restore(seed);
    }
    eprintln!("{count} vaults from seed {first}, {:?}", begun.elapsed());
}
