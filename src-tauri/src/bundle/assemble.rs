//! Building: originals are bound in their order, each by the worker that looked at it, the next ones made ready meanwhile. When
//! all are in their places and their pages are counted, the cover, the index, the dividers and the stamps are written behind
//! them; the tree of pages, which comes last, puts everything in the order in which it is read.

use super::ahead::{Ahead, Held, Taken};
use super::bind::{About, Book, Claim, Layers, Leaf, Out, Pages, reference};
use super::carry::{Binding, Halt, Maker, Source};
use super::front::Sheets;
use super::look::LOOKED_INTO;
use super::order::{Order, Originals};
use super::plan::{self, Plan, Planned};
use super::probe::{Content, Format, Frame, Remark};
use super::sheets::{Draughtsman, PICTURE};
use super::side::joined;
use super::stamp::{self, Seen};
use super::walled::{Carry, Fault, Hand, Ready};
use super::{Error, Result, far_text, marks, picture};
use crate::base::Sha256Digest;
use crate::base::id::EvidenceId;
use crate::worker::Program;
use lopdf::{Object, Stream, dictionary};
use serde_json::json;
use std::collections::HashMap;
use std::io::Write;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::channel;

/// Written in pieces of this size; pictures go through untouched.
const BUFFER: usize = 1 << 20;

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

/// Looks at the originals and writes the bundle, and gives the plan that it follows. Each original is read once, by a worker
/// that is started from `program`. `progress` is told how many exhibits are bound of how many, and may stop the work.
pub fn build(
    order: &Order,
    originals: &dyn Originals,
    program: &Program,
    sink: &mut impl Write,
    progress: &mut dyn FnMut(u32, u32) -> ControlFlow<()>,
) -> Result<(Plan, Report)> {
    build_within(LOOKED_INTO, order, (originals, program), sink, progress)
}

/// The same where archives, conversations and texts of more than so many bytes do not lie in memory.
pub fn build_within(
    within: u64,
    order: &Order,
    (originals, program): (&dyn Originals, &Program),
    sink: &mut impl Write,
    progress: &mut dyn FnMut(u32, u32) -> ControlFlow<()>,
) -> Result<(Plan, Report)> {
    plan::admit(order)?;
    let about = about(order);
    let is_plain = AtomicBool::new(false);
    let mut sink = std::io::BufWriter::with_capacity(BUFFER, sink);
    let mut out = Out::begin(&mut sink)?;
    let save = out.add(Stream::new(dictionary! {}, b"q\n".to_vec()))?;
    let mut bench = Bench {
        order,
        originals,
        out,
        save,
        draughtsman: Draughtsman::new()?,
        layers: Layers::default(),
        pictures: HashMap::new(),
        profiles: HashMap::new(),
        obstacles: Vec::new(),
        done: None,
        is_plain: &is_plain,
        about: &about,
    };
    let all = order.exhibits.len() as u32;
    let ahead = Ahead { within, order, originals, program, about: &about, is_plain: &is_plain };
    let (exhibits, bound, front) = std::thread::scope(|scope| {
        let mut turns = ahead.begin(scope);
        let front = scope.spawn(move || plan::measure(order));
        // A process takes a moment to end; nobody waits for it with the next.
        let (dismiss, dismissed) = channel::<Hand>();
        scope.spawn(move || dismissed.into_iter().for_each(drop));
        let (mut exhibits, mut bound) = (Vec::new(), Vec::new());
        for done in 0..all {
            if progress(done, all).is_break() {
                return Err(Error::Stopped);
            }
            let (planned, run) = bench.exhibit(turns.next()?)?;
            if let Some(hand) = bench.done.take() {
                let _ = dismiss.send(hand); // given back, it ends here
            }
            exhibits.push(planned);
            bound.push(run);
        }
        Ok((exhibits, bound, joined(front)))
    })?;
    let plan = plan::number(order.clone(), exhibits, front)?;
    let report = bench.close(&plan, &bound)?;
    let _ = progress(all, all); // too late to stop
    sink.flush()?;
    Ok((plan, report))
}

/// What the file says of itself.
fn about(order: &Order) -> About {
    About {
        title: order.title.clone(),
        author: order.author.clone(),
        language: order.language,
        ident: identity(order)[..32].to_uppercase(),
    }
}

