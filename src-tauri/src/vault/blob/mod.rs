//! Originals, sealed once and never changed: one encrypted file each, named by the digest of its own bytes.

mod found;
pub(super) mod header;
mod manifest;
mod open;
mod publish;
mod readable;
mod seal;
mod store;

pub use found::{Fetched, Found, TakenUp};
pub use manifest::{Manifest, SealedManifest};
pub use open::BlobReader;
pub use readable::{PartReader, Readable, Stretch};
pub use seal::{Sealed, Staged};

pub(super) use store::{holds_unopened, path_of, vaults_of_originals};
