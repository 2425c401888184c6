//! Each class of damage is named, says what it touches and what to do, and what can be mended is mended.

use crate::support::{Desk, PASSPHRASE, picture};
use dalil::vault::{Passphrase, Role, Vault};
use serde_json::{Value, json};
use std::path::PathBuf;

/// A desk with two items in a case.
pub(super) fn desk() -> (Desk, Value) {
    let desk = Desk::new();
    let case = desk.case("14/2026");
    desk.take_in(&case, &[desk.file("a.png", picture(1)), desk.file("b.png", picture(2))]);
    (desk, case)
}

fn blobs(desk: &Desk) -> Vec<PathBuf> {
    let walk = walkdir::WalkDir::new(desk.vault().join("blobs")).into_iter().flatten();
    let mut found: Vec<_> = walk.filter(|e| e.file_type().is_file()).map(walkdir::DirEntry::into_path).collect();
    found.sort();
    found
}

pub(super) fn overwrite(path: &std::path::Path, change: impl FnOnce(&mut Vec<u8>)) {
    let mut bytes = std::fs::read(path).unwrap();
    change(&mut bytes);
    std::fs::remove_file(path).unwrap();
    std::fs::write(path, bytes).unwrap();
}

pub(super) fn back_up(desk: &Desk) -> PathBuf {
    let stick = desk.folder().join("stick");
    std::fs::create_dir_all(&stick).unwrap();
    let job = desk.ask("backup.run", json!({ "folder": stick }))["job"].clone();
    assert_eq!(desk.finished(&job)["failure"], Value::Null);
    stick
}

pub(super) fn check(desk: &Desk, level: u8) -> Vec<Value> {
    let job = desk.ask("custody.check", json!({ "level": level }))["job"].clone();
    let view = desk.finished(&job);
    assert_eq!(view["failure"], Value::Null);
    view["work"]["findings"].as_array().unwrap().clone()
}

pub(super) fn repair(desk: &Desk, folder: Option<&PathBuf>) -> Value {
    let job = desk.ask("vault.repair", json!({ "folder": folder, "foundCase": "Найденное" }))["job"].clone();
    desk.finished(&job)
}

#[test]
fn a_missing_and_a_damaged_original_are_named_by_exhibit_and_come_back_from_the_backup() {
    let (desk, case) = desk();
    let stick = back_up(&desk);
    let files = blobs(&desk);
    std::fs::remove_file(&files[0]).unwrap();
    overwrite(&files[1], |bytes| bytes[300] ^= 1);
    let found = check(&desk, 2);
    let mut codes: Vec<_> = found.iter().map(|f| f["code"].as_str().unwrap()).collect();
    codes.sort_unstable();
    assert_eq!(codes, ["blob-damaged", "blob-missing"]);
    let mut numbers: Vec<_> = found.iter().map(|f| f["items"][0]["number"].as_u64().unwrap()).collect();
    numbers.sort_unstable();
    assert_eq!(numbers, [1, 2], "the exhibits they touch");
    assert!(found.iter().all(|f| f["remedy"] == "fetch" && f["items"][0]["case"] == case));
    assert!(found.iter().all(|f| f["items"][0]["caseNumber"] == "14/2026"), "and the case they are counted in");

    let view = repair(&desk, None);
    let outcome = &view["work"]["outcome"];
    assert_eq!((&view["failure"], &outcome["fetched"], &outcome["lost"]), (&Value::Null, &json!(2), &json!(0)));
    assert_eq!(outcome["findings"], json!([]));
    assert_eq!(check(&desk, 3), Vec::<Value>::new());
    let kept = std::fs::read_dir(desk.vault().join("quarantine")).unwrap().count();
    assert_eq!(kept, 1, "the damaged file is set aside, not removed");
    let lines = desk.ask("custody.show", json!({ "case": case, "evidence": null }))["lines"].clone();
    let restored =
        lines.as_array().unwrap().iter().filter(|l| l["action"] == "restore" && l["params"]["what"] == "original");
    assert_eq!(restored.count(), 2, "each repair is an entry about its item");
    assert!(stick.is_dir());
}

