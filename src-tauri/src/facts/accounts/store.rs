//! Accounts in the database.

use super::{Account, AccountDetails, Error};
use crate::base::text::tidy;
use crate::base::{Timestamp, id::AccountId, id::CaseId, id::FactId};
use crate::cases::holders::{Asked, Holder};
use crate::facts::cited::{self, List};
use crate::facts::standing::tidy_words;
use crate::facts::store::{case_of, check_party, checked_date, statements, tidy_statements, write_statements};
use crate::facts::{self};
use crate::law::Words;
use crate::vault;
use rusqlite::{Connection, OptionalExtension, Row, ToSql, Transaction, named_params, params};

const CITATIONS: List = List { table: "account_citation", owner: "account_id" };

/// Enters an account of an event.
pub fn add(tx: &Transaction<'_>, fact: FactId, details: AccountDetails, at: Timestamp) -> Result<AccountId, Error> {
    let details = checked(tx, case_of(tx, fact)?, details)?;
    let id = AccountId::make(at);
    tx.execute(
        "INSERT INTO account (id, fact_id, created_ms, changed_ms, teller_id, source, told_on, told_where, language,
           interpreter_id, interpreter, knowledge, stance, original, date, said_ru, said_ky, said_en, place, followed, note)
         VALUES (:id, :fact, :at, :at, :teller, :source, :told_on, :told_where, :language,
           :interpreter, :interpreter_name, :knowledge, :stance, :original, :date, :ru, :ky, :en, :place, :followed, :note)",
        &[&[(":fact", &fact as &dyn ToSql)], &values(&id, &details, &at)[..]].concat()[..],
    )?;
    write_lists(tx, id, &details, at)?;
    Ok(id)
}

/// Replaces what the lawyer wrote about one account; the others of its event stay as they are.
pub fn change(tx: &Transaction<'_>, id: AccountId, details: AccountDetails, at: Timestamp) -> Result<(), Error> {
    let case = tx
        .query_row(
            "SELECT f.case_id FROM account a JOIN fact f ON f.id = a.fact_id WHERE a.id = ?1",
            params![id],
            |row| row.get(0),
        )
        .optional()?;
    let details = checked(tx, case.ok_or(Error::NotFound(id))?, details)?;
    tx.execute(
        "UPDATE account SET changed_ms = :at, teller_id = :teller, source = :source, told_on = :told_on,
           told_where = :told_where, language = :language, interpreter_id = :interpreter,
           interpreter = :interpreter_name, knowledge = :knowledge, stance = :stance, original = :original,
           date = :date, said_ru = :ru, said_ky = :ky, said_en = :en, place = :place, followed = :followed, note = :note
         WHERE id = :id",
        &values(&id, &details, &at)[..],
    )?;
    write_lists(tx, id, &details, at)
}

/// Removes an account; its event and its evidence stay.
pub fn remove(tx: &Transaction<'_>, id: AccountId) -> Result<FactId, Error> {
    let fact = tx.query_row("SELECT fact_id FROM account WHERE id = ?1", params![id], |row| row.get(0)).optional()?;
    let fact = fact.ok_or(Error::NotFound(id))?;
    clear(tx, "account_id = ?1", &id)?;
    tx.execute("DELETE FROM account WHERE id = ?1", params![id])?;
    Ok(fact)
}

/// Removes the accounts of a fact that is removed.
pub(in crate::facts) fn remove_of_fact(tx: &Transaction<'_>, fact: FactId) -> Result<(), facts::Error> {
    clear(tx, "account_id IN (SELECT id FROM account WHERE fact_id = ?1)", &fact)?;
    tx.execute("DELETE FROM account WHERE fact_id = ?1", params![fact])?;
    Ok(())
}

/// The accounts of an event: those its statement follows first, then in the order they were given.
pub fn of_fact(db: &Connection, fact: FactId) -> Result<Vec<Account>, Error> {
    case_of(db, fact)?;
    read(db, "SELECT id FROM account WHERE fact_id = ?1", &fact)
}

/// The accounts of every event of a case, those of one event together.
pub fn in_case(db: &Connection, case: CaseId) -> Result<Vec<Account>, Error> {
    read(db, "SELECT a.id FROM account a JOIN fact f ON f.id = a.fact_id WHERE f.case_id = ?1", &case)
}

/// One account.
pub fn one(db: &Connection, id: AccountId) -> Result<Account, Error> {
    read(db, "SELECT ?1", &id)?.pop().ok_or(Error::NotFound(id))
}

/// The facts of which somebody gave an account that rests on an item. It would stand on nothing without it.
pub fn holding(db: &Connection, asked: Asked) -> vault::Result<Vec<Holder>> {
    asked.holders(
        db,
        "SELECT DISTINCT f.id, coalesce((SELECT statement FROM account_text WHERE account_id = a.id AND statement <> ''
             ORDER BY language = 'ru' DESC LIMIT 1), a.original)
         FROM account_citation c JOIN account a ON a.id = c.account_id JOIN fact f ON f.id = a.fact_id
         WHERE c.evidence_id = :item",
    )
}

