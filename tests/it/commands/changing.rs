//! What was entered is changed, removed and taken back at the terminal; what is not named stays as it was.

use crate::support::{Desk, PASSPHRASE, picture};
use serde_json::{Value, json};
use std::process::Command;

/// A vault that the window has left, for the command line to work in.
struct Terminal(Desk);

impl Terminal {
    fn of(desk: Desk) -> Self {
        desk.ask("vault.lock", json!({}));
        Self(desk)
    }

    fn run(&self, arguments: &[&str]) -> (i32, String) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_dalil"));
        command.arg("--vault").arg(self.0.vault()).args(["--lang", "ru"]).args(arguments);
        let run = command.env("DALIL_PASSPHRASE", PASSPHRASE).output().unwrap();
        let said = String::from_utf8_lossy(&run.stdout).into_owned() + &String::from_utf8_lossy(&run.stderr);
        (run.status.code().unwrap(), said)
    }

    /// What a command says; it must succeed.
    fn done(&self, arguments: &[&str]) -> String {
        let (code, said) = self.run(arguments);
        assert_eq!(code, 0, "{arguments:?}: {said}");
        said
    }

    fn ask(&self, arguments: &[&str]) -> Value {
        serde_json::from_str(&self.done(&[&["--json"], arguments].concat())).unwrap()
    }

    fn case(&self) -> Value {
        self.ask(&["case", "show"])["case"]["details"].clone()
    }

    fn party(&self, at: usize) -> Value {
        self.ask(&["party", "list"])[at]["details"].clone()
    }

    fn fact(&self) -> Value {
        self.ask(&["fact", "list"])[0]["details"].clone()
    }
}

/// A case with a client, a recruiter, an item and a fact about the client that rests on it.
fn desk() -> Terminal {
    let desk = Desk::new();
    let case = desk.case("14/2026");
    let client = desk.person(&case, "victim", "Осмонова", "Айгүл");
    desk.person(&case, "recruiter", "Тилебалдиева", "Жибек");
    let path = desk.file("in/passport.png", picture(1));
    desk.take_in(&case, &[path]);
    let item = desk.evidence(&case)[0]["id"].clone();
    let place = json!({ "evidence": item, "page": 1, "rect": null, "second": null, "message": null, "quote": "виза" });
    let details = json!({
        "statements": [{ "language": "ru", "text": "Паспорт забрали" }, { "language": "ky", "text": "Паспортун алып коюшту" }],
        "date": "2026-03-15", "place": "Анкара", "parties": [client], "status": "alleged", "citations": [place],
        "note": "спросить ещё раз",
    });
    desk.ask("fact.add", json!({ "case": case, "details": details }));
    Terminal::of(desk)
}

/// The details with these fields given another value.
fn with(details: &Value, fields: &[(&str, Value)]) -> Value {
    let mut details = details.clone();
    for (key, value) in fields {
        details[*key] = value.clone();
    }
    details
}

#[test]
fn a_case_goes_to_trial_and_the_rest_of_it_stays() {
    let desk = desk();
    let before = desk.case();
    let said = desk.done(&["case", "change", "--stage", "trial", "--add-member", "Асанова Б.=paralegal"]);
    assert!(said.starts_with("Изменено: 14/2026."), "{said}");
    let team = json!([{ "name": "Асанова Б.", "duty": "paralegal" }]);
    assert_eq!(desk.case(), with(&before, &[("stage", json!("trial")), ("team", team)]));
    let (code, said) = desk.run(&["case", "change", "--number", ""]);
    assert!(code == 1, "a case has a number: {said}");
    desk.done(&["case", "new", "15/2026"]);
    let take = ["case", "change", "--case", "14/2026", "--number", "15/2026"];
    let (code, said) = desk.run(&take);
    assert!(code == 1 && said.contains("--again"), "{said}");
    desk.done(&[&take[..], &["--again"]].concat());
}

#[test]
fn a_person_gets_a_role_and_a_phone_and_keeps_name_and_address() {
    let desk = desk();
    let before = desk.party(1);
    desk.done(&["party", "change", "Тилебалдиева", "--add-role", "employer", "--phone", "0700 112 233"]);
    let address = before["contacts"][0].clone();
    let phone = json!({ "kind": "phone", "value": "0700 112 233", "note": "" });
    let roles = json!(["recruiter", "employer"]);
    assert_eq!(desk.party(1), with(&before, &[("roles", roles), ("contacts", json!([address, phone]))]));
    let papers = ["--document", "AN123", "--document-kind", "id_card", "--issued-on", "12.03.2020", "--born", "1990"];
    desk.done(&[&["party", "change", "Тилебалдиева"], &papers[..]].concat());
    let after = desk.party(1);
    assert_eq!(after["documents"][0]["issuedOn"], "2020-03-12");
    assert_eq!((&after["birthDate"], &after["names"]), (&json!("1990"), &before["names"]));
    let (code, said) = desk.run(&["party", "change", "Тилебалдиева", "--remove-contact", "0555"]);
    assert!(code == 1 && said.contains("Ничего не изменено."), "{said}");
}

