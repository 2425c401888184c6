//! Writing what the lawyer agreed to: people, facts, consents and marks, in the transaction of one act. What was written
//! before from the same answer is changed, not doubled; what stood in the case is completed and never overwritten.

use super::plan::{CLIENT, ConsentEntry, FactEntry, MarkEntry, PersonEntry, plan};
use super::script::scripts;
use super::store::{Link, answers, has_client, link, links, one};
use super::{Error, Interview};
use crate::base::id::{ConsentId, FactId, InterviewId, PartyId};
use crate::base::{Language, Timestamp};
use crate::cases::consents::{self, ConsentDetails, Informed, Manner};
use crate::facts::{self, FactDetails, FactStatus, Statement, indicators};
use crate::parties::{self, Contact, ContactKind, NameKind, PartyDetails, PartyKind, PartyName, PartyRole};
use chrono::NaiveDate;
use rusqlite::Transaction;
use serde::Serialize;
use std::collections::BTreeMap;

/// One item the lawyer ticked, as corrected.
#[derive(Debug, Clone)]
pub struct Chosen<Entry> {
    /// The item of the plan.
    pub item: String,
    /// What is to be written.
    pub entry: Entry,
    /// For people: the party of the case that this is.
    pub party: Option<PartyId>,
}

/// Everything the lawyer ticked.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// People.
    pub people: Vec<Chosen<PersonEntry>>,
    /// Facts.
    pub facts: Vec<Chosen<FactEntry>>,
    /// Consents.
    pub consents: Vec<Chosen<ConsentEntry>>,
    /// Marks.
    pub marks: Vec<Chosen<MarkEntry>>,
}

/// Writes what was ticked. Consents carry the day of the writing.
pub fn write(
    tx: &Transaction<'_>,
    id: InterviewId,
    wanted: &Wanted,
    today: NaiveDate,
    at: Timestamp,
) -> Result<(), Error> {
    let interview = one(tx, id)?;
    let mut work = Work { tx, at, today, proposed: proposals(tx, &interview)?, links: links(tx, id)?, interview };
    for chosen in &wanted.people {
        work.person(chosen)?;
    }
    for chosen in &wanted.facts {
        work.fact(chosen)?;
    }
    if !wanted.consents.is_empty() || !wanted.marks.is_empty() {
        let client = work.interview.client.ok_or(Error::NoClient(id))?;
        for chosen in &wanted.consents {
            work.consent(chosen, client)?;
        }
        for chosen in &wanted.marks {
            work.mark(chosen, client)?;
        }
    }
    Ok(())
}

/// What the answers propose now, by item, as JSON.
fn proposals(tx: &Transaction<'_>, interview: &Interview) -> Result<BTreeMap<String, String>, Error> {
    let script = scripts().get(&interview.script).ok_or(Error::NotInScript)?;
    let plan = plan(script, &answers(tx, interview.id)?, &interview.spoken, interview.written);
    let people = plan.people.iter().map(|p| (p.item.clone(), proposal(&p.entry)));
    let facts = plan.facts.iter().map(|p| (p.item.clone(), proposal(&p.entry)));
    let consents = plan.consents.iter().map(|p| (p.item.clone(), proposal(&p.entry)));
    let marks = plan.marks.iter().map(|p| (p.item.clone(), proposal(&p.entry)));
    Ok(people.chain(facts).chain(consents).chain(marks).collect())
}

/// A proposal as links keep it, to see later whether the answer has changed since.
pub(crate) fn proposal(entry: &impl Serialize) -> String {
    serde_json::to_string(entry).expect("an entry is plain JSON")
}

struct Work<'a> {
    tx: &'a Transaction<'a>,
    at: Timestamp,
    today: NaiveDate,
    interview: Interview,
    proposed: BTreeMap<String, String>,
    links: BTreeMap<String, Link>,
}

