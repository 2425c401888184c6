//! WhatsApp's text export, from Android and iPhone, in every order of date and both clocks.

use super::dates;
use super::header::{Header, Style, header, is_mark};
use super::model::{App, Attachment, AttachmentKind, Cast, Chat, DateOrder, Message, MessageKind, Moment, Zone};
use super::phrases;
use std::collections::HashMap;

/// A message while its lines are gathered.
struct Draft<'a> {
    header: Header<'a>,
    /// The first line whole, as it stands.
    raw: &'a str,
    line: u32,
    more: Vec<&'a str>,
}

/// Whether the text begins like a WhatsApp export: a header among its first lines.
pub(super) fn looks_like(text: &str) -> bool {
    text.lines().take(20).filter(|line| header(line).is_some()).count() >= 1
}

/// Reads an export; none if no line of it begins a message. `order` is the lawyer's answer where day and month could
/// be either.
pub(super) fn read(text: &str, order: Option<DateOrder>) -> Option<Chat> {
    let drafts = drafts(text);
    if drafts.is_empty() {
        return None;
    }
    let mut dates = dates::dates(&telling(&drafts));
    if let Some(order) = order {
        dates.taken = order;
        dates.certain = true;
    }
    let mut chat = Chat {
        app: App::WhatsApp,
        title: String::new(),
        participants: Vec::new(),
        messages: Vec::with_capacity(drafts.len()),
        dates: None,
    };
    let mut cast = Cast::default();
    let drafts = with_pasted(drafts, dates.taken);
    for draft in drafts {
        let Some(local) = dates::moment(&draft.header, dates.taken) else { continue };
        let at = Moment { local, zone: Zone::Device, seconds: draft.header.second.is_some() };
        let message = message(&draft, at, &mut cast, &mut chat.title);
        chat.messages.push(message);
    }
    chat.participants = cast.list();
    chat.dates = Some(dates);
    Some(chat)
}

/// Gathers lines into messages. The first header fixes the style of the chat.
fn drafts(text: &str) -> Vec<Draft<'_>> {
    let mut drafts: Vec<Draft<'_>> = Vec::new();
    let mut fixed: Option<(Style, char)> = None;
    for (number, line) in text.split('\n').enumerate() {
        let line = line.strip_suffix('\r').unwrap_or(line);
        let found = header(line).filter(|h| fixed.is_none_or(|fixed| fixed == (h.style, h.separator)));
        match (found, drafts.last_mut()) {
            (Some(header), _) => {
                fixed.get_or_insert((header.style, header.separator));
                let number = u32::try_from(number + 1).unwrap_or(u32::MAX);
                drafts.push(Draft { header, raw: line, line: number, more: Vec::new() });
            }
            (None, Some(last)) => last.more.push(line),
            // Lines before the first message are no part of the chat.
            (None, None) => {}
        }
    }
    // The file ends with a line break, which belongs to no message.
    if let Some(last) = drafts.last_mut()
        && last.more.last().is_some_and(|line| line.is_empty())
    {
        last.more.pop();
    }
    drafts
}

/// How many messages each writer has.
fn writers(drafts: &[Draft<'_>]) -> (Vec<Option<String>>, HashMap<String, u32>) {
    let names: Vec<Option<String>> = drafts.iter().map(|draft| author(&draft.header).0).collect();
    let mut counts = HashMap::new();
    for name in names.iter().flatten() {
        *counts.entry(name.clone()).or_default() += 1;
    }
    (names, counts)
}

/// The heads that tell day from month: those of people who write more than once, else of all writers, else all. A ticket or
/// a timetable that somebody pasted has dates of its own.
fn telling<'a>(drafts: &[Draft<'a>]) -> Vec<Header<'a>> {
    let (names, counts) = writers(drafts);
    let heads = |least: u32| -> Vec<Header<'a>> {
        let by_writer = drafts.iter().zip(&names);
        let told = by_writer.filter(|(_, name)| name.as_ref().is_some_and(|name| counts[name] >= least));
        told.map(|(draft, _)| draft.header.clone()).collect()
    };
    let all = || drafts.iter().map(|draft| draft.header.clone()).collect();
    [heads(2), heads(1)].into_iter().find(|heads| !heads.is_empty()).unwrap_or_else(all)
}

