//! Which words of the index are nearest to one that is asked for. How often a word stands there the index does not count, so of
//! words equally near the alphabet decides.

use crate::language::stems::in_cyrillic;
use std::cmp::Reverse;

/// At most so many of `forms`, those with the fewest letters changed first; the word itself, where it is among them, is the first.
pub(super) fn nearest<'a>(word: &str, forms: &'a [String], most: usize) -> Vec<&'a str> {
    let mut found: Vec<&str> = forms.iter().map(String::as_str).collect();
    if found.len() > most {
        let other = in_cyrillic(word);
        found.sort_by_cached_key(|form| (letters_apart(word, &other, form), Reverse(*form == word), *form));
        found.truncate(most);
    }
    found
}

/// Letters that are changed, left out or put in between two words; of different alphabets, in the Cyrillic spelling nearest.
/// `spelled`: the word in Cyrillic, when it is Latin.
fn letters_apart(word: &str, spelled: &[String], form: &str) -> usize {
    let apart = match (word.is_ascii(), form.is_ascii()) {
        (true, false) => spelled.iter().map(|word| changes(word, form)).min(),
        (false, true) => in_cyrillic(form).iter().map(|form| changes(word, form)).min(),
        _ => None,
    };
    apart.unwrap_or_else(|| changes(word, form))
}

/// The distance of Levenshtein.
fn changes(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (at, letter) in a.chars().enumerate() {
        let mut before = std::mem::replace(&mut row[0], at + 1);
        for (other, to) in b.iter().enumerate() {
            let swapped = before + usize::from(letter != *to);
            before = row[other + 1];
            row[other + 1] = swapped.min(before + 1).min(row[other] + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forms(all: &[&str]) -> Vec<String> {
        all.iter().map(|form| (*form).to_owned()).collect()
    }

    #[test]
    fn letters_are_counted() {
        for (a, b, count) in
            [("", "кыз", 3), ("кыз", "кыз", 0), ("паспорт", "пасорт", 1), ("дней", "дня", 2), ("ая", "яа", 2)]
        {
            assert_eq!((changes(a, b), changes(b, a)), (count, count), "{a} {b}");
        }
    }

    #[test]
    fn the_nearest_are_kept_though_the_alphabet_puts_them_last() {
        let all = forms(&["асановго", "асановдорго", "асановдун", "асановыми", "асановым", "асанову", "асанов"]);
        assert_eq!(nearest("асанов", &all, 3), ["асанов", "асанову", "асановго"]);
        assert_eq!(nearest("асанов", &all, 4)[3], "асановым", "of equally near ones by the alphabet");
        assert_eq!(nearest("асанов", &all, 9).len(), all.len(), "few enough stay as they are");
    }

    #[test]
    fn a_name_in_another_alphabet_is_as_near_as_it_sounds() {
        let all = forms(&["асановдорго", "асановдун", "asanov"]);
        assert_eq!(nearest("асанов", &all, 1), ["asanov"]);
        let all = forms(&["asanovdorgo", "асанов"]);
        assert_eq!(nearest("asanov", &all, 1), ["асанов"]);
    }
}
