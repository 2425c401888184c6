//! Keys that find a word among a million: the consonants of its sound in classes, and the same with one left out.
//! Two words that may be the same share a key; how alike they are is then measured.

use super::Word;
use super::sound::is_vowel;

/// A key: consonant classes of four bits each, the first one lowest.
pub type Key = u64;

/// Sixteen bits of four would be lost; longer words are cut, as their first twelve consonants tell them apart.
const MOST: usize = 12;

/// All keys of a word, sorted, each once. A word without consonants has the key of its vowels' number.
pub fn keys(word: &Word) -> Vec<Key> {
    let mut found = Vec::new();
    for sound in &word.sounds {
        let classes = classes(sound);
        found.push(packed(&classes));
        if classes.len() >= 3 {
            for out in 0..classes.len() {
                let mut rest = classes.clone();
                rest.remove(out);
                found.push(packed(&rest));
            }
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

fn packed(classes: &[u8]) -> Key {
    classes.iter().rev().fold(0, |key, &class| key << 4 | Key::from(class)) | (classes.len() as u64) << 56
}

fn classes(sound: &[u8]) -> Vec<u8> {
    let mut out: Vec<u8> = Vec::with_capacity(MOST);
    for &phone in sound {
        let class = match phone {
            b'b' | b'p' => 1,
            b'v' | b'f' => 2,
            b'g' | b'G' | b'k' | b'q' | b'x' => 3,
            b'd' | b't' => 4,
            b'J' | b'C' | b'S' => 5,
            b'z' | b's' | b'c' => 6,
            b'l' => 7,
            b'm' => 8,
            b'n' | b'N' => 9,
            b'r' => 10,
            b'h' => 3,
            _ => continue,
        };
        if out.len() < MOST && out.last() != Some(&class) {
            out.push(class);
        }
    }
    if out.is_empty() {
        let vowels = sound.iter().filter(|&&phone| is_vowel(phone)).count();
        out.push(11 + (vowels.min(4) as u8));
    }
    out
}
