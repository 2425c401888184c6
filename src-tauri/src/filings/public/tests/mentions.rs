//! People beside each other: whose words are whose, whose initials, and in which case a name stands.

use super::*;

fn nicknamed(text: &str) -> PartyName {
    PartyName { kind: NameKind::Nickname, whole: text.into(), ..name("ru", "", "", "") }
}

fn girl() -> Party {
    let names = vec![name("ru", "Токтогулова", "Айпери", "Мирлановна"), nicknamed("Пери")];
    party(PartyRole::Victim, names, parties::Sex::Female)
}

fn boy() -> Party {
    party(PartyRole::Victim, vec![name("ru", "", "Эрнис", "Сатыбалды уулу")], parties::Sex::Male)
}

fn accused() -> [Party; 2] {
    [
        party(PartyRole::Suspect, vec![name("ru", "Гайдук", "Оксана", "Петровна")], parties::Sex::Female),
        party(PartyRole::Suspect, vec![name("ru", "Бейшеналиев", "Нурдин", "Кожобекович")], parties::Sex::Male),
    ]
}

/// The girl and the boy are kept out, those who harmed them are named.
fn flat() -> Scene {
    let guarded = vec![Guarded::of(&girl(), 1), Guarded::of(&boy(), 2)];
    let needles = Needles::of(&guarded, &accused());
    Scene { guarded, needles }
}

impl Scene {
    fn asked(&self, text: &str) -> Vec<Why> {
        let (_, unsure) = concealed(&json!({ "text": text }), &self.guarded, &self.needles, Ru);
        unsure.into_iter().map(|one| one.why).collect()
    }
}

#[test]
fn a_conjunction_or_a_preposition_ends_a_mention_however_short_it_is() {
    let flat = flat();
    for (text, hidden) in [
        ("Айпери и Гайдук О. П. жили в одной квартире.", "Потерпевшая 1 и Гайдук О. П. жили в одной квартире."),
        ("Пери и Гайдук О. П. поссорились.", "Потерпевшая 1 и Гайдук О. П. поссорились."),
        ("Пери у Гайдук О. П. жила месяц.", "Потерпевшая 1 у Гайдук О. П. жила месяц."),
        ("Айпери у Гайдук О. П. жила месяц.", "Потерпевшая 1 у Гайдук О. П. жила месяц."),
        ("Айпери с Бейшеналиевым Н. К. ездила.", "Потерпевшая 1 с Бейшеналиевым Н. К. ездила."),
        ("Айпери к Гайдук О. П. вернулась.", "Потерпевшая 1 к Гайдук О. П. вернулась."),
        ("Чат Пери и Гайдук О. П.", "Чат Потерпевшей 1 и Гайдук О. П."),
        ("Гайдук О. П. и Айпери", "Гайдук О. П. и Потерпевшая 1"),
        ("АЙПЕРИ И ГАЙДУК О. П.", "Потерпевшая 1 И ГАЙДУК О. П."),
    ] {
        assert_eq!(flat.hidden(text, Ru), hidden, "{text}");
        assert!(!flat.sure(hidden), "{hidden}");
    }
    for (text, hidden) in [
        ("Айпери Гайдук О. П. менен жашаган", "1-жабырлануучу Гайдук О. П. менен жашаган"),
        ("Айпери жана Гайдук О. П. жашаган", "1-жабырлануучу жана Гайдук О. П. жашаган"),
        ("Гайдук О. П. менен Айпери жашаган", "Гайдук О. П. менен 1-жабырлануучу жашаган"),
    ] {
        assert_eq!(flat.hidden(text, Ky), hidden, "{text}");
    }
}

#[test]
fn a_man_of_her_family_is_asked_about_though_the_case_does_not_know_him() {
    let flat = flat();
    for text in [
        "Приходил Токтогулов А. М.",
        "с Токтогуловым говорил сосед",
        "Токтогуловдон сураган",
        "Toktogulov A. M. called",
    ] {
        let found = flat.needles.find(text);
        assert!(found.len() == 1 && !found[0].sure, "{text}: {found:?}");
    }
    assert_eq!(flat.hidden("Токтогулова пришла, Токтогулову били", Ru), "Потерпевшая 1 пришла, Потерпевшую 1 били");
}

