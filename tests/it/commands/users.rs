//! Several people, what each may ask, and what two must agree on.

use super::idle::timed;
use crate::support::{Desk, PASSPHRASE, picture};
use dalil::commands::roles::Command;
use dalil::commands::{self, COMMANDS};
use dalil::vault::Role;
use serde_json::{Value, json};
use std::sync::atomic::Ordering;

pub const NURLAN: &str = "кара жорго секирик түн 71";
pub const SABINA: &str = "жети өзөн таш көпүрө 905";
const AIDA: &str = "алты сап жибек жип түйүн 33";

/// A desk whose vault has a second lawyer, a paralegal and a reader.
pub fn office() -> Desk {
    let desk = Desk::new();
    for (name, role, passphrase) in
        [("Нурлан Абдиев", "lawyer", NURLAN), ("Аида Осмонова", "paralegal", AIDA), ("Сабина Ким", "reader", SABINA)]
    {
        desk.ask("user.add", json!({ "name": name, "role": role, "passphrase": passphrase }));
    }
    desk
}

fn open_as(desk: &Desk, passphrase: &str) {
    desk.ask("vault.lock", json!({}));
    desk.ask("vault.open", json!({ "folder": null, "passphrase": passphrase }));
}

#[test]
fn the_page_is_told_once_what_the_role_may_not_ask() {
    let desk = office();
    let denied = || desk.ask("vault.status", json!({}))["denied"].clone();
    assert_eq!(denied(), json!([]), "a lawyer is denied nothing");
    let mut told = Vec::new();
    for (passphrase, role) in [(AIDA, Role::Paralegal), (SABINA, Role::Reader)] {
        open_as(&desk, passphrase);
        let refused = COMMANDS.iter().filter(|command| command.least.is_more_than(role));
        let refused: Vec<_> = refused.map(|command| command.name).collect();
        assert_eq!(denied(), json!(refused), "{}", role.name());
        told.push(refused.len());
    }
    assert!(0 < told[0] && told[0] < told[1], "{told:?}");
    desk.ask("vault.lock", json!({}));
    assert_eq!(denied(), json!([]));
}

#[test]
fn the_whole_table_refuses_who_may_not_before_it_reads_what_is_asked() {
    let desk = office();
    for (passphrase, role) in [(SABINA, Role::Reader), (AIDA, Role::Paralegal)] {
        open_as(&desk, passphrase);
        for Command { name, least } in COMMANDS {
            let Some(needed) = least.role() else { continue };
            // The request is wrong for every command: only who may ask gets as far as being told so.
            let answer = commands::call(&desk.core, name, json!({ "no such field": 1 }));
            let code = answer.expect_err("no command takes this").code;
            assert_eq!(code == "role", role < needed, "{name}: {code}");
        }
    }
}

#[test]
fn a_reader_reads_and_changes_nothing_and_a_paralegal_enters_and_gives_nothing_out() {
    let desk = office();
    let case = desk.case("14/2026");
    desk.take_in(&case, &[desk.file("a.png", picture(1))]);
    let item = desk.evidence(&case)[0]["id"].clone();
    open_as(&desk, SABINA);
    let status = desk.ask("vault.status", json!({}));
    assert_eq!((&status["user"], &status["role"]), (&json!("Сабина Ким"), &json!("reader")));
    assert_eq!(desk.evidence(&case).len(), 1);
    let refused = desk.refused("case.add", json!({ "details": {} }));
    assert_eq!((refused.code.as_str(), refused.params["role"].as_str()), ("role", "paralegal"));
    assert_eq!(desk.core.upload("a.png", picture(2)).unwrap_err().code, "role");
    open_as(&desk, AIDA);
    desk.case("15/2026");
    assert_eq!(desk.refused("evidence.export", json!({ "evidence": item })).code, "role");
    let id = item.as_str().unwrap().parse().unwrap();
    let refused = desk.core.export_evidence(id, &desk.folder().join("copy.png")).unwrap_err();
    assert_eq!(refused.code, "role", "the command line has the same door");
    assert_eq!(desk.refused("user.remove", json!({ "user": item })).code, "role");
}

