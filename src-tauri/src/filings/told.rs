//! Of what and of whom a final edition tells. It was sealed with it: whatever the case says later, the file still tells it, the
//! consents are asked about it, and custody names its exhibits.

use super::store::{Edition, EditionKind, StoreError, editions};
use crate::base::id::{EvidenceId, FactId, FilingId, PartyId};
use rusqlite::{Connection, params};
use serde::{Deserialize, Serialize};

/// What a filing tells of.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// Its exhibits, in the order of their numbers.
    pub items: Vec<EvidenceId>,
    /// The facts that its answers or its body tell.
    pub facts: Vec<FactId>,
    /// The people whom its answers or its body name.
    pub parties: Vec<PartyId>,
}

impl Told {
    /// Takes what another tells of as well.
    pub fn join(&mut self, other: Self) {
        fn add<T: PartialEq>(known: &mut Vec<T>, more: Vec<T>) {
            for one in more {
                if !known.contains(&one) {
                    known.push(one);
                }
            }
        }
        add(&mut self.items, other.items);
        add(&mut self.facts, other.facts);
        add(&mut self.parties, other.parties);
    }
}

/// What was frozen with an edition.
#[derive(Deserialize)]
struct Kept {
    told: Option<Told>,
}

/// What a full edition tells of. Of one that an earlier program froze the log knows the exhibits, and nothing knows the rest.
pub fn told(db: &Connection, edition: &Edition) -> Result<Told, StoreError> {
    let kept: Kept = serde_json::from_str(&edition.data).map_err(|_| StoreError::Unreadable(edition.filing))?;
    if let Some(told) = kept.told {
        return Ok(told);
    }
    let mut query = db.prepare_cached(
        "SELECT o.evidence_id FROM custody_entry e JOIN custody_object o ON o.seq = e.seq
         WHERE e.action = 'derive' AND json_extract(CAST(e.details AS TEXT), '$.filing') = ?1
             AND json_extract(CAST(e.details AS TEXT), '$.edition') = ?2 ORDER BY o.ordinal",
    )?;
    let items = query.query_map(params![edition.filing, edition.number], |row| row.get(0))?;
    Ok(Told { items: items.collect::<Result<_, _>>()?, ..Told::default() })
}

/// The same of each full edition of a filing; none for a draft.
pub fn told_by_editions(db: &Connection, filing: FilingId) -> Result<Vec<Told>, StoreError> {
    let full = editions(db, filing)?.into_iter().filter(|edition| edition.kind == EditionKind::Full);
    full.map(|edition| told(db, &edition)).collect()
}
