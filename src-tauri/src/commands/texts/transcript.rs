//! Transcripts: stretches of a recording written down by hand, or by a machine and put right by hand. A transcript is the
//! machine's as long as one of its stretches is.

use super::super::core::Core;
use super::super::failure::Failure;
use super::super::views::{Changed, KeepTranscript, OfEvidence, TextRow, TranscriptView};
use super::transcribe::TOUCHED;
use crate::base::id::{DerivativeId, EvidenceId};
use crate::evidence::derivatives::{self, About, DerivativeKind, Maker};
use crate::evidence::drafts::{self, Utterance};
use crate::evidence::{self, Error, recordings};
use crate::vault::{Act, Area};

/// The transcript as it is being written, or else as it was kept.
pub fn show(core: &Core, request: OfEvidence) -> Result<TranscriptView, Failure> {
    let kept = core.read(|db| derivatives::current(db, request.evidence, DerivativeKind::Transcript))?;
    let draft: Option<Vec<Utterance>> = core.read(|db| drafts::read(db, &drafts::of_transcript(request.evidence)))?;
    let document = kept.as_ref().map(|kept| core.document(kept.blob)).transpose()?;
    let until = document.as_ref().and_then(|document| document.until);
    let is_draft = draft.is_some();
    let segments = draft.or_else(|| document.map(|document| drafts::segments(&document))).unwrap_or_default();
    Ok(TranscriptView { kept: kept.as_ref().map(TextRow::of), draft: is_draft, segments, until })
}

/// Keeps what is typed, so that nothing is lost.
pub fn draft(core: &Core, request: KeepTranscript) -> Result<Changed<EvidenceId>, Failure> {
    core.write(Act { label: "transcript-draft", undoable: false }, |tx| {
        drafts::write(tx, &drafts::of_transcript(request.evidence), request.evidence, &request.segments, tx.at())?;
        Ok::<_, Error>(request.evidence)
    })
}

/// Makes the transcript of it that is searched and cited; the one before stays in the vault.
pub fn keep(core: &Core, request: KeepTranscript) -> Result<Changed<DerivativeId>, Failure> {
    let (item, recording, before) = core.read(|db| {
        let item = evidence::one(db, request.evidence)?;
        Ok::<_, Error>((item, recordings::of(db, request.evidence)?, request.evidence))
    })?;
    let before = core.read(|db| derivatives::current(db, before, DerivativeKind::Transcript))?;
    let duration = recording.and_then(|r| r.heard).map_or(0, |heard| heard.duration_ms);
    let mut document = drafts::transcript(&request.segments, duration);
    if document.is_empty() {
        return Err(Failure::new("required").with("field", "transcript"));
    }
    let user = core.vault()?.user_name().to_owned();
    let machine = before.as_ref().filter(|before| before.about.maker == Maker::Machine);
    let heard = document.blocks().all(|block| block.maker != Some(Maker::Machine));
    let (maker, made_by) = match machine {
        Some(before) if !heard => {
            let name = before.about.made_by.split(TOUCHED).next().unwrap_or_default();
            (Maker::Machine, format!("{name}{TOUCHED}{user}"))
        }
        None if !heard => (Maker::Machine, user),
        _ => (Maker::Person, user),
    };
    // What broke off stays so until somebody has heard it all or written down what follows.
    if maker == Maker::Machine
        && let Some(before) = &before
    {
        let until = core.document(before.blob)?.until;
        document.until = until.filter(|until| request.segments.iter().all(|segment| segment.from <= *until));
    }
    let language = if request.language.is_empty() { item.details.language } else { request.language };
    let about = About {
        evidence: item.id,
        entry: String::new(),
        kind: DerivativeKind::Transcript,
        language,
        maker,
        made_by,
        source: None,
        replaces: before.map(|before| before.id),
    };
    let name = drafts::of_transcript(item.id);
    let kept = core.keep_text("transcript-keep", item.blob, about, document, |tx, _| drafts::clear(tx, &name))?;
    Ok(Changed { value: kept.id, areas: vec![Area::Evidence], undo: None })
}
