//! The program killed in a backup, a restoration and a rescue: at every named moment, and at moments drawn at random.
//! `DALIL_KILLS` says how often at random (each of the three 5 times unless told).

use super::*;
use dalil::vault::backup::{self, Copied};
use dalil::vault::moments::{OF_A_BACKUP, OF_A_RESCUE, OF_A_RESTORATION};
use std::fs;
use std::process::Stdio;
use std::time::Duration;

const VAULT: &str = "DALIL_TEST_CUTS_VAULT";
const STICK: &str = "DALIL_TEST_CUTS_STICK";

fn on(_: Copied) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

fn handed_over(name: &str) -> PathBuf {
    PathBuf::from(std::env::var_os(name).expect("the folder is handed over"))
}

/// Not a test: the program that dies in a backup.
#[test]
#[ignore = "run by the tests below"]
fn backs_up_and_dies() {
    let (vault, _) = open(&handed_over(VAULT)).unwrap();
    let mut state = u64::from(std::process::id());
    loop {
        vault.back_up(&handed_over(STICK), &mut on).unwrap();
        intake(&vault, &original(30_000 + draw(&mut state) as usize % 90_000));
    }
}

/// Not a test: the program that dies in a restoration.
#[test]
#[ignore = "run by the tests below"]
fn restores_and_dies() {
    let (home, set) = backup::backup_sets(&handed_over(STICK)).unwrap().remove(0);
    backup::restore(&home, set.number, &handed_over(VAULT), &mut on).unwrap();
    std::thread::sleep(Duration::from_secs(60)); // killed at random, it may be done already
}

/// Not a test: the program that dies in a rescue.
#[test]
#[ignore = "run by the tests below"]
fn rescues_and_dies() {
    let (vault, ..) = Vault::salvage(&handed_over(VAULT), &handed_over(STICK), &passphrase(), clock(NOON)).unwrap();
    take_up_all(&vault);
    vault.end_salvage().unwrap();
    std::thread::sleep(Duration::from_secs(60));
}

/// Not a test: the program that dies in a rescue without a backup.
#[test]
#[ignore = "run by the tests below"]
fn rescues_alone_and_dies() {
    let (vault, ..) = Vault::salvage_alone(&handed_over(VAULT), &passphrase(), "Асанова Бермет", clock(NOON)).unwrap();
    take_up_all(&vault);
    vault.end_salvage().unwrap();
    std::thread::sleep(Duration::from_secs(60));
}

/// When a program is ended.
#[derive(Debug, Clone, Copy)]
enum When<'a> {
    At(&'a str),
    After(Duration),
}

fn run_and_kill(name: &str, vault: &Path, stick: &Path, when: When<'_>) {
    let mut command = this_program(&format!("vault::cuts::{name}"));
    command.env(VAULT, vault).env(STICK, stick).stdout(Stdio::null()).stderr(Stdio::null());
    let status = match when {
        When::At(moment) => command.env("DALIL_DIE_AT", moment).status().unwrap(),
        When::After(delay) => {
            let mut child = command.spawn().unwrap();
            std::thread::sleep(delay);
            child.kill().unwrap(); // SIGKILL: nothing of the program runs after it
            child.wait().unwrap()
        }
    };
    assert!(status.code().is_none(), "{name} {when:?}: it was killed and did not end by itself");
}

/// Moments drawn at random, as many as are asked for.
fn at_random(longest_ms: u64) -> impl Iterator<Item = When<'static>> {
    let kills: usize = std::env::var("DALIL_KILLS").map_or(5, |n| n.parse().unwrap());
    let mut state = u64::from(std::process::id());
    (0..kills).map(move |_| When::After(Duration::from_millis(20 + draw(&mut state) % longest_ms)))
}

pub(super) struct Scene {
    pub office: Office,
    /// What was acknowledged, and its bytes.
    pub known: Vec<(BlobId, Vec<u8>)>,
}

