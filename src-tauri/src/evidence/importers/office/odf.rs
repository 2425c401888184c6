//! Documents, sheets and slides of OpenDocument (ISO/IEC 26300); a slide is a page.

use super::super::bounds::{DEPTH, Paper};
use super::super::found::Found;
use super::super::links;
use super::Parts;
use super::changes::{by, deleted, said};
use super::docx::{add_row, one_line};
use super::lists::Lists;
use super::xml::{Step, Tag, walk};
use crate::evidence::derivatives::BlockKind;
use crate::evidence::reading::Trouble;
use std::collections::{HashMap, HashSet};

/// A cell or a row may be written once for many; so many are kept.
const REPEATED: u32 = 64;
/// Bytes of a cell that may be repeated.
const LONG: usize = 20_000;
/// What is drawn and may have a title and a description of its own.
const DRAWN: [&str; 12] = [
    "frame",
    "custom-shape",
    "g",
    "rect",
    "ellipse",
    "circle",
    "line",
    "polyline",
    "polygon",
    "path",
    "connector",
    "caption",
];
/// Cells of a row.
const CELLS: usize = 2_048;

pub fn read(parts: &mut Parts<'_>) -> Result<Found, Trouble> {
    if let Some(manifest) = parts.get("META-INF/manifest.xml")? {
        let mut sealed = false;
        walk(&manifest, |step| sealed |= matches!(step, Step::Open(tag) if tag.name == "encryption-data"))?;
        if sealed {
            return Err(Trouble::Encrypted);
        }
    }
    let content = parts.must("content.xml")?;
    let styles = parts.get("styles.xml").ok().flatten();
    let mut paper = Paper::default();
    let mut reading = Reading::new(BlockKind::Paragraph, &mut paper);
    if let Some(styles) = &styles {
        let _ = walk(styles, |step| {
            if let Step::Open(tag) = step {
                reading.lists.define(&tag);
            }
        });
    }
    walk(&content, |step| reading.take(step))?;
    reading.end();
    // The heads and feet of a sheet's pages say its name and number, no more; behind slides stands what to write where.
    if !reading.sheet
        && !reading.slides
        && let Some(styles) = styles
    {
        let mut reading = Reading::new(BlockKind::Item, &mut paper);
        let _ = walk(&styles, |step| reading.take(step)); // what stands beside the text costs none of it
        reading.end();
    }
    Ok(paper.found())
}

/// A cell, a remark, a paragraph within a paragraph, or the running text.
#[derive(Default)]
struct Level {
    text: String,
    open: usize,
    /// Paragraphs that are done.
    done: Vec<String>,
    /// What hangs on the paragraph that is open and follows it: notes, boxes, remarks.
    after: Vec<(BlockKind, String)>,
    times: u32,
    /// It is a paragraph within a paragraph.
    aside: bool,
    /// It is what somebody said or did, who and when.
    remark: Option<Remark>,
}

#[derive(Default)]
struct Remark {
    author: String,
    date: String,
    naming: Naming,
}

#[derive(Default, Clone, Copy, PartialEq, Eq)]
enum Naming {
    #[default]
    Nothing,
    Author,
    Date,
}

struct Reading<'a> {
    kind: BlockKind,
    paper: &'a mut Paper,
    levels: Vec<Level>,
    /// Rows that are open: how often each stands there, and its cells.
    rows: Vec<(u32, Vec<String>)>,
    /// Words that lead to an address: how deep and from which byte on they stand.
    links: Vec<Option<(usize, usize, String)>>,
    /// Drawings that are open: how deep they stand and how many paragraphs are open there.
    drawings: Vec<(usize, usize)>,
    /// The name of a drawing that is being read: how deep and from which byte on it stands.
    named: Option<(usize, usize)>,
    /// What was deleted while changes were tracked, by the change's id, and the change that is open.
    deleted: HashMap<String, String>,
    change: String,
    notes: usize,
    /// Styles of sheets that are not shown, and the style that is open.
    concealing: HashSet<String>,
    style: String,
    lists: Lists,
    sheet: bool,
    slides: bool,
    skipped: usize,
}

impl<'a> Reading<'a> {
    fn new(kind: BlockKind, paper: &'a mut Paper) -> Self {
        Self {
            kind,
            paper,
            levels: vec![Level::default()],
            rows: Vec::new(),
            links: Vec::new(),
            drawings: Vec::new(),
            named: None,
            deleted: HashMap::new(),
            change: String::new(),
            notes: 0,
            concealing: HashSet::new(),
            style: String::new(),
            lists: Lists::default(),
            sheet: false,
            slides: false,
            skipped: 0,
        }
    }

