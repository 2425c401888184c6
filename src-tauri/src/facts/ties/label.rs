//! What stands on the card of a party, and how much room it takes. The same estimate of widths serves the screen and
//! paper, so that both show the same picture whatever their letters are.

use crate::base::Language;
use crate::parties::{Party, PartyName};
use std::collections::HashMap;

/// Letters in a line of a card; a name that is longer goes on in the next.
const LINE: usize = 20;
/// Lines of a name at most.
const LINES: usize = 3;

/// The lines of every party's name in a language, in the order of the parties. Surname and given name suffice, unless
/// another party of the case has the same: then the patronymic comes too.
pub fn names(parties: &[&Party], language: Language) -> Vec<Vec<String>> {
    let plain: Vec<String> = parties.iter().map(|party| brief(name(party, language), false)).collect();
    let mut times: HashMap<&str, usize> = HashMap::new();
    for text in &plain {
        *times.entry(text).or_default() += 1;
    }
    let long = |(party, plain): (&&Party, &String)| {
        let twice = times.get(plain.as_str()).is_some_and(|times| *times > 1);
        wrap(&if twice { brief(name(party, language), true) } else { plain.clone() })
    };
    parties.iter().zip(&plain).map(long).collect()
}

/// The name in this language, or the first there is.
pub fn name(party: &Party, language: Language) -> Option<&PartyName> {
    let names = &party.details.names;
    names.iter().find(|name| name.language == language.code()).or(names.first())
}

fn brief(name: Option<&PartyName>, whole: bool) -> String {
    let Some(name) = name else { return String::new() };
    if whole || !name.whole.is_empty() || name.surname.is_empty() || name.given.is_empty() {
        return name.full();
    }
    format!("{} {}", name.surname, name.given)
}

/// Text in lines of a card. What does not fit into the last one ends in "…".
fn wrap(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + word.chars().count() < LINE => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    if lines.len() > LINES {
        lines.truncate(LINES);
        if let Some(last) = lines.last_mut() {
            last.push('…');
        }
    }
    for line in &mut lines {
        if line.chars().count() > LINE + 8 {
            *line = line.chars().take(LINE + 7).chain(['…']).collect();
        }
    }
    lines
}

/// About how wide a line is in letters of size 1. Rather too much than too little: nothing may stick out of its card.
pub fn width(text: &str) -> f64 {
    let letter = |c: char| match c {
        'i' | 'l' | 'j' | '.' | ',' | ':' | ';' | '\'' | '!' | '|' | '(' | ')' | 'ı' | 'і' => 0.32,
        ' ' | '\u{a0}' => 0.27,
        'ш' | 'щ' | 'ю' | 'ж' | 'м' | 'ф' | 'ы' | 'm' | 'w' | '«' | '»' | '—' => 0.84,
        'Ш' | 'Щ' | 'Ю' | 'Ж' | 'М' | 'Ф' | 'Ы' | 'M' | 'W' | 'Д' => 0.95,
        c if c.is_uppercase() => 0.72,
        _ => 0.6,
    };
    text.chars().map(letter).sum()
}