/// Lines of a message that look like heads go back into it: of no such day, or by nobody who writes elsewhere in the chat
/// and dated more than an hour out of the order that the messages around them keep.
fn with_pasted(drafts: Vec<Draft<'_>>, order: DateOrder) -> Vec<Draft<'_>> {
    let hour = chrono::Duration::hours(1);
    let (names, counts) = writers(&drafts);
    let times: Vec<Option<chrono::NaiveDateTime>> = drafts.iter().map(|d| dates::moment(&d.header, order)).collect();
    let trusted = |at: usize| names[at].as_ref().is_some_and(|name| counts[name] >= 2) && times[at].is_some();
    let mut after: Vec<Option<chrono::NaiveDateTime>> = vec![None; drafts.len()];
    let mut next = None;
    for at in (0..drafts.len()).rev() {
        after[at] = next;
        if trusted(at) {
            next = times[at];
        }
    }
    let mut before = None;
    let mut kept: Vec<Draft<'_>> = Vec::with_capacity(drafts.len());
    for (at, draft) in drafts.into_iter().enumerate() {
        let pasted = match times[at] {
            None => true,
            Some(_) if trusted(at) => false,
            Some(time) => {
                after[at].is_some_and(|after| time > after + hour) || before.is_some_and(|before| time + hour < before)
            }
        };
        match kept.last_mut().filter(|_| pasted) {
            Some(last) => {
                last.more.push(draft.raw);
                last.more.extend(draft.more);
            }
            None => {
                if trusted(at) {
                    before = times[at];
                }
                kept.push(draft);
            }
        }
    }
    kept
}

fn message(draft: &Draft<'_>, at: Moment, cast: &mut Cast, title: &mut String) -> Message {
    let (name, first) = author(&draft.header);
    let said = std::iter::once(first).chain(draft.more.iter().copied()).collect::<Vec<_>>().join("\n");
    // The mark of direction at the front is how iPhones (and newer Androids) set off what the program itself says.
    let marked = said.starts_with(is_mark);
    let mut text = clean(&said);
    let mut made = Message {
        native: None,
        at,
        author: None,
        kind: MessageKind::Text,
        text: String::new(),
        edited: false,
        attachments: Vec::new(),
        answers: None,
        forwarded_from: None,
        line: draft.line,
    };
    let Some(name) = name else {
        made.kind = MessageKind::Notice;
        made.text = text;
        return made;
    };
    if let Some(words) = phrases::without_edited(&text) {
        made.edited = true;
        text = words.to_owned();
    }
    if phrases::is_deleted(&text) {
        made.kind = MessageKind::Deleted;
    } else if marked && phrases::is_notice(&text) {
        // iPhones put the name of the chat before such a notice.
        if title.is_empty() {
            *title = name.clone();
        }
        made.kind = MessageKind::Notice;
        made.text = text;
        return made;
    } else if phrases::is_call(&text) && (marked || draft.header.style != Style::Brackets) {
        made.kind = MessageKind::Call;
    } else if let Some(attachment) = attachment(&mut text, marked, draft.header.style) {
        made.attachments.push(attachment);
    } else if marked && !draft.more.is_empty() {
        // A poll or an event: the program's word in the first line, what people wrote below it.
    } else if marked && title.as_str() == name {
        made.kind = MessageKind::Notice;
        made.text = text;
        return made;
    }
    made.author = Some(cast.of(&name, phone_in(&name).as_deref().unwrap_or_default()));
    made.text = text;
    made
}

/// The writer's name and the first line of the words; no name for what the program says.
fn author<'a>(header: &Header<'a>) -> (Option<String>, &'a str) {
    let sign = if header.style == Style::Comma { " : " } else { ": " };
    let Some((name, words)) = header.rest.split_once(sign) else { return (None, header.rest) };
    let is_name = name.chars().count() <= 100 && is_closed(name) && !phrases::is_notice(name);
    if !is_name {
        return (None, header.rest);
    }
    let name: String = name.chars().filter(|c| !is_mark(*c)).collect();
    // `~ Айбек` is a name the person chose, not one from the owner's address book.
    let name = name.trim().trim_start_matches('~').trim_start_matches([' ', '\u{202F}', '\u{A0}']);
    if name.is_empty() { (None, header.rest) } else { (Some(name.replace('\u{A0}', " ")), words) }
}

/// Whether every quotation mark is closed: ОсОО «Мечта» is a name; in «changed the name to “Work: …» it is none.
fn is_closed(name: &str) -> bool {
    let count = |mark: char| name.matches(mark).count();
    count('«') == count('»')
        && count('"').is_multiple_of(2)
        && (count('“') == count('”') || count('„') == count('“') + count('”'))
}

