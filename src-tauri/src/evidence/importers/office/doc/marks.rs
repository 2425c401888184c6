//! What a paper says of stretches of its words: that they were deleted, that they stand in a table. It lies in pages of 512 bytes
//! among the words, by places in the file.

use super::{File, u16_at, u32_at};
use std::cell::Cell;

/// Bytes of a page (2.9.33, 2.9.174).
const PAGE: usize = 512;
/// Stretches that are kept of one paper.
const RUNS: usize = 1 << 20;
/// Lists of properties that lead to one another: one that is long leads to where it stands, and that to what newer programs read. Each
/// leads on once, or a list that names itself would be read without end.
const STEPS: usize = 3;
/// Bytes of longer lists that are read of one paper.
const FAR: usize = 64 << 20;

// Properties of characters (2.6.1).
const DELETED: u16 = 0x0800;
const DELETED_BY: u16 = 0x4863;
const DELETED_AT: u16 = 0x6864;
const DATA: u16 = 0x0806;
const PICTURE: u16 = 0x6A03;
const SYMBOL: u16 = 0x6A09;
// Properties of paragraphs (2.6.2).
const LIST: u16 = 0x460B;
const LEVEL: u16 = 0x260A;
/// Greater numbers name no list of the table.
const LISTS: u16 = 0x07FE;
const IN_TABLE: u16 = 0x2416;
const ENDS_ROW: u16 = 0x2417;
const DEPTH: u16 = 0x6649;
const DEPTH_CHANGE: u16 = 0x664A;
const ENDS_INNER_CELL: u16 = 0x244B;
const ENDS_INNER_ROW: u16 = 0x244C;
/// All of these.
const ASKED: [u16; 14] = [
    DELETED,
    DELETED_BY,
    DELETED_AT,
    DATA,
    PICTURE,
    SYMBOL,
    LIST,
    LEVEL,
    IN_TABLE,
    ENDS_ROW,
    DEPTH,
    DEPTH_CHANGE,
    ENDS_INNER_CELL,
    ENDS_INNER_ROW,
];
/// A longer list of properties stands in a stream of its own (sprmPHugePapx with its older number, sprmPTableProps).
const ELSEWHERE: [u16; 3] = [0x6645, 0x6646, 0x646B];
// Properties whose length is counted otherwise (2.2.5.1): sprmTDefTable with its older number, and sprmPChgTabs.
const TABLE: u16 = 0xD608;
const TABLE_OLD: u16 = 0xD606;
const TABS: u16 = 0xC615;

/// Whether characters were deleted while changes were tracked, by whom (a place in the list of editors) and when.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Look {
    pub is_deleted: bool,
    pub editor: u16,
    pub moment: u32,
}

impl Look {
    /// The same with further properties.
    pub fn with(mut self, properties: &[u8]) -> Self {
        for (name, operand) in all(properties) {
            match name {
                // The upper bit is of the style, which is never deleted (2.9.327).
                DELETED => self.is_deleted = operand.first().is_some_and(|byte| byte & 0x7F == 1),
                DELETED_BY => self.editor = u16_at(operand, 0).unwrap_or(0),
                DELETED_AT => self.moment = u32_at(operand, 0).unwrap_or(0),
                _ => {}
            }
        }
        if self.is_deleted { self } else { Self::default() }
    }
}

/// What is said of characters: that they were deleted, and what stands for them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Mark {
    pub look: Look,
    /// A character of a font of signs: the number of the font and the code.
    pub symbol: Option<(u16, u16)>,
    /// Where in the stream of pictures something lies that is none.
    pub data: Option<u32>,
}

impl Mark {
    /// The same with further properties.
    pub fn with(mut self, properties: &[u8]) -> Self {
        self.look = self.look.with(properties);
        let (mut is_data, mut place) = (self.data.is_some(), self.data);
        for (name, operand) in all(properties) {
            match name {
                SYMBOL => self.symbol = u16_at(operand, 0).zip(u16_at(operand, 2)),
                DATA => is_data = operand.first() == Some(&1),
                PICTURE => place = u32_at(operand, 0),
                _ => {}
            }
        }
        self.data = place.filter(|_| is_data);
        self
    }
}

/// Where the sign stands that ends a paragraph, a cell or a row (2.4.3), and in which list its paragraph is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Place {
    /// How many tables it lies in, one within the other.
    pub depth: i32,
    pub ends_row: bool,
    pub ends_inner_cell: bool,
    pub ends_inner_row: bool,
    pub style: u16,
    /// The use of a list, from 1; 0: none, whatever the style says.
    pub list: Option<u16>,
    pub level: Option<u8>,
}

