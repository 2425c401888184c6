//! Files that an earlier program knew nothing of: once a later one does, they are looked at again behind the window and become what
//! they are.

use crate::chats::again::read_earlier;
use crate::support::Desk;
use serde_json::{Value, json};

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
}
