//! The nursery's own side: wait for a wish, fork, answer with the descriptor of the child.

use super::message;
use crate::worker::Kind;
use crate::worker::child::{Start, work};
use std::io;
use std::os::fd::{AsFd, AsRawFd, FromRawFd, OwnedFd};

/// The name of the nursery among the kinds of workers.
pub const KIND: &str = "nursery";

/// Tends the nursery until the program goes. In a child, does that worker's work instead and returns when it is done.
pub fn tend(own: &Start, kinds: &[Kind]) -> io::Result<()> {
    // SAFETY: plain calls with numbers. There is one thread, so that a fork leaves nothing half done.
    let me = unsafe {
        libc::prctl(libc::PR_SET_PDEATHSIG, libc::SIGKILL);
        libc::prctl(libc::PR_SET_DUMPABLE, 0);
        libc::syscall(libc::SYS_close_range, 3, u32::MAX, 0);
        if u32::try_from(libc::getppid()) != Ok(own.parent) {
            return Ok(());
        }
        libc::getpid()
    };
    // SAFETY: standard input is the socket; nothing else in this process reads it.
    let socket = unsafe { OwnedFd::from_raw_fd(libc::STDIN_FILENO) };
    loop {
        // SAFETY: takes children that have ended from the system's table; descriptors handed out stay good.
        while unsafe { libc::waitpid(-1, std::ptr::null_mut(), libc::WNOHANG) } > 0 {}
        let (words, handed) = message::receive(socket.as_fd())?;
        if words.is_empty() {
            return Ok(());
        }
        let mut start: Start = serde_json::from_slice(&words)?;
        start.parent = me.unsigned_abs();
        let [input, output] = <[OwnedFd; 2]>::try_from(handed).map_err(|_| io::ErrorKind::InvalidData)?;
        // SAFETY: one thread, see above.
        match unsafe { libc::fork() } {
            0 => {
                // SAFETY: both descriptors are open; from here on this process owns the first two by their numbers.
                unsafe {
                    libc::dup2(input.as_raw_fd(), libc::STDIN_FILENO);
                    libc::dup2(output.as_raw_fd(), libc::STDOUT_FILENO);
                }
                std::mem::forget(socket);
                drop((input, output));
                if let Some(outside) = &start.outside {
                    return crate::worker::outside::turn_into(&start, outside);
                }
                let kind = kinds.iter().find(|kind| kind.name == start.kind).ok_or(io::ErrorKind::InvalidInput)?;
                return work(&start, *kind);
            }
            child => {
                // SAFETY: the child is not taken from the table before the next turn, so its number is its own.
                let process = unsafe { libc::syscall(libc::SYS_pidfd_open, child, 0) };
                let process = i32::try_from(process).ok().filter(|fd| *fd >= 0);
                // SAFETY: the descriptor is new and ours.
                let process = process.map(|fd| unsafe { OwnedFd::from_raw_fd(fd) });
                let handed: Vec<_> = process.iter().map(AsRawFd::as_raw_fd).collect();
                message::send(socket.as_fd(), b"!", &handed)?;
            }
        }
    }
}
