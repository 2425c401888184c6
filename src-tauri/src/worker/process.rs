//! The parent's side: start a worker, hand it the file, ask, and end it when it takes too long or nobody asks any more.
//!
//! Each worker has a guard, a thread that started it and kills it: at the deadline of an answer, when it stood idle too long, or
//! when the [`Worker`] is dropped. A killed worker's pipes close, so nobody waits for it longer than its deadline.

use super::child::Start;
use super::guard::{Fate, Guard, IDLE, LATE, Order, STOPPED, keep};
use super::layers::Standing;
use super::wire::{Heard, Reply, read_heard, read_reply, write_request};
use super::{Error, Layer, Limits};
use std::collections::HashMap;
use std::io::{self, BufReader, Read, Seek, SeekFrom, Write};
use std::path::PathBuf;
#[cfg(not(windows))]
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

/// The program that is started as a worker, and the workers that were started from it.
#[derive(Debug, Clone)]
pub struct Program {
    path: PathBuf,
    without: Vec<Layer>,
    /// How many times as fast a worker's patience ends when nobody asks it.
    hurry: u32,
    live: Arc<Mutex<Live>>,
}

/// How to reach the guards of the workers that live, and where workers come from.
#[derive(Debug, Default)]
struct Live {
    next: u64,
    guards: HashMap<u64, Guard>,
    #[cfg(target_os = "linux")]
    nursery: Option<super::nursery::Nursery>,
}

/// A line among those that [`Program::end_all`] speaks to, given back when dropped.
#[derive(Debug)]
pub(super) struct Line {
    program: Program,
    number: u64,
    fate: Fate,
}

impl Drop for Line {
    fn drop(&mut self) {
        self.program.live().guards.remove(&self.number);
    }
}

impl Program {
    /// This very program. On Linux by a name that holds when its file was replaced by an update. On Windows the command line
    /// that lies beside it, if one does: libraries of the window open what a worker there must have closed, while they are loaded.
    pub fn usual() -> Self {
        let own = if cfg!(target_os = "linux") {
            PathBuf::from("/proc/self/exe")
        } else {
            std::env::current_exe().unwrap_or_default()
        };
        let line = own.with_file_name("dalil.exe");
        Self::at(if cfg!(windows) && line.is_file() { line } else { own })
    }

    /// Another program that calls [`serve`](super::serve) first of all: for tests, which are no such program themselves.
    pub fn at(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into(), without: Vec::new(), hurry: 1, live: Arc::default() }
    }

    /// The same on a computer that lacks a layer: for tests. A release starts no worker without one.
    pub fn lacking(mut self, layer: Layer) -> Self {
        self.without.push(layer);
        self
    }

    /// The same where a worker that nobody asks is ended so many times as early: for tests, which can't wait for minutes.
    pub fn hurried(mut self, times: u32) -> Self {
        self.hurry = times.max(1);
        self
    }

    /// Starts a worker of a kind and hands it a file of `length` bytes. Refused when a layer of protection is missing.
    pub fn start(&self, kind: &str, length: u64, file: &mut dyn Read, limits: &Limits) -> Result<Worker, Error> {
        if length > limits.input {
            return Err(Error::TooLarge);
        }
        let mut worker = Worker::start(self, kind, length, *limits, &self.without)?;
        if let Some(layer) = worker.standing.missing() {
            return Err(Error::Unprotected(layer));
        }
        worker.hand_over(length, file)?;
        Ok(worker)
    }

    /// Starts a worker of a kind that reads its file a stretch at a time, as it wishes for them: for files too large to be
    /// handed over. Nothing but stretches of this file is given to it.
    pub fn start_far(
        &self,
        kind: &str,
        length: u64,
        file: Box<dyn Stretches>,
        limits: &Limits,
    ) -> Result<Worker, Error> {
        let mut worker = Worker::start(self, kind, length, *limits, &self.without)?;
        if let Some(layer) = worker.standing.missing() {
            return Err(Error::Unprotected(layer));
        }
        worker.far = Some(Source { file, length, given: 0 });
        worker.rest();
        Ok(worker)
    }

    /// Ends every worker that was started from this, also one that is starting. From here on who waits for one, or asks one, hears
    /// [`Error::Stopped`], even where its process takes a moment longer to go.
    pub fn end_all(&self) {
        self.live().guards.values().for_each(Guard::end);
    }

    /// The layers that are left away, for tests.
    #[cfg(target_os = "linux")]
    pub(super) fn without(&self) -> &[Layer] {
        &self.without
    }

    /// A line by which [`end_all`](Self::end_all) is heard, and the way to it.
    pub(super) fn hear_the_end(&self) -> (Line, Sender<Order>, Receiver<Order>) {
        let (orders, heard) = channel();
        let fate = Fate::default();
        let mut live = self.live();
        live.next += 1;
        let number = live.next;
        live.guards.insert(number, Guard { orders: orders.clone(), fate: fate.clone() });
        (Line { program: self.clone(), number, fate }, orders, heard)
    }

    fn live(&self) -> std::sync::MutexGuard<'_, Live> {
        self.live.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// How a worker's layers stand on this computer.
    pub fn standing(&self) -> Result<Standing, Error> {
        Worker::start(self, super::check::KIND.name, 0, Limits::USUAL, &self.without)
            .map(|worker| worker.standing.clone())
    }

    /// Starts one with nothing to read and whatever layers there are: for the check of the layers.
    pub(super) fn start_bare(&self, kind: &str, limits: Limits, without: &[Layer]) -> Result<Worker, Error> {
        Worker::start(self, kind, 0, limits, without)
    }
}

