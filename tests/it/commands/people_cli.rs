//! `dalil user`: the same by the command line.

use crate::support::{Desk, PASSPHRASE};
use serde_json::json;
use std::process::Command;

fn dalil(folder: &std::path::Path, secrets: &[(&str, &str)], arguments: &[&str]) -> (i32, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dalil"));
    command
        .args(["--vault", folder.to_str().unwrap(), "--lang", "ru"])
        .args(arguments)
        .env("DALIL_PASSPHRASE", PASSPHRASE);
    for (name, value) in secrets {
        command.env(name, value);
    }
    let run = command.output().unwrap();
    let said = String::from_utf8_lossy(&run.stdout).into_owned() + &String::from_utf8_lossy(&run.stderr);
    (run.status.code().unwrap(), said)
}

#[test]
fn people_are_let_in_listed_and_removed_by_the_command_line() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("vault");
    const NEW: &str = "кара жорго секирик түн 71";
    assert_eq!(dalil(&folder, &[], &["vault", "new", "--user", "Касымова Н."]).0, 0);
    let added = dalil(&folder, &[("DALIL_NEW_PASSPHRASE", NEW)], &["user", "add", "Абдиев Н.", "--role", "lawyer"]);
    assert_eq!(added, (0, "Впущен пользователь: Абдиев Н.\n".into()));
    let (code, list) = dalil(&folder, &[], &["user", "list"]);
    assert!(code == 0 && list.contains("Абдиев Н.") && list.contains("адвокат"), "{list}");
    assert_eq!(dalil(&folder, &[], &["user", "two-people", "on"]).0, 0);
    let alone = dalil(&folder, &[("DALIL_SECOND_PASSPHRASE", PASSPHRASE)], &["user", "two-people", "off"]);
    assert_eq!(alone.0, 1, "{}", alone.1);
    let third = [("DALIL_NEW_PASSPHRASE", "жети өзөн таш көпүрө 905")];
    for refused in [
        dalil(&folder, &third, &["user", "add", "Ким С.", "--role", "lawyer"]),
        dalil(&folder, &[], &["user", "two-people", "off"]),
    ] {
        assert!(refused.0 == 3 && refused.1.contains("DALIL_SECOND_PASSPHRASE"), "{refused:?}");
    }
    assert_eq!(dalil(&folder, &[("DALIL_SECOND_PASSPHRASE", NEW)], &["user", "two-people", "off"]).0, 0);
    assert_eq!(dalil(&folder, &[("DALIL_PASSPHRASE", NEW)], &["user", "list"]).0, 0);
    assert_eq!(dalil(&folder, &[], &["user", "remove", "Абдиев Н."]).0, 0);
    assert_eq!(dalil(&folder, &[("DALIL_PASSPHRASE", NEW)], &["user", "list"]).0, 3);
    let (code, said) = dalil(&folder, &[], &["vault", "verify", "--level", "3"]);
    assert_eq!(code, 0, "{said}");
}

#[test]
fn a_name_is_that_of_one_person_and_what_is_wrong_with_a_request_is_said_in_its_own_words() {
    let desk = Desk::new();
    desk.ask("vault.lock", json!({}));
    let vault = desk.vault();
    let new = |passphrase: &str, arguments: &[&str]| dalil(&vault, &[("DALIL_NEW_PASSPHRASE", passphrase)], arguments);
    const GOOD: &str = "кара жорго секирик түн 71";
    let add = |name: &str| new(GOOD, &["user", "add", name, "--role", "reader"]);
    for (name, said) in [
        ("ж.  токтосунова", "уже кто-то носит"),
        ("Абдиев\nСудья", "невидимые знаки"),
        ("Абдиев \u{1b}[2K Н.", "невидимые знаки"),
        ("\u{202e}Абдиев", "невидимые знаки"),
        ("  ", "Не указано: имя пользователя"),
    ] {
        let (code, told) = add(name);
        assert!(code == 1 && told.contains(said) && !told.contains("форме"), "{name:?}: {code} {told}");
    }
    let weak = new("12345", &["user", "add", "Абдиев Н.", "--role", "reader"]);
    assert!(weak.0 == 1 && weak.1.contains("14 знаков"), "no suggestion is made here: {}", weak.1);
    let nobody = dalil(&vault, &[], &["user", "remove", "Абдиев Н."]);
    assert!(nobody.0 == 1 && nobody.1.contains("Такого человека в хранилище нет"), "{}", nobody.1);
    assert_eq!(add("Абдиев Н.").0, 0);
    assert_eq!(dalil(&vault, &[], &["user", "remove", "Абдиев Н."]).0, 0);
    let after = add("Абдиев Н.");
    assert!(after.0 == 1 && after.1.contains("доступ закрыт"), "papers still name who was removed: {}", after.1);
    let descriptor = dalil(&vault, &[], &["--passphrase-fd", "77", "user", "list"]);
    assert!(descriptor.0 == 3 && descriptor.1.contains("Дескриптор 77"), "{}", descriptor.1);
    let (code, told) = dalil(&vault, &[], &["--json", "user", "add", "Ким С.", "--role", "boss"]);
    let told: serde_json::Value = serde_json::from_str(&told).unwrap_or_else(|error| panic!("{error}: {told}"));
    assert_eq!((code, told["code"].as_str()), (2, Some("wrong-arguments")));
    assert!(told["params"]["said"].as_str().unwrap().contains("reader, paralegal, lawyer"), "{told}");
}
