//! The intake interview, from the first answer to people, facts, consents and indicators.

use crate::support::Desk;
use serde_json::{Value, json};

struct Talk {
    desk: Desk,
    case: Value,
    interview: Value,
}

impl Talk {
    fn begin() -> Self {
        let desk = Desk::new();
        let case = desk.case("14/2026");
        let request = json!({ "case": case, "client": null, "script": "intake", "spoken": "ky", "written": "ru" });
        let interview = desk.ask("interview.begin", request)["value"].clone();
        Self { desk, case, interview }
    }

    fn answer(&self, question: &str, answer: Value) {
        let request = json!({ "interview": self.interview, "question": question, "answer": answer });
        self.desk.ask("interview.answer", request);
    }

    /// The answers of a short talk: who, by whom, what.
    fn told() -> Self {
        let talk = Self::begin();
        talk.answer("c_authority", json!({ "choice": ["given"] }));
        talk.answer("name", json!({ "people": [{ "surname": "Асанова", "given": "Айгүл" }] }));
        talk.answer("birth_date", json!({ "date": "14.05.1998" }));
        talk.answer("recruiters", json!({ "people": [{ "whole": "Эрмек байке", "phone": "+996 400 417 117" }] }));
        talk.answer("exploiters", json!({ "people": [{ "whole": "Селим" }] }));
        let told =
            json!({ "choice": ["yes"], "text": "Селим забрал паспорт.", "date": "2026-03-15", "place": "Анкара" });
        talk.answer("documents", told);
        talk.answer("debt", json!({ "choice": ["no"] }));
        talk
    }

    fn plan(&self) -> Value {
        self.desk.ask("interview.review", json!({ "interview": self.interview }))
    }

    /// Everything of the plan, as the page would ask for it.
    fn all(&self) -> Value {
        let plan = self.plan();
        let lines = |key: &str| -> Vec<Value> {
            let line = |one: &Value| match key {
                "people" => json!({ "item": one["item"], "party": null, "entry": one["entry"] }),
                _ => json!({ "item": one["item"], "entry": one["entry"] }),
            };
            plan[key].as_array().unwrap().iter().map(line).collect()
        };
        json!({
            "interview": self.interview, "people": lines("people"), "facts": lines("facts"),
            "consents": lines("consents"), "marks": lines("marks"),
        })
    }

    fn list(&self, name: &str) -> Vec<Value> {
        self.desk.ask(name, json!({ "case": self.case })).as_array().unwrap().clone()
    }

    fn client(&self) -> Value {
        let is_victim = |p: &&Value| p["details"]["roles"][0] == "victim";
        self.list("party.list").iter().find(is_victim).unwrap().clone()
    }
}

#[test]
fn nothing_enters_the_case_before_the_lawyer_agrees() {
    let talk = Talk::told();
    assert!(
        talk.list("party.list").is_empty() && talk.list("fact.list").is_empty() && talk.list("consent.list").is_empty()
    );
    let row = &talk.list("interview.list")[0];
    assert_eq!((&row["name"], &row["kept"], &row["answered"]), (&json!("Асанова Айгүл"), &json!(0), &json!(7)));
}

#[test]
fn an_interview_becomes_people_facts_consents_and_indicators_in_one_act() {
    let talk = Talk::told();
    talk.desk.ask("interview.write", talk.all());
    let people = talk.list("party.list");
    let roles: Vec<_> = people.iter().map(|p| p["details"]["roles"][0].as_str().unwrap()).collect();
    assert_eq!(roles, ["victim", "recruiter", "exploiter"]);
    assert_eq!(people[1]["details"]["contacts"][0]["value"], "+996 400 417 117");
    let facts = talk.list("fact.list");
    assert_eq!(facts.len(), 1);
    assert_eq!(facts[0]["details"]["parties"], json!([people[0]["id"], people[2]["id"]]), "who took it, from whom");
    assert_eq!(
        (&facts[0]["details"]["date"], &facts[0]["details"]["status"]),
        (&json!("2026-03-15"), &json!("alleged"))
    );
    let consents = talk.list("consent.list");
    assert_eq!(
        (&consents[0]["details"]["purpose"], &consents[0]["details"]["language"]),
        (&json!("authority"), &json!("ky"))
    );
    let shown = talk.desk.ask("indicator.show", json!({ "party": people[0]["id"] }));
    let mark = |id: &str| shown["marks"].as_array().unwrap().iter().find(|m| m["indicator"] == id).cloned().unwrap();
    assert_eq!(mark("delphi.d5.documents")["facts"], json!([facts[0]["id"]]), "the indicator rests on the fact");
    assert_eq!(mark("delphi.d5.debt")["mark"], "absent");
    assert_eq!(talk.desk.ask("undo", json!({}))["label"], "interview-write");
    assert!(
        talk.list("party.list").is_empty() && talk.list("fact.list").is_empty() && talk.list("consent.list").is_empty()
    );
    assert_eq!(talk.list("interview.list")[0]["kept"], 0, "the answers stay, and can be written again");
    talk.desk.ask("interview.write", talk.all());
    assert_eq!(talk.list("party.list").len(), 3);
}

