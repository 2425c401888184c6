//! From an opened body to the frozen paper: chips follow the case, versions and remarks stay beside it.

use crate::support::{Desk, picture};
use serde_json::{Value, json};

struct Room {
    desk: Desk,
    case: Value,
    victim: Value,
    filing: Value,
}

/// A case with a client, a lawyer, an item, a fact that cites it, and a motion begun.
fn room() -> Room {
    let desk = Desk::new();
    let case = desk.case("14/2026");
    let victim = desk.person(&case, "victim", "Асанова", "Айгүл");
    desk.person(&case, "representative", "Токтосунова", "Жаңыл");
    desk.take_in(&case, &[desk.file("a.png", picture(1))]);
    let item = desk.evidence(&case)[0]["id"].clone();
    let details = json!({
        "statements": [{ "language": "ru", "text": "Обещал работу." }, { "language": "ky", "text": "Жумуш убада кылган." }],
        "date": "2026-03-12", "place": "", "parties": [], "status": "supported", "note": "",
        "citations": [{ "evidence": item, "page": 1, "rect": null, "second": null, "quote": "" }],
    });
    desk.ask("fact.add", json!({ "case": case, "details": details }));
    let request = json!({ "case": case, "template": "kg/motion-add-evidence", "language": "ru" });
    let filing = desk.ask("filing.add", request)["value"].clone();
    desk.ask("draft.open", json!({ "filing": filing }));
    Room { desk, case, victim, filing }
}

impl Room {
    fn show(&self) -> Value {
        self.desk.ask("draft.show", json!({ "filing": self.filing }))
    }

    fn save(&self, text: Value) {
        let body =
            json!({ "version": 1, "blocks": [{ "kind": "paragraph", "id": "p1", "numbered": true, "text": text }] });
        self.desk.ask("draft.save", json!({ "filing": self.filing, "body": body }));
    }

    fn name(&self) -> Value {
        json!({
            "kind": "chip", "chip": { "of": "party", "party": self.victim, "case": "dat", "short": false },
            "was": "Асановой Айгүл", "bold": false, "italic": false,
        })
    }

    fn rename(&self, surname: &str) {
        let party = self.desk.ask("party.list", json!({ "case": self.case }));
        let party = party.as_array().unwrap().iter().find(|party| party["id"] == self.victim).unwrap().clone();
        let mut details = party["details"].clone();
        details["names"][0]["surname"] = json!(surname);
        self.desk.ask("party.change", json!({ "party": self.victim, "details": details }));
    }

    fn preview(&self) -> Value {
        self.desk.ask("filing.preview", json!({ "filing": self.filing, "answers": null }))
    }
}

fn typed(text: &str) -> Value {
    json!({ "kind": "text", "text": text, "bold": false, "italic": false })
}

