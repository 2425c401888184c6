//! Short and other forms of given names (Настя, Анастасия), from a table. A word finds its groups by its text or by how
//! it sounds, so that one spelling in the table serves for all scripts.

use super::sound::{self, Sound};
use super::{Part, Word};
use serde::Deserialize;
use std::collections::HashMap;
use std::sync::LazyLock;

const TABLE: &str = include_str!("../../../../templates/names/given.toml");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    /// Names that stand for each other: the full form first.
    same: Vec<Vec<String>>,
    /// A short form that several names have, first; the names after it are not each other's.
    short: Vec<Vec<String>>,
    /// Given names without other forms, so that a surname is told from them.
    names: Vec<String>,
}

struct Table {
    /// The names of each group.
    forms: Vec<Vec<String>>,
    groups: HashMap<Sound, Vec<u16>>,
    given: HashMap<Sound, u32>,
}

static TABLES: LazyLock<Table> = LazyLock::new(|| {
    let file: File = toml::from_str(TABLE).expect("the table of given names is part of the program and tested");
    let mut groups: HashMap<Sound, Vec<u16>> = HashMap::new();
    let mut given: HashMap<Sound, u32> = HashMap::new();
    let cliques = file.same.iter().map(|names| (names, true));
    let stars = file.short.iter().map(|names| (names, false));
    for (group, (names, all)) in (0u16..).zip(cliques.chain(stars)) {
        for (at, name) in names.iter().enumerate() {
            let group = group << 1 | u16::from(all || at == 0);
            for key in sound::readings(&name.to_lowercase()).iter().map(|sound| blurred(sound)) {
                let found = groups.entry(key.clone()).or_default();
                if !found.contains(&group) {
                    found.push(group);
                }
                let next = given.len() as u32;
                given.entry(key).or_insert(next);
            }
        }
    }
    for name in &file.names {
        for key in sound::readings(&name.to_lowercase()).iter().map(|sound| blurred(sound)) {
            let next = given.len() as u32;
            given.entry(key).or_insert(next);
        }
    }
    let forms = file.same.into_iter().chain(file.short).collect();
    Table { forms, groups, given }
});

/// A sound without the differences that tables of transliteration make.
fn blurred(sound: &[u8]) -> Sound {
    let mut out: Vec<u8> = Vec::with_capacity(sound.len());
    for &phone in sound {
        let phone = match phone {
            b'A' => b'a',
            b'E' => b'e',
            b'y' | b'Y' => b'i',
            b'O' => b'o',
            b'U' => b'u',
            b'G' => b'g',
            b'q' => b'k',
            b'h' => b'x',
            b'N' => b'n',
            other => other,
        };
        if out.last() != Some(&phone) {
            out.push(phone);
        }
    }
    if out.len() < 5 {
        return out.into();
    }
    // Latin spellings write the soft sign and я, ю as i, or not at all.
    let mut kept: Vec<u8> = Vec::with_capacity(out.len());
    for (at, &phone) in out.iter().enumerate() {
        let glide = phone == b'i' && at > 0 && out.get(at + 1).is_some_and(|&next| sound::is_vowel(next));
        if !glide {
            kept.push(phone);
        }
    }
    kept.into()
}

/// The groups of forms a word belongs to.
pub(super) fn groups(sounds: &[Sound]) -> Vec<u16> {
    let mut found: Vec<u16> = sounds.iter().filter_map(|s| TABLES.groups.get(&blurred(s))).flatten().copied().collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// Which given name of the table a word is, by its likeliest reading.
pub(super) fn which(sounds: &[Sound]) -> Option<u32> {
    sounds.iter().find_map(|sound| TABLES.given.get(&blurred(sound)).copied())
}

/// Whether a word is a given name of the table.
pub fn is_given(word: &str) -> bool {
    which(&sound::readings(word)).is_some()
}

/// How a word sounds by each of its readings, in letters, without the differences that tables of transliteration make.
pub fn heard(word: &str) -> Vec<String> {
    let letters = |sound: &Sound| blurred(sound).iter().map(|&phone| char::from(phone)).collect();
    sound::readings(word).iter().map(letters).collect()
}

/// Whether two words are forms of one name: they stand in one group, and one of them is its hub.
pub fn share(a: &[u16], b: &[u16]) -> bool {
    a.iter().any(|x| b.iter().any(|y| x >> 1 == y >> 1 && (x | y) & 1 == 1))
}

/// Every name of these groups, as a given name.
pub fn forms(groups: &[u16]) -> Vec<Word> {
    let names = groups.iter().filter_map(|&group| TABLES.forms.get(usize::from(group >> 1))).flatten();
    names.map(|name| Word::new(name, Part::Given)).collect()
}
