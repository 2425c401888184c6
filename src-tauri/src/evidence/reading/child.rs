//! What the worker of a file does, inside its walls.

use super::documents::CHUNK;
use super::exports::{Heads, stretch};
use super::{Answer, Ask, Trouble};
use crate::evidence::chats::{self, Export};
use crate::evidence::importers::{self, Format};
use crate::evidence::look::Sheets;
use crate::evidence::recordings::Sound;
use crate::evidence::{metadata, probe};
use crate::worker::{Kind, Limits, Reply, Task};
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

/// The worker that reads evidence.
pub const READER: Kind = Kind { name: "read", begin: |bytes| Box::new(Reader::of(bytes)) };

struct Reader {
    bytes: Arc<Vec<u8>>,
    sheets: Sheets,
    sound: Sound,
    /// The file inside that was asked for last.
    inner: Option<(String, Vec<u8>)>,
    /// The conversations that were read last.
    chats: Option<Export>,
}

impl Reader {
    fn of(bytes: Vec<u8>) -> Self {
        let bytes = Arc::new(bytes);
        Self { sheets: Sheets::of(bytes.clone()), sound: Sound::of(bytes.clone()), bytes, inner: None, chats: None }
    }

    fn read(&mut self, ask: Ask) -> Result<(Answer, Vec<u8>), Trouble> {
        Ok(match ask {
            Ask::Pages { kind, whole } => (Answer::Pages(self.sheets.sizes(kind, whole)?), Vec::new()),
            Ask::Page { kind, page, width } => match self.sheets.picture(kind, page as usize, width)? {
                Some(picture) => {
                    let (width, height) = picture.dimensions();
                    (Answer::Page { width, height }, picture.into_raw())
                }
                None => (Answer::NoSuchPage, Vec::new()),
            },
            Ask::Metadata => {
                let lines = metadata::of_picture(&self.bytes);
                (
                    Answer::Metadata(lines.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()),
                    Vec::new(),
                )
            }
            Ask::Text => {
                let (text, unicode) = probe::text_of(&self.bytes);
                (Answer::Text { unicode }, text.into_bytes())
            }
            Ask::Heard => (Answer::Heard(self.sound.heard()?), Vec::new()),
            Ask::Peaks { count } => (Answer::Peaks, self.sound.peaks(count as usize)?),
            Ask::Samples { from_ms, most_ms } => {
                let (rate, samples) = self.sound.samples(from_ms, most_ms)?;
                (Answer::Samples { rate }, samples.iter().flat_map(|sample| sample.to_le_bytes()).collect())
            }
            Ask::Document { format, from, count } => {
                let found = match format {
                    Format::Pdf => self.sheets.words(from as usize, count as usize)?,
                    _ => importers::read(format, &self.bytes, from, count)?,
                };
                (Answer::Document, json(&found)?)
            }
            Ask::Inner { format, entry, from } => {
                if self.inner.as_ref().is_none_or(|(name, _)| *name != entry) {
                    let bytes = importers::inner(format, &self.bytes, &entry)?;
                    self.inner = Some((entry, bytes));
                }
                let bytes = self.inner.as_ref().map(|(_, bytes)| bytes.as_slice()).unwrap_or_default();
                let start = usize::try_from(from).unwrap_or(usize::MAX).min(bytes.len());
                let end = start.saturating_add(CHUNK).min(bytes.len());
                (Answer::Inner { whole: bytes.len() as u64 }, bytes[start..end].to_vec())
            }
            Ask::MayBeChat { name } => (Answer::MayBeChat(chats::may_be(&name, &self.bytes)), Vec::new()),
            Ask::Chats { name, order } => {
                let export = chats::read_export(&name, &mut Cursor::new(self.bytes.as_slice()), order)?;
                let heads = Heads::of(&export);
                self.chats = Some(export);
                (Answer::Chats, json(&heads)?)
            }
            Ask::Messages { chat, from } => {
                let export = self.chats.as_ref().ok_or(Trouble::Crashed)?;
                let chat = export.chats.get(chat as usize).ok_or(Trouble::Crashed)?;
                let rest = chat.messages.get(from as usize..).unwrap_or_default();
                (Answer::Messages, json(&stretch(rest))?)
            }
        })
    }
}

impl Task for Reader {
    fn answer(&mut self, request: &[u8]) -> Reply {
        let read = match serde_json::from_slice(request) {
            // A parser that panics has met a file it was not made for.
            Ok(ask) => catch_unwind(AssertUnwindSafe(|| self.read(ask))).unwrap_or(Err(Trouble::Damaged)),
            Err(_) => Err(Trouble::Crashed),
        };
        let (answer, bulk) = read.unwrap_or_else(|trouble| (Answer::Trouble(trouble), Vec::new()));
        Reply { record: serde_json::to_vec(&answer).unwrap_or_default(), bulk }
    }
}

/// An answer too long for a record. What is longer than even that may be is more than is read.
fn json(value: &impl serde::Serialize) -> Result<Vec<u8>, Trouble> {
    let bytes = serde_json::to_vec(value).map_err(|_| Trouble::Damaged)?;
    if bytes.len() as u64 > Limits::USUAL.bulk { Err(Trouble::TooLarge) } else { Ok(bytes) }
}