#[test]
fn a_given_name_that_may_be_anothers_is_asked_about_and_never_passed_in_silence() {
    let guarded = vec![Guarded::of(&victim(), 1)];
    let needles = Needles::of(&guarded, &[lawyer()]);
    // Her lawyer is Айгүл too.
    for text in ["Айгүл А. Б. Токтосунова звонила", "Токтосунова Айгүл Асановой помогла", "Айгүл и Токтосунова А. Б."]
    {
        let found = needles.find(text);
        let given = found.iter().find(|hit| text[hit.start..hit.end].starts_with("Айгүл"));
        assert!(given.is_some_and(|hit| !hit.sure), "{text}: {found:?}");
    }
    let flat = flat();
    let stranger = flat.needles.find("Айпери Маматова пришла");
    assert!(stranger.len() == 1 && !stranger[0].sure, "{stranger:?}");
}

#[test]
fn initials_behind_a_surname_are_that_surnames() {
    let flat = flat();
    for (text, hidden) in [
        ("Гайдук О. П. Токтогулова Айперини ижарага алган", "Гайдук О. П. 1-жабырлануучуну ижарага алган"),
        ("Гайдук О. П. Айперини сабаган", "Гайдук О. П. 1-жабырлануучуну сабаган"),
        ("Бейшеналиев Н. К. Токтогуловага акча берген", "Бейшеналиев Н. К. 1-жабырлануучуга акча берген"),
        ("Токтогулова А. М.нын паспорту", "1-жабырлануучунун паспорту"),
        ("Бейшеналиев Айперини сабаган", "Бейшеналиев 1-жабырлануучуну сабаган"),
        ("Токтогулова А. М. Гайдук О. П.га барган", "1-жабырлануучу Гайдук О. П.га барган"),
    ] {
        assert_eq!(flat.hidden(text, Ky), hidden, "{text}");
    }
    assert_eq!(flat.hidden("Гайдук О. П. Токтогулову ударила", Ru), "Гайдук О. П. Потерпевшую 1 ударила");
    assert_eq!(flat.hidden("Гайдук О. П. А. М. Токтогулову ударила", Ru), "Гайдук О. П. Потерпевшую 1 ударила");
    let other = flat.needles.find("Токтогулова З. Э. пришла");
    assert!(other.len() == 1 && !other[0].sure, "a relative of hers, or a slip: {other:?}");
}

#[test]
fn a_word_of_kinship_stands_inside_one_name() {
    let flat = flat();
    for (text, hidden) in [
        ("избил Сатыбалды уулу Эрниса арматурой", "избил Потерпевшего 2 арматурой"),
        ("избил Эрниса Сатыбалды уулу арматурой", "избил Потерпевшего 2 арматурой"),
        ("Э. Сатыбалды уулу рассказал", "Потерпевший 2 рассказал"),
    ] {
        assert_eq!(flat.hidden(text, Ru), hidden, "{text}");
    }
    for (text, hidden) in [
        ("Гайдук О. П. Сатыбалды уулу Эрнисти сабаган", "Гайдук О. П. 2-жабырлануучуну сабаган"),
        ("Эрнис Сатыбалды уулуна айткан", "2-жабырлануучуга айткан"),
        ("Эрнис Сатыбалды уулунун паспорту", "2-жабырлануучунун паспорту"),
    ] {
        assert_eq!(flat.hidden(text, Ky), hidden, "{text}");
    }
    // «Асанова кызы менен»: with her daughter.
    assert_eq!(scene().hidden("Асанова кызы менен келген", Ky), "1-жабырлануучу кызы менен келген");
}

