//! From what was prepared to items: names on the disk, rows, custody, numbers.

use super::{Arrival, Looked, Received, Waiting};
use crate::base::{Sha256Digest, id::CaseId, id::EvidenceId};
use crate::evidence::reading::Trouble;
use crate::evidence::{Covert, Error, Evidence, EvidenceDetails, Form, Known, probe, provenance, store};
use crate::vault::{Act, Action, Area, Found, Manifest, Mend, Sealed, Vault, Writing};
use rusqlite::{Transaction, params};
use std::collections::HashSet;
use std::ops::ControlFlow;

const ADD: Act = Act { label: "evidence-add", undoable: false };

/// Makes items of what was prepared, in that order, with one wait for the disk at each step for all of them. Each has its
/// own answer: a file that fails stops no other. `going_on` may break off until the names are given; then nothing is kept.
pub fn enter_all(
    vault: &Vault,
    waiting: Vec<Waiting>,
    going_on: &(dyn Fn() -> ControlFlow<()> + Sync),
) -> Vec<Result<Received, Error>> {
    let mut answers: Vec<Option<Result<Received, Error>>> = waiting.iter().map(|_| None).collect();
    let (mut digests, mut again) = (HashSet::new(), Vec::new());
    let (mut looked, mut staged) = (Vec::new(), Vec::new());
    for (at, one) in waiting.into_iter().enumerate() {
        // It may have come in since it was prepared.
        let standing = look_for(vault, &one.looked.arrival, one.staged.sha256(), &mut |_| going_on());
        match (standing, &one.mend) {
            (Ok(Standing::Here(received)), _) => answers[at] = Some(Ok(received)),
            (Ok(Standing::Broken(now)), mend) if *mend != Some(now) => answers[at] = Some(Err(now.error().into())),
            // Destroyed since: it comes in as something new when it is taken in again.
            (Ok(Standing::New), Some(mend)) => answers[at] = Some(Err(mend.error().into())),
            (Ok(_), _) if !digests.insert(one.staged.sha256()) => again.push((at, one)),
            (Ok(_), _) => {
                looked.push((at, one.looked, one.mend));
                staged.push(one.staged);
            }
            (Err(error), _) => answers[at] = Some(Err(error)),
        }
    }
    let mut ready = Vec::new();
    for ((at, looked, mend), sealed) in looked.into_iter().zip(vault.publish(staged, going_on)) {
        match sealed {
            Ok(sealed) => ready.push((at, New { looked, sealed, mend })),
            Err(error) => answers[at] = Some(Err(error.into())),
        }
    }
    let (places, new): (Vec<_>, Vec<_>) = ready.into_iter().unzip();
    for (at, answer) in places.into_iter().zip(enter_new(vault, &new)) {
        answers[at] = Some(answer);
    }
    if !again.is_empty() {
        // The same file twice in one group: now the first is there.
        let (places, rest): (Vec<_>, Vec<_>) = again.into_iter().unzip();
        for (at, answer) in places.into_iter().zip(enter_all(vault, rest, going_on)) {
            answers[at] = Some(answer);
        }
    }
    answers.into_iter().map(|answer| answer.unwrap_or(Err(crate::vault::Error::Cancelled.into()))).collect()
}

