//! Commands about parties.

use super::core::Core;
use super::failure::Failure;
use super::views::{AddParty, ChangeParty, Changed, OfCase, OfParty, PartyView};
use crate::base::id::PartyId;
use crate::parties::{self, Error, Party, PartyName};
use crate::vault::{Act, Area};
use rusqlite::{Connection, params};

pub fn list(core: &Core, request: OfCase) -> Result<Vec<PartyView>, Failure> {
    core.read(|db| {
        parties::in_case(db, request.case)?.into_iter().map(|party| view(db, party)).collect::<Result<_, Error>>()
    })
}

pub fn add(core: &Core, request: AddParty) -> Result<Changed<PartyId>, Failure> {
    core.write(Act { label: "party-add", undoable: true }, |tx| {
        tx.changed(Area::Parties);
        parties::add(tx, request.case, request.details, tx.at())
    })
}

pub fn change(core: &Core, request: ChangeParty) -> Result<Changed<PartyId>, Failure> {
    core.write(Act { label: "party-change", undoable: true }, |tx| {
        tx.changed(Area::Parties);
        parties::change(tx, request.party, request.details, tx.at())?;
        Ok::<_, Error>(request.party)
    })
}

pub fn remove(core: &Core, request: OfParty) -> Result<Changed<PartyId>, Failure> {
    // A consent outlives the wish to tidy up: the person it binds stays.
    if core.read(|db| crate::cases::consents::of_client(db, request.party)).map(|kept| !kept.is_empty())? {
        return Err(Failure::new("consent-holds"));
    }
    core.write(Act { label: "party-remove", undoable: true }, |tx| {
        tx.changed(Area::Parties);
        parties::remove(tx, request.party)?;
        Ok::<_, Error>(request.party)
    })
}

fn view(db: &Connection, party: Party) -> Result<PartyView, Error> {
    let facts = db
        .prepare_cached("SELECT count(DISTINCT fact_id) FROM fact_party WHERE party_id = ?1")?
        .query_row(params![party.id], |row| row.get(0))?;
    Ok(PartyView {
        id: party.id,
        case: party.case,
        name: party.name(),
        short_name: party.details.names.first().map(PartyName::short).unwrap_or_default(),
        details: party.details,
        facts,
        changed: party.changed,
    })
}
