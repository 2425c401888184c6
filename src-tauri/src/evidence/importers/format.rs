//! Which importer reads a file, by its first bytes and the name it came with. Nothing is parsed to find that out.

use super::ole;
use crate::base::words::words;

words! {
    /// What a file is read as.
    Format {
        Pdf = "pdf", Plain = "plain", Word = "word", Sheet = "sheet", Odt = "odt", Ods = "ods", Rtf = "rtf", Html = "html",
        Doc = "doc", Xls = "xls", Mail = "mail", Mailbox = "mailbox", Msg = "msg", Mhtml = "mhtml", Warc = "warc", Wacz = "wacz", Zip = "zip",
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
            Self::Mhtml => Some("multipart/related"),
            Self::Warc => Some("application/warc"),
            Self::Wacz => Some("application/wacz"),
            _ => None,
        }
    }
}

/// What to read a file as, if as anything. `head`: its first 8 KiB.
pub fn format_of(name: &str, head: &[u8]) -> Option<Format> {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default();
    if ole::is_ole(head) {
        return ole::format_of(&ending, head);
    }
    match infer::get(head).map(|found| found.mime_type()) {
        Some("application/pdf") => return Some(Format::Pdf),
        Some("application/vnd.openxmlformats-officedocument.wordprocessingml.document") => return Some(Format::Word),
        Some("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") => return Some(Format::Sheet),
        Some("application/vnd.oasis.opendocument.text") => return Some(Format::Odt),
        Some("application/vnd.oasis.opendocument.spreadsheet") => return Some(Format::Ods),
        Some("application/rtf") => return Some(Format::Rtf),
        Some("application/zip") => {
            return Some(match ending.as_str() {
                "docx" | "docm" | "dotx" => Format::Word,
                "xlsx" | "xlsm" => Format::Sheet,
                "odt" | "ott" => Format::Odt,
                "ods" => Format::Ods,
                "wacz" => Format::Wacz,
                _ => Format::Zip,
            });
        }
        Some("application/gzip") => return name.to_lowercase().ends_with(".warc.gz").then_some(Format::Warc),
        Some("text/html") => return Some(Format::Html),
        Some("text/xml" | "text/x-shellscript") | None => {}
        Some(_) => return None,
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
    if let Some(related) = head_of_mail(bare) {
        return Some(if related { Format::Mhtml } else { Format::Mail });
    }
    if matches!(ending.as_str(), "htm" | "html" | "xhtml") || looks_like_html(bare) {
        return Some(Format::Html);
    }
    (crate::evidence::probe(head).kind == crate::evidence::EvidenceKind::Text).then_some(Format::Plain)
}

/// Whether it begins like a mail (RFC 5322): lines of names and values, with two of the names that mails have; and
/// whether it is a page with its pictures (RFC 2557), which is written in the same way.
fn head_of_mail(head: &[u8]) -> Option<bool> {
    let text = String::from_utf8_lossy(head);
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

fn looks_like_html(head: &[u8]) -> bool {
    let start: Vec<u8> =
        head.iter().skip_while(|b| b.is_ascii_whitespace()).take(200).map(u8::to_ascii_lowercase).collect();
    start.starts_with(b"<!doctype html") || start.starts_with(b"<html") || start.starts_with(b"<!-- saved from url")
}