/// The same for one file. `progress` hears its length.
pub(super) fn enter_one(
    vault: &Vault,
    one: Waiting,
    progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> Result<Received, Error> {
    let length = one.length();
    let sealed = vault.publish_one(one.staged, &mut || progress(length))?;
    let new = [New { looked: one.looked, sealed, mend: one.mend }];
    enter_new(vault, &new).pop().unwrap_or(Err(crate::vault::Error::Cancelled.into()))
}

/// A sealed original that is to become an item.
struct New {
    looked: Looked,
    sealed: Sealed,
    mend: Option<Mend>,
}

impl New {
    fn enter(&self, tx: &Writing<'_>) -> Result<Received, Error> {
        match &self.mend {
            Some(mend) => self.take_place(tx, mend),
            None => self.enter_anew(tx).map(Received::Added),
        }
    }

    /// Puts it in the place of a broken file, which every item with that original gains by.
    fn take_place(&self, tx: &Writing<'_>, mend: &Mend) -> Result<Received, Error> {
        let arrival = &self.looked.arrival;
        replace(tx, &self.sealed, mend)?;
        if let Some(id) = store::with_blob(tx, arrival.case, mend.blob)? {
            return Ok(Received::Mended(id));
        }
        let twin = store::any_with_blob(tx, mend.blob)?.ok_or_else(|| mend.error())?;
        enter(tx, arrival, &known_of(twin, arrival)).map(Received::AddedAndMended)
    }

    fn enter_anew(&self, tx: &Writing<'_>) -> Result<EvidenceId, Error> {
        let Looked { arrival, found, sheets, trouble } = &self.looked;
        let known = Known {
            blob: self.sealed.blob,
            kind: found.kind,
            media_type: found.media_type.to_owned(),
            length: self.sealed.length,
            sha256: self.sealed.sha256,
            original_name: arrival.name.clone(),
            file_time: arrival.file_time,
            sheets: *sheets,
            trouble: trouble.map(Trouble::word),
        };
        tx.record_blob(&self.sealed)?;
        enter(tx, arrival, &known)
    }
}

/// Enters them in one write. If one cannot be entered, each is by itself, so that the others are in; if the write itself
/// fails, whether it came to be is not known before the next opening, and it is not tried again.
fn enter_new(vault: &Vault, new: &[New]) -> Vec<Result<Received, Error>> {
    if new.is_empty() {
        return Vec::new();
    }
    let entered = write_new(vault, new);
    if new.iter().any(|one| one.mend.is_some()) {
        let _ = vault.set_replaced_aside(); // the next opening tries again
    }
    entered
}

fn write_new(vault: &Vault, new: &[New]) -> Vec<Result<Received, Error>> {
    let mut all_entered = false;
    let written = vault.write(ADD, |tx| {
        let ids = new.iter().map(|one| one.enter(tx)).collect::<Result<Vec<_>, _>>()?;
        all_entered = true;
        Ok::<_, Error>(ids)
    });
    match written {
        Ok(written) => written.value.into_iter().map(Ok).collect(),
        Err(error) if new.len() == 1 => vec![Err(error)],
        Err(Error::Vault(error)) if all_entered => new.iter().map(|_| Err(error.again().into())).collect(),
        Err(_) => new.iter().map(|one| vault.write(ADD, |tx| one.enter(tx)).map(|id| id.value)).collect(),
    }
}

/// Enters a sealed original as an item and says so in the custody log.
fn enter(tx: &Writing<'_>, arrival: &Arrival, known: &Known) -> Result<EvidenceId, Error> {
    enter_as(tx, arrival, known, None)
}

/// The same; `what` says in the log how it came, where that was not by being received now.
fn enter_as(tx: &Writing<'_>, arrival: &Arrival, known: &Known, what: Option<&str>) -> Result<EvidenceId, Error> {
    let mut details = arrival.details.clone();
    if details.title.trim().is_empty() {
        details.title = title_from(&arrival.name);
    }
    let mut about = provenance::at_intake(&details);
    about.insert("original_name".to_owned(), arrival.name.as_str().into());
    about.insert("length".to_owned(), known.length.into());
    if let Some(what) = what {
        about.insert("what".to_owned(), what.into());
    }
    let id = store::add(tx, arrival.case, known, details, tx.at())?;
    tx.custody(Action::Intake, &[(id, known.sha256)], &serde_json::Value::Object(about))?;
    if let Some(path) = &arrival.listed {
        cross_off(tx, arrival.case, path)?;
    }
    tx.changed(Area::Evidence);
    Ok(id)
}

/// Lets a fresh copy be the sealed file of an original, and says so in the custody of every item that has it.
fn replace(tx: &Writing<'_>, fresh: &Sealed, mend: &Mend) -> Result<bool, Error> {
    if !tx.replace_blob(fresh, mend)? {
        return Ok(false);
    }
    let objects: Vec<_> = store::of_blob(tx, mend.blob)?.iter().map(|item| (item.id, item.sha256)).collect();
    tx.custody(Action::Restore, &objects, &serde_json::json!({ "what": "copy", "was": mend.was.word() }))?;
    tx.changed(Area::Evidence);
    Ok(true)
}

/// Takes a file off the list of an unfinished intake.
pub fn cross_off(tx: &Transaction<'_>, case: CaseId, path: &[u8]) -> Result<(), Error> {
    tx.execute("DELETE FROM intake_file WHERE case_id = ?1 AND path = ?2", params![case, path])?;
    Ok(())
}

/// Lets a sealed file that no row names take the place of a broken one of the same original. So it is after a rescue to a
/// database from before a place was taken. Whether it did; `None` if no row knows the original.
pub fn mend_by(vault: &Vault, found: &Found) -> Result<Option<bool>, Error> {
    if !vault.knows(found.sealed.blob)? {
        return Ok(None);
    }
    let Some(mend) = vault.broken(found.sealed.blob, &mut |_| ControlFlow::Continue(()))? else {
        return Ok(Some(false)); // one copy too many
    };
    let replaced = vault.write(ADD, |tx| replace(tx, &found.sealed, &mend))?.value;
    let _ = vault.set_replaced_aside(); // the next opening tries again
    Ok(Some(replaced))
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
    let written = vault.write(ADD, |tx| {
        tx.record_blob(&found.sealed)?;
        let id = enter_as(tx, &arrival, &known, Some("found"))?;
        let key = if found.by_former_key { "former" } else { "present" };
        let again = serde_json::json!({ "what": "found", "sealed_ms": found.manifest.sealed_at.millis(), "key": key });
        tx.custody(Action::Restore, &[(id, known.sha256)], &again)?;
        Ok::<_, Error>(id)
    })?;
    Ok(written.value)
}

/// Where an original stands in the vault.
pub(super) enum Standing {
    /// It is none of the vault's.
    New,
    /// It is an item of this case.
    Here(Received),
    /// It is an item of this case or another, and its sealed file is broken.
    Broken(Mend),
}

/// Looks for the same original, as an item of this case, or as one of another case, whose sealed file then serves both, each
/// with an item and a custody of its own. That file is read: a fresh copy is never thrown away for a broken one.
pub(super) fn look_for(
    vault: &Vault,
    arrival: &Arrival,
    digest: Sha256Digest,
    progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> Result<Standing, Error> {
    let Some(blob) = vault.find_duplicate(digest)? else { return Ok(Standing::New) };
    let (here, twin) = vault
        .read(|db| Ok::<_, Error>((store::with_blob(db, arrival.case, blob)?, store::any_with_blob(db, blob)?)))?;
    let Some(twin) = twin else { return Ok(Standing::New) };
    if let Some(mend) = vault.broken(blob, &mut |_| progress(0))? {
        return Ok(Standing::Broken(mend));
    }
    if let Some(id) = here {
        return Ok(Standing::Here(Received::Duplicate(id)));
    }
    let known = known_of(twin, arrival);
    let id = vault.write(ADD, |tx| enter(tx, arrival, &known))?;
    Ok(Standing::Here(Received::Added(id.value)))
}

/// What was sealed with an original: the name it came with first, whatever its fresh copy is called.
pub(super) fn about_known(vault: &Vault, mend: &Mend) -> Result<Option<Manifest>, Error> {
    let twin = vault.read(|db| store::any_with_blob(db, mend.blob))?;
    Ok(twin.map(|twin| Manifest {
        name: twin.original_name,
        media_type: Some(twin.media_type),
        source: Some(twin.details.source).filter(|source| !source.is_empty()),
        modified: twin.file_time,
        derived_from: None,
    }))
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

/// A title from a file name: without its ending, underscores as spaces.
fn title_from(name: &str) -> String {
    let stem = name.rsplit_once('.').map_or(name, |(stem, ending)| if ending.len() <= 5 { stem } else { name });
    let title = crate::base::text::tidy(&stem.replace('_', " "));
    if title.is_empty() { "—".into() } else { title }
}
