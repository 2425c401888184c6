//! PDF files that open with a password only: told once, it lets them be read, drawn and bound, and stands nowhere else.

use super::samples::take;
use crate::paper::support::text_of;
use crate::support::{Desk, NOON, PASSPHRASE};
use dalil::vault::{Error, Passphrase, Vault};
use lopdf::encryption::crypt_filters::{Aes128CryptFilter, Aes256CryptFilter, CryptFilter};
use lopdf::{Document, EncryptionState, EncryptionVersion, Object, Permissions, Stream, dictionary};
use rusqlite::Connection;
use rusqlite::types::Value as Cell;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::Write as _;
use std::process::{Command, Stdio};
use std::sync::Arc;

const PASSWORD: &str = "zqx-7735-Kale";
const OWNERS: &str = "zqx-9941-Bank";

/// How a file is closed.
#[derive(Debug, Clone, Copy)]
enum Kind {
    Rc4Of40,
    Rc4Of128,
    Aes128,
    Aes256,
}

const KINDS: [Kind; 4] = [Kind::Rc4Of40, Kind::Rc4Of128, Kind::Aes128, Kind::Aes256];

/// A statement of two pages, each with words and a black bar.
fn statement() -> Document {
    let mut doc = Document::with_version("1.7");
    let tree = doc.new_object_id();
    let font = doc.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica", "Encoding" => "WinAnsiEncoding",
    });
    let mut kids: Vec<Object> = Vec::new();
    for words in ["Balance zqxword", "Page zqxsecond"] {
        let content = format!("BT /F 20 Tf 50 700 Td ({words}) Tj ET 50 400 300 80 re f");
        let content = doc.add_object(Stream::new(dictionary! {}, content.into_bytes()));
        let page = dictionary! {
            "Type" => "Page", "Parent" => tree, "Contents" => content,
            "MediaBox" => [0, 0, 595, 842].map(Object::Integer).to_vec(),
            "Resources" => dictionary! { "Font" => dictionary! { "F" => font } },
        };
        kids.push(doc.add_object(page).into());
    }
    doc.objects.insert(tree, dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => 2_i64 }.into());
    let root = doc.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
    doc.trailer.set("Root", root);
    let id = Object::string_literal("0123456789abcdef");
    doc.trailer.set("ID", vec![id.clone(), id]);
    doc
}

/// The statement as its bank sends it; by an empty password it is closed against changes alone.
fn closed(kind: Kind, user_password: &str) -> Vec<u8> {
    let mut doc = statement();
    let (owner_password, permissions) = (OWNERS, Permissions::all());
    let name = || b"StdCF".to_vec();
    let filters = |filter: Arc<dyn CryptFilter>| BTreeMap::from([(name(), filter)]);
    let document = &doc;
    let version = match kind {
        Kind::Rc4Of40 => EncryptionVersion::V1 { document, owner_password, user_password, permissions },
        Kind::Rc4Of128 => {
            EncryptionVersion::V2 { document, owner_password, user_password, key_length: 128, permissions }
        }
        Kind::Aes128 => EncryptionVersion::V4 {
            document,
            encrypt_metadata: true,
            crypt_filters: filters(Arc::new(Aes128CryptFilter)),
            stream_filter: name(),
            string_filter: name(),
            owner_password,
            user_password,
            permissions,
        },
        Kind::Aes256 => EncryptionVersion::V5 {
            encrypt_metadata: true,
            crypt_filters: filters(Arc::new(Aes256CryptFilter)),
            file_encryption_key: &[7; 32],
            stream_filter: name(),
            string_filter: name(),
            owner_password,
            user_password,
            permissions,
        },
    };
    let state = EncryptionState::try_from(version).expect("it can be closed");
    doc.encrypt(&state).expect("it is closed");
    let mut bytes = Vec::new();
    doc.save_to(&mut bytes).expect("a PDF");
    bytes
}

fn unlock(item: &Value, password: &str) -> Value {
    json!({ "evidence": item, "password": password })
}

/// Why the one item cannot be shown, and how many sheets it has.
fn standing(desk: &Desk, case: &Value) -> (Value, Value) {
    let row = desk.evidence(case)[0].clone();
    (row["trouble"].clone(), row["sheets"].clone())
}

fn found(desk: &Desk, word: &str) -> Value {
    crate::search::ask(desk, &crate::search::request(word))["total"].clone()
}

/// How dark the darkest pixel of a picture is.
fn darkest(desk: &Desk, path: &str) -> u8 {
    let picture = desk.core.picture(&format!("/view/{path}"), "width=200").expect("it is drawn");
    let picture = image::load_from_memory(&picture.bytes).unwrap().to_luma8();
    picture.pixels().map(|pixel| pixel.0[0]).min().unwrap()
}

