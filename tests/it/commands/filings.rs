//! From facts to a frozen PDF and its bundle.

use crate::chats::support as chats;
use crate::support::{Desk, PASSPHRASE, picture};
use dalil::commands;
use serde_json::{Value, json};
use std::io::Read;
use std::sync::atomic::{AtomicBool, Ordering};

/// A case with a client, a suspect, two pictures and two facts that cite them.
fn prepared() -> (Desk, Value) {
    let desk = Desk::new();
    let case = desk.case("14/2026");
    desk.person(&case, "victim", "Асанова", "Айгүл");
    desk.person(&case, "representative", "Токтосунова", "Жаңыл");
    desk.person(&case, "recruiter", "Жумагулов", "Тилек");
    desk.take_in(&case, &[desk.file("a.png", picture(1)), desk.file("b.png", picture(2))]);
    for (item, text) in desk.evidence(&case).iter().rev().zip(["Обещал работу.", "Взял предоплату."])
    {
        let details = json!({
            "statements": [{ "language": "ru", "text": text }, { "language": "ky", "text": text }], "date": "2026-03-12",
            "place": "", "parties": [], "status": "supported", "note": "",
            "citations": [{ "evidence": item["id"], "page": 1, "rect": null, "second": null, "quote": "" }],
        });
        desk.ask("fact.add", json!({ "case": case, "details": details }));
    }
    (desk, case)
}

fn begun(desk: &Desk, case: &Value, language: &str) -> Value {
    desk.ask("filing.add", json!({ "case": case, "template": "kg/crime-report", "language": language }))["value"]
        .clone()
}

/// Answers every required text question that the case did not.
fn answer_all(desk: &Desk, filing: &Value) {
    let view = desk.ask("filing.show", json!({ "filing": filing }));
    let mut answers = view["answers"].as_object().unwrap().clone();
    for field in view["fields"].as_array().unwrap() {
        let key = field["key"].as_str().unwrap();
        if field["required"] == true && !answers.contains_key(key) {
            let value = match field["kind"].as_str().unwrap() {
                "text" | "addressee" | "long" => json!("Первомайский РУВД г. Бишкек"),
                "date" => json!("2026-11-23"),
                "choice" => field["options"][0]["value"].clone(),
                "money" => json!({ "amount": 4_500_000, "currency": "KGS" }),
                _ => continue,
            };
            answers.insert(key.to_owned(), value);
        }
    }
    desk.ask("filing.change", json!({ "filing": filing, "answers": answers }));
}

fn confirm_all(desk: &Desk, filing: &Value) {
    let preview = desk.ask("filing.preview", json!({ "filing": filing, "answers": null }));
    let keys: Vec<_> =
        preview["findings"].as_array().unwrap().iter().map(|f| f["confirm"].clone()).filter(|k| !k.is_null()).collect();
    desk.ask("filing.confirm", json!({ "filing": filing, "confirmed": keys }));
}

#[test]
fn exhibits_are_numbered_in_the_order_the_filing_first_mentions_them() {
    let (desk, case) = prepared();
    let filing = begun(&desk, &case, "ru");
    let preview = desk.ask("filing.preview", json!({ "filing": filing, "answers": null }));
    let order: Vec<_> = preview["exhibits"].as_array().unwrap().iter().map(|e| e["itemNumber"].clone()).collect();
    assert_eq!(order, [2, 1], "the first fact rests on item 2");
    assert!(!preview["pages"].as_array().unwrap().is_empty());
}

#[test]
fn a_filing_with_questions_open_is_not_made_final() {
    let (desk, case) = prepared();
    let filing = begun(&desk, &case, "ru");
    assert_eq!(desk.refused("filing.final", json!({ "filing": filing })).code, "preflight");
    answer_all(&desk, &filing);
    assert_eq!(desk.refused("filing.final", json!({ "filing": filing })).code, "not-confirmed", "law is to be checked");
}

