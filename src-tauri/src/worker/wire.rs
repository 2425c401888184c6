//! What passes through the pipes. Both ends read with a bound: a length is believed only as far as bytes follow.
//!
//! To the worker: the file (its length is an argument), then requests, each a `u32` length and so many bytes. From the
//! worker: replies, each a `u32` length of the record, a `u64` length of the bulk, the record, the bulk. All little-endian.
//! A worker that was not handed its file may wish for a stretch of it before it replies: [`WISH`] instead of the length of a
//! record, a `u64` place, a `u32` length; that many bytes of the file follow to it.

use std::io::{self, Read, Write};

/// A request is never longer than this.
const REQUEST: u64 = 1 << 20;

/// No record is as long.
const WISH: u32 = u32::MAX;

/// A wish is never longer than this.
pub(super) const STRETCH: u32 = 1 << 20;

/// What comes from a worker that was asked.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Heard {
    Reply(Reply),
    /// It wants so many bytes of its file from a place on.
    Wish {
        from: u64,
        length: u32,
    },
}

/// An answer: a record, and bytes too many for a record (pixels, a text).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reply {
    pub record: Vec<u8>,
    pub bulk: Vec<u8>,
}

pub(super) fn write_request(to: &mut impl Write, request: &[u8]) -> io::Result<()> {
    let length =
        u32::try_from(request.len()).ok().filter(|n| u64::from(*n) <= REQUEST).ok_or(io::ErrorKind::InvalidInput)?;
    to.write_all(&length.to_le_bytes())?;
    to.write_all(request)?;
    to.flush()
}

/// The next request; nothing when the parent is gone or wants no more.
pub(super) fn read_request(from: &mut impl Read) -> io::Result<Option<Vec<u8>>> {
    let mut length = [0; 4];
    match from.read_exact(&mut length) {
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
        other => other?,
    }
    exactly(from, u64::from(u32::from_le_bytes(length)), REQUEST).map(Some)
}

pub(super) fn write_reply(to: &mut impl Write, reply: &Reply) -> io::Result<()> {
    let record = u32::try_from(reply.record.len()).map_err(|_| io::ErrorKind::InvalidInput)?;
    to.write_all(&record.to_le_bytes())?;
    to.write_all(&(reply.bulk.len() as u64).to_le_bytes())?;
    to.write_all(&reply.record)?;
    to.write_all(&reply.bulk)?;
    to.flush()
}

/// Wishes for a stretch of the file, and takes it.
pub(super) fn wish(to: &mut impl Write, from: &mut impl Read, at: u64, length: u32) -> io::Result<Vec<u8>> {
    to.write_all(&WISH.to_le_bytes())?;
    to.write_all(&at.to_le_bytes())?;
    to.write_all(&length.to_le_bytes())?;
    to.flush()?;
    exactly(from, u64::from(length), u64::from(STRETCH))
}

/// Reads a reply of at most so many bytes, or a wish. `InvalidData` when it announces more.
pub(super) fn read_heard(from: &mut impl Read, record: u64, bulk: u64) -> io::Result<Heard> {
    let (mut short, mut long) = ([0; 4], [0; 8]);
    from.read_exact(&mut short)?;
    from.read_exact(&mut long)?;
    let (first, second) = (u32::from_le_bytes(short), u64::from_le_bytes(long));
    if first == WISH {
        from.read_exact(&mut short)?;
        let length = u32::from_le_bytes(short);
        return if length <= STRETCH {
            Ok(Heard::Wish { from: second, length })
        } else {
            Err(io::ErrorKind::InvalidData.into())
        };
    }
    let record = exactly(from, u64::from(first), record)?;
    let bulk = exactly(from, second, bulk)?;
    Ok(Heard::Reply(Reply { record, bulk }))
}

/// The same of a worker that has nothing to wish for.
pub(super) fn read_reply(from: &mut impl Read, record: u64, bulk: u64) -> io::Result<Reply> {
    match read_heard(from, record, bulk)? {
        Heard::Reply(reply) => Ok(reply),
        Heard::Wish { .. } => Err(io::ErrorKind::InvalidData.into()),
    }
}

/// So many bytes, if that is not more than `most`. Memory is taken as they come, not as they are announced.
fn exactly(from: &mut impl Read, length: u64, most: u64) -> io::Result<Vec<u8>> {
    if length > most {
        return Err(io::ErrorKind::InvalidData.into());
    }
    let mut bytes = Vec::with_capacity(length.min(1 << 20) as usize);
    from.take(length).read_to_end(&mut bytes)?;
    if bytes.len() as u64 == length { Ok(bytes) } else { Err(io::ErrorKind::UnexpectedEof.into()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reply_comes_back_as_it_was_sent() {
        let reply = Reply { record: b"{}".to_vec(), bulk: vec![7; 100_000] };
        let mut pipe = Vec::new();
        write_reply(&mut pipe, &reply).unwrap();
        assert_eq!(read_reply(&mut pipe.as_slice(), 2, 100_000).unwrap(), reply);
        for (record, bulk) in [(1, 100_000), (2, 99_999)] {
            let kind = read_reply(&mut pipe.as_slice(), record, bulk).unwrap_err().kind();
            assert_eq!(kind, io::ErrorKind::InvalidData, "more than may be");
        }
        for cut in [0, 3, 11, 13, pipe.len() - 1] {
            let kind = read_reply(&mut &pipe[..cut], 2, 100_000).unwrap_err().kind();
            assert_eq!(kind, io::ErrorKind::UnexpectedEof, "cut off at {cut}");
        }
    }

    #[test]
    fn an_announced_length_takes_no_memory() {
        let mut lie = 0u32.to_le_bytes().to_vec();
        lie.extend((u64::MAX / 2).to_le_bytes());
        assert_eq!(read_reply(&mut lie.as_slice(), 1, u64::MAX).unwrap_err().kind(), io::ErrorKind::UnexpectedEof);
    }

    #[test]
    fn a_wish_brings_its_stretch_and_no_more() {
        let (mut to, file) = (Vec::new(), [1, 2, 3, 4]);
        assert_eq!(wish(&mut to, &mut &file[..], 70_000, 3).unwrap(), [1, 2, 3]);
        assert_eq!(read_heard(&mut to.as_slice(), 0, 0).unwrap(), Heard::Wish { from: 70_000, length: 3 });
        assert_eq!(read_reply(&mut to.as_slice(), 9, 9).unwrap_err().kind(), io::ErrorKind::InvalidData);
        let mut greedy = Vec::new();
        assert!(wish(&mut greedy, &mut &file[..], 0, STRETCH + 1).is_err());
        assert_eq!(read_heard(&mut greedy.as_slice(), 0, 0).unwrap_err().kind(), io::ErrorKind::InvalidData);
        assert!(wish(&mut Vec::new(), &mut &file[..], 0, 5).is_err(), "fewer than it asked for");
    }

    #[test]
    fn requests_end_where_the_pipe_ends() {
        let mut pipe = Vec::new();
        write_request(&mut pipe, b"pages").unwrap();
        let mut from = pipe.as_slice();
        assert_eq!(read_request(&mut from).unwrap().as_deref(), Some(&b"pages"[..]));
        assert_eq!(read_request(&mut from).unwrap(), None);
        assert!(read_request(&mut &u32::MAX.to_le_bytes()[..]).is_err());
    }
}
