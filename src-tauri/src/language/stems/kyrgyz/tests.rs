use super::super::{Asked, folded, form, stems};

fn meet(question: &str, text: &str) -> bool {
    let (asked, found) = (stems(&form(question), Asked::Question), stems(&form(text), Asked::Text));
    asked.iter().any(|stem| found.contains(stem))
}

fn all_meet(pairs: &[(&str, &str)]) {
    for (question, text) in pairs {
        let of = |word, asked| stems(&form(word), asked);
        let (asked, found) = (of(question, Asked::Question), of(text, Asked::Text));
        assert!(meet(question, text), "{question} finds {text}: {asked:?} {found:?}");
    }
}

fn none_meet(pairs: &[(&str, &str)]) {
    for (question, text) in pairs {
        let of = |word, asked| stems(&form(word), asked);
        let (asked, found) = (of(question, Asked::Question), of(text, Asked::Text));
        assert!(!meet(question, text), "{question} does not find {text}: {asked:?} {found:?}");
    }
}

#[test]
fn an_owner_comes_off_a_noun_that_ends_as_an_ending_begins() {
    all_meet(&[
        ("балкон", "балконунан"),
        ("автобус", "автобусунда"),
        ("прораб", "прорабынын"),
        ("поезд", "поездинен"),
        ("аванс", "авансына"),
        ("курбу", "курбумдун"),
        ("начальник", "начальнигине"),
        ("дүкөн", "дүкөнүнөн"),
        ("намыс", "намысына"),
        ("актёр", "актёрго"),
    ]);
}

#[test]
fn a_word_that_is_asked_about_is_the_word() {
    all_meet(&[("виза", "визабы"), ("билет", "билетпи"), ("дос", "доспу"), ("күн", "күнбү"), ("Жаныбек", "Жаныбекпи")]);
}

#[test]
fn short_verbs_are_known_by_their_root() {
    all_meet(&[
        ("тигүү", "тиккен"),
        ("тыюу", "тыйылган"),
        ("чөгүү", "чөктү"),
        ("чабуу", "чаап"),
        ("кийүү", "кийбейт"),
        ("күтүү", "күтөм"),
        ("качуу", "качмак"),
        ("өлүү", "өлөт"),
        ("жууш", "жуудум"),
        ("ичүү", "ичпейм"),
        ("тоюу", "тоёт"),
        ("уялуу", "уялам"),
    ]);
}

#[test]
fn who_does_it_to_whom_is_no_other_verb() {
    all_meet(&[
        ("чечүү", "чечтирди"),
        ("угуу", "угулбайт"),
        ("билүү", "билишет"),
        ("тоноо", "тонолгон"),
        ("салуу", "салдырды"),
        ("отуруу", "отургузду"),
        ("муштоо", "мушташты"),
        ("коркуу", "коркуткан"),
        ("коркутуу", "коркутуп"),
    ]);
    // What is made of a verb is meant by it, and not the other way.
    none_meet(&[("коркутуу", "корккон"), ("өлтүрүү", "өлдү"), ("түшүү", "түшүнгөн"), ("келүү", "келиним")]);
}

#[test]
fn a_noun_without_its_vowel_is_the_noun() {
    all_meet(&[("карын", "карнын"), ("ийин", "ийнинен"), ("убакыт", "убактысында"), ("мойну", "моюн")]);
}

#[test]
fn a_word_typed_with_its_letters_is_not_the_one_without() {
    none_meet(&[("көл", "колго"), ("төө", "тоодон"), ("өң", "он"), ("бөлүү", "болду"), ("түтүү", "тутту")]);
    // A question may be typed without them, and a text where no such word is; and о behind у shows the word.
    all_meet(&[
        ("кол", "көлгө"),
        ("тоо", "төөнү"),
        ("койнок", "көйнөгүм"),
        ("бөлмө", "болмобуз"),
        ("үй", "уйлордон"),
        ("Нургул", "Нургүлгө"),
        ("Жээнбаев", "Жеенбаева"),
    ]);
}

#[test]
fn what_only_ends_as_a_verb_is_none() {
    none_meet(&[
        ("Болот", "болду"),
        ("Турсун", "турган"),
        ("Марат", "маралдын"),
        ("Эрмек", "эриди"),
        ("кесип", "кести"),
        ("кара", "карат"),
        ("жаз", "жазат"),
        ("жан", "жана"),
        ("бар", "барат"),
        ("таш", "ташыды"),
        ("алуу", "алтын"),
        ("окуу", "окоп"),
    ]);
    all_meet(&[("болуу", "болот"), ("туруу", "турсун"), ("мөөнөт", "мөөнөтү"), ("Болот", "Болоттун")]);
}

#[test]
fn a_verb_made_of_a_noun_leads_to_it() {
    all_meet(&[("камчы", "камчылаган"), ("опуза", "опузалашты"), ("күч", "күчтөп"), ("коркунуч", "коркунучтуу")]);
    none_meet(&[("таш", "таштады"), ("кол", "колдогон"), ("ал", "алдаган")]);
}

#[test]
fn a_text_has_a_stem_that_it_begins_with() {
    for text in ["көрдү", "таап", "төлөйт", "алдоо", "мурду", "сүйлөшкөн", "балдарга", "коёт"]
    {
        let (form, found) = (folded(&form(text)), stems(&form(text), Asked::Text));
        assert!(found.iter().any(|stem| form.starts_with(stem)), "{form}: {found:?}");
        assert!(found.len() <= 5, "{found:?}");
    }
}

#[test]
fn a_given_name_is_cut_no_further_than_its_case() {
    all_meet(&[
        ("Турсун", "Турсунда"),
        ("Айгерим", "Айгеримдин"),
        ("Руслан", "Русланга"),
        ("Артём", "Артёмго"),
        ("Эрмек", "Эрмектин"),
        ("Толкун", "Толкундан"),
        ("Сүйүн", "Сүйүндө"),
    ]);
    none_meet(&[("ай", "Айгерим"), ("Нурлан", "Нургүлдүн"), ("Жанара", "Жанаттын"), ("гүл", "Гулайым")]);
}
