//! An index of names and identifiers that finds likely matches among a million. Words are kept once; a word finds the
//! words like it by consonant keys, those find the names they stand in, and only names that share enough words are
//! compared whole.

use super::Profile;
use crate::language::identifiers::Identifier;
use crate::language::names::{Case, Key, Name, Part, Word, compare, forms, keys, root, share, words_alike};
use crate::parties::PartyKind;
use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::Arc;

/// Two words under this do not find each other.
const NEAR: f32 = 0.74;
/// A search compares no more names than this whole; those that share more words go first.
const COMPARED: usize = 3000;
/// From here on nobody asks whether the name was inflected.
const SURE: f32 = 0.9;
/// Bits of a mask: words of one name that are looked for.
const WORDS: usize = 8;

/// Somebody in the index who may be the one looked for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Candidate {
    /// Which: the number [`Index::add`] gave.
    pub who: u32,
    /// The best likeness of names, 0 when only an identifier is shared.
    pub name: f32,
    /// Whether an identifier is shared.
    pub identifier: bool,
}

/// Words of the index that are like a word looked for.
type Near = Arc<[u32]>;

/// The index.
#[derive(Debug, Default)]
pub struct Index {
    words: Vec<Word>,
    word_numbers: HashMap<(Box<str>, Part), u32>,
    by_key: HashMap<Key, Vec<u32>>,
    /// For each word the names it stands in.
    standing: Vec<Vec<u32>>,
    /// For each word the names that have no other word beside it, or only initials.
    alone: Vec<Vec<u32>>,
    /// For each word the names in which two neighbours together are it: Нур Султан.
    together: Vec<Vec<u32>>,
    /// The words of all names, one name after another, and where each begins.
    name_words: Vec<u32>,
    name_starts: Vec<u32>,
    name_owner: Vec<u32>,
    owners: Vec<Option<PartyKind>>,
    identifiers: HashMap<Identifier, Vec<u32>>,
    /// What was found near words of the index, until a new word comes in.
    remembered: RefCell<HashMap<u32, Near>>,
}

impl Index {
    /// An empty index.
    pub fn new() -> Self {
        Self::default()
    }

    /// How many are in it, with those forgotten.
    pub fn len(&self) -> usize {
        self.owners.len()
    }

    /// Whether nobody is in it.
    pub fn is_empty(&self) -> bool {
        self.owners.is_empty()
    }

    /// How many different words it holds.
    pub fn words(&self) -> usize {
        self.words.len()
    }

    /// Enters somebody and gives the number that answers name them by.
    pub fn add(&mut self, profile: &Profile) -> u32 {
        let who = self.owners.len() as u32;
        self.owners.push(Some(profile.kind));
        for called in &profile.names {
            let name = self.name_owner.len() as u32;
            self.name_owner.push(who);
            self.name_starts.push(self.name_words.len() as u32);
            let whole = called.name.words.iter().filter(|word| !word.initial).count();
            for word in &called.name.words {
                let number = self.word(word);
                self.name_words.push(number);
                let lists = if whole <= 1 { &mut self.alone } else { &mut self.standing };
                let standing = &mut lists[number as usize];
                if standing.last() != Some(&name) {
                    standing.push(name);
                }
            }
            // Surname and given name are never one word: only names of three words and more have two to join.
            let core = called.name.words.iter().filter(|w| !w.initial && w.part != Part::Patronymic).count();
            for pair in called.name.words.windows(2).filter(|pair| core > 2 && joins(&pair[0], &pair[1])) {
                let number = self.word(&joined(&pair[0], &pair[1]));
                self.together[number as usize].push(name);
            }
        }
        for identifier in &profile.identifiers {
            self.identifiers.entry(identifier.clone()).or_default().push(who);
        }
        who
    }

    /// Takes somebody out: no answer names them any more.
    pub fn forget(&mut self, who: u32) {
        if let Some(owner) = self.owners.get_mut(who as usize) {
            *owner = None;
        }
    }

    fn word(&mut self, word: &Word) -> u32 {
        let id = (word.text.clone(), word.part);
        if let Some(&number) = self.word_numbers.get(&id) {
            return number;
        }
        let number = self.words.len() as u32;
        for key in keys(word) {
            self.by_key.entry(key).or_default().push(number);
        }
        self.word_numbers.insert(id, number);
        self.words.push(word.clone());
        self.standing.push(Vec::new());
        self.alone.push(Vec::new());
        self.together.push(Vec::new());
        self.remembered.get_mut().clear();
        number
    }

