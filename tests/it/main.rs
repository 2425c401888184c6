//! One test program; its modules mirror those of the source.

mod architecture;
mod error_sentences;
mod law;
mod paper;
mod window;
