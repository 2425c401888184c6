//! What holds an item of evidence. It is asked before an item is destroyed: each module answers for its own tables, what must be
//! taken out first and what stays.

use crate::base::id::{CaseId, EvidenceId};
use crate::vault::Result;
use rusqlite::{Connection, named_params};

/// The item that is asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    pub item: EvidenceId,
    /// Its case.
    pub case: CaseId,
}

/// Something that holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    pub id: String,
    /// What it is called; may be empty.
    pub title: String,
}

impl Asked {
    /// What a query for ids and names finds, by the names. It may speak of `:item`, of its `:case`, and of the item's id as it stands
    /// within a text, `:text`.
    pub fn holders(self, db: &Connection, sql: &str) -> Result<Vec<Holder>> {
        let text = self.item.to_string();
        // Every query knows the same three names, whether or not it asks for them.
        let sql = format!("WITH asked AS (SELECT :item, :case, :text) SELECT * FROM ({sql}) ORDER BY 2, 1");
        let mut query = db.prepare_cached(&sql)?;
        let rows = query.query_map(named_params! { ":item": self.item, ":case": self.case, ":text": text }, |row| {
            Ok(Holder { id: row.get(0)?, title: row.get(1)? })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