#[test]
fn the_case_of_a_name_that_does_not_decline_is_told_by_what_stands_around_it() {
    let flat = flat();
    for (text, hidden) in [
        ("Айпери принуждали работать", "Потерпевшую 1 принуждали работать"),
        ("Айпери обещали работу", "Потерпевшей 1 обещали работу"),
        ("Айпери рассказала", "Потерпевшая 1 рассказала"),
        ("жила у Айпери", "жила у Потерпевшей 1"),
        ("узнали про Айпери", "узнали про Потерпевшую 1"),
        ("Медицинская справка Айпери (Пери)", "Медицинская справка Потерпевшей 1"),
        ("допросить потерпевшую Айпери", "допросить Потерпевшую 1"),
        ("у потерпевшей Айпери", "у Потерпевшей 1"),
    ] {
        assert_eq!(flat.hidden(text, Ru), hidden, "{text}");
        assert_eq!(flat.asked(text), [], "{text}");
    }
    for text in ["Гайдук О. П. Айпери била.", "вчера Айпери отвезли", "Рассказала Айпери"]
    {
        assert_eq!(flat.asked(text), [Why::Case], "{text}");
    }
    assert_eq!(flat.asked("Токтогулову Айпери отвезли"), [], "the surname tells it");
    assert_eq!(flat.asked("Эрниса избили"), [], "two cases, one form");
}

#[test]
fn a_surname_of_two_who_are_kept_out_is_hidden_and_asked_about() {
    let sister =
        party(PartyRole::Victim, vec![name("ru", "Токтогулова", "Нургүл", "Мирлановна")], parties::Sex::Female);
    let guarded = vec![Guarded::of(&girl(), 1), Guarded::of(&sister, 2)];
    let needles = Needles::of(&guarded, &[]);
    let both = Scene { guarded, needles };
    assert_eq!(both.hidden("Токтогулову увезли", Ru), "Потерпевшую 1 увезли");
    assert_eq!(both.asked("Токтогулову увезли"), [Why::Whose]);
    assert_eq!(both.hidden("Токтогулову Н. М. увезли", Ru), "Потерпевшую 2 увезли");
    assert_eq!(both.asked("Токтогулову Н. М. увезли"), []);
    assert_eq!(both.hidden("Токтогулова Нургүл и Айпери", Ru), "Потерпевшая 2 и Потерпевшая 1");
}

#[test]
fn those_who_would_tell_who_she_is_are_kept_out_by_rule() {
    let (girl, boy) = (girl(), boy());
    let of = |role, surname: &str| party(role, vec![name("ru", surname, "Зууракан", "")], parties::Sex::Female);
    let (grandmother, aunt) = (of(PartyRole::Other, "Токтогулова"), of(PartyRole::Relative, "Бекова"));
    let (witness, lawyer) = (of(PartyRole::Witness, "Исаева"), of(PartyRole::Representative, "Маматкулова"));
    let (stranger, uncle) = (of(PartyRole::Other, "Орозова"), of(PartyRole::Recruiter, "Токтогулова"));
    let godmother = of(PartyRole::Other, "Алиева");
    let people = [&girl, &boy, &grandmother, &aunt, &witness, &lawyer, &stranger, &uncle, &godmother].map(Clone::clone);
    let bonds = Bonds {
        guardians: [grandmother.id].into(),
        protected: [witness.id].into(),
        kin: vec![(godmother.id, girl.id), (girl.id, uncle.id)],
    };
    let ruled = guarded_by_rule(&people, &bonds, &BTreeSet::new());
    let noun = |party: &Party| ruled.get(&party.id).copied();
    assert_eq!(noun(&girl), Some(Noun::Victim));
    assert_eq!(noun(&grandmother), Some(Noun::Guardian));
    assert_eq!((noun(&aunt), noun(&godmother)), (Some(Noun::Relative), Some(Noun::Relative)));
    assert_eq!(noun(&witness), Some(Noun::Witness));
    assert_eq!((noun(&lawyer), noun(&stranger)), (None, None));
    assert_eq!(noun(&uncle), None, "who is accused is named, and his surname is asked about");
    // Of victims who may be named nobody need be hidden; a witness who asked for protection still is.
    let open = guarded_by_rule(&people, &bonds, &[girl.id, boy.id].into());
    assert_eq!(open.get(&grandmother.id), None);
    assert_eq!(open.get(&witness.id), Some(&Noun::Witness));
}