/// The digest of all that was asked and of what the originals are, from which everything in the file follows. Items are told by
/// the numbers that are printed of them: their ids are others in every vault.
fn identity(order: &Order) -> String {
    let number = |item: EvidenceId| order.exhibits.iter().find(|e| e.evidence == item).map(|e| e.number);
    let exhibits = order.exhibits.iter().map(|e| {
        let taken = e.taken.iter().map(|taken| json!([taken.entry, taken.number, number(taken.evidence)]));
        json!({
            "number": e.number,
            "digest": e.digest.to_string(),
            "description": e.description,
            "date": e.date_text,
            "source": e.source,
            "file": e.file_name,
            "kept": e.kept_at,
            "named": e.named,
            "dates": (!e.dates.is_empty()).then_some(&e.dates),
            "taken": taken.collect::<Vec<_>>(),
        })
    });
    let told = json!({
        "title": order.title,
        "case": order.case_line,
        "about": order.about,
        "date": order.date_text,
        "author": order.author,
        "language": order.language.code(),
        "exhibits": exhibits.collect::<Vec<_>>(),
    });
    Sha256Digest::of(told.to_string().as_bytes()).to_string()
}

/// Pages that are read one after the other, and the number of the stamp of the first; those of the others follow it.
#[derive(Debug, Clone, Copy)]
struct Run {
    pages: Pages,
    stamps: u32,
}

impl Run {
    fn reserve(out: &mut Out<'_>, total: u32) -> Self {
        let pages = Pages::reserve(out, total);
        let stamps = out.next();
        (0..total).for_each(|_| {
            out.reserve();
        });
        Self { pages, stamps }
    }

    fn leaves(&self) -> Vec<Leaf> {
        self.pages.leaves(|at| self.stamps + at)
    }
}

/// The bench on which the book is bound.
struct Bench<'p, 'w> {
    order: &'p Order,
    originals: &'p dyn Originals,
    out: Out<'w>,
    save: u32,
    draughtsman: Draughtsman,
    layers: Layers,
    /// Pictures written so far: the same picture in two exhibits is stored once.
    pictures: HashMap<(Sha256Digest, usize), u32>,
    /// Colour profiles written so far: a telephone gives the same to all its pictures.
    profiles: HashMap<Sha256Digest, u32>,
    obstacles: Vec<Obstacle>,
    /// The worker of the exhibit that was bound last.
    done: Option<Hand>,
    is_plain: &'p AtomicBool,
    about: &'p About,
}

impl Bench<'_, '_> {
    /// Sheets that we typeset.
    fn ours(&mut self, sheets: &Sheets, leaves: &[Leaf]) -> Result<()> {
        let source = Source::open(&sheets.pdf).map_err(|_| Error::Sheet)?;
        let mut to = Binding { out: &mut self.out, leaves, layers: &mut self.layers, save: self.save };
        source.carry(Maker::Us, &mut to).map_err(|halt| match halt {
            Halt::Write(error) => Error::Write(error),
            Halt::Trouble(_) => Error::Sheet,
        })
    }

