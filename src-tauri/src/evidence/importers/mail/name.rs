//! Names of attachments as programs write them: in pieces (RFC 2231), which are put together before their character set is
//! applied, named in the first only; or in the letters of an old page, without saying of which.

use super::super::charset;
use mail_parser::MimeHeaders;

/// Pieces of one name.
const PIECES: usize = 200;

/// The name that the head of a part gives in pieces or with a character set; nothing when it gives none so.
pub fn in_pieces(head: &[u8]) -> Option<String> {
    let text = String::from_utf8_lossy(head).into_owned();
    ["filename", "name"].iter().find_map(|key| joined(&text, key))
}

/// The name in a head whose bytes are neither ASCII nor UTF-8, against the rule.
pub fn in_old_letters(head: &[u8]) -> Option<String> {
    if std::str::from_utf8(head).is_ok() {
        return None;
    }
    let head = charset::text_of(head, None);
    super::parsed(head.as_bytes()).ok()?.attachment_name().map(super::head::decoded_name)
}

fn joined(head: &str, key: &str) -> Option<String> {
    let mut pieces: Vec<(usize, bool, &str)> = Vec::new();
    for part in head.split([';', '\n']) {
        let Some((name, value)) = part.split_once('=') else { continue };
        let name = name.trim().to_lowercase();
        let Some(rest) = name.strip_prefix(key).and_then(|rest| rest.strip_prefix('*')) else { continue };
        let packed = rest.is_empty() || rest.ends_with('*');
        let number = rest.trim_end_matches('*');
        let number = if number.is_empty() { 0 } else { number.parse().ok()? };
        pieces.push((number, packed, value.trim().trim_matches('"')));
    }
    pieces.sort_by_key(|(number, ..)| *number);
    pieces.truncate(PIECES);
    let (_, packed, first) = *pieces.first()?;
    // `charset'language'` stands before the first piece.
    let label = if packed { first.split('\'').next().filter(|_| first.matches('\'').count() >= 2) } else { None };
    let mut bytes = Vec::new();
    for (at, (_, packed, value)) in pieces.iter().enumerate() {
        let value = if at == 0 && label.is_some() { value.splitn(3, '\'').nth(2).unwrap_or_default() } else { value };
        if *packed { bytes.extend(unpacked(value)) } else { bytes.extend(value.bytes()) }
    }
    Some(charset::text_of(&bytes, label))
}

fn unpacked(value: &str) -> Vec<u8> {
    let bytes = value.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let hex = bytes.get(at + 1..at + 3).filter(|_| *byte == b'%').and_then(|two| std::str::from_utf8(two).ok());
        match hex.and_then(|two| u8::from_str_radix(two, 16).ok()) {
            Some(value) => {
                out.push(value);
                at += 3;
            }
            None => {
                out.push(*byte);
                at += 1;
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_are_put_together_before_they_are_decoded() {
        let head = b"Content-Disposition: attachment;\r\n filename*0*=koi8-r''%E4%CF;\r\n filename*1*=%C7%CF%D7%CF%D2;\r\n filename*2=.pdf\r\n";
        assert_eq!(in_pieces(head).as_deref(), Some("Договор.pdf"));
        assert_eq!(
            in_pieces(b"Content-Disposition: attachment; filename*=UTF-8''%D0%90%20b.txt").as_deref(),
            Some("А b.txt")
        );
        assert_eq!(in_pieces(b"Content-Disposition: attachment; filename=\"a.txt\""), None);
    }

    #[test]
    fn a_name_in_the_letters_of_an_old_page_is_read_by_its_words() {
        let head = "Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=\"Расписка Мария.doc\"\r\n\r\n";
        for page in [encoding_rs::KOI8_R, encoding_rs::WINDOWS_1251, encoding_rs::IBM866] {
            assert_eq!(in_old_letters(&page.encode(head).0).as_deref(), Some("Расписка Мария.doc"), "{}", page.name());
        }
        assert_eq!(in_old_letters(head.as_bytes()), None);
    }
}
