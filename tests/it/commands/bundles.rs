//! Bundles in the vault: what a build that came to nothing leaves, and what cannot be read said as that.

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
