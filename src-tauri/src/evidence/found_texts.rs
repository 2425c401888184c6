//! Texts made of items that lost their rows: each says in its file of which original it was made and what it is. Where that
//! original is an item, they are its texts again.

use super::derivatives::{self, Derivative, DerivativeKind, Page, Waiting};
use super::{Error, Evidence, destroy, drafts, store};
use crate::base::id::{BlobId, DerivativeId, EvidenceId};
use crate::vault::{self, Act, Action, Area, Found, Vault, Writing};
use std::collections::{BTreeMap, HashSet};
use std::ops::ControlFlow;

const TIE: Act = Act { label: "text-found", undoable: false };

/// What became of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tied {
    /// They are texts of an item again.
    pub back: u32,
    /// Of these, sealed under a key from before somebody was removed, who may know it.
    pub former: u32,
    /// They lie in `quarantine/`: their original is no item, or they do not say what they are in words that are known here.
    pub aside: u32,
}

/// What is known of keys that are called former.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Former {
    /// They were in use before the present one: whatever they seal is from before, or somebody removed made it.
    Earlier,
    /// They may be later ones, which the database from a backup does not know.
    Unknown,
}

/// A text that says what it is.
struct Text {
    said: Derivative,
    found: Found,
}

impl Text {
    /// What it stands in place of, and what it was made from.
    fn parents(&self) -> impl Iterator<Item = DerivativeId> {
        self.said.about.replaces.into_iter().chain(self.said.about.source)
    }
}

/// Ties texts that were taken up to the items of their originals, with one entry in the custody of each item. Readings by the
/// program and by machines come back as well: what people corrected and translated stands in their place or was made from
/// them. `going_on` may break off between two items; what waits then is found again by the next repair.
pub fn tie(
    vault: &Vault,
    found: Vec<Found>,
    keys: Former,
    going_on: &mut dyn FnMut() -> ControlFlow<()>,
) -> Result<Tied, Error> {
    let mut tied = Tied::default();
    let mut of_items: BTreeMap<EvidenceId, (Evidence, Vec<Text>)> = BTreeMap::new();
    for found in found {
        match item_of(vault, &found)? {
            Some((item, said)) => {
                of_items.entry(item.id).or_insert_with(|| (item, Vec::new())).1.push(Text { said, found });
            }
            None => {
                vault.lay_aside(&found)?;
                tied.aside += 1;
            }
        }
    }
    for (item, texts) in of_items.into_values() {
        if going_on().is_break() {
            return Err(vault::Error::Cancelled.into());
        }
        let texts = in_order(texts);
        let kept = vault.write(TIE, |tx| enter(tx, vault, &item, &texts, keys))?.value;
        for text in texts.iter().filter(|text| !kept.contains(&text.found.sealed.blob)) {
            vault.lay_aside(&text.found)?;
            tied.aside += 1;
        }
        tied.back += u32::try_from(kept.len()).unwrap_or(u32::MAX);
        let by_former = |text: &&Text| text.found.by_former_key && kept.contains(&text.found.sealed.blob);
        tied.former += u32::try_from(texts.iter().filter(by_former).count()).unwrap_or(u32::MAX);
    }
    Ok(tied)
}

/// The item that a text is of, and what it says it is: the very item it was made of or, where the vault knows no such one any
/// more, one with the same original. None of an item that was destroyed.
fn item_of(vault: &Vault, found: &Found) -> Result<Option<(Evidence, Derivative)>, Error> {
    let Some((said, original)) = derivatives::said_by(found) else { return Ok(None) };
    if vault.knows(found.sealed.blob)? {
        return Ok(None); // one copy too many
    }
    vault.read(|db| {
        if destroy::is_destroyed(db, said.about.evidence)? {
            return Ok(None);
        }
        let mut items = store::of_blob(db, original)?;
        if items.is_empty() {
            return Ok(None);
        }
        let at = items.iter().position(|item| item.id == said.about.evidence).unwrap_or(0);
        Ok(Some((items.swap_remove(at), said)))
    })
}