#[test]
fn a_guardian_has_a_pseudonym_of_her_own() {
    let guardian =
        party(PartyRole::Other, vec![name("ru", "Токтогулова", "Зууракан", "Эгембердиевна")], parties::Sex::Female);
    let mut hers = Guarded::of(&guardian, 1);
    hers.pseudonym.noun = Noun::Guardian;
    let guarded = vec![Guarded::of(&girl(), 1), hers];
    let needles = Needles::of(&guarded, &accused());
    let family = Scene { guarded, needles };
    for (text, hidden) in [
        ("с участием Токтогуловой Зууракан", "с участием Законного представителя 1"),
        ("законного представителя Токтогуловой З. Э. допросили", "Законного представителя 1 допросили"),
        ("Токтогулова А. М. и Токтогулова З. Э.", "Потерпевшая 1 и Законный представитель 1"),
    ] {
        assert_eq!(family.hidden(text, Ru), hidden, "{text}");
    }
    assert_eq!(family.hidden("Токтогулова Зууракан Айперини издеген", Ky), "1-мыйзамдуу өкүл 1-жабырлануучуну издеген");
}

#[test]
fn somebody_with_the_hidden_surname_is_asked_about() {
    let guarded = vec![Guarded::of(&girl(), 1)];
    let namesake = party(PartyRole::Suspect, vec![name("ru", "Токтогулов", "Медер", "Исакович")], parties::Sex::Male);
    let namesake_wife = party(PartyRole::Other, vec![name("ru", "Токтогулова", "Бермет", "")], parties::Sex::Female);
    let needles = Needles::of(&guarded, &[namesake, namesake_wife]);
    for text in ["Токтогулова Бермет видела", "Токтогулов Медер видел", "у Токтогулова М. И."]
    {
        let found = needles.find(text);
        assert!(found.len() == 1 && !found[0].sure, "{text}: {found:?}");
    }
    assert_eq!(needles.find("Медер видел"), [], "his given name tells nothing");
}

#[test]
fn a_surname_that_begins_as_a_word_of_kinship_is_a_surname() {
    for (surname, text) in [
        ("Кизилова", "Кизилову увезли в Дубай"),
        ("Кызылбаева", "Кызылбаеваны сабаган"),
        ("Углицкая", "Паспорт Углицкой отобрали"),
    ] {
        let girl = party(PartyRole::Victim, vec![name("ru", surname, "Асель", "")], parties::Sex::Female);
        let guarded = vec![Guarded::of(&girl, 1)];
        let needles = Needles::of(&guarded, &accused());
        let printed = conceal(&json!({ "text": text }), &guarded, &needles, Ru).to_string();
        assert!(!printed.contains(&surname[..8]), "{printed}");
    }
}

fn two_men() -> Scene {
    let of =
        |surname, given, father| party(PartyRole::Victim, vec![name("ru", surname, given, father)], parties::Sex::Male);
    let people = [of("Жумабеков", "Азамат", "Рысбекович"), of("Садыров", "Улан", "Ильич")];
    let guarded: Vec<Guarded> = (1..).zip(&people).map(|(number, one)| Guarded::of(one, number)).collect();
    let open = party(PartyRole::Recruiter, vec![name("ru", "Токтогулов", "Марат", "")], parties::Sex::Male);
    let needles = Needles::of(&guarded, &[open]);
    Scene { guarded, needles }
}

