//! Documents that a later program reads otherwise: what cites a paragraph stays with it, and so does its translation. What an
//! earlier program read is sealed here in its place, as it would lie in the vault.

use super::samples::{docx, letter, paragraphs, take};
use crate::chats::again::{read_earlier as statements, sheets};
use crate::support::{Desk, NOON, PASSPHRASE};
use dalil::base::{FixedClock, id::EvidenceId};
use dalil::evidence;
use dalil::evidence::derivatives::{self, About, Block, DerivativeKind, Document};
use dalil::vault::{Act, Error, Passphrase, Vault};
use serde_json::{Value, json};
use std::sync::Arc;

/// Lets an earlier program have read an item so.
fn read_earlier(desk: &Desk, item: &Value, change: impl Fn(&mut Vec<Block>)) {
    let id: EvidenceId = serde_json::from_value(item.clone()).unwrap();
    desk.ask("vault.lock", json!({}));
    let (vault, _) = Vault::open(&desk.vault(), &Passphrase::new(PASSPHRASE), Arc::new(FixedClock(NOON))).unwrap();
    let original = vault.read(|db| evidence::one(db, id)).unwrap().blob;
    let read = vault.read(|db| derivatives::current(db, id, DerivativeKind::Text)).unwrap().unwrap();
    let mut document: Document = derivatives::document(&vault, read.blob).unwrap();
    change(&mut document.pages[0].blocks);
    let about = About { replaces: Some(read.id), made_by: "dalil 0".into(), ..read.about };
    let sealed = derivatives::seal(&vault, &document, original, about).unwrap();
    let act = Act { label: "earlier", undoable: false };
    vault.write(act, |tx| derivatives::keep(tx, &sealed, document.pages.iter().map(derivatives::Page::text))).unwrap();
    vault.lock().unwrap();
    desk.ask("vault.open", json!({ "folder": null, "passphrase": PASSPHRASE }));
}

fn names(desk: &Desk, item: &Value) -> Vec<Value> {
    let pages = desk.ask("document.pages", json!({ "evidence": item, "from": 0, "count": 40 }));
    let blocks = pages.as_array().unwrap().iter().flat_map(|page| page["blocks"].as_array().unwrap());
    blocks.map(|block| block["key"].clone()).collect()
}

fn place(item: &Value, name: &Value, quote: &str) -> Value {
    json!({ "evidence": item, "page": null, "rect": null, "second": null, "message": name, "quote": quote })
}

fn cite(desk: &Desk, case: &Value, place: &Value) {
    let fact = json!({ "case": case, "details": {
        "statements": [{ "language": "ru", "text": "В договоре записан долг." }], "date": "", "place": "", "parties": [],
        "status": "alleged", "note": "", "citations": [place],
    }});
    desk.ask("fact.add", fact);
    desk.ask("highlight.add", json!({ "places": [place], "until": null, "colour": "yellow", "note": "" }));
}

/// The names by which the fact and the highlight call the paragraph.
fn called(desk: &Desk, case: &Value, item: &Value) -> (Value, Value) {
    let citation = desk.ask("fact.list", json!({ "case": case }))[0]["citations"][0]["place"]["message"].clone();
    (citation, desk.ask("highlight.list", json!({ "evidence": item }))[0]["places"][0]["message"].clone())
}

#[test]
fn what_cites_a_paragraph_stays_with_it_when_words_and_numbers_are_read_differently() {
    let desk = Desk::new();
    for (number, name, file) in [("1/2026", "договор.docx", docx()), ("2/2026", "письмо.eml", letter())] {
        let case = desk.case(number);
        let item = take(&desk, &case, name, &file);
        // It did not know the first paragraph and read half of the second.
        read_earlier(&desk, &item, |blocks| {
            blocks.remove(0);
            let half = blocks[0].text.chars().count() / 2;
            blocks[0].text = blocks[0].text.chars().take(half).collect();
        });
        let before = names(&desk, &item);
        cite(&desk, &case, &place(&item, &before[0], "как было"));

        desk.ask("document.read", json!({ "evidence": item }));
        let now = names(&desk, &item);
        assert_eq!(now.len(), before.len() + 1);
        assert_eq!(called(&desk, &case, &item), (now[1].clone(), now[1].clone()), "{name}");
        for (at, earlier) in before.iter().enumerate().skip(1) {
            let found = desk.ask("document.place", json!({ "evidence": item, "key": earlier }));
            assert_eq!(found, json!({ "page": 0, "block": at + 1 }), "{name}, {earlier}");
        }
        let found = desk.ask("document.place", json!({ "evidence": item, "key": before[0] }));
        assert_eq!(found, json!({ "page": 0, "block": 1 }), "{name}");
        let check = desk.finished(&desk.ask("custody.check", json!({ "level": 1 }))["job"]);
        assert_eq!(check["work"]["findings"], json!([]), "what the lawyer wrote and signed stands as it was");
    }
}

