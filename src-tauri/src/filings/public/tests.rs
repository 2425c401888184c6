//! The rules of public editions, one by one.

mod doubts;
mod mentions;

use super::*;
use crate::base::Language::{En, Ky, Ru};
use crate::base::{Language, Timestamp};
use crate::language::Case;
use crate::parties::{NameKind, Party, PartyDetails};
use serde_json::json;

fn name(language: &str, surname: &str, given: &str, patronymic: &str) -> PartyName {
    let [surname, given, patronymic] = [surname, given, patronymic].map(str::to_owned);
    PartyName { kind: NameKind::Main, language: language.into(), surname, given, patronymic, whole: String::new() }
}

fn party(role: PartyRole, names: Vec<PartyName>, sex: parties::Sex) -> Party {
    let at = Timestamp::from_millis(0);
    let contact = |kind, value: &str| parties::Contact { kind, value: value.into(), note: String::new() };
    Party {
        id: PartyId::make(at),
        case: crate::base::id::CaseId::make(at),
        details: PartyDetails {
            kind: PartyKind::Person,
            roles: vec![role],
            names,
            sex: Some(sex),
            birth_date: "1998-05-12".into(),
            citizenship: vec!["KG".into()],
            documents: vec![parties::IdentityDocument {
                kind: parties::DocumentKind::IdCard,
                number: "ID 1234567".into(),
                issued_by: String::new(),
                issued_on: String::new(),
                country: "KG".into(),
            }],
            contacts: vec![
                contact(ContactKind::Phone, "+996 555 12-34-56"),
                contact(ContactKind::Address, "г. Ош, ул. Вымышленная, д. 12, кв. 5"),
                contact(ContactKind::Email, "aigul.asanova@example.kg"),
                contact(ContactKind::Handle, "@aigul_98"),
            ],
            note: String::new(),
        },
        created: at,
        changed: at,
    }
}

fn victim() -> Party {
    party(PartyRole::Victim, vec![name("ru", "Асанова", "Айгүл", "Маратовна")], parties::Sex::Female)
}

fn lawyer() -> Party {
    let mut lawyer =
        party(PartyRole::Representative, vec![name("ru", "Токтосунова", "Айгүл", "Бековна")], parties::Sex::Female);
    lawyer.details.contacts.clear();
    lawyer.details.documents.clear();
    lawyer
}

struct Scene {
    guarded: Vec<Guarded>,
    needles: Needles,
}

fn scene() -> Scene {
    let guarded = vec![Guarded::of(&victim(), 1)];
    let needles = Needles::of(&guarded, &[lawyer()]);
    Scene { guarded, needles }
}

impl Scene {
    fn hidden(&self, text: &str, language: Language) -> String {
        let data = conceal(&json!({ "text": text }), &self.guarded, &self.needles, language);
        data["text"].as_str().unwrap().replace('\u{A0}', " ")
    }
    fn sure(&self, text: &str) -> bool {
        self.needles.find(text).iter().any(|hit| hit.sure)
    }
    fn any(&self, text: &str) -> bool {
        !self.needles.find(text).is_empty()
    }
}

#[test]
fn pseudonyms_decline() {
    let hers = Pseudonym { noun: Noun::Victim, number: 1, gender: Some(Gender::Feminine) };
    let his = Pseudonym { noun: Noun::Victim, number: 2, gender: Some(Gender::Masculine) };
    let all = |p: Pseudonym, language| -> Vec<String> {
        Case::of(language).iter().map(|case| p.forms(language).get(*case).replace('\u{A0}', " ")).collect()
    };
    assert_eq!(
        all(hers, Ru),
        ["Потерпевшая 1", "Потерпевшей 1", "Потерпевшей 1", "Потерпевшую 1", "Потерпевшей 1", "Потерпевшей 1"]
    );
    assert_eq!(
        all(his, Ru),
        ["Потерпевший 2", "Потерпевшего 2", "Потерпевшему 2", "Потерпевшего 2", "Потерпевшим 2", "Потерпевшем 2"]
    );
    let of = |noun| all(Pseudonym { noun, number: 3, gender: None }, Ru);
    assert_eq!(
        of(Noun::Victim),
        [
            "Потерпевшее лицо 3",
            "Потерпевшего лица 3",
            "Потерпевшему лицу 3",
            "Потерпевшее лицо 3",
            "Потерпевшим лицом 3",
            "Потерпевшем лице 3"
        ]
    );
    assert_eq!(
        of(Noun::Witness),
        ["Свидетель 3", "Свидетеля 3", "Свидетелю 3", "Свидетеля 3", "Свидетелем 3", "Свидетеле 3"]
    );
    assert_eq!(of(Noun::Person)[1..3], ["Лица 3", "Лицу 3"]);
    assert_eq!(
        all(hers, Ky),
        [
            "1-жабырлануучу",
            "1-жабырлануучунун",
            "1-жабырлануучуга",
            "1-жабырлануучуну",
            "1-жабырлануучуда",
            "1-жабырлануучудан"
        ]
    );
    assert_eq!(hers.name(En).replace('\u{A0}', " "), "Victim 1");
}