impl Work<'_> {
    fn linked<Id: std::str::FromStr>(&self, item: &str) -> Option<Id> {
        self.links.get(item).and_then(|link| link.target.parse().ok())
    }

    fn keep(&mut self, item: &str, target: String, made: bool) -> Result<(), Error> {
        let proposed = self.proposed.get(item).cloned().ok_or(Error::NotInScript)?;
        link(self.tx, self.interview.id, item, &target, &proposed, made)?;
        self.links.insert(item.to_owned(), Link { target, proposed, made });
        Ok(())
    }

    fn person(&mut self, chosen: &Chosen<PersonEntry>) -> Result<(), Error> {
        let known = chosen.party.or_else(|| self.linked(&chosen.item));
        let stored = match known.map(|id| parties::one(self.tx, id)) {
            Some(Ok(party)) if party.case == self.interview.case => Some(party),
            Some(Err(parties::Error::NotFound(_))) | None => None,
            Some(Ok(party)) => return Err(parties::Error::NotFound(party.id).into()),
            Some(Err(error)) => return Err(error.into()),
        };
        let same = |link: &Link| chosen.party.is_none_or(|party| party.to_string() == link.target);
        let ours = self.links.get(&chosen.item).is_some_and(|link| link.made && same(link));
        let written = self.interview.written;
        let (party, made) = match stored {
            Some(party) => {
                let details = completed(party.details, &chosen.entry, written, ours);
                parties::change(self.tx, party.id, details, self.at)?;
                (party.id, ours)
            }
            None => {
                let details = completed(blank(), &chosen.entry, written, true);
                (parties::add(self.tx, self.interview.case, details, self.at)?, true)
            }
        };
        if chosen.item == CLIENT {
            has_client(self.tx, self.interview.id, party)?;
            self.interview.client = Some(party);
        }
        self.keep(&chosen.item, party.to_string(), made)
    }

    fn fact(&mut self, chosen: &Chosen<FactEntry>) -> Result<(), Error> {
        let entry = &chosen.entry;
        let people: Vec<PartyId> = entry.people.iter().filter_map(|item| self.linked(item)).collect();
        let stored = match self.linked::<FactId>(&chosen.item).map(|id| facts::one(self.tx, id)) {
            Some(Ok(fact)) => Some(fact),
            Some(Err(facts::Error::NotFound(_))) | None => None,
            Some(Err(error)) => return Err(error.into()),
        };
        let said = Statement { language: self.interview.written, text: entry.text.clone() };
        let id = match stored {
            Some(fact) => {
                let mut statements = fact.statements;
                statements.retain(|s| s.language != said.language);
                statements.push(said);
                let mut named = fact.parties;
                named.extend(people.into_iter().filter(|id| !named.contains(id)).collect::<Vec<_>>());
                let details = FactDetails {
                    statements,
                    date: entry.date.clone(),
                    place: entry.place.clone(),
                    parties: named,
                    status: fact.status,
                    citations: fact.citations.into_iter().map(|c| c.place).collect(),
                    note: fact.note,
                };
                facts::change(self.tx, fact.id, details, self.at)?;
                fact.id
            }
            None => {
                let details = FactDetails {
                    statements: vec![said],
                    date: entry.date.clone(),
                    place: entry.place.clone(),
                    parties: people,
                    status: FactStatus::Alleged,
                    citations: Vec::new(),
                    note: String::new(),
                };
                facts::add(self.tx, self.interview.case, details, self.at)?
            }
        };
        self.keep(&chosen.item, id.to_string(), true)
    }

    fn consent(&mut self, chosen: &Chosen<ConsentEntry>, client: PartyId) -> Result<(), Error> {
        let entry = &chosen.entry;
        let stored = match self.linked::<ConsentId>(&chosen.item).map(|id| consents::one(self.tx, id)) {
            Some(Ok(consent)) if consent.withdrawn.is_none() => Some(consent),
            // What was taken back stays as it was; a new answer is a new consent.
            Some(Ok(_)) | Some(Err(consents::Error::NotFound(_))) | None => None,
            Some(Err(error)) => return Err(error.into()),
        };
        let details = ConsentDetails {
            client,
            purpose: entry.purpose,
            answer: entry.answer,
            recipient_kind: entry.recipient_kind,
            recipient: stored.as_ref().map(|c| c.details.recipient.clone()).unwrap_or_default(),
            items: stored.as_ref().map(|c| c.details.items.clone()).unwrap_or_default(),
            facts: stored.as_ref().map(|c| c.details.facts.clone()).unwrap_or_default(),
            answered_on: stored.as_ref().map_or(self.today, |c| c.answered_on).to_string(),
            until: stored.as_ref().map(|c| c.details.until.clone()).unwrap_or_default(),
            language: entry.language.clone(),
            interpreter: entry.interpreter.clone(),
            guardian: entry.guardian.clone(),
            manner: stored.as_ref().map_or(Manner::Oral, |c| c.details.manner),
            witness: stored.as_ref().map(|c| c.details.witness.clone()).unwrap_or_default(),
            informed: stored
                .as_ref()
                .map_or(vec![Informed::Interview, Informed::Purpose], |c| c.details.informed.clone()),
            evidence: stored.as_ref().and_then(|c| c.details.evidence),
            note: entry.note.clone(),
        };
        let id = match stored {
            Some(consent) if !consent.is_no() => {
                consents::change(self.tx, consent.id, details, self.at)?;
                consent.id
            }
            // A no is history: another answer stands beside it, and the same one is there already.
            Some(consent) if consent.details.answer == details.answer => consent.id,
            _ => {
                let details = ConsentDetails { answered_on: self.today.to_string(), ..details };
                consents::add(self.tx, self.interview.case, details, self.at)?
            }
        };
        self.keep(&chosen.item, id.to_string(), true)
    }

    fn mark(&mut self, chosen: &Chosen<MarkEntry>, client: PartyId) -> Result<(), Error> {
        let entry = &chosen.entry;
        let known = indicators::of_party(self.tx, client)?.into_iter().find(|m| m.indicator == entry.indicator);
        let (mut facts, note) = known.map(|m| (m.facts, m.note)).unwrap_or_default();
        let said = entry.facts.iter().filter_map(|item| self.linked(item));
        facts.extend(said.filter(|id| !facts.contains(id)).collect::<Vec<FactId>>());
        indicators::mark(self.tx, client, &entry.indicator, Some(entry.mark), &facts, &note, self.at)?;
        self.keep(&chosen.item, entry.indicator.clone(), true)
    }
}

