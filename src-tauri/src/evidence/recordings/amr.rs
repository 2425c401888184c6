//! AMR, in which older telephones record (RFC 4867, section 5): its length is the number of its frames. It is not decoded
//! here.

use super::Heard;

/// Bytes of a frame of narrow band by its type, without the byte that tells it; `None`: no such type.
const NARROW: [Option<usize>; 16] = [
    Some(12),
    Some(13),
    Some(15),
    Some(17),
    Some(19),
    Some(20),
    Some(26),
    Some(31),
    Some(5),
    None,
    None,
    None,
    None,
    None,
    None,
    Some(0),
];
/// The same of wide band.
const WIDE: [Option<usize>; 16] = [
    Some(17),
    Some(23),
    Some(32),
    Some(36),
    Some(40),
    Some(46),
    Some(50),
    Some(58),
    Some(60),
    Some(5),
    None,
    None,
    None,
    None,
    Some(0),
    Some(0),
];

/// Media type of an AMR file by its first bytes, which are those of a script of the shell as well.
pub fn media_type_of(head: &[u8]) -> Option<&'static str> {
    let rest = head.strip_prefix(b"#!AMR")?;
    match rest.strip_prefix(b"-WB") {
        Some(rest) => begins(rest).then_some("audio/amr-wb"),
        None => begins(rest).then_some("audio/amr"),
    }
}

/// One channel, or several.
fn begins(rest: &[u8]) -> bool {
    rest.starts_with(b"\n") || rest.starts_with(b"_MC1.0\n")
}

/// What an AMR file says of itself; nothing when it is none.
pub fn heard(bytes: &[u8]) -> Option<Heard> {
    let (mut rest, sizes, codec, rate) = match bytes.strip_prefix(b"#!AMR\n") {
        Some(rest) => (rest, NARROW, "amr", 8_000),
        None => (bytes.strip_prefix(b"#!AMR-WB\n")?, WIDE, "amr-wb", 16_000),
    };
    let mut frames = 0u64;
    while let [first, following @ ..] = rest {
        let Some(size) = sizes[usize::from(first >> 3 & 15)] else { break };
        let Some(after) = following.get(size..) else { break };
        rest = after;
        frames += 1;
    }
    Some(Heard { duration_ms: frames * 20, codec: codec.to_owned(), rate, channels: 1, ..Heard::default() })
}
