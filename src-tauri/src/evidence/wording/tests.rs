use super::*;
use crate::evidence::{Covert, Form};
use Language::{En, Ky, Ru};

fn details(title: &str, source: &str, wordings: Vec<Wording>) -> EvidenceDetails {
    EvidenceDetails {
        title: title.into(),
        source: source.into(),
        received_from: String::new(),
        received_by: String::new(),
        received_on: String::new(),
        received_where: String::new(),
        form: Form::Copy,
        covert: Covert::NotRecording,
        carrier: String::new(),
        language: String::new(),
        sensitive: false,
        note: String::new(),
        wordings,
    }
}

fn wording(language: Language, title: &str) -> Wording {
    Wording {
        language,
        title: title.into(),
        source: String::new(),
        received_from: String::new(),
        received_by: String::new(),
        received_where: String::new(),
        carrier: String::new(),
    }
}

#[test]
fn each_language_has_its_own_title_and_what_is_unsaid_is_the_details() {
    let item = details("Квитанция", "телефон", vec![wording(Ky, "Квитанция (кыргызча)")]);
    let said = item.said(&[Ru, Ky]);
    assert_eq!(said.title().get(Ru), "Квитанция");
    assert_eq!(said.title().get(Ky), "Квитанция (кыргызча)");
    assert_eq!(said.title().exactly(En), None);
    assert_eq!(said.source().get(Ky), "телефон", "nobody wrote the source in Kyrgyz");
    assert_eq!(said.source().exactly(Ky), None, "and preflight can tell");
}

#[test]
fn another_order_of_the_cases_languages_turns_no_title_into_another_tongue() {
    let item = details("Квитанция", "", vec![wording(Ky, "Дүмүрчөк")]);
    for order in [[Ru, Ky], [Ky, Ru]] {
        assert_eq!(item.said(&order).title().get(Ru), "Квитанция");
        assert_eq!(item.said(&order).title().get(Ky), "Дүмүрчөк");
    }
}

#[test]
fn a_wording_that_says_nothing_is_not_kept() {
    let kept = checked(vec![wording(Ky, "  "), wording(En, " Receipt "), wording(En, "Another")]);
    assert_eq!(kept, [wording(En, "Receipt")]);
}
