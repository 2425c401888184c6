//! The picture of a network: a card for every party that is tied, a line for every two parties that are.
//!
//! Ties between the same two parties share a line, so that a picture with many stays readable. Those that rest on
//! nothing yet have a line of their own beside it, which is drawn dashed.

use super::layout::{self, Point, Size};
use super::{Tie, label};
use crate::base::Language;
use crate::base::id::{PartyId, TieId};
use crate::parties::{Party, PartyRole};
use std::collections::{BTreeMap, HashMap, HashSet};

/// Measures of a card, in the units of the picture: at zoom 1, pixels of the screen.
const NAME: f64 = 12.0;
const NAME_LINE: f64 = 15.0;
const ROLE_ROOM: f64 = 84.0;
const AROUND_NAME: f64 = 48.0;
const AROUND_LINES: f64 = 27.0;
/// How far the two lines of a pair stand from each other's middle.
const BESIDE: f64 = 4.0;

/// The card of a party.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// The party.
    pub party: PartyId,
    /// The middle of the card.
    pub at: Point,
    /// The whole card.
    pub width: f64,
    /// The whole card.
    pub height: f64,
    /// The name in lines, in the order of [`Language::ALL`].
    pub lines: [Vec<String>; 3],
}

impl Node {
    fn size(&self) -> Size {
        Size { width: self.width, height: self.height, side: 0 }
    }
}

/// The line of some ties between two parties.
#[derive(Debug, Clone, PartialEq)]
pub struct Strand {
    /// Its ties in their order; never empty.
    pub ties: Vec<TieId>,
    /// None of them rests on anything.
    pub bare: bool,
    /// Where it leaves the first card.
    pub from: Point,
    /// Where it meets the second card.
    pub to: Point,
    /// An arrow at its beginning.
    pub back: bool,
    /// An arrow at its end.
    pub forth: bool,
    /// The middle of the place for its numbers.
    pub tag: Point,
}

/// The cards of all parties that are tied, each in its place.
pub fn nodes(parties: &[Party], ties: &[Tie]) -> Vec<Node> {
    let tied: HashSet<PartyId> = ties.iter().flat_map(|tie| [tie.from, tie.to]).collect();
    let shown: Vec<&Party> = parties.iter().filter(|party| tied.contains(&party.id)).collect();
    let place: HashMap<PartyId, usize> = shown.iter().enumerate().map(|(at, party)| (party.id, at)).collect();
    let names = Language::ALL.map(|language| label::names(&shown, language));
    // The widest language gives the measure: the picture is the same in all three.
    let size = |at: usize| {
        let lines = names.iter().map(|names| &names[at]);
        let widest = lines.clone().flatten().map(|line| label::width(line) * NAME).fold(ROLE_ROOM, f64::max);
        let most = lines.map(Vec::len).max().unwrap_or(1).max(1);
        Size {
            width: (widest + AROUND_NAME).ceil(),
            height: most as f64 * NAME_LINE + AROUND_LINES,
            side: side(shown[at]),
        }
    };
    let sizes: Vec<Size> = (0..shown.len()).map(size).collect();
    let links: Vec<_> = ties.iter().filter_map(|tie| Some((*place.get(&tie.from)?, *place.get(&tie.to)?))).collect();
    let points = layout::arrange(&sizes, &links);
    let card = |(at, party): (usize, &&Party)| Node {
        party: party.id,
        at: points[at],
        width: sizes[at].width,
        height: sizes[at].height,
        lines: names.each_ref().map(|names| names[at].clone()),
    };
    shown.iter().enumerate().map(card).collect()
}

/// Left, top, right and bottom of all cards.
pub fn edges(nodes: &[Node]) -> (f64, f64, f64, f64) {
    let (points, sizes): (Vec<Point>, Vec<Size>) = nodes.iter().map(|node| (node.at, node.size())).unzip();
    if nodes.is_empty() { (0.0, 0.0, 0.0, 0.0) } else { layout::edges(&points, &sizes) }
}

