//! Mail: one letter (RFC 5322, MIME), a box of them (mbox, RFC 4155), or a letter of Outlook (MS-OXMSG, MS-OXTNEF). What was written, by whom and when it says it was;
//! what was attached. No judgement whether a head is genuine.

mod body;
mod cms;
pub mod emlx;
mod flowed;
mod head;
mod lenient;
mod lzfu;
mod mbox;
mod mend;
mod msg;
mod name;
mod packed;
#[cfg(test)]
mod tests;
pub mod tnef;
mod utf7;
mod uu;

use super::bounds::Paper;
use super::found::{Found, InnerFile, Mail};
use crate::evidence::derivatives::BlockKind;
use crate::evidence::reading::Trouble;
use cms::Content;
use mail_parser::decoders::base64::base64_decode;
use mail_parser::decoders::quoted_printable::quoted_printable_decode;
use mail_parser::{Encoding, Message, MessageParser, MessagePart, MimeHeaders, PartType};
use std::borrow::Cow;
use std::collections::HashSet;
use tnef::Packet;

pub(super) use body::in_its_page;

/// Attachments of one letter.
const PARTS: usize = 2_000;
/// Letters in letters are read so deep; all of them can be taken out.
const DEEPEST: usize = 4;

/// A letter is mended so often: a boundary that was added shows parts that nobody read before.
const MENDED: usize = 2;

fn parsed(bytes: &[u8]) -> Result<Message<'_>, Trouble> {
    MessageParser::default().parse(bytes).filter(|mail| !mail.headers().is_empty()).ok_or(Trouble::Damaged)
}

