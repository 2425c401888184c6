//! What stays: a rescue from a backup touches nothing that is whole, and nothing at all until it is known what is damaged.

use super::repair::{OPEN, check, desk, flip, later, overwrite, salvage};
use crate::support::{Desk, PASSPHRASE};
use serde_json::{Value, json};
use std::path::PathBuf;

/// Every file of the vault but its lock.
fn everything(desk: &Desk) -> Vec<(PathBuf, Vec<u8>)> {
    let files = crate::vault::files_in(&desk.vault()).into_iter();
    let files = files.filter(|path| path.file_name().is_some_and(|name| name != "lock"));
    files.map(|path| (path.clone(), std::fs::read(path).unwrap())).collect()
}

#[test]
fn a_mistyped_passphrase_beside_a_damaged_slot_rolls_nothing_back() {
    let (desk, case, stick) = later();
    flip(&desk.vault().join("slots/05"), 100);
    let mistyped = format!("{PASSPHRASE}x");
    let refused = desk.refused("vault.open", json!({ "folder": null, "passphrase": mistyped }));
    assert_eq!(refused.code, "passphrase-or-slot", "first it is asked to type it again");
    let before = everything(&desk);
    assert_eq!(salvage(&desk, &stick, &mistyped)["failure"]["code"], "wrong-passphrase");
    assert!(everything(&desk) == before, "nothing is touched until the passphrase opens the backup");
    desk.ask("vault.open", OPEN());
    assert_eq!(desk.evidence(&case).len(), 3);
}

#[test]
fn a_database_that_is_whole_stays() {
    let (desk, case, stick) = later();
    let before = everything(&desk);
    assert_eq!(salvage(&desk, &stick, PASSPHRASE)["failure"]["code"], "vault-whole");
    assert!(everything(&desk) == before);
    desk.ask("vault.open", OPEN());
    assert_eq!(desk.evidence(&case).len(), 3, "what came after the backup is there");
    assert_eq!(check(&desk, 3), Vec::<Value>::new());
}

#[test]
fn where_only_what_opens_the_vault_is_damaged_only_that_comes_from_the_backup() {
    for harm in ["slot", "descriptor", "both", "heads"] {
        let (desk, case, stick) = later();
        let vault = desk.vault();
        if harm != "descriptor" && harm != "heads" {
            flip(&vault.join("slots/00"), 100);
        }
        if harm == "descriptor" || harm == "both" {
            std::fs::remove_file(vault.join("VAULT")).unwrap();
            flip(&vault.join("VAULT.copy"), 20);
        }
        if harm == "heads" {
            flip(&vault.join("head.a"), 100);
            flip(&vault.join("head.b"), 100);
        } else {
            let code = if harm == "slot" { "passphrase-or-slot" } else { "vault-damaged" };
            assert_eq!(desk.refused("vault.open", OPEN()).code, code, "{harm}");
        }
        let view = salvage(&desk, &stick, PASSPHRASE);
        assert_eq!(view["failure"], Value::Null, "{harm}");
        assert_eq!(view["work"]["outcome"]["databaseAt"], Value::Null, "{harm}: the database stayed");
        assert_eq!(view["work"]["outcome"]["found"], 0, "{harm}");
        assert!(!vault.join("next-salvage").exists());
        desk.ask("vault.open", OPEN());
        assert_eq!(desk.evidence(&case).len(), 3, "{harm}: what came after the backup is there");
        assert_eq!(check(&desk, 3), Vec::<Value>::new(), "{harm}");
        let asides = std::fs::read_dir(vault.join("quarantine")).unwrap().flatten();
        assert_eq!(asides.filter(|e| e.path().join("main.db").exists()).count(), 0, "{harm}");
    }
}

#[test]
fn a_folder_whose_descriptor_is_gone_is_still_a_vault_and_takes_no_other_vaults_backup() {
    let (desk, case, stick) = later();
    let (other, _) = self::desk();
    // The other vault's backup is the newer one of the two in the folder.
    let job = other.ask("backup.run", json!({ "folder": stick }))["job"].clone();
    assert_eq!(other.finished(&job)["failure"], Value::Null);
    std::fs::remove_file(desk.vault().join("VAULT")).unwrap();
    std::fs::remove_file(desk.vault().join("VAULT.copy")).unwrap();
    overwrite(&desk.vault().join("db/main.db"), |bytes| bytes.truncate(6000));
    assert_eq!(desk.ask("vault.status", json!({}))["state"], "locked", "the unlock screen is shown, not the first one");
    assert_eq!(desk.refused("vault.open", OPEN()).code, "vault-damaged");
    let view = salvage(&desk, &stick, PASSPHRASE);
    assert_eq!((&view["failure"], &view["work"]["outcome"]["found"]), (&Value::Null, &json!(1)));
    desk.ask("vault.open", OPEN());
    assert_eq!(desk.evidence(&case).len(), 2);
    assert_eq!(check(&desk, 3), Vec::<Value>::new());
}
