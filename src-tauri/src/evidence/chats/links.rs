//! Who of the case a participant is. What the telephone knows of a person (name, number, mark) is carried over to the party.

use super::model::{Link, Participant};
use super::store;
use crate::base::Timestamp;
use crate::base::id::{CaseId, ChatId, PartyId};
use crate::evidence::Error;
use crate::evidence::importers::chat::{App, is_owner_mark};
use crate::parties::{self, Contact, ContactKind, NameKind, PartyDetails, PartyKind, PartyName, PartyRole};
use rusqlite::{Connection, OptionalExtension, Transaction, params};
use std::collections::HashSet;

/// The links of a chat.
pub fn links(db: &Connection, chat: ChatId) -> Result<Vec<Link>, Error> {
    let mut query = db.prepare_cached("SELECT who, party_id FROM chat_link WHERE chat_id = ?1 ORDER BY who")?;
    let rows = query.query_map(params![chat], |row| Ok(Link { who: row.get(0)?, party: row.get(1)? }))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Lets the links of a chat be these. Of two about one writer the first is right.
pub(super) fn set(tx: &Transaction<'_>, chat: ChatId, mut wanted: Vec<Link>) -> Result<(), Error> {
    let mut known = HashSet::new();
    wanted.retain(|link| known.insert(link.who.clone()));
    for link in links(tx, chat)?.iter().filter(|link| !wanted.contains(link)) {
        tx.execute("DELETE FROM chat_link WHERE chat_id = ?1 AND who = ?2", params![chat, link.who])?;
    }
    for link in &wanted {
        tx.execute(
            "INSERT OR IGNORE INTO chat_link (chat_id, who, party_id) VALUES (?1, ?2, ?3)",
            params![chat, link.who, link.party],
        )?;
    }
    Ok(())
}

/// Says who of the case a participant is, or (with no party) that it is not known after all. The number or mark goes to
/// the party's contacts unless it stands there.
pub fn link(
    tx: &Transaction<'_>,
    chat: ChatId,
    participant: u32,
    party: Option<PartyId>,
    at: Timestamp,
) -> Result<(), Error> {
    let stored = store::by_id(tx, chat)?;
    let participant = one(tx, chat, stored.number, participant)?;
    tx.execute("DELETE FROM chat_link WHERE chat_id = ?1 AND who = ?2", params![chat, participant.who()])?;
    let Some(party) = party else { return Ok(()) };
    let known = parties::one(tx, party)?;
    if known.case != stored.case {
        return Err(Error::OtherCase(party));
    }
    tx.execute(
        "INSERT INTO chat_link (chat_id, who, party_id) VALUES (?1, ?2, ?3)",
        params![chat, participant.who(), party],
    )?;
    if let Some(contact) = contact(stored.app, &participant) {
        let mut details = known.details;
        if !details.contacts.iter().any(|known| same(known, &contact)) {
            details.contacts.push(contact);
            parties::change(tx, party, details, at)?;
        }
    }
    Ok(())
}

/// Enters a participant as a new party of the case, and links the two.
pub fn enter_party(
    tx: &Transaction<'_>,
    chat: ChatId,
    participant: u32,
    roles: Vec<PartyRole>,
    at: Timestamp,
) -> Result<PartyId, Error> {
    let stored = store::by_id(tx, chat)?;
    let found = one(tx, chat, stored.number, participant)?;
    let party = parties::add(tx, stored.case, details_of(stored.app, &found, roles), at)?;
    link(tx, chat, participant, Some(party), at)?;
    Ok(party)
}

/// What is known of a participant, as a party's details. A name in two or three words is no more than a name as written:
/// which of them is the surname, the lawyer knows.
pub fn details_of(app: App, participant: &Participant, roles: Vec<PartyRole>) -> PartyDetails {
    let name = |kind, whole: &str| PartyName {
        kind,
        language: String::new(),
        surname: String::new(),
        given: String::new(),
        patronymic: String::new(),
        whole: whole.to_owned(),
    };
    let shown = Some(participant.shown()).filter(|shown| !shown.is_empty());
    let mut names: Vec<PartyName> = shown.map(|shown| name(NameKind::Main, shown)).into_iter().collect();
    let others = participant.also.iter().filter(|other| *other != participant.shown());
    names.extend(others.map(|other| name(NameKind::Other, other)));
    PartyDetails {
        kind: PartyKind::Person,
        roles,
        names,
        sex: None,
        birth_date: String::new(),
        citizenship: Vec::new(),
        documents: Vec::new(),
        contacts: contact(app, participant).into_iter().collect(),
        note: String::new(),
    }
}

/// The case of a chat, for what is written about it.
pub fn case_of(db: &Connection, chat: ChatId) -> Result<CaseId, Error> {
    let case = db.query_row("SELECT case_id FROM chat WHERE id = ?1", params![chat], |row| row.get(0)).optional()?;
    case.ok_or(Error::NoChat(chat))
}

fn one(db: &Connection, chat: ChatId, number: i64, participant: u32) -> Result<Participant, Error> {
    store::participants(db, number)?.into_iter().find(|p| p.position == participant).ok_or(Error::NoPlace(chat))
}

/// A telephone number or a mark of the program, as a contact.
fn contact(app: App, participant: &Participant) -> Option<Contact> {
    let value = participant.handle.trim();
    if value.is_empty() || (app == App::Sms && is_owner_mark(value)) {
        return None;
    }
    let digits = value.chars().filter(char::is_ascii_digit).count();
    let phone = digits >= 7 && value.chars().all(|c| c.is_ascii_digit() || matches!(c, '+' | ' ' | '-' | '(' | ')'));
    let kind = if phone { ContactKind::Phone } else { ContactKind::Handle };
    let program = match app {
        App::WhatsApp => "WhatsApp",
        App::Telegram => "Telegram",
        App::Viber => "Viber",
        App::Sms => "SMS",
    };
    Some(Contact { kind, value: value.to_owned(), note: program.to_owned() })
}

fn same(known: &Contact, contact: &Contact) -> bool {
    let bare = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase();
    known.kind == contact.kind && bare(&known.value) == bare(&contact.value)
}
