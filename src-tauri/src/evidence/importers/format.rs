//! Which importer reads a file, by its first bytes and the name it came with. Nothing is parsed to find that out.

use super::mail::{emlx, tnef};
use super::{office, ole};
use crate::base::words::words;
use crate::evidence::reading::Trouble;

words! {
    /// What a file is read as.
    Format {
        Pdf = "pdf", Plain = "plain", Word = "word", Sheet = "sheet", Odt = "odt", Ods = "ods", Rtf = "rtf", Html = "html",
        Slides = "slides", Odp = "odp", Doc = "doc", Xls = "xls", Ppt = "ppt", Mail = "mail", Mailbox = "mailbox", Msg = "msg", Mhtml = "mhtml", Warc = "warc", Wacz = "wacz", Zip = "zip",
        Packed = "packed", Network = "network",
    }
}

impl Format {
    /// Whether it holds files that can be taken out.
    pub fn holds_files(self) -> bool {
        matches!(
            self,
            Self::Pdf | Self::Mail | Self::Mailbox | Self::Msg | Self::Mhtml | Self::Warc | Self::Wacz | Self::Zip
        )
    }

    /// Why it is not read, or not as what it is, whatever stands in it; what to do is said beside that.
    pub fn trouble(self) -> Option<Trouble> {
        match self {
            Self::Packed => Some(Trouble::OtherArchive),
            Self::Network => Some(Trouble::OtherExport),
            _ => None,
        }
    }

    /// Whether its files say who made them, and when.
    pub fn says_of_itself(self) -> bool {
        use Format::{Doc, Odp, Ods, Odt, Pdf, Ppt, Sheet, Slides, Word, Xls};
        matches!(self, Pdf | Word | Sheet | Slides | Odt | Ods | Odp | Doc | Xls | Ppt)
    }

    /// Whether it is read stretch by stretch.
    pub fn in_stretches(self) -> bool {
        matches!(self, Self::Pdf | Self::Mailbox)
    }

    /// RFC 6838 media type, where the first bytes alone do not tell it.
    pub fn media_type(self) -> Option<&'static str> {
        match self {
            Self::Mail => Some("message/rfc822"),
            Self::Mailbox => Some("application/mbox"),
            Self::Msg => Some("application/vnd.ms-outlook"),
            Self::Doc => Some("application/msword"),
            Self::Xls => Some("application/vnd.ms-excel"),
            Self::Ppt => Some("application/vnd.ms-powerpoint"),
            Self::Mhtml => Some("multipart/related"),
            Self::Warc => Some("application/warc"),
            Self::Wacz => Some("application/wacz"),
            _ => None,
        }
    }
}

/// Of a file that is longer, its beginning is so long: 8 KiB.
const HEAD: usize = 8192;
/// What may stand before a letter is left away: the mark of UTF-8, the count of its bytes.
const BEFORE: usize = 32;

/// What to read a file as, if as anything. `head`: its first 8 KiB.
pub fn format_of(name: &str, head: &[u8]) -> Option<Format> {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default();
    if ole::is_ole(head) {
        return ole::format_of(&ending, head);
    }
    if tnef::is_packet(head) {
        return Some(Format::Msg);
    }
    match crate::evidence::media_type_of(head) {
        Some("application/pdf") => return Some(Format::Pdf),
        Some("application/vnd.openxmlformats-officedocument.wordprocessingml.document") => return Some(Format::Word),
        Some("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") => return Some(Format::Sheet),
        Some("application/vnd.oasis.opendocument.text") => return Some(Format::Odt),
        Some("application/vnd.oasis.opendocument.spreadsheet") => return Some(Format::Ods),
        Some("application/vnd.openxmlformats-officedocument.presentationml.presentation") => {
            return Some(Format::Slides);
        }
        Some("application/vnd.oasis.opendocument.presentation") => return Some(Format::Odp),
        Some("application/rtf") => return Some(Format::Rtf),
        Some("application/zip") => {
            return Some(match ending.as_str() {
                "docx" | "docm" | "dotx" => Format::Word,
                "xlsx" | "xlsm" | "xlsb" | "xltx" => Format::Sheet,
                "odt" | "ott" => Format::Odt,
                "ods" => Format::Ods,
                "pptx" | "pptm" | "ppsx" => Format::Slides,
                "odp" | "otp" => Format::Odp,
                "wacz" => Format::Wacz,
                _ => Format::Zip,
            });
        }
        Some("application/gzip") if name.to_lowercase().ends_with(".warc.gz") => return Some(Format::Warc),
        Some(
            "application/gzip"
            | "application/vnd.rar"
            | "application/x-7z-compressed"
            | "application/x-tar"
            | "application/x-bzip2"
            | "application/x-xz"
            | "application/x-compress"
            | "application/x-lzip"
            | "application/vnd.ms-cab-compressed",
        ) => return Some(Format::Packed),
        Some("text/html") => return Some(Format::Html),
        Some("text/xml" | "text/x-shellscript") | None => {}
        Some(_) => return None,
    }
    if let Some(format) = office::flat_format_of(head) {
        return Some(format);
    }
    let bare = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head);
    if bare.starts_with(b"WARC/") {
        return Some(Format::Warc);
    }
    if bare.starts_with(b"{\\rtf") {
        return Some(Format::Rtf);
    }
    if bare.starts_with(b"From ") && head_of_mail(bare).is_some() {
        return Some(Format::Mailbox);
    }
    if let Some(related) = head_of_mail(emlx::inside(bare).unwrap_or(bare)) {
        return Some(if related { Format::Mhtml } else { Format::Mail });
    }
    if matches!(ending.as_str(), "htm" | "html" | "xhtml") || looks_like_html(bare) {
        return Some(Format::Html);
    }
    if is_of_network(bare) {
        return Some(Format::Network);
    }
    (crate::evidence::probe(head).kind == crate::evidence::EvidenceKind::Text).then_some(Format::Plain)
}

