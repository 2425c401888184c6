//! The words of the index, and which of them are forms of one word. Words whose stems begin alike stand together in one row, each
//! written once and without what it shares with the word before it; what their stems are is worked out when they are asked for.

use super::Error;
use crate::language::stems::{Asked, folded, sounds, stems};
use rusqlite::{CachedStatement, Connection, OptionalExtension, Transaction, params};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// Letters of a stem that words stand together by.
const ALIKE: usize = 6;
/// Signs of an identifier (`#p+996555123456`) that it stands together with others by.
const ALIKE_NUMBERS: usize = 12;

/// The key of the row in which the words of a stem stand.
fn key_of(stem: &str) -> &str {
    let letters = if stem.starts_with('#') { ALIKE_NUMBERS } else { ALIKE };
    stem.char_indices().nth(letters).map_or(stem, |(end, _)| &stem[..end])
}

/// What a word of the index is found by: its stems, for a Latin word its sounds too, for an identifier itself.
fn found_by(form: &str) -> Vec<String> {
    if form.starts_with('#') {
        return vec![form.to_owned()];
    }
    let mut found = stems(form, Asked::Text);
    if form.is_ascii() {
        found.extend(sounds(form, Asked::Text));
    }
    found
}

/// The words of the index, for as long as a question is read. A row is read once.
pub(super) struct Vocabulary<'a> {
    row: CachedStatement<'a>,
    rows: HashMap<String, Vec<Word>>,
}

/// A word, and what it is found by.
struct Word {
    form: String,
    found_by: Vec<String>,
}

impl<'a> Vocabulary<'a> {
    pub fn new(db: &'a Connection) -> Result<Self, Error> {
        Ok(Self { row: db.prepare_cached("SELECT forms FROM search_word WHERE key = ?1")?, rows: HashMap::new() })
    }

    /// The words that have a stem.
    pub fn of_stem(&mut self, stem: &str) -> Result<impl Iterator<Item = &str>, Error> {
        let words = self.row(key_of(stem))?;
        Ok(words.iter().filter(move |word| word.found_by.iter().any(|s| s == stem)).map(|word| word.form.as_str()))
    }

    /// Whether a word stands anywhere.
    pub fn has(&mut self, stem: &str, form: &str) -> Result<bool, Error> {
        let words = self.row(key_of(stem))?;
        let at = words.binary_search_by(|word| word.form.as_str().cmp(form));
        Ok(at.is_ok_and(|at| words[at].found_by.iter().any(|s| s == stem)))
    }

    fn row(&mut self, key: &str) -> Result<&[Word], Error> {
        if !self.rows.contains_key(key) {
            let bytes: Option<Vec<u8>> = self.row.query_row(params![key], |row| row.get(0)).optional()?;
            let mut words: Vec<Word> = unpacked(&bytes.unwrap_or_default())
                .into_iter()
                .map(|form| Word { found_by: found_by(&form), form })
                .collect();
            words.sort_unstable_by(|a, b| a.form.cmp(&b.form));
            self.rows.insert(key.to_owned(), words);
        }
        Ok(self.rows.get(key).map_or(&[], Vec::as_slice))
    }
}

/// Words that begin so, the shortest first, at most so many; of very many that begin so, not all are looked at. Letters that a Russian
/// keyboard lacks count as those they are typed by.
pub(super) fn beginning(db: &Connection, begin: &str, most: usize) -> Result<Vec<String>, Error> {
    const LOOKED_AT: usize = 20_000;
    let plain = folded(begin);
    let mut found: BTreeSet<(usize, String)> = BTreeSet::new();
    let mut looked = 0;
    let mut take = |bytes: Vec<u8>| {
        for form in unpacked(&bytes) {
            looked += 1;
            if form.starts_with(begin) || folded(&form).starts_with(&plain) {
                found.insert((form.chars().count(), form));
            }
        }
        looked < LOOKED_AT
    };
    let mut one = db.prepare_cached("SELECT forms FROM search_word WHERE key = ?1")?;
    let mut range = db.prepare_cached("SELECT forms FROM search_word WHERE key >= ?1 AND key <= ?2 ORDER BY key")?;
    // Stems are written without the letters of Kyrgyz, and may be shorter than what is typed.
    let mut starts: Vec<&str> = vec![begin];
    if plain != begin {
        starts.push(&plain);
    }
    for start in starts {
        let first = key_of(start);
        for (end, _) in first.char_indices().skip(2) {
            if let Some(bytes) = one.query_row(params![&first[..end]], |row| row.get(0)).optional()? {
                take(bytes);
            }
        }
        let mut rows = range.query(params![first, format!("{first}\u{10ffff}")])?;
        while let Some(row) = rows.next()? {
            if !take(row.get(0)?) {
                break;
            }
        }
    }
    Ok(found.into_iter().take(most).map(|(_, form)| form).collect())
}

