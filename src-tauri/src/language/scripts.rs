//! Scripts: which letters a word is written in, and words that mix lookalikes of two alphabets.

use unicode_normalization::UnicodeNormalization;

/// An alphabet that names here are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Script {
    /// Russian, Kyrgyz, Kazakh, Uzbek, Tajik and their neighbours.
    Cyrillic,
    /// English, Uzbek, Turkish, passports.
    Latin,
}

/// The script of one letter; none for digits, marks and other scripts.
pub fn script_of(letter: char) -> Option<Script> {
    match letter {
        '\u{400}'..='\u{52f}' => Some(Script::Cyrillic),
        'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' | '\u{259}' | '\u{1e00}'..='\u{1eff}' => Some(Script::Latin),
        _ => None,
    }
}

/// The script most letters of a text are written in.
pub fn script(text: &str) -> Option<Script> {
    let count = |wanted| text.chars().filter(|&c| script_of(c) == Some(wanted)).count();
    match (count(Script::Cyrillic), count(Script::Latin)) {
        (0, 0) => None,
        (cyrillic, latin) if cyrillic >= latin => Some(Script::Cyrillic),
        _ => Some(Script::Latin),
    }
}

/// Whether any letter of a text is Latin: a Cyrillic ending would stand in the middle of two alphabets.
pub fn has_latin(text: &str) -> bool {
    text.chars().any(|letter| script_of(letter) == Some(Script::Latin))
}

/// A name as it is compared: one form for each kind of apostrophe, dash and space, no stress marks, and every word in
/// letters of one script. Letters keep their case.
pub fn plain(text: &str) -> String {
    let unified: String = text.nfkc().filter_map(unified).collect();
    let mut out = String::with_capacity(unified.len());
    let mut word = String::new();
    for c in unified.chars() {
        if c.is_alphanumeric() || c == '\'' {
            word.push(c);
        } else {
            out.push_str(&one_script(&word));
            word.clear();
            out.push(c);
        }
    }
    out.push_str(&one_script(&word));
    out.trim().to_owned()
}

fn unified(c: char) -> Option<char> {
    match c {
        '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{2bb}' | '\u{2bc}' | '\u{2b9}' | '\u{60}' | '\u{b4}' | '\u{2032}'
        | '\u{2c8}' | '\u{2bf}' | '\u{2be}' => Some('\''),
        '\u{2010}'..='\u{2015}' | '\u{2212}' => Some('-'),
        // Stress and other marks that no letter of these alphabets is composed with.
        '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => None,
        c if c.is_whitespace() => Some(' '),
        other => Some(other),
    }
}

/// A word whose letters come from two alphabets, in the one it means: `Aйгүл` with a Latin `A` becomes Cyrillic.
/// The letters that only one alphabet has decide; with none, Cyrillic, since its keyboards are the ones that slip.
pub fn one_script(word: &str) -> String {
    let has = |wanted| word.chars().any(|c| script_of(c) == Some(wanted));
    if !(has(Script::Cyrillic) && has(Script::Latin)) {
        return word.to_owned();
    }
    let own = |wanted| word.chars().filter(|&c| script_of(c) == Some(wanted) && twin(c, wanted).is_none()).count();
    if own(Script::Latin) > own(Script::Cyrillic) {
        word.chars().map(|c| twin(c, Script::Cyrillic).unwrap_or(c)).collect()
    } else {
        word.chars().map(|c| twin(c, Script::Latin).unwrap_or(c)).collect()
    }
}

/// Latin and Cyrillic letters that look alike on paper and screen.
const TWINS: &str = "aаAАbЬBВcсCСeеEЕhһHНiіIІjјJЈkкKКmмMМoоOОpрPРsѕSЅtтTТxхXХyуYУëёËЁöөÖӨüүÜҮəәƏӘ";

/// The twin of a letter that stands in `script`, in the other one.
pub fn twin(letter: char, script: Script) -> Option<char> {
    let mut letters = TWINS.chars();
    while let (Some(latin), Some(cyrillic)) = (letters.next(), letters.next()) {
        match script {
            Script::Latin if latin == letter => return Some(cyrillic),
            Script::Cyrillic if cyrillic == letter => return Some(latin),
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_of_two_alphabets_becomes_one_of_its_own() {
        assert_eq!(plain("Aйгүл"), "Айгүл", "a Latin A");
        assert_eq!(plain("Acaнoвa"), "Асанова");
        assert_eq!(plain("Аsаnоvа"), "Asanova", "Cyrillic а and о among Latin letters");
        assert_eq!(plain("Асанова Aigul"), "Асанова Aigul", "each word by itself");
    }

    #[test]
    fn apostrophes_dashes_and_stress_have_one_form() {
        assert_eq!(plain("O\u{2bb}g\u{2018}il – Аса\u{301}нова\u{a0}"), "O'g'il - Асанова");
    }
}
