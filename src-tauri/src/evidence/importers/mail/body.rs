//! The words of one letter. It may say them in several ways, of which a reader sees one: the plain words, and the others where
//! they say clearly more.

use super::super::bounds::Paper;
use super::super::{charset, html, plain, vcard};
use super::{flowed, packet_of, undone, utf7, uu};
use crate::evidence::derivatives::BlockKind;
use encoding_rs::{Encoding, WINDOWS_1252};
use mail_parser::{Message, MessagePart, MimeHeaders, PartType};
use std::borrow::Cow;
use std::collections::HashSet;

/// Another way of saying a letter is shown too where every fourth of its words is missing before, or so many.
const SHARE: usize = 4;
const MISSING: usize = 20;
/// Packets of Outlook whose words are compared; a letter has one.
const PACKETS: usize = 20;
/// Stands between two ways of saying it.
const BETWEEN: &str = "———";

/// One way of saying a letter: its words, and those of its links with the address in brackets behind them.
struct Way {
    paper: Paper,
    links: Vec<String>,
}

impl Way {
    fn of(paper: Paper) -> Self {
        Self { paper, links: Vec::new() }
    }
}

/// Adds the words of a letter, without those of letters in it.
pub fn add(paper: &mut Paper, mail: &Message<'_>, bytes: &[u8]) {
    let plain = way_of(parts(mail, &mail.text_body), bytes);
    let shown: HashSet<u32> = mail.text_body.iter().copied().collect();
    let others: Vec<u32> = mail.html_body.iter().copied().filter(|part| !shown.contains(part)).collect();
    let mut ways = vec![plain, way_of(parts(mail, &others), bytes)];
    let packets = mail.parts.iter().take(super::PARTS).filter_map(packet_of).take(PACKETS);
    ways.extend(packets.map(|packet| Way::of(packet.words())));
    if ways.iter().all(|way| way.paper.texts().next().is_none()) {
        ways.push(way_of(texts_elsewhere(mail), bytes));
    }
    add_ways(paper, ways);
}

/// Texts of a letter that says nothing where a letter speaks: of another kind (an invitation, a table), or below what they should stand
/// before. What is attached stays an attachment, unless it is all that was sent.
fn texts_elsewhere<'a>(mail: &'a Message<'a>) -> impl Iterator<Item = &'a MessagePart<'a>> {
    let is_rich = |part: &MessagePart<'_>| part.is_content_type("text", "rtf");
    let is_attached = |part: &MessagePart<'_>| part.content_disposition().is_some_and(|said| said.is_attachment());
    let parts = mail.parts.iter().enumerate().take(super::PARTS);
    parts.filter(move |(at, part)| !is_rich(part) && (*at == 0 || !is_attached(part))).map(|(_, part)| part)
}

/// Adds a letter that is said in plain words and on a page.
pub fn add_both(paper: &mut Paper, words: &str, page: &str) {
    let (mut plain, mut other) = (Paper::default(), Paper::default());
    plain.page();
    plain::add(&mut plain, words);
    other.page();
    let links = html::read(&mut other, page).links;
    add_ways(paper, vec![Way::of(plain), Way { paper: other, links }]);
}

/// The first way that says anything, and of the others those that say more; of one that does not, the addresses it leads to.
fn add_ways(paper: &mut Paper, mut ways: Vec<Way>) {
    ways.retain(|way| way.paper.texts().next().is_some());
    let mut said: Option<HashSet<String>> = None;
    for Way { paper: way, links } in ways {
        let mut words = words_of(way.texts());
        let Some(said) = &mut said else {
            said = Some(words);
            paper.join(way);
            continue;
        };
        let addresses = words_of(links.iter().map(|link| address_in(link)));
        words.retain(|word| !addresses.contains(word));
        if says_more(said, &words) {
            said.extend(words);
            said.extend(addresses);
            paper.add(BlockKind::Paragraph, BETWEEN);
            paper.join(way);
            continue;
        }
        for link in links {
            let address = words_of(std::iter::once(address_in(&link)));
            if !address.is_subset(said) {
                said.extend(address);
                paper.add(BlockKind::Item, &link);
            }
        }
    }
}

/// The address of a link that stands in brackets behind its words.
fn address_in(link: &str) -> &str {
    link.rsplit_once('(').map_or(link, |(_, address)| address.trim_end_matches(')'))
}