#[test]
fn writing_again_changes_what_was_written_and_doubles_nothing() {
    let talk = Talk::told();
    talk.desk.ask("interview.write", talk.all());
    assert!(talk.plan()["facts"][0]["state"] == "same" && talk.plan()["people"][0]["state"] == "same");
    let told = json!({ "choice": ["yes"], "text": "Селим забрал паспорт и телефон.", "date": "2026-03-16", "place": "Анкара" });
    talk.answer("documents", told);
    assert_eq!(talk.plan()["facts"][0]["state"], "changed");
    let all = talk.all();
    let only = json!({ "interview": talk.interview, "people": [], "facts": all["facts"], "consents": [], "marks": [] });
    talk.desk.ask("interview.write", only);
    let facts = talk.list("fact.list");
    assert_eq!(facts.len(), 1);
    assert_eq!(facts[0]["details"]["statements"][0]["text"], "Селим забрал паспорт и телефон.");
    assert_eq!(facts[0]["details"]["date"], "2026-03-16");
    assert_eq!(talk.list("party.list").len(), 3);
}

#[test]
fn whom_the_interview_wrote_and_the_office_merged_is_not_written_anew() {
    let talk = Talk::told();
    talk.desk.ask("interview.write", talk.all());
    let people = talk.list("party.list");
    let seller = people.iter().find(|party| party["name"] == "Селим").unwrap()["id"].clone();
    let known = talk.desk.person(&talk.case, "suspect", "Йылмаз", "Селим");
    let merge = talk.desk.ask("match.merge", json!({ "kept": known, "gone": seller }))["value"].clone();
    talk.answer("exploiters", json!({ "people": [{ "whole": "Селим-абый" }] }));
    talk.desk.ask("interview.write", talk.all());
    let after = talk.list("party.list");
    assert_eq!(after.len(), 3, "nobody is written a second time");
    let one = after.iter().find(|party| party["id"] == known).unwrap();
    assert_eq!(one["name"], "Йылмаз Селим", "what the office wrote is completed and never written over");
    assert!(one["details"]["names"].to_string().contains("Селим-абый"));
    talk.desk.ask("match.split", json!({ "merge": merge }));
    assert_eq!(talk.list("party.list").len(), 4);
}

#[test]
fn a_name_told_better_later_takes_the_place_of_the_first_one() {
    let talk = Talk::told();
    talk.desk.ask("interview.write", talk.all());
    talk.answer("exploiters", json!({ "people": [{ "whole": "Селим-абый" }] }));
    let plan = talk.plan();
    assert_eq!(plan["people"][2]["state"], "changed");
    let mut all = talk.all();
    all["people"][2]["party"] = plan["people"][2]["target"].clone();
    talk.desk.ask("interview.write", all);
    let people = talk.list("party.list");
    assert_eq!((people.len(), &people[2]["name"]), (3, &json!("Селим-абый")));
    assert_eq!(people[2]["details"]["names"].as_array().unwrap().len(), 1);
}

