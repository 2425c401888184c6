//! Reading evidence: whatever has to be parsed or decoded to be seen is asked of a worker, one process for one file. What
//! comes back is checked before it is believed: the worker may have been taken over by the file it reads.

mod child;
mod documents;
mod exports;
mod kept;
mod trouble;

use super::EvidenceKind;
use super::chats::Left;
use super::importers::Format;
use super::importers::chat::DateOrders;
use super::look::{LARGEST_AREA, LARGEST_SIDE};
use super::recordings::Heard;
use crate::base::Secret;
use crate::base::text::one_line;
use crate::worker::{self, Layer, Limits, Program, Stretches, Worker};
use image::RgbImage;
use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use std::io::Read;
use zeroize::Zeroizing;

pub use child::{READER, UNPACKER};
pub use trouble::Trouble;

/// Why a worker gave no answer about a file.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The file could not be read.
    #[error("the file could not be read: {0}")]
    Trouble(Trouble),
    /// This computer lacks a protection, so nothing is read on it; no layer: not even a process could be started.
    #[error("files are stored only, and not read, on this computer")]
    StoreOnly(Option<Layer>),
    /// The stored bytes could not be read.
    #[error("the stored bytes could not be read")]
    Source(#[source] std::io::Error),
    /// The vault did not give the file.
    #[error(transparent)]
    Vault(#[from] crate::vault::Error),
}

impl From<worker::Error> for Error {
    fn from(error: worker::Error) -> Self {
        use worker::Error as E;
        match error {
            E::Unprotected(layer) => Self::StoreOnly(Some(layer)),
            E::NotStarted(_) => Self::StoreOnly(None),
            E::Source(error) => Self::Source(error),
            E::TooLarge => Self::Trouble(Trouble::TooLarge),
            E::TooLong => Self::Trouble(Trouble::TooLong),
            E::Stopped => Self::Vault(crate::vault::Error::Locked),
            E::Died | E::Garbage => Self::Trouble(Trouble::Crashed),
        }
    }
}

/// What can be asked about a file. To move a parser into the worker: a request here, its answer below, an arm in
/// `child.rs`, and a method of [`Reading`].
#[derive(Debug, Serialize, Deserialize)]
enum Ask {
    /// The password of a PDF, for all that is asked after it.
    Password { password: Secret },
    /// How large each page is; `whole`: after decoding a picture to its end.
    Pages { kind: EvidenceKind, whole: bool },
    /// One page (from 0) as pixels.
    Page { kind: EvidenceKind, page: u32, width: u32 },
    /// What a camera wrote into it.
    Metadata,
    /// What a document says of itself.
    About { format: Format },
    /// Its text.
    Text,
    /// What a recording says of itself.
    Heard,
    /// How loud a recording is, so many values.
    Peaks { count: u32 },
    /// Its sound from a moment on.
    Samples { from_ms: u64, most_ms: u64 },
    /// What stands in it: a stretch of its pages or mails, or all of it.
    Document { format: Format, from: u32, count: u32 },
    /// A stretch of bytes of a file in it.
    Inner { format: Format, entry: String, from: u64 },
    /// When a file of an archive was changed last, as the archive says.
    Changed { entry: String },
    /// Whether its beginning looks like an export of a conversation.
    MayBeChat { name: String },
    /// The conversations in it, without their messages.
    Chats { name: String, orders: DateOrders },
    /// The words of the conversation in an archive, as its file has them.
    ChatWords,
    /// Messages of one of these.
    Messages { chat: u32, from: u32 },
}

/// What comes back. Pixels and text follow as bulk.
#[derive(Debug, Serialize, Deserialize)]
enum Answer {
    Password,
    Pages(Vec<(f64, f64)>),
    Page {
        width: u32,
        height: u32,
    },
    NoSuchPage,
    Metadata(Vec<(String, String)>),
    Text,
    Heard(Heard),
    Peaks,
    Samples {
        rate: u32,
    },
    Document,
    Inner {
        whole: u64,
    },
    Changed(Option<i64>),
    MayBeChat(bool),
    /// With what was left out beside them; nothing where there are none.
    ChatWords(Option<Vec<Left>>),
    Chats,
    Messages,
    Trouble(Trouble),
}

/// A file in a worker of its own. Dropping it ends the process.
#[derive(Debug)]
pub struct Reading {
    worker: Worker,
    answers: u32,
    /// With which it opens its PDF.
    password: Option<Secret>,
}

/// A worker that gave so many answers may be full of what pages share, and break down for that alone.
const WORN: u32 = 8;

/// Pages of one file, at most.
const MOST_PAGES: usize = 200_000;
/// Lines of metadata, and characters of each, at most.
const MOST_LINES: (usize, usize) = (32, 300);

impl Reading {
    /// Starts a worker and hands it the file. `length` is what `file` gives; a shorter one is an error.
    pub fn begin(program: &Program, length: u64, file: &mut dyn Read) -> Result<Self, Error> {
        Ok(Self { worker: program.start(READER.name, length, file, &Limits::USUAL)?, answers: 0, password: None })
    }

    /// The same for a file of any length: of one that is too large to be handed over, archives and recordings are read.
    pub fn open(program: &Program, length: u64, mut file: Box<dyn Stretches>) -> Result<Self, Error> {
        if length > Limits::USUAL.input {
            return Self::unpacking(program, length, file);
        }
        Self::begin(program, length, &mut file)
    }

    /// Starts a worker that wishes for the stretches that it needs, of an archive or a recording. What else is asked of it is answered by
    /// [`Trouble::TooLarge`].
    pub fn unpacking(program: &Program, length: u64, file: Box<dyn Stretches>) -> Result<Self, Error> {
        Ok(Self { worker: program.start_far(UNPACKER.name, length, file, &Limits::USUAL)?, answers: 0, password: None })
    }

    /// The same for bytes in memory: an entry of an archive, a part of a mail.
    pub fn of(program: &Program, bytes: &[u8]) -> Result<Self, Error> {
        Self::begin(program, bytes.len() as u64, &mut &bytes[..])
    }

    /// The same, which opens its PDF with a password from here on. Whether it does is heard when something of the PDF is asked for.
    pub fn opened_with(mut self, password: Option<Secret>) -> Result<Self, Error> {
        if let Some(password) = &password {
            let ask = Ask::Password { password: password.clone() };
            let (Answer::Password, _) = self.ask(&ask)? else { return Err(garbage()) };
        }
        self.password = password;
        Ok(self)
    }

    /// The password that it was given.
    pub fn password(&self) -> Option<&str> {
        self.password.as_deref()
    }

    /// Whether its breaking down says nothing about the file: it has answered too often, or nobody asked it for too long.
    pub fn is_worn(&self) -> bool {
        self.answers > WORN || self.worker.was_idle()
    }

    /// Width and height of each page in points, all positive. A picture is decoded to its end, so that damage shows.
    pub fn pages(&mut self, kind: EvidenceKind) -> Result<Vec<(f64, f64)>, Error> {
        self.sizes(kind, true)
    }

    /// How many pages there are, by a quick look: a picture's header is believed.
    pub fn count(&mut self, kind: EvidenceKind) -> Result<u32, Error> {
        Ok(self.sizes(kind, false)?.len() as u32)
    }

    fn sizes(&mut self, kind: EvidenceKind, whole: bool) -> Result<Vec<(f64, f64)>, Error> {
        let (Answer::Pages(pages), _) = self.ask(&Ask::Pages { kind, whole })? else { return Err(garbage()) };
        let sane = |side: f64| side.is_finite() && side > 0.0 && side < 1e7;
        let sane = !pages.is_empty() && pages.len() <= MOST_PAGES && pages.iter().all(|(w, h)| sane(*w) && sane(*h));
        if sane { Ok(pages) } else { Err(Error::Trouble(Trouble::Damaged)) }
    }

    /// A page (from 0) as a picture `width` pixels wide, or less when the original is smaller than that; nothing when there
    /// is no such page.
    pub fn page(&mut self, kind: EvidenceKind, page: usize, width: u32) -> Result<Option<RgbImage>, Error> {
        let Ok(page) = u32::try_from(page) else { return Ok(None) };
        let width = width.clamp(16, LARGEST_SIDE);
        match self.ask(&Ask::Page { kind, page, width })? {
            (Answer::Page { width, height }, pixels) => {
                let area = u64::from(width) * u64::from(height);
                let fits = area > 0 && area <= LARGEST_AREA && pixels.len() as u64 == area * 3;
                let picture = if fits { RgbImage::from_raw(width, height, pixels) } else { None };
                picture.map(Some).ok_or_else(garbage)
            }
            (Answer::NoSuchPage, _) => Ok(None),
            _ => Err(garbage()),
        }
    }

    /// Name (a message key) and value of what a camera wrote in the picture.
    pub fn metadata(&mut self) -> Result<Vec<(&'static str, String)>, Error> {
        self.lines(&Ask::Metadata)
    }

    /// The same of what a document says of itself: who made it, when, with which program.
    pub fn about(&mut self, format: Format) -> Result<Vec<(&'static str, String)>, Error> {
        self.lines(&Ask::About { format })
    }

    fn lines(&mut self, ask: &Ask) -> Result<Vec<(&'static str, String)>, Error> {
        let (Answer::Metadata(lines), _) = self.ask(ask)? else { return Err(garbage()) };
        let known = |name: &str| super::metadata::NAMES.iter().copied().find(|known| *known == name);
        let mut told = HashSet::new();
        let lines = lines.into_iter().take(MOST_LINES.0).filter_map(|(name, value)| {
            let name = known(&name).filter(|name| told.insert(*name))?;
            Some((name, one_line(&value).chars().take(MOST_LINES.1).collect()))
        });
        Ok(lines.collect())
    }

    /// The text of a plain-text file.
    pub fn text(&mut self) -> Result<String, Error> {
        let (Answer::Text, bytes) = self.ask(&Ask::Text)? else { return Err(garbage()) };
        String::from_utf8(bytes).map_err(|_| garbage())
    }

    /// What a recording says of itself.
    pub fn heard(&mut self) -> Result<Heard, Error> {
        let (Answer::Heard(heard), _) = self.ask(&Ask::Heard)? else { return Err(garbage()) };
        heard.checked().ok_or_else(garbage)
    }

    /// How loud a recording is from beginning to end: at most `count` values, 0 silent.
    pub fn peaks(&mut self, count: usize) -> Result<Vec<u8>, Error> {
        let (Answer::Peaks, peaks) = self.ask(&Ask::Peaks { count: count as u32 })? else { return Err(garbage()) };
        if peaks.len() <= count { Ok(peaks) } else { Err(garbage()) }
    }

    /// Sound from a moment on: samples a second, and at most `most_ms` (up to ten minutes) of samples, 16 bits each, one
    /// channel, the lower byte first. None where the recording has ended.
    pub fn samples(&mut self, from_ms: u64, most_ms: u64) -> Result<(u32, Vec<u8>), Error> {
        let most_ms = most_ms.min(600_000);
        let (Answer::Samples { rate }, bytes) = self.ask(&Ask::Samples { from_ms, most_ms })? else {
            return Err(garbage());
        };
        let sane = (1000..=48_000).contains(&rate) && bytes.len().is_multiple_of(2);
        if sane && bytes.len() as u64 <= most_ms * u64::from(rate) / 500 + 2 {
            Ok((rate, bytes))
        } else {
            Err(garbage())
        }
    }

    fn ask(&mut self, ask: &Ask) -> Result<(Answer, Vec<u8>), Error> {
        // It may hold a password.
        let request = Zeroizing::new(serde_json::to_vec(ask).map_err(|_| garbage())?);
        self.answers += 1;
        let reply = self.worker.ask(&request)?;
        match serde_json::from_slice(&reply.record).map_err(|_| garbage())? {
            Answer::Trouble(trouble) => Err(Error::Trouble(trouble)),
            answer => Ok((answer, reply.bulk)),
        }
    }
}

/// No answer to what was asked: as if the worker had broken down.
fn garbage() -> Error {
    worker::Error::Garbage.into()
}