fn read(db: &Connection, ids: &str, of: &impl ToSql) -> Result<Vec<Account>, Error> {
    let mut query = db.prepare_cached(&format!(
        "SELECT id, fact_id, teller_id, source, told_on, told_where, language, interpreter_id, interpreter, knowledge,
             stance, original, date, said_ru, said_ky, said_en, place, followed, note, created_ms, changed_ms
         FROM account WHERE id IN ({ids}) ORDER BY fact_id, followed DESC, created_ms, rowid"
    ))?;
    let mut accounts = query.query_map(params![of], from_row)?.collect::<Result<Vec<_>, _>>()?;
    let mut texts = statements::<AccountId>(db, "account_text", "account_id", ids, of)?;
    let mut citations = CITATIONS.read::<AccountId>(db, ids, of)?;
    for account in &mut accounts {
        account.details.statements = texts.remove(&account.id).unwrap_or_default();
        account.citations = citations.remove(&account.id).unwrap_or_default();
        account.details.citations = account.citations.iter().map(|c| c.place.clone()).collect();
    }
    Ok(accounts)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Account> {
    let details = AccountDetails {
        teller: row.get("teller_id")?,
        source: row.get("source")?,
        told_on: row.get("told_on")?,
        told_where: row.get("told_where")?,
        language: row.get("language")?,
        interpreter: row.get("interpreter_id")?,
        interpreter_name: row.get("interpreter")?,
        knowledge: row.get("knowledge")?,
        stance: row.get("stance")?,
        original: row.get("original")?,
        statements: Vec::new(),
        date: row.get("date")?,
        said: Words { ru: row.get("said_ru")?, ky: row.get("said_ky")?, en: row.get("said_en")? },
        place: row.get("place")?,
        citations: Vec::new(),
        followed: row.get("followed")?,
        note: row.get("note")?,
    };
    Ok(Account {
        id: row.get("id")?,
        fact: row.get("fact_id")?,
        // What is stored was read as a date before it was stored.
        date: details.date.parse().unwrap_or(crate::base::date::UncertainDate::Unknown),
        told_on: details.told_on.parse().unwrap_or(crate::base::date::UncertainDate::Unknown),
        details,
        citations: Vec::new(),
        created: row.get("created_ms")?,
        changed: row.get("changed_ms")?,
    })
}

fn values<'a>(id: &'a AccountId, details: &'a AccountDetails, at: &'a Timestamp) -> Vec<(&'a str, &'a dyn ToSql)> {
    named_params! {
        ":id": *id, ":at": *at, ":teller": details.teller, ":source": details.source, ":told_on": details.told_on,
        ":told_where": details.told_where, ":language": details.language, ":interpreter": details.interpreter,
        ":interpreter_name": details.interpreter_name, ":knowledge": details.knowledge, ":stance": details.stance,
        ":original": details.original, ":date": details.date, ":ru": details.said.ru, ":ky": details.said.ky,
        ":en": details.said.en, ":place": details.place, ":followed": details.followed, ":note": details.note,
    }
    .to_vec()
}

fn write_lists(tx: &Transaction<'_>, id: AccountId, details: &AccountDetails, at: Timestamp) -> Result<(), Error> {
    write_statements(tx, "account_text", "account_id", &id, &details.statements)?;
    CITATIONS.write(tx, &id, &details.citations, at)?;
    Ok(())
}

fn clear(tx: &Transaction<'_>, which: &str, of: &impl ToSql) -> rusqlite::Result<()> {
    for table in ["account_text", "account_citation"] {
        tx.execute(&format!("DELETE FROM {table} WHERE {which}"), params![of])?;
    }
    Ok(())
}

fn checked(db: &Connection, case: CaseId, mut details: AccountDetails) -> Result<AccountDetails, Error> {
    for text in [
        &mut details.source,
        &mut details.told_where,
        &mut details.language,
        &mut details.interpreter_name,
        &mut details.original,
        &mut details.place,
        &mut details.note,
    ] {
        *text = tidy(text);
    }
    tidy_statements(&mut details.statements);
    details.said = tidy_words(&details.said);
    if details.teller.is_none() && details.source.is_empty() {
        return Err(facts::Error::Required("teller").into());
    }
    if details.statements.is_empty() && details.original.is_empty() {
        return Err(facts::Error::Required("statement").into());
    }
    for party in [details.teller, details.interpreter].into_iter().flatten() {
        check_party(db, case, party)?;
    }
    details.date = checked_date(&details.date, "date")?;
    details.told_on = checked_date(&details.told_on, "toldOn")?;
    cited::check(db, case, &mut details.citations)?;
    Ok(details)
}
