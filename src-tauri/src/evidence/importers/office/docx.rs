//! Word documents (ECMA-376 WordprocessingML).

use super::super::bounds::{CHARACTERS, DEPTH, Paper};
use super::super::found::Found;
use super::super::links;
use super::changes::{by, deleted, said};
use super::numbers::{Numbers, Place};
use super::xml::{Step, Tag, walk};
use super::{Parts, Relation, chunks};
use crate::evidence::derivatives::BlockKind;
use crate::evidence::reading::Trouble;
use std::collections::HashMap;

mod flat;
#[cfg(test)]
mod tests;

pub use flat::read as read_flat;

/// What stands outside the running text: the kind of its part, and how its name usually begins.
const OUTSIDE: [(&str, &str); 5] = [
    ("header", "word/header"),
    ("footer", "word/footer"),
    ("footnotes", "word/footnotes"),
    ("endnotes", "word/endnotes"),
    ("comments", "word/comments."),
];

pub fn read(parts: &mut Parts<'_>) -> Result<Found, Trouble> {
    let mut paper = Paper::default();
    paper.page();
    let trouble = add(parts, &mut paper, false)?;
    Ok(Found { trouble, ..paper.found() })
}

/// Adds the words of a document to the last page, and says why some of them could not be read. `is_inner`: it lies in another.
pub fn add(parts: &mut Parts<'_>, paper: &mut Paper, is_inner: bool) -> Result<Option<Trouble>, Trouble> {
    let (name, main) = parts.main(&["word/document.xml"])?;
    let ways = parts.relations(&name)?;
    let styles = parts.of_kind(&ways, "styles", "word/styles")?.unwrap_or_default();
    let headings = headings(&styles).unwrap_or_default();
    // What can't be read leaves paragraphs without numbers.
    let numbering = parts.of_kind(&ways, "numbering", "word/numbering").ok().flatten().unwrap_or_default();
    let numbers = Numbers::of(&numbering, &styles);
    let addresses = addresses(&ways);
    let (chunks, mut trouble) = chunks::of(parts, &name, is_inner)?;
    Body { numbers, chunks, ..Body::new(&headings, &addresses, BlockKind::Paragraph, paper) }.read(&main)?;
    // What stands outside the running text follows it.
    for (kind, usual) in OUTSIDE {
        for name in parts.all_of_kind(&ways, kind, usual) {
            let read = match parts.get(&name) {
                Ok(Some(bytes)) => body(parts, &name, &bytes, BlockKind::Item, paper),
                Ok(None) => Err(Trouble::Damaged),
                Err(why) => Err(why),
            };
            // What can't be read is said and costs nothing of the rest.
            trouble = trouble.or(read.err());
        }
    }
    Ok(trouble)
}

/// Where the links of a part lead, by their ids.
fn addresses(ways: &[Relation]) -> HashMap<String, String> {
    ways.iter().filter(|way| way.kind == "hyperlink").map(|way| (way.id.clone(), way.target.clone())).collect()
}

/// Styles that are headings, whatever they are called in the document's language.
fn headings(bytes: &[u8]) -> Result<HashMap<String, ()>, Trouble> {
    let mut found = HashMap::new();
    let mut style = String::new();
    walk(bytes, |step| {
        let Step::Open(tag) = step else { return };
        match tag.name.as_str() {
            "style" => style = tag.get("styleId").unwrap_or_default().to_owned(),
            "name" => {
                let name = tag.get("val").unwrap_or_default().to_lowercase();
                if name.starts_with("heading") || name == "title" {
                    found.insert(std::mem::take(&mut style), ());
                }
            }
            _ => {}
        }
    })?;
    Ok(found)
}

/// Adds the words of a part by its name; slides call what they are made of by the same names.
pub fn body(
    parts: &mut Parts<'_>,
    name: &str,
    bytes: &[u8],
    kind: BlockKind,
    paper: &mut Paper,
) -> Result<(), Trouble> {
    let ways = addresses(&parts.relations(name)?);
    Body::new(&HashMap::new(), &ways, kind, paper).read(bytes)
}

/// A cell, a text box or the running text, with the paragraph that is being read in it.
#[derive(Default)]
struct Level {
    text: String,
    heading: bool,
    place: Place,
    /// Paragraphs of a cell or a box that are done.
    done: Vec<String>,
    /// Those of the boxes that hang on this paragraph: they follow it.
    boxes: Vec<String>,
}

/// Words that lead to an address: how deep and from which byte on they stand.
struct Link {
    deep: usize,
    from: usize,
    address: String,
}

/// A field (ECMA-376, 17.16): its instruction, and where its result leads once that has begun.
#[derive(Default)]
struct Field {
    instruction: String,
    link: Option<Link>,
    form: Option<Form>,
    /// How many bytes the words had when it began.
    from: usize,
}