#[test]
fn an_original_that_no_backup_has_is_said_to_be_lost_and_nothing_else_is_touched() {
    let (desk, _) = desk();
    let stick = back_up(&desk);
    let files = blobs(&desk);
    let bytes = std::fs::read(&files[1]).unwrap();
    std::fs::remove_file(&files[0]).unwrap();
    let copies = walkdir::WalkDir::new(&stick).into_iter().flatten();
    let name = files[0].file_name().unwrap();
    for copy in copies.filter(|entry| entry.file_name() == name) {
        std::fs::remove_file(copy.path()).unwrap();
    }
    let outcome = repair(&desk, Some(&stick))["work"]["outcome"].clone();
    assert_eq!((&outcome["fetched"], &outcome["lost"]), (&json!(0), &json!(1)));
    assert_eq!(outcome["findings"][0]["code"], "blob-missing");
    assert_eq!(std::fs::read(&files[1]).unwrap(), bytes);
}

#[test]
fn a_damaged_original_that_no_backup_has_is_said_after_the_repair_and_after_a_look_that_reads_no_files() {
    let (desk, _) = desk();
    let stick = back_up(&desk);
    let file = blobs(&desk).remove(0);
    overwrite(&file, |bytes| bytes[300] ^= 1); // of its size: only reading it tells
    let copies = walkdir::WalkDir::new(&stick).into_iter().flatten();
    for copy in copies.filter(|entry| Some(entry.file_name()) == file.file_name()) {
        std::fs::remove_file(copy.path()).unwrap();
    }
    let outcome = repair(&desk, Some(&stick))["work"]["outcome"].clone();
    assert_eq!((&outcome["fetched"], &outcome["lost"]), (&json!(0), &json!(1)));
    let shown = || desk.ask("vault.status", json!({}))["findings"].clone();
    for findings in [&outcome["findings"], &shown()] {
        assert_eq!(
            (findings.as_array().unwrap().len(), &findings[0]["code"]),
            (1, &json!("blob-damaged")),
            "{findings}"
        );
    }
    assert_eq!(check(&desk, 1), Vec::<Value>::new());
    assert_eq!(shown()[0]["code"], "blob-damaged", "a look at the records says nothing of it");
    assert_eq!(check(&desk, 2).len(), 1);
    assert_eq!(shown().as_array().unwrap().len(), 1, "and one that reads it says it once");
}

#[test]
fn without_a_backup_it_is_said_so() {
    let (desk, _) = desk();
    std::fs::remove_file(&blobs(&desk)[0]).unwrap();
    assert_eq!(repair(&desk, None)["failure"]["code"], "no-backup");
}

#[test]
fn what_lost_its_row_is_taken_up_without_a_backup_whatever_else_is_broken() {
    let (desk, _) = desk();
    let gone = blobs(&desk).remove(0);
    desk.ask("vault.lock", json!({}));
    let clock = std::sync::Arc::new(dalil::base::FixedClock(crate::support::NOON));
    let vault = Vault::open(&desk.vault(), &Passphrase::new(PASSPHRASE), clock).unwrap().0;
    let about = dalil::vault::Manifest { name: "letter.txt".into(), ..Default::default() };
    vault.seal(&mut &b"a letter"[..], None, &about, &mut |_| std::ops::ControlFlow::Continue(())).unwrap();
    vault.lock().unwrap();
    std::fs::remove_file(gone).unwrap();
    desk.ask("vault.open", OPEN());
    let view = repair(&desk, None);
    let outcome = &view["work"]["outcome"];
    assert_eq!((&view["failure"], &outcome["found"], &outcome["lost"]), (&Value::Null, &json!(1), &json!(1)), "{view}");
    assert_eq!(outcome["nowhere"]["code"], "no-backup", "and why the lost one is not back");
    let said = outcome["findings"].as_array().unwrap();
    assert!(said.iter().any(|finding| finding["code"] == "blob-missing"), "what is broken is still said: {view}");
    let empty = desk.folder().join("empty");
    std::fs::create_dir_all(&empty).unwrap();
    for folder in [None, Some(&empty)] {
        let view = repair(&desk, folder);
        assert_eq!((&view["failure"]["code"], &view["work"]["outcome"]["lost"]), (&json!("no-backup"), &json!(1)));
    }
}

