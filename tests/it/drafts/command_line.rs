//! The body of a filing and templates of the office's own, by the command line.

use crate::support::Desk;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::Command;

struct Terminal {
    desk: Desk,
}

impl Terminal {
    fn new() -> Self {
        let desk = Desk::bare();
        desk.ask("sample.open", json!({}));
        desk.ask("vault.lock", json!({}));
        Self { desk }
    }

    fn vault(&self) -> PathBuf {
        self.desk.folder().join("data/sample")
    }

    /// The exit code, and what stands on the screen.
    fn run(&self, arguments: &[&str]) -> (i32, String) {
        let run = Command::new(env!("CARGO_BIN_EXE_dalil"))
            .arg("--vault")
            .arg(self.vault())
            .args(arguments)
            .env("DALIL_PASSPHRASE", "sample case of Dalil, all invented")
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&run.stdout).into_owned() + &String::from_utf8_lossy(&run.stderr);
        (run.status.code().unwrap(), said)
    }

    fn ru(&self, arguments: &[&str]) -> (i32, String) {
        self.run(&[&["--lang", "ru"], arguments].concat())
    }

    fn json(&self, arguments: &[&str]) -> Value {
        let (code, said) = self.run(&[&["--json"], arguments].concat());
        assert_eq!(code, 0, "{arguments:?}: {said}");
        serde_json::from_str(&said).unwrap()
    }

    fn report(&self) -> String {
        let all = self.json(&["filing", "list", "--case", "27/2026"]);
        let report = all.as_array().unwrap().iter().find(|one| one["template"] == "kg/crime-report").unwrap();
        report["id"].as_str().unwrap().to_owned()
    }
}

#[test]
fn a_body_is_opened_changed_compared_and_taken_back_at_the_terminal() {
    let terminal = Terminal::new();
    let id = terminal.report();
    let (code, said) = terminal.ru(&["filing", "text", "open", &id]);
    assert!(code == 0 && said.contains("абзац"), "{said}");
    let mut body = terminal.json(&["filing", "text", "show", &id])["body"].clone();
    let own = json!({ "kind": "paragraph", "id": "own", "numbered": false,
        "text": [{ "kind": "text", "text": "Дописано в терминале.", "bold": false, "italic": false }] });
    body["blocks"].as_array_mut().unwrap().insert(0, own);
    let file = terminal.desk.folder().join("body.json");
    std::fs::write(&file, body.to_string()).unwrap();
    let (code, said) = terminal.ru(&["filing", "text", "save", &id, "--body", &format!("@{}", file.display())]);
    assert_eq!(code, 0, "{said}");

    let (code, said) = terminal.ru(&["filing", "text", "compare", &id, "--before", "1"]);
    assert!(code == 4 && said.contains("{+Дописано в терминале.+}"), "a difference has its exit code: {code} {said}");
    let (_, versions) = terminal.ru(&["filing", "text", "versions", &id]);
    assert!(versions.contains("как написал образец"), "{versions}");
    let (_, offers) = terminal.ru(&["filing", "text", "find", &id, "Айг"]);
    assert!(offers.contains("Люди и органы"), "{offers}");
    let (_, remarks) =
        terminal.ru(&["filing", "text", "remark", &id, "--block", "own", "--text", "Проверить с клиенткой"]);
    assert!(remarks.contains("· own") || remarks.contains("Проверить с клиенткой"), "{remarks}");

    assert_eq!(terminal.ru(&["filing", "text", "restore", &id, "1"]).0, 0);
    let restored = terminal.json(&["filing", "text", "show", &id])["body"].to_string();
    assert!(!restored.contains("Дописано в терминале"), "the first version is back");
    assert_eq!(terminal.ru(&["filing", "text", "close", &id]).0, 0);
}

#[test]
fn what_is_no_body_is_refused_with_two_sentences_and_nothing_is_lost() {
    let terminal = Terminal::new();
    let id = terminal.report();
    terminal.ru(&["filing", "text", "open", &id]);
    let before = terminal.json(&["filing", "text", "show", &id])["body"].clone();
    for wrong in ["{", "{}", r#"{"version":1,"blocks":[{"kind":"poem"}]}"#] {
        let (code, said) = terminal.ru(&["filing", "text", "save", &id, "--body", wrong]);
        assert!(code != 0 && said.trim().lines().count() >= 2, "{code} {said}");
    }
    assert_eq!(terminal.json(&["filing", "text", "show", &id])["body"], before);
}

#[test]
fn a_template_is_copied_taken_changed_checked_saved_and_passed_on_at_the_terminal() {
    let terminal = Terminal::new();
    let (code, said) = terminal.ru(&["template", "copy", "kg/motion-add-evidence"]);
    assert_eq!(code, 0, "{said}");
    let own = terminal.json(&["template", "list"])[0]["id"].as_str().unwrap().to_owned();
    let folder = terminal.desk.folder().join("template");
    std::fs::create_dir(&folder).unwrap();
    let place = folder.to_str().unwrap();
    assert_eq!(terminal.ru(&["template", "take", &own, "--out", place]).0, 0);
    assert_eq!(terminal.ru(&["template", "check", &own, "--from", place]).0, 0);

    let source = folder.join("template.typ");
    let written = std::fs::read_to_string(&source).unwrap();
    change(&source, &written.replace("#paragraphs(f.reason)", "#paragraf(f.reason)"));
    let (code, said) = terminal.ru(&["template", "check", &own, "--from", place]);
    assert!(code == 4 && said.contains("template.typ:"), "it says the line: {code} {said}");
    let (code, _) = terminal.ru(&["template", "save", &own, "--from", place]);
    assert_ne!(code, 0, "what can't be printed is not saved");

    change(&source, &written.replace("о приобщении доказательств", "о приобщении новых доказательств"));
    let (code, said) = terminal.ru(&["template", "save", &own, "--from", place, "--note", "новые"]);
    assert!(code == 0 && said.contains('2'), "{said}");
    let file = terminal.desk.folder().join("own.dalil-template");
    assert_eq!(terminal.ru(&["template", "export", &own, "--out", file.to_str().unwrap()]).0, 0);
    assert_eq!(terminal.ru(&["template", "remove", &own]).0, 0);
    assert_eq!(terminal.ru(&["template", "import", file.to_str().unwrap()]).0, 0);
    assert_eq!(terminal.json(&["template", "list"]).as_array().unwrap().len(), 1);

    let mut spoiled = std::fs::read(&file).unwrap();
    let middle = spoiled.len() / 2;
    spoiled[middle] ^= 1;
    std::fs::write(&file, spoiled).unwrap();
    let (code, said) = terminal.ru(&["template", "import", file.to_str().unwrap()]);
    assert!(code != 0 && said.trim().lines().count() == 2, "what was changed on its way is not taken in: {said}");
}

fn change(file: &Path, text: &str) {
    assert_ne!(std::fs::read_to_string(file).unwrap(), text, "the change is one");
    std::fs::write(file, text).unwrap();
}