#[test]
fn a_name_changed_in_the_case_is_changed_in_the_draft_and_on_the_frozen_paper() {
    let room = room();
    room.save(json!([typed("Прошу разъяснить права "), room.name(), typed(".")]));
    assert_eq!(room.show()["said"][0]["text"], "Асановой Айгүл");
    room.rename("Бекова");
    let view = room.show();
    assert_eq!(view["said"][0]["text"], "Бековой Айгүл", "the case says so now");
    assert_eq!(view["body"]["blocks"][0]["text"][1]["was"], "Асановой Айгүл", "what was accepted is kept beside it");
    let preview = room.preview();
    let changed = preview["findings"].as_array().unwrap().iter().find(|f| f["code"] == "chip-changed").unwrap();
    assert_eq!(changed["field"], "@draft:p1");
    assert!(preview["places"].as_array().unwrap().iter().any(|place| place["of"] == "p1" && place["page"] == 1));

    let view = room.desk.ask("filing.show", json!({ "filing": room.filing }));
    let mut answers = view["answers"].as_object().unwrap().clone();
    answers.insert("addressee".into(), json!("Следователь СО УВД города Ош"));
    answers.insert("register_number".into(), json!("03-050-2026-000-412"));
    room.desk.ask("filing.change", json!({ "filing": room.filing, "answers": answers }));
    let findings = room.preview()["findings"].as_array().unwrap().clone();
    let blocking: Vec<_> = findings.iter().filter(|f| f["severity"] == "blocking").collect();
    assert!(blocking.is_empty(), "{blocking:?}");
    let keys: Vec<_> = findings.iter().map(|f| f["confirm"].clone()).filter(|key| !key.is_null()).collect();
    room.desk.ask("filing.confirm", json!({ "filing": room.filing, "confirmed": keys }));
    let edition = room.desk.ask("filing.final", json!({ "filing": room.filing }))["value"].clone();
    let out = room.desk.folder().join("motion.pdf");
    room.desk.core.export_edition(edition["id"].as_str().unwrap().parse().unwrap(), &out).unwrap();
    let text = crate::paper::support::text_of(&std::fs::read(&out).unwrap(), false).replace(['\n', '\u{A0}'], " ");
    assert!(text.contains("1. Прошу разъяснить права Бековой Айгүл."), "{text}");
    let checked = room.desk.ask("filing.verify", json!({ "edition": edition["id"] }));
    assert_eq!((&checked["sealed"], &checked["rebuilt"]), (&json!(true), &json!("same")));
    let body = json!({ "version": 1, "blocks": [] });
    let refused = room.desk.refused("draft.save", json!({ "filing": room.filing, "body": body }));
    assert_eq!(refused.code, "filing-final", "what was filed is not edited any more");
    let others = [
        ("filing.change", json!({ "filing": room.filing, "answers": {} })),
        ("filing.hand-in-at", json!({ "filing": room.filing, "reception": null })),
        ("draft.close", json!({ "filing": room.filing })),
    ];
    for (name, request) in others {
        assert_eq!(room.desk.refused(name, request).code, "filing-final", "{name}");
    }
    let amended = room.desk.ask("filing.amend", json!({ "filing": room.filing }))["value"].clone();
    let begun = room.desk.ask("draft.show", json!({ "filing": amended }));
    assert_eq!(begun["body"], room.show()["body"], "a correction begins with the lawyer's words");
}

#[test]
fn the_same_document_to_others_says_what_the_lawyer_wrote() {
    let room = room();
    room.save(json!([typed("Прошу разъяснить права "), room.name(), typed(".")]));
    let to = ["Прокурор города Ош", "Первомайский районный суд"];
    let request = json!({ "filing": room.filing, "field": null, "values": to });
    let made = room.desk.ask("filing.repeat", request)["value"].clone();
    assert_eq!(made.as_array().unwrap().len(), 2);
    for (copy, addressee) in made.as_array().unwrap().iter().zip(to) {
        assert_eq!(room.desk.ask("filing.show", json!({ "filing": copy }))["answers"]["addressee"], addressee);
        assert_eq!(room.desk.ask("draft.show", json!({ "filing": copy }))["body"], room.show()["body"]);
    }
    room.desk.ask("undo", json!({}));
    let left = room.desk.ask("filing.list", json!({ "case": room.case }));
    assert_eq!(left.as_array().unwrap().len(), 1, "they are taken back with their words");
}

#[test]
fn what_is_gone_from_the_case_blocks_the_paper_until_its_chip_is_taken_out() {
    let room = room();
    room.save(json!([room.name()]));
    room.desk.ask("party.remove", json!({ "party": room.victim }));
    assert_eq!(room.show()["said"][0]["text"], Value::Null);
    let found = room.preview()["findings"].as_array().unwrap().clone();
    assert!(found.iter().any(|f| f["code"] == "chip-empty" && f["severity"] == "blocking"), "{found:?}");
}

