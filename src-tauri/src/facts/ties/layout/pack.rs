//! Connected parts set beside and under each other, the largest first.

use super::cost::edges;
use super::{Point, Size};

/// The room between two parts.
const BETWEEN: f64 = 56.0;

/// One picture from the pictures of the parts: their members, and a place for each.
pub fn pack(sizes: &[Size], parts: Vec<(Vec<usize>, Vec<Point>)>) -> Vec<Point> {
    let mut whole = vec![Point::default(); sizes.len()];
    let boxes: Vec<_> = parts
        .iter()
        .map(|(members, points)| edges(points, &members.iter().map(|&at| sizes[at]).collect::<Vec<_>>()))
        .collect();
    let area: f64 = boxes.iter().map(|(l, t, r, b)| (r - l + BETWEEN) * (b - t + BETWEEN)).sum();
    let widest = boxes.iter().map(|(l, _, r, _)| r - l).fold(0.0, f64::max);
    let width = widest.max((area * 1.5).sqrt());
    let (mut x, mut y, mut row) = (0.0, 0.0, 0.0f64);
    for ((members, points), (left, top, right, bottom)) in parts.iter().zip(&boxes) {
        if x > 0.0 && x + (right - left) > width {
            (x, y, row) = (0.0, y + row + BETWEEN, 0.0);
        }
        for (&member, point) in members.iter().zip(points) {
            whole[member] = Point { x: point.x - left + x, y: point.y - top + y };
        }
        x += right - left + BETWEEN;
        row = row.max(bottom - top);
    }
    whole
}
