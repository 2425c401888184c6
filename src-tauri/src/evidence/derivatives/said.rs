//! What a derivative says of itself: sealed beside its document, so that the file alone makes its row again. An older program does
//! not ask for it; a newer one may say more.

use super::{About, Derivative, DerivativeKind, Maker};
use crate::base::{Timestamp, id::BlobId, id::DerivativeId, id::EvidenceId};
use crate::vault::Found;
use serde::{Deserialize, Serialize};

/// Its row, but for the sealed file and for whether a later one stands in its place, which that one says.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Said {
    id: DerivativeId,
    evidence: EvidenceId,
    entry: String,
    kind: DerivativeKind,
    language: String,
    maker: Maker,
    made_by: String,
    source: Option<DerivativeId>,
    replaces: Option<DerivativeId>,
    made: Timestamp,
}

/// What is sealed with it.
pub(super) fn to_seal(id: DerivativeId, about: &About, made: Timestamp) -> String {
    let about = about.clone();
    let said = Said {
        id,
        evidence: about.evidence,
        entry: about.entry,
        kind: about.kind,
        language: about.language,
        maker: about.maker,
        made_by: about.made_by,
        source: about.source,
        replaces: about.replaces,
        made,
    };
    serde_json::to_string(&said).expect("a row is words and ids")
}

/// What a sealed file that lost its row says it is, and from which original it was made. Nothing where an earlier version sealed
/// it, or a later one whose words are not known here.
pub fn said_by(found: &Found) -> Option<(Derivative, BlobId)> {
    let about = &found.manifest.about;
    Some((read(about.said()?, found.sealed.blob)?, about.derived_from?))
}

pub(super) fn read(said: &str, blob: BlobId) -> Option<Derivative> {
    let said: Said = serde_json::from_str(said).ok()?;
    let about = About {
        evidence: said.evidence,
        entry: said.entry,
        kind: said.kind,
        language: said.language,
        maker: said.maker,
        made_by: said.made_by,
        source: said.source,
        replaces: said.replaces,
    };
    Some(Derivative { id: said.id, about, replaced: false, blob, made: said.made })
}
