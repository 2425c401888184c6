//! Words of kinship in names: Марат уулу, Нурлан кызы, Вагиф оглы, Раҳим угли. Each ends in a vowel or is felt as
//! one name with the word before it, so neither of the two changes: «Нурлана Марат уулу», «Бековой Чолпон Нурлан кызы».

use super::endings::lower;

const WORDS: [&str; 17] = [
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
];

/// Whether the word is one of kinship.
pub(super) fn is_kin(word: &str) -> bool {
    WORDS.contains(&lower(word).as_str())
}

/// The sex that a word of kinship tells.
pub(super) fn is_daughter(word: &str) -> bool {
    matches!(lower(word).as_str(), "кызы" | "кизи" | "қизи" | "кыз" | "гызы" | "қызы" | "кыызы")
}
