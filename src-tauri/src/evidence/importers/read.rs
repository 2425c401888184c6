//! From the bytes of a file and what it is read as to what stands in it.

use super::found::Found;
use super::{Format, charset, chat, mail, office, plain, web, zipped};
use crate::evidence::reading::Trouble;
use std::io::{Cursor, Read, Seek, SeekFrom};

/// An export of MMS longer than this is not read for the files in it.
pub(super) const LONGEST_COPY: u64 = 512 << 20;

/// Reads everything but PDF files, whose pages the worker keeps parsed (see [`pdf`](super::pdf)). `from` and `count` choose among the
/// mails of a mailbox; whatever has no such parts is read whole.
pub fn read(format: Format, bytes: &[u8], from: u32, count: u32) -> Result<Found, Trouble> {
    match format {
        Format::Pdf => Err(Trouble::NotAPage),
        Format::Plain | Format::Network => Ok(plain::read(bytes)),
        Format::Packed => Err(Trouble::OtherArchive),
        Format::Word
        | Format::Sheet
        | Format::Slides
        | Format::Odt
        | Format::Ods
        | Format::Odp
        | Format::Rtf
        | Format::Doc
        | Format::Xls
        | Format::Ppt => office::read(format, bytes),
        Format::Html => Ok(web::read_html(bytes)),
        Format::Mail => mail::read_one(bytes),
        Format::Mailbox => mail::read_box(bytes, from, count),
        Format::Msg => mail::read_outlook(bytes),
        Format::Mhtml => web::read_mhtml(bytes),
        Format::Warc => web::read_warc(bytes),
        Format::Wacz => web::read_wacz(bytes),
        Format::Zip => zipped::read(&mut Cursor::new(bytes)),
    }
}

/// A file inside the file, by the name [`Found::files`] gives it.
pub fn inner(format: Format, bytes: &[u8], entry: &str) -> Result<Vec<u8>, Trouble> {
    match format {
        Format::Mail => mail::part_of(bytes, entry),
        Format::Mailbox => mail::part_in_box(bytes, entry),
        Format::Msg => mail::part_of_outlook(bytes, entry),
        Format::Mhtml => web::part_of_mhtml(bytes, entry),
        Format::Warc => web::record_of(bytes, entry),
        Format::Wacz => web::unpack_wacz(bytes, entry),
        Format::Zip => unpack(&mut Cursor::new(bytes), entry),
        _ => Err(Trouble::NotAPage),
    }
}

/// A file of an archive, or of an export of MMS, which is a text that holds files as an archive does.
pub fn unpack(source: &mut (impl Read + Seek), entry: &str) -> Result<Vec<u8>, Trouble> {
    let mut start = Vec::new();
    source.seek(SeekFrom::Start(0)).map_err(|_| Trouble::Damaged)?;
    source.by_ref().take(4).read_to_end(&mut start).map_err(|_| Trouble::Damaged)?;
    if start == b"PK\x03\x04" || !entry.starts_with(chat::INSIDE) {
        return zipped::unpack(source, entry);
    }
    let length = source.seek(SeekFrom::End(0)).map_err(|_| Trouble::Damaged)?;
    if length > LONGEST_COPY {
        return Err(Trouble::TooLarge);
    }
    let mut bytes = Vec::new();
    source.seek(SeekFrom::Start(0)).map_err(|_| Trouble::Damaged)?;
    source.read_to_end(&mut bytes).map_err(|_| Trouble::Damaged)?;
    part_of(bytes, entry)
}

/// A file that stands in an export of MMS.
pub(super) fn part_of(copy: Vec<u8>, name: &str) -> Result<Vec<u8>, Trouble> {
    let text = String::from_utf8(copy).unwrap_or_else(|other| charset::text_of(other.as_bytes(), None));
    chat::part_of_mms(&text, name).ok_or(Trouble::Damaged)
}
