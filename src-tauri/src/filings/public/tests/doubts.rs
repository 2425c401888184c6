//! Names of two: whose a name, an initial or a pair of them is, where one who is kept out and somebody else both bear it.

use super::*;

/// Somebody with no more than a name.
fn named(role: PartyRole, sex: parties::Sex, surname: &str, given: &str, patronymic: &str) -> Party {
    let mut party = party(role, vec![name("ru", surname, given, patronymic)], sex);
    party.details.contacts.clear();
    party.details.documents.clear();
    party
}

/// These are kept out, those are named.
fn among(kept: &[Party], open: &[Party]) -> Scene {
    let guarded: Vec<Guarded> = (1..).zip(kept).map(|(number, party)| Guarded::of(party, number)).collect();
    let needles = Needles::of(&guarded, open);
    Scene { guarded, needles }
}

/// Асанов Нурдин is kept out, Бейшеналиев Нурдин is accused.
fn namesakes() -> Scene {
    let victim = named(PartyRole::Victim, parties::Sex::Male, "Асанов", "Нурдин", "Маратович");
    let accused = named(PartyRole::Suspect, parties::Sex::Male, "Бейшеналиев", "Нурдин", "Кожобекович");
    among(&[victim], &[accused])
}

impl Scene {
    /// The words of a text that are asked about.
    fn doubted<'a>(&self, text: &'a str) -> Vec<&'a str> {
        let hits = self.needles.find(text).into_iter().filter(|hit| !hit.sure);
        hits.map(|hit| &text[hit.start..hit.end]).collect()
    }

    /// What is asked about the pseudonyms in a text.
    fn questions(&self, text: &str) -> Vec<Why> {
        let (_, unsure) = concealed(&json!({ "text": text }), &self.guarded, &self.needles, Ru);
        unsure.into_iter().map(|one| one.why).collect()
    }
}

#[test]
fn a_given_name_before_another_form_of_the_surname_is_asked_about() {
    let scene = scene();
    // Her lawyer is Айгүл too.
    for text in [
        "Айгүл Токтосунову боится",
        "Айгүл Токтосуновой сказала",
        "Токтосуновой Айгүл сказала",
        "Токтосунову Айгүл Бековна видела",
        "Айгүл Токтосунова А. Б. звонила",
        "Айгүл Токтосунованы көргөн",
    ] {
        assert_eq!(scene.doubted(text), ["Айгүл"], "{text}");
    }
    // To threaten or to beat asks for somebody, and nobody else is named: it may be her name, which does not decline.
    for text in
        ["Токтосунова Айгүл угрожала", "Токтосунова Айгүл била, а он смотрел", "Вечером Токтосунова Айгүл избила."]
    {
        assert_eq!(scene.doubted(text), ["Айгүл"], "{text}");
    }
    // A threat stands with her whom it was made to, whatever it was; what was said to nobody stands with nobody.
    for text in [
        "Токтосунова Айгүл угрожала, что убьёт",
        "Токтосунова Айгүл заставила, чтобы молчала",
        "Токтосунова Айгүл обещала, а потом ушла",
        "Токтосунова Айгүл видела.",
    ] {
        assert_eq!(scene.doubted(text), ["Айгүл"], "{text}");
    }
    assert_eq!(scene.doubted("Токтосунова Айгүлдү сабаган"), ["Айгүлдү"]);
    assert_eq!(scene.doubted("Токтосунова Айгүлгө айткан"), ["Айгүлгө"]);
    let men = namesakes();
    assert_eq!(men.doubted("Нурдин Бейшеналиева боится"), ["Нурдин"]);
    assert_eq!(men.doubted("Нурдину Бейшеналиева показали"), ["Нурдину"]);
    assert_eq!(men.doubted("Бейшеналиев Нурдинди сабаган"), ["Нурдинди"]);
}

