//! What lies beneath a vault: told before there is one, by the table and by the command line, and a reason for nothing.

use crate::support::{Desk, NOON, PASSPHRASE};
use dalil::base::FixedClock;
use dalil::commands::{self, Core, NoEvents, NoPicker, Places};
use serde_json::{Value, json};
use std::path::Path;
use std::process::Command;
use std::sync::Arc;

fn write(path: &Path, text: &str) {
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, text).unwrap();
}

#[test]
fn what_the_system_leaves_open_is_told_before_there_is_a_vault() {
    let folder = tempfile::tempdir().unwrap();
    let system = folder.path().join("system");
    let places = Places { system: system.clone(), ..Places::under(&folder.path().join("data")) };
    let core = Core::new(Arc::new(FixedClock(NOON)), Arc::new(NoEvents), Arc::new(NoPicker), places);
    let ask = |folder: Value| commands::call(&core, "vault.ground", json!({ "folder": folder })).unwrap();
    assert_eq!(ask(json!(null)), json!({ "disk": "unknown", "swap": "unknown" }), "nothing is told");

    let here = folder.path().canonicalize().unwrap();
    let other = here.join("other");
    std::fs::create_dir(&other).unwrap();
    let mounts =
        format!("1 0 253:0 / / rw - ext4 /dev/dm-0 rw\n2 1 8:1 / {} rw - ext4 /dev/sdb1 rw\n", other.display());
    write(&system.join("proc/self/mountinfo"), &mounts);
    write(&system.join("proc/swaps"), "Filename Type Size Used Priority\n");
    write(&system.join("sys/dev/block/253:0/dm/uuid"), "CRYPT-LUKS2-00-root\n");
    write(&system.join("sys/dev/block/8:1/device/model"), "INVENTED\n");
    assert_eq!(ask(json!(null)), json!({ "disk": "encrypted", "swap": "encrypted" }), "the usual place");
    assert_eq!(
        ask(json!(other.join("vault"))),
        json!({ "disk": "open", "swap": "encrypted" }),
        "the place that is chosen"
    );
}

#[test]
fn the_command_line_remarks_on_it_and_its_answer_is_the_same_as_without() {
    let desk = Desk::bare();
    let run = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_dalil"));
        command.args(["--lang", "en", "--vault"]).arg(desk.vault()).args(arguments).env("DALIL_PASSPHRASE", PASSPHRASE);
        let run = command.output().unwrap();
        assert!(run.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&run.stderr));
        String::from_utf8(run.stdout).unwrap()
    };
    let made: Value = serde_json::from_str(&run(&["--json", "vault", "new", "--user", "Касымова Н."])).unwrap();
    let ground = &made["ground"];
    let told = run(&["vault", "open-check", "--level", "0"]);
    let remarks = [
        ("disk", "open", "The disk that holds the folder of the vault is not encrypted."),
        ("disk", "unknown", "whether the disk that holds the folder of the vault is encrypted."),
        ("swap", "open", "moves a part of the memory) is not encrypted."),
        ("swap", "unknown", "moves a part of the memory) is encrypted."),
    ];
    for (part, cover, words) in remarks {
        assert_eq!(told.contains(words), ground[part] == cover, "{part} {cover}: {ground} {told}");
    }
    let covered = *ground == json!({ "disk": "encrypted", "swap": "encrypted" });
    assert_eq!(told.contains("whoever takes the laptop"), !covered, "{ground} {told}");
    let checked: Value = serde_json::from_str(&run(&["--json", "vault", "open-check", "--level", "0"])).unwrap();
    assert_eq!(&checked["ground"], ground);
    assert_eq!(checked["findings"], json!([]), "a remark about the computer is no finding");
}
