//! The tables of forms against the rules: every form right, or the list of those that are not. Where the tables come from
//! stands at their heads; `tests/fixtures/grammar/README.md` says how they were made.

use dalil::language::kyrgyz::{self, Owner};
use dalil::language::numbers;
use dalil::language::russian::{self, Agreement, Person};
use dalil::language::{Case, Forms, Gender};
use std::fmt::Write;

macro_rules! table {
    ($name:literal) => {
        include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/grammar/", $name))
    };
}

/// Counts forms and keeps those that came out wrong.
#[derive(Default)]
struct Count {
    forms: usize,
    wrong: Vec<String>,
}

impl Count {
    fn see(&mut self, of: &str, found: &str, wanted: &str) {
        self.forms += 1;
        if same(found) != same(wanted) {
            self.wrong.push(format!("{of}: {found}, not {wanted}"));
        }
    }

    fn six(&mut self, forms: &Forms, cases: &[Case; 6], wanted: &[&str]) {
        assert_eq!(wanted.len(), 6, "a line of the table lacks a column: {wanted:?}");
        for (case, wanted) in cases.iter().zip(wanted) {
            self.see(wanted, forms.get(*case), wanted);
        }
    }

    /// Says how many were right, lists the others, and holds the floor: every form of the tables.
    fn report(self, name: &str, at_least: usize) {
        let mut list = String::new();
        self.wrong.iter().for_each(|line| writeln!(list, "  {line}").unwrap());
        println!("{name}: {} of {} forms right\n{list}", self.forms - self.wrong.len(), self.forms);
        assert!(self.forms >= at_least, "{name}: the tables have shrunk to {} forms", self.forms);
        assert!(self.wrong.is_empty(), "{name}: {} of {} forms are wrong:\n{list}", self.wrong.len(), self.forms);
    }
}

/// Tables and papers write ё or е; they are one letter here.
fn same(text: &str) -> String {
    text.replace('ё', "е").replace('Ё', "Е").replace('\u{A0}', " ")
}

fn lines(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).map(|line| line.split('\t').collect())
}

fn gender(word: &str) -> Option<Gender> {
    match word {
        "m" => Some(Gender::Masculine),
        "f" => Some(Gender::Feminine),
        _ => None,
    }
}

#[test]
fn russian_names_decline_as_the_tables_say() {
    let mut count = Count::default();
    for line in lines(table!("ru-given.tsv")) {
        let person = Person { given: line[1], ..Person::default() };
        count.six(&russian::person(person, gender(line[0])), &Case::RUSSIAN, &line[1..]);
    }
    for line in lines(table!("ru-surnames.tsv")) {
        let person = Person { surname: line[1], ..Person::default() };
        count.six(&russian::person(person, gender(line[0])), &Case::RUSSIAN, &line[1..]);
    }
    for line in lines(table!("ru-patronymics.tsv")) {
        let person = Person { patronymic: line[1], ..Person::default() };
        count.six(&russian::person(person, gender(line[0])), &Case::RUSSIAN, &line[1..]);
    }
    for line in lines(table!("ru-people.tsv")) {
        count.six(&russian::person_named(line[1], gender(line[0])), &Case::RUSSIAN, &line[1..]);
    }
    count.report("Russian names", 8_700);
}

#[test]
fn titles_and_bodies_decline_in_their_head() {
    let mut count = Count::default();
    for line in lines(table!("ru-phrases.tsv")) {
        count.six(&russian::phrase(line[0]), &Case::RUSSIAN, &line[..6]);
        count.see(line[0], &russian::addressed(line[0]).0, line[6]);
    }
    for line in lines(table!("ru-places.tsv")) {
        count.six(&russian::place(line[0]), &Case::RUSSIAN, &line);
    }
    count.report("Russian titles and places", 400);
}

#[test]
fn kyrgyz_words_names_and_phrases_take_their_endings() {
    let mut count = Count::default();
    for line in lines(table!("ky-words.tsv")) {
        count.six(&kyrgyz::person(line[0]), &Case::KYRGYZ, &line);
    }
    for line in lines(table!("ky-phrases.tsv")) {
        count.six(&kyrgyz::decline(line[0]), &Case::KYRGYZ, &line);
    }
    for line in lines(table!("ky-owned.tsv")) {
        count.see(line[0], &kyrgyz::plural(line[0]), line[1]);
        count.see(line[0], &kyrgyz::owned(line[0], Owner::Mine), line[2]);
        count.see(line[0], &kyrgyz::owned(line[0], Owner::Ours), line[3]);
        for (found, wanted) in kyrgyz::owned_in_cases(line[0], Owner::Theirs).iter().zip(&line[4..]) {
            count.see(line[0], found, wanted);
        }
    }
    count.report("Kyrgyz", 4_000);
}

#[test]
fn numbers_are_written_out_as_the_table_says() {
    let mut count = Count::default();
    for line in lines(table!("numbers.tsv")) {
        let number: u64 = line[0].parse().unwrap();
        let cases = [Case::Nominative, Case::Genitive, Case::Dative, Case::Instrumental];
        for (case, wanted) in cases.into_iter().zip(&line[1..]) {
            count.see(line[0], &numbers::russian::cardinal(number, Gender::Masculine, case), wanted);
        }
        count.see(line[0], &numbers::russian::ordinal(number, Agreement::Masculine, Case::Genitive), line[5]);
        count.see(line[0], &numbers::kyrgyz::cardinal(number), line[6]);
        count.see(line[0], &numbers::kyrgyz::ordinal(number), line[7]);
    }
    count.report("numbers", 266);
}

#[test]
fn a_wrong_form_is_counted_as_wrong() {
    let mut count = Count::default();
    count.see("Айгүл", "Айгүлге", "Айгүлгө");
    count.see("Пётр", "Петра", "Пётра");
    assert_eq!((count.forms, count.wrong.len()), (2, 1), "ё is е, ө is not о");
}
