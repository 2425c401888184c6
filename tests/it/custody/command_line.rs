//! `dalil custody` and `dalil vault kit`, as scripts call them.

use super::authority::{Authority, Keys};
use super::*;
use crate::support::PASSPHRASE;
use std::process::{Command, Output};

const NEW: &str = "тайган жорго сай түнөк 91 кыраан";

fn run(vault: &Path, passphrase: &str, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_dalil"))
        .args(["--lang", "en", "--vault"])
        .arg(vault)
        .args(arguments)
        .env("DALIL_PASSPHRASE", passphrase)
        .env("DALIL_NEW_PASSPHRASE", NEW)
        .output()
        .unwrap()
}

fn said(vault: &Path, arguments: &[&str]) -> String {
    let done = run(vault, PASSPHRASE, arguments);
    assert!(done.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8(done.stdout).unwrap()
}

#[test]
fn a_script_has_the_log_stamped_and_hands_an_exhibit_over() {
    let Some(authority) = Authority::new(Keys::P256) else { return };
    let (desk, ..) = desk_with_items();
    desk.ask("vault.lock", json!({}));
    let vault = desk.vault();
    assert!(said(&vault, &["custody", "verify"]).contains("Intact but not anchored from entry 1"));
    let path = |name: &str| desk.folder().join(name).display().to_string();
    let root = authority.root().display().to_string();
    assert!(said(&vault, &["custody", "pin-root", &root]).contains("Root of the test"));
    said(&vault, &["custody", "request", "--out", &path("q.tsq")]);
    std::fs::write(path("a.tsr"), authority.answer(Path::new(&path("q.tsq")))).unwrap();
    assert!(said(&vault, &["custody", "stamp", &path("a.tsr")]).contains("entries up to 6 existed"));
    let verdict = said(&vault, &["custody", "verify"]);
    assert!(verdict.contains("Anchored up to entry 6") && verdict.contains("from entry 7"), "{verdict}");
    said(&vault, &["custody", "certificate", "2", "--language", "ky", "--out", &path("c.pdf")]);
    assert!(std::fs::read(path("c.pdf")).unwrap().starts_with(b"%PDF-1.7"));
    said(&vault, &["custody", "export", "2", "--out", &path("out")]);
    assert!(Path::new(&path("out/verify.py")).is_file() && Path::new(&path("out/anchored.tsr")).is_file());
    assert_eq!(run(&vault, PASSPHRASE, &["custody", "export", "2", "--out", &path("out")]).status.code(), Some(1));

    // An anchor of a longer log, kept outside: exit code 4 and the reason.
    let older = tempfile::tempdir().unwrap();
    crate::vault::copy(&vault, older.path());
    said(&vault, &["custody", "certificate", "1", "--out", &path("d.pdf")]); // the log grows
    std::fs::create_dir(path("stick")).unwrap();
    said(&vault, &["custody", "request", "--out", &path("stick/later.tsq")]);
    let done = run(older.path(), PASSPHRASE, &["custody", "verify", "--anchors", &path("stick")]);
    assert_eq!(done.status.code(), Some(4));
    let told = String::from_utf8(done.stdout).unwrap();
    assert!(told.contains("the log ends before an entry that was anchored"), "{told}");
}

#[test]
fn copies_of_checkpoints_that_prove_nothing_are_said_and_not_passed_over() {
    let (desk, ..) = desk_with_items();
    request(&desk, "own");
    desk.ask("vault.lock", json!({}));
    let other = Desk::new();
    let theirs = request(&other, "stick");
    let folder = |name: &str| {
        let path = desk.folder().join(name);
        std::fs::create_dir_all(&path).unwrap();
        path
    };
    let against = |anchors: &Path| {
        let done = run(&desk.vault(), PASSPHRASE, &["custody", "verify", "--anchors", &anchors.display().to_string()]);
        (done.status.code(), String::from_utf8(done.stdout).unwrap() + &String::from_utf8(done.stderr).unwrap())
    };

    let (code, told) = against(&folder("own"));
    assert!(code == Some(0) && told.contains("Of these from the folder given: 1."), "{told}");
    let (code, told) = against(&desk.folder().join("nowhere"));
    assert!(code == Some(1) && told.contains("is not there or cannot be read"), "{told}");
    let (code, told) = against(&folder("empty"));
    assert!(code == Some(4) && told.contains("holds no checkpoint of this vault"), "{told}");

    // Another vault's alone, then beside one of this vault: that one is compared, and it is said what was not.
    std::fs::copy(theirs.with_extension("note"), folder("other").join("theirs.note")).unwrap();
    let (code, told) = against(&folder("other"));
    assert!(code == Some(4) && told.contains("holds no checkpoint of this vault"), "{told}");
    assert!(told.contains("of other vaults, or signed by nobody of this one: 1."), "{told}");
    std::fs::copy(theirs.with_extension("note"), folder("own").join("theirs.note")).unwrap();
    let (code, told) = against(&folder("own"));
    assert!(
        code == Some(0) && told.contains("from the folder given: 1.") && told.contains("of this one: 1."),
        "{told}"
    );

    std::fs::write(folder("damaged").join("custody-5.note"), "dalil/00\n5\n").unwrap();
    let (code, told) = against(&folder("damaged"));
    assert!(code == Some(4) && told.contains("beside it: custody-5.note"), "{told}");
    // A damaged one beside a whole one is said too.
    std::fs::write(folder("own").join("torn.note"), "").unwrap();
    let (code, told) = against(&folder("own"));
    assert!(code == Some(4) && told.contains("beside it: torn.note"), "{told}");

    let said = said(&desk.vault(), &["custody", "verify"]);
    assert!(said.contains("Checkpoints compared with the log: ") && !said.contains("folder given"), "{said}");
}

#[test]
fn a_timestamp_that_was_taken_in_and_is_gone_is_said_with_the_verdict() {
    let Some(authority) = Authority::new(Keys::P256) else { return };
    let (desk, ..) = desk_with_items();
    anchor(&desk, &authority, "stick");
    assert_eq!(verdict(&desk)["missing"], json!([]));
    let kept = std::fs::read_dir(desk.vault().join("anchors")).unwrap().map(|entry| entry.unwrap().path());
    let answer = kept.filter(|path| path.extension().is_some_and(|ending| ending == "tsr")).last().unwrap();
    let name = answer.file_name().unwrap().to_str().unwrap().to_owned();
    std::fs::remove_file(&answer).unwrap();
    let found = verdict(&desk);
    assert_eq!((&found["missing"], &found["anchored"], &found["failed"]), (&json!([name]), &Value::Null, &Value::Null));
    desk.ask("vault.lock", json!({}));
    let done = run(&desk.vault(), PASSPHRASE, &["custody", "verify"]);
    let told = String::from_utf8(done.stdout).unwrap();
    assert_eq!(done.status.code(), Some(4), "{told}");
    assert!(told.contains(&format!("is gone from the folder of the vault: anchors/{name}")), "{told}");
}

#[test]
fn a_script_makes_a_kit_and_opens_the_vault_with_it() {
    let desk = Desk::new();
    desk.ask("vault.lock", json!({}));
    let vault = desk.vault();
    assert!(said(&vault, &["vault", "kit"]).contains("no recovery kit"));
    // The words are typed from paper: the program waits for them on its descriptor after it wrote the sheet.
    let pdf = desk.folder().join("kit.pdf");
    let mut child = Command::new(env!("CARGO_BIN_EXE_dalil"))
        .args(["--lang", "en", "--passphrase-fd", "0", "--vault"])
        .arg(&vault)
        .args(["vault", "kit", "--out"])
        .arg(&pdf)
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    use std::io::{BufRead as _, Write as _};
    let mut typed = child.stdin.take().unwrap();
    let mut told = std::io::BufReader::new(child.stdout.take().unwrap()).lines();
    writeln!(typed, "{PASSPHRASE}").unwrap();
    assert!(told.next().unwrap().unwrap().contains("Print it"));
    let words = super::kit::words_on(&std::fs::read(&pdf).unwrap()).remove(0);
    writeln!(typed, "{words}").unwrap();
    assert!(told.next().unwrap().unwrap().contains("opens the vault"));
    assert!(child.wait().unwrap().success());

    let recover = |words: &str| {
        Command::new(env!("CARGO_BIN_EXE_dalil"))
            .args(["--lang", "en", "--vault"])
            .arg(&vault)
            .args(["vault", "recover"])
            .env("DALIL_KIT_WORDS", words)
            .env("DALIL_NEW_PASSPHRASE", NEW)
            .output()
            .unwrap()
    };
    let wrong = recover(&words.split(' ').rev().collect::<Vec<_>>().join(" "));
    assert_eq!(wrong.status.code(), Some(1));
    assert!(recover(&words).status.success());
    assert_eq!(run(&vault, PASSPHRASE, &["case", "list"]).status.code(), Some(3));
    assert!(run(&vault, NEW, &["case", "list"]).status.success());
    assert!(run(&vault, &words, &["case", "list"]).status.success(), "the words are a passphrase everywhere");
}
