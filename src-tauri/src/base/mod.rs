//! What every module may use: ids, the clock, digests, uncertain dates, languages. No input or output here.

pub mod clock;
pub mod date;
pub mod digest;
pub mod id;
pub mod language;
pub mod money;
pub mod panics;
pub mod secret;
pub mod text;
pub mod words;

pub use clock::{Clock, DAY_MS, FixedClock, SystemClock, Timestamp};
pub use digest::Sha256Digest;
pub use language::Language;
pub use money::{Currency, Money};
pub use secret::Secret;
