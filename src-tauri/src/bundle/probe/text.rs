//! Plain text: UTF-8, or UTF-16 when it says so by its first two bytes.

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
        Ok(text) => is_writing(text),
        Err(cut) if !whole && cut.error_len().is_none() => {
            std::str::from_utf8(&head[..cut.valid_up_to()]).is_ok_and(is_writing)
        }
        Err(_) => false,
    }
}

/// The text, with every kind of line end as one; `None` if the bytes are not text.
pub fn decode(bytes: &[u8]) -> Option<String> {
    let text = match bytes {
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes)?,
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes)?,
        _ => std::str::from_utf8(bytes).ok()?.trim_start_matches('\u{FEFF}').to_owned(),
    };
    Some(text.replace("\r\n", "\n").replace('\r', "\n"))
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Option<String> {
    let (pairs, []) = bytes.as_chunks::<2>() else { return None };
    char::decode_utf16(pairs.iter().map(|pair| unit(*pair))).collect::<Result<_, _>>().ok()
}

/// No control characters but those of the typewriter.
fn is_writing(text: &str) -> bool {
    text.chars().all(|c| !c.is_control() || matches!(c, '\t' | '\n' | '\r' | '\u{C}' | '\u{1B}'))
}
