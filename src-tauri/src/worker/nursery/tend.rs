//! The nursery's own side: wait for a wish, fork, answer with the descriptor of the child.

use super::message;
use crate::worker::Kind;
use crate::worker::child::{Start, work};
use std::collections::VecDeque;
use std::io;
use std::os::fd::{AsFd, AsRawFd, FromRawFd, OwnedFd};

/// A question about a child: this sign, and its number.
pub const HOW_ENDED: char = '?';
/// The answer when it ended and said that all went well.
pub const WELL: &[u8] = b"well";
/// So many children that have ended are remembered.
const REMEMBERED: usize = 64;

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
    let mut ended = VecDeque::new();
    loop {
        take_ended(&mut ended);
        let (words, handed) = message::receive(socket.as_fd())?;
        if words.is_empty() {
            return Ok(());
        }
        if let Some(number) = words.strip_prefix(&[HOW_ENDED as u8]) {
            take_ended(&mut ended);
            let number = std::str::from_utf8(number).ok().and_then(|number| number.parse::<i32>().ok());
            let well = ended.iter().rev().find(|(child, _)| Some(*child) == number).is_some_and(|(_, well)| *well);
            message::send(socket.as_fd(), if well { WELL } else { &b"-"[..] }, &[])?;
            continue;
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
                message::send(socket.as_fd(), child.to_string().as_bytes(), &handed)?;
            }
        }
    }
}

/// Takes children that have ended from the system's table and remembers whether all went well; descriptors handed out stay good.
fn take_ended(ended: &mut VecDeque<(i32, bool)>) {
    loop {
        let mut status = 0;
        // SAFETY: the number lives through the call.
        let child = unsafe { libc::waitpid(-1, &raw mut status, libc::WNOHANG) };
        if child <= 0 {
            return;
        }
        if ended.len() == REMEMBERED {
            ended.pop_front();
        }
        ended.push_back((child, libc::WIFEXITED(status) && libc::WEXITSTATUS(status) == 0));
    }
}
