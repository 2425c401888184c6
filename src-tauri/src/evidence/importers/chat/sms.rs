//! SMS, MMS and call lists as «SMS Backup & Restore» for Android writes them (XML).

use super::model::{App, Attachment, AttachmentKind, Cast, Chat, Message, MessageKind, Moment, Zone};
use crate::language::identifiers;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use chrono::DateTime;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

/// The mark of the owner of the telephone, who is not named in such a file: another person in each.
pub const OWNER: &str = "owner";

/// Whether a mark is that of an owner who is not named: `owner`, or `owner-2` where a second telephone is another's.
pub fn is_owner_mark(mark: &str) -> bool {
    let is_further = |number: &str| !number.is_empty() && number.bytes().all(|digit| digit.is_ascii_digit());
    mark.strip_prefix(OWNER).is_some_and(|rest| rest.is_empty() || rest.strip_prefix('-').is_some_and(is_further))
}

pub(super) fn looks_like(text: &str) -> bool {
    let head: String = text.chars().take(2000).collect();
    head.contains("<smses") || head.contains("<calls")
}

/// Reads the conversations of a file, one for each number; none if it is no such file or breaks off before the first.
pub(super) fn read(text: &str) -> Option<Vec<Chat>> {
    let text = whole_signs(text);
    let mut reader = Reader::from_str(&text);
    let mut talks = Talks::default();
    let mut mms: Option<Mms> = None;
    let (mut position, mut parts) = (0, 0);
    let mut found = false;
    loop {
        match reader.read_event() {
            Ok(Event::Eof) => break,
            // What was read up to here stands; a file that breaks off does so at its end.
            Err(_) => break,
            Ok(Event::Start(tag) | Event::Empty(tag)) => {
                let fields = fields(&tag);
                match tag.name().as_ref() {
                    "smses" | "calls" => found = true,
                    "sms" => {
                        position += 1;
                        talks.sms(&fields, position);
                    }
                    "call" => {
                        position += 1;
                        talks.call(&fields, position);
                    }
                    "mms" => {
                        position += 1;
                        mms = Some(Mms { fields, position, ..Mms::default() });
                    }
                    "part" => {
                        parts += 1;
                        if let Some(mms) = &mut mms {
                            mms.part(&fields, parts);
                        }
                    }
                    "addr" => {
                        if let Some(mms) = &mut mms {
                            mms.address(&fields);
                        }
                    }
                    _ => {}
                }
            }
            Ok(Event::End(tag)) if tag.name().as_ref() == "mms" => {
                if let Some(mms) = mms.take() {
                    talks.mms(mms);
                }
            }
            Ok(_) => {}
        }
    }
    found.then(|| talks.chats())
}

/// Signs beyond the first plane (every emoji) are written by these programs as two halves, `&#55357;&#56832;`, which no
/// reader of XML takes: they are put together. What no XML may hold at all becomes `\u{FFFD}`; no words are lost for it.
fn whole_signs(text: &str) -> Cow<'_, str> {
    if !text.contains("&#") {
        return Cow::Borrowed(text);
    }
    let mut whole = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("&#") {
        whole.push_str(&rest[..at]);
        rest = &rest[at..];
        let Some((code, length)) = reference(rest) else {
            whole.push_str("&#");
            rest = &rest[2..];
            continue;
        };
        let low = reference(&rest[length..]).filter(|(low, _)| (0xDC00..0xE000).contains(low));
        match (code, low) {
            (0xD800..0xDC00, Some((low, more))) => {
                whole.push_str(&format!("&#{};", 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00)));
                rest = &rest[length + more..];
                continue;
            }
            (0..9 | 0xB | 0xC | 0xE..0x20 | 0xD800..0xE000 | 0xFFFE | 0xFFFF | 0x11_0000.., _) => {
                whole.push(char::REPLACEMENT_CHARACTER);
            }
            _ => whole.push_str(&rest[..length]),
        }
        rest = &rest[length..];
    }
    whole.push_str(rest);
    Cow::Owned(whole)
}

/// The number of a reference (`&#128512;`, `&#x1F600;`) at the beginning of a text, and its length in bytes.
fn reference(text: &str) -> Option<(u32, usize)> {
    let end = text.get(..12.min(text.len())).unwrap_or(text).find(';')?;
    let digits = text.get(2..end).filter(|_| text.starts_with("&#"))?;
    let code = match digits.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => digits.parse().ok()?,
    };
    Some((code, end + 1))
}