impl Scene {
    /// A locked vault with two originals, and an empty stick.
    pub fn new() -> Self {
        let (office, vault) = Office::new();
        let scene = Self { office, known: Vec::new() };
        fs::create_dir(scene.stick()).unwrap();
        let scene = scene.received(&vault, 70_000).received(&vault, 1_000);
        vault.lock().unwrap();
        scene
    }

    /// The folder for backups, beside the vault.
    pub fn stick(&self) -> PathBuf {
        self.office.folder.path().join("stick")
    }

    fn received(mut self, vault: &Vault, length: usize) -> Self {
        let bytes = original(length);
        self.known.push((intake(vault, &bytes).1, bytes));
        self
    }

    /// The same with something that was taken in later.
    pub fn later(self, length: usize) -> Self {
        let vault = self.office.open_clean();
        let scene = self.received(&vault, length);
        vault.lock().unwrap();
        scene
    }

    /// The same under another master key: what was received before opens by a former one.
    pub fn keys_changed(self) -> Self {
        former::change_keys(&self.office.open_clean()).lock().unwrap();
        self
    }

    /// The same with a backup of how it is now.
    pub fn backed_up(self) -> Self {
        self.backed_up_times(1)
    }

    pub fn backed_up_times(self, times: usize) -> Self {
        let vault = self.office.open_clean();
        for _ in 0..times {
            vault.back_up(&self.stick(), &mut on).unwrap();
        }
        vault.lock().unwrap();
        self
    }

    /// Says that everything that was acknowledged is in a vault, and that nothing else is wrong with it.
    pub fn compare(&self, vault: &Vault, about: &str) {
        for (blob, bytes) in &self.known {
            assert!(read_all(vault, *blob).unwrap() == *bytes, "{about}");
        }
        assert_eq!(verify(vault, Level::Originals), [], "{about}");
    }
}

fn only_swept(findings: &[Finding], about: &str) {
    let swept = |finding: &Finding| matches!(finding, Finding::LeftoversSwept { .. });
    assert!(findings.iter().all(swept), "{about}: {findings:?}");
}

/// After a backup was cut short: every set that is listed is whole, and the next backup is, and restores.
pub(super) fn a_backup_goes_on(scene: &Scene, whole_before: bool, about: &str) {
    let stick = &scene.stick();
    for (home, set) in backup::backup_sets(stick).unwrap_or_default() {
        let check = backup::check_backup(&home, set.number, &mut on).unwrap();
        assert!(!whole_before || check.is_whole(), "{about}: half a backup is none: {check:?}");
    }
    let (vault, findings) = scene.office.open();
    only_swept(&findings, about);
    scene.compare(&vault, about);
    vault.back_up(stick, &mut on).unwrap();
    assert!(vault.check_own_backup(stick, &mut on).unwrap().is_whole(), "{about}");
    let parts = walkdir::WalkDir::new(stick).into_iter().flatten();
    let parts = parts.filter(|entry| entry.file_name().to_string_lossy().starts_with(".part-"));
    assert_eq!(parts.count(), 0, "{about}");
    vault.lock().unwrap();
    let (home, set) = backup::backup_sets(stick).unwrap().remove(0);
    let place = tempfile::tempdir().unwrap();
    assert!(backup::restore(&home, set.number, place.path(), &mut on).unwrap().check.is_whole(), "{about}");
    let (again, findings) = open(place.path()).unwrap();
    assert_eq!(findings, [], "{about}");
    scene.compare(&again, about);
}

#[test]
fn a_backup_cut_short_at_any_moment_is_none_and_the_next_one_is_whole() {
    for prior in ["first", "second", "eleventh"] {
        for moment in OF_A_BACKUP.iter().filter(|moment| prior == "eleventh" || **moment != "backup-forgetting") {
            let mut scene = Scene::new();
            if prior != "first" {
                scene = scene.backed_up().later(40_000);
            }
            if prior == "second" {
                // A copy that is known to be damaged, too.
                let copies = files_in(&scene.stick());
                let copy = copies.iter().find(|path| path.extension().is_some_and(|e| e == "dbl")).unwrap();
                let mut bytes = fs::read(copy).unwrap();
                bytes[300] ^= 1;
                overwrite(copy, &bytes);
                let vault = scene.office.open_clean();
                assert!(!vault.check_own_backup(&scene.stick(), &mut on).unwrap().is_whole());
                vault.lock().unwrap();
            }
            if prior == "eleventh" {
                scene = scene.backed_up_times(9).later(20_000);
            }
            run_and_kill("backs_up_and_dies", &scene.office.path(), &scene.stick(), When::At(moment));
            a_backup_goes_on(&scene, prior != "second", &format!("{prior} {moment}"));
        }
    }
}

