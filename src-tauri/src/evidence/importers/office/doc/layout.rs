//! Paragraphs, rows of tables and remarks, out of the characters of a story and the signs that Word puts between them.

use super::super::super::bounds::{DEPTH, Paper};
use super::super::super::links;
use super::super::changes::{deleted, said};
use super::super::docx::{add_row, address_of, one_line};
use super::super::numbers::{self, Numbers};
use super::marks::{Look, Place};
use super::names::Names;
use crate::evidence::derivatives::BlockKind;

/// Stands between the cells of a table within a cell.
const NEXT: &str = " | ";
/// Cells of a row; Word takes 63 (2.4.3). One that does not end is parted.
const CELLS: usize = 2_048;
/// Bytes of a paragraph or a row; one that does not end is parted.
const LONGEST: usize = 4 << 20;
/// Characters of the instruction of a field that are kept.
const INSTRUCTION: usize = 4_096;

/// What a story is made of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Story {
    /// Paragraphs and rows.
    Text(BlockKind),
    /// Remarks, each begun by a sign of its own.
    Remarks,
}

/// A field (2.8.25): what it is made from, and from which byte of the words on what it came to stands.
#[derive(Default)]
struct Field {
    instruction: String,
    shown: Option<usize>,
    /// What was ticked or chosen in it.
    form: Option<String>,
}

pub struct Layout<'a> {
    paper: &'a mut Paper,
    names: &'a Names<'a>,
    /// What counts its paragraphs.
    numbers: Option<&'a mut Numbers>,
    story: Story,
    /// The paper says of nothing that it stands in a table, so where a row ends is guessed.
    guesses: bool,
    words: String,
    /// The byte of the words at which the paragraph begins that is being read.
    begun: usize,
    row: Vec<String>,
    /// Bytes of the cells of the row.
    held: usize,
    fields: Vec<Field>,
    /// How many of the fields have not come to what they show.
    unshown: usize,
    /// Words that were deleted: from which byte on they stand, by whom and when.
    gone: Option<(usize, Look)>,
    /// The number of the remark that is being read.
    remark: Option<usize>,
}

impl<'a> Layout<'a> {
    pub fn new(paper: &'a mut Paper, names: &'a Names<'a>, story: Story, guesses: bool) -> Self {
        Self {
            paper,
            names,
            numbers: None,
            story,
            guesses,
            words: String::new(),
            begun: 0,
            row: Vec::new(),
            held: 0,
            fields: Vec::new(),
            unshown: 0,
            gone: None,
            remark: None,
        }
    }

    /// The same of paragraphs that are counted.
    pub fn counted(self, numbers: Option<&'a mut Numbers>) -> Self {
        Self { numbers, ..self }
    }

    pub fn is_full(&self) -> bool {
        self.paper.is_full()
    }

    /// The next character, how it looks and, where it ends something, where that stands.
    pub fn take(&mut self, sign: char, look: Look, place: Place) {
        if self.held + self.words.len() > LONGEST {
            self.part();
        }
        match sign {
            '\u{13}' => self.begin_field(),
            '\u{14}' => self.begin_result(look),
            '\u{15}' => self.end_field(look),
            _ if self.unshown > 0 => {
                if let Some(field) = self.fields.last_mut().filter(|field| field.instruction.len() < INSTRUCTION) {
                    field.instruction.push(sign);
                }
            }
            '\u{7}' => {
                self.add_number(place);
                self.end_cell(look, place);
                self.begun = self.words.len();
            }
            '\r' | '\u{C}' | '\u{E}' => {
                // At the end of a page or a column a paragraph may go on.
                if sign == '\r' {
                    self.add_number(place);
                }
                self.end_paragraph(look, place);
                self.begun = self.words.len();
            }
            '\u{5}' if self.story == Story::Remarks => {
                self.end_remark();
                self.remark = Some(self.remark.map_or(0, |number| number + 1));
            }
            '\u{B}' => self.put('\n', look),
            '\u{1E}' => self.put('-', look),
            '\u{A0}' => self.put(' ', look),
            sign if sign.is_control() && sign != '\t' => {}
            sign => self.put(sign, look),
        }
    }

    /// Whether a field is open of which nobody has said what it shows.
    pub fn awaits_form(&self) -> bool {
        self.fields.last().is_some_and(|field| field.form.is_none())
    }

    /// What a field of a form shows that is being described.
    pub fn take_form(&mut self, form: String) {
        if let Some(field) = self.fields.last_mut() {
            field.form = Some(form);
        }
    }

    /// What the story ends with.
    pub fn end(mut self) {
        self.part();
    }

    /// Adds what was read to the paper as if it ended here.
    fn part(&mut self) {
        if self.story == Story::Remarks {
            self.end_remark();
        } else {
            self.end_row();
            self.add_paragraph();
        }
        self.begun = 0;
    }

    fn begin_field(&mut self) {
        if self.fields.len() < DEPTH {
            self.fields.push(Field::default());
            self.unshown += 1;
        }
    }

    fn begin_result(&mut self, look: Look) {
        if self.gone.is_some_and(|(_, gone)| gone != look) {
            self.end_gone();
        }
        if let Some(field) = self.fields.last_mut().filter(|field| field.shown.is_none()) {
            field.shown = Some(self.words.len());
            self.unshown -= 1;
        }
    }

