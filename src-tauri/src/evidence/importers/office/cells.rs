//! The cells of a row, and what belongs to cells and stands elsewhere in the file: notes, and addresses that they lead to. All
//! readers of sheets share it.

use super::super::bounds::Paper;
use super::super::links;
use super::docx::add_row;
use crate::base::text::tidy;
use crate::evidence::derivatives::BlockKind;
use std::collections::HashMap;

/// Columns that are kept.
pub const COLUMNS: usize = 2_048;
/// Bytes of a row that are kept: many cells may name the same long words.
const LONGEST: usize = 4 << 20;

/// A row that is being filled.
#[derive(Default)]
pub struct Row {
    cells: Vec<String>,
    /// Bytes of its cells.
    length: usize,
    /// Something stands further to the right than is kept.
    left_out: bool,
}

impl Row {
    /// Writes a cell, by its column from 0. What lies too far to the right is left out, and the paper says that something was.
    pub fn set(&mut self, column: usize, words: String) {
        let length = self.length + words.len();
        if let Some(cell) = self.cell(column).filter(|_| length <= LONGEST) {
            let before = std::mem::replace(cell, words).len();
            self.length = length.saturating_sub(before);
        } else {
            self.left_out |= !words.trim().is_empty();
        }
    }

    fn cell(&mut self, column: usize) -> Option<&mut String> {
        if column < COLUMNS && self.cells.len() <= column {
            self.cells.resize(column + 1, String::new());
        }
        self.cells.get_mut(column)
    }

    /// Adds it to a paper and begins anew; one without a word is left out.
    pub fn end(&mut self, paper: &mut Paper) {
        add_row(paper, &self.cells);
        if self.left_out {
            paper.leave_out();
        }
        self.clear();
    }

    /// Begins anew.
    pub fn clear(&mut self) {
        self.cells.clear();
        self.length = 0;
        self.left_out = false;
    }
}

enum What {
    /// A note with its author.
    Note(String),
    /// An address that the cell leads to.
    Address(String),
}

/// What belongs to cells, by the row as the file counts it and the column from 0.
#[derive(Default)]
pub struct Beside(HashMap<u32, Vec<(usize, What)>>);

impl Beside {
    /// Adds a note. Programs begin the note itself with its author's name and a colon.
    pub fn note(&mut self, (row, column): (u32, usize), author: &str, said: &str) {
        let (author, said) = (author.trim(), tidy(said));
        if said.is_empty() {
            return;
        }
        let names_itself = said.strip_prefix(author).is_some_and(|rest| rest.trim_start().starts_with(':'));
        let note = if author.is_empty() || names_itself { format!("[{said}]") } else { format!("[{author}: {said}]") };
        self.0.entry(row).or_default().push((column, What::Note(note)));
    }

    /// Adds an address.
    pub fn address(&mut self, (row, column): (u32, usize), address: &str) {
        self.0.entry(row).or_default().push((column, What::Address(address.to_owned())));
    }

    /// Puts what belongs to the cells of a row into them.
    pub fn put(&mut self, number: u32, row: &mut Row) {
        for (column, what) in self.0.remove(&number).unwrap_or_default() {
            let Some(cell) = row.cell(column) else {
                row.left_out = true;
                continue;
            };
            match what {
                What::Address(address) => links::add(cell, 0, &address),
                What::Note(note) if cell.is_empty() => *cell = note,
                What::Note(note) => {
                    cell.push(' ');
                    cell.push_str(&note);
                }
            }
        }
    }

    /// Adds what belongs to cells that the file does not hold.
    pub fn rest(self, paper: &mut Paper) {
        let mut rows: Vec<(u32, Vec<(usize, What)>)> = self.0.into_iter().collect();
        rows.sort_unstable_by_key(|(row, _)| *row);
        for (_, what) in rows.into_iter().flat_map(|(_, row)| row) {
            let text = match what {
                What::Note(note) => Some(note),
                What::Address(address) => links::after("", &address),
            };
            paper.add(BlockKind::Item, &text.unwrap_or_default());
        }
    }
}
