//! When a film or a recording in an MP4 file was made, as its header says (ISO 14496-12, `mvhd`): seconds since 1904, by
//! the format in UTC, in truth by the clock of what recorded it.

use std::io::{Read, Seek, SeekFrom};
use std::ops::Range;

/// Boxes of one level that are looked at.
const MOST: usize = 1_000;
/// Seconds from 1904 to 1970.
const EPOCH: i64 = 2_082_844_800;

/// Milliseconds since 1970, when the header tells a time at all.
pub fn recorded(file: &mut (impl Read + Seek)) -> Option<i64> {
    let end = file.seek(SeekFrom::End(0)).ok()?;
    let movie = find(file, 0..end, b"moov")?;
    let header = find(file, movie, b"mvhd")?;
    let bytes: [u8; 12] = taken(file, header.start).filter(|_| header.end - header.start >= 12)?;
    let [_, _, _, _, a, b, c, d, ..] = bytes;
    let seconds = match bytes[0] {
        0 => i64::from(u32::from_be_bytes([a, b, c, d])),
        1 => i64::try_from(u64::from_be_bytes(*bytes.last_chunk()?)).ok()?,
        _ => return None,
    };
    // Zero means that nobody set it.
    (seconds > EPOCH).then(|| (seconds - EPOCH) * 1000)
}

/// Where the contents of the first box of this kind lie.
fn find(file: &mut (impl Read + Seek), within: Range<u64>, kind: &[u8; 4]) -> Option<Range<u64>> {
    let mut at = within.start;
    for _ in 0..MOST {
        let [a, b, c, d, name @ ..]: [u8; 8] = taken(file, at)?;
        let (from, length) = match u32::from_be_bytes([a, b, c, d]) {
            0 => (8, within.end.checked_sub(at)?),
            1 => (16, u64::from_be_bytes(taken(file, at + 8)?)),
            length => (8, u64::from(length)),
        };
        if length < from {
            return None;
        }
        let next = at.checked_add(length)?;
        if name == *kind {
            return Some(at + from..next.min(within.end));
        }
        at = next;
    }
    None
}

/// So many bytes from a place on.
fn taken<const N: usize>(file: &mut (impl Read + Seek), at: u64) -> Option<[u8; N]> {
    let mut bytes = [0; N];
    file.seek(SeekFrom::Start(at)).ok()?;
    file.read_exact(&mut bytes).ok()?;
    Some(bytes)
}
