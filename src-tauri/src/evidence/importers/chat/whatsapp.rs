//! WhatsApp's text export, from Android and iPhone, in every order of date and both clocks.

mod names;

use super::attached::{SET_OFF, attachment, has_ending, is_file};
use super::dates;
use super::header::{Header, Style, header, is_mark};
use super::model::{App, Attachment, AttachmentKind, Cast, Chat, DateOrder, Message, MessageKind, Moment, Zone};
use super::phrases;
use super::polls;
use names::{with_grouped_names, with_whole_names};
use std::collections::{HashMap, HashSet};

/// A message while its lines are gathered.
struct Draft<'a> {
    header: Header<'a>,
    /// Who wrote it; none: the program itself.
    name: Option<String>,
    /// What follows the name in the first line.
    words: &'a str,
    /// The first line whole, as it stands.
    raw: &'a str,
    line: u32,
    more: Vec<&'a str>,
}

impl Draft<'_> {
    /// Whether its last line ends as one that something is quoted below.
    fn announces(&self) -> bool {
        self.more.last().unwrap_or(&self.words).trim_end().ends_with(':')
    }
}

impl<'a> Draft<'a> {
    /// What stands in its first line before a colon; empty where none stands there.
    fn end(&self) -> &'a str {
        self.words.split_once(sign(self.header.style)).map_or("", |(end, _)| end)
    }

    /// Whether the program sets off what it says behind that colon: what stands before it is the name then.
    fn is_set_off(&self) -> bool {
        let behind = self.words.split_once(sign(self.header.style)).map_or("", |(_, behind)| behind);
        behind.starts_with(SET_OFF) && phrases::is_notice(behind)
    }
}

/// How an export tells the program's words from what people typed.
struct Manner {
    /// An iPhone sets off what the program says; where it does, what somebody typed in the same words is told from that.
    sets_off: bool,
    /// How many have a line under their name, and those of them who typed one.
    names: usize,
    typed: HashSet<String>,
}