fn blank() -> PartyDetails {
    PartyDetails {
        kind: PartyKind::Person,
        roles: Vec::new(),
        names: Vec::new(),
        sex: None,
        birth_date: String::new(),
        citizenship: Vec::new(),
        documents: Vec::new(),
        contacts: Vec::new(),
        note: String::new(),
    }
}

/// Details with what the interview knows put where nothing stands. `ours` lets a corrected name take the place of the
/// one the interview wrote before.
fn completed(mut details: PartyDetails, entry: &PersonEntry, language: Language, ours: bool) -> PartyDetails {
    let named = &entry.named;
    let name = PartyName {
        kind: NameKind::Main,
        language: language.code().to_owned(),
        surname: named.surname.clone(),
        given: named.given.clone(),
        patronymic: named.patronymic.clone(),
        whole: named.whole.clone(),
    };
    let known = details.names.iter().any(|n| n.full().trim() == name.full().trim());
    match details.names.first_mut() {
        _ if name.full().trim().is_empty() || known => {}
        Some(first) if ours => *first = name,
        None => details.names.push(name),
        Some(_) => details.names.push(PartyName { kind: NameKind::Other, ..name }),
    }
    let role: Option<PartyRole> = entry.role.filter(|role| !details.roles.contains(role));
    details.roles.extend(role);
    details.sex = details.sex.or(entry.sex);
    if details.birth_date.is_empty() {
        details.birth_date.clone_from(&entry.birth_date);
    }
    if details.citizenship.is_empty() {
        details.citizenship.clone_from(&entry.citizenship);
    }
    let contacts = [
        (ContactKind::Phone, &named.phone),
        (ContactKind::Handle, &named.handle),
        (ContactKind::Address, &entry.address),
    ];
    for (kind, value) in contacts {
        let bare =
            |text: &str| text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
        let there = details.contacts.iter().any(|c| c.kind == kind && bare(&c.value) == bare(value));
        if !value.trim().is_empty() && !there {
            details.contacts.push(Contact { kind, value: value.clone(), note: String::new() });
        }
    }
    let note = named.note.trim();
    if !note.is_empty() && !details.note.contains(note) {
        let before = details.note.trim();
        details.note = if before.is_empty() { note.to_owned() } else { format!("{before}\n{note}") };
    }
    details
}
