//! The file of former keys: what was sealed before somebody was removed opens also when the database is gone and there is no
//! backup. It is missing, changed, cut, another vault's or older: it is named and written anew, and where nothing can write it
//! anew that is said.

use super::carried::backed_up_long_ago;
use super::cuts::take_up_all;
use super::flips::{Victim, files_of};
use super::users::{self, NURLAN};
use super::*;
use dalil::vault::Role;
use dalil::vault::moments::{MOMENTS, OF_FORMER_KEYS};
use std::fs;
use std::process::Stdio;

pub(super) const FILE: &str = "former-keys";
pub(super) const SIZES: [usize; 3] = [40_000, 90_000, 300];

/// Lets somebody in and removes them: the master key is another one after it.
pub(super) fn change_keys(vault: &Vault) -> Vault {
    let theirs = Passphrase::new("жети өзөн таш көпүрө 905");
    let sabina = vault.add_user("Сабина Ким", Role::Reader, &theirs).unwrap().value;
    vault.remove_user(sabina).unwrap().0
}

/// A locked vault with three originals: one from before each of two changes of the master key, one from after them.
pub(super) fn changed_twice() -> (Office, Vec<BlobId>) {
    let (office, vault) = Office::new();
    let mut blobs = vec![intake(&vault, &original(SIZES[0])).1];
    let vault = change_keys(&vault);
    blobs.push(intake(&vault, &original(SIZES[1])).1);
    let vault = change_keys(&vault);
    blobs.push(intake(&vault, &original(SIZES[2])).1);
    vault.lock().unwrap();
    (office, blobs)
}

pub(super) fn all_are_there(vault: &Vault, blobs: &[BlobId], about: &str) {
    for (blob, size) in blobs.iter().zip(SIZES) {
        let shown = read_all(vault, *blob).unwrap_or_else(|error| panic!("{about}: of {size} bytes: {error}"));
        assert_eq!(digest(&shown), digest(&original(size)), "{about}");
    }
    assert_eq!(verify(vault, Level::Originals), [], "{about}");
}

pub(super) fn lose_the_database(office: &Office) {
    fs::remove_dir_all(office.path().join("db")).unwrap();
    fs::create_dir(office.path().join("db")).unwrap();
}

pub(super) fn alone(office: &Office) -> (Vault, Vec<Finding>) {
    let (vault, findings, _) =
        Vault::salvage_alone(&office.path(), &passphrase(), "Асанова Бермет", clock(NOON)).unwrap();
    take_up_all(&vault);
    vault.end_salvage().unwrap();
    (vault, findings)
}

/// Findings but those of sealed files without a row, which a rescue expects.
pub(super) fn but_orphans(mut findings: Vec<Finding>) -> Vec<Finding> {
    findings.retain(|finding| !matches!(finding, Finding::OrphansQuarantined { .. }));
    findings
}

fn count(vault: &Vault, sql: &str) -> i64 {
    vault.read(|db| Ok::<_, Error>(db.query_row(sql, [], |row| row.get(0))?)).unwrap()
}

const KEYS: &str = "SELECT count(*) FROM former_key";

#[test]
fn originals_sealed_before_keys_were_changed_come_back_without_a_backup() {
    let (office, blobs) = changed_twice();
    for round in ["once", "again"] {
        lose_the_database(&office);
        assert!(open(&office.path()).is_err());
        let (vault, findings) = alone(&office);
        assert_eq!(but_orphans(findings), [], "{round}");
        all_are_there(&vault, &blobs, round);
        assert_eq!(vault.orphans().unwrap(), Vec::<PathBuf>::new(), "{round}: every one of them has a row");
        vault.lock().unwrap();
        let vault = office.open_clean();
        all_are_there(&vault, &blobs, round);
        // And the keys can be changed once more.
        let vault = change_keys(&vault);
        all_are_there(&vault, &blobs, round);
        vault.lock().unwrap();
    }
    assert_eq!(count(&office.open_clean(), KEYS), 4, "none twice");
}

#[test]
fn every_byte_of_the_file_changed_is_reported_and_mended() {
    let (office, blobs) = changed_twice();
    let files = files_of(&office.path());
    let file = files.iter().position(|(name, _)| name == Path::new(FILE)).unwrap();
    assert_eq!(files[file].1.len(), 33 + 2 * 64 + 16);
    let victim = Victim::new(&office.path(), &files);
    for place in 0..files[file].1.len() {
        victim.flip(file, place, |folder| {
            let (vault, findings) = open(folder).unwrap();
            assert_eq!(findings, [Finding::FormerKeysDamaged], "byte {place}");
            all_are_there(&vault, &blobs, "mended");
            vault.lock().unwrap();
        });
    }
}