/// A file of which any stretch can be read.
pub trait Stretches: Read + Seek + Send {}
impl<T: Read + Seek + Send> Stretches for T {}

/// The file of a worker that wishes for its stretches.
struct Source {
    file: Box<dyn Stretches>,
    length: u64,
    /// Bytes that were given for the answer that is awaited.
    given: u64,
}

/// For one answer a worker is given its file so many times over, and no more: reading an archive takes two.
const OFTEN: u64 = 4;

impl Source {
    /// A stretch that lies in the file, while not too much was asked for.
    fn read(&mut self, from: u64, length: u32) -> Result<Vec<u8>, Error> {
        let end = from.checked_add(u64::from(length)).filter(|end| *end <= self.length).ok_or(Error::Garbage)?;
        self.given += u64::from(length);
        if self.given > self.length.saturating_mul(OFTEN).saturating_add(64 << 20) {
            return Err(Error::TooLong);
        }
        let mut bytes = vec![0; (end - from) as usize];
        self.file.seek(SeekFrom::Start(from)).map_err(Error::Source)?;
        self.file.read_exact(&mut bytes).map_err(Error::Source)?;
        Ok(bytes)
    }
}

/// A worker with its file. Dropping it ends the process, and waits until it has ended.
pub struct Worker {
    to: Option<To>,
    from: BufReader<From>,
    far: Option<Source>,
    limits: Limits,
    standing: Standing,
    fate: Fate,
    /// How many times as fast its patience ends.
    hurry: u32,
    line: Option<Line>,
    orders: Option<Sender<Order>>,
    guard: Option<JoinHandle<()>>,
}

/// The pipes to and from a worker.
type To = Box<dyn Write + Send>;
type From = Box<dyn Read + Send>;

impl std::fmt::Debug for Worker {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Worker").field("line", &self.line.as_ref().map(|line| line.number)).finish_non_exhaustive()
    }
}

impl Worker {
    fn start(program: &Program, kind: &str, length: u64, limits: Limits, without: &[Layer]) -> Result<Self, Error> {
        let start = Start {
            kind: kind.to_owned(),
            parent: std::process::id(),
            length,
            memory: limits.memory,
            processor: limits.processor.as_secs(),
            without: without.to_vec(),
            outside: None,
        };
        let source = program.clone();
        Self::guarded(program, limits, move || source.process(&start))
    }