/// A field of a form that the document holds (ECMA-376, 17.16.17): a list to choose from, or a box to tick.
#[derive(Default)]
struct Form {
    entries: Vec<String>,
    chosen: usize,
    is_box: bool,
    ticked: bool,
}

/// Entries of a list that one may choose from; Word takes 25.
const ENTRIES: usize = 256;
/// Characters of words that are drawn over a page; Word takes fewer.
const DRAWN: usize = 500;

/// Words that somebody deleted while changes were tracked, with who and when.
struct Struck {
    by: String,
    text: String,
}

struct Body<'a> {
    headings: &'a HashMap<String, ()>,
    ways: &'a HashMap<String, String>,
    kind: BlockKind,
    numbers: Numbers,
    /// Bytes of the numbers and addresses that were added. They are written as often as they are named, so they have a measure.
    added: usize,
    /// The words of files that the document holds whole, by their ids.
    chunks: HashMap<String, Paper>,
    paper: &'a mut Paper,
    levels: Vec<Level>,
    rows: Vec<Vec<String>>,
    struck: Vec<Struck>,
    links: Vec<Option<Link>>,
    fields: Vec<Field>,
    in_text: bool,
    in_instruction: bool,
    skipped: usize,
}

impl<'a> Body<'a> {
    fn new(
        headings: &'a HashMap<String, ()>,
        ways: &'a HashMap<String, String>,
        kind: BlockKind,
        paper: &'a mut Paper,
    ) -> Self {
        Self {
            headings,
            ways,
            kind,
            numbers: Numbers::default(),
            added: 0,
            chunks: HashMap::new(),
            paper,
            levels: vec![Level::default()],
            rows: Vec::new(),
            struck: Vec::new(),
            links: Vec::new(),
            fields: Vec::new(),
            in_text: false,
            in_instruction: false,
            skipped: 0,
        }
    }

    fn read(mut self, bytes: &[u8]) -> Result<(), Trouble> {
        walk(bytes, |step| match step {
            Step::Open(tag) => self.open(&tag),
            Step::Close(name) => self.close(&name),
            Step::Text(text) => self.text(&text),
        })
    }

    fn text(&mut self, text: &str) {
        if self.skipped > 0 {
            return;
        }
        match self.fields.last_mut().filter(|_| self.in_instruction) {
            Some(field) => field.instruction.push_str(text),
            None if self.in_text => self.write(text),
            None => {}
        }
    }

    fn open(&mut self, tag: &Tag) {
        match tag.name.as_str() {
            // The same thing once more for older programs, what stands where it was moved to, the places of tabs, and how a paragraph
            // looked before somebody changed that.
            "Fallback" | "moveFrom" | "tabs" | "tabLst" | "pPrChange" => self.skipped += 1,
            _ if self.skipped > 0 => {}
            "t" => self.in_text = true,
            "delText" => self.in_text = !self.struck.is_empty(),
            "instrText" => self.in_instruction = true,
            "del" => self.struck.push(Struck { by: by_of(tag), text: String::new() }),
            "tab" | "ptab" => self.write("\t"),
            // Fonts of slides are called the same, and are no character.
            "sym" if tag.get("char").is_some() => self.write(symbol(tag)),
            "textpath" => self.drawn(tag),
            "ffData" | "ddList" | "checkBox" | "listEntry" | "result" | "default" | "checked" => self.form(tag),
            "br" | "cr" => self.write("\n"),
            "noBreakHyphen" => self.write("\u{2011}"),
            "comment" => {
                let begun = said(&by_of(tag), "");
                self.write(&begun);
            }
            "hyperlink" => {
                let address = tag.get("id").and_then(|id| self.ways.get(id)).cloned();
                self.begin_link(address);
            }
            // Word 2003 names the address itself.
            "hlink" => self.begin_link(tag.get("dest").map(str::to_owned)),
            "fldSimple" => self.begin_link(tag.get("instr").and_then(address_of)),
            "fldChar" => match tag.get("fldCharType") {
                Some("begin") if self.fields.len() < DEPTH => {
                    self.fields.push(Field { from: self.words().len(), ..Field::default() });
                }
                Some("separate") => self.begin_result(),
                Some("end") => self.end_field(),
                _ => {}
            },
            "pStyle" | "numId" | "ilvl" => self.place(tag),
            "altChunk" => self.put_chunk(tag),
            "tr" => self.rows.push(Vec::new()),
            "tc" | "txbxContent" if self.levels.len() < DEPTH => self.levels.push(Level::default()),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "Fallback" | "moveFrom" | "tabs" | "tabLst" | "pPrChange" => self.skipped = self.skipped.saturating_sub(1),
            _ if self.skipped > 0 => {}
            "t" | "delText" => self.in_text = false,
            "instrText" => self.in_instruction = false,
            "del" => {
                let Some(Struck { by, text }) = self.struck.pop() else { return };
                if !text.trim().is_empty() {
                    self.write(&deleted(&by, &text));
                }
            }
            "hyperlink" | "hlink" | "fldSimple" => {
                let link = self.links.pop().flatten();
                self.follow(link);
            }
            "p" => self.end_paragraph(),
            "tc" if self.levels.len() > 1 => {
                let cell = self.levels.pop().unwrap_or_default();
                if let Some(cells) = self.rows.last_mut() {
                    cells.push(one_line(&cell.done));
                }
            }
            "txbxContent" if self.levels.len() > 1 => {
                let inside = self.levels.pop().unwrap_or_default();
                if let Some(level) = self.levels.last_mut() {
                    level.boxes.extend(inside.done);
                }
            }
            "tr" => {
                let cells = self.rows.pop().unwrap_or_default();
                match self.levels.as_mut_slice() {
                    [_] => add_row(self.paper, &cells),
                    [.., level] => level.done.push(cells.join(" | ")),
                    [] => {}
                }
            }
            _ => {}
        }
    }

