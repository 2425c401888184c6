use super::*;
use crate::base::Language::Ru;
use crate::cases::consents::ConsentAnswer;
use crate::facts::indicators::IndicatorMark;

fn script() -> &'static Script {
    &scripts()["intake"]
}

fn chose(word: &str) -> InterviewAnswer {
    InterviewAnswer { choice: vec![word.into()], ..InterviewAnswer::default() }
}

fn told(word: &str, text: &str, date: &str) -> InterviewAnswer {
    InterviewAnswer { text: text.into(), date: date.into(), ..chose(word) }
}

fn people(names: &[&str]) -> InterviewAnswer {
    let named = |name: &&str| NamedPerson { whole: (*name).into(), ..NamedPerson::default() };
    InterviewAnswer { people: names.iter().map(named).collect(), ..InterviewAnswer::default() }
}

fn answered(pairs: &[(&str, InterviewAnswer)]) -> Answers {
    pairs.iter().map(|(id, answer)| ((*id).to_owned(), answer.clone())).collect()
}

#[test]
fn the_script_is_whole_and_begins_with_safety_and_ends_with_what_is_next() {
    let order: Vec<_> = script().sections.iter().map(|s| s.id.as_str()).collect();
    assert_eq!(order.first(), Some(&"safety"));
    assert_eq!(order.last(), Some(&"closing"));
    let at = |id: &str| order.iter().position(|s| *s == id).unwrap();
    assert!(at("language") < at("consent") && at("consent") < at("before"), "nothing is asked before consent");
    assert!(at("hard") > at("work") && at("hard") < at("leaving"), "the hardest last, and then the way out");
    assert!(script().languages().is_superset(&["ru", "ky", "en"].into()));
    assert!(script().sections.iter().all(|s| script().questions.iter().any(|q| q.section == s.id)));
}

#[test]
fn hard_questions_are_asked_only_when_the_client_is_ready() {
    let beaten = script().question("beaten").unwrap();
    assert!(!shown(script(), &Answers::new(), beaten));
    assert!(!shown(script(), &answered(&[("ready", chose("no"))]), beaten));
    assert!(shown(script(), &answered(&[("ready", chose("yes"))]), beaten));
}

#[test]
fn answers_become_people_facts_consents_and_marks() {
    let answers = answered(&[
        ("c_authority", chose("given")),
        ("c_publish", chose("refused")),
        (
            "name",
            InterviewAnswer {
                people: vec![NamedPerson {
                    surname: "Асанова".into(),
                    given: "Айгүл".into(),
                    ..NamedPerson::default()
                }],
                ..InterviewAnswer::default()
            },
        ),
        ("birth_date", InterviewAnswer { date: "1998-05".into(), ..InterviewAnswer::default() }),
        ("recruiters", people(&["Эрмек байке", "Гүлмира"])),
        ("exploiters", people(&["Селим"])),
        ("documents", told("yes", "Селим забрал паспорт.", "2026-03-15")),
        ("debt", chose("no")),
        (
            "how_found",
            InterviewAnswer { choice: vec!["advert".into(), "friends".into()], ..InterviewAnswer::default() },
        ),
    ]);
    let plan = plan(script(), &answers, "ky", Ru);
    let items: Vec<_> = plan.people.iter().map(|p| p.item.as_str()).collect();
    assert_eq!(items, ["client", "people:recruiters:0", "people:recruiters:1", "people:exploiters:0"]);
    assert_eq!(plan.people[0].entry.birth_date, "1998-05");
    assert_eq!(plan.facts.len(), 1);
    assert_eq!(plan.facts[0].entry.people, ["client", "people:exploiters:0"], "who took it, from whom");
    let said: Vec<_> = plan.consents.iter().map(|c| (c.entry.purpose.word(), c.entry.answer)).collect();
    assert_eq!(said, [("authority", ConsentAnswer::Given), ("publish", ConsentAnswer::Refused)]);
    assert_eq!(plan.consents[0].entry.language, "ky");
    let mark = |id: &str| plan.marks.iter().find(|m| m.entry.indicator == id).map(|m| &m.entry);
    let documents = mark("delphi.d5.documents").unwrap();
    assert_eq!(
        (documents.mark, documents.facts.as_slice()),
        (IndicatorMark::Present, &["fact:documents".to_owned()][..])
    );
    assert_eq!(mark("delphi.d5.debt").map(|m| m.mark), Some(IndicatorMark::Absent));
    assert!(mark("htcds.vic_MethodsOfControl.DebtBondage").is_none(), "a code not chosen is not marked");
    assert!(mark("htcds.vic_MethodOfRecruitment.ThroughAnOnlineAdvertisement").is_some());
}

