//! From the bytes of a file and what it is read as to what stands in it.

use super::found::Found;
use super::{Format, mail, office, plain, web, zipped};
use crate::evidence::reading::Trouble;
use std::io::Cursor;

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
        | Format::Xls => office::read(format, bytes),
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
        Format::Zip => zipped::unpack(&mut Cursor::new(bytes), entry),
        _ => Err(Trouble::NotAPage),
    }
}
