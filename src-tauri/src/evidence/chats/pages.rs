//! The pages of one chat: Telegram cuts a long one into `messages.html`, `messages2.html` and so on, which share no message.

use super::archived::{is_page, page};
use super::write::Part;
use crate::evidence::importers::chat::{Chat, Messages};

/// Which page of a chat a file may be by its name; of two pages the later has the higher number.
pub fn page_of(name: &str) -> Option<u32> {
    is_page(name).then(|| page(name))
}

/// Whether these are pages of one chat, in order: all of one name, and each begins behind the one before it, by Telegram's numbers
/// and by time.
pub fn are_pages(parts: &[&Part]) -> bool {
    let follows = |before: &Chat<Messages>, chat: &Chat<Messages>| {
        !chat.title.is_empty() && chat.title == before.title && chat.messages.follows(&before.messages)
    };
    parts.windows(2).all(|two| follows(&two[0].chat, &two[1].chat))
}

/// Brings pages of one chat into their order; other exports stay in theirs.
pub fn order_pages(parts: &mut [Part]) {
    let mut sorted: Vec<&Part> = parts.iter().collect();
    sorted.sort_by_key(|part| part.chat.messages.first_number());
    if are_pages(&sorted) {
        parts.sort_by_key(|part| part.chat.messages.first_number());
    }
}
