//! Conversations: what exports hold, joined, stored and read page by page. The originals stay as they are; all of this
//! can be made again from them.

mod again;
mod answers;
mod archived;
mod cast;
mod export;
mod files;
mod join;
mod key;
mod known;
mod left_out;
mod links;
mod model;
mod pages;
mod same;
mod stay;
mod store;
mod write;

#[cfg(test)]
mod tests;

pub use again::{Told, told};
pub use answers::{answer_of, in_question, is_apart, set_apart, set_order};
pub(super) use archived::{ALL, CHATS, FILES, PEOPLE};
pub use export::{Export, may_be, may_begin_one, read_export, words_of_archive};
pub use files::Files;
pub use join::{same_chat, seen_of};
pub use key::{MessageKey, Named, digest_of};
pub use left_out::{Left, WhyLeft};
pub use links::{case_of, details_of, enter_party, link, links};
pub use model::{
    Answered, Link, Participant, Reply, Said, Source, Stored, StoredAttachment, StoredChat, StoredMessage,
};
pub use pages::{are_pages, order_pages, page_of};
pub use stay::stays;
pub use store::{
    absent_files, by_id, chats_of, find, held_in, landmarks, left_out, messages, of_case, of_same_chats, participants,
    said, search, seen_in, set_left_out, sources,
};
pub use write::{Part, forget, write};
