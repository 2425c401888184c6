//! What is attached to a message of WhatsApp: files that came along, and files that an export made without them only names.

use super::header::{Style, is_mark};
use super::model::{Attachment, AttachmentKind};
use super::phrases;

/// The marks of direction by which iPhones set off what the program says within a text.
pub(super) const SET_OFF: [char; 2] = ['\u{200E}', '\u{200F}'];

/// Whether what the program sets off is a file for certain, whatever that is called: «disappearing messages.pdf», «Group call.pdf».
pub(super) fn is_file(text: &str, style: Style) -> bool {
    let first = text.split('\n').next().unwrap_or_default().trim_end();
    let inside = first.strip_prefix('<').and_then(|rest| rest.split_once('>')).map(|(inside, _)| inside);
    let says_behind = |open: &str, close: char| {
        let behind = first.strip_suffix(close).and_then(|first| first.rsplit_once(open));
        behind.is_some_and(|(name, word)| has_ending(name.trim()) && phrases::says_attached(word))
    };
    inside.is_some_and(|inside| named_in(inside, true, style).is_some())
        || says_behind(" (", ')')
        || says_behind(" <", '>')
        || (style == Style::Brackets && omitted(text, true).is_some())
}

/// What is attached, taken out of the text; a caption stays.
pub(super) fn attachment(text: &mut String, marked: bool, style: Style) -> Option<Attachment> {
    // Only iPhones say it so, with their mark before it: «Документ отсутствует» that somebody types is what was said.
    if style == Style::Brackets
        && let Some((kind, name, caption)) = omitted(text, marked)
    {
        *text = caption;
        return Some(Attachment { kind, name, length: None });
    }
    // `<Media omitted>`, `<Без медиафайлов>`: a phrase in angle brackets and nothing else in its line; a caption below. An iPhone
    // says it in its own way, so there an unknown one was typed.
    let (first, caption) = text.split_once('\n').unwrap_or((text.as_str(), ""));
    if let Some(inside) = first.trim_end().strip_prefix('<').and_then(|t| t.strip_suffix('>'))
        && !inside.contains(['<', '>'])
        && named_in(inside, marked, style).is_none()
        && inside.contains(' ')
        && (marked || style != Style::Brackets || phrases::says_left_out(inside))
    {
        let kind = phrases::kind_left_out(inside).unwrap_or(AttachmentKind::Unknown);
        // Of a language whose phrase is not known here the words stay: somebody may have typed them. So does that it was to be seen once.
        if phrases::says_left_out(inside) {
            *text = caption.to_owned();
        }
        return Some(Attachment { kind, name: String::new(), length: None });
    }
    // `<attached: 00000012-PHOTO.jpg>`, before or behind a caption.
    if let Some((before, rest)) = text.split_once('<')
        && let Some((inside, after)) = rest.split_once('>')
        && let Some(name) = named_in(inside, marked && before.is_empty(), style)
    {
        let name = name.to_owned();
        *text = [before.trim(), after.trim()].into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join("\n");
        return Some(Attachment { kind: AttachmentKind::of_name(&name), name, length: None });
    }
    let (first, caption) = text.split_once('\n').unwrap_or((text.as_str(), ""));
    // `2016-03-05-PHOTO-00000002.jpg <attached>`, as iPhones wrote until 2018.
    if let Some((name, word)) = first.trim_end().strip_suffix('>').and_then(|first| first.rsplit_once(" <"))
        && has_ending(name.trim())
        && phrases::says_attached(word)
    {
        let name = name.trim_matches(|c: char| is_mark(c) || c == ' ').to_owned();
        *text = caption.to_owned();
        return Some(Attachment { kind: AttachmentKind::of_name(&name), name, length: None });
    }
    // `IMG-20251231-WA0001.jpg (file attached)`, a caption in the lines below.
    let (name, word) = first.trim_end().strip_suffix(')')?.rsplit_once(" (")?;
    let name = name.trim();
    if !(phrases::says_attached(word) || ((marked || is_whatsapp_name(name)) && has_ending(name))) || name.is_empty() {
        return None;
    }
    let name = name.to_owned();
    *text = caption.to_owned();
    Some(Attachment { kind: AttachmentKind::of_name(&name), name, length: None })
}

/// A file that an iPhone left out: its kind, the name of a document (`contract.pdf • 2 pages document omitted`), and the caption
/// that stands before it.
fn omitted(text: &str, marked: bool) -> Option<(AttachmentKind, String, String)> {
    let (before, last) = text.rsplit_once(SET_OFF).unwrap_or(("", text));
    let alone = if marked { phrases::omitted(text) } else { None };
    let behind = !before.is_empty() && !last.starts_with(' ');
    let kind = alone.or_else(|| phrases::omitted(last).filter(|_| behind))?;
    let tidy = |text: &str| text.trim_matches(|c: char| is_mark(c) || c.is_whitespace()).to_owned();
    let name = text.split_once('•').filter(|(name, _)| kind == AttachmentKind::Document && !name.contains('\n'));
    Some(match name {
        Some((name, _)) => (kind, tidy(name), String::new()),
        None => (kind, String::new(), tidy(before)),
    })
}

/// The name of a file in `attached: name`, in any language. Behind an iPhone's own sign, its mark before the bracket or its number before
/// the name, it needs no ending as files have: `00000012-Учёт.numbers`, `00000013-Паспорт`.
fn named_in(inside: &str, marked: bool, style: Style) -> Option<&str> {
    let (word, name) = inside.split_once(':')?;
    let name = name.trim_matches(|c: char| is_mark(c) || c == ' ');
    let is_own = style == Style::Brackets && !name.is_empty() && (marked || is_iphone_name(name));
    (!word.contains(['/', '\\']) && word.chars().count() <= 30 && (is_own || has_ending(name))).then_some(name)
}

/// `00000012-PHOTO-2026-03-05.jpg`: how iPhones name what they export.
fn is_iphone_name(name: &str) -> bool {
    name.split_once('-').is_some_and(|(number, _)| number.len() == 8 && number.bytes().all(|b| b.is_ascii_digit()))
}

/// `name.pdf`, with an ending as files have.
pub(super) fn has_ending(name: &str) -> bool {
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
