//! Patronymics: Маратович, Маратовна, Ильич, Марат уулу.

use super::super::Gender;
use super::super::forms::{Forms, Why};
use super::super::scripts::has_latin;
use super::endings::{first, lower, masculine_of};
use super::{given, kin};

/// The only four with a stressed ending: Ильичом, Лукичом.
const STRESSED: [&str; 4] = ["ильич", "кузьмич", "лукич", "фомич"];

/// Whether a word has the ending of a patronymic in the nominative, and whose it is.
pub(super) fn sex(word: &str) -> Option<Gender> {
    let low = lower(word);
    let any =
        |tails: &[&str]| tails.iter().any(|tail| low.ends_with(tail) && low.chars().count() > tail.chars().count());
    let irregular = STRESSED.contains(&low.as_str()) || ["никитич", "саввич"].contains(&low.as_str());
    // In Kazakhstan the word of kinship is written with the name: Ерланулы, Нурланкызы.
    if irregular || any(&["ович", "евич", "ёвич", "уулу", "улы", "ұлы", "оглы"]) {
        Some(Gender::Masculine)
    } else if any(&["овна", "евна", "ёвна", "инична", "ична", "кызы", "қызы"]) {
        Some(Gender::Feminine)
    } else {
        None
    }
}

/// A patronymic or what stands in its place.
pub(super) fn patronymic(text: &str, gender: Gender) -> Forms {
    let low = lower(text);
    if text.split([' ', '-', '\u{A0}']).any(kin::is_kin) {
        return Forms::fixed(text);
    }
    if has_latin(text) {
        return Forms::fixed(text).doubt(Why::Latin, text);
    }
    // Two patronymics (Георгиевна-Авраамовна) decline both; of Борух-Бендитовна the first part is the father's name.
    if let Some((head, tail)) = text.split_once('-').filter(|(head, _)| sex(head) == Some(gender)) {
        return Forms::join([patronymic(head, gender), Forms::fixed("-"), patronymic(tail, gender)]);
    }
    if low.ends_with("ич") || low.ends_with("ыч") {
        Forms::new(masculine_of(text, text, STRESSED.contains(&low.as_str())))
    } else if low.ends_with("на") && gender == Gender::Feminine {
        Forms::new(first(text))
    } else {
        given::given(text, gender) // a second name: Марат Эмиль, Абдул Рахман
    }
}