    /// Words that are drawn over a page.
    fn drawn(&mut self, tag: &Tag) {
        let words: String = tag.get("string").unwrap_or_default().chars().take(DRAWN).collect();
        if let Some(level) = self.levels.last_mut().filter(|_| !words.trim().is_empty()) {
            level.boxes.push(words);
        }
    }

    /// What a paragraph says of its style and its place in a list.
    fn place(&mut self, tag: &Tag) {
        let Some(level) = self.levels.last_mut() else { return };
        match tag.name.as_str() {
            "numId" => level.place.list = tag.number("val"),
            "ilvl" => level.place.level = tag.number("val"),
            _ => {
                level.heading = tag.get("val").is_some_and(|id| self.headings.contains_key(id));
                level.place.style = tag.get("val").unwrap_or_default().to_owned();
            }
        }
    }

    /// The words of a file that the document holds whole stand here.
    fn put_chunk(&mut self, tag: &Tag) {
        let Some(chunk) = tag.get("id").and_then(|id| self.chunks.remove(id)) else { return };
        match self.levels.as_mut_slice() {
            [_] => self.paper.join(chunk),
            [.., level] => level.done.extend(chunk.texts().map(str::to_owned)),
            [] => {}
        }
    }

    /// The result of a field begins, and with it the words that lead where its instruction says.
    fn begin_result(&mut self) {
        let address = self.fields.last().and_then(|field| address_of(&field.instruction));
        let link = address.map(|address| self.link(address));
        if let Some(field) = self.fields.last_mut() {
            field.link = link;
        }
    }

    fn end_field(&mut self) {
        let Field { link, form, from, .. } = self.fields.pop().unwrap_or_default();
        // Some programs write it as the field's result too.
        let is_said = self.words().get(from..).is_some_and(|result| !result.trim().is_empty());
        match form.filter(|_| !is_said) {
            Some(Form { is_box: true, ticked, .. }) => self.write(if ticked { "☒" } else { "☐" }),
            Some(Form { entries, chosen, .. }) => {
                let choice = entries.get(chosen).cloned().unwrap_or_default();
                self.write(&choice);
            }
            None => {}
        }
        self.follow(link);
    }

    /// What a field of a form says of itself, element by element.
    fn form(&mut self, tag: &Tag) {
        let Some(field) = self.fields.last_mut() else { return };
        if tag.name == "ffData" {
            field.form = Some(Form::default());
        }
        let Some(form) = &mut field.form else { return };
        let value = tag.get("val");
        match tag.name.as_str() {
            "checkBox" => form.is_box = true,
            // What it is when nobody has chosen stands first.
            "default" | "checked" if form.is_box => form.ticked = !matches!(value, Some("0" | "false" | "off")),
            "default" | "result" => form.chosen = tag.number("val").unwrap_or(0) as usize,
            "listEntry" if form.entries.len() < ENTRIES => form.entries.push(value.unwrap_or_default().to_owned()),
            _ => {}
        }
    }

    /// The words that are being written to.
    fn words(&self) -> &str {
        let struck = self.struck.last().map(|struck| struck.text.as_str());
        struck.or_else(|| self.levels.last().map(|level| level.text.as_str())).unwrap_or_default()
    }

    fn write(&mut self, text: &str) {
        if let Some(struck) = self.struck.last_mut() {
            struck.text.push_str(text);
        } else if let Some(level) = self.levels.last_mut() {
            level.text.push_str(text);
        }
    }

