//! Consents from the record to the gate that documents pass.

mod frozen;

use crate::support::{Desk, NOON, PASSPHRASE, picture};
use dalil::vault::{Act, Action, Passphrase, Vault};
use serde_json::{Value, json};

/// A consent as a request gives it.
fn consent(client: &Value, purpose: &str, more: Value) -> Value {
    let mut details = json!({
        "client": client, "purpose": purpose, "answer": "given", "recipientKind": "any", "recipient": "", "items": [],
        "facts": [], "answeredOn": "2026-08-10", "until": "", "language": "ky", "interpreter": "", "guardian": "",
        "manner": "signed", "witness": "", "informed": ["purpose", "withdrawal"], "evidence": null, "note": "",
    });
    details.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    details
}

/// A case with a client, two pictures and a fact about her that cites the first.
struct Prepared {
    desk: Desk,
    case: Value,
    client: Value,
    items: Vec<Value>,
}

impl Prepared {
    fn new() -> Self {
        let desk = Desk::new();
        let case = desk.case("14/2026");
        let client = desk.person(&case, "victim", "Асанова", "Айгүл");
        desk.person(&case, "representative", "Токтосунова", "Жаңыл");
        desk.person(&case, "recruiter", "Жумагулов", "Тилек");
        desk.take_in(&case, &[desk.file("a.png", picture(1)), desk.file("b.png", picture(2))]);
        let items: Vec<_> = desk.evidence(&case).iter().map(|item| item["id"].clone()).collect();
        let details = json!({
            "statements": [{ "language": "ru", "text": "Взял предоплату." }], "date": "2026-03-12", "place": "",
            "parties": [client], "status": "supported", "note": "",
            "citations": [{ "evidence": items[0], "page": 1, "rect": null, "second": null, "quote": "" }],
        });
        desk.ask("fact.add", json!({ "case": case, "details": details }));
        Self { desk, case, client, items }
    }

    fn add(&self, purpose: &str, more: Value) -> Value {
        let details = consent(&self.client, purpose, more);
        self.desk.ask("consent.add", json!({ "case": self.case, "details": details }))["value"].clone()
    }

    fn withdraw(&self, consent: &Value) {
        self.desk.ask("consent.withdraw", json!({ "consent": consent, "on": "2026-11-20", "reason": "боится" }));
    }

    /// A crime report with every question answered that the case does not answer.
    fn report(&self) -> Value {
        let request = json!({ "case": self.case, "template": "kg/crime-report", "language": "ru" });
        let filing = self.desk.ask("filing.add", request)["value"].clone();
        let view = self.desk.ask("filing.show", json!({ "filing": filing }));
        let mut answers = view["answers"].as_object().unwrap().clone();
        for field in view["fields"].as_array().unwrap() {
            let (key, kind) = (field["key"].as_str().unwrap(), field["kind"].as_str().unwrap());
            let value = match kind {
                "text" | "addressee" | "long" => json!("Первомайский РУВД г. Бишкек"),
                "date" => json!("2026-11-23"),
                "choice" => field["options"][0]["value"].clone(),
                "money" => json!({ "amount": 4_500_000, "currency": "KGS" }),
                _ => continue,
            };
            if field["required"] == true && !answers.contains_key(key) {
                answers.insert(key.to_owned(), value);
            }
        }
        self.desk.ask("filing.change", json!({ "filing": filing, "answers": answers }));
        filing
    }

    /// What preflight says about consents: code and severity.
    fn said(&self, filing: &Value) -> Vec<(String, String)> {
        let preview = self.desk.ask("filing.preview", json!({ "filing": filing, "answers": null }));
        let about = |f: &&Value| f["code"].as_str().unwrap().starts_with("consent-");
        let pair = |f: &Value| (f["code"].as_str().unwrap().to_owned(), f["severity"].as_str().unwrap().to_owned());
        preview["findings"].as_array().unwrap().iter().filter(about).map(pair).collect()
    }

