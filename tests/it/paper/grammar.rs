//! What a template can say about people, sums and days in cases.

use super::support::{Filing, text_of};
use dalil::base::Language::{Ky, Ru};
use dalil::typeset::Template;

/// The words that a line of a template prints for the sample of the civil claim.
fn said(language: dalil::base::Language, line: &str) -> String {
    let mut filing = Filing::sample("kg/civil-claim", language);
    let source =
        format!("#import \"/lib/words.typ\": data\n#import \"/lib/grammar.typ\": *\n#let f = data.fields\n{line}");
    filing.template.source = Template::new(source);
    text_of(&filing.pdf(), false).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn names_stand_in_the_case_that_is_asked_for() {
    assert_eq!(said(Ru, "#gen(f.claimant)"), "Асановой Айгүл Бакытовны");
    assert_eq!(said(Ru, "#short-dat(f.claimant)"), "А. Б. Асановой");
    assert_eq!(said(Ru, "#ins(f.defendants)"), "Сыдыковым Маратом Эмилевичем и Токтобековой Гүлнарой Асылбековной");
    assert_eq!(said(Ky, "#abl(f.claimant)"), "Асанова Айгүл Бакытовнадан");
    assert_eq!(said(Ky, "#ins(f.claimant)"), "Асанова Айгүл Бакытовна", "a case the language lacks is the nominative");
    assert_eq!(said(Ru, "#gen(none)"), "", "what is not known is a line to write on");
}

#[test]
fn the_addressee_is_a_phrase_in_every_case() {
    assert_eq!(said(Ru, "#gen(f.addressee)"), "Следователя следственной службы УВД Первомайского района города Бишкек");
    assert!(said(Ky, "#dat(f.addressee)").ends_with("башкармалыгынын тергөөчүсүнө"));
}

#[test]
fn words_agree_with_who_is_spoken_of() {
    assert_eq!(said(Ru, "#agree(f.claimant, \"обязан\", \"обязана\")"), "обязана");
    assert_eq!(said(Ru, "#agree(f.defendants, \"обязан\", \"обязана\", plural: \"обязаны\")"), "обязаны");
    assert_eq!(said(Ru, "#agree(none, \"обязан\", \"обязана\")"), "обязан (обязана)");
}

#[test]
fn sums_and_days_are_written_out() {
    assert_eq!(said(Ru, "#words(f.moral_amount)"), "пятьсот тысяч сомов");
    assert_eq!(said(Ru, "#words(f.moral_amount, case: \"gen\")"), "пятисот тысяч сомов");
    assert_eq!(said(Ky, "#words(f.moral_amount, case: \"acc\")"), "беш жүз миң сомду");
    assert_eq!(said(Ru, "#date-long(f.date)"), "третьего июня две тысячи двадцать шестого года");
    assert_eq!(said(Ky, "#date-long(f.date)"), "эки миң жыйырма алтынчы жылдын үчүнчү июну");
    assert_eq!(said(Ru, "#counted(22, \"лист\", \"листа\", \"листов\")"), "листа");
}
