//! What a worker keeps between questions, so that an answer that comes in stretches is made once.

use super::child::json;
use super::documents::CHUNK;
use super::exports::{Heads, stretch};
use super::{Answer, Trouble};
use crate::evidence::chats::Export;

#[derive(Default)]
pub(super) struct Kept {
    /// The file inside that was asked for last.
    inner: Option<(String, Vec<u8>)>,
    /// The conversations that were read last.
    chats: Option<Export>,
}

type Answered = Result<(Answer, Vec<u8>), Trouble>;

impl Kept {
    /// A stretch of a file inside; `unpack` makes it when it is not the one of before.
    pub fn inner(
        &mut self,
        entry: String,
        from: u64,
        unpack: impl FnOnce(&str) -> Result<Vec<u8>, Trouble>,
    ) -> Answered {
        if self.inner.as_ref().is_none_or(|(name, _)| *name != entry) {
            // What was kept goes first: two of them may be more than there is room for.
            self.inner = None;
            let bytes = unpack(&entry)?;
            self.inner = Some((entry, bytes));
        }
        let bytes = self.inner.as_ref().map(|(_, bytes)| bytes.as_slice()).unwrap_or_default();
        let start = usize::try_from(from).unwrap_or(usize::MAX).min(bytes.len());
        let end = start.saturating_add(CHUNK).min(bytes.len());
        Ok((Answer::Inner { whole: bytes.len() as u64 }, bytes[start..end].to_vec()))
    }

    /// The heads of conversations, which are kept for [`messages`](Self::messages).
    pub fn chats(&mut self, export: Export) -> Answered {
        let heads = Heads::of(&export);
        self.chats = Some(export);
        Ok((Answer::Chats, json(&heads)?))
    }

    /// Messages of one of them from a number on.
    pub fn messages(&self, chat: u32, from: u32) -> Answered {
        let export = self.chats.as_ref().ok_or(Trouble::Crashed)?;
        let chat = export.chats.get(chat as usize).ok_or(Trouble::Crashed)?;
        let rest = chat.messages.get(from as usize..).unwrap_or_default();
        Ok((Answer::Messages, json(&stretch(rest))?))
    }
}
