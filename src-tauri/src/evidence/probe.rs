//! What a file is, from its content and not from its name. The first bytes are compared with known signatures in the
//! program itself: that parses nothing and only decides what a worker is asked.

use super::importers::charset;
use super::{EvidenceKind, heif, recordings};
use std::borrow::Cow;

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
    if let Some(media_type) = media_type_of(head) {
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

/// What a file is of which an earlier program said less: that it is of no kind it knew, or a script, as which it took AMR of wide
/// band. Of everything else that program was sure; nothing where the same is said.
pub fn more_exact(kind: EvidenceKind, media_type: &str, head: &[u8]) -> Option<Probe> {
    let now = probe(head);
    let says_more = now.kind != EvidenceKind::Other
        || kind == EvidenceKind::Other && media_type == "application/octet-stream" && now.media_type != media_type;
    let is_other = now.kind != kind || now.media_type != media_type;
    (is_vague(kind, media_type) && says_more && is_other).then_some(now)
}

/// Whether a program may not have known what it took in.
pub fn is_vague(kind: EvidenceKind, media_type: &str) -> bool {
    kind == EvidenceKind::Other || media_type == "text/x-shellscript"
}

/// RFC 6838 media type by known signatures. Those of `infer` take AMR of wide band for a script, and know neither every
/// film nor TIFF of large files nor CAF.
pub fn media_type_of(head: &[u8]) -> Option<&'static str> {
    if head.starts_with(b"II\x2b\0\x08\0") || head.starts_with(b"MM\0\x2b\0\x08") {
        return Some("image/x-bigtiff");
    }
    // Sound in the container of Apple's computers, which begins with its version.
    if head.starts_with(b"caff\0\x01") {
        return Some("audio/x-caf");
    }
    let is_own = |kind: &&str| *kind != "application/pdf" || !is_carried_pdf(head);
    let signature = || infer::get(head).map(|found| found.mime_type()).filter(is_own);
    recordings::amr_of(head).or_else(signature).or_else(|| recordings::film_of(head))
}

/// Whether the mark of a PDF, which may stand behind other bytes, is that of a file in a letter or a saved page.
fn is_carried_pdf(head: &[u8]) -> bool {
    let Some(mark) = head.windows(4).position(|window| window == b"%PDF") else { return false };
    head[..mark].windows(13).any(|window| window.eq_ignore_ascii_case(b"content-type:"))
}

/// UTF-8 (a cut last character is forgiven, and a broken one here and there), UTF-16 with its mark or without, or one of the old
/// Cyrillic pages: mostly letters. A few control characters, as DOS ends a file, Word breaks a line and careless programs leave
/// zeros, make no other file of it.
fn is_text(head: &[u8]) -> bool {
    if is_wide(head) {
        return true;
    }
    let rest: Vec<u8> = head.iter().copied().filter(|byte| !is_control(*byte)).collect();
    are_stray(controls(head), head.len()) && is_written(&rest)
}

/// Whether so many control characters among so many bytes are few enough for a text: one, and one in every 32.
pub fn are_stray(controls: usize, bytes: usize) -> bool {
    controls <= 1 + bytes / 32
}

fn is_control(byte: u8) -> bool {
    byte < 0x20 && !matches!(byte, b'\n' | b'\r' | b'\t' | 0x0c)
}

fn is_written(head: &[u8]) -> bool {
    match std::str::from_utf8(head) {
        _ if head.is_empty() => false,
        Ok(_) => true,
        Err(error) if error.error_len().is_none() => true,
        Err(_) => charset::is_mostly_utf8(head) || charset::is_written(head),
    }
}

fn is_wide(head: &[u8]) -> bool {
    charset::is_marked_wide(head) || charset::is_unmarked_wide(head)
}

/// Whether a head is neither a text in any encoding that is read here, nor an archive: it is full of control characters.
/// A few of them are forgiven; telephones write them between messages.
pub fn is_binary(head: &[u8]) -> bool {
    !head.starts_with(b"PK") && !is_wide(head) && !are_stray(controls(head), head.len())
}

/// How many control characters of one byte stand in it, line breaks and tabs aside. A zero that ends a field of a table is none of
/// them: programs of accountants write one in each.
pub fn controls(bytes: &[u8]) -> usize {
    let ends_field = |at: usize| {
        let before = bytes[..at].last().is_none_or(|byte| !is_control(*byte));
        bytes[at] == 0 && before && matches!(bytes.get(at + 1), Some(b'\t' | b'\r' | b'\n' | b';' | b','))
    };
    bytes.iter().enumerate().filter(|(at, byte)| is_control(**byte) && !ends_field(*at)).count()
}

