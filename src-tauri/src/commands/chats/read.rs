//! Reading an item: its bytes become chats, each joined with earlier exports of the same one.

use super::super::core::Core;
use super::super::failure::Failure;
use super::super::views::{Event, IntakeChat};
use super::seen::{ENTER, LINK};
use crate::base::id::{CaseId, ChatId, EvidenceId};
use crate::evidence::chats::{self, Left, Part, Stored, StoredChat};
use crate::evidence::importers::chat::{DateOrder, DateOrders};
use crate::evidence::{self, Error, Evidence, PROBE_BYTES, Reading, Trouble, contents, reading};
use crate::vault::{Act, Area, Writing};
use rusqlite::Connection;
use std::collections::BTreeSet;
use std::io::Read;
use std::ops::ControlFlow;
use std::sync::Arc;

/// So many bytes more are read of a text that begins as a message and has no second one in its first bytes: none is longer than
/// 65,536 letters of at most four bytes.
const LONG_MESSAGE: u64 = 256 << 10;

/// Hears how many messages of how many are written, and may break off.
pub type Progress<'a> = &'a mut dyn FnMut(u64, u64) -> ControlFlow<()>;

/// Reads an item as an export and writes its chats. What was read from it before is replaced.
pub fn read_item(core: &Core, id: EvidenceId, progress: Progress<'_>) -> Result<Vec<Stored>, Failure> {
    let (item, answer) = core.read(|db| Ok::<_, Error>((evidence::one(db, id)?, chats::answer_of(db, id)?)))?;
    let mut found = parts_of(core, &item, &answer.orders)?;
    if let Some(order) = answer.orders.of("")
        && hand_on(core, id, order, &found.parts)?
    {
        let answer = core.read(|db| chats::answer_of(db, id))?;
        found = parts_of(core, &item, &answer.orders)?;
    }
    let Found { parts, broken, left } = found;
    if parts.is_empty() {
        let files: u32 = left.iter().map(|left| left.files).sum();
        return Err(if files == 0 { Error::NotAChat(id) } else { Error::NotAllLookedInto { id, files } }.into());
    }
    let mut plans: Vec<Plan> = Vec::with_capacity(parts.len());
    for part in parts {
        let plan = plan(core, &item, part, answer.apart, &plans)?;
        plans.push(plan);
    }
    let total: u64 = plans.iter().flat_map(|p| &p.parts).map(|p| p.chat.messages.len() as u64).sum();
    if progress(0, total).is_break() {
        return Err(Failure::new("cancelled"));
    }
    let mut before = 0;
    let written = core.vault()?.write(Act { label: "chat-read", undoable: false }, |tx| {
        for area in [Area::Evidence, Area::Facts, Area::Parties] {
            tx.changed(area);
        }
        contents::was_chat(tx, id)?;
        if broken {
            contents::reading_of_chat(tx, id, Trouble::BrokenOff.word(), tx.at())?;
        }
        chats::set_left_out(tx, id, &left)?;
        let mut stored = Vec::with_capacity(plans.len());
        for plan in &plans {
            let mut hear = |done: u64| progress(before + done, total);
            stored.push(write_anew(tx, item.case, plan.chat, &plan.parts, &mut hear)?);
            if let Some((left, rest)) = &plan.left {
                write_anew(tx, item.case, Some(*left), rest, &mut hear)?;
            }
            before += plan.parts.iter().map(|p| p.chat.messages.len() as u64).sum::<u64>();
        }
        Ok::<_, Error>(stored)
    })?;
    let rest = |plan: &Plan| plan.left.iter().flat_map(|(_, rest)| rest).map(|part| part.evidence).collect::<Vec<_>>();
    let items = plans.iter().flat_map(|plan| plan.parts.iter().map(|part| part.evidence).chain(rest(plan)));
    settle(core, items)?;
    Ok(written.value)
}