/// The order they were made in, and always so that what one stands in place of, or was made from, comes before it. Those
/// that name each other in a circle, which none does that was made here, come last.
fn in_order(mut texts: Vec<Text>) -> Vec<Text> {
    texts.sort_by_key(|text| (text.said.made, text.said.id));
    let mut waiting: HashSet<DerivativeId> = texts.iter().map(|text| text.said.id).collect();
    let mut ordered = Vec::with_capacity(texts.len());
    loop {
        let before = ordered.len();
        let mut rest = Vec::new();
        for text in texts {
            if text.parents().any(|parent| waiting.contains(&parent)) {
                rest.push(text);
            } else {
                waiting.remove(&text.said.id);
                ordered.push(text);
            }
        }
        if rest.is_empty() || ordered.len() == before {
            ordered.extend(rest);
            return ordered;
        }
        texts = rest;
    }
}

/// Enters the texts of an item as they were kept once; answers which. What cannot be read is left out. One that names a text
/// which is not there stands by itself. Whoever was removed may have sealed what opens by a former key: it takes the place of
/// none but what came back by such a key together with it, and where that key is an earlier one it stands before none.
fn enter(
    tx: &Writing<'_>,
    vault: &Vault,
    item: &Evidence,
    texts: &[Text],
    keys: Former,
) -> Result<HashSet<BlobId>, Error> {
    let (mut kept, mut by_former) = (HashSet::new(), HashSet::<DerivativeId>::new());
    for Text { said, found } in texts {
        let document = match derivatives::found_document(vault, found) {
            Ok(document) => document,
            Err(derivatives::Error::Vault(error)) if !is_of_one_file(&error) => return Err(error.into()),
            Err(_) => continue,
        };
        if derivatives::is_kept(tx, said.id)? {
            continue;
        }
        let mut derivative = said.clone();
        let about = &mut derivative.about;
        about.evidence = item.id;
        for named in [&mut about.source, &mut about.replaces] {
            if let Some(id) = *named
                && !derivatives::is_kept(tx, id)?
            {
                *named = None;
            }
        }
        if found.by_former_key {
            about.replaces = about.replaces.filter(|id| by_former.contains(id));
            by_former.insert(said.id);
        }
        let waiting = Waiting { derivative, sealed: found.sealed.clone() };
        let derivative = derivatives::keep(tx, &waiting, document.pages.iter().map(Page::searched))?;
        if derivative.about.kind == DerivativeKind::Translation {
            drafts::note_makers(tx, derivative.id, &drafts::said_in(&document))?;
        }
        kept.insert(found.sealed.blob);
    }
    if !kept.is_empty() {
        let key = if by_former.is_empty() { "present" } else { "former" };
        let mut about = serde_json::json!({ "what": "texts", "texts": kept.len(), "key": key });
        if keys == Former::Earlier {
            let behind = put_behind(tx, item.id, &by_former)?;
            if behind > 0 {
                about["behind"] = behind.into();
            }
        }
        tx.custody(Action::Restore, &[(item.id, item.sha256)], &about)?;
        tx.changed(Area::Evidence);
    }
    Ok(kept)
}

/// Puts texts by an earlier key that say they are newer behind those by the present key of the same kind, and of the same language where
/// they are translations. What was sealed before the key was changed is older than all that was sealed since, so a later day is
/// somebody's invention, or a clock's. They stay, as replaced ones do. How many there were.
fn put_behind(tx: &Writing<'_>, item: EvidenceId, by_former: &HashSet<DerivativeId>) -> Result<usize, Error> {
    let all = derivatives::of(tx, item).map_err(|error| match error {
        derivatives::Error::Vault(error) => error,
        _ => vault::Error::DatabaseDamaged,
    })?; // the newest first
    let is_former = |one: &Derivative| by_former.contains(&one.id);
    let is_like = |one: &Derivative, other: &Derivative| {
        let (one, other) = (&one.about, &other.about);
        let is_translation = one.kind == DerivativeKind::Translation;
        one.kind == other.kind && one.entry == other.entry && (!is_translation || one.language == other.language)
    };
    let mut behind = 0;
    for (at, text) in all.iter().enumerate().filter(|(_, text)| is_former(text)) {
        if all[at..].iter().any(|older| !is_former(older) && is_like(older, text)) {
            tx.execute("UPDATE derivative SET replaced = 1 WHERE id = ?1", [text.id])?;
            behind += 1;
        }
    }
    Ok(behind)
}

/// Whether an error is about one sealed file, and says nothing of the others.
const fn is_of_one_file(error: &vault::Error) -> bool {
    use vault::Error::{BlobDamaged, BlobMissing, BlobUnreadable, Io};
    matches!(error, Io { .. } | BlobUnreadable { .. } | BlobDamaged { .. } | BlobMissing { .. })
}
