//! Originals in the hands of a worker. Whatever has to be parsed or decoded to be bound is asked of a process of its own, one
//! for each original; what it writes of the bundle comes back as a part that is put in as it is.

mod child;

use super::bind::{About, Layers, Out, Pages, Part};
use super::error::{Damage, Error, Trouble};
use super::probe::{Format, Found, Kind};
use crate::base::Secret;
use crate::base::id::EvidenceId;
use crate::worker::{self, Layer, Limits, Program, Worker};
use serde::{Deserialize, Serialize};
use std::io::{self, Write};
use std::ops::Range;
use std::time::Duration;
use zeroize::Zeroizing;

pub use child::BINDER;

/// What binding one original may take: a PDF of some thousand pages is looked at, examined for an archive file and rewritten, and
/// each of the three may take an answer's time. It waits for its turn as long as those before it take, which says nothing against
/// it: whoever has it in hand ends it, and so does the end of all workers.
const LIMITS: Limits = Limits {
    processor: Duration::from_secs(4 * ANSWER),
    answer: Duration::from_secs(ANSWER),
    idle: Limits::ENDLESS,
    ..Limits::USUAL
};
/// Bytes of the largest original that one takes.
pub(super) const LARGEST: u64 = LIMITS.input;
/// Seconds for one answer.
const ANSWER: u64 = 240;
/// A part is fetched in pieces of this size.
const PIECE: u64 = 32 << 20;
/// Reasons that are believed, and letters of each.
const REASONS: (usize, usize) = (8, 300);

/// What can be asked about an original.
#[derive(Debug, Serialize, Deserialize)]
enum Ask {
    /// What it gives to the bundle. A PDF is opened with the password, where there is one.
    Look { kind: Kind, password: Option<Secret> },
    /// One picture of it, made ready; its colour profile follows as bulk.
    Encode { format: Format, frame: usize },
    /// That picture as objects from `first` on, the image last.
    Picture { first: u32, profile: Option<u32> },
    /// What keeps its pages out of an archive file.
    Obstacles(About),
    /// Its pages as those of the bundle. Nothing is left of it to be asked about.
    Carry(Carry),
    /// Bytes of the part written last.
    Piece { at: u64 },
}

/// Where the pages of a PDF go.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Carry {
    /// The number that the first new object gets.
    pub first: u32,
    /// Their places.
    pub pages: Pages,
    /// The stamp of the first; those of the others follow it.
    pub stamps: u32,
    /// The content stream `q`.
    pub save: u32,
}

/// What comes back.
#[derive(Debug, Serialize, Deserialize)]
enum Answer {
    /// With the words of a chat as bulk, if an archive holds one.
    Looked {
        found: Found,
        chat: bool,
    },
    Encoded {
        components: Option<u8>,
        unnamed_inks: bool,
    },
    /// With the first piece of the part as bulk.
    Written {
        part: Part,
        layers: Layers,
    },
    Obstacles(Vec<String>),
    Piece,
    Trouble(Trouble),
}

/// A picture that is ready to be written.
pub(super) struct Ready {
    /// Its colour profile, and for how many components.
    pub profile: Option<(Vec<u8>, u8)>,
    /// Colours are given in the inks of print and no profile says which.
    pub unnamed_inks: bool,
}

/// Why a worker gave nothing.
#[derive(Debug)]
pub(super) enum Fault {
    Trouble(Trouble),
    StoreOnly(Option<Layer>),
    Stopped,
    Write(io::Error),
}

impl Fault {
    /// The same, said of an exhibit.
    pub fn of(self, number: u32, evidence: EvidenceId) -> Error {
        match self {
            Self::Trouble(trouble) => trouble.of(number, evidence),
            Self::StoreOnly(layer) => Error::StoreOnly(layer),
            Self::Stopped => Error::Stopped,
            Self::Write(error) => Error::Write(error),
        }
    }
}

impl From<Damage> for Fault {
    fn from(damage: Damage) -> Self {
        Self::Trouble(damage.into())
    }
}

impl From<worker::Error> for Fault {
    fn from(error: worker::Error) -> Self {
        use worker::Error as E;
        match error {
            E::Unprotected(layer) => Self::StoreOnly(Some(layer)),
            E::NotStarted(_) => Self::StoreOnly(None),
            E::TooLarge => Damage::TooLarge.into(),
            E::TooLong => Damage::TooLong.into(),
            E::Stopped => Self::Stopped,
            // The bytes are in memory: a source that fails is a worker that is gone.
            E::Died | E::Garbage | E::Source(_) => Damage::Crashed.into(),
        }
    }
}

/// An original in a worker of its own. Dropping it ends the process.
pub(super) struct Hand(Worker);

