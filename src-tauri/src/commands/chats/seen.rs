//! Who of the participants is who of the case, and who of them was met in any case.

use super::super::core::Core;
use super::super::failure::Failure;
use super::super::matching::{Asked, seen_among};
use super::super::views::{Changed, EnterParticipant, LinkParticipant, OfChat, ParticipantSeen};
use crate::base::id::{ChatId, PartyId};
use crate::evidence::Error;
use crate::evidence::chats::{self, details_of};
use crate::vault::{Act, Area};
use std::collections::HashMap;

/// What the acts are called that say who somebody is.
pub(super) const LINK: &str = "chat-link";
pub(super) const ENTER: &str = "chat-enter";

pub fn link(core: &Core, request: LinkParticipant) -> Result<Changed<ChatId>, Failure> {
    core.write(Act { label: LINK, undoable: true }, |tx| {
        everything_that_shows_writers(&|area| tx.changed(area));
        chats::link(tx, request.chat, request.participant, request.party, tx.at())?;
        Ok::<_, Error>(request.chat)
    })
}

pub fn enter(core: &Core, request: EnterParticipant) -> Result<Changed<PartyId>, Failure> {
    core.write(Act { label: ENTER, undoable: true }, |tx| {
        everything_that_shows_writers(&|area| tx.changed(area));
        chats::enter_party(tx, request.chat, request.participant, request.roles, tx.at())
    })
}

fn everything_that_shows_writers(changed: &dyn Fn(Area)) {
    for area in [Area::Parties, Area::Evidence, Area::Facts] {
        changed(area);
    }
}

pub fn seen(core: &Core, request: OfChat) -> Result<Vec<ParticipantSeen>, Failure> {
    of_chat(core, request.chat)
}

/// Every participant with the parties of all cases it may be.
pub(super) fn of_chat(core: &Core, chat: ChatId) -> Result<Vec<ParticipantSeen>, Failure> {
    let (case, people, asked) = core.read(|db| {
        let stored = chats::by_id(db, chat)?;
        let people = chats::participants(db, stored.number)?;
        let links: HashMap<String, PartyId> = chats::links(db, chat)?.into_iter().map(|l| (l.who, l.party)).collect();
        let mut asked = Vec::with_capacity(people.len());
        for person in &people {
            let party = links.get(&person.who()).copied();
            // Somebody linked brings the roles of the party, so that a conflict of interest shows.
            let roles = match party {
                Some(party) => crate::parties::one(db, party)?.details.roles,
                None => Vec::new(),
            };
            asked.push(Asked { details: details_of(stored.app, person, roles), party });
        }
        Ok::<_, Error>((stored.case, people, asked))
    })?;
    let hits = seen_among(core, case, &asked)?;
    let row = |(person, hits): (chats::Participant, _)| ParticipantSeen {
        chat,
        participant: person.position,
        name: person.shown().to_owned(),
        hits,
    };
    Ok(people.into_iter().zip(hits).map(row).collect())
}
