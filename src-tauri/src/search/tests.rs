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
    assert_eq!(read("Ак-Суу").unwrap().wanted, [Term::Phrase(vec!["ак".into(), "суу".into()])]);
    assert!(matches!(read("0555 12 34 56").unwrap().wanted[..], [Term::Number { .. }]));
}

#[test]
fn a_malformed_question_says_what_is_wrong_and_where() {
    let fault = |text: &str| Query::read(text, Options::default()).unwrap_err();
    assert_eq!(fault("слово \"не закрыто"), Malformed { fault: Fault::Quote, at: 7 });
    assert_eq!(fault("-чек"), Malformed { fault: Fault::OnlyExcluded, at: 1 });
    assert_eq!(fault("слово а*"), Malformed { fault: Fault::ShortPrefix, at: 7 });
    assert_eq!(fault("кот~"), Malformed { fault: Fault::ShortFuzzy, at: 1 });
    assert_eq!(fault("?!"), Malformed { fault: Fault::NoWords, at: 1 });
}
