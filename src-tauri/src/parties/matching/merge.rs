//! Two parties of one case become one, and two again. Nothing is lost: names, roles, documents and contacts are united,
//! whatever names the party that goes names the one that stays, and a record keeps every row as it was.

use super::rows::{self, Cell, Row};
use super::store::{self, Merged};
use crate::base::Timestamp;
use crate::base::id::{MergeId, PartyId};
use crate::parties::{self, Error, NameKind, PartyDetails};
use rusqlite::{OptionalExtension, Transaction, named_params, params};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Lists that belong to a party and go with it.
const OWN: [&str; 4] = ["party_role", "party_name", "party_document", "party_contact"];
/// Columns in which ids of parties stand and no foreign key says so, with the condition under which they may still change. The body of
/// a final filing may: its editions are sealed apart, and what amends it begins with that body.
pub(super) const TEXTS: [(&str, &str, &str); 5] = [
    ("filing", "answers", "status = 'draft'"),
    ("filing_draft", "body", "1"),
    ("filing_draft_version", "body", "1"),
    ("interview_link", "target", "1"),
    ("task", "about_id", "about_kind = 'party'"),
];

/// What became of the answers of an interview.
const LINK: &str = "interview_link";

/// Rows that were moved, and rows that were taken out.
type References = (Vec<Moved>, Vec<(String, Row)>);

/// What a split needs.
#[derive(Serialize, Deserialize)]
struct Record {
    /// The row of the one that is gone, and its lists.
    gone: Vec<(String, Row)>,
    /// The row of the one that stayed, and its lists, before.
    kept: Vec<(String, Row)>,
    /// The details of the one that stayed, before and after.
    before: PartyDetails,
    after: PartyDetails,
    /// Rows that named the one and now name the other.
    moved: Vec<Moved>,
    /// Rows that could not stand beside what was there already.
    taken: Vec<(String, Row)>,
    /// Texts in which the id was put instead.
    texts: Vec<Text>,
    /// Links of interviews that made the one that is gone, by their keys.
    #[serde(default)]
    made: Vec<BTreeMap<String, Cell>>,
    /// Parties about which a decision was carried over.
    verdicts: Vec<PartyId>,
}

#[derive(Serialize, Deserialize)]
struct Moved {
    table: String,
    column: String,
    key: BTreeMap<String, Cell>,
}

#[derive(Serialize, Deserialize)]
struct Text {
    table: String,
    column: String,
    key: BTreeMap<String, Cell>,
    before: String,
    after: String,
}

/// Takes `gone` into `kept`. Both belong to one case.
pub fn merge(tx: &Transaction<'_>, kept: PartyId, gone: PartyId, at: Timestamp) -> Result<MergeId, Error> {
    if kept == gone {
        return Err(Error::Itself(kept));
    }
    let (stays, goes) = (parties::one(tx, kept)?, parties::one(tx, gone)?);
    if stays.case != goes.case {
        return Err(Error::OtherCase);
    }
    defer_keys(tx)?;
    let (kept_cell, gone_cell) = (cell(kept), cell(gone));
    let kept_rows = own_rows(tx, kept)?;
    let gone_rows = own_rows(tx, gone)?;
    let before = stays.details.clone();
    let (moved, taken) = move_references(tx, &gone_cell, &kept_cell)?;
    let made = complete_only(tx, &gone_cell)?;
    let texts = move_texts(tx, gone, kept)?;
    parties::change(tx, kept, united(&stays.details, &goes.details), at)?;
    for table in OWN {
        tx.execute(&format!("DELETE FROM {table} WHERE party_id = ?1"), params![gone])?;
    }
    tx.execute("DELETE FROM party WHERE id = ?1", params![gone])?;
    let verdicts = carry_verdicts(tx, gone, kept, at)?;
    let after = parties::one(tx, kept)?.details;
    let record = Record { gone: gone_rows, kept: kept_rows, before, after, moved, taken, texts, made, verdicts };
    let id = MergeId::make(at);
    tx.execute(
        "INSERT INTO party_merge (id, case_id, kept_id, gone_id, gone_name, record, merged_ms)
         VALUES (:id, :case, :kept, :gone, :name, :record, :at)",
        named_params! {
            ":id": id, ":case": stays.case, ":kept": kept, ":gone": gone, ":name": goes.name(),
            ":record": serde_json::to_string(&record).expect("rows and details are plain data"), ":at": at,
        },
    )?;
    Ok(id)
}