#[test]
fn a_backup_killed_at_random_is_none_and_the_next_one_is_whole() {
    let scene = Scene::new();
    for (kill, when) in at_random(900).enumerate() {
        run_and_kill("backs_up_and_dies", &scene.office.path(), &scene.stick(), when);
        a_backup_goes_on(&scene, true, &format!("kill {kill} {when:?}"));
    }
}

/// After a restoration was cut short: the folder is a whole vault, or is none and the same restoration goes through.
pub(super) fn a_restoration_goes_on(scene: &Scene, into: &Path, about: &str) {
    if !Vault::is_at(into) {
        let (home, set) = backup::backup_sets(&scene.stick()).unwrap().remove(0);
        assert!(matches!(open(into), Err(Error::NotAVault)), "{about}");
        assert!(backup::restore(&home, set.number, into, &mut on).unwrap().check.is_whole(), "{about}");
    }
    let (vault, findings) = open(into).unwrap();
    assert_eq!(findings, [], "{about}");
    scene.compare(&vault, about);
    let mut names: Vec<_> =
        fs::read_dir(into).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    let own =
        ["VAULT", "VAULT.copy", "anchors", "blobs", "db", "head.a", "head.b", "lock", "quarantine", "slots", "tmp"];
    assert_eq!(names, own, "{about}");
}

#[test]
fn a_restoration_cut_short_at_any_moment_is_no_vault_or_a_whole_one() {
    let scene = Scene::new().backed_up();
    for prior in ["nothing", "empty", "cut"] {
        for moment in OF_A_RESTORATION {
            let place = tempfile::tempdir().unwrap();
            let into = place.path().join("vault");
            if prior != "nothing" {
                fs::create_dir(&into).unwrap();
            }
            if prior == "cut" {
                run_and_kill("restores_and_dies", &into, &scene.stick(), When::At("restore-originals"));
            }
            run_and_kill("restores_and_dies", &into, &scene.stick(), When::At(moment));
            a_restoration_goes_on(&scene, &into, &format!("{prior} {moment}"));
        }
    }
}

#[test]
fn a_restoration_killed_at_random_is_no_vault_or_a_whole_one() {
    let scene = Scene::new().backed_up();
    for (kill, when) in at_random(150).enumerate() {
        let place = tempfile::tempdir().unwrap();
        let into = place.path().join("vault");
        run_and_kill("restores_and_dies", &into, &scene.stick(), when);
        a_restoration_goes_on(&scene, &into, &format!("kill {kill} {when:?}"));
    }
}

#[test]
fn a_restoration_that_was_cut_short_clears_nothing_that_it_did_not_bring() {
    let scene = Scene::new().backed_up();
    let place = tempfile::tempdir().unwrap();
    let (home, set) = backup::backup_sets(&scene.stick()).unwrap().remove(0);
    fs::write(place.path().join("restoring"), "my notes about restoring furniture").unwrap();
    fs::create_dir(place.path().join("db")).unwrap();
    fs::write(place.path().join("db/mine"), "x").unwrap();
    let refused = backup::restore(&home, set.number, place.path(), &mut on);
    assert!(matches!(refused, Err(Error::FolderNotEmpty)));
    assert!(place.path().join("db/mine").exists());
}

