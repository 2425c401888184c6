//! Viber's message history as it is sent by e-mail: a table with date, time, name, number and words.

use super::dates;
use super::header::{Header, Style, header};
use super::model::{App, Attachment, AttachmentKind, Cast, Chat, DateOrder, Message, MessageKind, Moment, Zone};

/// What the columns hold.
#[derive(Debug, Clone, Copy)]
struct Columns {
    date: usize,
    time: usize,
    name: usize,
    number: Option<usize>,
    words: usize,
}

/// Reads a table; none if its rows do not begin with a date and a time.
pub(super) fn read(text: &str, order: Option<DateOrder>) -> Option<Chat> {
    let separator = if text.lines().take(5).filter(|l| l.matches(';').count() >= 3).count() >= 2 { b';' } else { b',' };
    let rows: Vec<csv::StringRecord> = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(text.trim_start_matches('\u{FEFF}').as_bytes())
        .records()
        .filter_map(Result::ok)
        .collect();
    let sample = rows.iter().take(20).find(|row| row.len() >= 4 && is_time(row.get(1).unwrap_or_default()))?;
    let columns = columns(sample)?;
    // Each row's date and time become a header, so that day and month are told apart as in other exports.
    let heads: Vec<(usize, String)> = rows
        .iter()
        .enumerate()
        .filter_map(|(i, row)| {
            Some((i, format!("[{} {}] ", row.get(columns.date)?.trim(), row.get(columns.time)?.trim())))
        })
        .collect();
    let headers: Vec<(usize, Header<'_>)> = heads
        .iter()
        .filter_map(|(i, line)| header(line).filter(|h| h.style == Style::Brackets).map(|h| (*i, h)))
        .collect();
    if headers.is_empty() {
        return None;
    }
    let only: Vec<Header<'_>> = headers.iter().map(|(_, h)| h.clone()).collect();
    let mut dates = dates::dates(&only);
    if let Some(order) = order {
        dates.taken = order;
        dates.certain = true;
    }
    let mut cast = Cast::default();
    let messages = headers
        .iter()
        .filter_map(|(i, header)| {
            let row = &rows[*i];
            let local = dates::moment(header, dates.taken)?;
            let name = row.get(columns.name).unwrap_or_default().trim();
            let number = columns.number.and_then(|n| row.get(n)).unwrap_or_default().trim();
            // Commas inside the words are not always quoted: what follows the last column belongs to it.
            let words: Vec<&str> = row.iter().skip(columns.words).collect();
            Some(message(
                words.join(&char::from(separator).to_string()),
                local,
                header,
                (!name.is_empty() || !number.is_empty()).then(|| cast.of(name, number)),
                *i,
            ))
        })
        .collect();
    Some(Chat { app: App::Viber, title: String::new(), participants: cast.list(), messages, dates: Some(dates) })
}

fn columns(row: &csv::StringRecord) -> Option<Columns> {
    let is_number = |at: usize| {
        let value = row.get(at).unwrap_or_default().trim();
        let digits = value.chars().filter(char::is_ascii_digit).count();
        digits >= 7 && value.chars().all(|c| c.is_ascii_digit() || matches!(c, '+' | ' ' | '-' | '(' | ')'))
    };
    header(&format!("[{} {}] ", row.get(0)?.trim(), row.get(1)?.trim()))?;
    match row.len() {
        0..=3 => None,
        4 if is_number(2) => Some(Columns { date: 0, time: 1, name: 2, number: Some(2), words: 3 }),
        4 => Some(Columns { date: 0, time: 1, name: 2, number: None, words: 3 }),
        _ if is_number(3) || row.get(3).is_some_and(|number| number.trim().is_empty()) => {
            Some(Columns { date: 0, time: 1, name: 2, number: Some(3), words: 4 })
        }
        // No number there: words with commas in them, or an ordinary table, of which no column is to vanish.
        _ => Some(Columns { date: 0, time: 1, name: 2, number: None, words: 3 }),
    }
}

fn is_time(text: &str) -> bool {
    let text = text.trim();
    text.contains(':') && text.chars().next().is_some_and(|c| c.is_ascii_digit())
}

fn message(
    words: String,
    local: chrono::NaiveDateTime,
    header: &Header<'_>,
    author: Option<usize>,
    row: usize,
) -> Message {
    let mut text = words;
    let mut attachments = Vec::new();
    // Pictures and voices are left out of the table and named by a word in brackets or braces, or by nothing.
    let trimmed = text.trim();
    let inside = trimmed.strip_prefix(['[', '{', '<']).and_then(|t| t.strip_suffix([']', '}', '>']));
    if let Some(kind) = inside.and_then(kind_of_word) {
        attachments.push(Attachment { kind, name: String::new(), length: None });
        text.clear();
    }
    Message {
        native: None,
        at: Moment { local, zone: Zone::Device, seconds: header.second.is_some() },
        author,
        kind: if author.is_some() { MessageKind::Text } else { MessageKind::Notice },
        text,
        edited: false,
        attachments,
        answers: None,
        forwarded_from: None,
        lasting: None,
        line: u32::try_from(row + 1).unwrap_or(u32::MAX),
    }
}

fn kind_of_word(word: &str) -> Option<AttachmentKind> {
    let word = word.trim().to_lowercase();
    let words: &[(&[&str], AttachmentKind)] = &[
        (&["photo message", "photo", "picture", "фото", "фотография", "сүрөт", "изображение"], AttachmentKind::Picture),
        (&["video message", "video", "видео", "видеосообщение"], AttachmentKind::Video),
        (&["voice message", "voice", "голосовое сообщение", "үн билдирүү"], AttachmentKind::Voice),
        (&["sticker", "стикер", "наклейка"], AttachmentKind::Sticker),
        (&["file message", "file", "файл"], AttachmentKind::Document),
        (&["location message", "location", "местоположение", "геопозиция"], AttachmentKind::Location),
        (&["contact message", "shared contact", "contact", "контакт"], AttachmentKind::Contact),
    ];
    words.iter().find(|(names, _)| names.contains(&word.as_str())).map(|(_, kind)| *kind)
}