fn parts<'a>(mail: &'a Message<'a>, numbers: &'a [u32]) -> impl Iterator<Item = &'a MessagePart<'a>> {
    numbers.iter().filter_map(move |number| mail.parts.get(*number as usize))
}

fn way_of<'a>(parts: impl Iterator<Item = &'a MessagePart<'a>>, bytes: &[u8]) -> Way {
    let (mut paper, mut links) = (Paper::default(), Vec::new());
    paper.page();
    for part in parts {
        match &part.body {
            _ if paper.is_full() => break,
            PartType::Text(text) => {
                let text = in_its_page(part, text, bytes);
                if part.is_content_type("text", "enriched") {
                    html::add(&mut paper, &page_of_enriched(&text));
                    continue;
                }
                let text = vcard::readable(&text).map_or(text, Cow::Owned);
                plain::add(&mut paper, &whole_lines(part, &uu::apart(&text).0));
            }
            PartType::Html(text) => links.extend(html::read(&mut paper, &in_its_page(part, text, bytes)).links),
            _ => {}
        }
    }
    Way { paper, links }
}

/// Enriched text (RFC 1896) as a page: it has tags too, but its lines are parted by blank ones and `<<` is a sign.
fn page_of_enriched(text: &str) -> String {
    text.replace("\r\n", "\n").replace('&', "&amp;").replace("<<", "&lt;").replace("\n\n", "<br>")
}

fn words_of<'a>(texts: impl Iterator<Item = &'a str>) -> HashSet<String> {
    let words = texts.flat_map(|text| text.split(|c: char| !c.is_alphanumeric()));
    words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

fn says_more(said: &HashSet<String>, words: &HashSet<String>) -> bool {
    let missing = words.difference(said).count();
    missing >= MISSING || missing > 0 && missing * SHARE >= words.len()
}

/// The lines of a part as they were before its program broke them: for the screen, where it says that it did; those of calendars go
/// on behind a space (RFC 5545, 3.1).
fn whole_lines<'a>(part: &MessagePart<'_>, text: &'a str) -> Cow<'a, str> {
    let says = |key: &str, value: &str| {
        let said = part.content_type().and_then(|kind| kind.attribute(key));
        said.is_some_and(|said| said.eq_ignore_ascii_case(value))
    };
    if says("format", "flowed") {
        return Cow::Owned(flowed::joined(text, says("delsp", "yes")));
    }
    let kind = part.content_type().and_then(|kind| kind.subtype());
    if kind.is_some_and(|kind| kind.eq_ignore_ascii_case("calendar")) {
        return Cow::Owned(text.replace("\r\n", "\n").replace("\n ", "").replace("\n\t", ""));
    }
    Cow::Borrowed(text)
}

/// The words of a part in the character set that it names, unless that can't be: many programs name a page of one byte and write
/// UTF-8, name one that the reader of mail does not know, or a Latin one and write Cyrillic.
pub fn in_its_page<'a>(part: &MessagePart<'_>, text: &'a str, bytes: &[u8]) -> Cow<'a, str> {
    let label = part.content_type().and_then(|kind| kind.attribute("charset"));
    let page = label.and_then(|label| Encoding::for_label(label.trim().as_bytes()));
    if label.is_some_and(|label| utf7::is_named(label.trim().as_bytes())) {
        return undone(part, bytes).map_or(Cow::Borrowed(text), |raw| Cow::Owned(utf7::decoded(&raw)));
    }
    let of_one_byte = page.is_some_and(Encoding::is_single_byte);
    let broken = part.is_encoding_problem || text.contains('\u{FFFD}');
    if !broken && (text.is_ascii() || !of_one_byte) {
        return Cow::Borrowed(text);
    }
    match undone(part, bytes) {
        // What is named when nobody thought of it (`us-ascii`, `iso-8859-1`) is not believed.
        Some(raw) if broken => Cow::Owned(match label.filter(|_| page != Some(WINDOWS_1252)) {
            None if matches!(part.body, PartType::Html(_)) => html::text_of(&raw),
            label => charset::text_of(&raw, label),
        }),
        Some(raw) if !raw.is_ascii() && std::str::from_utf8(&raw).is_ok() => Cow::Owned(charset::text_of(&raw, None)),
        Some(raw) if page == Some(WINDOWS_1252) && charset::is_cyrillic(&raw) => Cow::Owned(match &part.body {
            // A page may say its own.
            PartType::Html(_) => html::text_of(&raw),
            _ => charset::text_of(&raw, None),
        }),
        _ => Cow::Borrowed(text),
    }
}