    fn confirm_all(&self, filing: &Value) {
        let preview = self.desk.ask("filing.preview", json!({ "filing": filing, "answers": null }));
        let findings = preview["findings"].as_array().unwrap().iter();
        let keys: Vec<_> = findings.map(|f| f["confirm"].clone()).filter(|key| !key.is_null()).collect();
        self.desk.ask("filing.confirm", json!({ "filing": filing, "confirmed": keys }));
    }
}

fn pair(code: &str, severity: &str) -> Vec<(String, String)> {
    vec![(code.to_owned(), severity.to_owned())]
}

#[test]
fn preflight_reminds_then_asks_then_blocks() {
    let p = Prepared::new();
    let filing = p.report();
    assert_eq!(p.said(&filing), pair("consent-none", "note"), "nobody keeps consents in this case yet");
    p.add("represent", json!({}));
    assert_eq!(p.said(&filing), pair("consent-not-asked", "confirm"));
    let given = p.add("authority", json!({}));
    assert_eq!(p.said(&filing), []);
    p.withdraw(&given);
    assert_eq!(p.said(&filing), pair("consent-withdrawn", "blocking"));
}

#[test]
fn a_withdrawn_consent_keeps_a_filing_a_draft_until_a_reason_is_recorded() {
    let p = Prepared::new();
    let filing = p.report();
    p.withdraw(&p.add("authority", json!({ "recipientKind": "police" })));
    p.confirm_all(&filing);
    assert_eq!(p.desk.refused("filing.final", json!({ "filing": filing })).code, "preflight");
    let target = json!({ "kind": "filing", "id": filing });
    let without = json!({ "target": target, "reason": "  " });
    assert_eq!(p.desk.refused("consent.overrule", without).code, "required", "a reason is more than a click");
    p.desk.ask("consent.overrule", json!({ "target": target, "reason": "Согласилась по телефону 22.11.2026" }));
    assert_eq!(p.said(&filing), pair("consent-overruled", "note"));
    p.confirm_all(&filing);
    p.desk.ask("filing.final", json!({ "filing": filing }));
    let log = p.desk.ask("custody.show", json!({ "case": p.case, "evidence": null }));
    let noted = log["lines"].as_array().unwrap().iter().find(|line| line["action"] == "policy").unwrap();
    assert_eq!(noted["params"]["what"], "consent");
    assert_eq!(noted["params"]["reason"], "Согласилась по телефону 22.11.2026");
    assert_eq!(p.desk.ask("consent.overruled", json!({ "case": p.case })).as_array().unwrap().len(), 1);
}

#[test]
fn what_was_refused_for_one_recipient_goes_to_another() {
    let p = Prepared::new();
    p.add("authority", json!({}));
    p.add("authority", json!({ "answer": "refused", "recipientKind": "court" }));
    assert_eq!(p.said(&p.report()), [], "the report goes to the police");
}

#[test]
fn a_picture_that_was_refused_stays_in_the_vault_and_the_others_go() {
    let p = Prepared::new();
    *p.desk.hands.save.lock().unwrap() = Some(p.desk.folder().to_owned());
    p.add("share", json!({ "answer": "refused", "items": [p.items[0]] }));
    let first = json!({ "evidence": p.items[0] });
    assert_eq!(p.desk.refused("evidence.export", first.clone()).code, "consent-withdrawn");
    p.desk.ask("evidence.export", json!({ "evidence": p.items[1] }));
    let gate = p.desk.ask("consent.check", json!({ "kind": "evidence", "id": p.items[0] }));
    assert_eq!(gate["clients"][0]["verdict"], "blocked");
    assert_eq!(gate["clients"][0]["blockedBy"][0]["overruled"], false);
    let reason =
        json!({ "target": { "kind": "evidence", "id": p.items[0] }, "reason": "Определение суда от 21.11.2026" });
    p.desk.ask("consent.overrule", reason);
    p.desk.ask("evidence.export", first);
}

/// A key of another vault.
const COLLEAGUE: &str = "age1t7rxyev2z3rw82stdlrrepyc39nvn86l5078zqkf5uasdy86jp6svpy7pa";

