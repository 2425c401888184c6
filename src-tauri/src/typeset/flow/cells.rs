//! Tables as they flow. The marks of a cell that goes over a page stand before its text: what follows them is in no cell, and is
//! given to the cell of that row above which it stands.

use super::lines::shares;
use super::walk::{Open, Walk};
use super::{Block, Cell, Table};
use typst::introspection::Location;
use typst::layout::{Abs, Point};

/// Edges closer than this are one, in points.
const NEAR: f64 = 0.5;

/// A table that is being read.
pub(super) struct Ruling {
    table: Table,
    /// The row its last cell stands in, and the cells of that row: their columns and left edges.
    row: Option<usize>,
    cells: Vec<Begun>,
    left: f64,
    edges: Vec<Option<f64>>,
}

/// A cell as its marks tell it.
#[derive(Clone, Copy)]
struct Begun {
    location: Location,
    column: usize,
    row: usize,
    span: usize,
    left: f64,
}

/// A cell that is being read.
pub(super) struct Started {
    cell: Begun,
    /// What was read before it.
    before: Vec<Block>,
    /// Its marks were read already: it goes on.
    again: bool,
}

impl Started {
    /// Whether its marks were read before.
    pub(super) fn goes_on(&self) -> bool {
        self.again
    }
}

impl Ruling {
    pub fn of(table: Table) -> Self {
        Self { table, row: None, cells: Vec::new(), left: f64::MAX, edges: Vec::new() }
    }

    /// The cell of the last row that stands above `x`.
    fn above(&self, x: Abs) -> Option<Begun> {
        let covers = |cell: &&Begun| cell.left <= x.to_pt() + NEAR;
        self.cells.iter().filter(covers).max_by(|a, b| a.left.total_cmp(&b.left)).copied()
    }

    /// Whether a line that begins at `x` is one of the table's own: those begin at the edge of a column, and what is written
    /// within a cell does not.
    fn draws_at(&self, x: f64) -> bool {
        self.table.ruled && self.edges.iter().flatten().chain([&self.left]).any(|edge| (edge - x).abs() < NEAR)
    }

    /// Takes out what was read of a cell.
    fn take(&mut self, column: usize) -> Vec<Block> {
        let Some(cells) = self.table.rows.last_mut() else { return Vec::new() };
        let place = cells.iter().position(|cell| cell.column == column);
        place.map(|at| cells.remove(at).blocks).unwrap_or_default()
    }
}

impl Walk {
    /// The innermost open table, and its open cell.
    fn table_and_cell(&self) -> Option<(usize, Option<usize>)> {
        let table = self.open.iter().rposition(|(_, open)| matches!(open, Open::Table(_)))?;
        let above = self.open[table + 1..].iter().position(|(_, open)| matches!(open, Open::Cell(_)));
        Some((table, above.map(|n| table + 1 + n)))
    }

    /// Whether a line that begins at `x`, in points, belongs to a table that is open. Those of a page stand before its cells,
    /// and a cell that goes over the page is open there still.
    pub(super) fn in_rules_of_table(&self, x: f64) -> bool {
        self.open.iter().rev().any(|(_, open)| match open {
            Open::Table(ruling) => ruling.draws_at(x),
            Open::Cell(Started { cell, .. }) => (cell.left - x).abs() < NEAR,
            _ => false,
        })
    }

    /// Begins a cell at its column and row, unless it stands in a head that is repeated.
    pub(super) fn cell_unless(
        &mut self,
        repeated: bool,
        location: Location,
        (x, y): (Option<usize>, Option<usize>),
        span: usize,
        at: Point,
    ) -> Open {
        if repeated {
            return Open::Unread;
        }
        self.leave_cell();
        self.finish();
        let cell = Begun { location, column: x.unwrap_or(0), row: y.unwrap_or(0), span, left: at.x.to_pt() };
        Open::Cell(Started { cell, before: std::mem::take(&mut self.blocks), again: false })
    }

    /// Closes a cell that went on.
    fn leave_cell(&mut self) {
        if let Some((_, Some(at))) = self.table_and_cell()
            && matches!(&self.open[at].1, Open::Cell(started) if started.again)
        {
            self.close_to(at);
        }
    }

    /// Goes on with the cell that stands above `x`, where a table is open and none of its cells is.
    pub(super) fn turn_to(&mut self, x: Abs) {
        let Some((table, cell)) = self.table_and_cell().filter(|_| !self.unread()) else { return };
        let Open::Table(ruling) = &self.open[table].1 else { return };
        let Some(wanted) = ruling.above(x) else { return };
        match cell.map(|at| &self.open[at].1) {
            Some(Open::Cell(started)) if !started.again || started.cell.location == wanted.location => return,
            _ => self.leave_cell(),
        }
        self.finish();
        let Open::Table(ruling) = &mut self.open[table].1 else { return };
        let mut read = ruling.take(wanted.column);
        // A paragraph whose last line was filled goes on here.
        let unfinished = |block: &mut Block| matches!(block, Block::Paragraph(last) if last.is_unfinished());
        if let Some(Block::Paragraph(begun)) = read.pop_if(unfinished) {
            self.current.begun = Some(begun);
        }
        let before = std::mem::replace(&mut self.blocks, read);
        self.open.push((wanted.location, Open::Cell(Started { cell: wanted, before, again: true })));
    }

    pub(super) fn close_cell(&mut self, started: Started) {
        self.finish();
        let Started { cell, before, again } = started;
        let blocks = std::mem::replace(&mut self.blocks, before);
        let table = self.open.iter_mut().rev().find_map(|(_, open)| match open {
            Open::Table(ruling) => Some(ruling),
            _ => None,
        });
        let Some(ruling) = table else {
            self.blocks.extend(blocks);
            return;
        };
        let Begun { column, row, span, left, .. } = cell;
        if ruling.row != Some(row) {
            ruling.table.rows.push(Vec::new());
            ruling.cells.clear();
            ruling.row = Some(row);
        }
        if !again {
            ruling.cells.push(cell);
        }
        ruling.table.columns = ruling.table.columns.max(column + span);
        if ruling.edges.len() < ruling.table.columns {
            ruling.edges.resize(ruling.table.columns, None);
        }
        ruling.edges[column] = Some(ruling.edges[column].map_or(left, |known| known.min(left)));
        ruling.left = ruling.left.min(left);
        if let Some(cells) = ruling.table.rows.last_mut() {
            cells.push(Cell { column, span, blocks });
        }
    }

    pub(super) fn close_table(&mut self, ruling: Ruling) {
        self.finish();
        let Ruling { mut table, left, edges, .. } = ruling;
        for row in &mut table.rows {
            row.sort_by_key(|cell| cell.column);
        }
        table.shares = shares(&edges, left, self.right);
        table.mark.clone_from(&self.part);
        if !table.rows.is_empty() {
            self.blocks.push(Block::Table(table));
        }
    }
}