    /// Those who share an identifier with `profile` or whose name is at least as like as `least`, the likest first.
    /// `inflected` also looks for the names its words may be cases of.
    pub fn search(&self, profile: &Profile, least: f32, inflected: bool) -> Vec<Candidate> {
        let mut best: HashMap<u32, Candidate> = HashMap::new();
        for identifier in &profile.identifiers {
            for &who in self.identifiers.get(identifier).into_iter().flatten() {
                best.insert(who, Candidate { who, name: 0.0, identifier: true });
            }
        }
        for called in &profile.names {
            let sure = self.search_name(&called.name, 1.0, profile.kind, least, &mut best);
            if inflected && profile.kind == PartyKind::Person && sure < SURE {
                for turned in self.uninflected(&called.name) {
                    self.search_name(&turned, 0.95, profile.kind, least, &mut best);
                }
            }
        }
        let mut found: Vec<Candidate> = best.into_values().filter(|c| self.owners[c.who as usize].is_some()).collect();
        found.sort_by(|a, b| b.identifier.cmp(&a.identifier).then(b.name.total_cmp(&a.name)).then(a.who.cmp(&b.who)));
        found
    }

    /// Looks for one name as it stands; answers the best likeness.
    fn search_name(
        &self,
        asked: &Name,
        worth: f32,
        kind: PartyKind,
        least: f32,
        best: &mut HashMap<u32, Candidate>,
    ) -> f32 {
        let asked_words: Vec<&Word> = asked.words.iter().take(WORDS).collect();
        let mut sure: f32 = 0.0;
        for name in self.sharing(&asked_words) {
            let who = self.name_owner[name as usize];
            if self.owners[who as usize] != Some(kind) {
                continue;
            }
            let words: Vec<&Word> = self.words_of(name).iter().map(|&word| &self.words[word as usize]).collect();
            let single = kind == PartyKind::Person && words.len().min(asked_words.len()) == 1;
            let score = compare(&asked_words, &words).score * worth * if single { 0.8 } else { 1.0 };
            sure = sure.max(score);
            if score >= least {
                let found = best.entry(who).or_insert(Candidate { who, name: 0.0, identifier: false });
                found.name = found.name.max(score);
            }
        }
        sure
    }

    fn words_of(&self, name: u32) -> &[u32] {
        let start = self.name_starts[name as usize] as usize;
        let end = self.name_starts.get(name as usize + 1).map_or(self.name_words.len(), |&end| end as usize);
        &self.name_words[start..end]
    }

    /// The names this one may be an inflected form of, one for each case: of the bases a word may have in it, the one
    /// the index knows best.
    fn uninflected(&self, name: &Name) -> Vec<Name> {
        let forms: Vec<Vec<(Word, Case)>> = name.words.iter().map(Word::uninflected).collect();
        let mut cases: Vec<Case> = Vec::new();
        for (_, case) in forms.iter().flatten() {
            if !cases.contains(case) {
                cases.push(*case);
            }
        }
        let turned = |case: Case| {
            let mut changed = false;
            let words = name.words.iter().zip(&forms).map(|(plain, forms)| {
                let mut best = (plain, self.closest(plain));
                for (form, _) in forms.iter().filter(|(_, of)| *of == case) {
                    let near = self.closest(form);
                    if near > best.1 + 0.02 {
                        best = (form, near);
                        changed = true;
                    }
                }
                best.0.clone()
            });
            let words: Vec<Word> = words.collect();
            changed.then_some(Name { words })
        };
        cases.into_iter().filter_map(turned).collect()
    }

    /// How alike the likest word of the index is.
    fn closest(&self, word: &Word) -> f32 {
        let near = |number: &u32| words_alike(word, &self.words[*number as usize]);
        keys(word).iter().filter_map(|key| self.by_key.get(key)).flatten().map(near).fold(0.0, f32::max)
    }

