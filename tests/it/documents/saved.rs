//! Saved web pages: where they were, when they were saved, what they say, what they hold.

use super::samples::{mhtml, paragraphs, show, take, warc, warc_with_picture, zip};
use crate::support::{Desk, NOON, PASSPHRASE};
use dalil::base::FixedClock;
use dalil::vault::{Act, Error, Passphrase, Vault};
use serde_json::{Value, json};
use sha2::Digest;
use std::sync::Arc;

#[test]
fn a_page_with_its_pictures_tells_where_it_was() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let item = take(&desk, &case, "vacancy.mhtml", &mhtml());
    let shown = show(&desk, &item);
    assert_eq!(shown["format"], "mhtml");
    let web = &shown["web"];
    assert_eq!(web["url"], "https://work.example/jobs?id=5");
    assert_eq!((&web["title"], &web["saver"]), (&json!("Работа в Стамбуле"), &json!("Blink")));
    assert_eq!(web["saved"], "Tue, 3 Mar 2026 10:00:00 -0000");
    assert_eq!(paragraphs(&desk, &item)[1].1, "Зарплата 900 $, визу делаем мы.");
    let files = desk.ask("file.list", json!({ "evidence": item, "page": null }));
    assert_eq!(files[0]["name"], "photo.png");
    let picture = desk.ask("file.take-out", json!({ "evidence": item, "entry": files[0]["entry"] }))["value"].clone();
    assert_eq!(desk.ask("evidence.show", json!({ "evidence": picture }))["row"]["kind"], "image");
}

#[test]
fn a_web_archive_is_read_and_its_own_digests_are_checked() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let item = take(&desk, &case, "ad.warc", &warc());
    let web = show(&desk, &item)["web"].clone();
    assert_eq!((&web["url"], &web["saved"]), (&json!("https://work.example/ad"), &json!("2026-03-03T10:00:00Z")));
    assert_eq!((&web["digests"], &web["broken"]), (&json!(1), &json!(0)));
    assert_eq!(paragraphs(&desk, &item)[0].1, "Берём без опыта.");
    let altered = String::from_utf8(warc()).unwrap().replace("без опыта", "с опытом!").into_bytes();
    let other = take(&desk, &case, "altered.warc", &altered);
    assert_eq!(show(&desk, &other)["web"]["broken"], 1, "somebody changed a word");
}

#[test]
fn a_package_of_web_archives_is_read_with_its_list_of_pages() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let archive = warc();
    let hash = hex::encode(sha2::Sha256::digest(&archive));
    let package = json!({ "wacz_version": "1.1.1", "software": "ArchiveWeb.page 0.12", "resources": [{ "path": "archive/data.warc", "hash": format!("sha256:{hash}") }] });
    let pages = "{\"format\":\"json-pages-1.0\"}\n{\"url\":\"https://work.example/ad\",\"ts\":\"2026-03-03T10:00:01Z\",\"title\":\"Объявление\"}\n";
    let bytes = zip(&[
        ("archive/data.warc", archive.as_slice()),
        ("datapackage.json", package.to_string().as_bytes()),
        ("pages/pages.jsonl", pages.as_bytes()),
    ]);
    let item = take(&desk, &case, "ad.wacz", &bytes);
    let shown = show(&desk, &item);
    assert_eq!((&shown["format"], &shown["trouble"]), (&json!("wacz"), &serde_json::Value::Null));
    assert_eq!(
        (&shown["web"]["saver"], &shown["web"]["title"]),
        (&json!("ArchiveWeb.page 0.12"), &json!("Объявление"))
    );
    assert_eq!((&shown["web"]["digests"], &shown["web"]["broken"]), (&json!(2), &json!(0)));
}

