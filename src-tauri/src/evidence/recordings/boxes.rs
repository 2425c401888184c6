//! Films and recordings in an MP4 file and its kin: whether a file begins like one, and when it was made, as its header says
//! (ISO 14496-12, `mvhd`): seconds since 1904, by the format in UTC, in truth by the clock of what recorded it.

use std::io::{Read, Seek, SeekFrom};
use std::ops::Range;

/// Boxes of one level that are looked at.
const MOST: usize = 1_000;
/// Seconds from 1904 to 1970.
const EPOCH: i64 = 2_082_844_800;

/// Brands of a beginning (`ftyp`) that are looked at.
const BRANDS: usize = 64;

/// Media type of a film or a recording by its first bytes: 3GP of older telephones (3GPP TS 26.244), whatever else names a brand
/// that is no picture's, and QuickTime of the years before there were brands.
pub fn media_type_of(head: &[u8]) -> Option<&'static str> {
    if head.get(4..8) == Some(b"ftyp") { of_brands(head) } else { is_brandless(head).then_some("video/quicktime") }
}

fn of_brands(head: &[u8]) -> Option<&'static str> {
    let length = u32::from_be_bytes(*head.first_chunk()?) as usize;
    let brands = head.get(8..length.min(head.len())).filter(|_| (16..=16 + 4 * BRANDS).contains(&length))?;
    let is_picture = |brand: &[u8]| {
        matches!(
            brand,
            b"mif1" | b"mif2" | b"msf1" | b"miaf" | b"avif" | b"avis" | b"heic" | b"heix" | b"crx " | b"jxl "
        )
    };
    let major = brands.first_chunk::<4>()?;
    if brands.chunks_exact(4).any(is_picture) || !major.iter().all(|b| (0x20..0x7F).contains(b)) {
        return None;
    }
    Some(match major {
        b"M4A " | b"M4B " | b"M4P " | b"F4A " | b"F4B " => "audio/mp4",
        [b'3', b'g', b'2', _] => "video/3gpp2",
        [b'3', b'g', _, _] => "video/3gpp",
        b"qt  " => "video/quicktime",
        _ => "video/mp4",
    })
}

/// Whether nothing but room that was left free stands before the film or its index.
fn is_brandless(head: &[u8]) -> bool {
    let mut at = 0usize;
    for _ in 0..16 {
        let Some([a, b, c, d, kind @ ..]) = head.get(at..).and_then(|rest| rest.first_chunk::<8>()) else {
            return false;
        };
        match kind {
            b"moov" | b"mdat" => return true,
            b"wide" | b"free" | b"skip" | b"pnot" | b"PICT" => {}
            _ => return false,
        }
        let length = u32::from_be_bytes([*a, *b, *c, *d]) as usize;
        if length < 8 {
            return false;
        }
        at = at.saturating_add(length);
    }
    false
}

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
    seconds.checked_sub(EPOCH).filter(|since| *since > 0)?.checked_mul(1000)
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

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Cursor;

    /// A film of nothing but its header, made so many seconds after 1904.
    fn film(seconds: u64) -> Cursor<Vec<u8>> {
        let header = [&[0, 0, 0, 20][..], b"mvhd", &[1, 0, 0, 0], &seconds.to_be_bytes()].concat();
        Cursor::new([&[0, 0, 0, 28][..], b"moov", &header].concat())
    }

    #[test]
    fn a_time_beyond_all_counting_is_none() {
        let epoch = EPOCH as u64;
        assert_eq!(recorded(&mut film(epoch + 1_700_000_000)), Some(1_700_000_000_000));
        for seconds in [0, 1, epoch, i64::MAX as u64, u64::MAX, epoch + (i64::MAX as u64) / 1000 + 1] {
            assert_eq!(recorded(&mut film(seconds)), None, "{seconds}");
        }
    }
}