/// In which characters a text is written that is read line by line.
pub struct Letters(&'static encoding_rs::Encoding);

impl Letters {
    /// So many first bytes tell.
    pub const SAMPLE: usize = charset::SAMPLE;

    /// By its first bytes, as [`text_of`] tells it by all.
    pub fn of(head: &[u8]) -> Self {
        Self(charset::encoding_of(head, None))
    }

    /// A line as [`text_of`] reads it, and whether every byte of it was proper UTF-8.
    pub fn read<'a>(&self, line: &'a [u8]) -> (Cow<'a, str>, bool) {
        match std::str::from_utf8(line) {
            Ok(text) if self.0 == encoding_rs::UTF_8 => (with_signs(text.into()), true),
            _ if self.0.is_single_byte() => (with_signs(self.0.decode_without_bom_handling(line).0), line.is_ascii()),
            _ => (with_signs(self.0.decode_without_bom_handling(line).0), line.is_ascii()),
        }
    }
}

/// Text of a plain-text original, by what it says of itself or else by what is likeliest. Control characters, which stand for
/// nothing one reads, are seen as their signs: a zero byte as `␀`, the end of a file of DOS as `␚`.
pub fn text_of(bytes: &[u8]) -> String {
    with_signs(charset::text_of(bytes, None).into()).into_owned()
}

