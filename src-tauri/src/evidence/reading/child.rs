//! What the worker of a file does, inside its walls.

use super::{Answer, Ask, Trouble};
use crate::evidence::look::Sheets;
use crate::evidence::recordings::Sound;
use crate::evidence::{metadata, probe};
use crate::worker::{Kind, Reply, Task};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

/// The worker that reads evidence.
pub const READER: Kind = Kind { name: "read", begin: |bytes| Box::new(Reader::of(bytes)) };

struct Reader {
    bytes: Arc<Vec<u8>>,
    sheets: Sheets,
    sound: Sound,
}

impl Reader {
    fn of(bytes: Vec<u8>) -> Self {
        let bytes = Arc::new(bytes);
        Self { sheets: Sheets::of(bytes.clone()), sound: Sound::of(bytes.clone()), bytes }
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