impl Hand {
    /// Starts a worker and hands it the original.
    pub fn take(program: &Program, bytes: &[u8]) -> Result<Self, Fault> {
        let length = bytes.len() as u64;
        // What is parsed and what is written each hold a copy of a scan's pictures.
        let limits = Limits { memory: LIMITS.memory + 2 * length, ..LIMITS };
        Ok(Self(program.start(BINDER.name, length, &mut &bytes[..], &limits)?))
    }

    /// What the original gives, and the words of a chat if it is an archive that holds one.
    pub fn look(&mut self, kind: Kind) -> Result<(Found, Option<String>), Fault> {
        self.look_with(kind, None)
    }

    /// The same of an original that opens with this password.
    pub fn look_with(&mut self, kind: Kind, password: Option<Secret>) -> Result<(Found, Option<String>), Fault> {
        let (Answer::Looked { found, chat }, bulk) = self.ask(&Ask::Look { kind, password })? else {
            return Err(garbage());
        };
        let words = if chat { Some(String::from_utf8(bulk).map_err(|_| garbage())?) } else { None };
        Ok((found, words))
    }

    /// Makes a picture ready.
    pub fn encode(&mut self, format: Format, frame: usize) -> Result<Ready, Fault> {
        let (Answer::Encoded { components, unnamed_inks }, bulk) = self.ask(&Ask::Encode { format, frame })? else {
            return Err(garbage());
        };
        Ok(Ready { profile: components.map(|count| (bulk, count)), unnamed_inks })
    }

    /// Writes the picture made ready last and gives its object. `profile`: the object of its colour profile.
    pub fn picture(&mut self, profile: Option<u32>, out: &mut Out<'_>) -> Result<u32, Fault> {
        let asked = Ask::Picture { first: out.next(), profile };
        self.write(&asked, 0..0, out)?;
        Ok(out.next() - 1)
    }

    /// Writes the pages of a PDF and gives its layers.
    pub fn carry(&mut self, asked: Carry, out: &mut Out<'_>) -> Result<Layers, Fault> {
        let pages = asked.pages.ids();
        self.write(&Ask::Carry(asked), pages, out)
    }

    /// What keeps the pages of a PDF out of an archive file, in the words of the validator.
    pub fn obstacles(&mut self, about: &About) -> Result<Vec<String>, Fault> {
        let (Answer::Obstacles(reasons), _) = self.ask(&Ask::Obstacles(about.clone()))? else { return Err(garbage()) };
        let tidy = |reason: String| reason.chars().filter(|c| !c.is_control()).take(REASONS.1).collect();
        Ok(reasons.into_iter().take(REASONS.0).map(tidy).collect())
    }

    fn write(&mut self, ask: &Ask, pages: Range<u32>, out: &mut Out<'_>) -> Result<Layers, Fault> {
        let (Answer::Written { part, layers }, begun) = self.ask(ask)? else { return Err(garbage()) };
        let mut fault = None;
        let written = out.take_in(&part, pages, |sink| {
            self.fetch(begun, part.length, sink).map_err(|found| match found {
                Fault::Write(error) => error,
                other => {
                    fault = Some(other);
                    io::ErrorKind::Other.into()
                }
            })
        });
        match (written, fault) {
            (Ok(()), _) => {}
            (Err(_), Some(fault)) => return Err(fault),
            (Err(error), None) if error.kind() == io::ErrorKind::InvalidData => return Err(garbage()),
            (Err(error), None) => return Err(Fault::Write(error)),
        }
        // Layers are objects of this part or they are nothing.
        let own = |id: &u32| out.has(*id);
        let layers = Layers {
            all: layers.all.into_iter().filter(own).collect(),
            off: layers.off.into_iter().filter(own).collect(),
        };
        Ok(layers)
    }

    /// Writes a part, of which the first piece is here.
    fn fetch(&mut self, begun: Vec<u8>, length: u64, sink: &mut dyn Write) -> Result<(), Fault> {
        let (mut bytes, mut at) = (begun, 0);
        while at < length {
            if bytes.is_empty() || bytes.len() as u64 > length - at {
                return Err(garbage());
            }
            sink.write_all(&bytes).map_err(Fault::Write)?;
            at += bytes.len() as u64;
            if at < length {
                let (Answer::Piece, next) = self.ask(&Ask::Piece { at })? else { return Err(garbage()) };
                bytes = next;
            }
        }
        Ok(())
    }

    fn ask(&mut self, ask: &Ask) -> Result<(Answer, Vec<u8>), Fault> {
        // It may hold a password.
        let request = Zeroizing::new(serde_json::to_vec(ask).map_err(|_| garbage())?);
        let reply = self.0.ask(&request)?;
        match serde_json::from_slice(&reply.record).map_err(|_| garbage())? {
            Answer::Trouble(trouble) => Err(Fault::Trouble(trouble)),
            answer => Ok((answer, reply.bulk)),
        }
    }
}

/// No answer to what was asked: as if the worker had broken down.
fn garbage() -> Fault {
    Damage::Crashed.into()
}