#[test]
fn a_given_name_that_agrees_with_the_surname_is_one_name_with_it() {
    let scene = scene();
    for text in [
        "Айгүл Токтосунова, адвокат",
        "адвокат Токтосунова Айгүл пояснила",
        "Токтосунова Айгүл обещала работу",
        "Токтосунова Айгүл сказала, что паспорта нет",
        "Токтосунова Айгүл видела, как их увозили",
        "Токтосунова Айгүл увидела, что дверь заперта",
        "Токтосунова Айгүл обещала, что придёт",
        "Токтосунова Айгүл говорила, будто долг отдан",
        "Токтосунова Айгүл объяснила: паспорта нет",
        "Токтосунова Айгүл сказала: «Паспорта нет»",
        "Токтосунова Айгүл угрожала ей",
        "Токтосунова Айгүл Бековна угрожала",
        "Айгүл Токтосунова угрожала",
        "Токтосунова Айгүл Бековна",
        "жалоба Токтосуновой Айгүл Бековны",
        "увидел Айгүл Бековну Токтосунову",
        "Токтосунова Айгүл Бековнага айткан",
        "TOKTOSUNOVA AIGUL",
    ] {
        assert_eq!(scene.needles.find(text), [], "{text}");
    }
    let men = namesakes();
    for text in [
        "Бейшеналиев Нурдин угрожал",
        "увидели Нурдина Бейшеналиева",
        "Бейшеналиеву Нурдину предъявили",
        "Бейшеналиевым Нурдином",
    ] {
        assert_eq!(men.needles.find(text), [], "{text}");
    }
}

#[test]
fn an_initial_behind_a_given_name_is_the_surnames_or_the_fathers() {
    let scene = scene();
    for text in ["Айгүл А. обратилась", "Айгүл М. обратилась", "Айгүл М. А. обратилась"]
    {
        assert_eq!(scene.hidden(text, Ru), "Потерпевшая 1 обратилась", "{text}");
    }
    for text in ["Айгүл Т. звонила", "Айгүл Б. звонила"] {
        assert_eq!(scene.needles.find(text), [], "{text}");
    }
    assert_eq!(scene.doubted("Айгүл К. звонила"), ["Айгүл К."]);
    assert_eq!(scene.doubted("видела Айгүл Т. Уметбек"), ["Айгүл Т."], "the initial may be that of the next name");
    let alone = scene_of("Асанова", "Айгүл", "Маратовна", parties::Sex::Female, |_| {});
    assert_eq!(alone.doubted("Айгүл Т. звонила"), ["Айгүл Т."], "another Айгүл, or a slip");
    assert_eq!(alone.hidden("у Айгүл А. взяли", Ru), "у Потерпевшей 1 взяли");
}

#[test]
fn an_initial_behind_a_pet_name_is_not_that_of_the_name_in_full() {
    // Both are called Гуля, and the one who may be named is the one whose name begins with «А».
    let victim = named(PartyRole::Victim, parties::Sex::Female, "Асанова", "Гүлнара", "");
    let accused = named(PartyRole::Suspect, parties::Sex::Female, "Токтосунова", "Айгүл", "");
    let scene = among(&[victim], &[accused]);
    assert_eq!(scene.doubted("Гуля звонила"), ["Гуля"]);
    assert_eq!(scene.hidden("Гуля А. звонила", Ru), "Потерпевшая 1 звонила");
    assert_eq!(scene.needles.find("Гуля Т. звонила"), []);
}

#[test]
fn a_word_in_small_letters_behind_a_nickname_is_nobody_else() {
    let victim = named(PartyRole::Victim, parties::Sex::Female, "Асанова", "Айгүл", "");
    let mut accused = named(PartyRole::Suspect, parties::Sex::Female, "Токтосунова", "Гүлшат", "");
    let nickname = PartyName { kind: NameKind::Nickname, whole: "Гуля эже".into(), ..name("ky", "", "", "") };
    accused.details.names.push(nickname);
    let scene = among(&[victim], &[accused]);
    for text in ["Гуля эжеге берген", "Гуля эжеден корккон"] {
        assert_eq!(scene.needles.find(text), [], "{text}");
    }
    assert_eq!(scene.doubted("Токтосунова Гуляны сабаган"), ["Гуляны"], "the victim is called so, too");
}

