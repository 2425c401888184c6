//! Building: the planned pages are written one after another, the next originals made ready meanwhile.

use super::ahead::{Ahead, Taken};
use super::bind::{About, Book, Claim, Layers, Mark, Out, Pages, reference};
use super::carry::{Binding, Halt, Maker, Source};
use super::error::{Damage, Trouble};
use super::front::Sheets;
use super::order::Originals;
use super::plan::{Plan, Planned};
use super::probe::{Content, Format, Frame, Remark};
use super::sheets::{Draughtsman, PICTURE};
use super::stamp::{self, Seen};
use super::walled::{Carry, Fault, Hand, Ready};
use super::{Error, Result, far_text, picture, words};
use crate::base::Sha256Digest;
use crate::base::id::EvidenceId;
use crate::worker::Program;
use lopdf::{Object, Stream, dictionary};
use std::collections::HashMap;
use std::io::Write;
use std::ops::{ControlFlow, Range};
use std::sync::atomic::{AtomicBool, Ordering};

/// Written in pieces of this size; pictures go through untouched.
const BUFFER: usize = 1 << 20;
/// A bookmark shows so many letters of a description.
const BOOKMARK: usize = 80;

/// What was built.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    pub pages: u32,
    pub bytes: u64,
    /// Whether the file says of itself that it is PDF/A-2b.
    pub archive: bool,
    /// What keeps it from being one: the first PDF that does, and every picture.
    pub obstacles: Vec<Obstacle>,
    /// What stayed behind although every page was carried.
    pub remarks: Vec<(u32, Remark)>,
}

/// An exhibit that cannot stand in an archive file, and why, in the words of the validator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Obstacle {
    pub number: u32,
    pub evidence: EvidenceId,
    pub reasons: Vec<String>,
}

/// Writes the bundle; originals are read by workers that are started from `program`. `progress` is told how many pages are done of how many, and may stop the work.
pub fn build(
    plan: &Plan,
    originals: &dyn Originals,
    program: &Program,
    sink: &mut impl Write,
    progress: &mut dyn FnMut(u32, u32) -> ControlFlow<()>,
) -> Result<Report> {
    let about = about(plan);
    let is_plain = AtomicBool::new(false);
    let mut sink = std::io::BufWriter::with_capacity(BUFFER, sink);
    let mut out = Out::begin(&mut sink)?;
    let pages = Pages::reserve(&mut out, plan.total());
    let draughtsman = Draughtsman::new()?;
    let stamps = draughtsman.write_stamps(&plan.stamps(), &mut out)?;
    let save = out.add(Stream::new(dictionary! {}, b"q\n".to_vec()))?;
    let mut bench = Bench {
        plan,
        originals,
        out,
        pages,
        stamps,
        save,
        draughtsman,
        layers: Layers::default(),
        pictures: HashMap::new(),
        profiles: HashMap::new(),
        obstacles: Vec::new(),
        is_plain: &is_plain,
        about: &about,
    };
    bench.opening()?;
    bench.dividers()?;
    let ahead = Ahead { originals, program, about: &about, is_plain: &is_plain };
    std::thread::scope(|scope| {
        let mut turns = ahead.begin(scope, &plan.exhibits);
        for planned in &plan.exhibits {
            if progress(planned.place.first() - 1, plan.total()).is_break() {
                return Err(Error::Stopped);
            }
            bench.exhibit(planned, turns.next().ok_or(Error::Stopped)??)?;
        }
        Ok(())
    })?;
    let report = bench.close()?;
    let _ = progress(plan.total(), plan.total()); // too late to stop
    sink.flush()?;
    Ok(report)
}

/// What the file says of itself. Its identity is made from what was asked and what the originals are.
fn about(plan: &Plan) -> About {
    let order = &plan.order;
    let mut told = vec![order.title.clone(), order.case_line.clone(), order.date_text.clone(), order.author.clone()];
    told.extend(order.about.iter().cloned());
    told.push(order.language.code().to_owned());
    for planned in &plan.exhibits {
        let e = &planned.exhibit;
        let place = &planned.place;
        told.push(format!("{} {} {} {}", e.number, e.digest, place.first(), place.last()));
        told.extend([Some(e.description.clone()), e.date_text.clone(), e.source.clone()].into_iter().flatten());
    }
    let digest = Sha256Digest::of(told.join("\n").as_bytes()).to_string();
    About {
        title: order.title.clone(),
        author: order.author.clone(),
        language: order.language,
        ident: digest[..32].to_uppercase(),
    }
}

/// The bench on which the book is bound.
struct Bench<'p, 'w> {
    plan: &'p Plan,
    originals: &'p dyn Originals,
    out: Out<'w>,
    pages: Pages,
    stamps: Vec<u32>,
    save: u32,
    draughtsman: Draughtsman,
    layers: Layers,
    /// Pictures written so far: the same picture in two exhibits is stored once.
    pictures: HashMap<(Sha256Digest, usize), u32>,
    /// Colour profiles written so far: a telephone gives the same to all its pictures.
    profiles: HashMap<Sha256Digest, u32>,
    obstacles: Vec<Obstacle>,
    is_plain: &'p AtomicBool,
    about: &'p About,
}