#[test]
fn what_was_skipped_or_is_no_longer_asked_becomes_nothing() {
    let mut beaten = told("yes", "Ударил.", "2026-05");
    let base = |beaten: &InterviewAnswer, ready: &str| answered(&[("ready", chose(ready)), ("beaten", beaten.clone())]);
    assert_eq!(plan(script(), &base(&beaten, "yes"), "ru", Ru).facts.len(), 1);
    assert_eq!(plan(script(), &base(&beaten, "no"), "ru", Ru).facts.len(), 0, "the talk was put off");
    beaten.skipped = true;
    let skipped = plan(script(), &base(&beaten, "yes"), "ru", Ru);
    assert!(skipped.facts.is_empty() && skipped.marks.is_empty());
}

#[test]
fn a_no_tells_no_fact_even_when_words_were_left_in_the_field() {
    let plan = plan(script(), &answered(&[("documents", told("no", "Сначала думала, что забрали.", ""))]), "ru", Ru);
    assert!(plan.facts.is_empty());
}

#[test]
fn the_note_of_the_interviewer_stays_in_the_interview() {
    let answer =
        InterviewAnswer { note: "плачет, сделали перерыв".into(), ..InterviewAnswer::default() };
    let plan = plan(script(), &answered(&[("threats", answer.clone()), ("wishes", answer)]), "ru", Ru);
    assert_eq!(plan, Plan::default());
}

#[test]
fn wishes_and_needs_go_into_the_notes_of_the_client() {
    let wishes =
        InterviewAnswer { text: "Чтобы вернули паспорт".into(), ..InterviewAnswer::default() };
    let plan = plan(script(), &answered(&[("needs", chose("doctor")), ("wishes", wishes)]), "ky", Ru);
    let note = &plan.people[0].entry.named.note;
    assert_eq!(note.lines().count(), 2);
    assert!(note.contains("врач") && note.contains("Чтобы вернули паспорт"));
}

#[test]
fn progress_counts_what_is_asked_answered_and_passed_over() {
    let skipped = InterviewAnswer { skipped: true, ..InterviewAnswer::default() };
    let progress = progress(script(), &answered(&[("safe_now", chose("yes")), ("contact", skipped)]));
    let safety = &progress[0];
    assert_eq!((safety.asked, safety.answered, safety.skipped), (3, 1, 1));
    let hard = progress.iter().find(|p| p.section == "hard").unwrap();
    assert_eq!(hard.asked, 1, "only whether the client is ready");
}

#[test]
fn a_script_with_a_loose_end_is_refused() {
    let text =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/templates/interview/intake.toml")).unwrap();
    assert!(Script::read(&text).is_ok());
    for (good, bad) in [
        ("section = \"safety\"", "section = \"nowhere\""),
        ("marks = [\"delphi.d3.economic\"]", "marks = [\"delphi.d3.luck\"]"),
        ("who = [\"recruiters\"]", "who = [\"nobody\"]"),
        ("when = { question = \"ready\"", "when = { question = \"anything\""),
        ("to = \"sex\"", "to = \"shoes\""),
        ("id = \"needs\"", "id = \"safe_now\""),
    ] {
        assert!(text.contains(good), "{good}");
        assert!(Script::read(&text.replacen(good, bad, 1)).is_err(), "{bad}");
    }
}
