//! Where the boxes of a network stand. A plain function over sizes and links: the same network gives the same picture,
//! on every computer, on the screen and on paper. Only additions, multiplications, divisions and square roots are
//! used, which all processors round alike; chance comes from a sequence with a fixed beginning.
//!
//! Each connected part is laid out by itself: distances along its links are brought onto the plane by stress
//! majorisation with stochastic gradient descent (Zheng, Pawar, Goodman, 2018), its long axis is laid level, then boxes are
//! moved apart and out of the way of lines. Of several beginnings the one with the fewest crossings is kept.

mod apart;
mod chance;
mod cost;
mod distance;
mod pack;
mod stress;
#[cfg(test)]
mod tests;
mod turn;

pub use cost::{clips, crossings, edges, inside, runs_through};

/// A point of the picture; x to the right, y down, in the units of the boxes.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Down.
    pub y: f64,
}

/// A box to be placed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Size {
    /// Its whole width.
    pub width: f64,
    /// Its whole height.
    pub height: f64,
    /// Which side it leans to when the picture is turned: below 0 the left, above 0 the right.
    pub side: i8,
}

/// The room kept free between two boxes.
pub const GAP: Size = Size { width: 26.0, height: 20.0, side: 0 };
/// The room kept free between a box and a line that passes it.
pub const CLEAR: f64 = 7.0;
/// How much of a line must be seen between its two boxes: room for an arrow and a number.
pub const SEEN: f64 = 66.0;

/// The middle of every box. `links` name two boxes by their places; a link to itself or named twice does no harm.
pub fn arrange(sizes: &[Size], links: &[(usize, usize)]) -> Vec<Point> {
    let graph = distance::Graph::new(sizes.len(), links);
    let mut parts = Vec::new();
    for members in graph.parts() {
        let part = graph.part(&members);
        let own: Vec<Size> = members.iter().map(|&at| sizes[at]).collect();
        parts.push((members, arrange_part(&own, &part)));
    }
    pack::pack(sizes, parts)
}

/// One connected part.
fn arrange_part(sizes: &[Size], graph: &distance::Graph) -> Vec<Point> {
    let count = sizes.len();
    if count == 1 {
        return vec![Point::default()];
    }
    let lengths = graph.lengths();
    let far = graph.distances(&lengths);
    // A small picture is looked at long: it gets more tries than a large one, which nobody reads box by box.
    let tries = (30_000 / (count * count)).clamp(1, 150) as u64;
    let mut best: Option<(f64, Vec<Point>)> = None;
    for seed in 0..tries {
        let mut points = stress::place(&far, count, seed);
        turn::lay_level(&mut points, sizes);
        apart::clear(&mut points, sizes, &graph.links);
        let cost = cost::of(&points, sizes, &graph.links);
        if best.as_ref().is_none_or(|(least, _)| cost < *least) {
            best = Some((cost, points));
        }
    }
    let mut points = best.map(|(_, points)| points).unwrap_or_default();
    for point in &mut points {
        point.x = (point.x * 10.0).round() / 10.0;
        point.y = (point.y * 10.0).round() / 10.0;
    }
    points
}