#[test]
fn what_lies_aside_is_counted_and_the_missing_backup_told_though_nothing_was_mended() {
    use dalil::vault::Manifest;
    let (desk, _) = desk();
    let gone = blobs(&desk).remove(0);
    desk.ask("vault.lock", json!({}));
    let clock = std::sync::Arc::new(dalil::base::FixedClock(crate::support::NOON));
    let vault = Vault::open(&desk.vault(), &Passphrase::new(PASSPHRASE), clock).unwrap().0;
    let about = Manifest::made_here("bundle.pdf", "application/pdf");
    vault.seal(&mut &b"%PDF-1.7 bundle"[..], None, &about, &mut |_| std::ops::ControlFlow::Continue(())).unwrap();
    vault.lock().unwrap();
    std::fs::remove_file(gone).unwrap();
    desk.ask("vault.open", OPEN());
    let view = repair(&desk, None);
    let outcome = &view["work"]["outcome"];
    assert_eq!((&view["failure"], &outcome["aside"], &outcome["lost"]), (&Value::Null, &json!(1), &json!(1)), "{view}");
    assert_eq!(outcome["nowhere"]["code"], "no-backup", "{view}");
    desk.ask("vault.lock", json!({}));
    let (code, said) = line(&desk, &["vault", "repair"]);
    assert!(code == 4 && said.contains("set aside: 1") && said.contains("No backup could be read"), "{code} {said}");
}

#[test]
fn a_database_that_is_damaged_is_set_aside_and_what_was_sealed_since_the_backup_is_found_again() {
    let (desk, case) = desk();
    let stick = back_up(&desk);
    desk.take_in(&case, &[desk.file("later.png", picture(7))]);
    desk.ask("vault.lock", json!({}));
    let database = desk.vault().join("db/main.db");
    let whole = std::fs::read(&database).unwrap();
    // From damage of one page to a file that is gone.
    for harm in ["page", "first", "cut", "gone"] {
        match harm {
            "page" => overwrite(&database, |bytes| bytes[4096 * 3..4096 * 9].fill(7)),
            "first" => overwrite(&database, |bytes| bytes[..4096].fill(0)),
            "cut" => overwrite(&database, |bytes| bytes.truncate(6000)),
            _ => std::fs::remove_file(&database).unwrap(),
        }
        let request = json!({ "vault": null, "folder": stick, "passphrase": PASSPHRASE, "foundCase": "Найденное" });
        let job = desk.ask("vault.salvage", request)["job"].clone();
        let view = desk.finished(&job);
        assert_eq!(view["failure"], Value::Null, "{harm}");
        assert_eq!(view["work"]["outcome"]["found"], 1, "{harm}: the later original");
        desk.ask("vault.open", json!({ "folder": null, "passphrase": PASSPHRASE }));
        assert_eq!(desk.evidence(&case).len(), 2, "{harm}");
        let cases = desk.ask("case.list", json!({}));
        let tray = cases.as_array().unwrap().iter().find(|c| c["details"]["number"] == "Найденное").unwrap();
        let found = desk.evidence(&tray["id"]);
        assert_eq!((found.len(), &found[0]["sha256"]), (1, &json!(hex(&picture(7)))), "{harm}");
        assert_eq!(check(&desk, 3), Vec::<Value>::new(), "{harm}");
        desk.ask("vault.lock", json!({}));
        // What was there is kept.
        let aside = std::fs::read_dir(desk.vault().join("quarantine")).unwrap().flatten();
        let aside: Vec<_> = aside.filter(|e| e.file_name().to_string_lossy().starts_with("database-")).collect();
        assert_eq!(aside.len(), 1, "{harm}");
        assert_eq!(aside[0].path().join("main.db").exists(), harm != "gone", "{harm}");
        std::fs::remove_dir_all(desk.vault().join("quarantine")).unwrap();
        std::fs::create_dir(desk.vault().join("quarantine")).unwrap();
        std::fs::write(&database, &whole).unwrap();
        // The heads are those of the database that was put in place; the whole one goes back with them in the next turn.
    }
}