#[test]
fn a_final_filing_is_frozen_whatever_the_case_says_later() {
    let (desk, case) = prepared();
    let filing = begun(&desk, &case, "ru");
    answer_all(&desk, &filing);
    confirm_all(&desk, &filing);
    let edition = desk.ask("filing.final", json!({ "filing": filing }))["value"].clone();
    desk.person(&case, "witness", "Другая", "Особа");
    let row = &desk.ask("filing.list", json!({ "case": case }))[0];
    assert_eq!((&row["status"], &row["editions"][0]["sha256"]), (&json!("final"), &edition["sha256"]));
    assert_eq!(desk.refused("filing.remove", json!({ "filing": filing })).code, "filing-final");
    let look = desk.ask("filing.look", json!({ "edition": edition["id"] }));
    assert_eq!(look["pages"].as_array().unwrap().len() as u64, edition["pages"].as_u64().unwrap());
    let page = format!("/view/{}/page/1", look["path"].as_str().unwrap());
    assert!(!desk.core.picture(&page, "width=300").unwrap().bytes.is_empty(), "drawn from the sealed PDF");
    let out = desk.folder().join("paper.pdf");
    desk.core.export_edition(edition["id"].as_str().unwrap().parse().unwrap(), &out).unwrap();
    let pdf = std::fs::read(out).unwrap();
    assert_eq!(dalil::base::Sha256Digest::of(&pdf).to_string(), edition["sha256"]);
    assert_eq!(crate::paper::support::failures(&pdf, "pdfa-2a"), [""; 0]);
}

#[test]
fn the_exhibits_of_a_filing_become_one_bundle() {
    let (desk, case) = prepared();
    let filing = begun(&desk, &case, "ky");
    let request = json!({ "case": case, "filing": filing, "title": "", "language": "ky" });
    let bundle = desk.ask("bundle.add", request)["value"].clone();
    let view = desk.ask("bundle.show", json!({ "bundle": bundle }));
    assert_eq!(view["exhibits"].as_array().unwrap().len(), 2);
    let job = desk.ask("bundle.build", json!({ "bundle": bundle }))["job"].clone();
    let done = desk.finished(&job);
    assert_eq!(done["failure"], Value::Null);
    let built = desk.ask("bundle.show", json!({ "bundle": bundle }))["row"]["builds"][0].clone();
    assert_eq!(built["pages"], view["pages"], "as many pages as planned");
    assert_eq!(built["stale"], false);
    let out = desk.folder().join("exhibits.pdf");
    desk.core.export_bundle(bundle.as_str().unwrap().parse().unwrap(), None, &out).unwrap();
    let mut head = [0; 5];
    std::fs::File::open(out).unwrap().read_exact(&mut head).unwrap();
    assert_eq!(&head, b"%PDF-");
}

#[test]
fn what_is_typed_while_the_pdf_is_made_stands_in_it_or_no_pdf_is_kept() {
    let (desk, case) = prepared();
    let filing = begun(&desk, &case, "ru");
    answer_all(&desk, &filing);
    confirm_all(&desk, &filing);
    let answers = desk.ask("filing.show", json!({ "filing": filing }))["answers"].clone();
    let typed = |number: u32| {
        let mut answers = answers.clone();
        answers["essence"] = json!(format!("Сказано {number}."));
        json!({ "filing": filing, "answers": answers })
    };
    let make = || commands::call(&desk.core, "filing.final", json!({ "filing": filing }));
    let (typing, made) = (AtomicBool::new(false), AtomicBool::new(false));
    let first = std::thread::scope(|scope| {
        scope.spawn(|| {
            for number in 10_001.. {
                // Once it is final the rest is refused.
                let _ = commands::call(&desk.core, "filing.change", typed(number));
                typing.store(true, Ordering::Release);
                if made.load(Ordering::Acquire) {
                    break;
                }
            }
        });
        while !typing.load(Ordering::Acquire) {
            std::thread::yield_now();
        }
        let first = make();
        made.store(true, Ordering::Release);
        first
    });
    let edition = first.or_else(|failure| {
        assert_eq!(failure.code, "filing-changed");
        let row = desk.ask("filing.show", json!({ "filing": filing }))["row"].clone();
        assert_eq!((&row["status"], &row["editions"]), (&json!("draft"), &json!([])));
        make()
    });
    let edition = edition.unwrap()["value"].clone();
    let out = desk.folder().join("paper.pdf");
    desk.core.export_edition(edition["id"].as_str().unwrap().parse().unwrap(), &out).unwrap();
    let paper = crate::paper::support::text_of(&std::fs::read(out).unwrap(), false);
    let kept = desk.ask("filing.show", json!({ "filing": filing }))["answers"]["essence"].clone();
    let number = kept.as_str().unwrap().trim_start_matches("Сказано ").to_owned();
    assert!(paper.contains(&number), "{kept} is not on the paper: {paper}");
    assert_eq!(desk.refused("filing.change", typed(9_999)).code, "filing-final");
}