#[test]
fn a_fact_gets_another_day_and_keeps_its_words_people_and_places() {
    let desk = desk();
    let before = desk.fact();
    desk.done(&["fact", "change", "1", "--date", "16.03.2026", "--status", "supported"]);
    let changed = [("date", json!("2026-03-16")), ("status", json!("supported"))];
    assert_eq!(desk.fact(), with(&before, &changed));
    desk.done(&["fact", "change", "1", "--add-party", "Тилебалдиева", "--cite", "1"]);
    let fact = desk.fact();
    assert_eq!((fact["parties"].as_array().unwrap().len(), fact["citations"].as_array().unwrap().len()), (2, 2));
    assert_eq!(fact["citations"][0], before["citations"][0], "what was cited is cited with its words");
    desk.done(&["fact", "change", "1", "--uncite", "1:1", "--remove-party", "Осмонова", "--ky", ""]);
    let fact = desk.fact();
    assert_eq!((fact["citations"].as_array().unwrap().len(), &fact["citations"][0]["page"]), (1, &Value::Null));
    assert_eq!(fact["statements"], json!([{ "language": "ru", "text": "Паспорт забрали" }]));
    assert_eq!(desk.run(&["fact", "change", "2", "--date", "2026"]).0, 1, "there is one");
}

#[test]
fn an_item_gets_its_source_and_form_and_keeps_its_title() {
    let desk = desk();
    let known = |desk: &Terminal| desk.ask(&["evidence", "show", "1"])["row"]["details"].clone();
    let before = known(&desk);
    desk.done(&["evidence", "change", "1", "--source", "телефон", "--where", "Бишкек", "--form", "original"]);
    let changed = [("source", json!("телефон")), ("receivedWhere", json!("Бишкек")), ("form", json!("original"))];
    assert_eq!(known(&desk), with(&before, &changed));
}

#[test]
fn what_would_change_nothing_says_so_and_is_no_act() {
    let desk = desk();
    desk.done(&["case", "change", "--title", "О паспорте"]);
    for same in [
        &["case", "change"][..],
        &["case", "change", "--title", " О паспорте "],
        &["party", "change", "Осмонова", "--add-role", "victim", "--born", "05.1998"],
        &["fact", "change", "1", "--place", "Анкара", "--add-party", "Осмонова"],
        &["evidence", "change", "1"],
    ] {
        let said = desk.done(same);
        assert!(said.starts_with("Ничего не изменено"), "{same:?}: {said}");
    }
    assert_eq!(desk.ask(&["case", "change"])["value"], Value::Null);
    desk.done(&["undo"]);
    assert_eq!(desk.case()["title"], "", "the last act was the title");
}

#[test]
fn what_was_removed_at_the_terminal_comes_back_by_undo() {
    let desk = desk();
    let (code, said) = desk.run(&["party", "remove", "Осмонова"]);
    assert!(code == 1 && said.contains("dalil fact change"), "a fact names her: {said}");
    let (fact, client) = (desk.fact(), desk.party(0));
    let said = desk.done(&["fact", "remove", "1"]);
    let statement = fact["statements"][0]["text"].as_str().unwrap();
    assert!(said.contains(statement), "which one went is said: {said}");
    desk.done(&["party", "remove", "Осмонова"]);
    assert_eq!(desk.ask(&["fact", "list"]), json!([]));
    assert_eq!(desk.ask(&["party", "list"]).as_array().unwrap().len(), 1);
    assert!(desk.done(&["undo"]).starts_with("Отменено: "));
    let people = desk.ask(&["party", "list"]);
    assert!(people.as_array().unwrap().iter().any(|one| one["details"] == client), "she is back as she was: {people}");
    assert_eq!(desk.ask(&["undo"])["label"], "fact-remove");
    assert_eq!(desk.fact(), fact);
    assert!(desk.done(&["redo"]).starts_with("Возвращено: "));
    assert_eq!(desk.ask(&["fact", "list"]), json!([]));
}

#[test]
fn where_there_is_nothing_to_take_back_undo_says_so() {
    let desk = Terminal::of(Desk::new());
    assert_eq!(desk.done(&["undo"]), "Отменять нечего\n");
    assert_eq!(desk.done(&["redo"]), "Возвращать нечего\n");
}
