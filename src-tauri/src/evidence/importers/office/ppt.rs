//! Slides of PowerPoint 97 to 2003 (MS-PPT): every slide is a page, in the order of the list of slides; the words of its shapes, the
//! foot, the speaker's notes and what others remarked follow each other. Words that stand in the list itself are put where the shape
//! that names them stands.

mod records;
mod remarks;
mod shapes;
mod stored;
#[cfg(test)]
mod tests;
mod texts;

use self::records::{Record, records};
use self::shapes::Shapes;
use self::stored::Stored;
use self::texts::{Listed, Text, listed};
use super::super::bounds::Paper;
use super::super::found::Found;
use super::super::ole::{Ole, number};
use crate::evidence::derivatives::BlockKind;
use crate::evidence::reading::Trouble;
use std::collections::{HashMap, HashSet};

/// Slides that are kept.
const SLIDES: usize = 5_000;
/// How often all there is may be read over: a part whose length is broken reaches over those behind it, which are read as well.
const OVER: usize = 8;
// Types of records (MS-PPT 2.13.24).
const SLIDE: u16 = 0x03EE;
const SLIDE_ATOM: u16 = 0x03EF;
const NOTES: u16 = 0x03F0;
const IN_SHOW: u16 = 0x03F9;
const DRAWING: u16 = 0x040C;
const LINKS: u16 = 0x0409;
const LIST: u16 = 0x0FF0;
const STRING: u16 = 0x0FBA;
const LINK_ATOM: u16 = 0x0FD3;
const LINK: u16 = 0x0FD7;
const FOOT: u16 = 0x0FD9;
const FOOT_ATOM: u16 = 0x0FDA;

pub fn read(bytes: &[u8]) -> Result<Found, Trouble> {
    let (stream, user) = streams(&mut Ole::open(bytes)?)?;
    let stored = Stored::of(&stream, &user)?;
    let mut show = Show::of(&stored);
    let (mut paper, slides) = (Paper::default(), std::mem::take(&mut show.slides));
    let (is_cut, mut any) = (slides.len() > SLIDES, slides.is_empty());
    for slide in slides.iter().take(SLIDES) {
        if paper.is_full() {
            break;
        }
        any |= show.add(slide, &mut paper);
    }
    match show.trouble {
        Some(why) if !any => Err(why),
        trouble => {
            let found = paper.found();
            Ok(Found { cut: found.cut | is_cut | show.cut, trouble, ..found })
        }
    }
}

/// The stream of the slides, and the one that says where its last part begins.
fn streams(ole: &mut Ole<'_>) -> Result<(Vec<u8>, Vec<u8>), Trouble> {
    // A file that PowerPoint 95 reads too holds the later form in a folder of its own.
    for folder in ["/PP97_DUALSTORAGE", ""] {
        if let Some(stream) = ole.get(&format!("{folder}/PowerPoint Document"))? {
            if folder.is_empty() && ole.has_stream("/PersistentStorage Directory") {
                return Err(Trouble::NoDecoder);
            }
            let user = ole.get(&format!("{folder}/Current User"))?;
            return Ok((stream, user.unwrap_or_default()));
        }
    }
    // PowerPoint 4 wrote other records into a stream of another name.
    Err(if ole.has_stream("/PP40") { Trouble::NoDecoder } else { Trouble::Damaged })
}

/// What is read of a show.
struct Show<'a> {
    stored: &'a Stored<'a>,
    slides: Vec<Listed>,
    /// Notes by their numbers.
    notes: HashMap<u32, Listed>,
    /// Where links lead, by their numbers.
    addresses: HashMap<u32, String>,
    /// Where what was read stands: nothing is read twice, however often it is named.
    done: HashSet<usize>,
    /// Bytes that may still be read: parts that lie in one another would be read over and over.
    left: usize,
    /// What stands at the foot of slides that say nothing of it.
    foot: Option<Record<'a>>,
    cut: bool,
    trouble: Option<Trouble>,
}

impl<'a> Show<'a> {
    fn of(stored: &'a Stored<'a>) -> Self {
        let mut show = Self {
            stored,
            slides: Vec::new(),
            notes: HashMap::new(),
            addresses: HashMap::new(),
            done: HashSet::new(),
            left: stored.length().saturating_mul(OVER),
            foot: None,
            cut: false,
            trouble: stored.trouble,
        };
        for record in records(stored.document.body) {
            // Lists of slides, of masters (1) and of notes.
            match (record.kind, record.instance) {
                (LIST, 0) => show.slides.extend(listed(record.body)),
                (LIST, 2) => show.notes.extend(listed(record.body).into_iter().map(|notes| (notes.id, notes))),
                // Of slides; those of notes have the number 4 (2.4.15).
                (FOOT, 3) => show.foot = Some(record),
                (LINKS, _) => show.addresses.extend(records(record.body).filter_map(|link| address(&link))),
                _ => {}
            }
        }
        show
    }

