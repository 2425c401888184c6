//! Narrowing: which kinds, which case, about or by whom, from when to when.

use super::sources::Kind;
use super::{Error, Options, Query, expand};
use crate::base::id::{CaseId, PartyId};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, params};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::rc::Rc;

/// What a search is narrowed to. All of it must hold; what is left out narrows nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "SearchFilters")]
pub struct Filters {
    /// Any of these kinds; empty: every kind.
    pub kinds: Vec<Kind>,
    pub case: Option<CaseId>,
    /// By whom or about whom: what is linked to the party, what it wrote, what names it.
    pub person: Option<PartyId>,
    /// The earliest day, `YYYY-MM-DD`; empty: from the beginning. What has no date falls out.
    pub from: String,
    /// The latest day.
    pub to: String,
}

/// A thing of the index, as filters look at it.
#[derive(Debug, Clone)]
pub(super) struct Object {
    /// The row of its first text, and the row behind its last.
    pub first_row: i64,
    end_row: i64,
    pub kind: Kind,
    pub id: String,
    pub case: CaseId,
    first: String,
    last: String,
    /// Messages of a chat within the days asked for, as positions.
    within: Option<(u32, u32)>,
}

impl Object {
    /// Which of its texts a row is.
    fn part(&self, row: i64) -> u32 {
        u32::try_from(row - self.first_row).unwrap_or(0)
    }
}

/// A sieve for rows of the index.
pub(super) struct Sieve<'a> {
    db: &'a Connection,
    filters: &'a Filters,
    /// By the first row: what was looked at, none where nothing of it can pass.
    objects: BTreeMap<i64, (i64, Option<Rc<Object>>)>,
    person: Option<Person>,
}

/// What concerns a person.
struct Person {
    objects: HashSet<(Kind, String)>,
    rows: HashSet<i64>,
    /// Chats and who there the person is.
    writes: HashMap<String, HashSet<u32>>,
}

/// No more texts that name somebody are held in memory.
const MOST_NAMED: usize = 200_000;

impl<'a> Sieve<'a> {
    pub fn new(db: &'a Connection, filters: &'a Filters) -> Result<Self, Error> {
        for (day, field) in [(&filters.from, "from"), (&filters.to, "to")] {
            if !day.is_empty() && day.parse::<NaiveDate>().is_err() {
                return Err(Error::BadDate(field));
            }
        }
        let person = filters.person.map(|party| Person::of(db, party)).transpose()?;
        Ok(Self { db, filters, objects: BTreeMap::new(), person })
    }

    /// The thing a row belongs to and which of its texts it is, if the row passes.
    pub fn pass(&mut self, row: i64) -> Result<Option<(Rc<Object>, u32)>, Error> {
        let Some(object) = self.object(row)? else { return Ok(None) };
        let part = object.part(row);
        if object.within.is_some_and(|(from, to)| part < from || part >= to) {
            return Ok(None);
        }
        if let Some(person) = &self.person
            && !person.concerns(self.db, &object, row, part)?
        {
            return Ok(None);
        }
        Ok(Some((object, part)))
    }

    fn object(&mut self, row: i64) -> Result<Option<Rc<Object>>, Error> {
        if let Some((_, (end, object))) = self.objects.range(..=row).next_back()
            && row < *end
        {
            return Ok(object.clone());
        }
        let (first, end, object) = self.look(row)?;
        let object = object.map(Rc::new);
        self.objects.insert(first, (end, object.clone()));
        Ok(object)
    }

    /// Reads the thing of a row: its first row, the one behind its last, and the thing; none when no row of it can pass.
    fn look(&self, row: i64) -> Result<(i64, i64, Option<Object>), Error> {
        let found = self
            .db
            .prepare_cached(
                "SELECT number, number + room, kind, id, case_id, first, last FROM search_object WHERE number <= ?1
                 ORDER BY number DESC LIMIT 1",
            )?
            .query_row(params![row], |r| {
                let (first_row, end_row, kind, id, case) = (r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?, r.get(4)?);
                Ok(Object { first_row, end_row, kind, id, case, first: r.get(5)?, last: r.get(6)?, within: None })
            })
            .optional()?;
        let Some(object) = found.filter(|object| row < object.end_row) else { return Ok((row, row + 1, None)) };
        let (first, end) = (object.first_row, object.end_row);
        Ok((first, end, self.narrowed(object)?))
    }

    /// A thing, if its kind, its case and its days pass.
    fn narrowed(&self, mut object: Object) -> Result<Option<Object>, Error> {
        let filters = self.filters;
        let kind = filters.kinds.is_empty() || filters.kinds.contains(&object.kind);
        if !kind || filters.case.is_some_and(|case| case != object.case) {
            return Ok(None);
        }
        if filters.from.is_empty() && filters.to.is_empty() {
            return Ok(Some(object));
        }
        if object.kind == Kind::Message {
            object.within = Some(positions(self.db, &object.id, &filters.from, &filters.to)?);
            return Ok(Some(object));
        }
        let dated = !(object.first.is_empty() && object.last.is_empty());
        let after = filters.from.is_empty() || object.last.is_empty() || object.last >= filters.from;
        let before = filters.to.is_empty() || object.first.is_empty() || object.first <= filters.to;
        Ok((dated && after && before).then_some(object))
    }
}