#[test]
fn a_citation_stays_when_only_its_neighbour_is_read_differently() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let item = take(&desk, &case, "договор.docx", &docx());
    read_earlier(&desk, &item, |blocks| blocks[0].text = "Труд0вой д0говор".into());
    let before = names(&desk, &item);
    cite(&desk, &case, &place(&item, &before[1], ""));
    desk.ask("document.read", json!({ "evidence": item }));
    let now = names(&desk, &item);
    assert_ne!(now[0], before[0]);
    assert_eq!((&now[1], called(&desk, &case, &item)), (&before[1], (before[1].clone(), before[1].clone())));
}

#[test]
fn a_translation_stands_beside_its_paragraph_when_paragraphs_are_parted_otherwise() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let item = take(&desk, &case, "договор.docx", &docx());
    let whole = paragraphs(&desk, &item);
    read_earlier(&desk, &item, |blocks| {
        let title = blocks.remove(0);
        blocks[0].text = format!("{} {}", title.text, blocks[0].text);
    });
    let text = || desk.ask("text.make", json!({ "evidence": item, "messages": null }))["value"].clone();
    let earlier = text();
    let block = |of: usize, text: &str| json!({ "of": of, "text": text, "maker": "person", "madeBy": "Асанова Б.", "madeOn": "2026-11-28" });
    let blocks = json!([block(0, "Эмгек келишими. Карыз."), block(2, "Колу")]);
    desk.ask("translation.keep", json!({ "source": earlier, "language": "ky", "blocks": blocks }));
    let begun = json!([block(1, "Aigul, 500")]);
    desk.ask("translation.draft", json!({ "source": earlier, "language": "en", "blocks": begun }));

    desk.ask("document.read", json!({ "evidence": item }));
    assert_eq!(paragraphs(&desk, &item), whole);
    let now = text();
    assert_ne!(now, earlier);
    let beside = |language: &str| -> Vec<Value> {
        let shown = desk.ask("translation.show", json!({ "source": now, "language": language }));
        shown["blocks"].as_array().unwrap().iter().map(|block| block["rendered"]["text"].clone()).collect()
    };
    assert_eq!(beside("ky"), ["Эмгек келишими. Карыз.", "", "", "Колу"]);
    assert_eq!(beside("en"), ["", "", "Aigul, 500", ""], "what is being written as well");
    let kept = json!([{ "of": 2, "text": "Aigul, 500", "maker": "person", "madeBy": "", "madeOn": "2026-11-28" }]);
    desk.ask("translation.keep", json!({ "source": now, "language": "en", "blocks": kept }));
    let shown = desk.ask("translation.show", json!({ "source": now, "language": "en" }));
    assert_eq!(shown["draft"], false, "nothing of it is left to be written");
}

