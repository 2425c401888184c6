//! What belongs together among files that were taken in from one folder: the pages of a chat, and a chat with what was attached.

use super::super::core::Core;
use super::super::failure::Failure;
use super::read::{Place, again, keep_said, settle, write_anew};
use crate::base::id::{ChatId, EvidenceId};
use crate::evidence::chats;
use crate::evidence::{Error, contents};
use crate::vault::{Act, Area};
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::ControlFlow;
use std::path::Path;

/// Joins the pages of a chat among items, each with the path it came from, and links the files that chats name by their place
/// beside them. What cannot be brought together stays as it is, each an item of its own: these are answered. One folder that fails
/// keeps none of the others from it.
pub(in crate::commands) fn bring_together(core: &Core, items: &[(&Path, EvidenceId)]) -> BTreeSet<EvidenceId> {
    let mut folders: BTreeMap<&Path, Vec<(u32, EvidenceId)>> = BTreeMap::new();
    for (path, item) in items {
        if let (Some(folder), Some(name)) = (path.parent(), path.file_name())
            && let Some(page) = chats::page_of(&name.to_string_lossy())
        {
            folders.entry(folder).or_default().push((page, *item));
        }
    }
    let mut apart = BTreeSet::new();
    for mut pages in folders.into_values().filter(|pages| pages.len() > 1) {
        pages.sort_unstable();
        let pages: Vec<EvidenceId> = pages.into_iter().map(|(_, item)| item).collect();
        if join(core, &pages).is_err() {
            apart.extend(pages);
        }
    }
    link(core, items, &mut apart);
    apart
}

/// Makes one chat of what was read of pages, given in order: that of the first.
fn join(core: &Core, pages: &[EvidenceId]) -> Result<(), Failure> {
    let held = core.read(|db| exports_of(db, pages))?;
    let Some(target) = held.first().map(|(chat, _)| *chat) else { return Ok(()) };
    if held.iter().all(|(chat, _)| *chat == target) {
        return Ok(());
    }
    let places: Vec<Place> = held.iter().map(|(_, place)| *place).collect();
    let mut parts = again(core, &places)?;
    let found = |page: &EvidenceId| parts.iter().find(|part| part.evidence == *page);
    if !chats::are_pages(&pages.iter().filter_map(found).collect::<Vec<_>>()) {
        return Ok(());
    }
    chats::order_pages(&mut parts);
    let case = core.read(|db| chats::case_of(db, target))?;
    core.vault()?.write(Act { label: "chat-read", undoable: false }, |tx| {
        for area in [Area::Evidence, Area::Facts, Area::Parties] {
            tx.changed(area);
        }
        let stored = write_anew(tx, case, Some(target), &parts, &mut |_| ControlFlow::Continue(()))?;
        keep_said(tx, held.iter().map(|(chat, _)| *chat).filter(|chat| *chat != target))?;
        // Of a part that is not read any more nothing stays behind.
        let is_written = |(evidence, part): &Place| parts.iter().any(|p| (p.evidence, p.part) == (*evidence, *part));
        for (evidence, part) in places.iter().filter(|place| !is_written(place)) {
            chats::forget(tx, *evidence, *part)?;
        }
        Ok::<_, Error>(stored)
    })?;
    settle(core, parts.iter().map(|part| part.evidence))
}

/// The exports of all chats that pages are in, each with its chat: first the pages in their order.
fn exports_of(db: &Connection, pages: &[EvidenceId]) -> Result<Vec<(ChatId, Place)>, Error> {
    let (mut held, mut others) = (Vec::new(), Vec::new());
    for page in pages {
        if chats::is_apart(db, *page)? {
            continue;
        }
        for chat in chats::chats_of(db, *page)? {
            for source in chats::sources(db, chat.number)? {
                let list = if source.evidence == *page { &mut held } else { &mut others };
                list.push((chat.id, (source.evidence, source.part)));
            }
        }
    }
    for other in others {
        if !held.contains(&other) {
            held.push(other);
        }
    }
    Ok(held)
}

/// Says of files that a chat names by their path from its folder that they are of the export, or the page, that names them. `apart`
/// hears of a chat whose files could not be learnt, and of files of which it could not be noted.
fn link(core: &Core, items: &[(&Path, EvidenceId)], apart: &mut BTreeSet<EvidenceId>) {
    let of: HashMap<&Path, EvidenceId> = items.iter().copied().collect();
    let mut folders: HashMap<EvidenceId, BTreeSet<&Path>> = HashMap::new();
    for (path, item) in items {
        folders.entry(*item).or_default().extend(path.parent());
    }
    let all: BTreeSet<EvidenceId> = folders.keys().copied().collect();
    // Asked once: a chat may lie among thousands of files, and itself in many pages.
    let asked = core.read(|db| {
        let held = chats::held_in(db, &all)?.into_iter();
        Ok::<_, Error>(held.map(|(chat, exports)| (exports, chats::absent_files(db, chat))).collect::<Vec<_>>())
    });
    let Ok(asked) = asked else { return apart.extend(all) };
    let mut kin = Vec::new();
    for (exports, named) in asked {
        let Ok(named) = named else {
            apart.extend(exports);
            continue;
        };
        for (export, name) in named {
            for folder in folders.get(&export).into_iter().flatten() {
                if let Some(file) = of.get(folder.join(&name).as_path()).filter(|file| **file != export) {
                    kin.push((*file, export, name.clone()));
                }
            }
        }
    }
    if kin.is_empty() {
        return;
    }
    let noted = core.write(Act { label: "intake-page", undoable: false }, |tx| {
        tx.changed(Area::Evidence);
        kin.iter().try_for_each(|(file, chat, name)| contents::link(tx, *file, *chat, name)).map(|()| true)
    });
    if noted.is_err() {
        apart.extend(kin.iter().map(|(file, ..)| *file));
    }
}