#[test]
fn versions_are_compared_and_taken_back_and_remarks_are_never_printed() {
    let room = room();
    assert_eq!(room.show()["versions"][0]["why"], "opened", "what the template wrote is kept");
    room.save(json!([typed("Прошу приобщить письмо.")]));
    room.desk.ask("draft.keep", json!({ "filing": room.filing, "note": "первая" }));
    room.save(json!([typed("Прошу приобщить переписку.")]));
    let first = room.show()["versions"][0].clone();
    assert_eq!(first["note"], "первая");
    let request = json!({ "filing": room.filing, "before": first["id"], "after": null });
    let compared = room.desk.ask("draft.compare", request);
    assert_eq!(compared["changed"], 1);
    let pieces: Vec<_> = compared["paragraphs"][0].as_array().unwrap().iter().map(|p| p["change"].clone()).collect();
    assert_eq!(pieces, ["same", "removed", "added"]);

    let remark = json!({ "filing": room.filing, "block": "p1", "text": "Уточнить у доверительницы" });
    let comment = room.desk.ask("draft.comment", remark)["value"].clone();
    assert_eq!(room.show()["comments"][0]["author"], "Ж. Токтосунова");
    room.desk.ask("draft.settle", json!({ "comment": comment, "settled": true }));
    assert_eq!(room.show()["comments"][0]["settled"], true);
    let out = room.desk.folder().join("motion.docx");
    room.desk.core.write_word(room.filing.as_str().unwrap().parse().unwrap(), &out).unwrap();
    let mut word = zip_text(&std::fs::read(out).unwrap());
    assert!(word.contains("переписку") && !word.contains("Уточнить"), "a remark is not printed");

    room.desk.ask("draft.restore", json!({ "version": first["id"] }));
    assert_eq!(room.show()["body"]["blocks"][0]["text"][0]["text"], "Прошу приобщить письмо.");
    assert_eq!(room.show()["versions"][0]["why"], "restored", "what stood there is kept");
    room.desk.ask("undo", json!({}));
    assert_eq!(room.show()["body"]["blocks"][0]["text"][0]["text"], "Прошу приобщить переписку.");
    word.clear();
}

/// The text of every part of a Word file that is stored or deflated.
fn zip_text(bytes: &[u8]) -> String {
    let mut out = String::new();
    let mut at = 0;
    while let Some(found) = bytes[at..].windows(4).position(|w| w == b"PK\x03\x04").map(|p| p + at) {
        let number = |from: usize, length: usize| {
            bytes[found + from..found + from + length].iter().rev().fold(0_usize, |n, b| n << 8 | usize::from(*b))
        };
        let (method, packed, name, extra) = (number(8, 2), number(18, 4), number(26, 2), number(28, 2));
        let begun = found + 30 + name + extra;
        let data = &bytes[begun..(begun + packed).min(bytes.len())];
        if method == 8 {
            use std::io::Read;
            let mut text = Vec::new();
            let _ = flate2::read::DeflateDecoder::new(data).read_to_end(&mut text);
            out.push_str(&String::from_utf8_lossy(&text));
        } else {
            out.push_str(&String::from_utf8_lossy(data));
        }
        at = begun;
    }
    out
}

#[test]
fn an_opened_body_goes_back_to_its_template_and_undo_opens_it_again() {
    let room = room();
    room.save(json!([typed("Своими словами.")]));
    room.desk.ask("draft.close", json!({ "filing": room.filing }));
    let shown = room.desk.ask("filing.show", json!({ "filing": room.filing }));
    assert_eq!(shown["drafted"], false);
    room.desk.ask("undo", json!({}));
    assert_eq!(room.show()["body"]["blocks"][0]["text"][0]["text"], "Своими словами.");
    let request = json!({ "case": room.case, "template": "kg/custody-certificate", "language": "ru" });
    let form = room.desk.ask("filing.add", request)["value"].clone();
    assert_eq!(room.desk.refused("draft.open", json!({ "filing": form })).code, "draft-none");
}

#[test]
fn the_case_is_offered_by_name_and_articles_come_from_the_pack_alone() {
    let room = room();
    let find = |query: &str| room.desk.ask("draft.find", json!({ "filing": room.filing, "query": query }));
    let found = find("асан");
    assert_eq!((&found[0]["group"], &found[0]["chip"]["of"]), (&json!("party"), &json!("party")));
    let law = find("166");
    let articles: Vec<_> = law.as_array().unwrap().iter().filter(|offer| offer["group"] == "law").collect();
    assert!(articles.iter().any(|offer| offer["chip"]["records"][0] == "kg.uk.166"), "{articles:?}");
    let sum = find("45000");
    assert_eq!(sum[0]["chip"], json!({ "of": "sum", "amount": 4_500_000, "currency": "KGS", "words": false }));
    assert_eq!(find("12.05.2026")[0]["chip"]["date"], "2026-05-12");
    let unknown = json!({ "of": "law", "records": ["kg.uk.9999"], "ending": "plain", "titled": false });
    let request = json!({ "filing": room.filing, "chips": [unknown], "facts": [] });
    assert_eq!(room.desk.ask("draft.say", request)["said"][0]["text"], Value::Null);
}