    /// Words begin that lead to an address, or to none; where they end is counted either way.
    fn begin_link(&mut self, address: Option<String>) {
        let link = address.filter(|_| self.links.len() < DEPTH).map(|address| self.link(address));
        self.links.push(link);
    }

    /// A link whose words begin here.
    fn link(&self, address: String) -> Link {
        Link { deep: self.levels.len(), from: self.levels.last().map_or(0, |level| level.text.len()), address }
    }

    /// Says behind the words of a link where it leads.
    fn follow(&mut self, link: Option<Link>) {
        let Some(Link { from, address, .. }) = link.filter(|link| link.deep == self.levels.len()) else { return };
        if let Some(level) = self.levels.last_mut().filter(|_| self.added <= CHARACTERS) {
            let before = level.text.len();
            // The link may have begun in a paragraph before.
            let from = if from > before { 0 } else { from };
            links::add(&mut level.text, from, &address);
            self.added += level.text.len() - before;
        }
    }

    fn end_paragraph(&mut self) {
        let kind = self.kind;
        if self.added > CHARACTERS {
            self.paper.leave_out();
        }
        match self.levels.as_mut_slice() {
            [level] => {
                let heading = std::mem::take(&mut level.heading);
                let text = numbered(&mut self.numbers, &mut self.added, level);
                self.paper.add(if heading { BlockKind::Heading } else { kind }, &text);
                for text in std::mem::take(&mut level.boxes) {
                    self.paper.add(kind, &text);
                }
            }
            [.., level] => {
                let text = numbered(&mut self.numbers, &mut self.added, level);
                level.done.push(text);
                level.done.append(&mut level.boxes);
            }
            [] => {}
        }
    }
}

/// The words of the paragraph that ends, behind its number.
fn numbered(numbers: &mut Numbers, added: &mut usize, level: &mut Level) -> String {
    let text = std::mem::take(&mut level.text);
    match numbers.next(&std::mem::take(&mut level.place)) {
        Some(number) if *added <= CHARACTERS => {
            *added += number.len();
            number + text.trim_start()
        }
        _ => text,
    }
}

/// A character of a font of signs (ECMA-376, 17.3.3.30).
fn symbol(tag: &Tag) -> &'static str {
    let code = tag.get("char").and_then(|code| u32::from_str_radix(code, 16).ok()).unwrap_or(0);
    sign_in(tag.get("font").unwrap_or_default(), code)
}

/// What a font of signs draws for a code: the boxes and ticks of Wingdings as they look, any other as a small square.
pub fn sign_in(font: &str, code: u32) -> &'static str {
    let font = font.to_ascii_lowercase();
    // The codes of such fonts are written with and without the private range that they are moved into.
    match (font.as_str(), code & 0xFF) {
        ("wingdings", 0xFE) | ("wingdings 2", 0x52) => "☑",
        ("wingdings", 0x78 | 0xFD) | ("wingdings 2", 0x51 | 0x53 | 0x54) => "☒",
        ("wingdings", 0xFC) | ("wingdings 2", 0x50) => "✓",
        ("wingdings", 0xFB) | ("wingdings 2", 0x4F) => "✗",
        ("wingdings", 0x6F | 0x70 | 0x71 | 0x72 | 0xA8) | ("wingdings 2", 0xA3) => "☐",
        _ => "▪",
    }
}

fn by_of(tag: &Tag) -> String {
    // Word 2003 calls the date otherwise.
    let date = tag.get("date").or_else(|| tag.get("createdate")).unwrap_or_default();
    by(tag.get("author").unwrap_or_default(), date)
}

/// The address that the instruction of a field leads to: `HYPERLINK "https://…" \o "…"`.
pub fn address_of(instruction: &str) -> Option<String> {
    let (name, rest) = instruction.trim_start().split_once(char::is_whitespace)?;
    if !name.eq_ignore_ascii_case("HYPERLINK") {
        return None;
    }
    let rest = rest.trim_start();
    let address = match rest.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next()?,
        None => rest.split_whitespace().next()?,
    };
    // A switch comes first where the field leads to a place in the document itself.
    (!address.starts_with('\\')).then(|| address.to_owned())
}

/// The paragraphs of a cell as one line: a tab parts cells, so it cannot stand in one.
pub fn one_line(paragraphs: &[String]) -> String {
    let lines = paragraphs.iter().map(|p| p.trim()).filter(|p| !p.is_empty());
    lines.collect::<Vec<_>>().join(" ").replace(['\t', '\n'], " ")
}

/// A row of a table; one without a word is left out.
pub fn add_row(paper: &mut Paper, cells: &[String]) {
    if cells.iter().any(|cell| !cell.trim().is_empty()) {
        paper.add_row(cells);
    }
}
