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
fn latin_letters_take_no_cyrillic_ending_and_are_asked_about() {
    for (name, sex) in [("Öztürk Mehmet Ali", Some(Gender::Masculine)), ("Yılmaz Ayşe", None), ("Асановa", None)]
    {
        let forms = person_named(name, sex);
        assert!(Case::RUSSIAN.iter().all(|case| forms.get(*case) == name), "{name}");
        assert!(doubts(&forms).contains(&Why::Latin), "{name}");
    }
    let (written, forms) = addressed("директор Öztürk M.");
    assert_eq!((written.as_str(), doubts(&forms)), ("Директору Öztürk M.", vec![Why::Latin]));
    assert_eq!(doubts(&phrase("Google Ireland")), [Why::Latin]);
    assert_eq!(phrase("Google Ireland").get(Case::Dative), "Google Ireland");
    assert_eq!(doubts(&place("Ankara")), [Why::Latin]);
    assert!(phrase("офис «Google»").is_sure(), "what stands in quotation marks never changes");
}

#[test]
fn a_name_of_one_syllable_stays_and_is_asked_about() {
    for name in ["Ма", "Ва", "Ша", "Да"] {
        let forms = person(Person { surname: name, ..Person::default() }, Some(Gender::Feminine));
        assert_eq!((forms.get(Case::Genitive), doubts(&forms)), (name, vec![Why::Foreign]));
    }
    let forms = person_named("Ма Айша Юсуповна", None);
    assert_eq!(forms.get(Case::Genitive), "Ма Айши Юсуповны");
    assert_eq!(forms.other(Case::Genitive), Some("Мы Айши Юсуповны"));
}

#[test]
fn behind_an_acting_office_only_the_name_changes_and_a_womans_is_asked_about() {
    for (text, written) in [
        ("И. о. прокурора города Ош Сыдыков А. Б.", "И. о. прокурора города Ош Сыдыкову А. Б."),
        (
            "Врио начальника УВД города Ош полковник милиции А. Б. Сыдыков",
            "Врио начальника УВД города Ош полковнику милиции А. Б. Сыдыкову",
        ),
        ("и.о. прокурора города Ош", "И.о. прокурора города Ош"),
        ("И. О. прокурора Сыдыков Марат Эмилевич", "И. О. прокурора Сыдыкову Марату Эмилевичу"),
    ] {
        assert_eq!(addressed(text).0, written);
    }
    assert_eq!(doubts(&phrase("И. о. прокурора города Ош Асанова А. Б.")), [Why::TwoReadings]);
    assert_eq!(addressed("И. о. прокурора города Ош Асановой А. Б.").0, "И. о. прокурора города Ош Асановой А. Б.");
}

#[test]
fn a_place_at_the_end_is_no_name_and_a_bare_surname_is() {
    assert_eq!(addressed("прокурор города Саратов").0, "Прокурору города Саратов");
    assert_eq!(addressed("консул в Саратове").0, "Консулу в Саратове");
    assert_eq!(addressed("следователь ГСУ МВД Асанов").0, "Следователю ГСУ МВД Асанову");
    assert_eq!(doubts(&phrase("следователь Асанова")), [Why::TwoReadings]);
    assert_eq!(phrase("отдел Асанова").get(Case::Dative), "отделу Асанова");
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

#[test]
fn behind_a_title_a_given_name_and_a_patronymic_may_stand_before_the_surname() {
    for (text, written) in [
        (
            "Начальник УВД Свердловского района города Бишкек Азамат Болотович Жумабеков",
            "Начальнику УВД Свердловского района города Бишкек Азамату Болотовичу Жумабекову",
        ),
        ("Следователь Тарас Аннакулович Асанов", "Следователю Тарасу Аннакуловичу Асанову"),
        ("Следователь Айгүл Сатыбалдыевна Черных", "Следователю Айгүл Сатыбалдыевне Черных"),
        ("Следователь Асанов Тарас Аннакулович", "Следователю Асанову Тарасу Аннакуловичу"),
        ("И. о. прокурора города Ош Марат Эмилевич Сыдыков", "И. о. прокурора города Ош Марату Эмилевичу Сыдыкову"),
    ] {
        let (said, forms) = addressed(text);
        assert_eq!(said, written);
        assert!(forms.is_sure(), "{text}: {:?}", doubts(&forms));
    }
}

#[test]
fn a_name_that_can_be_read_in_two_ways_is_asked_about() {
    for text in [
        "Следователь Асанов Марат Эмилевич Жумабеков",
        "Следователь Айгүл Маратовна Асанов",
        "Следователь Марат Эмилевич, отдел 5",
    ] {
        assert!(doubts(&phrase(text)).contains(&Why::TwoReadings), "{text}: {:?}", doubts(&phrase(text)));
    }
}

#[test]
fn a_place_that_may_be_a_plural_is_asked_about_and_one_of_the_list_declines() {
    assert!(place("Химки").is_sure());
    assert_eq!(place("ХИМКИ").get(Case::Prepositional), "ХИМКАХ");
    assert_eq!(place("Новые Черемушки").get(Case::Genitive), "Новых Черёмушек");
    assert_eq!(doubts(&place("Васильки")), [Why::UnknownWord]);
    for name in ["Сочи", "Алматы", "Балыкчы", "Хельсинки", "Тбилиси"] {
        assert!(place(name).is_sure(), "{name}");
    }
}

#[test]
fn somebody_without_a_name_is_declined_by_the_noun_that_describes_him() {
    let of = |text: &str, case| person_named(text, Some(Gender::Masculine)).get(case).to_owned();
    for (text, genitive) in [
        ("Неустановленное лицо по имени «Бахтияр»", "неустановленного лица по имени «Бахтияр»"),
        ("неизвестное лицо мужского пола", "неизвестного лица мужского пола"),
        ("Лицо, назвавшееся Маратом", "лица, назвавшегося Маратом"),
        ("Женщина, назвавшаяся Гулей", "женщины, назвавшейся Гулей"),
        ("Мужчина по имени Рустам", "мужчины по имени Рустам"),
        ("Неизвестный мужчина средних лет", "неизвестного мужчины средних лет"),
        ("Водитель такси", "водителя такси"),
        ("Человек, который встретил в аэропорту", "человека, который встретил в аэропорту"),
    ] {
        assert_eq!(of(text, Case::Genitive), genitive);
        assert_eq!(of(text, Case::Nominative), text);
        assert!(person_named(text, Some(Gender::Masculine)).is_sure(), "{text}");
    }
    assert_eq!(
        of("Неустановленное лицо по имени «Бахтияр»", Case::Accusative),
        "неустановленное лицо по имени «Бахтияр»"
    );
    assert_eq!(of("Мужчина по имени Рустам", Case::Accusative), "мужчину по имени Рустам");
    let parted = person(Person { surname: "Неустановленное лицо", ..Person::default() }, Some(Gender::Masculine));
    assert_eq!(parted.get(Case::Instrumental), "неустановленным лицом");
}

#[test]
fn a_description_that_the_rules_cannot_read_is_asked_about() {
    for text in ["Хозяин квартиры", "Женщина врач", "Лицо, имя неизвестно", "Гражданин Рустам"]
    {
        assert!(!person_named(text, Some(Gender::Masculine)).is_sure(), "{text}");
    }
    for name in ["Мария де Лурдес", "Нурлан Марат уулу", "Мурат (фамилия не установлена)", "Асанова Айгүл"]
    {
        assert!(!person_named(name, None).doubts().iter().any(|doubt| doubt.why == Why::UnknownWord), "{name}");
    }
}
