//! The chronology as a lawyer meets it: accounts side by side, contradictions, what is shown, and the print for court.

mod paper;
mod speed;

use crate::support::{Desk, picture};
use serde_json::{Value, json};

/// A desk with a case, a victim, a witness, one item of evidence and one event.
pub struct Story {
    pub desk: Desk,
    pub case: Value,
    pub victim: Value,
    pub witness: Value,
    pub item: Value,
    pub event: Value,
}

impl Story {
    pub fn new() -> Self {
        let desk = Desk::new();
        let case = desk.case("1/2026");
        let victim = desk.person(&case, "victim", "Асанова", "Айгүл");
        let witness = desk.person(&case, "witness", "Токтосунова", "Жаныл");
        desk.take_in(&case, &[desk.file("a.png", picture(1))]);
        let item = desk.evidence(&case)[0]["id"].clone();
        let event = add(&desk, &case, "Паспорт забрали.", "2026-03-15", "город Анкара", json!([victim]));
        Self { desk, case, victim, witness, item, event }
    }

    pub fn tell(&self, teller: &Value, text: &str, date: &str, place: &str) -> Value {
        let details = account(teller, text, date, place);
        self.desk.ask("account.add", json!({ "fact": self.event, "details": details }))["value"].clone()
    }

    pub fn compare(&self) -> Value {
        self.desk.ask("account.compare", json!({ "fact": self.event, "language": "ru" }))
    }

    pub fn contradictions(&self) -> Vec<Value> {
        self.desk.ask("contradiction.list", json!({ "case": self.case })).as_array().unwrap().clone()
    }

    pub fn show(&self, wish: Value) -> Value {
        self.desk.ask("chronology.show", json!({ "case": self.case, "wish": wish }))
    }
}

pub fn add(desk: &Desk, case: &Value, text: &str, date: &str, place: &str, parties: Value) -> Value {
    let details = json!({
        "statements": [{ "language": "ru", "text": text }], "date": date, "place": place, "parties": parties,
        "status": "supported", "citations": [], "note": "",
    });
    desk.ask("fact.add", json!({ "case": case, "details": details }))["value"].clone()
}

pub fn account(teller: &Value, text: &str, date: &str, place: &str) -> Value {
    json!({
        "teller": teller, "source": "", "toldOn": "2026-08-10", "toldWhere": "город Ош", "language": "ky",
        "interpreter": null, "interpreterName": "", "knowledge": "saw", "stance": "affirms", "original": "",
        "statements": [{ "language": "ru", "text": text }], "date": date, "said": { "ru": "", "ky": "", "en": "" },
        "place": place, "citations": [], "followed": false, "note": "",
    })
}

#[test]
fn accounts_of_one_event_are_kept_apart_and_marked_where_they_differ() {
    let story = Story::new();
    story.tell(&story.victim, "Забрали 14 марта, взяли 50 долларов.", "2026-03-14", "город Анкара");
    story.tell(&story.witness, "Забрали 15 марта, взяли 50 долларов.", "2026-03-15", "Анкара, цех");
    let view = story.compare();
    let accounts = view["accounts"].as_array().unwrap();
    assert_eq!(accounts.len(), 2);
    assert_eq!(accounts[0]["account"]["who"], "Асанова Айгүл");
    let marked = |at: usize| {
        let segments = accounts[at]["segments"].as_array().unwrap().iter();
        segments.filter(|s| !s["mark"].is_null()).map(|s| s["text"].as_str().unwrap()).collect::<Vec<_>>()
    };
    assert_eq!((marked(0), marked(1)), (vec!["14 марта"], vec!["15 марта"]), "the same sum is not marked");
    assert_eq!((&accounts[0]["dateDiffers"], &accounts[0]["placeDiffers"]), (&json!(true), &json!(false)));
    assert_eq!(view["fact"]["details"]["date"], "2026-03-15", "the fact keeps its own statement");
}

