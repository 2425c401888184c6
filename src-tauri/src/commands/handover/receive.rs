//! Receiving: the file is opened with the vault's key and sealed as an item in one stream. What cannot be opened, or was changed on
//! the way, leaves nothing.

use super::super::core::Core;
use super::super::documents;
use super::super::failure::Failure;
use super::super::jobs::Job;
use super::super::views::{Event, HandoverOutcome, HandoverStarted, HandoverWork, OfCase};
use super::view;
use crate::base::id::{CaseId, JobId};
use crate::evidence::intake::{Arrival, receive as take_in};
use crate::evidence::{Covert, EvidenceDetails, Form};
use crate::vault::Area;
use age::stream::StreamReader;
use age::{DecryptError, Decryptor};
use std::fs::File;
use std::io::{self, BufReader, Read, Seek, SeekFrom};
use std::path::Path;

/// The head of an age file is a hundred bytes for each it is made for. A longer one is somebody's joke.
const HEAD: u64 = 64 << 10;
const FIRST_LINE: &[u8] = b"age-encryption.org/v1\n";
const LAST_LINE: &[u8] = b"\n--- ";
/// How a ZIP begins.
const ZIP: [u8; 4] = *b"PK\x03\x04";

/// Asks for the file.
pub fn receive(core: &Core, request: OfCase) -> Result<HandoverStarted, Failure> {
    core.read(|db| crate::cases::one(db, request.case))?;
    let Some(path) = core.picker.files().into_iter().next() else { return Ok(HandoverStarted { job: None }) };
    Ok(HandoverStarted { job: Some(core.receive_handover(request.case, &path)?) })
}

impl Core {
    /// Begins to take in what somebody handed over. What it can tell at once of a file that does not open, it tells at once.
    pub fn receive_handover(&self, case: CaseId, path: &Path) -> Result<JobId, Failure> {
        self.demand_role("handover.receive")?;
        self.read(|db| crate::cases::one(db, case))?;
        let total = Opened::open(self, path)?.length;
        let path = path.to_owned();
        let work = view(HandoverWork::Receive, HandoverOutcome::default());
        self.jobs.start(work, total, move |core, job| run(core, job, case, &path))
    }
}

fn run(core: &Core, job: &Job, case: CaseId, path: &Path) -> Result<(), Failure> {
    let mut opened = Opened::open(core, path)?;
    let vault = core.vault()?;
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let arrival = Arrival {
        case,
        name: format!("{stem}.zip"),
        length: opened.length,
        file_time: None,
        details: details(core, vault.user_name()),
        listed: None,
    };
    let mut progress = |done: u64| {
        job.update(|view| view.done = done);
        job.flow()
    };
    let received = take_in(&vault, core.readers.program(), &mut opened, &arrival, &mut progress);
    let received = received.map_err(|error| if opened.broken { damaged() } else { error.into() })?;
    let id = received.id();
    core.look_at_mended(received.mends().then_some(id));
    if received.is_new() {
        documents::read_quietly(core, id, false);
    }
    let (added, known) = if received.is_new() { (vec![id], Vec::new()) } else { (Vec::new(), vec![id]) };
    let outcome = HandoverOutcome { path: None, added, known };
    job.update(|shown| shown.work = view(HandoverWork::Receive, outcome));
    core.tell(Event::Changed { areas: vec![Area::Evidence, Area::Custody] });
    Ok(())
}

/// What is known before it is looked into.
fn details(core: &Core, user: &str) -> EvidenceDetails {
    EvidenceDetails {
        title: String::new(), // made from the name
        source: String::new(),
        received_from: String::new(), // what the file says of that is believed when its words were compared
        received_by: user.to_owned(),
        received_on: core.today().format("%Y-%m-%d").to_string(),
        received_where: String::new(),
        form: Form::Copy,
        covert: Covert::NotRecording,
        carrier: String::new(),
        language: String::new(),
        sensitive: true, // nobody here has seen yet what it shows
        note: String::new(),
        wordings: Vec::new(),
    }
}

/// An age file that this vault can open, as what is in it.
struct Opened {
    plain: StreamReader<BufReader<File>>,
    length: u64,
    /// Whether it turned out to be changed, or cut off.
    broken: bool,
}

impl Opened {
    fn open(core: &Core, path: &Path) -> Result<Self, Failure> {
        let identity = core.vault()?.handover_identity()?;
        let mut file = File::open(path).map_err(|_| Failure::new("unreadable"))?;
        if !is_age(&mut file).map_err(|_| Failure::new("unreadable"))? {
            return Err(Failure::new("handover-not-age"));
        }
        let sealed = Decryptor::new_buffered(BufReader::new(file)).map_err(|error| closed(&error))?;
        let plain = sealed.decrypt(std::iter::once(&identity as &dyn age::Identity)).map_err(|error| closed(&error))?;
        let mut opened = Self { plain, length: 0, broken: false };
        opened.look().map_err(|_| if opened.broken { damaged() } else { Failure::new("unreadable") })?.map(|()| opened)
    }

    /// How long what is in it is, and whether that is an archive at all.
    fn look(&mut self) -> io::Result<Result<(), Failure>> {
        self.length = self.seek(SeekFrom::End(0))?;
        self.rewind()?;
        let mut head = Vec::new();
        self.by_ref().take(ZIP.len() as u64).read_to_end(&mut head)?;
        self.rewind()?;
        Ok(if head == ZIP { Ok(()) } else { Err(Failure::new("handover-refused")) })
    }

    fn heard<T>(&mut self, done: io::Result<T>) -> io::Result<T> {
        let is_broken =
            |error: &io::Error| matches!(error.kind(), io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof);
        self.broken |= done.as_ref().is_err_and(is_broken);
        done
    }
}

impl Read for Opened {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let done = self.plain.read(into);
        self.heard(done)
    }
}

impl Seek for Opened {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let done = self.plain.seek(to);
        self.heard(done)
    }
}

/// Whether the file has the head of one, and one that ends. It is at its beginning afterwards.
fn is_age(file: &mut File) -> io::Result<bool> {
    let mut head = Vec::new();
    file.by_ref().take(HEAD).read_to_end(&mut head)?;
    file.rewind()?;
    Ok(head.starts_with(FIRST_LINE) && head.windows(LAST_LINE.len()).any(|bytes| bytes == LAST_LINE))
}

/// Why it does not open.
fn closed(error: &DecryptError) -> Failure {
    match error {
        DecryptError::NoMatchingKeys | DecryptError::ExcessiveWork { .. } => Failure::new("handover-other-key"),
        DecryptError::UnknownFormat => Failure::new("handover-not-age"),
        _ => damaged(),
    }
}

fn damaged() -> Failure {
    Failure::new("handover-damaged")
}
