//! The journal: who did what, as a lawyer asks it.

use super::users::{AIDA, SABINA, id_of, office, open_as};
use crate::support::{Desk, PASSPHRASE, dalil_of, picture};
use dalil::base::Language;
use dalil::commands::failure::CODES;
use dalil::commands::journal::LABELS;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

const LAWYER: &str = "Ж. Токтосунова";
const PARALEGAL: &str = "Аида Осмонова";

/// Asks with these narrowings.
fn asked(desk: &Desk, narrowed: &[(&str, Value)]) -> Value {
    let mut request =
        json!({ "case": null, "user": null, "kind": null, "from": "", "to": "", "language": "ru", "before": null });
    for (name, value) in narrowed {
        request[*name] = value.clone();
    }
    desk.ask("journal.list", request)
}

fn lines(desk: &Desk, narrowed: &[(&str, Value)]) -> Vec<Value> {
    asked(desk, narrowed)["lines"].as_array().unwrap().clone()
}

/// Act, who did it, and the first thing it was about.
fn told(lines: &[Value]) -> Vec<(&str, &str, &str)> {
    lines
        .iter()
        .map(|line| {
            let thing = line["things"][0]["name"].as_str().unwrap_or_default();
            (line["label"].as_str().unwrap(), line["actor"].as_str().unwrap(), thing)
        })
        .collect()
}

fn fact(text: &str) -> Value {
    json!({
        "statements": [{ "language": "ru", "text": text }], "date": "", "place": "", "parties": [], "status": "alleged",
        "citations": [], "note": "",
    })
}

/// A case that the lawyer began and the paralegal went on with.
struct Shared {
    desk: Desk,
    case: Value,
    fact: Value,
    party: Value,
    filing: Value,
}

fn shared() -> Shared {
    let desk = office();
    let case = desk.case("14/2026");
    let party = desk.person(&case, "victim", "Асанова", "Айгүл");
    let made = desk.ask("fact.add", json!({ "case": case, "details": fact("Паспорт забрали") }));
    let fact_id = made["value"].clone();
    let request = json!({ "case": case, "template": "kg/motion-add-evidence", "language": "ru" });
    let filing = desk.ask("filing.add", request)["value"].clone();
    open_as(&desk, AIDA);
    desk.ask("fact.change", json!({ "fact": fact_id, "details": fact("Паспорт забрали в первый день") }));
    let mut details = desk.ask("party.list", json!({ "case": case }))[0]["details"].clone();
    details["note"] = json!("Звонить вечером");
    desk.ask("party.change", json!({ "party": party, "details": details }));
    let answers = desk.ask("filing.show", json!({ "filing": filing }))["answers"].clone();
    desk.ask("filing.change", json!({ "filing": filing, "answers": answers }));
    Shared { desk, case, fact: fact_id, party, filing }
}

#[test]
fn the_journal_names_who_changed_a_fact_a_person_and_a_draft() {
    let Shared { desk, case, fact, party, filing } = shared();
    open_as(&desk, PASSPHRASE);
    let found = lines(&desk, &[("case", case.clone())]);
    let title = desk.ask("filing.show", json!({ "filing": filing }))["row"]["title"].as_str().unwrap().to_owned();
    let now = "Паспорт забрали в первый день";
    assert_eq!(
        told(&found),
        [
            ("filing-change", PARALEGAL, title.as_str()),
            ("party-change", PARALEGAL, "Асанова Айгүл"),
            ("fact-change", PARALEGAL, now),
            ("filing-add", LAWYER, title.as_str()),
            ("fact-add", LAWYER, now),
            ("party-add", LAWYER, "Асанова Айгүл"),
            ("case-add", LAWYER, "№ 14/2026"),
        ],
        "things are called what they are called now"
    );
    for (line, id) in [(0, &filing), (1, &party), (2, &fact)] {
        let thing = &found[line]["things"][0];
        assert_eq!((&thing["id"], &thing["case"], &thing["gone"]), (id, &case, &json!(false)), "it can be opened");
        assert_eq!(found[line]["user"], id_of(&desk, PARALEGAL));
    }
}

