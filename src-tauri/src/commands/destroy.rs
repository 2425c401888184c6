//! Destroying evidence: what would fall with it is shown first, what cites it must be taken out first, and a second lawyer
//! agrees where the rule of two is on. It cannot be taken back.

use super::chats::without;
use super::core::{Core, locked};
use super::failure::Failure;
use super::views::{
    Changed, DestroyEvidence, DestroyView, DestroyedOutcome, HolderKind, HolderView, OfEvidence, SecondAct,
};
use crate::base::id::{ChatId, EvidenceId};
use crate::base::text::tidy;
use crate::bundle;
use crate::cases::holders::{Asked, Holder};
use crate::cases::{consents, events};
use crate::evidence::chats::{self, Part};
use crate::evidence::destroy::{self, Grounds, Made};
use crate::evidence::{self, Evidence, contents};
use crate::facts::{self, accounts, ledger, ties};
use crate::filings::{self, record};
use crate::search::{self, Kind};
use crate::vault::{Area, Error, Vault, Written};
use rusqlite::Connection;
use std::ops::ControlFlow;

/// An index of more texts than these is gone through behind the window.
const SMALL_INDEX: i64 = 50_000;

/// What must be taken out before an item is destroyed: it would stand on nothing.
fn in_the_way(db: &Connection, item: &Evidence) -> Result<Vec<HolderView>, Error> {
    let asked = Asked { item: item.id, case: item.case };
    Ok(views([
        (HolderKind::Fact, facts::holding(db, asked)?),
        (HolderKind::Account, accounts::holding(db, asked)?),
        (HolderKind::Tie, ties::holding(db, asked)?),
        (HolderKind::Ledger, ledger::holding(db, asked)?),
        (HolderKind::Draft, filings::drafts_holding(db, asked)?),
        (HolderKind::OpenBundle, bundle::open_holding(db, asked)?),
    ]))
}

/// What holds an item and stays: papers that were made of it are sealed apart, records keep their line.
fn staying(db: &Connection, item: &Evidence) -> Result<Vec<HolderView>, Error> {
    let asked = Asked { item: item.id, case: item.case };
    Ok(views([
        (HolderKind::FinalFiling, filings::finals_holding(db, asked)?),
        (HolderKind::BuiltBundle, bundle::built_holding(db, asked)?),
        (HolderKind::Event, events::holding(db, asked)?),
        (HolderKind::Step, record::holding(db, asked)?),
        (HolderKind::Consent, consents::holding(db, asked)?),
    ]))
}

fn views(found: impl IntoIterator<Item = (HolderKind, Vec<Holder>)>) -> Vec<HolderView> {
    let view = |kind, Holder { id, title }| HolderView { kind, id, title, number: None };
    found.into_iter().flat_map(|(kind, all)| all.into_iter().map(move |one| view(kind, one))).collect()
}

/// Other items that hold the same bytes, or some of them.
fn copies(db: &Connection, item: &Evidence) -> Result<Vec<HolderView>, evidence::Error> {
    let of_kin = |kind| {
        move |kin: contents::Kin| HolderView {
            kind,
            id: kin.evidence.to_string(),
            title: kin.title,
            number: Some(kin.number),
        }
    };
    let mut found: Vec<HolderView> =
        contents::parents(db, item.id)?.into_iter().map(of_kin(HolderKind::Parent)).collect();
    found.extend(contents::children(db, item.id)?.into_iter().map(of_kin(HolderKind::Child)));
    let same = destroy::with_same_original(db, item)?.into_iter().map(|other| HolderView {
        kind: HolderKind::SameOriginal,
        id: other.id.to_string(),
        title: other.details.title,
        number: Some(other.number),
    });
    found.extend(same);
    let same_chat = chats::of_same_chats(db, item.id)?.into_iter().map(|(id, title, number)| HolderView {
        kind: HolderKind::SameChat,
        id: id.to_string(),
        title,
        number: Some(number),
    });
    found.extend(same_chat);
    Ok(found)
}

/// What destroying an item would do, said before.
pub fn preview(core: &Core, request: OfEvidence) -> Result<DestroyView, Failure> {
    let vault = core.vault()?;
    let (item, made, in_the_way, stays, copies) = core.read(|db| {
        let item = evidence::one(db, request.evidence)?;
        let (in_the_way, stays) = (in_the_way(db, &item)?, staying(db, &item)?);
        let copies = copies(db, &item)?;
        let made = destroy::made_of(db, &item)?;
        Ok::<_, evidence::Error>((item, made, in_the_way, stays, copies))
    })?;
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    Ok(DestroyView {
        evidence: item.id,
        number: item.number,
        title: item.details.title,
        set_aside: item.set_aside,
        in_the_way,
        stays,
        copies,
        texts: count(made.texts.len()),
        chats: count(made.chats.len()),
        two_people: vault.two_person_rule()?,
        backed_up: vault.last_backup()?.map(|last| last.at),
        databases_aside: count(vault.databases_aside()),
    })
}

