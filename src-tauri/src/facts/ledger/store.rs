//! The ledger in the database.

use super::{Error, Line, LineDetails, LineKind, Rate, Work};
use crate::base::date::UncertainDate;
use crate::base::money::{LARGEST, share};
use crate::base::text::tidy;
use crate::base::{Currency, Timestamp, id::CaseId, id::LedgerLineId};
use crate::cases::holders::{Asked, Holder};
use crate::facts;
use crate::facts::cited::{self, List};
use crate::facts::store::{check_party, checked_date, statements, tidy_statements, write_statements};
use crate::vault;
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, ToSql, Transaction, named_params, params};

const CITATIONS: List = List { table: "ledger_citation", owner: "line_id" };
/// No rate of a currency of the list comes near: a million som for one unit.
const LARGEST_RATE: i64 = 1_000_000_000_000;

/// Enters a line.
pub fn add(tx: &Transaction<'_>, case: CaseId, details: LineDetails, at: Timestamp) -> Result<LedgerLineId, Error> {
    let details = checked(tx, case, details)?;
    let id = LedgerLineId::make(at);
    tx.execute(
        "INSERT INTO ledger_line (id, case_id, created_ms, changed_ms, kind, date, amount, currency, work_price,
           work_unit, work_count, work_of, due, rate_micros, rate_on, rate_source, payer_id, payee_id, claimed, note)
         VALUES (:id, :case, :at, :at, :kind, :date, :amount, :currency, :price, :unit, :count, :of, :due, :rate,
           :rate_on, :rate_source, :payer, :payee, :claimed, :note)",
        &[&[(":case", &case as &dyn ToSql)], &Values::of(&id, &details, &at).list()[..]].concat()[..],
    )?;
    write_lists(tx, id, &details, at)?;
    Ok(id)
}

/// Replaces what the lawyer wrote in a line.
pub fn change(tx: &Transaction<'_>, id: LedgerLineId, details: LineDetails, at: Timestamp) -> Result<(), Error> {
    let case =
        tx.query_row("SELECT case_id FROM ledger_line WHERE id = ?1", params![id], |row| row.get(0)).optional()?;
    let details = checked(tx, case.ok_or(Error::NotFound(id))?, details)?;
    tx.execute(
        "UPDATE ledger_line SET changed_ms = :at, kind = :kind, date = :date, amount = :amount, currency = :currency,
           work_price = :price, work_unit = :unit, work_count = :count, work_of = :of, due = :due, rate_micros = :rate,
           rate_on = :rate_on, rate_source = :rate_source, payer_id = :payer, payee_id = :payee, claimed = :claimed,
           note = :note
         WHERE id = :id",
        &Values::of(&id, &details, &at).list()[..],
    )?;
    write_lists(tx, id, &details, at)
}

/// Removes a line; its evidence stays.
pub fn remove(tx: &Transaction<'_>, id: LedgerLineId) -> Result<(), Error> {
    for table in ["ledger_text", "ledger_citation"] {
        tx.execute(&format!("DELETE FROM {table} WHERE line_id = ?1"), params![id])?;
    }
    match tx.execute("DELETE FROM ledger_line WHERE id = ?1", params![id])? {
        0 => Err(Error::NotFound(id)),
        _ => Ok(()),
    }
}

/// The lines of a case in order of time; of one date, in the order they were entered.
pub fn in_case(db: &Connection, case: CaseId) -> Result<Vec<Line>, Error> {
    let mut lines = read(db, "SELECT id FROM ledger_line WHERE case_id = ?1", &case)?;
    lines.sort_by_cached_key(|line| line.date.order());
    Ok(lines)
}

/// One line.
pub fn one(db: &Connection, id: LedgerLineId) -> Result<Line, Error> {
    read(db, "SELECT ?1", &id)?.pop().ok_or(Error::NotFound(id))
}

/// The lines that rest on an item. They would stand on nothing without it.
pub fn holding(db: &Connection, asked: Asked) -> vault::Result<Vec<Holder>> {
    asked.holders(
        db,
        "SELECT DISTINCT l.id, coalesce((SELECT statement FROM ledger_text WHERE line_id = l.id AND statement <> ''
             ORDER BY language = 'ru' DESC LIMIT 1), l.date)
         FROM ledger_citation c JOIN ledger_line l ON l.id = c.line_id WHERE c.evidence_id = :item",
    )
}