/// Makes two parties again. What was changed on the one that stayed since then remains; what came from the other goes
/// back to it.
pub fn split(tx: &Transaction<'_>, id: MergeId, at: Timestamp) -> Result<Merged, Error> {
    let found = tx
        .query_row(
            "SELECT id, case_id, kept_id, gone_id, gone_name, merged_ms, record FROM party_merge WHERE id = ?1",
            params![id],
            |row| Ok((store::merged(row)?, row.get::<_, String>("record")?)),
        )
        .optional()?;
    let (merged, record) = found.ok_or(Error::NoMerge(id))?;
    let record: Record = serde_json::from_str(&record).map_err(|_| Error::NoMerge(id))?;
    let now = parties::one(tx, merged.kept)?;
    for (table, row) in &record.gone {
        rows::insert(tx, table, row)?;
    }
    for (table, row) in &record.taken {
        put_back(tx, table, row)?;
    }
    // Only now: a row that was put back is refused at once where what it hung on is gone.
    defer_keys(tx)?;
    let (kept, gone) = (cell(merged.kept), cell(merged.gone));
    for Moved { table, column, key } in &record.moved {
        for row in rows::rows(tx, table, column, &kept)? {
            if rows::key_of(tx, table, &row)? == *key && rows::set(tx, table, key, column, &kept, &gone)? {
                move_below(tx, table, column, &row, &gone)?;
            }
        }
    }
    for Text { table, column, key, before, after } in &record.texts {
        rows::set(tx, table, key, column, &Cell::Text(after.clone()), &Cell::Text(before.clone()))?;
    }
    for key in &record.made {
        // Written again since, it may have become somebody else.
        for row in rows::rows(tx, LINK, "target", &gone)? {
            if rows::key_of(tx, LINK, &row)? == *key {
                rows::set(tx, LINK, key, "made", &Cell::Int(0), &Cell::Int(1))?;
            }
        }
    }
    if now.details == record.after {
        restore(tx, merged.kept, &record.kept)?;
    } else {
        parties::change(tx, merged.kept, parted(&now.details, &record), at)?;
    }
    for other in &record.verdicts {
        store::undecide(tx, merged.kept, *other)?;
    }
    tx.execute("DELETE FROM party_merge WHERE id = ?1", params![id])?;
    Ok(merged)
}

/// Asks only at the end of the write whether every key names a row: what hangs on a row by a key that changes is led after it.
fn defer_keys(tx: &Transaction<'_>) -> Result<(), Error> {
    Ok(tx.execute_batch("PRAGMA defer_foreign_keys = ON")?)
}

fn cell(id: PartyId) -> Cell {
    Cell::Text(id.to_string())
}

/// The row of a party and those of its lists.
fn own_rows(tx: &Transaction<'_>, party: PartyId) -> Result<Vec<(String, Row)>, Error> {
    let mut found: Vec<(String, Row)> =
        rows::rows(tx, "party", "id", &cell(party))?.into_iter().map(|row| ("party".to_owned(), row)).collect();
    for table in OWN {
        found.extend(rows::rows(tx, table, "party_id", &cell(party))?.into_iter().map(|row| (table.to_owned(), row)));
    }
    Ok(found)
}

/// Puts a party's own row and lists back as they were.
fn restore(tx: &Transaction<'_>, party: PartyId, before: &[(String, Row)]) -> Result<(), Error> {
    for table in OWN {
        tx.execute(&format!("DELETE FROM {table} WHERE party_id = ?1"), params![party])?;
    }
    for (table, row) in before {
        if table == "party" {
            let key = rows::key_of(tx, table, row)?;
            for current in rows::rows(tx, table, "id", &cell(party))? {
                for (column, value) in &row.0 {
                    let was = &current.0[column];
                    if was == value {
                        continue;
                    }
                    if *was == Cell::Null {
                        tx.execute(
                            &format!("UPDATE party SET \"{column}\" = ?1 WHERE id = ?2"),
                            params![rusqlite::types::Value::from(value), party],
                        )?;
                    } else {
                        rows::set(tx, table, &key, column, was, value)?;
                    }
                }
            }
        } else {
            rows::insert(tx, table, row)?;
        }
    }
    Ok(())
}