/// Parses a letter and hands it over with its bytes, both mended where they break the rules.
pub(super) fn opened<T>(bytes: &[u8], take: impl FnOnce(&Message<'_>, &[u8]) -> T) -> Result<T, Trouble> {
    let mut bytes = head::readable(bytes);
    for _ in 0..MENDED {
        let mail = parsed(&bytes)?;
        let Some(mended) = mend::mended(&mail, &bytes) else { return Ok(take(&mail, &bytes)) };
        drop(mail);
        bytes = Cow::Owned(mended);
    }
    Ok(take(&parsed(&bytes)?, &bytes))
}

pub fn read_one(bytes: &[u8]) -> Result<Found, Trouble> {
    let mut paper = Paper::default();
    let Letter { mail, files, sealed } = read(&mut paper, emlx::inside(bytes).unwrap_or(bytes), 0)?;
    Ok(Found { mails: vec![mail], files, of: 1, trouble: sealed.then_some(Trouble::Sealed), ..paper.found() })
}

/// A stretch of the mails of a box. One that cannot be read is a letter without words.
pub fn read_box(bytes: &[u8], from: u32, count: u32) -> Result<Found, Trouble> {
    let spans = mbox::spans(bytes);
    if spans.is_empty() {
        return Err(Trouble::Damaged);
    }
    let mut paper = Paper::default();
    let (mut mails, mut files, mut trouble) = (Vec::new(), Vec::new(), None);
    for (at, span) in spans.iter().enumerate().skip(from as usize).take(count as usize) {
        if paper.is_full() {
            break;
        }
        match read(&mut paper, &mbox::letter(bytes, span), at as u32) {
            Ok(letter) => {
                mails.push(letter.mail);
                files.extend(letter.files);
                trouble = trouble.or(letter.sealed.then_some(Trouble::Sealed));
            }
            Err(_) => {
                paper.page();
                mails.push(Mail::default());
            }
        }
    }
    Ok(Found { mails, files, of: spans.len() as u32, trouble, ..paper.found() })
}

/// An attachment of a letter by its entry `0/<part>`; one in an envelope, in a packet or among the words of one of these:
/// `0/<part>/<part of that>`.
pub fn part_of(bytes: &[u8], entry: &str) -> Result<Vec<u8>, Trouble> {
    let (_, path) = path(entry)?;
    contents(emlx::inside(bytes).unwrap_or(bytes), &path)
}

/// A letter of Outlook: as it saves one, or a packet without the letter that carried it.
pub fn read_outlook(bytes: &[u8]) -> Result<Found, Trouble> {
    let Some(packet) = tnef::read(bytes) else { return msg::read(bytes) };
    Ok(Found { files: files_of(&packet, "0", 0), mails: vec![packet.head()], of: 1, ..packet.words().found() })
}

/// An attachment of such a letter, by its entry `0/<number>`.
pub fn part_of_outlook(bytes: &[u8], entry: &str) -> Result<Vec<u8>, Trouble> {
    let Some(packet) = tnef::read(bytes) else { return msg::part_of(bytes, entry) };
    let (_, path) = path(entry)?;
    let [number] = path[..] else { return Err(Trouble::Damaged) };
    packet.files.get(number).map(|file| file.bytes.to_vec()).ok_or(Trouble::Damaged)
}

/// An attachment of a letter in a box, by its entry `<letter>/<part>`.
pub fn part_in_box(bytes: &[u8], entry: &str) -> Result<Vec<u8>, Trouble> {
    let (letter, path) = path(entry)?;
    let spans = mbox::spans(bytes);
    let span = spans.get(letter).ok_or(Trouble::Damaged)?;
    contents(&mbox::letter(bytes, span), &path)
}

fn path(entry: &str) -> Result<(usize, Vec<usize>), Trouble> {
    let numbers = entry.split('/').map(|number| number.parse::<usize>().map_err(|_| Trouble::Damaged));
    let mut numbers = numbers.collect::<Result<Vec<usize>, Trouble>>()?;
    if !(2..=DEEPEST + 3).contains(&numbers.len()) {
        return Err(Trouble::Damaged);
    }
    let letter = numbers.remove(0);
    Ok((letter, numbers))
}

fn contents(bytes: &[u8], path: &[usize]) -> Result<Vec<u8>, Trouble> {
    opened(bytes, |mail, bytes| contents_in(mail, bytes, path))?
}

fn contents_in(mail: &Message<'_>, bytes: &[u8], path: &[usize]) -> Result<Vec<u8>, Trouble> {
    let (number, below) = path.split_first().ok_or(Trouble::Damaged)?;
    let part = mail.parts.get(*number).ok_or(Trouble::Damaged)?;
    if let Some(first) = below.first() {
        if let Some(packet) = packet_of(part) {
            let file = packet.files.get(*first).filter(|_| below.len() == 1).ok_or(Trouble::Damaged)?;
            return Ok(file.bytes.to_vec());
        }
        if let PartType::Text(text) = &part.body {
            let text = body::in_its_page(part, text, bytes);
            let file = uu::apart(&text).1.into_iter().nth(*first).filter(|_| below.len() == 1);
            return file.map(|file| file.bytes).ok_or(Trouble::Damaged);
        }
        let Some(Content::Signed(inner)) = envelope_of(part) else { return Err(Trouble::Damaged) };
        return contents(&inner, below);
    }
    Ok(match &part.body {
        // A text that was attached is the bytes it was sent as, in its own character set.
        PartType::Text(_) | PartType::Html(_) => undone(part, bytes).unwrap_or_else(|| part.contents().to_vec()),
        // A letter in a letter is taken as it stands.
        PartType::Message(inner) => as_it_stands(inner).to_vec(),
        _ => part.contents().to_vec(),
    })
}

/// A letter in a letter. Of one that breaks off at once the reader makes no part, and then takes the first of none.
fn as_it_stands<'a>(inner: &'a Message<'_>) -> &'a [u8] {
    if inner.parts.is_empty() { &[] } else { inner.raw_message() }
}

/// The bytes of a part before its character set was applied.
fn undone(part: &MessagePart<'_>, bytes: &[u8]) -> Option<Vec<u8>> {
    let raw = bytes.get(part.offset_body as usize..part.offset_end as usize)?;
    match part.encoding {
        Encoding::None => Some(raw.to_vec()),
        Encoding::Base64 => Some(base64_decode(raw).unwrap_or_else(|| lenient::base64(raw).0)),
        Encoding::QuotedPrintable => Some(quoted_printable_decode(raw).unwrap_or_else(|| lenient::quoted(raw))),
    }
}

/// What Outlook packed into a part.
fn packet_of<'a>(part: &'a MessagePart<'_>) -> Option<Packet<'a>> {
    match &part.body {
        PartType::Binary(bytes) | PartType::InlineBinary(bytes) => tnef::read(bytes),
        _ => None,
    }
}

/// What lies in a part that is an envelope of S/MIME.
fn envelope_of(part: &MessagePart<'_>) -> Option<Content> {
    let (PartType::Binary(bytes) | PartType::InlineBinary(bytes)) = &part.body else { return None };
    let kind = part.content_type();
    let named = part.attachment_name().is_some_and(|name| name.to_lowercase().ends_with(".p7m"));
    let said = kind.and_then(|kind| kind.subtype()).is_some_and(|kind| kind.to_lowercase().ends_with("pkcs7-mime"));
    if !named && !said {
        return None;
    }
    let says_sealed = || {
        let way = kind.and_then(|kind| kind.attribute("smime-type")).unwrap_or_default();
        way.to_lowercase().ends_with("enveloped-data").then_some(Content::Sealed)
    };
    cms::read(bytes).or_else(says_sealed)
}

/// Whether a letter or a part of it can be read by its receiver only: S/MIME, or OpenPGP (RFC 3156).
fn is_sealed(part: &MessagePart<'_>) -> bool {
    part.is_content_type("multipart", "encrypted") || envelope_of(part) == Some(Content::Sealed)
}

/// What was read of a letter.
struct Letter {
    mail: Mail,
    files: Vec<InnerFile>,
    /// Some of it is encrypted.
    sealed: bool,
}

/// Reads a letter to a page of its own.
fn read(paper: &mut Paper, bytes: &[u8], at: u32) -> Result<Letter, Trouble> {
    opened(bytes, |mail, bytes| {
        paper.page();
        let sealed = add_words(paper, mail, bytes, 0);
        let mut files = Vec::new();
        add_files(&mut files, mail, &at.to_string(), at, bytes);
        Letter { mail: head::of(mail), files, sealed }
    })
}

/// The words of a letter, and below them of the letters that it holds whole: each with who wrote it, to whom and when. Says
/// whether something of it is encrypted.
fn add_words(paper: &mut Paper, mail: &Message<'_>, bytes: &[u8], deep: usize) -> bool {
    body::add(paper, mail, bytes);
    let mut sealed = mail.parts.iter().take(PARTS).any(is_sealed);
    if deep == DEEPEST {
        return sealed;
    }
    for part in mail.parts.iter().take(PARTS) {
        if let PartType::Message(inner) = &part.body {
            let inner = opened(as_it_stands(inner), |inner, bytes| {
                add_head(paper, head::of(inner));
                add_words(paper, inner, bytes, deep + 1)
            });
            sealed |= inner.unwrap_or_default();
        } else if let Some(Content::Signed(inner)) = envelope_of(part) {
            sealed |= opened(&inner, |inner, bytes| add_words(paper, inner, bytes, deep + 1)).unwrap_or_default();
        }
    }
    sealed
}

/// Who wrote a letter that stands in another, to whom and when.
fn add_head(paper: &mut Paper, Mail { subject, from, to, copy, date, .. }: Mail) {
    let lines = [("Subject", subject), ("From", from), ("To", to), ("Cc", copy), ("Date", date)];
    let lines: Vec<String> =
        lines.iter().filter(|(_, value)| !value.is_empty()).map(|(name, value)| format!("{name}: {value}")).collect();
    paper.add(BlockKind::Paragraph, &lines.join("\n"));
}

/// What is attached to a letter, below a place in it (`<letter>`, or `<letter>/<part>`); what lies in an envelope or a packet
/// behind that.
fn add_files(files: &mut Vec<InnerFile>, mail: &Message<'_>, place: &str, at: u32, bytes: &[u8]) {
    let shown_apart: HashSet<u32> = mail.attachments.iter().copied().collect();
    for (number, part) in mail.parts.iter().enumerate().take(PARTS) {
        let attached = match &part.body {
            PartType::Binary(_) | PartType::InlineBinary(_) | PartType::Message(_) => true,
            // What does not stand among the words is attached, whether or not it has a name.
            PartType::Text(text) | PartType::Html(text) => {
                part.attachment_name().is_some()
                    || shown_apart.contains(&(number as u32))
                        && (!text.trim().is_empty() || part.content_disposition().is_some_and(|d| d.is_attachment()))
            }
            PartType::Multipart(_) => false,
        };
        let place = format!("{place}/{number}");
        if !attached {
            if let PartType::Text(text) = &part.body {
                let text = body::in_its_page(part, text, bytes);
                files.extend(uu::apart(&text).1.iter().enumerate().map(|(number, file)| InnerFile {
                    entry: format!("{place}/{number}"),
                    name: shown_name(file.name.to_owned()),
                    length: file.bytes.len() as u64,
                    page: at,
                    ..InnerFile::default()
                }));
            }
            continue;
        }
        files.push(file(part, number, &place, at, bytes));
        if let Some(packet) = packet_of(part) {
            files.extend(files_of(&packet, &place, at));
        } else if place.matches('/').count() <= DEEPEST
            && let Some(Content::Signed(inner)) = envelope_of(part)
        {
            // One that cannot be read holds nothing.
            let _ = opened(&inner, |inner, bytes| add_files(files, inner, &place, at, bytes));
        }
    }
}

/// What a packet of Outlook at a place holds.
fn files_of(packet: &Packet<'_>, place: &str, at: u32) -> Vec<InnerFile> {
    let file = |(number, file): (usize, &tnef::File<'_>)| InnerFile {
        entry: format!("{place}/{number}"),
        name: shown_name(if file.name.is_empty() { number.to_string() } else { file.name.clone() }),
        media_type: file.media_type.clone(),
        length: file.bytes.len() as u64,
        page: at,
        inline: false,
    };
    packet.files.iter().enumerate().map(file).collect()
}

/// The name that the head of a part gives in packed words that were parted inside a letter.
fn name_in_words(head: &[u8]) -> Option<String> {
    let head = packed::joined(head)?;
    parsed(&head).ok()?.attachment_name().map(head::decoded_name)
}

/// A name is shown and never a path.
fn shown_name(name: String) -> String {
    name.rsplit(['/', '\\']).next().unwrap_or_default().chars().filter(|c| !c.is_control()).collect()
}

fn file(part: &MessagePart<'_>, number: usize, place: &str, at: u32, bytes: &[u8]) -> InnerFile {
    let media_type = part
        .content_type()
        .map(|kind| match kind.subtype() {
            Some(sub) => format!("{}/{sub}", kind.ctype()).to_lowercase(),
            None => kind.ctype().to_lowercase(),
        })
        .unwrap_or_default();
    let raw = bytes.get(part.offset_header as usize..part.offset_body as usize).unwrap_or_default();
    let named = name::in_pieces(raw).or_else(|| name_in_words(raw)).or_else(|| name::in_old_letters(raw));
    let named = named.or_else(|| part.attachment_name().map(head::decoded_name));
    let named = named.filter(|name| !name.trim().is_empty());
    let name = named.unwrap_or_else(|| match &part.body {
        PartType::Message(inner) => {
            let subject = if inner.parts.is_empty() { None } else { inner.subject() };
            let subject = subject.map(crate::base::text::tidy).filter(|s| !s.is_empty());
            format!("{}.eml", subject.unwrap_or_else(|| format!("{}", number)))
        }
        _ => made_name(&media_type, number),
    });
    let inline = part.content_disposition().is_some_and(|d| d.is_inline()) || part.content_id().is_some();
    let length = match &part.body {
        PartType::Message(inner) => as_it_stands(inner).len(),
        PartType::Text(_) | PartType::Html(_) => undone(part, bytes).map_or(part.contents().len(), |raw| raw.len()),
        _ => part.contents().len(),
    };
    InnerFile { entry: place.to_owned(), name: shown_name(name), media_type, length: length as u64, page: at, inline }
}

/// A name for what came without one.
fn made_name(media_type: &str, number: usize) -> String {
    let ending = match media_type {
        "text/calendar" | "application/ics" => return "calendar.ics".to_owned(),
        "text/vcard" | "text/x-vcard" | "text/directory" => return "contact.vcf".to_owned(),
        "application/ms-tnef" | "application/vnd.ms-tnef" => return "winmail.dat".to_owned(),
        "application/pkcs7-mime" | "application/x-pkcs7-mime" => return "smime.p7m".to_owned(),
        "image/jpeg" => ".jpg",
        "image/png" => ".png",
        "image/gif" => ".gif",
        "application/pdf" => ".pdf",
        "text/csv" => ".csv",
        "text/html" => ".html",
        "text/rtf" => ".rtf",
        "text/xml" => ".xml",
        _ if media_type.starts_with("text/") => ".txt",
        _ => "",
    };
    format!("{number}{ending}")
}
