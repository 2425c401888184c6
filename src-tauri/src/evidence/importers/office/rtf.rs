//! Rich Text Format (1.9.1): groups, words of control, characters in an old page or as numbers of Unicode. The words of a shape follow
//! the paragraph that it hangs on, as remarks do, and where words lead stands behind them. What was deleted is said to be.

use super::super::bounds::{DEPTH as LINKS, Paper};
use super::super::charset;
use super::super::found::Found;
use super::super::links;
use super::changes::{by, deleted, moment};
use super::docx::{add_row, address_of, one_line};
use crate::evidence::derivatives::BlockKind;
use asides::{Aside, Outside};
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};
use std::collections::HashMap;

mod asides;
#[cfg(test)]
mod tests;

/// What is remembered when a group begins.
#[derive(Clone)]
struct State {
    skipped: bool,
    /// It is the instruction of a field.
    instruction: bool,
    /// It is a shape once more, for older programs.
    again: bool,
    /// Characters that stand after a number of Unicode for programs that cannot read it.
    instead: usize,
    font: i32,
    /// It was deleted while changes were tracked, by whom (a place in the list of editors) and when.
    deleted: bool,
    editor: usize,
    moment: i64,
}

impl State {
    const FIRST: Self = Self {
        skipped: false,
        instruction: false,
        again: false,
        instead: 1,
        font: -1,
        deleted: false,
        editor: 0,
        moment: 0,
    };
}

struct Reading<'a> {
    bytes: &'a [u8],
    at: usize,
    states: Vec<State>,
    page: &'static Encoding,
    /// The font of what names none.
    usual: i32,
    fonts: HashMap<i32, &'static Encoding>,
    /// The font that the table is describing.
    described: i32,
    in_fonts: usize,
    pending: Vec<u8>,
    left_out: usize,
    text: String,
    row: Vec<String>,
    in_row: bool,
    high: Option<u16>,
    /// The instruction of the field that came last.
    instruction: Vec<u8>,
    /// Words that lead to an address: in which group and from which byte on they stand.
    links: Vec<(usize, usize, String)>,
    outside: Vec<Outside>,
    /// The words of shapes and remarks, which follow the paragraph that they hang on.
    shapes: Vec<(BlockKind, String)>,
    /// Words that were deleted: from which byte on they stand, by which editor and when.
    gone: Option<(usize, usize, i64)>,
    editors: Vec<String>,
    /// Who made the remark that is being read, and when.
    author: String,
    moment: i64,
}

/// Stands between the cells of a table within a cell.
const NEXT: &str = " | ";
/// Groups that lie in one another deeper than this are read as if they lay there.
const DEPTH: usize = 512;

pub fn read(bytes: &[u8]) -> Found {
    let mut paper = Paper::default();
    paper.page();
    add(&mut paper, bytes);
    paper.found()
}

/// Adds a rich text paragraph by paragraph. A page that was packed into one (`\fromhtml`) gives its words: its tags are groups that
/// are passed over.
pub fn add(paper: &mut Paper, bytes: &[u8]) {
    let mut reading = Reading {
        bytes,
        at: 0,
        states: vec![State::FIRST],
        page: WINDOWS_1252,
        usual: -1,
        fonts: HashMap::new(),
        described: -1,
        in_fonts: 0,
        pending: Vec::new(),
        left_out: 0,
        text: String::new(),
        row: Vec::new(),
        in_row: false,
        high: None,
        instruction: Vec::new(),
        links: Vec::new(),
        outside: Vec::new(),
        shapes: Vec::new(),
        gone: None,
        editors: Vec::new(),
        author: String::new(),
        moment: 0,
    };
    while reading.at < bytes.len() && !paper.is_full() {
        reading.step(paper);
    }
    while !reading.outside.is_empty() {
        reading.end_aside();
    }
    reading.in_row = false;
    reading.paragraph(paper);
}

