//! Files that an earlier program knew nothing of: once a later one does, they are looked at again behind the window and become what
//! they are.

use crate::chats::again::read_earlier;
use crate::documents::samples::{docx, paragraphs, pdf};
use crate::support::{Desk, NOON, PASSPHRASE};
use dalil::base::FixedClock;
use dalil::vault::{Error, Passphrase, Vault};
use serde_json::{Value, json};
use std::sync::Arc;

/// A film of an old telephone, of which only the beginning is here.
const FILM: &[u8] = b"\0\0\0\x18ftyp3gp4\0\0\x02\x003gp4isom\0\0\0\x08free\0\x01\x16\xd3mdat\xde\x02";
const SPEECH: &[u8] = b"#!AMR-WB\n\x44abcdefghijkl";
const LARGE_PICTURE: &[u8] = b"II\x2b\0\x08\0\0\0\x10\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0";

fn kinds(desk: &Desk, case: &Value) -> Vec<(String, String)> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    desk.evidence(case).iter().map(|item| (text(&item["kind"]), text(&item["mediaType"]))).collect()
}

#[test]
fn what_an_earlier_program_did_not_know_becomes_what_it_is_and_its_custody_says_nothing_new() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let files = [
        desk.file("1.3gp", FILM),
        desk.file("2.awb", SPEECH),
        desk.file("3.tif", LARGE_PICTURE),
        desk.file("4.bin", [0, 1, 2, 3]),
        desk.file("5.txt", "Просто текст\n"),
    ];
    desk.take_in(&case, &files);
    let now = kinds(&desk, &case);
    let of = |kind: &str, media: &str| (kind.to_owned(), media.to_owned());
    let meant = [
        of("video", "video/3gpp"),
        of("audio", "audio/amr-wb"),
        of("image", "image/x-bigtiff"),
        of("other", "application/octet-stream"),
        of("text", "text/plain"),
    ];
    assert_eq!(now, meant);
    let pages = || (desk.evidence(&case)[2]["sheets"].clone(), desk.evidence(&case)[2]["trouble"].clone());
    let counted = pages();
    assert_ne!(counted, (Value::Null, Value::Null), "its pages are counted, or it is said why not");

    // As an earlier program, which had read them as well as it could, left them.
    read_earlier(
        &desk,
        &[
            "UPDATE evidence SET kind = 'other', media_type = 'application/octet-stream', sheets = NULL, trouble = NULL
             WHERE number IN (1, 3)",
            "UPDATE evidence SET kind = 'text', media_type = 'text/x-shellscript' WHERE number = 2",
            "INSERT OR REPLACE INTO search_looked (evidence_id, reader) SELECT id, 3 FROM evidence",
            "INSERT OR REPLACE INTO reading (evidence_id, format, trouble, cut, reader, read_ms)
             SELECT id, 'plain', NULL, 0, 3, 0 FROM evidence WHERE number IN (2, 5)",
            "INSERT INTO printed_start SELECT id, 'paragraph', 0, 1, 1 FROM evidence WHERE number = 2",
            "INSERT INTO mail SELECT id, 0, '', '', '', '', '', NULL, NULL, '', '[]' FROM evidence WHERE number = 2",
            "INSERT INTO inner_file SELECT id, 0, 'a', 'a', '', 1, 0, 0 FROM evidence WHERE number = 2",
            "INSERT INTO web_page SELECT id, '', '', '', '', NULL, 0, 0 FROM evidence WHERE number = 2",
        ],
    );
    assert_eq!(kinds(&desk, &case)[0].0, "other");
    let custody = || desk.ask("custody.show", json!({ "case": null, "evidence": null }));
    let before = custody();
    assert!(desk.core.read_everything_unread().unwrap() >= 4);
    assert_eq!(kinds(&desk, &case), meant);
    assert_eq!(pages(), counted);
    assert_eq!(custody(), before, "the log never said what they were, and nobody looked at them");
    let speech = desk.evidence(&case)[1]["id"].clone();
    assert_eq!(desk.ask("document.show", json!({ "evidence": speech }))["format"], json!(null), "it is no text");
    assert_eq!(desk.core.read_everything_unread().unwrap(), 0, "each is looked at once");
    assert_eq!(rows(&desk, 2), 0, "nothing is left of what it was taken for");
}

/// How many rows say what stands in an item.
fn rows(desk: &Desk, number: u32) -> i64 {
    desk.ask("vault.lock", json!({}));
    let (vault, _) = Vault::open(&desk.vault(), &Passphrase::new(PASSPHRASE), Arc::new(FixedClock(NOON))).unwrap();
    let count = |table: &str| {
        let sql = format!(
            "SELECT count(*) FROM {table} WHERE evidence_id = (SELECT id FROM evidence WHERE number = {number})"
        );
        vault.read(|db| Ok::<i64, Error>(db.query_row(&sql, [], |row| row.get(0))?)).unwrap()
    };
    let all = ["reading", "printed_start", "mail", "inner_file", "web_page"].into_iter().map(count).sum();
    vault.lock().unwrap();
    desk.ask("vault.open", json!({ "folder": null, "passphrase": PASSPHRASE }));
    all
}

#[test]
fn a_file_that_turns_out_to_be_a_pdf_is_read_as_one_and_a_paper_that_was_known_is_left_alone() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    desk.take_in(&case, &[desk.file("1.pdf", pdf("Долг 1850")), desk.file("2.docx", docx())]);
    let item = desk.evidence(&case)[0]["id"].clone();
    let now = (kinds(&desk, &case), paragraphs(&desk, &item));
    assert!(now.1.iter().any(|(_, text)| text.contains("1850")), "{now:?}");
    read_earlier(
        &desk,
        &[
            "UPDATE evidence SET kind = 'other', media_type = 'application/octet-stream', sheets = NULL WHERE number = 1",
            "UPDATE derivative SET replaced = 1 WHERE evidence_id = (SELECT id FROM evidence WHERE number = 1)",
            "UPDATE reading SET format = 'plain' WHERE evidence_id = (SELECT id FROM evidence WHERE number = 1)",
            "UPDATE reading SET reader = 3",
            "INSERT OR REPLACE INTO search_looked (evidence_id, reader) SELECT id, 3 FROM evidence",
        ],
    );
    assert_eq!(desk.core.read_everything_unread().unwrap(), 1, "an earlier program knew what the other is");
    assert_eq!((kinds(&desk, &case), paragraphs(&desk, &item)), now, "its words are there again");
    assert_eq!(desk.ask("document.show", json!({ "evidence": item }))["format"], "pdf");
}
