//! Making, opening, locking.

use crate::support::{Desk, PASSPHRASE};
use serde_json::json;

#[test]
fn a_vault_is_made_locked_and_opened_again_with_what_was_in_it() {
    let desk = Desk::new();
    let case = desk.case("14/2026");
    assert_eq!(desk.ask("vault.lock", json!({}))["state"], "locked");
    assert_eq!(desk.refused("case.list", json!({})).code, "locked");
    let status = desk.ask("vault.open", json!({ "folder": null, "passphrase": PASSPHRASE }));
    assert_eq!(status["state"], "open");
    assert_eq!(status["findings"], json!([]), "nothing is wrong with a vault that was closed well");
    assert_eq!(desk.ask("case.list", json!({}))[0]["id"], case);
}

#[test]
fn a_wrong_passphrase_is_told_and_the_vault_stays_locked() {
    let desk = Desk::new();
    desk.ask("vault.lock", json!({}));
    let failure = desk.refused("vault.open", json!({ "folder": null, "passphrase": "not the one at all" }));
    assert_eq!(failure.code, "wrong-passphrase");
    assert!(failure.params.is_empty(), "no word of what was typed comes back");
    assert!(!desk.core.is_open());
}

#[test]
fn a_weak_passphrase_makes_no_vault() {
    let desk = Desk::bare();
    let request = json!({ "folder": null, "passphrase": "password123456", "userName": "А" });
    assert_eq!(desk.refused("vault.create", request).code, "weak-passphrase");
    assert_eq!(desk.ask("vault.status", json!({}))["state"], "none");
}

#[test]
fn a_suggested_passphrase_is_strong_enough_and_another_each_time() {
    let desk = Desk::bare();
    let first = desk.ask("vault.suggest", json!({}))["passphrase"].clone();
    assert_ne!(first, desk.ask("vault.suggest", json!({}))["passphrase"]);
    assert_eq!(desk.ask("vault.weigh", json!({ "passphrase": first }))["enough"], true);
}

#[test]
fn the_passphrase_can_be_changed_by_who_knows_it() {
    let desk = Desk::new();
    let new = "boz üy tündügü 44 kök asman jaz";
    let wrong = json!({ "old": "something else entirely", "new": new });
    assert_eq!(desk.refused("vault.passwd", wrong).code, "wrong-passphrase");
    desk.ask("vault.passwd", json!({ "old": PASSPHRASE, "new": new }));
    desk.ask("vault.lock", json!({}));
    let old = json!({ "folder": null, "passphrase": PASSPHRASE });
    assert_eq!(desk.refused("vault.open", old).code, "wrong-passphrase");
    desk.ask("vault.open", json!({ "folder": null, "passphrase": new }));
}

#[test]
fn a_folder_with_other_things_in_it_takes_no_vault() {
    let desk = Desk::bare();
    let folder = desk.file("photos/a.txt", "x").parent().unwrap().to_path_buf();
    let request = json!({ "folder": folder, "passphrase": PASSPHRASE, "userName": "А" });
    assert_eq!(desk.refused("vault.create", request).code, "folder-not-empty");
    let open = json!({ "folder": folder, "passphrase": PASSPHRASE });
    assert_eq!(desk.refused("vault.open", open).code, "not-a-vault");
}

#[test]
fn a_vault_is_not_made_within_another_whose_backup_would_not_hold_it() {
    let desk = Desk::new();
    let folder = desk.vault().join("особое/хранилище");
    let request = json!({ "folder": folder, "passphrase": PASSPHRASE, "userName": "А" });
    assert_eq!(desk.refused("vault.create", request).code, "vault-within");
    assert!(desk.core.is_open(), "the other one stays open");
}

#[test]
fn a_request_with_a_field_too_many_or_too_few_is_refused() {
    let desk = Desk::new();
    assert_eq!(desk.refused("case.list", json!({ "extra": 1 })).code, "bad-request");
    assert_eq!(desk.refused("case.show", json!({})).code, "bad-request");
    assert_eq!(desk.refused("case.destroy", json!({})).code, "unknown-command");
}

#[test]
fn undo_takes_back_a_write_and_redo_does_it_again() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let person = desk.person(&case, "victim", "Асанова", "Айгүл");
    let undone = desk.ask("undo", json!({}));
    assert_eq!(undone["label"], "party-add");
    assert_eq!(desk.ask("party.list", json!({ "case": case })), json!([]));
    assert_eq!(desk.ask("redo", json!({}))["label"], "party-add");
    assert_eq!(desk.ask("party.list", json!({ "case": case }))[0]["id"], person);
}
