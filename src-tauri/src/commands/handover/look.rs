//! Looking into what was received: who sent what to whom, and whether the signature covers it.

use super::super::core::Core;
use super::super::failure::Failure;
use super::super::views::{HandoverFile, HandoverSignature, HandoverView, OfEvidence};
use super::{correspondents, matched, own};
use crate::base::id::EvidenceId;
use crate::base::text::one_line;
use crate::base::{Sha256Digest, Timestamp};
use crate::evidence::handover::{self, FOLDER, Item, Seen, Standing};
use crate::evidence::{self, Error, Evidence, contents, reading};
use crate::vault::handover::words_of_signer;
use std::collections::HashMap;

pub fn show(core: &Core, request: OfEvidence) -> Result<Option<HandoverView>, Failure> {
    let Some((item, seen)) = seen(core, request.evidence)? else { return Ok(None) };
    let taken = core.read(|db| contents::children(db, item.id))?;
    let taken: HashMap<String, EvidenceId> = taken.into_iter().map(|kin| (kin.entry, kin.evidence)).collect();
    let for_us = seen.about.is_for(&own(&*core.vault()?)?.to_string());
    // Whoever wrote the file can name any key in it: words of one that did not sign would be the true ones on the telephone.
    let words =
        seen.signer.filter(|_| seen.standing == Standing::Good).map(|key| words_of_signer(&key)).unwrap_or_default();
    let (known, kept) = core.read(|db| matched::known(db, &seen))?;
    let compared = core.read(|db| matched::compared(db, &seen))?.map(|(_, compared)| compared);
    let Seen { about, standing, amiss, .. } = seen;
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
        words,
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
        known,
        compared: compared.map(correspondents::comparison),
        listed_as: kept.map(|kept| kept.name),
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

/// Refuses what comes out of a handover and is not what the sender signed for this vault, by a key that the list of colleagues has of
/// nobody else; answers what the handover says. What lies in any other archive is free to go.
pub(in crate::commands) fn expect_signed(
    core: &Core,
    id: EvidenceId,
    entry: &str,
    bytes: &[u8],
) -> Result<Option<Seen>, Failure> {
    let Some((_, seen)) = seen(core, id)? else { return Ok(None) };
    expect_for_us(core, &seen)?;
    matched::expect_no_other(core, &seen)?;
    // The list of exhibits and that of all files are both signed, and may still say two things.
    let is_other = |item: &Item| item.entry() == entry && item.sha256 != Sha256Digest::of(bytes);
    if !seen.covers(entry, bytes) || seen.about.items.iter().any(is_other) {
        return Err(Failure::new("handover-differs").with("file", one_line(entry)));
    }
    Ok(Some(seen))
}

/// Refuses a bag that its sender did not sign, or not for this vault.
pub(super) fn expect_for_us(core: &Core, seen: &Seen) -> Result<(), Failure> {
    if seen.standing != Standing::Good {
        return Err(Failure::new("handover-not-signed"));
    }
    if !seen.about.is_for(&own(&*core.vault()?)?.to_string()) {
        return Err(Failure::new("handover-other-vault"));
    }
    Ok(())
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
