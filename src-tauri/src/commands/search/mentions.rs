//! Whom an item speaks of, among the parties of every case: asked when it comes in, and on its page.

use super::super::core::Core;
use super::super::failure::Failure;
use super::super::views::{MentionView, OfEvidence};
use crate::base::id::EvidenceId;

pub fn mentions(core: &Core, request: OfEvidence) -> Result<Vec<MentionView>, Failure> {
    core.catch_up()?;
    met_in(core, request.evidence)
}

/// Parties met in what was read out of an item, as the index has it.
pub(in crate::commands) fn met_in(core: &Core, evidence: EvidenceId) -> Result<Vec<MentionView>, Failure> {
    super::super::matching::mentioned(core, evidence)
}
