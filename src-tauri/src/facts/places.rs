//! Whether a place that is cited can be there: facts and ties cite in the same way.

use super::{Citation, Place, Rect};
use crate::base::id::CaseId;
use crate::base::text::tidy;
use rusqlite::{Connection, Row, params};

/// The first of these places that points nowhere: no such item in the case, page 0, or a rectangle off the page.
/// Quotes are tidied on the way.
pub(super) fn first_bad(db: &Connection, case: CaseId, places: &mut [Place]) -> rusqlite::Result<Option<usize>> {
    let mut in_case = db.prepare_cached("SELECT 1 FROM evidence WHERE id = ?1 AND case_id = ?2")?;
    for (at, place) in places.iter_mut().enumerate() {
        place.quote = tidy(&place.quote);
        let page_is_one = place.page.is_none_or(|page| page >= 1) && (place.rect.is_none() || place.page.is_some());
        let on_page = place.rect.is_none_or(|rect| rect.is_on_page());
        if !page_is_one || !on_page || !in_case.exists(params![place.evidence, case])? {
            return Ok(Some(at));
        }
    }
    Ok(None)
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
            quote: row.get("quote")?,
        },
    })
}
