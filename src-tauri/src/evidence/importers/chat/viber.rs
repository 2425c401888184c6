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

/// A row that begins with a date and a time.
struct Row {
    cells: csv::StringRecord,
    /// The lines of its words that stand below it without quotation marks.
    below: String,
    /// From 0; what stands above the first such row counts.
    position: usize,
}

/// Among so many lines the first row must be: above it stand the names of the columns.
const LOOKED_AT: usize = 20;

/// Reads a table; none if its rows do not begin with a date and a time.
pub(super) fn read(text: &str, order: Option<DateOrder>) -> Option<Chat> {
    let separator = if text.lines().take(5).filter(|l| l.matches(';').count() >= 3).count() >= 2 { b';' } else { b',' };
    let rows = rows(text.trim_start_matches('\u{FEFF}'), separator);
    let mut samples = rows.iter().take(LOOKED_AT).map(|row| &row.cells);
    let sample = samples.find(|row| row.len() >= 4 && is_time(row.get(1).unwrap_or_default()))?;
    let columns = columns(sample)?;
    if !is_talk(text, char::from(separator), &rows) {
        return None;
    }
    // Each row's date and time become a header, so that day and month are told apart as in other exports.
    let heads: Vec<(usize, String)> = rows
        .iter()
        .enumerate()
        .filter_map(|(i, row)| {
            Some((i, format!("[{} {}] ", bare(row.cells.get(columns.date)?), bare(row.cells.get(columns.time)?))))
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
            let Row { cells: row, below, position } = &rows[*i];
            let local = dates::moment(header, dates.taken)?;
            let name = row.get(columns.name).unwrap_or_default().trim();
            let name = name.strip_prefix('"').and_then(|name| name.strip_suffix('"')).unwrap_or(name);
            let number = bare(columns.number.and_then(|n| row.get(n)).unwrap_or_default());
            // Commas inside the words are not always quoted: what follows the last column belongs to it.
            let words: Vec<&str> = row.iter().skip(columns.words).collect();
            let mut words = words.join(&char::from(separator).to_string());
            if !below.is_empty() {
                words.push('\n');
                words.push_str(below);
            }
            Some(message(
                words,
                local,
                header,
                (!name.is_empty() || !number.is_empty()).then(|| cast.of(name, number)),
                *position,
            ))
        })
        .collect();
    Some(Chat { app: App::Viber, title: String::new(), participants: cast.list(), messages, dates: Some(dates) })
}

/// What the column of the words is called, and those of who wrote them.
const MESSAGE: &[&str] = &[
    "message",
    "messages",
    "text",
    "body",
    "content",
    "сообщение",
    "сообщения",
    "текст",
    "билдирүү",
    "билдирүүлөр",
    "хабар",
    "хабарлама",
    "xabar",
    "matn",
    "паём",
    "матн",
    "mesaj",
    "mesajı",
    "metin",
    "nachricht",
    "mensaje",
    "повідомлення",
    "نص",
    "الرسالة",
    "رسالة",
];
const WRITER: &[&str] = &[
    "name",
    "from",
    "sender",
    "author",
    "contact",
    "phone",
    "number",
    "имя",
    "отправитель",
    "автор",
    "контакт",
    "номер",
    "телефон",
    "от",
    "кто",
    "аты",
    "жөнөтүүчү",
    "ким",
    "кимден",
    "номери",
    "телефону",
    "жіберуші",
    "нөмір",
    "ism",
    "raqam",
    "telefon",
    "yuboruvchi",
    "ном",
    "рақам",
    "ad",
    "adı",
    "isim",
    "gönderen",
    "numara",
    "الاسم",
    "المرسل",
    "رقم",
];

/// How the owner of the telephone is called.
const OWN: &[&str] = &["me", "я", "мен", "men", "ман", "ben", "أنا", "ich"];

/// Whether a table that begins with date and time is a talk: the names of its columns say so; where there are none, or none that is known
/// here, a telephone number or the owner does, in one row at least. Lists of calls, payments and fines begin so too.
fn is_talk(text: &str, separator: char, rows: &[Row]) -> bool {
    let above = text.lines().take_while(|line| !begins_row(line, separator));
    let names = above.filter(|line| line.matches(separator).count() >= 3).last().unwrap_or_default().to_lowercase();
    let has = |words: &[&str]| names.split(|c: char| !c.is_alphanumeric()).any(|name| words.contains(&name));
    match (has(MESSAGE), has(WRITER)) {
        (false, false) => rows.iter().any(|row| is_said_by_somebody(&row.cells)),
        (message, writer) => message && writer,
    }
}

/// Whether a row names its writer by a telephone number or as the owner.
fn is_said_by_somebody(row: &csv::StringRecord) -> bool {
    let cell = |at: usize| bare(row.get(at).unwrap_or_default());
    let is_phone = |at: usize| is_number(cell(at)) && (cell(at).starts_with('+') || cell(at).len() >= 9);
    is_phone(2) || (row.len() > 4 && is_phone(3)) || OWN.contains(&cell(2).to_lowercase().as_str())
}

/// A cell without the marks that a row keeps where they are not those of a table.
fn bare(cell: &str) -> &str {
    cell.trim_matches(|c: char| c == '"' || c.is_whitespace())
}