    /// A worker whose process comes to be by `process`. It is known to [`Program::end_all`] before: what is ended while it starts
    /// is ended too.
    fn guarded(
        program: &Program,
        limits: Limits,
        process: impl FnOnce() -> io::Result<(Process, To, From)> + Send + 'static,
    ) -> Result<Self, Error> {
        let (line, orders, heard) = program.hear_the_end();
        let fate = line.fate.clone();
        let fault = |error| if fate.get() == STOPPED { Error::Stopped } else { Error::NotStarted(error) };
        let (tell, started) = channel();
        let sign = fate.clone();
        let guard = std::thread::Builder::new()
            .name("worker-guard".into())
            .spawn(move || match process() {
                Ok((process, to, from)) => {
                    // Nobody listens only if the worker was given up meanwhile; then the guard ends it at once.
                    let _ = tell.send(Ok((to, from)));
                    keep(process, limits.answer, &heard, &sign);
                }
                Err(error) => {
                    let _ = tell.send(Err(error));
                }
            })
            .map_err(fault)?;
        let (to, from) = started.recv().map_err(|_| fault(io::ErrorKind::Other.into()))?.map_err(fault)?;
        let standing = Standing { system: String::new(), tested: false, landlock: 0, layers: Vec::new() };
        let mut worker = Self {
            to: Some(to),
            from: BufReader::with_capacity(64 << 10, from),
            far: None,
            limits,
            standing,
            fate: fate.clone(),
            hurry: program.hurry,
            line: Some(line),
            orders: Some(orders),
            guard: Some(guard),
        };
        // What the child says first. A program that is no worker says something else, or ends.
        let hello = read_reply(&mut worker.from, 4096, 0).map_err(fault)?;
        worker.standing = serde_json::from_slice(&hello.record).map_err(|error| fault(error.into()))?;
        Ok(worker)
    }

    /// How its layers stand.
    pub fn standing(&self) -> &Standing {
        &self.standing
    }

    /// Whether it was ended because nobody asked it anything.
    pub fn was_idle(&self) -> bool {
        self.fate.get() == IDLE
    }

    /// Asks and waits for the answer, for at most [`Limits::answer`]. After an error the worker is of no more use.
    pub fn ask(&mut self, request: &[u8]) -> Result<Reply, Error> {
        self.order(Order::Answer(self.limits.answer));
        let to = self.to.as_mut().ok_or(Error::Died)?;
        let asked = write_request(to, request);
        let answered = asked.map_err(|error| self.fault(&error)).and_then(|()| self.answer());
        self.rest();
        // An answer that came while everything was ended is not given on.
        if self.fate.get() == STOPPED { Err(Error::Stopped) } else { answered }
    }

    /// The answer, after as many stretches of the file as it takes.
    fn answer(&mut self) -> Result<Reply, Error> {
        if let Some(source) = &mut self.far {
            source.given = 0;
        }
        loop {
            let heard = read_heard(&mut self.from, self.limits.record, self.limits.bulk);
            match heard.map_err(|error| self.fault(&error))? {
                Heard::Reply(reply) => return Ok(reply),
                Heard::Wish { from, length } => {
                    let bytes = self.far.as_mut().ok_or(Error::Garbage)?.read(from, length)?;
                    // What was brought takes its time; how much is brought has a bound of its own.
                    self.order(Order::Answer(self.limits.answer));
                    let to = self.to.as_mut().ok_or(Error::Died)?;
                    let given = to.write_all(&bytes).and_then(|()| to.flush());
                    given.map_err(|error| self.fault(&error))?;
                }
            }
        }
    }

    /// The first answer's time begins with the start, so it has to last for the file too; a large one gets more.
    fn hand_over(&mut self, length: u64, file: &mut dyn Read) -> Result<(), Error> {
        // A disk that gives ten megabytes a second is the slowest worth waiting for.
        self.order(Order::Answer(self.limits.answer + Duration::from_secs(length / (10 << 20))));
        let mut buffer = vec![0; 256 << 10];
        let mut left = length;
        while left > 0 {
            let room = usize::try_from(left).unwrap_or(usize::MAX).min(buffer.len());
            let n = match file.read(&mut buffer[..room]) {
                Ok(0) => return Err(Error::Source(io::ErrorKind::UnexpectedEof.into())),
                Ok(n) => n,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(Error::Source(error)),
            };
            let to = self.to.as_mut().ok_or(Error::Died)?;
            to.write_all(&buffer[..n]).map_err(|error| self.fault(&error))?;
            left -= n as u64;
        }
        self.rest();
        Ok(())
    }

    fn fault(&self, error: &io::Error) -> Error {
        match (self.fate.get(), error.kind()) {
            (LATE, _) => Error::TooLong,
            (STOPPED, _) => Error::Stopped,
            (_, io::ErrorKind::InvalidData) => Error::Garbage,
            _ => Error::Died,
        }
    }

    /// Nothing is asked now.
    fn rest(&self) {
        self.order(Order::Rest(self.limits.idle / self.hurry));
    }