#[test]
fn an_initial_is_no_ending_of_the_surname_before_it() {
    let men = two_men();
    for (text, hidden) in [
        ("Жумабеков А. Р. работал на стройке", "Потерпевший 1 работал на стройке"),
        ("Вместе с ним работал Садыров У. И. без оплаты", "Вместе с ним работал Потерпевший 2 без оплаты"),
        ("отдал Жумабекову А. Р. в сентябре", "отдал Потерпевшему 1 в сентябре"),
        ("Потом Жумабеков А. бежал", "Потом Потерпевший 1 бежал"),
        ("Жумабеков А Р бежал", "Потерпевший 1 бежал"),
        ("ЖУМАБЕКОВ А. Р. БЕЖАЛ", "Потерпевший 1 БЕЖАЛ"),
    ] {
        assert_eq!(men.hidden(text, Ru), hidden, "{text}");
    }
    for (text, hidden) in [
        ("Паспортту Токтогулов М. Жумабеков А. Р.га берген", "Паспортту Токтогулов М. 1-жабырлануучуга берген"),
        ("Токтогулов М. Жумабеков А. Р.ны сабаган", "Токтогулов М. 1-жабырлануучуну сабаган"),
        ("Садыров У. И. акысыз иштеген", "2-жабырлануучу акысыз иштеген"),
    ] {
        assert_eq!(men.hidden(text, Ky), hidden, "{text}");
    }
    let of = |surname, given, father, sex| party(PartyRole::Victim, vec![name("ru", surname, given, father)], sex);
    let (female, male) = (parties::Sex::Female, parties::Sex::Male);
    let people = [
        of("Осмонова", "Гүлзат", "Акматовна", female),
        of("Осмонов", "Омурбек", "Маратович", male),
        of("Садырова", "Динара", "Айбековна", female),
    ];
    let guarded: Vec<Guarded> = (1..).zip(&people).map(|(number, one)| Guarded::of(one, number)).collect();
    let needles = Needles::of(&guarded, &[]);
    let three = Scene { guarded, needles };
    for (text, hidden) in [
        ("Осмонова Г. А. уехала", "Потерпевшая 1 уехала"),
        ("Деньги взяла Осмонова Г.А. у брата", "Деньги взяла Потерпевшая 1 у брата"),
        ("Осмонов О. М. работал", "Потерпевший 2 работал"),
        ("Садырова Д. А. видела это", "Потерпевшая 3 видела это"),
    ] {
        assert_eq!(three.hidden(text, Ru), hidden, "{text}");
    }
    for (text, hidden) in [
        ("Осмонова Г. А.ны сабашкан", "1-жабырлануучуну сабашкан"),
        ("Садырова Д. А.нын паспорту", "3-жабырлануучунун паспорту"),
    ] {
        assert_eq!(three.hidden(text, Ky), hidden, "{text}");
    }
    assert_eq!(three.hidden("Потом Осмонов Е. уехал", Ru), "Потом Осмонов Е. уехал");
    let other = three.needles.find("Потом Осмонов Е. уехал");
    assert!(other.len() == 1 && !other[0].sure, "another of the family, or a slip: {other:?}");
}

#[test]
fn initials_go_with_the_surname_whatever_parts_them() {
    let men = two_men();
    for gap in ["", " ", "\u{A0}", "\u{202F}", "\u{2009}", "\n", "\u{2060}", " \u{2060}"] {
        for inner in ["", " ", "\u{A0}", "\u{202F}"] {
            let text = format!("Жумабеков{gap}А.{inner}Р. работал");
            assert_eq!(men.hidden(&text, Ru), "Потерпевший 1 работал", "{text:?}");
        }
    }
    let spaced = "Ж у м а б е к о в а увезли";
    assert_eq!(men.hidden(spaced, Ru), "Потерпевшего 1 увезли", "letter by letter it is one word");
    assert_eq!(men.hidden("Жума-\nбекова увезли", Ru), "Потерпевшего 1 увезли");
    let girl = scene_of("Асанова", "Джамиля", "Маратовна", parties::Sex::Female, |_| {});
    assert_eq!(
        girl.hidden("Асанова Дж. М. ушла, Дж. М. Асанову искали", Ru),
        "Потерпевшая 1 ушла, Потерпевшую 1 искали"
    );
}

