//! The count after the work: the finished file is read by a reader that shares nothing with the writer, and compared
//! with the plan. A bundle that fails here must not leave the program.

use super::plan::Plan;
use super::{Error, Result, stamp};
use hayro::hayro_syntax::content::UntypedIter;
use hayro::hayro_syntax::object::{Array, Dict, Name, ObjRef, Object, ObjectIdentifier, Stream, String as Words};
use hayro::hayro_syntax::{Pdf, PdfData};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs::File;
use std::path::Path;
use std::sync::Arc;

/// What was counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Census {
    pub pages: u32,
    /// Pages whose stamp, label and place agree; all of them.
    pub stamped: u32,
    /// Bookmarks of exhibits and of their pages that lead where they say.
    pub bookmarks: u32,
    /// Entries of the index that lead to their exhibit.
    pub links: u32,
}

/// Where the finished file is not what was planned. Pages are counted from 1.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Mismatch {
    #[error("it cannot be read")]
    Unreadable,
    #[error("{planned} pages were planned and {found} are there")]
    Pages { planned: u32, found: u32 },
    #[error("page {page} has no content")]
    Content { page: u32 },
    #[error("the label of page {page} is another")]
    Label { page: u32 },
    #[error("the stamp of page {page} says another thing")]
    Stamp { page: u32 },
    #[error("the bookmark of exhibit {number} is wrong")]
    Bookmark { number: u32 },
    #[error("the index does not lead to exhibit {number}")]
    Link { number: u32 },
    #[error("the name of page {page} leads elsewhere")]
    Name { page: u32 },
}

/// Counts a bundle in a file, which is not read into memory as a whole.
pub fn check(path: &Path, plan: &Plan) -> Result<Census> {
    let file = File::open(path)?;
    // SAFETY: the file is one that this program has just written and nobody else is given before it was checked.
    let map = unsafe { memmap2::Mmap::map(&file)? };
    // Small pieces all over the file are read; reading ahead would bring in every photograph.
    #[cfg(unix)]
    map.advise(memmap2::Advice::Random)?;
    count(PdfData::from(Arc::new(map)), plan)
}

/// Counts a bundle in memory.
pub fn check_bytes(bytes: Vec<u8>, plan: &Plan) -> Result<Census> {
    count(PdfData::from(bytes), plan)
}

fn count(data: PdfData, plan: &Plan) -> Result<Census> {
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        let pdf = Pdf::new(data).map_err(|_| Mismatch::Unreadable)?;
        let book = Book::open(&pdf, plan).ok_or(Mismatch::Unreadable)?;
        book.pages()?;
        book.names()?;
        let stamped = book.stamps()?;
        let bookmarks = book.bookmarks()?;
        let links = book.links()?;
        Ok(Census { pages: plan.total(), stamped, bookmarks, links })
    }))
    .unwrap_or(Err(Mismatch::Unreadable))
    .map_err(Error::Census)
}

/// A bundle beside its plan.
struct Book<'a> {
    plan: &'a Plan,
    catalogue: Dict<'a>,
    pages: Vec<Dict<'a>>,
    /// The number of each page by its object.
    numbers: HashMap<ObjectIdentifier, u32>,
    /// The page each name leads to.
    names: BTreeMap<Vec<u8>, u32>,
}

impl<'a> Book<'a> {
    fn open(pdf: &'a Pdf, plan: &'a Plan) -> Option<Self> {
        let catalogue: Dict<'a> = pdf.xref().get(pdf.xref().root_id())?;
        let pages: Vec<Dict<'a>> = pdf.pages().iter().map(|page| page.raw().clone()).collect();
        let numbers: HashMap<_, _> =
            (1..).zip(&pages).filter_map(|(number, page)| Some((page.obj_id()?, number))).collect();
        let mut book = Self { plan, catalogue, pages, numbers, names: BTreeMap::new() };
        book.names = book.read_names()?;
        Some(book)
    }

