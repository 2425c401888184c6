//! Why a worker gave no answer. No sentence holds a word of the file.

use super::Layer;

/// Why a worker gave no answer.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// This computer lacks a protection, so nothing is read on it.
    #[error("a worker has no protection {0} on this computer")]
    Unprotected(Layer),
    /// The process could not be started, or is no worker.
    #[error("a worker could not be started")]
    NotStarted(#[source] std::io::Error),
    /// The bytes of the file could not be read where they are kept.
    #[error("the bytes for a worker could not be read")]
    Source(#[source] std::io::Error),
    /// The file is larger than a worker may take in.
    #[error("the file is too large for a worker")]
    TooLarge,
    /// It took longer than it may.
    #[error("a worker took too long")]
    TooLong,
    /// It took more memory than it may, or broke down.
    #[error("a worker broke down")]
    Died,
    /// It was ended on purpose: the vault locks.
    #[error("a worker was stopped")]
    Stopped,
    /// It answered more than it may, or something that is no answer.
    #[error("a worker gave no proper answer")]
    Garbage,
}