/// Takes up what was sealed since the backup.
pub(super) fn take_up_all(vault: &Vault) -> usize {
    let mut count = 0;
    for path in vault.orphans().unwrap() {
        if let TakenUp::Found(found) = vault.take_up(&path, 100, &mut super::on).unwrap() {
            vault.write(WRITE, |w| w.record_blob(&found.sealed)).unwrap();
            count += 1;
        }
    }
    count
}

/// A vault that does not open, with a backup that lacks its last original. Its master key was changed: since the backup, where the
/// slots of that are not needed.
pub(super) fn harmed(prior: &str) -> Scene {
    let scene = match prior {
        "openers" => Scene::new().keys_changed().backed_up(),
        _ => Scene::new().backed_up().keys_changed(),
    };
    let scene = scene.later(50_000);
    let vault = scene.office.path();
    let (_theirs, other) = Office::new();
    other.back_up(&scene.stick(), &mut on).unwrap(); // the newest in the folder, and not ours
    match prior {
        "database" | "nothing-described" => {
            let database = vault.join("db/main-2.db");
            let mut bytes = fs::read(&database).unwrap();
            bytes[..4096 * 9].fill(7);
            overwrite(&database, &bytes);
        }
        _ => {
            overwrite(&vault.join("slots/00"), &[1; 1024]);
            overwrite(&vault.join("VAULT.copy"), b"x");
            fs::remove_file(vault.join("VAULT")).unwrap();
        }
    }
    if prior == "nothing-described" {
        fs::remove_file(vault.join("VAULT")).unwrap();
        fs::remove_file(vault.join("VAULT.copy")).unwrap();
    }
    scene
}

/// After a rescue was cut short: the folder is a vault, and opening it, or the same rescue again, brings it to its end.
pub(super) fn a_rescue_goes_on(scene: &Scene, prior: &str, about: &str) {
    let folder = scene.office.path();
    assert!(Vault::is_at(&folder), "{about}: there is a way back");
    let (vault, findings) = match open(&folder) {
        Ok(opened) => opened,
        Err(_) => {
            let (vault, findings, _) = Vault::salvage(&folder, &scene.stick(), &passphrase(), clock(NOON)).unwrap();
            vault.end_salvage().unwrap();
            (vault, findings)
        }
    };
    let harmless =
        |finding: &Finding| matches!(finding, Finding::LeftoversSwept { .. } | Finding::OrphansQuarantined { .. });
    assert!(findings.iter().all(harmless), "{about}: {findings:?}");
    take_up_all(&vault);
    scene.compare(&vault, about);
    let events = vault.read(|db| dalil::vault::log::history::recent(db, None, 100)).unwrap();
    let what = if prior == "openers" { "openers" } else { "database" };
    let told = events.iter().filter(|event| event.action == Action::Restore && event.details["what"] == what);
    assert_eq!(told.count(), 1, "{about}: it stands in the log, once");
    vault.lock().unwrap();
    ended(scene, if prior == "openers" { "slot-00" } else { "main-2.db" }, about);
}

#[test]
fn a_rescue_cut_short_at_any_moment_comes_to_its_end() {
    for prior in ["database", "nothing-described", "openers"] {
        for moment in OF_A_RESCUE.iter().filter(|moment| prior != "openers" || **moment != "salvage-aside") {
            let scene = harmed(prior);
            run_and_kill("rescues_and_dies", &scene.office.path(), &scene.stick(), When::At(moment));
            a_rescue_goes_on(&scene, prior, &format!("{prior} {moment}"));
        }
    }
}

#[test]
fn a_rescue_killed_at_random_comes_to_its_end() {
    for (kill, when) in at_random(400).enumerate() {
        let prior = ["database", "nothing-described", "openers"][kill % 3];
        let scene = harmed(prior);
        run_and_kill("rescues_and_dies", &scene.office.path(), &scene.stick(), when);
        a_rescue_goes_on(&scene, prior, &format!("kill {kill} {prior} {when:?}"));
    }
}

/// The moment of a rescue that one without a backup does not come to: no descriptor is put in place.
pub(super) const NOT_ALONE: [&str; 1] = ["salvage-half-described"];

