//! `dalil user`: the same by the command line.

use crate::support::PASSPHRASE;
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
    assert_eq!(dalil(&folder, &[("DALIL_SECOND_PASSPHRASE", NEW)], &["user", "two-people", "off"]).0, 0);
    assert_eq!(dalil(&folder, &[("DALIL_PASSPHRASE", NEW)], &["user", "list"]).0, 0);
    assert_eq!(dalil(&folder, &[], &["user", "remove", "Абдиев Н."]).0, 0);
    assert_eq!(dalil(&folder, &[("DALIL_PASSPHRASE", NEW)], &["user", "list"]).0, 3);
    let (code, said) = dalil(&folder, &[], &["vault", "verify", "--level", "3"]);
    assert_eq!(code, 0, "{said}");
}
