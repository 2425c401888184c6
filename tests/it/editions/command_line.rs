//! The way of a filing from the command line, on the sample.

use crate::paper::support::text_of;
use crate::support::{Desk, dalil};
use serde_json::{Value, json};
use std::path::Path;

fn answer(vault: &Path, arguments: &[&str]) -> Value {
    let all: Vec<&str> = std::iter::once("--json").chain(arguments.iter().copied()).collect();
    serde_json::from_str(&dalil(vault, &all)).unwrap()
}

/// Why it was not done: the failure as JSON.
fn refused(vault: &Path, arguments: &[&str]) -> Value {
    let mut run = std::process::Command::new(env!("CARGO_BIN_EXE_dalil"));
    let run = run.arg("--vault").arg(vault).arg("--json").args(arguments);
    let run = run.env("DALIL_PASSPHRASE", "sample case of Dalil, all invented").output().unwrap();
    assert!(!run.status.success(), "{arguments:?} is refused");
    let said = String::from_utf8(run.stderr).unwrap();
    serde_json::from_str(said.lines().next_back().unwrap()).unwrap_or_else(|e| panic!("{e}: {said}"))
}

#[test]
fn a_file_that_is_in_the_way_keeps_the_filing_a_draft() {
    let desk = Desk::bare();
    let case = desk.ask("sample.open", json!({}))["value"].clone();
    let rows = desk.ask("filing.list", json!({ "case": case }));
    let report = rows.as_array().unwrap().iter().find(|row| row["template"] == "kg/motion-add-evidence").unwrap();
    let id = report["id"].as_str().unwrap().to_owned();
    super::support::confirm_all(&desk, &report["id"]);
    desk.ask("vault.lock", json!({}));
    let vault = desk.folder().join("data/sample");
    for finding in answer(&vault, &["filing", "check", &id]).as_array().unwrap() {
        if let Some(key) = finding["overrule"].as_str() {
            dalil(&vault, &["filing", "overrule", &id, key, "--reason", "проверено"]);
        }
    }
    let taken = desk.file("taken.pdf", b"a file of somebody else");
    let nowhere = desk.folder().join("none/there.pdf");
    for (path, code) in [(taken.as_path(), "exists"), (nowhere.as_path(), "export-failed")] {
        let failure = refused(&vault, &["filing", "final", &id, "--out", path.to_str().unwrap()]);
        assert_eq!(failure["code"], code);
        assert_eq!(answer(&vault, &["filing", "show", &id])["row"]["standing"], "draft", "{code}: nothing is frozen");
    }
    assert_eq!(std::fs::read(&taken).unwrap(), b"a file of somebody else");
    let before = crate::vault::files_in(&vault.join("blobs"));
    dalil(&vault, &["filing", "final", &id]);
    let out = desk.folder().join("later.pdf");
    dalil(&vault, &["filing", "export", &id, "--out", out.to_str().unwrap()]);
    assert!(std::fs::read(&out).unwrap().starts_with(b"%PDF"), "a final filing can be written out later");

    // What was sealed with it is damaged: the verb says so, and so does its exit code.
    let verify = || {
        let mut run = std::process::Command::new(env!("CARGO_BIN_EXE_dalil"));
        let run = run.arg("--vault").arg(&vault).args(["--lang", "en", "filing", "verify", &id]);
        let run = run.env("DALIL_PASSPHRASE", "sample case of Dalil, all invented").output().unwrap();
        (run.status.code().unwrap(), String::from_utf8_lossy(&run.stdout).into_owned())
    };
    let (code, said) = verify();
    assert!(code == 0 && said.contains("is intact"), "{code} {said}");
    for file in crate::vault::files_in(&vault.join("blobs")).into_iter().filter(|file| !before.contains(file)) {
        let mut bytes = std::fs::read(&file).unwrap();
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        std::fs::remove_file(&file).unwrap();
        std::fs::write(&file, bytes).unwrap();
    }
    let (code, said) = verify();
    assert!(code == 4 && said.contains("is damaged or gone") && said.contains("dalil vault repair"), "{code} {said}");
}

#[test]
fn an_answer_to_no_question_and_a_day_that_is_none_are_refused_by_name() {
    let desk = Desk::bare();
    let case = desk.ask("sample.open", json!({}))["value"].clone();
    let request = json!({ "case": case, "template": "kg/chronology", "language": "ru" });
    let id = desk.ask("filing.add", request)["value"].as_str().unwrap().to_owned();
    let before = desk.ask("filing.show", json!({ "filing": id }))["answers"].clone();
    desk.ask("vault.lock", json!({}));
    let vault = desk.folder().join("data/sample");
    let unknown = refused(&vault, &["filing", "fill", &id, "--set", "dat=2026-11-23"]);
    assert_eq!((&unknown["code"], &unknown["params"]["key"]), (&json!("fill-key"), &json!("dat")));
    assert!(unknown["params"]["keys"].as_str().unwrap().split(", ").any(|key| key == "date"), "{unknown}");
    let day = refused(&vault, &["filing", "fill", &id, "--set", "date=завтра"]);
    assert_eq!((&day["code"], &day["params"]["key"]), (&json!("fill-date"), &json!("date")));
    assert_eq!(answer(&vault, &["filing", "show", &id])["answers"], before, "nothing was saved");
    dalil(&vault, &["filing", "fill", &id, "--set", "date=2026-11-23"]);
}

