//! Intake: a file becomes evidence. The original is sealed first, byte for byte; then the item, its custody entry
//! and its number are written together; only then is it called received. Small files wait for the disk together
//! (docs/adr/0048): each is [prepared](prepare) by itself, and [`enter_all`] makes items of them. A file that the vault has
//! already mends it where the sealed one is broken (docs/adr/0052).

mod entering;

use super::reading::{self, Reading, Trouble};
use super::{Error, EvidenceDetails, EvidenceKind, Probe, probe};
use crate::base::{Sha256Digest, Timestamp, id::CaseId, id::EvidenceId};
use crate::vault::{Manifest, Mend, Staged, Vault};
use crate::worker::Program;
use sha2::Digest;
use std::collections::HashSet;
use std::io::{Read, Seek, SeekFrom};
use std::ops::ControlFlow;

use entering::Standing;
pub use entering::{cross_off, enter_all, enter_found, mend_by};

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
    /// Its line in the list of an unfinished intake, crossed off in the very write that makes it an item:
    /// the bytes of its path.
    pub listed: Option<Vec<u8>>,
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Received {
    /// It is an item now.
    Added(EvidenceId),
    /// The case has the same original as this item.
    Duplicate(EvidenceId),
    /// The case has the same original as this item, whose sealed file was missing or damaged: this copy took its place.
    Mended(EvidenceId),
    /// It is an item now, and it took the place of the sealed file that the same original has in another case, which was missing
    /// or damaged.
    AddedAndMended(EvidenceId),
}

impl Received {
    /// The item it became, or the one it repeats.
    pub const fn id(self) -> EvidenceId {
        let (Self::Added(id) | Self::Duplicate(id) | Self::Mended(id) | Self::AddedAndMended(id)) = self;
        id
    }

    /// Whether it is an item that was not there before.
    pub const fn is_new(self) -> bool {
        matches!(self, Self::Added(_) | Self::AddedAndMended(_))
    }

    /// Whether it took the place of a broken sealed file.
    pub const fn mends(self) -> bool {
        matches!(self, Self::Mended(_) | Self::AddedAndMended(_))
    }
}

/// A file that is sealed under `tmp/`, and waits to become an item with others. Dropped, nothing is kept of it.
#[derive(Debug)]
pub struct Waiting {
    looked: Looked,
    staged: Staged,
    head: Vec<u8>,
    /// The sealed file whose place it is to take.
    mend: Option<Mend>,
}

/// What is known of a file before it is sealed.
#[derive(Debug)]
struct Looked {
    arrival: Arrival,
    found: Probe,
    sheets: Option<u32>,
    trouble: Option<Trouble>,
}

impl Waiting {
    /// Bytes of the original.
    pub const fn length(&self) -> u64 {
        self.staged.length()
    }

    /// Its first bytes, up to [`PROBE_BYTES`](super::PROBE_BYTES).
    pub fn head(&self) -> &[u8] {
        &self.head
    }
}

/// What came of preparing a file.
#[derive(Debug)]
pub enum Prepared {
    /// It waits to be entered.
    Waiting(Box<Waiting>),
    /// The vault had these bytes: that is all there was to do.
    Received(Received),
}

/// How long the originals are that the vault has. A file of another length is none of them, which saves reading it twice.
#[derive(Debug, Default)]
pub struct Lengths(HashSet<u64>);

impl Lengths {
    /// As they are now.
    pub fn of(vault: &Vault) -> Result<Self, Error> {
        vault.read(|db| {
            let mut query = db.prepare_cached("SELECT DISTINCT length FROM evidence")?;
            let lengths = query.query_map([], |row| row.get::<_, i64>(0))?;
            let lengths = lengths.map(|length| Ok(length?.unsigned_abs())).collect::<Result<_, rusqlite::Error>>()?;
            Ok(Self(lengths))
        })
    }
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
    match prepare(vault, program, &mut Lengths::of(vault)?, original, arrival, progress)? {
        Prepared::Received(received) => Ok(received),
        Prepared::Waiting(one) => entering::enter_one(vault, *one, progress),
    }
}

/// Does everything for a file that can be done without waiting for the disk: it is looked for among what is there, its
/// pages are counted, and it is sealed.
pub fn prepare(
    vault: &Vault,
    program: &Program,
    lengths: &mut Lengths,
    original: &mut (impl Read + Seek),
    arrival: &Arrival,
    progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> Result<Prepared, Error> {
    if arrival.length == 0 {
        return Err(Error::Empty);
    }
    let head = head_of(original).map_err(Error::Unreadable)?;
    let found = probe(&head);
    let mut mend = None;
    if !lengths.0.insert(arrival.length) {
        let digest = digest_of(original, progress)?;
        match entering::look_for(vault, arrival, digest, progress)? {
            Standing::Here(received) => return Ok(Prepared::Received(received)),
            Standing::Broken(broken) => mend = Some(broken),
            Standing::New => {}
        }
    }
    let (sheets, trouble) = sheets_of(program, original, arrival.length, found.kind)?;
    let about = Manifest {
        name: arrival.name.clone(),
        media_type: Some(found.media_type.to_owned()),
        source: Some(arrival.details.source.clone()).filter(|s| !s.is_empty()),
        modified: arrival.file_time,
        derived_from: None,
    };
    let about = match &mend {
        Some(mend) => entering::about_known(vault, mend)?.unwrap_or(about),
        None => about,
    };
    let staged = match &mend {
        Some(mend) => vault.seal_draft_for(mend, original, Some(arrival.length), &about, progress)?,
        None => vault.seal_draft(original, Some(arrival.length), &about, progress)?,
    };
    let looked = Looked { arrival: arrival.clone(), found, sheets, trouble };
    Ok(Prepared::Waiting(Box::new(Waiting { looked, staged, head, mend })))
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