/// Lets every row that names `from` name `to`. A row that cannot, since its like is there already, is taken out.
fn move_references(tx: &Transaction<'_>, from: &Cell, to: &Cell) -> Result<References, Error> {
    let (mut moved, mut taken) = (Vec::new(), Vec::new());
    for reference in rows::references_to(tx, "party")? {
        if OWN.contains(&reference.table.as_str()) {
            continue;
        }
        for row in rows::rows(tx, &reference.table, &reference.column, from)? {
            let mut key = rows::key_of(tx, &reference.table, &row)?;
            if named_beside(tx, &reference, &key, to)? {
                rows::take_out(tx, &reference.table, &row, &mut taken)?;
                continue;
            }
            tx.execute_batch("SAVEPOINT moving")?;
            match rows::set(tx, &reference.table, &key, &reference.column, from, to) {
                Ok(_) => {
                    tx.execute_batch("RELEASE moving")?;
                    move_below(tx, &reference.table, &reference.column, &row, to)?;
                    if let Some(own) = key.get_mut(&reference.column) {
                        *own = to.clone();
                    }
                    moved.push(Moved { table: reference.table.clone(), column: reference.column.clone(), key });
                }
                Err(error) if constraint(&error) => {
                    tx.execute_batch("ROLLBACK TO moving; RELEASE moving")?;
                    rows::take_out(tx, &reference.table, &row, &mut taken)?;
                }
                Err(error) => return Err(error.into()),
            }
        }
    }
    Ok((moved, taken))
}

/// Lets what hangs on a row by the column that was moved (the facts of an indicator's mark) go along with it.
fn move_below(tx: &Transaction<'_>, table: &str, column: &str, row: &Row, to: &Cell) -> Result<(), Error> {
    for below in rows::below(tx, table)? {
        let Some((own, _)) = below.columns.iter().find(|(_, named)| named == column) else { continue };
        for hanging in rows::hanging(tx, &below, row)? {
            let key = rows::key_of(tx, &below.table, &hanging)?;
            rows::set(tx, &below.table, &key, own, &hanging.0[own], to)?;
        }
    }
    Ok(())
}

/// Whether a numbered list (the parties of a fact) names `to` already.
fn named_beside(
    tx: &Transaction<'_>,
    reference: &rows::Reference,
    key: &BTreeMap<String, Cell>,
    to: &Cell,
) -> Result<bool, Error> {
    let Some((owner, value)) =
        key.iter().find(|(column, _)| *column != "position").filter(|_| key.contains_key("position") && key.len() == 2)
    else {
        return Ok(false);
    };
    Ok(rows::rows(tx, &reference.table, owner, value)?.iter().any(|row| row.0.get(&reference.column) == Some(to)))
}

fn constraint(error: &rusqlite::Error) -> bool {
    matches!(error, rusqlite::Error::SqliteFailure(code, _) if code.code == rusqlite::ErrorCode::ConstraintViolation)
}