/// `+996 555 123456`: a writer who is not in the address book is named by the number.
fn phone_in(name: &str) -> Option<String> {
    let digits: String = name.chars().filter(char::is_ascii_digit).collect();
    let only =
        name.chars().all(|c| c.is_ascii_digit() || matches!(c, '+' | ' ' | '-' | '(' | ')' | '\u{A0}' | '\u{2011}'));
    (only && name.starts_with('+') && (7..=15).contains(&digits.len())).then(|| format!("+{digits}"))
}

/// The words without the marks that WhatsApp sets at their front, at their end and before its own signs.
fn clean(said: &str) -> String {
    let mut text = String::with_capacity(said.len());
    for (i, line) in said.split('\n').enumerate() {
        if i > 0 {
            text.push('\n');
        }
        text.push_str(line.trim_start_matches(is_mark));
    }
    let text = text.replace("\u{200E}<", "<");
    text.trim_end_matches(is_mark).to_owned()
}

/// What is attached, taken out of the text; a caption stays.
fn attachment(text: &mut String, marked: bool, style: Style) -> Option<Attachment> {
    // Only iPhones say it so, with their mark before it: «Документ отсутствует» that somebody types is what was said.
    if marked
        && style == Style::Brackets
        && let Some(kind) = phrases::omitted(text)
    {
        let name = text.split('•').next().map(str::trim).filter(|_| text.contains('•')).unwrap_or_default().to_owned();
        text.clear();
        return Some(Attachment { kind, name, length: None });
    }
    // `<Media omitted>`, `<Без медиафайлов>`: a phrase in angle brackets and nothing else in its line; a caption below.
    let (first, caption) = text.split_once('\n').unwrap_or((text.as_str(), ""));
    if let Some(inside) = first.trim_end().strip_prefix('<').and_then(|t| t.strip_suffix('>'))
        && !inside.contains(['<', '>'])
        && named_in(inside).is_none()
        && inside.contains(' ')
    {
        // Of a language whose phrase is not known here the words stay: somebody may have typed them.
        if phrases::says_left_out(inside) {
            *text = caption.to_owned();
        }
        return Some(Attachment { kind: AttachmentKind::Unknown, name: String::new(), length: None });
    }
    // `<attached: 00000012-PHOTO.jpg>`, before or behind a caption.
    if let Some((before, rest)) = text.split_once('<')
        && let Some((inside, after)) = rest.split_once('>')
        && let Some(name) = named_in(inside)
    {
        let name = name.to_owned();
        *text = [before.trim(), after.trim()].into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join("\n");
        return Some(Attachment { kind: AttachmentKind::of_name(&name), name, length: None });
    }
    // `IMG-20251231-WA0001.jpg (file attached)`, a caption in the lines below.
    let (first, caption) = text.split_once('\n').unwrap_or((text.as_str(), ""));
    let (name, word) = first.trim_end().strip_suffix(')')?.rsplit_once(" (")?;
    let name = name.trim();
    if !(phrases::says_attached(word) || ((marked || is_whatsapp_name(name)) && has_ending(name))) || name.is_empty() {
        return None;
    }
    let name = name.to_owned();
    *text = caption.to_owned();
    Some(Attachment { kind: AttachmentKind::of_name(&name), name, length: None })
}

/// The name of a file in `attached: name`, in any language.
fn named_in(inside: &str) -> Option<&str> {
    let (word, name) = inside.split_once(':')?;
    let name = name.trim_matches(|c: char| is_mark(c) || c == ' ');
    (!word.contains(['/', '\\']) && word.chars().count() <= 30 && has_ending(name)).then_some(name)
}

fn has_ending(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(stem, ending)| {
        !stem.is_empty() && (2..=5).contains(&ending.len()) && ending.chars().all(|c| c.is_ascii_alphanumeric())
    })
}

/// `IMG-20251231-WA0001`: how Android names what WhatsApp saves.
fn is_whatsapp_name(name: &str) -> bool {
    let mut parts = name.split('-');
    parts.next().is_some_and(|kind| matches!(kind, "IMG" | "VID" | "PTT" | "AUD" | "DOC" | "STK"))
        && parts.next().is_some_and(|day| day.len() == 8 && day.bytes().all(|b| b.is_ascii_digit()))
        && parts.next().is_some_and(|number| number.starts_with("WA"))
}
