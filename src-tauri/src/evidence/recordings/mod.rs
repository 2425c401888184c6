//! Recordings: sound and film. What the file says of itself, how loud it is from moment to moment, a picture of a film. Sound is
//! decoded by a worker; what no worker decodes (films, AMR) by ffmpeg within walls, where it is installed.

mod amr;
mod boxes;
pub mod film;
mod heard;
mod sound;
mod store;

#[cfg(test)]
mod tests;

pub use amr::media_type_of as amr_of;
pub use boxes::media_type_of as film_of;
pub use heard::{Heard, SAMPLE, gathered};
pub use sound::Sound;
pub use store::{Recording, keep, of, poster_of};

/// So many values tell how loud a recording is from beginning to end: two to a pixel of a wide window.
pub const PEAKS: usize = 1_200;
/// Recordings up to this length are played in the window: its memory holds all of their sound.
pub const LONGEST_PLAYED_MS: u64 = 4 * 3_600_000;

/// Loudness of samples, `count` values.
pub fn peaks_of(samples: &[i16], count: usize) -> Vec<u8> {
    let fine: Vec<u8> = samples
        .chunks((SAMPLE / 20) as usize)
        .map(|part| part.iter().map(|s| (s.unsigned_abs() >> 7).min(255) as u8).max().unwrap_or(0))
        .collect();
    gathered(&fine, count)
}
