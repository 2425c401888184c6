//! What the vault costs: opening and locking one with many items, a check of its records, and, in the same run and on the same
//! disk, SQLCipher beside SQLite and sealed files beside plain ones.
//!
//! `DALIL_BENCH_ITEMS` sets how many items (50,000 when left out), `DALIL_BENCH_MB` the size of the file that is sealed (1,024).
//! With `DALIL_BENCH_KEEP` it only makes the vault, in a folder of that name, for `npm --prefix ui run frames`.
#![allow(clippy::unwrap_used, reason = "a bench that cannot go on stops")]

mod common;

use common::{folder, line, median, noise, timed};
use dalil::base::SystemClock;
use dalil::base::id::{CaseId, EvidenceId};
use dalil::facts::FactDetails;
use dalil::vault::{Act, Action, Error, KdfChoice, Level, Manifest, Passphrase, Vault};
use rusqlite::{Connection, params};
use std::fs::File;
use std::io::{Read, Write as _};
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

const MB: usize = 1 << 20;
const ACT: Act = Act { label: "bench", undoable: false };
/// Facts, whatever the number of items.
const FACTS: usize = 5_000;
/// Items that are recorded in one write.
const BATCH: usize = 500;
const ROUNDS: usize = 5;

fn main() {
    let asked = |name: &str, else_: usize| std::env::var(name).ok().and_then(|n| n.parse().ok()).unwrap_or(else_);
    if let Some(kept) = std::env::var_os("DALIL_BENCH_KEEP") {
        filled(Path::new(&kept), asked("DALIL_BENCH_ITEMS", 50_000)).lock().unwrap();
        return;
    }
    many_items(asked("DALIL_BENCH_ITEMS", 50_000));
    databases(asked("DALIL_BENCH_ITEMS", 50_000));
    files(asked("DALIL_BENCH_MB", 1024));
}

fn passphrase() -> Passphrase {
    Passphrase::new("kerege uuk tunduk bosogo chamgarak 7")
}

/// A vault with so many items, each with its sealed file, its row and its signed entry of the log.
fn filled(folder: &Path, items: usize) -> Vault {
    // As dear to guess as a lawyer's own.
    let vault =
        Vault::create(folder, &passphrase(), "Ж. Токтосунова", KdfChoice::Calibrated, Arc::new(SystemClock)).unwrap();
    let case = CaseId::make(vault.now());
    vault
        .write(ACT, |w| {
            let sql = "INSERT INTO case_file VALUES (?1, '1/2026', '', 'kg', 'pretrial', '', '', ?2, ?2)";
            w.execute(sql, params![case, w.at()]).map_err(Error::from)
        })
        .unwrap();
    let note = "Снимок чата с посредником: обещана работа на стройке, паспорт забирают в день приезда. ".repeat(4);
    for from in (0..items).step_by(BATCH) {
        let numbers = from..(from + BATCH).min(items);
        let sealed: Vec<_> = numbers
            .clone()
            .map(|n| {
                let about = Manifest { name: format!("IMG_{n:05}.jpg"), ..Manifest::default() };
                let bytes = noise(n as u64, 2_000 + n % 2_000);
                vault.seal(&mut bytes.as_slice(), None, &about, &mut |_| ControlFlow::Continue(())).unwrap()
            })
            .collect();
        let written = vault.write(ACT, |w| {
            let mut row = w.prepare_cached(
                "INSERT INTO evidence VALUES (?1, ?2, ?3, ?4, ?5, 'image', 'image/jpeg', ?6, ?7, ?5, NULL, 1, NULL, 'телефон',
                 '', '', '', '', 'copy', 'not_recording', '', 'ru', 0, 0, ?8, ?9, ?9)",
            )?;
            for (n, sealed) in numbers.zip(&sealed) {
                w.record_blob(sealed)?;
                let id = EvidenceId::make(w.at());
                let (name, length) = (format!("IMG_{n:05}.jpg"), sealed.length as i64);
                row.execute(params![id, case, n as i64 + 1, sealed.blob, name, length, sealed.sha256, note, w.at()])?;
                w.custody(Action::Intake, &[(id, sealed.sha256)], &serde_json::json!({ "length": length }))?;
            }
            Ok::<_, Error>(())
        });
        written.unwrap();
    }
    for from in (0..FACTS).step_by(BATCH) {
        let add = |w: &dalil::vault::Writing<'_>| {
            for n in from..from + BATCH {
                dalil::facts::add(w, case, fact(n), w.at()).map_err(|_| Error::Cancelled)?;
            }
            Ok::<_, Error>(())
        };
        vault.write(ACT, add).unwrap();
    }
    vault
}