#[test]
fn an_initial_of_several_letters_goes_with_its_surname_in_latin_too() {
    for (given, initial) in [
        ("Жаныл", "Zh"),
        ("Шайыр", "Sh"),
        ("Чолпон", "Ch"),
        ("Хадича", "Kh"),
        ("Цагана", "Ts"),
        ("Юлия", "Yu"),
        ("Яна", "Ya"),
        ("Елена", "Ye"),
        ("Джамиля", "Dzh"),
        ("Джамиля", "Dj"),
        ("Zhanyl", "Zh"),
        ("Динара", "D"),
    ] {
        let her = scene_of("Асанова", given, "Сапаровна", parties::Sex::Female, |_| {});
        for initials in [format!("{initial}. S."), format!("{initial}.S.")] {
            let text = format!("Asanova {initials} left, {initials} Asanova was sought");
            assert_eq!(her.hidden(&text, En), "Victim 1 left, Victim 1 was sought", "{given}: {text}");
        }
    }
    let her = scene_of("Асанова", "Жаныл", "Сапаровна", parties::Sex::Female, |_| {});
    assert_eq!(her.hidden("Asanova Zh S left", En), "Victim 1 left", "without stops as well");
    let father = scene_of("Асанов", "Бакыт", "", parties::Sex::Male, |_| {});
    let other = father.needles.find("Асанов В. ушёл");
    assert!(other.len() == 1 && !other[0].sure, "«В.» is no Latin “B.”: {other:?}");
}

#[test]
fn initials_of_several_latin_letters_are_hers_without_a_surname_when_all_of_them_agree() {
    let her = |surname: &str, given: &str, father: &str| scene_of(surname, given, father, parties::Sex::Female, |_| {});
    let zh = her("Жумабекова", "Айнура", "Жапаровна");
    for initials in ["Zh. A. Zh.", "Zh.A.Zh.", "A. Zh. Zh.", "Zh. A.", "A. Zh.", "ZH. A. ZH."] {
        assert_eq!(zh.hidden(&format!("then {initials} left"), En), "then Victim 1 left", "{initials}");
    }
    for other in ["Zh. B. Zh.", "Sh. A. Sh.", "Zh. Zh. Zh.", "Zh.", "Zh A Zh", "KOZH. A. B."] {
        assert_eq!(zh.needles.find(&format!("then {other} left")), [], "{other}");
    }
    let beside = zh.needles.find("then Sydykov Zh. A. left");
    assert!(beside.len() == 1 && !beside[0].sure, "they may be those of the surname: {beside:?}");
    for (surname, given, initials) in [
        ("Шаршенова", "Чолпон", "Sh. Ch."),
        ("Хасанова", "Цагана", "Kh. Ts."),
        ("Юсупова", "Яна", "Yu. Ya."),
        ("Джумаева", "Динара", "Dzh. D."),
        ("Zhumabekova", "Ainura", "Ж. А."),
    ] {
        assert_eq!(her(surname, given, "").hidden(&format!("{initials} left"), En), "Victim 1 left", "{initials}");
    }
    let us = her("Усенова", "Салтанат", "");
    assert_eq!(us.needles.find("five hundred U.S. dollars"), [], "letters of one sign may be anything");
}

#[test]
fn a_word_behind_a_surname_is_no_ending_of_it() {
    let men = two_men();
    for (text, hidden) in [
        ("Работал Жумабеков, а Токтогулов смотрел", "Работал Потерпевший 1, а Токтогулов смотрел"),
        ("Жумабеков у Токтогулова жил", "Потерпевший 1 у Токтогулова жил"),
    ] {
        assert_eq!(men.hidden(text, Ru), hidden, "{text}");
    }
    assert_eq!(scene().hidden("Асанова да келген", Ky), "1-жабырлануучу да келген");
    let apart = scene_of("Асанов", "Бакытбек", "", parties::Sex::Male, |_| {});
    assert_eq!(apart.hidden("избили Бакыт Бека", Ru), "избили Потерпевшего 1", "a name that is written apart is one");
}

#[test]
fn a_name_is_taken_out_with_its_soft_sign() {
    let girl = scene_of("Коваль", "Асель", "", parties::Sex::Female, |_| {});
    assert_eq!(girl.hidden("Асель ушла", Ru), "Потерпевшая 1 ушла");
    assert_eq!(girl.hidden("Коваль А. ушла", Ru), "Потерпевшая 1 ушла");
    assert_eq!(girl.hidden("«Асель»", Ru), "«Потерпевшая 1»");
}