    /// The same in several volumes.
    fn volumes<'s>(&mut self, volumes: impl IntoIterator<Item = &'s Sheets>, leaves: &[Leaf]) -> Result<()> {
        let mut rest = leaves;
        for sheets in volumes {
            let (some, after) = rest.split_at_checked(sheets.pages as usize).ok_or(Error::Sheet)?;
            self.ours(sheets, some)?;
            rest = after;
        }
        Ok(())
    }

    /// Binds an exhibit, and says where its pages are.
    fn exhibit(&mut self, taken: Taken) -> Result<(Planned, Run)> {
        let Taken { mut planned, held } = taken;
        let run = Run::reserve(&mut self.out, planned.content.pages());
        match (&planned.content, held) {
            (Content::Pdf { .. }, Held::Pdf { hand, obstacles }) => self.pdf(&planned, hand, obstacles, run)?,
            (Content::Pictures { format, frames }, held) => {
                self.pictures(&planned, (*format, &frames[..]), held, run)?
            }
            (Content::Text { .. }, _) if !planned.far.is_empty() => self.far_text(&planned, run)?,
            (Content::Text { .. }, _) => self.volumes(&planned.text, &run.leaves())?,
            // Without the worker that looked at it a PDF has no pages; that they are missing is told at the end.
            (Content::Unprintable(_) | Content::Pdf { .. }, _) => {}
        }
        planned.text = Vec::new(); // it is written
        Ok((planned, run))
    }

    /// A text of which one volume is here at a time.
    fn far_text(&mut self, planned: &Planned, run: Run) -> Result<()> {
        let (order, originals, exhibit) = (self.order, self.originals, &planned.exhibit);
        let changed = || Error::Changed { number: exhibit.number, evidence: exhibit.evidence };
        let leaves = run.leaves();
        let (mut volumes, mut rest) = (planned.far.iter(), leaves.as_slice());
        far_text::set(order, exhibit, originals, &mut |sheets| {
            if volumes.next() != Some(&sheets.pages) {
                return Err(changed());
            }
            let (some, after) = rest.split_at_checked(sheets.pages as usize).ok_or_else(changed)?;
            rest = after;
            self.ours(sheets, some)
        })?;
        if volumes.next().is_some() { Err(changed()) } else { Ok(()) }
    }

    fn pdf(&mut self, planned: &Planned, mut hand: Hand, obstacles: Vec<String>, run: Run) -> Result<()> {
        let of = |fault: Fault| fault.of(planned.exhibit.number, planned.exhibit.evidence);
        // One exhibit is enough to lose the claim.
        if self.obstacles.is_empty() && !obstacles.is_empty() {
            self.obstacle(planned, obstacles);
        }
        let asked = Carry { first: self.out.next(), pages: run.pages, stamps: run.stamps, save: self.save };
        let layers = hand.carry(asked, &mut self.out).map_err(of)?;
        self.layers.all.extend(layers.all);
        self.layers.off.extend(layers.off);
        self.done = Some(hand);
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
        (format, frames): (Format, &[Frame]),
        held: Held,
        run: Run,
    ) -> Result<()> {
        let (number, evidence) = (planned.exhibit.number, planned.exhibit.evidence);
        if let Held::Pictures { mut hand, first } = held {
            let mut ready = Some(first);
            for index in 0..frames.len() {
                let ready = match ready.take() {
                    Some(first) => first,
                    None => hand.encode(format, index).map_err(|fault| fault.of(number, evidence))?,
                };
                let id = self.picture(planned, &mut hand, ready)?;
                self.pictures.insert((planned.exhibit.digest, index), id);
            }
            self.done = Some(hand);
        }
        for (index, (frame, leaf)) in frames.iter().zip(run.leaves()).enumerate() {
            let id = self.pictures.get(&(planned.exhibit.digest, index)).copied();
            self.sheet(frame, id.ok_or(Error::Changed { number, evidence })?, leaf)?;
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
    fn sheet(&mut self, frame: &Frame, picture: u32, leaf: Leaf) -> Result<()> {
        let placing = picture::place(frame.width, frame.height, frame.turn);
        let (right, top) = placing.page;
        let seen = Seen { left: 0.0, bottom: 0.0, right, top, turned: 0, unit: 1.0 };
        let mut content = self.draughtsman.picture_sheet(&placing)?;
        content.push(b'\n');
        content.extend_from_slice(seen.draw().as_bytes());
        let content = self.out.add(Stream::new(dictionary! {}, content))?;
        let objects = dictionary! { PICTURE => reference(picture), stamp::NAME => reference(leaf.stamp) };
        let page = dictionary! {
            "Type" => "Page", "Parent" => reference(leaf.parent),
            "MediaBox" => [0.0, 0.0, right, top].map(Object::Real).to_vec(),
            "Resources" => dictionary! { "XObject" => objects }, "Contents" => reference(content),
        };
        Ok(self.out.put(leaf.id, &page.into())?)
    }

    /// Writes what stands before and between the exhibits, whose pages are `bound`, and closes the book.
    fn close(mut self, plan: &Plan, bound: &[Run]) -> Result<Report> {
        let opening = Run::reserve(&mut self.out, plan.opening.pages);
        self.ours(&plan.opening, &opening.leaves())?;
        let heights = plan.exhibits.iter().map(|planned| planned.place.divider.len() as u32);
        let dividers: Vec<Run> = heights.map(|height| Run::reserve(&mut self.out, height)).collect();
        let leaves: Vec<Leaf> = dividers.iter().flat_map(Run::leaves).collect();
        self.volumes(&plan.dividers, &leaves)?;
        let mut runs = vec![opening];
        runs.extend(dividers.iter().zip(bound).flat_map(|(divider, exhibit)| [*divider, *exhibit]));
        let stamps: Vec<u32> = runs.iter().flat_map(Run::leaves).map(|leaf| leaf.stamp).collect();
        self.draughtsman.write_stamps(&plan.stamps(), &stamps, &mut self.out)?;
        let runs: Vec<Pages> = runs.iter().map(|run| run.pages).collect();
        let total: u32 = runs.iter().map(Pages::total).sum();
        if total != plan.total() || !runs.iter().all(|run| run.are_written(&self.out)) {
            return Err(Error::Sheet);
        }
        let archive = self.obstacles.is_empty();
        let claim = if archive { Claim::Archive } else { Claim::None };
        let marks = marks::of(plan);
        let book = Book { about: self.about, claim, marks: &marks, layers: &self.layers, runs: &runs };
        let bytes = book.close(self.out)?;
        let remarks = plan.exhibits.iter().flat_map(|p| p.remarks.iter().map(|r| (p.exhibit.number, *r))).collect();
        Ok(Report { pages: total, bytes, archive, obstacles: self.obstacles, remarks })
    }
}
