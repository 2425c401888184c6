//! For whom a filing of the case asks protection, whichever template asks it and whatever became of its answers.

use super::support::{answered, findings, person, prepared, set};
use crate::support::Desk;
use serde_json::{Value, json};

/// A witness with a telephone of his own.
fn witness(desk: &Desk, case: &Value, given: &str) -> Value {
    let mut details = person("witness", "male", &[("ru", "Бекенов", given, "Нурланович")]);
    details["documents"] = json!([]);
    details["contacts"] = json!([{ "kind": "phone", "value": "+996 700 000-017", "note": "" }]);
    desk.ask("party.add", json!({ "case": case, "details": details }))["value"].clone()
}

/// A report that writes his telephone out.
fn report(desk: &Desk, case: &Value) -> Value {
    let report = answered(desk, case, "kg/crime-report", "ru");
    set(desk, &report, "essence", json!("Свидетелю звонят на +996 700 000-017."));
    report
}

/// Whether the report is said to give away where he is reached.
fn is_asked(desk: &Desk, report: &Value, witness: &Value) -> bool {
    findings(desk, report).iter().any(|f| f["code"] == "protected-shown" && f["party"] == *witness)
}

#[test]
fn protection_asked_by_a_template_of_the_offices_own_hides_an_address_as_well() {
    let (desk, case) = prepared();
    let witness = witness(&desk, &case, "Азамат");
    desk.ask("template.copy", json!({ "template": "kg/motion-protection" }));
    let own = desk.ask("template.list", json!({}))[0]["name"].as_str().unwrap().to_owned();
    let motion = answered(&desk, &case, &own, "ru");
    let report = report(&desk, &case);
    assert!(!is_asked(&desk, &report, &witness), "nobody asked protection for him yet");
    set(&desk, &motion, "protected_others", json!([witness]));
    assert!(is_asked(&desk, &report, &witness));
}

#[test]
fn a_motion_whose_answers_cannot_be_read_protects_nobody_in_silence() {
    let (desk, case) = prepared();
    let witness = witness(&desk, &case, "Азамат");
    let motion = answered(&desk, &case, "kg/motion-protection", "ru");
    set(&desk, &motion, "protected_others", json!([witness]));
    let report = report(&desk, &case);
    desk.spoil("UPDATE filing SET answers = 'no JSON' WHERE template = 'kg/motion-protection'");
    let of_case = json!({ "case": case });
    for (name, input) in [
        ("filing.preview", json!({ "filing": report, "answers": null })),
        ("filing.guarded", of_case.clone()),
        ("filing.guard", json!({ "party": witness, "guarded": false })),
    ] {
        let refused = desk.refused(name, input);
        let told = |key: &str| refused.params[key].clone();
        assert_eq!(refused.code, "answers-unreadable-beside", "{name}");
        assert_eq!((json!(told("filing")), told("status")), (motion.clone(), "draft".to_owned()), "{name}");
        assert!(told("title").contains("безопасност") && told("day").len() == 10, "{name}: {refused:?}");
    }
    let own = desk.refused("filing.preview", json!({ "filing": motion, "answers": null }));
    assert_eq!(own.code, "answers-unreadable", "of itself it is told as of itself");
    assert_eq!(desk.ask("filing.list", of_case.clone()).as_array().unwrap().len(), 2, "both are still in the list");
    desk.ask("filing.remove", json!({ "filing": motion }));
    desk.ask("filing.guarded", of_case);
    assert!(!is_asked(&desk, &report, &witness), "the lawyer herself took the motion out");
}

#[test]
fn a_paper_that_says_nothing_of_protection_holds_no_other_up() {
    let (desk, case) = prepared();
    answered(&desk, &case, "kg/crime-report", "ru");
    let of_case = json!({ "case": case });
    desk.spoil("UPDATE filing SET language = 'xx'");
    desk.ask("filing.guarded", of_case.clone());
    desk.spoil("UPDATE filing SET answers = 'no JSON'");
    assert_eq!(desk.refused("filing.guarded", of_case).code, "answers-unreadable-beside", "nobody knows what it says");
}

#[test]
fn who_is_taken_into_another_leaves_the_protection_of_a_final_motion_to_him() {
    let (desk, case) = prepared();
    let (kept, gone) = (witness(&desk, &case, "Азамат"), witness(&desk, &case, "Азамат"));
    let motion = answered(&desk, &case, "kg/motion-protection", "ru");
    set(&desk, &motion, "protected_others", json!([gone]));
    // As it stands once its PDF is frozen: a merge leaves its answers as they are.
    desk.spoil("UPDATE filing SET status = 'final' WHERE template = 'kg/motion-protection'");
    let report = report(&desk, &case);
    let pseudonym = || {
        let people = desk.ask("filing.guarded", json!({ "case": case }));
        people.as_array().unwrap().iter().find(|p| p["party"] == kept).unwrap()["pseudonym"]["ru"].clone()
    };
    assert_eq!((is_asked(&desk, &report, &kept), pseudonym()), (false, Value::Null));
    let merge = desk.ask("match.merge", json!({ "kept": kept, "gone": gone }))["value"].clone();
    assert_eq!((is_asked(&desk, &report, &kept), pseudonym()), (true, json!("Свидетель 1")));
    desk.ask("match.split", json!({ "merge": merge }));
    assert_eq!((is_asked(&desk, &report, &kept), pseudonym()), (false, Value::Null));
}
