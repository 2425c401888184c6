//! Turning a picture so that it lies well on a wide sheet, and the same way each time.

use super::{Point, Size};

/// Boxes are wide and low: the picture may be lower than it is wide.
const FLATTEN: f64 = 0.82;

/// Lays the long axis level, puts those who lean left to the left and the first box into the upper half, and flattens.
pub fn lay_level(points: &mut [Point], sizes: &[Size]) {
    let count = points.len() as f64;
    let middle = Point {
        x: points.iter().map(|p| p.x).sum::<f64>() / count,
        y: points.iter().map(|p| p.y).sum::<f64>() / count,
    };
    for point in points.iter_mut() {
        point.x -= middle.x;
        point.y -= middle.y;
    }
    let sum = |of: fn(&Point) -> f64| points.iter().map(of).sum::<f64>();
    let (xx, xy, yy) = (sum(|p| p.x * p.x), sum(|p| p.x * p.y), sum(|p| p.y * p.y));
    // The direction in which the points spread most: the first eigenvector of their covariance.
    let half = (xx - yy) / 2.0;
    let greater = (xx + yy) / 2.0 + (half * half + xy * xy).sqrt();
    let (mut along, mut across) =
        if xy == 0.0 { if xx >= yy { (1.0, 0.0) } else { (0.0, 1.0) } } else { (xy, greater - xx) };
    let length = (along * along + across * across).sqrt();
    (along, across) = (along / length, across / length);
    for point in points.iter_mut() {
        let (x, y) = (point.x, point.y);
        *point = Point { x: x * along + y * across, y: (y * along - x * across) * FLATTEN };
    }
    let lean: f64 = points.iter().zip(sizes).map(|(point, size)| point.x * f64::from(size.side)).sum();
    let left_to_right = if lean == 0.0 { points[0].x > 0.0 } else { lean < 0.0 };
    let upside_down = points[0].y > 0.0;
    for point in points.iter_mut() {
        if left_to_right {
            point.x = -point.x;
        }
        if upside_down {
            point.y = -point.y;
        }
    }
}