/// Who did it stands left, who suffered it right.
fn side(party: &Party) -> i8 {
    let roles = &party.details.roles;
    if roles.contains(&PartyRole::Victim) {
        1
    } else if roles.iter().any(|role| role.is_suspect()) {
        -1
    } else {
        0
    }
}

/// The lines of these ties between these cards, in the order of the first tie of each.
pub fn strands(nodes: &[Node], ties: &[&Tie]) -> Vec<Strand> {
    let cards: HashMap<PartyId, &Node> = nodes.iter().map(|node| (node.party, node)).collect();
    let mut together: BTreeMap<(PartyId, PartyId, bool), Vec<&Tie>> = BTreeMap::new();
    for tie in ties {
        let (a, b) = tie.pair();
        together.entry((a, b, tie.is_bare())).or_default().push(tie);
    }
    let order: HashMap<TieId, usize> = ties.iter().enumerate().map(|(at, tie)| (tie.id, at)).collect();
    let keys: HashSet<_> = together.keys().copied().collect();
    let mut groups: Vec<_> = together.into_iter().collect();
    groups.sort_by_key(|(_, ties)| ties.iter().filter_map(|tie| order.get(&tie.id)).min().copied());
    let mut drawn: Vec<Strand> = Vec::new();
    for ((a, b, bare), ties) in groups {
        let (Some(first), Some(second)) = (cards.get(&a), cards.get(&b)) else { continue };
        let beside = match (keys.contains(&(a, b, !bare)), bare) {
            (false, _) => 0.0,
            (true, false) => -BESIDE,
            (true, true) => BESIDE,
        };
        let (from, to) = ends(first, second, beside);
        let goes = |end: PartyId| ties.iter().any(|tie| tie.kind.is_directed() && tie.to == end);
        drawn.push(Strand {
            back: goes(a),
            forth: goes(b),
            ties: ties.iter().map(|tie| tie.id).collect(),
            bare,
            from,
            to,
            tag: from,
        });
    }
    for at in 0..drawn.len() {
        drawn[at].tag = tag(at, &drawn, nodes);
    }
    drawn
}

/// Where the line between two cards is seen: from edge to edge, moved to one side.
fn ends(first: &Node, second: &Node, beside: f64) -> (Point, Point) {
    let (dx, dy) = (second.at.x - first.at.x, second.at.y - first.at.y);
    let length = (dx * dx + dy * dy).sqrt().max(0.01);
    let (x, y) = (-dy / length * beside, dx / length * beside);
    let (out, into) = (layout::inside(first.size(), dx, dy), layout::inside(second.size(), dx, dy));
    let from = Point { x: first.at.x + dx * out + x, y: first.at.y + dy * out + y };
    let to = Point { x: second.at.x - dx * into + x, y: second.at.y - dy * into + y };
    (from, to)
}

/// The room that the numbers of a line take.
const TAG: Size = Size { width: 38.0, height: 18.0, side: 0 };

/// A place on a line for its numbers: off the cards, off the numbers of the lines before it and off other lines, near
/// the middle if there is one.
fn tag(own: usize, drawn: &[Strand], nodes: &[Node]) -> Point {
    let (from, to) = (drawn[own].from, drawn[own].to);
    let at = |part: f64| Point { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
    let cost = |point: Point, part: f64| {
        let touches = |other: Point, size: Size| {
            (point.x - other.x).abs() < (TAG.width + size.width) / 2.0
                && (point.y - other.y).abs() < (TAG.height + size.height) / 2.0
        };
        let cards = nodes.iter().filter(|node| touches(node.at, node.size()));
        let tags = drawn[..own].iter().filter(|other| touches(other.tag, TAG));
        let others = drawn.iter().enumerate().filter(|(at, _)| *at != own);
        let lines = others.filter(|(_, other)| layout::clips(other.from, other.to, point, TAG, -1.0));
        100.0 * (cards.count() + tags.count()) as f64 + 8.0 * lines.count() as f64 + (part - 0.5).abs()
    };
    let parts = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8];
    let best = parts.into_iter().map(|part| (cost(at(part), part), at(part))).min_by(|a, b| a.0.total_cmp(&b.0));
    best.map_or(from, |(_, point)| point)
}