#[test]
fn a_file_that_is_gone_cut_longer_older_or_of_another_vault_is_named_and_written_anew() {
    let (office, vault) = Office::new();
    let first = intake(&vault, &original(SIZES[0])).1;
    let vault = change_keys(&vault);
    let old = fs::read(office.path().join(FILE)).unwrap();
    let second = intake(&vault, &original(SIZES[1])).1;
    change_keys(&vault).lock().unwrap();
    let whole = fs::read(office.path().join(FILE)).unwrap();
    let other = fs::read(changed_twice().0.path().join(FILE)).unwrap();
    let cuts = [0, 1, 8, 9, 32, 33, 48, 49, 97, 113, whole.len() - 1];
    let mut tried: Vec<_> = cuts.map(|to| (format!("cut to {to}"), Some(whole[..to].to_vec()))).into_iter().collect();
    for more in [1, 64, 4096, 1 << 20] {
        tried.push((format!("longer by {more}"), Some([whole.as_slice(), vec![0; more].as_slice()].concat())));
    }
    tried.extend([("gone".into(), None), ("older".into(), Some(old)), ("another vault's".into(), Some(other))]);
    for (how, bytes) in tried {
        let changed = Office { folder: tempfile::tempdir().unwrap() };
        copy(&office.path(), &changed.path());
        let path = changed.path().join(FILE);
        fs::remove_file(&path).unwrap();
        if let Some(bytes) = &bytes {
            fs::write(&path, bytes).unwrap();
        }
        let (vault, findings) = changed.open();
        assert_eq!(findings, [Finding::FormerKeysDamaged], "{how}");
        all_are_there(&vault, &[first, second], &how);
        let newest = vault.read(|db| dalil::vault::log::history::recent(db, None, 1)).unwrap().remove(0);
        let told = &newest.details["findings"][0]["kind"];
        assert_eq!((newest.action, told.as_str()), (Action::Restore, Some("former_keys_damaged")), "{how}");
        vault.lock().unwrap();
        // What lay there is kept: it may be another vault's.
        let aside: Vec<_> = files_in(&changed.path().join("quarantine")).iter().map(|p| fs::read(p).unwrap()).collect();
        assert_eq!(aside, bytes.into_iter().collect::<Vec<_>>(), "{how}");
        all_are_there(&changed.open_clean(), &[first, second], &how);
        // And what was written anew is as good as the first.
        lose_the_database(&changed);
        let (vault, findings) = alone(&changed);
        assert_eq!(but_orphans(findings), [], "{how}");
        all_are_there(&vault, &[first, second], &how);
    }
}

#[test]
fn a_file_that_goes_while_the_vault_is_open_is_named_by_a_check() {
    let (office, blobs) = changed_twice();
    let vault = office.open_clean();
    fs::remove_file(office.path().join(FILE)).unwrap();
    assert_eq!(verify(&vault, Level::Presence), [Finding::FormerKeysDamaged]);
    vault.lock().unwrap();
    let (vault, findings) = office.open();
    assert_eq!(findings, [Finding::FormerKeysDamaged]);
    all_are_there(&vault, &blobs, "mended");
}

#[test]
fn a_file_that_a_vault_without_former_keys_never_had_is_left_alone_until_its_name_is_needed() {
    let (office, vault) = Office::new();
    let first = intake(&vault, &original(SIZES[0])).1;
    vault.lock().unwrap();
    let stranger = office.path().join(FILE);
    fs::write(&stranger, "not of this vault").unwrap();
    fs::write(office.path().join("notes.txt"), "nor this").unwrap();
    let (vault, findings) = office.open();
    let strange = |names: &[&str]| {
        let names: Vec<_> = names.iter().map(ToString::to_string).collect();
        [Finding::UnknownFile { count: names.len() as u32, names }]
    };
    assert_eq!(findings, strange(&["notes.txt", FILE]));
    assert_eq!(verify(&vault, Level::Originals), strange(&["notes.txt", FILE]));
    assert_eq!(fs::read(&stranger).unwrap(), b"not of this vault");
    let vault = change_keys(&vault);
    let aside = files_in(&office.path().join("quarantine"));
    assert_eq!(aside.iter().map(|path| fs::read(path).unwrap()).collect::<Vec<_>>(), [b"not of this vault"]);
    assert_eq!(verify(&vault, Level::Originals), strange(&["notes.txt"]));
    assert_eq!(read_all(&vault, first).unwrap(), original(SIZES[0]));
}

