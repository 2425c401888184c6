//! Lists of places in evidence, as facts, accounts, ties and lines of the ledger each keep one, and whether a place
//! that is cited can be there.

use super::{Citation, Error, Place, Rect};
use crate::base::text::tidy;
use crate::base::{Language, Timestamp, id::CaseId, id::CitationId};
use crate::evidence::certificate::numbers;
use crate::evidence::chats::{self, MessageKey, Named, Said};
use crate::evidence::{printed, renamed};
use rusqlite::types::FromSql;
use rusqlite::{Connection, Row, ToSql, Transaction, named_params, params};
use std::collections::HashMap;
use std::hash::Hash;

/// Which list: its table and the column that names the owner.
#[derive(Debug, Clone, Copy)]
pub(super) struct List {
    pub table: &'static str,
    pub owner: &'static str,
}

/// What facts stand on.
pub(super) const OF_FACTS: List = List { table: "citation", owner: "fact_id" };

/// Refuses what [`first_bad`] finds.
pub(super) fn check(db: &Connection, case: CaseId, places: &mut [Place]) -> Result<(), Error> {
    first_bad(db, case, places)?.map_or(Ok(()), |at| Err(Error::BadCitation(at)))
}

/// The first of these places that points nowhere: no such item in the case, page 0, a rectangle off the page, or what
/// [`is_there`] does not find. Quotes are tidied on the way.
pub(super) fn first_bad(db: &Connection, case: CaseId, places: &mut [Place]) -> rusqlite::Result<Option<usize>> {
    let mut in_case = db.prepare_cached(
        "SELECT 1 FROM evidence WHERE id = ?1 AND case_id = ?2 AND id NOT IN (SELECT evidence_id FROM destroyed)",
    )?;
    for (at, place) in places.iter_mut().enumerate() {
        place.quote = tidy(&place.quote);
        let page_is_one = place.page.is_none_or(|page| page >= 1) && (place.rect.is_none() || place.page.is_some());
        let on_page = place.rect.is_none_or(|rect| rect.is_on_page());
        // A message stands on no page and in no recording.
        let page_is_one = page_is_one && (place.message.is_none() || (place.page.is_none() && place.second.is_none()));
        let in_item = page_is_one && on_page && in_case.exists(params![place.evidence, case])?;
        if !in_item || !is_there(db, place)? {
            return Ok(Some(at));
        }
    }
    Ok(None)
}

/// Whether an item has the sheet and the moment of a place, as far as that is known. A recording has moments up to its end, a
/// begun second counting as one, and no sheets; anything else has no moments, and an archive no sheets until they are counted. Only
/// texts have lines, and of these only what a bundle prints line by line.
pub(super) fn is_there(db: &Connection, place: &Place) -> rusqlite::Result<bool> {
    let mut query = db.prepare_cached(
        "SELECT 1 FROM evidence e LEFT JOIN recording r ON r.evidence_id = e.id
         WHERE e.id = ?1
             AND (?2 IS NULL OR e.kind NOT IN ('audio', 'video') AND coalesce(?2 <= e.sheets,
                 NOT EXISTS (SELECT 1 FROM reading WHERE evidence_id = e.id AND format = 'zip')))
             AND (?3 IS NULL OR e.kind IN ('audio', 'video') AND ?3 >= 0
                 AND coalesce(?3 <= (nullif(r.duration_ms, 0) + 999) / 1000, 1))
             AND (NOT ?4 OR e.kind = 'text'
                 AND NOT EXISTS (SELECT 1 FROM reading WHERE evidence_id = e.id AND format NOT IN ('plain', 'chat'))
                 AND NOT EXISTS (SELECT 1 FROM chat_source s JOIN chat c ON c.number = s.chat
                                 WHERE s.evidence_id = e.id AND (c.app <> 'whatsapp' OR s.part > 0)))",
    )?;
    let by_lines = place.message.is_some_and(|key| matches!(key.of, Named::Lines(_)));
    query.exists(params![place.evidence, place.page, place.second, by_lines])
}

