//! Records that the lawyer writes: facts, what each person says of them, consents. Whoever writes one signs what it is then, and
//! the custody log says at each lock and with each checkpoint which stood there (docs/adr/0053). A record that is written past
//! Dalil, with the key of the database, differs from that, and a check says which it is.

mod bind;
mod check;
mod seal;
mod watch;

pub(super) use check::against_log;
pub(super) use seal::{Pen, seal_touched};
pub(super) use watch::watch;

use super::error::Result;
use crate::base::Sha256Digest;
use rusqlite::Connection;
use rusqlite::types::ValueRef;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

/// The list of columns below. One that changes is another version, and what was signed with this one is checked with this one.
const VERSION: u32 = 1;

/// What a record is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(export_to = "bindings.ts")]
pub enum RecordKind {
    /// A fact with its words, its people and its citations.
    Fact,
    /// What somebody says of a fact, with its citations.
    Account,
    /// A consent with what it is about.
    Consent,
}

/// A table that holds a part of a record.
struct Part {
    table: &'static str,
    /// The column that says whose part it is.
    owner: &'static str,
    /// In which order its rows are digested.
    order: &'static str,
    columns: &'static str,
}

const fn part(table: &'static str, owner: &'static str, order: &'static str, columns: &'static str) -> Part {
    Part { table, owner, order, columns }
}

const FACT: &[Part] = &[
    part("fact", "id", "id", "id, case_id, date, place, status, note, created_ms, changed_ms"),
    part("fact_text", "fact_id", "language", "fact_id, language, statement"),
    part("fact_party", "fact_id", "position", "fact_id, position, party_id"),
    part(
        "citation",
        "fact_id",
        "position, id",
        "id, fact_id, position, evidence_id, page, x, y, width, height, second, quote, message",
    ),
];

const ACCOUNT: &[Part] = &[
    part(
        "account",
        "id",
        "id",
        "id, fact_id, teller_id, source, told_on, told_where, language, interpreter_id, interpreter, knowledge, stance, \
         original, date, said_ru, said_ky, said_en, place, followed, note, created_ms, changed_ms",
    ),
    part("account_text", "account_id", "language", "account_id, language, statement"),
    part(
        "account_citation",
        "account_id",
        "position, id",
        "id, account_id, position, evidence_id, page, x, y, width, height, second, quote, message",
    ),
];

const CONSENT: &[Part] = &[
    part(
        "consent",
        "id",
        "id",
        "id, case_id, client_id, purpose, answer, recipient_kind, recipient, answered_on, until, language, interpreter, \
         guardian, manner, witness, informed, evidence_id, note, withdrawn_on, withdrawn_reason, created_ms, changed_ms",
    ),
    part("consent_scope", "consent_id", "kind, thing", "consent_id, kind, thing"),
];

impl RecordKind {
    const ALL: [Self; 3] = [Self::Fact, Self::Account, Self::Consent];

    const fn name(self) -> &'static str {
        match self {
            Self::Fact => "fact",
            Self::Account => "account",
            Self::Consent => "consent",
        }
    }

    fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// Its tables; the first has the row without which it is not there.
    const fn parts(self) -> &'static [Part] {
        match self {
            Self::Fact => FACT,
            Self::Account => ACCOUNT,
            Self::Consent => CONSENT,
        }
    }

    /// The ids of all there are.
    fn ids(self, db: &Connection) -> Result<Vec<String>> {
        let mut query = db.prepare(&format!("SELECT id FROM {} ORDER BY id", self.name()))?;
        Ok(query.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
    }
}

const ROW: u8 = 0xfe;
const PART: u8 = 0xff;

/// SHA-256 over everything that a record is; `None` if it is not there.
fn digest(db: &Connection, kind: RecordKind, id: &str) -> Result<Option<Sha256Digest>> {
    let mut hasher = Sha256::new_with_prefix(b"dalil/record/v1\0");
    take(&mut hasher, ValueRef::Text(kind.name().as_bytes()));
    take(&mut hasher, ValueRef::Text(id.as_bytes()));
    for (at, Part { table, owner, order, columns }) in kind.parts().iter().enumerate() {
        let sql = format!("SELECT {columns} FROM {table} WHERE {owner} = ?1 ORDER BY {order}");
        let mut query = db.prepare_cached(&sql)?;
        let width = query.column_count();
        let mut rows = query.query([id])?;
        let mut is_any = false;
        while let Some(row) = rows.next()? {
            for column in 0..width {
                take(&mut hasher, row.get_ref(column)?);
            }
            hasher.update([ROW]);
            is_any = true;
        }
        if at == 0 && !is_any {
            return Ok(None);
        }
        hasher.update([PART]);
    }
    Ok(Some(Sha256Digest(hasher.finalize().into())))
}

/// One value: what it is, how long, its bytes. No two rows of values give the same bytes.
fn take(hasher: &mut Sha256, value: ValueRef<'_>) {
    let (tag, bytes): (u8, &[u8]) = match value {
        ValueRef::Null => return hasher.update([0]),
        ValueRef::Integer(number) => return hasher.update([&[1], number.to_be_bytes().as_slice()].concat()),
        ValueRef::Real(number) => return hasher.update([&[2], number.to_be_bytes().as_slice()].concat()),
        ValueRef::Text(text) => (3, text),
        ValueRef::Blob(bytes) => (4, bytes),
    };
    hasher.update([tag]);
    hasher.update((bytes.len() as u64).to_be_bytes());
    hasher.update(bytes);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vault::storage::migrate;

    #[test]
    fn every_column_of_a_record_is_digested() {
        let mut db = Connection::open_in_memory().unwrap();
        migrate::migrate(&mut db).unwrap();
        for part in RecordKind::ALL.iter().flat_map(|kind| kind.parts()) {
            let mut query = db.prepare("SELECT name FROM pragma_table_info(?1)").unwrap();
            let mut there: Vec<String> =
                query.query_map([part.table], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap();
            let mut listed: Vec<_> = part.columns.split(", ").map(str::to_owned).collect();
            there.sort();
            listed.sort();
            assert_eq!(listed, there, "{}: another list of columns is another version", part.table);
        }
    }
}