#[test]
fn a_translation_stands_beside_its_paragraph_when_there_are_as_many_and_they_are_others() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let item = take(&desk, &case, "договор.docx", &docx());
    // Its first two were one, and its row was two.
    read_earlier(&desk, &item, |blocks| {
        let title = blocks.remove(0);
        blocks[0].text = format!("{} {}", title.text, blocks[0].text);
        let sum = Block { text: "500".into(), ..Block::default() };
        blocks[1].text = "Айгүл".into();
        blocks.insert(2, sum);
    });
    assert_eq!(paragraphs(&desk, &item).len(), 4);
    let text = || desk.ask("text.make", json!({ "evidence": item, "messages": null }))["value"].clone();
    let block = |of: usize, text: &str| json!({ "of": of, "text": text, "maker": "person", "madeBy": "", "madeOn": "2026-11-28" });
    let blocks =
        json!([block(0, "Contract. Debt."), block(1, "Aigul"), block(2, "five hundred"), block(3, "Signature")]);
    desk.ask("translation.keep", json!({ "source": text(), "language": "en", "blocks": blocks }));

    desk.ask("document.read", json!({ "evidence": item }));
    assert_eq!(paragraphs(&desk, &item).len(), 4, "as many as there were");
    let shown = desk.ask("translation.show", json!({ "source": text(), "language": "en" }));
    let beside = shown["blocks"].as_array().unwrap().iter().map(|block| block["rendered"]["text"].clone());
    assert_eq!(beside.collect::<Vec<_>>(), ["Contract. Debt.", "", "Aigul\nfive hundred", "Signature"]);
}

#[test]
fn a_translation_keeps_its_place_beside_a_paragraph_of_which_every_word_is_read_differently() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let item = take(&desk, &case, "договор.docx", &docx());
    read_earlier(&desk, &item, |blocks| blocks[2].text = "??????".into());
    let text = || desk.ask("text.make", json!({ "evidence": item, "messages": null }))["value"].clone();
    let block = json!({ "of": 2, "text": "Aigul, 500", "maker": "person", "madeBy": "", "madeOn": "2026-11-28" });
    desk.ask("translation.keep", json!({ "source": text(), "language": "en", "blocks": [block] }));
    desk.ask("document.read", json!({ "evidence": item }));
    let shown = desk.ask("translation.show", json!({ "source": text(), "language": "en" }));
    assert_eq!(shown["blocks"][2]["rendered"]["text"], "Aigul, 500", "those beside it stand where they stood");
}

#[test]
fn a_sheet_is_forgotten_only_where_paragraphs_are_counted_otherwise() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let item = take(&desk, &case, "договор.docx", &docx());
    read_earlier(&desk, &item, |blocks| blocks[1].text = blocks[1].text.replace("обязуется", "обязался"));
    cite(&desk, &case, &place(&item, &names(&desk, &item)[1], ""));
    statements(&desk, &["UPDATE printed_start SET sheet = 7"]);
    desk.ask("document.read", json!({ "evidence": item }));
    let now = names(&desk, &item)[1].clone();
    assert_eq!(called(&desk, &case, &item), (now.clone(), now));
    assert_eq!(sheets(&desk), [7], "only its words are others");

    read_earlier(&desk, &item, |blocks| drop(blocks.remove(0)));
    desk.ask("document.read", json!({ "evidence": item }));
    assert_eq!(sheets(&desk), [1], "it was counted anew");
}

#[test]
fn a_disk_that_fails_once_costs_no_citation() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let item = take(&desk, &case, "договор.docx", &docx());
    let sealed = || crate::vault::files_in(&desk.vault().join("blobs"));
    let others = sealed();
    read_earlier(&desk, &item, |blocks| drop(blocks.remove(0)));
    let text = sealed().into_iter().find(|file| !others.contains(file)).unwrap();
    cite(&desk, &case, &place(&item, &names(&desk, &item)[0], ""));

    // A link that leads to itself: no system reads it.
    let away = desk.folder().join("away");
    std::fs::rename(&text, &away).unwrap();
    std::os::unix::fs::symlink(&text, &text).unwrap();
    desk.refused("document.read", json!({ "evidence": item }));
    std::fs::remove_file(&text).unwrap();
    std::fs::rename(&away, &text).unwrap();

    desk.ask("document.read", json!({ "evidence": item }));
    let now = names(&desk, &item)[1].clone();
    assert_eq!(called(&desk, &case, &item), (now.clone(), now), "once it answers, the paragraph is led on");
}

