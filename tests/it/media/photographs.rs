//! Photographs of telephones (HEIC): shown upright and in their colours, with what the camera wrote; cited, recognised.

use super::{is_here, item, texts};
use crate::support::{Desk, NOON, PASSPHRASE, reader};
use dalil::base::FixedClock;
use dalil::evidence::{EvidenceKind, Reading};
use dalil::vault::{Act, Error, Passphrase, Vault};
use serde_json::{Value, json};
use std::path::PathBuf;
use std::sync::Arc;

/// A photograph of ours.
pub fn fixture(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/heif").join(name)
}

/// How far two pictures of the same size are apart on the average, of 255.
fn apart(one: &image::RgbImage, two: &image::RgbImage) -> f64 {
    assert_eq!(one.dimensions(), two.dimensions());
    let sum: u64 = one.as_raw().iter().zip(two.as_raw()).map(|(a, b)| u64::from(a.abs_diff(*b))).sum();
    sum as f64 / one.as_raw().len() as f64
}

#[test]
fn a_photograph_is_shown_upright_however_it_is_stored() {
    let program = reader();
    let meant = image::open(fixture("photo.png")).unwrap().into_rgb8();
    for name in ["photo.heic", "deep.heic", "tiles.heic", "mirrored.heic", "flipped.heic"] {
        let bytes = std::fs::read(fixture(name)).unwrap();
        let mut reading = Reading::of(&program, &bytes).unwrap();
        assert_eq!(reading.count(EvidenceKind::Image).unwrap(), 1, "{name}");
        assert_eq!(reading.pages(EvidenceKind::Image).unwrap(), [(320.0, 240.0)], "{name}");
        let seen = reading.page(EvidenceKind::Image, 0, 320).unwrap().unwrap();
        let different = apart(&seen, &meant);
        // In a mirror, upside down or on its side it would differ by more than twenty.
        assert!(different < 3.0, "{name} differs by {different}");
    }
    let turned = image::imageops::flip_horizontal(&meant);
    assert!(apart(&turned, &meant) > 20.0);
}

#[test]
fn a_photograph_tells_when_and_where_it_was_taken_and_is_cited_by_an_area() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let photo = item(&desk, &case, fixture("photo.heic"));
    assert_eq!(
        (&photo["kind"], &photo["mediaType"], &photo["sheets"], &photo["trouble"]),
        (&json!("image"), &json!("image/heif"), &json!(1), &Value::Null)
    );
    let view = desk.ask("evidence.show", json!({ "evidence": photo["id"] }));
    for (name, value) in [
        ("taken", "2026-03-12 14:02:11"),
        ("zone", "+06:00"),
        ("camera", "Apple iPhone 12"),
        ("position", "42.87500, 74.59000"),
        ("satellites", "2026-03-12 08:02:09 UTC"),
    ] {
        assert!(view["metadata"].as_array().unwrap().contains(&json!({ "name": name, "value": value })), "{view}");
    }
    let look = desk.ask("evidence.look", json!({ "evidence": photo["id"] }));
    assert_eq!(look["pages"], json!([{ "width": 320.0, "height": 240.0 }]));
    let path = look["path"].as_str().unwrap();
    let small = desk.core.picture(&format!("view/{}", photo["thumbnail"].as_str().unwrap()), "");
    assert!(small.is_ok_and(|small| small.media_type == "image/jpeg" && !small.bytes.is_empty()));
    assert!(desk.core.picture(&format!("view/{path}/page/1"), "width=320").is_ok());
    let area = json!({ "x": 0.05, "y": 0.35, "width": 0.9, "height": 0.3 });
    let place = json!([{ "evidence": photo["id"], "page": 1, "rect": area, "second": null, "quote": "Паспорт 5512" }]);
    let details = json!({
        "statements": [{ "language": "ru", "text": "Паспорт сфотографирован" }], "date": "2026-03-12", "place": "",
        "parties": [], "status": "alleged", "citations": place, "note": "",
    });
    desk.ask("fact.add", json!({ "case": case, "details": details }));
    let cited = desk.ask("evidence.show", json!({ "evidence": photo["id"] }));
    assert_eq!(cited["facts"].as_array().unwrap().len(), 1);
}

#[test]
fn words_of_a_photograph_are_recognised() {
    if !is_here("tesseract") {
        return;
    }
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let photo = item(&desk, &case, fixture("tiles.heic"));
    let job = desk.ask("recognition.start", json!({ "case": case, "items": [photo["id"]] }));
    let job = desk.finished(&job["job"]);
    assert_eq!((&job["failure"], &job["work"]["read"]), (&Value::Null, &json!(1)), "{job}");
    let page = desk.ask("text.page", json!({ "text": texts(&desk, &photo)[0]["id"], "page": 1 }));
    assert!(page.to_string().contains("5512"), "{page}");
}

/// What the database of an earlier program says of a photograph, and what its migration makes of that; that all of it runs on a
/// database of that version is a test beside it.
#[test]
fn a_photograph_that_an_earlier_program_took_in_is_drawn() {
    let migration = include_str!("../../../src-tauri/src/vault/storage/migrations/0021_pictures_and_sheets.sql");
    let becomes_picture = migration.split_once(';').unwrap().0;
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let photo = item(&desk, &case, fixture("photo.heic"));
    let sql = |statement: &str| {
        desk.ask("vault.lock", json!({}));
        let passphrase = Passphrase::new(PASSPHRASE);
        let (vault, _) = Vault::open(&desk.vault(), &passphrase, Arc::new(FixedClock(NOON))).unwrap();
        let act = Act { label: "earlier", undoable: false };
        vault.write(act, |tx| Ok::<_, Error>(tx.execute(statement, [])?)).unwrap();
        vault.lock().unwrap();
        desk.ask("vault.open", json!({ "folder": null, "passphrase": PASSPHRASE }));
    };
    sql("UPDATE evidence SET kind = 'other', sheets = NULL, trouble = 'not-a-page'");
    assert_eq!(
        desk.ask("evidence.look", json!({ "evidence": photo["id"] }))["pages"],
        json!([]),
        "a file that is only kept"
    );
    sql(becomes_picture);
    let look = desk.ask("evidence.look", json!({ "evidence": photo["id"] }));
    assert_eq!(look["pages"], json!([{ "width": 320.0, "height": 240.0 }]));
    let row = desk.evidence(&case)[0].clone();
    assert_eq!((&row["kind"], &row["sheets"], &row["trouble"]), (&json!("image"), &json!(1), &Value::Null));
    let small = desk.core.picture(&format!("view/{}", row["thumbnail"].as_str().unwrap()), "");
    assert!(small.is_ok_and(|small| small.media_type == "image/jpeg"));
}

#[test]
fn a_picture_of_another_kind_is_kept_whole_and_says_why_it_is_not_drawn() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let picture = item(&desk, &case, fixture("photo.avif"));
    assert_eq!((&picture["kind"], &picture["trouble"]), (&json!("image"), &json!("no-decoder")));
    let refused = desk.refused("evidence.look", json!({ "evidence": picture["id"] }));
    assert_eq!(refused.code, "no-picture");
    let copy = desk.folder().join("copy.avif");
    let id = serde_json::from_value(picture["id"].clone()).unwrap();
    desk.core.export_evidence(id, &copy).unwrap();
    assert_eq!(std::fs::read(copy).unwrap(), std::fs::read(fixture("photo.avif")).unwrap());
}
