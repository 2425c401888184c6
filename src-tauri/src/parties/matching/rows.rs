//! Rows of any table as values: what a merge moves and a split puts back. Tables that come later are found by their
//! references, so that a new kind of thing that refers to parties needs nothing here.

use rusqlite::types::{Value, ValueRef};
use rusqlite::{Connection, params_from_iter};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A row by its columns.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Row(pub BTreeMap<String, Cell>);

/// One value of a row.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Cell {
    Null,
    Int(i64),
    Real(f64),
    Text(String),
    Blob(Vec<u8>),
}

impl From<ValueRef<'_>> for Cell {
    fn from(value: ValueRef<'_>) -> Self {
        match value {
            ValueRef::Null => Self::Null,
            ValueRef::Integer(number) => Self::Int(number),
            ValueRef::Real(number) => Self::Real(number),
            ValueRef::Text(text) => Self::Text(String::from_utf8_lossy(text).into_owned()),
            ValueRef::Blob(bytes) => Self::Blob(bytes.to_owned()),
        }
    }
}

impl From<&Cell> for Value {
    fn from(cell: &Cell) -> Self {
        match cell {
            Cell::Null => Self::Null,
            Cell::Int(number) => Self::Integer(*number),
            Cell::Real(number) => Self::Real(*number),
            Cell::Text(text) => Self::Text(text.clone()),
            Cell::Blob(bytes) => Self::Blob(bytes.clone()),
        }
    }
}

/// A column of a table that names a party.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Reference {
    pub table: String,
    pub column: String,
}

/// A foreign key by which rows of a table hang on those of another: its columns, each with the one that it names there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Below {
    pub table: String,
    pub columns: Vec<(String, String)>,
}

/// Every column that refers to a table.
pub(super) fn references_to(db: &Connection, table: &str) -> rusqlite::Result<Vec<Reference>> {
    let mut query = db.prepare_cached(
        "SELECT t.name, f.\"from\" FROM pragma_table_list AS t
         JOIN pragma_foreign_key_list(t.name) AS f WHERE t.schema = 'main' AND t.type = 'table' AND f.\"table\" = ?1
         ORDER BY t.name, f.\"from\"",
    )?;
    let reference = |row: &rusqlite::Row<'_>| Ok(Reference { table: row.get(0)?, column: row.get(1)? });
    query.query_map([table], reference)?.collect()
}

/// Every foreign key that refers to a table; one may have several columns.
pub(super) fn below(db: &Connection, table: &str) -> rusqlite::Result<Vec<Below>> {
    let mut query = db.prepare_cached(
        "SELECT t.name, f.id, f.\"from\", coalesce(f.\"to\", 'id') FROM pragma_table_list AS t
         JOIN pragma_foreign_key_list(t.name) AS f WHERE t.schema = 'main' AND t.type = 'table' AND f.\"table\" = ?1
         ORDER BY t.name, f.id, f.seq",
    )?;
    let mut found: Vec<(i64, Below)> = Vec::new();
    let mut keys = query.query([table])?;
    while let Some(row) = keys.next()? {
        let (table, id, pair): (String, i64, _) = (row.get(0)?, row.get(1)?, (row.get(2)?, row.get(3)?));
        match found.last_mut() {
            Some((known, below)) if *known == id && below.table == table => below.columns.push(pair),
            _ => found.push((id, Below { table, columns: vec![pair] })),
        }
    }
    Ok(found.into_iter().map(|(_, below)| below).collect())
}

/// The rows that hang on a row by a foreign key, by all of its columns.
pub(super) fn hanging(db: &Connection, below: &Below, row: &Row) -> rusqlite::Result<Vec<Row>> {
    let Some((column, to)) = below.columns.first() else { return Ok(Vec::new()) };
    let Some(value) = row.0.get(to) else { return Ok(Vec::new()) };
    let mut found = rows(db, &below.table, column, value)?;
    found.retain(|hanging| below.columns.iter().all(|(column, to)| hanging.0.get(column) == row.0.get(to)));
    Ok(found)
}

