//! Conversations on the wire. Times are as written in the export, `2026-03-14T06:31:00`; whose clock it was is said beside.

use super::{Deserialize, SeenView, Serialize, TS};
use crate::base::id::{ChatId, EvidenceId, PartyId};
use crate::evidence::chats::{MessageKey, WhyLeft};
use crate::evidence::importers::chat::{App, AttachmentKind, DateOrder, MessageKind};
use crate::parties::PartyRole;

/// What an item holds of conversations.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ItemChatsView {
    /// The item.
    pub evidence: EvidenceId,
    /// Whether it looks like an export, read or not.
    pub may_be: bool,
    /// The chats read from it.
    pub chats: Vec<ChatView>,
    /// The export ends before its end: there were more messages.
    pub broken_off: bool,
    /// Files of an archive that were left out when its chats were read.
    pub left_out: Vec<LeftFiles>,
}

/// So many files that were left out for one reason, `chat-left-out-<why>` in the catalogue.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LeftFiles {
    /// Why.
    pub why: WhyLeft,
    /// How many.
    pub files: u32,
}

/// A conversation.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChatView {
    /// Its id.
    pub id: ChatId,
    /// The program it comes from.
    pub app: App,
    /// Its name, empty when the export has none.
    pub title: String,
    /// How many messages it has.
    pub messages: u32,
    /// Time of the first message.
    pub first: String,
    /// Time of the last message.
    pub last: String,
    /// Who wrote, in the order they appear.
    pub participants: Vec<ParticipantView>,
    /// The exports it was read from.
    pub sources: Vec<ChatSourceView>,
    /// Where each month begins.
    pub months: Vec<MonthMark>,
}

/// Where a month begins.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MonthMark {
    /// `2026-03`.
    pub month: String,
    /// The first message of it.
    pub position: u32,
}

/// Somebody who wrote.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ParticipantView {
    /// From 0.
    pub number: u32,
    /// As the telephone shows it.
    pub name: String,
    /// Telephone number or mark of the program, or empty.
    pub handle: String,
    /// Whether it is the owner of a telephone whose file does not name them. Then the handle is no mark to show.
    pub owner: bool,
    /// Names on other telephones.
    pub also: Vec<String>,
    /// How many messages.
    pub messages: u32,
    /// Who of the case it is.
    pub party: Option<PartyId>,
}

/// An export a chat was read from.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChatSourceView {
    /// The item.
    pub evidence: EvidenceId,
    /// Its number in the case.
    pub number: u32,
    /// Its title.
    pub title: String,
    /// The file inside the archive, or empty.
    pub entry: String,
    /// How many messages it has.
    pub messages: u32,
    /// How many of them no earlier export had.
    pub fresh: u32,
    /// Minutes added to its times.
    pub shift: i32,
    /// Whether the lawyer wants it not joined with others.
    pub apart: bool,
    /// How its dates were read, when they are written for people.
    pub dates: Option<DatesView>,
}

/// How the dates of an export were read.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DatesView {
    /// The way taken.
    pub taken: DateOrder,
    /// Whether there is nothing to ask: another way is impossible, or the lawyer answered.
    pub certain: bool,
    /// Whether the lawyer answered.
    pub answered: bool,
    /// What speaks for each way, the one that was likeliest first.
    pub readings: Vec<DateReading>,
}

/// One way to read the dates of an export.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DateReading {
    /// Which number is the day.
    pub order: DateOrder,
    /// How many dates do not exist in this way.
    pub impossible: u32,
    /// How many messages would stand before the one above them.
    pub backward: u32,
    /// The first moment, or empty.
    pub first: String,
    /// The last moment, or empty.
    pub last: String,
}

/// Which chat.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfChat {
    /// The chat.
    pub chat: ChatId,
}

/// Asks for a page of a chat.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReadMessages {
    /// The chat.
    pub chat: ChatId,
    /// The item it is looked at in: citations name it where the message stands in it.
    pub evidence: EvidenceId,
    /// The first position, from 0.
    pub from: u32,
    /// How many, up to 500.
    pub count: u32,
}