#[test]
fn a_pseudonym_is_known_on_a_page_whatever_parts_its_words() {
    let witness = |number| Pseudonym { noun: Noun::Witness, number, gender: None };
    for text in ["допросить Свидетеля\u{A0}1.", "СВИДЕ-\nТЕЛЯ 1", "Свиде\u{AD}телем\n1, 2", "л. 1Свидетель 1ушёл"]
    {
        assert!(witness(1).stands_in(text, Ru), "{text}");
    }
    for text in ["Свидетель 12 ушёл", "Свидетель ушёл", "Потерпевшая 1"] {
        assert!(!witness(1).stands_in(text, Ru), "{text}");
    }
    assert!(witness(1).stands_in("2026-жылы 1-күбөнү суракка алуу", Ky));
    assert!(!witness(1).stands_in("11-күбөнү суракка алуу", Ky));
    assert!(witness(11).stands_in("11-күбөнү суракка алуу", Ky));
}

#[test]
fn names_in_a_text_become_pseudonyms_in_their_case() {
    let scene = scene();
    for (text, hidden) in [
        ("Асанова Айгүл обратилась", "Потерпевшая 1 обратилась"),
        ("паспорт Асановой Айгүл Маратовны", "паспорт Потерпевшей 1"),
        ("увидел Асанову", "увидел Потерпевшую 1"),
        ("потерпевшей А. М. Асановой", "Потерпевшей 1"),
        ("Асановой А.М. обещали", "Потерпевшей 1 обещали"),
        ("Айгүл Токтосунова, адвокат", "Айгүл Токтосунова, адвокат"),
        ("Asanova Aigul получила перевод", "Потерпевшая 1 получила перевод"),
        ("тел. +996 (555) 12-34-56, доп.", "тел. [данные изъяты], доп."),
        ("ID1234567 от 2020 года", "[данные изъяты] от 2020 года"),
        ("родилась 12 мая 1998 года", "родилась [данные изъяты] года"),
        ("жила на улице Вымышленной, дом 12", "жила на улице [данные изъяты]"),
        ("почта aigul.asanova@example.kg", "почта [данные изъяты]"),
    ] {
        assert_eq!(scene.hidden(text, Ru), hidden, "{text}");
    }
    for (text, hidden) in [
        ("Асанова Айгүлгө жумуш убада кылган", "1-жабырлануучуга жумуш убада кылган"),
        ("Асанованын паспорту", "1-жабырлануучунун паспорту"),
        ("жабырлануучу Асанова Айгүл Маратовнадан", "1-жабырлануучудан"),
    ] {
        assert_eq!(scene.hidden(text, Ky), hidden, "{text}");
    }
}

#[test]
fn a_name_is_found_however_it_is_written() {
    let scene = scene();
    for text in [
        "АСАНОВОЙ",
        "асановой",
        "Аса\u{AD}новой",
        "Аса-\nновой",
        "А с а н о в о й",
        "Аса\u{200B}нова",
        "Acaнoвa",
        "Асáнова",
        "Асановалардын үйү",
        "Асанованыкы",
        "Asanovoy",
        "ASANOVA",
        "Asanova's phone",
        "(А. М. А.)",
        "гр. А.М.А.",
        "@aigul_98",
        "t.me/aigul_98",
        "0555123456",
        "996555123456",
        "12.05.1998",
        "1998-жылдын 12-майында",
        "ул. Вымышленная, 12-5",
    ] {
        assert!(scene.sure(text), "{text}: {:?}", scene.needles.find(text));
    }
}

#[test]
fn what_is_somebody_elses_is_left_alone() {
    let scene = scene();
    for text in [
        "Токтосунова Айгүл Бековна",
        "А. Б. Токтосунова",
        "Асан пришёл",
        "12.05.2026",
        "приложение 1, л. 2",
        "Вымышленная история в 2012 году",
        "+996 555 12-34-57",
        "сумма 1 234 000 сомов",
        "И. о. прокурора",
        "г. Ош",
    ] {
        assert!(!scene.any(text), "{text}: {:?}", scene.needles.find(text));
    }
    let alone = scene.needles.find("Айгүл пришла");
    assert!(alone.len() == 1 && !alone[0].sure, "the lawyer bears this given name too: {alone:?}");
}