/// The columns of a table's primary key, in order.
pub(super) fn key_columns(db: &Connection, table: &str) -> rusqlite::Result<Vec<String>> {
    let mut query = db.prepare_cached("SELECT name FROM pragma_table_info(?1) WHERE pk > 0 ORDER BY pk")?;
    query.query_map([table], |row| row.get(0))?.collect()
}

/// The rows of a table in which a column has a value, in the order of their key.
pub(super) fn rows(db: &Connection, table: &str, column: &str, value: &Cell) -> rusqlite::Result<Vec<Row>> {
    among(db, table, &format!("\"{column}\" = ?1"), value)
}

/// The rows of a table that meet `condition` and hold an id somewhere in the text of a column, in the order of their key.
pub(super) fn holding(
    db: &Connection,
    table: &str,
    column: &str,
    condition: &str,
    id: &Cell,
) -> rusqlite::Result<Vec<Row>> {
    among(db, table, &format!("({condition}) AND instr(\"{column}\", ?1) > 0"), id)
}

fn among(db: &Connection, table: &str, condition: &str, value: &Cell) -> rusqlite::Result<Vec<Row>> {
    let order = key_columns(db, table)?.join("\", \"");
    let mut query = db.prepare(&format!("SELECT * FROM \"{table}\" WHERE {condition} ORDER BY \"{order}\""))?;
    let names: Vec<String> = query.column_names().map(str::to_owned).collect();
    let row = |row: &rusqlite::Row<'_>| {
        let cells = names.iter().enumerate().map(|(at, name)| Ok((name.clone(), Cell::from(row.get_ref(at)?))));
        cells.collect::<rusqlite::Result<BTreeMap<_, _>>>().map(Row)
    };
    query.query_map([Value::from(value)], row)?.collect()
}

/// Puts a row back.
pub(super) fn insert(db: &Connection, table: &str, row: &Row) -> rusqlite::Result<()> {
    let columns = row.0.keys().map(|c| format!("\"{c}\"")).collect::<Vec<_>>().join(", ");
    let marks = vec!["?"; row.0.len()].join(", ");
    let values = row.0.values().map(Value::from);
    db.execute(&format!("INSERT INTO \"{table}\" ({columns}) VALUES ({marks})"), params_from_iter(values)).map(drop)
}

/// Changes one column of the row with a key, when it still has `from`. Answers whether it did.
pub(super) fn set(
    db: &Connection,
    table: &str,
    key: &BTreeMap<String, Cell>,
    column: &str,
    from: &Cell,
    to: &Cell,
) -> rusqlite::Result<bool> {
    let mut values: Vec<Value> = vec![to.into(), from.into()];
    values.extend(key.values().map(Value::from));
    let condition = key.keys().map(|c| format!(" AND \"{c}\" = ?")).collect::<String>();
    let sql = format!("UPDATE \"{table}\" SET \"{column}\" = ? WHERE \"{column}\" = ?{condition}");
    Ok(db.execute(&sql, params_from_iter(values))? > 0)
}

/// Removes a row and all that hangs on it; `out` gets them, what others hang on first.
pub(super) fn take_out(db: &Connection, table: &str, row: &Row, out: &mut Vec<(String, Row)>) -> rusqlite::Result<()> {
    out.push((table.to_owned(), row.clone()));
    for below in below(db, table)? {
        for hanging in hanging(db, &below, row)? {
            take_out(db, &below.table, &hanging, out)?;
        }
    }
    let key = key_of(db, table, row)?;
    let condition = key.keys().map(|c| format!("\"{c}\" = ?")).collect::<Vec<_>>().join(" AND ");
    db.execute(&format!("DELETE FROM \"{table}\" WHERE {condition}"), params_from_iter(key.values().map(Value::from)))?;
    Ok(())
}

/// The key of a row.
pub(super) fn key_of(db: &Connection, table: &str, row: &Row) -> rusqlite::Result<BTreeMap<String, Cell>> {
    let columns = key_columns(db, table)?;
    Ok(columns.into_iter().filter_map(|c| row.0.get(&c).map(|cell| (c, cell.clone()))).collect())
}