#[test]
fn a_sum_that_is_none_and_a_choice_that_is_none_are_refused_with_what_may_be_written() {
    let desk = Desk::bare();
    let case = desk.ask("sample.open", json!({}))["value"].clone();
    let request = json!({ "case": case, "template": "kg/civil-claim", "language": "ru" });
    let id = desk.ask("filing.add", request)["value"].as_str().unwrap().to_owned();
    let before = desk.ask("filing.show", json!({ "filing": id }))["answers"].clone();
    desk.ask("vault.lock", json!({}));
    let vault = desk.folder().join("data/sample");
    let fill = |set: &str| refused(&vault, &["filing", "fill", &id, "--set", "moral_grounds=другое", "--set", set]);
    let sum = fill("moral_amount=много");
    assert_eq!((&sum["code"], &sum["params"]["key"]), (&json!("fill-money"), &json!("moral_amount")));
    assert!(sum["params"]["currencies"].as_str().unwrap().contains("KGS"), "{sum}");
    let choice = fill("duty=maybe");
    assert_eq!((&choice["code"], &choice["params"]["key"]), (&json!("fill-choice"), &json!("duty")));
    assert!(choice["params"]["values"].as_str().unwrap().split(", ").any(|value| value == "exempt"), "{choice}");
    assert_eq!(answer(&vault, &["filing", "show", &id])["answers"], before, "nothing was saved");
    dalil(&vault, &["filing", "fill", &id, "--set", "moral_amount=250 000", "--set", "duty=paid"]);
    let after = answer(&vault, &["filing", "show", &id])["answers"].clone();
    assert_eq!(after["moral_amount"], json!({ "amount": 25_000_000, "currency": "KGS" }));
    assert_eq!(after["duty"], "paid");
}

#[test]
fn a_role_that_is_none_is_answered_with_the_roles_there_are() {
    let desk = Desk::bare();
    let run = std::process::Command::new(env!("CARGO_BIN_EXE_dalil"))
        .arg("--vault")
        .arg(desk.vault())
        .args(["party", "add", "--role", "guardian"])
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&run.stderr).into_owned();
    assert!(!run.status.success());
    for role in ["victim", "representative", "interpreter", "court"] {
        assert!(said.contains(role), "{role}: {said}");
    }
}

#[test]
fn a_filing_goes_its_way_from_the_command_line() {
    let desk = Desk::bare();
    let case = desk.ask("sample.open", json!({}))["value"].clone();
    let rows = desk.ask("filing.list", json!({ "case": case }));
    let of =
        |template: &str| rows.as_array().unwrap().iter().find(|row| row["template"] == template).unwrap()["id"].clone();
    let (report, motion) = (of("kg/crime-report"), of("kg/motion-add-evidence"));
    for filing in [&report, &motion] {
        super::support::confirm_all(&desk, filing);
    }
    // One of them feared that the village would know, and would not have it published; asked again, she agrees.
    let consents = desk.ask("consent.list", json!({ "case": case }));
    let refusal = consents.as_array().unwrap().iter().find(|c| c["details"]["purpose"] == "publish").unwrap();
    let mut details = refusal["details"].clone();
    (details["answer"], details["answeredOn"]) = (json!("given"), json!("2026-11-20"));
    desk.ask("consent.add", json!({ "case": case, "details": details }));
    // Her sister bears the same name and the same initials: whoever knows the one knows the other.
    let people = desk.ask("party.list", json!({ "case": case }));
    let sister = people.as_array().unwrap().iter().find(|p| p["name"].as_str().unwrap().contains("Айзада"));
    let sister = sister.unwrap()["id"].clone();
    desk.ask("filing.guard", json!({ "party": sister, "guarded": true }));
    desk.ask("vault.lock", json!({}));
    let vault = desk.folder().join("data/sample");
    for filing in [&report, &motion] {
        let id = filing.as_str().unwrap();
        for finding in answer(&vault, &["filing", "check", id]).as_array().unwrap() {
            if let Some(key) = finding["overrule"].as_str() {
                dalil(&vault, &["filing", "overrule", id, key, "--reason", "проверено"]);
            }
        }
        dalil(&vault, &["filing", "final", id]);
        for finding in answer(&vault, &["filing", "check", id, "--public"]).as_array().unwrap() {
            let key = finding["overrule"].as_str().unwrap_or_else(|| panic!("{finding}"));
            dalil(&vault, &["filing", "overrule", id, key, "--reason", "это другой человек", "--public"]);
        }
        let (public, key) = (desk.folder().join(format!("{id}.pdf")), desk.folder().join(format!("{id}-key.pdf")));
        let [out, sealed] = [&public, &key].map(|path| path.to_str().unwrap());
        dalil(&vault, &["filing", "public", id, "--out", out, "--key", sealed]);
        let text = text_of(&std::fs::read(&public).unwrap(), false);
        assert!(!text.contains("Осмонов") && !text.contains("Osmonov"), "{text}");
        assert!(text_of(&std::fs::read(&key).unwrap(), false).contains("Осмонова Айгүл"));
        dalil(&vault, &["filing", "record", id, "filed", "--date", "2026-11-20", "--number", "417"]);
        dalil(&vault, &["filing", "record", id, "answered", "--date", "2026-11-22", "--outcome", "refused"]);
        let shown = answer(&vault, &["filing", "show", id]);
        assert_eq!((&shown["row"]["standing"], shown["steps"].as_array().unwrap().len()), (&json!("answered"), 2));
        let checked = answer(&vault, &["filing", "verify", id]);
        assert!(checked.as_array().unwrap().iter().all(|c| c["rebuilt"] == "same" && c["sealed"] == true), "{checked}");
        let word = desk.folder().join(format!("{id}.docx"));
        dalil(&vault, &["filing", "word", id, "--out", word.to_str().unwrap()]);
        assert!(word.exists());
        let amended = answer(&vault, &["filing", "amend", id])["value"].clone();
        assert_eq!(answer(&vault, &["filing", "show", amended.as_str().unwrap()])["row"]["amends"], *filing);
    }
    let people = dalil(&vault, &["filing", "guard", "--case", "27/2026"]);
    assert!(people.contains("Потерпевшая\u{A0}1") || people.contains("Потерпевшая 1"), "{people}");
}