#[test]
fn initials_tell_a_victim_from_a_sister() {
    let guarded = vec![Guarded::of(&victim(), 1)];
    let sister = party(PartyRole::Witness, vec![name("ru", "Асанова", "Нургүл", "Маратовна")], parties::Sex::Female);
    let needles = Needles::of(&guarded, &[sister]);
    let scene = Scene { guarded, needles };
    for (text, hidden) in [
        ("обещал Асановой А. М. работу", "обещал Потерпевшей 1 работу"),
        ("А.М. Асанова", "Потерпевшая 1"),
        ("Асановой Айгүл обещали", "Потерпевшей 1 обещали"),
        ("Асанова Н. М. подтвердила", "Асанова Н. М. подтвердила"),
    ] {
        assert_eq!(scene.hidden(text, Ru), hidden, "{text}");
    }
    let hers = scene.needles.find("Асанова Н. М. подтвердила");
    assert!(hers.len() == 1 && !hers[0].sure, "she may be named, and whoever knows her knows the family: {hers:?}");
    let alone = scene.needles.find("Асанова плакала");
    assert!(alone.len() == 1 && !alone[0].sure, "which of the two, nobody can tell: {alone:?}");
}

#[test]
fn a_person_among_the_values_is_masked_whole() {
    let scene = scene();
    let person = json!({
        "forms": { "nom": "Асанова Айгүл Маратовна", "dat": "Асановой Айгүл Маратовне" },
        "short_forms": { "nom": "А. М. Асанова" }, "name": "Асанова Айгүл Маратовна", "short_name": "А. М. Асанова",
        "born": "12 мая 1998 года", "personal_number": "11205199800123", "documents": [{ "number": "ID 1234567" }],
        "phones": ["+996 555 12-34-56"], "emails": [], "addresses": ["г. Ош"], "gender": "feminine",
        "position": "потерпевшая", "protected": true, "citizenship": ["KG"],
    });
    let masked = conceal(&json!({ "fields": { "victim": person } }), &scene.guarded, &scene.needles, Ru);
    let masked = &masked["fields"]["victim"];
    assert_eq!(masked["forms"]["dat"], "Потерпевшей\u{A0}1");
    assert_eq!(masked["short_name"], "Потерпевшая\u{A0}1");
    assert_eq!(masked["born"], json!(null));
    assert_eq!(masked["documents"], json!([]));
    assert_eq!(masked["gender"], "feminine");
    assert!(!scene.any(&masked.to_string()), "{masked}");
}

/// Somebody with a name, a day of birth, an address and a document of their own.
fn scene_of(
    surname: &str,
    given: &str,
    patronymic: &str,
    sex: parties::Sex,
    change: impl Fn(&mut PartyDetails),
) -> Scene {
    let mut victim = party(PartyRole::Victim, vec![name("ru", surname, given, patronymic)], sex);
    change(&mut victim.details);
    let guarded = vec![Guarded::of(&victim, 1)];
    let needles = Needles::of(&guarded, &[]);
    Scene { guarded, needles }
}

#[test]
fn a_surname_of_two_letters_is_one_too_and_an_abbreviation_is_not() {
    let ma = scene_of("Ма", "Айша", "Юсуповна", parties::Sex::Female, |_| {});
    assert_eq!(ma.hidden("Ма А. Ю. увезли", Ru), "Потерпевшую 1 увезли");
    assert_eq!(ma.hidden("приехала Айша Ма", Ru), "приехала Потерпевшая 1");
    assert_eq!(ma.hidden("Мы уехали, маме сказали", Ru), "Мы уехали, маме сказали");
    let su = scene_of("Су", "Лейла", "", parties::Sex::Female, |_| {});
    assert_eq!(su.hidden("следователю СУ ГУВД", Ru), "следователю СУ ГУВД");
    assert!(su.any("следователю СУ ГУВД"), "the lawyer is asked which of the two it is");
    assert_eq!(su.hidden("СУ ЛЕЙЛА", Ru), "Потерпевшая 1");
}

#[test]
fn an_uzbek_name_is_found_as_russian_papers_write_it() {
    let scene = scene_of("Йўлдошев", "Шухрат", "Анварович", parties::Sex::Male, |_| {});
    for text in ["Юлдашева били", "Юлдошеву", "Yuldashev", "Йўлдошевнинг", "Йулдошев"]
    {
        assert!(scene.sure(text), "{text}: {:?}", scene.needles.find(text));
    }
    let latin = scene_of("Toʻxtasinov", "Otabek", "", parties::Sex::Male, |_| {});
    for text in ["Тухтасинова увезли", "Toxtasinov"] {
        assert!(latin.sure(text), "{text}: {:?}", latin.needles.find(text));
    }
}