impl List {
    /// Writes the list of one owner anew.
    pub fn write(self, tx: &Transaction<'_>, owner: &impl ToSql, places: &[Place], at: Timestamp) -> Result<(), Error> {
        let Self { table, owner: column } = self;
        self.clear(tx, owner)?;
        let mut insert = tx.prepare_cached(&format!(
            "INSERT INTO {table} (id, {column}, position, evidence_id, page, x, y, width, height, second, message,
                 quote)
             VALUES (:id, :owner, :position, :evidence, :page, :x, :y, :width, :height, :second, :message, :quote)"
        ))?;
        for (position, place) in (0i64..).zip(places) {
            insert.execute(named_params! {
                ":id": CitationId::make(at), ":owner": owner, ":position": position, ":evidence": place.evidence,
                ":page": place.page, ":x": place.rect.map(|r| r.x), ":y": place.rect.map(|r| r.y),
                ":width": place.rect.map(|r| r.width), ":height": place.rect.map(|r| r.height),
                ":second": place.second, ":message": place.message, ":quote": place.quote,
            })?;
        }
        Ok(())
    }

    pub fn clear(self, tx: &Transaction<'_>, owner: &impl ToSql) -> Result<(), Error> {
        tx.execute(&format!("DELETE FROM {} WHERE {} = ?1", self.table, self.owner), params![owner])?;
        Ok(())
    }

    /// The lists of every owner that `owners` selects, a query of ids with one parameter.
    pub fn read<Id: FromSql + Eq + Hash>(
        self,
        db: &Connection,
        owners: &str,
        of: &impl ToSql,
    ) -> Result<HashMap<Id, Vec<Citation>>, Error> {
        let Self { table, owner } = self;
        let mut query = db.prepare_cached(&format!(
            "SELECT {owner} AS owner, id, evidence_id, page, x, y, width, height, second, message, quote FROM {table}
             WHERE {owner} IN ({owners}) ORDER BY {owner}, position"
        ))?;
        let rows = query.query_map(params![of], |row| Ok((row.get("owner")?, from_row(row)?)))?;
        let mut lists: HashMap<Id, Vec<Citation>> = HashMap::new();
        for row in rows {
            let (owner, mut citation) = row?;
            look_up(db, &mut citation)?;
            lists.entry(owner).or_default().push(citation);
        }
        Ok(lists)
    }
}

/// A citation from its row.
pub(super) fn from_row(row: &Row<'_>) -> rusqlite::Result<Citation> {
    let x: Option<f64> = row.get("x")?;
    let rect = match x {
        Some(x) => Some(Rect { x, y: row.get("y")?, width: row.get("width")?, height: row.get("height")? }),
        None => None,
    };
    Ok(Citation {
        id: row.get("id")?,
        place: Place {
            evidence: row.get("evidence_id")?,
            page: row.get("page")?,
            rect,
            second: row.get("second")?,
            message: row.get("message")?,
            quote: row.get("quote")?,
        },
        sheet: None,
        said: None,
        astray: false,
    })
}

/// Adds to a citation what the vault knows of its place.
pub(super) fn look_up(db: &Connection, citation: &mut Citation) -> Result<(), crate::vault::Error> {
    let place = &mut citation.place;
    name_now(db, place)?;
    citation.astray = !is_there(db, place)?;
    (citation.said, citation.sheet) = (said(db, place)?, sheet(db, place)?);
    Ok(())
}

/// Gives a place the name that its message or paragraph has since the item was read again. The row keeps the one that was written
/// there, which is signed.
pub(super) fn name_now(db: &Connection, place: &mut Place) -> rusqlite::Result<()> {
    if let Some(name) = &mut place.message {
        *name = renamed::now(db, place.evidence, *name)?;
    }
    Ok(())
}

/// When a cited message was written and by whom.
pub(super) fn said(db: &Connection, place: &Place) -> Result<Option<Said>, crate::vault::Error> {
    let Some(message) = place.message else { return Ok(None) };
    chats::said(db, place.evidence, message).map_err(|error| match error {
        crate::evidence::Error::Vault(error) => error,
        // Reading rows, it has nothing else to say.
        _ => crate::vault::Error::DatabaseDamaged,
    })
}

/// The sheet on which a cited paragraph or message is printed.
pub(super) fn sheet(db: &Connection, place: &Place) -> rusqlite::Result<Option<u32>> {
    place.message.map_or(Ok(None), |key| printed::sheet_of(db, place.evidence, key))
}

/// How the columns of tables name a message: «сообщение от 14.03.2026, 06:31». A line may end after the comma, since a narrow column
/// holds no more than the day.
pub fn message_words(language: Language, at: chrono::NaiveDateTime) -> String {
    let when = at.format("%d.%m.%Y, %H:%M");
    match language {
        Language::Ru => format!("сообщение от\u{A0}{when}"),
        Language::Ky => format!("{when} билдирүүсү"),
        Language::En => format!("message of\u{A0}{when}"),
    }
}

/// How a paragraph is named on paper: «абз. 12».
pub fn paragraph_words(language: Language, number: u32) -> String {
    match language {
        Language::Ru => format!("абз.\u{A0}{number}"),
        Language::Ky => format!("{number}-абзац"),
        Language::En => format!("para.\u{A0}{number}"),
    }
}

/// How lines of a plain text are named on paper, where a bundle numbers them: «строка 47», «строки 47–49».
pub fn lines_words(language: Language, first: u32, last: u32) -> String {
    match (language, first == last) {
        (Language::Ru, true) => format!("строка\u{A0}{first}"),
        (Language::Ru, false) => format!("строки\u{A0}{first}–{last}"),
        (Language::Ky, true) => format!("{first}-сап"),
        (Language::Ky, false) => format!("{first}–{last}-саптар"),
        (Language::En, true) => format!("line\u{A0}{first}"),
        (Language::En, false) => format!("lines\u{A0}{first}–{last}"),
    }
}

