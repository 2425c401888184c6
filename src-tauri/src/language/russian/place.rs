//! Names of places by themselves: в Бишкеке, из Джалал-Абада, в Чолпон-Ате.

use super::super::Gender;
use super::super::forms::{Forms, Why};
use super::super::scripts::has_latin;
use super::endings::{adjective, back, first, is_vowel, lifeless, lower, masculine, third};
use super::phrase;

/// Towns and lands on a soft sign that are feminine; other names on it are masculine (Иссык-Куль).
const FEMININE: [&str; 10] =
    ["казань", "тверь", "тюмень", "сибирь", "пермь", "рязань", "керчь", "астрахань", "обь", "русь"];

/// A place: its own name, or a word of the trade with its name behind it, which then stays (города Бишкек).
pub fn place(text: &str) -> Forms {
    let text = text.trim();
    let first_word = text.split(' ').next().unwrap_or_default();
    let worded = text.contains(' ') || super::lexicon::noun(first_word).is_some();
    if worded {
        return phrase::phrase(text);
    }
    if let Some(at) = text.rfind('-') {
        let (head, tail) = (&text[..=at], &text[at + 1..]);
        if head.contains("-на-") {
            let at = head.find('-').unwrap_or(0);
            return Forms::join([single(&head[..at]), Forms::fixed(&text[at..])]);
        }
        return Forms::join([Forms::fixed(head), single(tail)]);
    }
    single(text)
}

fn single(word: &str) -> Forms {
    let low = lower(word);
    let last = back(&low, 1);
    if !last.is_alphabetic() || phrase::is_abbreviation(word) {
        return Forms::fixed(word);
    }
    if has_latin(word) {
        return Forms::fixed(word).doubt(Why::Latin, word);
    }
    let by_adjective = [Gender::Feminine, Gender::Neuter].into_iter().find_map(|gender| adjective(word, gender, false));
    match last {
        'я' | 'е'
            if by_adjective.is_some() && !low.ends_with("ия") && !low.ends_with("ие") && !is_vowel(back(&low, 3)) =>
        {
            Forms::new(by_adjective.expect("looked at a line above"))
        }
        'а' | 'я' if matches!(back(&low, 2), 'у' | 'о' | 'э' | 'ы') => Forms::fixed(word),
        'а' | 'я' => Forms::new(first(word)),
        'ь' if FEMININE.contains(&low.as_str()) => Forms::new(third(word)),
        'о' if low.ends_with("ово") || low.ends_with("ево") || low.ends_with("ино") || low.ends_with("ыно") => {
            Forms::fixed(word).or(super::endings::neuter(word)).doubt(Why::BothUsed, word)
        }
        'ы' | 'и' if ["сузы", "альпы", "сокулуки"].contains(&low.as_str()) => {
            Forms::fixed(word).doubt(Why::BothUsed, word)
        }
        last if is_vowel(last) => Forms::fixed(word),
        'й' if low.ends_with("ский") || low.ends_with("цкий") || low.ends_with("ный") => {
            adjective(word, Gender::Masculine, false).map_or_else(|| Forms::fixed(word), Forms::new)
        }
        _ => Forms::new(lifeless(masculine(word))),
    }
}
