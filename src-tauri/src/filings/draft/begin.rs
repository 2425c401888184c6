//! The body that a template wrote becomes a draft: its paragraphs as blocks, what came from the case as chips.

use super::accept;
use super::model::{Block, Body, Cell, Inline, List, Point};
use super::recognise::{Known, chars};
use super::say::event;
use crate::filings::{Draft, Fact, FieldKind, print};
use crate::typeset::{Block as Set, Cell as SetCell, Kind, Run};

/// What `filing` of `lib/filing.typ` calls the part between the title and the requests.
const PART: &str = "body";

/// The body of laid-out pages as a draft; `None` when the template has no part that can be edited.
pub fn begin(draft: &Draft<'_>, pages: &[Set]) -> Option<Body> {
    let known = Known::of(draft);
    let facts = told(draft);
    let mut making = Making { draft, known: &known, facts: &facts, blocks: Vec::new() };
    let mut parted = false;
    for block in pages {
        let mark = match block {
            Set::Paragraph(paragraph) => &paragraph.mark,
            Set::Table(table) => &table.mark,
        };
        parted |= mark.is_some();
        if mark.as_deref() == Some(PART) {
            making.block(block);
        }
    }
    let blocks = making.blocks;
    parted.then(|| accept(draft, Body::of(blocks)))
}

/// The facts that the answers tell, each with the paragraph that it makes.
fn told<'a>(draft: &Draft<'a>) -> Vec<(Vec<char>, usize, &'a Fact)> {
    let fields = draft.template.form.fields.iter().filter(|field| field.kind == FieldKind::Facts);
    let ids = fields.flat_map(|field| draft.answers.facts(&field.key));
    let facts = ids.filter_map(|id| draft.case.fact(id)).map(|fact| {
        let text = fact.statement.get(draft.language).trim();
        (chars(print::unstopped(text)), event(draft, fact).chars().count(), fact)
    });
    facts.filter(|(text, ..)| !text.is_empty()).collect()
}

struct Making<'a> {
    draft: &'a Draft<'a>,
    known: &'a Known,
    facts: &'a [(Vec<char>, usize, &'a Fact)],
    blocks: Vec<Block>,
}

impl Making<'_> {
    fn id(&self) -> String {
        format!("b{}", self.blocks.len() + 1)
    }

    fn block(&mut self, block: &Set) {
        let id = self.id();
        match block {
            Set::Table(table) if table.ruled => self.table(id, table),
            // A grid has no lines: its cells are read one after another.
            Set::Table(table) => {
                table.rows.iter().flatten().flat_map(|cell| &cell.blocks).for_each(|inner| self.block(inner));
            }
            Set::Paragraph(paragraph) => match &paragraph.kind {
                Kind::Heading(_) => {
                    let text = self.line(&paragraph.runs).into_iter().map(unbold).collect();
                    self.blocks.push(Block::Heading { id, text });
                }
                Kind::Point { numbered, depth, .. } => {
                    let text = self.line(&paragraph.runs);
                    self.point(id, *numbered, *depth, text);
                }
                Kind::Body | Kind::Plain => {
                    let made = match self.fact(&paragraph.runs) {
                        Some(fact) => Block::Fact { id, fact: fact.id, was: event(self.draft, fact) },
                        None => Block::Paragraph { id, numbered: false, text: self.line(&paragraph.runs) },
                    };
                    self.blocks.push(made);
                }
            },
        }
    }

    /// The fact that a paragraph tells, when it tells nothing else.
    fn fact(&self, runs: &[Run]) -> Option<&Fact> {
        let text: String = runs.iter().map(|run| run.text.as_str()).collect();
        let text = chars(text.trim());
        let holds = |needle: &[char]| text.windows(needle.len()).any(|part| part == needle);
        let found = self.facts.iter().find(|(statement, whole, _)| holds(statement) && text.len() <= whole + 4);
        found.map(|(.., fact)| *fact)
    }

    fn line(&self, runs: &[Run]) -> Vec<Inline> {
        let mut out = Vec::new();
        for run in runs {
            if let Some(note) = &run.note {
                out.push(Inline::Note { text: self.line(note) });
                continue;
            }
            for (at, part) in run.text.split('\n').enumerate() {
                if at > 0 {
                    out.push(Inline::Break {});
                }
                out.extend(self.known.in_text(part, run.bold, run.italic));
            }
        }
        trimmed(out)
    }

    fn point(&mut self, id: String, ordered: bool, depth: usize, text: Vec<Inline>) {
        let point = Point { text, under: None };
        let point = match self.blocks.last_mut() {
            Some(Block::List { list, .. }) => match added(list, ordered, depth, point) {
                None => return,
                Some(point) => point,
            },
            _ => point,
        };
        self.blocks.push(Block::List { id, list: List { ordered, points: vec![point] } });
    }

    fn table(&mut self, id: String, table: &crate::typeset::Table) {
        let cell = |cell: &SetCell| {
            let mut text = Vec::new();
            for block in &cell.blocks {
                if let Set::Paragraph(paragraph) = block {
                    if !text.is_empty() {
                        text.push(Inline::Break {});
                    }
                    if let Kind::Point { mark, .. } = &paragraph.kind {
                        text.push(Inline::plain(format!("{mark} ")));
                    }
                    text.extend(self.line(&paragraph.runs));
                }
            }
            Cell { span: cell.span.max(1) as u16, text }
        };
        let mut rows: Vec<Vec<Cell>> = table.rows.iter().map(|row| row.iter().map(cell).collect()).collect();
        for row in &mut rows {
            let wide: usize = row.iter().map(|cell| usize::from(cell.span)).sum();
            row.extend((wide..table.columns).map(|_| Cell { span: 1, text: Vec::new() }));
        }
        // The head is bold by itself.
        for cell in rows.first_mut().into_iter().flatten() {
            cell.text = std::mem::take(&mut cell.text).into_iter().map(unbold).collect();
        }
        let total: f64 = table.shares.iter().sum();
        let width = |share: &f64| ((share / total.max(0.01) * 100.0).round() as u16).max(1);
        let widths = table.shares.iter().map(width).collect();
        self.blocks.push(Block::Table { id, widths, rows });
    }
}

/// Puts a point into a list, so deep; gives it back when it belongs to a list of another kind.
fn added(list: &mut List, ordered: bool, depth: usize, point: Point) -> Option<Point> {
    if depth > 0
        && let Some(last) = list.points.last_mut()
    {
        let under = last.under.get_or_insert_with(|| List { ordered, points: Vec::new() });
        return added(under, ordered, depth - 1, point);
    }
    if list.ordered != ordered {
        return Some(point);
    }
    list.points.push(point);
    None
}

fn unbold(inline: Inline) -> Inline {
    match inline {
        Inline::Text { text, italic, .. } => Inline::Text { text, bold: false, italic },
        Inline::Chip { chip, was, italic, .. } => Inline::Chip { chip, was, bold: false, italic },
        other => other,
    }
}

/// A line without spaces at its ends.
fn trimmed(mut line: Vec<Inline>) -> Vec<Inline> {
    if let Some(Inline::Text { text, .. }) = line.first_mut() {
        *text = text.trim_start().to_owned();
    }
    if let Some(Inline::Text { text, .. }) = line.last_mut() {
        *text = text.trim_end().to_owned();
    }
    line.retain(|inline| !matches!(inline, Inline::Text { text, .. } if text.is_empty()));
    line
}