#[test]
fn where_there_is_no_backup_every_original_becomes_an_item_again() {
    let (desk, case) = desk();
    let count = desk.evidence(&case).len();
    desk.ask("vault.lock", json!({}));
    let alone =
        |name: &str| json!({ "vault": null, "passphrase": PASSPHRASE, "userName": name, "foundCase": "Найденное" });
    let ended = |name: &str| desk.finished(&desk.ask("vault.salvage-alone", alone(name))["job"].clone());
    assert_eq!(ended("Асанова Бермет")["failure"]["code"], "vault-opens", "a database that opens stays");
    assert_eq!(desk.refused("vault.salvage-alone", alone("  ")).code, "required");

    overwrite(&desk.vault().join("db/main.db"), |bytes| bytes[..4096 * 9].fill(7));
    let view = ended("Асанова Бермет");
    let outcome = &view["work"]["outcome"];
    assert_eq!(
        (&view["failure"], &outcome["anew"], &outcome["databaseAt"]),
        (&Value::Null, &json!(true), &Value::Null)
    );
    assert_eq!((&outcome["found"], &outcome["strange"]), (&json!(count), &json!(0)));
    let status = desk.ask("vault.open", OPEN());
    assert_eq!(status["user"], "Асанова Бермет");
    let cases = desk.ask("case.list", json!({}));
    assert_eq!(cases.as_array().unwrap().len(), 1, "the former cases are not in it");
    assert_eq!(desk.evidence(&cases[0]["id"]).len(), count);
    assert_eq!(check(&desk, 3), Vec::<Value>::new());
    let lines = desk.ask("custody.show", json!({ "case": null, "evidence": null }))["lines"].clone();
    let begun = lines.as_array().unwrap().iter().filter(|line| line["params"]["what"] == "originals").count();
    assert_eq!(begun, 1, "the log tells that it began anew");

    // Nobody knows who was in it before, until a second lawyer is.
    let lost = || desk.ask("user.rule", json!({}))["formerLost"].clone();
    assert_eq!(lost(), true);
    let add = |name: &str, role: &str, passphrase: &str| {
        desk.ask("user.add", json!({ "name": name, "role": role, "passphrase": passphrase }))
    };
    add("Сабина Ким", "reader", "жети өзөн таш көпүрө 905");
    assert_eq!(lost(), true);
    add("Нурлан Абдиев", "lawyer", "кара жорго секирик түн 71");
    assert_eq!(lost(), false);
}

#[test]
fn a_vault_that_was_never_rescued_says_nothing_of_former_roles() {
    let (desk, _) = desk();
    assert_eq!(desk.ask("user.rule", json!({}))["formerLost"], false);
}

