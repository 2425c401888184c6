//! The same document for Word: styles, numbered lists, tables, a page number at the head; the words and their order are
//! those of the laid-out pages ([`super::flow`]).

use super::flow::{Block, Cell, Kind, Paragraph, Run, Table};
use super::{About, Error, Result};
use docx_rs as docx;
use docx_rs::{
    AbstractNumbering, AlignmentType, BreakType, Docx, Header, IndentLevel, Level, LevelJc, LevelOverride, LevelText,
    LineSpacing, LineSpacingType, NumberFormat, Numbering, NumberingId, PageMargin, PageNum, RunFonts,
    SpecialIndentType, Start, Style, StyleType, TableCell, TableCellMargins, TableLayoutType, TableRow, VertAlignType,
    WidthType,
};
use std::io::Cursor;

/// Twentieths of a point, the measure of Word.
fn twips(points: f64) -> i32 {
    (points * 20.0).round() as i32
}

/// Text of this size is what a document is written in; in half points.
const SIZE: usize = 28;
/// The widest a table is, in twips: A4 without its margins.
const WIDTH: f64 = 9355.0;

/// Room that the last column of a grid gets beyond its words, in twips.
const SLACK: usize = 120;

/// Lists and footnotes of one document: every list counts anew.
struct Lists {
    numbered: usize,
    next: usize,
    overrides: Vec<(usize, usize, usize)>,
    /// How many footnotes there are so far.
    notes: usize,
}

/// What numbered and bulleted lists are called in the file.
const NUMBERED: usize = 2;
const BULLETS: usize = 3;

pub(super) fn write(blocks: &[Block], about: &About) -> Result<Vec<u8>> {
    let mut lists = Lists { numbered: 0, next: 10, overrides: Vec::new(), notes: 0 };
    let mut document = begun(about);
    let mut lists_before: Option<(bool, usize)> = None;
    let signed = blocks.len() - blocks.iter().rev().take_while(|block| is_grid(block)).count();
    for (at, block) in blocks.iter().enumerate() {
        if at == signed && at > 0 {
            document = document.add_paragraph(docx::Paragraph::new().keep_next(true));
        }
        document = match block {
            Block::Paragraph(text) => {
                let after_list = lists_before.is_some();
                let mut made = paragraph(text, &mut lists, &mut lists_before);
                // Date and signature never stand alone on a page.
                if at < signed && at + 2 >= signed && signed < blocks.len() {
                    made = made.keep_next(true);
                }
                let above = if after_list { 160 } else { 0 };
                document.add_paragraph(match text.kind {
                    Kind::Plain => made.line_spacing(LineSpacing::new().before(above).after(120)),
                    Kind::Point { .. } => made.line_spacing(LineSpacing::new().after(60)),
                    _ => made,
                })
            }
            Block::Table(of) => {
                lists_before = None;
                document.add_table(table(of, WIDTH, &mut lists)).add_paragraph(docx::Paragraph::new().size(8))
            }
        };
    }
    document = document.add_abstract_numbering(levels(NUMBERED, true)).add_abstract_numbering(levels(BULLETS, false));
    document = document.add_numbering(Numbering::new(BULLETS, BULLETS));
    for (id, level, start) in &lists.overrides {
        let from = LevelOverride::new(*level).start(*start);
        document = document.add_numbering(Numbering::new(*id, NUMBERED).add_override(from));
    }
    let mut out = Cursor::new(Vec::new());
    document.build().pack(&mut out).map_err(|_| Error::Word)?;
    Ok(out.into_inner())
}

/// Whether a block is a grid: at the end of a document, who signs and when.
const fn is_grid(block: &Block) -> bool {
    matches!(block, Block::Table(table) if !table.ruled)
}

