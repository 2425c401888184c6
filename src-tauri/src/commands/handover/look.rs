//! Looking into what was received: who sent what to whom, and whether the signature covers it.

use super::super::core::Core;
use super::super::failure::Failure;
use super::super::views::{HandoverFile, HandoverSignature, HandoverView, OfEvidence};
use super::own;
use crate::base::Timestamp;
use crate::base::id::EvidenceId;
use crate::base::text::one_line;
use crate::evidence::handover::{self, FOLDER, Seen, Standing};
use crate::evidence::{self, Error, Evidence, contents, reading};
use crate::vault::handover::words_of_signer;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use std::collections::HashMap;

pub fn show(core: &Core, request: OfEvidence) -> Result<Option<HandoverView>, Failure> {
    let Some((item, seen)) = seen(core, request.evidence)? else { return Ok(None) };
    let taken = core.read(|db| contents::children(db, item.id))?;
    let taken: HashMap<String, EvidenceId> = taken.into_iter().map(|kin| (kin.entry, kin.evidence)).collect();
    let for_us = seen.about.is_for(&own(&*core.vault()?)?.to_string());
    let Seen { about, standing, signer, amiss } = seen;
    let named = || BASE64.decode(&about.sender.key).ok()?.try_into().ok();
    let files = (0u32..).zip(&about.items).map(|(entry, item)| HandoverFile {
        entry,
        folder: item.folder.clone(),
        name: item.file.clone(),
        title: item.title.clone(),
        length: item.length,
        sha256: item.sha256,
        taken: taken.get(&item.entry()).copied(),
    });
    Ok(Some(HandoverView {
        words: signer.or_else(named).map(|key| words_of_signer(&key)).unwrap_or_default(),
        made: moment(&about.made),
        case_number: about.case.clone(),
        to: about.recipients.iter().map(|one| one.name.clone()).collect(),
        signature: match standing {
            Standing::Good => HandoverSignature::Good,
            Standing::Bad => HandoverSignature::Bad,
            Standing::Missing => HandoverSignature::Missing,
        },
        for_us,
        files: files.collect(),
        amiss: amiss.iter().map(|name| one_line(name)).collect(),
        sender: about.sender.name.clone(),
    }))
}

/// The item and what a worker finds in it; nothing where it is no handover.
pub(super) fn seen(core: &Core, id: EvidenceId) -> Result<Option<(Evidence, Seen)>, Failure> {
    let (item, is_one) = core.read(|db| {
        let item = evidence::one(db, id)?;
        match contents::file(db, id, &format!("{FOLDER}/handover.json")) {
            Ok(_) => Ok((item, true)),
            Err(Error::NoFile(_)) => Ok((item, false)),
            Err(error) => Err(error),
        }
    })?;
    if !is_one {
        return Ok(None);
    }
    let read = core.reading(&*core.vault()?, item.blob, handover::read).map_err(|error| in_archive(id, error))?;
    Ok(Some((item, read.map_err(|_| Failure::new("handover-refused"))?)))
}

/// What a worker did not bring out of an archive.
pub(super) fn in_archive(id: EvidenceId, error: reading::Error) -> Failure {
    match error {
        reading::Error::Trouble(trouble) => Error::Archive { id, trouble }.into(),
        error => error.into(),
    }
}

/// When it was made, as it says itself; 1970 where that is no date.
fn moment(text: &str) -> Timestamp {
    let read = chrono::DateTime::parse_from_rfc3339(text);
    Timestamp::from_millis(read.map_or(0, |at| at.timestamp_millis()))
}