/// What a lawyer wrote down; each is signed and bound to the log.
fn fact(number: usize) -> FactDetails {
    let details = serde_json::json!({
        "statements": [{ "language": "ru", "text": format!("Посредник забрал паспорт и обещал работу, эпизод {number}.") }],
        "date": "2026-03-05", "place": "Ош", "parties": [], "status": "alleged", "citations": [], "note": "",
    });
    serde_json::from_value(details).unwrap()
}

fn many_items(items: usize) {
    let place = folder();
    let office = place.path().join("vault");
    let (vault, time) = timed(|| filled(&office, items));
    vault.lock().unwrap();
    let database = std::fs::metadata(office.join("db/main.db")).unwrap().len() as usize;
    println!("{items} items, {FACTS} facts, database {} MB, made in {time:.0?}", database / MB);

    let (mut opening, mut locking) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let ((vault, findings), time) = timed(|| Vault::open(&office, &passphrase(), Arc::new(SystemClock)).unwrap());
        assert_eq!(findings, [], "nothing is wrong with it");
        opening.push(time);
        let (locked, time) = timed(|| vault.lock());
        locked.unwrap();
        locking.push(time);
    }
    line("  opened, with the passphrase (goal: 2 s)", format!("{:>10.2?}", median(opening)));
    line("  locked", format!("{:>10.2?}", median(locking)));

    let (vault, _) = Vault::open(&office, &passphrase(), Arc::new(SystemClock)).unwrap();
    let megabytes = |time: Duration| database as f64 / MB as f64 / time.as_secs_f64();
    let (problems, time) = timed(|| vault.check_database().unwrap());
    assert_eq!(problems, 0, "nothing is wrong with it");
    let speed = format!("{time:>10.2?} {:>6.0} MB/s", megabytes(time));
    line("  the database's own checks (goal: 300 MB/s)", speed);
    let (verdict, time) = timed(|| vault.verdict(None, &mut |_| ControlFlow::Continue(())).unwrap());
    assert_eq!(verdict.failed, None, "nothing is wrong with it");
    let speed = format!("{time:>10.2?} {:>6.0}/s", verdict.size as f64 / time.as_secs_f64());
    line("  the log, each entry with its signature (goal: 32,000/s)", speed);
    let (found, time) = timed(|| vault.verify(Level::Records, &mut |_| ControlFlow::Continue(())).unwrap());
    assert_eq!(found, [], "nothing is wrong with it");
    line("  both side by side, L1", format!("{time:>10.2?} {:>6.0} MB/s", megabytes(time)));
    let (found, time) = timed(|| vault.verify(Level::Presence, &mut |_| ControlFlow::Continue(())).unwrap());
    assert_eq!(found, [], "nothing is wrong with it");
    line("  every file there in its size, L0 (goal: 1 s)", format!("{time:>10.2?}"));
}