/// Every identifier whose mark begins so, in order.
pub(super) fn identifiers(db: &Connection, begin: &str) -> Result<Vec<String>, Error> {
    let mut range = db.prepare_cached("SELECT forms FROM search_word WHERE key >= ?1 AND key <= ?2 ORDER BY key")?;
    let rows = range.query_map(params![begin, format!("{begin}\u{10ffff}")], |row| row.get::<_, Vec<u8>>(0))?;
    let mut found = Vec::new();
    for bytes in rows {
        found.extend(unpacked(&bytes?));
    }
    Ok(found)
}

/// Words on their way into the vocabulary, each once for a batch.
pub(super) struct Words<'a> {
    read: CachedStatement<'a>,
    write: CachedStatement<'a>,
    fresh: Vec<String>,
    seen: HashSet<String>,
}

/// So many words are remembered as written, then forgotten again.
const REMEMBERED: usize = 200_000;

impl<'a> Words<'a> {
    pub fn new(tx: &'a Transaction<'_>) -> Result<Self, Error> {
        Ok(Self {
            read: tx.prepare_cached("SELECT forms FROM search_word WHERE key = ?1")?,
            write: tx.prepare_cached("INSERT OR REPLACE INTO search_word (key, forms) VALUES (?1, ?2)")?,
            fresh: Vec::new(),
            seen: HashSet::new(),
        })
    }

    pub fn note(&mut self, form: &str) {
        if !self.seen.contains(form) {
            if self.seen.len() >= REMEMBERED {
                self.seen.clear();
            }
            self.seen.insert(form.to_owned());
            self.fresh.push(form.to_owned());
        }
    }

    pub fn flush(&mut self) -> Result<(), Error> {
        let mut rows: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for form in std::mem::take(&mut self.fresh) {
            let mut keys: Vec<String> = found_by(&form).iter().map(|stem| key_of(stem).to_owned()).collect();
            keys.sort_unstable();
            keys.dedup();
            for key in keys {
                rows.entry(key).or_default().push(form.clone());
            }
        }
        for (key, fresh) in rows {
            let before: Option<Vec<u8>> = self.read.query_row(params![key], |row| row.get(0)).optional()?;
            let mut forms: BTreeSet<String> = unpacked(&before.unwrap_or_default()).into_iter().collect();
            let known = forms.len();
            forms.extend(fresh);
            if forms.len() > known {
                self.write.execute(params![key, packed(forms.iter().map(String::as_str))])?;
            }
        }
        Ok(())
    }
}

/// Takes words that stand in no text any more out of so many rows, those behind `from`; answers the key of the last, or nothing
/// when there are no more.
pub(super) fn prune(tx: &Transaction<'_>, from: &str, rows: usize) -> Result<Option<String>, Error> {
    let mut read = tx.prepare_cached("SELECT key, forms FROM search_word WHERE key > ?1 ORDER BY key LIMIT ?2")?;
    let found = read
        .query_map(params![from, rows as i64], |row| Ok((row.get::<_, String>(0)?, row.get::<_, Vec<u8>>(1)?)))?
        .collect::<Result<Vec<_>, _>>()?;
    let mut stands = tx.prepare_cached("SELECT 1 FROM search_index WHERE search_index MATCH ?1 LIMIT 1")?;
    let mut last = None;
    for (key, bytes) in found {
        let forms = unpacked(&bytes);
        let mut kept = BTreeSet::new();
        for form in &forms {
            if stands.exists([format!("\"{}\"", form.replace('"', "\"\""))])? {
                kept.insert(form.as_str());
            }
        }
        if kept.is_empty() {
            tx.prepare_cached("DELETE FROM search_word WHERE key = ?1")?.execute(params![key])?;
        } else if kept.len() < forms.len() {
            tx.prepare_cached("UPDATE search_word SET forms = ?2 WHERE key = ?1")?
                .execute(params![key, packed(kept.into_iter())])?;
        }
        last = Some(key);
    }
    Ok(last)
}

/// Cyrillic letters are one byte here: from а on in the order of Unicode, then the three of Kyrgyz.
const FIRST: u8 = 0x80;
const LETTERS: std::ops::RangeInclusive<char> = '\u{430}'..='\u{45f}';
const KYRGYZ: [(char, u8); 3] = [('ң', 0xb0), ('ө', 0xb1), ('ү', 0xb2)];
/// A letter as it is in UTF-8 follows.
const OTHER: u8 = 0xff;
/// The length follows in two bytes.
const LONG: u8 = 0xff;

