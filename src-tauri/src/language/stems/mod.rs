//! Stems: what the forms of a word have in common, so that a search for one finds the others. Russian by the rules of Snowball
//! with what they miss (surnames, vowels that come and go) and a list of words whose stem changes, Kyrgyz by taking endings off by
//! the laws that put them on and a list of roots, English and Uzbek lightly. A form may have two stems, since nobody says which language a word of a
//! chat is in.

mod across;
mod families;
mod kyrgyz;
mod latin;
mod russian;
#[cfg(test)]
mod tests;

use super::names;
use super::scripts::{Script, one_script, script, script_of};
pub use across::{in_cyrillic, sounds};
use std::borrow::Cow;
use unicode_normalization::UnicodeNormalization;

/// A word as it is indexed: lower case, ё as е, one alphabet, no stress marks, no apostrophes. Kyrgyz letters stay.
pub fn form(word: &str) -> String {
    if word.is_ascii() {
        return word.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect();
    }
    common(word).unwrap_or_else(|| form_of_any(word))
}

/// The form of a word of Russian and Kyrgyz letters alone, as nearly all are; nothing for any other. A search folds every word of
/// hundreds of texts.
fn common(word: &str) -> Option<String> {
    let mut out = String::with_capacity(word.len());
    for c in word.chars() {
        out.push(match c {
            'а'..='я' | 'ң' | 'ө' | 'ү' => c,
            'А'..='Я' => char::from_u32(u32::from(c) + 0x20)?,
            'Ё' | 'ё' => 'е',
            'Ң' => 'ң',
            'Ө' => 'ө',
            'Ү' => 'ү',
            _ => return None,
        });
    }
    Some(out)
}

/// The form of any word.
fn form_of_any(word: &str) -> String {
    let composed: Cow<'_, str> = if word.chars().all(is_simple) {
        word.into()
    } else {
        word.nfkc().filter(|c| !is_mark(*c)).collect::<String>().into()
    };
    let low: String = one_script(&composed.to_lowercase());
    let mut out = String::with_capacity(low.len());
    for c in low.chars() {
        match c {
            'ё' => out.push('е'),
            'ı' => out.push('i'),
            'ə' => out.push('a'),
            // The apostrophes that are letters: Oʻgʻil.
            '\u{2b0}'..='\u{2ff}' => {}
            c if c.is_ascii_alphanumeric() || ('\u{400}'..='\u{52f}').contains(&c) => out.push(c),
            c if script_of(c) == Some(Script::Latin) => {
                out.extend(c.nfd().find(|c| !is_mark(*c)).map(|c| c.to_ascii_lowercase()))
            }
            c if c.is_alphanumeric() => out.push(c),
            _ => {}
        }
    }
    out
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// Nothing to compose or take out.
fn is_simple(c: char) -> bool {
    c.is_ascii() || matches!(c, '\u{410}'..='\u{44f}' | '\u{401}' | '\u{451}' | 'ң' | 'ө' | 'ү' | 'Ң' | 'Ө' | 'Ү')
}

/// What a word is looked for by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// A word of a text: every stem it may have.
    Text,
    /// A word of a question: it may be typed without ң ө ү, and is the noun where a verb looks the same (жаз).
    Question,
}

/// Number of these rules. Words stand in the index by their stems and telephones, cards and documents in their normal form, so
/// whatever gives a word another stem or finds other identifiers raises it, and an index written by other rules is made anew.
pub const RULES: i64 = 6;

/// The stems of a form, each once, seldom more than three. A form without letters is its own stem.
pub fn stems(form: &str, asked: Asked) -> Vec<String> {
    let mut found = Vec::with_capacity(2);
    let mut add = |stem: String| {
        if !found.contains(&stem) {
            found.push(stem);
        }
    };
    if form.chars().any(|c| c.is_ascii_digit()) {
        add(form.to_owned());
        return found;
    }
    match script(form) {
        Some(Script::Cyrillic) => {
            let kyrgyz = kyrgyz::read(form, asked);
            let doing = !kyrgyz.roots.is_empty() && kyrgyz::DOING.iter().any(|end| form.ends_with(end));
            kyrgyz.roots.into_iter().for_each(&mut add);
            if doing || form.contains(['ң', 'ө', 'ү']) {
                // No Russian word: its end is taken as it stands.
                kyrgyz.bases.iter().for_each(|base| add(russian::finished(&folded(base))));
            } else if !kyrgyz.whole {
                russian::stems(&folded(form), &mut add);
                families::keys(form, &mut add);
                // What has a row of its own there is no Kyrgyz word with an ending.
                let bases = if families::own(form).is_none() { kyrgyz.bases.as_slice() } else { &[] };
                for base in bases.iter().filter(|base| *base != form) {
                    russian::stems(&folded(base), &mut add);
                }
            }
        }
        Some(Script::Latin) => {
            add(latin::english(form));
            add(latin::english(&latin::uzbek(form)));
        }
        None => add(form.to_owned()),
    }
    // Words are found while they are typed, also without ң ө ү, by stems that they begin with: көрдү has көруу, and so itself too.
    let plain = folded(form);
    if asked == Asked::Text && !found.iter().any(|stem| plain.starts_with(stem.trim_end_matches(families::MARK))) {
        found.push(plain);
    }
    found
}

/// Whether a stem is the key of a word whose stem changes, and no letters of it.
pub fn is_family(stem: &str) -> bool {
    stem.starts_with(families::MARK)
}

/// Letters that a Russian keyboard lacks as those they are typed by, signs left out. A long ээ is written as Russian writes it:
/// Жеенбеков.
pub fn folded(word: &str) -> String {
    word.replace("ээ", "ее")
        .chars()
        .filter_map(|c| match c {
            'ң' => Some('н'),
            'ө' => Some('о'),
            'ү' | 'ұ' | 'ў' | 'ӯ' => Some('у'),
            'қ' => Some('к'),
            'ғ' => Some('г'),
            'ҳ' | 'һ' => Some('х'),
            'ҷ' => Some('ч'),
            'ӣ' | 'і' => Some('и'),
            'ә' => Some('а'),
            'ъ' => None,
            other => Some(other),
        })
        .collect()
}

/// The same word in the letters of the other alphabet that look alike, where all of them do: АННА as it is typed on a Latin keyboard.
pub fn lookalike(form: &str) -> Option<String> {
    use super::scripts::twin;
    let other: Option<String> = form
        .chars()
        .map(|c| twin(c.to_uppercase().next().unwrap_or(c), script_of(c)?).and_then(|t| t.to_lowercase().next()))
        .collect();
    other.filter(|other| other.chars().count() >= 3 && other != form)
}