/// Puts a row that was taken out back where it was, or at the end of its list when the place is taken. What it hung on
/// may be gone since: then so is the row.
fn put_back(tx: &Transaction<'_>, table: &str, row: &Row) -> Result<(), Error> {
    for attempt in 0..2 {
        let mut row = row.clone();
        if attempt == 1 {
            let Some(position) = row.0.get_mut("position") else { return Ok(()) };
            let last: i64 =
                tx.query_row(&format!("SELECT coalesce(max(position), 0) FROM \"{table}\""), [], |r| r.get(0))?;
            *position = Cell::Int(last + 1);
        }
        tx.execute_batch("SAVEPOINT putting")?;
        match rows::insert(tx, table, &row) {
            Ok(()) => {
                tx.execute_batch("RELEASE putting")?;
                return Ok(());
            }
            Err(error) if constraint(&error) => tx.execute_batch("ROLLBACK TO putting; RELEASE putting")?,
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
}

/// What an interview made it may correct; of the one that stays it made nothing, and only completes it.
fn complete_only(tx: &Transaction<'_>, gone: &Cell) -> Result<Vec<BTreeMap<String, Cell>>, Error> {
    let mut made = Vec::new();
    for row in rows::rows(tx, LINK, "target", gone)? {
        let key = rows::key_of(tx, LINK, &row)?;
        if rows::set(tx, LINK, &key, "made", &Cell::Int(1), &Cell::Int(0))? {
            made.push(key);
        }
    }
    Ok(made)
}

/// Puts one id for another in texts that may still change.
fn move_texts(tx: &Transaction<'_>, from: PartyId, to: PartyId) -> Result<Vec<Text>, Error> {
    let mut moved = Vec::new();
    for (table, column, condition) in TEXTS {
        for row in rows::holding(tx, table, column, condition, &cell(from))? {
            let Some(Cell::Text(before)) = row.0.get(column).cloned() else { continue };
            let after = before.replace(&from.to_string(), &to.to_string());
            let key = rows::key_of(tx, table, &row)?;
            rows::set(tx, table, &key, column, &Cell::Text(before.clone()), &Cell::Text(after.clone()))?;
            moved.push(Text { table: table.into(), column: column.into(), key, before, after });
        }
    }
    Ok(moved)
}

/// What was decided about the one that goes holds for the one that stays, unless something was decided about it.
fn carry_verdicts(tx: &Transaction<'_>, gone: PartyId, kept: PartyId, at: Timestamp) -> Result<Vec<PartyId>, Error> {
    let known: Vec<PartyId> =
        store::decisions_of(tx, kept)?.iter().map(|d| if d.low == kept { d.high } else { d.low }).collect();
    let mut carried = Vec::new();
    for decision in store::decisions_of(tx, gone)? {
        let other = if decision.low == gone { decision.high } else { decision.low };
        if other != kept && !known.contains(&other) {
            store::remember(tx, kept, other, decision.verdict, at)?;
            carried.push(other);
        }
    }
    Ok(carried)
}

/// What is known of both, what stays first.
fn united(kept: &PartyDetails, gone: &PartyDetails) -> PartyDetails {
    let mut all = kept.clone();
    for role in &gone.roles {
        if !all.roles.contains(role) {
            all.roles.push(*role);
        }
    }
    for name in &gone.names {
        let mut name = name.clone();
        if all.names.iter().any(|n| n.full() == name.full()) {
            continue;
        }
        // One main name a language: which one prints, the office chose on the party that stays.
        if name.kind == NameKind::Main
            && all.names.iter().any(|n| n.kind == NameKind::Main && n.language == name.language)
        {
            name.kind = NameKind::Other;
        }
        all.names.push(name);
    }
    for document in &gone.documents {
        if !all.documents.iter().any(|d| d.kind == document.kind && d.number == document.number) {
            all.documents.push(document.clone());
        }
    }
    for contact in &gone.contacts {
        match all.contacts.iter_mut().find(|c| c.kind == contact.kind && c.value == contact.value) {
            Some(same) if same.note != contact.note => same.note = together(&same.note, &contact.note, "; "),
            Some(_) => {}
            None => all.contacts.push(contact.clone()),
        }
    }
    for country in &gone.citizenship {
        if !all.citizenship.contains(country) {
            all.citizenship.push(country.clone());
        }
    }
    all.sex = all.sex.or(gone.sex);
    if all.birth_date.is_empty() {
        all.birth_date.clone_from(&gone.birth_date);
    }
    if all.note != gone.note {
        all.note = together(&all.note, &gone.note, "\n");
    }
    all
}

fn together(one: &str, other: &str, between: &str) -> String {
    [one, other].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(between)
}

/// What remains on the one that stayed when it was changed since: all but what came from the other.
fn parted(now: &PartyDetails, record: &Record) -> PartyDetails {
    let (before, after) = (&record.before, &record.after);
    let mut left = now.clone();
    left.roles.retain(|x| before.roles.contains(x) || !after.roles.contains(x));
    left.names.retain(|x| before.names.contains(x) || !after.names.contains(x));
    left.documents.retain(|x| before.documents.contains(x) || !after.documents.contains(x));
    left.citizenship.retain(|x| before.citizenship.contains(x) || !after.citizenship.contains(x));
    left.contacts.retain(|x| before.contacts.contains(x) || !after.contacts.contains(x));
    // A contact both had went on with the notes of both: it has its own again.
    for contact in &before.contacts {
        if !left.contacts.iter().any(|c| c.kind == contact.kind && c.value == contact.value)
            && after
                .contacts
                .iter()
                .any(|c| c.kind == contact.kind && c.value == contact.value && now.contacts.contains(c))
        {
            left.contacts.push(contact.clone());
        }
    }
    if left.names.is_empty() {
        left.names.clone_from(&before.names);
    }
    if left.sex == after.sex {
        left.sex = before.sex;
    }
    if left.birth_date == after.birth_date {
        left.birth_date.clone_from(&before.birth_date);
    }
    if left.note == after.note {
        left.note.clone_from(&before.note);
    }
    left
}