/// The same work in the same library, without a key and with one.
fn databases(rows: usize) {
    println!("SQLCipher beside SQLite, {rows} rows of 250 bytes");
    let place = folder();
    let work = |name: &str, key: Option<&str>| {
        let path = place.path().join(name);
        let open = || {
            let db = Connection::open(&path).unwrap();
            if let Some(key) = key {
                db.pragma_update(None, "key", key).unwrap();
            }
            db.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;").unwrap();
            db
        };
        let mut db = open();
        let text = "Снимок чата с посредником: обещана работа, паспорт забирают. ".repeat(2);
        let (_, bulk) = timed(|| {
            db.execute_batch("CREATE TABLE t (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT").unwrap();
            let tx = db.transaction().unwrap();
            for n in 0..rows {
                tx.prepare_cached("INSERT INTO t VALUES (?1, ?2)").unwrap().execute(params![n as i64, text]).unwrap();
            }
            tx.commit().unwrap();
        });
        let (_, small) = timed(|| {
            for n in 0..200 {
                db.execute("INSERT INTO t VALUES (?1, ?2)", params![(rows + n) as i64, text]).unwrap();
            }
        });
        db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).unwrap();
        drop(db);
        let db = open();
        let (_, points) = timed(|| {
            let mut query = db.prepare("SELECT text FROM t WHERE id = ?1").unwrap();
            for n in 0..20_000usize {
                let at = (n * 7919 % rows) as i64;
                query.query_row([at], |row| row.get::<_, String>(0)).unwrap();
            }
        });
        let (_, scan) =
            timed(|| db.query_row("SELECT sum(length(text)) FROM t", [], |row| row.get::<_, i64>(0)).unwrap());
        [bulk, small, points, scan]
    };
    let plain = work("plain.db", None);
    let key = format!("x'{}'", "5a".repeat(48));
    let sealed = work("sealed.db", Some(&key));
    let names = ["rows in one transaction", "200 transactions", "20,000 rows by their key, cold", "all rows"];
    for ((name, plain), sealed) in names.iter().zip(plain).zip(sealed) {
        compare(&format!("  {name}"), plain, sealed);
    }
}

/// Writing and reading one large file, plain and sealed. Both are made durable, read back and digested.
fn files(megabytes: usize) {
    println!("sealed files beside plain ones, {megabytes} MB");
    let place = folder();
    let original = place.path().join("original");
    let mut file = File::create(&original).unwrap();
    for n in 0..megabytes {
        file.write_all(&noise(n as u64, MB)).unwrap();
    }
    file.sync_all().unwrap();
    let office = place.path().join("vault");
    let kdf = KdfChoice::Fixed(dalil::vault::KdfCost::weak_for_tests());
    let vault = Vault::create(&office, &passphrase(), "Ж. Токтосунова", kdf, Arc::new(SystemClock)).unwrap();

    let copy = place.path().join("copy");
    let (_, plain) = timed(|| {
        let (mut from, mut to) = (File::open(&original).unwrap(), File::create(&copy).unwrap());
        let digest = digested(&mut from, |block| to.write_all(block).unwrap());
        to.sync_all().unwrap();
        assert_eq!(digested(&mut File::open(&copy).unwrap(), |_| ()), digest);
    });
    let (sealed, time) = timed(|| {
        let mut from = File::open(&original).unwrap();
        vault.seal(&mut from, None, &Manifest::default(), &mut |_| ControlFlow::Continue(())).unwrap()
    });
    vault.write(ACT, |w| w.record_blob(&sealed)).unwrap();
    compare("  written, made durable, read back", plain, time);
    let (_, plain) = timed(|| digested(&mut File::open(&copy).unwrap(), |_| ()));
    let (_, time) = timed(|| digested(&mut vault.original(sealed.blob).unwrap(), |_| ()));
    compare("  read and digested", plain, time);
    let stored: u64 = walkdir::WalkDir::new(office.join("blobs"))
        .into_iter()
        .flatten()
        .filter_map(|entry| entry.metadata().ok().filter(std::fs::Metadata::is_file))
        .map(|meta| meta.len())
        .sum();
    line("  size", format!("{:>+9.1} %", (stored as f64 / (megabytes * MB) as f64 - 1.0) * 100.0));
}

/// SHA-256 of all of it, block by block.
fn digested(from: &mut impl Read, mut each: impl FnMut(&[u8])) -> [u8; 32] {
    use sha2::{Digest as _, Sha256};
    let (mut digest, mut block) = (Sha256::new(), vec![0; 1 << 18]);
    loop {
        match from.read(&mut block).unwrap() {
            0 => return digest.finalize().into(),
            count => {
                digest.update(&block[..count]);
                each(&block[..count]);
            }
        }
    }
}

fn compare(what: &str, plain: Duration, sealed: Duration) {
    let times = sealed.as_secs_f64() / plain.as_secs_f64();
    line(what, format!("plain {plain:>10.2?}   sealed {sealed:>10.2?}   × {times:.2}"));
}
