//! `dalil name`: transliteration, comparison and identifiers, without a vault. A text `-` is read from standard input,
//! one to a line; pairs are divided by a tab.

use super::DONE;
use super::arguments::NameVerb;
use super::output::{Output, put};
use crate::commands::Failure;
use crate::language::identifiers::find_in;
use crate::language::names::{Name, alike, split};
use crate::language::translit::{passport_variants, to_cyrillic, to_latin};
use serde_json::{Value, json};
use std::io::BufRead;

pub fn run(output: &Output, verb: NameVerb) -> Result<u8, Failure> {
    match verb {
        NameVerb::Latin { text, table } => each(output, &text, |line| {
            let latin = to_latin(line, table);
            (json!({ "text": line, "latin": latin }), latin)
        }),
        NameVerb::Cyrillic { text, table } => each(output, &text, |line| {
            let cyrillic = to_cyrillic(line, table);
            (json!({ "text": line, "cyrillic": cyrillic }), cyrillic)
        }),
        NameVerb::Variants { text } => each(output, &text, |line| {
            let spellings = passport_variants(line);
            let told = spellings.join("\n");
            (json!({ "text": line, "variants": spellings }), told)
        }),
        NameVerb::Parts { text } => each(output, &text, |line| {
            let parts = split(line);
            let told = [&parts.surname, &parts.given, &parts.patronymic, &parts.rest].map(String::as_str).join("\t");
            let value = json!({
                "surname": parts.surname, "given": parts.given, "patronymic": parts.patronymic, "rest": parts.rest,
            });
            (value, told)
        }),
        NameVerb::Find { text } => each(output, &text, |line| {
            let found = find_in(line);
            let told: Vec<String> =
                found.iter().map(|f| format!("{}\t{}", f.identifier.kind.word(), f.identifier.value)).collect();
            let value: Vec<Value> = found
                .iter()
                .map(|f| json!({ "kind": f.identifier.kind.word(), "value": f.identifier.value, "start": f.start, "end": f.end }))
                .collect();
            (json!(value), told.join("\n"))
        }),
        NameVerb::Compare { one, other } => match other {
            Some(other) => each(output, &format!("{one}\t{other}"), compared),
            None => each(output, &one, compared),
        },
    }
}

fn compared(line: &str) -> (Value, String) {
    let (one, other) = line.split_once('\t').unwrap_or((line, ""));
    let found = alike(&Name::read(one), &Name::read(other), true);
    let told = format!("{:.3}", found.score);
    (
        json!({ "one": one, "other": other, "score": found.score, "likely": found.score >= crate::language::names::Likeness::LIKELY }),
        told,
    )
}

/// Answers for one text, or for every line of standard input.
fn each(output: &Output, text: &str, answer: impl Fn(&str) -> (Value, String)) -> Result<u8, Failure> {
    let say = |line: &str| {
        let (value, told) = answer(line);
        if output.json {
            put(&value.to_string());
        } else {
            put(&told);
        }
    };
    if text == "-" {
        for line in std::io::stdin().lock().lines() {
            say(&line.map_err(|_| Failure::new("unreadable"))?);
        }
    } else {
        say(text);
    }
    Ok(DONE)
}