type Fields = HashMap<String, String>;

/// The attributes of a tag. «null» stands for nothing in these files.
fn fields(tag: &BytesStart<'_>) -> Fields {
    tag.attributes()
        .with_checks(false)
        .filter_map(Result::ok)
        .filter_map(|a| {
            // What cannot be read as XML stands as it is written: words are never dropped. So does Base64, which is long and has no
            // references but to line ends.
            let value = match a.key.as_ref() == "data" && !a.value.contains('&') {
                true => a.value.to_string(),
                false => {
                    a.normalized_value(XmlVersion::Explicit1_0).map_or_else(|_| a.value.to_string(), Cow::into_owned)
                }
            };
            let key = a.key.as_ref().to_owned();
            (value != "null").then_some((key, value))
        })
        .collect()
}

fn of<'a>(fields: &'a Fields, key: &str) -> &'a str {
    fields.get(key).map(String::as_str).unwrap_or_default()
}

/// Conversations by number, in the order they are met.
#[derive(Default)]
struct Talks {
    order: Vec<String>,
    /// How each number was written first: by its E.164, and by each of its spellings.
    written: HashMap<String, String>,
    first: HashMap<String, String>,
    found: HashMap<String, (String, Cast, Vec<Message>)>,
    own: Own,
}

/// Whose telephone it is: everything that came in went to its number, to whoever else it went.
#[derive(Default)]
struct Own {
    /// To whom everything went that came in; none before the first.
    every: Option<HashSet<String>>,
    /// To whom any of it went.
    any: HashSet<String>,
    /// With whom the telephone talks, and who wrote what came in.
    others: HashSet<String>,
    /// Who is written to have sent what was sent.
    sent: HashSet<String>,
    /// Numbers as they are written, and what they are in E.164.
    known: HashMap<String, Option<String>>,
}

impl Own {
    fn phone(&mut self, written: &str) -> Option<String> {
        if let Some(known) = self.known.get(written) {
            return known.clone();
        }
        let phone = identifiers::valid_phone(written);
        self.known.insert(written.to_owned(), phone.clone());
        phone
    }

    /// The numbers of those with whom a talk is.
    fn among(&mut self, talk: &str) -> Vec<String> {
        talk.split('~').filter_map(|one| self.phone(one)).collect()
    }

    /// Hears with whom a talk is: nobody of them is the owner.
    fn talks_with(&mut self, talk: &str) {
        let among = self.among(talk);
        self.others.extend(among);
    }

    /// Hears of a message that came in. Where one of those to whom it went is no number, that one may be the owner, and nothing is known.
    fn came(&mut self, sender: &str, to: &[String], talk: &str) {
        let sender = self.phone(sender);
        self.others.extend(sender);
        let Some(mut to) = to.iter().map(|one| self.phone(one)).collect::<Option<HashSet<String>>>() else {
            return;
        };
        if to.is_empty() {
            return;
        }
        for one in self.among(talk) {
            to.remove(&one);
        }
        self.any.extend(to.iter().cloned());
        self.every = Some(match self.every.take() {
            Some(before) => to.into_iter().filter(|one| before.contains(one)).collect(),
            None => to,
        });
    }

    /// The one number that is left of all. Where another is left of some of it, that may be one who never writes, and this too.
    fn number(self) -> Option<String> {
        let (any, every) = match self.sent.is_empty() {
            true => (self.any, self.every.unwrap_or_default()),
            false => (self.sent.clone(), self.sent),
        };
        let mut left = any.into_iter().filter(|one| !self.others.contains(one));
        let one = left.next()?;
        (left.next().is_none() && every.contains(&one)).then_some(one)
    }
}

#[derive(Default)]
struct Mms {
    fields: Fields,
    position: u32,
    text: Vec<String>,
    attachments: Vec<Attachment>,
    sender: String,
    to: Vec<String>,
}

