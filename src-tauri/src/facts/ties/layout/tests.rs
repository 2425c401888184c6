//! The layout by itself.

use super::*;

const CARD: Size = Size { width: 150.0, height: 42.0, side: 0 };

/// A ring with spokes and a tail: something of everything.
fn web(count: usize) -> Vec<(usize, usize)> {
    let ring = (0..count).map(|at| (at, (at + 1) % count));
    let spokes = (3..count).step_by(3).map(|at| (0, at));
    let chords = (1..count).step_by(7).map(move |at| (at, (at * 5 + 2) % count));
    ring.chain(spokes).chain(chords).collect()
}

fn overlaps(points: &[Point], sizes: &[Size]) -> usize {
    let touch = |a: usize, b: usize| {
        (points[a].x - points[b].x).abs() < (sizes[a].width + sizes[b].width) / 2.0
            && (points[a].y - points[b].y).abs() < (sizes[a].height + sizes[b].height) / 2.0
    };
    (0..points.len()).map(|a| (a + 1..points.len()).filter(|&b| touch(a, b)).count()).sum()
}

#[test]
fn no_box_lies_on_another_however_many_there_are() {
    for count in [1, 2, 5, 17, 60, 200] {
        let sizes = vec![CARD; count];
        assert_eq!(overlaps(&arrange(&sizes, &web(count)), &sizes), 0, "{count} boxes");
    }
}

#[test]
fn the_same_network_gives_the_same_picture() {
    let sizes = vec![CARD; 40];
    assert_eq!(arrange(&sizes, &web(40)), arrange(&sizes, &web(40)));
    let turned: Vec<_> = web(40).into_iter().rev().map(|(a, b)| (b, a)).collect();
    assert_eq!(arrange(&sizes, &web(40)), arrange(&sizes, &turned), "the order of ties says nothing");
}

#[test]
fn a_small_network_has_no_line_through_a_box_and_no_crossing_it_can_do_without() {
    let star: Vec<_> = (1..9).map(|at| (0, at)).collect();
    let sizes = vec![CARD; 9];
    let points = arrange(&sizes, &star);
    assert_eq!((runs_through(&points, &sizes, &star), crossings(&points, &star)), (0, 0));
    let ring: Vec<_> = (0..8).map(|at| (at, (at + 1) % 8)).collect();
    let points = arrange(&sizes[..8], &ring);
    assert_eq!((runs_through(&points, &sizes, &ring), crossings(&points, &ring)), (0, 0));
}

#[test]
fn a_picture_is_wider_than_high_and_those_who_lean_left_stand_left() {
    let mut sizes = vec![CARD; 12];
    sizes[0].side = -1;
    sizes[6].side = 1;
    let ring: Vec<_> = (0..12).map(|at| (at, (at + 1) % 12)).collect();
    let points = arrange(&sizes, &ring);
    let (left, top, right, bottom) = cost::edges(&points, &sizes);
    assert!(right - left > bottom - top);
    assert!(points[0].x < points[6].x);
}

#[test]
fn parts_without_a_link_between_them_stand_apart() {
    let sizes = vec![CARD; 7];
    let points = arrange(&sizes, &[(0, 1), (1, 2), (3, 4)]);
    assert_eq!(overlaps(&points, &sizes), 0);
    assert!(points.iter().all(|point| point.x.is_finite() && point.y.is_finite()));
}

#[test]
fn links_named_twice_or_to_oneself_change_nothing() {
    let sizes = vec![CARD; 4];
    let plain = arrange(&sizes, &[(0, 1), (1, 2), (2, 3)]);
    assert_eq!(arrange(&sizes, &[(1, 0), (0, 1), (1, 2), (2, 2), (3, 2), (2, 3)]), plain);
    assert!(arrange(&[], &[]).is_empty());
}
