//! Syllables of Kyrgyz, Kazakh, Uzbek and Tajik.
//!
//! A syllable has one vowel. A single consonant between vowels begins the next syllable (ка-на); of several, the last
//! one does (кан-да, министр-ли). Nothing shorter than two letters is left or carried over. What these languages add:
//! a Kyrgyz long vowel is one vowel (ка-наат); ь and ъ stay with the letter before; Kazakh у after a vowel is a
//! consonant (да-уыс); Uzbek writes one sound with two letters (sh, ch, ng, oʻ, gʻ); the names in -стан part before it
//! when a consonant stands there (Кыргыз-стан).

/// Which language's syllables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rules {
    Kyrgyz,
    Kazakh,
    Uzbek,
    Tajik,
}

/// A sound of the word: its first byte, and what it is.
#[derive(Clone, Copy)]
struct Sound {
    at: usize,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Vowel,
    Consonant,
    /// A consonant that ъ or ʼ cuts off from the vowel after it: объ-ект.
    Closed,
    /// Uzbek ng between vowels: one sound in «singil», two in «kengash», so the word does not part there.
    Unsure,
}

/// Byte offsets at which the parts of the word end; the last is the end of the word.
pub(crate) fn breaks(word: &str, rules: Rules) -> Vec<usize> {
    let sounds = sounds(word, rules);
    let nuclei: Vec<usize> = (0..sounds.len()).filter(|i| sounds[*i].kind == Kind::Vowel).collect();
    let country = country(word);
    let mut breaks = Vec::new();
    for pair in nuclei.windows(2) {
        let consonants = pair[0] + 1..pair[1];
        let last = consonants.clone().next_back().map(|i| sounds[i]);
        let at = match (country, last) {
            (Some(at), _) if consonants.clone().any(|i| sounds[i].at == at) => at,
            (_, Some(Sound { kind: Kind::Unsure, .. })) if consonants.len() == 1 => continue,
            (_, Some(Sound { at, kind: Kind::Consonant | Kind::Unsure })) => at,
            _ => sounds[pair[1]].at,
        };
        let letters = |part: &str| part.chars().filter(|c| !is_mark(*c)).count();
        if letters(&word[..at]) >= 2 && letters(&word[at..]) >= 2 {
            breaks.push(at);
        }
    }
    breaks.push(word.len());
    breaks
}

/// Where «стан» begins, when a consonant stands before it.
fn country(word: &str) -> Option<usize> {
    let lower: Vec<(usize, char)> = word.char_indices().map(|(at, c)| (at, lower(c))).collect();
    let found = |name: &[char]| {
        let starts = lower.windows(name.len()).enumerate().skip(3);
        let mut starts = starts.filter(|(_, window)| window.iter().map(|(_, c)| c).eq(name));
        let start = starts.find(|(i, _)| !is_vowel(lower[i - 1].1))?.0;
        Some(lower[start].0)
    };
    found(&['с', 'т', 'а', 'н']).or_else(|| found(&['s', 't', 'a', 'n']))
}

fn lower(c: char) -> char {
    c.to_lowercase().next().unwrap_or(c)
}

fn is_vowel(c: char) -> bool {
    "аеёиоуыэюяөүәіұӣӯўaeiou".contains(c)
}

/// Letters without a sound of their own, which stay with the letter before: ь, ъ, and the Uzbek turned comma and
/// apostrophe.
fn is_mark(c: char) -> bool {
    matches!(lower(c), 'ь' | 'ъ' | '\u{2BB}' | '\u{2BC}' | '\u{2018}' | '\u{2019}' | '\'')
}

fn sounds(word: &str, rules: Rules) -> Vec<Sound> {
    let latin = rules == Rules::Uzbek && word.chars().any(|c| c.is_ascii_alphabetic());
    let mut sounds: Vec<Sound> = Vec::new();
    let mut before = ' ';
    for (at, letter) in word.char_indices() {
        let letter = lower(letter);
        let double = match rules {
            Rules::Kyrgyz => letter == before && "аоуэөү".contains(letter),
            Rules::Uzbek => matches!((before, letter), ('s' | 'c', 'h') | ('n', 'g')),
            Rules::Kazakh | Rules::Tajik => false,
        };
        if let Some(last) = sounds.last_mut().filter(|_| double || is_mark(letter)) {
            if letter == 'g' && double {
                last.kind = Kind::Unsure;
            }
            // The turned comma of oʻ and gʻ makes another letter; anywhere else the mark closes the syllable.
            if is_mark(letter) && letter != 'ь' && !matches!(before, 'o' | 'g') && last.kind != Kind::Vowel {
                last.kind = Kind::Closed;
            }
            before = ' '; // three in a row are a long vowel and a short one
            continue;
        }
        // Scripts are not mixed: a Latin word in a Kyrgyz text has no vowel here and stays whole.
        let known = letter.is_ascii_alphabetic() == latin;
        let glide = rules == Rules::Kazakh && letter == 'у' && is_vowel(before);
        let kind = if is_vowel(letter) && known && !glide { Kind::Vowel } else { Kind::Consonant };
        sounds.push(Sound { at, kind });
        before = letter;
    }
    sounds
}