#[test]
fn the_same_facts_are_read_in_two_languages() {
    let room = room();
    let fact = room.desk.ask("fact.list", json!({ "case": room.case }))[0]["id"].clone();
    let body = json!({ "version": 1, "blocks": [
        { "kind": "fact", "id": "f1", "fact": fact, "was": "" },
        { "kind": "paragraph", "id": "p1", "numbered": false, "text": [typed("Прошу.")] },
    ] });
    room.desk.ask("draft.save", json!({ "filing": room.filing, "body": body }));
    let rows = room.desk.ask("draft.beside", json!({ "filing": room.filing, "language": "ky" }));
    assert_eq!(
        rows[0]["here"][0].as_str().unwrap().replace('\u{A0}', " "),
        "12 марта 2026 года. Обещал работу (приложение 1, л. 1)."
    );
    let there = rows[0]["there"][0].as_str().unwrap().replace('\u{A0}', " ");
    assert!(there.contains("Жумуш убада кылган (1-тиркеме, 1-барак)."), "{there}");
    assert_eq!(
        (&rows[0]["typed"], &rows[1]["typed"]),
        (&json!(false), &json!(true)),
        "what was typed is not translated"
    );
}

#[test]
fn each_answer_says_in_which_paragraphs_it_is_printed() {
    let desk = Desk::new();
    let case = desk.case("14/2026");
    desk.person(&case, "victim", "Асанова", "Айгүл");
    let request = json!({ "case": case, "template": "kg/crime-report", "language": "ru" });
    let filing = desk.ask("filing.add", request)["value"].clone();
    let mut answers = desk.ask("filing.show", json!({ "filing": filing }))["answers"].as_object().unwrap().clone();
    answers.insert("essence".into(), json!("Её обманом вывезли из города."));
    answers.insert("ask_interpreter".into(), json!(true));
    answers.insert("interpreter_language".into(), json!("узбекский"));
    desk.ask("filing.change", json!({ "filing": filing, "answers": answers }));
    let uses = desk.ask("filing.uses", json!({ "filing": filing, "answers": null, "field": null }));
    let of = |field: &str| uses.as_array().unwrap().iter().find(|used| used["field"] == field).unwrap().clone();
    assert_eq!(of("essence")["paragraphs"], json!(["Её обманом вывезли из города."]));
    assert_eq!(of("essence")["places"][0]["page"], 1);
    let asked = of("ask_interpreter")["paragraphs"].to_string();
    assert!(asked.contains("переводчика"), "a tick is used where the request stands: {asked}");
}

#[test]
fn an_answer_goes_back_to_the_case_when_the_lawyer_agrees() {
    let room = room();
    let view = room.desk.ask("filing.show", json!({ "filing": room.filing }));
    let mut answers = view["answers"].as_object().unwrap().clone();
    answers.insert("addressee".into(), json!("Следователь СО УВД города Ош"));
    answers.insert("register_number".into(), json!("03-050-2026-000-412"));
    room.desk.ask("filing.change", json!({ "filing": room.filing, "answers": answers }));
    let left = || room.desk.ask("filing.keepable", json!({ "filing": room.filing }));
    let fields: Vec<_> = left().as_array().unwrap().iter().map(|one| one["field"].clone()).collect();
    assert_eq!(fields, ["addressee", "register_number"]);
    for field in ["addressee", "register_number"] {
        room.desk.ask("filing.keep-answer", json!({ "filing": room.filing, "field": field }));
    }
    assert_eq!(left(), json!([]), "the case knows it now");
    let case = room.desk.ask("case.show", json!({ "case": room.case }));
    assert_eq!(case["details"]["registerNumber"], "03-050-2026-000-412");
    let parties = room.desk.ask("party.list", json!({ "case": room.case }));
    let body = parties.as_array().unwrap().iter().find(|party| party["details"]["kind"] == "organisation").unwrap();
    assert_eq!(
        (&body["name"], &body["details"]["roles"][0]),
        (&json!("Следователь СО УВД города Ош"), &json!("investigator"))
    );
    room.desk.ask("undo", json!({}));
    assert_eq!(left()[0]["field"], "register_number", "undo takes it back");
}

