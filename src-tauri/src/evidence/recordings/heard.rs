//! What a worker tells of a recording.

use serde::{Deserialize, Serialize};

/// Samples a second, in which messengers record and speech loses nothing.
pub const SAMPLE: u32 = 24_000;

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
    pub(in crate::evidence) fn checked(mut self) -> Option<Self> {
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