#[test]
fn somebody_is_removed_while_the_vault_is_open_and_work_goes_on() {
    let desk = office();
    let case = desk.case("14/2026");
    desk.take_in(&case, &[desk.file("a.png", picture(1))]);
    let users = desk.ask("user.list", json!({}));
    let nurlan = users.as_array().unwrap().iter().find(|user| user["name"] == "Нурлан Абдиев").unwrap()["id"].clone();
    let you = users.as_array().unwrap().iter().find(|user| user["you"] == true).unwrap()["id"].clone();
    assert_eq!(desk.refused("user.remove", json!({ "user": you })).code, "oneself");
    assert_eq!(desk.evidence(&case).len(), 1, "a refusal leaves the vault open");
    desk.ask("user.remove", json!({ "user": nurlan }));
    assert_eq!(desk.evidence(&case).len(), 1);
    desk.take_in(&case, &[desk.file("b.png", picture(2))]);
    let path = desk.ask("evidence.look", json!({ "evidence": desk.evidence(&case)[0]["id"] }))["path"].clone();
    let page = format!("/view/{}/page/1", path.as_str().unwrap());
    assert!(desk.core.picture(&page, "width=100").is_ok(), "sealed under the former key");
    assert_eq!(desk.refused("user.remove", json!({ "user": nurlan })).code, "user-unknown");
    desk.ask("vault.lock", json!({}));
    let theirs = desk.refused("vault.open", json!({ "folder": null, "passphrase": NURLAN }));
    assert_eq!(theirs.code, "wrong-passphrase");
    desk.ask("vault.open", json!({ "folder": null, "passphrase": PASSPHRASE }));
    let lines = desk.ask("custody.show", json!({ "case": null, "evidence": null }))["lines"].clone();
    let removal = lines.as_array().unwrap().iter().find(|line| line["action"] == "user-remove").unwrap().clone();
    assert_eq!(removal["params"]["name"], "Нурлан Абдиев");
}

fn bundle(desk: &Desk, case: &Value) -> Value {
    desk.take_in(case, &[desk.file("a.png", picture(1))]);
    let item = desk.evidence(case)[0]["id"].clone();
    let made = desk.ask("bundle.add", json!({ "case": case, "filing": null, "title": "Приложения", "language": "ru" }));
    let bundle = made["value"].clone();
    desk.ask(
        "bundle.change",
        json!({ "bundle": bundle, "title": "Приложения", "language": "ru",
                "exhibits": [{ "evidence": item, "description": "" }] }),
    );
    let job = desk.ask("bundle.build", json!({ "bundle": bundle }))["job"].clone();
    assert_eq!(desk.finished(&job)["failure"], Value::Null);
    bundle
}

#[test]
fn a_whole_bundle_leaves_only_when_a_second_lawyer_agreed_with_just_that_once() {
    let desk = office();
    let case = desk.case("14/2026");
    let bundle = bundle(&desk, &case);
    *desk.hands.save.lock().unwrap() = Some(desk.folder().to_owned());
    desk.ask("user.set-rule", json!({ "on": true }));
    let export = json!({ "bundle": bundle, "number": 1 });
    let refused = desk.refused("bundle.export", export.clone());
    assert_eq!((refused.code.as_str(), &json!(refused.params["target"])), ("second-person", &bundle));
    let agree = |passphrase: &str, target: &Value| json!({ "act": "bundle-export", "target": target, "passphrase": passphrase });
    assert_eq!(desk.refused("user.agree", agree(PASSPHRASE, &bundle)).code, "oneself");
    assert_eq!(desk.refused("user.agree", agree(AIDA, &bundle)).code, "not-a-lawyer");
    assert_eq!(desk.refused("user.agree", agree("nobody at all knows", &bundle)).code, "wrong-passphrase");
    desk.ask("user.agree", agree(NURLAN, &json!("another bundle")));
    assert_eq!(desk.refused("bundle.export", export.clone()).code, "second-person", "agreed with something else");
    desk.ask("user.agree", agree(NURLAN, &bundle));
    desk.ask("bundle.export", export.clone());
    std::fs::remove_file(desk.folder().join("exhibits-1.pdf")).unwrap();
    assert_eq!(desk.refused("bundle.export", export).code, "second-person", "once is once");

    let lines = desk.ask("custody.show", json!({ "case": null, "evidence": null }))["lines"].clone();
    let newest: Vec<_> = lines.as_array().unwrap().iter().take(2).collect();
    assert_eq!((&newest[0]["action"], &newest[0]["params"]["second"]), (&json!("export"), &json!("Нурлан Абдиев")));
    assert_eq!((&newest[1]["actor"], &newest[1]["params"]["what"]), (&json!("Нурлан Абдиев"), &json!("agreed")));
    // The rule is given up by two as well.
    assert_eq!(desk.refused("user.set-rule", json!({ "on": false })).code, "second-person");
    desk.ask("user.agree", json!({ "act": "rule-off", "target": "", "passphrase": NURLAN }));
    desk.ask("user.set-rule", json!({ "on": false }));
    assert_eq!(desk.ask("user.rule", json!({}))["on"], false);
}

