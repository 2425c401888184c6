//! Where a layer of protection is missing, files are stored and not read, and the lawyer is told.

use crate::support::{Desk, picture, reader};
use dalil::worker::{Error, Layer, Limits, Program};
use serde_json::json;

#[test]
fn no_worker_gets_a_byte_where_a_layer_is_missing() {
    for layer in Layer::ALL {
        let mut file = &b"words of a client"[..];
        let error = reader().lacking(*layer).start("read", 17, &mut file, &Limits::USUAL).unwrap_err();
        assert!(matches!(error, Error::Unprotected(missing) if missing == *layer), "{layer}: {error:?}");
        assert_eq!(file.len(), 17);
    }
}

fn stored_only(program: Program, missing: &str) {
    let desk = Desk::reading_with(program);
    assert_eq!(desk.ask("reader.standing", json!({}))["storeOnly"], missing);
    let case = desk.case("1/2026");
    let files = [desk.file("a.png", picture(3)), desk.file("b.txt", "Слова"), desk.file("c.pdf", "%PDF-1.4 broken")];
    assert_eq!(desk.take_in(&case, &files)["work"]["added"], 3, "kept all the same");
    for item in desk.evidence(&case) {
        let fields = [&item["sheets"], &item["trouble"], &item["thumbnail"]];
        assert_eq!(fields, [&json!(null); 3], "nothing is known of what was not read");
        let failure = desk.refused("evidence.look", json!({ "evidence": item["id"] }));
        assert_eq!((failure.code.as_str(), failure.params["missing"].as_str()), ("store-only", missing));
        desk.ask("evidence.show", json!({ "evidence": item["id"] }));
    }
    let out = desk.file("out/x", b"").with_file_name("copy.png");
    let first = desk.evidence(&case)[0]["id"].as_str().unwrap().parse().unwrap();
    desk.core.export_evidence(first, &out).unwrap();
    assert_eq!(std::fs::read(out).unwrap(), picture(3));
}

#[test]
fn files_are_stored_only_without_landlock() {
    stored_only(reader().lacking(Layer::Files), "files");
}

#[test]
fn files_are_stored_only_where_no_worker_starts() {
    stored_only(Program::at("/nonexistent"), "process");
}

#[test]
fn what_was_only_stored_is_read_where_the_protection_stands() {
    let desk = Desk::new();
    assert_eq!(desk.ask("reader.standing", json!({}))["storeOnly"], json!(null));
    let found = desk.ask("reader.check", json!({}));
    assert_eq!((&found["open"], &found["tested"]), (&json!([]), &json!(true)));
    assert_eq!(found["layers"].as_array().unwrap().len(), Layer::ALL.len());
}
