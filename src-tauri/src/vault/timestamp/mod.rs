//! Timestamps of an authority (RFC 3161) over a checkpoint: the request that is carried out on a stick, and the answer,
//! checked without a network against roots that the office has pinned. Whether a certificate was revoked meanwhile is
//! not asked: nothing here opens a connection.

mod certificate;
mod der;
mod oids;
mod request;
mod signature;
mod token;

pub use certificate::Certificate;
pub use request::{request, request_nonce};
pub use token::{Stamp, Token};

use serde::{Deserialize, Serialize};

/// Why a timestamp proves nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
pub enum Fault {
    /// The bytes are no answer of an authority.
    #[error("the file holds no timestamp")]
    Unreadable,
    /// The authority answered that it did not stamp.
    #[error("the authority refused the request")]
    Refused,
    /// It stamps something else.
    #[error("the timestamp is of something else")]
    Other,
    /// It answers another request.
    #[error("the timestamp answers another request")]
    Nonce,
    /// The signature, or a digest it covers, does not agree.
    #[error("the signature of the timestamp does not agree")]
    Signature,
    /// The certificate of the signer does not come with it or is not for timestamps.
    #[error("the signer's certificate is missing or is not for timestamps")]
    Purpose,
    /// No way leads from the signer to a pinned root.
    #[error("no pinned root vouches for the authority")]
    Unknown,
    /// The signer's certificate was not good at the moment stamped.
    #[error("the certificate was not good at that moment")]
    Expired,
}

impl Fault {
    /// The word for messages.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Unreadable => "unreadable",
            Self::Refused => "refused",
            Self::Other => "other",
            Self::Nonce => "nonce",
            Self::Signature => "signature",
            Self::Purpose => "purpose",
            Self::Unknown => "unknown",
            Self::Expired => "expired",
        }
    }
}