fn bytes_of(form: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(form.len());
    for c in form.chars() {
        if c.is_ascii() {
            bytes.push(c as u8);
        } else if LETTERS.contains(&c) {
            bytes.push(FIRST + (c as u32 - *LETTERS.start() as u32) as u8);
        } else if let Some((_, byte)) = KYRGYZ.iter().find(|(letter, _)| *letter == c) {
            bytes.push(*byte);
        } else {
            bytes.push(OTHER);
            bytes.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
        }
    }
    bytes
}

fn form_of(bytes: &[u8]) -> String {
    let mut form = String::with_capacity(bytes.len() * 2);
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        at += 1;
        match byte {
            0..FIRST => form.push(char::from(byte)),
            OTHER => {
                let length = bytes.get(at).map_or(1, |lead| match lead {
                    0xf0.. => 4,
                    0xe0.. => 3,
                    0xc0.. => 2,
                    _ => 1,
                });
                let end = (at + length).min(bytes.len());
                form.push_str(&String::from_utf8_lossy(&bytes[at..end]));
                at = end;
            }
            _ => match KYRGYZ.iter().find(|(_, known)| *known == byte) {
                Some((letter, _)) => form.push(*letter),
                None => form.extend(char::from_u32(*LETTERS.start() as u32 + u32::from(byte - FIRST))),
            },
        }
    }
    form
}

/// Words in one row of bytes: how many bytes are those of the word before, how many follow, and these.
fn packed<'a>(forms: impl Iterator<Item = &'a str>) -> Vec<u8> {
    let mut all: Vec<Vec<u8>> = forms.map(bytes_of).collect();
    all.sort_unstable();
    let mut out = Vec::new();
    let mut before: &[u8] = &[];
    for bytes in &all {
        let shared = before.iter().zip(bytes).take_while(|(a, b)| a == b).count().min(usize::from(u8::MAX));
        out.push(shared as u8);
        let rest = &bytes[shared..];
        match u8::try_from(rest.len()) {
            Ok(length) if length < LONG => out.push(length),
            // A word has at most a few hundred bytes.
            _ => {
                out.push(LONG);
                out.extend_from_slice(&(rest.len() as u16).to_le_bytes());
            }
        }
        out.extend_from_slice(rest);
        before = bytes;
    }
    out
}

/// The words of such a row. What is damaged ends it.
fn unpacked(bytes: &[u8]) -> Vec<String> {
    let mut forms = Vec::new();
    let mut word: Vec<u8> = Vec::new();
    let mut left = bytes;
    while let [shared, length, rest @ ..] = left {
        let (length, rest) = match (length, rest) {
            (&LONG, [low, high, rest @ ..]) => (usize::from(u16::from_le_bytes([*low, *high])), rest),
            (&LONG, _) => break,
            (length, rest) => (usize::from(*length), rest),
        };
        let Some(fresh) = rest.get(..length) else { break };
        word.truncate(usize::from(*shared));
        word.extend_from_slice(fresh);
        forms.push(form_of(&word));
        left = &rest[length..];
    }
    forms
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_packed_and_unpacked() {
        let long = "я".repeat(64) + &"ї€".repeat(200);
        let words = ["0555", "asanov", "кыз", "кызга", "кыздын", "күбө", "öz", "өз", "паспорт", "паспортум", &long];
        let row = packed(words.iter().copied());
        let mut found = unpacked(&row);
        found.sort_unstable();
        let mut sorted = words.map(str::to_owned);
        sorted.sort_unstable();
        assert_eq!(found, sorted);
        let plain: usize = ["кыз", "кызга", "кыздын"].iter().map(|word| word.len()).sum();
        assert!(packed(["кыз", "кызга", "кыздын"].into_iter()).len() < plain * 2 / 3, "forms share their beginning");
        assert!(unpacked(&row[..row.len() - 1]).len() < words.len(), "a damaged row loses words and nothing else");
    }

    #[test]
    fn words_stand_by_the_beginning_of_their_stems() {
        assert_eq!(key_of("паспорт"), "паспор");
        assert_eq!(key_of("кыз"), "кыз");
        assert_eq!(key_of("#p+996555123456"), "#p+996555123");
        assert_eq!(found_by("#p+996555123456"), ["#p+996555123456"]);
        assert!(found_by("jumabaev").iter().any(|key| key.starts_with('~')));
    }
}
