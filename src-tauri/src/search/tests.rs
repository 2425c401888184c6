use super::query::{Options, Query, Term};
use super::text::{identifiers, stream, tokens};
use super::{Fault, Malformed};

#[test]
fn a_text_is_its_words_and_its_numbers() {
    let forms: Vec<String> = tokens("Ак-Суу, O\u{2018}g\u{2bb}il — «ёж» №5!").map(|token| token.form).collect();
    assert_eq!(forms, ["ак", "суу", "ogil", "еж", "5"]);
    let text = stream("Звоните: 0555 12-34-56", &mut |_| {});
    assert_eq!(text, "звоните 0555 12 34 56 #p+996555123456");
    assert!(identifiers("ничего").is_empty());
}

#[test]
fn a_question_is_read() {
    let read = |text: &str| Query::read(text, Options::default());
    let word = |form: &str| Term::Word { form: form.into(), typing: false };
    let query = read("Асанова \"отобрала паспорт\" -чек дол* Жумабаев~").unwrap();
    assert_eq!(
        query.wanted,
        [
            word("асанова"),
            Term::Phrase(vec!["отобрала".into(), "паспорт".into()]),
            Term::Prefix("дол".into()),
            Term::Fuzzy("жумабаев".into())
        ]
    );
    assert_eq!(query.excluded, [word("чек")]);
    assert_eq!(read("Ак-Суу").unwrap().wanted, [Term::Joined(vec![word("ак"), word("суу")])]);
    assert!(matches!(read("0555 12 34 56").unwrap().wanted[..], [Term::Number { .. }]));
    let open = read("слово \"не закрыто").unwrap();
    assert_eq!(open.wanted, [word("слово"), Term::Phrase(vec!["не".into(), "закрыто".into()])]);
}

#[test]
fn words_grown_together_are_words_and_the_last_may_be_unfinished() {
    let read = |text: &str, typing: bool| {
        Query::read(text, Options { typing, ..Options::default() }).unwrap().wanted.pop().unwrap()
    };
    let word = |form: &str, typing: bool| Term::Word { form: form.into(), typing };
    assert_eq!(read("Жалал-Аб", true), Term::Joined(vec![word("жалал", false), word("аб", true)]));
    assert_eq!(read("Жалал-А", true), word("жалал", false), "one letter says nothing yet");
    assert_eq!(read("Жалал-Аба*", false), Term::Joined(vec![word("жалал", false), Term::Prefix("аба".into())]));
    let fuzzy = Term::Joined(vec![Term::Fuzzy("жалал".into()), Term::Fuzzy("абат".into())]);
    assert_eq!(read("Жалал-Абат~", false), fuzzy);
    assert_eq!(read("14/2026", true), Term::Joined(vec![word("14", false), word("2026", true)]));
}

#[test]
fn numbers_with_spaces_are_numbers_beside_other_words_too() {
    let read = |text: &str| Query::read(text, Options::default()).unwrap().wanted;
    for (text, before) in [
        ("телефон 0555 12 34 56", 1),
        ("карта 4111 1111 1111 1111", 1),
        ("паспорт AN 7654321", 1),
        ("тел.: +996 555 12-34-56, Асанова", 1),
    ] {
        let wanted = read(text);
        assert!(matches!(wanted[before], Term::Number { .. }), "{text}: {wanted:?}");
        assert!(wanted.len() <= 3, "{text}: its digits are no words of their own: {wanted:?}");
    }
    assert!(matches!(read("an7654321")[..], [Term::Number { .. }]), "a passport in small letters");
    let phrase = read("\"0555 12 34 56\"");
    assert!(matches!(phrase[..], [Term::Phrase(_)]), "between quotation marks digits stand as they stand");
    let excluded = Query::read("Асанова -0555 12 34 56", Options::default()).unwrap().excluded;
    assert!(matches!(excluded[..], [Term::Number { .. }]));
}

#[test]
fn a_sum_is_one_number_with_spaces_or_without() {
    let read = |text: &str| Query::read(text, Options::default()).unwrap().wanted;
    let sum = |digits: &str| Term::Sum { digits: digits.into(), typing: false };
    assert_eq!(read("45 000"), [sum("45000")]);
    assert_eq!(read("45000"), [sum("45000")]);
    assert_eq!(read("1 250 000 сомов")[0], sum("1250000"));
    assert_eq!(read("12 45").len(), 2, "no thousands");
    assert_eq!(read("45 000-").len(), 2, "what goes on behind a sign is no sum");
}

#[test]
fn of_a_long_question_the_most_telling_words_are_asked_for() {
    let long: Vec<String> = (0..30).map(|n| format!("слово{}", "а".repeat(n))).collect();
    let text = format!("и {} и \"он взял\"", long.join(" "));
    let query = Query::read(&text, Options::default()).unwrap();
    assert_eq!((query.wanted.len(), query.left_out), (24, 8));
    assert!(query.wanted.contains(&Term::Phrase(vec!["он".into(), "взял".into()])));
    assert!(!query.wanted.contains(&Term::Word { form: "и".into(), typing: false }));
    let again = Query::read(&"паспорт карыз ".repeat(400), Options::default()).unwrap();
    assert_eq!((again.wanted.len(), again.left_out), (2, 0), "a word said again is one");
}

#[test]
fn a_malformed_question_says_what_is_wrong_and_where() {
    let fault = |text: &str| Query::read(text, Options::default()).unwrap_err();
    assert_eq!(fault("-чек"), Malformed { fault: Fault::OnlyExcluded, at: 1 });
    assert_eq!(fault("слово а*"), Malformed { fault: Fault::ShortPrefix, at: 7 });
    assert_eq!(fault("кот~"), Malformed { fault: Fault::ShortFuzzy, at: 1 });
    assert_eq!(fault("?!"), Malformed { fault: Fault::NoWords, at: 1 });
}