/// How what stands in an item is named on paper; nothing of a message, which is named by its moment.
pub fn part_words(language: Language, key: MessageKey) -> Option<String> {
    match key.of {
        Named::Message => None,
        Named::Paragraph => Some(paragraph_words(language, key.line)),
        Named::Lines(last) => Some(lines_words(language, key.line, last)),
    }
}

/// A moment of a recording, the same on every paper: `00:42`, `1:02:03`.
pub fn moment_words(seconds: u32) -> String {
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours == 0 { format!("{minutes:02}:{seconds:02}") } else { format!("{hours}:{minutes:02}:{seconds:02}") }
}

/// The places a row rests on, each once, where the item is first named: sheets of one item in one («Док. 3, л. 1–3»), moments of
/// one recording in one («Док. 14, 00:03, 00:09»), a message or a paragraph by itself with its sheet.
pub(super) fn folded(language: Language, cited: &[(u32, &Citation)]) -> Vec<String> {
    let mut places: Vec<String> = Vec::new();
    for (number, citation) in cited {
        let same = cited.iter().filter(|(other, _)| other == number).map(|(_, citation)| citation);
        let same = same.filter(|citation| citation.place.message.is_none());
        let place = match (citation.place.message, citation.sheet_on_paper(), citation.moment_on_paper()) {
            (None, Some(_), _) => {
                let mut pages: Vec<u64> = same.filter_map(|c| c.sheet_on_paper()).map(u64::from).collect();
                pages.sort_unstable();
                pages.dedup();
                sheets(language, *number, &pages)
            }
            (None, None, Some(_)) => {
                let heard = same.filter(|c| c.sheet_on_paper().is_none()).filter_map(|c| c.moment_on_paper());
                let mut moments: Vec<u32> = heard.map(|second| second as u32).collect();
                moments.sort_unstable();
                moments.dedup();
                let moments: Vec<String> = moments.into_iter().map(moment_words).collect();
                format!("{}, {}", reference(language, *number, None, None), moments.join(", "))
            }
            _ => named(language, *number, citation),
        };
        if !places.contains(&place) {
            places.push(place);
        }
    }
    places
}

/// Sheets of one item: «Док. 3, л. 1–3, 5», «3-далил, 1–3, 5-барактар», "Item 3, pp. 1–3, 5".
fn sheets(language: Language, number: u32, pages: &[u64]) -> String {
    let (item, runs) = (reference(language, number, None, None), numbers(pages));
    match (language, pages.len()) {
        (Language::Ru, _) => format!("{item}, л.\u{A0}{runs}"),
        (Language::Ky, 1) => format!("{item}, {runs}-барак"),
        (Language::Ky, _) => format!("{item}, {runs}-барактар"),
        (Language::En, 1) => format!("{item}, p.\u{A0}{runs}"),
        (Language::En, _) => format!("{item}, pp.\u{A0}{runs}"),
    }
}

/// How a place is named on paper: «Док. 3, л. 2», «3-далил, 2-барак», "Item 3, p. 2"; a moment of a recording as 00:03, a
/// message by its time.
pub(super) fn named(language: Language, number: u32, citation: &Citation) -> String {
    let place = reference(language, number, citation.sheet_on_paper(), citation.moment_on_paper());
    if let Some(part) = citation.place.message.and_then(|key| part_words(language, key)) {
        return format!("{place}, {part}");
    }
    match &citation.said {
        Some(said) => format!("{place}, {}", message_words(language, said.at)),
        None => place,
    }
}

/// The same without a message.
pub(super) fn reference(language: Language, number: u32, page: Option<u32>, second: Option<f64>) -> String {
    let item = match language {
        Language::Ru => format!("Док.\u{A0}{number}"),
        Language::Ky => format!("{number}-далил"),
        Language::En => format!("Item\u{A0}{number}"),
    };
    match (language, page, second) {
        (_, None, None) => item,
        (Language::Ru, Some(page), _) => format!("{item}, л.\u{A0}{page}"),
        (Language::Ky, Some(page), _) => format!("{item}, {page}-барак"),
        (Language::En, Some(page), _) => format!("{item}, p.\u{A0}{page}"),
        (_, None, Some(second)) => format!("{item}, {}", moment_words(second as u32)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_named_in_every_language() {
        let named = |first, last| [Language::Ru, Language::Ky, Language::En].map(|one| lines_words(one, first, last));
        assert_eq!(named(47, 47), ["строка\u{A0}47", "47-сап", "line\u{A0}47"]);
        assert_eq!(named(47, 49), ["строки\u{A0}47–49", "47–49-саптар", "lines\u{A0}47–49"]);
    }
}
