//! The check of the walls on this computer: a worker of a special kind tries every forbidden act and tells what came of it.

use super::child::Task;
use super::{Begin, Error, Kind, Layer, Limits, Program, Reply, Standing};
use std::time::{Duration, Instant};

/// The kind of worker that tries the acts. It is asked with the number of its parent, in decimal digits.
pub(super) const KIND: Kind = Kind { name: "check", begin: Begin::Near(|_| Box::new(Probe)) };

struct Probe;

impl Task for Probe {
    fn answer(&mut self, request: &[u8]) -> Reply {
        #[cfg(debug_assertions)]
        if let Some(reply) = misbehaviour::of(request) {
            return reply;
        }
        let parent = std::str::from_utf8(request).ok().and_then(|text| text.parse().ok()).unwrap_or(0);
        let record = serde_json::to_vec(&super::sandbox::probe(parent)).unwrap_or_default();
        Reply { record, bulk: Vec::new() }
    }
}

/// One forbidden act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    /// What was tried: `open-read`, `connect-tcp`.
    pub name: String,
    /// Whether the walls held.
    pub denied: bool,
}

/// What the check found.
#[derive(Debug, Clone)]
pub struct Found {
    /// How the layers stand.
    pub standing: Standing,
    /// Every act; none on a system for which no acts are known.
    pub acts: Vec<Act>,
    /// From starting the process to its word that the walls stand.
    pub start: Duration,
}

/// Tries every forbidden act inside the walls.
pub fn run(program: &Program) -> Result<Found, Error> {
    run_without(program, &[])
}

/// The same with layers left away, to show what each is good for. A release starts no such worker.
pub fn run_without(program: &Program, without: &[Layer]) -> Result<Found, Error> {
    // The first worker of a run also brings up what later ones come out of; the time of a later one is told.
    drop(program.start_bare(KIND.name, Limits::USUAL, without)?);
    let begun = Instant::now();
    let mut worker = program.start_bare(KIND.name, Limits::USUAL, without)?;
    let start = begun.elapsed();
    let reply = worker.ask(std::process::id().to_string().as_bytes())?;
    let acts: Vec<(String, bool)> = serde_json::from_slice(&reply.record).map_err(|_| Error::Garbage)?;
    let acts = acts.into_iter().map(|(name, denied)| Act { name, denied }).collect();
    Ok(Found { standing: worker.standing().clone(), acts, start })
}

/// A worker of the check with limits of one's own, that can be asked to misbehave: for tests.
#[cfg(debug_assertions)]
pub fn begin(program: &Program, limits: Limits) -> Result<super::Worker, Error> {
    program.start_bare(KIND.name, limits, &[])
}

/// What a worker might do that was taken over by its file, or broke down on it. In no release.
#[cfg(debug_assertions)]
mod misbehaviour {
    use super::Reply;

    pub fn of(request: &[u8]) -> Option<Reply> {
        match request {
            b"nothing" => Some(Reply::default()),
            b"spin" => spin(),
            b"eat" => eat(),
            b"abort" => std::process::abort(),
            b"exit" => std::process::exit(0),
            b"recurse" => Some(Reply { record: vec![recurse(u64::MAX)], bulk: Vec::new() }),
            b"much-record" => Some(Reply { record: vec![b' '; 4096], bulk: Vec::new() }),
            b"much-bulk" => Some(Reply { record: Vec::new(), bulk: vec![0; 4096] }),
            b"chatter" => chatter(),
            _ => None,
        }
    }

    fn spin() -> ! {
        let mut n = 1u64;
        loop {
            n = std::hint::black_box(n.wrapping_mul(3));
        }
    }

    fn eat() -> ! {
        let mut held = Vec::new();
        loop {
            held.push(std::hint::black_box(vec![1u8; 16 << 20]));
        }
    }

    fn recurse(depth: u64) -> u8 {
        let room = std::hint::black_box([depth as u8; 4096]);
        if depth == 0 { room[0] } else { recurse(std::hint::black_box(depth - 1)).wrapping_add(room[1]) }
    }

    /// Announces an answer and then never ends it.
    fn chatter() -> ! {
        use std::io::Write as _;
        let mut to = std::io::stdout();
        let begun = to.write_all(&[0; 4]).and_then(|()| to.write_all(&u64::MAX.to_le_bytes()));
        while begun.is_ok() && to.write_all(&[7; 4096]).is_ok() {}
        std::process::exit(1)
    }
}