    fn take(&mut self, step: Step) {
        match step {
            Step::Open(tag) => self.open(&tag),
            Step::Close(name) => self.close(&name),
            Step::Text(text) if self.skipped == 0 => self.text(&text),
            Step::Text(_) => {}
        }
    }

    fn text(&mut self, text: &str) {
        let Some(level) = self.levels.last_mut() else { return };
        if level.open > 0 {
            level.text.push_str(text);
        } else if let Some(remark) = &mut level.remark {
            match remark.naming {
                Naming::Author => remark.author.push_str(text),
                Naming::Date => remark.date.push_str(text),
                Naming::Nothing => {}
            }
        }
    }

    fn open(&mut self, tag: &Tag) {
        let deep = self.levels.len();
        match tag.name.as_str() {
            "forms" | "binary-data" | "note-citation" | "script" => self.skipped += 1,
            // Changes of a sheet hold what its cells were, without their places.
            "tracked-changes" if self.sheet => self.skipped += 1,
            _ if self.skipped > 0 => {}
            "spreadsheet" => self.sheet = true,
            "presentation" => self.slides = true,
            "page" if self.slides && deep == 1 => self.paper.page(),
            "table" if self.sheet && deep == 1 => {
                self.paper.named_page(tag.get("name").unwrap_or_default());
                if tag.get("style-name").is_some_and(|style| self.concealing.contains(style)) {
                    self.paper.hide();
                }
            }
            "style" => self.style = tag.get("name").unwrap_or_default().to_owned(),
            "table-properties" if tag.get("display") == Some("false") => {
                self.concealing.insert(self.style.clone());
            }
            "list" | "list-item" => self.lists.open(tag),
            "list-style" | "outline-style" | "list-level-style-number" | "outline-level-style" => {
                self.lists.define(tag)
            }
            "table-row" => self.rows.push((tag.number("number-rows-repeated").unwrap_or(1), Vec::new())),
            "table-cell" | "covered-table-cell" if deep < DEPTH => {
                self.levels
                    .push(Level { times: tag.number("number-columns-repeated").unwrap_or(1), ..Level::default() });
            }
            "annotation" | "deletion" if deep < DEPTH => {
                self.levels.push(Level { remark: Some(Remark::default()), ..Level::default() });
            }
            "tracked-changes" if deep < DEPTH => self.levels.push(Level::default()),
            "changed-region" => self.change = tag.get("id").unwrap_or_default().to_owned(),
            "change" => {
                let text = tag.get("change-id").and_then(|id| self.deleted.remove(id));
                self.text(&text.unwrap_or_default());
            }
            "note" => self.notes += 1,
            name if DRAWN.contains(&name) => {
                self.drawings.push((deep, self.levels.last().map_or(0, |level| level.open)));
            }
            // A field in the text that gives the document's title is called the same.
            "title" | "desc" if self.is_of_drawing() => {
                if let Some(level) = self.levels.last_mut().filter(|level| level.open > 0) {
                    self.named = Some((deep, level.text.len()));
                    let parted = level.text.is_empty() || level.text.ends_with(char::is_whitespace);
                    level.text.push_str(if parted { "[" } else { " [" });
                }
            }
            "p" | "h" if deep < DEPTH && self.levels.last().is_some_and(|level| level.open > 0) => {
                self.levels.push(Level { open: 1, aside: true, ..Level::default() });
            }
            name => {
                let Some(level) = self.levels.last_mut() else { return };
                match name {
                    "p" | "h" => {
                        level.open += 1;
                        // What was deleted is not counted.
                        if level.remark.is_none()
                            && let Some(number) = self.lists.paragraph(tag)
                        {
                            level.text.push_str(&number);
                        }
                    }
                    "s" => level.text.push_str(&" ".repeat(tag.number("c").unwrap_or(1).min(200) as usize)),
                    "tab" => level.text.push('\t'),
                    "line-break" => level.text.push('\n'),
                    "a" => {
                        let to = tag.get("href").filter(|_| self.links.len() < DEPTH);
                        self.links.push(to.map(|to| (deep, level.text.len(), to.to_owned())));
                    }
                    "creator" | "date" if level.open == 0 => {
                        if let Some(remark) = &mut level.remark {
                            remark.naming = if name == "date" { Naming::Date } else { Naming::Author };
                        }
                    }
                    _ => {}
                }
            }
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "forms" | "binary-data" | "note-citation" | "script" => self.skipped = self.skipped.saturating_sub(1),
            "tracked-changes" if self.sheet => self.skipped = self.skipped.saturating_sub(1),
            _ if self.skipped > 0 => {}
            "p" | "h" => self.end_paragraph(name == "h"),
            "list" => self.lists.close(name),
            name if DRAWN.contains(&name) => {
                self.drawings.pop();
            }
            "title" | "desc" => {
                let here = self.named.take().filter(|(deep, _)| *deep == self.levels.len());
                if let (Some((_, from)), Some(level)) = (here, self.levels.last_mut()) {
                    match level.text.get(from..).unwrap_or_default().trim() {
                        "[" => level.text.truncate(from),
                        _ => level.text.push(']'),
                    }
                }
            }
            "a" => {
                let Some((deep, from, address)) = self.links.pop().flatten() else { return };
                let here = self.levels.len() == deep;
                if let Some(level) = self.levels.last_mut().filter(|level| here && level.open > 0) {
                    let from = from.min(level.text.len());
                    links::add(&mut level.text, from, &address);
                }
            }
            "creator" | "date" => {
                if let Some(remark) = self.levels.last_mut().and_then(|level| level.remark.as_mut()) {
                    remark.naming = Naming::Nothing;
                }
            }
            "note" => self.notes = self.notes.saturating_sub(1),
            "annotation" | "deletion" => self.end_remark(name == "deletion"),
            "tracked-changes" if self.levels.len() > 1 => drop(self.levels.pop()),
            "table-cell" | "covered-table-cell" if self.levels.len() > 1 => {
                let mut cell = self.levels.pop().unwrap_or_default();
                cell.done.extend(cell.after.into_iter().map(|(_, text)| text));
                let text = one_line(&cell.done);
                // In a table within a cell it is read once: many of many would grow with every depth.
                let times = if self.levels.len() == 1 { cell.times.clamp(1, REPEATED) } else { 1 };
                let Some((_, row)) = self.rows.last_mut() else { return };
                // Cells of whole pages are not written many times.
                let times = if text.len() > LONG { 1 } else { times };
                for _ in 0..times {
                    if row.len() < CELLS {
                        row.push(text.clone());
                    }
                }
            }
            "table-row" => {
                let (times, mut cells) = self.rows.pop().unwrap_or_default();
                while cells.last().is_some_and(|cell| cell.is_empty()) {
                    cells.pop();
                }
                match self.levels.as_mut_slice() {
                    [_] => {
                        for _ in 0..times.clamp(1, REPEATED) {
                            if self.paper.is_full() {
                                break;
                            }
                            add_row(self.paper, &cells);
                        }
                    }
                    [.., level] => level.done.push(cells.join(" | ")),
                    [] => {}
                }
            }
            _ => {}
        }
    }

