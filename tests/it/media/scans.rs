//! Scans are recognised, corrected and cited.

use super::{is_here, item, sample, texts};
use crate::support::{Desk, picture};
use serde_json::{Value, json};

fn recognise(desk: &Desk, case: &Value, items: Value) -> Value {
    let job = desk.ask("recognition.start", json!({ "case": case, "items": items }));
    desk.finished(&job["job"])
}

fn words(page: &Value) -> Vec<(usize, usize, String)> {
    let blocks = page["blocks"].as_array().unwrap().iter().enumerate();
    blocks
        .flat_map(|(b, block)| {
            let words = block["words"].as_array().cloned().unwrap_or_default();
            words.into_iter().enumerate().map(move |(w, word)| (b, w, word["text"].as_str().unwrap().to_owned()))
        })
        .collect()
}

#[test]
fn a_scan_is_recognised_and_a_word_put_right() {
    if !is_here("tesseract") {
        return;
    }
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let scan = item(&desk, &case, sample("Screenshot_20260224-214512.png"));
    assert_eq!(desk.ask("recognition.waiting", json!({ "case": case })), json!([scan["id"]]));
    let job = recognise(&desk, &case, Value::Null);
    assert_eq!((&job["failure"], &job["work"]["read"]), (&Value::Null, &json!(1)), "{job}");
    assert_eq!(desk.ask("recognition.waiting", json!({ "case": case })), json!([]));
    let [ocr] = &texts(&desk, &scan)[..] else { panic!() };
    assert_eq!((&ocr["kind"], &ocr["maker"]), (&json!("ocr"), &json!("machine")));
    assert!(ocr["madeBy"].as_str().unwrap().starts_with("Tesseract "), "{ocr}");
    let page = desk.ask("text.page", json!({ "text": ocr["id"], "page": 1 }));
    let read = words(&page);
    assert!(read.len() > 10, "{page}");
    let word = &page["blocks"][read[3].0]["words"][read[3].1];
    for side in ["x", "y", "width", "height"] {
        assert!((0.0..=1.0).contains(&word[side].as_f64().unwrap()), "{word}");
    }
    assert!(word["sure"].as_u64().is_some_and(|sure| sure <= 100));

    let (block, at, _) = read[3].clone();
    let request = json!({ "text": ocr["id"], "page": 1, "block": block, "word": at, "reads": "исправлено" });
    assert_eq!(crate::search::hits(&desk, "исправлено").len(), 0);
    let word = &read.iter().find(|(_, _, word)| word.chars().filter(|c| c.is_alphabetic()).count() >= 5).unwrap().2;
    let read_elsewhere = crate::search::hits(&desk, word);
    assert!(
        read_elsewhere.iter().any(|hit| hit["place"]["evidence"] == scan["id"]),
        "what was recognised is found at once"
    );
    let better = desk.ask("text.correct", request.clone());
    let [now] = &texts(&desk, &scan)[..] else { panic!() };
    assert_eq!((&now["id"], &now["maker"]), (&better["value"], &json!("person")));
    let [hit] = &crate::search::hits(&desk, "исправлено")[..] else {
        panic!("the corrected word is found, once")
    };
    assert_eq!((&hit["place"]["evidence"], &hit["place"]["page"]), (&scan["id"], &json!(1)), "{hit}");
    let page = desk.ask("text.page", json!({ "text": now["id"], "page": 1 }));
    assert_eq!(page["blocks"][block]["words"][at]["text"], "исправлено");
    assert_eq!(page["blocks"][block]["words"][at]["sure"], Value::Null, "a person does not guess");
    let before = desk.ask("text.page", json!({ "text": ocr["id"], "page": 1 }));
    assert_eq!(words(&before)[3], read[3], "what the machine read stays");
    assert_eq!(desk.refused("text.correct", request).code, "not-found", "only the text that counts is corrected");
}

#[test]
fn what_cannot_be_read_is_told_and_stops_nothing() {
    if !is_here("tesseract") {
        return;
    }
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let whole = item(&desk, &case, desk.file("small.png", picture(7)));
    let mut broken = std::fs::read(sample("Screenshot_20260224-214512.png")).unwrap();
    let half = broken.len() / 2;
    broken.truncate(half);
    desk.take_in(&case, &[desk.file("broken.png", &broken)]);
    let ids: Vec<Value> = desk.evidence(&case).iter().map(|row| row["id"].clone()).collect();
    let job = recognise(&desk, &case, json!(ids));
    assert_eq!(job["failure"], Value::Null, "{job}");
    assert_eq!(job["work"]["failed"].as_array().unwrap().len(), 1, "{job}");
    assert_eq!(texts(&desk, &whole).len(), 1, "an empty picture has an empty text");
}

#[test]
fn a_cancelled_recognition_keeps_what_was_finished() {
    if !is_here("tesseract") {
        return;
    }
    let desk = Desk::new();
    let case = desk.case("1/2026");
    for name in ["Screenshot_20260224-214512.png", "Screenshot_20260226-195833.jpg", "Screenshot_20260305-171140.jpg"] {
        desk.take_in(&case, &[sample(name)]);
    }
    let job = desk.ask("recognition.start", json!({ "case": case, "items": null }));
    desk.ask("job.cancel", json!({ "job": job["job"] }));
    let ended = desk.finished(&job["job"]);
    assert_eq!((&ended["cancelled"], &ended["failure"]), (&json!(true), &Value::Null), "{ended}");
    let waiting = desk.ask("recognition.waiting", json!({ "case": case })).as_array().unwrap().len() as u64;
    assert_eq!(waiting + ended["work"]["read"].as_u64().unwrap(), 3);
}