#[test]
fn most_of_a_case_within_a_day_leaves_only_when_a_second_lawyer_agreed() {
    let desk = office();
    let case = desk.case("14/2026");
    let files: Vec<_> = (1..=4).map(|n| desk.file(&format!("in/{n}.png"), picture(n))).collect();
    desk.take_in(&case, &files);
    desk.ask("user.set-rule", json!({ "on": true }));
    let items: Vec<Value> = desk.evidence(&case).iter().map(|row| row["id"].clone()).collect();
    let into = desk.folder().join("out");
    std::fs::create_dir_all(&into).unwrap();
    *desk.hands.save.lock().unwrap() = Some(into.clone());
    *desk.hands.files.lock().unwrap() = vec![into.clone()];
    let clear = || {
        std::fs::remove_dir_all(&into).unwrap();
        std::fs::create_dir_all(&into).unwrap();
    };
    let export = |item: &Value| json!({ "evidence": item });
    let package = |item: &Value| json!({ "evidence": item, "languages": ["ru"], "details": true });
    // One or two are given out every day; the same again is no more than before.
    for item in [&items[0], &items[1], &items[0]] {
        desk.ask("evidence.export", export(item));
        clear();
    }
    let refused = desk.refused("evidence.export", export(&items[2]));
    assert_eq!((refused.code.as_str(), &json!(refused.params["act"])), ("second-person", &json!("case-export")));
    assert_eq!(json!(refused.params["target"]), case);
    assert_eq!(desk.refused("certificate.package", package(&items[2])).code, "second-person", "with its proof either");
    let id = items[2].as_str().unwrap().parse().unwrap();
    assert_eq!(
        desk.core.export_evidence(id, &into.join("c.png")).unwrap_err().code,
        "second-person",
        "nor by command line"
    );
    assert_eq!(std::fs::read_dir(&into).unwrap().count(), 0, "nothing was written");
    desk.ask("user.agree", json!({ "act": "case-export", "target": case, "passphrase": NURLAN }));
    desk.ask("certificate.package", package(&items[2]));
    clear();
    let lines = desk.ask("custody.show", json!({ "case": case, "evidence": items[2] }))["lines"].clone();
    assert_eq!(lines[0]["params"]["second"], "Нурлан Абдиев");
    assert_eq!(desk.refused("evidence.export", export(&items[3])).code, "second-person", "once is once");
}

