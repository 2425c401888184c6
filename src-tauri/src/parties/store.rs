//! Parties in the database.

use super::{Contact, Error, IdentityDocument, Party, PartyDetails, PartyName};
use crate::base::date::UncertainDate;
use crate::base::text::tidy;
use crate::base::{Timestamp, id::CaseId, id::PartyId};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params, params};

/// Enters a party into a case.
pub fn add(tx: &Transaction<'_>, case: CaseId, details: PartyDetails, at: Timestamp) -> Result<PartyId, Error> {
    let details = checked(details, at)?;
    let id = PartyId::make(at);
    tx.execute(
        "INSERT INTO party (id, case_id, kind, sex, birth_date, citizenship, note, created_ms, changed_ms)
         VALUES (:id, :case, :kind, :sex, :birth_date, :citizenship, :note, :at, :at)",
        named_params! {
            ":id": id, ":case": case, ":kind": details.kind, ":sex": details.sex, ":birth_date": details.birth_date,
            ":citizenship": details.citizenship.join(","), ":note": details.note, ":at": at,
        },
    )?;
    write_lists(tx, id, &details)?;
    Ok(id)
}

/// Replaces what the office wrote about a party.
pub fn change(tx: &Transaction<'_>, id: PartyId, details: PartyDetails, at: Timestamp) -> Result<(), Error> {
    let details = checked(details, at)?;
    let changed = tx.execute(
        "UPDATE party SET kind = :kind, sex = :sex, birth_date = :birth_date, citizenship = :citizenship,
             note = :note, changed_ms = :at WHERE id = :id",
        named_params! {
            ":id": id, ":kind": details.kind, ":sex": details.sex, ":birth_date": details.birth_date,
            ":citizenship": details.citizenship.join(","), ":note": details.note, ":at": at,
        },
    )?;
    if changed == 0 {
        return Err(Error::NotFound(id));
    }
    clear_lists(tx, id)?;
    write_lists(tx, id, &details)
}

/// Removes a party that no fact, account, tie or line of the ledger names.
pub fn remove(tx: &Transaction<'_>, id: PartyId) -> Result<(), Error> {
    let facts: u32 = tx.query_row(
        "SELECT count(*) FROM (
           SELECT fact_id FROM fact_party WHERE party_id = ?1
           UNION SELECT fact_id FROM account WHERE teller_id = ?1 OR interpreter_id = ?1
           UNION SELECT id FROM ledger_line WHERE payer_id = ?1 OR payee_id = ?1)",
        params![id],
        |row| row.get(0),
    )?;
    if facts > 0 {
        return Err(Error::InUse { party: id, facts });
    }
    let ties: u32 =
        tx.query_row("SELECT count(*) FROM tie WHERE from_party = ?1 OR to_party = ?1", params![id], |row| row.get(0))?;
    if ties > 0 {
        return Err(Error::InTies { party: id, ties });
    }
    clear_lists(tx, id)?;
    // Whoever wrote in a chat is again somebody not known.
    tx.execute("DELETE FROM chat_link WHERE party_id = ?1", params![id])?;
    tx.execute("DELETE FROM party_form WHERE party_id = ?1", params![id])?;
    match tx.execute("DELETE FROM party WHERE id = ?1", params![id])? {
        0 => Err(Error::NotFound(id)),
        _ => Ok(()),
    }
}

/// The parties of a case in the order they were entered.
pub fn in_case(db: &Connection, case: CaseId) -> Result<Vec<Party>, Error> {
    let mut query = db.prepare_cached(&format!("{SELECT} WHERE case_id = ?1 ORDER BY created_ms, rowid"))?;
    let rows = query.query_map(params![case], from_row)?.collect::<Result<Vec<_>, _>>()?;
    rows.into_iter().map(|party| with_lists(db, party)).collect()
}

/// One party.
pub fn one(db: &Connection, id: PartyId) -> Result<Party, Error> {
    let party = db.prepare_cached(&format!("{SELECT} WHERE id = ?1"))?.query_row(params![id], from_row).optional()?;
    with_lists(db, party.ok_or(Error::NotFound(id))?)
}

const SELECT: &str = "SELECT id, case_id, kind, sex, birth_date, citizenship, note, created_ms, changed_ms FROM party";
const LISTS: [&str; 4] = ["party_role", "party_name", "party_document", "party_contact"];

fn from_row(row: &Row<'_>) -> rusqlite::Result<Party> {
    let citizenship: String = row.get("citizenship")?;
    Ok(Party {
        id: row.get("id")?,
        case: row.get("case_id")?,
        details: PartyDetails {
            kind: row.get("kind")?,
            roles: Vec::new(),
            names: Vec::new(),
            sex: row.get("sex")?,
            birth_date: row.get("birth_date")?,
            citizenship: citizenship.split(',').filter(|c| !c.is_empty()).map(str::to_owned).collect(),
            documents: Vec::new(),
            contacts: Vec::new(),
            note: row.get("note")?,
        },
        created: row.get("created_ms")?,
        changed: row.get("changed_ms")?,
    })
}

