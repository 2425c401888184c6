//! Stems: what the forms of a word have in common, so that a search for one finds the others. Russian by the rules of Snowball
//! with what they miss (surnames, vowels that come and go) and a list of words whose stem changes, Kyrgyz by taking endings off by
//! the laws that put them on, English and Uzbek lightly. A form may have two stems, since nobody says which language a word of a
//! chat is in.

mod families;
mod kyrgyz;
mod latin;
mod russian;
#[cfg(test)]
mod tests;

use super::names;
use super::scripts::{Script, one_script, script, script_of};
use std::borrow::Cow;
use unicode_normalization::UnicodeNormalization;

/// A word as it is indexed: lower case, ё as е, one alphabet, no stress marks, no apostrophes. Kyrgyz letters stay.
pub fn form(word: &str) -> String {
    if word.is_ascii() {
        return word.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect();
    }
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
    /// A word of a question: a surname is not taken for a plural (Асанов is not a form of Асан).
    Question,
}

/// Number of these rules. Words stand in the index by their stems, so whatever gives a word another stem raises it, and an index
/// written by other rules is made anew.
pub const RULES: i64 = 2;

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
            let bases = kyrgyz::bases(form);
            let native = form.contains(['ң', 'ө', 'ү']);
            if native {
                // No Russian word: its end is taken as it stands.
                bases.iter().for_each(|base| add(russian::finished(&folded(base))));
                return found;
            }
            russian::stems(&folded(form), asked, &mut add);
            families::keys(form, &mut add);
            for base in bases.iter().filter(|base| *base != form) {
                russian::stems(&folded(base), Asked::Question, &mut add);
            }
        }
        Some(Script::Latin) => {
            add(latin::english(form));
            add(latin::english(&latin::uzbek(form)));
        }
        None => add(form.to_owned()),
    }
    found
}

/// Whether a stem is the key of a word whose stem changes, and no letters of it.
pub fn is_family(stem: &str) -> bool {
    stem.starts_with(families::MARK)
}

/// Letters that a Russian keyboard lacks as those they are typed by, signs left out.
pub fn folded(word: &str) -> String {
    word.chars()
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

/// How a form sounds whatever alphabet it is written in: for Latin forms of a text, and for questions that ask across
/// alphabets. Begins with `~`, so that it is never a stem.
pub fn sounds(form: &str, asked: Asked) -> Vec<String> {
    if form.chars().count() < 3 || form.chars().any(|c| c.is_ascii_digit()) {
        return Vec::new();
    }
    let words = match script(form) {
        Some(Script::Latin) => vec![form.to_owned()],
        Some(Script::Cyrillic) => stems(form, asked).into_iter().filter(|stem| !is_family(stem)).collect(),
        None => Vec::new(),
    };
    let mut found: Vec<String> = Vec::new();
    for heard in words.iter().flat_map(|word| names::heard(word)) {
        let bare = heard.trim_end_matches(['a', 'e', 'i', 'o', 'u', 'y', 'Y']);
        // What is left of a short word tells too little.
        let key = format!("~{}", if bare.len() >= 3 { bare } else { &heard });
        if key.len() > 3 && !found.contains(&key) {
            found.push(key);
        }
    }
    found
}

/// What a Latin form is in Cyrillic letters, by its sound and by the tables of states, for questions that ask across alphabets.
pub fn in_cyrillic(form: &str) -> Vec<String> {
    use super::translit::{Table, to_cyrillic};
    if script(form) != Some(Script::Latin) {
        return Vec::new();
    }
    let mut found: Vec<String> = Vec::new();
    let mut add = |written: String| {
        if script(&written) == Some(Script::Cyrillic) && !found.contains(&written) {
            found.push(written);
        }
    };
    for heard in names::heard(form) {
        add(spelled(&heard, 'и'));
        add(spelled(&heard, 'ы'));
    }
    for table in [Table::Passport, Table::BgnKyrgyz, Table::PassportRu1997, Table::Turkish] {
        add(self::form(&to_cyrillic(form, table)));
    }
    found
}

/// A sound in Cyrillic letters; `i` is how an i is written that no vowel precedes.
fn spelled(heard: &str, i: char) -> String {
    let mut out = String::with_capacity(heard.len() * 2);
    let mut before = ' ';
    for phone in heard.chars() {
        let after_vowel = matches!(before, 'a' | 'e' | 'i' | 'o' | 'u' | 'E');
        let letter = match phone {
            'a' if before == 'Y' => 'я',
            'u' if before == 'Y' => 'ю',
            'a' => 'а',
            'b' => 'б',
            'v' => 'в',
            'g' => 'г',
            'd' => 'д',
            'e' if before == ' ' => 'э',
            'e' | 'E' => 'е',
            'J' => 'ж',
            'z' => 'з',
            'i' | 'Y' if after_vowel => 'й',
            'i' => i,
            'Y' => 'й',
            'k' => 'к',
            'l' => 'л',
            'm' => 'м',
            'n' => 'н',
            'o' => 'о',
            'p' => 'п',
            'r' => 'р',
            's' => 'с',
            't' => 'т',
            'u' => 'у',
            'f' => 'ф',
            'x' => 'х',
            'c' => 'ц',
            'C' => 'ч',
            'S' => 'ш',
            other => other,
        };
        if matches!(letter, 'я' | 'ю') {
            out.pop();
        }
        out.push(letter);
        before = phone;
    }
    out
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
