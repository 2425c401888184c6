//! Messages with descriptors between the program and its nursery (unix(7), SCM_RIGHTS).

use std::io;
use std::os::fd::{AsRawFd, BorrowedFd, FromRawFd, OwnedFd, RawFd};

/// A message has at most so many bytes, and at most two descriptors.
const LONGEST: usize = 4096;

/// A nursery that has not answered by then is none.
static PATIENCE: libc::timeval = libc::timeval { tv_sec: 10, tv_usec: 0 };

/// Two ends of a socket that keeps messages apart; the first waits ten seconds for a message. Neither is handed on by an
/// exec.
pub fn pair() -> io::Result<(OwnedFd, OwnedFd)> {
    let mut ends: [RawFd; 2] = [-1; 2];
    // SAFETY: the array has room for the two descriptors, which nobody else owns yet; the time is a constant.
    unsafe {
        if libc::socketpair(libc::AF_UNIX, libc::SOCK_SEQPACKET | libc::SOCK_CLOEXEC, 0, ends.as_mut_ptr()) != 0 {
            return Err(io::Error::last_os_error());
        }
        let (ours, theirs) = (OwnedFd::from_raw_fd(ends[0]), OwnedFd::from_raw_fd(ends[1]));
        let (patience, length) = (&raw const PATIENCE, size_of::<libc::timeval>() as libc::socklen_t);
        match libc::setsockopt(ours.as_raw_fd(), libc::SOL_SOCKET, libc::SO_RCVTIMEO, patience.cast(), length) {
            0 => Ok((ours, theirs)),
            _ => Err(io::Error::last_os_error()),
        }
    }
}

/// Sends one message.
pub fn send(socket: BorrowedFd<'_>, bytes: &[u8], descriptors: &[RawFd]) -> io::Result<()> {
    if bytes.len() > LONGEST || descriptors.len() > 2 {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let mut part = libc::iovec { iov_base: bytes.as_ptr().cast_mut().cast(), iov_len: bytes.len() };
    let mut room = [0u64; 8];
    let length = size_of_val(descriptors) as libc::c_uint;
    // SAFETY: the header points at locals that live through the call; the room is aligned for a control header and larger
    // than one with two descriptors.
    let sent = unsafe {
        let mut header: libc::msghdr = std::mem::zeroed();
        header.msg_iov = &raw mut part;
        header.msg_iovlen = 1;
        if !descriptors.is_empty() {
            header.msg_control = room.as_mut_ptr().cast();
            header.msg_controllen = libc::CMSG_SPACE(length) as _;
            let control = libc::CMSG_FIRSTHDR(&raw const header);
            (*control).cmsg_level = libc::SOL_SOCKET;
            (*control).cmsg_type = libc::SCM_RIGHTS;
            (*control).cmsg_len = libc::CMSG_LEN(length) as _;
            let to = libc::CMSG_DATA(control).cast::<RawFd>();
            for (at, descriptor) in descriptors.iter().enumerate() {
                to.add(at).write_unaligned(*descriptor);
            }
        }
        libc::sendmsg(socket.as_raw_fd(), &raw const header, libc::MSG_NOSIGNAL)
    };
    if usize::try_from(sent) == Ok(bytes.len()) { Ok(()) } else { Err(io::Error::last_os_error()) }
}

/// Waits for one message. An empty one means that the other end is gone.
pub fn receive(socket: BorrowedFd<'_>) -> io::Result<(Vec<u8>, Vec<OwnedFd>)> {
    let mut bytes = vec![0u8; LONGEST];
    let mut part = libc::iovec { iov_base: bytes.as_mut_ptr().cast(), iov_len: bytes.len() };
    let mut room = [0u64; 8];
    let mut descriptors = Vec::new();
    // SAFETY: the header points at locals that live through the calls; the kernel says how much of the room it filled, and
    // the descriptors it put there are new and ours.
    let received = unsafe {
        let mut header: libc::msghdr = std::mem::zeroed();
        header.msg_iov = &raw mut part;
        header.msg_iovlen = 1;
        header.msg_control = room.as_mut_ptr().cast();
        header.msg_controllen = size_of_val(&room) as _;
        let received = loop {
            let received = libc::recvmsg(socket.as_raw_fd(), &raw mut header, libc::MSG_CMSG_CLOEXEC);
            let again = received < 0 && io::Error::last_os_error().kind() == io::ErrorKind::Interrupted;
            if !again {
                break received;
            }
        };
        let control = libc::CMSG_FIRSTHDR(&raw const header);
        if received >= 0 && !control.is_null() && (*control).cmsg_type == libc::SCM_RIGHTS {
            let length = (*control).cmsg_len as usize - libc::CMSG_LEN(0) as usize;
            let from = libc::CMSG_DATA(control).cast::<RawFd>();
            for at in 0..length / size_of::<RawFd>() {
                descriptors.push(OwnedFd::from_raw_fd(from.add(at).read_unaligned()));
            }
        }
        received
    };
    bytes.truncate(usize::try_from(received).map_err(|_| io::Error::last_os_error())?);
    Ok((bytes, descriptors))
}
