//! Commands about handing exhibits to another lawyer (docs/adr/0061): the keys and their words, sending, receiving, and taking the
//! exhibits out as items of a case.

pub mod correspondents;
mod look;
mod matched;
mod receive;
mod send;
mod take;

pub(super) use look::expect_signed;
pub use look::show;
pub use matched::matched;
pub use receive::receive;
pub use send::send;
pub(super) use take::origin_of;
pub use take::take;

use super::core::Core;
use super::failure::Failure;
use super::views::{HandoverKeyView, HandoverOutcome, HandoverWords, HandoverWork, Nothing, WordsOfKey, WorkView};
use crate::vault::Vault;
use crate::vault::handover::{self, words_of_recipient, words_of_signer};
use age::x25519::Recipient;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;

/// The vault's key, and that by which the user signs.
pub fn key(core: &Core, _: Nothing) -> Result<HandoverKeyView, Failure> {
    let vault = core.vault()?;
    let key = own(&vault)?;
    let signer = vault.signing_key();
    Ok(HandoverKeyView {
        key: key.to_string(),
        words: words_of_recipient(&key),
        signer: BASE64.encode(signer),
        signer_words: words_of_signer(&signer),
    })
}

/// The words of a key that was received, to be compared with those of whoever sent it.
pub fn words(_: &Core, request: WordsOfKey) -> Result<HandoverWords, Failure> {
    Ok(HandoverWords { words: words_of_recipient(&recipient(&request.key)?) })
}

/// Reads a key as people paste it.
fn recipient(text: &str) -> Result<Recipient, Failure> {
    handover::recipient(text).ok_or_else(|| Failure::new("handover-key"))
}

/// The same of somebody else: what is sealed for this vault alone opens for nobody it was meant for.
fn of_another(text: &str, own: &Recipient) -> Result<Recipient, Failure> {
    let key = recipient(text)?;
    if key == *own { Err(Failure::new("handover-own-key")) } else { Ok(key) }
}

/// The key by which others send to this vault.
fn own(vault: &Vault) -> Result<Recipient, Failure> {
    Ok(vault.handover_identity()?.to_public())
}

fn view(work: HandoverWork, outcome: HandoverOutcome) -> WorkView {
    WorkView::Handover { work, outcome }
}
