//! What has rotted, or is another, where a backup lies or in the vault: what the screen and the command line say of it.

use super::backup::{desk, outcome};
use super::repair::{overwrite, repair};
use crate::support::{Desk, PASSPHRASE, picture};
use dalil::commands::Failure;
use dalil::vault::Error;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// The sealed files below a folder.
pub(super) fn sealed(folder: &Path) -> Vec<PathBuf> {
    let files = walkdir::WalkDir::new(folder).into_iter().flatten().map(walkdir::DirEntry::into_path);
    files.filter(|path| path.extension().is_some_and(|of| of == "dbl")).collect()
}

/// The folder of the vault's backup on a stick.
pub(super) fn home(stick: &str) -> PathBuf {
    let mut folders = std::fs::read_dir(stick).unwrap().map(|entry| entry.unwrap().path());
    folders.find(|path| path.join("sets").is_dir()).unwrap()
}

/// What the command line says in English, and how it ends.
pub(super) fn said(vault: &Path, arguments: &[&str]) -> (i32, String) {
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_dalil"));
    command.args(["--lang", "en", "--vault"]).arg(vault).args(arguments).env("DALIL_PASSPHRASE", PASSPHRASE);
    let out = command.output().unwrap();
    let said = [out.stdout, out.stderr].map(|said| String::from_utf8(said).unwrap()).concat();
    (out.status.code().unwrap(), said)
}

fn back_up(desk: &Desk, folder: &Value) -> Value {
    outcome(desk, &desk.ask("backup.run", json!({ "folder": folder })))
}

#[test]
fn a_damaged_original_keeps_no_later_one_out_of_the_backup_and_is_named_by_its_exhibit() {
    let (desk, stick) = desk();
    overwrite(&sealed(&desk.vault())[0], |bytes| bytes[300] ^= 1);
    let case = desk.case("15/2026");
    desk.take_in(&case, &[desk.file("later.png", picture(9))]);
    let made = back_up(&desk, &json!(stick));
    assert_eq!((&made["set"]["originals"], &made["newOriginals"]), (&json!(2), &json!(1)));
    let finding = &made["findings"][0];
    assert_eq!((&finding["code"], &finding["items"][0]["number"]), (&json!("blob-damaged"), &json!(1)));
    let last = desk.ask("backup.status", json!({}))["last"].clone();
    assert_eq!((&last["whole"], &last["damaged"], &last["lacking"]), (&Value::Null, &json!(0), &json!(1)));
    desk.ask("vault.lock", json!({}));
    let (code, words) = said(&desk.vault(), &["backup", "run"]);
    assert!(code == 4 && words.contains("Backup 2 is made, but not all is in it"), "{code} {words}");
    assert!(words.contains("A sealed file was changed or is damaged") && words.contains("vault repair"), "{words}");
}

#[test]
fn a_stick_that_was_pulled_out_is_not_replaced_by_the_folder_it_hung_in() {
    let (desk, stick) = desk();
    back_up(&desk, &json!(stick));
    let (place, away) = (home(&stick), desk.folder().join("away"));
    std::fs::rename(&place, &away).unwrap();
    for work in ["backup.run", "backup.check"] {
        assert_eq!(desk.refused(work, json!({ "folder": null })).code, "backup-elsewhere", "{work}");
    }
    assert_eq!(std::fs::read_dir(&stick).unwrap().count(), 0, "nothing is written there");
    assert_eq!(desk.ask("backup.status", json!({}))["last"]["there"], false);
    std::fs::rename(&away, &place).unwrap();
    assert_eq!(back_up(&desk, &Value::Null)["set"]["number"], 2, "connected again, it goes on");
}