#[test]
fn what_is_asked_before_a_filing_becomes_final_is_told_in_sentences_with_the_keys_that_confirm_it() {
    let desk = Desk::bare();
    let case = desk.ask("sample.open", json!({}))["value"].clone();
    let rows = desk.ask("filing.list", json!({ "case": case }));
    let motion = rows.as_array().unwrap().iter().find(|row| row["template"] == "kg/motion-add-evidence").unwrap();
    let id = motion["id"].as_str().unwrap().to_owned();
    // A name that the rules do not decline is asked about, beside the law.
    let mut answers = desk.ask("filing.show", json!({ "filing": id }))["answers"].clone();
    answers["addressee"] = json!("Следователь Öztürk Mehmet Ali");
    desk.ask("filing.change", json!({ "filing": id, "answers": answers }));
    desk.ask("filing.confirm", json!({ "filing": id, "confirmed": [] }));
    desk.ask("vault.lock", json!({}));
    let vault = desk.folder().join("data/sample");
    let run = |arguments: &[&str]| {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_dalil"));
        command.arg("--vault").arg(&vault).args(["--lang", "ru"]).args(arguments);
        let run = command.env("DALIL_PASSPHRASE", "sample case of Dalil, all invented").output().unwrap();
        let said = String::from_utf8_lossy(&run.stdout).into_owned() + &String::from_utf8_lossy(&run.stderr);
        (run.status.code().unwrap(), said)
    };
    let findings = answer(&vault, &["filing", "check", &id]);
    let asked: Vec<&Value> = findings.as_array().unwrap().iter().filter(|f| !f["confirm"].is_null()).collect();
    let others: Vec<&&Value> = asked.iter().filter(|f| f["law"].is_null()).collect();
    assert!(asked.len() > others.len() && !others.is_empty(), "law and something else is asked: {findings}");
    let (_, told) = run(&["filing", "check", &id]);
    for finding in &asked {
        let key = finding["confirm"].as_str().unwrap();
        assert!(told.contains(key), "{key} is not in\n{told}");
        for named in ["title", "party"].iter().filter_map(|of| finding["params"][of].as_str()) {
            assert!(told.contains(named), "«{named}» is not in\n{told}");
        }
    }
    assert!(told.lines().any(|line| line.starts_with("подтвердить: ")) && !told.contains("form-unsure "), "{told}");
    for finding in findings.as_array().unwrap() {
        if let (Some(key), true) = (finding["overrule"].as_str(), finding["severity"] == "blocking") {
            run(&["filing", "overrule", &id, key, "--reason", "проверено"]);
        }
    }
    // Law alone is not all; what is said then is not about law; a second confirmation keeps the first.
    let (code, said) = run(&["filing", "final", &id, "--confirm", "law"]);
    assert!(code == 1 && said.contains("filing check") && !said.contains("нормы"), "{said}");
    let confirmed = || answer(&vault, &["filing", "show", &id])["confirmed"].as_array().unwrap().len();
    let laws = confirmed();
    assert!(laws > 0);
    let keys: Vec<&str> = others.iter().map(|f| f["confirm"].as_str().unwrap()).collect();
    run(&["filing", "final", &id, "--confirm", keys[0]]);
    assert!(confirmed() == laws + 1 && run(&["filing", "check", &id]).1.contains("подтверждено"));
    let (code, said) = run(&["filing", "final", &id, "--confirm", "all"]);
    assert_eq!(code, 0, "{said}");
}