#[test]
fn what_the_consulate_is_told_of_a_passport_is_kept_with_the_person() {
    let room = room();
    let request = json!({ "case": room.case, "template": "kg/consulate", "language": "ru" });
    let filing = room.desk.ask("filing.add", request)["value"].clone();
    let mut answers = room.desk.ask("filing.show", json!({ "filing": filing }))["answers"].as_object().unwrap().clone();
    answers.insert("passport".into(), json!("AC 1234567"));
    room.desk.ask("filing.change", json!({ "filing": filing, "answers": answers }));
    let left = room.desk.ask("filing.keepable", json!({ "filing": filing }));
    let passport = left.as_array().unwrap().iter().find(|one| one["field"] == "passport").unwrap();
    assert_eq!((&passport["what"], &passport["party"]), (&json!("document"), &room.victim));
    room.desk.ask("filing.keep-answer", json!({ "filing": filing, "field": "passport" }));
    let parties = room.desk.ask("party.list", json!({ "case": room.case }));
    let victim = parties.as_array().unwrap().iter().find(|party| party["id"] == room.victim).unwrap();
    assert_eq!(victim["details"]["documents"][0]["number"], "AC 1234567");
}

#[test]
fn what_is_typed_is_looked_through_like_an_answer() {
    let room = room();
    room.save(json!([typed("Живёт: г. Ош, ул. Вымышленная, 1. Дата: ____.")]));
    let found = room.preview()["findings"].as_array().unwrap().clone();
    for code in ["protected-shown", "gap-left"] {
        assert!(found.iter().any(|f| f["code"] == code && f["field"] == "@draft:p1"), "{code}: {found:?}");
    }
}

#[test]
fn a_public_edition_puts_pseudonyms_into_a_draft_too() {
    let room = room();
    room.save(json!([typed("Права "), room.name(), typed(" разъяснить; Асанова Айгүл согласна.")]));
    let request = json!({ "filing": room.filing, "answers": null, "public": true });
    let preview = room.desk.ask("filing.preview", request);
    let leaks: Vec<_> = preview["findings"].as_array().unwrap().iter().filter(|f| f["code"] == "leak").collect();
    assert!(leaks.is_empty(), "{leaks:?}");
}

/// What a paper of this kind says with these words typed into its text.
fn printed_with(room: &Room, template: &str, words: &str) -> (String, String) {
    let request = json!({ "case": room.case, "template": template, "language": "ru" });
    let filing = room.desk.ask("filing.add", request)["value"].clone();
    let text = |file: &str| {
        let out = room.desk.folder().join(file);
        room.desk.core.write_word(filing.as_str().unwrap().parse().unwrap(), &out).unwrap();
        zip_text(&std::fs::read(out).unwrap())
    };
    let before = text(&format!("before-{}.docx", template.replace('/', "-")));
    room.desk.ask("draft.open", json!({ "filing": filing }));
    let body = json!({ "version": 1, "blocks": [{ "kind": "paragraph", "id": "p1", "numbered": false, "text": [typed(words)] }] });
    room.desk.ask("draft.save", json!({ "filing": filing, "body": body }));
    (before, text(&format!("after-{}.docx", template.replace('/', "-"))))
}

#[test]
fn the_words_beside_computed_tables_and_boxes_are_edited_and_those_follow_the_case() {
    let room = room();
    let (before, after) = printed_with(&room, "kg/consent", "Мне объяснили мои права простыми словами.");
    assert!(before.contains("Помощь мне от этого не уменьшат"), "{before}");
    assert!(!after.contains("Помощь мне от этого не уменьшат") && after.contains("простыми словами"), "{after}");
    assert!(after.contains("Кому можно передать") && after.contains("Асанова"), "boxes and names stay: {after}");
    let (before, after) = printed_with(&room, "kg/evidence-list", "Переписка приведена полностью.");
    assert!(!before.contains("приведена полностью") && after.contains("приведена полностью"), "{after}");
    assert!(after.contains("SHA-256: "), "it keeps its table: {after}");
}
