//! Workers: a file that somebody handed over is read by a process of its own, which can do nothing but compute. It is
//! this same program, started with a hidden first argument; the file's bytes go in through a pipe, bounded records and
//! pixels come out through another. One process serves one file and ends with it. If a protection is missing on
//! this computer, nothing is read: the file is stored only.
//!
//! An external program that reads evidence (recognises letters, decodes a film) is a child with walls too, as high as a
//! program lets them be that was not made for them: see [`Tool`].
//!
//! What the child does with the bytes is a [`Task`]; the modules above bring theirs and hand them to [`serve`].

pub mod check;

mod child;
mod error;
mod far;
mod guard;
mod layers;
#[cfg(target_os = "linux")]
mod nursery;
#[cfg(target_os = "linux")]
mod outside;
mod process;
mod sandbox;
mod tool;
mod wire;

pub use child::{Begin, Kind, Task, serve};
pub use error::Error;
pub use far::Far;
pub use layers::{Layer, LayerState, Standing};
pub use process::{Program, Stretches, Worker};
pub use tool::{Output, Tool};
pub use wire::Reply;

use std::time::Duration;

/// What one worker may take. Whoever passes a limit is killed; the original stays as it is.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Bytes of a file that is handed over whole.
    pub input: u64,
    /// Bytes of memory beyond the program itself and the file.
    pub memory: u64,
    /// Processor time over its whole life, in whole seconds.
    pub processor: Duration,
    /// Time for one answer by the clock on the wall, the first with the reading of the file.
    pub answer: Duration,
    /// A worker that nobody asks anything so long is ended; by [`Limits::ENDLESS`] none is.
    pub idle: Duration,
    /// Bytes of the record in one answer.
    pub record: u64,
    /// Bytes that may follow the record: pixels, a text.
    pub bulk: u64,
}

impl Limits {
    /// A hundred years, which clocks of every system can add: whoever holds the worker ends it.
    pub const ENDLESS: Duration = Duration::from_secs(100 * 365 * 24 * 60 * 60);

    /// What reading one file may take: enough for a photograph of a hundred megapixels and a scan of a thousand pages.
    pub const USUAL: Self = Self {
        input: 1 << 30,
        memory: 1 << 30,
        processor: Duration::from_secs(120),
        answer: Duration::from_secs(30),
        idle: Duration::from_secs(60),
        record: 16 << 20,
        bulk: 64 << 20,
    };
}
