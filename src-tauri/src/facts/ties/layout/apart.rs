//! Boxes moved apart, and out of the way of lines that do not belong to them.

use super::cost::{clips, edges, overlap, seen};
use super::{CLEAR, GAP, Point, SEEN, Size};

/// So much of the way is gone at a time; the whole way at once would make boxes jump back and forth.
const PART: f64 = 0.55;

/// How much of the sheet boxes with the room around them may cover before they are moved apart. Where they lie in heaps,
/// moving would stand them in columns.
const COVER: f64 = 0.55;

/// Spreads a heap evenly until there is room to move in.
fn loosen(points: &mut [Point], sizes: &[Size]) {
    let (left, top, right, bottom) = edges(points, sizes);
    let covered: f64 = sizes.iter().map(|size| (size.width + GAP.width) * (size.height + GAP.height)).sum();
    let cover = covered / ((right - left) * (bottom - top)).max(1.0);
    if cover > COVER {
        let by = (cover / COVER).sqrt();
        for point in points.iter_mut() {
            point.x *= by;
            point.y *= by;
        }
    }
}

/// Moves boxes until none lies on another, and few lie on a line.
pub fn clear(points: &mut [Point], sizes: &[Size], links: &[(usize, usize)]) {
    loosen(points, sizes);
    let rounds = if points.len() <= 120 { 160 } else { 24 };
    for round in 0..rounds {
        let moved = part_boxes(points, sizes);
        let stretched = round + 20 < rounds && stretch(points, sizes, links);
        // The last rounds are for boxes alone: an overlap is worse than a line under a box.
        let passed = round + 20 < rounds && part_from_lines(points, sizes, links);
        if !moved && !stretched && !passed {
            return;
        }
    }
    while part_boxes(points, sizes) {
        // Spreading a little makes an end certain where boxes push each other in a circle.
        for point in points.iter_mut() {
            point.x *= 1.01;
            point.y *= 1.01;
        }
    }
}

/// One round of moving boxes apart along the shorter way; whether any moved.
fn part_boxes(points: &mut [Point], sizes: &[Size]) -> bool {
    let widest = sizes.iter().map(|size| size.width).fold(0.0, f64::max) + GAP.width;
    let mut order: Vec<usize> = (0..points.len()).collect();
    order.sort_by(|&a, &b| points[a].x.total_cmp(&points[b].x).then(a.cmp(&b)));
    let mut moved = false;
    for at in 0..order.len() {
        for &b in &order[at + 1..] {
            let a = order[at];
            if points[b].x - points[a].x > widest * 1.5 {
                break;
            }
            let Some((dx, dy)) = overlap(points[a], sizes[a], points[b], sizes[b]) else { continue };
            moved = true;
            if dx * 0.8 < dy {
                let by = if points[a].x <= points[b].x { dx } else { -dx } * PART + 0.01;
                points[a].x -= by;
                points[b].x += by;
            } else {
                let up = points[a].y < points[b].y || (points[a].y == points[b].y && a < b);
                let by = if up { dy } else { -dy } * PART + 0.01;
                points[a].y -= by;
                points[b].y += by;
            }
        }
    }
    moved
}

/// One round of making short lines long enough to be seen; whether any was too short.
fn stretch(points: &mut [Point], sizes: &[Size], links: &[(usize, usize)]) -> bool {
    let mut moved = false;
    for &(a, b) in links {
        let (dx, dy) = (points[b].x - points[a].x, points[b].y - points[a].y);
        let length = (dx * dx + dy * dy).sqrt().max(0.01);
        let short = SEEN - seen(points[a], sizes[a], points[b], sizes[b]);
        if short <= 0.0 {
            continue;
        }
        moved = true;
        let by = short * PART / 2.0 / length;
        points[a].x -= dx * by;
        points[a].y -= dy * by;
        points[b].x += dx * by;
        points[b].y += dy * by;
    }
    moved
}

/// One round of moving boxes off lines; whether any moved.
fn part_from_lines(points: &mut [Point], sizes: &[Size], links: &[(usize, usize)]) -> bool {
    let mut moved = false;
    for &(a, b) in links {
        for at in 0..points.len() {
            if at == a || at == b || !clips(points[a], points[b], points[at], sizes[at], CLEAR) {
                continue;
            }
            let (dx, dy) = (points[b].x - points[a].x, points[b].y - points[a].y);
            let length = (dx * dx + dy * dy).sqrt().max(0.01);
            let (across_x, across_y) = (-dy / length, dx / length);
            let off = (points[at].x - points[a].x) * across_x + (points[at].y - points[a].y) * across_y;
            let reach = (sizes[at].width * across_x.abs() + sizes[at].height * across_y.abs()) / 2.0 + CLEAR;
            let need = reach - off.abs();
            if need <= 0.0 {
                continue;
            }
            moved = true;
            let way = if off > 0.0 || (off == 0.0 && at % 2 == 0) { 1.0 } else { -1.0 };
            let (box_by, ends_by) = (way * need * 0.5, way * need * 0.15);
            points[at].x += across_x * box_by;
            points[at].y += across_y * box_by;
            for end in [a, b] {
                points[end].x -= across_x * ends_by;
                points[end].y -= across_y * ends_by;
            }
        }
    }
    moved
}