/// A final filing with two exhibits, and a bundle of them.
fn final_with_bundle() -> (Desk, Value, Value, Value) {
    let (desk, case) = prepared();
    let filing = begun(&desk, &case, "ru");
    answer_all(&desk, &filing);
    confirm_all(&desk, &filing);
    desk.ask("filing.final", json!({ "filing": filing }));
    let bundle = bundle_of(&desk, &case, &filing);
    (desk, case, filing, bundle)
}

fn bundle_of(desk: &Desk, case: &Value, filing: &Value) -> Value {
    let request = json!({ "case": case, "filing": filing, "title": "", "language": "ru" });
    desk.ask("bundle.add", request)["value"].clone()
}

/// The numbers that the filing gives to the exhibits of a bundle, in its order.
fn numbers_in_filing(desk: &Desk, bundle: &Value) -> Vec<Value> {
    let view = desk.ask("bundle.show", json!({ "bundle": bundle }));
    view["exhibits"].as_array().unwrap().iter().map(|exhibit| exhibit["inFiling"].clone()).collect()
}

/// Puts exhibits of a bundle in another order, or fewer of them.
fn rearranged(desk: &Desk, bundle: &Value, places: &[usize]) {
    let view = desk.ask("bundle.show", json!({ "bundle": bundle }));
    let exhibits: Vec<_> =
        places.iter().map(|at| json!({ "evidence": view["exhibits"][at]["evidence"], "description": "" })).collect();
    let row = &view["row"];
    let change = json!({ "bundle": bundle, "title": row["title"], "language": row["language"], "exhibits": exhibits });
    desk.ask("bundle.change", change);
}

#[test]
fn exhibits_that_a_final_filing_numbers_otherwise_are_bound_only_with_a_reason() {
    let (desk, _, _, bundle) = final_with_bundle();
    assert_eq!(numbers_in_filing(&desk, &bundle), [1, 2]);
    rearranged(&desk, &bundle, &[1, 0]);
    assert_eq!(numbers_in_filing(&desk, &bundle), [2, 1], "the paper calls the first of them exhibit 2");
    for reason in [Value::Null, json!("  ")] {
        let refused = desk.refused("bundle.build", json!({ "bundle": bundle, "reason": reason }));
        assert_eq!((refused.code.as_str(), refused.params["count"].as_str()), ("bundle-order", "2"));
    }
    let reason = "Суд просил начать с переписки.";
    let job = desk.ask("bundle.build", json!({ "bundle": bundle, "reason": reason }))["job"].clone();
    assert_eq!(desk.finished(&job)["failure"], Value::Null);
    let built = desk.ask("bundle.show", json!({ "bundle": bundle }))["row"]["builds"][0].clone();
    assert_eq!(built["reason"], reason, "it is kept with what was built");
}

#[test]
fn an_exhibit_that_a_final_filing_names_is_missed_in_its_bundle() {
    let (desk, _, _, bundle) = final_with_bundle();
    rearranged(&desk, &bundle, &[0]);
    let view = desk.ask("bundle.show", json!({ "bundle": bundle }));
    assert_eq!(view["missing"].as_array().unwrap().len(), 1);
    assert_eq!(view["missing"][0]["number"], 2);
    assert_eq!(desk.refused("bundle.build", json!({ "bundle": bundle })).code, "bundle-order");
}

#[test]
fn a_bundle_of_a_final_filing_is_numbered_as_it_was_frozen_whatever_the_case_says_later() {
    let (desk, case, filing, first) = final_with_bundle();
    let facts = desk.ask("fact.list", json!({ "case": case }));
    for (fact, other) in [(&facts[0], &facts[1]), (&facts[1], &facts[0])] {
        let mut details = fact["details"].clone();
        details["citations"] = other["details"]["citations"].clone();
        desk.ask("fact.change", json!({ "fact": fact["id"], "details": details }));
    }
    let preview = desk.ask("filing.preview", json!({ "filing": filing, "answers": null }));
    let items = |bundle: &Value| -> Vec<Value> {
        let view = desk.ask("bundle.show", json!({ "bundle": bundle }));
        view["exhibits"].as_array().unwrap().iter().map(|exhibit| exhibit["evidence"].clone()).collect()
    };
    assert_ne!(preview["exhibits"][0]["evidence"], items(&first)[0], "another edition would number them otherwise");
    let second = bundle_of(&desk, &case, &filing);
    assert_eq!(items(&second), items(&first));
    assert_eq!(numbers_in_filing(&desk, &second), [1, 2]);
}

