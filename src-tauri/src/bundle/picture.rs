//! Where a picture stands on its sheet: upright, as large as the margins allow, never enlarged beyond one point to a
//! pixel, and clear of the stamp.

/// A4 (ISO 216) in points.
pub const A4: (f32, f32) = (595.276, 841.890);

/// Left free for the thread: a court file is sewn along its left edge, 25 mm.
const BINDING: f32 = 70.9;
/// Left free on the other edges, 10 mm.
const EDGE: f32 = 28.35;
/// Left free at the bottom for the stamp, 16 mm.
const FOOT: f32 = 45.4;

/// How a stored picture must be turned to stand upright: the eight orientations of EXIF (CIPA DC-008, tag 274).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
pub enum Turn {
    /// 1: stored as it is seen.
    #[default]
    Upright,
    /// 2: left and right change places.
    Mirrored,
    /// 3: half a turn.
    Reversed,
    /// 4: top and bottom change places.
    Flipped,
    /// 5: rows become columns.
    Transposed,
    /// 6: a quarter turn clockwise.
    Clockwise,
    /// 7: rows become columns, from the other corner.
    Transversed,
    /// 8: a quarter turn against the clock.
    Counterclockwise,
}

impl Turn {
    /// The turn for the number in the file; numbers that do not exist mean upright.
    pub fn from_exif(number: u32) -> Self {
        match number {
            2 => Self::Mirrored,
            3 => Self::Reversed,
            4 => Self::Flipped,
            5 => Self::Transposed,
            6 => Self::Clockwise,
            7 => Self::Transversed,
            8 => Self::Counterclockwise,
            _ => Self::Upright,
        }
    }

    /// Whether width and height change places.
    pub fn swaps(self) -> bool {
        matches!(self, Self::Transposed | Self::Clockwise | Self::Transversed | Self::Counterclockwise)
    }

    /// The matrix that puts the unit square of the stored picture upright into the box at `x`, `y` of size `w`, `h`.
    fn matrix(self, x: f32, y: f32, w: f32, h: f32) -> [f32; 6] {
        match self {
            Self::Upright => [w, 0.0, 0.0, h, x, y],
            Self::Mirrored => [-w, 0.0, 0.0, h, x + w, y],
            Self::Reversed => [-w, 0.0, 0.0, -h, x + w, y + h],
            Self::Flipped => [w, 0.0, 0.0, -h, x, y + h],
            Self::Transposed => [0.0, -h, -w, 0.0, x + w, y + h],
            Self::Clockwise => [0.0, -h, w, 0.0, x, y + h],
            Self::Transversed => [0.0, h, w, 0.0, x, y],
            Self::Counterclockwise => [0.0, h, -w, 0.0, x + w, y],
        }
    }
}

/// A picture's sheet.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Placing {
    /// Width and height of the sheet in points.
    pub page: (f32, f32),
    /// The matrix of the picture on it.
    pub matrix: [f32; 6],
}

/// Puts a picture of `width` by `height` stored pixels on A4, lying if the picture lies.
pub fn place(width: u32, height: u32, turn: Turn) -> Placing {
    let (width, height) = (width as f32, height as f32);
    let (wide, high) = if turn.swaps() { (height, width) } else { (width, height) };
    let lying = wide > high;
    // A lying sheet is bound by its upper edge, which is the left one when the file is turned to read it.
    let (page, left, top) = if lying { ((A4.1, A4.0), EDGE, BINDING) } else { (A4, BINDING, EDGE) };
    let (room_w, room_h) = (page.0 - left - EDGE, page.1 - top - FOOT);
    let scale = (room_w / wide).min(room_h / high).min(1.0);
    let (w, h) = (wide * scale, high * scale);
    let x = left + (room_w - w) / 2.0;
    // Optically a picture hangs a little above the middle of its room.
    let y = FOOT + (room_h - h) * 0.55;
    Placing { page, matrix: turn.matrix(x, y, w, h) }
}