fn with_lists(db: &Connection, mut party: Party) -> Result<Party, Error> {
    let mut query = db.prepare_cached("SELECT role FROM party_role WHERE party_id = ?1 ORDER BY position")?;
    party.details.roles = query.query_map(params![party.id], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let mut query = db.prepare_cached(
        "SELECT kind, language, surname, given, patronymic, whole FROM party_name WHERE party_id = ?1 ORDER BY position",
    )?;
    let name = |row: &Row<'_>| {
        Ok(PartyName {
            kind: row.get("kind")?,
            language: row.get("language")?,
            surname: row.get("surname")?,
            given: row.get("given")?,
            patronymic: row.get("patronymic")?,
            whole: row.get("whole")?,
        })
    };
    party.details.names = query.query_map(params![party.id], name)?.collect::<Result<_, _>>()?;
    let mut query = db.prepare_cached(
        "SELECT kind, number, issued_by, issued_on, country FROM party_document WHERE party_id = ?1 ORDER BY position",
    )?;
    let document = |row: &Row<'_>| {
        Ok(IdentityDocument {
            kind: row.get("kind")?,
            number: row.get("number")?,
            issued_by: row.get("issued_by")?,
            issued_on: row.get("issued_on")?,
            country: row.get("country")?,
        })
    };
    party.details.documents = query.query_map(params![party.id], document)?.collect::<Result<_, _>>()?;
    let mut query =
        db.prepare_cached("SELECT kind, value, note FROM party_contact WHERE party_id = ?1 ORDER BY position")?;
    let contact =
        |row: &Row<'_>| Ok(Contact { kind: row.get("kind")?, value: row.get("value")?, note: row.get("note")? });
    party.details.contacts = query.query_map(params![party.id], contact)?.collect::<Result<_, _>>()?;
    Ok(party)
}

fn clear_lists(tx: &Transaction<'_>, id: PartyId) -> Result<(), Error> {
    for table in LISTS {
        tx.execute(&format!("DELETE FROM {table} WHERE party_id = ?1"), params![id])?;
    }
    Ok(())
}

fn write_lists(tx: &Transaction<'_>, id: PartyId, details: &PartyDetails) -> Result<(), Error> {
    for (position, role) in (0i64..).zip(&details.roles) {
        tx.execute(
            "INSERT INTO party_role (party_id, position, role) VALUES (?1, ?2, ?3)",
            params![id, position, role],
        )?;
    }
    for (position, name) in (0i64..).zip(&details.names) {
        tx.execute(
            "INSERT INTO party_name (party_id, position, kind, language, surname, given, patronymic, whole)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            params![id, position, name.kind, name.language, name.surname, name.given, name.patronymic, name.whole],
        )?;
    }
    for (position, d) in (0i64..).zip(&details.documents) {
        tx.execute(
            "INSERT INTO party_document (party_id, position, kind, number, issued_by, issued_on, country)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            params![id, position, d.kind, d.number, d.issued_by, d.issued_on, d.country],
        )?;
    }
    for (position, c) in (0i64..).zip(&details.contacts) {
        tx.execute(
            "INSERT INTO party_contact (party_id, position, kind, value, note) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![id, position, c.kind, c.value, c.note],
        )?;
    }
    Ok(())
}

fn checked(mut details: PartyDetails, at: Timestamp) -> Result<PartyDetails, Error> {
    for name in &mut details.names {
        for part in [&mut name.surname, &mut name.given, &mut name.patronymic, &mut name.whole, &mut name.language] {
            *part = tidy(part);
        }
    }
    details.names.retain(|name| !name.is_empty());
    if details.names.is_empty() {
        return Err(Error::Required("name"));
    }
    details.birth_date = date(&details.birth_date, "birthDate")?;
    if details.birth_date.parse::<UncertainDate>().is_ok_and(|born| is_ahead(&born, at)) {
        return Err(Error::BornAhead);
    }
    for document in &mut details.documents {
        document.number = tidy(&document.number);
        document.issued_by = tidy(&document.issued_by);
        document.issued_on = date(&document.issued_on, "issuedOn")?;
    }
    details.documents.retain(|d| !d.number.is_empty());
    for contact in &mut details.contacts {
        contact.value = tidy(&contact.value);
        contact.note = tidy(&contact.note);
    }
    details.contacts.retain(|c| !c.value.is_empty());
    details.citizenship =
        details.citizenship.iter().map(|c| tidy(c).to_uppercase()).filter(|c| !c.is_empty()).collect();
    let mut seen = Vec::new();
    details.roles.retain(|role| {
        !seen.contains(role) && {
            seen.push(*role);
            true
        }
    });
    details.note = tidy(&details.note);
    Ok(details)
}

/// Whether no day that the date can mean has begun anywhere on earth.
fn is_ahead(date: &UncertainDate, at: Timestamp) -> bool {
    date.bounds().0.is_some_and(|earliest| Some(earliest) > at.utc().date_naive().succ_opt())
}

fn date(text: &str, field: &'static str) -> Result<String, Error> {
    text.parse::<UncertainDate>().map(|d| d.to_string()).map_err(|_| Error::BadDate(field))
}