/// An answer from before an archive was read names no conversation: it is of those in it whose dates turn out to be in question. Says whether
/// there was such an answer.
fn hand_on(core: &Core, id: EvidenceId, order: DateOrder, parts: &[Part]) -> Result<bool, Failure> {
    if parts.iter().all(|part| part.entry.is_empty()) {
        return Ok(false);
    }
    core.write(Act { label: "chat-answer", undoable: false }, |tx| {
        tx.changed(Area::Evidence);
        chats::set_order(tx, id, "", None)?;
        for part in parts.iter().filter(|part| part.chat.dates.as_ref().is_some_and(|dates| !dates.certain)) {
            chats::set_order(tx, id, &part.entry, Some(order))?;
        }
        Ok::<_, Error>(true)
    })?;
    Ok(true)
}

/// Writes a chat from its exports, and lets nobody take back who somebody of it was said to be where they are called otherwise now: taken
/// back, it would stand beside a name that nobody has, or somebody else.
pub(super) fn write_anew(
    tx: &Writing<'_>,
    case: CaseId,
    chat: Option<ChatId>,
    parts: &[Part],
    hear: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> Result<Stored, Error> {
    let stored = chats::write(tx, case, chat, parts, tx.at(), hear)?;
    keep_said(tx, stored.unsettled.iter().copied())?;
    Ok(stored)
}

/// Who somebody of these chats is said to be stays so until it is said otherwise.
pub(super) fn keep_said(tx: &Writing<'_>, chats: impl IntoIterator<Item = ChatId>) -> Result<(), Error> {
    for chat in chats {
        tx.forget_acts(&[LINK, ENTER], &chat.to_string())?;
    }
    Ok(())
}

/// What is left to do for items whose messages were written anew. Where these are numbered otherwise now, it is learnt anew on which
/// sheets they stand.
pub(super) fn settle(core: &Core, items: impl IntoIterator<Item = EvidenceId>) -> Result<(), Failure> {
    let mut is_long = false;
    for id in items.into_iter().collect::<BTreeSet<_>>() {
        let lost = |db: &Connection| {
            let counted = evidence::one(db, id)?.sheets.is_some();
            Ok::<_, Error>(counted && !evidence::printed::is_known(db, id)?)
        };
        if core.read(lost)? && !super::super::evidence::count_text(core, id).unwrap_or(false) {
            // A long one is counted behind, as after its intake.
            let act = Act { label: "evidence-read", undoable: false };
            core.write(act, |tx| evidence::contents::look_again(tx, id))?;
            is_long = true;
        }
    }
    if is_long {
        core.read_unread_behind();
    }
    core.index_behind();
    core.tell(Event::Changed { areas: vec![Area::Evidence, Area::Facts] });
    Ok(())
}

/// Where a part goes: the chat it becomes or joins, with all exports of that, and a chat it leaves to others.
#[derive(Default)]
struct Plan {
    chat: Option<ChatId>,
    parts: Vec<Part>,
    left: Option<(ChatId, Vec<Part>)>,
}

/// `apart`: not with other exports; `earlier`: where other parts of the item go.
fn plan(core: &Core, item: &Evidence, part: Part, apart: bool, earlier: &[Plan]) -> Result<Plan, Failure> {
    let (current, joined) = core.read(|db| {
        let current = holding(db, &part)?;
        let alone = current.as_ref().is_none_or(|(_, others, _)| others.is_empty());
        let own = current.as_ref().map(|(chat, ..)| chat.id);
        let closed: Vec<ChatId> = earlier.iter().filter_map(|plan| plan.chat).chain(own).collect();
        let joined = if apart || !alone { None } else { joining(db, item, &part, &closed)? };
        Ok::<_, Error>((current, joined))
    })?;
    let mut plan = Plan::default();
    // Behind the others, unless it had a place among them: the first sets clock and names.
    let mut place = None;
    match (current, joined) {
        (Some((chat, others, _)), _) if apart && !others.is_empty() => {
            plan.left = Some((chat.id, again(core, &others)?)).filter(|(_, rest)| !rest.is_empty());
        }
        (_, Some((chat, others))) => {
            plan.chat = Some(chat.id);
            plan.parts = again(core, &others)?;
        }
        (Some((chat, others, before)), None) => {
            let rest = again(core, &others)?;
            let stood = |other: &&Part| others[..before].contains(&(other.evidence, other.part));
            let before = rest.iter().take_while(stood).count();
            let told = core.read(|db| chats::told(db, part.evidence, part.part))?;
            // An earlier program took more for one chat than is.
            if rest.is_empty() || chats::stays(&part, &rest, before, told.as_ref()) {
                plan.chat = Some(chat.id);
                plan.parts = rest;
                place = Some(before);
            } else {
                plan.left = Some((chat.id, rest));
            }
        }
        (None, None) => {}
    }
    plan.parts.insert(place.unwrap_or(plan.parts.len()), part);
    chats::order_pages(&mut plan.parts);
    Ok(plan)
}

/// An export by item and part.
pub(super) type Place = (EvidenceId, u32);

/// The chat that holds a part already, its other exports, and how many of them stand before the part.
fn holding(db: &Connection, part: &Part) -> Result<Option<(StoredChat, Vec<Place>, usize)>, Error> {
    let own = (part.evidence, part.part);
    for chat in chats::chats_of(db, part.evidence)? {
        let mut places: Vec<Place> = chats::sources(db, chat.number)?.iter().map(|s| (s.evidence, s.part)).collect();
        if let Some(before) = places.iter().position(|place| *place == own) {
            places.remove(before);
            return Ok(Some((chat, places, before)));
        }
    }
    Ok(None)
}

/// A chat of the case that a part is another export of, with its exports; none of those that are `closed`: the one that holds it already,
/// and those to which other parts of its item go.
fn joining(
    db: &Connection,
    item: &Evidence,
    part: &Part,
    closed: &[ChatId],
) -> Result<Option<(StoredChat, Vec<Place>)>, Error> {
    // Unpacked once, and only where there is something to compare with.
    let mut here = None;
    for chat in chats::of_case(db, item.case)? {
        if chat.app != part.chat.app || closed.contains(&chat.id) {
            continue;
        }
        let places: Vec<Place> = chats::sources(db, chat.number)?.iter().map(|s| (s.evidence, s.part)).collect();
        // Two chats of one export are two chats.
        let mut free = places.iter().all(|(evidence, _)| *evidence != item.id);
        for (evidence, _) in &places {
            free &= !chats::is_apart(db, *evidence)?;
        }
        if !free {
            continue;
        }
        let here = here.get_or_insert_with(|| chats::seen_of(&part.chat.participants, part.chat.messages.iter()));
        if chats::same_chat(&chats::seen_in(db, &chat)?, here) {
            return Ok(Some((chat, places)));
        }
    }
    Ok(None)
}

/// What a chat is without an item: its other exports, read again.
pub(in crate::commands) fn without(core: &Core, chat: ChatId, item: EvidenceId) -> Result<Vec<Part>, Failure> {
    let others = core.read(|db| {
        let stored = chats::by_id(db, chat)?;
        let places = chats::sources(db, stored.number)?.into_iter().map(|s| (s.evidence, s.part));
        Ok::<_, Error>(places.filter(|(evidence, _)| *evidence != item).collect::<Vec<Place>>())
    })?;
    again(core, &others)
}

/// Reads other exports of a chat again.
pub(super) fn again(core: &Core, places: &[Place]) -> Result<Vec<Part>, Failure> {
    let mut parts = Vec::with_capacity(places.len());
    for (evidence, part) in places {
        let (item, answer) =
            core.read(|db| Ok::<_, Error>((evidence::one(db, *evidence)?, chats::answer_of(db, *evidence)?)))?;
        let found = parts_of(core, &item, &answer.orders)?.parts;
        parts.extend(found.into_iter().filter(|found| found.part == *part));
    }
    Ok(parts)
}

/// What an item was read as.
struct Found {
    /// Its chats.
    parts: Vec<Part>,
    /// They end before the end of the export.
    broken: bool,
    /// Files of the archive that were left out.
    left: Vec<Left>,
}

/// The chats of an item, read from its bytes by its worker. Where that breaks, the item is marked and kept.
fn parts_of(core: &Core, item: &Evidence, orders: &DateOrders) -> Result<Found, Failure> {
    let vault = core.vault()?;
    let read = core.reading(&vault, item.blob, |reading| reading.packed_chats(&item.original_name, orders));
    let export = match read {
        Ok(export) => export,
        Err(reading::Error::Trouble(trouble)) => {
            core.write(Act { label: "evidence-learn", undoable: false }, |tx| {
                tx.changed(Area::Evidence);
                contents::reading_of_chat(tx, item.id, trouble.word(), tx.at())?;
                Ok::<_, Error>(true)
            })?;
            return Err(Error::Archive { id: item.id, trouble }.into());
        }
        Err(error) => return Err(error.into()),
    };
    let chats::Export { entries, chats, files, broken, left } = export;
    let files = Arc::new(files);
    // In no archive it has no entry.
    let entries = entries.into_iter().chain(std::iter::repeat(String::new()));
    let part = |(at, (chat, entry))| Part { evidence: item.id, part: at, entry, files: files.clone(), chat };
    let parts = (0u32..).zip(chats.into_iter().zip(entries)).map(part).collect();
    Ok(Found { parts, broken, left })
}

/// Whether an item looks like an export.
pub(in crate::commands) fn looks_like(core: &Core, item: &Evidence) -> Result<bool, Failure> {
    use crate::evidence::EvidenceKind;
    if !matches!(item.kind, EvidenceKind::Text | EvidenceKind::Other) {
        return Ok(false);
    }
    let mut head = Vec::with_capacity(PROBE_BYTES);
    let mut original = core.vault()?.original(item.blob)?;
    original.by_ref().take(PROBE_BYTES as u64).read_to_end(&mut head).map_err(crate::vault::Error::of_reading)?;
    if evidence::is_binary(&head) || core.readers.store_only().is_some() {
        return Ok(false);
    }
    // Its beginning only, so that a long item costs no more than a short one.
    let may_be = |head: &[u8]| {
        let asked = Reading::of(core.readers.program(), head);
        asked.and_then(|mut reading| reading.may_be_chat(&item.original_name)).unwrap_or(false)
    };
    if may_be(&head) {
        return Ok(true);
    }
    if head.len() < PROBE_BYTES || !chats::may_begin_one(&head) {
        return Ok(false);
    }
    original.take(LONG_MESSAGE).read_to_end(&mut head).map_err(crate::vault::Error::of_reading)?;
    Ok(may_be(&head))
}

/// Reads an item that just came in, if it looks like an export. An item that cannot be read is in all the same.
pub(in crate::commands) fn read_quietly(core: &Core, id: EvidenceId, progress: Progress<'_>) -> bool {
    let item = core.read(|db| evidence::one(db, id));
    let looks = item.and_then(|item| looks_like(core, &item)).unwrap_or(false);
    looks && read_item(core, id, progress).is_ok()
}

/// What an intake says of an item that was read.
pub(in crate::commands) fn found_at_intake(core: &Core, id: EvidenceId) -> Result<IntakeChat, Failure> {
    let mut found = IntakeChat { messages: 0, fresh: 0, participants: 0, ask: false, seen: Vec::new() };
    let list = core.read(|db| {
        let list = chats::chats_of(db, id)?;
        for chat in &list {
            for source in chats::sources(db, chat.number)?.iter().filter(|s| s.evidence == id) {
                found.messages += source.messages;
                found.fresh += source.fresh;
                found.ask |= source.dates.as_ref().is_some_and(|dates| !dates.certain);
            }
            found.participants += chats::participants(db, chat.number)?.len() as u32;
        }
        Ok::<_, Error>(list)
    })?;
    for chat in list {
        found.seen.extend(super::seen::of_chat(core, chat.id)?.into_iter().filter(|seen| !seen.hits.is_empty()));
    }
    Ok(found)
}
