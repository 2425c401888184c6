//! Whose key signed what was received, as far as the list of colleagues says, and keeping that its words were compared.

use super::super::core::Core;
use super::super::failure::Failure;
use super::super::views::{Changed, KnownSender, MatchHandover};
use super::look::{expect_for_us, seen};
use super::{own, recipient};
use crate::base::Timestamp;
use crate::base::id::CorrespondentId;
use crate::evidence::handover::correspondents::{self, Unkept};
use crate::evidence::handover::{Comparison, Correspondent, KeyPart, Seen, Standing};
use crate::vault::{Act, Area};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use rusqlite::{Connection, Transaction};

/// What the list says of whoever signed, and whom it means by that.
pub(super) fn known(db: &Connection, seen: &Seen) -> Result<(KnownSender, Option<Correspondent>), Unkept> {
    let Some(key) = signer(seen) else { return Ok((KnownSender::Unknown, None)) };
    if let Some(one) = correspondents::of_key(db, KeyPart::Signer, &key)? {
        let compared = one.signer.as_ref().is_some_and(|kept| kept.compared.is_some());
        return Ok((if compared { KnownSender::Compared } else { KnownSender::Listed }, Some(one)));
    }
    match correspondents::of_name(db, &seen.about.sender.name)? {
        Some(one) if one.signer.is_some() => Ok((KnownSender::Changed, Some(one))),
        _ => Ok((KnownSender::Unknown, None)),
    }
}

/// Where the words of the key that signed were compared: with whom, and when.
pub(super) fn compared(db: &Connection, seen: &Seen) -> Result<Option<(String, Comparison)>, Unkept> {
    Ok(match known(db, seen)? {
        (KnownSender::Compared, Some(Correspondent { name, signer, .. })) => {
            signer.and_then(|kept| kept.compared).map(|compared| (name, compared))
        }
        _ => None,
    })
}

/// Refuses what is signed by another key than the list has for this name, and what is signed by a key that the list has of somebody else:
/// anybody can write a name into a file, and the log would name the wrong person.
pub(super) fn expect_no_other(core: &Core, seen: &Seen) -> Result<(), Failure> {
    match core.read(|db| known(db, seen))? {
        (KnownSender::Changed, Some(one)) => Err(Unkept::OtherKey { name: one.name }.into()),
        (_, Some(one)) if !one.is_called(&seen.about.sender.name) => Err(Unkept::Taken { name: one.name }.into()),
        _ => Ok(()),
    }
}

/// The key that signed, base64. Where the signature is not good, the file only names one.
fn signer(seen: &Seen) -> Option<String> {
    seen.signer.filter(|_| seen.standing == Standing::Good).map(|key| BASE64.encode(key))
}

pub fn matched(core: &Core, request: MatchHandover) -> Result<Changed<Option<CorrespondentId>>, Failure> {
    let (_, seen) = seen(core, request.evidence)?.ok_or_else(|| Failure::new("handover-refused"))?;
    expect_for_us(core, &seen)?;
    let vault = core.vault()?;
    let (own, by_us) = (own(&vault)?.to_string(), BASE64.encode(vault.signing_key()));
    // What the user signed is their own. Whose vault sent it, the file only says: anybody can write this one's key into it.
    let Some(key) = signer(&seen).filter(|key| *key != by_us) else {
        return Ok(Changed { value: None, areas: Vec::new(), undo: None });
    };
    if !request.instead {
        expect_no_other(core, &seen)?;
    }
    core.write(Act { label: "correspondent-compare", undoable: true }, |tx| {
        tx.changed(Area::Settings);
        let id = keep(tx, &seen, (&key, &own), tx.at())?;
        correspondents::compare(tx, id, KeyPart::Signer, request.how, (tx.actor(), tx.at()))?;
        Ok::<_, Unkept>(Some(id))
    })
}

/// Keeps the key of whoever signed. Somebody new comes with the key that the signature covers, too; its words were not compared. A colleague
/// in this vault has none but its own, for which nothing is sealed.
fn keep(tx: &Transaction<'_>, seen: &Seen, (key, own): (&str, &str), at: Timestamp) -> Result<CorrespondentId, Unkept> {
    if let (KnownSender::Listed | KnownSender::Compared, Some(one)) = known(tx, seen)? {
        return Ok(one.id);
    }
    let sender = &seen.about.sender;
    let id = match correspondents::of_name(tx, &sender.name)? {
        Some(one) => one.id,
        None => correspondents::add(tx, &sender.name, "", at)?,
    };
    correspondents::set_key(tx, id, KeyPart::Signer, key)?;
    let sealed_for = recipient(&sender.recipient).ok().map(|key| key.to_string()).filter(|key| key != own);
    if let Some(key) = sealed_for {
        let lacks = correspondents::one(tx, id)?.recipient.is_none();
        // A vault has one key for all its lawyers: the list may have it as that of another.
        if lacks && correspondents::of_key(tx, KeyPart::Recipient, &key)?.is_none() {
            correspondents::set_key(tx, id, KeyPart::Recipient, &key)?;
        }
    }
    Ok(id)
}