    /// As many pages as planned, each with something on it.
    fn pages(&self) -> Result<(), Mismatch> {
        let (planned, found) = (self.plan.total(), self.pages.len() as u32);
        if planned != found || self.numbers.len() != self.pages.len() {
            return Err(Mismatch::Pages { planned, found });
        }
        (1..).zip(&self.pages).try_for_each(|(number, page)| {
            let whole = match page.get::<Object<'_>>("Contents") {
                Some(Object::Array(parts)) => parts.iter::<Stream<'_>>().count() == parts.raw_iter().count(),
                Some(Object::Stream(_)) => true,
                _ => false,
            };
            if whole { Ok(()) } else { Err(Mismatch::Content { page: number }) }
        })
    }

    /// Every page has its name, `p000057`.
    fn names(&self) -> Result<(), Mismatch> {
        (1..=self.plan.total()).try_for_each(|page| {
            let named = self.names.get(format!("p{page:06}").as_bytes());
            if named == Some(&page) { Ok(()) } else { Err(Mismatch::Name { page }) }
        })
    }

    /// The stamp of every page says its number, which is its label, and the exhibit's own number where it has one.
    fn stamps(&self) -> Result<u32, Mismatch> {
        let mut letters: Option<HashMap<u16, char>> = None;
        let planned = self.plan.stamps();
        for ((number, page), words) in (1..).zip(&self.pages).zip(&planned) {
            if self.label(number).as_deref() != Some(words.page.as_str()) {
                return Err(Mismatch::Label { page: number });
            }
            let form = page
                .get::<Dict<'_>>("Resources")
                .and_then(|resources| resources.get::<Dict<'_>>("XObject"))
                .and_then(|objects| objects.get::<Stream<'_>>(stamp::NAME))
                .ok_or(Mismatch::Stamp { page: number })?;
            if letters.is_none() {
                letters = read_letters(&form);
            }
            let said = letters.as_ref().and_then(|letters| read_words(&form, letters));
            let meant: Vec<String> = words.exhibit.iter().chain([&words.page]).cloned().collect();
            if said != Some(meant) {
                return Err(Mismatch::Stamp { page: number });
            }
        }
        Ok(self.plan.total())
    }

    /// What a reader shows as the number of a page (ISO 32000-1, 12.4.2).
    fn label(&self, number: u32) -> Option<String> {
        let list = self.catalogue.get::<Dict<'_>>("PageLabels")?.get::<Array<'_>>("Nums")?;
        let list: Vec<Object<'_>> = list.iter::<Object<'_>>().collect();
        let (start, range) = list
            .chunks_exact(2)
            .filter_map(|pair| Some((pair[0].clone().into_i32()? as u32, pair[1].clone().into_dict()?)))
            .rfind(|(start, _)| *start < number)?;
        let decimal = range.get::<Name<'_>>("S").is_some_and(|style| *style == *b"D");
        let first = range.get::<i32>("St").unwrap_or(1) as u32;
        let prefix = range.contains_key("P");
        (decimal && !prefix).then(|| (first + number - 1 - start).to_string())
    }

    /// Each exhibit has its bookmark on its first page, and below it one for each page if it has several.
    fn bookmarks(&self) -> Result<u32, Mismatch> {
        let top = self.catalogue.get::<Dict<'_>>("Outlines").map(|root| self.level(&root)).unwrap_or_default();
        let mut count = 0;
        let planned = self.plan.exhibits();
        // The first bookmark is that of the index.
        for (exhibit, mark) in planned.iter().zip(top.iter().skip(1).map(Some).chain(std::iter::repeat(None))) {
            let wrong = Mismatch::Bookmark { number: exhibit.exhibit.number };
            let (page, node) = mark.ok_or_else(|| wrong.clone())?;
            let below: Vec<Option<u32>> = self.level(node).into_iter().map(|(page, _)| page).collect();
            let own = exhibit.place.pages.clone();
            let meant: Vec<Option<u32>> = if own.len() > 1 { own.map(Some).collect() } else { Vec::new() };
            if *page != Some(exhibit.place.first()) || below != meant {
                return Err(wrong);
            }
            count += 1 + below.len() as u32;
        }
        Ok(count)
    }

    /// The bookmarks directly below one, each with the page it leads to.
    fn level(&self, above: &Dict<'a>) -> Vec<(Option<u32>, Dict<'a>)> {
        let mut found = Vec::new();
        let mut next = above.get::<Dict<'a>>("First");
        while let Some(node) = next {
            // A circle would have more bookmarks than pages and exhibits.
            if found.len() > self.pages.len() + self.plan.exhibits().len() {
                break;
            }
            let page = node.get::<Array<'a>>("Dest").and_then(|place| self.place(&place));
            next = node.get::<Dict<'a>>("Next");
            found.push((page, node));
        }
        found
    }

    /// The page of `[page /Fit]`.
    fn place(&self, place: &Array<'a>) -> Option<u32> {
        let page: ObjRef = place.raw_iter().next()?.as_obj_ref()?;
        self.numbers.get(&page.into()).copied()
    }

    /// From the pages of the index there is a link to every exhibit.
    fn links(&self) -> Result<u32, Mismatch> {
        let opening = self.pages.iter().take(self.plan.opening_pages() as usize);
        let targets: BTreeSet<u32> = opening
            .filter_map(|page| page.get::<Array<'_>>("Annots"))
            .flat_map(|list| list.iter::<Dict<'_>>().collect::<Vec<_>>())
            .filter_map(|link| self.names.get(link.get::<Words<'_>>("Dest")?.as_bytes()).copied())
            .collect();
        let lost = self.plan.exhibits().iter().find(|e| !targets.contains(&e.place.first()));
        match lost {
            Some(lost) => Err(Mismatch::Link { number: lost.exhibit.number }),
            None => Ok(self.plan.exhibits().len() as u32),
        }
    }

    fn read_names(&self) -> Option<BTreeMap<Vec<u8>, u32>> {
        let mut found = BTreeMap::new();
        let mut waiting = vec![self.catalogue.get::<Dict<'a>>("Names")?.get::<Dict<'a>>("Dests")?];
        while let Some(node) = waiting.pop() {
            if let Some(kids) = node.get::<Array<'a>>("Kids") {
                waiting.extend(kids.iter::<Dict<'a>>());
            }
            let pairs: Vec<Object<'a>> =
                node.get::<Array<'a>>("Names").map(|list| list.iter::<Object<'a>>().collect()).unwrap_or_default();
            for pair in pairs.chunks_exact(2) {
                let name = pair[0].clone().into_string()?.as_bytes().to_vec();
                found.insert(name, self.place(&pair[1].clone().into_array()?)?);
            }
        }
        Some(found)
    }
}

/// Which letter each code of the stamp's font is, from the table that the font carries for copying text.
fn read_letters(form: &Stream<'_>) -> Option<HashMap<u16, char>> {
    let fonts = form.dict().get::<Dict<'_>>("Resources")?.get::<Dict<'_>>("Font")?;
    let name = fonts.keys().next()?;
    let table = fonts.get::<Dict<'_>>(&*name)?.get::<Stream<'_>>("ToUnicode")?;
    let table = table.decoded().ok()?;
    let table = std::str::from_utf8(&table).ok()?;
    let mut letters = HashMap::new();
    let hex = |word: &str| u16::from_str_radix(word.trim_matches(['<', '>']), 16).ok();
    for (kind, lines) in sections(table) {
        for line in lines.lines() {
            let codes: Vec<u16> = line.split_whitespace().filter_map(hex).collect();
            match (kind, codes.as_slice()) {
                ("char", [code, letter]) => {
                    letters.insert(*code, char::from_u32(u32::from(*letter))?);
                }
                ("range", [first, last, letter]) => {
                    for (code, letter) in (*first..=*last).zip(u32::from(*letter)..) {
                        letters.insert(code, char::from_u32(letter)?);
                    }
                }
                _ => {}
            }
        }
    }
    Some(letters)
}

/// The parts of a table of codes between `beginbf…` and `endbf…`.
fn sections(table: &str) -> impl Iterator<Item = (&str, &str)> {
    table.split("beginbf").skip(1).filter_map(|part| {
        let (kind, rest) = part.split_once(char::is_whitespace)?;
        Some((kind, rest.split_once("endbf")?.0))
    })
}

/// What a stamp says, piece by piece.
fn read_words(form: &Stream<'_>, letters: &HashMap<u16, char>) -> Option<Vec<String>> {
    let content = form.decoded().ok()?;
    let mut words = Vec::new();
    let mut operations = UntypedIter::new(&content);
    while let Some(operation) = operations.next() {
        let shown: Vec<Vec<u8>> = match &**operation.operator {
            b"Tj" => operation.operands().filter_map(|o| Some(o.clone().into_string()?.as_bytes().to_vec())).collect(),
            b"TJ" => operation
                .operands()
                .filter_map(|o| o.clone().into_array())
                .flat_map(|list| list.iter::<Words<'_>>().map(|w| w.as_bytes().to_vec()).collect::<Vec<_>>())
                .collect(),
            _ => continue,
        };
        let codes = shown.concat();
        let text = codes.chunks_exact(2).map(|c| letters.get(&u16::from_be_bytes([c[0], c[1]])).copied());
        words.push(text.collect::<Option<String>>()?);
    }
    Some(words)
}
