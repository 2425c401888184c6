use super::{Asked, common, form, form_of_any, is_family, lookalike, sounds, stems};

fn meet(question: &str, text: &str) -> bool {
    let (asked, found) = (stems(&form(question), Asked::Question), stems(&form(text), Asked::Text));
    asked.iter().any(|stem| found.contains(stem))
}

#[test]
fn a_form_has_one_alphabet_and_no_marks() {
    assert_eq!(form("Aсанов\u{301}а"), "асанова", "a Latin A and a stress mark");
    assert_eq!(form("Ёлка"), "елка");
    assert_eq!(form("O\u{2bb}g\u{2018}il"), "ogil");
    assert_eq!(form("Şükrü"), "sukru");
    assert_eq!(form("Айгүл"), "айгүл", "Kyrgyz letters stay");
}

#[test]
fn a_common_word_is_folded_as_any_other() {
    let letters = ('А'..='я').chain(['Ё', 'ё', 'Ң', 'ң', 'Ө', 'ө', 'Ү', 'ү']);
    for letter in letters {
        let word = format!("а{letter}ң");
        assert_eq!(common(&word), Some(form_of_any(&word)), "{letter}");
    }
    for other in ["Aсан", "асан1", "ко\u{301}т", "ҳам"] {
        assert_eq!(common(other), None);
    }
}

#[test]
fn forms_of_one_word_meet() {
    for (question, text) in [
        ("Асанова", "Асановой"),
        ("Асанов", "Асановым"),
        ("паспорт", "паспортту"),
        ("паспорт", "паспортумду"),
        ("китеп", "китебинен"),
        ("бала", "балдарга"),
        ("кыз", "кыздардын"),
        ("үй", "уйдон"),
        ("сестра", "сестёр"),
        ("долг", "долгов"),
        ("прокурор", "прокурорго"),
        ("алышты", "алды"),
        ("берүү", "беришпеди"),
        ("төлөө", "төлөшкөн"),
        ("келишим", "келишимсиз"),
        ("день", "дней"),
        ("отобрать", "отберут"),
        ("съехать", "съедут"),
        ("ребёнок", "детей"),
        ("платить", "плачу"),
        ("хозяйка", "хозяек"),
        ("Жалал", "Джалал"),
        ("жалалабад", "Джалалабада"),
    ] {
        assert!(
            meet(question, text),
            "{question} finds {text}: {:?} {:?}",
            stems(&form(question), Asked::Question),
            stems(&form(text), Asked::Text)
        );
    }
}

#[test]
fn other_words_do_not_meet() {
    for (question, text) in [
        ("Асанов", "Асан"),
        ("город", "горе"),
        ("суд", "судно"),
        ("вода", "водка"),
        ("кыз", "кызыл"),
        ("келишим", "келди"),
        ("иш", "келишти"),
        ("күрөө", "күрөштү"),
        ("алма", "алмашты"),
        ("сөз", "сөзсүз"),
        ("въехать", "ведут"),
        ("прислать", "пришли"),
        ("деньги", "дней"),
        ("вести", "везти"),
        ("Жалал", "жаль"),
        ("сутенёр", "суть"),
    ] {
        assert!(
            !meet(question, text),
            "{question} does not find {text}: {:?} {:?}",
            stems(&form(question), Asked::Question),
            stems(&form(text), Asked::Text)
        );
    }
}

#[test]
fn the_key_of_a_family_is_no_sound_and_no_stem() {
    assert!(stems("отберут", Asked::Question).contains(&"=отбрать".to_owned()));
    assert!(
        stems("плачу", Asked::Text).iter().filter(|stem| is_family(stem)).count() == 2,
        "of платить and of плакать"
    );
    assert!(sounds("отберут", Asked::Question).iter().all(|sound| !sound.contains('=')));
}

#[test]
fn names_meet_across_alphabets_by_sound() {
    let heard = sounds("zhumabaev", Asked::Text);
    assert!(sounds("жумабаевдин", Asked::Question).iter().any(|s| heard.contains(s)), "{heard:?}");
    assert_eq!(lookalike("анна"), Some("ahha".into()));
}

#[test]
fn the_lists_of_words_say_each_thing_once() {
    for (name, table) in [("families", include_str!("families.tsv")), ("roots", include_str!("kyrgyz/roots.tsv"))] {
        let mut seen = std::collections::HashSet::new();
        for row in table.lines().filter(|line| !line.starts_with('#')) {
            let columns: Vec<&str> = row.split('\t').collect();
            assert_eq!(columns.len(), if name == "families" { 3 } else { 2 }, "{row}");
            let sort = columns[columns.len() - 2];
            for part in columns[columns.len() - 1].split(' ') {
                assert!(!part.is_empty(), "{row}: two spaces");
                let own = if name == "families" { row } else { "" };
                assert!(seen.insert((own, sort, part)), "{name}: {sort} {part} stands twice");
            }
        }
    }
}