#[test]
fn initials_of_two_are_asked_about() {
    let of = |role, surname, given| named(role, parties::Sex::Female, surname, given, "");
    let (girl, friend) = (of(PartyRole::Victim, "Токтогулова", "Айпери"), of(PartyRole::Victim, "Турдубаева", "Асель"));
    let both = among(&[girl.clone(), friend], &[]);
    for text in ["А. Т. рассказала", "А.Т. рассказала", "Т. А. рассказала"] {
        assert_eq!(both.hidden(text, Ru), "Потерпевшая 1 рассказала", "{text}");
        assert_eq!(both.questions(text), [Why::Whose], "{text}");
    }
    let accused = among(std::slice::from_ref(&girl), &[of(PartyRole::Suspect, "Токтосунова", "Айгүл")]);
    assert_eq!(accused.doubted("А.Т. била, а потом А. Т. плакала"), ["А.Т.", "А. Т."]);
    assert_eq!(accused.hidden("била А. Т. и других", Ru), "била А. Т. и других");
    let alone = among(&[girl], &[]);
    assert_eq!(alone.hidden("А. Т. рассказала", Ru), "Потерпевшая 1 рассказала");
    assert_eq!(alone.questions("А. Т. рассказала"), []);
}

#[test]
fn initials_are_a_surnames_only_beside_a_surname() {
    let girl = named(PartyRole::Victim, parties::Sex::Female, "Токтогулова", "Айпери", "");
    let scene = among(&[girl], &[named(PartyRole::Other, parties::Sex::Male, "Ким", "Виктор", "")]);
    for text in [
        "Сыдыкову А. Т. сообщили",
        "А. Т. Сыдыковой",
        "Сыдыков А. Т. Он был дома",
        "сказалСыдыков А. Т.",
        "и Мамбеталиев А. Т. ушёл",
        "Ким А. Т. решил",
    ] {
        assert_eq!(scene.needles.find(text), [], "{text}");
    }
    assert_eq!(scene.hidden("Потерпевшая А. Т. плакала", Ru), "Потерпевшая 1 плакала");
    assert_eq!(scene.hidden("Жабырлануучу А. Т. айтты", Ky), "1-жабырлануучу айтты");
    let doubted = [
        "Рассказала А. Т. всё",
        "избил А. Т. Она плакала",
        "избил А. Т. Однако она ушла",
        "Только А. Т. видела",
        "Внук А. Т. рассказал",
        "Анын А. Т. деген",
        "О ЗАЩИТЕ ЗАКОННЫХ ИНТЕРЕСОВ А. Т.",
        "СЫДЫКОВ А. Т.",
        "Сыды-\nков А. Т.",
        "Документов А. Т. не взяли",
        "Взяли всё. Документов А. Т. не отдали",
        "избил А. Т. Документов не было",
        "Готова А. Т. дать показания",
    ];
    for text in doubted {
        assert_eq!(scene.doubted(text), ["А. Т."], "{text}");
    }
}

/// Токтогулова Айпери is kept out; whoever else has her initials is no party of the case.
fn of_one() -> Scene {
    among(&[named(PartyRole::Victim, parties::Sex::Female, "Токтогулова", "Айпери", "")], &[])
}

#[test]
fn a_surname_made_from_no_known_name_takes_its_initials_by_the_words_around_it() {
    let scene = of_one();
    for text in [
        "Дело рассмотрел судья А. Т. Кузнецов.",
        "постановление следователя А. Т. Кузнецова",
        "Судья А. Т. Кузнецов пояснил",
        "обвиняемый А. Т. Кузнецов пояснил",
        "направить А. Т. Кузнецову",
        "Кузнецов А. Т. пояснил",
        "Кузнецова А. Т. пояснила",
        "Вышли. Кузнецов А. Т. задержан",
        "Кузнецову А. Т. предъявлено обвинение",
        "Кузнецовым А. Т. совершено преступление",
        "Кузнецовдун А. Т. айтканы",
        "Кузнецов А. Т. айтты",
        "(Кузнецов А. Т.)",
        "обвиняемый (Кузнецов А. Т.) молчал",
        "третий – Кузнецов А. Т., водитель",
        "Ответчик: Кузнецов А. Т.",
        "ОсОО «Кузнецов А. Т.»",
        "вызван гр. Попов А. Т. и другие",
        "вызван г-н Попов А. Т. и другие",
        "Жапаров А. Т., 1980 года рождения",
        "Дом в городе Ош. Жапаров А. Т. был там",
    ] {
        assert_eq!(scene.needles.find(text), [], "{text}");
    }
}