fn read(db: &Connection, ids: &str, of: &impl ToSql) -> Result<Vec<Line>, Error> {
    let mut query = db.prepare_cached(&format!(
        "SELECT id, case_id, kind, date, amount, currency, work_price, work_unit, work_count, work_of, due, rate_micros,
             rate_on, rate_source, payer_id, payee_id, claimed, note, created_ms, changed_ms
         FROM ledger_line WHERE id IN ({ids}) ORDER BY created_ms, rowid"
    ))?;
    let mut lines = query.query_map(params![of], from_row)?.collect::<Result<Vec<_>, _>>()?;
    let mut texts = statements::<LedgerLineId>(db, "ledger_text", "line_id", ids, of)?;
    let mut citations = CITATIONS.read::<LedgerLineId>(db, ids, of)?;
    for line in &mut lines {
        line.details.what = texts.remove(&line.id).unwrap_or_default();
        line.citations = citations.remove(&line.id).unwrap_or_default();
        line.details.citations = line.citations.iter().map(|c| c.place.clone()).collect();
    }
    Ok(lines)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Line> {
    let price: Option<i64> = row.get("work_price")?;
    let work = match price {
        Some(price) => {
            Some(Work { price, unit: row.get("work_unit")?, count: row.get("work_count")?, of: row.get("work_of")? })
        }
        None => None,
    };
    let micros: Option<i64> = row.get("rate_micros")?;
    let rate = match micros {
        Some(micros) => Some(Rate { micros, on: row.get("rate_on")?, source: row.get("rate_source")? }),
        None => None,
    };
    let details = LineDetails {
        kind: row.get("kind")?,
        date: row.get("date")?,
        amount: row.get("amount")?,
        currency: row.get("currency")?,
        work,
        due: row.get("due")?,
        rate,
        payer: row.get("payer_id")?,
        payee: row.get("payee_id")?,
        what: Vec::new(),
        claimed: row.get("claimed")?,
        citations: Vec::new(),
        note: row.get("note")?,
    };
    Ok(Line {
        id: row.get("id")?,
        case: row.get("case_id")?,
        date: details.date.parse().unwrap_or(UncertainDate::Unknown),
        due: details.due.parse().ok(),
        details,
        citations: Vec::new(),
        created: row.get("created_ms")?,
        changed: row.get("changed_ms")?,
    })
}

/// The columns of a line, owned where they are put together.
struct Values<'a> {
    id: &'a LedgerLineId,
    at: &'a Timestamp,
    details: &'a LineDetails,
    price: Option<i64>,
    unit: Option<&'static str>,
    count: Option<i64>,
    of: Option<i64>,
    rate: Option<i64>,
    rate_on: &'a str,
    rate_source: &'a str,
}

impl<'a> Values<'a> {
    fn of(id: &'a LedgerLineId, details: &'a LineDetails, at: &'a Timestamp) -> Self {
        let (work, rate) = (details.work, details.rate.as_ref());
        Self {
            id,
            at,
            details,
            price: work.map(|w| w.price),
            unit: work.map(|w| w.unit.word()),
            count: work.map(|w| w.count),
            of: work.map(|w| w.of),
            rate: rate.map(|r| r.micros),
            rate_on: rate.map_or("", |r| r.on.as_str()),
            rate_source: rate.map_or("", |r| r.source.as_str()),
        }
    }

    fn list(&self) -> Vec<(&str, &dyn ToSql)> {
        let details = self.details;
        named_params! {
            ":id": self.id, ":at": self.at, ":kind": details.kind, ":date": details.date, ":amount": details.amount,
            ":currency": details.currency, ":price": self.price, ":unit": self.unit, ":count": self.count,
            ":of": self.of, ":due": details.due, ":rate": self.rate, ":rate_on": self.rate_on,
            ":rate_source": self.rate_source, ":payer": details.payer, ":payee": details.payee,
            ":claimed": details.claimed, ":note": details.note,
        }
        .to_vec()
    }
}

fn write_lists(tx: &Transaction<'_>, id: LedgerLineId, details: &LineDetails, at: Timestamp) -> Result<(), Error> {
    write_statements(tx, "ledger_text", "line_id", &id, &details.what)?;
    CITATIONS.write(tx, &id, &details.citations, at)?;
    Ok(())
}

fn checked(db: &Connection, case: CaseId, mut details: LineDetails) -> Result<LineDetails, Error> {
    if let Some(work) = &details.work {
        if !(0..=LARGEST).contains(&work.price) || work.count < 0 || work.of < 1 {
            return Err(Error::BadSum("work"));
        }
        details.amount = share(work.price, work.count, work.of).ok_or(Error::BadSum("work"))?;
    }
    if !matches!(details.kind, LineKind::WageDue | LineKind::WagePaid) {
        details.work = None;
        details.due = String::new();
    }
    if !(0..=LARGEST).contains(&details.amount) {
        return Err(Error::BadSum("amount"));
    }
    if details.currency == Currency::Kgs {
        details.rate = None;
    }
    if let Some(rate) = &mut details.rate {
        if !(1..=LARGEST_RATE).contains(&rate.micros) {
            return Err(Error::BadSum("rate"));
        }
        rate.source = tidy(&rate.source);
        rate.on = day(&rate.on, "rateOn")?;
    }
    details.date = checked_date(&details.date, "date")?;
    details.due = day(&details.due, "due")?;
    details.note = tidy(&details.note);
    tidy_statements(&mut details.what);
    for party in [details.payer, details.payee].into_iter().flatten() {
        check_party(db, case, party)?;
    }
    cited::check(db, case, &mut details.citations)?;
    Ok(details)
}

/// An exact day as stored, also as people write it (12.03.2026); empty stays empty.
fn day(text: &str, field: &'static str) -> Result<String, facts::Error> {
    let stored = checked_date(text, field)?;
    let is_day = stored.is_empty() || stored.parse::<NaiveDate>().is_ok();
    if is_day { Ok(stored) } else { Err(facts::Error::BadDate(field)) }
}