/// A bundle of the one item.
fn bundle_of(desk: &Desk, case: &Value, item: &Value) -> Value {
    let about = json!({ "case": case, "filing": null, "title": "Bundle", "language": "ru" });
    let bundle = desk.ask("bundle.add", about)["value"].clone();
    let exhibits = json!([{ "evidence": item, "description": "" }]);
    let change = json!({ "bundle": bundle, "title": "Bundle", "language": "ru", "exhibits": exhibits });
    desk.ask("bundle.change", change);
    bundle
}

/// The bundle as it goes to court.
fn built(desk: &Desk, bundle: &Value) -> Vec<u8> {
    let view = desk.finished(&desk.ask("bundle.build", json!({ "bundle": bundle }))["job"]);
    assert_eq!(view["failure"], Value::Null, "{view}");
    let folder = desk.folder().join("out");
    std::fs::create_dir_all(&folder).unwrap();
    *desk.hands.save.lock().unwrap() = Some(folder);
    let out = desk.ask("bundle.export", json!({ "bundle": bundle, "number": null }));
    std::fs::read(out["path"].as_str().unwrap()).unwrap()
}

fn holds(bytes: &[u8], words: &str) -> bool {
    bytes.windows(words.len()).any(|window| window == words.as_bytes())
}

/// Whether the password stands in a table.
fn stands_in(db: &Connection, table: &str) -> Result<bool, Error> {
    let mut query = db.prepare(&format!("SELECT * FROM {table}"))?;
    let columns = query.column_count();
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        for at in 0..columns {
            let bytes = match row.get::<_, Cell>(at)? {
                Cell::Text(text) => text.into_bytes(),
                Cell::Blob(bytes) => bytes,
                _ => continue,
            };
            if holds(&bytes, PASSWORD) {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

/// In which of these tables the password stands.
fn kept_in(desk: &Desk, tables: &[&str]) -> Vec<String> {
    desk.ask("vault.lock", json!({}));
    let clock = Arc::new(dalil::base::FixedClock(NOON));
    let (vault, _) = Vault::open(&desk.vault(), &Passphrase::new(PASSPHRASE), clock).unwrap();
    let mut found = Vec::new();
    for table in tables {
        if vault.read(|db| stands_in(db, table)).unwrap() {
            found.push((*table).to_owned());
        }
    }
    vault.lock().unwrap();
    desk.ask("vault.open", json!({ "folder": null, "passphrase": PASSPHRASE }));
    found
}

#[test]
fn a_closed_pdf_is_read_drawn_and_bound_once_its_password_was_told() {
    for kind in KINDS {
        let desk = Desk::new();
        let case = desk.case("14/2026");
        let file = closed(kind, PASSWORD);
        let item = take(&desk, &case, "statement.pdf", &file);
        let bundle = bundle_of(&desk, &case, &item);
        let view = || desk.ask("bundle.show", json!({ "bundle": bundle }));
        let before = view();
        let locked = (json!("encrypted"), Value::Null);
        assert_eq!(standing(&desk, &case), locked, "{kind:?}");
        assert_eq!(before["exhibits"][0]["remarks"][0]["code"], "locked", "{kind:?}");

        for wrong in ["zqx-7735-kale", " zqx-7735-Kale"] {
            assert_eq!(desk.refused("evidence.unlock", unlock(&item, wrong)).code, "pdf-password-wrong", "{kind:?}");
        }
        assert_eq!(standing(&desk, &case), locked, "{kind:?}: nothing has changed");
        assert_eq!(desk.refused("evidence.look", json!({ "evidence": item })).code, "no-picture", "{kind:?}");
        assert_eq!(found(&desk, "zqxword"), 0, "{kind:?}");

        desk.ask("evidence.unlock", unlock(&item, PASSWORD));
        assert_eq!(standing(&desk, &case), (Value::Null, json!(2)), "{kind:?}");
        assert_eq!((found(&desk, "zqxword"), found(&desk, "zqxsecond")), (json!(1), json!(1)), "{kind:?}");
        let look = desk.ask("evidence.look", json!({ "evidence": item }));
        assert!(darkest(&desk, &format!("{}/page/2", look["path"].as_str().unwrap())) < 80, "{kind:?}: the bar");
        assert!(darkest(&desk, desk.evidence(&case)[0]["thumbnail"].as_str().unwrap()) < 80, "{kind:?}: small too");

        let after = view();
        let exhibit = &after["exhibits"][0];
        assert_eq!((&exhibit["sheets"], &exhibit["remarks"]), (&json!(2), &json!([])), "{kind:?}");
        assert_eq!(after["pages"].as_u64(), before["pages"].as_u64().map(|pages| pages + 2), "{kind:?}");
        let pdf = built(&desk, &bundle);
        let pages = Document::load_mem(&pdf).expect("it opens without a password").get_pages().len();
        assert_eq!(json!(pages), after["pages"], "{kind:?}: every page is there, and none twice");
        let text = text_of(&pdf, false);
        assert!(text.contains("zqxword") && text.contains("zqxsecond"), "{kind:?}: {text}");
        assert!(!holds(&pdf, PASSWORD), "{kind:?}");

        let copy = desk.folder().join("copy.pdf");
        desk.core.export_evidence(serde_json::from_value(item).unwrap(), &copy).unwrap();
        assert!(std::fs::read(copy).unwrap() == file, "{kind:?}: the original stays closed as it came");
    }
}

#[test]
fn that_an_item_was_opened_with_a_password_is_in_its_custody_and_the_password_is_not() {
    let desk = Desk::new();
    let case = desk.case("14/2026");
    let item = take(&desk, &case, "statement.pdf", &closed(Kind::Aes256, PASSWORD));
    desk.ask("evidence.unlock", unlock(&item, PASSWORD));
    let shown = desk.ask("evidence.show", json!({ "evidence": item }));
    let opened = |line: &&Value| line["params"]["what"] == "password";
    let lines = shown["custody"].as_array().unwrap();
    let line = lines.iter().find(opened).expect("it is in the log");
    assert_eq!((&line["action"], &shown["unlocked"]), (&json!("view"), &json!(true)));
    assert!(!line["actor"].as_str().unwrap().is_empty(), "by whom");
    assert!(!shown.to_string().contains(PASSWORD));
    let tables = ["journal", "custody_entry", "evidence", "reading", "search_object", "setting", "pdf_password"];
    assert_eq!(kept_in(&desk, &tables), ["pdf_password"], "it stands where it is kept and nowhere else");
    assert_eq!(desk.ask("evidence.look", json!({ "evidence": item }))["pages"].as_array().unwrap().len(), 2);
}

#[test]
fn a_pdf_that_is_closed_against_changes_alone_needs_no_password() {
    for kind in KINDS {
        let desk = Desk::new();
        let case = desk.case("14/2026");
        let item = take(&desk, &case, "ticket.pdf", &closed(kind, ""));
        assert_eq!(standing(&desk, &case), (Value::Null, json!(2)), "{kind:?}");
        assert_eq!(found(&desk, "zqxword"), 1, "{kind:?}");
        assert_eq!(desk.refused("evidence.unlock", unlock(&item, OWNERS)).code, "pdf-opens", "{kind:?}");
        let bundle = bundle_of(&desk, &case, &item);
        assert!(text_of(&built(&desk, &bundle), false).contains("zqxsecond"), "{kind:?}");
    }
}

#[test]
fn a_password_that_is_removed_closes_the_pages_and_leaves_the_text() {
    let desk = Desk::new();
    let case = desk.case("14/2026");
    let item = take(&desk, &case, "statement.pdf", &closed(Kind::Aes128, PASSWORD));
    desk.ask("evidence.unlock", unlock(&item, PASSWORD));
    desk.ask("evidence.look", json!({ "evidence": item }));
    assert_eq!(desk.refused("evidence.unlock", unlock(&item, "another")).code, "pdf-opens");
    desk.ask("evidence.forget-password", json!({ "evidence": item }));
    assert_eq!(standing(&desk, &case), (json!("encrypted"), Value::Null));
    assert_eq!(desk.refused("evidence.look", json!({ "evidence": item })).code, "no-picture");
    assert_eq!(found(&desk, "zqxword"), 1, "facts rest on what was read");
    assert_eq!(desk.ask("evidence.show", json!({ "evidence": item }))["unlocked"], false);
    assert!(kept_in(&desk, &["pdf_password"]).is_empty());
    desk.ask("evidence.unlock", unlock(&item, PASSWORD));
    assert_eq!(standing(&desk, &case), (Value::Null, json!(2)));
}

#[test]
fn the_journal_says_of_which_file_a_password_was_told_and_removed() {
    let desk = Desk::new();
    let case = desk.case("14/2026");
    let item = take(&desk, &case, "statement.pdf", &closed(Kind::Aes256, PASSWORD));
    desk.ask("evidence.unlock", unlock(&item, PASSWORD));
    desk.ask("evidence.forget-password", json!({ "evidence": item }));
    let request = json!({
        "case": case, "user": null, "kind": "evidence", "from": "", "to": "", "language": "ru", "before": null,
    });
    let told = desk.ask("journal.list", request);
    for label in ["evidence-unlock", "evidence-forget-password"] {
        let line = told["lines"].as_array().unwrap().iter().find(|line| line["label"] == label).expect(label);
        assert_eq!(line["things"][0]["id"], item, "{label}");
    }
    assert!(!told.to_string().contains(PASSWORD));
}

#[test]
fn the_journal_tells_of_no_removal_where_no_password_was_kept() {
    let desk = Desk::new();
    let case = desk.case("14/2026");
    let item = take(&desk, &case, "statement.pdf", &closed(Kind::Aes256, PASSWORD));
    let removals = || {
        let request = json!({
            "case": case, "user": null, "kind": "evidence", "from": "", "to": "", "language": "ru", "before": null,
        });
        let told = desk.ask("journal.list", request);
        let lines = told["lines"].as_array().unwrap();
        lines.iter().filter(|line| line["label"] == "evidence-forget-password").count()
    };
    desk.ask("evidence.forget-password", json!({ "evidence": item }));
    assert_eq!(removals(), 0);
    desk.ask("evidence.unlock", unlock(&item, PASSWORD));
    for _ in 0..2 {
        desk.ask("evidence.forget-password", json!({ "evidence": item }));
        assert_eq!(removals(), 1, "it was removed once");
    }
}

#[test]
fn at_a_terminal_the_password_comes_by_a_line_and_never_as_an_argument() {
    let desk = Desk::new();
    let case = desk.case("14/2026");
    take(&desk, &case, "statement.pdf", &closed(Kind::Rc4Of128, PASSWORD));
    desk.ask("vault.lock", json!({}));
    let run = |password: &str| {
        let mut child = Command::new(env!("CARGO_BIN_EXE_dalil"))
            .arg("--vault")
            .arg(desk.vault())
            .args(["--passphrase-fd", "0", "--lang", "en", "evidence", "unlock", "1"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        writeln!(child.stdin.take().unwrap(), "{PASSPHRASE}\n{password}").unwrap();
        let run = child.wait_with_output().unwrap();
        let said = String::from_utf8(run.stdout).unwrap() + &String::from_utf8(run.stderr).unwrap();
        assert!(!said.contains(password), "{said}");
        (run.status.code().unwrap(), said)
    };
    let (code, said) = run("zqx-0000");
    assert!(code == 1 && said.contains("did not fit"), "{code} {said}");
    let (code, said) = run(PASSWORD);
    assert!(code == 0 && said.contains("was opened and read"), "{code} {said}");
    desk.ask("vault.open", json!({ "folder": null, "passphrase": PASSPHRASE }));
    assert_eq!(standing(&desk, &case), (Value::Null, json!(2)));
}

#[test]
fn one_original_opens_in_every_case_that_has_it() {
    let desk = Desk::new();
    let (first, second) = (desk.case("14/2026"), desk.case("15/2026"));
    let file = closed(Kind::Aes256, PASSWORD);
    let item = take(&desk, &first, "statement.pdf", &file);
    take(&desk, &second, "again.pdf", &file);
    desk.ask("evidence.unlock", unlock(&item, PASSWORD));
    for case in [&first, &second] {
        assert_eq!(standing(&desk, case), (Value::Null, json!(2)), "it lies in the vault once");
    }
    assert_eq!(found(&desk, "zqxword"), 2);
}

#[test]
fn an_original_stays_open_for_the_others_that_have_it_when_the_item_with_its_password_is_destroyed() {
    let desk = Desk::new();
    let (first, second) = (desk.case("14/2026"), desk.case("15/2026"));
    let file = closed(Kind::Aes256, PASSWORD);
    let item = take(&desk, &first, "statement.pdf", &file);
    let other = take(&desk, &second, "again.pdf", &file);
    desk.ask("evidence.unlock", unlock(&item, PASSWORD));
    desk.ask("evidence.set-aside", json!({ "items": [item], "aside": true }));
    desk.ask("evidence.destroy", json!({ "evidence": item, "reason": "Доверительница отозвала согласие" }));
    assert_eq!(desk.ask("evidence.look", json!({ "evidence": other }))["pages"].as_array().unwrap().len(), 2);
    assert_eq!(desk.ask("evidence.show", json!({ "evidence": other }))["unlocked"], true);
    desk.ask("evidence.set-aside", json!({ "items": [other], "aside": true }));
    desk.ask("evidence.destroy", json!({ "evidence": other, "reason": "Доверительница отозвала согласие" }));
    assert!(kept_in(&desk, &["pdf_password"]).is_empty(), "with the last of them it goes");
}
