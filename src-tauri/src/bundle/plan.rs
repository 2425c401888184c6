//! The plan: what every original gives, and which numbers its pages get once all are counted.

use super::front::{self, Sheets, Standing};
use super::look::{self, Aim, LARGE, LOOKED_INTO};
use super::numbers::{self, Place};
use super::order::{Exhibit, Order, Originals};
use super::probe::{self, Content, Found, HEAD, Kind, Remark, Unprintable};
use super::sheets::Words;
use super::side::{joined, side_by_side};
use super::talk::{self, Talk};
use super::walled::{Fault, Hand};
use super::{Error, Result, starts, wording, words};
use crate::base::id::EvidenceId;
use crate::base::{Language, Sha256Digest};
use crate::evidence::importers::chat::DateOrders;
use crate::evidence::importers::{Format, format_of};
use crate::evidence::printed::{Counted, Start};
use crate::worker::Program;
use std::collections::BTreeSet;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

/// So many dividers are typeset at a time.
const DIVIDERS: usize = 100;
/// The index grows with its numbers at most this often; each time a page more is rare, twice is unheard of.
const ROUNDS: usize = 8;
/// The cover and an index of one page.
const SHORTEST: u32 = 2;
/// The index of fewer exhibits most often takes a page, and is not measured.
const MEASURED: usize = 15;

/// A bundle as it will be.
#[derive(Debug, Clone)]
pub struct Plan {
    pub(super) order: Order,
    pub(super) exhibits: Vec<Planned>,
    pub(super) opening: Sheets,
    /// Volumes of dividers, in the order of the exhibits.
    pub(super) dividers: Vec<Sheets>,
    total: u32,
}

/// One exhibit of the plan.
#[derive(Debug, Clone)]
pub struct Planned {
    pub exhibit: Exhibit,
    /// What the original gives.
    pub content: Content,
    /// What the lawyer should know of it.
    pub remarks: Vec<Remark>,
    /// Bytes of the original.
    pub size: u64,
    /// Where it stands.
    pub place: Place,
    /// Which paragraphs and lines stand on which of its sheets, where it is printed by its words.
    pub starts: Vec<Start>,
    /// A text as it was typeset; empty for all else.
    pub(super) text: Vec<Sheets>,
    /// The sheets of each volume of a text that is too large to be kept typeset; empty for all else.
    pub(super) far: Vec<u32>,
}

/// The words of an item on paper.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OnPaper {
    /// How many sheets they take.
    pub sheets: u32,
    /// Which paragraphs and lines stand on which of them.
    pub starts: Vec<Start>,
}

impl Plan {
    /// How many pages the bundle has.
    pub fn total(&self) -> u32 {
        self.total
    }

    /// How many pages stand before the first divider: the cover and the index.
    pub fn opening_pages(&self) -> u32 {
        self.opening.pages
    }

    /// The exhibits in order, with their places.
    pub fn exhibits(&self) -> &[Planned] {
        &self.exhibits
    }

    /// What was asked for.
    pub fn order(&self) -> &Order {
        &self.order
    }

    /// What is stamped on each page, from the cover on.
    pub(super) fn stamps(&self) -> Vec<Words> {
        let mut stamps: Vec<Words> =
            (1..=self.total).map(|page| Words { exhibit: None, page: page.to_string() }).collect();
        for planned in &self.exhibits {
            for (own, page) in (1..).zip(planned.place.pages.clone()) {
                let label = words::stamp(self.order.language, planned.exhibit.number, own);
                stamps[page as usize - 1].exhibit = Some(label);
            }
        }
        stamps
    }
}

impl Planned {
    /// What looking at the original found.
    pub(super) fn found(&self) -> Found {
        Found { content: self.content.clone(), remarks: self.remarks.clone() }
    }

    /// The exhibit's own sheet on which a paragraph (counted from 1) of one of its parts (from 0) begins.
    pub fn sheet_of_paragraph(&self, part: u32, number: u32) -> Option<u32> {
        let before =
            |start: &&Start| start.counted == Counted::Paragraph && start.part == part && start.number <= number;
        self.starts.iter().rfind(before).map(|start| start.sheet)
    }

    /// The same for a message (by its place in the file, from 1) of a conversation (from 0) that is printed by messages.
    pub fn sheet_of_message(&self, talk: u32, number: u32) -> Option<u32> {
        let before =
            |start: &&Start| start.counted == Counted::Line && start.part == talk + 1 && start.number <= number;
        self.starts.iter().filter(before).max_by_key(|start| start.number).map(|start| start.sheet)
    }

    /// The bundle page of the exhibit's own page `own`, counted from 1: what a citation in a filing prints.
    pub fn bundle_page(&self, own: u32) -> Option<u32> {
        self.place.pages.clone().nth(own.checked_sub(1)? as usize)
    }
}