#[test]
fn items_from_before_somebody_was_removed_come_back_too_and_lost_keys_are_said() {
    for lost in [false, true] {
        let (desk, case) = desk();
        let count = desk.evidence(&case).len();
        desk.ask("vault.lock", json!({}));
        let clock = std::sync::Arc::new(dalil::base::FixedClock(crate::support::NOON));
        let (vault, _) = Vault::open(&desk.vault(), &Passphrase::new(PASSPHRASE), clock).unwrap();
        let theirs = Passphrase::new("кара жорго секирик түн 71");
        let nurlan = vault.add_user("Нурлан Абдиев", Role::Reader, &theirs).unwrap().value;
        vault.remove_user(nurlan).unwrap().0.lock().unwrap();
        overwrite(&desk.vault().join("db/main-2.db"), |bytes| bytes[..4096 * 9].fill(7));
        let file = desk.vault().join("former-keys");
        let copied = std::fs::read(&file).unwrap();
        if lost {
            std::fs::remove_file(&file).unwrap();
        }
        let request = json!({
            "vault": null, "passphrase": PASSPHRASE, "userName": "Асанова Бермет", "foundCase": "Найденное",
        });
        let view = desk.finished(&desk.ask("vault.salvage-alone", request)["job"].clone());
        let outcome = &view["work"]["outcome"];
        let findings = outcome["findings"].as_array().unwrap();
        let told = findings.iter().find(|finding| finding["code"] == "former-keys-lost");
        assert_eq!((&view["failure"], told.is_some()), (&Value::Null, lost), "{view}");
        let (found, strange) = (outcome["found"].as_u64().unwrap(), outcome["strange"].as_u64().unwrap());
        if let Some(told) = told {
            assert_eq!(told["remedy"], "put-back");
            assert!(found == 0 && strange >= count as u64, "{view}");
        } else {
            assert_eq!((found, strange), (count as u64, 0), "{view}");
            assert_eq!(outcome["foundFormer"], json!(count), "who was removed knew the key of these");
        }
        let items = || -> usize {
            let cases = desk.ask("case.list", json!({}));
            cases.as_array().unwrap().iter().map(|case| desk.evidence(&case["id"]).len()).sum()
        };
        desk.ask("vault.open", OPEN());
        assert_eq!(items(), if lost { 0 } else { count }, "lost: {lost}");
        if lost {
            // What the remedy says can be done: the window offers it as soon as the vault is open.
            desk.ask("vault.lock", json!({}));
            std::fs::write(&file, &copied).unwrap();
            let status = desk.ask("vault.open", OPEN());
            let findings = status["findings"].as_array().unwrap();
            let waiting = findings.iter().find(|finding| finding["code"] == "orphans-quarantined").unwrap();
            assert_eq!(waiting["remedy"], "take-up");
            let request = json!({ "folder": null, "foundCase": "Найденное" });
            let view = desk.finished(&desk.ask("vault.repair", request)["job"].clone());
            let outcome = &view["work"]["outcome"];
            assert_eq!((&outcome["found"], &outcome["foundFormer"]), (&json!(count), &json!(count)), "{view}");
            assert_eq!(items(), count);
        }
        let lines = desk.ask("custody.show", json!({ "case": null, "evidence": null }))["lines"].clone();
        let of_a_rescue = |line: &&Value| line["action"] == "restore" && line["params"]["what"] == "found";
        let mut found = lines.as_array().unwrap().iter().filter(of_a_rescue);
        assert!(found.clone().count() > 0 && found.all(|line| line["params"]["key"] == "former"), "{lines}");
    }
}

fn hex(bytes: &[u8]) -> String {
    dalil::base::Sha256Digest::of(bytes).to_string()
}

#[test]
fn the_backup_of_another_vault_mends_nothing() {
    let (desk, _) = desk();
    let (other, _) = self::desk();
    let stick = back_up(&other);
    desk.ask("vault.lock", json!({}));
    let before = std::fs::read(desk.vault().join("db/main.db")).unwrap();
    let request = json!({ "vault": null, "folder": stick, "passphrase": PASSPHRASE, "foundCase": "Найденное" });
    let job = desk.ask("vault.salvage", request)["job"].clone();
    assert_eq!(desk.finished(&job)["failure"]["code"], "backup-other");
    assert_eq!(std::fs::read(desk.vault().join("db/main.db")).unwrap(), before);
    desk.ask("vault.open", json!({ "folder": null, "passphrase": PASSPHRASE }));
}

