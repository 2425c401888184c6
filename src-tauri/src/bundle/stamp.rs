//! The stamp: what it says, and where it stands on a page of any size, box and rotation.

/// The name of the stamp among the resources of a page.
pub const NAME: &str = "DalilStamp";

/// From the right edge of the page to the end of the stamp, in points of an A4 page.
pub const RIGHT: f32 = 28.35;
/// From the lower edge of the page to the line the stamp is written on.
pub const LINE: f32 = 18.0;

/// The shorter side of A4, for which the stamp is drawn.
const USUAL: f32 = 595.276;
/// A stamp is never smaller nor larger than this beside the one on A4: a receipt and a wall map stay readable.
const SCALES: (f32, f32) = (0.75, 4.0);
/// A page must be seen at least this wide and high, in points, to carry a stamp beside what it shows.
const LEAST: (f32, f32) = (170.0, 80.0);
/// What a smaller page gets at its foot.
const STRIP: f32 = 36.0;

/// A page as it is seen: its visible box, how it is turned clockwise (0, 90, 180, 270), and how many points of paper
/// one unit is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Seen {
    pub left: f32,
    pub bottom: f32,
    pub right: f32,
    pub top: f32,
    pub turned: i64,
    pub unit: f32,
}

impl Seen {
    /// The matrix that puts the stamp, drawn with its corner at the lower right corner of the page, where a reader
    /// sees that corner.
    pub fn matrix(&self) -> [f32; 6] {
        let shorter = (self.right - self.left).min(self.top - self.bottom);
        let s = (shorter * self.unit / USUAL).clamp(SCALES.0, SCALES.1) / self.unit;
        match self.turned {
            90 => [0.0, s, -s, 0.0, self.right, self.top],
            180 => [-s, 0.0, 0.0, -s, self.left, self.top],
            270 => [0.0, -s, s, 0.0, self.left, self.bottom],
            _ => [s, 0.0, 0.0, s, self.right, self.bottom],
        }
    }

    /// A page too small for a stamp is mounted on a larger one: a strip at its foot, and room on its right if it is
    /// narrow, as a reader sees it. `None` for pages large enough.
    pub fn mounted(&self) -> Option<Self> {
        let (across, up) = (self.right - self.left, self.top - self.bottom);
        let (wide, high) = if self.turned % 180 == 0 { (across, up) } else { (up, across) };
        let (least_wide, least_high) = (LEAST.0 / self.unit, LEAST.1 / self.unit);
        if wide >= least_wide && high >= least_high {
            return None;
        }
        let (foot, side) = (STRIP / self.unit, (least_wide - wide).max(0.0));
        let mut page = *self;
        match self.turned {
            90 => (page.right, page.top) = (self.right + foot, self.top + side),
            180 => (page.top, page.left) = (self.top + foot, self.left - side),
            270 => (page.left, page.bottom) = (self.left - foot, self.bottom - side),
            _ => (page.bottom, page.right) = (self.bottom - foot, self.right + side),
        }
        Some(page)
    }

    /// Operators that draw the stamp, marked as what is not the page's own content.
    pub fn draw(&self) -> String {
        let matrix = self.matrix().map(|n| n.to_string()).join(" ");
        format!("/Artifact <</Type /Pagination>> BDC q {matrix} cm /{NAME} Do Q EMC\n")
    }
}

#[cfg(test)]
mod tests {
    use super::Seen;

    /// Where a point of the page stands for a reader: from the left and from below.
    fn seen(page: &Seen, x: f32, y: f32) -> (f32, f32) {
        match page.turned {
            90 => (y - page.bottom, page.right - x),
            180 => (page.right - x, page.top - y),
            270 => (page.top - y, x - page.left),
            _ => (x - page.left, y - page.bottom),
        }
    }

    #[test]
    fn the_stamp_stands_upright_in_the_lower_right_corner_however_the_page_is_turned() {
        for turned in [0, 90, 180, 270] {
            let page = Seen { left: 10.0, bottom: -20.0, right: 605.276, top: 821.89, turned, unit: 1.0 };
            let wide = if turned % 180 == 0 { 595.276 } else { 841.89 };
            let [a, b, c, d, e, f] = page.matrix();
            let at = |x: f32, y: f32| seen(&page, a * x + c * y + e, b * x + d * y + f);
            let near = |p: (f32, f32), q: (f32, f32)| (p.0 - q.0).abs() < 0.01 && (p.1 - q.1).abs() < 0.01;
            assert!(near(at(0.0, 0.0), (wide, 0.0)), "{turned}: corner at {:?}", at(0.0, 0.0));
            assert!(near(at(-100.0, 18.0), (wide - 100.0, 18.0)), "{turned}: {:?}", at(-100.0, 18.0));
        }
    }

    #[test]
    fn a_tiny_page_is_mounted_so_that_its_picture_stays_in_the_upper_left_corner() {
        for turned in [0, 90, 180, 270] {
            let tiny = Seen { left: 5.0, bottom: 7.0, right: 13.0, top: 19.0, turned, unit: 1.0 };
            let page = tiny.mounted().expect("it is tiny");
            let high = if turned % 180 == 0 { page.top - page.bottom } else { page.right - page.left };
            // The corner that a reader saw at the upper left of the small page.
            let (x, y) = match turned {
                90 => (tiny.left, tiny.bottom),
                180 => (tiny.right, tiny.bottom),
                270 => (tiny.right, tiny.top),
                _ => (tiny.left, tiny.top),
            };
            assert_eq!(seen(&page, x, y), (0.0, high), "{turned}");
        }
        assert_eq!(Seen { left: 0.0, bottom: 0.0, right: 300.0, top: 200.0, turned: 0, unit: 1.0 }.mounted(), None);
    }
}
