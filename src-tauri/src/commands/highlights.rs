//! Commands about places marked in a colour.

use super::core::Core;
use super::failure::Failure;
use super::views::{AddHighlights, ChangeHighlight, Changed, HighlightView, OfEvidence, OfHighlight, SaidView};
use crate::base::id::HighlightId;
use crate::evidence;
use crate::facts::Error;
use crate::facts::highlights::{self, Marking};
use crate::vault::{Act, Area};

pub fn list(core: &Core, request: OfEvidence) -> Result<Vec<HighlightView>, Failure> {
    let found = core.read(|db| {
        let item = evidence::any(db, request.evidence)?;
        highlights::of_item(db, item.id)
    })?;
    let view = |found: highlights::Highlight| HighlightView {
        id: found.id,
        said: found.places.first().and_then(|first| first.said.as_ref()).map(SaidView::of),
        places: found.places.into_iter().map(|at| at.place).collect(),
        until: found.until,
        colour: found.colour,
        note: found.note,
        created: found.created,
    };
    Ok(found.into_iter().map(view).collect())
}

pub fn add(core: &Core, request: AddHighlights) -> Result<Changed<Vec<HighlightId>>, Failure> {
    let AddHighlights { places, until, colour, note } = request;
    core.write(Act { label: "highlight-add", undoable: true }, |tx| {
        tx.changed(Area::Facts);
        highlights::add(tx, places, &Marking { until, colour, note: &note }, tx.at())
    })
}

pub fn change(core: &Core, request: ChangeHighlight) -> Result<Changed<HighlightId>, Failure> {
    core.write(Act { label: "highlight-change", undoable: true }, |tx| {
        tx.changed(Area::Facts);
        highlights::change(tx, request.highlight, request.colour, &request.note, tx.at())?;
        Ok::<_, Error>(request.highlight)
    })
}

pub fn remove(core: &Core, request: OfHighlight) -> Result<Changed<HighlightId>, Failure> {
    core.write(Act { label: "highlight-remove", undoable: true }, |tx| {
        tx.changed(Area::Facts);
        highlights::remove(tx, request.highlight)?;
        Ok::<_, Error>(request.highlight)
    })
}
