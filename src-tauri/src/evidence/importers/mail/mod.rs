//! Mail: one letter (RFC 5322, MIME), a box of them (mbox, RFC 4155), or a letter of Outlook (MS-OXMSG). What was written, by whom and when it says it was;
//! what was attached. No judgement whether a head is genuine.

mod head;
mod lzfu;
mod mbox;
mod msg;
mod name;

pub use msg::{part_of as part_of_outlook, read as read_outlook};

use super::bounds::Paper;
use super::found::{Found, InnerFile, Mail};
use super::{html, plain};
use crate::evidence::derivatives::BlockKind;
use crate::evidence::reading::Trouble;
use mail_parser::{Message, MessageParser, MessagePart, MimeHeaders, PartType};
use std::collections::HashSet;

/// Attachments of one letter.
const PARTS: usize = 2_000;
/// Letters in letters are read so deep; all of them can be taken out.
const DEEPEST: usize = 4;

pub(super) fn parsed(bytes: &[u8]) -> Result<Message<'_>, Trouble> {
    MessageParser::default().parse(bytes).filter(|mail| !mail.headers().is_empty()).ok_or(Trouble::Damaged)
}

pub fn read_one(bytes: &[u8]) -> Result<Found, Trouble> {
    let mut paper = Paper::default();
    let (mail, files) = read(&mut paper, bytes, 0)?;
    Ok(Found { mails: vec![mail], files, of: 1, ..paper.found() })
}

/// A stretch of the mails of a box. One that cannot be read is a letter without words.
pub fn read_box(bytes: &[u8], from: u32, count: u32) -> Result<Found, Trouble> {
    let spans = mbox::spans(bytes);
    if spans.is_empty() {
        return Err(Trouble::Damaged);
    }
    let mut paper = Paper::default();
    let (mut mails, mut files) = (Vec::new(), Vec::new());
    for (at, span) in spans.iter().enumerate().skip(from as usize).take(count as usize) {
        if paper.is_full() {
            break;
        }
        match read(&mut paper, &mbox::letter(bytes, span), at as u32) {
            Ok((mail, more)) => {
                mails.push(mail);
                files.extend(more);
            }
            Err(_) => {
                paper.page();
                mails.push(Mail::default());
            }
        }
    }
    Ok(Found { mails, files, of: spans.len() as u32, ..paper.found() })
}

/// An attachment of a letter by its entry `0/<part>`.
pub fn part_of(bytes: &[u8], entry: &str) -> Result<Vec<u8>, Trouble> {
    let (_, part) = place(entry)?;
    contents(bytes, part)
}

/// An attachment of a letter in a box, by its entry `<letter>/<part>`.
pub fn part_in_box(bytes: &[u8], entry: &str) -> Result<Vec<u8>, Trouble> {
    let (letter, part) = place(entry)?;
    let spans = mbox::spans(bytes);
    let span = spans.get(letter).ok_or(Trouble::Damaged)?;
    contents(&mbox::letter(bytes, span), part)
}

fn place(entry: &str) -> Result<(usize, usize), Trouble> {
    let (letter, part) = entry.split_once('/').ok_or(Trouble::Damaged)?;
    Ok((letter.parse().map_err(|_| Trouble::Damaged)?, part.parse().map_err(|_| Trouble::Damaged)?))
}