impl Manner {
    fn of(text: &str, drafts: &[Draft<'_>]) -> Self {
        let named = || drafts.iter().filter_map(|draft| Some((draft.name.as_ref()?, draft.words)));
        let typed = named().filter(|(_, words)| !words.starts_with(is_mark));
        Self {
            sets_off: text.contains(SET_OFF),
            names: named().map(|(name, _)| name).collect::<HashSet<_>>().len(),
            typed: typed.map(|(name, _)| name.clone()).collect(),
        }
    }

    /// Whether the name of the chat is that of a group, under which only the program speaks; in a talk of two it is a writer's.
    fn is_group(&self, title: &str) -> bool {
        self.names > 2 && !self.typed.contains(title)
    }
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
    let manner = Manner::of(text, &drafts);
    for draft in drafts {
        let Some(local) = dates::moment(&draft.header, dates.taken) else { continue };
        let at = Moment { local, zone: Zone::Device, seconds: draft.header.second.is_some() };
        let message = message(&draft, at, &manner, &mut cast, &mut chat.title);
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
    let mut known = HashMap::new();
    let ends_by_both = ends_by_both(text);
    let mut may_begin = true;
    for (number, line) in text.split('\n').enumerate() {
        let whole = line.strip_suffix('\r');
        let begins = std::mem::replace(&mut may_begin, whole.is_some() || !ends_by_both);
        let line = whole.unwrap_or(line);
        let found = header(line).filter(|h| begins && fixed.is_none_or(|fixed| fixed == (h.style, h.separator)));
        match (found, drafts.last_mut()) {
            (Some(header), _) => {
                fixed.get_or_insert((header.style, header.separator));
                let number = u32::try_from(number + 1).unwrap_or(u32::MAX);
                let (name, words) = author(&header, &mut known);
                drafts.push(Draft { header, name, words, raw: line, line: number, more: Vec::new() });
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
    with_whole_names(&mut drafts);
    with_grouped_names(&mut drafts);
    drafts
}

/// What parts a name from the words.
fn sign(style: Style) -> &'static str {
    if style == Style::Comma { " : " } else { ": " }
}

/// Whether it is an iPhone's file as it was written there: a message ends with both signs of a line's end, a line inside it with one.
/// What somebody pasted out of an export begins no message then. In a file that has one kind only, or where more heads stand behind
/// one sign than behind both, as one that was put together later, every line may begin one. Nothing stands before the first line, so
/// it tells nothing.
fn ends_by_both(text: &str) -> bool {
    let one_sign = text.matches('\n').count() - text.matches("\r\n").count();
    if one_sign == 0 || !text.contains("\r\n") {
        return false;
    }
    let mut heads = [0, 0];
    let (mut before, mut is_iphone) = (None, false);
    for line in text.split('\n') {
        let whole = line.strip_suffix('\r');
        match header(whole.unwrap_or(line)).map(|header| header.style) {
            Some(Style::Brackets) => {
                is_iphone = true;
                if let Some(both) = before {
                    heads[usize::from(both)] += 1;
                }
            }
            // The first head has the style of the chat, and this is none of an iPhone.
            Some(_) if !is_iphone => return false,
            _ => {}
        }
        before = Some(whole.is_some());
    }
    heads[1] > 0 && heads[1] >= heads[0]
}

/// How many messages each writer has.
fn counts<'a>(drafts: &'a [Draft<'_>]) -> HashMap<&'a str, u32> {
    let mut counts = HashMap::new();
    for name in drafts.iter().filter_map(|draft| draft.name.as_deref()) {
        *counts.entry(name).or_default() += 1;
    }
    counts
}

/// The heads that tell day from month: those of people who write more than once, else of all writers, else all. A ticket or
/// a timetable that somebody pasted has dates of its own.
fn telling<'a>(drafts: &[Draft<'a>]) -> Vec<Header<'a>> {
    let counts = counts(drafts);
    let heads = |least: u32| -> Vec<Header<'a>> {
        let told = drafts.iter().filter(|draft| draft.name.as_deref().is_some_and(|name| counts[name] >= least));
        told.map(|draft| draft.header.clone()).collect()
    };
    let all = || drafts.iter().map(|draft| draft.header.clone()).collect();
    [heads(2), heads(1)].into_iter().find(|heads| !heads.is_empty()).unwrap_or_else(all)
}

/// Lines of a message that look like heads go back into it: of no such day, or by nobody who writes elsewhere in the chat
/// and dated more than an hour out of the order that the messages around them keep. Where such a line names somebody, it goes back only
/// if a colon above announces it or it follows another: a person who wrote once, by a clock that was wrong, wrote a message. What the
/// program says in words of its own and what came from a number without a name go back for no hour: messages around them came late.
fn with_pasted(drafts: Vec<Draft<'_>>, order: DateOrder) -> Vec<Draft<'_>> {
    let hour = chrono::Duration::hours(1);
    let times: Vec<Option<chrono::NaiveDateTime>> = drafts.iter().map(|d| dates::moment(&d.header, order)).collect();
    let trusted: Vec<bool> = {
        let counts = counts(&drafts);
        let often = |draft: &Draft<'_>| draft.name.as_deref().is_some_and(|name| counts[name] >= 2);
        drafts.iter().zip(&times).map(|(draft, time)| time.is_some() && often(draft)).collect()
    };
    let mut after: Vec<Option<chrono::NaiveDateTime>> = vec![None; drafts.len()];
    let mut next = None;
    for at in (0..drafts.len()).rev() {
        after[at] = next;
        if trusted[at] {
            next = times[at];
        }
    }
    let mut before = None;
    let mut kept: Vec<Draft<'_>> = Vec::with_capacity(drafts.len());
    let mut follows = false;
    for (at, draft) in drafts.into_iter().enumerate() {
        let announced = follows || kept.last().is_some_and(Draft::announces);
        let pasted = match times[at] {
            None => true,
            Some(_) if trusted[at] || (draft.name.is_some() && !announced) => false,
            // What was announced and lies before it is what somebody pasted.
            Some(time) if stands_alone(&draft) && !(announced && before.is_some_and(|before| time + hour < before)) => {
                false
            }
            Some(time) => {
                after[at].is_some_and(|after| time > after + hour) || before.is_some_and(|before| time + hour < before)
            }
        };
        follows = pasted;
        match kept.last_mut().filter(|_| pasted) {
            Some(last) => {
                last.more.push(draft.raw);
                last.more.extend(draft.more);
            }
            None => {
                if trusted[at] {
                    before = times[at];
                }
                kept.push(draft);
            }
        }
    }
    kept
}

/// Whether a line is known for what it is whatever its hour: a sentence of the program's, or words of a telephone number.
fn stands_alone(draft: &Draft<'_>) -> bool {
    draft.name.as_deref().map_or_else(|| phrases::is_notice(draft.words), |name| phone_in(name).is_some())
}

fn message(draft: &Draft<'_>, at: Moment, manner: &Manner, cast: &mut Cast, title: &mut String) -> Message {
    let said = std::iter::once(draft.words).chain(draft.more.iter().copied()).collect::<Vec<_>>().join("\n");
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
        lasting: None,
        line: draft.line,
    };
    let Some(name) = draft.name.as_deref() else {
        made.kind = MessageKind::Notice;
        made.text = text;
        return made;
    };
    if let Some(words) = without_edited(&text, &said) {
        made.edited = true;
        text = words.to_owned();
    }
    let is_typed = manner.sets_off && !marked && draft.header.style == Style::Brackets;
    let is_file = marked && is_file(&text, draft.header.style);
    if phrases::is_deleted(&text) && !is_typed && !is_file {
        made.kind = MessageKind::Deleted;
    } else if marked && !is_file && phrases::is_notice(draft.words) {
        // iPhones put the name of the chat before the one about encryption.
        if title.is_empty() && phrases::is_encryption(&text) {
            name.clone_into(title);
        }
        made.kind = MessageKind::Notice;
    } else if !is_file && phrases::is_call(&text, marked) && (marked || draft.header.style != Style::Brackets) {
        made.kind = MessageKind::Call;
    } else if let Some(attachment) = attachment(&mut text, marked, draft.header.style) {
        made.attachments.push(attachment);
    } else if marked
        && draft.more.is_empty()
        && (tells_of(name, &text) || (title.as_str() == name && manner.is_group(name) && !is_place(&text)))
    {
        // With more lines it is a poll or an event: the program's word in the first, what people wrote below it.
        made.kind = MessageKind::Notice;
    }
    if made.kind == MessageKind::Text {
        if text.trim().is_empty() && made.attachments.is_empty() {
            // Of a picture that was to be seen once Android writes nothing behind the name.
            made.attachments.push(Attachment { kind: AttachmentKind::Unknown, name: String::new(), length: None });
        }
        made.lasting = polls::without_votes(&text).filter(|lasting| *lasting != text);
    }
    if made.kind != MessageKind::Notice {
        made.author = Some(cast.of(name, phone_in(name).as_deref().unwrap_or_default()));
    }
    made.text = text;
    made
}

/// The words before the mark that says they were changed later, if it is there. Of a language whose phrase is not known here the
/// sign of direction tells, which an iPhone sets before it and nobody types; `said` is the text with its signs.
fn without_edited<'a>(text: &'a str, said: &str) -> Option<&'a str> {
    let (words, inside) = text.rsplit_once('<')?;
    let inside = inside.trim_end_matches(|c| is_mark(c) || c == ' ').strip_suffix('>')?;
    let words = words.trim_end_matches(|c: char| is_mark(c) || c == ' ');
    let set_off = said.rsplit_once('<').is_some_and(|(before, _)| before.ends_with(SET_OFF));
    let of_a_file = inside.contains(':') || has_ending(words) || phrases::says_left_out(inside);
    let likely = set_off && !words.is_empty() && inside.contains(' ') && !of_a_file;
    (likely || phrases::says_edited(inside)).then_some(words)
}

