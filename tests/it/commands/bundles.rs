//! Bundles in the vault: what a build that came to nothing leaves, and what cannot be read said as that.

use crate::paper::support::text_of;
use crate::support::{Desk, NOON, PASSPHRASE, picture};
use dalil::vault::{Act, Error, Passphrase, Vault};
use serde_json::{Value, json};

/// A case with two pictures and a bundle of them.
fn bundle() -> (Desk, Value, Value) {
    let desk = Desk::new();
    let case = desk.case("14/2026");
    desk.take_in(&case, &[desk.file("a.png", picture(1)), desk.file("b.png", picture(2))]);
    let about = json!({ "case": case, "filing": null, "title": "Приложения", "language": "ru" });
    let bundle = desk.ask("bundle.add", about)["value"].clone();
    let exhibits: Vec<_> =
        desk.evidence(&case).iter().map(|item| json!({ "evidence": item["id"], "description": "" })).collect();
    let change = json!({ "bundle": bundle, "title": "Приложения", "language": "ru", "exhibits": exhibits });
    desk.ask("bundle.change", change);
    (desk, case, bundle)
}

/// Works on the vault itself while the desk has it locked.
fn within<T>(desk: &Desk, work: impl FnOnce(&Vault) -> T) -> T {
    desk.ask("vault.lock", json!({}));
    let clock = std::sync::Arc::new(dalil::base::FixedClock(NOON));
    let (vault, _) = Vault::open(&desk.vault(), &Passphrase::new(PASSPHRASE), clock).unwrap();
    let done = work(&vault);
    vault.lock().unwrap();
    desk.ask("vault.open", json!({ "folder": null, "passphrase": PASSPHRASE }));
    done
}

#[test]
fn a_bundle_that_was_removed_while_it_was_built_leaves_no_sealed_file_behind() {
    let (desk, _, bundle) = bundle();
    let job = desk.ask("bundle.build", json!({ "bundle": bundle }))["job"].clone();
    desk.ask("bundle.remove", json!({ "bundle": bundle }));
    let view = desk.finished(&job);
    assert_eq!(view["failure"]["code"], "not-found", "{view}");
    let files = crate::vault::files_in(&desk.vault());
    let sealed = files.iter().filter(|path| path.extension().is_some_and(|extension| extension == "dbl"));
    assert_eq!(sealed.count(), 2, "the two originals");
    let sql = "SELECT count(*) FROM blob";
    let rows = within(&desk, |vault| {
        vault.read(|db| db.query_row(sql, [], |row| row.get::<_, u32>(0)).map_err(Error::from)).unwrap()
    });
    assert_eq!(rows, 2);
}

#[test]
fn what_cannot_be_read_is_not_said_to_be_gone() {
    let (desk, case, bundle) = bundle();
    let alter = |sql: &str| {
        within(&desk, |vault| {
            let act = Act { label: "evidence-view", undoable: false };
            vault.write(act, |w| w.execute_batch(sql).map_err(Error::from)).unwrap();
        });
    };
    alter("ALTER TABLE chat_answer RENAME TO chat_answer_away");
    assert_eq!(desk.refused("bundle.show", json!({ "bundle": bundle })).code, "database");
    assert_eq!(desk.refused("bundle.build", json!({ "bundle": bundle })).code, "database");
    alter("ALTER TABLE citation RENAME COLUMN evidence_id TO evidence_away");
    assert_eq!(desk.refused("evidence.list", json!({ "case": case })).code, "database");
}

#[test]
fn a_divider_says_from_whom_a_thing_came_where_nothing_else_says_where_from() {
    let (desk, case, bundle) = bundle();
    let printed = |folder: &str| {
        let folder = desk.folder().join(folder);
        std::fs::create_dir_all(&folder).unwrap();
        let job = desk.ask("bundle.build", json!({ "bundle": bundle }))["job"].clone();
        assert_eq!(desk.finished(&job)["failure"], Value::Null);
        *desk.hands.save.lock().unwrap() = Some(folder);
        let out = desk.ask("bundle.export", json!({ "bundle": bundle, "number": null }));
        let pdf = std::fs::read(out["path"].as_str().unwrap()).unwrap();
        text_of(&pdf, false).split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let item = desk.evidence(&case)[0].clone();
    let mut details = item["details"].clone();
    details["receivedFrom"] = json!("Эргешов Бакыт");
    desk.ask("evidence.change", json!({ "evidence": item["id"], "details": details }));
    assert!(printed("first").contains("Эргешов Бакыт"));
    details["source"] = json!("телефон свидетеля");
    desk.ask("evidence.change", json!({ "evidence": item["id"], "details": details }));
    let text = printed("second");
    assert!(text.contains("телефон свидетеля") && !text.contains("Эргешов"), "{text}");
}

#[test]
fn a_lost_bundle_is_named_and_its_remedy_is_a_backup_or_another_build() {
    let (desk, _, bundle) = bundle();
    let originals = crate::vault::files_in(&desk.vault().join("blobs"));
    let view = desk.finished(&desk.ask("bundle.build", json!({ "bundle": bundle }))["job"]);
    assert_eq!(view["failure"], Value::Null, "{view}");
    let sealed = crate::vault::files_in(&desk.vault().join("blobs"));
    for file in sealed.iter().filter(|file| !originals.contains(file)) {
        std::fs::remove_file(file).unwrap();
    }
    let lost = super::repair::check(&desk, 2);
    let [lost] = lost.as_slice() else { panic!("{lost:?}") };
    assert_eq!((&lost["code"], &lost["remedy"]), (&json!("paper-missing"), &json!("fetch-bundle")));
    let named = ["what", "title", "number", "case"].map(|key| lost["params"][key].as_str().unwrap());
    assert_eq!(named, ["bundle", "Приложения", "1", "14/2026"]);
    assert_eq!(super::repair::repair(&desk, None)["failure"]["code"], "no-backup", "nothing else brings it back");
}
