//! Consents from the record to the gate that documents pass.

use crate::support::{Desk, picture};
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