/// A rescue has come to its end: nothing lies ready any more, and `old` of what was there lies aside, once.
fn ended(scene: &Scene, old: &str, about: &str) {
    let folder = scene.office.path();
    let names: Vec<_> = fs::read_dir(&folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    assert!(names.iter().all(|name| !name.starts_with("next-")), "{about}: {names:?}");
    let asides = fs::read_dir(folder.join("quarantine")).unwrap().flatten();
    let asides: Vec<_> = asides.filter(|e| e.file_name().to_string_lossy().starts_with("database-")).collect();
    assert_eq!(asides.len(), 1, "{about}");
    assert!(asides[0].path().join(old).is_file(), "{about}: what was there is kept");
    scene.office.open_clean();
}

/// After a rescue without a backup was cut short: the same, and every original is back.
pub(super) fn a_rescue_alone_goes_on(scene: &Scene, about: &str) {
    let folder = scene.office.path();
    let vault = match open(&folder) {
        Ok((vault, _)) => vault,
        Err(_) => Vault::salvage_alone(&folder, &passphrase(), "Асанова Бермет", clock(NOON)).unwrap().0,
    };
    vault.end_salvage().unwrap();
    take_up_all(&vault);
    scene.compare(&vault, about);
    let count =
        |sql: &str| vault.read(|db| Ok::<_, Error>(db.query_row(sql, [], |row| row.get::<_, i64>(0))?)).unwrap();
    let sealed = files_in(&folder.join("blobs")).len();
    assert_eq!(count("SELECT count(*) FROM blob"), i64::try_from(sealed).unwrap(), "{about}: every original is back");
    let events = vault.read(|db| dalil::vault::log::history::recent(db, None, 100)).unwrap();
    let told = events.iter().filter(|event| event.details["what"] == "originals").count();
    assert_eq!(told, 1, "{about}: it stands in the log, once");
    vault.lock().unwrap();
    ended(scene, "main-2.db", about);
}

#[test]
fn a_rescue_without_a_backup_cut_short_at_any_moment_comes_to_its_end() {
    for moment in OF_A_RESCUE.iter().filter(|moment| !NOT_ALONE.contains(moment)) {
        let scene = harmed("database");
        run_and_kill("rescues_alone_and_dies", &scene.office.path(), &scene.stick(), When::At(moment));
        a_rescue_alone_goes_on(&scene, moment);
    }
}

#[test]
fn a_rescue_that_was_cut_short_stands_in_the_log_though_another_one_came_first() {
    for cut in [None, Some("salvage-staged"), Some("salvage-before"), Some("salvage-switched"), Some("salvage-noted")] {
        let scene = harmed("database");
        let folder = scene.office.path();
        run_and_kill("rescues_alone_and_dies", &folder, &scene.stick(), When::At("salvage-switched"));
        overwrite(&folder.join("VAULT.copy"), b"x");
        fs::remove_file(folder.join("VAULT")).unwrap();
        if let Some(moment) = cut {
            run_and_kill("rescues_and_dies", &folder, &scene.stick(), When::At(moment));
        }
        let is_described = folder.join("VAULT").is_file();
        let vault = if is_described {
            open(&folder).unwrap().0
        } else {
            let (vault, _, done) = Vault::salvage(&folder, &scene.stick(), &passphrase(), clock(NOON)).unwrap();
            assert_eq!(done.what, dalil::vault::Rescued::Openers, "the database that the first one put in place stays");
            vault
        };
        take_up_all(&vault);
        vault.end_salvage().unwrap();
        let events = vault.read(|db| dalil::vault::log::history::recent(db, None, 100)).unwrap();
        let told: Vec<_> = events.iter().filter(|event| event.action == Action::Restore).collect();
        let told: Vec<_> = told.iter().filter_map(|event| event.details["what"].as_str()).collect();
        let told: Vec<_> = told.into_iter().filter(|what| *what != "mended").collect();
        assert_eq!(told, ["openers", "originals"], "{cut:?}: newest first");
        vault.lock().unwrap();
        scene.office.open_clean();
    }
}