    fn order(&self, order: Order) {
        if let Some(orders) = &self.orders {
            // The guard is gone only after it ended the worker; the next read or write says so.
            let _ = orders.send(order);
        }
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.to = None;
        // The guard hears that nobody has the way to it any more.
        self.line = None;
        self.orders = None;
        if let Some(guard) = self.guard.take() {
            // A guard that panicked has ended its child: it owns it.
            let _ = guard.join();
        }
    }
}

/// A process that ends when this is dropped, whatever way that comes about.
#[allow(dead_code, reason = "held for its end")]
enum Process {
    #[cfg(target_os = "linux")]
    Raised(super::nursery::Raised),
    #[cfg(windows)]
    Confined(super::sandbox::Confined),
    #[cfg(not(any(target_os = "linux", windows)))]
    Started(Started),
}

/// A child of this very process.
#[cfg(not(any(target_os = "linux", windows)))]
struct Started(Child);

#[cfg(not(any(target_os = "linux", windows)))]
impl Drop for Started {
    fn drop(&mut self) {
        // One that ended by itself can't be killed; waiting takes it from the system's table either way.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Program {
    /// A new process. Linux: out of the nursery, which is started when there is none, and anew when it broke down.
    #[cfg(target_os = "linux")]
    fn process(&self, start: &Start) -> io::Result<(Process, To, From)> {
        let (raised, to, from) = self.in_nursery(start.memory, |nursery| nursery.raise(start))?;
        Ok((Process::Raised(raised), Box::new(to), Box::new(from)))
    }

    /// Asks the nursery for a child, and a fresh nursery when there is none or it broke down.
    #[cfg(target_os = "linux")]
    pub(super) fn in_nursery<T>(
        &self,
        memory: u64,
        raise: impl Fn(&super::nursery::Nursery) -> io::Result<T>,
    ) -> io::Result<T> {
        let mut live = self.live();
        if let Some(raised) = live.nursery.as_ref().and_then(|nursery| raise(nursery).ok()) {
            return Ok(raised);
        }
        let own = Start {
            kind: super::nursery::KIND.to_owned(),
            parent: std::process::id(),
            length: 0,
            memory,
            processor: 0,
            without: Vec::new(),
            outside: None,
        };
        let command = self.command(&own);
        let nursery = super::nursery::Nursery::start(|socket| {
            let mut command = command;
            command.stdin(Stdio::from(socket)).stdout(Stdio::null());
            command
        })?;
        let raised = raise(&nursery);
        live.nursery = Some(nursery);
        raised
    }

    /// A new process, loaded anew each time. Windows: started behind those of its walls that have to be there first.
    #[cfg(windows)]
    fn process(&self, start: &Start) -> io::Result<(Process, To, From)> {
        let (process, to, from) = super::sandbox::start(&self.path, &start.arguments(), &start.without)?;
        Ok((Process::Confined(process), Box::new(to), Box::new(from)))
    }

    /// A new process, loaded anew each time.
    #[cfg(not(any(target_os = "linux", windows)))]
    fn process(&self, start: &Start) -> io::Result<(Process, To, From)> {
        let mut command = self.command(start);
        let mut child = Started(spawn_in_nothing(command.stdin(Stdio::piped()).stdout(Stdio::piped()))?);
        match (child.0.stdin.take(), child.0.stdout.take()) {
            (Some(to), Some(from)) => Ok((Process::Started(child), Box::new(to), Box::new(from))),
            _ => Err(io::ErrorKind::BrokenPipe.into()),
        }
    }

    #[cfg(not(windows))]
    fn command(&self, start: &Start) -> Command {
        let mut command = Command::new(&self.path);
        command.args(start.arguments()).env_clear().stderr(Stdio::null());
        command
    }
}

/// Starts a process in a folder that is empty and removed as soon as it stands.
#[cfg(not(windows))]
pub(super) fn spawn_in_nothing(command: &mut Command) -> io::Result<Child> {
    let folder = tempfile::tempdir()?;
    command.current_dir(folder.path()).spawn()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_that_is_starting_when_all_are_ended_is_ended_too() {
        let program = Program::at("/nonexistent");
        let lock = program.clone();
        let start = move || {
            lock.end_all();
            Err(io::ErrorKind::NotFound.into())
        };
        assert!(matches!(Worker::guarded(&program, Limits::USUAL, start), Err(Error::Stopped)));
        assert!(program.live().guards.is_empty(), "and leaves nothing behind");
    }
}
