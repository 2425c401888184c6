use super::*;
use crate::language::{Case, Gender, Why};

fn doubts(forms: &crate::language::Forms) -> Vec<Why> {
    forms.doubts().iter().map(|doubt| doubt.why).collect()
}

#[test]
fn a_patronymic_says_the_sex_and_an_ending_only_suggests_it() {
    assert!(person_named("Асанова Айгүл Маратовна", None).is_sure());
    assert!(person_named("Нурлан Марат уулу", None).is_sure());
    assert!(person_named("Ким Айгерим Нурланкызы", None).is_sure());
    assert_eq!(doubts(&person_named("Асанова Айгүл", None)), [Why::SexGuessed]);
    assert!(person_named("Асанова Айгүл", Some(Gender::Feminine)).is_sure());
    assert_eq!(doubts(&person_named("Ким Ын", None)), [Why::SexUnknown]);
}

#[test]
fn where_both_sexes_decline_alike_nobody_is_asked() {
    assert!(person_named("Шевченко А. Б.", None).is_sure(), "Шевченко does not change for anybody");
    assert!(person_named("Саша", None).is_sure());
}

#[test]
fn usage_that_allows_two_forms_offers_both() {
    let forms = person(Person { given: "Айгуль", ..Person::default() }, Some(Gender::Feminine));
    assert_eq!((forms.get(Case::Dative), forms.other(Case::Dative)), ("Айгуль", Some("Айгули")));
    assert_eq!(doubts(&forms), [Why::BothUsed]);
    let forms = person(Person { surname: "Заяц", ..Person::default() }, Some(Gender::Masculine));
    assert_eq!((forms.get(Case::Dative), forms.other(Case::Dative)), ("Зайцу", Some("Заяцу")));
    assert_eq!(doubts(&forms), [Why::Fleeting]);
    let forms = person(Person { surname: "Смородина", ..Person::default() }, Some(Gender::Feminine));
    assert_eq!((forms.get(Case::Genitive), forms.other(Case::Genitive)), ("Смородиной", Some("Смородины")));
}

#[test]
fn the_other_form_of_a_part_is_offered_for_the_whole_name() {
    let forms = person_named("Асанова Айгуль Маратовна", None);
    assert_eq!(forms.get(Case::Genitive), "Асановой Айгуль Маратовны");
    assert_eq!(forms.other(Case::Genitive), Some("Асановой Айгули Маратовны"));
}

#[test]
fn a_head_in_no_list_is_declined_by_its_ending_and_said_to_be_unsure() {
    let forms = phrase("нарушитель порядка");
    assert_eq!(forms.get(Case::Dative), "нарушителю порядка");
    assert_eq!(doubts(&forms), [Why::UnknownWord]);
    assert_eq!(addressed("Всемирный конгресс").0, "Во Всемирный конгресс");
}

#[test]
fn a_person_may_be_the_addressee() {
    assert_eq!(addressed("Сыдыков М. Э.").0, "Сыдыкову М. Э.");
    assert_eq!(addressed("Асанова Айгүл Маратовна").0, "Асановой Айгүл Маратовне");
    assert_eq!(addressed("# 1").0, "# 1", "what is no word is left as it is");
}

#[test]
fn what_is_already_in_the_dative_is_left_as_typed() {
    for text in
        ["Начальнику УВД Первомайского района", "В Первомайский районный суд", "Старшему следователю Асановой А. К."]
    {
        assert_eq!(addressed(text).0, text);
    }
}

#[test]
fn a_surname_that_can_be_read_in_two_ways_is_asked_about() {
    assert_eq!(doubts(&phrase("представитель Асанова А. К.")), [Why::TwoReadings]);
    assert!(phrase("представитель Асановой А. К.").is_sure());
    assert_eq!(phrase("представитель Асановой А. К.").get(Case::Dative), "представителю Асановой А. К.");
}

#[test]
fn adjectives_and_participles_agree() {
    let said = |word, with, case| inflect(word, with, case, true).unwrap();
    assert_eq!(said("проживающий", Agreement::Feminine, Case::Genitive), "проживающей");
    assert_eq!(said("проживающий", Agreement::Plural, Case::Dative), "проживающим");
    assert_eq!(said("находящийся", Agreement::Feminine, Case::Nominative), "находящаяся");
    assert_eq!(said("находящийся", Agreement::Masculine, Case::Instrumental), "находящимся");
    assert_eq!(said("потерпевший", Agreement::Feminine, Case::Accusative), "потерпевшую");
    assert_eq!(said("зарегистрированный", Agreement::Neuter, Case::Genitive), "зарегистрированного");
    assert_eq!(said("последний", Agreement::Feminine, Case::Nominative), "последняя");
    assert_eq!(inflect("бежать", Agreement::Plural, Case::Dative, true), None);
    assert_eq!(agree(Agreement::Feminine, "обязан", "обязана", "обязаны"), "обязана");
}
