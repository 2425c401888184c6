//! Whether a name is a man's or a woman's, where nobody said it. A patronymic says it; endings and custom only suggest it.

use super::super::Gender;
use super::endings::lower;
use super::{Part, kin, patronymic};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// What a name says about the sex of who bears it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sex {
    /// By a patronymic.
    Said(Gender),
    /// By an ending or by custom.
    Guessed(Gender),
    Unknown,
}

impl Sex {
    /// The gender to decline by; a name that says nothing is declined as a man's.
    pub const fn gender(self) -> Gender {
        match self {
            Self::Said(gender) | Self::Guessed(gender) => gender,
            Self::Unknown => Gender::Masculine,
        }
    }
}

/// Names that their ending does not tell, or tells wrongly: `templates/grammar/given-names.tsv`.
static NAMES: LazyLock<BTreeMap<String, Gender>> = LazyLock::new(|| {
    let text = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/templates/grammar/given-names.tsv"));
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let row = |line: &str| {
        let (name, sex) = line.split_once('\t')?;
        Some((name.to_owned(), if sex == "f" { Gender::Feminine } else { Gender::Masculine }))
    };
    lines.filter_map(row).collect()
});

/// Reads the sex off the parts of a name.
pub(super) fn of(parts: &[(Part, &str)]) -> Sex {
    for (part, word) in parts {
        if *part == Part::Patronymic || *part == Part::Kin {
            if let Some(gender) = patronymic::sex(word) {
                return Sex::Said(gender);
            }
            if let Some(gender) = kin::sex(word) {
                return Sex::Said(gender);
            }
        }
    }
    let of = |wanted: Part, read: fn(&str) -> Option<Gender>| {
        parts.iter().filter(|(part, _)| *part == wanted).find_map(|(_, word)| read(word))
    };
    match of(Part::Surname, of_surname).or_else(|| of(Part::Given, of_given)) {
        Some(gender) => Sex::Guessed(gender),
        None => Sex::Unknown,
    }
}

fn ends(low: &str, tails: &[&str]) -> bool {
    tails.iter().any(|tail| low.ends_with(tail) && low.chars().count() > tail.chars().count() + 1)
}

/// What the ending of a surname says.
pub(super) fn of_surname(word: &str) -> Option<Gender> {
    let low = lower(word);
    if ends(&low, &["ова", "ева", "ёва", "ина", "ына", "ская", "цкая", "ая", "яя"]) {
        Some(Gender::Feminine)
    } else if ends(&low, &["ов", "ев", "ёв", "ин", "ын", "ский", "цкий", "ской", "ый", "ой"])
    {
        Some(Gender::Masculine)
    } else {
        None
    }
}

/// What custom says of a given name.
pub(super) fn of_given(word: &str) -> Option<Gender> {
    let low = lower(word);
    let name = low.split('-').next().unwrap_or_default();
    if let Some(gender) = NAMES.get(name) {
        return Some(*gender);
    }
    if ends(name, &["гүл", "гуль", "гюль", "бүбү", "бубу", "зат", "нур"])
        && ends(name, &["гүл", "гуль", "гюль", "бүбү", "бубу"])
    {
        return Some(Gender::Feminine);
    }
    let man = ["бек", "бай", "дин", "мурат", "мырза", "улла", "тегин", "берди", "темир", "кул", "мамат", "али", "ждин"];
    if ends(name, &man) {
        return Some(Gender::Masculine);
    }
    match name.chars().next_back() {
        Some('а' | 'я') => Some(Gender::Feminine),
        // Few women's names end in these consonants, and those stand in the list.
        Some('б' | 'в' | 'г' | 'д' | 'ж' | 'к' | 'п' | 'р' | 'с' | 'т' | 'ф' | 'х' | 'ц' | 'ч' | 'щ') => {
            Some(Gender::Masculine)
        }
        _ => None,
    }
}
