use super::*;
use crate::language::Case;

fn dative(text: &str) -> String {
    decline(text).get(Case::Dative).to_owned()
}

#[test]
fn an_addressee_goes_into_the_dative_once() {
    let (written, _) = addressed("Биринчи Май районунун прокурору");
    assert_eq!(written, "Биринчи Май районунун прокуроруна");
    assert_eq!(addressed(&written).0, written);
    assert_eq!(addressed("Жогорку сот").0, "Жогорку сотко");
    assert_eq!(addressed("тергөөчү Н. Н. Асанов").0, "тергөөчү Н. Н. Асановго");
    assert_eq!(addressed("тергөөчү Асанов Н. Н.га").0, "тергөөчү Асанов Н. Н.га");
}

#[test]
fn the_ending_of_an_initial_follows_the_name_it_stands_for() {
    let forms = initialled("Осмонов Э. Т.", "Токтосунович");
    assert_eq!(forms.get(Case::Dative), "Осмонов Э. Т.ке");
    assert_eq!(forms.doubts()[0].why, Why::ReadAloud);
}

#[test]
fn loan_words_lose_a_soft_sign_and_some_take_a_vowel() {
    assert_eq!(dative("январь"), "январга");
    assert_eq!(dative("факт"), "фактыга");
    assert_eq!(decline("факт").other(Case::Dative), Some("фактка"));
    assert_eq!(plural("акт"), "актылар");
    assert_eq!(decline("ватт").get(Case::Locative), "ватта", "no letter stands three times");
}

#[test]
fn pronouns_change_their_stem() {
    assert_eq!(["ал", "бул", "өзү", "мен"].map(dative), ["ага", "буга", "өзүнө", "мага"]);
}

#[test]
fn brackets_and_marks_stay_behind() {
    assert_eq!(dative("Асанов Марат (Сары)"), "Асанов Маратка (Сары)");
    assert_eq!(dative("«Жол» коому,"), "«Жол» коомуна,");
}

#[test]
fn an_abbreviation_that_is_not_known_is_said_to_be_unsure() {
    assert!(decline("ИИМ").is_sure());
    assert_eq!(decline("ТЭЦ").doubts()[0].why, Why::ReadAloud);
}

#[test]
fn an_abbreviation_with_an_owner_declines_behind_its_ending() {
    let forms = decline("Кадамжай РИИБи");
    let cases = [Case::Genitive, Case::Dative, Case::Accusative, Case::Locative, Case::Ablative];
    assert_eq!(
        cases.map(|case| forms.get(case)),
        ["Кадамжай РИИБинин", "Кадамжай РИИБине", "Кадамжай РИИБин", "Кадамжай РИИБинде", "Кадамжай РИИБинен"]
    );
    assert!(forms.is_sure(), "its vowel is written");
    assert_eq!(["Октябрь ШИИБи", "КР УКМКсы"].map(dative), ["Октябрь ШИИБине", "КР УКМКсына"]);
    assert_eq!(addressed("Кадамжай РИИБине").0, "Кадамжай РИИБине", "what is in the dative stays");
    assert_eq!(dative("ШИИБ"), "ШИИБге", "without an owner it is read by its last letter");
}

#[test]
fn latin_letters_take_their_ending_by_the_sound_and_are_asked_about() {
    let forms = person("Öztürk Mehmet Ali");
    assert_eq!((forms.get(Case::Genitive), forms.get(Case::Dative)), ("Öztürk Mehmet Ali-нин", "Öztürk Mehmet Ali-ге"));
    assert_eq!(forms.doubts()[0].why, Why::Latin);
    assert_eq!(dative("Şükrü"), "Şükrü-гө");
    assert_eq!(dative("Hakkı"), "Hakkı-га");
    assert_eq!(dative("Nguyen"), "Nguyen-ге");
    assert_eq!(dative("«Google» компаниясы"), "«Google» компаниясына");
    assert_eq!(person("Aydın M.").get(Case::Dative), "Aydın M.га", "an initial follows the surname before it");
}

#[test]
fn empty_text_has_empty_forms() {
    assert_eq!(decline("").get(Case::Dative), "");
    assert_eq!(person(" ").get(Case::Dative), "");
}