impl Mms {
    /// `number`: which part of the file it is, from 1.
    fn part(&mut self, fields: &Fields, number: usize) {
        let kind = of(fields, "ct");
        if kind == "text/plain" {
            self.text.push(of(fields, "text").to_owned());
        } else if kind != "application/smil" && !kind.is_empty() {
            let name = named(fields);
            let kind = match kind.split('/').next() {
                Some("image") => AttachmentKind::Picture,
                Some("video") => AttachmentKind::Video,
                Some("audio") => AttachmentKind::Audio,
                _ => AttachmentKind::of_name(name),
            };
            // Base64: four signs for three bytes.
            let length = fields.get("data").map(|d| d.trim_end_matches('=').len() as u64 * 3 / 4);
            let name = if length.is_some() { format!("{INSIDE}{number}/{}", called(fields)) } else { name.to_owned() };
            self.attachments.push(Attachment { kind, name, length });
        }
    }

    /// Address type 137 is the sender; 151, 130 and 129 are those to whom it went (OMA MMS encapsulation, as Android stores it).
    fn address(&mut self, fields: &Fields) {
        let address = of(fields, "address");
        match of(fields, "type") {
            "137" if address != "insert-address-token" => self.sender = address.to_owned(),
            "129" | "130" | "151" => self.to.push(address.to_owned()),
            _ => {}
        }
    }
}

/// What the name of a file begins with that stands in the export itself: `mms/12/a.jpg` is its twelfth part.
pub const INSIDE: &str = "mms/";

/// The name of a file as it is shown: that of a part without its place, which no original has.
pub fn plain_name(name: &str) -> &str {
    let part = name.strip_prefix(INSIDE).and_then(|part| part.split_once('/'));
    let is_place = |number: &str| !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit());
    part.filter(|(number, name)| is_place(number) && !name.is_empty()).map_or(name, |(_, name)| name)
}

/// The name of a part, as it stands; empty where it has none.
fn named(fields: &Fields) -> &str {
    ["cl", "name", "fn"].map(|key| of(fields, key)).into_iter().find(|name| !name.is_empty()).unwrap_or_default()
}

/// The name under which it is taken out: without strokes, and one by its kind where it has none.
fn called(fields: &Fields) -> String {
    match named(fields) {
        "" => format!("part.{}", of(fields, "ct").rsplit('/').next().unwrap_or_default()),
        name => name.replace(['/', '\\'], "_"),
    }
}

/// A file that stands in an export, by the name its attachment has; none if that is not the name of the part at that place, or its
/// bytes cannot be read.
pub fn part_of(text: &str, name: &str) -> Option<Vec<u8>> {
    let (number, name) = name.strip_prefix(INSIDE)?.split_once('/')?;
    let before = number.parse::<usize>().ok()?.checked_sub(1)?;
    let tag = nth_part(text.trim_start_matches('\u{FEFF}'), before)?;
    let tag = whole_signs(tag);
    let mut reader = Reader::from_str(&tag);
    let Ok(Event::Start(tag) | Event::Empty(tag)) = reader.read_event() else { return None };
    let fields = fields(&tag);
    // Lines may be broken, and the end may lack its padding.
    let signs: String = fields.get("data")?.chars().filter(|c| !c.is_whitespace() && *c != '=').collect();
    (called(&fields) == name).then(|| STANDARD_NO_PAD.decode(signs).ok()).flatten()
}

/// The tag of a part by how many stand before it, counted as they are where the file is read: not what only looks like one in a remark
/// or in somebody's words.
fn nth_part(text: &str, mut before: usize) -> Option<&str> {
    let mut reader = Reader::from_str(text);
    loop {
        let from = usize::try_from(reader.buffer_position()).ok()?;
        match reader.read_event() {
            Ok(Event::Eof) | Err(_) => return None,
            Ok(Event::Start(tag) | Event::Empty(tag)) if tag.name().as_ref() == "part" => {
                let Some(less) = before.checked_sub(1) else {
                    return text.get(from..usize::try_from(reader.buffer_position()).ok()?);
                };
                before = less;
            }
            Ok(_) => {}
        }
    }
}

impl Talks {
    fn sms(&mut self, fields: &Fields, position: u32) {
        let Some(at) = moment(of(fields, "date")) else { return };
        let number = of(fields, "address");
        // Type 1 came in; 2 was sent, 3 is a draft, 4 to 6 wait or failed (Android's Telephony.Sms).
        let incoming = of(fields, "type") == "1";
        let who = if incoming { number } else { OWNER };
        let kind =
            if matches!(of(fields, "type"), "3" | "4" | "5" | "6") { MessageKind::Unsent } else { MessageKind::Text };
        let message = message(at, kind, of(fields, "body").to_owned(), Vec::new(), position);
        self.add(number, of(fields, "contact_name"), who, message);
    }

