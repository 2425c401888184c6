//! Across alphabets: how a word sounds, and what a Latin word is in Cyrillic letters. Used only where a question asks for it.

use super::{Asked, is_family, stems};
use crate::language::names;
use crate::language::scripts::{Script, script};
use crate::language::translit::{Table, to_cyrillic};

/// Latin spellings that no table of letters leads to, beside those that one does.
const OTHERWISE: &[(&str, &str)] = &[
    ("alexander", "aleksandr"),
    ("alexandra", "aleksandra"),
    ("istanbul", "stambul"),
    ("moscow", "moskva"),
    ("petersburg", "peterburg"),
    ("russia", "rossiia"),
    ("turkey", "turtsiia"),
    ("korea", "koreia"),
    ("seoul", "seul"),
    ("china", "kitai"),
    ("poland", "polsha"),
    ("emirates", "emiraty"),
];

/// How a form sounds whatever alphabet it is written in: for Latin forms of a text, and for questions that ask across
/// alphabets. Begins with `~`, so that it is never a stem.
pub fn sounds(form: &str, asked: Asked) -> Vec<String> {
    if form.chars().any(|c| c.is_ascii_digit()) {
        return Vec::new();
    }
    let words = match script(form) {
        Some(Script::Latin) => {
            let other = OTHERWISE.iter().find(|(written, _)| *written == form).map(|(_, other)| (*other).to_owned());
            [form.to_owned()].into_iter().chain(other).collect()
        }
        Some(Script::Cyrillic) => {
            // As it stands too: what looks like an ending may be the name's own, Мээрим.
            let mut words: Vec<String> = stems(form, asked).into_iter().filter(|stem| !is_family(stem)).collect();
            words.push(form.to_owned());
            words
        }
        None => Vec::new(),
    };
    let mut found: Vec<String> = Vec::new();
    for heard in words.iter().flat_map(|word| names::heard(word)) {
        let bare = heard.trim_end_matches(['a', 'e', 'i', 'o', 'u', 'y', 'Y']);
        // What is left of a short word tells too little.
        let key = format!("~{}", if bare.len() >= 3 { bare } else { &heard });
        if tells(&key[1..]) && !found.contains(&key) {
            found.push(key);
        }
    }
    found
}

/// Whether a sound is long enough to be compared: three phones, or two of which one takes two Latin letters, Ош.
fn tells(heard: &str) -> bool {
    heard.len() >= 3 || heard.len() == 2 && heard.contains(['S', 'C', 'J'])
}

/// What a Latin form is in Cyrillic letters, as it is heard and by the tables of states, for questions that ask across alphabets.
pub fn in_cyrillic(form: &str) -> Vec<String> {
    if script(form) != Some(Script::Latin) {
        return Vec::new();
    }
    let mut found: Vec<String> = Vec::new();
    let mut add = |written: String| {
        if script(&written) == Some(Script::Cyrillic) && !found.contains(&written) {
            found.push(written);
        }
    };
    for word in [form].into_iter().chain(OTHERWISE.iter().find(|(w, _)| *w == form).map(|(_, other)| *other)) {
        for i in ['и', 'ы'] {
            readings(word, i).into_iter().for_each(&mut add);
        }
    }
    for table in [Table::Passport, Table::BgnKyrgyz, Table::PassportRu1997, Table::Turkish] {
        add(super::form(&to_cyrillic(form, table)));
    }
    found
}

/// No word is read in more ways than this.
const READINGS: usize = 24;

/// Latin letters that are read together, and what they may be in Cyrillic ones, the likeliest first. `^` is the beginning of a
/// word, `$` its end, `'` a consonant before it, `*` a vowel before it. `и` stands for и or ы.
const LETTERS: &[(&str, &[&str])] = &[
    ("shch", &["щ"]),
    ("tch", &["ч"]),
    ("dzh", &["ж", "дж"]),
    ("zh", &["ж"]),
    ("sh", &["ш"]),
    ("ch", &["ч"]),
    ("kh", &["х"]),
    ("gh", &["г"]),
    ("dj", &["ж", "дж"]),
    ("ts", &["ц", "тс"]),
    ("ck", &["к"]),
    ("^ye", &["е"]),
    ("^yo", &["е", "йо"]),
    ("^y", &["й", "ы"]),
    ("'ya", &["я", "ья"]),
    ("'ia", &["ия", "я", "ья", "иа"]),
    ("'yu", &["ю", "ью"]),
    ("'iu", &["ю", "ью"]),
    ("'ye", &["е", "ье"]),
    ("'yo", &["е", "ье"]),
    ("'io", &["е", "ио"]),
    ("ya", &["я", "йа"]),
    ("ia", &["я", "иа"]),
    ("yu", &["ю", "йу"]),
    ("iu", &["ю", "йу"]),
    ("ye", &["е"]),
    ("yo", &["йо", "е"]),
    ("ee", &["ээ", "и"]),
    ("oo", &["оо", "у"]),
    ("'iy$", &["ий"]),
    ("'ii$", &["ий"]),
    ("'y$", &["ы", "ий", "ый"]),
    ("*yi", &["йы"]),
    ("*iy", &["йы"]),
    ("*yy", &["йы"]),
    ("*i", &["й"]),
    ("*y", &["й"]),
    ("^e", &["э", "е"]),
    ("*e", &["е", "э"]),
    ("a", &["а"]),
    ("b", &["б"]),
    ("c", &["к", "с", "ж"]),
    ("d", &["д"]),
    ("e", &["е"]),
    ("f", &["ф"]),
    ("g", &["г"]),
    ("h", &["х"]),
    ("i", &["и"]),
    ("j", &["ж", "дж", "й"]),
    ("k", &["к"]),
    ("l", &["л"]),
    ("m", &["м"]),
    ("n", &["н"]),
    ("o", &["о"]),
    ("p", &["п"]),
    ("q", &["к"]),
    ("r", &["р"]),
    ("s", &["с"]),
    ("t", &["т"]),
    ("u", &["у"]),
    ("v", &["в"]),
    ("w", &["в"]),
    ("x", &["кс", "х"]),
    ("y", &["ы"]),
    ("z", &["з"]),
];

