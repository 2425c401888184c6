//! Somebody whose name nobody knows, told by a description: «неустановленное лицо по имени «Бахтияр»», «лицо, назвавшееся
//! Маратом», «мужчина средних лет». The adjectives and the head noun decline; what the head governs stays.

use super::super::Case;
use super::super::forms::{Forms, Why};
use super::endings::lower;
use super::kin;
use super::lexicon::{self, Noun};
use super::phrase::{PREPOSITIONS, adjective_of, is_adjective, phrase};

/// Nouns that describe a person by themselves, so that one alone is no name.
const ALONE: [&str; 9] =
    ["лицо", "мужчина", "женщина", "человек", "гражданин", "гражданка", "девушка", "девочка", "парень"];

/// Words in small letters that stand in names.
const IN_NAMES: [&str; 18] = [
    "фон", "ван", "дер", "ден", "де", "да", "ди", "дю", "ла", "ле", "цу", "аль", "эль", "ибн", "бин", "бинт", "бен",
    "тен",
];

/// Marks that may stand at a word.
const MARKS: [char; 11] = [',', '.', ';', ':', '«', '»', '"', '„', '“', '(', ')'];

/// The forms of a description; `None` when the text is a name.
pub(super) fn described(text: &str) -> Option<Forms> {
    let text = text.trim();
    let words: Vec<&str> = text.split_whitespace().collect();
    let first = words.first()?;
    // «Неизвестный мужчина, …»: adjectives, then the noun.
    let at = words.iter().position(|word| noun_of(word).is_some() || !is_adjective(bare(word)))?;
    let Some(noun) = noun_of(words[at]) else {
        let small = words.get(1).is_some_and(|word| is_small(word) && !is_adjective(bare(first)));
        return (small && !is_small(first)).then(|| inside(phrase(text)));
    };
    let alone = ALONE.contains(&lower(bare(words[at])).as_str());
    if !alone && !words.iter().any(|word| is_small(word)) {
        return None;
    }
    // Where the head ends in the text: its words stand one after another.
    let head =
        words[..=at].iter().fold(0, |from, word| text[from..].find(word).map_or(from, |gap| from + gap + word.len()));
    let head = head - (words[at].len() - words[at].trim_end_matches(MARKS).len());
    Some(inside(Forms::join([phrase(&text[..head]), behind(&text[head..], noun, text)])))
}

/// What stands behind the head. A participle right behind it agrees («назвавшегося»); the rest is governed.
fn behind(tail: &str, noun: &Noun, text: &str) -> Forms {
    let stays = || Forms::fixed(tail);
    let Some(word) = tail.split_whitespace().map(bare).find(|word| !word.is_empty()) else { return stays() };
    let low = lower(word);
    let quoted = tail.trim_start_matches([',', ' ', '\u{A0}']).starts_with(['«', '"', '„', '“', '(']);
    if quoted || PREPOSITIONS.contains(&low.as_str()) || low == "под" || tail.contains("котор") {
        return stays();
    }
    // «гражданин Ким Олег»: a name that declines by itself.
    if !is_small(word) {
        return match tail.strip_prefix([' ', '\u{A0}']) {
            Some(name) if !name.contains(',') => {
                Forms::join([Forms::fixed(" "), super::person_named(name, None)]).doubt(Why::TwoReadings, word)
            }
            _ => stays().doubt(Why::TwoReadings, word),
        };
    }
    if is_adjective(word) {
        let forms = adjective_of(word, noun.agreement, noun.alive);
        let at = tail.find(word).unwrap_or(0);
        return match forms {
            Some(forms) => {
                let rest = Forms::fixed(&tail[at + word.len()..]);
                Forms::join([Forms::fixed(&tail[..at]), Forms::new(forms), rest])
            }
            None => stays().doubt(Why::TwoReadings, text),
        };
    }
    let unsure = tail.starts_with(',') || lexicon::noun(word).is_some();
    if unsure { stays().doubt(Why::TwoReadings, text) } else { stays() }
}

/// A description is no name: within a sentence it begins with a small letter.
fn inside(mut forms: Forms) -> Forms {
    for case in Case::RUSSIAN.into_iter().filter(|case| *case != Case::Nominative) {
        let mut letters = forms.get(case).chars();
        let small: String = letters.next().into_iter().flat_map(char::to_lowercase).chain(letters).collect();
        forms.correct(case, &small);
    }
    forms
}

fn noun_of(word: &str) -> Option<&'static Noun> {
    lexicon::noun(bare(word))
}

fn bare(word: &str) -> &str {
    word.trim_matches(MARKS)
}

/// A word in small letters that is no part of a name.
fn is_small(word: &str) -> bool {
    let open = word.starts_with('('); // «Мурат (фамилия не установлена)»
    let word = bare(word);
    !open
        && word.chars().next().is_some_and(char::is_lowercase)
        && !kin::is_kin(word)
        && !IN_NAMES.contains(&lower(word).as_str())
        && !word.contains('-')
}