    /// Whether what begins here belongs to a drawing itself and not to the words in it.
    fn is_of_drawing(&self) -> bool {
        let here = (self.levels.len(), self.levels.last().map_or(0, |level| level.open));
        self.drawings.last() == Some(&here)
    }

    fn end_paragraph(&mut self, is_heading: bool) {
        let aside = match self.levels.as_mut_slice() {
            [level] => {
                level.open = level.open.saturating_sub(1);
                let text = std::mem::take(&mut level.text);
                self.paper.add(if is_heading { BlockKind::Heading } else { self.kind }, &text);
                for (kind, text) in std::mem::take(&mut level.after) {
                    self.paper.add(kind, &text);
                }
                false
            }
            [.., level] => {
                level.open = level.open.saturating_sub(1);
                level.done.push(std::mem::take(&mut level.text));
                level.done.extend(level.after.drain(..).map(|(_, text)| text));
                level.aside && level.open == 0
            }
            [] => false,
        };
        if aside && let Some(inner) = self.levels.pop() {
            let kind = if self.notes > 0 { BlockKind::Item } else { self.kind };
            if let Some(level) = self.levels.last_mut() {
                level.after.extend(inner.done.into_iter().map(|text| (kind, text)));
            }
        }
    }

    /// A remark follows the paragraph it is made on; what was deleted waits for its place.
    fn end_remark(&mut self, is_deletion: bool) {
        if self.levels.last().is_none_or(|level| level.remark.is_none()) {
            return;
        }
        let level = self.levels.pop().unwrap_or_default();
        let Remark { author, date, .. } = level.remark.unwrap_or_default();
        let (by, text) = (by(&author, &date), one_line(&level.done));
        if text.is_empty() {
            return;
        }
        if is_deletion {
            self.deleted.insert(std::mem::take(&mut self.change), deleted(&by, &text));
        } else {
            let in_text = self.levels.len() == 1;
            let said = said(&by, &text);
            if let Some(level) = self.levels.last_mut() {
                // In a cell it stands among the cell's own words.
                level.after.push((BlockKind::Item, if in_text { said } else { format!("[{said}]") }));
            }
        }
    }

