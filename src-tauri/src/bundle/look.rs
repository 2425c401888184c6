//! What one original gives to a bundle: it is told by its first bytes and its name, read by a worker, and what is printed by its
//! words is typeset at once.

use super::error::Trouble;
use super::front::{self, Sheets};
use super::numbers::Place;
use super::order::{Exhibit, Order, Originals};
use super::plan::{Planned, may_be_talk};
use super::probe::{self, Content, Found, HEAD, Kind, Remark, Unprintable};
use super::talk::{self, Far, Talk};
use super::walled::{Fault, Hand, LARGEST};
use super::{Damage, Error, Result, far_text, starts, wording};
use crate::base::Sha256Digest;
use crate::evidence::importers::{Format, format_of};
use crate::evidence::printed::Start;
use crate::worker::{Program, Stretches};
use sha2::{Digest, Sha256};
use std::io;

/// A larger original is looked at while no other such is, so that only one of them lies in memory; while a bundle is made, two of
/// them lie open: one is bound, and one made ready.
pub(super) const LARGE: u64 = 16 << 20;
/// Archives, conversations and texts up to this size are looked into in memory; larger ones by stretches.
pub(super) const LOOKED_INTO: u64 = 256 << 20;

/// What an exhibit is looked at for.
#[derive(Debug, Clone, Copy)]
pub(super) enum Aim<'a> {
    /// To count its pages.
    Plan,
    /// To bind it as well, by the same worker: its bytes are compared with the digest of its intake before it gets them. `known`:
    /// a picture, which needs none any more, as it was found in an exhibit before with the same digest.
    Bundle { known: Option<&'a Found> },
}

/// What one exhibit gives, and the worker that has it in its hands, where it is one that a worker carries. `held`: more bytes do
/// not lie in memory of what can be read by stretches.
pub(super) fn at(
    held: u64,
    order: &Order,
    exhibit: &Exhibit,
    (originals, program): (&dyn Originals, &Program),
    aim: Aim<'_>,
) -> Result<(Planned, Option<Hand>)> {
    let size = originals.len(exhibit.evidence).map_err(unreadable(exhibit))?;
    let head = originals.head(exhibit.evidence, HEAD).map_err(unreadable(exhibit))?;
    let mut original = Original { order, exhibit, originals, program, size, head, read: None };
    let first = if size > held { original.by_stretches()? } else { original.by_messages()? };
    if let Some(planned) = first {
        return Ok((planned, None));
    }
    if let Some(planned) = original.by_words()? {
        return Ok((planned, None));
    }
    original.by_kind(held, aim)
}

/// An original that is looked at.
struct Original<'a> {
    order: &'a Order,
    exhibit: &'a Exhibit,
    originals: &'a dyn Originals,
    program: &'a Program,
    /// How many bytes it has.
    size: u64,
    /// The first of them.
    head: Vec<u8>,
    /// All of them, unaltered. What was read to see whether it is of one kind is not read again for the next.
    read: Option<Vec<u8>>,
}

