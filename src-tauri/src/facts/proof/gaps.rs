//! What is missing, said so that somebody can go and get it.

use super::{Cell, Matrix, Reading, Standing, VictimAge};
use crate::base::id::{EvidenceId, FactId, PartyId};
use crate::base::words::words;
use crate::law::offences::{Block, Catalogue, GapText, Need};

words! {
    /// Why something is a gap, the gravest first.
    GapReason {
        /// The offence asks for it, and nothing is tied to it.
        Missing = "missing",
        /// The offence asks for it, and what stood under it is set aside, altered or gone.
        Lost = "lost",
        /// The offence asks for it, and it is only said.
        Stated = "stated",
        /// The article is about children, and the victim was an adult.
        Adult = "adult",
        /// It happened, and nothing ties it to this suspect, of whom it must be shown.
        Untied = "untied",
        /// Whether the victim was a child decides what is asked, and the dates do not tell.
        Age = "age",
        /// Nothing is tied to this suspect yet.
        Untouched = "untouched",
        /// Supported, and something speaks against it.
        Disputed = "disputed",
        /// Only somebody's words.
        WordsOnly = "words_only",
        /// One source only.
        OneSource = "one_source",
    }
}

impl GapReason {
    /// Whether something the offence asks for is not supported at all.
    pub const fn is_grave(self) -> bool {
        matches!(self, Self::Missing | Self::Lost | Self::Stated | Self::Untied | Self::Adult)
    }
}

/// What a gap is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum About {
    /// All of the offence.
    Whole,
    /// Some element of a block.
    Block(Block),
    /// One element.
    Element(String),
}

/// One thing missing, for one victim and one suspect.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    pub family: String,
    pub victim: Option<PartyId>,
    pub suspect: Option<PartyId>,
    pub about: About,
    pub reason: GapReason,
    /// It would be enough instead of another one in the list.
    pub instead: bool,
    /// It is a gap only if the victim was a child, or only if an adult; none: either way.
    pub child: Option<bool>,
    /// Items it speaks of: those lost, or the only ones there are.
    pub items: Vec<EvidenceId>,
    /// Facts it speaks of: those only said, or contested.
    pub facts: Vec<FactId>,
}

impl Gap {
    /// The words of the packs for it.
    pub fn text<'a>(&self, catalogue: &'a Catalogue) -> Option<&'a GapText> {
        match &self.about {
            About::Element(id) => catalogue.element(id).map(|element| &element.gap),
            About::Block(block) => catalogue.block(*block).map(|text| &text.gap),
            // Where to begin with somebody: at the first thing the offence asks for.
            About::Whole => {
                let first = catalogue.family(&self.family).and_then(|family| family.elements().first().copied());
                first.and_then(|id| catalogue.element(id)).map(|element| &element.gap)
            }
        }
    }
}

/// What is missing in a matrix: column by column, the gravest first, in the order of the rows.
pub fn gaps(matrix: &Matrix<'_>) -> Vec<Gap> {
    let mut all = Vec::new();
    for column in 0..matrix.suspects.len() {
        let mut of_column = column_gaps(matrix, column);
        of_column.sort_by_key(|gap| (!gap.reason.is_grave(), block_of(matrix, gap)));
        all.extend(of_column);
    }
    all
}

fn block_of(matrix: &Matrix<'_>, gap: &Gap) -> (Option<Block>, usize) {
    let row = |id: &str| matrix.rows.iter().position(|row| row.element.id == id).unwrap_or(0);
    match &gap.about {
        About::Whole => (None, 0),
        About::Block(block) => (Some(*block), 0),
        About::Element(id) => {
            let at = row(id);
            (matrix.rows.get(at).map(|row| row.element.block), at + 1)
        }
    }
}