#[test]
fn a_case_is_handed_to_another_lawyer_without_what_the_client_refused() {
    let p = Prepared::new();
    *p.desk.hands.save.lock().unwrap() = Some(p.desk.folder().to_owned());
    p.add("share", json!({ "answer": "refused", "items": [p.items[0]] }));
    let to = json!([{ "name": "А. Асанова", "key": COLLEAGUE }]);
    let request =
        |items: &[Value]| json!({ "case": p.case, "evidence": items, "to": to, "details": true, "languages": [] });
    assert_eq!(p.desk.refused("handover.send", request(&[])).code, "consent-withdrawn");
    let job = p.desk.ask("handover.send", request(&p.items[1..]))["job"].clone();
    assert_eq!(p.desk.finished(&job)["failure"], Value::Null);
}

#[test]
fn a_bundle_is_not_built_with_exhibits_the_client_took_back() {
    let p = Prepared::new();
    let request = json!({ "case": p.case, "filing": null, "title": "Т", "language": "ru" });
    let bundle = p.desk.ask("bundle.add", request)["value"].clone();
    let exhibits: Vec<_> = p.items.iter().map(|id| json!({ "evidence": id, "description": "" })).collect();
    let change = json!({ "bundle": bundle, "title": "Т", "language": "ru", "exhibits": exhibits });
    p.desk.ask("bundle.change", change);
    let job = p.desk.ask("bundle.build", json!({ "bundle": bundle }))["job"].clone();
    assert_eq!(p.desk.finished(&job)["failure"], Value::Null);
    let given = p.add("authority", json!({ "items": [p.items[1]] }));
    p.withdraw(&given);
    assert_eq!(p.desk.refused("bundle.build", json!({ "bundle": bundle })).code, "consent-withdrawn");
    let out = p.desk.folder().join("x.pdf");
    let late = p.desk.core.export_bundle(bundle.as_str().unwrap().parse().unwrap(), None, &out);
    assert_eq!(late.unwrap_err().code, "consent-withdrawn", "nor does the one built before leave");
    assert!(!out.exists());
    let touched = p.desk.ask("consent.touched", json!({ "consent": given }));
    let kinds: Vec<_> = touched.as_array().unwrap().iter().map(|t| t["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["bundle"]);
}

#[test]
fn a_withdrawal_names_drafts_and_copies_it_touches_and_loses_nothing() {
    let p = Prepared::new();
    *p.desk.hands.save.lock().unwrap() = Some(p.desk.folder().to_owned());
    let whole = p.add("represent", json!({ "note": "пока идёт дело" }));
    p.report();
    p.desk.ask("evidence.export", json!({ "evidence": p.items[0] }));
    p.withdraw(&whole);
    let touched = p.desk.ask("consent.touched", json!({ "consent": whole }));
    let kinds: Vec<_> = touched.as_array().unwrap().iter().map(|t| t["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["draft", "export"]);
    let kept = p.desk.ask("consent.list", json!({ "case": p.case }))[0].clone();
    assert_eq!((&kept["standing"], &kept["withdrawnReason"]), (&json!("withdrawn"), &json!("боится")));
    assert_eq!(kept["details"]["note"], "пока идёт дело");
    let change = json!({ "consent": whole, "details": consent(&p.client, "represent", json!({})) });
    assert_eq!(p.desk.refused("consent.change", change).code, "consent-over");
    assert_eq!(p.desk.refused("consent.remove", json!({ "consent": whole })).code, "consent-over");
    assert_eq!(p.desk.refused("party.remove", json!({ "party": p.client })).code, "consent-holds");
}

#[test]
fn a_reason_given_before_a_withdrawal_does_not_answer_it() {
    let p = Prepared::new();
    let first = p.add("share", json!({ "answer": "refused" }));
    let target = json!({ "kind": "evidence", "id": p.items[0] });
    p.desk.ask("consent.overrule", json!({ "target": target, "reason": "по требованию суда" }));
    let second = p.add("share", json!({ "recipientKind": "partner" }));
    p.withdraw(&second);
    let gate = p.desk.ask("consent.check", target);
    let open: Vec<_> =
        gate["clients"][0]["blockedBy"].as_array().unwrap().iter().filter(|b| b["overruled"] == false).collect();
    assert_eq!(open.len(), 1);
    assert_eq!(open[0]["consent"]["id"], second, "{first} was answered, this one was not");
}

#[test]
fn taking_a_withdrawal_back_by_undo_opens_the_gate_again() {
    let p = Prepared::new();
    let filing = p.report();
    let given = p.add("authority", json!({}));
    p.withdraw(&given);
    assert_eq!(p.desk.ask("undo", json!({}))["label"], "consent-withdraw");
    assert_eq!(p.said(&filing), []);
}

#[test]
fn a_consent_of_another_case_or_with_a_day_nobody_can_read_is_refused() {
    let p = Prepared::new();
    let other = p.desk.case("2/2026");
    let details = consent(&p.client, "share", json!({}));
    assert_eq!(p.desk.refused("consent.add", json!({ "case": other, "details": details })).code, "not-found");
    for (field, value) in [("answeredOn", "31.02.2026"), ("answeredOn", ""), ("until", "2026-01-01")] {
        let details = consent(&p.client, "share", json!({ field: value }));
        let code = p.desk.refused("consent.add", json!({ "case": p.case, "details": details })).code;
        assert!(code == "bad-date" || code == "required", "{field} {value}: {code}");
    }
}

#[test]
fn no_paper_made_from_a_case_leaves_against_a_withdrawal_until_a_reason_is_recorded() {
    let p = Prepared::new();
    *p.desk.hands.save.lock().unwrap() = Some(p.desk.folder().to_owned());
    let mut list = crate::search::request("");
    let list = json!({ "text": "Асанова", "options": list["options"].take(), "filters": list["filters"].take() });
    let requests = [
        ("chronology", "chronology.export", json!({ "case": p.case, "wish": {}, "language": "ru" })),
        ("network", "network.export", json!({ "case": p.case, "language": "ru", "ties": null })),
        (
            "claim-calculation",
            "ledger.export",
            json!({ "case": p.case, "language": "ru", "on": null, "confirmed": [] }),
        ),
        ("search-list", "search.export-list", list),
    ];
    let certificate = json!({ "evidence": p.items[0], "language": "ru" });
    for (_, name, request) in &requests {
        p.desk.ask(name, request.clone());
    }
    let given = p.add("share", json!({}));
    p.withdraw(&given);
    for (what, name, request) in &requests {
        let refused = p.desk.refused(name, request.clone());
        assert_eq!(refused.code, "consent-withdrawn", "{name}");
        let id = format!("{what}/{}", p.case.as_str().unwrap());
        assert_eq!((refused.params["target"].as_str(), refused.params["id"].as_str()), ("paper", id.as_str()));
        let target = json!({ "kind": "paper", "id": id });
        assert_eq!(p.desk.ask("consent.check", target.clone())["clients"][0]["verdict"], "blocked");
        p.desk.ask("consent.overrule", json!({ "target": target, "reason": "Определение суда от 21.11.2026" }));
        p.desk.ask(name, request.clone());
    }
    assert_eq!(p.desk.refused("certificate.export", certificate).code, "consent-withdrawn");
    let touched = p.desk.ask("consent.touched", json!({ "consent": given }));
    let mut exports: Vec<_> = touched.as_array().unwrap().iter().filter(|t| t["target"] == "paper").collect();
    exports.dedup_by_key(|t| t["id"].clone());
    assert_eq!(exports.len(), 8, "each of the four left twice: {touched}");
    assert_eq!(p.desk.ask("consent.overruled", json!({ "case": p.case })).as_array().unwrap().len(), 4);
}

#[test]
fn a_build_leaves_against_no_consent_of_an_exhibit_that_the_bundle_holds_no_more() {
    let p = Prepared::new();
    *p.desk.hands.save.lock().unwrap() = Some(p.desk.folder().to_owned());
    let request = json!({ "case": p.case, "filing": null, "title": "Т", "language": "ru" });
    let bundle = p.desk.ask("bundle.add", request)["value"].clone();
    let change = |items: &[Value]| {
        let exhibits: Vec<_> = items.iter().map(|id| json!({ "evidence": id, "description": "" })).collect();
        p.desk.ask("bundle.change", json!({ "bundle": bundle, "title": "Т", "language": "ru", "exhibits": exhibits }));
    };
    change(&p.items);
    let job = p.desk.ask("bundle.build", json!({ "bundle": bundle }))["job"].clone();
    assert_eq!(p.desk.finished(&job)["failure"], Value::Null);
    change(&p.items[..1]);
    p.add("authority", json!({ "answer": "refused", "items": [p.items[1]] }));
    let refused = p.desk.refused("bundle.export", json!({ "bundle": bundle, "number": 1 }));
    assert_eq!(refused.code, "consent-withdrawn", "the file that was built holds it");
}

#[test]
fn a_refusal_is_history_and_a_new_answer_is_a_new_row() {
    let p = Prepared::new();
    let refused = p.add("share", json!({ "answer": "refused", "items": [p.items[0]] }));
    let change = json!({ "consent": refused, "details": consent(&p.client, "share", json!({})) });
    assert_eq!(p.desk.refused("consent.change", change).code, "consent-over");
    assert_eq!(p.desk.refused("consent.remove", json!({ "consent": refused })).code, "consent-over");
    let target = json!({ "kind": "evidence", "id": p.items[0] });
    assert_eq!(p.desk.ask("consent.check", target.clone())["clients"][0]["verdict"], "blocked");
    p.add("share", json!({ "items": [p.items[0]], "answeredOn": "2026-11-22" }));
    assert_eq!(p.desk.ask("consent.check", target)["clients"][0]["verdict"], "permitted");
    assert_eq!(p.desk.ask("consent.list", json!({ "case": p.case })).as_array().unwrap().len(), 2);
}

#[test]
fn every_answer_and_every_answer_taken_back_stands_in_the_custody_log() {
    let p = Prepared::new();
    let told = || {
        let shown = p.desk.ask("custody.show", json!({ "case": p.case, "evidence": null }));
        let lines = shown["lines"].as_array().unwrap().clone();
        let what = |line: &Value| line["params"]["what"].as_str().unwrap_or_default().to_owned();
        let policies = lines.iter().filter(|line| line["action"] == "policy");
        policies.map(what).filter(|what| what.starts_with("consent-")).collect::<Vec<_>>()
    };
    let given = p.add("authority", json!({}));
    let mistaken = p.add("share", json!({}));
    assert_eq!(told(), ["consent-given", "consent-given"]);
    p.desk.ask("consent.remove", json!({ "consent": mistaken }));
    assert_eq!(told()[0], "consent-removed", "a yes may be corrected, and who did it is told");
    p.desk.ask("undo", json!({}));
    assert_eq!(told()[0], "consent-given");
    p.withdraw(&given);
    assert_eq!(told()[0], "consent-withdrawn");
    p.desk.ask("undo", json!({}));
    assert_eq!(told()[..2], ["consent-not-withdrawn", "consent-withdrawn"]);
    p.desk.ask("redo", json!({}));
    assert_eq!(told()[0], "consent-withdrawn");
    p.add("share", json!({ "answer": "refused", "items": [p.items[0]] }));
    assert_eq!(told()[0], "consent-refused");
    p.desk.ask("undo", json!({}));
    assert_eq!(told()[0], "consent-not-refused");
    let turned = p.add("share", json!({}));
    let details = consent(&p.client, "share", json!({ "answer": "refused" }));
    p.desk.ask("consent.change", json!({ "consent": turned, "details": details }));
    assert_eq!(told()[0], "consent-refused");
    let shown = p.desk.ask("custody.show", json!({ "case": null, "evidence": null }));
    assert!(!shown.to_string().contains("боится"), "the client's reason stays in the record");
}

#[test]
fn a_consent_that_is_changed_leaves_who_and_which_fields_in_the_custody_log_and_no_words() {
    let p = Prepared::new();
    let told = || {
        let shown = p.desk.ask("custody.show", json!({ "case": p.case, "evidence": null }));
        let lines = shown["lines"].as_array().unwrap().clone();
        lines.into_iter().filter(|line| line["params"]["what"] == "consent-changed").collect::<Vec<_>>()
    };
    let digests = |line: &Value| [line["params"]["was"].clone(), line["params"]["is"].clone()];
    let given = p.add("share", json!({ "items": [p.items[0]], "recipientKind": "press" }));
    let change = |more: Value| {
        let details = consent(&p.client, "share", more);
        p.desk.ask("consent.change", json!({ "consent": given, "details": details }));
    };
    let first = json!({ "items": [p.items[0]], "recipientKind": "press" });
    change(first.clone());
    assert_eq!(told(), Vec::<Value>::new(), "nothing was changed");
    change(json!({ "items": p.items, "recipientKind": "any", "recipient": "Газета «Эркин»", "note": "звонила сама" }));
    let one = told().remove(0);
    assert_eq!((&one["params"]["changed"], &one["params"]["consent"]), (&json!("4"), &given));
    assert_eq!(one["evidence"].as_array().unwrap().len(), 2, "it stands with every item it is or was about");
    assert_ne!(one["params"]["was"], one["params"]["is"]);
    assert!(!one["actor"].as_str().unwrap().is_empty());
    p.desk.ask("undo", json!({}));
    let back = told().remove(0);
    let [was, is] = digests(&one);
    assert_eq!(digests(&back), [is.clone(), was.clone()], "taken back, it says again what it said");
    p.desk.ask("redo", json!({}));
    assert_eq!((told().len(), digests(&told()[0])), (3, [was.clone(), is]));
    change(first);
    assert_eq!(digests(&told()[0])[1], was, "the same words have the same digest");
    // A yes that becomes a no says so, and what else was changed with it.
    change(json!({ "items": [p.items[0]], "recipientKind": "press", "answer": "refused", "until": "2027-01-01" }));
    assert_eq!((told().len(), &told()[0]["params"]["changed"]), (5, &json!("1")));
    p.desk.ask("vault.lock", json!({}));
    let clock = std::sync::Arc::new(dalil::base::FixedClock(NOON));
    let (vault, _) = Vault::open(&p.desk.vault(), &Passphrase::new(PASSPHRASE), clock).unwrap();
    let log = vault.read(|db| dalil::vault::log::history::recent(db, None, 1_000)).unwrap();
    let fields: Vec<_> =
        log.iter().filter(|e| e.details["what"] == "consent-changed").map(|e| &e.details["fields"]).collect();
    assert_eq!(fields[0], &json!(["until"]));
    assert_eq!(fields[4], &json!(["items", "note", "recipient", "recipientKind"]));
    let all: String = log.iter().map(|e| e.details.to_string()).collect();
    assert!(!all.contains("Эркин") && !all.contains("звонила"), "the words stay in the record");
}

#[test]
fn a_consent_under_which_something_left_stays() {
    let p = Prepared::new();
    *p.desk.hands.save.lock().unwrap() = Some(p.desk.folder().to_owned());
    let mistaken = p.add("share", json!({}));
    p.desk.ask("consent.remove", json!({ "consent": mistaken }));
    let given = p.add("share", json!({}));
    p.desk.ask("evidence.export", json!({ "evidence": p.items[0] }));
    assert_eq!(p.desk.refused("consent.remove", json!({ "consent": given })).code, "consent-used");
    assert_eq!(p.desk.ask("consent.list", json!({ "case": p.case })).as_array().unwrap().len(), 1);
}

/// What a consent touches: what it is, and of which document or item.
fn touched(p: &Prepared, consent: &Value) -> Vec<(String, Value)> {
    let touched = p.desk.ask("consent.touched", json!({ "consent": consent }));
    let pair = |one: &Value| (one["kind"].as_str().unwrap().to_owned(), one["id"].clone());
    touched.as_array().unwrap().iter().map(pair).collect()
}

#[test]
fn a_copy_of_an_item_that_was_destroyed_since_left_under_the_consent_all_the_same() {
    let p = Prepared::new();
    *p.desk.hands.save.lock().unwrap() = Some(p.desk.folder().to_owned());
    let given = p.add("share", json!({}));
    p.desk.ask("evidence.export", json!({ "evidence": p.items[1] }));
    p.desk.ask("evidence.set-aside", json!({ "items": [p.items[1]], "aside": true }));
    p.desk.ask("evidence.destroy", json!({ "evidence": p.items[1], "reason": "Доверительница отозвала согласие" }));
    assert_eq!(touched(&p, &given), [("export".to_owned(), p.items[1].clone())]);
    let shown = p.desk.ask("consent.touched", json!({ "consent": given }));
    assert_eq!(shown[0]["gone"], false, "its number has a page of its own");
    assert_eq!(p.desk.refused("consent.remove", json!({ "consent": given })).code, "consent-used");
}

#[test]
fn what_left_in_a_bundle_and_in_a_draft_stays_known_when_they_are_changed_and_removed() {
    let p = Prepared::new();
    *p.desk.hands.save.lock().unwrap() = Some(p.desk.folder().to_owned());
    let whole = p.add("authority", json!({}));
    let second = p.add("authority", json!({ "items": [p.items[1]] }));
    let request = json!({ "case": p.case, "filing": null, "title": "Т", "language": "ru" });
    let bundle = p.desk.ask("bundle.add", request)["value"].clone();
    let change = |items: &[Value]| {
        let exhibits: Vec<_> = items.iter().map(|id| json!({ "evidence": id, "description": "" })).collect();
        p.desk.ask("bundle.change", json!({ "bundle": bundle, "title": "Т", "language": "ru", "exhibits": exhibits }));
    };
    change(&p.items);
    let job = p.desk.ask("bundle.build", json!({ "bundle": bundle }))["job"].clone();
    assert_eq!(p.desk.finished(&job)["failure"], Value::Null);
    p.desk.ask("bundle.export", json!({ "bundle": bundle, "number": 1 }));
    let left = ("export".to_owned(), bundle.clone());
    change(&p.items[..1]);
    assert_eq!(touched(&p, &second), std::slice::from_ref(&left), "the file that left holds it");
    p.desk.ask("bundle.remove", json!({ "bundle": bundle }));
    assert_eq!(touched(&p, &second), std::slice::from_ref(&left));
    let shown = p.desk.ask("consent.touched", json!({ "consent": second }));
    assert_eq!(shown[0]["gone"], true, "there is nothing to go to any more");
    for consent in [&whole, &second] {
        assert_eq!(p.desk.refused("consent.remove", json!({ "consent": consent })).code, "consent-used");
    }
    let filing = p.report();
    p.desk.ask("filing.word", json!({ "filing": filing }));
    p.desk.ask("filing.remove", json!({ "filing": filing }));
    assert_eq!(touched(&p, &whole), [("export".to_owned(), filing), left]);
}

#[test]
fn however_much_the_log_tells_since_what_left_is_found() {
    let p = Prepared::new();
    *p.desk.hands.save.lock().unwrap() = Some(p.desk.folder().to_owned());
    let given = p.add("share", json!({}));
    p.desk.ask("evidence.export", json!({ "evidence": p.items[0] }));
    p.desk.ask("vault.lock", json!({}));
    let clock = std::sync::Arc::new(dalil::base::FixedClock(NOON));
    let (vault, _) = Vault::open(&p.desk.vault(), &Passphrase::new(PASSPHRASE), clock).unwrap();
    let much = |tx: &dalil::vault::Writing<'_>| {
        (0..50_001).try_for_each(|_| tx.custody(Action::View, &[], &json!({})).map(|_| ()))
    };
    vault.write(Act { label: "evidence-view", undoable: false }, much).unwrap();
    vault.lock().unwrap();
    p.desk.ask("vault.open", json!({ "folder": null, "passphrase": PASSPHRASE }));
    assert_eq!(touched(&p, &given), [("export".to_owned(), p.items[0].clone())]);
    assert_eq!(p.desk.refused("consent.remove", json!({ "consent": given })).code, "consent-used");
}
