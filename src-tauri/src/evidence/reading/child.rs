//! What the worker of a file does, inside its walls.

use super::kept::Kept;
use super::{Answer, Ask, Trouble};
use crate::evidence::chats;
use crate::evidence::importers::{self, Format};
use crate::evidence::look::Sheets;
use crate::evidence::recordings::Sound;
use crate::evidence::{metadata, probe};
use crate::worker::{Begin, Far, Kind, Limits, Reply, Task};
use std::io::{Cursor, Read, Seek};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

/// The worker that reads evidence.
pub const READER: Kind = Kind { name: "read", begin: Begin::Near(|bytes| Box::new(Reader::of(bytes))) };

/// The worker that reads an archive or a recording too large to be handed over.
pub const UNPACKER: Kind = Kind {
    name: "unpack",
    begin: Begin::Far(|file| Box::new(Unpacker { sound: Sound::over(&file), file, kept: Kept::default() })),
};

struct Reader {
    bytes: Arc<Vec<u8>>,
    sheets: Sheets,
    sound: Sound,
    kept: Kept,
}

impl Reader {
    fn of(bytes: Vec<u8>) -> Self {
        let bytes = Arc::new(bytes);
        Self { sheets: Sheets::of(bytes.clone()), sound: Sound::of(bytes.clone()), bytes, kept: Kept::default() }
    }

    fn read(&mut self, ask: Ask) -> Result<(Answer, Vec<u8>), Trouble> {
        Ok(match ask {
            Ask::Password { password } => {
                self.sheets.open_with(&password);
                (Answer::Password, Vec::new())
            }
            Ask::Pages { kind, whole } => (Answer::Pages(self.sheets.sizes(kind, whole)?), Vec::new()),
            Ask::Page { kind, page, width } => match self.sheets.picture(kind, page as usize, width)? {
                Some(picture) => {
                    let (width, height) = picture.dimensions();
                    (Answer::Page { width, height }, picture.into_raw())
                }
                None => (Answer::NoSuchPage, Vec::new()),
            },
            Ask::Metadata => told(metadata::of_picture(&self.bytes)),
            Ask::About { format: Format::Pdf } => told(self.sheets.about()?),
            Ask::About { format } => told(importers::about(format, &self.bytes)),
            Ask::Text => (Answer::Text, probe::text_of(&self.bytes).into_bytes()),
            Ask::Heard | Ask::Peaks { .. } | Ask::Samples { .. } => of_sound(&mut self.sound, &ask)?,
            Ask::Document { format, from, count } => {
                let found = match format {
                    Format::Pdf => self.sheets.words(from as usize, count as usize)?,
                    _ => importers::read(format, &self.bytes, from, count)?,
                };
                (Answer::Document, json(&found)?)
            }
            Ask::Inner { format, entry, from } => {
                let Self { kept, sheets, bytes, .. } = self;
                kept.inner(entry, from, |entry| match format {
                    Format::Pdf => sheets.file(entry),
                    _ => importers::inner(format, bytes, entry),
                })?
            }
            Ask::Changed { entry } => changed(&mut Cursor::new(self.bytes.as_slice()), &entry),
            Ask::MayBeChat { name } => (Answer::MayBeChat(chats::may_be(&name, &self.bytes)), Vec::new()),
            Ask::Chats { name, orders } => {
                self.kept.chats(chats::read_export(&name, &mut Cursor::new(self.bytes.as_slice()), &orders)?)?
            }
            Ask::ChatWords => words_of_chat(&mut Cursor::new(self.bytes.as_slice()))?,
            Ask::Messages { chat, from } => self.kept.messages(chat, from)?,
        })
    }
}

impl Task for Reader {
    fn answer(&mut self, request: &[u8]) -> Reply {
        answered(request, |ask| self.read(ask))
    }
}

/// A file of which only the stretches that are needed are here.
struct Unpacker {
    file: Far,
    sound: Sound,
    kept: Kept,
}

impl Task for Unpacker {
    fn answer(&mut self, request: &[u8]) -> Reply {
        let Self { file, sound, kept } = self;
        answered(request, |ask| match ask {
            Ask::Document { format: Format::Zip, .. } => Ok((Answer::Document, json(&importers::read_archive(file)?)?)),
            Ask::Inner { format: Format::Zip, entry, from } => {
                kept.inner(entry, from, |entry| importers::unpack_archive(file, entry))
            }
            Ask::Changed { entry } => Ok(changed(file, &entry)),
            Ask::Chats { name, orders } => kept.chats(chats::read_export(&name, file, &orders)?),
            Ask::ChatWords => words_of_chat(file),
            Ask::Messages { chat, from } => kept.messages(chat, from),
            Ask::Heard | Ask::Peaks { .. } | Ask::Samples { .. } => of_sound(sound, &ask),
            _ => Err(Trouble::TooLarge),
        })
    }
}

fn changed(archive: &mut (impl Read + Seek), entry: &str) -> (Answer, Vec<u8>) {
    (Answer::Changed(importers::changed_in_archive(archive, entry)), Vec::new())
}

/// Lines of what a file says of itself.
fn told(lines: Vec<importers::Line>) -> (Answer, Vec<u8>) {
    (Answer::Metadata(lines.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()), Vec::new())
}

/// The words of the conversation in an archive. Longer than an answer may be is longer than is read.
fn words_of_chat(archive: &mut (impl Read + Seek)) -> Result<(Answer, Vec<u8>), Trouble> {
    let (words, left) = chats::words_of_archive(archive).unzip();
    let words = words.unwrap_or_default().into_bytes();
    if words.len() as u64 > Limits::USUAL.bulk {
        return Err(Trouble::TooLarge);
    }
    Ok((Answer::ChatWords(left), words))
}

/// What is asked of a recording.
fn of_sound(sound: &mut Sound, ask: &Ask) -> Result<(Answer, Vec<u8>), Trouble> {
    Ok(match *ask {
        Ask::Heard => (Answer::Heard(sound.heard()?), Vec::new()),
        Ask::Peaks { count } => (Answer::Peaks, sound.peaks(count as usize)?),
        Ask::Samples { from_ms, most_ms } => {
            let (rate, samples) = sound.samples(from_ms, most_ms)?;
            (Answer::Samples { rate }, samples.iter().flat_map(|sample| sample.to_le_bytes()).collect())
        }
        _ => return Err(Trouble::NoSound),
    })
}

fn answered(request: &[u8], read: impl FnOnce(Ask) -> Result<(Answer, Vec<u8>), Trouble>) -> Reply {
    let read = match serde_json::from_slice(request) {
        // A parser that panics has met a file it was not made for.
        Ok(ask) => catch_unwind(AssertUnwindSafe(|| read(ask))).unwrap_or(Err(Trouble::Damaged)),
        Err(_) => Err(Trouble::Crashed),
    };
    let (answer, bulk) = read.unwrap_or_else(|trouble| (Answer::Trouble(trouble), Vec::new()));
    Reply { record: serde_json::to_vec(&answer).unwrap_or_default(), bulk }
}

/// An answer too long for a record. What is longer than even that may be is more than is read.
pub(super) fn json(value: &impl serde::Serialize) -> Result<Vec<u8>, Trouble> {
    let bytes = serde_json::to_vec(value).map_err(|_| Trouble::Damaged)?;
    if bytes.len() as u64 > Limits::USUAL.bulk { Err(Trouble::TooLarge) } else { Ok(bytes) }
}
