//! Abbreviations and figures: their ending follows how they are read aloud and is written in small letters (§ 55):
//! АКШга, УКМКнын, ИИМдин, 5ке, 200 000ге.

use super::sounds::{Sound, plain};

/// Abbreviations whose reading everybody knows.
const KNOWN: [&str; 18] = [
    "АКШ", "БУУ", "КР", "ИИМ", "УКМК", "ЖК", "ЖЧК", "ААК", "КМШ", "ЕККУ", "ИИБ", "ИДП", "ЕАЭБ", "ПИИБ", "ШИИБ", "БАЭ",
    "РФ", "ТИМ",
];

/// How a letter is called.
const fn name(letter: char) -> &'static str {
    match letter {
        'Б' => "бе",
        'В' => "ве",
        'Г' => "ге",
        'Д' => "де",
        'Ж' => "же",
        'З' => "зе",
        'Й' => "ий",
        'К' => "ка",
        'Л' => "эл",
        'М' => "эм",
        'Н' => "эн",
        'Ң' => "ың",
        'П' => "пе",
        'Р' => "эр",
        'С' => "эс",
        'Т' => "те",
        'Ф' => "эф",
        'Х' => "ха",
        'Ц' => "це",
        'Ч' => "че",
        'Ш' => "ша",
        'Щ' => "ща",
        'А' => "а",
        'О' => "о",
        'У' => "у",
        'Ы' => "ы",
        'Э' => "э",
        'И' => "и",
        'Ө' => "ө",
        'Ү' => "ү",
        'Е' => "е",
        'Ё' => "ё",
        'Ю' => "ю",
        'Я' => "я",
        _ => "а",
    }
}

/// Whether a word is an abbreviation read by its letters.
pub(super) fn is_abbreviation(word: &str) -> bool {
    let letters: Vec<char> = word.chars().filter(|c| c.is_alphabetic()).collect();
    (2..=6).contains(&letters.len()) && letters.iter().all(|c| c.is_uppercase())
}

/// Whether a word is an abbreviation that somebody owns, the possessive behind it in small letters: РИИБи, ИИМи, УКМКсы. Its vowel is
/// written, so nobody has to know how the letters are read.
pub(super) fn is_owned(word: &str) -> bool {
    let bare = word.strip_suffix(['ы', 'и', 'у', 'ү']).map(|bare| bare.strip_suffix('с').unwrap_or(bare));
    bare.is_some_and(|bare| bare.chars().all(char::is_uppercase) && is_abbreviation(bare))
}

/// How an abbreviation sounds at its end, and whether everybody reads it so.
pub(super) fn abbreviation(word: &str) -> (Sound, bool) {
    let letters: Vec<char> = word.chars().filter(|c| c.is_alphabetic()).collect();
    let is_vowel = |at: usize| letters[at].to_lowercase().next().and_then(plain).is_some();
    let last = letters.len() - 1;
    // ЖОЖ, МАК: a consonant, a vowel, a consonant make a syllable and are read as one.
    let syllable = letters.len() >= 3 && !is_vowel(last) && is_vowel(last - 1) && !is_vowel(last - 2) && !is_vowel(0);
    let doubled = letters.len() >= 2 && is_vowel(last) && letters[last] == letters[last - 1]; // БУУ
    let sound = if syllable || doubled { Sound::of(word) } else { Sound::of(name(letters[last])) };
    (sound, KNOWN.contains(&word))
}

/// How a number sounds at its end: by the last word of its reading.
pub(super) fn number(digits: &str) -> Option<Sound> {
    let figures: String = digits.chars().filter(char::is_ascii_digit).collect();
    let number: u64 = figures.parse().ok()?;
    super::super::numbers::kyrgyz::cardinal(number).rsplit(' ').next().map(Sound::of)
}