    /// What hangs on a paragraph that never ended.
    fn end(&mut self) {
        for (kind, text) in self.levels.drain(..).flat_map(|level| level.after) {
            self.paper.add(kind, &text);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::archive::tests::zip;

    fn words(content: &str, styles: &str) -> Vec<String> {
        let file = zip(&[("content.xml", content.as_bytes()), ("styles.xml", styles.as_bytes())], true);
        let found = read(&mut Parts::of(&file).unwrap()).unwrap();
        let blocks = found.pages.iter().flat_map(|page| &page.blocks);
        blocks.map(|block| format!("{:?} {}", block.kind, block.text)).collect()
    }

    #[test]
    fn notes_boxes_and_remarks_follow_the_paragraph_that_they_hang_on() {
        let content = r#"<office:document-content><office:body><office:text><text:p>Паспорт изъят<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Со слов свидетеля</text:p></text:note-body></text:note> рекрутёром.</text:p><text:p>Сумма<draw:frame><draw:text-box><text:p>Врезка три тысячи</text:p></draw:text-box></draw:frame> указана</text:p><text:p>Абзац<office:annotation><dc:creator>Марат</dc:creator><dc:date>2026-03-02T09:05:11.12</dc:date><text:p>На полях</text:p></office:annotation> тут, <text:date>02.03.2026</text:date></text:p><draw:frame><draw:text-box><text:p>Отдельно</text:p></draw:text-box></draw:frame></office:text></office:body></office:document-content>"#;
        let styles = r#"<office:document-styles><office:master-styles><style:master-page><style:header><text:p>Шапка</text:p></style:header></style:master-page></office:master-styles></office:document-styles>"#;
        let expected = [
            "Paragraph Паспорт изъят рекрутёром.",
            "Item Со слов свидетеля",
            "Paragraph Сумма указана",
            "Paragraph Врезка три тысячи",
            "Paragraph Абзац тут, 02.03.2026",
            "Item Марат, 02.03.2026 09:05: На полях",
            "Paragraph Отдельно",
            "Item Шапка",
        ];
        assert_eq!(words(content, styles), expected);
    }

    #[test]
    fn clauses_have_the_numbers_that_the_document_counts() {
        let styles = r#"<office:document-styles><text:outline-style><text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/></text:outline-style></office:document-styles>"#;
        let lists = r#"<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="2"/></text:list-style><text:list-style style:name="L2"><text:list-level-style-bullet text:level="1"/></text:list-style><text:list-style style:name="L3"><text:list-level-style-number text:level="1" style:num-format="а, б, .., аа, аб, ... (ru)" loext:num-list-format="%1%)"/></text:list-style>"#;
        let p = |words: &str| format!("<text:p>{words}</text:p>");
        let item = |inside: &str| format!("<text:list-item>{inside}</text:list-item>");
        let below = format!("<text:list>{}{}</text:list>", item(&p("Паспорт")), item(&p("Долг")));
        let first = item(&(p("Обязанности") + &p("и ещё") + &below));
        let last = item(&format!("<text:list>{}</text:list>", item(&p("Штраф"))));
        let body = format!(
            r#"<text:h text:outline-level="1">Договор</text:h><text:list text:style-name="L1">{first}{}</text:list><text:list text:style-name="L2">{}</text:list><text:list text:continue-numbering="true" text:style-name="L1">{last}</text:list><text:list text:style-name="L3">{}</text:list><text:h text:outline-level="1">Подписи</text:h>"#,
            item(&p("Срок")),
            item(&p("точка")),
            item(&p("буква"))
        );
        let content = format!(
            "<office:document-content><office:automatic-styles>{lists}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document-content>"
        );
        let expected = [
            "Heading I. Договор",
            "Paragraph 1. Обязанности",
            "Paragraph и ещё",
            "Paragraph 1.1 Паспорт",
            "Paragraph 1.2 Долг",
            "Paragraph 2. Срок",
            "Paragraph точка",
            "Paragraph 2.1 Штраф",
            "Paragraph а) буква",
            "Heading II. Подписи",
        ];
        assert_eq!(words(&content, styles), expected);
    }

    #[test]
    fn what_was_deleted_stands_in_its_place_and_links_say_where_they_lead() {
        let content = r#"<office:document-content><office:body><office:text><text:tracked-changes><text:changed-region text:id="ct1"><text:deletion><office:change-info><dc:creator>Марат</dc:creator><dc:date>2026-03-01T10:00:00</dc:date></office:change-info><text:p>получит зарплату</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>Работник <text:change text:change-id="ct1"/>возвращает долг</text:p><text:p>См. <text:a xlink:href="https://kadry.example/x">сайт</text:a>.</text:p></office:text></office:body></office:document-content>"#;
        let expected = [
            "Paragraph Работник [− Марат, 01.03.2026 10:00: получит зарплату]возвращает долг",
            "Paragraph См. сайт (https://kadry.example/x).",
        ];
        assert_eq!(words(content, "<office:document-styles/>"), expected);
    }

    #[test]
    fn a_note_to_a_cell_stands_in_the_cell_and_the_feet_of_a_sheet_are_left_out() {
        let content = r#"<office:document-content><office:automatic-styles><style:style style:name="ta2"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet><table:table table:name="Выплаты"><table:table-row><table:table-cell><office:annotation><text:p>Долг</text:p></office:annotation><text:p>1851</text:p></table:table-cell><table:table-cell><text:p>сом</text:p><office:annotation><text:p>в руки</text:p></office:annotation></table:table-cell></table:table-row></table:table><table:table table:name="Касса" table:style-name="ta2"><table:table-row><table:table-cell><text:p>3000</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"#;
        let styles =
            r#"<office:document-styles><style:footer><text:p>Page 1</text:p></style:footer></office:document-styles>"#;
        assert_eq!(words(content, styles), ["Row 1851 [Долг]\tсом [в руки]", "Row 3000"]);
        let file = zip(&[("content.xml", content.as_bytes())], true);
        let pages = read(&mut Parts::of(&file).unwrap()).unwrap().pages;
        assert_eq!(pages.iter().map(|page| page.hidden).collect::<Vec<_>>(), [false, true]);
    }

    #[test]
    fn a_row_written_once_for_many_is_read_as_many_unless_it_is_empty() {
        let row = |times: u32, cells: &str| {
            format!(r#"<table:table-row table:number-rows-repeated="{times}">{cells}</table:table-row>"#)
        };
        let cell = "<table:table-cell><text:p>500</text:p></table:table-cell>";
        let inner = r#"<table:table-cell table:number-columns-repeated="64"><text:p>1</text:p></table:table-cell>"#;
        let within = format!("<table:table-cell><table:table>{}</table:table></table:table-cell>", row(64, inner));
        let rows = [row(3, cell), row(1_048_000, "<table:table-cell/>"), row(1, &within)].concat();
        let sheet = |rows: &str| {
            let table = format!(r#"<table:table table:name="Удержания">{rows}</table:table>"#);
            format!(
                "<office:document-content><office:spreadsheet>{table}</office:spreadsheet></office:document-content>"
            )
        };
        let styles = "<office:document-styles/>";
        assert_eq!(words(&sheet(&rows), styles), ["Row 500", "Row 500", "Row 500", "Row 1"]);
        assert_eq!(words(&sheet(&row(1_048_000, cell)), styles).len(), REPEATED as usize);
    }

    #[test]
    fn a_picture_among_words_has_its_name_in_brackets_and_programs_are_no_words() {
        let content = r#"<office:document-content><office:body><office:text><text:p>Паспорт<draw:frame><draw:image/><svg:title>Фото</svg:title><svg:desc>скан стр</svg:desc></draw:frame> изъят</text:p><text:p>Долг<draw:frame><svg:title/></draw:frame> 500<text:script>var x=1;</text:script></text:p><text:p>О: <draw:frame><draw:text-box><text:p><text:title>Договор</text:title></text:p></draw:text-box></draw:frame><text:title>Договор</text:title></text:p></office:text></office:body></office:document-content>"#;
        let expected = [
            "Paragraph Паспорт [Фото] [скан стр] изъят",
            "Paragraph Долг 500",
            "Paragraph О: Договор",
            "Paragraph Договор",
        ];
        assert_eq!(words(content, "<office:document-styles/>"), expected);
    }
}