/// The positions of a chat's messages written on these days: they stand in the order of time.
fn positions(db: &Connection, chat: &str, from: &str, to: &str) -> Result<(u32, u32), Error> {
    let (number, count): (i64, u32) = db
        .prepare_cached(
            "SELECT c.number, (SELECT coalesce(max(m.position) + 1, 0) FROM chat_message m WHERE m.chat = c.number)
             FROM chat c WHERE c.id = ?1",
        )?
        .query_row(params![chat], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let mut time = db.prepare_cached("SELECT local_ms FROM chat_message WHERE chat = ?1 AND position = ?2")?;
    let mut first_at = |moment: i64| -> Result<u32, Error> {
        let (mut low, mut high) = (0, count);
        while low < high {
            let middle = low + (high - low) / 2;
            let at: i64 = time.query_row(params![number, middle], |row| row.get(0))?;
            if at < moment { low = middle + 1 } else { high = middle }
        }
        Ok(low)
    };
    let moment = |day: &str, later: i64| {
        let day: Option<NaiveDate> = day.parse().ok();
        day.and_then(|d| d.and_hms_opt(0, 0, 0)).map(|d| d.and_utc().timestamp_millis() + later)
    };
    const DAY: i64 = 24 * 60 * 60 * 1000;
    let begin = moment(from, 0).map_or(Ok(0), &mut first_at)?;
    let end = moment(to, DAY).map_or(Ok(count), &mut first_at)?;
    Ok((begin, end))
}

impl Person {
    fn of(db: &Connection, party: PartyId) -> Result<Self, Error> {
        let mut objects: HashSet<(Kind, String)> = HashSet::from([(Kind::Party, party.to_string())]);
        for (kind, sql) in [
            (Kind::Fact, "SELECT fact_id FROM fact_party WHERE party_id = ?1"),
            (Kind::Tie, "SELECT id FROM tie WHERE from_party = ?1 OR to_party = ?1"),
            (Kind::Ledger, "SELECT id FROM ledger_line WHERE payer_id = ?1 OR payee_id = ?1"),
            (Kind::Account, "SELECT id FROM account WHERE teller_id = ?1 OR interpreter_id = ?1"),
            (Kind::Consent, "SELECT id FROM consent WHERE client_id = ?1"),
            (Kind::Interview, "SELECT id FROM interview WHERE client_id = ?1"),
        ] {
            let mut query = db.prepare_cached(sql)?;
            for id in query.query_map(params![party], |row| row.get(0))? {
                objects.insert((kind, id?));
            }
        }
        let mut writes: HashMap<String, HashSet<u32>> = HashMap::new();
        let mut query = db.prepare_cached(
            "SELECT c.id, p.position FROM chat_link l JOIN chat c ON c.id = l.chat_id
             JOIN chat_participant p ON p.chat = c.number
               AND l.who = CASE p.handle WHEN '' THEN 'n:' || p.name ELSE 'h:' || p.handle END
             WHERE l.party_id = ?1",
        )?;
        for row in query.query_map(params![party], |row| Ok((row.get(0)?, row.get(1)?)))? {
            let (chat, participant): (String, u32) = row?;
            writes.entry(chat).or_default().insert(participant);
        }
        Ok(Self { objects, rows: named(db, party)?, writes })
    }

    fn concerns(&self, db: &Connection, object: &Object, row: i64, part: u32) -> Result<bool, Error> {
        if self.rows.contains(&row) || self.objects.contains(&(object.kind, object.id.clone())) {
            return Ok(true);
        }
        let Some(own) = self.writes.get(&object.id) else { return Ok(false) };
        let author: Option<u32> = db
            .prepare_cached(
                "SELECT m.author FROM chat_message m JOIN chat c ON c.number = m.chat WHERE c.id = ?1 AND m.position = ?2",
            )?
            .query_row(params![object.id, part], |row| row.get(0))
            .optional()?
            .flatten();
        Ok(author.is_some_and(|author| own.contains(&author)))
    }
}

/// The rows of texts that name somebody: the words of one of the names, in any form.
fn named(db: &Connection, party: PartyId) -> Result<HashSet<i64>, Error> {
    let mut names = db.prepare_cached("SELECT surname, given, whole FROM party_name WHERE party_id = ?1")?;
    let mut rows = HashSet::new();
    for name in names.query_map(params![party], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))? {
        let (surname, given, whole): (String, String, String) = name?;
        let text = if surname.is_empty() { format!("{given} {whole}") } else { surname };
        let Ok(query) = Query::read(&text.replace(['"', '«', '»', '-', '*', '~'], " "), Options::default()) else {
            continue;
        };
        let expanded = expand::Expanded::of(db, &query, Options { alphabets: true, ..Options::default() })?;
        let Some(expression) = expanded.expression() else { continue };
        let mut query = db.prepare_cached("SELECT rowid FROM search_index WHERE search_index MATCH ?1 LIMIT ?2")?;
        for row in query.query_map(params![expression, MOST_NAMED as i64], |row| row.get(0))? {
            rows.insert(row?);
        }
    }
    Ok(rows)
}