impl Place {
    /// The same with further properties; longer lists stand far away.
    pub fn with(mut self, properties: &[u8], far: &Far<'_>) -> Self {
        let mut in_table = self.depth > 0;
        self.read(properties, far, &mut in_table, STEPS);
        self.depth = self.depth.max(i32::from(in_table));
        if self.depth > 0 {
            self
        } else {
            Self { style: self.style, list: self.list, level: self.level, ..Self::default() }
        }
    }

    fn read(&mut self, properties: &[u8], far: &Far<'_>, in_table: &mut bool, steps: usize) {
        let is_on = |operand: &[u8]| operand.first() == Some(&1);
        let number = |operand: &[u8]| operand.first_chunk().map_or(0, |four| i32::from_le_bytes(*four));
        let mut leads_on = steps > 0;
        for (name, operand) in all(properties) {
            match name {
                LIST => self.list = u16_at(operand, 0).map(|list| if list > LISTS { 0 } else { list }),
                LEVEL => self.level = operand.first().copied(),
                IN_TABLE => *in_table = is_on(operand),
                ENDS_ROW => self.ends_row = is_on(operand),
                DEPTH => self.depth = number(operand),
                DEPTH_CHANGE => self.depth = self.depth.saturating_add(number(operand)),
                ENDS_INNER_CELL => self.ends_inner_cell = is_on(operand),
                ENDS_INNER_ROW => self.ends_inner_row = is_on(operand),
                name if leads_on && ELSEWHERE.contains(&name) => {
                    leads_on = false;
                    let list = far.list(operand).unwrap_or_default();
                    self.read(list, far, in_table, steps - 1);
                }
                _ => {}
            }
        }
    }
}

/// The stream that longer lists stand in, of which so much is read: a paper might name one list for each of its paragraphs.
#[derive(Default)]
pub struct Far<'a> {
    bytes: &'a [u8],
    left: Cell<usize>,
    is_spent: Cell<bool>,
}

impl<'a> Far<'a> {
    pub fn of(bytes: &'a [u8]) -> Self {
        Self { bytes, left: Cell::new(FAR), is_spent: Cell::new(false) }
    }

    /// Whether some list was not read for that.
    pub fn is_spent(&self) -> bool {
        self.is_spent.get()
    }

    /// A list by its place: its length, then the list (PrcData).
    fn list(&self, operand: &[u8]) -> Option<&'a [u8]> {
        let at = u32_at(operand, 0)? as usize;
        let length = usize::from(u16_at(self.bytes, at)?);
        let Some(left) = self.left.get().checked_sub(length) else {
            self.is_spent.set(true);
            return None;
        };
        self.left.set(left);
        self.bytes.get(at.checked_add(2)?..)?.get(..length)
    }
}

/// What is asked for of a list of properties: of each the last one holds.
pub fn asked(properties: &[u8]) -> Vec<u8> {
    let mut kept: Vec<(u16, &[u8])> = Vec::new();
    for (name, operand) in all(properties).filter(|(name, _)| ASKED.contains(name)) {
        kept.retain(|(of, _)| *of != name);
        kept.push((name, operand));
    }
    kept.into_iter().flat_map(|(name, operand)| [&name.to_le_bytes()[..], operand].concat()).collect()
}

/// Whether properties lead to that stream.
pub fn lead_elsewhere(properties: &[u8]) -> bool {
    all(properties).any(|(name, _)| ELSEWHERE.contains(&name))
}

/// Properties one by one: what each changes, and to what (2.2.5.1). What is broken ends them.
fn all(properties: &[u8]) -> impl Iterator<Item = (u16, &[u8])> {
    let mut rest = properties;
    std::iter::from_fn(move || {
        let (name, after) = rest.split_first_chunk::<2>()?;
        let name = u16::from_le_bytes(*name);
        let (operand, after) = after.split_at_checked(length(name, after)?)?;
        rest = after;
        Some((name, operand))
    })
}

/// How many bytes the value of a property takes: its upper three bits say so, or the value itself.
fn length(name: u16, operand: &[u8]) -> Option<usize> {
    Some(match (name >> 13, name) {
        (0 | 1, _) => 1,
        (2 | 4 | 5, _) => 2,
        (3, _) => 4,
        (7, _) => 3,
        (_, TABLE | TABLE_OLD) => usize::from(u16_at(operand, 0)?) + 1,
        (_, TABS) if operand.first() == Some(&255) => {
            // Four bytes for each place of a tab that goes, three for each that comes.
            let gone = 4 * usize::from(*operand.get(1)?);
            3 + gone + 3 * usize::from(*operand.get(2 + gone)?)
        }
        _ => usize::from(*operand.first()?) + 1,
    })
}

/// What pages of properties are about.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum About {
    Characters,
    Paragraphs,
}