#[test]
fn a_set_whose_list_is_damaged_is_listed_and_told_by_whoever_takes_an_earlier_one() {
    let (desk, stick) = desk();
    back_up(&desk, &json!(stick));
    back_up(&desk, &json!(stick));
    let list = home(&stick).join("sets/000002/MANIFEST");
    overwrite(&list, |bytes| bytes[90] ^= 1);
    let sets = desk.ask("backup.find", json!({ "folder": stick }));
    let told: Vec<_> = sets.as_array().unwrap().iter().map(|set| (&set["number"], &set["listed"])).collect();
    assert_eq!(told, [(&json!(1), &json!(true)), (&json!(2), &json!(false))]);
    assert_eq!(sets[0]["passedOver"], json!([2]));
    let tried = outcome(&desk, &desk.ask("backup.drill", json!({ "folder": null, "passphrase": PASSPHRASE })));
    assert_eq!((&tried["set"]["number"], &tried["set"]["passedOver"]), (&json!(1), &json!([2])));
    let status = desk.ask("backup.status", json!({}));
    assert_eq!((&status["drilled"]["whole"], &status["last"]["whole"]), (&json!(false), &Value::Null));
    desk.ask("vault.lock", json!({}));
    let place = desk.folder();
    let (lies, into) = (&sets[1]["home"], place.join("again"));
    let request = json!({ "home": lies, "number": 2, "into": into, "passphrase": PASSPHRASE });
    let back = outcome(&desk, &desk.ask("backup.restore", request));
    assert_eq!((&back["set"]["listed"], &back["parts"]), (&json!(false), &json!(["MANIFEST"])));
    assert_eq!(
        (&back["opened"], &back["logAgrees"]),
        (&json!(true), &Value::Null),
        "nothing says how far the log had come"
    );
    let (code, words) = said(&place.join("any"), &["backup", "list", &stick]);
    assert!(code == 4 && words.contains("backup 2, its list is damaged"), "{code} {words}");
    let (code, words) = said(&place.join("earlier"), &["backup", "restore", &stick]);
    assert!(code == 4 && words.contains("later backups, but their list is damaged: 2"), "{code} {words}");
    let (code, words) = said(&place.join("named"), &["backup", "restore", &stick, "--set", "2"]);
    assert!(code == 4 && words.contains("Backup 2 was brought back, but not all in it is whole"), "{code} {words}");
    assert!(words.contains("all was taken as it lies: MANIFEST"), "{words}");
    let (code, words) = said(&place.join("named"), &["case", "list"]);
    assert_eq!(code, 0, "and it opens: {words}");
}

#[test]
fn later_sets_that_the_place_does_not_give_back_are_told_by_a_look_a_trial_and_a_restoration() {
    let (desk, stick) = desk();
    back_up(&desk, &json!(stick));
    back_up(&desk, &json!(stick));
    outcome(&desk, &desk.ask("backup.check", json!({ "folder": stick })));
    let whole = || desk.ask("backup.status", json!({}))["last"]["whole"].clone();
    assert!(whole().is_number());
    // A file in the place of the folder: the list is neither missing nor damaged, it cannot be read.
    let set = home(&stick).join("sets/000002");
    std::fs::rename(&set, desk.folder().join("away")).unwrap();
    std::fs::write(&set, "x").unwrap();
    let sets = desk.ask("backup.find", json!({ "folder": stick }));
    assert_eq!(sets.as_array().unwrap().len(), 1);
    assert_eq!((&sets[0]["number"], &sets[0]["unread"]), (&json!(1), &json!([2])));
    assert_eq!(sets[0]["passedOver"], json!([]), "it may be whole, and is not called damaged");
    let tried = outcome(&desk, &desk.ask("backup.drill", json!({ "folder": stick, "passphrase": PASSPHRASE })));
    assert_eq!((&tried["set"]["number"], &tried["set"]["unread"]), (&json!(1), &json!([2])));
    assert_eq!(desk.ask("backup.status", json!({}))["drilled"]["whole"], false);
    assert_eq!(whole(), Value::Null, "the last one is not called read back whole any more");
    desk.ask("vault.lock", json!({}));
    let place = desk.folder();
    let told = "does not give back the list of later backups that lie here: 2";
    let sheet = place.join("sheet.pdf");
    let stick = stick.as_str();
    for (vault, arguments) in [
        (place.join("any"), vec!["backup", "list", stick]),
        (place.join("earlier"), vec!["backup", "restore", stick]),
        (desk.vault(), vec!["backup", "drill", stick, "--language", "en", "--print", sheet.to_str().unwrap()]),
    ] {
        let (code, words) = said(&vault, &arguments);
        assert!(code == 4 && words.contains(told), "{code} {words}");
    }
    let text = crate::paper::support::text_of(&std::fs::read(&sheet).unwrap(), false);
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains("Later backups whose list the disk does not give back"), "{text}");
    assert!(text.contains("whether they can be restored is not known"), "{text}");
    assert!(text.contains("Restoring works from the earlier"), "{text}");
    for of_damage in ["incomplete or damaged", "how much is missing", "damaged backup"] {
        assert!(!text.contains(of_damage), "{of_damage}: {text}");
    }
}

