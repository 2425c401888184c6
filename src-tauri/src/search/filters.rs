//! Narrowing: which kinds, which case, about or by whom, from when to when.

use super::about::Person;
use super::sources::Kind;
use super::{Error, Fault, Malformed};
use crate::base::date::UncertainDate;
use crate::base::id::{CaseId, PartyId};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, params};
use serde::{Deserialize, Serialize};
use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::ops::Range;
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
    /// The earliest day, as people write days (`2026-03-01`, `01.03.2026`, `03.2026`); empty: from the beginning. What has no date
    /// falls out.
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
    days: Days,
    /// By the first row: what was looked at, none where nothing of it can pass.
    objects: BTreeMap<i64, (i64, Option<Rc<Object>>)>,
    person: Option<Person>,
    /// Where the kinds and the case asked for lie, in the order of rows; worked out once, however many words are counted.
    matching: OnceCell<Vec<Range<i64>>>,
}

/// The first and the last day asked for, `YYYY-MM-DD` or empty.
#[derive(Debug)]
struct Days {
    from: String,
    to: String,
}

impl<'a> Sieve<'a> {
    pub fn new(db: &'a Connection, filters: &'a Filters) -> Result<Self, Error> {
        let days = Days {
            from: bounds(&filters.from, "from")?.0.map(written).unwrap_or_default(),
            to: bounds(&filters.to, "to")?.1.map(written).unwrap_or_default(),
        };
        if !days.from.is_empty() && !days.to.is_empty() && days.from > days.to {
            return Err(Error::Malformed(Malformed { fault: Fault::Backwards, at: 1 }));
        }
        let person = filters.person.map(|party| Person::of(db, party)).transpose()?;
        Ok(Self { db, filters, days, objects: BTreeMap::new(), person, matching: OnceCell::new() })
    }

    /// Stretches of rows outside which nothing passes by its kind or its case, the last first, at most so many. What lies in them
    /// is still to be sifted.
    pub fn stretches(&self, most: usize) -> Result<Vec<Range<i64>>, Error> {
        Ok(match self.matching()? {
            [first, .., last] if most == 1 => std::iter::once(first.start..last.end).collect(),
            all => joined(all.to_vec(), most),
        })
    }

    /// Whether it asks of each row whom it concerns, which costs far more than a kind or a case.
    pub fn asks_whom(&self) -> bool {
        self.person.is_some()
    }

    fn matching(&self) -> Result<&[Range<i64>], Error> {
        if let Some(known) = self.matching.get() {
            return Ok(known);
        }
        let found = self.matching_rows()?;
        Ok(self.matching.get_or_init(|| found))
    }

    fn matching_rows(&self) -> Result<Vec<Range<i64>>, Error> {
        let Filters { kinds, case, .. } = self.filters;
        if kinds.is_empty() && case.is_none() {
            return Ok(std::iter::once(0..i64::MAX).collect());
        }
        let sql = match case {
            Some(_) => "SELECT number, number + room, kind FROM search_object WHERE case_id = ?1 ORDER BY number",
            None => "SELECT number, number + room, kind FROM search_object WHERE ?1 IS NULL ORDER BY number",
        };
        let mut query = self.db.prepare_cached(sql)?;
        let mut found: Vec<Range<i64>> = Vec::new();
        for row in query.query_map(params![case], |r| Ok((r.get(0)?..r.get(1)?, r.get::<_, Kind>(2)?)))? {
            let (rows, kind): (Range<i64>, Kind) = row?;
            if !kinds.is_empty() && !kinds.contains(&kind) {
                continue;
            }
            match found.last_mut() {
                Some(last) if last.end == rows.start => last.end = rows.end,
                _ => found.push(rows),
            }
        }
        Ok(found)
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
        let days = &self.days;
        if days.from.is_empty() && days.to.is_empty() {
            return Ok(Some(object));
        }
        if object.kind == Kind::Message {
            object.within = Some(positions(self.db, &object.id, &days.from, &days.to)?);
            return Ok(Some(object));
        }
        let dated = !(object.first.is_empty() && object.last.is_empty());
        let after = days.from.is_empty() || object.last.is_empty() || object.last >= days.from;
        let before = days.to.is_empty() || object.first.is_empty() || object.first <= days.to;
        Ok((dated && after && before).then_some(object))
    }
}

/// The earliest and the latest day that a date of a filter can mean.
fn bounds(text: &str, field: &'static str) -> Result<(Option<NaiveDate>, Option<NaiveDate>), Error> {
    Ok(text.parse::<UncertainDate>().map_err(|_| Error::BadDate(field))?.bounds())
}

fn written(day: NaiveDate) -> String {
    day.format("%Y-%m-%d").to_string()
}

/// Stretches with the smallest gaps between them taken together, until there are no more than `most`; the last first.
fn joined(mut stretches: Vec<Range<i64>>, most: usize) -> Vec<Range<i64>> {
    if stretches.len() > most {
        let mut gaps: Vec<i64> = stretches.windows(2).map(|pair| pair[1].start - pair[0].end).collect();
        gaps.sort_unstable_by(|a, b| b.cmp(a));
        // Gaps as wide as this one, or narrower, are no border.
        let narrow = gaps.get(most.saturating_sub(1)).copied().unwrap_or(0);
        let mut wide: Vec<Range<i64>> = Vec::new();
        for rows in stretches {
            match wide.last_mut() {
                Some(last) if rows.start - last.end <= narrow => last.end = rows.end,
                _ => wide.push(rows),
            }
        }
        stretches = wide;
    }
    stretches.reverse();
    stretches
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

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn stretches_of_rows_are_taken_together_over_the_narrowest_gaps() {
        let rows = || vec![1..3, 4..6, 20..21, 22..30];
        assert_eq!(joined(rows(), 8), [22..30, 20..21, 4..6, 1..3], "few enough stay");
        assert_eq!(joined(rows(), 2), [20..30, 1..6]);
        assert_eq!(joined(rows(), 1).first(), Some(&(1..30)));
    }
}