#[test]
fn one_lawyer_alone_makes_no_second_one_to_agree_with() {
    let desk = office();
    desk.ask("user.set-rule", json!({ "on": true }));
    let puppet = json!({ "name": "Марионетка", "role": "lawyer", "passphrase": "сокмо булут өзөн тоо 55 жылдыз" });
    let refused = desk.refused("user.add", puppet.clone());
    assert_eq!((refused.code.as_str(), &json!(refused.params["act"])), ("second-person", &json!("new-lawyer")));
    let users = desk.ask("user.list", json!({}));
    let aida = users.as_array().unwrap().iter().find(|user| user["role"] == "paralegal").unwrap()["id"].clone();
    assert_eq!(desk.refused("user.role", json!({ "user": aida, "role": "lawyer" })).code, "second-person");
    desk.ask("user.role", json!({ "user": aida, "role": "reader" }));
    assert!(!refused.params["target"].contains("Марионетка"), "no name stands in what is agreed with");
    let agree = || {
        let asked = json!({ "act": "new-lawyer", "target": refused.params["target"], "passphrase": NURLAN });
        desk.ask("user.agree", asked);
    };
    agree();
    let mut weak = puppet.clone();
    weak["passphrase"] = json!("12345");
    assert_eq!(desk.refused("user.add", weak).code, "weak-passphrase");
    desk.ask("user.add", puppet.clone());
    let mut again = puppet;
    again["passphrase"] = json!("дагы бир жаңы фраза 81 терезе");
    assert_eq!(desk.refused("user.add", again).code, "second-person", "once is once");
}

fn id_of(desk: &Desk, name: &str) -> Value {
    let users = desk.ask("user.list", json!({}));
    users.as_array().unwrap().iter().find(|user| user["name"] == name).unwrap()["id"].clone()
}

fn with_kit(desk: &Desk) -> String {
    desk.ask("kit.draw", json!({ "split": false }));
    let pdf = desk.folder().join("kit.pdf");
    let _ = std::fs::remove_file(&pdf);
    desk.core.export_kit(dalil::base::Language::En, &pdf).unwrap();
    let words = crate::custody::kit::words_on(&std::fs::read(&pdf).unwrap()).remove(0);
    std::fs::remove_file(pdf).unwrap();
    words
}

#[test]
fn no_lawyer_goes_unasked_so_that_nobody_is_left_alone_with_the_rule() {
    let desk = office();
    desk.ask("user.set-rule", json!({ "on": true }));
    let nurlan = id_of(&desk, "Нурлан Абдиев");
    let demote = json!({ "user": nurlan, "role": "paralegal" });
    let remove = json!({ "user": nurlan });
    for (name, request) in [("user.role", &demote), ("user.remove", &remove)] {
        assert_eq!(desk.refused(name, request.clone()).code, "needs-kit", "{name}: who stays must be able to go on");
    }
    let words = with_kit(&desk);
    desk.ask("kit.confirm", json!({ "words": words }));
    for (name, request) in [("user.role", &demote), ("user.remove", &remove)] {
        let refused = desk.refused(name, request.clone());
        assert_eq!((refused.code.as_str(), &json!(refused.params["act"])), ("second-person", &json!("lawyer-gone")));
        let own = json!({ "act": "lawyer-gone", "target": nurlan, "passphrase": words });
        assert_eq!(desk.refused("user.agree", own).code, "oneself", "the kit agrees only where nobody else is left");
    }
    // Others are no second person and go as before.
    desk.ask("user.remove", json!({ "user": id_of(&desk, "Сабина Ким") }));
    desk.ask("user.agree", json!({ "act": "lawyer-gone", "target": nurlan, "passphrase": NURLAN }));
    desk.ask("user.remove", remove);

    // One lawyer is left, with the rule: no puppet without the kit.
    let puppet = json!({ "name": "Марионетка", "role": "lawyer", "passphrase": "сокмо булут өзөн тоо 55 жылдыз" });
    let refused = desk.refused("user.add", puppet.clone());
    assert_eq!((refused.code.as_str(), &json!(refused.params["act"])), ("second-person", &json!("new-lawyer")));
    let aida = id_of(&desk, "Аида Осмонова");
    assert_eq!(desk.refused("user.role", json!({ "user": aida, "role": "lawyer" })).code, "second-person");
    let agree = |words: &str| json!({ "act": "new-lawyer", "target": refused.params["target"], "passphrase": words });
    assert_eq!(desk.refused("user.agree", agree(PASSPHRASE)).code, "oneself");
    // Nor is a kit made for the purpose: the one there is agrees with another.
    let other = with_kit(&desk);
    assert_eq!(desk.refused("kit.confirm", json!({ "words": other })).code, "second-person");
    desk.ask("user.agree", agree(&words));
    desk.ask("user.add", puppet);
    let lines = desk.ask("custody.show", json!({ "case": null, "evidence": null }))["lines"].clone();
    let agreed = lines.as_array().unwrap().iter().find(|line| line["params"]["what"] == "agreed").unwrap().clone();
    assert_eq!(agreed["params"]["by"], "kit");
}

