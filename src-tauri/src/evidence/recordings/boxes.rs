//! When a film or a recording in an MP4 file was made, as its header says (ISO 14496-12, `mvhd`): seconds since 1904, by
//! the format in UTC, in truth by the clock of what recorded it.

/// Seconds from 1904 to 1970.
const EPOCH: i64 = 2_082_844_800;

/// Milliseconds since 1970, when the header tells a time at all.
pub fn recorded(bytes: &[u8]) -> Option<i64> {
    let movie = find(bytes, b"moov")?;
    let header = find(movie, b"mvhd")?;
    let seconds = match header.first()? {
        0 => i64::from(u32::from_be_bytes(header.get(4..8)?.try_into().ok()?)),
        1 => i64::try_from(u64::from_be_bytes(header.get(4..12)?.try_into().ok()?)).ok()?,
        _ => return None,
    };
    // Zero means that nobody set it.
    (seconds > EPOCH).then(|| (seconds - EPOCH) * 1000)
}

/// The contents of the first box of this kind.
fn find<'a>(mut bytes: &'a [u8], kind: &[u8; 4]) -> Option<&'a [u8]> {
    loop {
        let length = u32::from_be_bytes(bytes.get(..4)?.try_into().ok()?) as usize;
        let name = bytes.get(4..8)?;
        let (from, length) = match length {
            0 => (8, bytes.len()),
            1 => (16, usize::try_from(u64::from_be_bytes(bytes.get(8..16)?.try_into().ok()?)).ok()?),
            _ => (8, length),
        };
        if length < from {
            return None;
        }
        if name == kind {
            return bytes.get(from..length.min(bytes.len()));
        }
        bytes = bytes.get(length..)?;
    }
}
