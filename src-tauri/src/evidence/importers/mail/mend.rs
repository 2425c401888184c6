//! Letters that break the rules of their parts (RFC 2045, RFC 2046) are written anew, so that everything else reads them by the rules:
//! a packing that something touched on its way, or an old one (uuencode), becomes sound base64; a boundary that the head does not
//! name, or that never comes, is added. The parts keep their numbers.

use super::{PARTS, lenient, uu};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use mail_parser::{Encoding, Header, HeaderName, Message, MessagePart, MimeHeaders, PartType};
use std::ops::Range;

/// Signs of a boundary (RFC 2046, 5.1.1).
const BOUNDARY: usize = 70;

/// Bytes of a letter and what stands in their place.
type Change = (Range<usize>, Vec<u8>);

/// The letter mended; nothing where it keeps the rules.
pub fn mended(mail: &Message<'_>, bytes: &[u8]) -> Option<Vec<u8>> {
    let mut changes: Vec<Change> = Vec::new();
    for part in mail.parts.iter().take(PARTS) {
        changes.extend(packed_anew(part, bytes).into_iter().flatten());
        changes.extend(boundary_named(part, bytes));
    }
    changes.extend(end(mail, bytes));
    if changes.is_empty() {
        return None;
    }
    changes.sort_by_key(|(range, _)| range.start);
    let (mut out, mut at) = (Vec::with_capacity(bytes.len()), 0);
    for (range, new) in changes {
        let Some(before) = bytes.get(at..range.start) else { continue };
        out.extend_from_slice(before);
        out.extend(new);
        at = range.end;
    }
    out.extend_from_slice(bytes.get(at..).unwrap_or_default());
    Some(out)
}

/// Of a part that could not be unpacked: how it says it is packed, and its content.
fn packed_anew(part: &MessagePart<'_>, bytes: &[u8]) -> Option<[Change; 2]> {
    if part.encoding != Encoding::None || matches!(part.body, PartType::Multipart(_) | PartType::Message(_)) {
        return None;
    }
    let said = value_of(part, &HeaderName::ContentTransferEncoding, bytes)?;
    let place = part.offset_body as usize..part.offset_end as usize;
    let raw = bytes.get(place.clone())?;
    let way = String::from_utf8_lossy(&bytes[said.clone()]).to_lowercase();
    let (mut content, below) = match way.trim_matches(['"', '\'', ';', ' ']) {
        "base64" => lenient::base64(raw),
        "quoted-printable" => (lenient::quoted(raw), b"".as_slice()),
        "x-uuencode" | "x-uue" | "uuencode" => {
            let text = String::from_utf8_lossy(raw);
            let file = uu::apart(&text).1.into_iter().next()?;
            (file.bytes, b"".as_slice())
        }
        _ => return None,
    };
    if content.is_empty() {
        return None;
    }
    // What a list wrote below the words is read with them; to a file it does not belong.
    let is_words = part.content_type().is_none_or(|kind| kind.ctype() == "text") && part.attachment_name().is_none();
    let below = below.trim_ascii();
    if is_words && !below.is_empty() && (below.is_ascii() || std::str::from_utf8(&content).is_ok()) {
        content.extend_from_slice(b"\r\n\r\n");
        content.extend_from_slice(below);
    }
    Some([(said, b"base64".to_vec()), (place, STANDARD.encode(content).into_bytes())])
}

/// The boundary that a head does not name: the first line of two strokes and a word to which another line answers as the last.
fn boundary_named(part: &MessagePart<'_>, bytes: &[u8]) -> Option<Change> {
    let kind = part.content_type()?;
    let is_read = matches!(part.body, PartType::Multipart(_)) || kind.attribute("boundary").is_some();
    if kind.ctype() != "multipart" || is_read {
        return None;
    }
    let raw = bytes.get(part.offset_body as usize..part.offset_end as usize)?;
    let mut lines = raw.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii_end);
    let word = lines.find_map(|line| line.strip_prefix(b"--").filter(|word| is_boundary(word)))?;
    let last = [b"--", word, b"--"].concat();
    lines.any(|line| line == last).then_some(())?;
    let said = value_of(part, &HeaderName::ContentType, bytes)?;
    let parting = if bytes[said.clone()].ends_with(b";") { "" } else { ";" };
    let named = format!("{parting} boundary=\"{}\"", String::from_utf8_lossy(word));
    Some((said.end..said.end, named.into_bytes()))
}

fn is_boundary(word: &[u8]) -> bool {
    (1..=BOUNDARY).contains(&word.len()) && word.iter().all(|sign| sign.is_ascii_graphic() && !b"\"\\".contains(sign))
}

/// The last boundary of a letter that breaks off inside a part.
fn end(mail: &Message<'_>, bytes: &[u8]) -> Option<Change> {
    let last = mail.parts.last().filter(|last| last.is_encoding_problem && last.offset_end as usize >= bytes.len())?;
    let number = (mail.parts.len() - 1) as u32;
    let holds = |part: &&MessagePart<'_>| matches!(&part.body, PartType::Multipart(held) if held.contains(&number));
    let boundary = mail.parts.iter().find(holds)?.content_type()?.attribute("boundary")?;
    // A line of its own, also below what is not packed.
    let gap = if last.offset_body < last.offset_end { "\r\n" } else { "" };
    Some((bytes.len()..bytes.len(), format!("{gap}--{boundary}--\r\n").into_bytes()))
}

/// Where the value of a line of a part's head stands; of several that of the last, which is the one that is read.
fn value_of(part: &MessagePart<'_>, name: &HeaderName<'_>, bytes: &[u8]) -> Option<Range<usize>> {
    let Header { offset_start, offset_end, .. } = part.headers.iter().rev().find(|header| header.name == *name)?;
    let raw = bytes.get(*offset_start as usize..*offset_end as usize)?;
    let start = *offset_start as usize + raw.len() - raw.trim_ascii_start().len();
    Some(start..start + raw.trim_ascii().len())
}