#[test]
fn an_agreement_is_gone_after_five_minutes_and_with_the_lock() {
    let (core, clock, _, _folder) = timed();
    let call = |name: &str, input: Value| commands::call(&core, name, input);
    call("user.add", json!({ "name": "Нурлан", "role": "lawyer", "passphrase": NURLAN })).unwrap();
    call("user.set-rule", json!({ "on": true })).unwrap();
    let agree = json!({ "act": "rule-off", "target": "", "passphrase": NURLAN });
    call("user.agree", agree.clone()).unwrap();
    clock.0.fetch_add(5 * 60_000, Ordering::SeqCst);
    assert_eq!(call("user.set-rule", json!({ "on": false })).unwrap_err().code, "second-person");
    call("user.agree", agree).unwrap();
    call("vault.lock", json!({})).unwrap();
    call("vault.open", json!({ "folder": null, "passphrase": PASSPHRASE })).unwrap();
    assert_eq!(call("user.set-rule", json!({ "on": false })).unwrap_err().code, "second-person");
}

#[test]
fn with_one_lawyer_the_rule_is_not_turned_on() {
    let desk = Desk::new();
    assert_eq!(desk.refused("user.set-rule", json!({ "on": true })).code, "one-lawyer");
}

#[test]
fn removing_somebody_takes_nothing_out_of_view_that_the_opening_found() {
    let desk = office();
    let nurlan = id_of(&desk, "Нурлан Абдиев");
    desk.ask("vault.lock", json!({}));
    for head in ["head.a", "head.b"] {
        std::fs::remove_file(desk.vault().join(head)).unwrap();
    }
    let tells = |status: Value| status["findings"].as_array().unwrap().iter().any(|one| one["code"] == "head-lost");
    assert!(tells(desk.ask("vault.open", json!({ "folder": null, "passphrase": PASSPHRASE }))));
    desk.ask("user.remove", json!({ "user": nurlan }));
    assert!(tells(desk.ask("vault.status", json!({}))), "the vault was opened anew, and nobody has read it yet");
    desk.ask("vault.lock", json!({}));
    assert!(!tells(desk.ask("vault.open", json!({ "folder": null, "passphrase": PASSPHRASE }))), "it was told");
}

#[test]
fn a_lock_that_comes_while_somebody_is_removed_stands() {
    for moment in ["rotate-begun", "rotate-staged", "rotate-settled", "rotate-shut"] {
        let desk = office();
        let nurlan = id_of(&desk, "Нурлан Абдиев");
        let (core, mut locker) = (desk.core.clone(), None);
        let (send, receive) = std::sync::mpsc::channel();
        dalil::vault::moments::watch(move |reached| {
            if reached == moment && locker.is_none() {
                let same = core.clone();
                let thread = std::thread::spawn(move || commands::call(&same, "vault.lock", json!({})).map(|_| ()));
                while core.is_open() {
                    std::thread::yield_now();
                }
                locker = Some(());
                send.send(thread).unwrap();
            }
        });
        let removed = commands::call(&desk.core, "user.remove", json!({ "user": nurlan }));
        dalil::vault::moments::watch(|_| ());
        receive.recv().unwrap().join().unwrap().unwrap();
        assert!(removed.is_err(), "{moment}: the vault was locked");
        assert!(!desk.core.is_open(), "{moment}: and is not open again");
        desk.ask("vault.open", json!({ "folder": null, "passphrase": PASSPHRASE }));
        let left = desk.ask("user.list", json!({}));
        let gone = left.as_array().unwrap().iter().filter(|user| user["removed"].is_i64()).count();
        assert!(gone <= 1, "{moment}: removed or not, and nothing between");
        desk.case("1/2026");
    }
}
