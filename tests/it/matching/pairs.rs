//! Our own pairs of names, matches and near misses, with precision, recall and every miss.

use dalil::language::names::{Likeness, likeness};
use dalil::language::translit::{Table, passport_variants, to_latin};
use dalil::parties::matching::{Profile, compare};
use std::fs;
use std::path::PathBuf;

/// The floors. The pairs were written by us, so they say what must not get worse, not how good it is on names of others.
const PRECISION: f64 = 0.98;
const RECALL: f64 = 0.98;

struct Pair {
    same: bool,
    one: String,
    other: String,
}

fn pairs() -> Vec<Pair> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/names/pairs.tsv");
    let text = fs::read_to_string(path).unwrap();
    text.lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| {
            let fields: Vec<&str> = line.split('\t').collect();
            assert!(fields.len() == 3 && ["+", "-"].contains(&fields[0]), "{line}");
            Pair { same: fields[0] == "+", one: fields[1].into(), other: fields[2].into() }
        })
        .collect()
}

#[test]
fn pairs_of_names_are_told_together_and_apart() {
    let pairs = pairs();
    assert!(pairs.len() >= 500, "{} pairs", pairs.len());
    let (mut found, mut false_alarms, mut missed) = (0u32, 0u32, 0u32);
    for Pair { same, one, other } in &pairs {
        let score = likeness(one, other);
        assert!((score - likeness(other, one)).abs() < 0.02, "the order of {one} and {other} matters");
        match (same, score >= Likeness::LIKELY) {
            (true, true) => found += 1,
            (true, false) => {
                missed += 1;
                println!("missed      {score:.2}  {one}  |  {other}");
            }
            (false, true) => {
                false_alarms += 1;
                println!("false alarm {score:.2}  {one}  |  {other}");
            }
            (false, false) => {}
        }
    }
    let precision = f64::from(found) / f64::from(found + false_alarms);
    let recall = f64::from(found) / f64::from(found + missed);
    println!("{} pairs: precision {precision:.4}, recall {recall:.4}", pairs.len());
    assert!(precision >= PRECISION && recall >= RECALL, "precision {precision:.4}, recall {recall:.4}");
}

#[test]
fn the_check_of_pairs_would_notice_a_matcher_that_says_yes_to_all() {
    let yes = pairs().iter().filter(|pair| pair.same).count() as f64 / pairs().len() as f64;
    assert!(yes < PRECISION);
}

#[test]
fn a_name_is_matched_in_every_table_and_every_passport_spelling() {
    let mut missed = Vec::new();
    let mut tried = 0u32;
    for pair in pairs() {
        let name = pair.one;
        if name.chars().any(|c| c.is_ascii_alphabetic()) {
            continue;
        }
        let all =
            Table::ALL.iter().map(|table| to_latin(&name, *table)).chain(passport_variants(&name).into_iter().take(12));
        for latin in all {
            tried += 1;
            if compare(&Profile::named(&name), &Profile::named(&latin)).is_none()
                && likeness(&name, &latin) < Likeness::LIKELY
            {
                missed.push(format!("{name} | {latin}"));
            }
        }
    }
    println!("{} of {tried} spellings missed", missed.len());
    assert!(
        missed.len() as f64 <= 0.005 * f64::from(tried),
        "{} of {tried} missed:\n{}",
        missed.len(),
        missed.join("\n")
    );
}

#[test]
fn organisations_meet_without_their_legal_form() {
    let meet = |a: &str, b: &str| compare(&Profile::organisation(a), &Profile::organisation(b)).is_some();
    for (a, b) in [
        ("ОсОО «Жол»", "OcOO Zhol"),
        ("ОсОО «Жол»", "Zhol LLC"),
        ("ОсОО «Көч-Жол Сервис»", "«Көч-Жол Сервис» ЖЧК"),
        ("ОсОО «Көч-Жол Сервис»", "Koch-Zhol Servis LLC"),
        ("Общество с ограниченной ответственностью «Алтын Кош»", "Altyn Kosh Ltd."),
        ("Yelkenli Konfeksiyon Tekstil San. Tic. Ltd. Şti.", "«Елкенли Конфексион Текстиль» (Анкара)"),
    ] {
        assert!(meet(a, b), "{a} ~ {b}");
    }
    for (a, b) in [("ОсОО «Жол»", "ОсОО «Жылдыз»"), ("ОсОО «Көч-Жол Сервис»", "ОсОО «Ак-Жол Транс»")]
    {
        assert!(!meet(a, b), "{a} ≠ {b}");
    }
}