fn column_gaps(matrix: &Matrix<'_>, column: usize) -> Vec<Gap> {
    let suspect = matrix.suspects[column];
    let blank = |about: About, reason: GapReason| Gap {
        family: matrix.family.id.clone(),
        victim: matrix.victim,
        suspect,
        about,
        reason,
        instead: false,
        child: None,
        items: Vec::new(),
        facts: Vec::new(),
    };
    if !matrix.is_touched(column) {
        return vec![blank(About::Whole, GapReason::Untouched)];
    }
    let readings = &matrix.readings[column];
    let mut found: Vec<Gap> = Vec::new();
    for reading in readings {
        for need in &reading.wanting {
            let instead = matches!(need, Need::Either(_));
            for one in need.flat() {
                let mut gap = match one {
                    Need::OneOf(block) => missing(matrix, column, blank(About::Block(*block), GapReason::Missing)),
                    Need::Element(id) => missing(matrix, column, blank(About::Element(id.clone()), GapReason::Missing)),
                    Need::Child if matrix.ages[column] == VictimAge::Adult => {
                        blank(About::Block(Block::Child), GapReason::Adult)
                    }
                    Need::Child | Need::Either(_) => continue,
                };
                gap.instead = instead;
                note(&mut found, gap, reading);
            }
        }
        for id in &reading.weak {
            if let Some(cell) = matrix.cell(id, column) {
                let gap = weak(cell, blank(About::Element(id.clone()), GapReason::OneSource));
                note(&mut found, gap, reading);
            }
        }
    }
    if age_decides(readings) {
        found.push(blank(About::Block(Block::Child), GapReason::Age));
    }
    settle(&mut found, readings);
    found
}

/// Whether the child's reading and the adult's want different things.
fn age_decides(readings: &[Reading]) -> bool {
    readings.iter().any(|one| {
        one.child == Some(true)
            && readings
                .iter()
                .any(|other| other.offence == one.offence && other.child == Some(false) && other.wanting != one.wanting)
    })
}

/// Why nothing is shown: it is not tied to him, what was tied is lost, it is only said, or there is nothing.
fn missing(matrix: &Matrix<'_>, column: usize, mut gap: Gap) -> Gap {
    let here = |row: &&super::Row<'_>| match &gap.about {
        About::Element(id) => row.element.id == *id,
        About::Block(block) => row.element.block == *block,
        About::Whole => true,
    };
    let cells: Vec<&Cell> = matrix.rows.iter().filter(here).filter_map(|row| row.cells.get(column)).collect();
    let general: Vec<EvidenceId> =
        cells.iter().filter(|cell| cell.untied).flat_map(|cell| cell.items.iter().copied()).collect();
    if !general.is_empty() {
        gap.items = general;
        gap.items.sort();
        gap.items.dedup();
        gap.reason = GapReason::Untied;
        return gap;
    }
    gap.items = cells.iter().flat_map(|cell| cell.lost.keys().copied()).collect();
    gap.facts = cells.iter().flat_map(|cell| cell.bare.iter().copied()).collect();
    gap.items.sort();
    gap.items.dedup();
    gap.facts.dedup();
    gap.reason = match (gap.items.is_empty(), gap.facts.is_empty()) {
        (false, _) => GapReason::Lost,
        (true, false) => GapReason::Stated,
        (true, true) => GapReason::Missing,
    };
    gap
}

/// Why a shown element is not firm: the gravest reason of those there are.
fn weak(cell: &Cell, mut gap: Gap) -> Gap {
    gap.reason = if cell.state == Standing::Disputed {
        GapReason::Disputed
    } else if cell.words_only {
        GapReason::WordsOnly
    } else {
        GapReason::OneSource
    };
    gap.items = cell.items.iter().copied().collect();
    gap.facts = match gap.reason {
        GapReason::Disputed => {
            cell.contested.iter().copied().chain(cell.against.iter().map(|link| link.details.fact)).collect()
        }
        _ => Vec::new(),
    };
    gap
}

/// Adds a gap once; remembers whether it holds for a child only or for an adult only.
fn note(found: &mut Vec<Gap>, mut gap: Gap, reading: &Reading) {
    gap.child = reading.child;
    match found.iter_mut().find(|one| one.about == gap.about && one.reason == gap.reason) {
        Some(same) => {
            if same.child != gap.child {
                same.child = None;
            }
            same.instead &= gap.instead;
        }
        None => found.push(gap),
    }
}

/// A gap of the only reading there is has no condition.
fn settle(found: &mut [Gap], readings: &[Reading]) {
    let both = readings.iter().any(|r| r.child == Some(true)) && readings.iter().any(|r| r.child == Some(false));
    if !both {
        for gap in found {
            gap.child = None;
        }
    }
}