#[test]
fn a_file_that_cannot_be_read_shuts_no_vault_and_is_written_anew() {
    for harm in ["closed", "a folder"] {
        let (office, blobs) = changed_twice();
        let path = office.path().join(FILE);
        if harm == "a folder" {
            fs::remove_file(&path).unwrap();
            fs::create_dir(&path).unwrap();
        }
        #[cfg(unix)]
        if harm == "closed" {
            use std::os::unix::fs::PermissionsExt as _;
            fs::set_permissions(&path, fs::Permissions::from_mode(0o0)).unwrap();
        }
        if fs::File::open(&path).is_ok_and(|file| file.metadata().unwrap().is_file()) {
            continue; // whoever may read everything has no file that is closed to them
        }
        let (vault, findings) = office.open();
        assert_eq!(findings, [Finding::FormerKeysDamaged], "{harm}");
        all_are_there(&vault, &blobs, harm);
        vault.lock().unwrap();
        office.open_clean().lock().unwrap();
        lose_the_database(&office);
        all_are_there(&alone(&office).0, &blobs, harm);
    }
}

#[test]
fn what_keeps_the_file_from_being_written_anew_shuts_no_vault_either() {
    let (office, blobs) = changed_twice();
    let (path, quarantine) = (office.path().join(FILE), office.path().join("quarantine"));
    fs::write(&path, "damaged").unwrap();
    fs::remove_dir(&quarantine).unwrap();
    fs::write(&quarantine, "in the way").unwrap();
    for round in ["once", "again"] {
        let (vault, findings) = office.open();
        assert!(findings.contains(&Finding::FormerKeysDamaged), "{round}: {findings:?}");
        all_but_strangers(&vault, &blobs, round);
        vault.lock().unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"damaged", "{round}: it stays where it is until there is a place for it");
        assert_eq!(files_in(&office.path().join("tmp")), [] as [PathBuf; 0], "{round}");
    }
    fs::remove_file(&quarantine).unwrap();
    fs::create_dir(&quarantine).unwrap();
    assert_eq!(office.open().1, [Finding::FormerKeysDamaged]);
    all_are_there(&office.open_clean(), &blobs, "and then it is mended");
}

/// The same as [`all_are_there`], where the file was not mended and something is in the way.
fn all_but_strangers(vault: &Vault, blobs: &[BlobId], about: &str) {
    for (blob, size) in blobs.iter().zip(SIZES) {
        assert_eq!(read_all(vault, *blob).unwrap(), original(size), "{about}");
    }
}

#[test]
fn an_older_copy_of_the_file_helps_also_when_somebody_else_was_removed_since() {
    let (office, blobs) = changed_twice();
    let path = office.path().join(FILE);
    let copied = fs::read(&path).unwrap();
    fs::remove_file(&path).unwrap();
    lose_the_database(&office);
    let (vault, findings) = alone(&office);
    assert_eq!(but_orphans(findings), [Finding::FormerKeysLost]);
    let vault = change_keys(&vault);
    assert_eq!(vault.orphans().unwrap().len(), 2);
    vault.lock().unwrap();
    overwrite(&path, &copied);
    let (vault, findings) = office.open();
    assert_eq!(but_orphans(findings), [Finding::FormerKeysDamaged], "it is an older one");
    assert_eq!(count(&vault, KEYS), 3);
    let told = events(&vault, "former-keys");
    assert_eq!(told, [serde_json::json!({ "what": "former-keys", "keys": 2 })]);
    assert_eq!(take_up_all(&vault), 2);
    all_are_there(&vault, &blobs, "taken up");
    vault.lock().unwrap();
    office.open_clean().lock().unwrap();
    lose_the_database(&office);
    all_are_there(&alone(&office).0, &blobs, "and the file that was written anew has them all");
}

/// The details of the entries that tell of bringing back what is named so.
pub(super) fn events(vault: &Vault, what: &str) -> Vec<serde_json::Value> {
    let all = vault.read(|db| dalil::vault::log::history::recent(db, None, 100)).unwrap();
    let told = all.into_iter().filter(|event| event.action == Action::Restore && event.details["what"] == what);
    told.map(|event| event.details).collect()
}