/// Whether what an iPhone sets off under somebody's name tells of that person: «Эрмек: Эрмек создал(-а) группу», «Айгүл: Эрмек
/// добавил(-а) Айгүл».
fn tells_of(name: &str, text: &str) -> bool {
    let plain: String = text.chars().filter(|c| !is_mark(*c) && *c != '~').collect();
    let plain = plain.replace('\u{A0}', " ");
    let plain = plain.trim().trim_end_matches('.');
    let parts = |c: Option<char>| c.is_some_and(|c| !c.is_alphanumeric());
    plain.strip_prefix(name).is_some_and(|rest| parts(rest.chars().next()))
        || plain.strip_suffix(name).is_some_and(|before| parts(before.chars().next_back()))
}

/// Whether it is a place on a map, which iPhones set off as they do their notices.
fn is_place(text: &str) -> bool {
    ["://maps.", "://goo.gl/maps", "://www.google.com/maps", "foursquare.com/"].iter().any(|map| text.contains(map))
}

/// The writer's name and the first line of the words; no name for what the program says. `known` are the beginnings met
/// before, with the names they are.
fn author<'a>(header: &Header<'a>, known: &mut HashMap<&'a str, Option<String>>) -> (Option<String>, &'a str) {
    let Some((beginning, words)) = header.rest.split_once(sign(header.style)) else { return (None, header.rest) };
    let name = known.entry(beginning).or_insert_with(|| name_in(beginning)).clone();
    let words = if name.is_some() { words } else { header.rest };
    (name, words)
}

/// The name that stands before a colon; none if it is the beginning of a notice.
fn name_in(beginning: &str) -> Option<String> {
    if beginning.chars().count() > 100 || !is_closed(beginning) || phrases::is_notice(beginning) {
        return None;
    }
    let name: String = beginning.chars().filter(|c| !is_mark(*c)).collect();
    // `~ Айбек` is a name the person chose, not one from the owner's address book.
    let name = name.trim().trim_start_matches('~').trim_start_matches([' ', '\u{202F}', '\u{A0}']);
    (!name.is_empty()).then(|| name.replace('\u{A0}', " "))
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
    let text = text.replace("\u{200E}<", "<").replace("\u{200F}<", "<");
    text.trim_end_matches(is_mark).to_owned()
}
