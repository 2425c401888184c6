//! A conversation as stored.

use super::MessageKey;
use crate::base::Timestamp;
use crate::base::id::{CaseId, ChatId, EvidenceId, PartyId};
use crate::evidence::importers::chat::{App, AttachmentKind, DateOrders, Dates, MessageKind, is_owner_mark};
use chrono::NaiveDateTime;

/// A chat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredChat {
    /// Its id.
    pub id: ChatId,
    /// Its case.
    pub case: CaseId,
    /// Its short name in the tables.
    pub number: i64,
    /// The program it comes from.
    pub app: App,
    /// Its name, empty when the export has none.
    pub title: String,
    /// How many messages it has.
    pub messages: u32,
}

/// An export a chat was read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The item.
    pub evidence: EvidenceId,
    /// Which chat of it, from 0.
    pub part: u32,
    /// The file inside an archive.
    pub entry: String,
    /// How many messages it has.
    pub messages: u32,
    /// How many of them no earlier export had.
    pub fresh: u32,
    /// Minutes added to its times to bring them to those of the first.
    pub shift: i64,
    /// How its dates were read, when they are written for people.
    pub dates: Option<Dates>,
}

/// What the lawyer answered about an export.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answered {
    /// Which number is the day, for each of its conversations.
    pub orders: DateOrders,
    /// Not joined with other exports.
    pub apart: bool,
}

/// Somebody who wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Participant {
    /// From 0.
    pub position: u32,
    /// As the first telephone shows it.
    pub name: String,
    /// Telephone or mark of the program; empty when not written.
    pub handle: String,
    /// Names on other telephones.
    pub also: Vec<String>,
    /// How many messages.
    pub messages: u32,
}

impl Participant {
    /// The mark under which a link is kept.
    pub fn who(&self) -> String {
        if self.handle.is_empty() { format!("n:{}", self.name) } else { format!("h:{}", self.handle) }
    }

    /// Their name, or else their telephone or mark. Of the owner of a telephone whose file does not name them what another calls them,
    /// or nothing.
    pub fn shown(&self) -> &str {
        match self.name.as_str() {
            "" if self.is_owner() => self.also.first().map_or("", String::as_str),
            "" => &self.handle,
            name => name,
        }
    }

    /// Whether it is the owner of a telephone whose file does not name them.
    pub fn is_owner(&self) -> bool {
        self.name.is_empty() && is_owner_mark(&self.handle)
    }
}

/// Who of the case a participant is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The participant's mark.
    pub who: String,
    /// The party.
    pub party: PartyId,
}

/// A message on its page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredMessage {
    /// From 0, in the order of time.
    pub position: u32,
    /// The item a citation of it names.
    pub evidence: EvidenceId,
    /// Its name there.
    pub key: MessageKey,
    /// Who wrote it; none: the program itself.
    pub author: Option<u32>,
    /// What it is.
    pub kind: MessageKind,
    /// The time as written.
    pub at: NaiveDateTime,
    /// Minutes east of UTC; none: the telephone's clock.
    pub zone: Option<i32>,
    /// Whether seconds were written.
    pub seconds: bool,
    /// Its words.
    pub text: String,
    /// Changed by its writer.
    pub edited: bool,
    /// What it answers.
    pub answers: Option<Reply>,
    /// It answers a message of another chat.
    pub answers_elsewhere: bool,
    /// From whom it was passed on.
    pub forwarded: Option<String>,
    /// What is attached.
    pub attachments: Vec<StoredAttachment>,
    /// In how many exports it stands.
    pub exports: u32,
    /// Whether no message of the same day stands before it.
    pub day_begins: bool,
}

/// A message that another answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// Its position.
    pub position: u32,
    /// Who wrote it.
    pub author: Option<u32>,
    /// The beginning of its words.
    pub text: String,
}

/// Something attached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredAttachment {
    /// From 0.
    pub number: u32,
    /// What it is.
    pub kind: AttachmentKind,
    /// Its name in the export.
    pub name: String,
    /// Bytes, when known.
    pub length: Option<u64>,
    /// The archive that holds it and where it lies there.
    pub inside: Option<(EvidenceId, String)>,
    /// The item it was taken out as, or was taken in as beside the export.
    pub taken: Option<EvidenceId>,
}

/// What a list or a page of paper says of a cited message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The time as written.
    pub at: NaiveDateTime,
    /// Who wrote it, as the telephone shows; empty for the program itself.
    pub author: String,
    /// The participant's party, if linked.
    pub party: Option<PartyId>,
}

/// A chat that was just written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// Its id.
    pub id: ChatId,
    /// How many messages it has.
    pub messages: u32,
    /// When.
    pub at: Timestamp,
    /// Chats in which somebody is called or known otherwise than before, or that are gone: what said who they are is not to be taken
    /// back any more.
    pub unsettled: Vec<ChatId>,
}