    /// Behind what a field came to stands where it leads.
    fn end_field(&mut self, look: Look) {
        let Some(Field { instruction, shown, form }) = self.fields.pop() else { return };
        self.unshown -= usize::from(shown.is_none());
        // Some programs write it as what the field came to, too.
        let is_said = shown.and_then(|from| self.words.get(from..)).is_some_and(|words| !words.trim().is_empty());
        if let Some(form) = form.filter(|_| !is_said && self.unshown == 0) {
            form.chars().for_each(|sign| self.put(sign, look));
        }
        let Some(from) = shown else { return };
        if let Some(address) = address_of(&instruction).filter(|_| self.unshown == 0) {
            // It may have begun in a paragraph before.
            let from = if from > self.words.len() { 0 } else { from };
            links::add(&mut self.words, from, &address);
        }
    }

    /// Puts the number of the paragraph that ends before its words. The end of a row is none.
    fn add_number(&mut self, place: Place) {
        let Some(numbers) = self.numbers.as_deref_mut().filter(|_| !place.ends_row && !place.ends_inner_row) else {
            return;
        };
        let (list, level) = (place.list.map(u32::from), place.level.map(u32::from));
        let Some(number) = numbers.next(&numbers::Place { style: place.style.to_string(), list, level }) else {
            return;
        };
        // Words that were deleted across paragraphs were written anew.
        let at = if self.words.is_char_boundary(self.begun) { self.begun } else { self.words.len() };
        self.words.insert_str(at, &number);
        // What stands behind it has moved.
        let fields = self.fields.iter_mut().filter_map(|field| field.shown.as_mut());
        for from in fields.chain(self.gone.as_mut().map(|(from, _)| from)) {
            *from += if *from >= at { number.len() } else { 0 };
        }
    }

    /// Adds a character as it stands, deleted or not.
    fn put(&mut self, sign: char, look: Look) {
        let now = look.is_deleted.then_some(look);
        if self.gone.map(|(_, look)| look) != now {
            self.end_gone();
            self.gone = now.map(|look| (self.words.len(), look));
        }
        self.words.push(sign);
    }

    /// Says of the words that were deleted last that they were.
    fn end_gone(&mut self) {
        let Some((from, look)) = self.gone.take() else { return };
        let Some(words) = self.words.get(from..).map(str::to_owned) else { return };
        self.words.truncate(from);
        if !words.trim().is_empty() {
            self.words.push_str(&deleted(&self.names.deleted(look), &words));
        }
    }

    fn take_words(&mut self) -> String {
        self.end_gone();
        std::mem::take(&mut self.words)
    }

    fn add_paragraph(&mut self) {
        let words = self.take_words();
        match self.story {
            Story::Text(BlockKind::Paragraph) => self.paper.add(BlockKind::Paragraph, &words),
            // A note begins with its number and a tab.
            Story::Text(kind) => self.paper.add(kind, words.trim()),
            Story::Remarks => {}
        }
    }

    fn end_paragraph(&mut self, look: Look, place: Place) {
        let is_inner = place.depth > 1;
        if is_inner && place.ends_inner_row {
            self.end_gone();
            if self.words.ends_with(NEXT) {
                self.words.truncate(self.words.len() - NEXT.len());
            }
            self.words.push(' ');
        } else if is_inner && place.ends_inner_cell {
            self.end_gone();
            self.words.push_str(NEXT);
        } else if place.depth > 0 || self.guesses && !self.row.is_empty() || self.story == Story::Remarks {
            // A further line of a cell or of a remark.
            if !self.words.is_empty() {
                self.put(' ', look);
            }
        } else {
            // A row that did not end, ends here.
            self.end_row();
            self.add_paragraph();
        }
    }

    fn end_cell(&mut self, look: Look, place: Place) {
        if self.story == Story::Remarks {
            self.put(' ', look);
        } else if place.depth > 0 && place.ends_row {
            let words = self.take_words();
            if !words.trim().is_empty() {
                self.push_cell(words);
            }
            self.end_row();
        } else if place.depth == 0 && self.words.is_empty() && !self.row.is_empty() {
            // Nothing is said of it: a sign with nothing before it ends the row.
            self.end_row();
        } else {
            self.add_cell();
        }
    }

    fn add_cell(&mut self) {
        let words = self.take_words();
        self.push_cell(words);
        if self.row.len() >= CELLS {
            self.end_row();
        }
    }

    fn push_cell(&mut self, words: String) {
        let cell = one_line(&[words]);
        self.held += cell.len();
        self.row.push(cell);
    }

    fn end_row(&mut self) {
        add_row(self.paper, &std::mem::take(&mut self.row));
        self.held = 0;
    }

    /// A remark is one item, behind who made it and when.
    fn end_remark(&mut self) {
        let words = self.take_words();
        let words = one_line(&[words]);
        if !words.is_empty() {
            let by = self.remark.map(|number| self.names.said(number)).unwrap_or_default();
            self.paper.add(BlockKind::Item, &said(&by, &words));
        }
    }
}
