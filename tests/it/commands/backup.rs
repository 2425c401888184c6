//! Backups, as the screen and the command line ask for them.

use crate::support::{Desk, PASSPHRASE, picture};
use serde_json::{Value, json};

/// A desk with one item in it, and a stick.
fn desk() -> (Desk, String) {
    let desk = Desk::new();
    let case = desk.case("14/2026");
    let file = desk.file("чек.png", picture(3));
    desk.take_in(&case, &[file]);
    let stick = desk.folder().join("stick");
    std::fs::create_dir(&stick).unwrap();
    (desk, stick.display().to_string())
}

fn outcome(desk: &Desk, started: &Value) -> Value {
    let view = desk.finished(&started["job"]);
    assert_eq!(view["failure"], Value::Null);
    view["work"]["outcome"].clone()
}

#[test]
fn a_backup_is_made_remembered_and_read_back() {
    let (desk, stick) = desk();
    assert_eq!(desk.ask("backup.status", json!({}))["last"], Value::Null);
    assert_eq!(desk.refused("backup.run", json!({ "folder": null })).code, "no-backup");
    let made = outcome(&desk, &desk.ask("backup.run", json!({ "folder": stick })));
    assert_eq!((&made["set"]["originals"], &made["newOriginals"]), (&json!(1), &json!(1)));
    let last = desk.ask("backup.status", json!({}))["last"].clone();
    assert_eq!((&last["folder"], &last["there"], &last["days"]), (&json!(stick), &json!(true), &json!(0)));
    // Next time nobody is asked for the folder.
    let again = outcome(&desk, &desk.ask("backup.run", json!({ "folder": null })));
    assert_eq!(again["newOriginals"], 0);
    let read = outcome(&desk, &desk.ask("backup.check", json!({ "folder": null })));
    assert_eq!((&read["missing"], &read["damaged"], &read["parts"]), (&json!(0), &json!(0), &json!([])));
}

#[test]
fn a_lost_vault_is_restored_and_opens_with_its_passphrase() {
    let (desk, stick) = desk();
    outcome(&desk, &desk.ask("backup.run", json!({ "folder": stick })));
    desk.ask("vault.lock", json!({}));
    std::fs::remove_dir_all(desk.vault()).unwrap();
    assert_eq!(desk.ask("vault.status", json!({}))["state"], "none");
    let set = desk.ask("backup.find", json!({ "folder": stick }))[0].clone();
    let request = json!({ "home": set["home"], "number": set["number"], "into": null, "passphrase": PASSPHRASE });
    let restored = outcome(&desk, &desk.ask("backup.restore", request));
    assert_eq!(
        (&restored["compared"], &restored["logAgrees"], &restored["findings"]),
        (&json!(1), &json!(true), &json!([]))
    );
    desk.ask("vault.open", json!({ "folder": null, "passphrase": PASSPHRASE }));
    let case = desk.ask("case.list", json!({}))[0]["id"].clone();
    assert_eq!(desk.evidence(&case)[0]["details"]["title"], "чек");
}

#[test]
fn a_trial_restoration_compares_everything_and_leaves_nothing_behind() {
    let (desk, stick) = desk();
    outcome(&desk, &desk.ask("backup.run", json!({ "folder": stick })));
    let beside = |desk: &Desk| std::fs::read_dir(desk.vault().parent().unwrap()).unwrap().count();
    let before = beside(&desk);
    let tried = outcome(&desk, &desk.ask("backup.drill", json!({ "folder": null, "passphrase": PASSPHRASE })));
    assert_eq!((&tried["compared"], &tried["logAgrees"]), (&json!(1), &json!(true)));
    assert_eq!(beside(&desk), before);
    let wrong = desk.ask("backup.drill", json!({ "folder": null, "passphrase": "not the one at all" }));
    assert_eq!(desk.finished(&wrong["job"])["failure"]["code"], "wrong-passphrase");
    assert_eq!(beside(&desk), before, "a trial that failed leaves nothing either");
}

#[test]
fn restoring_never_replaces_a_vault_that_is_there() {
    let (desk, stick) = desk();
    outcome(&desk, &desk.ask("backup.run", json!({ "folder": stick })));
    let set = desk.ask("backup.find", json!({ "folder": stick }))[0].clone();
    let request = json!({ "home": set["home"], "number": set["number"], "into": null, "passphrase": PASSPHRASE });
    let refused = desk.ask("backup.restore", request);
    assert_eq!(desk.finished(&refused["job"])["failure"]["code"], "folder-not-empty");
    assert_eq!(desk.ask("case.list", json!({})).as_array().map(Vec::len), Some(1));
    assert_eq!(desk.refused("backup.find", json!({ "folder": desk.vault() })).code, "no-backup");
    assert_eq!(
        desk.finished(&desk.ask("backup.run", json!({ "folder": desk.vault() }))["job"])["failure"]["code"],
        "backup-inside-vault"
    );
}
