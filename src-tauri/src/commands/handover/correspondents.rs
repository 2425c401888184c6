//! Commands about the list of colleagues: who they are, by which keys, and whether the words of those were compared (docs/adr/0062).

use super::super::core::Core;
use super::super::failure::Failure;
use super::super::views::{
    AddCorrespondent, ChangeCorrespondentKey, Changed, CompareCorrespondent, ComparisonView, CorrespondentView,
    KeptKey, Nothing, OfCorrespondent, RenameCorrespondent,
};
use super::{of_another, own, recipient};
use crate::base::Timestamp;
use crate::base::id::CorrespondentId;
use crate::evidence::handover::correspondents::{self, KnownKey, Unkept};
use crate::evidence::handover::{Comparison, Correspondent, KeyPart};
use crate::vault::handover::{words_of_recipient, words_of_signer};
use crate::vault::{Act, Area};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::{Value, json};

pub fn list(core: &Core, _: Nothing) -> Result<Vec<CorrespondentView>, Failure> {
    let kept = core.read(correspondents::all)?;
    Ok(kept.into_iter().map(view).collect())
}

pub fn add(core: &Core, request: AddCorrespondent) -> Result<Changed<CorrespondentId>, Failure> {
    let key = of_another(&request.key, &own(&*core.vault()?)?)?.to_string();
    core.write(Act { label: "correspondent-add", undoable: true }, |tx| {
        tx.changed(Area::Settings);
        if let Some(Correspondent { name, .. }) = correspondents::known(tx, KeyPart::Recipient, &key, &request.name)? {
            return Err(Unkept::Taken { name });
        }
        // Of whom only the signature is known, there is no key in whose place this one would come.
        let id = match correspondents::of_name(tx, &request.name)? {
            Some(signer) => signer.id,
            None => correspondents::add(tx, &request.name, &request.organisation, tx.at())?,
        };
        correspondents::set_key(tx, id, KeyPart::Recipient, &key)?;
        if let Some(how) = request.compared {
            correspondents::compare(tx, id, KeyPart::Recipient, how, (tx.actor(), tx.at()))?;
        }
        Ok::<_, Unkept>(id)
    })
}

pub fn rename(core: &Core, request: RenameCorrespondent) -> Result<Changed<CorrespondentId>, Failure> {
    core.write(Act { label: "correspondent-rename", undoable: true }, |tx| {
        tx.changed(Area::Settings);
        correspondents::rename(tx, request.correspondent, &request.name, &request.organisation, tx.at())?;
        Ok::<_, Unkept>(request.correspondent)
    })
}

pub fn change_key(core: &Core, request: ChangeCorrespondentKey) -> Result<Changed<CorrespondentId>, Failure> {
    let key = of_another(&request.key, &own(&*core.vault()?)?)?.to_string();
    let id = request.correspondent;
    core.write(Act { label: "correspondent-key", undoable: true }, |tx| {
        tx.changed(Area::Settings);
        correspondents::set_key(tx, id, KeyPart::Recipient, &key)?;
        if let Some(how) = request.compared {
            correspondents::compare(tx, id, KeyPart::Recipient, how, (tx.actor(), tx.at()))?;
        }
        Ok::<_, Unkept>(id)
    })
}

pub fn compare(core: &Core, request: CompareCorrespondent) -> Result<Changed<CorrespondentId>, Failure> {
    core.write(Act { label: "correspondent-compare", undoable: true }, |tx| {
        tx.changed(Area::Settings);
        let one = correspondents::one(tx, request.correspondent)?;
        if one.key(request.part).is_some_and(|known| known.key != request.key) {
            return Err(Unkept::OtherKey { name: one.name });
        }
        correspondents::compare(tx, one.id, request.part, request.how, (tx.actor(), tx.at()))?;
        Ok::<_, Unkept>(request.correspondent)
    })
}

pub fn remove(core: &Core, request: OfCorrespondent) -> Result<Changed<CorrespondentId>, Failure> {
    core.write(Act { label: "correspondent-remove", undoable: true }, |tx| {
        tx.changed(Area::Settings);
        correspondents::remove(tx, request.correspondent)?;
        Ok::<_, Unkept>(request.correspondent)
    })
}

fn view(one: Correspondent) -> CorrespondentView {
    CorrespondentView {
        id: one.id,
        name: one.name,
        organisation: one.organisation,
        recipient: one.recipient.map(|kept| kept_key(kept, KeyPart::Recipient)),
        signer: one.signer.map(|kept| kept_key(kept, KeyPart::Signer)),
    }
}

fn kept_key(KnownKey { key, compared }: KnownKey, part: KeyPart) -> KeptKey {
    let words = match part {
        KeyPart::Recipient => recipient(&key).map(|key| words_of_recipient(&key)).unwrap_or_default(),
        KeyPart::Signer => signing(&key).map(|key| words_of_signer(&key)).unwrap_or_default(),
    };
    KeptKey { key, words, compared: compared.map(comparison) }
}

fn signing(key: &str) -> Option<[u8; 32]> {
    BASE64.decode(key).ok()?.try_into().ok()
}

/// As the window is told.
pub(super) fn comparison(Comparison { at, by, how }: Comparison) -> ComparisonView {
    ComparisonView { at, by, how }
}

/// What the log says of those whose keys are used: of each whether the words were compared, when, by whom and how. Once for programs, once
/// for people.
pub(super) fn told<'a>(keys: impl Iterator<Item = (&'a str, Option<&'a Comparison>)>) -> Value {
    let (mut each, mut done, mut not) = (Vec::new(), Vec::new(), Vec::new());
    for (name, compared) in keys {
        each.push(json!({ "name": name, "compared": compared.map(in_log) }));
        match compared {
            Some(Comparison { at, by, .. }) => done.push(format!("{name} ({}, {by})", day(*at))),
            None => not.push(name),
        }
    }
    json!({ "comparisons": each, "compared": done.join("; "), "uncompared": not.join(", ") })
}

fn in_log(Comparison { at, by, how }: &Comparison) -> Value {
    json!({ "at": at.utc().format("%Y-%m-%dT%H:%M:%SZ").to_string(), "by": by, "how": how })
}

fn day(at: Timestamp) -> String {
    at.utc().with_timezone(&chrono::Local).format("%d.%m.%Y").to_string()
}