fn begun(about: &About) -> Docx {
    let font = || RunFonts::new().ascii("Times New Roman").hi_ansi("Times New Roman").cs("Times New Roman");
    let at = about.date.utc().format("%Y-%m-%dT%H:%M:%SZ").to_string();
    let number = docx::Paragraph::new().align(AlignmentType::Center).add_page_num(PageNum::new());
    let head = |level: usize| {
        Style::new(format!("Heading{level}"), StyleType::Paragraph)
            .name(format!("heading {level}"))
            .based_on("Normal")
            .next("Body")
            .align(AlignmentType::Center)
            .outline_lvl(level - 1)
            .bold()
            .size(SIZE)
            .color("000000")
            .line_spacing(LineSpacing::new().before(240).after(180))
    };
    let body = Style::new("Body", StyleType::Paragraph)
        .name("Body")
        .based_on("Normal")
        .align(AlignmentType::Both)
        .indent(None, Some(SpecialIndentType::FirstLine(709)), None, None)
        .line_spacing(LineSpacing::new().line_rule(LineSpacingType::Auto).line(360));
    let plain = Style::new("Plain", StyleType::Paragraph).name("Plain").based_on("Normal").align(AlignmentType::Left);
    Docx::new()
        .created_at(&at)
        .updated_at(&at)
        .default_fonts(font())
        .default_size(SIZE)
        .add_style(Style::new("Normal", StyleType::Paragraph).name("Normal").size(SIZE).fonts(font()))
        .add_style(body)
        .add_style(plain)
        .add_style(head(1))
        .add_style(head(2))
        .add_style(head(3))
        .page_size(11906, 16838)
        .page_margin(PageMargin::new().top(1134).bottom(1134).left(1701).right(850).header(567).footer(567))
        .first_header(Header::new().add_paragraph(docx::Paragraph::new()))
        .title_pg()
        .header(Header::new().add_paragraph(number))
}

fn levels(id: usize, numbered: bool) -> AbstractNumbering {
    (0..4).fold(AbstractNumbering::new(id), |all, depth| {
        let format = NumberFormat::new(if numbered { "decimal" } else { "bullet" });
        let text = if numbered { format!("%{}.", depth + 1) } else { "–".to_owned() };
        let left = 709 + 425 * depth as i32;
        let level = Level::new(depth, Start::new(1), format, LevelText::new(text), LevelJc::new("left"));
        all.add_level(level.indent(Some(left), Some(SpecialIndentType::Hanging(425)), None, None))
    })
}

fn paragraph(of: &Paragraph, lists: &mut Lists, before: &mut Option<(bool, usize)>) -> docx::Paragraph {
    let mut made = of.runs.iter().fold(docx::Paragraph::new(), |made, run| {
        let heading = matches!(of.kind, Kind::Heading(_));
        made.add_run(match &run.note {
            Some(text) => lists.note(text),
            None => written(run, heading),
        })
    });
    if !matches!(of.kind, Kind::Point { .. }) {
        *before = None;
    }
    match &of.kind {
        Kind::Heading(level) => made.style(&format!("Heading{}", level.clamp(&1, &3))).keep_next(true),
        Kind::Body => {
            made = made.style("Body");
            if of.centred { made.align(AlignmentType::Center) } else { made }
        }
        Kind::Plain => {
            made = made.style("Plain");
            if of.centred {
                made = made.align(AlignmentType::Center);
            }
            if of.indent > 20.0 { made.indent(Some(twips(of.indent)), None, None, None) } else { made }
        }
        Kind::Point { mark, numbered, depth } => {
            let depth = (*depth).min(3);
            made = made.style("Plain");
            let id = if *numbered { lists.number(mark, depth, before) } else { BULLETS };
            *before = Some((*numbered, depth));
            made.numbering(NumberingId::new(id), IndentLevel::new(depth))
        }
    }
}

