//! Intake: a file becomes evidence. The original is sealed first, byte for byte; then the item, its custody entry
//! and its number are written together; only then is it called received.

use super::reading::{self, Reading, Trouble};
use super::{Covert, Error, Evidence, EvidenceDetails, EvidenceKind, Form, Known, probe, store};
use crate::base::{Sha256Digest, Timestamp, id::CaseId, id::EvidenceId};
use crate::vault::{Act, Action, Area, Found, Manifest, Vault};
use crate::worker::Program;
use rusqlite::{Transaction, params};
use sha2::Digest;
use std::io::{Read, Seek, SeekFrom};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

/// PDF files up to this size are opened at intake to count their pages; larger ones when they are first shown.
const COUNTED_AT_INTAKE: u64 = 128 << 20;

/// What comes in with a file.
#[derive(Debug, Clone)]
pub struct Arrival {
    /// The case it is for.
    pub case: CaseId,
    /// The name the file came with, without its folder.
    pub name: String,
    /// Its length in bytes.
    pub length: u64,
    /// The time the file itself carries.
    pub file_time: Option<Timestamp>,
    /// What the office knows about it. An empty title is made from the name.
    pub details: EvidenceDetails,
    /// Its line in the list of an unfinished intake, crossed off in the very write that makes it an item.
    pub listed: Option<PathBuf>,
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Received {
    /// It is an item now.
    Added(EvidenceId),
    /// The case has the same original as this item.
    Duplicate(EvidenceId),
}

/// Takes a file in. Its pages are counted by a worker that is started from `program`; a file that can't be read is taken in
/// all the same. `progress` hears the bytes sealed so far and may break off; then nothing is kept.
pub fn receive(
    vault: &Vault,
    program: &Program,
    original: &mut (impl Read + Seek),
    arrival: &Arrival,
    progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> Result<Received, Error> {
    if arrival.length == 0 {
        return Err(Error::Empty);
    }
    let head = head_of(original).map_err(Error::Unreadable)?;
    let found = probe(&head);
    if let Some(received) = already_here(vault, original, arrival, progress)? {
        return Ok(received);
    }
    let (sheets, trouble) = sheets_of(program, original, arrival.length, found.kind)?;
    let about = Manifest {
        name: arrival.name.clone(),
        media_type: Some(found.media_type.to_owned()),
        source: Some(arrival.details.source.clone()).filter(|s| !s.is_empty()),
        modified: arrival.file_time,
        derived_from: None,
    };
    let sealed = vault.seal(original, Some(arrival.length), &about, progress)?;
    let known = Known {
        blob: sealed.blob,
        kind: found.kind,
        media_type: found.media_type.to_owned(),
        length: sealed.length,
        sha256: sealed.sha256,
        original_name: arrival.name.clone(),
        file_time: arrival.file_time,
        sheets,
        trouble: trouble.map(Trouble::word),
    };
    let id = vault.write(Act { label: "evidence-add", undoable: false }, |tx| {
        tx.record_blob(&sealed)?;
        enter(tx, arrival, &known)
    })?;
    Ok(Received::Added(id.value))
}

/// Enters a sealed original as an item and says so in the custody log.
fn enter(tx: &crate::vault::Writing<'_>, arrival: &Arrival, known: &Known) -> Result<EvidenceId, Error> {
    let mut details = arrival.details.clone();
    if details.title.trim().is_empty() {
        details.title = title_from(&arrival.name);
    }
    let about = serde_json::json!({
        "source": details.source, "received_from": details.received_from, "received_by": details.received_by,
        "received_on": details.received_on, "received_where": details.received_where, "form": details.form,
        "covert": details.covert, "carrier": details.carrier, "original_name": arrival.name, "length": known.length,
    });
    let id = store::add(tx, arrival.case, known, details, tx.at())?;
    tx.custody(Action::Intake, &[(id, known.sha256)], &about)?;
    if let Some(path) = &arrival.listed {
        cross_off(tx, arrival.case, path)?;
    }
    tx.changed(Area::Evidence);
    Ok(id)
}

/// Takes a file off the list of an unfinished intake.
pub fn cross_off(tx: &Transaction<'_>, case: CaseId, path: &Path) -> Result<(), Error> {
    tx.execute("DELETE FROM intake_file WHERE case_id = ?1 AND path = ?2", params![case, path.to_string_lossy()])?;
    Ok(())
}

/// Enters a sealed original that lost its row as an item again. What its file says of itself is all that is known.
pub fn enter_found(vault: &Vault, case: CaseId, found: &Found) -> Result<EvidenceId, Error> {
    let (about, probed) = (&found.manifest.about, probe(&found.head));
    let arrival = Arrival {
        case,
        name: about.name.clone(),
        length: found.sealed.length,
        file_time: about.modified,
        details: EvidenceDetails {
            title: String::new(), // made from the name
            source: about.source.clone().unwrap_or_default(),
            received_from: String::new(),
            received_by: String::new(),
            received_on: String::new(),
            received_where: String::new(),
            form: Form::Unknown,
            covert: Covert::Unknown,
            carrier: String::new(),
            language: String::new(),
            sensitive: true, // nobody knows any more what it shows
            note: String::new(),
            wordings: Vec::new(),
        },
        listed: None,
    };
    let known = Known {
        blob: found.sealed.blob,
        kind: probed.kind,
        media_type: probed.media_type.to_owned(),
        length: found.sealed.length,
        sha256: found.sealed.sha256,
        original_name: about.name.clone(),
        file_time: about.modified,
        sheets: None, // counted when it is first shown
        trouble: None,
    };
    let written = vault.write(Act { label: "evidence-add", undoable: false }, |tx| {
        tx.record_blob(&found.sealed)?;
        let id = enter(tx, &arrival, &known)?;
        let again = serde_json::json!({ "what": "found", "sealed_ms": found.manifest.sealed_at.millis() });
        tx.custody(Action::Restore, &[(id, known.sha256)], &again)?;
        Ok::<_, Error>(id)
    })?;
    Ok(written.value)
}

/// Finds the same original in the vault. Only files of a length that is there already are read for it.
fn already_here(
    vault: &Vault,
    original: &mut (impl Read + Seek),
    arrival: &Arrival,
    progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> Result<Option<Received>, Error> {
    let same_length = vault.read(|db| {
        let mut query = db.prepare_cached("SELECT 1 FROM evidence WHERE length = ?1 LIMIT 1")?;
        Ok::<_, Error>(query.exists(params![arrival.length as i64])?)
    })?;
    if !same_length {
        return Ok(None);
    }
    let digest = digest_of(original, progress)?;
    let Some(blob) = vault.find_duplicate(digest)? else { return Ok(None) };
    if let Some(id) = vault.read(|db| store::with_blob(db, arrival.case, blob))? {
        return Ok(Some(Received::Duplicate(id)));
    }
    // Another case has it: the sealed original serves both, each with an item and a custody of its own.
    let twin = vault.read(|db| store::any_with_blob(db, blob))?;
    let known = twin.map(|t| known_of(t, arrival));
    let Some(known) = known else { return Ok(None) };
    let id = vault.write(Act { label: "evidence-add", undoable: false }, |tx| enter(tx, arrival, &known))?;
    Ok(Some(Received::Added(id.value)))
}

fn known_of(twin: Evidence, arrival: &Arrival) -> Known {
    let trouble = twin.trouble.and_then(|word| word.parse::<Trouble>().ok());
    Known {
        blob: twin.blob,
        kind: twin.kind,
        media_type: twin.media_type,
        length: twin.length,
        sha256: twin.sha256,
        original_name: arrival.name.clone(),
        file_time: arrival.file_time,
        sheets: twin.sheets,
        trouble: trouble.map(Trouble::word),
    }
}

fn digest_of(
    original: &mut (impl Read + Seek),
    progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> Result<Sha256Digest, Error> {
    let mut hasher = sha2::Sha256::new();
    let mut buffer = vec![0; 1 << 20];
    loop {
        let n = original.read(&mut buffer).map_err(Error::Unreadable)?;
        if n == 0 {
            break;
        }
        hasher.update(&buffer[..n]);
        if progress(0).is_break() {
            return Err(crate::vault::Error::Cancelled.into());
        }
    }
    original.seek(SeekFrom::Start(0)).map_err(Error::Unreadable)?;
    Ok(Sha256Digest(hasher.finalize().into()))
}

fn head_of(original: &mut (impl Read + Seek)) -> std::io::Result<Vec<u8>> {
    let mut head = Vec::with_capacity(super::PROBE_BYTES);
    original.by_ref().take(super::PROBE_BYTES as u64).read_to_end(&mut head)?;
    original.seek(SeekFrom::Start(0))?;
    Ok(head)
}

/// Counts the sheets of what can be shown as pages, and leaves the original at its beginning. Nothing is known of it where
/// files are stored only.
fn sheets_of(
    program: &Program,
    original: &mut (impl Read + Seek),
    length: u64,
    kind: EvidenceKind,
) -> Result<(Option<u32>, Option<Trouble>), Error> {
    if !matches!(kind, EvidenceKind::Image | EvidenceKind::Pdf) || length > COUNTED_AT_INTAKE {
        return Ok((None, None));
    }
    let pages = Reading::begin(program, length, original).and_then(|mut reading| reading.count(kind));
    original.seek(SeekFrom::Start(0)).map_err(Error::Unreadable)?;
    match pages {
        Ok(pages) => Ok((Some(pages), None)),
        Err(reading::Error::Trouble(trouble)) => Ok((None, Some(trouble))),
        Err(reading::Error::StoreOnly(_)) => Ok((None, None)),
        Err(reading::Error::Source(error)) => Err(Error::Unreadable(error)),
        Err(reading::Error::Vault(error)) => Err(error.into()),
    }
}

/// A title from a file name: without its ending, underscores as spaces.
fn title_from(name: &str) -> String {
    let stem = name.rsplit_once('.').map_or(name, |(stem, ending)| if ending.len() <= 5 { stem } else { name });
    let title = crate::base::text::tidy(&stem.replace('_', " "));
    if title.is_empty() { "—".into() } else { title }
}