fn contents(bytes: &[u8], part: usize) -> Result<Vec<u8>, Trouble> {
    let bytes = head::readable(bytes);
    let mail = parsed(&bytes)?;
    let part = mail.parts.get(part).ok_or(Trouble::Damaged)?;
    Ok(match &part.body {
        // A text that was attached is the bytes it was sent as, in its own character set.
        PartType::Text(_) | PartType::Html(_) => undone(part, &bytes).unwrap_or_else(|| part.contents().to_vec()),
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
    use mail_parser::Encoding;
    let raw = bytes.get(part.offset_body as usize..part.offset_end as usize)?;
    match part.encoding {
        Encoding::None => Some(raw.to_vec()),
        Encoding::Base64 => {
            let packed: Vec<u8> = raw.iter().copied().filter(|b| !b.is_ascii_whitespace()).collect();
            base64::Engine::decode(&base64::engine::general_purpose::STANDARD, packed).ok()
        }
        Encoding::QuotedPrintable => mail_parser::decoders::quoted_printable::quoted_printable_decode(raw),
    }
}

/// Reads a letter to a page of its own.
fn read(paper: &mut Paper, bytes: &[u8], at: u32) -> Result<(Mail, Vec<InnerFile>), Trouble> {
    let bytes = head::readable(bytes);
    let mail = parsed(&bytes)?;
    paper.page();
    add_words(paper, &mail, &bytes);
    add_letters(paper, &mail, 0);
    Ok((head::of(&mail), files(&mail, at, &bytes)))
}

/// The words of a letter.
fn add_words(paper: &mut Paper, mail: &Message<'_>, bytes: &[u8]) {
    // The plain words are taken where there are any; a letter may be HTML only.
    let bodies: Vec<&MessagePart<'_>> =
        if mail.text_bodies().any(|part| matches!(&part.body, PartType::Text(text) if !text.trim().is_empty())) {
            mail.text_bodies().collect()
        } else {
            mail.html_bodies().collect()
        };
    let mut said = String::new();
    for part in &bodies {
        match &part.body {
            PartType::Text(text) if part.is_encoding_problem || text.contains('\u{FFFD}') => {
                let text = again(part, bytes).unwrap_or_else(|| text.to_string());
                plain::add(paper, &text);
                said.push_str(&text);
            }
            PartType::Text(text) => {
                plain::add(paper, text);
                said.push_str(text);
            }
            PartType::Html(text) => {
                html::add(paper, &page_of(part, text, bytes));
            }
            _ => {}
        }
    }
    for part in mail.html_bodies().filter(|part| !bodies.iter().any(|read| std::ptr::eq(*read, *part))) {
        if let PartType::Html(text) = &part.body {
            add_beyond(paper, &said, &page_of(part, text, bytes));
        }
    }
}

fn page_of(part: &MessagePart<'_>, text: &str, bytes: &[u8]) -> String {
    let read_again = if text.contains('\u{FFFD}') { again(part, bytes) } else { None };
    read_again.unwrap_or_else(|| text.to_owned())
}

/// What the page of a letter says beyond its plain words: where it says other things, as when these only ask for a better program,
/// all of it; else the addresses that its words lead to.
fn add_beyond(paper: &mut Paper, said: &str, page: &str) {
    let mut other = Paper::default();
    other.page();
    let html::Beside { links, .. } = html::read(&mut other, page);
    let words = |text: &str| -> Vec<String> {
        text.to_lowercase().split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_owned).collect()
    };
    let links: Vec<String> = links.into_iter().filter(|link| !said.contains(address_in(link))).collect();
    let blocks: Vec<_> = other.found().pages.into_iter().flat_map(|page| page.blocks).collect();
    let known: HashSet<String> = words(said).into_iter().collect();
    let addresses: HashSet<String> = links.iter().flat_map(|link| words(address_in(link))).collect();
    let all = blocks.iter().flat_map(|block| words(&block.text));
    let all: Vec<String> = all.filter(|word| !addresses.contains(word)).collect();
    let new = all.iter().filter(|word| !known.contains(*word)).count();
    if new * 2 > all.len() {
        blocks.iter().for_each(|block| paper.add(block.kind, &block.text));
    } else {
        links.iter().for_each(|link| paper.add(BlockKind::Item, link));
    }
}

/// The address of a link that stands in brackets behind its words.
fn address_in(link: &str) -> &str {
    link.rsplit_once('(').map_or(link, |(_, address)| address.trim_end_matches(')'))
}

/// The letters that a letter holds whole, below its words: each with who wrote it, to whom and when.
fn add_letters(paper: &mut Paper, mail: &Message<'_>, deep: usize) {
    if deep == DEEPEST {
        return;
    }
    for part in mail.parts.iter().take(PARTS) {
        let PartType::Message(inner) = &part.body else { continue };
        let bytes = head::readable(as_it_stands(inner));
        let Ok(inner) = parsed(&bytes) else { continue };
        add_head(paper, head::of(&inner));
        add_words(paper, &inner, &bytes);
        add_letters(paper, &inner, deep + 1);
    }
}

/// Who wrote a letter that stands in another, to whom and when.
fn add_head(paper: &mut Paper, Mail { subject, from, to, copy, date, .. }: Mail) {
    let lines = [("Subject", subject), ("From", from), ("To", to), ("Cc", copy), ("Date", date)];
    let lines: Vec<String> =
        lines.iter().filter(|(_, value)| !value.is_empty()).map(|(name, value)| format!("{name}: {value}")).collect();
    paper.add(BlockKind::Paragraph, &lines.join("\n"));
}

/// What is attached to a letter.
fn files(mail: &Message<'_>, at: u32, bytes: &[u8]) -> Vec<InnerFile> {
    let mut files = Vec::new();
    for (number, part) in mail.parts.iter().enumerate().take(PARTS) {
        let attached = match &part.body {
            PartType::Binary(_) | PartType::InlineBinary(_) | PartType::Message(_) => true,
            PartType::Text(_) | PartType::Html(_) => {
                mail.attachments.contains(&(number as u32))
                    && part.content_disposition().is_some_and(|d| d.is_attachment())
                    || part.attachment_name().is_some()
            }
            PartType::Multipart(_) => false,
        };
        if attached {
            files.push(file(part, number, at, bytes));
        }
    }
    files
}

/// A text whose character set is missing or wrong, read by what it looks like.
fn again(part: &MessagePart<'_>, bytes: &[u8]) -> Option<String> {
    let raw = undone(part, bytes)?;
    Some(super::charset::text_of(&raw, None))
}

fn file(part: &MessagePart<'_>, number: usize, at: u32, bytes: &[u8]) -> InnerFile {
    let media_type = part
        .content_type()
        .map(|kind| match kind.subtype() {
            Some(sub) => format!("{}/{sub}", kind.ctype()).to_lowercase(),
            None => kind.ctype().to_lowercase(),
        })
        .unwrap_or_default();
    let raw = bytes.get(part.offset_header as usize..part.offset_body as usize).unwrap_or_default();
    let named = name::in_pieces(raw).or_else(|| part.attachment_name().map(head::decoded_name));
    let named = named.filter(|name| !name.trim().is_empty());
    let name = named.unwrap_or_else(|| match &part.body {
        PartType::Message(inner) => {
            let subject = if inner.parts.is_empty() { None } else { inner.subject() };
            let subject = subject.map(crate::base::text::tidy).filter(|s| !s.is_empty());
            format!("{}.eml", subject.unwrap_or_else(|| format!("{}", number)))
        }
        _ => format!("{number}{}", ending(&media_type)),
    });
    let inline = part.content_disposition().is_some_and(|d| d.is_inline()) || part.content_id().is_some();
    let length = match &part.body {
        PartType::Message(inner) => as_it_stands(inner).len(),
        _ => part.contents().len(),
    };
    InnerFile {
        entry: format!("{at}/{number}"),
        // A name is shown and never a path.
        name: name.rsplit(['/', '\\']).next().unwrap_or_default().chars().filter(|c| !c.is_control()).collect(),
        media_type,
        length: length as u64,
        page: at,
        inline,
    }
}

fn ending(media_type: &str) -> &'static str {
    match media_type {
        "image/jpeg" => ".jpg",
        "image/png" => ".png",
        "image/gif" => ".gif",
        "application/pdf" => ".pdf",
        "text/plain" => ".txt",
        "text/html" => ".html",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_a_letter_in_a_letter_stand_below_those_around_it() {
        let inner = "From: Murat <m@agency.example>\r\nTo: a@b.example\r\nSubject: =?UTF-8?B?0JbRg9C80YPRiA==?=\r\nDate: Thu, 5 Mar 2026 10:00:00 +0600\r\n\r\nВиза даяр.\r\n";
        let wrap = |inner: &str, words: &str, part: &str| {
            format!(
                "From: a@b.example\r\nTo: c@d.example\r\nSubject: Fwd\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary={part}\r\n\r\n--{part}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{words}\r\n--{part}\r\nContent-Type: message/rfc822\r\n\r\n{inner}\r\n--{part}--\r\n"
            )
        };
        let found = read_one(wrap(&wrap(inner, "Ал жөнөткөн", "y"), "Караңыз", "x").as_bytes()).unwrap();
        let words: Vec<&str> = found.pages[0].blocks.iter().map(|block| block.text.as_str()).collect();
        assert_eq!(
            words,
            [
                "Караңыз",
                "Subject: Fwd\nFrom: a@b.example\nTo: c@d.example",
                "Ал жөнөткөн",
                "Subject: Жумуш\nFrom: Murat <m@agency.example>\nTo: a@b.example\nDate: Thu, 5 Mar 2026 10:00:00 +0600",
                "Виза даяр.",
            ]
        );
        assert_eq!((found.pages.len(), found.files.len()), (1, 1));
        let endless = (0..40).fold(inner.to_owned(), |letter, n| wrap(&letter, "дагы", &format!("b{n}")));
        assert!(read_one(endless.as_bytes()).unwrap().pages[0].blocks.len() < 12);
    }

    #[test]
    fn a_page_that_says_more_than_the_plain_words_is_read_too() {
        let letter = |words: &str, page: &str| {
            let letter = format!(
                "From: a@b.example\r\nTo: c@d.example\r\nSubject: s\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{words}\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{page}\r\n--b--\r\n"
            );
            let found = read_one(letter.as_bytes()).unwrap();
            found.pages[0].blocks.iter().map(|block| block.text.clone()).collect::<Vec<_>>()
        };
        let page = "<p>Выкуп составляет <b>3000</b> долларов</p><a href='https://pay.example/card'>карта</a>";
        assert_eq!(
            letter("Your mail client does not support HTML.", page),
            [
                "Your mail client does not support HTML.",
                "Выкуп составляет 3000 долларов",
                "карта (https://pay.example/card)"
            ]
        );
        assert_eq!(
            letter("Выкуп составляет 3000 долларов. Карта.", page),
            ["Выкуп составляет 3000 долларов. Карта.", "карта (https://pay.example/card)"]
        );
        let told = "Выкуп составляет 3000 долларов. Карта: https://pay.example/card";
        assert_eq!(letter(told, page), [told], "the address is said");
    }

    /// Found by `fuzz/`.
    #[test]
    fn a_letter_in_a_letter_that_breaks_off_at_once_is_one_without_words() {
        let found =
            b"r 1tachment; filename*=utfer-Encoding: base64\r\xFD\xF2\xF5\xBEAAA\r\n--b\r\nContent-Type: message/r\
            fc822\r\n\r\nFrom: c@d.exampl c@d.exam\0\0\0\0\0\0\0\0\0\0\0\0eceive]: \xE9\xEB\xE9\xE9\xE9\xE9\xE9\
            \xE9\xE9\xE9\xE9\xE9\xE9\xE9\xE9\xE9\xE9\xE9\xE90-8''%D0; naname*1=a.tnt-\xEB\xEB\xEB\xEB\xEB\xEB\
            \xEB\xEB\xEB\xEB\xEB\xEB\xEB\xEBDMar 12u,";
        for bytes in [&found[..], b"Content-Type: message/rfc822\r\n\r\n"] {
            let found = read_one(bytes).unwrap();
            for file in &found.files {
                assert_eq!(part_of(bytes, &file.entry).unwrap().len() as u64, file.length);
            }
        }
    }
}
