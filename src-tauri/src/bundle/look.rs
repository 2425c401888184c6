//! What one original gives to a bundle: it is told by its first bytes and its name, read by a worker, and what is printed by its
//! words is typeset at once.

use super::front::{self, Sheets};
use super::numbers::Place;
use super::order::{Exhibit, Order, Originals};
use super::plan::{Planned, may_be_talk};
use super::probe::{self, Content, Found, HEAD, Kind, Remark, Unprintable};
use super::talk::{self, Far};
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
    let (number, evidence) = (exhibit.number, exhibit.evidence);
    let of = |fault: Fault| fault.of(number, evidence);
    let unreadable = |source| Error::Unreadable { number, evidence, source };
    let size = originals.len(evidence).map_err(unreadable)?;
    let head = originals.head(evidence, HEAD).map_err(unreadable)?;
    let planned = |Found { content, remarks }: Found, starts: Vec<Start>, text: Vec<Sheets>| Planned {
        exhibit: exhibit.clone(),
        content,
        remarks,
        size,
        place: Place { divider: 0..0, pages: 0..0 },
        starts,
        text,
        far: Vec::new(),
    };
    let (mut text, mut starts) = (Vec::new(), Vec::new());
    // What was read to see whether it is of one kind is not read again for the next.
    let mut read = None;
    let whole = |read: Option<Vec<u8>>| read.map_or_else(|| unaltered(exhibit, originals), Ok);
    if may_be_talk(&exhibit.named, &head) && size <= held {
        let bytes = whole(None)?;
        if let Some(talk) = talk::read(program, exhibit, &bytes, exhibit.dates).map_err(of)? {
            drop(bytes);
            let found = talk.typeset(order.language, &mut text)?;
            return Ok((planned(found, starts::of_talk(&text), text), None));
        }
        read = Some(bytes);
    }
    if size > held && matches!(format_of(&exhibit.named, &head), Some(Format::Zip)) {
        let archive = || originals.stretches(evidence);
        unaltered_far(exhibit, &archive)?;
        let found = match talk::read_far(program, exhibit, size, &archive).map_err(of)? {
            Far::Talk(talk) => {
                let found = talk.typeset(order.language, &mut text)?;
                starts = starts::of_talk(&text);
                found
            }
            Far::Words(words) => match probe::decode_text(words.as_bytes()) {
                Some(words) => {
                    let found = typeset_text(order, &words, Some(Remark::ChatOfArchive), &mut text)?;
                    starts = starts::of_text(&text, &words);
                    found
                }
                None => Content::Unprintable(Unprintable::Archive).into(),
            },
            Far::Nothing => Content::Unprintable(Unprintable::Archive).into(),
        };
        return Ok((planned(found, starts, text), None));
    }
    if size > held && far_text::is_lines(&head) {
        return Ok((far_text::look(order, exhibit, originals, program, (size, &head))?, None));
    }
    // A mail, an office paper or a saved page, if it can be read as one.
    if let Some(form) = wording::form_of(&exhibit.named, &head).filter(|_| size <= wording::LARGEST) {
        let bytes = whole(read.take())?;
        if let Some(words) = wording::read(program, &bytes, form).map_err(of)? {
            drop(bytes);
            let found = wording::typeset(order, exhibit, form, &words, &mut text)?;
            return Ok((planned(found, starts::of_words(&text), text), None));
        }
        read = Some(bytes);
    }
    let mut typeset_text = |words: &str, remark| {
        let found = typeset_text(order, words, remark, &mut text)?;
        starts = starts::of_text(&text, words);
        Ok::<_, Error>(found)
    };
    let mut in_hand = None;
    let kind = probe::kind(&head, head.len() as u64 == size);
    // No worker takes a larger file and no larger text is set, so none is laid into memory only to be refused.
    if size > LARGEST && !matches!(kind, Kind::Unprintable(_)) {
        return Err(Error::Damaged { number, evidence, damage: Damage::TooLarge });
    }
    let found = match kind {
        Kind::Text => {
            let bytes = whole(read)?;
            // The first bytes may be writing and the rest not: then it is a file of some other kind.
            match probe::decode_text(&bytes) {
                Some(decoded) => typeset_text(&decoded, None)?,
                None => Content::Unprintable(Unprintable::Other).into(),
            }
        }
        kind @ Kind::Unprintable(Unprintable::Archive) if size <= held => {
            let bytes = whole(read)?;
            let looked = Hand::take(program, &bytes).and_then(|mut hand| hand.look(kind));
            match looked {
                Ok((found, words)) => match words.and_then(|words| probe::decode_text(words.as_bytes())) {
                    Some(chat) => typeset_text(&chat, Some(Remark::ChatOfArchive))?,
                    None => found,
                },
                // An archive that can't be read is a thing to be kept, like any other that is not put on paper.
                Err(Fault::Trouble(_) | Fault::StoreOnly(_)) => Content::Unprintable(Unprintable::Archive).into(),
                Err(fault) => return Err(of(fault)),
            }
        }
        Kind::Unprintable(what) => Content::Unprintable(what).into(),
        kind => {
            let bytes = match (read, aim) {
                (None, Aim::Plan) => originals.bytes(evidence).map_err(unreadable)?,
                (read, _) => whole(read)?,
            };
            if let Aim::Bundle { known: Some(found) } = aim {
                found.clone()
            } else {
                let mut hand = Hand::take(program, &bytes).map_err(of)?;
                drop(bytes); // the worker has its own copy
                let (found, _) = hand.look(kind).map_err(of)?;
                in_hand = Some(hand);
                found
            }
        }
    };
    Ok((planned(found, starts, text), in_hand))
}

/// The bytes of an original that have the digest of its intake.
fn unaltered(exhibit: &Exhibit, originals: &dyn Originals) -> Result<Vec<u8>> {
    let (number, evidence) = (exhibit.number, exhibit.evidence);
    let bytes = originals.bytes(evidence).map_err(|source| Error::Unreadable { number, evidence, source })?;
    if Sha256Digest::of(&bytes) == exhibit.digest { Ok(bytes) } else { Err(Error::Altered { number, evidence }) }
}

/// That an original too large to lie in memory has the digest of its intake.
pub(super) fn unaltered_far(exhibit: &Exhibit, original: &dyn Fn() -> io::Result<Box<dyn Stretches>>) -> Result<()> {
    let (number, evidence) = (exhibit.number, exhibit.evidence);
    let unreadable = |source| Error::Unreadable { number, evidence, source };
    let mut file = original().map_err(unreadable)?;
    let (mut digest, mut buffer) = (Sha256::new(), vec![0; 1 << 20]);
    loop {
        match file.read(&mut buffer) {
            Ok(0) => break,
            Ok(n) => digest.update(&buffer[..n]),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(unreadable(error)),
        }
    }
    let digest = Sha256Digest(digest.finalize().into());
    if digest == exhibit.digest { Ok(()) } else { Err(Error::Altered { number, evidence }) }
}

/// A text on sheets, which are put into `sheets`.
fn typeset_text(order: &Order, words: &str, remark: Option<Remark>, sheets: &mut Vec<Sheets>) -> Result<Found> {
    *sheets = front::text(order.language, words)?;
    let pages = sheets.iter().map(|sheets| sheets.pages).sum();
    let signs = front::has_strange_signs(words).then_some(Remark::SignsNamed);
    Ok(Found { content: Content::Text { pages }, remarks: remark.into_iter().chain(signs).collect() })
}
