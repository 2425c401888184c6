//! Everybody of every case, ready to be searched: kept in memory while the vault is open, brought up to date when
//! parties changed.

use crate::base::id::PartyId;
use crate::language::names::{Part, Word, words_alike};
use crate::parties::matching::{self, Called, Candidate, Index, Match, Profile, Reason};
use crate::parties::{Error, Party};
use rusqlite::Connection;
use std::collections::{HashMap, HashSet};

/// Somebody in memory.
pub struct Known {
    pub party: Party,
    pub profile: Profile,
}

/// Everybody.
#[derive(Default)]
pub struct Memory {
    /// The last line of the journal it was brought up to.
    journal: i64,
    index: Index,
    /// By the numbers of the index; none where somebody changed or left.
    known: Vec<Option<Known>>,
    numbers: HashMap<PartyId, u32>,
}

/// How many forgotten entries the index may hold for each that is alive before it is built anew.
const WASTE: usize = 1;
/// A name of which one word agrees and another is unsaid has 0.6 of the likeness of the word, and 0.8 of that because one word was
/// asked for; a little less in another form or spelling.
const SURNAME_ONLY: f32 = 0.35;
/// From here on two surnames are spellings of one.
const SAME_SURNAME: f32 = 0.86;

impl Memory {
    /// Brings it up to what the database holds. Costs one question when nobody changed.
    pub fn refresh(&mut self, db: &Connection) -> Result<(), Error> {
        let (last, touched): (i64, bool) = db
            .prepare_cached(
                "SELECT coalesce(max(seq), 0), coalesce(max(seq > ?1 AND instr(areas, '\"parties\"') > 0), 0) FROM journal
                 WHERE seq >= ?1",
            )?
            .query_row([self.journal], |row| Ok((row.get(0)?, row.get(1)?)))?;
        if self.journal > 0 && !touched {
            self.journal = self.journal.max(last);
            return Ok(());
        }
        let everybody = matching::everybody(db)?;
        if self.known.len() > everybody.len() * (1 + WASTE) + 64 {
            *self = Self::default();
        }
        let here: HashSet<PartyId> = everybody.iter().map(|party| party.id).collect();
        let gone: Vec<PartyId> = self.numbers.keys().filter(|id| !here.contains(id)).copied().collect();
        for id in gone {
            self.forget(id);
        }
        for party in everybody {
            let same = self
                .of(party.id)
                .is_some_and(|known| known.party.details == party.details && known.party.case == party.case);
            if !same {
                self.forget(party.id);
                let profile = Profile::of(&party.details);
                let number = self.index.add(&profile);
                self.numbers.insert(party.id, number);
                self.known.push(Some(Known { party, profile }));
            }
        }
        self.journal = last;
        Ok(())
    }

    fn forget(&mut self, id: PartyId) {
        if let Some(number) = self.numbers.remove(&id) {
            self.index.forget(number);
            self.known[number as usize] = None;
        }
    }

    /// Somebody by id.
    pub fn of(&self, id: PartyId) -> Option<&Known> {
        self.numbers.get(&id).and_then(|&number| self.known[number as usize].as_ref())
    }

    /// Everybody, in the order they were entered into memory.
    pub fn all(&self) -> impl Iterator<Item = &Known> {
        self.known.iter().flatten()
    }

    /// Those like a profile, from a score on, the likest first.
    pub fn like(&self, profile: &Profile, least: f32, inflected: bool) -> Vec<(&Known, Match)> {
        // What agrees besides the name raises a score, so names are let in a little earlier.
        let candidates = self.index.search(profile, least - 0.12, inflected);
        let known = |candidate: &Candidate| self.known[candidate.who as usize].as_ref();
        let mut found: Vec<(&Known, Match)> = candidates
            .iter()
            .filter_map(known)
            .map(|known| (known, matching::weigh(profile, &known.profile)))
            .filter(|(_, found)| found.score >= least)
            .collect();
        found.sort_by(|a, b| b.1.score.total_cmp(&a.1.score).then_with(|| a.0.party.id.cmp(&b.0.party.id)));
        found
    }

    /// Those whose surname is the one word that is asked for, in any form and alphabet: little to go by, and all there is. A surname
    /// sounds in its man's form, so Асанова finds Асанов.
    pub fn bearing(&self, asked: &Profile) -> Vec<(&Known, Match)> {
        let [Called { name, .. }] = asked.names.as_slice() else { return Vec::new() };
        let [word] = name.words.as_slice() else { return Vec::new() };
        let inflected = word.uninflected();
        let forms = std::iter::once(word).chain(inflected.iter().map(|(base, _)| base));
        let surnames: Vec<Word> = forms.map(|form| Word::new(&form.text, Part::Surname)).collect();
        let bears = |known: &Known| {
            let words = known.profile.names.iter().flat_map(|called| &called.name.words);
            let mut own = words.filter(|own| own.part == Part::Surname);
            own.any(|own| surnames.iter().any(|surname| words_alike(surname, own) >= SAME_SURNAME))
        };
        let candidates = self.index.search(asked, SURNAME_ONLY, true);
        let known = candidates.iter().filter_map(|candidate| self.known[candidate.who as usize].as_ref());
        let mut found: Vec<(&Known, Match)> = known
            .filter(|known| bears(known))
            .map(|known| {
                let score = matching::weigh(asked, &known.profile).score;
                (known, Match { score, reasons: vec![Reason::OnlySurname] })
            })
            .collect();
        found.sort_by(|a, b| b.1.score.total_cmp(&a.1.score).then_with(|| a.0.party.id.cmp(&b.0.party.id)));
        found
    }
}
