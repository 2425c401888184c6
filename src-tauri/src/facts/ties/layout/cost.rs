//! How good a picture is, for choosing among several.

use super::{CLEAR, GAP, Point, SEEN, Size};

/// Less is better: lines through boxes are worst, then crossings, then a large sheet.
pub fn of(points: &[Point], sizes: &[Size], links: &[(usize, usize)]) -> f64 {
    if points.len() > 150 {
        return 0.0; // there is one try only
    }
    let (left, top, right, bottom) = edges(points, sizes);
    // The sheet is about one and a half times as wide as high.
    let sheet = ((right - left) / 1.5).max(bottom - top);
    let short = links.iter().filter(|&&(a, b)| seen(points[a], sizes[a], points[b], sizes[b]) < SEEN * 0.9).count();
    6.0 * short as f64
        + 12.0 * runs_through(points, sizes, links) as f64
        + 4.0 * crossings(points, links) as f64
        + sheet / 40.0
}

/// How many times a line runs through a box that is not its own.
pub fn runs_through(points: &[Point], sizes: &[Size], links: &[(usize, usize)]) -> usize {
    let through = |&(a, b): &(usize, usize)| {
        let others = (0..points.len()).filter(|&at| at != a && at != b);
        others.filter(|&at| clips(points[a], points[b], points[at], sizes[at], CLEAR / 2.0)).count()
    };
    links.iter().map(through).sum()
}

/// How many times two lines cross.
pub fn crossings(points: &[Point], links: &[(usize, usize)]) -> usize {
    let turn = |a: Point, b: Point, c: Point| (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
    let cross = |(a, b): (usize, usize), (c, d): (usize, usize)| {
        if a == c || a == d || b == c || b == d {
            return false;
        }
        let [a, b, c, d] = [a, b, c, d].map(|at| points[at]);
        turn(a, b, c) * turn(a, b, d) < 0.0 && turn(c, d, a) * turn(c, d, b) < 0.0
    };
    let pairs = links.iter().enumerate();
    pairs.map(|(at, &one)| links[at + 1..].iter().filter(|&&other| cross(one, other)).count()).sum()
}

/// Left, top, right and bottom of all boxes.
pub fn edges(points: &[Point], sizes: &[Size]) -> (f64, f64, f64, f64) {
    let none = (f64::INFINITY, f64::INFINITY, f64::NEG_INFINITY, f64::NEG_INFINITY);
    points.iter().zip(sizes).fold(none, |(left, top, right, bottom), (point, size)| {
        let (w, h) = (size.width / 2.0, size.height / 2.0);
        (left.min(point.x - w), top.min(point.y - h), right.max(point.x + w), bottom.max(point.y + h))
    })
}

/// How far two boxes with the room around them reach into each other: half of it each way, or nothing.
pub fn overlap(a: Point, a_size: Size, b: Point, b_size: Size) -> Option<(f64, f64)> {
    let dx = (a_size.width + b_size.width) / 2.0 + GAP.width - (a.x - b.x).abs();
    let dy = (a_size.height + b_size.height) / 2.0 + GAP.height - (a.y - b.y).abs();
    (dx > 0.0 && dy > 0.0).then_some((dx / 2.0, dy / 2.0))
}

/// Which part of a way from the middle of a box lies inside it; the way goes by `dx` and `dy`.
pub fn inside(size: Size, dx: f64, dy: f64) -> f64 {
    let part = |half: f64, way: f64| if way == 0.0 { f64::INFINITY } else { half / way.abs() };
    part(size.width / 2.0, dx).min(part(size.height / 2.0, dy)).min(1.0)
}

/// How much of the line between two boxes is seen.
pub fn seen(a: Point, a_size: Size, b: Point, b_size: Size) -> f64 {
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    (1.0 - inside(a_size, dx, dy) - inside(b_size, dx, dy)) * (dx * dx + dy * dy).sqrt()
}

/// Whether the line from `a` to `b` meets a box with `room` around it (Liang and Barsky).
pub fn clips(a: Point, b: Point, middle: Point, size: Size, room: f64) -> bool {
    let (w, h) = (size.width / 2.0 + room, size.height / 2.0 + room);
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    let (mut enter, mut leave) = (0.0f64, 1.0f64);
    for (step, gap) in
        [(-dx, a.x - (middle.x - w)), (dx, middle.x + w - a.x), (-dy, a.y - (middle.y - h)), (dy, middle.y + h - a.y)]
    {
        if step == 0.0 {
            if gap < 0.0 {
                return false;
            }
        } else if step < 0.0 {
            enter = enter.max(gap / step);
        } else {
            leave = leave.min(gap / step);
        }
    }
    enter <= leave
}
