//! Back into Cyrillic. Where a table writes two letters alike (passports write й and и as `i`), the neighbours decide as
//! Russian and Kyrgyz spell; what cannot be known is given in its likeliest form.

use super::tables::Rules;
use super::{Table, lower};
use unicode_normalization::UnicodeNormalization;

const LATIN_VOWELS: &str = "aeiouyäöüīūōëèâûıėíŭ";

/// Writes Latin text in Cyrillic letters, as the table would have had to find them.
pub fn to_cyrillic(text: &str, table: Table) -> String {
    let letters: Vec<char> = text.nfc().map(apostrophe).collect();
    let mut pairs: Vec<(Vec<char>, char)> = Rules::of(table)
        .pairs()
        .filter(|(_, latin)| !latin.is_empty())
        .map(|(c, l)| (l.nfc().map(apostrophe).collect(), c))
        .collect();
    // Passports write letters of neighbour languages as Russian ones; back come Russian ones.
    if matches!(table, Table::Passport | Table::PassportRu2010 | Table::PassportRu1997) {
        pairs.retain(|(_, cyrillic)| matches!(cyrillic, 'а'..='я') && *cyrillic != 'ъ');
    }
    pairs.extend(extra(table).iter().map(|(latin, c)| (latin.chars().collect(), *c)));
    // The longest group first; among equals the table's own order, since BASE comes after.
    pairs.sort_by_key(|(latin, _)| std::cmp::Reverse(latin.len()));
    let mut out = String::with_capacity(text.len() * 2);
    let mut at = 0;
    while at < letters.len() {
        let fits = |latin: &[char]| {
            letters.len() >= at + latin.len() && latin.iter().zip(&letters[at..]).all(|(&a, &b)| a == lower(b))
        };
        let before = at.checked_sub(1).map(|at| lower(letters[at]));
        let found = pairs.iter().find(|(latin, cyrillic)| fits(latin) && allowed(table, latin, *cyrillic, before));
        match found {
            Some((latin, cyrillic)) => {
                let next = letters.get(at + latin.len()).map(|&c| lower(c));
                // A group that says ye means е, whatever stands before it.
                let letter = if latin.first() == Some(&'y') && latin.len() > 1 {
                    *cyrillic
                } else {
                    chosen(table, *cyrillic, before, next, out.chars().next_back())
                };
                let raised = letters[at].is_uppercase()
                    || (latin.len() > 1 && letters[at..at + latin.len()].iter().any(|c| c.is_uppercase()));
                if raised {
                    out.extend(letter.to_uppercase())
                } else {
                    out.push(letter)
                }
                at += latin.len();
            }
            None => {
                out.push(letters[at]);
                at += 1;
            }
        }
    }
    out
}

/// All apostrophes of a kind are one letter here; the double ones and the ones of ISO 9 keep apart.
fn apostrophe(c: char) -> char {
    match c {
        '‘' | '\'' | 'ʻ' | 'ʼ' | '’' => '’',
        other => other,
    }
}

/// Groups that stand for a letter besides the table's own.
fn extra(table: Table) -> &'static [(&'static str, char)] {
    match table {
        Table::BgnRussian => &[("ye", 'е'), ("yë", 'ё')],
        Table::Uzbek1995 | Table::BgnUzbek => &[("ye", 'е'), ("’h", 'ҳ'), ("w", 'в')],
        Table::Uzbek2021 => &[("ye", 'е')],
        Table::GostB => &[("c", 'ц')],
        _ => &[],
    }
}

/// Whether a group may stand for a letter here.
fn allowed(table: Table, latin: &[char], cyrillic: char, before: Option<char>) -> bool {
    let uzbek = matches!(table, Table::Uzbek1995 | Table::BgnUzbek | Table::Uzbek2021);
    match (cyrillic, latin) {
        // ё, я, ю do not follow и in a passport's `iia`: Мариia is Мария.
        ('ъ', ['i', 'e']) => false,
        // The apostrophe of Is’hoq only keeps s and h apart.
        ('щ', ['s', 'h']) | ('щ', ['ş']) => false,
        ('ы', ['i']) => false,
        ('ц', ['s']) => false,
        // Uzbek ц between vowels is ts; elsewhere ts is two letters.
        ('ц', ['t', 's']) if uzbek => before.is_some_and(|c| LATIN_VOWELS.contains(c)),
        _ => true,
    }
}

/// The letter, or the one its neighbours want instead.
fn chosen(table: Table, letter: char, before: Option<char>, next: Option<char>, written: Option<char>) -> char {
    let vowel = |c: Option<char>| c.is_some_and(|c| LATIN_VOWELS.contains(c));
    let opens = before.is_none_or(|c| !(c.is_alphabetic() || c == '’'));
    match (table, letter) {
        // e is э at the beginning and after a vowel where the table does not write ye for е.
        (Table::Uzbek1995 | Table::Uzbek2021 | Table::BgnUzbek | Table::BgnRussian, 'е' | 'э') => {
            if opens || vowel(before) { 'э' } else { 'е' }
        }
        (Table::BgnKyrgyz | Table::Turkish | Table::Kazakh2021, 'е' | 'э') if opens || vowel(before) => 'э',
        (Table::Iso9 | Table::GostB | Table::Gost1971 | Table::BgnKazakh | Table::BgnTajik, _)
            if !matches!(letter, 'й' | 'ы') =>
        {
            letter
        }
        (_, 'е' | 'э' | 'ё') if letter != 'ё' => 'е',
        // y and i: beside a vowel the semivowel, else the vowel.
        (Table::Iso9 | Table::Gost1971 | Table::GostB, _) => letter,
        (_, 'й' | 'ы') if writes_alike(table) => {
            let after = written.is_some_and(|c| "аеёиоуыэюяіөүәұ".contains(lower(c)));
            if after || (vowel(next) && next != Some('y')) { 'й' } else { 'ы' }
        }
        (Table::Passport | Table::PassportRu2010 | Table::Kazakh2021, 'й' | 'и') => {
            let after_vowel = before.is_some_and(|c| "aeiouy".contains(c));
            if after_vowel && !vowel(next) { 'й' } else { 'и' }
        }
        _ => letter,
    }
}

/// Tables in which й and ы are both `y`.
const fn writes_alike(table: Table) -> bool {
    matches!(table, Table::BgnRussian | Table::BgnKyrgyz | Table::BgnKazakh | Table::PassportRu1997)
}
