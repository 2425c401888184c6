//! Highlights on the wire.

use super::{Deserialize, SaidView, Serialize, TS};
use crate::base::{Timestamp, id::HighlightId};
use crate::facts::Place;
use crate::facts::highlights::Colour;

/// Places marked in a colour together.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HighlightView {
    /// Its id.
    pub id: HighlightId,
    /// Where it is, in the order of reading: several paragraphs, messages or areas; one at least, all in one item.
    pub places: Vec<Place>,
    /// When the first marked message was written and by whom.
    pub said: Option<SaidView>,
    /// The second where a stretch of a recording ends.
    pub until: Option<f64>,
    /// Its colour.
    pub colour: Colour,
    /// What somebody wrote beside it, or empty.
    pub note: String,
    /// When it was made.
    pub created: Timestamp,
}

/// Marks places.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddHighlights {
    /// Where; those of one item are one highlight. None is a whole item.
    pub places: Vec<Place>,
    /// The second where the stretch of a recording ends.
    pub until: Option<f64>,
    /// Their colour.
    pub colour: Colour,
    /// What stands beside them, or empty.
    pub note: String,
}

/// Changes how a place is marked.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeHighlight {
    /// Which one.
    pub highlight: HighlightId,
    /// Its new colour.
    pub colour: Colour,
    /// Its new note, or empty.
    pub note: String,
}

/// Which highlight.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfHighlight {
    /// The highlight.
    pub highlight: HighlightId,
}