/// A message.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MessageView {
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
    pub at: String,
    /// Minutes east of UTC; none: the telephone's clock, whose zone is not written.
    pub zone: Option<i32>,
    /// Whether seconds were written.
    pub seconds: bool,
    /// Its words.
    pub text: String,
    /// Changed by its writer.
    pub edited: bool,
    /// What it answers.
    pub answers: Option<AnsweredView>,
    /// It answers a message of another chat, whose words are not here.
    pub answers_elsewhere: bool,
    /// From whom it was passed on.
    pub forwarded: Option<String>,
    /// What is attached.
    pub attachments: Vec<AttachmentView>,
    /// In how many exports it stands.
    pub exports: u32,
    /// Whether a new day begins with it.
    pub day_begins: bool,
}

/// The message that another answers.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AnsweredView {
    /// Its position.
    pub position: u32,
    /// Who wrote it.
    pub author: Option<u32>,
    /// The beginning of its words.
    pub text: String,
}

/// Something attached.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AttachmentView {
    /// From 0.
    pub number: u32,
    /// What it is.
    pub kind: AttachmentKind,
    /// Its name in the export, or empty.
    pub name: String,
    /// Bytes, when known.
    pub length: Option<u64>,
    /// Whether the archive holds it, or it was taken in beside the export.
    pub inside: bool,
    /// Path for `viewUrl` (add `/page/1?width=…`): a picture that is there, or none.
    pub picture: Option<String>,
    /// The item it was taken out as, or was taken in as beside the export.
    pub taken: Option<EvidenceId>,
}

/// Looks for words in a chat.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SearchChat {
    /// The chat.
    pub chat: ChatId,
    /// Words that a message must hold, all of them.
    pub text: String,
}

/// Where words were found.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ChatHits {
    /// Positions, in order; the first thousand.
    pub positions: Vec<u32>,
    /// How many there are in all.
    pub all: u32,
}

/// Asks where a named message stands.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FindMessage {
    /// The item.
    pub evidence: EvidenceId,
    /// The message.
    pub message: MessageKey,
}

/// A named message: where it stands, when it was written and by whom.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FoundMessage {
    /// Its chat.
    pub chat: ChatId,
    /// Its position.
    pub position: u32,
    /// The time as written.
    pub at: String,
    /// Who wrote it, or empty.
    pub author: String,
}

/// Answers what an export leaves open. The chat is read again.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AnswerChat {
    /// The export.
    pub evidence: EvidenceId,
    /// The conversation, by its file as the source names it; none: all of the item whose dates were in question.
    pub entry: Option<String>,
    /// Which number is the day; none leaves it as Dalil read it, or, where no conversation is named, as it is.
    pub order: Option<DateOrder>,
    /// Whether it is kept apart from other exports.
    pub apart: bool,
}

/// Says who of the case a participant is.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LinkParticipant {
    /// The chat.
    pub chat: ChatId,
    /// The participant, from 0.
    pub participant: u32,
    /// The party; none: not known after all.
    pub party: Option<PartyId>,
}

/// Enters a participant as a new party of the case.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EnterParticipant {
    /// The chat.
    pub chat: ChatId,
    /// The participant, from 0.
    pub participant: u32,
    /// What it is in the case.
    pub roles: Vec<PartyRole>,
}

/// A participant who was met before.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ParticipantSeen {
    /// The chat.
    pub chat: ChatId,
    /// The participant, from 0.
    pub participant: u32,
    /// As the telephone shows it.
    pub name: String,
    /// Where.
    pub hits: Vec<SeenView>,
}

/// Takes an attachment out of an archive, as an item of its own.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TakeOut {
    /// The chat.
    pub chat: ChatId,
    /// The message.
    pub position: u32,
    /// The attachment, from 0.
    pub attachment: u32,
}

/// What an intake found in an export.
#[derive(Debug, Clone, Serialize, TS)]
pub struct IntakeChat {
    /// How many messages.
    pub messages: u32,
    /// How many of them the case did not have yet.
    pub fresh: u32,
    /// How many people wrote.
    pub participants: u32,
    /// Whether day and month must be asked.
    pub ask: bool,
    /// Participants who were met before, in any case.
    pub seen: Vec<ParticipantSeen>,
}