/// Of the only document: which text it has, the sealed file of that, and by which reader it was read last.
fn kept_text(desk: &Desk) -> (String, std::path::PathBuf, i64) {
    desk.ask("vault.lock", json!({}));
    let (vault, _) = Vault::open(&desk.vault(), &Passphrase::new(PASSPHRASE), Arc::new(FixedClock(NOON))).unwrap();
    let sql = "SELECT d.id, lower(hex(b.address)), r.reader FROM derivative d JOIN blob b ON b.id = d.blob_id
               JOIN reading r ON r.evidence_id = d.evidence_id WHERE d.replaced = 0";
    let row = vault.read(|db| {
        let row = db.query_row(sql, [], |row| Ok((row.get(0)?, row.get::<_, String>(1)?, row.get(2)?)))?;
        Ok::<_, Error>(row)
    });
    let (id, address, reader) = row.unwrap();
    vault.lock().unwrap();
    desk.ask("vault.open", json!({ "folder": null, "passphrase": PASSPHRASE }));
    (id, desk.vault().join("blobs").join(&address[..2]).join(format!("{address}.dbl")), reader)
}

#[test]
fn a_document_that_is_read_to_the_same_words_keeps_the_text_that_is_there() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let item = take(&desk, &case, "договор.docx", &docx());
    let sealed = || crate::vault::files_in(&desk.vault().join("blobs"));
    let (before, files) = (kept_text(&desk), sealed());
    // An earlier program read it, read the same, and drew its text another way.
    statements(&desk, &["UPDATE reading SET reader = 0", "UPDATE derivative_page SET text = 'Договор'"]);
    let drawn = paragraphs(&desk, &item);
    desk.ask("document.read", json!({ "evidence": item }));
    assert_eq!(kept_text(&desk), before, "that this program read it is written down");
    assert_eq!(sealed(), files, "and no second file");
    assert_eq!(crate::vault::files_in(&desk.vault().join("tmp")), Vec::<std::path::PathBuf>::new());
    assert_eq!(paragraphs(&desk, &item), drawn);
    let check = desk.finished(&desk.ask("custody.check", json!({ "level": 3 }))["job"]);
    assert_eq!(check["work"]["findings"], json!([]));
    statements(&desk, &["DELETE FROM derivative_page WHERE text LIKE '%обязуется%'"]); // its words are rows again

    // Where other words were read, what is read now is sealed anew.
    read_earlier(&desk, &item, |blocks| blocks[0].text = "Труд0вой д0говор".into());
    desk.ask("document.read", json!({ "evidence": item }));
    assert!(kept_text(&desk).0 != before.0 && sealed().len() == files.len() + 2);
}

fn repair(desk: &Desk) -> Value {
    desk.finished(&desk.ask("vault.repair", json!({ "folder": null, "foundCase": "Найденное" }))["job"])
}

fn found(desk: &Desk) -> Vec<Value> {
    let check = desk.finished(&desk.ask("custody.check", json!({ "level": 2 }))["job"]);
    check["work"]["findings"].as_array().unwrap().clone()
}

#[test]
fn a_text_whose_file_is_broken_is_named_by_its_exhibit_and_read_again_without_a_backup() {
    let desk = Desk::new();
    let case = desk.case("2/2026");
    let item = take(&desk, &case, "договор.docx", &docx());
    let words = paragraphs(&desk, &item);
    for (code, asked) in [("text-missing", false), ("text-damaged", false), ("text-missing", true)] {
        let (id, file, _) = kept_text(&desk);
        let mut bytes = std::fs::read(&file).unwrap();
        *bytes.last_mut().unwrap() ^= 1;
        if code == "text-missing" {
            std::fs::remove_file(&file).unwrap();
        } else {
            crate::vault::overwrite(&file, &bytes);
        }
        let told = found(&desk);
        assert_eq!(told.len(), 1, "{told:?}");
        let about = (&told[0]["code"], &told[0]["remedy"], &told[0]["params"]["what"]);
        assert_eq!(about, (&json!(code), &json!("read-again"), &json!("text")));
        assert_eq!((&told[0]["items"][0]["case"], &told[0]["items"][0]["evidence"]), (&case, &item));
        if asked {
            desk.ask("document.read", json!({ "evidence": item }));
        } else {
            let view = repair(&desk);
            let outcome = &view["work"]["outcome"];
            let came_to = (&view["failure"], &outcome["read"], &outcome["lost"], &outcome["findings"]);
            assert_eq!(came_to, (&Value::Null, &json!(1), &json!(0), &json!([])), "{view}");
        }
        let (now, beside, _) = kept_text(&desk);
        assert!(now == id && beside != file && beside.is_file(), "{code}: the same text in a file of its own");
        assert_eq!(paragraphs(&desk, &item), words);
        assert_eq!(found(&desk), [] as [Value; 0], "{code}");
    }
    let lines = desk.ask("custody.show", json!({ "case": case, "evidence": item }))["lines"].clone();
    let told = lines.as_array().unwrap().iter().filter(|line| line["params"]["what"] == "text");
    assert_eq!(told.count(), 3, "each stands in the custody of the item");
}

