//! Chats: exports of WhatsApp, Telegram, Viber and of SMS, all read into one model. Reading is a plain function from
//! bytes to messages; it judges nothing and keeps every word.

mod attached;
mod dates;
mod header;
mod merge;
mod messages;
mod model;
mod phrases;
mod polls;
mod sms;
mod telegram_cards;
mod telegram_html;
mod telegram_json;
mod telegram_talks;
mod telegram_told;
mod viber;
mod whatsapp;

#[cfg(test)]
mod tests;

pub use header::is_mark;
pub use merge::{Merged, MergedMessage, merge};
pub use messages::Messages;
pub use model::{
    App, Attachment, AttachmentKind, Chat, DateOrder, DateOrders, Dates, Message, MessageKind, Moment, Participant,
    Reading, Zone,
};
pub use sms::{INSIDE, OWNER, is_owner_mark, part_of as part_of_mms, plain_name};

use serde::Deserialize;
use serde::de::IgnoredAny;

/// Reads the chats of an export, given as text. `name` is the file's name, whose ending and words help; `order` is the
/// lawyer's answer where day and month could be either. Empty if the text is no export that Dalil knows.
pub fn read(name: &str, text: &str, order: Option<DateOrder>) -> Vec<Chat> {
    let text = text.trim_start_matches('\u{FEFF}');
    let ending = name.rsplit('.').next().unwrap_or_default().to_lowercase();
    let found = if ending == "json" || telegram_json::looks_like(text) {
        telegram_json::read(text)
    } else if telegram_html::looks_like(text) {
        telegram_html::read(text).map(|chat| vec![chat])
    } else if sms::looks_like(text) {
        sms::read(text)
    } else if ending == "csv" {
        viber::read(text, order).map(|chat| vec![chat])
    } else if whatsapp::looks_like(text) {
        whatsapp::read(text, order).map(|chat| vec![chat])
    } else {
        viber::read(text, order).map(|chat| vec![chat])
    };
    let mut chats: Vec<Chat> = found.unwrap_or_default().into_iter().filter(|c| !c.messages.is_empty()).collect();
    for chat in &mut chats {
        if chat.title.is_empty() {
            chat.title = title_from(name);
        }
    }
    chats
}

/// The same of one text among several. What an earlier program kept was one answer for all of them: none loses messages whose day it would
/// make one that does not exist.
pub fn read_among(name: &str, text: &str, order: Option<DateOrder>) -> Vec<Chat> {
    let messages = |chats: &[Chat]| chats.iter().map(|chat| chat.messages.len()).sum::<usize>();
    let chats = read(name, text, order);
    let alone = order.map_or_else(Vec::new, |_| read(name, text, None));
    if messages(&alone) > messages(&chats) { alone } else { chats }
}

/// Whether a text is a copy of SMS or of calls by its beginning.
pub fn is_copy_of_sms(text: &str) -> bool {
    sms::looks_like(text)
}

/// Whether an export says where it ends and does not come so far: Telegram's JSON, or the XML of SMS. What stands before is read.
pub fn breaks_off(text: &str) -> bool {
    let text = text.trim_start_matches('\u{FEFF}').trim();
    if text.starts_with('{') {
        let text = telegram_told::whole_escapes(text);
        return IgnoredAny::deserialize(&mut serde_json::Deserializer::from_str(&text)).is_err();
    }
    sms::looks_like(text) && !["</smses>", "</calls>"].iter().any(|end| text.ends_with(end))
}

/// `WhatsApp Chat with Эрмек.txt`, `Чат WhatsApp с контактом Эрмек.txt`: the name behind the program's words.
fn title_from(name: &str) -> String {
    let name = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem).replace('_', " ");
    let openings = [
        "WhatsApp Chat with ",
        "WhatsApp Chat - ",
        "Чат WhatsApp с контактом ",
        "Чат WhatsApp с ",
        "WhatsApp-Chat mit ",
        "Chat de WhatsApp con ",
        "Discussion WhatsApp avec ",
        "WhatsApp Sohbeti - ",
        "دردشة واتساب مع ",
        "محادثة واتساب مع ",
        "Чат с ",
    ];
    let found = openings.iter().find_map(|opening| stem.strip_prefix(opening));
    match found {
        Some(rest) => rest.trim().to_owned(),
        None if matches!(stem.trim(), "chat" | "messages" | "result") => String::new(),
        None => stem.trim().to_owned(),
    }
}
