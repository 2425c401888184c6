//! What the worker of an original does, inside its walls.

use super::super::archive;
use super::super::bind::{Layers, Out, Part, reference};
use super::super::carry::{Binding, Halt, Maker, Source};
use super::super::error::{Damage, Trouble, guarded};
use super::super::probe::{self, Encoded, Found, Kind, Remark, Unprintable};
use super::{Answer, Ask, Carry, PIECE};
use crate::evidence::chats;
use crate::worker::{Begin, Kind as WorkerKind, Reply, Task};
use std::io::Cursor;

/// The worker that reads originals for a bundle.
pub const BINDER: WorkerKind = WorkerKind { name: "bind", begin: Begin::Near(|bytes| Box::new(Binder::of(bytes))) };

struct Binder {
    /// The file, as long as there is something to be read from it.
    bytes: Vec<u8>,
    /// How many bytes it had.
    length: usize,
    /// A PDF that was looked at: opened once, it is examined and carried as it stands here.
    source: Option<Source>,
    /// The picture made ready last.
    ready: Option<Encoded>,
    /// The bytes of the part written last.
    part: Vec<u8>,
}

impl Binder {
    fn of(bytes: Vec<u8>) -> Self {
        Self { length: bytes.len(), bytes, source: None, ready: None, part: Vec::new() }
    }

    fn read(&mut self, ask: Ask) -> Result<(Answer, Vec<u8>), Trouble> {
        Ok(match ask {
            Ask::Look { kind, password } => self.look(kind, password.as_deref())?,
            Ask::Encode { format, frame } => {
                let mut encoded = probe::encode(format, frame, &mut self.bytes)?;
                let unnamed_inks = encoded.unnamed_inks;
                let (profile, components) = encoded.profile.take().unzip();
                self.ready = Some(encoded);
                (Answer::Encoded { components, unnamed_inks }, profile.unwrap_or_default())
            }
            Ask::Picture { first, profile } => {
                let encoded = self.ready.take().ok_or(Damage::Crashed)?;
                (self.picture(encoded, first, profile)?, self.piece(0))
            }
            Ask::Obstacles(about) => {
                let source = self.source.as_ref().ok_or(Damage::Crashed)?;
                (Answer::Obstacles(archive::obstacles(source, self.length, &about)), Vec::new())
            }
            Ask::Carry(asked) => (self.carry(&asked)?, self.piece(0)),
            Ask::Piece { at } => (Answer::Piece, self.piece(at)),
        })
    }

    /// Bytes of the part from a place on. One that is a single piece is given away as it is.
    fn piece(&mut self, at: u64) -> Vec<u8> {
        if at == 0 && self.part.len() as u64 <= PIECE {
            return std::mem::take(&mut self.part);
        }
        let from = usize::try_from(at).unwrap_or(usize::MAX).min(self.part.len());
        let to = self.part.len().min(from.saturating_add(PIECE as usize));
        self.part[from..to].to_vec()
    }

    fn look(&mut self, kind: Kind, password: Option<&str>) -> Result<(Answer, Vec<u8>), Trouble> {
        if kind == Kind::Unprintable(Unprintable::Archive) {
            let (words, left) = chats::words_of_archive(&mut Cursor::new(&self.bytes)).unzip();
            let mut found = Found::from(probe::Content::Unprintable(Unprintable::Archive));
            found.remarks = left.iter().flatten().map(Remark::left_out).collect();
            return Ok((Answer::Looked { found, chat: words.is_some() }, words.unwrap_or_default().into_bytes()));
        }
        let (found, source) = probe::look(kind, &mut self.bytes, password)?;
        self.source = source;
        Ok((Answer::Looked { found, chat: false }, Vec::new()))
    }

    fn picture(&mut self, mut encoded: Encoded, first: u32, profile: Option<u32>) -> Result<Answer, Trouble> {
        self.written(first, |out, _| {
            if let Some(profile) = profile {
                encoded.image.dict.set("ColorSpace", vec!["ICCBased".into(), reference(profile)]);
            }
            if let Some(mask) = encoded.mask {
                let mask = out.add(mask)?;
                encoded.image.dict.set("SMask", reference(mask));
            }
            out.add(encoded.image)?;
            Ok(())
        })
    }

    fn carry(&mut self, asked: &Carry) -> Result<Answer, Trouble> {
        let source = self.source.take().ok_or(Damage::Crashed)?;
        let leaves = asked.pages.leaves(|at| asked.stamps + at);
        self.written(asked.first, |out, layers| {
            let mut to = Binding { out, leaves: &leaves, layers, save: asked.save };
            source.carry(Maker::Others, &mut to)
        })
    }

    /// A part that `write` writes.
    fn written(
        &mut self,
        first: u32,
        write: impl FnOnce(&mut Out<'_>, &mut Layers) -> Result<(), Halt>,
    ) -> Result<Answer, Trouble> {
        self.part = Vec::new();
        let mut layers = Layers::default();
        let mut out = Out::part(&mut self.part, first);
        write(&mut out, &mut layers).map_err(|halt| match halt {
            Halt::Trouble(trouble) => trouble,
            // Memory takes whatever is written to it.
            Halt::Write(_) => Damage::Crashed.into(),
        })?;
        let part: Part = out.end_part();
        Ok(Answer::Written { part, layers })
    }
}

impl Task for Binder {
    fn answer(&mut self, request: &[u8]) -> Reply {
        let read = match serde_json::from_slice(request) {
            // A parser that panics has met a file it was not made for.
            Ok(ask) => guarded(|| self.read(ask)),
            Err(_) => Err(Damage::Crashed.into()),
        };
        let (answer, bulk) = read.unwrap_or_else(|trouble| (Answer::Trouble(trouble), Vec::new()));
        Reply { record: serde_json::to_vec(&answer).unwrap_or_default(), bulk }
    }
}