    /// Names that share enough words to be compared whole: two, or the only one there is.
    fn sharing(&self, asked: &[&Word]) -> Vec<u32> {
        let near: Vec<Near> = asked.iter().map(|word| self.near(word)).collect();
        let mut places: HashMap<u32, u8> = HashMap::new();
        for (bit, numbers) in near.iter().enumerate() {
            for &number in numbers.iter() {
                *places.entry(number).or_default() |= 1 << bit;
            }
        }
        // Two neighbours may be one word here: Нур Султан, Нурсултан.
        for (at, pair) in asked.windows(2).enumerate() {
            if joins(pair[0], pair[1]) {
                for &number in self.near(&joined(pair[0], pair[1])).iter() {
                    *places.entry(number).or_default() |= 3 << at;
                }
            }
        }
        let whole = asked.iter().filter(|word| !word.initial).count();
        let mut names: Vec<u32> = Vec::new();
        for &number in places.keys() {
            names.extend(&self.alone[number as usize]);
        }
        if whole <= 1 {
            names.extend(places.keys().flat_map(|&number| &self.standing[number as usize]));
        } else {
            // Whoever shares two words stands in the lists of all words but the commonest.
            let size = |bit: usize| -> usize { near[bit].iter().map(|&n| self.standing[n as usize].len()).sum() };
            let commonest = (0..near.len()).max_by_key(|&bit| size(bit)).unwrap_or(0);
            let rare = places.iter().filter(|&(_, &bits)| bits != 1 << commonest);
            names.extend(rare.flat_map(|(&number, _)| &self.standing[number as usize]));
        }
        // And one word here may be two there.
        let mut met_together: Vec<u32> =
            places.keys().flat_map(|&number| &self.together[number as usize]).copied().collect();
        met_together.sort_unstable();
        names.extend(&met_together);
        names.sort_unstable();
        names.dedup();
        let shared = |name: u32| -> u32 {
            let bits = self.words_of(name).iter().filter_map(|word| places.get(word)).fold(0u8, |all, bits| all | bits);
            bits.count_ones() + u32::from(met_together.binary_search(&name).is_ok())
        };
        let wanted = if whole <= 1 { 1 } else { 2 };
        let alone =
            |name: u32| self.words_of(name).iter().filter(|&&word| !self.words[word as usize].initial).count() <= 1;
        let mut found: Vec<(u32, u32)> = names
            .into_iter()
            .map(|name| (shared(name), name))
            .filter(|&(shared, name)| shared >= wanted || alone(name))
            .collect();
        if found.len() > COMPARED {
            found.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
            found.truncate(COMPARED);
        }
        found.into_iter().map(|(_, name)| name).collect()
    }

    /// The words of the index that are like a word.
    fn near(&self, word: &Word) -> Near {
        let number = self.word_numbers.get(&(word.text.clone(), word.part)).copied();
        if let Some(found) = number.and_then(|number| self.remembered.borrow().get(&number).cloned()) {
            return found;
        }
        let found: Near = self.like(word).into();
        if let Some(number) = number {
            self.remembered.borrow_mut().insert(number, Arc::clone(&found));
        }
        found
    }

    fn like(&self, word: &Word) -> Vec<u32> {
        let mut found = self.keyed(word, |other| words_alike(word, other) >= NEAR);
        if !word.as_surname.is_empty() {
            let surname = Word::new(&word.text, Part::Surname);
            found.extend(self.keyed(&surname, |other| words_alike(&surname, other) >= NEAR));
        }
        // Асанов finds Асан уулу, and the other way.
        let roots: Vec<Word> = match word.part {
            Part::Surname | Part::Unknown => {
                root(&word.text).map(|root| Word::new(&root, Part::Patronymic)).into_iter().collect()
            }
            Part::Patronymic => {
                ["ов", "ев", "зода"].map(|end| Word::new(&format!("{}{end}", word.text), Part::Surname)).into()
            }
            Part::Given => Vec::new(),
        };
        for root in &roots {
            found.extend(self.keyed(root, |other| other.part == root.part && words_alike(root, other) >= 0.86));
        }
        // Рахмонзода finds Раҳмонов, and the other way: one name, two ways of making a surname of it.
        if matches!(word.part, Part::Surname | Part::Unknown)
            && let Some(root) = root(&word.text)
        {
            let ends = if root.is_ascii() { ["ov", "ev", "zoda"] } else { ["ов", "ев", "зода"] };
            for made in ends.map(|end| Word::new(&format!("{root}{end}"), Part::Surname)) {
                let surname = |other: &Word| matches!(other.part, Part::Surname | Part::Unknown);
                found.extend(self.keyed(&made, |other| surname(other) && words_alike(&made, other) >= NEAR));
            }
        }
        // Настя finds Анастасия: forms that no key shares.
        for form in forms(&word.groups) {
            found.extend(self.keyed(&form, |other| share(&word.groups, &other.groups)));
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// The words that share a key with a word and are like it as `is` says.
    fn keyed(&self, word: &Word, is: impl Fn(&Word) -> bool) -> Vec<u32> {
        let mut numbers: Vec<u32> =
            keys(word).iter().filter_map(|key| self.by_key.get(key)).flatten().copied().collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers.retain(|&number| is(&self.words[number as usize]));
        numbers
    }
}

/// Whether two neighbours may be written as one word.
fn joins(one: &Word, other: &Word) -> bool {
    [one, other].iter().all(|word| !word.initial && word.part != Part::Patronymic)
}

fn joined(one: &Word, other: &Word) -> Word {
    Word::new(&format!("{}{}", one.text, other.text), other.part)
}