/// Destroys an item for good.
pub fn destroy(core: &Core, request: DestroyEvidence) -> Result<Changed<DestroyedOutcome>, Failure> {
    let item = core.read(|db| evidence::one(db, request.evidence))?;
    if tidy(&request.reason).is_empty() {
        return Err(Failure::new("required").with("field", "reason"));
    }
    if !item.set_aside {
        return Err(evidence::Error::InUse(item.id).into());
    }
    core.read(|db| demand_uncited(db, &item))?;
    if core.jobs.is_busy() {
        return Err(Failure::new("busy"));
    }
    let vault = core.vault()?;
    let (written, clean) = core.with_second(SecondAct::Destroy, &item.id.to_string(), |second| {
        let grounds =
            Grounds { reason: request.reason, by: vault.user_name().to_owned(), second: second.map(str::to_owned) };
        destroy_now(core, &vault, item.id, &grounds)
    })?;
    let item = written.value;
    core.pictures.forget(item.id, item.blob);
    core.documents.clear();
    *locked(&core.matching) = super::matching::Memory::default();
    // It is destroyed: what the index keeps of it in passing is nobody's failure, and goes later if not now.
    let forgotten = core.read(search::standing).is_ok_and(|standing| standing.texts <= SMALL_INDEX)
        && core.index_everything().is_ok()
        && vault.fold_log().unwrap_or(false);
    if !forgotten {
        core.index_behind();
    }
    let backed_up = vault.last_backup()?.map(|last| last.at);
    let value = DestroyedOutcome { number: item.number, clean, backed_up };
    Ok(Changed { value, areas: written.areas, undo: None })
}

/// Destroys what lies there now. Chats that another item holds too are read before and written anew from that.
fn destroy_now(
    core: &Core,
    vault: &Vault,
    id: EvidenceId,
    grounds: &Grounds,
) -> Result<(Written<Evidence>, bool), Failure> {
    core.end_reading();
    let before = core.read(|db| destroy::made_of(db, &evidence::one(db, id)?))?;
    let mut left: Vec<(ChatId, Vec<Part>)> = Vec::new();
    for (chat, _, shared) in &before.chats {
        if *shared && !left.iter().any(|(known, _)| known == chat) {
            left.push((*chat, without(core, *chat, id)?));
        }
    }
    vault.destroy("evidence-destroy", |tx| {
        // Looked at again: what was made meanwhile goes with it.
        let item = evidence::one(tx, id)?;
        let made = destroy::made_of(tx, &item)?;
        if made.chats != before.chats {
            return Err(Failure::new("busy"));
        }
        demand_uncited(tx, &item)?;
        search::forget(tx, &things_of(&item, &made))?;
        destroy::destroy(tx, &item, &made, grounds)?;
        for (chat, parts) in &left {
            chats::write(tx, item.case, Some(*chat), parts, tx.at(), &mut |_| ControlFlow::Continue(()))?;
        }
        for area in [Area::Evidence, Area::Facts, Area::Bundles, Area::Filings, Area::Consents] {
            tx.changed(area);
        }
        Ok(item)
    })
}

/// An item and what was made of it, as the search knows them.
fn things_of(item: &Evidence, made: &Made) -> Vec<(Kind, String)> {
    let mut things = vec![(Kind::Evidence, item.id.to_string())];
    things.extend(made.texts.iter().map(|text| (Kind::Page, text.to_string())));
    things.extend(made.highlights.iter().map(|highlight| (Kind::Highlight, highlight.to_string())));
    things.extend(made.chats.iter().map(|(chat, ..)| (Kind::Message, chat.to_string())));
    things
}

fn demand_uncited(db: &Connection, item: &Evidence) -> Result<(), Failure> {
    match in_the_way(db, item)?.len() {
        0 => Ok(()),
        count => Err(Failure::new("destroy-cited").with("count", count)),
    }
}

impl Core {
    /// Ends what reads items behind the window; it is begun again when there is more to read.
    fn end_reading(&self) {
        self.unread.stop();
        self.readers.clear();
        self.unread.end();
        self.indexing.end();
    }
}