/// Looks at every original and fixes the numbers of all pages: for whoever wants to see them before there is a bundle. Reads
/// every original once, except those that cannot be printed, of which it reads the first bytes. Workers that parse them are
/// started from `program`.
pub fn plan(order: Order, originals: &dyn Originals, program: &Program) -> Result<Plan> {
    plan_within(LOOKED_INTO, order, originals, program)
}

/// The same where archives, conversations and texts of more than so many bytes do not lie in memory.
pub fn plan_within(held: u64, order: Order, originals: &dyn Originals, program: &Program) -> Result<Plan> {
    admit(&order)?;
    let (exhibits, front) = std::thread::scope(|scope| {
        let front = scope.spawn(|| measure(&order));
        (look_at_all(held, &order, originals, program, true), joined(front))
    });
    let exhibits = exhibits.into_iter().collect::<Result<Vec<_>>>()?;
    number(order, exhibits, front)
}

/// There is something to bind, and no citation could mean two exhibits.
pub(super) fn admit(order: &Order) -> Result<()> {
    if order.exhibits.is_empty() {
        return Err(Error::Empty);
    }
    let mut seen = BTreeSet::new();
    match order.exhibits.iter().find(|e| !seen.insert(e.number)) {
        Some(twice) => Err(Error::NumberTwice { number: twice.number }),
        None => Ok(()),
    }
}

/// Everything that stands in the way of a plan, exhibit by exhibit: where [`plan`] names the first, this names all.
pub fn troubles(order: &Order, originals: &dyn Originals, program: &Program) -> Vec<Error> {
    look_at_all(LOOKED_INTO, order, originals, program, false).into_iter().filter_map(Result::err).collect()
}

/// What the exhibits give, in their order. `until_one_fails`: none is begun after one that failed; those before it are all there, so
/// that it is always the same one that is told.
fn look_at_all(
    held: u64,
    order: &Order,
    originals: &dyn Originals,
    program: &Program,
    until_one_fails: bool,
) -> Vec<Result<Planned>> {
    let (failed, large) = (AtomicUsize::new(usize::MAX), Mutex::new(()));
    let looked = side_by_side(order.exhibits.len(), |at| {
        if until_one_fails && at > failed.load(Ordering::Relaxed) {
            return None;
        }
        let exhibit = &order.exhibits[at];
        let is_large = originals.len(exhibit.evidence).is_ok_and(|length| length > LARGE);
        let _alone = is_large.then(|| large.lock().unwrap_or_else(PoisonError::into_inner));
        let planned = look::at(held, order, exhibit, (originals, program), Aim::Plan).map(|(planned, _)| planned);
        if planned.is_err() {
            failed.fetch_min(at, Ordering::Relaxed);
        }
        Some(planned)
    });
    looked.into_iter().flatten().collect()
}

/// A text as an exhibit; `None` when the bytes are no text. The language of a bundle has no part in it. It may be stopped, as all that
/// counts the sheets of a long one.
pub fn sheets_of_text(bytes: &[u8], go_on: &dyn Fn() -> bool) -> Result<Option<OnPaper>> {
    let Some(text) = probe::decode_text(bytes) else { return Ok(None) };
    let sheets = front::text_while(Language::Ru, &text, go_on)?;
    let pages = sheets.iter().map(|sheets| sheets.pages).sum();
    Ok(Some(OnPaper { sheets: pages, starts: starts::of_text(&sheets, &text) }))
}

/// The conversation in an archive that is printed as the text it is; `None` where there is none, or one of more than `most` bytes.
pub fn sheets_of_archive(
    bytes: &[u8],
    most: u64,
    program: &Program,
    go_on: &dyn Fn() -> bool,
) -> Result<Option<OnPaper>> {
    let kind = Kind::Unprintable(Unprintable::Archive);
    let head = &bytes[..bytes.len().min(HEAD)];
    if probe::kind(head, head.len() == bytes.len()) != kind {
        return Ok(None);
    }
    match Hand::take(program, bytes).and_then(|mut hand| hand.look(kind)) {
        Ok((_, Some(words))) if words.len() as u64 <= most => sheets_of_text(words.as_bytes(), go_on),
        // As in a bundle: what can't be read is kept and not printed.
        Ok(_) | Err(Fault::Trouble(_) | Fault::StoreOnly(_)) => Ok(None),
        Err(fault) => Err(fault.of(0, EvidenceId::from_bytes([0; 16]))),
    }
}

/// Whether a file is printed by its words, by its name and its first bytes.
pub fn prints_words(name: &str, head: &[u8]) -> bool {
    wording::form_of(name, head).is_some()
}

