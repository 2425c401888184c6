//! One model for the messages of every program: who wrote what, when, by which clock, with what attached.

use crate::base::words::words;
use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, HashMap};

words! {
    /// The program a chat was exported from.
    App { WhatsApp = "whatsapp", Telegram = "telegram", Viber = "viber", Sms = "sms" }
}

/// By which clock a time is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Zone {
    /// Coordinated universal time, as the program stores it.
    Utc,
    /// Minutes east of UTC, written in the export.
    Offset(i32),
    /// The clock of the telephone or computer that made the export; which zone that was is not written.
    Device,
}

/// A moment as the export gives it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moment {
    pub local: NaiveDateTime,
    pub zone: Zone,
    /// Whether seconds were written; where they were not, they count as zero.
    pub seconds: bool,
}

/// Someone who wrote in the chat.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Participant {
    /// The name the exporting telephone shows; often the owner's own word for the person.
    pub name: String,
    /// The program's own mark of the person: a telephone number, `user12345`; empty when not written.
    pub handle: String,
    /// The number, in E.164, of the owner of the telephone whom the file does not name, where it shows to which number all came.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub own: String,
}

impl Participant {
    /// Whether it is the owner of a telephone whose file does not name them.
    pub fn is_owner(&self) -> bool {
        self.name.is_empty() && self.handle == super::OWNER
    }
}

words! {
    /// What a message is.
    MessageKind {
        /// Words, with or without something attached.
        Text = "text",
        /// Said by the program: someone joined, a number changed.
        Notice = "notice",
        /// The writer took it back; only the mark is left.
        Deleted = "deleted",
        /// A call, taken or missed.
        Call = "call",
        /// Written and not sent: a draft, one that waits, one that failed.
        Unsent = "unsent",
    }
}

words! {
    /// What is attached.
    AttachmentKind {
        Picture = "picture", Video = "video", Voice = "voice", Audio = "audio", Sticker = "sticker",
        Document = "document", Contact = "contact", Location = "location", Unknown = "unknown",
    }
}

/// Something sent with a message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    pub kind: AttachmentKind,
    /// The file's name in the export; empty when the export was made without files.
    pub name: String,
    /// Bytes of the file, where the export says so.
    pub length: Option<u64>,
}

/// One message. What it has not is not written: most have neither number nor files.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// The program's own number, where it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub native: Option<String>,
    pub at: Moment,
    /// Index into the chat's participants; none for what the program itself says.
    pub author: Option<usize>,
    pub kind: MessageKind,
    /// The words, lines parted by `\n`.
    pub text: String,
    /// The words without what the program counted when it made the export, where they differ: a later export of the same poll has
    /// other numbers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lasting: Option<String>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub edited: bool,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<Attachment>,
    /// The native number of the message it answers; empty: one of another chat.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answers: Option<String>,
    /// From whom it was passed on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub forwarded_from: Option<String>,
    /// The line (from 1) of a text export, or the position (from 1) in any other, where it begins.
    pub line: u32,
}

impl Message {
    /// The words by which it is known in another export.
    pub fn lasting(&self) -> &str {
        self.lasting.as_ref().unwrap_or(&self.text)
    }
}

words! {
    /// The order in which an export writes day, month and year.
    DateOrder { DayMonthYear = "dmy", MonthDayYear = "mdy", YearMonthDay = "ymd", YearDayMonth = "ydm" }
}

/// What the lawyer answered about the dates of an export: one order for each conversation, by the file that holds it in an archive. One that
/// is the item itself has the empty name. Of a name eight bytes of its digest are held: however long names are and however many, a worker
/// can be asked with all of them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DateOrders(BTreeMap<u64, DateOrder>);

impl DateOrders {
    /// Nothing was answered.
    pub const NONE: Self = Self(BTreeMap::new());

    /// The answer about the conversation of a file.
    pub fn of(&self, entry: &str) -> Option<DateOrder> {
        self.0.get(&mark_of(entry)).copied()
    }

    /// Whether nothing was answered.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl FromIterator<(String, DateOrder)> for DateOrders {
    fn from_iter<I: IntoIterator<Item = (String, DateOrder)>>(answers: I) -> Self {
        Self(answers.into_iter().map(|(entry, order)| (mark_of(&entry), order)).collect())
    }
}

fn mark_of(entry: &str) -> u64 {
    let digest: [u8; 32] = Sha256::digest(entry.as_bytes()).into();
    let [a, b, c, d, e, f, g, h, ..] = digest;
    u64::from_be_bytes([a, b, c, d, e, f, g, h])
}

/// How well one order of day and month explains an export: what is shown when the lawyer is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    pub order: DateOrder,
    /// How many dates do not exist in this reading (the 13th month).
    pub impossible: u32,
    /// How many messages would stand before the one above them.
    pub backward: u32,
    pub first: Option<NaiveDateTime>,
    pub last: Option<NaiveDateTime>,
}

/// The dates of an export, and whether they can be read in one way only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dates {
    pub taken: DateOrder,
    /// Whether another reading is impossible, or would run backward where this one does not.
    pub certain: bool,
    /// The possible readings, the one taken first.
    pub readings: Vec<Reading>,
}

/// A chat as read from one export, its messages as a list or [packed](super::Messages).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chat<M = Vec<Message>> {
    pub app: App,
    /// The name of the chat, where the export has one.
    pub title: String,
    pub participants: Vec<Participant>,
    pub messages: M,
    /// How dates were read, for exports that write them for people.
    pub dates: Option<Dates>,
}

impl<M> Chat<M> {
    /// The name of a message's writer.
    pub fn author(&self, message: &Message) -> Option<&str> {
        message.author.and_then(|i| self.participants.get(i)).map(|p| p.name.as_str())
    }
}

/// The writers met while a chat is read, each once.
#[derive(Debug, Default)]
pub(super) struct Cast {
    list: Vec<Participant>,
    known: HashMap<String, usize>,
}

impl Cast {
    /// The index of a writer, entered when new. The program's own mark tells people apart; where there is none, the name.
    pub fn of(&mut self, name: &str, handle: &str) -> usize {
        let key = if handle.is_empty() { format!("n{name}") } else { format!("h{handle}") };
        *self.known.entry(key).or_insert_with(|| {
            self.list.push(Participant { name: name.to_owned(), handle: handle.to_owned(), own: String::new() });
            self.list.len() - 1
        })
    }

    pub fn list(self) -> Vec<Participant> {
        self.list
    }
}

impl AttachmentKind {
    /// What a file is by the ending of its name; WhatsApp's own prefixes tell voice notes and stickers apart.
    pub fn of_name(name: &str) -> Self {
        let upper = name.rsplit(['/', '\\']).next().unwrap_or(name).to_uppercase();
        if upper.starts_with("PTT-") || upper.contains("-PTT-") {
            return Self::Voice;
        }
        if upper.starts_with("STK-") || upper.contains("-STICKER-") {
            return Self::Sticker;
        }
        match upper.rsplit('.').next().unwrap_or_default() {
            "JPG" | "JPEG" | "PNG" | "GIF" | "WEBP" | "HEIC" | "BMP" | "TIF" | "TIFF" => Self::Picture,
            "MP4" | "MOV" | "3GP" | "AVI" | "MKV" | "WEBM" => Self::Video,
            "OPUS" | "OGG" => Self::Voice,
            "M4A" | "MP3" | "AAC" | "AMR" | "WAV" | "FLAC" | "WMA" => Self::Audio,
            "VCF" => Self::Contact,
            "TGS" => Self::Sticker,
            "" => Self::Unknown,
            _ => Self::Document,
        }
    }
}