#[test]
fn one_account_never_touches_another_and_each_write_can_be_taken_back() {
    let story = Story::new();
    let first = story.tell(&story.victim, "Первый рассказ", "2026-03-14", "");
    let second = story.tell(&story.witness, "Второй рассказ", "2026-03", "");
    let mut details = account(&story.witness, "Второй рассказ, уточнённый", "2026-03-15", "");
    details["followed"] = json!(true);
    story.desk.ask("account.change", json!({ "account": second, "details": details }));
    let texts = |view: &Value| {
        let accounts = view["accounts"].as_array().unwrap().iter();
        accounts
            .map(|a| a["account"]["details"]["statements"][0]["text"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(texts(&story.compare()), ["Второй рассказ, уточнённый", "Первый рассказ"], "the followed one first");
    story.desk.ask("account.remove", json!({ "account": first }));
    assert_eq!(texts(&story.compare()).len(), 1);
    let undone = story.desk.ask("undo", json!({}));
    assert_eq!(undone["label"], "account-remove");
    assert_eq!(texts(&story.compare()).len(), 2);
    story.desk.ask("undo", json!({}));
    // The clock of a test stands still, so which of the two came first is not asked here.
    let mut told = texts(&story.compare());
    told.sort();
    assert_eq!(told, ["Второй рассказ", "Первый рассказ"]);
}

#[test]
fn an_account_needs_somebody_who_tells_and_something_told_in_the_same_case() {
    let story = Story::new();
    let refused = |change: &dyn Fn(&mut Value)| {
        let mut details = account(&story.victim, "Рассказ", "", "");
        change(&mut details);
        let failure = story.desk.refused("account.add", json!({ "fact": story.event, "details": details }));
        (failure.code.clone(), failure.params.get("field").cloned().unwrap_or_default())
    };
    let said = |code: &str, field: &str| (code.to_owned(), field.to_owned());
    assert_eq!(refused(&|d| d["teller"] = json!(null)), said("required", "teller"));
    assert_eq!(refused(&|d| d["statements"] = json!([])), said("required", "statement"));
    assert_eq!(refused(&|d| d["toldOn"] = json!("позавчера")), said("bad-date", "toldOn"));
    let other = story.desk.case("2/2026");
    let stranger = story.desk.person(&other, "witness", "Чужая", "Ы");
    assert_eq!(refused(&|d| d["interpreter"] = stranger.clone()), said("not-found", ""));
    let place = json!([{ "evidence": story.item, "page": 0, "rect": null, "second": null, "quote": "" }]);
    assert_eq!(refused(&|d| d["citations"] = place.clone()), said("bad-citation", ""));
}

#[test]
fn a_party_that_tells_is_not_removed_and_a_fact_takes_its_accounts_with_it() {
    let story = Story::new();
    let account = story.tell(&story.witness, "Рассказ", "", "");
    assert_eq!(story.desk.refused("party.remove", json!({ "party": story.witness })).code, "in-use");
    story.desk.ask("fact.remove", json!({ "fact": story.event }));
    assert_eq!(story.desk.refused("account.remove", json!({ "account": account })).code, "not-found");
    story.desk.ask("undo", json!({}));
    assert_eq!(story.compare()["accounts"].as_array().unwrap().len(), 1, "undo brings the account back too");
}

#[test]
fn a_contradiction_is_listed_until_it_is_explained_and_again_when_the_words_are_taken_back() {
    let story = Story::new();
    story.tell(&story.victim, "Забрали сразу", "2026-03-14", "");
    story.tell(&story.witness, "Забрали на другой день", "2026-03-15", "");
    let found = story.contradictions();
    assert_eq!(found.len(), 1);
    assert_eq!(
        (&found[0]["kind"], &found[0]["accounts"][0]["who"]),
        (&json!("accounts-date"), &json!("Асанова Айгүл"))
    );
    assert_eq!(story.show(json!({ "contradicted": true }))["entries"].as_array().unwrap().len(), 1);
    let explain = |words: &str| {
        let request = json!({ "case": story.case, "key": found[0]["key"], "words": words });
        story.desk.ask("contradiction.explain", request)
    };
    explain("Приехали ночью.");
    assert_eq!(story.contradictions()[0]["explained"], "Приехали ночью.");
    let view = story.show(json!({ "contradicted": true }));
    assert_eq!((&view["contradictions"], view["entries"].as_array().unwrap().len()), (&json!(0), 0));
    explain("  ");
    assert_eq!(story.show(json!({}))["contradictions"], 1);
}

#[test]
fn a_person_in_two_places_at_once_is_found_and_an_agency_is_not() {
    let story = Story::new();
    let details = json!({
        "kind": "organisation", "roles": ["agency"], "sex": null, "birthDate": "", "citizenship": [],
        "names": [{ "kind": "main", "language": "ru", "surname": "", "given": "", "patronymic": "", "whole": "ОсОО «Ай»" }],
        "documents": [], "contacts": [], "note": "",
    });
    let agency = story.desk.ask("party.add", json!({ "case": story.case, "details": details }))["value"].clone();
    let both = json!([story.victim, agency]);
    add(&story.desk, &story.case, "Работала в цехе.", "2026-03-16/2026-07-27", "город Анкара", both.clone());
    add(&story.desk, &story.case, "Подписала договор.", "2026-05-05", "город Ош", both);
    let found = story.contradictions();
    assert_eq!(found.len(), 1, "{found:#?}");
    assert_eq!((&found[0]["kind"], &found[0]["name"]), (&json!("two-places"), &json!("Асанова Айгүл")));
    assert_eq!(found[0]["on"]["ru"], "5 мая 2026 года");
    assert_eq!(found[0]["facts"].as_array().unwrap().len(), 2);
}

#[test]
fn the_chronology_gives_the_order_at_once_and_the_rows_as_they_are_asked_for() {
    let story = Story::new();
    let later = add(&story.desk, &story.case, "Позже", "2026-07", "город Ош", json!([]));
    let undated = add(&story.desk, &story.case, "Когда-то", "", "", json!([]));
    let view = story.show(json!({}));
    let ids: Vec<&Value> = view["entries"].as_array().unwrap().iter().map(|e| &e["id"]).collect();
    assert_eq!(ids, [&story.event, &later, &undated]);
    assert_eq!(view["entries"][0]["from"], 20_527, "15 March 2026 in days since 1970-01-01");
    assert_eq!((&view["entries"][2]["from"], &view["total"]), (&json!(null), &json!(3)));
    let turned = story.show(json!({ "latestFirst": true }));
    assert_eq!(turned["entries"][0]["id"], later, "what has no date stays at the end");
    assert_eq!(turned["entries"][2]["id"], undated);
    let places: Vec<_> = view["places"].as_array().unwrap().iter().map(|p| p["place"].as_str().unwrap()).collect();
    assert_eq!(places, ["город Анкара", "город Ош"]);
    let rows = story.desk.ask("chronology.rows", json!({ "case": story.case, "facts": [later, story.event] }));
    assert_eq!(rows[0]["fact"]["details"]["statements"][0]["text"], "Позже");
    let other = story.desk.case("2/2026");
    let none = story.desk.ask("chronology.rows", json!({ "case": other, "facts": [later] }));
    assert_eq!(none, json!([]), "facts of another case are not shown");
}

#[test]
fn a_weight_has_its_reason_and_a_time_may_be_said_in_words() {
    let story = Story::new();
    let standing = json!({ "weight": "weak", "reason": "один источник", "said": { "ru": "после Нооруза 2026 года", "ky": "", "en": "" } });
    story.desk.ask("fact.weigh", json!({ "fact": story.event, "standing": standing }));
    let rows = story.desk.ask("chronology.rows", json!({ "case": story.case, "facts": [story.event] }));
    assert_eq!(rows[0]["standing"], standing);
    let found = |wish: Value| story.show(wish)["entries"].as_array().unwrap().len();
    assert_eq!(found(json!({ "weight": "weak" })), 1);
    assert_eq!(found(json!({ "weight": "strong" })), 0);
    assert_eq!(found(json!({ "text": "нооруз" })), 1);
    story.desk.ask("undo", json!({}));
    assert_eq!(found(json!({ "weight": "weak" })), 0);
}

#[test]
fn the_sample_has_accounts_that_differ_and_nobody_in_two_places() {
    let desk = Desk::bare();
    let case = desk.ask("sample.open", json!({}))["value"].clone();
    let found = desk.ask("contradiction.list", json!({ "case": case }));
    let mut kinds: Vec<_> = found.as_array().unwrap().iter().map(|one| one["kind"].as_str().unwrap()).collect();
    kinds.sort_unstable();
    assert_eq!(kinds, ["accounts-date", "accounts-place"]);
}
