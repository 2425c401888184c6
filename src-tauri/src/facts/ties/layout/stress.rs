//! Distances brought onto the plane: pair after pair is moved towards the distance it wants, boldly at first.

use super::Point;
use super::chance::Chance;

/// How often all pairs are gone through. The cooling below takes five square roots for it: 2⁵ steps.
const ROUNDS: u32 = 32;

/// Places for boxes that want to be `far` apart (row by row, the boxes of one connected part).
pub fn place(far: &[u32], count: usize, seed: u64) -> Vec<Point> {
    let mut chance = Chance::new(seed);
    let most = far.iter().copied().max().unwrap_or(1).max(1);
    let spread = f64::from(most);
    let mut points: Vec<Point> =
        (0..count).map(|_| Point { x: chance.fraction() * spread, y: chance.fraction() * spread }).collect();
    let mut pairs: Vec<(u32, u32, f64)> = Vec::with_capacity(count * (count - 1) / 2);
    for a in 0..count {
        for b in a + 1..count {
            pairs.push((a as u32, b as u32, f64::from(far[a * count + b])));
        }
    }
    let least = pairs.iter().map(|pair| pair.2).fold(f64::INFINITY, f64::min);
    let (first, last) = (spread * spread, 0.1 * least * least);
    let mut ratio = last / first;
    for _ in 0..5 {
        ratio = ratio.sqrt();
    }
    let mut step = first;
    for _ in 0..=ROUNDS {
        chance.shuffle(&mut pairs);
        for &(a, b, wanted) in &pairs {
            let (a, b) = (a as usize, b as usize);
            let (dx, dy) = (points[a].x - points[b].x, points[a].y - points[b].y);
            let apart = (dx * dx + dy * dy).sqrt().max(0.01);
            let share = (step / (wanted * wanted)).min(1.0);
            let by = share * (apart - wanted) / 2.0 / apart;
            points[a].x -= by * dx;
            points[a].y -= by * dy;
            points[b].x += by * dx;
            points[b].y += by * dy;
        }
        step *= ratio;
    }
    points
}
