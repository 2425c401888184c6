//! Damage that keeps a vault closed, or comes while it is open.

use super::{PAGE, database, desk, find, flip, opened};
use crate::support::PASSPHRASE;
use crate::vault::copy;
use dalil::base::Language;
use serde_json::{Value, json};
use std::path::Path;

#[test]
fn damage_in_the_pages_of_an_open_database_is_named_by_a_check_of_the_records() {
    let desk = desk();
    opened(&desk);
    let mut bytes = std::fs::read(database(&desk)).unwrap();
    let last = bytes.len() - PAGE / 2;
    bytes[last] ^= 1;
    std::fs::write(database(&desk), bytes).unwrap();
    let view = desk.finished(&desk.ask("custody.check", json!({ "level": 1 }))["job"]);
    let findings = view["work"]["findings"].as_array().unwrap();
    let found = find(findings, "database-damaged").unwrap_or_else(|| panic!("{view}"));
    assert_eq!(found["remedy"], "salvage");
}

#[test]
fn a_damaged_slot_of_ones_own_says_so_and_the_kit_gives_a_new_passphrase() {
    let desk = desk();
    opened(&desk);
    desk.core.draw_kit(false).unwrap();
    let paper = desk.folder().join("kit.pdf");
    desk.core.export_kit(Language::Ru, &paper).unwrap();
    let words = crate::custody::kit::words_on(&std::fs::read(&paper).unwrap()).remove(0);
    desk.ask("kit.confirm", json!({ "words": words }));
    desk.ask("vault.lock", json!({}));
    flip(&desk.vault().join("slots/00"), 100);
    let refused = desk.refused("vault.open", json!({ "folder": null, "passphrase": PASSPHRASE }));
    assert_eq!(refused.code, "passphrase-or-slot");
    let new = "jailoo kymyz boorsok kalpak 93 tez";
    desk.ask("vault.recover", json!({ "folder": null, "words": words, "passphrase": new }));
    desk.ask("vault.lock", json!({}));
    let status = desk.ask("vault.open", json!({ "folder": null, "passphrase": new }));
    assert_eq!(status["findings"], json!([]), "the slot is whole again");
}

#[test]
fn what_keeps_a_vault_closed_is_said_by_its_name_and_nothing_is_changed() {
    type Harm = fn(&Path);
    let harms: [(&str, Harm); 6] = [
        ("slots-missing", |vault| std::fs::remove_dir_all(vault.join("slots")).unwrap()),
        ("database-missing", |vault| std::fs::remove_file(vault.join("db/main.db")).unwrap()),
        ("database-missing", |vault| std::fs::remove_dir_all(vault.join("db")).unwrap()),
        ("database-damaged", |vault| std::fs::write(vault.join("db/main.db"), "").unwrap()),
        ("database-damaged", |vault| {
            let bytes = std::fs::read(vault.join("db/main.db")).unwrap();
            std::fs::write(vault.join("db/main.db"), &bytes[..bytes.len() / 2 + 100]).unwrap();
        }),
        ("vault-link", |vault| {
            let documents = vault.with_file_name("documents");
            std::fs::create_dir(&documents).unwrap();
            std::fs::remove_dir(vault.join("tmp")).unwrap();
            std::os::unix::fs::symlink(documents, vault.join("tmp")).unwrap();
        }),
    ];
    let desk = desk();
    for (code, harm) in harms {
        let place = tempfile::tempdir().unwrap();
        let vault = place.path().join("vault");
        copy(&desk.vault(), &vault);
        harm(&vault);
        let refused = desk.refused("vault.open", json!({ "folder": vault, "passphrase": PASSPHRASE }));
        assert_eq!(refused.code, code);
        assert_eq!(refused.params.get("place").map(String::as_str), (code == "vault-link").then_some("tmp"));
    }
    assert_eq!(opened(&desk), [] as [Value; 0], "the vault they were copied from");
}

#[test]
fn a_damaged_slot_says_whose_it_is_and_one_that_nobody_uses_shuts_nobody_out() {
    let desk = desk();
    opened(&desk);
    let user = desk.ask("vault.status", json!({}))["user"].clone();
    for slot in ["slots/00", "slots/06"] {
        flip(&desk.vault().join(slot), 100);
    }
    let check = desk.finished(&desk.ask("custody.check", json!({ "level": 1 }))["job"]);
    let found = check["work"]["findings"].as_array().unwrap();
    let [own, spare] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!((&own["params"]["whose"], &own["params"]["user"]), (&json!("passphrase"), &user));
    assert_eq!(own["remedy"], "kit");
    assert_eq!((&spare["params"]["whose"], &spare["remedy"]), (&json!("nobody"), &json!("spare")));
}
