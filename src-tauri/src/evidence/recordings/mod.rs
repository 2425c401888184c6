//! Recordings: sound and film. What the file says of itself, how loud it is from moment to moment, a picture of a film. Sound is
//! decoded by a worker; what no worker decodes (films, AMR) by ffmpeg within walls, where it is installed.

mod amr;
mod boxes;
pub mod film;
mod sound;
mod store;

#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

pub use sound::Sound;
pub use store::{Recording, keep, of, poster_of};

/// Samples a second, in which messengers record and speech loses nothing.
pub const SAMPLE: u32 = 24_000;
/// So many values tell how loud a recording is from beginning to end: two to a pixel of a wide window.
pub const PEAKS: usize = 1_200;
/// Recordings up to this length are played in the window: its memory holds all of their sound.
pub const LONGEST_PLAYED_MS: u64 = 4 * 3_600_000;

/// What a recording says of itself.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Heard {
    /// Its length in milliseconds; 0 when it is not known.
    pub duration_ms: u64,
    /// How its sound is written: `opus`, `aac`, `mp3`, `amr`; empty when that is not known.
    pub codec: String,
    /// Samples a second; 0 when it has no sound.
    pub rate: u32,
    /// How many channels.
    pub channels: u32,
    /// Width and height in pixels, when it has a moving picture (0 when the header does not tell).
    pub picture: Option<(u32, u32)>,
    /// When it was made, by its own header: milliseconds since 1970.
    pub recorded: Option<i64>,
}

impl Heard {
    /// The same when it can be true: a worker may have been taken over by the file it reads.
    pub(super) fn checked(mut self) -> Option<Self> {
        let known =
            self.codec.len() <= 20 && self.codec.chars().all(|c| c.is_ascii_alphanumeric() || "-_. ".contains(c));
        // A century, in milliseconds.
        let sane = self.duration_ms < 3_200_000_000_000 && self.rate <= 1_000_000 && self.channels <= 64;
        self.recorded = self.recorded.filter(|at| (0..=4_102_444_800_000).contains(at));
        (known && sane).then_some(self)
    }
}

/// Brings measured loudness down to so many values; each is the loudest of its stretch.
pub fn gathered(fine: &[u8], count: usize) -> Vec<u8> {
    if fine.len() <= count {
        return fine.to_vec();
    }
    let loudest = |at: usize| {
        let (from, to) = (at * fine.len() / count, (at + 1) * fine.len() / count);
        fine[from..to].iter().copied().max().unwrap_or(0)
    };
    (0..count).map(loudest).collect()
}

/// Loudness of samples, `count` values.
pub fn peaks_of(samples: &[i16], count: usize) -> Vec<u8> {
    let fine: Vec<u8> = samples
        .chunks((SAMPLE / 20) as usize)
        .map(|part| part.iter().map(|s| (s.unsigned_abs() >> 7).min(255) as u8).max().unwrap_or(0))
        .collect();
    gathered(&fine, count)
}