impl Original<'_> {
    /// What it gives where it is not to lie in memory: an archive, or a text that is read line by line.
    fn by_stretches(&self) -> Result<Option<Planned>> {
        if matches!(format_of(&self.exhibit.named, &self.head), Some(Format::Zip)) {
            return self.far_archive().map(Some);
        }
        if far_text::is_lines(&self.head) {
            let sized = (self.size, self.head.as_slice());
            return far_text::look(self.order, self.exhibit, self.originals, self.program, sized).map(Some);
        }
        Ok(None)
    }

    fn far_archive(&self) -> Result<Planned> {
        let archive = || self.originals.stretches(self.exhibit.evidence);
        unaltered_far(self.exhibit, &archive)?;
        let far = talk::read_far(self.program, self.exhibit, self.size, &archive).map_err(|fault| self.of(fault))?;
        match far {
            Far::Talk(talk) => self.talk(&talk),
            Far::Words(words, left) => match probe::decode_text(words.as_bytes()) {
                Some(words) => self.chat(&words, left.iter().map(Remark::left_out).collect()),
                None => Ok(self.unprintable(Unprintable::Archive)),
            },
            Far::Nothing => Ok(self.unprintable(Unprintable::Archive)),
        }
    }

    /// The conversation it is, if it is one that is printed by messages.
    fn by_messages(&mut self) -> Result<Option<Planned>> {
        if !may_be_talk(&self.exhibit.named, &self.head) {
            return Ok(None);
        }
        let bytes = self.whole()?;
        let talk = talk::read(self.program, self.exhibit, &bytes, &self.exhibit.dates);
        let Some(talk) = talk.map_err(|fault| self.of(fault))? else {
            self.read = Some(bytes);
            return Ok(None);
        };
        drop(bytes);
        self.talk(&talk).map(Some)
    }

    /// A mail, an office paper or a saved page, if it can be read as one.
    fn by_words(&mut self) -> Result<Option<Planned>> {
        let form = wording::form_of(&self.exhibit.named, &self.head);
        let Some(form) = form.filter(|_| self.size <= wording::LARGEST) else { return Ok(None) };
        let bytes = self.whole()?;
        let Some(words) = wording::read(self.program, &bytes, form).map_err(|fault| self.of(fault))? else {
            self.read = Some(bytes);
            return Ok(None);
        };
        drop(bytes);
        let mut text = Vec::new();
        let found = wording::typeset(self.order, self.exhibit, form, &words, &mut text)?;
        Ok(Some(self.planned(found, starts::of_words(&text), text)))
    }

    /// What it gives as what its first bytes say it is.
    fn by_kind(&mut self, held: u64, aim: Aim<'_>) -> Result<(Planned, Option<Hand>)> {
        let kind = probe::kind(&self.head, self.head.len() as u64 == self.size);
        // No worker takes a larger file and no larger text is set, so none is laid into memory only to be refused.
        if self.size > LARGEST && !matches!(kind, Kind::Unprintable(_)) {
            return Err(self.of(Damage::TooLarge.into()));
        }
        let planned = match kind {
            Kind::Text => self.text()?,
            Kind::Unprintable(Unprintable::Archive) if self.size <= held => self.archive(kind)?,
            Kind::Unprintable(what) => self.unprintable(what),
            Kind::Picture(_) | Kind::Pdf => return self.pages(kind, aim),
        };
        Ok((planned, None))
    }

    fn text(&mut self) -> Result<Planned> {
        let bytes = self.whole()?;
        // The first bytes may be writing and the rest not: then it is a file of some other kind.
        match probe::decode_text(&bytes) {
            Some(decoded) => self.lines(&decoded, Vec::new()),
            None => Ok(self.unprintable(Unprintable::Other)),
        }
    }

    /// The chat in an archive, if it holds one.
    fn archive(&mut self, kind: Kind) -> Result<Planned> {
        let bytes = self.whole()?;
        let looked = Hand::take(self.program, &bytes).and_then(|mut hand| hand.look(kind));
        match looked {
            Ok((found, words)) => match words.and_then(|words| probe::decode_text(words.as_bytes())) {
                Some(chat) => self.chat(&chat, found.remarks),
                None => Ok(self.planned(found, Vec::new(), Vec::new())),
            },
            // An archive that can't be read is a thing to be kept, like any other that is not put on paper.
            Err(Fault::Trouble(_) | Fault::StoreOnly(_)) => Ok(self.unprintable(Unprintable::Archive)),
            Err(fault) => Err(self.of(fault)),
        }
    }

    /// Pictures and pages, which a worker finds and goes on to carry.
    fn pages(&mut self, kind: Kind, aim: Aim<'_>) -> Result<(Planned, Option<Hand>)> {
        let bytes = match aim {
            Aim::Plan if self.read.is_none() => self.bytes()?,
            _ => self.whole()?,
        };
        if let Aim::Bundle { known: Some(found) } = aim {
            return Ok((self.planned(found.clone(), Vec::new(), Vec::new()), None));
        }
        let password = self.originals.password(self.exhibit.evidence).map_err(unreadable(self.exhibit))?;
        let mut hand = Hand::take(self.program, &bytes).map_err(|fault| self.of(fault))?;
        drop(bytes); // the worker has its own copy
        let fault = match hand.look_with(kind, password) {
            Ok((found, _)) => return Ok((self.planned(found, Vec::new(), Vec::new()), Some(hand))),
            Err(fault) => fault,
        };
        // A plan only names it; that its pages are left out is for the lawyer to say.
        let is_plan = matches!(aim, Aim::Plan);
        let Some(what) = unread(&fault).filter(|_| is_plan || self.order.dividers) else { return Err(self.of(fault)) };
        // It is only said of the file that came: one that rotted here since is something else.
        if is_plan {
            self.whole()?;
        }
        Ok((self.unprintable(what), None))
    }

    /// Its bytes, which have the digest of its intake.
    fn whole(&mut self) -> Result<Vec<u8>> {
        if let Some(read) = self.read.take() {
            return Ok(read);
        }
        let bytes = self.bytes()?;
        let Exhibit { number, evidence, digest, .. } = *self.exhibit;
        if Sha256Digest::of(&bytes) == digest { Ok(bytes) } else { Err(Error::Altered { number, evidence }) }
    }

    /// Its bytes, whatever they are.
    fn bytes(&self) -> Result<Vec<u8>> {
        self.originals.bytes(self.exhibit.evidence).map_err(unreadable(self.exhibit))
    }

    /// A conversation on sheets.
    fn talk(&self, talk: &Talk) -> Result<Planned> {
        let mut text = Vec::new();
        let found = talk.typeset(self.order.language, &mut text)?;
        Ok(self.planned(found, starts::of_talk(&text), text))
    }

    /// The text of a chat in an archive on sheets, with what was left out beside it.
    fn chat(&self, words: &str, mut remarks: Vec<Remark>) -> Result<Planned> {
        remarks.insert(0, Remark::ChatOfArchive);
        self.lines(words, remarks)
    }

    /// A text on sheets.
    fn lines(&self, words: &str, mut remarks: Vec<Remark>) -> Result<Planned> {
        let text = front::text(self.order.language, words)?;
        let pages = text.iter().map(|sheets| sheets.pages).sum();
        remarks.extend(front::has_strange_signs(words).then_some(Remark::SignsNamed));
        let found = Found { content: Content::Text { pages }, remarks };
        Ok(self.planned(found, starts::of_text(&text, words), text))
    }

    fn unprintable(&self, what: Unprintable) -> Planned {
        self.planned(Content::Unprintable(what).into(), Vec::new(), Vec::new())
    }

    /// As it stands in the plan before the pages are numbered.
    fn planned(&self, Found { content, remarks }: Found, starts: Vec<Start>, text: Vec<Sheets>) -> Planned {
        Planned {
            exhibit: self.exhibit.clone(),
            content,
            remarks,
            size: self.size,
            place: Place { divider: 0..0, pages: 0..0 },
            starts,
            text,
            far: Vec::new(),
        }
    }

    fn of(&self, fault: Fault) -> Error {
        fault.of(self.exhibit.number, self.exhibit.evidence)
    }
}