impl Bench<'_, '_> {
    fn opening(&mut self) -> Result<()> {
        let numbers: Vec<u32> = (1..=self.plan.opening.pages).collect();
        self.ours(&self.plan.opening, &numbers)
    }

    fn dividers(&mut self) -> Result<()> {
        let mut numbers = self.plan.exhibits.iter().flat_map(|planned| planned.place.divider.clone());
        for sheets in &self.plan.dividers {
            let some: Vec<u32> = numbers.by_ref().take(sheets.pages as usize).collect();
            self.ours(sheets, &some)?;
        }
        Ok(())
    }

    /// Sheets that we typeset.
    fn ours(&mut self, sheets: &Sheets, numbers: &[u32]) -> Result<()> {
        let source = Source::open(&sheets.pdf).map_err(|_| Error::Sheet)?;
        self.carry(source, numbers).map_err(|halt| match halt {
            Halt::Write(error) => Error::Write(error),
            Halt::Trouble(_) => Error::Sheet,
        })
    }

    fn carry(&mut self, source: Source, numbers: &[u32]) -> Result<(), Halt> {
        let stamps = &self.stamps;
        let stamp = |number: u32| stamps[number as usize - 1];
        let mut to = Binding {
            out: &mut self.out,
            pages: &self.pages,
            layers: &mut self.layers,
            stamp: &stamp,
            save: self.save,
        };
        source.carry(numbers, Maker::Us, &mut to)
    }

    fn exhibit(&mut self, planned: &Planned, taken: Taken) -> Result<()> {
        let numbers: Vec<u32> = planned.place.pages.clone().collect();
        match &planned.content {
            Content::Unprintable(_) => Ok(()),
            Content::Text { .. } if !planned.far.is_empty() => self.far_text(planned, &numbers),
            Content::Text { .. } => {
                let mut numbers = numbers.into_iter();
                planned.text.iter().try_for_each(|sheets| {
                    let some: Vec<u32> = numbers.by_ref().take(sheets.pages as usize).collect();
                    self.ours(sheets, &some)
                })
            }
            Content::Pictures { format, frames } => self.pictures(planned, *format, frames, taken, &numbers),
            Content::Pdf { .. } => self.pdf(planned, taken, planned.place.pages.clone()),
        }
    }

    /// A text of which one volume is here at a time.
    fn far_text(&mut self, planned: &Planned, numbers: &[u32]) -> Result<()> {
        let (plan, originals, exhibit) = (self.plan, self.originals, &planned.exhibit);
        let changed = || Error::Changed { number: exhibit.number, evidence: exhibit.evidence };
        let (mut volumes, mut numbers) = (planned.far.iter(), numbers.iter().copied());
        far_text::set(&plan.order, exhibit, originals, &mut |sheets| {
            if volumes.next() != Some(&sheets.pages) {
                return Err(changed());
            }
            let some: Vec<u32> = numbers.by_ref().take(sheets.pages as usize).collect();
            self.ours(sheets, &some)
        })?;
        if volumes.next().is_some() { Err(changed()) } else { Ok(()) }
    }

    fn pdf(&mut self, planned: &Planned, taken: Taken, numbers: Range<u32>) -> Result<()> {
        let (number, evidence) = (planned.exhibit.number, planned.exhibit.evidence);
        let of = |fault: Fault| fault.of(number, evidence);
        let Taken::Pdf { mut hand, obstacles } = taken else { return Err(Error::Changed { number, evidence }) };
        // One exhibit is enough to lose the claim.
        if self.obstacles.is_empty() && !obstacles.is_empty() {
            self.obstacle(planned, obstacles);
        }
        let asked = Carry {
            first: self.out.next(),
            numbers: numbers.clone(),
            pages: self.pages,
            stamps: self.stamps[numbers.start as usize - 1..numbers.end as usize - 1].to_vec(),
            save: self.save,
        };
        let layers = hand.carry(asked, &mut self.out).map_err(|fault| match fault {
            // It was counted when the bundle was planned, and has other pages now.
            Fault::Trouble(Trouble::Damaged(Damage::PagesMissing)) => Error::Changed { number, evidence },
            fault => of(fault),
        })?;
        self.layers.all.extend(layers.all);
        self.layers.off.extend(layers.off);
        Ok(())
    }

    fn obstacle(&mut self, planned: &Planned, reasons: Vec<String>) {
        let (number, evidence) = (planned.exhibit.number, planned.exhibit.evidence);
        self.obstacles.push(Obstacle { number, evidence, reasons });
        self.is_plain.store(true, Ordering::Relaxed);
    }

