use super::stems;
use crate::language::stems::families;
use crate::language::stems::{Asked, form, stems as every};

fn found(word: &str, asked: Asked) -> Vec<String> {
    let mut found = Vec::new();
    stems(&form(word), asked, &mut |stem| found.push(stem));
    families::keys(&form(word), &mut |key| found.push(key));
    found
}

/// Whether a question finds a text by the rules of Russian alone.
fn meet(question: &str, text: &str) -> bool {
    let there = found(text, Asked::Text);
    found(question, Asked::Question).iter().any(|stem| there.contains(stem))
}

fn all_meet(pairs: &[(&str, &str)]) {
    for (question, text) in pairs {
        let (asked, there) = (found(question, Asked::Question), found(text, Asked::Text));
        assert!(meet(question, text), "{question} finds {text}: {asked:?} {there:?}");
    }
}

fn none_meet(pairs: &[(&str, &str)]) {
    for (question, text) in pairs {
        let (asked, there) = (found(question, Asked::Question), found(text, Asked::Text));
        assert!(!meet(question, text), "{question} does not find {text}: {asked:?} {there:?}");
    }
}

#[test]
fn verbs_in_nut_are_found_in_past_and_future() {
    all_meet(&[
        ("затянуть", "затянула"),
        ("затянуть", "затянут"),
        ("повернуть", "повернёт"),
        ("повернуться", "повернулись"),
        ("крикнуть", "крикнет"),
        ("замёрзнуть", "замёрзла"),
        ("покинуть", "покинувшая"),
        ("ускользнуть", "ускользнули"),
    ]);
    none_meet(&[("вернуть", "верный"), ("кабина", "кабинет"), ("проснуться", "просила")]);
}

#[test]
fn verbs_in_ovat_are_found_in_the_present() {
    all_meet(&[
        ("рисковать", "рискует"),
        ("торговать", "торгуют"),
        ("торговать", "торгующих"),
        ("диктовать", "диктую"),
        ("кочевать", "кочуем"),
        ("плевать", "плюёт"),
        ("шантажировать", "шантажируя"),
        ("преследовать", "преследование"),
        ("выдавать", "выдаёт"),
        ("сознаваться", "сознаётся"),
    ]);
    none_meet(&[("рис", "рисует"), ("треба", "требует")]);
    assert!(!found("красную", Asked::Text).contains(&"краснов".to_owned()), "an adjective is no surname");
}

#[test]
fn verbs_in_et_have_one_stem_in_every_tense() {
    all_meet(&[("обидеть", "обидела"), ("смотреть", "смотрит"), ("терпеть", "терпел"), ("владеть", "владеющий")]);
    none_meet(&[("привет", "привела"), ("надо", "надоело"), ("водитель", "водит")]);
}

#[test]
fn a_consonant_changes_back() {
    all_meet(&[
        ("нагрубить", "нагрублю"),
        ("ослепить", "ослеплённая"),
        ("объявить", "объявлено"),
        ("накормить", "накормлю"),
        ("графить", "графлю"),
        ("пригласить", "приглашу"),
        ("украсить", "украшено"),
        ("поразить", "поражён"),
        ("понизить", "понижение"),
        ("нарядить", "наряжу"),
        ("предупредить", "предупреждена"),
        ("осудить", "осуждённый"),
        ("защитить", "защищу"),
        ("прекратить", "прекращено"),
        ("посетить", "посещение"),
        ("вырастить", "выращу"),
        ("поместить", "помещена"),
        ("встретить", "встречу"),
        ("ограбить", "ограбленного"),
        ("объявить", "объявляли"),
        ("держать", "держат"),
        ("вывезти", "вывезенных"),
        ("обвести", "обведённый"),
    ]);
    none_meet(&[("крыса", "крышу"), ("врут", "вручу"), ("обет", "обещал"), ("рот", "рощу")]);
}

#[test]
fn nouns_lose_a_vowel_behind_a_soft_consonant_too() {
    all_meet(&[
        ("камень", "камнем"),
        ("парень", "парня"),
        ("морковь", "моркви"),
        ("капель", "капля"),
        ("китаец", "китайца"),
        ("угол", "углам"),
        ("заём", "займом"),
        ("ложь", "лжи"),
        ("система", "систему"),
        ("страна", "страну"),
        ("состав", "состава"),
    ]);
    none_meet(&[("игры", "Игорь"), ("недолго", "недель"), ("основа", "осень"), ("мука", "учитель")]);
}

#[test]
fn short_verbs_whose_stem_changes_are_in_the_list() {
    all_meet(&[
        ("помереть", "помрёт"),
        ("отпереть", "отперла"),
        ("опасаться", "опасался"),
        ("бояться", "боимся"),
        ("украсть", "украдут"),
        ("упасть", "упал"),
        ("поджечь", "поджёг"),
        ("солгать", "солжёт"),
        ("рассказать", "расскажи"),
        ("приходить", "прихожу"),
        ("разливать", "разливает"),
    ]);
    none_meet(&[("бой", "боюсь"), ("переть", "при"), ("тереть", "три"), ("мыть", "мой")]);
}

#[test]
fn given_names_are_kept_apart() {
    all_meet(&[
        ("Валерия", "Валерией"),
        ("Виктория", "Виктории"),
        ("Дмитрий", "Дмитрию"),
        ("Виктор", "Виктору"),
        ("Вадим", "Вадима"),
        ("Жанна", "Жанной"),
        ("Роман", "Романа"),
    ]);
    none_meet(&[
        ("Олег", "Ольга"),
        ("Виктор", "Виктория"),
        ("Виктория", "Виктору"),
        ("Марат", "Мария"),
        ("Марат", "Мариям"),
        ("Жанат", "Жанна"),
        ("Эмиль", "Эмилия"),
        ("Эркин", "эркек"),
        ("Вера", "верю"),
        ("Лена", "лень"),
    ]);
}

#[test]
fn words_that_the_rules_would_make_one_have_stems_of_their_own() {
    all_meet(&[
        ("уголь", "углём"),
        ("месть", "мести"),
        ("платье", "платьев"),
        ("печать", "печатью"),
        ("мать", "матери"),
    ]);
    none_meet(&[
        ("платить", "платье"),
        ("угол", "уголь"),
        ("место", "месть"),
        ("печь", "печать"),
        ("часть", "часто"),
        ("кол", "колено"),
        ("труп", "труппа"),
        ("страна", "странный"),
        ("вода", "водит"),
    ]);
}

#[test]
fn a_kyrgyz_word_does_not_become_a_russian_verb() {
    let there = every(&form("билген"), Asked::Text);
    let shared = |question: &str| every(&form(question), Asked::Question).iter().any(|stem| there.contains(stem));
    assert!(shared("билүү"), "{there:?}");
    assert!(!shared("бить") && !shared("бьёт"), "{there:?}");
}