#[test]
fn a_cited_paragraph_leads_to_the_sheet_of_the_bundle_that_it_stands_on() {
    let (desk, case) = prepared();
    let body: String = (1..=300).map(|n| format!("Слова под номером {n}.\r\n\r\n")).collect();
    let letter = format!("From: a@b.example\r\nTo: c@d.example\r\nSubject: x\r\n\r\n{body}");
    let chat: String = (1..=300)
        .map(|n| format!("14.03.2026, {:02}:{:02} - Эрмек: Строка под номером {n}\n", n / 60, n % 60))
        .collect();
    let records: String = (1..=300).map(|n| format!("Запись номер {n}.\n")).collect();
    let files = [
        ("письмо.eml", letter),
        ("журнал.txt", records),
        ("WhatsApp Chat with Эрмек.txt", chat),
        ("result.json", chats::telegram("Телега", 300)),
        ("Viber.csv", chats::viber("Вайбер", 300)),
        ("sms.xml", chats::texts("Эсэмэс", 300)),
    ];
    for (at, (name, content)) in files.into_iter().enumerate() {
        let item = desk.take_in(&case, &[desk.file(name, content)])["work"]["files"][0]["evidence"].clone();
        let key = match name {
            "письмо.eml" => {
                let pages = desk.ask("document.pages", json!({ "evidence": item, "from": 0, "count": 1 }));
                pages[0]["blocks"][199]["key"].clone()
            }
            "журнал.txt" => json!("l200"),
            _ => chats::messages(&desk, &item)[199]["key"].clone(),
        };
        let text = format!("Он писал, {at}.");
        let details = json!({
            "statements": [{ "language": "ru", "text": text }], "date": "2026-03-14", "place": "", "parties": [],
            "status": "supported", "note": "",
            "citations": [{
                "evidence": item, "page": null, "rect": null, "second": null, "message": key, "quote": "",
            }],
        });
        desk.ask("fact.add", json!({ "case": case, "details": details }));
    }
    let filing = begun(&desk, &case, "ru");
    answer_all(&desk, &filing);
    confirm_all(&desk, &filing);
    let edition = desk.ask("filing.final", json!({ "filing": filing }))["value"].clone();
    let out = desk.folder().join("paper.pdf");
    desk.core.export_edition(edition["id"].as_str().unwrap().parse().unwrap(), &out).unwrap();
    let paper = crate::paper::support::text_of(&std::fs::read(out).unwrap(), false);
    let paper = paper.replace("\u{ad}\n", "").replace(['\u{a0}', '\n'], " "); // words that part at a line's end are whole again

    let request = json!({ "case": case, "filing": filing, "title": "", "language": "ru" });
    let bundle = desk.ask("bundle.add", request)["value"].clone();
    let job = desk.ask("bundle.build", json!({ "bundle": bundle }))["job"].clone();
    assert_eq!(desk.finished(&job)["failure"], Value::Null);
    let out = desk.folder().join("exhibits.pdf");
    desk.core.export_bundle(bundle.as_str().unwrap().parse().unwrap(), None, &out).unwrap();
    let bound = crate::paper::support::text_of(&std::fs::read(out).unwrap(), false);
    let stamped = [
        ("Слова под номером 200.", "абз. 200"),
        ("Запись номер 200.", "строка 200"),
        ("Строка под номером 200", "сообщение от 14 марта 2026 года, 03:20"),
        ("Телега 200.", "сообщение от 14 марта 2026 года, 03:20"),
        ("Вайбер 200.", "сообщение от 25 марта 2026 года, 03:20"),
        ("Эсэмэс 200.", "сообщение от 13 марта 2026 года, 21:20"),
    ];
    for (words, place) in stamped {
        let page = bound.split('\u{C}').find(|page| page.contains(words)).unwrap().replace('\u{a0}', " ");
        let stamp = page.lines().find(|line| line.starts_with("Прил. ")).unwrap();
        let (exhibit, sheet) = stamp.trim_start_matches("Прил. ").split_once(", л. ").unwrap();
        let sheet = sheet.split(' ').next().unwrap();
        assert!(sheet.parse::<u32>().unwrap() > 2, "{stamp}");
        let meant = format!("приложение {exhibit}, л. {sheet}, {place}");
        assert!(paper.contains(&meant), "{meant}: {paper}");
    }
}