#[test]
fn what_was_undone_says_so_and_who_undid_it_until_it_is_done_again() {
    let Shared { desk, case, fact, .. } = shared();
    desk.ask("fact.remove", json!({ "fact": fact }));
    let of_facts = |desk: &Desk| {
        open_as(desk, PASSPHRASE);
        let found = lines(desk, &[("case", case.clone()), ("kind", json!("fact"))]);
        open_as(desk, AIDA);
        found
    };
    let gone = of_facts(&desk);
    assert_eq!((&gone[0]["label"], &gone[0]["things"][0]["gone"]), (&json!("fact-remove"), &json!(true)));
    assert_eq!(gone[0]["things"][0]["name"], "", "the journal keeps no words of what went");
    desk.ask("undo", json!({}));
    let undone = of_facts(&desk);
    let row =
        |line: &Value| (line["label"].clone(), line["way"].clone(), line["undone"].clone(), line["actor"].clone());
    assert_eq!(row(&undone[0]), (json!("fact-remove"), json!("undo"), json!(false), json!(PARALEGAL)));
    assert_eq!(row(&undone[1]), (json!("fact-remove"), json!("act"), json!(true), json!(PARALEGAL)));
    assert_eq!(undone[1]["things"][0]["gone"], false, "it is back");
    desk.ask("redo", json!({}));
    let again = of_facts(&desk);
    assert_eq!((&again[0]["way"], &again[2]["undone"]), (&json!("redo"), &json!(false)));
    // A new act ends what could have been done again, and what was undone before it stays undone.
    desk.ask("undo", json!({}));
    desk.ask("fact.change", json!({ "fact": fact, "details": super::journal::fact("Паспорт вернули") }));
    let ended = of_facts(&desk);
    let removal = ended.iter().find(|line| line["label"] == "fact-remove" && line["way"] == "act").unwrap();
    assert_eq!(removal["undone"], true);
}

#[test]
fn only_a_lawyer_asks_who_did_what() {
    let Shared { desk, .. } = shared();
    let request = json!({ "case": null, "user": null, "kind": null, "from": "", "to": "", "language": "ru" });
    for passphrase in [AIDA, SABINA] {
        open_as(&desk, passphrase);
        let refused = desk.refused("journal.list", request.clone());
        assert_eq!((refused.code.as_str(), refused.params["role"].as_str()), ("role", "lawyer"));
    }
}

