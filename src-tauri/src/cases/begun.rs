//! Forms that somebody began and has neither saved nor discarded. What they hold is the page's own: it is kept as it came and
//! given back only to who typed it.

use crate::base::Timestamp;
use crate::base::id::{EvidenceId, HighlightId, UserId};
use crate::vault::Result;
use rusqlite::{Connection, Transaction, params};

/// What was typed into one form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Begun {
    /// The form: `fact`, `party` and so on.
    pub kind: String,
    /// The id of what it is entered into or corrects; empty when that is the vault itself.
    pub about: String,
    /// The form's fields, JSON.
    pub words: String,
}

/// Everything somebody has begun.
pub fn of(db: &Connection, user: UserId) -> Result<Vec<Begun>> {
    let mut query = db.prepare_cached("SELECT kind, about, words FROM begun WHERE actor = ?1 ORDER BY kind, about")?;
    let rows = query.query_map([user], |row| {
        Ok(Begun { kind: row.get("kind")?, about: row.get("about")?, words: row.get("words")? })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Keeps what a form holds now, in place of what it held.
pub fn keep(tx: &Transaction<'_>, user: UserId, begun: &Begun, at: Timestamp) -> Result<()> {
    tx.execute(
        "INSERT INTO begun (actor, kind, about, words, changed_ms) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (actor, kind, about) DO UPDATE SET words = excluded.words, changed_ms = excluded.changed_ms",
        params![user, begun.kind, begun.about, begun.words, at],
    )?;
    Ok(())
}

/// Takes it away: it was saved, or discarded.
pub fn clear(tx: &Transaction<'_>, user: UserId, kind: &str, about: &str) -> Result<()> {
    tx.execute("DELETE FROM begun WHERE actor = ?1 AND kind = ?2 AND about = ?3", params![user, kind, about])?;
    Ok(())
}

/// Takes away whatever names an item or a place marked in it, whoever began it: it may quote what was destroyed. Forms about
/// several items name all of them.
pub fn forget(tx: &Transaction<'_>, item: EvidenceId, highlights: &[HighlightId]) -> Result<()> {
    let mut query = tx.prepare_cached("DELETE FROM begun WHERE instr(about, ?1) > 0 OR instr(words, ?1) > 0")?;
    for id in std::iter::once(item.to_string()).chain(highlights.iter().map(ToString::to_string)) {
        query.execute([id])?;
    }
    Ok(())
}