#[test]
fn a_damaged_exhibit_is_named_before_the_bundle_is_built_and_left_out_only_by_the_lawyers_word() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let broken = ["b.pdf", "c.pdf"].map(|name| desk.file(name, format!("%PDF-1.7 broken {name}")));
    desk.take_in(&case, &[&[desk.file("a.png", picture(1))], &broken[..]].concat());
    let bundle =
        desk.ask("bundle.add", json!({ "case": case, "filing": null, "title": "", "language": "ru" }))["value"].clone();
    let exhibits: Vec<_> =
        desk.evidence(&case).iter().map(|e| json!({ "evidence": e["id"], "description": "" })).collect();
    desk.ask("bundle.change", json!({ "bundle": bundle, "title": "Т", "language": "ru", "exhibits": exhibits }));
    let view = desk.ask("bundle.show", json!({ "bundle": bundle }));
    assert_eq!(view["troubles"], json!([]));
    for at in [1, 2] {
        let exhibit = &view["exhibits"][at];
        assert_eq!((&exhibit["remarks"][0]["code"], &exhibit["sheets"]), (&json!("broken"), &json!(0)), "{view}");
    }
    let job = desk.ask("bundle.build", json!({ "bundle": bundle }))["job"].clone();
    let failure = desk.finished(&job)["failure"].clone();
    assert_eq!((&failure["code"], &failure["params"]["number"]), (&json!("bundle-damaged"), &json!("2")));
    let job = desk.ask("bundle.build", json!({ "bundle": bundle, "dividers": true }))["job"].clone();
    assert_eq!(desk.finished(&job)["failure"], json!(null));
    let built = &desk.ask("bundle.show", json!({ "bundle": bundle }))["row"]["builds"][0];
    assert_eq!(built["pages"], 2 + 2 + 1 + 1);
    assert_eq!(built["dividers"], json!([2, 3]), "which of them are dividers alone stays known");

    desk.ask("vault.lock", json!({}));
    let terminal = |arguments: &[&str], ends_well: bool| {
        let mut dalil = std::process::Command::new(env!("CARGO_BIN_EXE_dalil"));
        dalil.arg("--vault").arg(desk.vault()).args(["--lang", "ru"]).args(arguments);
        let run = dalil.env("DALIL_PASSPHRASE", PASSPHRASE).output().unwrap();
        assert_eq!(run.status.success(), ends_well, "{arguments:?}: {}", String::from_utf8_lossy(&run.stderr));
        String::from_utf8(run.stdout).unwrap()
    };
    let checked = terminal(&["bundle", "check", "--items", "1,2"], false);
    assert!(checked.contains("2: Файл целиком не читается"), "{checked}");
    assert!(terminal(&["evidence", "list"], true).contains("PDF: "), "what could not be read is named");
    desk.ask("vault.open", json!({ "folder": null, "passphrase": PASSPHRASE }));
    assert_eq!(desk.ask("bundle.list", json!({ "case": case })).as_array().unwrap().len(), 1, "none stays of a check");
}

#[test]
fn a_draft_whose_answers_or_language_cannot_be_read_says_so_and_is_never_saved_otherwise() {
    let (desk, case) = prepared();
    let filing = begun(&desk, &case, "ru");
    for spoil in ["UPDATE filing SET language = 'xx'", "UPDATE filing SET language = 'ru', answers = 'no JSON'"] {
        desk.spoil(spoil);
        for (name, input) in [
            ("filing.show", json!({ "filing": filing })),
            ("filing.change", json!({ "filing": filing, "answers": {} })),
            ("filing.preview", json!({ "filing": filing, "answers": null })),
        ] {
            assert_eq!(desk.refused(name, input).code, "answers-unreadable", "{name} after {spoil}");
        }
    }
    assert_eq!(
        desk.ask("filing.list", json!({ "case": case })).as_array().unwrap().len(),
        1,
        "it is still in the list"
    );
    desk.ask("filing.remove", json!({ "filing": filing }));
}