#[test]
fn a_word_that_a_sentence_may_begin_with_takes_no_initials() {
    let scene = of_one();
    for text in [
        "вызвал следователь А. Т. Документов не нашли",
        "адвокат А. Т. Документов не предъявил",
        "потерпевшую А. Т. Документов при ней не было",
        "изнасиловал А. Т. Половым путём",
        "избил А. Т. Голова болела",
        "(Документов А. Т. не было)",
        "(Вербовка А. Т.)",
        "Эпизод 1 – Вербовка А. Т. в Ош",
        "Сказал: «Документов А. Т. хотела»",
        "Установлено:\n– Документов А. Т. хотела",
        "1. Документов А. Т. хотела",
        "Документов А. Т. боялась",
        "Документов А. Т. лишился",
        "Документов А. Т. пояснила",
        "Месяцев А. Т. работал шесть",
        "Вербовка А. Т. доказана",
        "Завербованы А. Т. и другие",
        "Чиновники А. Т. угрожали",
        "Голову А. Т. разбили",
        "Участковым А. Т. опрошена",
        "Молдову А. Т. покинула",
        "Турецкий А. Т. понимала",
    ] {
        assert_eq!(scene.doubted(text), ["А. Т."], "{text}");
    }
}

#[test]
fn of_whom_only_the_given_name_is_known_any_initial_may_be() {
    let mut girl = named(PartyRole::Victim, parties::Sex::Female, "", "", "");
    girl.details.names[0].whole = "Осмонова Айгүл".into();
    let open = named(PartyRole::Other, parties::Sex::Female, "Орозова", "Айгүл", "");
    let scene = among(&[girl], &[open]);
    assert_eq!(scene.doubted("Айгүл О. плакала"), ["Айгүл О."]);
}

#[test]
fn an_answer_is_bound_to_the_words_around_its_place() {
    let scene = scene();
    let page = |text: &str| {
        let found = leaks_in([(Place::Page(1), text.to_owned())].into_iter(), &scene.needles);
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        (found[0].around, found[0].near.clone())
    };
    let (told, near) = page("Вечером Айгүл передала телефон следователю.");
    assert_eq!(near, "Вечером Айгүл передала телефон следователю.");
    let same = "Вечером Айгүл пере\u{AD}\nдала телефон следо-\nвателю.";
    assert_eq!(page(same).0, told, "another reader, other lines");
    for other in [
        "Вечером Айгүл передала деньги следователю.",
        "Утром Айгүл передала телефон следователю.",
        "Вечером, Айгүл, передала телефон следователю.",
        "Айгүл",
    ] {
        assert_ne!(page(other).0, told, "{other}");
    }
    let described = |made: &str| {
        let text = format!("<title>Рассказ Айгүл</title><date>{made}</date>");
        leaks_in([(Place::Metadata, text)].into_iter(), &scene.needles)[0].around
    };
    assert_eq!(described("2026-05-12"), described("2026-05-13"), "when a file was made is no part of the place");
}

#[test]
fn a_pseudonym_is_read_anew_where_the_words_around_it_are_others() {
    let girl = named(PartyRole::Victim, parties::Sex::Female, "Токтогулова", "Айпери", "");
    let scene = among(&[girl], &[]);
    let around = |text: &str| {
        let (_, unsure) = concealed(&json!({ "text": text }), &scene.guarded, &scene.needles, Ru);
        assert_eq!(unsure.len(), 1, "{text}: {unsure:?}");
        unsure.into_iter().map(|one| one.around).collect::<Vec<_>>()
    };
    let told = around("вчера Айпери отвезли на вокзал и там оставили");
    assert_eq!(around("вчера  Айпери отвезли на вокзал и там оставили"), told);
    // The three words that are shown are the same.
    assert_ne!(around("вчера Айпери отвезли на вокзал и там избили"), told);
}
