//! What concerns a person: what is linked to the party, what it wrote, what names it. A text names somebody by a number, by surname and
//! given name or initials, or by a surname beside which nobody else's name stands.

use super::Error;
use super::filters::Object;
use super::named::{Alone, anywhere, has_long_surname, side_by_side, with_initials};
use super::sources::{self, Kind};
use super::text::mark;
use crate::base::id::PartyId;
use crate::parties::matching::Profile;
use crate::parties::{self, Party, PartyName};
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::{HashMap, HashSet};

/// What concerns a person.
pub(super) struct Person {
    objects: HashSet<(Kind, String)>,
    /// Texts that name the person.
    rows: HashSet<i64>,
    /// Texts with a surname of the person, which count where it stands alone.
    surnames: Vec<(Alone, HashSet<i64>)>,
    /// Chats and who there the person is.
    writes: HashMap<String, HashSet<u32>>,
}

/// No more texts that name somebody are held in memory.
const MOST_NAMED: usize = 200_000;

impl Person {
    pub fn of(db: &Connection, party: PartyId) -> Result<Self, Error> {
        let mut objects: HashSet<(Kind, String)> = HashSet::from([(Kind::Party, party.to_string())]);
        for (kind, sql) in [
            (Kind::Fact, "SELECT fact_id FROM fact_party WHERE party_id = ?1"),
            (Kind::Tie, "SELECT id FROM tie WHERE from_party = ?1 OR to_party = ?1"),
            (Kind::Ledger, "SELECT id FROM ledger_line WHERE payer_id = ?1 OR payee_id = ?1"),
            (Kind::Account, "SELECT id FROM account WHERE teller_id = ?1 OR interpreter_id = ?1"),
            (Kind::Consent, "SELECT id FROM consent WHERE client_id = ?1"),
            (Kind::Interview, "SELECT id FROM interview WHERE client_id = ?1"),
        ] {
            let mut query = db.prepare_cached(sql)?;
            for id in query.query_map(params![party], |row| row.get(0))? {
                objects.insert((kind, id?));
            }
        }
        let mut writes: HashMap<String, HashSet<u32>> = HashMap::new();
        let mut query = db.prepare_cached(
            "SELECT c.id, p.position FROM chat_link l JOIN chat c ON c.id = l.chat_id
             JOIN chat_participant p ON p.chat = c.number
               AND l.who = CASE p.handle WHEN '' THEN 'n:' || p.name ELSE 'h:' || p.handle END
             WHERE l.party_id = ?1",
        )?;
        for row in query.query_map(params![party], |row| Ok((row.get(0)?, row.get(1)?)))? {
            let (chat, participant): (String, u32) = row?;
            writes.entry(chat).or_default().insert(participant);
        }
        let (mut rows, mut surnames) = (HashSet::new(), Vec::new());
        match parties::one(db, party) {
            Ok(party) => {
                for expression in surely(db, &party)? {
                    rows.extend(rows_of(db, &expression)?);
                }
                for name in party.details.names.iter().filter(|name| has_both(name)) {
                    if let Some((alone, expression)) = Alone::of(db, name)? {
                        surnames.push((alone, rows_of(db, &expression)?));
                    }
                }
            }
            // Somebody who is gone is named nowhere.
            Err(parties::Error::NotFound(_)) => {}
            Err(error) => return Err(error.into()),
        }
        Ok(Self { objects, rows, surnames, writes })
    }

    /// Whether a text is by the person or about the person.
    pub fn concerns(&self, db: &Connection, object: &Object, row: i64, part: u32) -> Result<bool, Error> {
        if self.rows.contains(&row) || self.objects.contains(&(object.kind, object.id.clone())) {
            return Ok(true);
        }
        let mut surnames = self.surnames.iter().filter(|(_, rows)| rows.contains(&row)).peekable();
        if surnames.peek().is_some()
            && let Some(doc) = sources::one(db, object.kind, &object.id, part)?
            && surnames.any(|(alone, _)| alone.stands_in(&doc.title) || alone.stands_in(&doc.body))
        {
            return Ok(true);
        }
        let Some(own) = self.writes.get(&object.id) else { return Ok(false) };
        let author: Option<u32> = db
            .prepare_cached(
                "SELECT m.author FROM chat_message m JOIN chat c ON c.number = m.chat WHERE c.id = ?1 AND m.position = ?2",
            )?
            .query_row(params![object.id, part], |row| row.get(0))
            .optional()?
            .flatten();
        Ok(author.is_some_and(|author| own.contains(&author)))
    }
}

/// The rows that answer a question to the index.
fn rows_of(db: &Connection, expression: &str) -> Result<HashSet<i64>, Error> {
    let mut query = db.prepare_cached("SELECT rowid FROM search_index WHERE search_index MATCH ?1 LIMIT ?2")?;
    let rows = query.query_map(params![expression, MOST_NAMED as i64], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The questions to the index that find texts which name somebody without doubt: telephones, cards and documents, surname and given
/// name or initials, a name of which no more is known.
fn surely(db: &Connection, party: &Party) -> Result<Vec<String>, Error> {
    let marks = Profile::of(&party.details).identifiers;
    let mut found: Vec<String> = marks.iter().map(|one| format!("\"{}\"", mark(one.kind, &one.value))).collect();
    for name in &party.details.names {
        let beside = side_by_side(db, party.details.kind, name, &|_| true)?;
        if has_both(name) && has_long_surname(name) {
            found.extend(beside);
            found.extend(with_initials(db, name)?);
        } else if has_both(name) || name.surname.is_empty() {
            let words = format!("{} {} {}", name.surname, name.given, name.whole);
            found.extend(match beside {
                Some(beside) => Some(beside),
                None => anywhere(db, &words)?,
            });
        } else {
            found.extend(anywhere(db, &name.surname)?);
        }
    }
    Ok(found)
}

fn has_both(name: &PartyName) -> bool {
    !(name.surname.is_empty() || name.given.is_empty())
}
