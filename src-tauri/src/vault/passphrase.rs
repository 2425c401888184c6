//! The passphrase: how it is held, how strong it must be, and how Dalil proposes one.

use super::error::{Error, Result};
use std::fmt;
use unicode_normalization::UnicodeNormalization as _;
use zeroize::Zeroizing;

/// A passphrase as typed. It is wiped when dropped and prints as nothing.
#[derive(Clone)]
pub struct Passphrase(Zeroizing<String>);

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase")
    }
}

/// Why a passphrase may not protect a new slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weakness {
    /// It has fewer than [`Passphrase::LEAST_CHARACTERS`] characters.
    TooShort,
    /// It has more than [`Passphrase::MOST_CHARACTERS`] characters.
    TooLong,
    /// It is made of words, names, dates or keyboard runs that are tried first.
    EasyToGuess,
}

/// How much work guessing takes, from zxcvbn's model of how people choose.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Strength {
    /// 0 (at once) to 4 (beyond reach).
    pub score: u8,
    /// The logarithm to base 10 of the guesses needed.
    pub guesses_log10: f64,
    /// What stands against it, if anything.
    pub weakness: Option<Weakness>,
}

impl Passphrase {
    /// A passphrase of one's own has at least this many characters.
    pub const LEAST_CHARACTERS: usize = 14;
    /// Longer ones are refused: they only slow the check down.
    pub const MOST_CHARACTERS: usize = 256;

    /// The passphrase `typed`, in Unicode's composed form: two keyboards may compose `й` differently.
    pub fn new(typed: &str) -> Self {
        // Room for the longest composition, so that no half-grown copy stays behind in memory.
        let mut text = String::with_capacity(typed.len() * 3);
        text.extend(typed.nfc());
        Self(Zeroizing::new(text))
    }

    /// Six words of four letters that nobody chose: see [`suggestion`] for the count of their entropy.
    pub fn suggest() -> Result<Self> {
        suggestion::make().map(Self)
    }

    /// The text, to be shown once to the person it is proposed to.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// How strong it is. `known` are words an adversary would try first, such as the user's name.
    pub fn strength(&self, known: &[&str]) -> Strength {
        let characters = self.0.chars().count();
        if characters > Self::MOST_CHARACTERS {
            return Strength { score: 0, guesses_log10: 0.0, weakness: Some(Weakness::TooLong) };
        }
        let estimate = zxcvbn::zxcvbn(&self.0, known);
        let score = u8::from(estimate.score());
        let weakness = if characters < Self::LEAST_CHARACTERS {
            Some(Weakness::TooShort)
        } else if score < 4 {
            Some(Weakness::EasyToGuess)
        } else {
            None
        };
        Strength { score, guesses_log10: estimate.guesses_log10(), weakness }
    }

    /// Refuses a passphrase too weak for a new slot.
    pub(super) fn demand_strength(&self, known: &[&str]) -> Result<()> {
        self.strength(known).weakness.map_or(Ok(()), |weakness| Err(Error::WeakPassphrase(weakness)))
    }

    pub(super) fn bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

/// Proposed passphrases: six words of the shape consonant, vowel, consonant, vowel.
///
/// Eighteen consonants and five vowels give 90 syllables and 8,100 words, less those left out below. Each word is
/// drawn evenly and apart from the others: 6 × log2(8,078) = 77.9 bits. Latin letters are used because they stand on
/// every keyboard in the country, in the same place; `c`, `q` and `x`, which are heard as other letters, are not.
mod suggestion {
    use super::{Result, Zeroizing};
    use crate::vault::keys::make_random;

    pub(super) const WORDS: usize = 6;
    const CONSONANTS: &[u8; 18] = b"bdfghjklmnprstvwyz";
    const VOWELS: &[u8; 5] = b"aeiou";
    const SYLLABLES: u16 = 90;
    pub(super) const ALL: u16 = SYLLABLES * SYLLABLES;
    /// Words nobody should have to say aloud in an office.
    pub(super) const LEFT_OUT: [&str; 22] = [
        "fuku", "huya", "huye", "huyi", "huyu", "jopa", "jope", "jopi", "jopu", "kaka", "kaki", "kuni", "mudi", "pisa",
        "pisi", "popa", "sisi", "sosi", "suka", "suki", "suko", "suku",
    ];

    pub(super) fn make() -> Result<Zeroizing<String>> {
        let mut text = Zeroizing::new(String::with_capacity(WORDS * 5));
        let mut drawn = 0;
        while drawn < WORDS {
            let number = u16::from_le_bytes(*Zeroizing::new(make_random::<2>()?));
            // 8 × 8,100 is the largest multiple below 65,536: numbers above it would favour some words.
            if number >= 8 * ALL {
                continue;
            }
            let word = word(number % ALL);
            if LEFT_OUT.contains(&word.as_str()) {
                continue;
            }
            if drawn > 0 {
                text.push(' ');
            }
            text.push_str(&word);
            drawn += 1;
        }
        Ok(text)
    }

    /// The word with this number, 0 to 8,099.
    pub(super) fn word(number: u16) -> Zeroizing<String> {
        let syllable = |n: u16| {
            let (c, v) = (usize::from(n / 5), usize::from(n % 5));
            [char::from(CONSONANTS[c]), char::from(VOWELS[v])]
        };
        let mut word = Zeroizing::new(String::with_capacity(4));
        word.extend(syllable(number / SYLLABLES));
        word.extend(syllable(number % SYLLABLES));
        word
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn a_proposed_passphrase_carries_77_bits() {
        let words: BTreeSet<_> = (0..suggestion::ALL).map(|n| suggestion::word(n).to_string()).collect();
        assert_eq!(words.len(), 8_100, "every number is another word");
        let left = words.iter().filter(|w| !suggestion::LEFT_OUT.contains(&w.as_str())).count();
        assert!((left as f64).log2() * suggestion::WORDS as f64 > 77.0);
    }

    #[test]
    fn a_proposed_passphrase_passes_the_demand_made_on_ones_own() {
        for _ in 0..50 {
            Passphrase::suggest().unwrap().demand_strength(&[]).unwrap();
        }
    }

    #[test]
    fn short_and_guessable_passphrases_are_told_apart() {
        let weakness = |text: &str| Passphrase::new(text).strength(&["Айбек"]).weakness;
        assert_eq!(weakness("k7#Qm2!x"), Some(Weakness::TooShort));
        assert_eq!(weakness("passwordpassword"), Some(Weakness::EasyToGuess));
        assert_eq!(weakness(&"ж".repeat(300)), Some(Weakness::TooLong));
        assert_eq!(weakness("куланду бетеге чечек 48"), None);
    }

    #[test]
    fn two_ways_of_composing_a_letter_are_one_passphrase() {
        assert_eq!(Passphrase::new("\u{438}\u{306}").bytes(), Passphrase::new("\u{439}").bytes());
    }

    #[test]
    fn a_passphrase_prints_as_nothing() {
        assert_eq!(format!("{:?}", Passphrase::new("bado kiru")), "Passphrase");
    }
}
