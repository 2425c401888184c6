//! Recordings on the wire.

use super::{Serialize, TS};
use crate::base::Timestamp;
use crate::base::id::EvidenceId;

/// What is known of a recording.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RecordingView {
    /// The item.
    pub evidence: EvidenceId,
    /// Whether it was read; else nothing below is known.
    pub read: bool,
    /// Its length in milliseconds; none when that is not known.
    pub duration: Option<u64>,
    /// How its sound is written: `opus`, `aac`, or empty.
    pub codec: String,
    /// Samples a second, 0 without sound.
    pub rate: u32,
    /// Channels.
    pub channels: u32,
    /// Width and height of a film's picture.
    pub picture: Option<(u32, u32)>,
    /// When it was made, by its own header.
    pub recorded: Option<Timestamp>,
    /// How loud it is from beginning to end, 0–255.
    pub peaks: Vec<u8>,
    /// Path for `viewUrl`: a picture of the film.
    pub poster: Option<String>,
    /// Why it could not be read, a word of `Trouble`.
    pub trouble: Option<String>,
    /// Whether ffmpeg is installed, which reads what Dalil itself does not.
    pub ffmpeg: bool,
}

/// How a recording is played.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlayView {
    /// Path for `viewUrl`; add `/part/<n>`, n from 0 to `parts` - 1.
    pub path: String,
    /// How many parts there are.
    pub parts: u32,
    /// The parts are samples of 16 bits, one channel, so many a second; none: they are the original film.
    pub rate: Option<u32>,
    /// Media type of what the parts make together.
    pub media_type: String,
}