pub(super) fn salvage(desk: &Desk, stick: &std::path::Path, passphrase: &str) -> Value {
    let request = json!({ "vault": null, "folder": stick, "passphrase": passphrase, "foundCase": "Найденное" });
    let job = desk.ask("vault.salvage", request)["job"].clone();
    desk.finished(&job)
}

/// A locked vault with a backup and an item that was taken in after it.
pub(super) fn later() -> (Desk, Value, PathBuf) {
    let (desk, case) = desk();
    let stick = back_up(&desk);
    desk.take_in(&case, &[desk.file("later.png", picture(7))]);
    desk.ask("vault.lock", json!({}));
    (desk, case, stick)
}

pub(super) fn flip(path: &std::path::Path, at: usize) {
    overwrite(path, |bytes| bytes[at] ^= 1);
}

/// Sets back by two days when everything in `blobs/` was written, as the clock of the desk counts.
fn age(desk: &Desk) {
    let at = u64::try_from(crate::support::NOON.millis()).unwrap() - 2 * 24 * 60 * 60 * 1000;
    let then = std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_millis(at);
    blobs(desk).iter().for_each(|path| std::fs::File::open(path).unwrap().set_modified(then).unwrap());
}

#[test]
fn a_rescue_that_took_everything_up_asks_for_nothing_more() {
    for with_backup in [true, false] {
        let (desk, _, stick) = later();
        age(&desk);
        overwrite(&desk.vault().join("db/main.db"), |bytes| bytes[..4096 * 9].fill(7));
        let view = if with_backup {
            salvage(&desk, &stick, PASSPHRASE)
        } else {
            let request = json!({
                "vault": null, "passphrase": PASSPHRASE, "userName": "Асанова Бермет", "foundCase": "Найденное",
            });
            desk.finished(&desk.ask("vault.salvage-alone", request)["job"].clone())
        };
        let outcome = &view["work"]["outcome"];
        let found = if with_backup { 1 } else { 3 };
        assert_eq!((&view["failure"], &outcome["found"]), (&Value::Null, &json!(found)), "{view}");
        let told = outcome["findings"].as_array().unwrap();
        assert!(told.iter().all(|finding| finding["code"] != "orphans-quarantined"), "{view}");
    }
}

pub(super) const OPEN: fn() -> Value = || json!({ "folder": null, "passphrase": PASSPHRASE });

#[test]
fn texts_and_papers_of_ours_do_not_become_exhibits() {
    use dalil::vault::Manifest;
    let (desk, _) = desk();
    desk.ask("vault.lock", json!({}));
    let clock = std::sync::Arc::new(dalil::base::FixedClock(crate::support::NOON));
    let vault = Vault::open(&desk.vault(), &Passphrase::new(PASSPHRASE), clock).unwrap().0;
    let sql = "SELECT id FROM blob LIMIT 1";
    let original = vault.read(|db| db.query_row(sql, [], |row| row.get(0)).map_err(dalil::vault::Error::from)).unwrap();
    let lost = |bytes: &[u8], about: Manifest| {
        vault.seal(&mut &*bytes, None, &about, &mut |_| std::ops::ControlFlow::Continue(())).unwrap();
    };
    let named = |name: &str| Manifest { name: name.into(), ..Manifest::default() };
    lost(b"[]", Manifest { derived_from: Some(original), ..named("text.json") });
    lost(b"%PDF-1.7 filing", named("filing.pdf"));
    lost(b"%PDF-1.7 bundle", Manifest::made_here("bundle.pdf", "application/pdf"));
    lost(b"a letter", named("letter.txt"));
    vault.lock().unwrap();
    desk.ask("vault.open", OPEN());
    for round in 0..2 {
        let outcome = repair(&desk, None)["work"]["outcome"].clone();
        let expected = (json!(u32::from(round == 0)), json!(3));
        assert_eq!((outcome["found"].clone(), outcome["aside"].clone()), expected, "round {round}");
    }
    let kept = std::fs::read_dir(desk.vault().join("quarantine")).unwrap().count();
    assert_eq!(kept, 3, "they lie aside, whole");
    let cases = desk.ask("case.list", json!({}));
    let tray = cases.as_array().unwrap().iter().find(|c| c["details"]["number"] == "Найденное").unwrap();
    assert_eq!(desk.evidence(&tray["id"]).len(), 1);
}