    fn pictures(
        &mut self,
        planned: &Planned,
        format: Format,
        frames: &[Frame],
        taken: Taken,
        numbers: &[u32],
    ) -> Result<()> {
        let (number, evidence) = (planned.exhibit.number, planned.exhibit.evidence);
        if let Taken::Pictures { mut hand, first } = taken {
            let mut ready = Some(first);
            for index in 0..frames.len() {
                let ready = match ready.take() {
                    Some(first) => first,
                    None => hand.encode(format, index).map_err(|fault| fault.of(number, evidence))?,
                };
                let id = self.picture(planned, &mut hand, ready)?;
                self.pictures.insert((planned.exhibit.digest, index), id);
            }
        }
        for (index, (frame, page)) in frames.iter().zip(numbers).enumerate() {
            let id = self.pictures.get(&(planned.exhibit.digest, index)).copied();
            self.sheet(frame, id.ok_or(Error::Changed { number, evidence })?, *page)?;
        }
        Ok(())
    }

    /// Writes a picture that is ready, and what belongs to it.
    fn picture(&mut self, planned: &Planned, hand: &mut Hand, ready: Ready) -> Result<u32> {
        let of = |fault: Fault| fault.of(planned.exhibit.number, planned.exhibit.evidence);
        if ready.unnamed_inks {
            let reason = "a picture in the inks of print (CMYK) without a colour profile".to_owned();
            self.obstacle(planned, vec![reason]);
        }
        let profile = ready.profile.map(|(profile, components)| self.profile(profile, components)).transpose()?;
        hand.picture(profile, &mut self.out).map_err(of)
    }

    fn profile(&mut self, profile: Vec<u8>, components: u8) -> Result<u32> {
        let key = Sha256Digest::of(&profile);
        if let Some(id) = self.profiles.get(&key) {
            return Ok(*id);
        }
        let mut stream = Stream::new(dictionary! { "N" => i64::from(components) }, profile);
        let _ = stream.compress(); // stays as it is if it cannot be made smaller
        let id = self.out.add(stream)?;
        self.profiles.insert(key, id);
        Ok(id)
    }

    /// Writes the page that a picture stands on.
    fn sheet(&mut self, frame: &Frame, picture: u32, number: u32) -> Result<()> {
        let placing = picture::place(frame.width, frame.height, frame.turn);
        let (right, top) = placing.page;
        let seen = Seen { left: 0.0, bottom: 0.0, right, top, turned: 0, unit: 1.0 };
        let mut content = self.draughtsman.picture_sheet(&placing)?;
        content.push(b'\n');
        content.extend_from_slice(seen.draw().as_bytes());
        let content = self.out.add(Stream::new(dictionary! {}, content))?;
        let objects =
            dictionary! { PICTURE => reference(picture), stamp::NAME => reference(self.stamps[number as usize - 1]) };
        let page = dictionary! {
            "Type" => "Page", "Parent" => reference(self.pages.parent(number)),
            "MediaBox" => [0.0, 0.0, right, top].map(Object::Real).to_vec(),
            "Resources" => dictionary! { "XObject" => objects }, "Contents" => reference(content),
        };
        Ok(self.out.put(self.pages.id(number), &page.into())?)
    }

    /// Bookmarks: the index, then each exhibit with its pages below it.
    fn marks(&self) -> Vec<Mark> {
        let language = self.plan.order.language;
        let index =
            Mark { title: words::index(language).to_owned(), page: 2.min(self.pages.total()), below: Vec::new() };
        let exhibits = self.plan.exhibits.iter().map(|planned| {
            let pages = &planned.place.pages;
            let below = if pages.len() > 1 {
                (1..)
                    .zip(pages.clone())
                    .map(|(own, page)| Mark { title: words::page(language, own), page, below: Vec::new() })
                    .collect()
            } else {
                Vec::new()
            };
            let title = format!(
                "{}. {}",
                words::exhibit(language, planned.exhibit.number),
                shortened(&planned.exhibit.description)
            );
            Mark { title, page: planned.place.first(), below }
        });
        std::iter::once(index).chain(exhibits).collect()
    }

    fn close(self) -> Result<Report> {
        if self.pages.missing(&self.out).is_some() {
            return Err(Error::Sheet);
        }
        let archive = self.obstacles.is_empty();
        let claim = if archive { Claim::Archive } else { Claim::None };
        let marks = self.marks();
        let book = Book { about: self.about, claim, marks: &marks, layers: &self.layers };
        let bytes = book.close(self.out, &self.pages)?;
        let remarks =
            self.plan.exhibits.iter().flat_map(|p| p.remarks.iter().map(|r| (p.exhibit.number, *r))).collect();
        Ok(Report { pages: self.plan.total(), bytes, archive, obstacles: self.obstacles, remarks })
    }
}

/// A description short enough for a bookmark, on one line.
fn shortened(description: &str) -> String {
    let line = description.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= BOOKMARK {
        return line;
    }
    let cut: String = line.chars().take(BOOKMARK).collect();
    format!("{}…", cut.trim_end())
}
