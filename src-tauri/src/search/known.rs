//! Whom a document speaks of, among everybody of every case: their telephones, cards and documents, and their names in any form.
//! A name counts when its parts stand side by side and the comparison of names takes them for it; a surname alone is too little.

use super::named::side_by_side;
use super::text::{mark, tokens};
use super::{Error, Kind, find, sources};
use crate::base::id::{EvidenceId, PartyId};
use crate::language::identifiers::Identifier;
use crate::language::stems::{Asked, sounds, stems};
use crate::parties::Party;
use crate::parties::matching::Profile;
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::HashSet;

/// Somebody of a case, met in a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    pub party: PartyId,
    /// What gave it away: an identifier, or nothing when it was the name.
    pub identifier: Option<Identifier>,
    /// The name as the case has it, when it was the name.
    pub name: Option<String>,
    /// Pages or messages where it stands, at most twenty.
    pub parts: Vec<u32>,
}

/// What of an item is in the index: the item itself, what was read out of it, chats it is an export of.
pub fn things_of(db: &Connection, item: EvidenceId) -> Result<Vec<(Kind, String)>, Error> {
    let mut things = vec![(Kind::Evidence, item.to_string())];
    let mut chats = db.prepare_cached(
        "SELECT DISTINCT c.id FROM chat_source s JOIN chat c ON c.number = s.chat WHERE s.evidence_id = ?1",
    )?;
    for id in chats.query_map(params![item], |row| row.get(0))? {
        things.push((Kind::Message, id?));
    }
    let mut texts = db.prepare_cached("SELECT id FROM derivative WHERE evidence_id = ?1 AND replaced = 0")?;
    for id in texts.query_map(params![item], |row| row.get(0))? {
        things.push((Kind::Page, id?));
    }
    Ok(things)
}

/// Everybody of `people` whom the texts of a thing speak of.
pub fn mentions<'a>(
    db: &Connection,
    kind: Kind,
    id: &str,
    people: impl Iterator<Item = (&'a Party, &'a Profile)>,
) -> Result<Vec<Mention>, Error> {
    let rows: Option<(i64, i64)> = db
        .prepare_cached("SELECT number, number + room FROM search_object WHERE kind = ?1 AND id = ?2")?
        .query_row(params![kind, id], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let Some((first, end)) = rows else { return Ok(Vec::new()) };
    let parts = |expression: &str| -> Result<Vec<u32>, Error> {
        Ok(find::rows_of(db, expression, first..end)?.into_iter().map(|row| (row - first) as u32).collect())
    };
    let said = Said::of(db, kind, id)?;
    let mut found = Vec::new();
    for (party, profile) in people {
        let mut met = false;
        for identifier in &profile.identifiers {
            let parts = parts(&format!("\"{}\"", mark(identifier.kind, &identifier.value)))?;
            if !parts.is_empty() {
                met = true;
                let identifier = Some(identifier.clone());
                found.push(Mention { party: party.id, identifier, name: None, parts });
            }
        }
        if met {
            continue;
        }
        for name in &party.details.names {
            let may_stand = |word: &str| said.may_hold(word);
            let Some(expression) = side_by_side(db, party.details.kind, name, &may_stand)? else { continue };
            let parts = parts(&expression)?;
            if !parts.is_empty() {
                found.push(Mention { party: party.id, identifier: None, name: Some(name.full()), parts });
                break;
            }
        }
    }
    Ok(found)
}

/// Stems and sounds of the words of a thing, so that most people are passed by without a question to the index.
struct Said(Option<HashSet<String>>);

/// Of longer things nothing is remembered: every name is asked.
const REMEMBERED: usize = 16 << 20;
/// Texts read at once.
const AT_ONCE: usize = 500;

impl Said {
    fn of(db: &Connection, kind: Kind, id: &str) -> Result<Self, Error> {
        let (mut stems_of, mut seen, mut bytes) = (HashSet::new(), HashSet::new(), 0);
        let mut from = 0;
        while let Some(batch) = sources::read(db, kind, id, from, AT_ONCE)? {
            for text in batch.docs.iter().flat_map(|doc| [&doc.title, &doc.body]) {
                bytes += text.len();
                for token in tokens(text) {
                    if !seen.contains(&token.form) {
                        stems_of.extend(stems(&token.form, Asked::Text));
                        stems_of.extend(sounds(&token.form, Asked::Text));
                        seen.insert(token.form);
                    }
                }
            }
            let Some(next) = batch.next else { break };
            if bytes > REMEMBERED {
                return Ok(Self(None));
            }
            from = next;
        }
        Ok(Self(Some(stems_of)))
    }

    fn may_hold(&self, word: &str) -> bool {
        let Some(said) = &self.0 else { return true };
        stems(word, Asked::Question).into_iter().chain(sounds(word, Asked::Question)).any(|stem| said.contains(&stem))
    }
}
