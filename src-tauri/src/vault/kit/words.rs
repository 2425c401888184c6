//! Bytes as words of the English list of BIP 39: eleven bits each. The list was chosen so that the first four letters tell
//! a word from every other.

use super::KitFault;
use crate::base::Sha256Digest;
use zeroize::Zeroizing;

const BITS: usize = 11;
/// Letters that tell a word.
const ENOUGH: usize = 4;

fn list() -> &'static [&'static str; 2048] {
    bip39::Language::English.word_list()
}

/// The check digits of BIP 39: the first byte of SHA-256.
pub(super) fn check(key: &[u8; 32]) -> u8 {
    Sha256Digest::of(key).0[0]
}

/// The words of `parts`, each given by its bytes and how many of its last bits count.
pub(super) fn write(parts: &[(&[u8], usize)]) -> Zeroizing<String> {
    let total: usize = parts.iter().map(|(_, count)| count).sum();
    let mut bits = Zeroizing::new(Vec::with_capacity(total));
    for (bytes, count) in parts {
        let all = bytes.len() * 8;
        bits.extend((all - count..all).map(|at| u16::from(bytes[at / 8] >> (7 - at % 8) & 1)));
    }
    let mut out = Zeroizing::new(String::with_capacity(total / BITS * 9));
    for word in bits.chunks(BITS) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(list()[usize::from(word.iter().fold(0, |number, bit| number << 1 | bit))]);
    }
    out
}

/// The numbers of the words in a text; whatever is no Latin letter only parts them.
pub(super) fn read(text: &str) -> Result<Zeroizing<Vec<u16>>, KitFault> {
    let mut numbers = Zeroizing::new(Vec::with_capacity(3 * super::SHARE_WORDS));
    for typed in text.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| !word.is_empty()) {
        let typed = Zeroizing::new(typed.to_ascii_lowercase());
        let whole = list().binary_search(&typed.as_str()).ok();
        let found = whole.or_else(|| list().iter().position(|w| typed.len() >= ENOUGH && begins(w, &typed)));
        let missing = KitFault::Word(numbers.len() + 1);
        numbers.push(found.and_then(|at| u16::try_from(at).ok()).ok_or(missing)?);
        if numbers.len() > 3 * super::SHARE_WORDS {
            return Err(KitFault::Count(numbers.len()));
        }
    }
    Ok(numbers)
}

/// Whether `typed` is the beginning of `word`.
fn begins(word: &str, typed: &str) -> bool {
    word.starts_with(typed)
}

/// The bytes of words; what is left over of a byte at the end is moved to its top.
pub(super) fn bytes(numbers: &[u16]) -> Zeroizing<Vec<u8>> {
    let mut out = Zeroizing::new(vec![0; (numbers.len() * BITS).div_ceil(8)]);
    for at in 0..numbers.len() * BITS {
        let bit = numbers[at / BITS] >> (BITS - 1 - at % BITS) & 1;
        out[at / 8] |= (bit as u8) << (7 - at % 8);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted_and_four_letters_tell_its_words_apart() {
        assert!(list().is_sorted());
        let mut begins: Vec<String> = list().iter().map(|word| word.chars().take(ENOUGH).collect()).collect();
        begins.dedup();
        assert_eq!(begins.len(), 2048);
    }
}
