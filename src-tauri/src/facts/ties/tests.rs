//! Small rules of the network.

use super::chart::{Node, strands};
use super::layout::Point;
use super::{Tie, TieKind, label};
use crate::base::Timestamp;
use crate::base::date::UncertainDate;
use crate::base::id::{CaseId, FactId, PartyId, TieId};
use crate::facts::FactStatus;

const THEN: Timestamp = Timestamp::from_millis(1_795_413_600_000);

fn card(party: PartyId, x: f64, y: f64) -> Node {
    Node { party, at: Point { x, y }, width: 100.0, height: 40.0, lines: Default::default() }
}

fn tie(kind: TieKind, from: PartyId, to: PartyId, facts: Vec<FactId>) -> Tie {
    Tie {
        id: TieId::make(THEN),
        case: CaseId::make(THEN),
        kind,
        from,
        to,
        period: UncertainDate::Unknown,
        status: FactStatus::Alleged,
        facts,
        citations: Vec::new(),
        note: String::new(),
        created: THEN,
        changed: THEN,
    }
}

fn two() -> (PartyId, PartyId) {
    super::pair(PartyId::make(THEN), PartyId::make(THEN))
}

#[test]
fn ties_of_the_same_two_share_a_line_with_an_arrow_for_each_way() {
    let ((a, b), fact) = (two(), FactId::make(THEN));
    let nodes = [card(a, 0.0, 0.0), card(b, 300.0, 0.0)];
    let ties = [tie(TieKind::Paid, a, b, vec![fact]), tie(TieKind::Threatened, b, a, vec![fact])];
    let lines = strands(&nodes, &ties.iter().collect::<Vec<_>>());
    assert_eq!(lines.len(), 1);
    let line = &lines[0];
    assert_eq!((line.ties.len(), line.back, line.forth, line.bare), (2, true, true, false));
    assert_eq!((line.from, line.to), (Point { x: 50.0, y: 0.0 }, Point { x: 250.0, y: 0.0 }), "from edge to edge");
}

#[test]
fn a_tie_that_rests_on_nothing_has_a_dashed_line_of_its_own_beside_the_other() {
    let ((a, b), fact) = (two(), FactId::make(THEN));
    let nodes = [card(a, 0.0, 0.0), card(b, 300.0, 0.0)];
    let ties = [tie(TieKind::Paid, a, b, vec![fact]), tie(TieKind::Related, b, a, Vec::new())];
    let lines = strands(&nodes, &ties.iter().collect::<Vec<_>>());
    let seen: Vec<_> = lines.iter().map(|line| (line.bare, line.from.y, line.back || line.forth)).collect();
    assert_eq!(seen, [(false, -4.0, true), (true, 4.0, false)]);
}

#[test]
fn numbers_on_lines_stand_off_the_cards_and_off_each_other() {
    let fact = FactId::make(THEN);
    let hub = PartyId::make(THEN);
    let others: Vec<PartyId> = (0..6).map(|_| PartyId::make(THEN)).collect();
    let mut nodes = vec![card(hub, 0.0, 0.0)];
    nodes.extend(others.iter().zip(0..).map(|(id, at)| card(*id, 260.0, f64::from(at) * 60.0 - 150.0)));
    let ties: Vec<Tie> = others.iter().map(|other| tie(TieKind::Paid, hub, *other, vec![fact])).collect();
    let lines = strands(&nodes, &ties.iter().collect::<Vec<_>>());
    let far = |a: Point, b: Point, width: f64, height: f64| (a.x - b.x).abs() >= width || (a.y - b.y).abs() >= height;
    for (at, line) in lines.iter().enumerate() {
        assert!(nodes.iter().all(|node| far(line.tag, node.at, 69.0, 29.0)), "line {at}");
        assert!(lines[at + 1..].iter().all(|other| far(line.tag, other.tag, 38.0, 18.0)), "line {at}");
    }
}

#[test]
fn letters_are_never_thought_narrower_than_they_are() {
    // Measured in Noto Sans semi-bold at 12 pixels, the wider of the two fonts.
    for (text, pixels) in [("Тилебалдиев Эрмек", 119.0), ("Осмонова Айгүл", 97.0), ("Жумагулов", 71.0)]
    {
        let guess = label::width(text) * 12.0;
        assert!(guess >= pixels * 0.97 && guess < pixels * 1.35, "{text}: {guess}");
    }
}
