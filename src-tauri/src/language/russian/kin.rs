//! Words of kinship in names: Марат уулу, Нурлан кызы, Вагиф оглы, Раҳим угли. Each ends in a vowel or is felt as
//! one name with the word before it, so neither of the two changes: «Нурлана Марат уулу», «Бековой Чолпон Нурлан кызы».

use super::super::Gender;
use super::endings::lower;

const WORDS: [&str; 26] = [
    "уулу",
    "кызы",
    "оглы",
    "оглу",
    "оглі",
    "угли",
    "улы",
    "кизи",
    "қизи",
    "кыз",
    "гызы",
    "огли",
    "ўғли",
    "ұлы",
    "қызы",
    "угыл",
    "кыызы",
    "уулуу",
    "кизы",
    "углы",
    "уғли",
    "ўгли",
    "оғлы",
    "писари",
    "духтари",
    "тегин",
];

/// Whether the word is one of kinship.
pub(super) fn is_kin(word: &str) -> bool {
    WORDS.contains(&lower(word).as_str())
}

/// The sex that a word of kinship tells; тегин, "of the line of", is said of both.
pub(super) fn sex(word: &str) -> Option<Gender> {
    let low = lower(word);
    match low.as_str() {
        "тегин" => None,
        _ if is_daughter(&low) => Some(Gender::Feminine),
        _ if is_kin(&low) => Some(Gender::Masculine),
        _ => None,
    }
}

fn is_daughter(low: &str) -> bool {
    matches!(low, "кызы" | "кизи" | "қизи" | "кыз" | "гызы" | "қызы" | "кыызы" | "кизы" | "духтари")
}