#[test]
fn a_recording_nobody_was_asked_about_is_put_to_the_lawyer() {
    let (desk, case) = prepared();
    let mut sound = b"OggS\0\x02\0\0\0\0\0\0\0\0".to_vec();
    sound.resize(4000, 0);
    desk.take_in(&case, &[desk.file("voice.ogg", sound)]);
    let item = desk.evidence(&case).into_iter().find(|item| item["kind"] == "audio").unwrap();
    let mut details = item["details"].clone();
    details["covert"] = json!("unknown");
    desk.ask("evidence.change", json!({ "evidence": item["id"], "details": details }));
    let details = json!({
        "statements": [{ "language": "ru", "text": "Угрожал." }], "date": "2026-03-13", "place": "", "parties": [],
        "status": "supported", "note": "",
        "citations": [{ "evidence": item["id"], "page": null, "rect": null, "second": 3, "quote": "" }],
    });
    desk.ask("fact.add", json!({ "case": case, "details": details }));
    let filing = begun(&desk, &case, "ru");
    let preview = desk.ask("filing.preview", json!({ "filing": filing, "answers": null }));
    let asked = |f: &Value| f["code"] == "covert-recording" && f["evidence"] == item["id"];
    assert!(preview["findings"].as_array().unwrap().iter().any(asked), "{}", preview["findings"]);
}

#[test]
fn the_same_filing_is_begun_for_each_recipient() {
    let (desk, case) = prepared();
    let filing = begun(&desk, &case, "ru");
    answer_all(&desk, &filing);
    let to = ["Прокурор города Ош", " ", "Первомайский районный суд"];
    let made = desk.ask("filing.repeat", json!({ "filing": filing, "field": null, "values": to }));
    let ids = made["value"].as_array().unwrap();
    let answers: Vec<_> =
        ids.iter().map(|id| desk.ask("filing.show", json!({ "filing": id }))["answers"].clone()).collect();
    let addressees: Vec<_> = answers.iter().map(|all| all["addressee"].clone()).collect();
    assert_eq!(addressees, ["Прокурор города Ош", "Первомайский районный суд"], "an empty line is nobody");
    assert!(answers.iter().all(|all| all["essence"] == "Первомайский РУВД г. Бишкек"), "the rest is alike");
    let one = desk.ask("party.list", json!({ "case": case }))[0]["id"].clone();
    let made = desk.ask("filing.repeat", json!({ "filing": filing, "field": "suspects", "values": [one] }));
    let shown = desk.ask("filing.show", json!({ "filing": made["value"][0] }));
    assert_eq!(shown["answers"]["suspects"], json!([one]));
    let nobody = desk.refused("filing.repeat", json!({ "filing": filing, "field": null, "values": [] }));
    assert_eq!(nobody.code, "bad-request");
}

#[test]
fn the_catalogue_says_what_is_next_until_it_is_begun() {
    let (desk, case) = prepared();
    let next = || -> Vec<String> {
        let all = desk.ask("filing.templates", json!({ "case": case }));
        let found = all.as_array().unwrap().iter().filter(|one| !one["next"].is_null());
        found.map(|one| one["id"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(next(), Vec::<String>::new(), "nothing has happened yet");
    let event = |kind: &str, date: &str| {
        let details = json!({
            "kind": kind, "date": date, "time": "", "number": "", "officer": "", "place": "", "category": "unknown",
            "note": "", "answers": null, "filing": null, "evidence": null,
        });
        desk.ask("event.add", json!({ "case": case, "details": details, "register": false }));
    };
    event("crime_report", "2026-10-01");
    assert_eq!(next(), ["kg/complaint-registration"], "a report without a number");
    event("registered", "2026-10-02");
    assert_eq!(
        next(),
        ["kg/entry-notice", "kg/complaint-inaction"],
        "registered, and the term of the decision has passed"
    );
    desk.ask("filing.add", json!({ "case": case, "template": "kg/complaint-inaction", "language": "ky" }));
    assert_eq!(next(), ["kg/entry-notice"]);
    let templates = desk.ask("filing.templates", json!({ "case": case }));
    let of = |id: &str| templates.as_array().unwrap().iter().find(|one| one["id"] == id).unwrap().clone();
    assert_eq!(of("kg/complaint-inaction")["begun"], 1);
    assert_eq!(of("kg/complaint-inaction")["chapter"], "investigation");
}