impl Lists {
    /// The list that a point belongs to: that of the point before it, or one that begins with this number.
    fn number(&mut self, mark: &str, depth: usize, before: &Option<(bool, usize)>) -> usize {
        let number: usize = mark.chars().filter(char::is_ascii_digit).collect::<String>().parse().unwrap_or(1);
        if before.is_none() || number == 1 {
            self.numbered = self.next;
            self.next += 1;
            self.overrides.push((self.numbered, depth, number));
        }
        self.numbered
    }
}

impl Lists {
    /// The mark of a footnote. Its number is ours: the library's own count goes on from document to document.
    fn note(&mut self, text: &[Run]) -> docx::Run {
        self.notes += 1;
        // The library has no field for the number before the text, so the number itself stands there.
        let mut number = docx::Run::new().add_text(self.notes.to_string()).size(SIZE);
        number.run_property = number.run_property.vert_align(VertAlignType::SuperScript);
        let begun = docx::Paragraph::new().style("Plain").add_run(number);
        let text = text.iter().fold(begun, |made, run| made.add_run(written(run, false)));
        let note = docx::Footnote { id: self.notes, content: vec![text] };
        let mut mark = docx::Run::new().add_footnote_reference(note);
        mark.run_property = mark.run_property.vert_align(VertAlignType::SuperScript);
        mark
    }
}

fn written(run: &Run, heading: bool) -> docx::Run {
    let size = (run.size * 2.0).round() as usize;
    let mut made = docx::Run::new();
    for (at, line) in run.text.split('\n').enumerate() {
        if at > 0 {
            made = made.add_break(BreakType::TextWrapping);
        }
        made = made.add_text(line);
    }
    if size != SIZE {
        made = made.size(size);
    }
    made = match (run.bold, heading) {
        (true, false) => made.bold(),
        (false, true) => made.disable_bold(),
        _ => made,
    };
    if run.italic { made.italic() } else { made }
}

fn table(of: &Table, width: f64, lists: &mut Lists) -> docx::Table {
    let total: f64 = of.shares.iter().sum::<f64>().max(0.01);
    let mut columns: Vec<usize> = of.shares.iter().map(|share| (share / total * width) as usize).collect();
    if let (false, [first, .., last]) = (of.ruled, columns.as_mut_slice()) {
        // The last column is as wide on the paper as its words: a hair more, or a name is parted.
        let room = SLACK.min(*first);
        (*first, *last) = (*first - room, *last + room);
    }
    let rows: Vec<TableRow> = of
        .rows
        .iter()
        .map(|row| TableRow::new(row.iter().map(|one| cell(one, &columns, lists)).collect()).cant_split())
        .collect();
    let made = if of.ruled { docx::Table::new(rows) } else { docx::Table::without_borders(rows).margins(bare()) };
    // What has no lines between its cells finds its own widths: a date, a line to sign on, a name.
    let layout = if of.ruled { TableLayoutType::Fixed } else { TableLayoutType::Autofit };
    made.set_grid(columns).layout(layout).width(width as usize, WidthType::Dxa)
}

/// What has no lines needs no room beside them.
fn bare() -> TableCellMargins {
    TableCellMargins::new().margin(0, 0, 0, 0)
}

fn cell(of: &Cell, columns: &[usize], lists: &mut Lists) -> TableCell {
    let width: usize = columns.iter().skip(of.column).take(of.span).sum();
    let mut made = TableCell::new().width(width, WidthType::Dxa);
    if of.span > 1 {
        made = made.grid_span(of.span);
    }
    let mut before = None;
    for block in &of.blocks {
        made = match block {
            Block::Paragraph(text) => made.add_paragraph(paragraph(text, lists, &mut before)),
            Block::Table(inner) => {
                let room = if inner.ruled { 0.96 } else { 1.0 };
                made.add_table(table(inner, width as f64 * room, lists)).add_paragraph(docx::Paragraph::new().size(8))
            }
        };
    }
    if of.blocks.is_empty() { made.add_paragraph(docx::Paragraph::new()) } else { made }
}