#[test]
fn a_set_without_its_list_is_found_beside_one_of_a_later_program() {
    let (desk, stick) = desk();
    back_up(&desk, &json!(stick));
    back_up(&desk, &json!(stick));
    let list = |number: u32| home(&stick).join(format!("sets/{number:06}/MANIFEST"));
    std::fs::remove_file(list(1)).unwrap();
    overwrite(&list(2), |bytes| {
        bytes.truncate(bytes.len() - 32);
        bytes[7] = b'2';
        let digest = crate::vault::digest(bytes).0;
        bytes.extend(digest);
    });
    let sets = desk.ask("backup.find", json!({ "folder": stick }));
    let told: Vec<_> = sets.as_array().unwrap().iter().map(|set| (&set["number"], &set["listed"])).collect();
    assert_eq!(told, [(&json!(1), &json!(false))]);
}

#[test]
fn room_that_is_said_to_be_enough_is() {
    let failure = Failure::from(Error::BackupTooLarge { needed: 16_000_001, free: 999_999 });
    let params = ["needed", "free"].map(|key| failure.params[key].as_str());
    assert_eq!((failure.code.as_str(), params), ("backup-no-room", ["17", "0"]));
}

#[test]
fn beside_a_damaged_database_it_is_said_what_kept_originals_out_of_the_backup() {
    let of = |stopped: Option<Error>| {
        let failure = Failure::from(Error::BackupOfDamaged { originals: 4, stopped: stopped.map(Box::new) });
        assert_eq!((failure.code.as_str(), failure.params["copied"].as_str()), ("backup-of-damaged", "4"));
        failure.params["rest"].clone()
    };
    assert_eq!(of(None), "none");
    assert_eq!(of(Some(Error::BackupTooLarge { needed: 2, free: 1 })), "room");
    assert_eq!(of(Some(Error::Cancelled)), "stopped");
    assert_eq!(of(Some(Error::ReadBackDiffers)), "differs");
    assert_eq!(of(Some(Error::BackupReadOnly)), "place");
    let source = std::io::ErrorKind::Other.into();
    assert_eq!(of(Some(Error::Io { what: "looking for sealed files", source })), "vault");
}

#[test]
fn a_file_that_is_damaged_in_the_backup_too_is_not_said_to_be_missing_there() {
    let (desk, stick) = desk();
    back_up(&desk, &json!(stick));
    for folder in [desk.vault(), PathBuf::from(&stick)] {
        overwrite(&sealed(&folder)[0], |bytes| bytes[300] ^= 1);
    }
    let outcome = repair(&desk, None)["work"]["outcome"].clone();
    assert_eq!((&outcome["fetched"], &outcome["lost"], &outcome["rotten"]), (&json!(0), &json!(1), &json!(1)));
    desk.ask("vault.lock", json!({}));
    let (code, words) = said(&desk.vault(), &["vault", "repair"]);
    assert!(code == 4 && words.contains("in the backup but damaged there too: 1"), "{code} {words}");
}
