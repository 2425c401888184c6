//! Indicators on the wire.

use super::{Deserialize, Serialize, TS, Trilingual};
use crate::base::{Timestamp, id::FactId, id::PartyId};
use crate::facts::indicators::{AgeAtTheTime, IndicatorMark};
use crate::law::indicators::{Age, IndicatorStrength};

/// Every list the program carries.
#[derive(Debug, Clone, Serialize, TS)]
pub struct IndicatorLists {
    /// The ILO's eleven.
    pub eleven: ListView,
    /// The operational indicators.
    pub scale: ListView,
    /// Codes of HTCDS.
    pub codes: ListView,
}

/// A list in its groups.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ListView {
    /// Its name.
    pub name: Trilingual,
    /// What it is good for.
    pub about: Trilingual,
    /// Where it was read.
    pub source: String,
    /// What to look at before citing it; nobody has compared it with the source while this is not empty.
    pub note: String,
    /// Dimensions, or fields; one without a name for a plain list.
    pub groups: Vec<GroupView>,
}

/// A dimension or field.
#[derive(Debug, Clone, Serialize, TS)]
pub struct GroupView {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Trilingual,
    /// What is marked in it.
    pub indicators: Vec<IndicatorView>,
}

/// An indicator or code.
#[derive(Debug, Clone, Serialize, TS)]
pub struct IndicatorView {
    /// The id under which it is marked.
    pub id: String,
    /// Its name.
    pub name: Trilingual,
    /// IndicatorStrength for an adult, where it has one.
    pub adult: Option<IndicatorStrength>,
    /// IndicatorStrength for a child, where it has one.
    pub child: Option<IndicatorStrength>,
    /// The raw code, where it is one.
    pub code: Option<String>,
}

/// What is marked for a victim, and what it points to.
#[derive(Debug, Clone, Serialize, TS)]
pub struct IndicatorsView {
    /// The victim.
    pub party: PartyId,
    /// How old when it happened.
    pub age: AgeAtTheTime,
    /// Everything marked.
    pub marks: Vec<IndicatorMarkView>,
    /// Read by the ratings for adults.
    pub adult: IndicatorReadingView,
    /// Read by the ratings for children.
    pub child: IndicatorReadingView,
}

/// One mark.
#[derive(Debug, Clone, Serialize, TS)]
pub struct IndicatorMarkView {
    /// The indicator.
    pub indicator: String,
    /// How it stands.
    pub mark: IndicatorMark,
    /// The facts it rests on.
    pub facts: Vec<FactId>,
    /// Of those facts, how many cite evidence.
    pub cited: u32,
    /// Free notes.
    pub note: String,
    /// When it was last marked.
    pub changed: Timestamp,
}

/// What the marks point to.
#[derive(Debug, Clone, Serialize, TS)]
pub struct IndicatorReadingView {
    /// Whose ratings.
    pub age: Age,
    /// Each dimension.
    pub dimensions: Vec<DimensionView>,
    /// What has to come together.
    pub needs: Vec<NeedView>,
    /// Whether it has.
    pub complete: bool,
}

/// How a dimension stands.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DimensionView {
    /// Its id.
    pub id: String,
    /// Whether the rule makes it positive.
    pub positive: bool,
    /// Present indicators.
    pub present: CountsView,
    /// Of them, how many rest on no fact.
    pub bare: u32,
    /// Indicators nobody has spoken about.
    pub open: u32,
    /// The nearest ways to a positive dimension.
    pub missing: Vec<CountsView>,
}

/// How many of each strength.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CountsView {
    /// Strong ones.
    pub strong: u32,
    /// Medium ones.
    pub medium: u32,
    /// Weak ones.
    pub weak: u32,
}

/// How a need stands.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NeedView {
    /// Dimensions that serve it.
    pub any: Vec<String>,
    /// Dimensions that may stand instead.
    pub instead: Vec<String>,
    /// Whether an act is asked for rather than a positive dimension.
    pub act: bool,
    /// Whether it is met.
    pub met: bool,
    /// Met only by what stands instead.
    pub by_instead: bool,
}

/// Marks an indicator.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MarkIndicator {
    /// For this victim.
    pub party: PartyId,
    /// This indicator or code.
    pub indicator: String,
    /// How it stands; none takes the mark away.
    pub mark: Option<IndicatorMark>,
    /// The facts it rests on.
    pub facts: Vec<FactId>,
    /// Free notes.
    pub note: String,
}
