//! What is being written is found where it is written: the text of a filing, remarks on it, reasons and notes.

use super::{fact, hits, total};
use crate::support::{Desk, picture};
use serde_json::{Value, json};

/// A case with a client and a motion whose text is edited.
fn motion() -> (Desk, Value) {
    let desk = Desk::new();
    let case = desk.case("14/2026");
    desk.person(&case, "victim", "Асанова", "Айгүл");
    desk.person(&case, "representative", "Токтосунова", "Жаңыл");
    desk.take_in(&case, &[desk.file("a.png", picture(1))]);
    let request = json!({ "case": case, "template": "kg/motion-add-evidence", "language": "ru" });
    let filing = desk.ask("filing.add", request)["value"].clone();
    desk.ask("draft.open", json!({ "filing": filing }));
    (desk, filing)
}

fn paragraph(id: &str, text: &str) -> Value {
    let text = json!([{ "kind": "text", "text": text, "bold": false, "italic": false }]);
    json!({ "kind": "paragraph", "id": id, "numbered": false, "text": text })
}

fn write(desk: &Desk, filing: &Value, words: &str) {
    let point = |text: &str| json!({ "text": [{ "kind": "text", "text": text, "bold": false, "italic": false }] });
    let list = json!({ "ordered": true, "points": [point("вернуть паспорт"), point(words)] });
    let blocks = json!([paragraph("p1", "Прошу приобщить."), { "kind": "list", "id": "p2", "list": list }]);
    desk.ask("draft.save", json!({ "filing": filing, "body": { "version": 1, "blocks": blocks } }));
}

#[test]
fn the_text_of_a_filing_is_found_at_its_paragraph_until_it_is_written_anew() {
    let (desk, filing) = motion();
    write(&desk, &filing, "оранжевыйверблюд");
    let found = hits(&desk, "оранжевыйверблюд");
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!((&found[0]["kind"], &found[0]["id"]), (&json!("filing"), &filing));
    assert_eq!(found[0]["place"]["spot"], json!({ "of": "paragraph", "block": "p2" }));
    let called = desk.ask("filing.show", json!({ "filing": filing }))["row"]["title"].clone();
    assert_eq!(found[0]["name"], called, "it is named by the filing");
    assert_eq!(hits(&desk, "приобщить прошу")[0]["place"]["spot"]["block"], "p1");
    write(&desk, &filing, "зелёныйпингвин");
    assert_eq!((total(&desk, "оранжевыйверблюд"), total(&desk, "зелёныйпингвин")), (0, 1));
    desk.ask("draft.close", json!({ "filing": filing }));
    assert_eq!(total(&desk, "зелёныйпингвин"), 0, "the template's own words stand there again");
}

#[test]
fn a_remark_is_found_with_who_made_it_and_leads_to_its_paragraph() {
    let (desk, filing) = motion();
    write(&desk, &filing, "вернуть деньги");
    let remark = json!({ "filing": filing, "block": "p1", "text": "Уточнить у доверительницы: кукумявка" });
    let remark = desk.ask("draft.comment", remark)["value"].clone();
    let found = hits(&desk, "кукумявка");
    assert_eq!((found.len(), &found[0]["id"]), (1, &filing));
    assert_eq!(found[0]["place"]["spot"], json!({ "of": "paragraph", "block": "p1" }));
    assert_eq!(found[0]["author"], "Ж. Токтосунова");
    desk.ask("draft.remove-comment", json!({ "comment": remark }));
    assert_eq!(total(&desk, "кукумявка"), 0);
    assert_eq!(hits(&desk, "деньги")[0]["place"]["spot"]["block"], "p2", "the text is found as before");
}

#[test]
fn reasons_and_notes_are_found_where_they_were_given() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let victim = desk.person(&case, "victim", "Осмонова", "Айгүл");
    let suspect = desk.person(&case, "recruiter", "Тилебалдиев", "Эрмек");
    let fact = fact(&desk, &case, "Обещал работу");

    let standing = json!({ "weight": "weak", "reason": "Оранжевыйверблюд не подтвердил", "said": { "ru": "", "ky": "", "en": "" } });
    desk.ask("fact.weigh", json!({ "fact": fact, "standing": standing }));
    let found = hits(&desk, "оранжевыйверблюд");
    assert_eq!((found.len(), &found[0]["kind"], &found[0]["id"]), (1, &json!("fact"), &fact));
    assert_eq!(found[0]["place"]["spot"], Value::Null, "the fact's own form shows it");
    assert_eq!(found[0]["name"], "Обещал работу", "it is named by the fact");

    let mut link = json!({ "fact": fact, "element": "means.deception", "victim": victim, "suspect": suspect,
        "stance": "for", "kind": "first_hand", "note": "Зелёныйпингвин" });
    desk.ask("proof.link", json!({ "details": link }));
    let found = hits(&desk, "зелёныйпингвин");
    assert_eq!((found.len(), &found[0]["id"]), (1, &fact));
    let spot = json!({ "of": "proof", "element": "means.deception", "victim": victim, "suspect": suspect });
    assert_eq!(found[0]["place"]["spot"], spot);
    link["note"] = json!("");
    let kept = desk.ask("proof.links", json!({ "case": case }))[0]["id"].clone();
    desk.ask("proof.change", json!({ "link": kept, "details": link }));
    assert_eq!(total(&desk, "зелёныйпингвин"), 0, "what was taken back is found no more");

    let mark = json!({ "party": victim, "indicator": "delphi.d5.documents", "mark": "present", "facts": [], "note": "Кукумявка" });
    desk.ask("indicator.mark", mark);
    let found = hits(&desk, "кукумявка");
    assert_eq!((found.len(), &found[0]["kind"], &found[0]["id"]), (1, &json!("party"), &victim));
    assert_eq!(found[0]["place"]["spot"], json!({ "of": "indicator", "indicator": "delphi.d5.documents" }));
    assert_eq!(found[0]["name"], "Осмонова Айгүл");
    assert_eq!(hits(&desk, "осмонова")[0]["place"]["spot"], Value::Null, "the person is one text, the note another");

    let explained = json!({ "case": case, "key": "disputed-by-nobody:1", "words": "Приехали бурундуком" });
    desk.ask("contradiction.explain", explained);
    let found = hits(&desk, "бурундуком");
    assert_eq!((found.len(), &found[0]["kind"], &found[0]["id"]), (1, &json!("case"), &case));
    assert_eq!(found[0]["place"]["spot"], json!({ "of": "contradiction" }));
}

#[test]
fn why_a_finding_was_overruled_is_found_and_leads_to_the_check() {
    use crate::editions::support::{answered, findings, prepared};
    let (desk, case) = prepared();
    let filing = answered(&desk, &case, "kg/crime-report", "ru");
    let cited = desk.evidence(&case)[0]["id"].clone();
    desk.ask("evidence.set-aside", json!({ "items": [cited], "aside": true }));
    let found = findings(&desk, &filing);
    let lost = found.iter().find(|f| f["code"] == "cited-not-attached").expect("a fact lost its ground");
    let reason = json!({ "filing": filing, "finding": lost["overrule"], "reason": "Кукумявка у следователя" });
    desk.ask("filing.overrule", reason);
    let found = hits(&desk, "кукумявка");
    assert_eq!((found.len(), &found[0]["id"]), (1, &filing));
    assert_eq!(found[0]["place"]["spot"], json!({ "of": "check" }));
}
