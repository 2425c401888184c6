//! Plain text: UTF-8, or what a text of evidence is read as on the screen: UTF-16, one of the old Cyrillic pages.

use crate::evidence::{self, EvidenceKind};

/// Whether these first bytes are text people wrote. `whole` says that there are no more, so that a letter cut in
/// two at the end is a fault.
pub(super) fn looks_like(head: &[u8], whole: bool) -> bool {
    if head.is_empty() {
        return false;
    }
    if head.starts_with(&[0xFF, 0xFE]) || head.starts_with(&[0xFE, 0xFF]) {
        return decode(&head[..head.len() & !1]).is_some_and(|text| is_writing(&text));
    }
    match std::str::from_utf8(head) {
        Ok(text) => is_writing(text) || is_old(head),
        Err(cut) if !whole && cut.error_len().is_none() => {
            std::str::from_utf8(&head[..cut.valid_up_to()]).is_ok_and(is_writing)
        }
        Err(_) => is_old(head),
    }
}

/// The text, with every kind of line end as one; `None` if the bytes are not text.
pub fn decode(bytes: &[u8]) -> Option<String> {
    let text = match bytes {
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes)?,
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes)?,
        _ => match std::str::from_utf8(bytes) {
            // With a zero in it, it may be UTF-16 that does not say so.
            Ok(text) if !text.contains('\0') => text.trim_start_matches('\u{FEFF}').to_owned(),
            // The first bytes may be writing and the rest not: then it is a file of some other kind.
            _ if is_old(&bytes[..bytes.len().min(evidence::PROBE_BYTES)]) => {
                Some(evidence::text_of(bytes)).filter(|text| !evidence::is_binary(bytes) && is_writing(text))?
            }
            Ok(text) => text.trim_start_matches('\u{FEFF}').to_owned(),
            Err(_) => return None,
        },
    };
    Some(text.replace("\r\n", "\n").replace('\r', "\n"))
}

/// Whether it is taken for a text where it is shown, though it does not say in which characters.
fn is_old(head: &[u8]) -> bool {
    evidence::probe(head).kind == EvidenceKind::Text
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Option<String> {
    let (pairs, _) = bytes.as_chunks::<2>(); // half a character at the end was cut off
    char::decode_utf16(pairs.iter().map(|pair| unit(*pair))).collect::<Result<_, _>>().ok()
}

/// No control characters but those of the typewriter.
pub fn is_writing(text: &str) -> bool {
    text.chars().all(|c| !c.is_control() || matches!(c, '\t' | '\n' | '\r' | '\u{C}' | '\u{1B}'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::{IBM866, KOI8_R, WINDOWS_1251};

    #[test]
    fn a_text_of_an_old_computer_prints_as_it_is_shown() {
        let words = "Расписка\nВзял паспорт Айгуль до конца контракта.\n";
        for encoding in [WINDOWS_1251, KOI8_R, IBM866] {
            let bytes = encoding.encode(words).0;
            assert!(looks_like(&bytes, true), "{}", encoding.name());
            assert_eq!(decode(&bytes).as_deref(), Some(words), "{}", encoding.name());
        }
        let wide: Vec<u8> = words.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!((looks_like(&wide, true), decode(&wide).as_deref()), (true, Some(words)), "without its mark");
    }

    #[test]
    fn what_begins_like_writing_and_is_none_is_no_text() {
        let mut bytes = "Расписка. ".repeat(800).into_bytes();
        assert!(decode(&bytes).is_some());
        bytes.extend((0..=255u8).cycle().take(4000));
        assert_eq!(decode(&bytes), None);
    }
}