/// Whether it begins like a mail (RFC 5322): lines of names and values, with two of the names that mails have; and
/// whether it is a page with its pictures (RFC 2557), which is written in the same way.
fn head_of_mail(head: &[u8]) -> Option<bool> {
    let text = String::from_utf8_lossy(head);
    // A line that is cut off where the beginning ends may be half a name.
    let text = match text.rfind('\n') {
        Some(end) if head.len() >= HEAD - BEFORE => &text[..=end],
        _ => &text[..],
    };
    let (mut known, mut related, mut saved) = (0, false, false);
    for (at, line) in text.lines().enumerate() {
        if line.is_empty() {
            break;
        }
        if at == 0 && line.starts_with("From ") || line.starts_with([' ', '\t', '>']) {
            continue;
        }
        let (name, value) = line.split_once(':')?;
        if name.is_empty() || name.len() > 76 || !name.bytes().all(|b| b.is_ascii_graphic()) {
            return None;
        }
        let value = value.trim().to_lowercase();
        match name.to_lowercase().as_str() {
            "from" => {
                saved |= value.contains("saved by");
                known += 1;
            }
            "to" | "date" | "subject" | "message-id" | "received" | "return-path" | "mime-version" | "delivered-to"
            | "x-mozilla-status" => known += 1,
            "snapshot-content-location" => saved = true,
            "content-type" => {
                related = value.starts_with("multipart/related");
                known += 1;
            }
            _ => {}
        }
    }
    (known >= 2).then_some(saved || (related && text.to_lowercase().contains("content-location:")))
}

/// Whether it is what Facebook and Instagram give out of their conversations: JSON in which every byte of a letter stands as a sign
/// of its own (`\u00d0\u009c`), so that nobody can read it.
fn is_of_network(head: &[u8]) -> bool {
    let text = String::from_utf8_lossy(head);
    text.trim_start().starts_with('{') && ["\"sender_name\"", "\"timestamp_ms\""].iter().all(|key| text.contains(key))
}

fn looks_like_html(head: &[u8]) -> bool {
    let start: Vec<u8> =
        head.iter().skip_while(|b| b.is_ascii_whitespace()).take(200).map(u8::to_ascii_lowercase).collect();
    start.starts_with(b"<!doctype html") || start.starts_with(b"<html") || start.starts_with(b"<!-- saved from url")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_is_known_wherever_its_long_head_is_cut() {
        let pads: String = (0..80).map(|n| format!("X-Way-Of-This-Letter-{n}: {}\r\n", "A".repeat(100 + n))).collect();
        let head = format!("From: a@b.example\r\nTo: c@d.example\r\n{pads}");
        for skipped in 0..120 {
            let head = format!("X-First: {}\r\n{head}", "B".repeat(skipped));
            assert_eq!(format_of("letter.eml", &head.as_bytes()[..HEAD]), Some(Format::Mail), "{skipped}");
            let boxed = format!("From a@b.example Sat Jan  3 01:05:34 2026\n{head}");
            assert_eq!(format_of("box", &boxed.as_bytes()[..HEAD]), Some(Format::Mailbox), "{skipped}");
            let marked = format!("\u{FEFF}{head}");
            assert_eq!(format_of("letter.eml", &marked.as_bytes()[..HEAD]), Some(Format::Mail), "{skipped}");
        }
        assert_eq!(
            format_of("a.txt", b"From: him\nTo: her\nno colon"),
            Some(Format::Plain),
            "a short text is all there"
        );
    }

    #[test]
    fn letters_that_other_programs_keep_are_letters() {
        assert_eq!(
            format_of("1.emlx", b"46       \nFrom: a@b.example\nSubject: s\n\nwords<?xml?>"),
            Some(Format::Mail)
        );
        assert_eq!(format_of("1.txt", b"46\nwords"), Some(Format::Plain));
        assert_eq!(format_of("winmail.dat", b"\x78\x9F\x3E\x22\x01\0\x01"), Some(Format::Msg));
    }

    #[test]
    fn what_is_not_read_is_known_by_its_kind() {
        for (name, head) in [
            ("бумаги.rar", b"Rar!\x1a\x07\x01\0....".as_slice()),
            ("x.7z", b"7z\xbc\xaf\x27\x1c\0\x04....".as_slice()),
            ("t.tar.gz", b"\x1f\x8b\x08\0\0\0\0\0\0\x03".as_slice()),
            ("t.tar.xz", b"\xfd7zXZ\0\0\x04".as_slice()),
        ] {
            let format = format_of(name, head);
            assert_eq!(format, Some(Format::Packed), "{name}");
            assert_eq!(format.and_then(Format::trouble), Some(Trouble::OtherArchive));
        }
        assert_eq!(format_of("a.warc.gz", b"\x1f\x8b\x08\0\0\0\0\0\0\x03"), Some(Format::Warc));
        assert_eq!(format_of("a.zip", b"PK\x03\x04\x14\0\0\0\0\0"), Some(Format::Zip));
        let message = r#"{ "messages": [ { "sender_name": "\u00d0\u009c", "timestamp_ms": 1773115200000, "content": "\u00d0\u00a1" } ] }"#;
        let export = format_of("message_1.json", message.as_bytes());
        assert_eq!(export.and_then(Format::trouble), Some(Trouble::OtherExport));
        assert_eq!(format_of("result.json", br#"{ "messages": [ { "from": "A" } ] }"#), Some(Format::Plain));
    }
}