#[test]
fn the_journal_is_narrowed_by_case_person_kind_and_days_and_read_on_from_where_it_ended() {
    let Shared { desk, case, .. } = shared();
    open_as(&desk, PASSPHRASE);
    let other = desk.case("15/2026");
    let labels = |narrowed: &[(&str, Value)]| {
        lines(&desk, narrowed).iter().map(|line| line["label"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(labels(&[("case", other)]), ["case-add"]);
    let aida = id_of(&desk, PARALEGAL);
    let hers = [("user", aida), ("case", case.clone())];
    assert_eq!(labels(&hers), ["filing-change", "party-change", "fact-change"]);
    assert_eq!(labels(&[("kind", json!("person")), ("case", case.clone())]), ["party-change", "party-add"]);
    let people = lines(&desk, &[("kind", json!("office"))]);
    let let_in = people.iter().find(|line| line["label"] == "user-add").unwrap();
    assert_eq!((&let_in["things"][0]["kind"], &let_in["things"][0]["case"]), (&json!("user"), &Value::Null));

    // The tests' clock stands at noon of 23 November 2026.
    let between = |from: &str, to: &str| [("from", json!(from)), ("to", json!(to)), ("case", case.clone())];
    assert_eq!(labels(&between("23.11.2026", "23.11.2026")).len(), 7);
    assert_eq!(labels(&between("2026-11", "")).len(), 7, "a month begins with its first day");
    assert_eq!(labels(&between("24.11.2026", "")).len(), 0);
    assert_eq!(labels(&between("", "22.11.2026")).len(), 0);
    let wrong = json!({ "case": null, "user": null, "kind": null, "from": "вчера", "to": "", "language": "ru" });
    let refused = desk.refused("journal.list", wrong);
    assert_eq!((refused.code.as_str(), refused.params["field"].as_str()), ("bad-date", "from"));

    let all = lines(&desk, &[("case", case.clone())]);
    let older = lines(&desk, &[("case", case.clone()), ("before", all[2]["seq"].clone())]);
    assert_eq!(older, all[3..], "from where it ended");
}

#[test]
fn a_long_journal_comes_by_pages() {
    let desk = Desk::new();
    let case = desk.case("14/2026");
    let made = desk.ask("fact.add", json!({ "case": case, "details": fact("Паспорт забрали") }))["value"].clone();
    for number in 0..203 {
        let details = fact(&format!("Паспорт забрали, {number}"));
        desk.ask("fact.change", json!({ "fact": made, "details": details }));
    }
    let first = asked(&desk, &[("case", case.clone())]);
    let page = first["lines"].as_array().unwrap();
    assert_eq!((page.len(), &first["more"]), (200, &json!(true)));
    let rest = asked(&desk, &[("case", case), ("before", page[199]["seq"].clone())]);
    let labels: Vec<_> = rest["lines"].as_array().unwrap().iter().map(|line| line["label"].clone()).collect();
    assert_eq!(labels, ["fact-change", "fact-change", "fact-change", "fact-add", "case-add"]);
    assert_eq!(rest["more"], false);
}

#[test]
fn somebody_who_was_removed_is_named_and_what_left_the_vault_names_its_item() {
    let Shared { desk, case, .. } = shared();
    open_as(&desk, PASSPHRASE);
    desk.take_in(&case, &[desk.file("a.png", picture(1))]);
    let item = desk.evidence(&case)[0]["id"].clone();
    let out = desk.folder().join("out");
    fs::create_dir_all(&out).unwrap();
    *desk.hands.save.lock().unwrap() = Some(out);
    desk.ask("evidence.export", json!({ "evidence": item }));
    let aida = id_of(&desk, PARALEGAL);
    desk.ask("user.remove", json!({ "user": aida }));
    let hers = lines(&desk, &[("user", aida.clone())]);
    assert!(hers.len() == 3 && hers.iter().all(|line| line["actor"] == PARALEGAL), "{hers:?}");
    let office = lines(&desk, &[("kind", json!("office"))]);
    let removal = office.iter().find(|line| line["label"] == "user-remove").unwrap();
    assert_eq!(removal["actor"], LAWYER);
    assert_eq!((&removal["things"][0]["id"], &removal["things"][0]["name"]), (&aida, &json!(PARALEGAL)));
    let left = lines(&desk, &[("kind", json!("evidence")), ("case", case)]);
    let export = left.iter().find(|line| line["label"] == "evidence-export").unwrap();
    assert_eq!(export["things"][0]["id"], item);
}

#[test]
fn the_command_line_tells_the_same_in_words() {
    let Shared { desk, .. } = shared();
    open_as(&desk, PASSPHRASE);
    let show = ["--lang", "ru", "journal", "show", "--case", "14/2026", "--user", PARALEGAL];
    let said = dalil_of(&desk, &[&show[..], &["--from", "23.11.2026"]].concat());
    assert_eq!(said.lines().count(), 3, "{said}");
    assert!(said.contains("Аида Осмонова  Сведения о лице изменены: Асанова Айгүл"), "{said}");
    assert!(said.contains("Ответы в документе изменены: "), "{said}");
    let json: Value =
        serde_json::from_str(&dalil_of(&desk, &[&show[..], &["--kind", "fact", "--json"]].concat())).unwrap();
    assert_eq!((json["lines"].as_array().unwrap().len(), &json["lines"][0]["label"]), (1, &json!("fact-change")));
}

/// The labels that the source gives to writes.
fn labels_of(source: &str) -> BTreeSet<String> {
    let begin = [
        "label: \"",
        "keep_text(\"",
        ".destroy(\"",
        "decide(core, \"",
        ".export\", \"",
        ".drill-export\", \"",
        "writer, \"",
    ];
    let mut found = BTreeSet::new();
    for begin in begin {
        for (at, _) in source.match_indices(begin) {
            found.extend(source[at + begin.len()..].split_once('"').map(|(label, _)| label.to_owned()));
        }
    }
    // Where the label depends on what is asked, the words of the file that are no code are labels.
    if source.contains("Act { label, undoable: true }") || source.contains("Act { label: LINK, undoable: true }") {
        let words = source.split('"').skip(1).step_by(2).filter(|word| word.contains('-') && !CODES.contains(word));
        found.extend(words.map(str::to_owned));
    }
    found.retain(|label| !label.is_empty() && label.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'));
    found
}

#[test]
fn every_act_that_the_program_writes_has_its_kind_and_its_sentence_in_every_language() {
    let proof = r#"Act { label: "made-up", undoable: false } core.keep_text("made-up-too", x)"#;
    assert_eq!(labels_of(proof), BTreeSet::from(["made-up".to_owned(), "made-up-too".to_owned()]));
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut written = BTreeSet::new();
    for file in walkdir::WalkDir::new(root.join("src-tauri/src")).into_iter().map(Result::unwrap) {
        let is_test = file.path().ends_with("tests.rs") || file.path().ends_with("leaks.rs");
        if file.path().extension().is_some_and(|of| of == "rs") && !is_test {
            written.extend(labels_of(&fs::read_to_string(file.path()).unwrap()));
        }
    }
    let known: BTreeSet<String> = LABELS.iter().map(|(label, _)| (*label).to_owned()).collect();
    assert_eq!(LABELS.len(), known.len(), "a label stands there twice");
    let none = Vec::<&String>::new();
    assert_eq!(written.difference(&known).collect::<Vec<_>>(), none, "acts that the journal does not know");
    assert_eq!(known.difference(&written).collect::<Vec<_>>(), none, "acts that nobody writes");
    let mut missing = Vec::new();
    for language in Language::ALL {
        let folder = root.join("ui/locales").join(language.code());
        let files = fs::read_dir(folder).unwrap().map(|file| fs::read_to_string(file.unwrap().path()).unwrap());
        let words = files.collect::<Vec<_>>().join("\n");
        let said = |label: &str| ["did", "undo"].iter().any(|form| words.contains(&format!("\n{form}-{label} =")));
        missing
            .extend(known.iter().filter(|label| !said(label)).map(|label| format!("{}: did-{label}", language.code())));
    }
    assert!(missing.is_empty(), "the journal cannot tell of:\n{}", missing.join("\n"));
}
