//! Commands about intake: what is offered, and the job that takes it in. Paths stay here; the page sees names.

mod pages;
mod room;
mod taking;
mod walk;

use super::core::{Core, locked};
use super::failure::Failure;
use super::views::{
    Done, IntakeFile, IntakeState, LeftOut, OfCase, OfferFrom, OfferIntake, OfferView, OfferedFile, StartIntake,
    Started, UnfinishedIntake, WorkView,
};
use crate::base::id::CaseId;
use crate::evidence::{self, EvidenceDetails, PROBE_BYTES, probe};
use crate::vault::Act;
use rusqlite::{OptionalExtension as _, named_params, params};
use std::collections::HashMap;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use walk::{bytes_of, files_of, path_of};

/// Where the bytes of an offered file are.
#[derive(Clone)]
enum Origin {
    Path(PathBuf),
    Memory(Arc<Vec<u8>>),
}

#[derive(Clone)]
struct Offered {
    name: String,
    length: u64,
    origin: Origin,
}

/// Offers that wait for the user's word, uploads, and files dropped last.
#[derive(Default)]
pub struct Offers {
    next: u64,
    open: HashMap<String, (CaseId, Vec<Offered>)>,
    uploads: HashMap<String, Offered>,
    dropped: Vec<PathBuf>,
}

impl Offers {
    /// Remembers what was dropped on the window.
    pub fn dropped(&mut self, paths: Vec<PathBuf>) {
        self.dropped = paths;
    }

    /// Keeps uploaded bytes; the answer names them.
    pub fn uploaded(&mut self, name: &str, bytes: Vec<u8>) -> String {
        self.next += 1;
        let key = format!("upload-{}", self.next);
        let name = Path::new(name).file_name().map_or_else(|| "upload".into(), |n| n.to_string_lossy().into_owned());
        let offered = Offered { name, length: bytes.len() as u64, origin: Origin::Memory(Arc::new(bytes)) };
        self.uploads.insert(key.clone(), offered);
        key
    }

    /// Forgets everything: the vault locks.
    pub fn clear(&mut self) {
        *self = Self { next: self.next, ..Self::default() };
    }
}

pub fn offer(core: &Core, request: OfferIntake) -> Result<OfferView, Failure> {
    core.vault()?;
    let mut details = None;
    let (files, left_out) = match request.from {
        OfferFrom::PickFiles => files_of(core.picker.files()),
        OfferFrom::PickFolder => files_of(core.picker.folder().into_iter().collect()),
        OfferFrom::Dropped => files_of(std::mem::take(&mut locked(&core.offers).dropped)),
        OfferFrom::Unfinished => {
            let (paths, written) = unfinished(core, request.case)?;
            details = written;
            files_of(paths)
        }
        OfferFrom::Uploads { uploads } => {
            let mut offers = locked(&core.offers);
            (uploads.iter().filter_map(|key| offers.uploads.remove(key)).collect(), Vec::new())
        }
    };
    Ok(OfferView { details, ..open_offer(core, request.case, files, left_out) })
}

impl Core {
    /// Offers files by path: for the command line, which needs no dialog.
    pub fn offer_paths(&self, case: CaseId, paths: Vec<PathBuf>) -> Result<OfferView, Failure> {
        self.demand_role("intake.offer")?;
        self.vault()?;
        let (files, left_out) = files_of(paths);
        Ok(open_offer(self, case, files, left_out))
    }
}

fn open_offer(core: &Core, case: CaseId, files: Vec<Offered>, left_out: Vec<LeftOut>) -> OfferView {
    let view = files
        .iter()
        .map(|f| OfferedFile { name: f.name.clone(), length: f.length, kind: probe(&head(f).unwrap_or_default()).kind })
        .collect();
    let mut offers = locked(&core.offers);
    offers.next += 1;
    let offer = format!("offer-{}", offers.next);
    offers.open.insert(offer.clone(), (case, files));
    OfferView { offer, files: view, left_out, details: None }
}