    /// Adds a slide as a page. Says whether there was anything to read.
    fn add(&mut self, listed: &Listed, paper: &mut Paper) -> bool {
        let slide = self.find(listed.reference, SLIDE);
        if slide.is_none() && listed.texts.is_empty() {
            return false;
        }
        paper.page();
        let Some(slide) = slide else {
            // Its shapes are lost, while the list has its words.
            listed.texts.iter().for_each(|text| self.write(text, BlockKind::Paragraph, paper));
            return true;
        };
        if records(slide.body).any(|record| record.kind == IN_SHOW && is_hidden(&record)) {
            paper.hide();
        }
        self.write_shapes(&slide, &listed.texts, BlockKind::Paragraph, paper);
        let atom = records(slide.body).find(|record| record.kind == SLIDE_ATOM);
        let notes = atom.and_then(|atom| number(atom.body, 16)).filter(|notes| *notes != 0);
        if let Some(notes) = notes.and_then(|notes| self.notes.remove(&notes)) {
            match self.find(notes.reference, NOTES) {
                Some(container) => self.write_shapes(&container, &notes.texts, BlockKind::Item, paper),
                None => notes.texts.iter().for_each(|text| self.write(text, BlockKind::Item, paper)),
            }
        }
        remarks::of(&slide).iter().for_each(|remark| paper.add(BlockKind::Item, remark));
        true
    }

    /// A slide or its notes by their number among what is stored. What is not there is said.
    fn find(&mut self, reference: u32, kind: u16) -> Option<Record<'a>> {
        let found = self.stored.at(reference).filter(|(_, record)| record.kind == kind);
        let found = found.filter(|(at, record)| record.body.len() <= self.left && self.done.insert(*at));
        self.left -= found.as_ref().map_or(0, |(_, record)| record.body.len());
        match &found {
            Some((_, record)) if record.breaks_off => self.trouble = self.trouble.or(Some(Trouble::BrokenOff)),
            Some(_) => {}
            None => self.trouble = self.trouble.or(Some(Trouble::Damaged)),
        }
        found.map(|(_, record)| record)
    }

    /// Writes what stands on a slide or a sheet of notes: the words of its shapes, then its foot.
    fn write_shapes(&mut self, on: &Record<'a>, listed: &[Text], kind: BlockKind, paper: &mut Paper) {
        let mut shapes = Shapes::of(listed, &self.addresses);
        for drawing in records(on.body).filter(|record| record.kind == DRAWING) {
            shapes.gather(drawing.body);
        }
        let (found, is_cut) = shapes.all();
        self.cut |= is_cut;
        for (is_title, words) in found {
            write(&words, is_title, kind, paper);
        }
        let own = records(on.body).find(|record| record.kind == FOOT);
        if let Some(foot) = own.or(self.foot.filter(|_| on.kind == SLIDE)) {
            foot_of(foot.body).iter().for_each(|words| paper.add(kind, words));
        }
    }

    fn write(&self, text: &Text, kind: BlockKind, paper: &mut Paper) {
        write(&text.shown(&self.addresses), text.is_title(), kind, paper);
    }
}

/// Writes words by paragraphs; a title is a heading.
fn write(words: &str, is_title: bool, kind: BlockKind, paper: &mut Paper) {
    let kind = if is_title && kind == BlockKind::Paragraph { BlockKind::Heading } else { kind };
    words.split('\r').for_each(|paragraph| paper.add(kind, paragraph));
}

/// Whether the show leaves a slide out (SlideShowSlideInfoAtom, 2.6.6).
fn is_hidden(record: &Record<'_>) -> bool {
    record.body.get(10).is_some_and(|flags| flags & 4 != 0)
}

/// The number of a link and where it leads (ExHyperlinkContainer, 2.10.16).
fn address(link: &Record<'_>) -> Option<(u32, String)> {
    let id = records(link.body).find(|record| record.kind == LINK_ATOM).filter(|_| link.kind == LINK)?;
    let target = records(link.body).find(|record| record.kind == STRING && record.instance == 1)?;
    Some((number(id.body, 0)?, target.words()))
}

/// What stands at the foot of a slide or the head of its notes, as far as it is shown (HeadersFootersAtom, 2.4.15.2): a day that was
/// written, a head, a foot.
fn foot_of(body: &[u8]) -> Vec<String> {
    let flags = records(body).find(|record| record.kind == FOOT_ATOM).and_then(|atom| atom.body.get(2).copied());
    let flags = flags.unwrap_or(0);
    let is_shown = |instance: u16| match instance {
        0 => flags & 5 == 5,
        1 => flags & 0x10 != 0,
        2 => flags & 0x20 != 0,
        _ => false,
    };
    let strings = records(body).filter(|record| record.kind == STRING && is_shown(record.instance));
    strings.map(|record| record.words()).collect()
}
