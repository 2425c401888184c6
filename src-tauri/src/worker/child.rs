//! The child's side: lock oneself in, say how well that went, take the file, answer.

use super::far::{Far, Pipes, held};
use super::layers::Standing;
use super::sandbox::{self, Bounds};
use super::wire::{Reply, read_request, write_reply};
use super::{Layer, check};
use serde::{Deserialize, Serialize};
use std::io::{self, Read};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// The hidden first argument. No other argument a user could give begins a worker.
pub(super) const ARGUMENT: &str = "--dalil-worker";

/// What a child does with one file: made from its bytes, then asked as often as the parent likes.
pub trait Task {
    /// Answers one request. A panic here ends the process; the parent hears that it died.
    fn answer(&mut self, request: &[u8]) -> Reply;
}

/// A kind of worker.
#[derive(Clone, Copy)]
pub struct Kind {
    /// By which the parent names it.
    pub name: &'static str,
    /// Takes the file. It runs inside the walls.
    pub begin: Begin,
}

/// How a worker has its file.
#[derive(Clone, Copy)]
pub enum Begin {
    /// All its bytes.
    Near(fn(Vec<u8>) -> Box<dyn Task>),
    /// A stretch at a time, when it wishes for it.
    Far(fn(Far) -> Box<dyn Task>),
}

/// What the parent wants. Nothing in it comes from the file but its length.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Start {
    pub kind: String,
    pub parent: u32,
    pub length: u64,
    pub memory: u64,
    pub processor: u64,
    /// Layers to leave away: for tests that show what each is good for. Not in a release.
    pub without: Vec<Layer>,
    /// An external program that the child becomes, instead of doing a worker's work itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outside: Option<Outside>,
}

/// An external program, as its child is told.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Outside {
    pub path: PathBuf,
    pub arguments: Vec<String>,
    pub environment: Vec<(String, String)>,
    pub readable: Vec<PathBuf>,
}

impl Start {
    /// As the two arguments of the program.
    pub(super) fn arguments(&self) -> [String; 2] {
        [ARGUMENT.to_owned(), serde_json::to_string(self).unwrap_or_default()]
    }
}

/// Begins every program that may be started as a worker: does a worker's work if it was, and else gives nothing.
pub fn serve(kinds: &[Kind]) -> Option<ExitCode> {
    let mut arguments = std::env::args_os().skip(1).map_while(|argument| argument.into_string().ok());
    if arguments.next().as_deref() != Some(ARGUMENT) {
        return None;
    }
    let start = arguments.next().and_then(|words| serde_json::from_str(&words).ok());
    let done = start.ok_or_else(|| io::ErrorKind::InvalidInput.into()).and_then(|start: Start| {
        let kinds: Vec<Kind> = kinds.iter().copied().chain([check::KIND]).collect();
        #[cfg(target_os = "linux")]
        if start.kind == super::nursery::KIND {
            return super::nursery::tend(&start, &kinds);
        }
        let kind = kinds.iter().find(|kind| kind.name == start.kind).ok_or(io::ErrorKind::InvalidInput)?;
        work(&start, *kind)
    });
    Some(if done.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Libraries that share work among threads find that this one is all there are: a worker may start none.
fn alone() {
    // Refused only when it was done before, which comes to the same.
    let _ = rayon::ThreadPoolBuilder::new().num_threads(1).use_current_thread().build_global();
}

pub(super) fn work(start: &Start, kind: Kind) -> io::Result<()> {
    if !cfg!(debug_assertions) && !start.without.is_empty() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    // What a parser says when it panics may hold words of the file.
    std::panic::set_hook(Box::new(|_| {}));
    let bounds = Bounds {
        parent: start.parent,
        memory: start.memory.saturating_add(if matches!(kind.begin, Begin::Near(_)) { start.length } else { 0 }),
        processor: Duration::from_secs(start.processor),
    };
    let standing: Standing = sandbox::enter(&bounds, &start.without);
    let pipes = Arc::new(Mutex::new(Pipes { from: io::stdin(), to: io::stdout() }));
    let record = serde_json::to_vec(&standing)?;
    write_reply(&mut held(&pipes).to, &Reply { record, bulk: Vec::new() })?;
    // Layers that were left away on purpose are known to be missing.
    let known = |layer: Layer| start.without.contains(&layer);
    if standing.missing().is_some_and(|layer| !known(layer)) {
        return Ok(());
    }
    alone();
    let mut task = match kind.begin {
        Begin::Far(begin) => begin(Far::new(pipes.clone(), start.length)),
        Begin::Near(begin) => begin(all(&mut held(&pipes).from, start.length)?),
    };
    loop {
        let Some(request) = read_request(&mut held(&pipes).from)? else { return Ok(()) };
        let reply = task.answer(&request);
        write_reply(&mut held(&pipes).to, &reply)?;
    }
}

/// All of a file.
fn all(from: &mut impl Read, length: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(usize::try_from(length).map_err(|_| io::ErrorKind::OutOfMemory)?);
    from.take(length).read_to_end(&mut bytes)?;
    if bytes.len() as u64 == length { Ok(bytes) } else { Err(io::ErrorKind::UnexpectedEof.into()) }
}
