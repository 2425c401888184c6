//! What filings say in their sentences: of a child and its guardian, where a sentence ends, what stands on one line or page.

use super::support::{Filing, text_of};
use dalil::base::Language::{self, Ky, Ru};
use dalil::law::Words;
use serde_json::json;

/// The words of a filing one after another, whatever its lines part.
fn words_of(filing: &Filing) -> String {
    let text = text_of(&filing.pdf(), false).replace("\u{AD}\n", "").replace(['\u{A0}', '\u{C}'], " ");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The sample about a child, with a woman who answers for it.
fn of_a_child(id: &str, language: Language) -> Filing {
    let mut filing = Filing::sample(id, language);
    let guardian = filing.case.parties[3].id;
    filing.answers.set("child", true);
    filing.answers.set("guardian", json!(guardian));
    filing
}

#[test]
fn for_a_child_under_14_the_guardian_alone_gives_the_power_of_attorney() {
    for (language, said, own) in [
        (Ru, "Я, Токтобекова Гүлнара Асылбековна", "мои интересы"),
        (Ky, "Мен, Токтобекова Гүлнара Асылбековна", "менин кызыкчылыктарымды"),
    ] {
        let mut filing = of_a_child("kg/power-of-attorney", language);
        let sign = if language == Ru { "(подпись)" } else { "(колу)" };
        let text = words_of(&filing);
        assert!(text.contains(own) && text.matches(sign).count() == 2, "an older child signs too: {text}");
        filing.answers.set("under_14", true);
        let text = words_of(&filing);
        assert!(text.contains(said) && !text.contains(own) && text.matches(sign).count() == 1, "{text}");
    }
    let mut filing = of_a_child("kg/power-of-attorney", Ru);
    filing.answers.set("under_14", true);
    let text = words_of(&filing);
    assert!(text.contains("действующая в интересах несовершеннолетней Асановой Айгүл Бакытовны"), "{text}");
}

#[test]
fn papers_of_a_child_ask_to_admit_whoever_answers_for_it() {
    for id in ["kg/crime-report", "kg/motion-victim-status"] {
        let text = words_of(&of_a_child(id, Ru));
        assert!(
            text.contains("законного представителя Токтобекову Гүлнару Асылбековну, разъяснить ей права"),
            "{id}: {text}"
        );
        let text = words_of(&of_a_child(id, Ky));
        assert!(text.contains("мыйзамдуу өкүл катары Токтобекова Гүлнара Асылбековнаны ишке"), "{id}: {text}");
        let grown = words_of(&Filing::sample(id, Ru));
        assert!(!grown.contains("законного представителя"), "{id}: {grown}");
    }
}

#[test]
fn a_child_is_questioned_before_its_guardian_and_one_psychologist_is_asked_for() {
    let mut filing = of_a_child("kg/motion-questioning", Ru);
    filing.answers.set("psychologist", true);
    filing.answers.set("under_14", false);
    let older = words_of(&filing);
    assert!(older.contains("в присутствии законного представителя Токтобековой Гүлнары Асылбековны"), "{older}");
    filing.answers.set("under_14", true);
    let younger = words_of(&filing);
    let (_, asked) = younger.split_once("ПРОШУ:").expect("requests");
    let (asked, _) = asked.split_once("Приложение:").expect("attachments");
    assert_eq!(asked.matches("психолог").count(), 1, "{asked}");
    assert!(asked.contains("законного представителя Токтобековой Гүлнары Асылбековны"), "{asked}");
}

#[test]
fn a_sentence_ends_with_one_stop() {
    let mut filing = Filing::sample("kg/crime-report", Ru);
    let told = ["Паспорт забрали", "Он спросил: «Где деньги?»", "Позвонил Сыдыков М.", "Её продали;"];
    for (fact, text) in filing.case.facts.iter_mut().zip(told) {
        fact.statement = Words::same(text);
        fact.citations.clear();
    }
    let text = words_of(&filing);
    for said in ["Паспорт забрали. ", "Где деньги?» ", "Сыдыков М. ", "Её продали. "]
    {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert!(!text.contains("М..") && !text.contains("?»."), "{text}");
    let mut filing = Filing::sample("kg/motion-victim-status", Ru);
    filing.answers.set("harm_physical", "перелом руки");
    let text = words_of(&filing);
    assert!(text.contains("Физический вред: перелом руки."), "{text}");
    assert!(text.contains("о признании потерпевшей и гражданским истцом"), "{text}");
}

#[test]
fn whoever_is_protected_besides_is_named_and_called_nobodys_kin() {
    let mut filing = Filing::sample("kg/motion-protection", Ru);
    let witness = filing.case.parties[4].id;
    filing.answers.set("protected_others", json!([witness]));
    let text = words_of(&filing);
    assert!(text.contains("имущество Асановой Айгүл Бакытовны и Бековой Чолпон Нурлан кызы."), "{text}");
}

#[test]
fn a_year_of_birth_is_a_year_and_the_number_of_a_document_stands_on_one_line() {
    for (language, year) in [(Ru, "год рождения: 1979"), (Ky, "туулган жылы: 1979")] {
        let text = words_of(&Filing::sample("kg/crime-report", language));
        assert!(text.contains(year), "{text}");
    }
    let mut filing = Filing::sample("kg/crime-report", Ru);
    for length in 0..14 {
        filing.case.parties[0].documents[0].number = format!("{}I-/AN 12", "0".repeat(length));
        let text = text_of(&filing.pdf(), false).replace('\u{A0}', " ");
        assert!(text.lines().any(|line| line.contains("I-/AN 12")), "{length}: {text}");
    }
}

#[test]
fn the_passport_of_an_exhibit_says_from_whom_it_came() {
    for (id, language, said, source) in [
        ("kg/motion-add-evidence", Ru, "От кого получено Эргешов Бакыт", "Источник"),
        ("kg/motion-add-evidence", Ky, "Кимден алынган Эргешов Бакыт", "Булагы"),
        ("kg/custody-certificate", Ru, "От кого получено Эргешов Бакыт", "Источник"),
    ] {
        // Row by row, as the eye reads a table.
        let rows = |filing: &Filing| {
            let text = text_of(&filing.pdf(), true).replace('\u{A0}', " ");
            text.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        let mut filing = Filing::sample(id, language);
        let before = rows(&filing).matches(source).count();
        filing.case.exhibits[0].received_from = Words::same("Эргешов Бакыт");
        assert!(rows(&filing).contains(said), "{id}: {}", rows(&filing));
        filing.case.exhibits[0].source = Words::default();
        let text = rows(&filing);
        assert!(
            text.contains(said) && text.matches(source).count() == before - 1,
            "no empty place stands beside it: {text}"
        );
    }
}

#[test]
fn the_passport_of_an_exhibit_stands_on_one_page() {
    for language in [Ru, Ky] {
        let text = text_of(&Filing::sample("kg/motion-add-evidence", language).pdf(), true);
        let (first, last) =
            if language == Ru { ("Источник", "Значение") } else { ("Булагы", "Иш үчүн") };
        for page in text.split('\u{C}') {
            assert_eq!(page.matches(first).count(), page.matches(last).count(), "{page}");
        }
    }
}
