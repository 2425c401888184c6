//! The head of a letter as it reads. Old programs wrote Cyrillic letters into it without saying in which page; those are read
//! by the page of the body, or by what they look like.

use super::super::charset;
use super::super::found::Mail;
use super::packed;
use mail_parser::{Address, Header, HeaderName, HeaderValue, Message};
use std::borrow::Cow;

/// Characters of one line, and lines beyond the usual ones.
const LINE: usize = 4_000;
const FURTHER: usize = 200;

/// The letter with a head in UTF-8, if it was in some old page, and with packed words that are whole, if they were parted.
pub fn readable(bytes: &[u8]) -> Cow<'_, [u8]> {
    let end = [&b"\r\n\r\n"[..], b"\n\n"]
        .iter()
        .filter_map(|gap| bytes.windows(gap.len()).position(|window| window == *gap))
        .min()
        .unwrap_or(bytes.len());
    let (head, rest) = bytes.split_at(end);
    if head.is_ascii() || std::str::from_utf8(head).is_ok() {
        return match packed::joined(head) {
            Some(head) => Cow::Owned([head.as_slice(), rest].concat()),
            None => Cow::Borrowed(bytes),
        };
    }
    let lower = String::from_utf8_lossy(head).to_lowercase();
    let label = lower.split("charset=").nth(1).map(|after| {
        let after = after.trim_start_matches(['"', '\'']);
        after.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect::<String>()
    });
    let text = charset::text_of(head, label.as_deref().filter(|label| *label != "utf-8"));
    let head = packed::joined(text.as_bytes()).unwrap_or_else(|| text.into_bytes());
    Cow::Owned([head.as_slice(), rest].concat())
}

/// What stands in the head. Of a line that is there several times the first that says something is meant, as most programs show it; the
/// others stand among the further ones.
pub fn of(mail: &Message<'_>) -> Mail {
    let usual = [
        HeaderName::Subject,
        HeaderName::From,
        HeaderName::To,
        HeaderName::Cc,
        HeaderName::Date,
        HeaderName::MessageId,
    ];
    let usual = usual.map(|name| first(mail, &name));
    let [subject, from, to, copy, dated, message_id] = usual;
    let text = |header: Option<&Header<'_>>| line(header.and_then(|header| header.value.as_text()).unwrap_or_default());
    let list = |header: Option<&Header<'_>>| header.and_then(|header| header.value.as_address()).map(people);
    let date = dated.and_then(|header| header.value.as_datetime());
    let mut found = Mail {
        subject: text(subject),
        from: list(from).unwrap_or_default(),
        to: list(to).unwrap_or_default(),
        copy: list(copy).unwrap_or_default(),
        date: dated.map(|header| raw(mail, header)).unwrap_or_default(),
        sent: date.filter(|d| d.is_valid()).and_then(|d| d.to_timestamp().checked_mul(1000)),
        zone: date.map(|d| {
            let minutes = i32::from(d.tz_hour) * 60 + i32::from(d.tz_minute);
            if d.tz_before_gmt { -minutes } else { minutes }
        }),
        message_id: text(message_id),
        further: Vec::new(),
    };
    let is_told = |header: &Header<'_>| usual.iter().flatten().any(|told| told.offset_field == header.offset_field);
    for header in mail.headers().iter().filter(|header| !is_told(header)).take(FURTHER) {
        let value = match &header.value {
            HeaderValue::Address(address) => people(address),
            HeaderValue::Text(text) => line(text),
            _ => raw(mail, header),
        };
        if !value.is_empty() {
            found.further.push((line(header.name.as_str()), value));
        }
    }
    found
}

/// The first line of this name that can be read, or else the first.
fn first<'a>(mail: &'a Message<'_>, name: &HeaderName<'_>) -> Option<&'a Header<'a>> {
    let says = |header: &&Header<'_>| header.name == *name && !matches!(header.value, HeaderValue::Empty);
    mail.headers().iter().find(says).or_else(|| mail.headers().iter().find(|header| header.name == *name))
}

/// A line of the head as it was written.
fn raw(mail: &Message<'_>, header: &Header<'_>) -> String {
    let written = mail.raw_message.get(header.offset_start as usize..header.offset_end as usize);
    line(&String::from_utf8_lossy(written.unwrap_or_default()))
}

fn people(address: &Address<'_>) -> String {
    let one = |person: &mail_parser::Addr<'_>| match (person.name.as_deref(), person.address.as_deref()) {
        (Some(name), Some(address)) => format!("{} <{address}>", crate::base::text::tidy(name)),
        (Some(name), None) => name.to_owned(),
        (None, Some(address)) => address.to_owned(),
        (None, None) => String::new(),
    };
    let all: Vec<String> = match address {
        Address::List(list) => list.iter().map(one).collect(),
        Address::Group(groups) => groups.iter().flat_map(|group| group.addresses.iter().map(one)).collect(),
    };
    line(&all.into_iter().filter(|p| !p.is_empty()).collect::<Vec<_>>().join(", "))
}

/// One line, no longer than is shown.
fn line(text: &str) -> String {
    crate::base::text::tidy(text).chars().filter(|c| !c.is_control()).take(LINE).collect()
}

/// A name of a file in which words are still packed (RFC 2047), as many programs pack them against the rule.
pub fn decoded_name(name: &str) -> String {
    if !name.contains("=?") {
        return name.to_owned();
    }
    let head = format!("Subject: {name}\r\n\r\n");
    let head = packed::joined(head.as_bytes()).unwrap_or_else(|| head.into_bytes());
    let parsed = mail_parser::MessageParser::default().parse(&head);
    parsed.and_then(|mail| mail.subject().map(str::to_owned)).unwrap_or_else(|| name.to_owned())
}
