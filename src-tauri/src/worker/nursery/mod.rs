//! The nursery: a process of this program that stands loaded and becomes a worker, by fork, each time one is wanted. The program is
//! linked with a webview of 170 libraries, and loading them for every file would take longer than reading it. The nursery holds
//! no file, no key and no environment, and never reads a byte of a file; each of its children builds its own walls.
//!
//! It ends with the program: the thread that started it lives as long as the [`Nursery`], and its workers end with it.

mod message;
mod tend;

pub use tend::{KIND, tend};

use super::child::Start;
use std::fs::File;
use std::io;
use std::os::fd::{AsFd, AsRawFd, BorrowedFd, OwnedFd};
use std::process::{Child, Command};
use std::sync::mpsc::{Sender, channel};
use std::thread::JoinHandle;

/// A nursery that stands.
#[derive(Debug)]
pub struct Nursery {
    socket: OwnedFd,
    end: Option<Sender<()>>,
    keeper: Option<JoinHandle<()>>,
}

/// A process that came out of it, by a descriptor that means this process and no later one of its number.
#[derive(Debug)]
pub struct Raised {
    process: OwnedFd,
    number: i32,
}

/// How long a process that has closed its output may take to end.
const ENDING_MS: i32 = 2_000;

/// What a pipe of Linux holds (pipe(7)): a file that is no larger goes through at once.
const NARROW: u64 = 64 << 10;
/// What the pipes of a larger file hold, so that the two sides wait for each other less often. An unprivileged user's pipes may
/// hold 64 MiB together.
const WIDE: libc::c_int = 256 << 10;

/// Makes a pipe hold more. Where that is refused it holds what it did, and all goes on as before.
fn widen(pipe: BorrowedFd<'_>) {
    // SAFETY: plain numbers, and the descriptor is open.
    unsafe {
        libc::fcntl(pipe.as_raw_fd(), libc::F_SETPIPE_SZ, WIDE);
    }
}

impl Raised {
    /// Its number among the nursery's children.
    pub fn number(&self) -> i32 {
        self.number
    }

    /// Whether it has ended by itself; one that is about to is waited for.
    pub fn has_ended(&self) -> bool {
        let mut ended = libc::pollfd { fd: self.process.as_raw_fd(), events: libc::POLLIN, revents: 0 };
        // SAFETY: the structure lives through the call.
        unsafe { libc::poll(&raw mut ended, 1, ENDING_MS) == 1 }
    }
}

impl Nursery {
    /// Starts it. `prepare` makes a command whose standard input is the given socket.
    pub fn start(prepare: impl FnOnce(OwnedFd) -> Command + Send + 'static) -> io::Result<Self> {
        let (socket, theirs) = message::pair()?;
        let (end, ended) = channel::<()>();
        let (tell, started) = channel();
        let keeper = std::thread::Builder::new().name("worker-nursery".into()).spawn(move || {
            // The command holds their end of the socket; only when it is gone does the end of the nursery show.
            let spawned = super::process::spawn_in_nothing(&mut prepare(theirs));
            match spawned {
                Ok(child) => {
                    let mut child = Kept(child);
                    // Nobody listens only if the nursery was given up meanwhile.
                    let _ = tell.send(Ok(()));
                    // Waits until the other end is dropped.
                    let _ = ended.recv();
                    child.end();
                }
                Err(error) => {
                    let _ = tell.send(Err(error));
                }
            }
        })?;
        started.recv().map_err(io::Error::other)??;
        Ok(Self { socket, end: Some(end), keeper: Some(keeper) })
    }

    /// A worker, with the pipe to it and the pipe from it.
    pub fn raise(&self, start: &Start) -> io::Result<(Raised, File, File)> {
        let (theirs_in, to) = io::pipe()?;
        let (raised, from) = self.raise_with(start, theirs_in.as_fd())?;
        if start.length > NARROW {
            widen(to.as_fd());
            widen(from.as_fd());
        }
        Ok((raised, File::from(OwnedFd::from(to)), from))
    }

    /// A child whose standard input is this descriptor, with the pipe from it.
    pub fn raise_with(&self, start: &Start, input: BorrowedFd<'_>) -> io::Result<(Raised, File)> {
        let (from, theirs_out) = io::pipe()?;
        let words = serde_json::to_vec(start)?;
        message::send(self.socket.as_fd(), &words, &[input.as_raw_fd(), theirs_out.as_raw_fd()])?;
        let (words, mut handed) = message::receive(self.socket.as_fd())?;
        let process = handed.pop().ok_or(io::ErrorKind::UnexpectedEof)?;
        let number = std::str::from_utf8(&words).ok().and_then(|words| words.parse().ok()).unwrap_or(0);
        Ok((Raised { process, number }, File::from(OwnedFd::from(from))))
    }

    /// Whether a child that has ended said that all went well.
    pub fn ended_well(&self, number: i32) -> io::Result<bool> {
        message::send(self.socket.as_fd(), format!("{}{number}", tend::HOW_ENDED).as_bytes(), &[])?;
        let (words, _) = message::receive(self.socket.as_fd())?;
        Ok(words == tend::WELL)
    }
}

impl Drop for Nursery {
    fn drop(&mut self) {
        self.end = None;
        if let Some(keeper) = self.keeper.take() {
            // A keeper that panicked has ended its child: it owns it.
            let _ = keeper.join();
        }
    }
}

struct Kept(Child);

impl Kept {
    fn end(&mut self) {
        // One that ended by itself can't be killed; waiting takes it from the system's table either way.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        self.end();
    }
}

impl Drop for Raised {
    fn drop(&mut self) {
        let process = self.process.as_raw_fd();
        let mut ended = libc::pollfd { fd: process, events: libc::POLLIN, revents: 0 };
        // SAFETY: plain numbers and a null pointer; the structure lives through the call. A process that has ended already
        // can't be signalled and is readable at once.
        unsafe {
            libc::syscall(libc::SYS_pidfd_send_signal, process, libc::SIGKILL, std::ptr::null::<u8>(), 0);
            libc::poll(&raw mut ended, 1, 2000);
        }
    }
}
