//! What passes through the pipes. Both ends read with a bound: a length is believed only as far as bytes follow.
//!
//! To the worker: the file (its length is an argument), then requests, each a `u32` length and so many bytes. From the
//! worker: replies, each a `u32` length of the record, a `u64` length of the bulk, the record, the bulk. All little-endian.

use std::io::{self, Read, Write};

/// A request is never longer than this.
const REQUEST: u64 = 1 << 20;

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

/// Reads a reply of at most so many bytes. `InvalidData` when it announces more.
pub(super) fn read_reply(from: &mut impl Read, record: u64, bulk: u64) -> io::Result<Reply> {
    let (mut short, mut long) = ([0; 4], [0; 8]);
    from.read_exact(&mut short)?;
    from.read_exact(&mut long)?;
    let record = exactly(from, u64::from(u32::from_le_bytes(short)), record)?;
    let bulk = exactly(from, u64::from_le_bytes(long), bulk)?;
    Ok(Reply { record, bulk })
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
    fn requests_end_where_the_pipe_ends() {
        let mut pipe = Vec::new();
        write_request(&mut pipe, b"pages").unwrap();
        let mut from = pipe.as_slice();
        assert_eq!(read_request(&mut from).unwrap().as_deref(), Some(&b"pages"[..]));
        assert_eq!(read_request(&mut from).unwrap(), None);
        assert!(read_request(&mut &u32::MAX.to_le_bytes()[..]).is_err());
    }
}