#[test]
fn the_picture_of_a_page_is_taken_out_and_the_bundle_says_where_it_stands() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let item = take(&desk, &case, "ad.warc", &warc_with_picture());
    let entry = show(&desk, &item)["web"]["picture"].clone();
    let request = json!({ "case": case, "filing": null, "title": "Страница", "language": "ru" });
    let bundle = desk.ask("bundle.add", request)["value"].clone();
    let told = |exhibits: &[&Value]| {
        let exhibits: Vec<Value> = exhibits.iter().map(|item| json!({ "evidence": item, "description": "" })).collect();
        let change = json!({ "bundle": bundle, "title": "Страница", "language": "ru", "exhibits": exhibits });
        desk.ask("bundle.change", change);
        desk.ask("bundle.show", json!({ "bundle": bundle }))["exhibits"][0]["remarks"][1].clone()
    };
    assert_eq!(told(&[&item]), json!({ "code": "picture-inside", "count": 0 }));
    let picture = desk.ask("file.take-out", json!({ "evidence": item, "entry": entry }))["value"].clone();
    assert_eq!(told(&[&item, &picture]), json!({ "code": "picture-is", "count": 2 }));
    assert_eq!(told(&[&item]), json!({ "code": "picture-apart", "count": 2 }), "the second item of the case");
}

#[test]
fn a_page_saved_as_one_file_tells_what_its_program_wrote_into_it() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let html = "<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://work.example/one \n saved date: Tue Mar 03 2026 16:00:00 GMT+0600\n--><head><title>Одна</title></head><body><p>Текст</p></body></html>";
    let item = take(&desk, &case, "one.html", html.as_bytes());
    let web = show(&desk, &item)["web"].clone();
    assert_eq!((&web["url"], &web["saver"]), (&json!("https://work.example/one"), &json!("SingleFile")));
    assert_eq!(web["saved"], "Tue Mar 03 2026 16:00:00 GMT+0600");
}

#[test]
fn a_page_saved_with_its_folder_is_known_with_its_files() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let page = desk.file(
        "Вакансия.html",
        "<!doctype html><html><body><img src=\"Вакансия_files/фото.png\"><p>Иш бар</p></body></html>",
    );
    desk.file("Вакансия_files/фото.png", crate::support::picture(3));
    desk.file("Вакансия_files/css/main.css", "p { color: red }");
    let job = desk.take_in(&case, &[page, desk.folder().join("Вакансия_files")]);
    assert!(job["work"]["files"].as_array().unwrap().iter().all(|file| file["apart"] == false), "{job}");
    let items = desk.evidence(&case);
    let of = |name: &str| items.iter().find(|item| item["originalName"] == name).unwrap()["id"].clone();
    let held = desk.ask("document.show", json!({ "evidence": of("Вакансия.html") }));
    let entries: Vec<_> = held["children"].as_array().unwrap().iter().map(|kin| kin["entry"].clone()).collect();
    assert_eq!(entries.len(), 2, "{held}");
    assert!(
        entries.contains(&json!("Вакансия_files/css/main.css")) && entries.contains(&json!("Вакансия_files/фото.png"))
    );
    let picture = desk.ask("document.show", json!({ "evidence": of("фото.png") }));
    assert_eq!(picture["parents"][0]["evidence"], of("Вакансия.html"));
}

/// The disk may be full by then: here a rule of the database refuses.
#[test]
fn files_that_could_not_be_put_with_their_page_are_in_and_that_is_told() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    desk.ask("vault.lock", json!({}));
    let (vault, _) = Vault::open(&desk.vault(), &Passphrase::new(PASSPHRASE), Arc::new(FixedClock(NOON))).unwrap();
    let rule = "CREATE TRIGGER no_kin BEFORE INSERT ON evidence_parent BEGIN SELECT RAISE(ABORT, 'no'); END";
    let act = Act { label: "rule", undoable: false };
    vault.write(act, |tx| tx.execute_batch(rule).map_err(Error::from)).unwrap();
    vault.lock().unwrap();
    desk.ask("vault.open", json!({ "folder": null, "passphrase": PASSPHRASE }));

    let page = desk.file("Вакансия.html", "<!doctype html><html><body><p>Иш бар</p></body></html>");
    desk.file("Вакансия_files/фото.png", crate::support::picture(3));
    let other = desk.file("Другое.txt", "Другое");
    let job = desk.take_in(&case, &[page, desk.folder().join("Вакансия_files"), other]);
    assert_eq!((&job["failure"], &job["work"]["added"], &job["work"]["failed"]), (&Value::Null, &json!(3), &json!(0)));
    let apart: Vec<_> = job["work"]["files"].as_array().unwrap().iter().filter(|file| file["apart"] == true).collect();
    assert_eq!(apart.len(), 1, "{job}");
    assert_eq!((&apart[0]["name"], &apart[0]["state"]), (&json!("фото.png"), &json!("added")));
}