/// The words of a file as an exhibit, where it is printed by its words. The language of a bundle has no part in it: what the
/// head says takes as much room in each.
pub fn sheets_of_words(name: &str, bytes: &[u8], program: &Program) -> Result<Option<OnPaper>> {
    let head = &bytes[..bytes.len().min(HEAD)];
    let Some(form) = wording::form_of(name, head) else { return Ok(None) };
    let exhibit = alone(name, bytes);
    let read = wording::read(program, bytes, form).map_err(|fault| fault.of(0, exhibit.evidence))?;
    let Some(read) = read else { return Ok(None) };
    let order = nothing_asked(Language::Ru);
    let mut sheets = Vec::new();
    let found = wording::typeset(&order, &exhibit, form, &read, &mut sheets)?;
    Ok(Some(OnPaper { sheets: found.content.pages(), starts: starts::of_words(&sheets) }))
}

/// Whether a file may be an export that is printed by messages, by its name and its first bytes.
pub fn may_be_talk(name: &str, head: &[u8]) -> bool {
    matches!(format_of(name, head), Some(Format::Plain | Format::Html | Format::Zip))
}

/// The conversations of a file that is printed by messages.
pub fn talk_of(name: &str, bytes: &[u8], dates: &DateOrders, program: &Program) -> Result<Option<Talk>> {
    let exhibit = alone(name, bytes);
    talk::read(program, &exhibit, bytes, dates).map_err(|fault| fault.of(0, exhibit.evidence))
}

/// No bundle yet: only the language.
pub(super) fn nothing_asked(language: Language) -> Order {
    Order {
        title: String::new(),
        language,
        case_line: String::new(),
        about: Vec::new(),
        date_text: String::new(),
        author: String::new(),
        exhibits: Vec::new(),
        dividers: false,
    }
}

/// A file that stands in no bundle yet.
pub(super) fn alone(name: &str, bytes: &[u8]) -> Exhibit {
    Exhibit {
        number: 1,
        evidence: EvidenceId::from_bytes([0; 16]),
        description: String::new(),
        date_text: None,
        source: None,
        file_name: None,
        kept_at: None,
        named: name.to_owned(),
        dates: DateOrders::NONE,
        taken: Vec::new(),
        digest: Sha256Digest::of(bytes),
    }
}

/// How many pages the cover and the index will most likely take: their numbers, which are not known yet, hardly ever make a line
/// more. It can be asked while the originals are looked at, so that the index has to be laid out only once when they are counted.
pub(super) fn measure(order: &Order) -> u32 {
    if order.exhibits.len() < MEASURED {
        return SHORTEST;
    }
    let (content, place) = (Content::Pdf { pages: 1 }, Place { divider: 0..1, pages: 1..2 });
    let standing = |exhibit| Standing { exhibit, content: &content, remarks: &[], size: 0, place: &place };
    let standing: Vec<Standing<'_>> = order.exhibits.iter().map(standing).collect();
    // Why it can't be laid out is told when it has to be.
    front::opening(order, &standing, 0).map_or(SHORTEST, |opening| opening.pages())
}

/// Fixes the numbers. The index stands before what it numbers, and its own length moves them: it is laid out until
/// its length is the one it was numbered with, and written then. `front`: the length it has most likely.
pub(super) fn number(order: Order, mut exhibits: Vec<Planned>, mut front: u32) -> Result<Plan> {
    let mut heights = vec![1; exhibits.len()];
    for _ in 0..ROUNDS {
        let counts = heights.iter().zip(&exhibits).map(|(divider, e)| (*divider, e.content.pages()));
        let places = numbers::place(front, counts.collect::<Vec<_>>());
        let total = numbers::total(front, &places);
        for (planned, place) in exhibits.iter_mut().zip(places) {
            planned.place = place;
        }
        let standing: Vec<Standing<'_>> = exhibits.iter().map(standing).collect();
        let opening = front::opening(&order, &standing, total)?;
        if opening.pages() != front {
            front = opening.pages();
            continue;
        }
        let volumes: Vec<&[Standing<'_>]> = standing.chunks(DIVIDERS).collect();
        let (opening, dividers) = std::thread::scope(|scope| {
            let opening = scope.spawn(|| opening.sheets());
            let dividers = side_by_side(volumes.len(), |at| front::dividers(&order, volumes[at]));
            (joined(opening), dividers)
        });
        let (opening, dividers) = (opening?, dividers.into_iter().collect::<Result<Vec<_>>>()?);
        let pages: u32 = dividers.iter().map(|sheets| sheets.pages).sum();
        if pages == heights.iter().sum::<u32>() {
            return Ok(Plan { order, exhibits, opening, dividers, total });
        }
        // A divider needs more than one page: each is measured by itself.
        let measured = side_by_side(standing.len(), |at| front::dividers(&order, &standing[at..=at]));
        heights = measured.into_iter().map(|sheets| sheets.map(|sheets| sheets.pages)).collect::<Result<_>>()?;
    }
    Err(Error::Sheet)
}

fn standing(planned: &Planned) -> Standing<'_> {
    Standing {
        exhibit: &planned.exhibit,
        content: &planned.content,
        remarks: &planned.remarks,
        size: planned.size,
        place: &planned.place,
    }
}
