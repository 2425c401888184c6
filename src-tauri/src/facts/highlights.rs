//! Highlights: places of an item marked in a colour, with a note or without. A citation says what a fact rests on; a highlight
//! only leads back, until somebody makes a fact of it.

use super::cited::{List, first_bad, from_row, name_now, said};
use super::{Citation, Error, Place};
use crate::base::text::tidy;
use crate::base::words::words;
use crate::base::{Timestamp, id::CaseId, id::EvidenceId, id::HighlightId};
use crate::evidence;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params, params};
use std::collections::HashMap;

words! {
    /// The colour of a highlight. What each stands for is the office's to agree on.
    HighlightColour { Yellow = "yellow", Green = "green", Blue = "blue", Pink = "pink" }
}

pub use HighlightColour as Colour;

/// A highlight as stored.
#[derive(Debug, Clone, PartialEq)]
pub struct Highlight {
    pub id: HighlightId,
    /// Where it is, one place at least, all in one item; their ids say nothing.
    pub places: Vec<Citation>,
    /// The second where a stretch of a recording ends; `None`: a moment, or another place.
    pub until: Option<f64>,
    pub colour: Colour,
    pub note: String,
    pub created: Timestamp,
}

/// How places are marked.
#[derive(Debug, Clone, PartialEq)]
pub struct Marking<'a> {
    /// As in [`Highlight`].
    pub until: Option<f64>,
    pub colour: Colour,
    pub note: &'a str,
}

/// Places of a highlight behind the first one, which stands in its own row.
const FURTHER: List = List { table: "highlight_place", owner: "highlight_id" };

/// Marks places: those of one item are one highlight. Messages of a conversation may lie in several exports, each an item.
pub fn add(
    tx: &Transaction<'_>,
    places: Vec<Place>,
    marking: &Marking<'_>,
    at: Timestamp,
) -> Result<Vec<HighlightId>, Error> {
    let &Marking { until, colour, note } = marking;
    let mut insert = tx.prepare_cached(
        "INSERT INTO highlight (id, evidence_id, page, x, y, width, height, second, message, quote, until, colour, note,
             created_ms, changed_ms)
         VALUES (:id, :evidence, :page, :x, :y, :width, :height, :second, :message, :quote, :until, :colour, :note, :at,
             :at)",
    )?;
    let mut items: Vec<(EvidenceId, Vec<Place>)> = Vec::new();
    for (number, place) in places.into_iter().enumerate() {
        let place = checked(tx, place, until)?.ok_or(Error::BadCitation(number))?;
        match items.iter_mut().find(|(item, _)| *item == place.evidence) {
            Some((_, places)) => places.push(place),
            None => items.push((place.evidence, vec![place])),
        }
    }
    let mut made = Vec::new();
    for (evidence, places) in items {
        let (place, further) = places.split_first().expect("an item is listed with its first place");
        let id = HighlightId::make(at);
        insert.execute(named_params! {
            ":id": id, ":evidence": evidence, ":page": place.page, ":x": place.rect.map(|r| r.x),
            ":y": place.rect.map(|r| r.y), ":width": place.rect.map(|r| r.width),
            ":height": place.rect.map(|r| r.height), ":second": place.second, ":message": place.message,
            ":quote": place.quote, ":until": until, ":colour": colour, ":note": tidy(note), ":at": at,
        })?;
        FURTHER.write(tx, &id, further, at)?;
        made.push(id);
    }
    Ok(made)
}

/// The place, if there can be such a one: less than a whole item, and before the end of its stretch.
fn checked(db: &Connection, place: Place, until: Option<f64>) -> Result<Option<Place>, Error> {
    let whole = place.page.is_none() && place.second.is_none() && place.message.is_none() && place.quote.is_empty();
    let stretch = until.is_none_or(|until| place.second.is_some_and(|second| until > second));
    if whole || !stretch || place.second.is_some_and(|second| second < 0.0) {
        return Ok(None);
    }
    let case: CaseId = evidence::one(db, place.evidence)?.case;
    let mut places = [place];
    let bad = first_bad(db, case, &mut places)?;
    let [place] = places;
    Ok(bad.is_none().then_some(place))
}

/// Gives a highlight another colour and another note.
pub fn change(tx: &Transaction<'_>, id: HighlightId, colour: Colour, note: &str, at: Timestamp) -> Result<(), Error> {
    let sql = "UPDATE highlight SET colour = ?2, note = ?3, changed_ms = ?4 WHERE id = ?1";
    match tx.execute(sql, params![id, colour, tidy(note), at])? {
        0 => Err(Error::NoHighlight(id)),
        _ => Ok(()),
    }
}

/// Removes a highlight; what it marked stays.
pub fn remove(tx: &Transaction<'_>, id: HighlightId) -> Result<(), Error> {
    FURTHER.clear(tx, &id)?;
    match tx.execute("DELETE FROM highlight WHERE id = ?1", params![id])? {
        0 => Err(Error::NoHighlight(id)),
        _ => Ok(()),
    }
}

const SELECT: &str = "SELECT id, evidence_id, page, x, y, width, height, second, message, quote, until, colour, note,
     created_ms FROM highlight";

/// The highlights of an item: by page, from its top, by second; those of messages and words in the order they were made.
pub fn of_item(db: &Connection, item: EvidenceId) -> Result<Vec<Highlight>, Error> {
    let mut query =
        db.prepare_cached(&format!("{SELECT} WHERE evidence_id = ?1 ORDER BY page, y, x, second, created_ms, rowid"))?;
    let found = query.query_map(params![item], highlight)?.collect::<Result<Vec<_>, _>>()?;
    let further = FURTHER.read(db, "SELECT id FROM highlight WHERE evidence_id = ?1", &item)?;
    whole(db, found, further)
}

/// One highlight; none when it is gone.
pub fn one(db: &Connection, id: HighlightId) -> Result<Option<Highlight>, Error> {
    let mut query = db.prepare_cached(&format!("{SELECT} WHERE id = ?1"))?;
    let found = query.query_row(params![id], highlight).optional()?;
    let further = FURTHER.read(db, "SELECT id FROM highlight WHERE id = ?1", &id)?;
    Ok(whole(db, found.into_iter().collect(), further)?.pop())
}

fn highlight(row: &Row<'_>) -> rusqlite::Result<Highlight> {
    Ok(Highlight {
        id: row.get("id")?,
        places: vec![from_row(row)?],
        until: row.get("until")?,
        colour: row.get("colour")?,
        note: row.get("note")?,
        created: row.get("created_ms")?,
    })
}

/// With who wrote the first message, and with the further places.
fn whole(
    db: &Connection,
    mut found: Vec<Highlight>,
    mut further: HashMap<HighlightId, Vec<Citation>>,
) -> Result<Vec<Highlight>, Error> {
    for one in &mut found {
        for first in &mut one.places {
            name_now(db, &mut first.place)?;
            first.said = said(db, &first.place)?;
        }
        one.places.extend(further.remove(&one.id).unwrap_or_default());
    }
    Ok(found)
}