/// The rows of a table. Each ends before the next line that begins as a row does, also where a quotation mark stays open, unless that
/// line stands between two marks after which another row begins.
fn rows(text: &str, separator: u8) -> Vec<Row> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let sign = char::from(separator);
    let (mut starts, mut above, mut at) = (Vec::new(), 0, 0);
    for line in text.split_inclusive('\n') {
        if begins_row(line, sign) {
            starts.push(at);
        } else if starts.is_empty() && !line.trim().is_empty() {
            above += 1;
            if above == LOOKED_AT {
                return Vec::new();
            }
        }
        at += line.len();
    }
    let mut pieces: Vec<Piece<'_>> = Vec::new();
    let mut i = 0;
    while let Some(start) = starts.get(i) {
        let to_next = starts.get(i + 1).map_or(text.len(), |next| *next);
        let next =
            quoted_beyond(&text, *start, to_next, sign).map_or(i + 1, |end| starts.partition_point(|s| *s < end));
        pieces.push(Piece::of(&text[*start..starts.get(next).map_or(text.len(), |next| *next)], sign));
        i = next;
    }
    read_all(&pieces, separator, above)
}

/// A row goes on over lines that look like rows for so many bytes at most.
const LONGEST: usize = 64 << 10;

/// Where a row ends that holds lines which look like rows between its quotation marks.
fn quoted_beyond(text: &str, start: usize, to_next: usize, separator: char) -> Option<usize> {
    if !text[start..to_next].contains('"') {
        return None;
    }
    let part = &text[start..text.floor_char_boundary((start + LONGEST).min(text.len()))];
    let end = start + row_end(part, separator)?;
    let behind = text[end..].strip_prefix('\n').map(|rest| rest.lines().find(|line| !line.trim().is_empty()));
    let is_whole = end == text.len() || behind.is_some_and(|line| line.is_none_or(|line| begins_row(line, separator)));
    (end > to_next && is_whole).then_some(end)
}

/// Whether a line begins as a row does: a cell with a date, one with a time, and more.
fn begins_row(line: &str, separator: char) -> bool {
    let mut cells = line.splitn(3, separator).map(bare);
    let (Some(date), Some(time), Some(_)) = (cells.next(), cells.next(), cells.next()) else { return false };
    header(&format!("[{date} {time}] ")).is_some_and(|header| header.style == Style::Brackets)
}

/// A row as it stands in the file, with the lines below it.
struct Piece<'a> {
    row: &'a str,
    below: &'a str,
    /// Whether its marks are those of a table. Otherwise they are part of the words.
    is_quoted: bool,
}

impl<'a> Piece<'a> {
    fn of(piece: &'a str, separator: char) -> Self {
        let quoted = Some(piece).filter(|piece| piece.contains('"')).and_then(|piece| row_end(piece, separator));
        let end = quoted.or_else(|| piece.find('\n')).unwrap_or(piece.len());
        let below = piece[end..].strip_prefix('\n').unwrap_or_default().trim_end();
        Self { row: &piece[..end], below, is_quoted: quoted.is_some() }
    }
}

fn read_all(pieces: &[Piece<'_>], separator: u8, above: usize) -> Vec<Row> {
    let quoted: Vec<&str> = pieces.iter().filter(|piece| piece.is_quoted).map(|piece| piece.row).collect();
    let table = quoted.join("\n");
    let reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(table.as_bytes());
    let mut records = reader.into_records();
    let cells = |piece: &Piece<'_>| match piece.is_quoted {
        true => records.next().and_then(Result::ok),
        false => Some(piece.row.split(char::from(separator)).collect()),
    };
    let cells: Vec<Option<csv::StringRecord>> = pieces.iter().map(cells).collect();
    let row = |((i, piece), cells): ((usize, &Piece<'_>), Option<csv::StringRecord>)| {
        Some(Row { cells: cells?, below: piece.below.to_owned(), position: above + i })
    };
    pieces.iter().enumerate().zip(cells).filter_map(row).collect()
}

/// Where a row ends whose cells may hold lines in quotation marks; none if a mark opens a cell and does not close it at its end.
fn row_end(piece: &str, separator: char) -> Option<usize> {
    let mut signs = piece.char_indices().peekable();
    let (mut is_quoted, mut begins) = (false, true);
    while let Some((at, sign)) = signs.next() {
        match sign {
            '"' if is_quoted => match signs.peek() {
                Some((_, '"')) => {
                    signs.next();
                }
                Some((_, next)) if *next != '\n' && *next != separator => return None,
                _ => is_quoted = false,
            },
            _ if is_quoted => {}
            '\n' => return Some(at),
            _ => {
                is_quoted = begins && sign == '"';
                begins = sign == separator;
            }
        }
    }
    (!is_quoted).then_some(piece.len())
}

fn columns(row: &csv::StringRecord) -> Option<Columns> {
    let is_number = |at: usize| is_number(bare(row.get(at).unwrap_or_default()));
    header(&format!("[{} {}] ", bare(row.get(0)?), bare(row.get(1)?)))?;
    match row.len() {
        0..=3 => None,
        4 if is_number(2) => Some(Columns { date: 0, time: 1, name: 2, number: Some(2), words: 3 }),
        4 => Some(Columns { date: 0, time: 1, name: 2, number: None, words: 3 }),
        _ if is_number(3) || row.get(3).is_some_and(|number| bare(number).is_empty()) => {
            Some(Columns { date: 0, time: 1, name: 2, number: Some(3), words: 4 })
        }
        // No number there: words with commas in them, or an ordinary table, of which no column is to vanish.
        _ => Some(Columns { date: 0, time: 1, name: 2, number: None, words: 3 }),
    }
}

/// Whether it may be a telephone number.
fn is_number(value: &str) -> bool {
    let digits = value.chars().filter(char::is_ascii_digit).count();
    digits >= 7 && value.chars().all(|c| c.is_ascii_digit() || matches!(c, '+' | ' ' | '-' | '(' | ')'))
}

fn is_time(text: &str) -> bool {
    let text = bare(text);
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