fn with_signs(text: Cow<'_, str>) -> Cow<'_, str> {
    let is_hidden = |c: char| u8::try_from(c).is_ok_and(is_control);
    if !text.contains(is_hidden) {
        return text;
    }
    let sign = |c: char| if is_hidden(c) { char::from_u32(0x2400 + u32::from(c)).unwrap_or(c) } else { c };
    text.chars().map(sign).collect::<String>().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_known_by_its_content() {
        assert_eq!(probe(b"%PDF-1.7\n").kind, EvidenceKind::Pdf);
        assert_eq!(probe(b"junk\n%PDF-1.7\n").kind, EvidenceKind::Pdf);
        assert_eq!(probe(b"From: a@b.example\nContent-Type: application/pdf\n\n%PDF-1.7\n").kind, EvidenceKind::Text);
        assert_eq!(probe(b"II\x2b\0\x08\0\0\0\x10\0\0\0").kind, EvidenceKind::Image);
        assert_eq!(probe(&[0xFF, 0xD8, 0xFF, 0xE0, 0, 16]).kind, EvidenceKind::Image);
        assert_eq!(probe("Кайырлуу күн".as_bytes()).kind, EvidenceKind::Text);
        assert_eq!(probe(&[0, 1, 2, 3]).kind, EvidenceKind::Other);
    }

    #[test]
    fn a_recording_is_known_however_it_begins() {
        let film = |brands: &[&[u8; 4]]| {
            let mut file = vec![0, 0, 0, 16 + 4 * (brands.len() as u8 - 1)];
            file.extend(b"ftyp");
            file.extend(brands[0]);
            file.extend([0, 0, 2, 0]);
            file.extend(brands[1..].iter().flat_map(|brand| **brand));
            file.extend([0, 0, 0, 8]);
            file.extend(b"free\0\x01\x16\xd3mdat\xde\x02");
            file
        };
        let (sound, picture) = (EvidenceKind::Audio, EvidenceKind::Video);
        for (file, kind, media_type) in [
            (film(&[b"3gp4", b"3gp4", b"isom"]), picture, "video/3gpp"),
            (film(&[b"3gp5"]), picture, "video/3gpp"),
            (film(&[b"3gp6"]), picture, "video/3gpp"),
            (film(&[b"3g2a"]), picture, "video/3gpp2"),
            (film(&[b"hvc1"]), picture, "video/mp4"),
            (film(&[b"hev1"]), picture, "video/mp4"),
            (film(&[b"isom", b"iso2"]), picture, "video/mp4"),
            (film(&[b"M4B "]), sound, "audio/mp4"),
            (b"\0\0\0\x08wide\0\0\0\x08free\0\x01\x16\xd3mdat\xde\x02".to_vec(), picture, "video/quicktime"),
            (b"\0\0\0\x0cskip....\0\0\x02\x00moov\0\0\0\x6c".to_vec(), picture, "video/quicktime"),
            (b"#!AMR\n\x3c\x91\x17\x16\xbe\x66".to_vec(), sound, "audio/amr"),
            (b"#!AMR-WB\n\x44abcdefghijkl".to_vec(), sound, "audio/amr-wb"),
            (b"caff\0\x01\0\0desc\0\0\0\0\0\0\0\x20".to_vec(), sound, "audio/x-caf"),
        ] {
            assert_eq!(probe(&file), Probe { kind, media_type }, "{:?}", String::from_utf8_lossy(&file));
        }
        let photograph = film(&[b"mif1", b"heic"]);
        assert_eq!(probe(&photograph).kind, EvidenceKind::Image);
        assert_eq!(recordings::film_of(&photograph), None);
        assert_eq!(probe(b"#!/bin/sh\necho").kind, EvidenceKind::Text);
        assert_eq!(recordings::film_of(b"\0\0\0\x08wide\0\0\0\x08what"), None);
    }

    #[test]
    fn what_was_of_no_known_kind_may_be_known_later_and_what_was_known_stays() {
        let wide = b"#!AMR-WB\n\x44abcdefghijkl";
        let amr = Some(Probe { kind: EvidenceKind::Audio, media_type: "audio/amr-wb" });
        assert_eq!(more_exact(EvidenceKind::Other, "application/octet-stream", wide), amr);
        assert_eq!(more_exact(EvidenceKind::Text, "text/x-shellscript", wide), amr);
        assert_eq!(more_exact(EvidenceKind::Audio, "audio/amr-wb", wide), None);
        assert_eq!(more_exact(EvidenceKind::Text, "text/plain", wide), None, "what was known is not doubted");
        assert_eq!(more_exact(EvidenceKind::Text, "text/x-shellscript", b"#!/bin/sh\necho"), None);
        let packed = more_exact(EvidenceKind::Other, "application/octet-stream", b"PK\x03\x04\x14\0\0\0\0\0");
        assert_eq!(packed.map(|probe| probe.media_type), Some("application/zip"));
        assert_eq!(more_exact(EvidenceKind::Other, "application/zip", &[0, 1, 2, 3]), None, "nothing becomes vaguer");
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
        assert_eq!(text_of(&bytes), "Привет, ёж");
    }

    #[test]
    fn text_that_notepad_saved_as_unicode_is_text() {
        let words = "Расписка: взял паспорт Айгүл.\r\n\r\nМурат";
        for (mark, bytes) in [
            ([0xFF, 0xFE], words.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>()),
            ([0xFE, 0xFF], words.encode_utf16().flat_map(u16::to_be_bytes).collect()),
        ] {
            let file: Vec<u8> = mark.into_iter().chain(bytes).collect();
            assert_eq!(probe(&file).kind, EvidenceKind::Text);
            assert_eq!(probe(&file[..file.len() - 1]).kind, EvidenceKind::Text, "cut inside a character");
            assert!(!is_binary(&file));
            assert_eq!(text_of(&file), words);
            assert_eq!(probe(&file[2..]).kind, EvidenceKind::Text, "without its mark");
            assert_eq!(text_of(&file[2..]), words);
        }
        assert!(is_binary(&[0xFF, 0xFE, 1, 0, 2, 0, 3, 0]));
    }

    #[test]
    fn a_text_in_which_dos_or_word_left_a_sign_is_a_text() {
        let letter = "Кечээ паспортумду алып койду.\u{b}Эртең кайтарам деди.\r\n\u{1a}";
        let old = encoding_rs::WINDOWS_1251.encode("Расписка. Получил 500 долларов.\r\nМаратов\u{1a}").0.into_owned();
        for file in [letter.as_bytes(), &old] {
            assert_eq!(probe(file).kind, EvidenceKind::Text);
        }
        assert_eq!(text_of(letter.as_bytes()), "Кечээ паспортумду алып койду.\u{240b}Эртең кайтарам деди.\r\n\u{241a}");
        assert_eq!(text_of(&old), "Расписка. Получил 500 долларов.\r\nМаратов\u{241a}");
    }

    #[test]
    fn a_text_with_a_few_zeros_is_a_text_that_shows_them() {
        let (old, _, _) = encoding_rs::WINDOWS_1251.encode("Имя;сумма\r\nАсель;\0\r\n");
        for bytes in ["Расписка. Взял паспорт, крокодил.\0".as_bytes(), &old] {
            assert_eq!(probe(bytes), Probe { kind: EvidenceKind::Text, media_type: "text/plain" });
            let (text, line) = (text_of(bytes), Letters::of(bytes).read(bytes).0.into_owned());
            assert_eq!((text.matches('\u{2400}').count(), text.contains('\0')), (1, false), "{text}");
            assert_eq!(line, text);
        }
        for binary in [&b"\0"[..], b"RIFX\0\0\0\x20data", &b"ab\0".repeat(200)[..]] {
            assert_eq!(probe(binary).kind, EvidenceKind::Other, "{binary:?}");
        }
    }

    #[test]
    fn a_table_with_a_zero_in_every_field_is_a_text() {
        let (old, _, _) = encoding_rs::WINDOWS_1251.encode("1\0\tСчёт\0\t\0\tСумма\0\r\n2\0\tКасса\0\t\0\t500\0\r\n");
        for table in ["1\0\t2\0\tLIVELLO\0\tSEGNO\0\r".as_bytes(), b"Name\0;500\0,\0;x\0\n", &old] {
            assert_eq!(probe(table), Probe { kind: EvidenceKind::Text, media_type: "text/plain" });
            assert!(!is_binary(table));
            let lines: usize = table.split_inclusive(|byte| *byte == b'\n').map(controls).sum();
            assert_eq!((controls(table), lines), (0, 0), "line by line it is counted alike");
        }
        assert!(text_of(&old).contains("Касса\u{2400}\t"));
        assert_eq!(probe(&b"\0\0\t\0\0\n".repeat(50)).kind, EvidenceKind::Other, "zeros alone");
    }

    #[test]
    fn text_of_dos_is_text() {
        let (bytes, _, _) = encoding_rs::IBM866.encode("Расписка № 1: взял паспорт 12.03.2026");
        assert_eq!(probe(&bytes).kind, EvidenceKind::Text);
        assert_eq!(text_of(&bytes), "Расписка № 1: взял паспорт 12.03.2026");
    }
}