    fn call(&mut self, fields: &Fields, position: u32) {
        let Some(at) = moment(of(fields, "date")) else { return };
        let number = of(fields, "number");
        // Type 2 was made by the owner; the others (taken, missed, refused, voice mail) came in (CallLog.Calls).
        let who = if of(fields, "type") == "2" { OWNER } else { number };
        let missed = matches!(of(fields, "type"), "3" | "5");
        let text = if missed { "0 s".into() } else { format!("{} s", of(fields, "duration")) };
        let message = message(at, MessageKind::Call, text, Vec::new(), position);
        self.add(number, of(fields, "contact_name"), who, message);
    }

    fn mms(&mut self, mms: Mms) {
        let Some(at) = moment(of(&mms.fields, "date")) else { return };
        let number = of(&mms.fields, "address");
        let incoming = of(&mms.fields, "msg_box") == "1";
        let sender = if mms.sender.is_empty() { number } else { mms.sender.as_str() };
        let who = if incoming { sender } else { OWNER };
        if incoming {
            self.own.came(sender, &mms.to, number);
        } else {
            let sender = self.own.phone(&mms.sender);
            self.own.sent.extend(sender);
        }
        // Box 3 holds drafts, 4 what waits or failed (Telephony.BaseMmsColumns); the subject stands above the words.
        let kind =
            if matches!(of(&mms.fields, "msg_box"), "3" | "4") { MessageKind::Unsent } else { MessageKind::Text };
        let subject = Some(of(&mms.fields, "sub").to_owned()).filter(|subject| !subject.is_empty());
        let text: Vec<String> = subject.into_iter().chain(mms.text).collect();
        let message = message(at, kind, text.join("\n"), mms.attachments, mms.position);
        self.add(number, of(&mms.fields, "contact_name"), who, message);
    }

    fn add(&mut self, number: &str, name: &str, who: &str, mut message: Message) {
        // A person's number is written with its country and without, as it came in and as it was typed.
        let (number, who) = (self.as_first_written(number), self.as_first_written(who));
        let (number, who) = (number.as_str(), who.as_str());
        if !self.found.contains_key(number) {
            self.own.talks_with(number);
            self.order.push(number.to_owned());
        }
        let name = if name == "(Unknown)" { "" } else { name };
        let (title, cast, messages) = self.found.entry(number.to_owned()).or_default();
        if title.is_empty() {
            *title = name.to_owned();
        }
        let shown = if who == OWNER {
            ""
        } else if who == number && !name.is_empty() {
            name
        } else {
            who
        };
        message.author = Some(cast.of(shown, who));
        messages.push(message);
    }

    /// A number as it stood in the file when it was met first. Short numbers of services and names stay as they are.
    fn as_first_written(&mut self, number: &str) -> String {
        if let Some(first) = self.first.get(number) {
            return first.clone();
        }
        let first = match identifiers::valid_phone(number) {
            Some(e164) => self.written.entry(e164).or_insert_with(|| number.to_owned()).clone(),
            None => number.to_owned(),
        };
        self.first.insert(number.to_owned(), first.clone());
        first
    }

    fn chats(self) -> Vec<Chat> {
        let own = self.own.number().unwrap_or_default();
        let mut found = self.found;
        self.order
            .into_iter()
            .filter_map(|number| {
                let (title, cast, messages) = found.remove(&number)?;
                let title = if title.is_empty() { number } else { title };
                let mut participants = cast.list();
                for owner in participants.iter_mut().filter(|writer| writer.is_owner()) {
                    owner.own.clone_from(&own);
                }
                Some(Chat { app: App::Sms, title, participants, messages, dates: None })
            })
            .collect()
    }
}

/// Milliseconds since 1970, UTC.
fn moment(date: &str) -> Option<Moment> {
    let at = DateTime::from_timestamp_millis(date.parse().ok()?)?;
    Some(Moment { local: at.naive_utc(), zone: Zone::Utc, seconds: true })
}

fn message(at: Moment, kind: MessageKind, text: String, attachments: Vec<Attachment>, line: u32) -> Message {
    Message {
        native: None,
        at,
        author: None,
        kind,
        text,
        edited: false,
        attachments,
        answers: None,
        forwarded_from: None,
        lasting: None,
        line,
    }
}