/// Below this width in millimetres the letters of a screenshot are smaller than 6 points: a line of a telephone holds about
/// 24 letters' heights across.
const LEGIBLE: f32 = 45.0;

/// How narrow a picture is printed, in whole millimetres, when shrinking it to its sheet makes its letters too small to read.
pub fn narrow(width: u32, height: u32, turn: Turn) -> Option<u32> {
    let [a, _, c, ..] = place(width, height, turn).matrix;
    let wide = a.abs() + c.abs();
    let stored = if turn.swaps() { height as f32 } else { width as f32 };
    let shrunk = wide < stored - 0.5;
    let millimetres = wide / 72.0 * 25.4;
    (shrunk && millimetres < LEGIBLE).then_some(millimetres.round() as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Where a corner of the stored picture (0 left/top, 1 right/bottom) lands.
    fn corner(matrix: [f32; 6], column: f32, row: f32) -> (f32, f32) {
        let (u, v) = (column, 1.0 - row);
        let [a, b, c, d, e, f] = matrix;
        (a * u + c * v + e, b * u + d * v + f)
    }

    #[test]
    fn every_orientation_puts_the_first_row_and_column_where_exif_says() {
        // For each number: the side on which the first row is seen, and the side of the first column.
        let sides = [
            (1, "top", "left"),
            (2, "top", "right"),
            (3, "bottom", "right"),
            (4, "bottom", "left"),
            (5, "left", "top"),
            (6, "right", "top"),
            (7, "right", "bottom"),
            (8, "left", "bottom"),
        ];
        for (number, row, column) in sides {
            let turn = Turn::from_exif(number);
            let matrix = turn.matrix(10.0, 20.0, 100.0, 200.0);
            let side = |from: (f32, f32), to: (f32, f32)| {
                if from.0 == to.0 {
                    if from.0 == 10.0 { "left" } else { "right" }
                } else if from.1 == 20.0 {
                    "bottom"
                } else {
                    "top"
                }
            };
            assert_eq!(side(corner(matrix, 0.0, 0.0), corner(matrix, 1.0, 0.0)), row, "row of {number}");
            assert_eq!(side(corner(matrix, 0.0, 0.0), corner(matrix, 0.0, 1.0)), column, "column of {number}");
        }
    }

    #[test]
    fn a_picture_never_reaches_the_stamp_nor_the_thread() {
        for (w, h) in [(1080, 2400), (4000, 3000), (1, 20_000), (20_000, 1), (64, 64), (3000, 3000)] {
            for number in 1..=8 {
                let placing = place(w, h, Turn::from_exif(number));
                let corners = [(0.0, 0.0), (1.0, 1.0)].map(|(c, r)| corner(placing.matrix, c, r));
                let low = corners.iter().map(|c| c.1).fold(f32::MAX, f32::min);
                let left = corners.iter().map(|c| c.0).fold(f32::MAX, f32::min);
                let right = corners.iter().map(|c| c.0).fold(f32::MIN, f32::max);
                assert!(low >= FOOT - 0.01 && left >= EDGE - 0.01 && right <= placing.page.0 - EDGE + 0.01);
            }
        }
    }

    #[test]
    fn a_picture_too_long_for_its_sheet_is_told_with_its_width() {
        assert_eq!(narrow(720, 9000, Turn::Upright), Some(22));
        assert_eq!(narrow(9000, 720, Turn::Clockwise), Some(22), "stored lying, seen upright");
        assert_eq!(narrow(1080, 2400, Turn::Upright), None, "one screen of a telephone");
        assert_eq!(narrow(9000, 1000, Turn::Upright), None, "wide, if low");
        assert_eq!(narrow(64, 48, Turn::Upright), None, "small, and not made smaller");
    }

    #[test]
    fn a_small_picture_is_not_blown_up() {
        let placing = place(64, 48, Turn::Upright);
        assert_eq!((placing.matrix[0], placing.matrix[3]), (64.0, 48.0));
    }
}