#[test]
fn a_child_named_after_the_father_is_found_by_the_surname_made_of_it() {
    let son = scene_of("Бекболот уулу", "Нурсултан", "", parties::Sex::Male, |_| {});
    for text in ["Бекболотова Н. отпустили", "он же Бекболотович", "Bekbolotov", "Бекболотовго"]
    {
        assert!(son.sure(text), "{text}: {:?}", son.needles.find(text));
    }
    let daughter = scene_of("Сапарбай кызы", "Айпери", "", parties::Sex::Female, |_| {});
    assert!(daughter.sure("Сапарбаевой обещали") && daughter.sure("Айпери Сапарбаевна"));
}

#[test]
fn a_day_of_birth_is_found_however_it_is_written_and_a_sum_is_no_day() {
    let scene =
        scene_of("Асанова", "Айгүл", "", parties::Sex::Female, |one| one.birth_date = "2010-03-07".into());
    for text in [
        "7.03.2010",
        "07.3.10",
        "7/3/2010",
        "03-07-2010",
        "2010.03.07",
        "20100307",
        "7 марта 2010",
        "7-го марта 2010 г.",
        "7 мар. 2010",
        "March 7th, 2010",
        "7 Mar 2010",
        "2010-жылдын 7-март күнү",
        "2010-жылы 7-мартында",
        "2010-ж. 7-марты",
        "седьмого марта две тысячи десятого года",
        "эки миң онунчу жылдын жетинчи мартында",
    ] {
        assert!(scene.sure(text), "{text}: {:?}", scene.needles.find(text));
    }
    for text in ["8.03.2010", "7 марта 2026", "сумма 73 210 сомов", "73 10", "л. 7, 3, 11"] {
        assert!(!scene.any(text), "{text}: {:?}", scene.needles.find(text));
    }
}

#[test]
fn an_address_is_found_with_a_postal_code_and_a_village_by_its_name() {
    let of = |address: &str| {
        let address = address.to_owned();
        scene_of("Асанова", "Айгүл", "", parties::Sex::Female, move |one| {
            for contact in one.contacts.iter_mut().filter(|contact| contact.kind == ContactKind::Address) {
                contact.value.clone_from(&address);
            }
        })
    };
    let coded = of("720000, г. Бишкек, ул. Льва Толстого, 15, кв. 7");
    assert!(coded.sure("г. Бишкек, ул. Льва Толстого, 15, кв. 7") && coded.sure("улица Толстого, дом 15"));
    assert!(!coded.any("город Бишкек") && !coded.any("720000, г. Бишкек, пр. Чуй, 1"));
    let village = of("Баткенская область, Кадамжайский район, с. Уч-Коргон, ул. Мира, 3");
    assert!(village.sure("жители села Уч-Коргон Кадамжайского района") && village.sure("Уч-Коргондо"));
    assert!(!village.any("Кадамжайский район"));
    assert!(of("Ош облусу, Кара-Кулжа району, Сары-Булак айылы").sure("Сары-Булак айылында"));
}

#[test]
fn a_number_is_found_without_what_is_said_of_it_and_is_not_seen_in_a_longer_one() {
    let of = |number: &str| {
        let number = number.to_owned();
        scene_of("Асанова", "Айгүл", "", parties::Sex::Female, move |one| {
            one.documents[0].number.clone_from(&number)
        })
    };
    assert!(of("СВ-000417 (свидетельство на возвращение)").sure("свидетельство на возвращение № СВ-000417"));
    let passport = of("AC 0004172");
    assert!(passport.sure("паспорт № 0004172") && passport.sure("AC0004172"));
    assert!(!passport.any("+90 500 000 41 72"), "somebody else's phone");
    for (known, written) in [("AN 7654321", "АН7654321"), ("АН 7654321", "AN7654321")] {
        assert!(of(known).sure(&format!("паспорт {written}")), "{known} is {written} as it sounds");
    }
}

#[test]
fn a_name_that_is_a_word_of_the_program_breaks_no_page() {
    let scene = scene_of("Nguyen", "Date", "Fields", parties::Sex::Female, |_| {});
    let data = json!({ "fields": { "date": { "kind": "date", "text": "Nguyen Date пришла" } } });
    let hidden = conceal(&data, &scene.guarded, &scene.needles, Ru);
    assert_eq!(hidden["fields"]["date"]["kind"], "date");
    assert_eq!(hidden["fields"]["date"]["text"], "Потерпевшая\u{A0}1 пришла");
}
