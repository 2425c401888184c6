//! WhatsApp's text export, from Android and iPhone, in every order of date and both clocks.

use super::dates;
use super::header::{Header, Style, header, is_mark};
use super::model::{App, Attachment, AttachmentKind, Cast, Chat, DateOrder, Message, MessageKind, Moment, Zone};
use super::phrases;

/// A message while its lines are gathered.
struct Draft<'a> {
    header: Header<'a>,
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
    let headers: Vec<Header<'_>> = drafts.iter().map(|d| d.header.clone()).collect();
    let mut dates = dates::dates(&headers);
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
    for draft in drafts {
        let Some(local) = dates::moment(&draft.header, dates.taken) else {
            // A line that only looks like the head of a message: it belongs to the one above.
            if let Some(last) = chat.messages.last_mut() {
                last.text.push('\n');
                last.text.push_str(&whole(&draft));
            }
            continue;
        };
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
                drafts.push(Draft { header, line: u32::try_from(number + 1).unwrap_or(u32::MAX), more: Vec::new() });
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

fn whole(draft: &Draft<'_>) -> String {
    std::iter::once(draft.header.rest).chain(draft.more.iter().copied()).collect::<Vec<_>>().join("\n")
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
    } else if let Some(attachment) = attachment(&mut text, marked) {
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
    let is_name = name.chars().count() <= 100 && !name.contains(['"', '«', '“']) && !phrases::is_notice(name);
    if !is_name {
        return (None, header.rest);
    }
    let name: String = name.chars().filter(|c| !is_mark(*c)).collect();
    // `~ Айбек` is a name the person chose, not one from the owner's address book.
    let name = name.trim().trim_start_matches('~').trim_start_matches([' ', '\u{202F}', '\u{A0}']);
    if name.is_empty() { (None, header.rest) } else { (Some(name.replace('\u{A0}', " ")), words) }
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
fn attachment(text: &mut String, marked: bool) -> Option<Attachment> {
    if let Some(kind) = phrases::omitted(text) {
        let name = text.split('•').next().map(str::trim).filter(|_| text.contains('•')).unwrap_or_default().to_owned();
        text.clear();
        return Some(Attachment { kind, name, length: None });
    }
    // `<Media omitted>`, `<Без медиафайлов>`: nothing but a phrase in angle brackets.
    if let Some(inside) = text.strip_prefix('<').and_then(|t| t.strip_suffix('>'))
        && !inside.contains(['<', '>', '\n'])
        && named_in(inside).is_none()
        && inside.contains(' ')
    {
        text.clear();
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