/// The ways a Latin word may be written in Cyrillic; `i` is how an i between consonants is.
fn readings(word: &str, i: char) -> Vec<String> {
    let mut found = vec![String::new()];
    let mut at = 0;
    while at < word.len() {
        let Some((taken, options)) = read(word, at) else {
            at += word[at..].chars().next().map_or(1, char::len_utf8);
            continue;
        };
        at += taken;
        let options = if found.len() * options.len() <= READINGS { options } else { &options[..1] };
        found = options
            .iter()
            .flat_map(|option| {
                let option = if *option == "и" { i.to_string() } else { (*option).to_owned() };
                found.iter().map(move |begun| format!("{begun}{option}"))
            })
            .collect();
    }
    found
}

/// The letters at a place that are read together: how many, and what they may be.
fn read(word: &str, at: usize) -> Option<(usize, &'static [&'static str])> {
    let before = word[..at].chars().next_back();
    let vowel = before.is_some_and(|c| "aeiouy".contains(c));
    LETTERS.iter().find_map(|(letters, options)| {
        let placed = match letters.as_bytes()[0] {
            b'^' => before.is_none(),
            b'\'' => before.is_some() && !vowel,
            b'*' => vowel,
            _ => true,
        };
        let bare = letters.trim_matches(['^', '\'', '*', '$']);
        let ends = !letters.ends_with('$') || at + bare.len() == word.len();
        (placed && ends && word[at..].starts_with(bare)).then_some((bare.len(), *options))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether a question finds a text in another alphabet, as the index is asked.
    fn meet(question: &str, text: &str) -> bool {
        let (question, text) = (super::super::form(question), super::super::form(text));
        let found = [stems(&text, Asked::Text), if text.is_ascii() { sounds(&text, Asked::Text) } else { Vec::new() }];
        let cyrillic = in_cyrillic(&question);
        let asked =
            cyrillic.iter().flat_map(|word| stems(word, Asked::Question)).chain(sounds(&question, Asked::Question));
        asked.into_iter().any(|stem| found.iter().flatten().any(|found| *found == stem))
    }

    #[test]
    fn a_name_is_found_both_ways_however_its_passport_spells_it() {
        for (latin, cyrillic) in [
            ("Keneshbek", "Кеңешбек"),
            ("Zheenbaev", "Жээнбаев"),
            ("Jeenbaev", "Жээнбаев"),
            ("Meerbek", "Мээрбек"),
            ("Kayyrgul", "Кайыргүл"),
            ("Kaiyr", "Кайыр"),
            ("Syiynbaeva", "Сыйынбаева"),
            ("Syimyk", "Сыймык"),
            ("Suyumbaev", "Сүйүмбаев"),
            ("Osmonkulov", "Осмонкулов"),
            ("Ozubekova", "Өзүбекова"),
            ("Yefim", "Ефим"),
            ("Yegor", "Егор"),
            ("Egor", "Егор"),
            ("Darya", "Дарья"),
            ("Daria", "Дарья"),
            ("Natalya", "Наталья"),
            ("Matvei", "Матвей"),
            ("Vasily", "Василий"),
            ("Alyona", "Алёна"),
            ("Alena", "Алёна"),
            ("Solovyov", "Соловьёв"),
            ("Uulzhan", "Уулжан"),
            ("Osh", "Ош"),
            ("Naryn", "Нарын"),
            ("Moscow", "Москва"),
        ] {
            assert!(meet(latin, cyrillic), "{latin} finds {cyrillic}: {:?}", in_cyrillic(&latin.to_lowercase()));
            assert!(
                meet(cyrillic, latin),
                "{cyrillic} finds {latin}: {:?}",
                sounds(&cyrillic.to_lowercase(), Asked::Question)
            );
        }
    }

    #[test]
    fn names_that_sound_otherwise_do_not_meet() {
        for (latin, cyrillic) in [
            ("Asanov", "Усманов"),
            ("Meerim", "Мирлан"),
            ("Nurlan", "Нургүл"),
            ("Ulan", "Улукбек"),
            ("Daria", "Дарика"),
            ("Osh", "Аш"),
            ("Aigul", "Айгерим"),
        ] {
            assert!(!meet(latin, cyrillic), "{latin} does not find {cyrillic}");
            assert!(!meet(cyrillic, latin), "{cyrillic} does not find {latin}");
        }
    }

    #[test]
    fn one_latin_word_is_not_read_in_more_ways_than_the_index_can_be_asked() {
        assert!(in_cyrillic("tsyeeiyooyeiatsiooee").len() <= 2 * READINGS + 4);
        assert!(in_cyrillic("асанов").is_empty() && sounds("р2д2", Asked::Question).is_empty());
    }
}