/// What the command line says of a locked vault, and its exit code.
fn line(desk: &Desk, arguments: &[&str]) -> (i32, String) {
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_dalil"));
    command.args(["--lang", "en", "--vault"]).arg(desk.vault()).args(arguments).env("DALIL_PASSPHRASE", PASSPHRASE);
    let run = command.output().unwrap();
    let said = String::from_utf8_lossy(&run.stdout).into_owned() + &String::from_utf8_lossy(&run.stderr);
    (run.status.code().unwrap(), said)
}

#[test]
fn the_command_line_tells_what_is_left_and_not_what_it_mended() {
    let (desk, _) = desk();
    let stick = back_up(&desk);
    desk.ask("vault.lock", json!({}));
    std::fs::remove_file(&blobs(&desk)[0]).unwrap();
    let (code, said) = line(&desk, &["vault", "repair"]);
    assert!(code == 0 && said.starts_with("Brought back: 1") && said.lines().count() == 1, "{code} {said}");
    std::fs::remove_file(&blobs(&desk)[0]).unwrap();
    let (code, said) = line(&desk, &["--json", "vault", "repair"]);
    let outcome: Value = serde_json::from_str(&said).unwrap_or_else(|error| panic!("{error}: {said}"));
    assert_eq!((code, &outcome["fetched"], &outcome["findings"]), (0, &json!(1), &json!([])));

    let gone = blobs(&desk).remove(0);
    std::fs::remove_file(&gone).unwrap();
    let copies = walkdir::WalkDir::new(&stick).into_iter().flatten();
    for copy in copies.filter(|entry| Some(entry.file_name()) == gone.file_name()) {
        std::fs::remove_file(copy.path()).unwrap();
    }
    let (code, said) = line(&desk, &["vault", "repair"]);
    assert_eq!((code, said.matches("A sealed file is not on the disk").count()), (4, 1), "{said}");
}

#[test]
fn the_command_line_tells_each_finding_once() {
    let (desk, _) = desk();
    desk.ask("vault.lock", json!({}));
    flip(&desk.vault().join("slots/05"), 100);
    std::fs::remove_file(&blobs(&desk)[0]).unwrap();
    let (code, said) = line(&desk, &["--json", "vault", "open-check", "--level", "1"]);
    let told: Value = serde_json::from_str(&said).unwrap_or_else(|error| panic!("{error}: {said}"));
    let mut codes: Vec<_> =
        told["findings"].as_array().unwrap().iter().map(|one| one["code"].as_str().unwrap()).collect();
    assert!(code == 4 && codes.contains(&"slot-damaged") && codes.contains(&"blob-missing"), "{code} {codes:?}");
    codes.sort_unstable();
    let all = codes.len();
    codes.dedup();
    assert_eq!(codes.len(), all, "{codes:?}");
}

#[test]
fn the_command_line_says_which_database_took_the_place_of_the_damaged_one() {
    let (desk, _, stick) = later();
    overwrite(&desk.vault().join("db/main.db"), |bytes| bytes[..4096].fill(0));
    let (code, said) = line(&desk, &["vault", "salvage", stick.to_str().unwrap()]);
    assert!(code == 0 || code == 4, "{code} {said}");
    assert!(said.contains("set aside in quarantine") && said.contains("2026-11-23"), "{said}");
    assert!(said.contains("Files taken in again: 1"), "{said}");
    // And where only a record with a key was damaged, that the database stayed.
    let (desk, _, stick) = later();
    flip(&desk.vault().join("slots/00"), 100);
    let (_, said) = line(&desk, &["vault", "salvage", stick.to_str().unwrap()]);
    assert!(said.contains("was whole and stayed") && !said.contains("set aside"), "{said}");
}