pub fn start(core: &Core, request: StartIntake) -> Result<Started, Failure> {
    let (case, files) = locked(&core.offers)
        .open
        .remove(&request.offer)
        .ok_or_else(|| Failure::new("not-found").with("what", "offer"))?;
    let files: Vec<Offered> = files
        .into_iter()
        .enumerate()
        .filter(|(at, _)| !request.skip.contains(&(*at as u32)))
        .map(|(_, file)| file)
        .collect();
    let mut details = request.details;
    if files.len() != 1 {
        details.title = String::new();
    }
    remember(core, case, &files, &details)?;
    let total = files.iter().map(|f| f.length).sum();
    let lines = files
        .iter()
        .map(|f| IntakeFile {
            name: f.name.clone(),
            length: f.length,
            done: 0,
            state: IntakeState::Waiting,
            mended: false,
            evidence: None,
            number: None,
            failure: None,
            chat: None,
            mentions: Vec::new(),
            apart: false,
        })
        .collect();
    let work = WorkView::Intake { files: lines, added: 0, duplicates: 0, mended: 0, failed: 0 };
    let job = core.jobs.start(work, total, move |core, job| taking::take_in(core, job, case, &files, &details))?;
    Ok(Started { job })
}

/// Lets go of what interrupted intakes left in a case; what they left in others stays.
pub fn forget(core: &Core, request: OfCase) -> Result<Done, Failure> {
    core.write(Act { label: "intake-forget", undoable: false }, |tx| {
        tx.execute("DELETE FROM intake_file WHERE case_id = ?1", params![request.case])?;
        Ok::<_, evidence::Error>(true)
    })?;
    Ok(Done {})
}

/// How many files interrupted intakes left, of each case.
pub(super) fn unfinished_of_cases(core: &Core) -> Vec<UnfinishedIntake> {
    let found = core.read(|db| {
        let sql = "SELECT case_id, count(*) FROM intake_file GROUP BY case_id ORDER BY case_id";
        let mut query = db.prepare_cached(sql)?;
        let rows = query.query_map([], |row| Ok(UnfinishedIntake { case: row.get(0)?, files: row.get(1)? }))?;
        Ok::<_, evidence::Error>(rows.collect::<Result<Vec<_>, _>>()?)
    });
    found.unwrap_or_default()
}

/// Notes the files of an intake in the vault, so that lock or restart does not lose them from sight.
fn remember(core: &Core, case: CaseId, files: &[Offered], details: &EvidenceDetails) -> Result<(), Failure> {
    let details = serde_json::to_string(details).map_err(|_| Failure::new("internal"))?;
    core.write(Act { label: "intake-begin", undoable: false }, |tx| {
        for file in files {
            let Some(path) = file.path() else { continue };
            tx.execute(
                "INSERT OR REPLACE INTO intake_file (case_id, path, details) VALUES (:case, :path, :details)",
                named_params! { ":case": case, ":path": bytes_of(path), ":details": details },
            )?;
        }
        Ok::<_, evidence::Error>(true)
    })?;
    Ok(())
}

/// What an interrupted intake left, with what was written of it. Where several were interrupted it is one of them: of no file is
/// said what was written of others.
fn unfinished(core: &Core, case: CaseId) -> Result<(Vec<PathBuf>, Option<EvidenceDetails>), Failure> {
    core.read(|db| {
        let first = "SELECT details FROM intake_file WHERE case_id = ?1 ORDER BY path LIMIT 1";
        let written: Option<String> = db.query_row(first, params![case], |row| row.get(0)).optional()?;
        let written = written.unwrap_or_default();
        let same = "SELECT path FROM intake_file WHERE case_id = ?1 AND details = ?2 ORDER BY path";
        let mut query = db.prepare_cached(same)?;
        let paths = query.query_map(params![case, written], |row| row.get::<_, Vec<u8>>(0))?;
        let paths = paths.collect::<Result<Vec<_>, _>>()?.into_iter().map(path_of).collect();
        Ok::<_, evidence::Error>((paths, serde_json::from_str(&written).ok()))
    })
}

impl Offered {
    /// Where it lies, if it is a file of this computer.
    fn path(&self) -> Option<&Path> {
        match &self.origin {
            Origin::Path(path) => Some(path),
            Origin::Memory(_) => None,
        }
    }
}

fn head(file: &Offered) -> std::io::Result<Vec<u8>> {
    let mut head = Vec::new();
    match &file.origin {
        Origin::Path(path) => File::open(path)?.take(PROBE_BYTES as u64).read_to_end(&mut head)?,
        Origin::Memory(bytes) => bytes.as_slice().take(PROBE_BYTES as u64).read_to_end(&mut head)?,
    };
    Ok(head)
}
