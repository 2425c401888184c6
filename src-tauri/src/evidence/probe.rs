//! What a file is, from its content and not from its name. The first bytes are compared with known signatures in the
//! program itself: that parses nothing and only decides what a worker is asked.

use super::{EvidenceKind, heif};

/// What the first bytes of a file say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Probe {
    /// What it is.
    pub kind: EvidenceKind,
    /// RFC 6838 media type.
    pub media_type: &'static str,
}

/// How many bytes from the beginning [`probe`] looks at.
pub const PROBE_BYTES: usize = 8192;

/// Tells what a file is from its first bytes (up to [`PROBE_BYTES`]).
pub fn probe(head: &[u8]) -> Probe {
    if heif::is_heif(head) {
        return Probe { kind: EvidenceKind::Image, media_type: "image/heif" };
    }
    if let Some(found) = infer::get(head) {
        let media_type = found.mime_type();
        let kind = match media_type {
            "application/pdf" => EvidenceKind::Pdf,
            "text/html" | "text/xml" | "text/x-shellscript" => EvidenceKind::Text,
            // Also a kind that nobody here draws: whoever opens it is told that, and what to do.
            other if other.starts_with("image/") => EvidenceKind::Image,
            other if other.starts_with("audio/") => EvidenceKind::Audio,
            other if other.starts_with("video/") => EvidenceKind::Video,
            _ => EvidenceKind::Other,
        };
        return Probe { kind, media_type };
    }
    if is_text(head) {
        Probe { kind: EvidenceKind::Text, media_type: "text/plain" }
    } else {
        Probe { kind: EvidenceKind::Other, media_type: "application/octet-stream" }
    }
}

/// UTF-8 (a cut last character is forgiven), or windows-1251 Cyrillic: mostly letters, no control characters but
/// line breaks and tabs.
fn is_text(head: &[u8]) -> bool {
    if head.is_empty() || head.iter().any(|b| *b < 0x20 && !matches!(b, b'\n' | b'\r' | b'\t' | 0x0c)) {
        return false;
    }
    match std::str::from_utf8(head) {
        Ok(_) => true,
        Err(error) if error.error_len().is_none() => true,
        Err(_) => {
            let letters =
                head.iter().filter(|b| **b >= 0xC0 || b.is_ascii_alphabetic() || matches!(b, 0xA8 | 0xB8)).count();
            letters * 10 >= head.len() * 6
        }
    }
}

/// Whether a head is neither a text in any encoding that is read here, nor an archive: it is full of control characters.
/// A few of them are forgiven; telephones write them between messages.
pub fn is_binary(head: &[u8]) -> bool {
    let control = |b: &&u8| **b < 0x20 && !matches!(**b, b'\n' | b'\r' | b'\t' | 0x0c);
    !head.starts_with(b"PK") && head.iter().filter(control).count() * 32 > head.len()
}

/// Text of a plain-text original: UTF-8 (with or without a mark), else windows-1251; and whether it was UTF-8.
pub fn text_of(bytes: &[u8]) -> (String, bool) {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => (text.to_owned(), true),
        Err(error) if error.error_len().is_none() => (String::from_utf8_lossy(bytes).into_owned(), true),
        Err(_) => (bytes.iter().map(|b| from_windows_1251(*b)).collect(), false),
    }
}

/// One character of windows-1251 (IANA charset registry; table of the Unicode Consortium, CP1251.TXT).
fn from_windows_1251(byte: u8) -> char {
    const HIGH: [char; 64] = [
        'Ђ', 'Ѓ', '‚', 'ѓ', '„', '…', '†', '‡', '€', '‰', 'Љ', '‹', 'Њ', 'Ќ', 'Ћ', 'Џ', 'ђ', '‘', '’', '“', '”', '•',
        '–', '—', '\u{98}', '™', 'љ', '›', 'њ', 'ќ', 'ћ', 'џ', '\u{a0}', 'Ў', 'ў', 'Ј', '¤', 'Ґ', '¦', '§', 'Ё', '©',
        'Є', '«', '¬', '\u{ad}', '®', 'Ї', '°', '±', 'І', 'і', 'ґ', 'µ', '¶', '·', 'ё', '№', 'є', '»', 'ј', 'Ѕ', 'ѕ',
        'ї',
    ];
    match byte {
        0..=0x7F => byte as char,
        0x80..=0xBF => HIGH[(byte - 0x80) as usize],
        0xC0..=0xFF => char::from_u32(0x0410 + u32::from(byte - 0xC0)).unwrap_or('\u{fffd}'),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_known_by_its_content() {
        assert_eq!(probe(b"%PDF-1.7\n").kind, EvidenceKind::Pdf);
        assert_eq!(probe(&[0xFF, 0xD8, 0xFF, 0xE0, 0, 16]).kind, EvidenceKind::Image);
        assert_eq!(probe("Кайырлуу күн".as_bytes()).kind, EvidenceKind::Text);
        assert_eq!(probe(&[0, 1, 2, 3]).kind, EvidenceKind::Other);
    }

    #[test]
    fn what_is_full_of_control_characters_is_no_text() {
        assert!(is_binary(&(0..=255).cycle().take(8192).collect::<Vec<u8>>()));
        assert!(is_binary(&[b'S', 0, b'Q', 0]));
        assert!(!is_binary(b"PK\x03\x04\0\0\0\0"), "an archive may hold a conversation");
        assert!(!is_binary("[12.03.2026, 10:00:00] \u{200e}Айгүл: салам\0\r\n".as_bytes()));
        assert!(!is_binary(b""));
    }

    #[test]
    fn text_in_the_old_cyrillic_encoding_is_read() {
        let bytes = [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2, b',', b' ', 0xB8, 0xE6];
        assert_eq!(probe(&bytes).kind, EvidenceKind::Text);
        assert_eq!(text_of(&bytes), ("Привет, ёж".to_owned(), false));
    }
}