#[test]
fn a_person_known_to_the_case_is_completed_and_keeps_what_stood_there() {
    let talk = Talk::told();
    let known = talk.desk.person(&talk.case, "recruiter", "Тилебалдиев", "Эрмек");
    let mut all = talk.all();
    all["people"][1]["party"] = known.clone();
    talk.desk.ask("interview.write", all);
    let people = talk.list("party.list");
    assert_eq!(people.len(), 3, "no second Ermek");
    let ermek = people.iter().find(|p| p["id"] == known).unwrap();
    assert_eq!(ermek["name"], "Тилебалдиев Эрмек");
    assert_eq!(ermek["details"]["names"][1]["whole"], "Эрмек байке", "the nickname stands beside the name");
    assert_eq!(ermek["details"]["contacts"].as_array().unwrap().len(), 2, "the address stays, the phone is added");
}

#[test]
fn what_the_lawyer_corrects_is_what_is_written() {
    let talk = Talk::told();
    let mut all = talk.all();
    all["facts"][0]["entry"]["text"] = json!("Ардычоглу Селим изъял у Асановой А. паспорт.");
    talk.desk.ask("interview.write", all);
    assert_eq!(
        talk.list("fact.list")[0]["details"]["statements"][0]["text"],
        "Ардычоглу Селим изъял у Асановой А. паспорт."
    );
    assert_eq!(talk.plan()["facts"][0]["state"], "same", "a corrected wording is no changed answer");
}

#[test]
fn consents_and_indicators_need_a_client_and_a_code_name_will_do() {
    let talk = Talk::begin();
    talk.answer("c_authority", json!({ "choice": ["given"] }));
    assert_eq!(talk.desk.refused("interview.write", talk.all()).code, "interview-client");
    assert!(talk.list("consent.list").is_empty());
    talk.answer("name", json!({ "people": [{ "whole": "А-17" }] }));
    talk.desk.ask("interview.write", talk.all());
    assert_eq!(talk.client()["name"], "А-17");
    assert_eq!(talk.list("consent.list").len(), 1);
}

#[test]
fn a_consent_taken_back_is_not_written_over_by_the_interview() {
    let talk = Talk::told();
    talk.desk.ask("interview.write", talk.all());
    let consent = talk.list("consent.list")[0]["id"].clone();
    talk.desk.ask("consent.withdraw", json!({ "consent": consent, "on": "2026-11-23", "reason": "" }));
    talk.desk.ask("interview.write", talk.all());
    let standings: Vec<_> =
        talk.list("consent.list").iter().map(|c| c["standing"].as_str().unwrap().to_owned()).collect();
    assert_eq!(standings.len(), 2, "a new answer is a new consent: {standings:?}");
    assert!(standings.contains(&"withdrawn".to_owned()));
}

#[test]
fn the_place_and_the_answers_wait_for_the_next_day() {
    let talk = Talk::told();
    let place = json!({ "interview": talk.interview, "section": "work", "spoken": "ru" });
    talk.desk.ask("interview.place", place);
    let view = talk.desk.ask("interview.show", json!({ "interview": talk.interview }));
    assert_eq!((&view["row"]["place"], &view["row"]["spoken"]), (&json!("work"), &json!("ru")));
    assert_eq!(view["answers"]["documents"]["place"], "Анкара");
    assert_eq!(talk.desk.ask("undo", json!({}))["label"], "interview-answer", "turning the page is no act");
    let nowhere = json!({ "interview": talk.interview, "section": "nowhere", "spoken": "ru" });
    assert_eq!(talk.desk.refused("interview.place", nowhere).code, "not-found");
}

#[test]
fn an_answer_that_cannot_be_read_is_not_taken_for_none() {
    for spoil in ["UPDATE interview_answer SET answer = '{'", "UPDATE interview SET written = 'xx'"] {
        let talk = Talk::told();
        talk.desk.spoil(spoil);
        let refused = talk.desk.refused("interview.review", json!({ "interview": talk.interview }));
        assert_eq!(refused.code, "database", "{spoil}");
    }
}

#[test]
fn a_removed_interview_leaves_what_was_written_from_it() {
    let talk = Talk::told();
    talk.desk.ask("interview.write", talk.all());
    talk.desk.ask("interview.remove", json!({ "interview": talk.interview }));
    assert!(talk.list("interview.list").is_empty());
    assert_eq!((talk.list("party.list").len(), talk.list("fact.list").len()), (3, 1));
}