/// What an original is that is not printed for what is wrong with it. What a reader broke down on, or had no room or time for, is no
/// property of the file: it may be printed the next time, so it stops the bundle.
fn unread(fault: &Fault) -> Option<Unprintable> {
    match fault {
        Fault::Trouble(Trouble::Encrypted) => Some(Unprintable::Locked),
        Fault::Trouble(Trouble::Damaged(Damage::TooLarge | Damage::Crashed | Damage::TooLong)) => None,
        Fault::Trouble(Trouble::Damaged(_)) => Some(Unprintable::Damaged),
        Fault::StoreOnly(_) | Fault::Stopped | Fault::Write(_) => None,
    }
}

/// That the bytes of an exhibit could not be had.
fn unreadable(exhibit: &Exhibit) -> impl Fn(io::Error) -> Error {
    let (number, evidence) = (exhibit.number, exhibit.evidence);
    move |source| Error::Unreadable { number, evidence, source }
}

/// That an original too large to lie in memory has the digest of its intake.
pub(super) fn unaltered_far(exhibit: &Exhibit, original: &dyn Fn() -> io::Result<Box<dyn Stretches>>) -> Result<()> {
    let mut file = original().map_err(unreadable(exhibit))?;
    let (mut digest, mut buffer) = (Sha256::new(), vec![0; 1 << 20]);
    loop {
        match file.read(&mut buffer) {
            Ok(0) => break,
            Ok(n) => digest.update(&buffer[..n]),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(unreadable(exhibit)(error)),
        }
    }
    let digest = Sha256Digest(digest.finalize().into());
    let (number, evidence) = (exhibit.number, exhibit.evidence);
    if digest == exhibit.digest { Ok(()) } else { Err(Error::Altered { number, evidence }) }
}