impl About {
    /// Where the block names the list of pages (PlcBteChpx, 2.8.5; PlcBtePapx, 2.8.6).
    fn place(self) -> usize {
        if self == Self::Characters { 0xFA } else { 0x102 }
    }

    /// Bytes of what is said of one stretch; the first says where on the page its properties stand.
    fn step(self) -> usize {
        if self == Self::Characters { 1 } else { 13 }
    }

    /// The properties that stand at a place of a page, of paragraphs with their style.
    fn properties(self, page: &[u8], at: usize) -> Option<(u16, &[u8])> {
        let first = usize::from(*page.get(at)?);
        let (from, length) = match (self, first) {
            (Self::Characters, length) => (at + 1, length),
            // Counted in words, an odd number of bytes; where it is even a second number counts them (2.9.175).
            (Self::Paragraphs, 0) => (at + 2, 2 * usize::from(*page.get(at + 1)?)),
            (Self::Paragraphs, words) => (at + 1, 2 * words - 1),
        };
        let rest = page.get(from..)?;
        let list = rest.get(..length).unwrap_or(rest);
        // Those of a paragraph stand behind the number of its style.
        Some(match self {
            Self::Characters => (0, list),
            Self::Paragraphs => (u16_at(list, 0).unwrap_or(0), list.get(2..).unwrap_or_default()),
        })
    }
}

/// What is said of stretches of the file, in their order; of all others there is nothing to say.
pub struct Runs<T> {
    list: Vec<(u32, u32, T)>,
    /// All pages were there.
    pub is_whole: bool,
}

impl<T: Copy + Default + PartialEq> Runs<T> {
    pub fn of(file: &File, about: About, mut read: impl FnMut(u16, &[u8]) -> T) -> Self {
        let mut runs = Self { list: Vec::new(), is_whole: true };
        let Some(plex) = file.part(about.place()) else { return Self { is_whole: false, ..runs } };
        // n + 1 places of the file, then n numbers of pages. No page is named twice, so there are no more than have room.
        let count = plex.len().saturating_sub(4) / 8;
        let most = file.document.len() / PAGE;
        runs.is_whole = count <= most;
        for number in 0..count.min(most) {
            let places = u32_at(plex, 4 * number).zip(u32_at(plex, 4 * number + 4));
            let page = u32_at(plex, 4 * (count + 1) + 4 * number);
            let page = page.and_then(|page| page_of(&file.document, page));
            let added = places.zip(page).and_then(|(within, page)| runs.add(page, within, about, &mut read));
            runs.is_whole &= added.is_some();
        }
        runs.list.sort_by_key(|(from, ..)| *from);
        runs
    }

    /// Adds what a page says of the places that it is the page of. `None` where it is broken, or there is too much.
    fn add(
        &mut self,
        page: &[u8],
        (low, high): (u32, u32),
        about: About,
        read: &mut impl FnMut(u16, &[u8]) -> T,
    ) -> Option<()> {
        // The last byte counts the stretches. n + 1 places of the file begin the page, then it says where the properties stand.
        let count = usize::from(*page.last()?);
        for run in 0..count {
            let (from, to) = (u32_at(page, 4 * run)?.max(low), u32_at(page, 4 * run + 4)?.min(high));
            // Counted in words; at none there are no properties.
            let at = 2 * usize::from(*page.get(4 * (count + 1) + about.step() * run)?);
            if at == 0 || from >= to {
                continue;
            }
            if self.list.len() >= RUNS {
                return None;
            }
            let (style, properties) = about.properties(page, at)?;
            let of = read(style, properties);
            if of != T::default() {
                self.list.push((from, to, of));
            }
        }
        Some(())
    }

    /// What is said of the character at a byte of the file.
    pub fn at(&self, place: usize) -> T {
        self.run(place).map(|(.., of)| *of).unwrap_or_default()
    }

    /// Whether a stretch that holds a byte of the file ends before another.
    pub fn ends(&self, place: usize, after: usize) -> bool {
        self.run(place).is_some_and(|(_, to, _)| *to as usize == after)
    }

    fn run(&self, place: usize) -> Option<&(u32, u32, T)> {
        let before = self.list.partition_point(|(from, ..)| *from as usize <= place);
        let run = before.checked_sub(1).and_then(|last| self.list.get(last));
        run.filter(|(_, to, _)| place < *to as usize)
    }

    /// Whether something is said of any of them.
    pub fn any(&self, mut is: impl FnMut(&T) -> bool) -> bool {
        self.list.iter().any(|(.., of)| is(of))
    }
}

/// A page by its number, of which 22 bits count (2.9.206, 2.9.207).
fn page_of(document: &[u8], number: u32) -> Option<&[u8]> {
    let from = (number as usize & 0x3F_FFFF).checked_mul(PAGE)?;
    document.get(from..)?.get(..PAGE)
}