#[test]
fn a_vault_from_before_there_was_the_file_gets_it_in_silence() {
    let (office, blobs) = changed_twice();
    let vault = office.open_clean();
    let forget = "DELETE FROM setting WHERE key = 'former-keys'";
    assert_eq!(vault.write(WRITE, |w| w.execute(forget, []).map_err(Error::from)).unwrap().value, 1);
    vault.lock().unwrap();
    fs::remove_file(office.path().join(FILE)).unwrap();
    let vault = office.open_clean();
    assert_eq!(verify(&vault, Level::Originals), []);
    vault.lock().unwrap();
    assert!(office.path().join(FILE).is_file());
    office.open_clean().lock().unwrap();
    // From then on it is missed, and it is as good as one that was there from the beginning.
    let other = Office { folder: tempfile::tempdir().unwrap() };
    copy(&office.path(), &other.path());
    fs::remove_file(other.path().join(FILE)).unwrap();
    assert_eq!(other.open().1, [Finding::FormerKeysDamaged]);
    lose_the_database(&office);
    all_are_there(&alone(&office).0, &blobs, "from before");
}

#[test]
fn without_the_file_a_rescue_brings_back_what_was_sealed_since_and_says_what_is_lost() {
    for harm in ["gone", "changed"] {
        let (office, blobs) = changed_twice();
        let path = office.path().join(FILE);
        let whole = fs::read(&path).unwrap();
        lose_the_database(&office);
        fs::remove_file(&path).unwrap();
        if harm == "changed" {
            let mut bytes = whole.clone();
            bytes[70] ^= 1;
            fs::write(&path, bytes).unwrap();
        }
        let (vault, findings) = alone(&office);
        assert_eq!(but_orphans(findings), [Finding::FormerKeysLost], "{harm}");
        assert_eq!(read_all(&vault, blobs[2]).unwrap(), original(SIZES[2]), "{harm}: sealed under the present key");
        assert_eq!(vault.orphans().unwrap().len(), 2, "{harm}: the others are kept, and do not open");
        let events = vault.read(|db| dalil::vault::log::history::recent(db, None, 100)).unwrap();
        let told = events.iter().find(|event| event.details["what"] == "originals").unwrap();
        assert_eq!(told.details["former_keys"], "lost", "{harm}");
        vault.lock().unwrap();
        let (vault, findings) = office.open();
        assert_eq!(but_orphans(findings), [], "{harm}: it is told once");
        vault.lock().unwrap();
        // A copy of the file turns up: it is taken up, and the database keeps what it says.
        overwrite(&path, &whole);
        let (vault, findings) = office.open();
        assert_eq!(but_orphans(findings), [], "{harm}");
        assert_eq!(take_up_all(&vault), 2, "{harm}");
        all_are_there(&vault, &blobs, harm);
        assert_eq!(count(&vault, KEYS), 2, "{harm}");
        vault.lock().unwrap();
        fs::remove_file(&path).unwrap();
        let (vault, findings) = office.open();
        assert_eq!(findings, [Finding::FormerKeysDamaged], "{harm}");
        all_are_there(&vault, &blobs, harm);
    }
}

const WORK: &str = "DALIL_TEST_FORMER_WORK";
const STICK: &str = "DALIL_TEST_FORMER_STICK";

/// Not a test: the program that dies.
#[test]
#[ignore = "run by the tests below"]
fn works_and_dies() {
    let folder = PathBuf::from(std::env::var_os(users::FOLDER).expect("the folder is handed over"));
    let stick = PathBuf::from(std::env::var_os(STICK).unwrap_or_default());
    match std::env::var(WORK).unwrap().as_str() {
        "open" => drop(open(&folder).unwrap()),
        "alone" => drop(Vault::salvage_alone(&folder, &passphrase(), "Асанова Бермет", clock(NOON)).unwrap()),
        _ => drop(Vault::salvage(&folder, &stick, &passphrase(), clock(NOON)).unwrap()),
    }
}

fn dies(office: &Office, work: &str, stick: &Path, moment: &str) {
    let mut program = this_program("vault::former::works_and_dies");
    program.env(users::FOLDER, office.path()).env(WORK, work).env(STICK, stick).env("DALIL_DIE_AT", moment);
    let status = program.stdout(Stdio::null()).stderr(Stdio::null()).status().unwrap();
    assert!(status.code().is_none(), "{work} {moment}: the program died there");
}

/// In which work a moment of the file is reached.
pub(super) fn work_of(moment: &str) -> &'static str {
    match moment {
        "former-aside" | "former-written" => "open",
        "former-later" => "backup",
        "salvage-keys" => "alone",
        other => panic!("{other} is reached by no test"),
    }
}

