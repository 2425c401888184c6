//! Which messages of a conversation a text was made of, and when each of them was written.

use super::super::core::Core;
use super::super::failure::Failure;
use crate::evidence::chats::{self, MessageKey};
use crate::evidence::derivatives::{Derivative, Document};
use crate::evidence::{Error, facing::Talk};

/// How a text names the messages it was made of, by the first of them and how many were asked for.
const ENTRY: &str = "messages:";

/// The name of a text made of so many messages.
pub(super) fn entry(first: &str, count: u32) -> String {
    format!("{ENTRY}{first}+{count}")
}

/// The messages of a text; none where it was made of something else.
pub(super) fn of(core: &Core, source: &Derivative, document: &Document) -> Result<Option<Talk>, Failure> {
    let named = source.about.entry.strip_prefix(ENTRY).and_then(|entry| entry.rsplit_once('+'));
    let named = named.and_then(|(key, count)| Some((key.parse::<MessageKey>().ok()?, count.parse::<u32>().ok()?)));
    let Some((key, count)) = named else { return Ok(None) };
    let item = source.about.evidence;
    let found = core.read(|db| {
        let Some((chat, from)) = chats::find(db, item, key)? else { return Ok::<_, Error>(None) };
        let chat = chats::by_id(db, chat)?;
        let messages = chats::messages(db, &chat, item, from, count)?;
        Ok(Some((from, chat.messages, messages)))
    })?;
    let Some((from, of, messages)) = found else { return Ok(None) };
    // A message without words is no block.
    let mut rest = messages.iter().filter(|message| !message.text.trim().is_empty());
    let times = document.blocks().map(|block| {
        let message = rest.next()?;
        (message.text.trim() == block.text.trim()).then_some(message.at)
    });
    let times = times.collect();
    Ok(Some(Talk { first: from + 1, last: from + messages.len() as u32, of, times }))
}
