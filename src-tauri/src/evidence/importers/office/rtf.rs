//! Rich Text Format (1.9.1): groups, words of control, characters in an old page or as numbers of Unicode. The words of a shape follow
//! the paragraph that it hangs on, as notes and remarks do, heads and feet follow the text, and where words lead stands behind them. What
//! was deleted is said to be.

use super::super::bounds::{DEPTH as LINKS, Paper};
use super::super::found::Found;
use super::super::links;
use super::changes::{by, deleted, moment};
use super::docx::{add_row, one_line};
use crate::evidence::derivatives::BlockKind;
use asides::{Aside, Outside};
use encoding_rs::MACINTOSH;
use fields::Field;
use letters::Letters;
use std::collections::HashMap;

mod asides;
mod fields;
mod letters;
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
    /// It is an object, of which nothing but what it looks like is read.
    object: bool,
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
        object: false,
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
    page: Letters,
    /// The font of what names none.
    usual: i32,
    fonts: HashMap<i32, Letters>,
    /// The font that the table is describing.
    described: i32,
    in_fonts: usize,
    pending: Vec<u8>,
    left_out: usize,
    text: String,
    row: Vec<String>,
    in_row: bool,
    high: Option<u16>,
    fields: Vec<Field>,
    /// Words that lead to an address: in which group and from which byte on they stand.
    links: Vec<(usize, usize, String)>,
    outside: Vec<Outside>,
    /// The words of shapes, notes and remarks, which follow the paragraph that they hang on.
    shapes: Vec<(BlockKind, String)>,
    /// Heads and feet, each by its lines.
    margins: Vec<Vec<(BlockKind, String)>>,
    /// The property of a shape that was named last.
    property: String,
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
        page: Letters::western(),
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
        fields: Vec::new(),
        links: Vec::new(),
        outside: Vec::new(),
        shapes: Vec::new(),
        margins: Vec::new(),
        property: String::new(),
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
    reading.put_margins(paper);
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
                self.pause();
                let state = self.state().clone();
                if self.states.len() < DEPTH {
                    self.states.push(state);
                }
            }
            b'}' => {
                self.pause();
                if self.in_fonts > 0 && self.states.len() <= self.in_fonts {
                    self.in_fonts = 0;
                }
                let deep = self.states.len();
                if let Some((_, from, address)) = self.links.pop_if(|(group, ..)| *group == deep) {
                    // The link may have begun in a paragraph before.
                    let from = if from > self.text.len() { 0 } else { from };
                    links::add(&mut self.text, from, &address);
                }
                while self.outside.last().is_some_and(|outside| outside.group == deep) {
                    self.end_aside();
                }
                if self.fields.last().is_some_and(|field| field.group == deep) {
                    self.end_field();
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
                b'*' => {
                    self.state().skipped = true;
                    self.state().object = false;
                }
                b'~' => self.sign('\u{A0}'),
                b'_' => self.sign('\u{2011}'),
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
        if let Some(sign) = sign_of(&word) {
            return self.sign(sign);
        }
        if word != "u" {
            // It counts as one sign that stands instead of a number, but what it says is done: not every program writes such a sign.
            self.left_out = self.left_out.saturating_sub(1);
        }
        self.word(&word, number, paper);
    }

    fn word(&mut self, word: &str, number: Option<i64>, paper: &mut Paper) {
        match word {
            // What is not read breaks nothing that is.
            "par" | "sect" | "page" | "column" | "cell" | "nestcell" | "row" | "trowd" if self.state().skipped => {}
            "par" | "sect" | "page" | "column" => self.paragraph(paper),
            "trowd" => self.in_row = true,
            "cell" => self.end_cell(),
            "row" => self.end_row(paper),
            "nestcell" => self.end_inner_cell(),
            "nestrow" => self.end_inner_row(),
            "field" => self.begin_field(),
            "fldinst" => {
                self.state().skipped = true;
                self.state().instruction = true;
            }
            "fldrslt" => self.begin_link(),
            "fftype" | "ffres" | "ffdefres" => self.form(word, number.unwrap_or(0)),
            "ffl" => self.choice(),
            "shprslt" => {
                self.state().skipped = true;
                self.state().again = true;
            }
            "shptxt" | "dptxbxtext" if !self.state().again && self.outside.len() < LINKS => {
                self.aside(Aside::Shape);
            }
            "sn" | "sv" => self.property(word),
            "object" => {
                let state = self.state();
                (state.object, state.skipped) = (!state.skipped, true);
            }
            "result" if self.state().object => {
                self.state().object = false;
                self.state().skipped = false;
            }
            "footnote" => self.note(Aside::Note),
            "header" | "headerl" | "headerr" | "headerf" | "footer" | "footerl" | "footerr" | "footerf" => {
                self.note(Aside::Margin);
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
            "ansicpg" => self.page = Letters::numbered(number).unwrap_or(Letters::western()),
            "mac" => self.page = Letters::Of(MACINTOSH),
            "pc" | "pca" => self.page = Letters::Dos,
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
            "cpg" if self.in_fonts > 0 => {
                if let Some(letters) = Letters::numbered(number) {
                    self.fonts.insert(self.described, letters);
                }
            }
            "fonttbl" => {
                self.in_fonts = self.states.len();
                self.state().skipped = true;
            }
            "colortbl" | "stylesheet" | "info" | "pict" | "listtable" | "listoverridetable" | "rsidtbl"
            | "themedata" | "datastore" | "latentstyles" | "generator" | "xmlnstbl" | "bkmkstart" | "bkmkend"
            | "shppict" | "nonshppict" | "nonesttables" | "xe" | "tc" | "tcn" | "ftnsep" | "ftnsepc" | "ftncn"
            | "aftnsep" | "aftnsepc" | "aftncn" => self.state().skipped = true,
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
        let row = std::mem::take(&mut self.row);
        self.in_row = false;
        let Some(outside) = self.outside.last() else {
            add_row(paper, &row);
            return self.put_shapes(paper);
        };
        if outside.what.kind().is_some() {
            self.hang(BlockKind::Row, row.join("\t"));
        } else {
            self.text.push_str(&row.join(NEXT));
            self.text.push(' ');
        }
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

    /// A font by its number: in the table the one that is described, elsewhere that of the words that follow.
    fn font(&mut self, number: i32) {
        self.flush();
        if self.in_fonts > 0 { self.described = number } else { self.state().font = number }
    }

    fn byte(&mut self, byte: u8) {
        let State { skipped, instruction, .. } = *self.state();
        if self.left_out > 0 {
            self.left_out -= 1;
        } else if instruction {
            if let Some(field) = self.fields.last_mut() {
                field.instruction.push(byte);
            }
        } else if !skipped {
            self.pending.push(byte);
        }
    }

    /// A sign, unless it stands instead of a number of Unicode, as what parts words does nowhere.
    fn sign(&mut self, c: char) {
        let is_instead = self.left_out > 0 && !matches!(c, '\n' | '\t');
        self.left_out = self.left_out.saturating_sub(1);
        if !is_instead {
            self.push(c);
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
        if !self.pending.is_empty() {
            let text = self.letters().read(&self.pending);
            self.pending.clear();
            self.put(&text);
        }
    }

    /// The same where a group begins or ends. Half of a letter of two bytes waits for the other half; what stands instead of a number of
    /// Unicode stands in the same group.
    fn pause(&mut self) {
        self.left_out = 0;
        let half = if self.letters().is_half(&self.pending) { self.pending.pop() } else { None };
        self.flush();
        self.pending.extend(half);
    }

    fn paragraph(&mut self, paper: &mut Paper) {
        self.flush();
        if self.in_row {
            self.text.push(' ');
            return;
        }
        let Some(outside) = self.outside.last() else {
            self.end_deleted();
            paper.add(BlockKind::Paragraph, &std::mem::take(&mut self.text));
            return self.put_shapes(paper);
        };
        let Some(kind) = outside.what.kind() else { return self.text.push(' ') };
        self.end_deleted();
        let text = std::mem::take(&mut self.text);
        self.hang(kind, text);
    }
}

/// The sign that a word of control stands for.
fn sign_of(word: &str) -> Option<char> {
    Some(match word {
        "line" | "softline" => '\n',
        "tab" => '\t',
        "emdash" => '—',
        "endash" => '–',
        "lquote" => '‘',
        "rquote" => '’',
        "ldblquote" => '“',
        "rdblquote" => '”',
        "bullet" => '•',
        "emspace" => '\u{2003}',
        "enspace" => '\u{2002}',
        "qmspace" => '\u{2005}',
        _ => return None,
    })
}