/// The moments of the file that are reached in this work.
fn moments_of(work: &str) -> impl Iterator<Item = &'static str> {
    OF_FORMER_KEYS.iter().copied().filter(move |moment| work_of(moment) == work)
}

#[test]
fn a_program_that_dies_while_the_file_is_written_anew_leaves_it_to_the_next_opening_and_the_log_is_told() {
    for moment in moments_of("open") {
        let (office, blobs) = changed_twice();
        fs::write(office.path().join(FILE), "damaged").unwrap();
        dies(&office, "open", Path::new(""), moment);
        let (vault, findings) = office.open();
        let known = |finding: &Finding| matches!(finding, Finding::FormerKeysDamaged | Finding::LeftoversSwept { .. });
        assert!(findings.iter().all(known), "{moment}: {findings:?}");
        assert!(!events(&vault, "mended").is_empty(), "{moment}: a mending without an entry");
        all_are_there(&vault, &blobs, moment);
        vault.lock().unwrap();
        office.open_clean().lock().unwrap();
        lose_the_database(&office);
        all_are_there(&alone(&office).0, &blobs, moment);
    }
}

#[test]
fn a_power_cut_in_a_rescue_that_carries_keys_over_loses_none() {
    let nowhere = Path::new("");
    let others = ["salvage-half-staged", "salvage-aside", "salvage-database", "salvage-switched"];
    for moment in moments_of("alone").chain(others) {
        let (office, blobs) = changed_twice();
        lose_the_database(&office);
        dies(&office, "alone", nowhere, moment);
        let vault = match open(&office.path()) {
            Ok((vault, _)) => vault,
            Err(_) => alone(&office).0,
        };
        take_up_all(&vault);
        vault.end_salvage().unwrap();
        all_are_there(&vault, &blobs, moment);
        vault.lock().unwrap();
        all_are_there(&office.open_clean(), &blobs, moment);
    }
    for moment in moments_of("backup") {
        let (office, stick, blobs) = backed_up_long_ago();
        dies(&office, "backup", stick.path(), moment);
        let (vault, findings) = office.open();
        let known = |finding: &Finding| matches!(finding, Finding::LeftoversSwept { .. });
        assert!(but_orphans(findings.clone()).iter().all(known), "{findings:?}");
        assert_eq!(events(&vault, "database").len(), 1, "{moment}: the rescue is told once");
        assert_eq!(events(&vault, "former-keys").len(), 1, "{moment}: and so are its keys");
        take_up_all(&vault);
        all_are_there(&vault, &blobs, moment);
        assert_eq!(count(&vault, KEYS), 2, "both, and none twice");
        vault.lock().unwrap();
        all_are_there(&office.open_clean(), &blobs, moment);
    }
}

/// The worst of both: the power goes while the keys change, and then the database.
#[test]
fn a_power_cut_at_any_moment_of_a_change_of_keys_and_then_a_lost_database_lose_no_original() {
    for moment in MOMENTS.iter().filter(|moment| moment.starts_with("rotate-")) {
        let (office, vault) = Office::new();
        let first = intake(&vault, &original(SIZES[0])).1;
        let vault = change_keys(&vault);
        let second = intake(&vault, &original(SIZES[1])).1;
        vault.add_user("Нурлан Абдиев", Role::Reader, &Passphrase::new(NURLAN)).unwrap();
        vault.lock().unwrap();
        let mut program = this_program("vault::users::lets_in_or_removes_and_dies");
        program.env(users::FOLDER, office.path()).env("DALIL_DIE_AT", moment);
        let status = program.stdout(Stdio::null()).stderr(Stdio::null()).status().unwrap();
        assert!(status.code().is_none(), "{moment}: the program died there");
        lose_the_database(&office);
        let (vault, findings) = alone(&office);
        let known = |finding: &Finding| matches!(finding, Finding::LeftoversSwept { .. });
        assert!(but_orphans(findings.clone()).iter().all(known), "{moment}: {findings:?}");
        all_are_there(&vault, &[first, second], moment);
    }
}

#[test]
fn no_key_lies_open_in_any_file_of_a_vault_whose_keys_were_changed() {
    let (office, _) = changed_twice();
    let vault = office.open_clean();
    let keys = vault.keys_for_tests();
    assert_eq!(keys.iter().filter(|(name, _)| *name == "former wrap").count(), 2);
    vault.lock().unwrap();
    for (path, bytes) in files_of(&office.path()) {
        for (name, key) in &keys {
            assert!(!bytes.windows(32).any(|part| part == key), "{name} stands in {}", path.display());
        }
    }
}