impl Reading<'_> {
    fn state(&mut self) -> &mut State {
        if self.states.is_empty() {
            self.states.push(State::FIRST);
        }
        let last = self.states.len() - 1;
        &mut self.states[last]
    }

    fn step(&mut self, paper: &mut Paper) {
        let byte = self.bytes[self.at];
        self.at += 1;
        match byte {
            b'{' => {
                self.flush();
                let state = self.state().clone();
                if self.states.len() < DEPTH {
                    self.states.push(state);
                }
            }
            b'}' => {
                self.flush();
                if self.in_fonts > 0 && self.states.len() <= self.in_fonts {
                    self.in_fonts = 0;
                }
                let deep = self.states.len();
                if let Some((_, from, address)) = self.links.pop_if(|(group, ..)| *group == deep) {
                    // The link may have begun in a paragraph before.
                    let from = if from > self.text.len() { 0 } else { from };
                    links::add(&mut self.text, from, &address);
                }
                if self.outside.last().is_some_and(|outside| outside.group == deep) {
                    self.end_aside();
                }
                self.states.pop();
            }
            b'\\' => self.control(paper),
            b'\r' | b'\n' => {}
            byte => self.byte(byte),
        }
    }

    fn control(&mut self, paper: &mut Paper) {
        let Some(&first) = self.bytes.get(self.at) else { return };
        if !first.is_ascii_alphabetic() {
            self.at += 1;
            match first {
                b'\'' => {
                    let hex = self.bytes.get(self.at..self.at + 2).and_then(|two| std::str::from_utf8(two).ok());
                    self.at = (self.at + 2).min(self.bytes.len());
                    if let Some(byte) = hex.and_then(|two| u8::from_str_radix(two, 16).ok()) {
                        self.byte(byte);
                    }
                }
                b'*' => self.state().skipped = true,
                b'~' => self.push('\u{A0}'),
                b'_' => self.push('\u{2011}'),
                b'\\' | b'{' | b'}' => self.byte(first),
                b'\r' | b'\n' => self.paragraph(paper),
                _ => {}
            }
            return;
        }
        let rest = &self.bytes[self.at..];
        let length = rest.iter().take(32).take_while(|b| b.is_ascii_alphabetic()).count();
        let word = String::from_utf8_lossy(&rest[..length]).into_owned();
        let signed = usize::from(rest.get(length) == Some(&b'-'));
        let digits = rest[length + signed..].iter().take(10).take_while(|b| b.is_ascii_digit()).count();
        let number =
            std::str::from_utf8(&rest[length..length + signed + digits]).ok().and_then(|n| n.parse::<i64>().ok());
        self.at += length + signed + digits;
        if self.bytes.get(self.at) == Some(&b' ') {
            self.at += 1;
        }
        self.word(&word, number, paper);
    }

    fn word(&mut self, word: &str, number: Option<i64>, paper: &mut Paper) {
        match word {
            // What is not read breaks nothing that is.
            "par" | "sect" | "page" | "cell" | "nestcell" | "row" | "trowd" if self.state().skipped => {}
            "par" | "sect" | "page" => self.paragraph(paper),
            "line" => self.push('\n'),
            "tab" => self.push('\t'),
            "emdash" => self.push('—'),
            "endash" => self.push('–'),
            "lquote" => self.push('‘'),
            "rquote" => self.push('’'),
            "ldblquote" => self.push('“'),
            "rdblquote" => self.push('”'),
            "bullet" => self.push('•'),
            "trowd" => self.in_row = true,
            "cell" => self.end_cell(),
            "row" => self.end_row(paper),
            "nestcell" => self.end_inner_cell(),
            "nestrow" => self.end_inner_row(),
            "field" => self.instruction.clear(),
            "fldinst" => {
                self.state().skipped = true;
                self.state().instruction = true;
            }
            "fldrslt" if self.links.len() < LINKS => self.begin_link(),
            "shprslt" => {
                self.state().skipped = true;
                self.state().again = true;
            }
            "shptxt" | "dptxbxtext" if !self.state().again && self.outside.len() < LINKS => {
                self.aside(Aside::Shape);
            }
            "annotation" => self.note(Aside::Remark),
            "atnauthor" => self.note(Aside::Author),
            "atndate" => self.note(Aside::Moment),
            "revtbl" => self.note(Aside::Editors),
            "deleted" => self.state_here().deleted = number != Some(0),
            "revauthdel" => {
                self.state_here().editor = number.and_then(|at| usize::try_from(at).ok()).unwrap_or(0);
            }
            "revdttmdel" => self.state_here().moment = number.unwrap_or(0),
            "u" => {
                self.flush();
                let unit = number.unwrap_or(0).rem_euclid(65_536) as u16;
                self.unit(unit);
                self.left_out = self.state().instead;
            }
            "uc" => self.state().instead = number.unwrap_or(1).clamp(0, 8) as usize,
            "ansicpg" => {
                let label = number.and_then(|page| charset::page_numbered(u32::try_from(page).ok()?));
                self.page = label.and_then(|label| Encoding::for_label(label.as_bytes())).unwrap_or(WINDOWS_1252);
            }
            "mac" => self.page = encoding_rs::MACINTOSH,
            "deff" => {
                self.usual = number.unwrap_or(0) as i32;
                self.state_here().font = self.usual;
            }
            "plain" => {
                self.state_here().font = self.usual;
                self.state().deleted = false;
            }
            "f" => self.font(number.unwrap_or(0) as i32),
            "fcharset" => self.describe(number.unwrap_or(0)),
            "fonttbl" => {
                self.in_fonts = self.states.len();
                self.state().skipped = true;
            }
            "colortbl" | "stylesheet" | "info" | "pict" | "object" | "listtable" | "listoverridetable" | "rsidtbl"
            | "themedata" | "datastore" | "latentstyles" | "generator" | "xmlnstbl" | "bkmkstart" | "bkmkend"
            | "shppict" | "nonshppict" | "nonesttables" => self.state().skipped = true,
            "bin" => self.at = self.at.saturating_add(number.unwrap_or(0).max(0) as usize).min(self.bytes.len()),
            _ => {}
        }
    }

    /// The state of what comes from here on: what was gathered is of the one before.
    fn state_here(&mut self) -> &mut State {
        self.flush();
        self.state()
    }

    fn end_cell(&mut self) {
        self.flush();
        self.end_deleted();
        let cell = std::mem::take(&mut self.text);
        self.row.push(one_line(&[cell]));
    }

    fn end_row(&mut self, paper: &mut Paper) {
        add_row(paper, &std::mem::take(&mut self.row));
        self.in_row = false;
        self.put_shapes(paper);
    }

    /// A table within a cell is read into its words. Its rows end where their look is described, which is not read.
    fn end_inner_cell(&mut self) {
        self.flush();
        self.end_deleted();
        self.text.push_str(NEXT);
    }

    fn end_inner_row(&mut self) {
        self.flush();
        self.end_deleted();
        if self.text.ends_with(NEXT) {
            self.text.truncate(self.text.len() - NEXT.len());
        }
        self.text.push(' ');
    }

    /// The result of a field begins; it leads to an address when the instruction before it says so.
    fn begin_link(&mut self) {
        let instruction = std::mem::take(&mut self.instruction);
        if let Some(address) = address_of(&String::from_utf8_lossy(&instruction)) {
            self.links.push((self.states.len(), self.text.len(), address));
        }
    }

    /// A font by its number: in the table the one that is described, elsewhere that of the words that follow.
    fn font(&mut self, number: i32) {
        self.flush();
        if self.in_fonts > 0 { self.described = number } else { self.state().font = number }
    }

    /// The characters of the font that is described, by the numbers of the character sets of Windows (MS-RTFSP).
    fn describe(&mut self, set: i64) {
        let label: &[u8] = match set {
            204 => b"windows-1251",
            238 => b"windows-1250",
            161 => b"windows-1253",
            162 => b"windows-1254",
            177 => b"windows-1255",
            178 => b"windows-1256",
            186 => b"windows-1257",
            _ => b"windows-1252",
        };
        if let Some(encoding) = Encoding::for_label(label) {
            self.fonts.insert(self.described, encoding);
        }
    }

    fn byte(&mut self, byte: u8) {
        let State { skipped, instruction, .. } = *self.state();
        if self.left_out > 0 {
            self.left_out -= 1;
        } else if instruction {
            self.instruction.push(byte);
        } else if !skipped {
            self.pending.push(byte);
        }
    }

    fn push(&mut self, c: char) {
        self.flush();
        if !self.state().skipped {
            self.put(c.encode_utf8(&mut [0; 4]));
        }
    }

    /// Adds words as they stand, deleted or not.
    fn put(&mut self, text: &str) {
        let State { deleted, editor, moment, .. } = *self.state();
        let now = deleted.then_some((editor, moment));
        if self.gone.map(|(_, editor, moment)| (editor, moment)) != now {
            self.end_deleted();
            self.gone = now.map(|(editor, moment)| (self.text.len(), editor, moment));
        }
        self.text.push_str(text);
    }

    /// Says of the words that were deleted last that they were. Before the text is taken, this must be.
    fn end_deleted(&mut self) {
        let Some((from, editor, at)) = self.gone.take() else { return };
        let Some(words) = self.text.get(from..).map(str::to_owned) else { return };
        self.text.truncate(from);
        if !words.trim().is_empty() {
            // The first of the list is nobody.
            let editor = self.editors.get(editor).filter(|_| editor > 0).map_or("", String::as_str);
            self.text.push_str(&deleted(&by(editor, &moment(at)), &words));
        }
    }

    /// A number of Unicode; large ones come in two.
    fn unit(&mut self, unit: u16) {
        let units: Vec<u16> = self.high.take().into_iter().chain([unit]).collect();
        if (0xD800..0xDC00).contains(&unit) {
            self.high = Some(unit);
            return;
        }
        for c in char::decode_utf16(units).flatten() {
            self.push(c);
        }
    }

    /// Old characters that were gathered become text in the page of their font.
    fn flush(&mut self) {
        if self.pending.is_empty() {
            return;
        }
        let pending = std::mem::take(&mut self.pending);
        let font = self.state().font;
        let encoding = self.fonts.get(&font).copied().unwrap_or(self.page);
        // A font that says "western" in a Cyrillic document is of the document's page, unless its words are Latin.
        let is_latin = || charset::is_latin(&pending);
        // In UTF-8 a letter is several bytes, which come out whole in no other page by chance.
        let is_wide = self.page == UTF_8 && !pending.is_ascii() && std::str::from_utf8(&pending).is_ok();
        let is_of_page = is_wide || encoding == WINDOWS_1252 && !is_latin();
        let encoding = if is_of_page { self.page } else { encoding };
        let (text, _) = encoding.decode_without_bom_handling(&pending);
        self.put(&text);
    }

    fn paragraph(&mut self, paper: &mut Paper) {
        self.flush();
        if self.in_row {
            self.text.push(' ');
            return;
        }
        let inside = self.outside.last().map(|outside| outside.what);
        if inside.is_some_and(|what| what != Aside::Shape) {
            self.text.push(' ');
            return;
        }
        self.end_deleted();
        let text = std::mem::take(&mut self.text);
        if inside.is_some() {
            return self.shapes.push((BlockKind::Paragraph, text));
        }
        paper.add(BlockKind::Paragraph, &text);
        self.put_shapes(paper);
    }
}