/// An exhibit with a translation, its case, and the sealed file of the translation.
fn translated() -> (Desk, Value, Value, std::path::PathBuf) {
    let desk = Desk::new();
    let case = desk.case("2/2026");
    let item = take(&desk, &case, "договор.docx", &docx());
    let sealed = || crate::vault::files_in(&desk.vault().join("blobs"));
    let before = sealed();
    translate(&desk, &item);
    let file = sealed().into_iter().find(|file| !before.contains(file)).unwrap();
    (desk, case, item, file)
}

#[test]
fn a_broken_translation_is_named_by_its_exhibit_and_comes_from_a_backup_only() {
    let (desk, _, item, file) = translated();
    std::fs::remove_file(&file).unwrap();
    let told = found(&desk);
    let about = (&told[0]["code"], &told[0]["remedy"], &told[0]["params"]["what"], &told[0]["items"][0]["evidence"]);
    assert_eq!(about, (&json!("text-missing"), &json!("fetch-text"), &json!("translation"), &item), "{told:?}");
    let view = repair(&desk);
    assert_eq!(view["failure"]["code"], "no-backup", "{view}");
    assert_eq!(found(&desk).len(), 1);
}

#[test]
fn a_translation_that_comes_from_a_backup_stands_in_the_custody_of_its_item_and_is_no_original() {
    let (desk, case, item, file) = translated();
    let stick = desk.folder().join("stick");
    std::fs::create_dir_all(&stick).unwrap();
    assert_eq!(desk.finished(&desk.ask("backup.run", json!({ "folder": stick }))["job"])["failure"], Value::Null);
    std::fs::remove_file(&file).unwrap();
    let view = repair(&desk);
    assert_eq!((&view["failure"], &view["work"]["outcome"]["fetched"]), (&Value::Null, &json!(1)), "{view}");
    let lines = desk.ask("custody.show", json!({ "case": case, "evidence": item }))["lines"].clone();
    let of = |what: &str| lines.as_array().unwrap().iter().filter(|line| line["params"]["what"] == what).count();
    assert_eq!((of("text-fetched"), of("original")), (1, 0));
    assert_eq!(found(&desk), [] as [Value; 0]);
}

/// Seals a translation of what was read out of an item.
fn translate(desk: &Desk, item: &Value) {
    let id: EvidenceId = serde_json::from_value(item.clone()).unwrap();
    desk.ask("vault.lock", json!({}));
    let (vault, _) = Vault::open(&desk.vault(), &Passphrase::new(PASSPHRASE), Arc::new(FixedClock(NOON))).unwrap();
    let original = vault.read(|db| evidence::one(db, id)).unwrap().blob;
    let read = vault.read(|db| derivatives::current(db, id, DerivativeKind::Text)).unwrap().unwrap();
    let about = About {
        kind: DerivativeKind::Translation,
        language: "ky".into(),
        maker: derivatives::Maker::Person,
        made_by: "Айнура Токтосунова".into(),
        source: Some(read.id),
        replaces: None,
        ..read.about
    };
    let document = Document::of_text("Эмгек келишими");
    let sealed = derivatives::seal(&vault, &document, original, about).unwrap();
    let act = Act { label: "earlier", undoable: false };
    vault.write(act, |tx| derivatives::keep(tx, &sealed, document.pages.iter().map(derivatives::Page::text))).unwrap();
    vault.lock().unwrap();
    desk.ask("vault.open", json!({ "folder": null, "passphrase": PASSPHRASE }));
}
