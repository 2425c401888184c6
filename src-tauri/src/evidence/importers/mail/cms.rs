//! What lies in an envelope of S/MIME (RFC 8551): a letter that is signed is there to be read; one that is encrypted is not.
//! Whose signature it is and whether it holds is not judged.

/// Elements in one another.
const DEEPEST: usize = 12;

const SEQUENCE: u8 = 0x30;
const OID: u8 = 0x06;
const BYTES: u8 = 0x04;
/// Bytes in pieces (X.690, 8.7.3).
const PIECES: u8 = 0x24;
/// `[0]`, constructed.
const FIRST: u8 = 0xA0;

/// `1.2.840.113549.1`, and below it the kinds of content (RFC 5652, RFC 5083).
const RSA: &[u8] = &[0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01];
const SIGNED: &[u8] = &[7, 2];
const ENVELOPED: &[u8] = &[7, 3];
const AUTH_ENVELOPED: &[u8] = &[9, 16, 1, 23];

/// What an envelope holds.
#[derive(Debug, PartialEq, Eq)]
pub enum Content {
    /// What was signed, as it was before.
    Signed(Vec<u8>),
    /// It opens with a key of its receiver.
    Sealed,
}

/// What an envelope holds; nothing where it is none, or one of another kind.
pub fn read(bytes: &[u8]) -> Option<Content> {
    let outer = inside(bytes, SEQUENCE)?;
    let kind = element(outer, 0)?;
    match kind.content.strip_prefix(RSA).filter(|_| kind.tag == OID)? {
        ENVELOPED | AUTH_ENVELOPED => Some(Content::Sealed),
        SIGNED => {
            let signed = inside(inside(kind.rest, FIRST)?, SEQUENCE)?;
            let algorithms = element(element(signed, 0)?.rest, 0)?;
            let inner = inside(algorithms.rest, SEQUENCE)?;
            let held = element(inside(element(inner, 0)?.rest, FIRST)?, 0)?;
            let mut out = Vec::new();
            gather(&held, &mut out, 0)?;
            Some(Content::Signed(out))
        }
        _ => None,
    }
}

struct Element<'a> {
    tag: u8,
    content: &'a [u8],
    /// What follows it.
    rest: &'a [u8],
}

/// The element with which the bytes begin, in any form of BER: programs that write as they go don't say how long it is.
fn element(bytes: &[u8], deep: usize) -> Option<Element<'_>> {
    let [tag, first, rest @ ..] = bytes else { return None };
    if tag & 0x1F == 0x1F || deep == DEEPEST {
        return None;
    }
    if *first == 0x80 {
        let mut end = rest;
        while !end.starts_with(&[0, 0]) {
            end = element(end, deep + 1)?.rest;
        }
        return Some(Element { tag: *tag, content: &rest[..rest.len() - end.len()], rest: &end[2..] });
    }
    let (length, rest) = match usize::from(first & 0x7F) {
        length if *first < 0x80 => (length, rest),
        count @ 1..=4 => {
            let (bytes, rest) = rest.split_at_checked(count)?;
            (bytes.iter().fold(0usize, |length, byte| length << 8 | usize::from(*byte)), rest)
        }
        _ => return None,
    };
    let (content, rest) = rest.split_at_checked(length)?;
    Some(Element { tag: *tag, content, rest })
}

/// The content of the element with which the bytes begin, which must have this tag.
fn inside(bytes: &[u8], tag: u8) -> Option<&[u8]> {
    element(bytes, 0).filter(|element| element.tag == tag).map(|element| element.content)
}

/// Bytes that may be in pieces.
fn gather(held: &Element<'_>, out: &mut Vec<u8>, deep: usize) -> Option<()> {
    match held.tag {
        BYTES => out.extend(held.content),
        PIECES if deep < DEEPEST => {
            let mut rest = held.content;
            while !rest.is_empty() {
                let piece = element(rest, 0)?;
                gather(&piece, out, deep + 1)?;
                rest = piece.rest;
            }
        }
        _ => return None,
    }
    Some(())
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    fn of(tag: u8, content: &[u8]) -> Vec<u8> {
        let length = (content.len() as u16).to_be_bytes();
        [&[tag, 0x82][..], &length, content].concat()
    }

    fn open_ended(tag: u8, content: &[u8]) -> Vec<u8> {
        [&[tag, 0x80][..], content, &[0, 0]].concat()
    }

    /// An envelope with these bytes, whose signers don't matter here.
    pub fn signed(held: &[u8]) -> Vec<u8> {
        around(SIGNED, &of(BYTES, held), of)
    }

    fn around(kind: &[u8], held: &[u8], of: fn(u8, &[u8]) -> Vec<u8>) -> Vec<u8> {
        let named = |kind: &[u8]| [&[OID, (RSA.len() + kind.len()) as u8][..], RSA, kind].concat();
        let inner = of(SEQUENCE, &[named(&[7, 1]), of(FIRST, held)].concat());
        let data = of(SEQUENCE, &[&[2u8, 1, 1, 0x31, 0][..], &inner, &[0x31, 0]].concat());
        of(SEQUENCE, &[named(kind), of(FIRST, &data)].concat())
    }

    #[test]
    fn what_was_signed_is_read_however_its_length_is_told() {
        let text = b"Content-Type: text/plain\r\n\r\nHello";
        let held = Some(Content::Signed(text.to_vec()));
        assert_eq!(read(&signed(text)), held);
        let pieces = open_ended(PIECES, &[of(BYTES, &text[..9]), of(BYTES, &text[9..])].concat());
        assert_eq!(read(&around(SIGNED, &pieces, open_ended)), held);
        assert_eq!(read(&around(ENVELOPED, b"", of)), Some(Content::Sealed));
        assert_eq!(read(&around(AUTH_ENVELOPED, b"", open_ended)), Some(Content::Sealed));
        let whole = signed(text);
        for end in 0..whole.len() {
            assert_eq!(read(&whole[..end]), None, "what breaks off is no envelope");
        }
        assert_eq!(read(&[0x30u8, 0x80].repeat(10_000)), None);
    }
}
