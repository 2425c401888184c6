//! Commands about matching: who was met before, pairs to decide about, merging and linking.

mod memory;

pub(super) use memory::Memory;

use super::core::{Core, locked};
use super::failure::Failure;
use super::views::{
    AlsoSeenView, Changed, Conflict, FoundBy, ListMatches, MentionView, MergeParties, MergedView, MetView, OfMerge,
    OfParty, PairView, ReasonView, SeenBefore, SeenView, TwoParties,
};
use crate::base::id::{CaseId, EvidenceId, MergeId, PartyId};
use crate::language::identifiers::{Identifier, Kind};
use crate::parties::matching::{self, Decision, Match, Profile, Reason, Verdict};
use crate::parties::{Error, PartyDetails, PartyKind, PartyRole};
use crate::search;
use crate::vault::{Act, Area};
use memory::Known;
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::{HashMap, HashSet};

/// No more hits than one reads while typing.
const HITS: usize = 8;
/// No more pairs than one decides about at a sitting.
const PAIRS: usize = 300;

impl Core {
    /// Reads with everybody in memory.
    fn remembering<T>(&self, f: impl FnOnce(&Connection, &Memory) -> Result<T, Error>) -> Result<T, Failure> {
        self.read(|db| {
            let mut memory = locked(&self.matching);
            memory.refresh(db)?;
            f(db, &memory)
        })
    }
}

pub fn seen(core: &Core, request: SeenBefore) -> Result<Vec<SeenView>, Failure> {
    let asked = asked(&request);
    core.remembering(|db, memory| {
        let (cases, decided) = (Cases::read(db)?, Decided::read(db)?);
        let search = Search { db, memory, cases: &cases, decided: &decided, case: request.case };
        search.hits(&asked, request.details.as_ref(), request.party)
    })
}

/// Somebody asked about: as much as is known, and the party it is, if that is known.
pub(super) struct Asked {
    pub details: PartyDetails,
    pub party: Option<PartyId>,
}

/// Asks about many at once, who stand in one case: the hits of each.
pub(super) fn seen_among(core: &Core, case: CaseId, asked: &[Asked]) -> Result<Vec<Vec<SeenView>>, Failure> {
    core.remembering(|db, memory| {
        let (cases, decided) = (Cases::read(db)?, Decided::read(db)?);
        let search = Search { db, memory, cases: &cases, decided: &decided, case: Some(case) };
        asked.iter().map(|one| search.hits(&[Profile::of(&one.details)], Some(&one.details), one.party)).collect()
    })
}

/// Everybody of every case whom what was read out of an item speaks of.
pub(super) fn mentioned(core: &Core, item: EvidenceId) -> Result<Vec<MentionView>, Failure> {
    core.read(|db| {
        let mut memory = locked(&core.matching);
        memory.refresh(db)?;
        let here: Option<CaseId> =
            db.query_row("SELECT case_id FROM evidence WHERE id = ?1", params![item], |row| row.get(0)).optional()?;
        let cases = Cases::read(db)?;
        let mut views = Vec::new();
        for (kind, id) in search::things_of(db, item)? {
            let people = memory.all().map(|known| (&known.party, &known.profile));
            for mention in search::mentions(db, kind, &id, people)? {
                let Some(known) = memory.of(mention.party) else { continue };
                let by = mention.identifier.as_ref().map(|found| found.kind.word()).unwrap_or_default().to_owned();
                let value = mention.identifier.map(|found| found.value).or(mention.name).unwrap_or_default();
                let pages = if kind == search::Kind::Page { mention.parts } else { Vec::new() };
                views.push(MentionView { who: cases.met(db, known, here)?, by, value, pages, party: mention.party });
            }
        }
        Ok::<_, search::Error>(views)
    })
}

/// Whose each of these identifiers is: those of the case that is asked from first, then by case and by name.
pub(super) fn owners(
    core: &Core,
    identifiers: &[Identifier],
    here: Option<CaseId>,
) -> Result<Vec<Vec<MetView>>, Failure> {
    core.remembering(|db, memory| {
        let cases = Cases::read(db)?;
        let mut by: HashMap<&Identifier, Vec<&Known>> = HashMap::new();
        for known in memory.all() {
            for identifier in &known.profile.identifiers {
                by.entry(identifier).or_default().push(known);
            }
        }
        let met = |identifier: &Identifier| {
            let owners = by.get(identifier).into_iter().flatten();
            let mut owners = owners.map(|known| cases.met(db, known, here)).collect::<Result<Vec<_>, Error>>()?;
            owners.sort_by(|a, b| {
                let order = |met: &MetView| (!met.here, met.case_number.clone(), met.case, met.name.clone(), met.party);
                order(a).cmp(&order(b))
            });
            // Somebody who has the same number twice is one owner.
            owners.dedup_by_key(|met| met.party);
            Ok(owners)
        };
        identifiers.iter().map(met).collect()
    })
}

/// Everything that a question is answered from.
struct Search<'a> {
    db: &'a Connection,
    memory: &'a Memory,
    cases: &'a Cases,
    decided: &'a Decided,
    case: Option<CaseId>,
}

impl Search<'_> {
    /// Those like any of the profiles, each once.
    fn hits(
        &self,
        asked: &[Profile],
        details: Option<&PartyDetails>,
        party: Option<PartyId>,
    ) -> Result<Vec<SeenView>, Error> {
        let roles: &[PartyRole] = details.map_or(&[], |details| &details.roles);
        let mut hits = Vec::new();
        let mut all: Vec<(&Known, Match)> =
            asked.iter().flat_map(|profile| self.memory.like(profile, Match::SHOWN, true)).collect();
        if details.is_none() {
            all.extend(asked.iter().flat_map(|profile| self.memory.bearing(profile)));
        }
        let against = |found: &Match| found.reasons.iter().filter(|reason| reason.against()).count();
        all.sort_by(|a, b| b.1.score.total_cmp(&a.1.score).then_with(|| against(&a.1).cmp(&against(&b.1))));
        let mut met: HashSet<PartyId> = HashSet::new();
        for (known, found) in all.into_iter().filter(|(known, _)| met.insert(known.party.id)) {
            if party == Some(known.party.id) {
                continue;
            }
            let verdict = party.and_then(|party| self.decided.about(party, known.party.id));
            // What was told apart does not come again.
            if verdict == Some(Verdict::Different) {
                continue;
            }
            let here = self.case == Some(known.party.case);
            let conflict = if here { None } else { conflict(roles, &known.party.details.roles) };
            let (found_by, place) = found_by(details, &found);
            hits.push(SeenView {
                who: self.cases.met(self.db, known, self.case)?,
                score: found.score,
                reasons: reasons(&found),
                found_by,
                place,
                verdict,
                conflict,
            });
        }
        // A conflict first; then other cases, since one's own one has before the eyes. What little speaks for comes last.
        let weak = |hit: &SeenView| hit.score < Match::SHOWN;
        hits.sort_by_key(|hit| (weak(hit), hit.conflict.map_or(u8::MAX, |conflict| conflict as u8), hit.who.here));
        hits.truncate(HITS);
        Ok(hits)
    }
}

/// What is asked about: details as typed, or one line, which may be a person's or an organisation's.
fn asked(request: &SeenBefore) -> Vec<Profile> {
    if let Some(details) = &request.details {
        return vec![Profile::of(details)];
    }
    let text = request.text.as_deref().unwrap_or_default();
    match Identifier::typed(text) {
        Some(identifier) => [PartyKind::Person, PartyKind::Organisation]
            .map(|kind| Profile { identifiers: vec![identifier.clone()], ..Profile::nobody(kind) })
            .into(),
        None => {
            let mut both = vec![Profile::named(text), Profile::organisation(text)];
            both.retain(|profile| profile.names.iter().any(|called| !called.name.is_empty()));
            both
        }
    }
}

/// A client on the other side elsewhere, an opponent who is a client, somebody whose side is to be asked.
fn conflict(typed: &[PartyRole], elsewhere: &[PartyRole]) -> Option<Conflict> {
    let opposed = |role: &PartyRole| role.is_suspect() || matches!(role, PartyRole::Employer | PartyRole::Agency);
    let client = typed.contains(&PartyRole::Victim);
    let beside =
        |role: &PartyRole| matches!(role, PartyRole::Relative | PartyRole::Witness | PartyRole::Representative);
    if client && elsewhere.iter().any(opposed) {
        Some(Conflict::Opponent)
    } else if typed.iter().any(opposed) && elsewhere.contains(&PartyRole::Victim) {
        Some(Conflict::Client)
    } else if client && elsewhere.iter().any(beside) {
        Some(Conflict::Side)
    } else {
        None
    }
}

/// Which of the typed fields a match was found by.
fn found_by(details: Option<&PartyDetails>, found: &Match) -> (FoundBy, u32) {
    let shared = found.reasons.iter().find_map(|reason| match reason {
        Reason::SameIdentifier { kind, value } => Some(Identifier::new(*kind, value.clone())),
        _ => None,
    });
    let (Some(shared), Some(details)) = (shared, details) else { return (FoundBy::Name, 0) };
    let only = |part: PartyDetails| Profile::of(&part).identifiers.contains(&shared);
    let bare = || PartyDetails { names: Vec::new(), documents: Vec::new(), contacts: Vec::new(), ..details.clone() };
    if matches!(shared.kind, Kind::Document | Kind::TaxNumber) {
        let at = details.documents.iter().position(|d| only(PartyDetails { documents: vec![d.clone()], ..bare() }));
        return (FoundBy::Document, at.unwrap_or(0) as u32);
    }
    let at = details.contacts.iter().position(|c| only(PartyDetails { contacts: vec![c.clone()], ..bare() }));
    (FoundBy::Contact, at.unwrap_or(0) as u32)
}

pub fn list(core: &Core, request: ListMatches) -> Result<Vec<PairView>, Failure> {
    core.remembering(|db, memory| {
        let cases = Cases::read(db)?;
        let decided = Decided::read(db)?;
        let mut pairs: Vec<(&Known, &Known, Match)> = Vec::new();
        let mut seen: HashSet<(PartyId, PartyId)> = HashSet::new();
        for one in memory.all().filter(|known| request.case.is_none_or(|case| known.party.case == case)) {
            for (other, found) in memory.like(&one.profile, Match::QUEUED, false) {
                let pair = (one.party.id.min(other.party.id), one.party.id.max(other.party.id));
                if one.party.id != other.party.id && seen.insert(pair) && decided.about(pair.0, pair.1).is_none() {
                    pairs.push((one, other, found));
                }
            }
        }
        // The office's own people stand in every case; that is no find.
        pairs.retain(|(one, other, _)| one.party.case == other.party.case || !(official(one) && official(other)));
        pairs.sort_by(|a, b| b.2.score.total_cmp(&a.2.score).then_with(|| a.0.party.id.cmp(&b.0.party.id)));
        pairs.truncate(PAIRS);
        pairs
            .into_iter()
            .map(|(one, other, found)| {
                Ok(PairView {
                    one: cases.met(db, one, request.case)?,
                    other: cases.met(db, other, request.case)?,
                    score: found.score,
                    reasons: reasons(&found),
                    same_case: one.party.case == other.party.case,
                })
            })
            .collect()
    })
}

/// Whether somebody is in a case only by office: a lawyer, an interpreter, an authority.
fn official(known: &Known) -> bool {
    let roles = &known.party.details.roles;
    let office =
        |role: &PartyRole| role.is_authority() || matches!(role, PartyRole::Representative | PartyRole::Interpreter);
    !roles.is_empty() && roles.iter().all(office)
}

pub fn also_seen(core: &Core, request: OfParty) -> Result<AlsoSeenView, Failure> {
    core.remembering(|db, memory| {
        let cases = Cases::read(db)?;
        let here = memory.of(request.party).map(|known| known.party.case);
        let links = matching::links(db, request.party)?
            .into_iter()
            .filter_map(|id| memory.of(id))
            .map(|known| cases.met(db, known, here))
            .collect::<Result<_, _>>()?;
        let merged = matching::merges(db, request.party)?
            .into_iter()
            .map(|merge| MergedView {
                merge: merge.id,
                name: merge.name,
                at: merge.at,
                can_split: merge.kept == request.party,
            })
            .collect();
        Ok(AlsoSeenView { links, merged })
    })
}

pub fn different(core: &Core, request: TwoParties) -> Result<Changed<PartyId>, Failure> {
    decide(core, "match-different", request, Verdict::Different)
}

pub fn link(core: &Core, request: TwoParties) -> Result<Changed<PartyId>, Failure> {
    decide(core, "match-link", request, Verdict::Same)
}

fn decide(
    core: &Core,
    label: &'static str,
    request: TwoParties,
    verdict: Verdict,
) -> Result<Changed<PartyId>, Failure> {
    core.write(Act { label, undoable: true }, |tx| {
        tx.changed(Area::Parties);
        matching::decide(tx, request.one, request.other, verdict, tx.at())?;
        Ok::<_, Error>(request.one)
    })
}

pub fn unlink(core: &Core, request: TwoParties) -> Result<Changed<PartyId>, Failure> {
    core.write(Act { label: "match-unlink", undoable: true }, |tx| {
        tx.changed(Area::Parties);
        matching::undecide(tx, request.one, request.other)?;
        Ok::<_, Error>(request.one)
    })
}

pub fn merge(core: &Core, request: MergeParties) -> Result<Changed<MergeId>, Failure> {
    core.write(Act { label: "match-merge", undoable: true }, |tx| {
        everything_that_names_a_party(&|area| tx.changed(area));
        matching::merge(tx, request.kept, request.gone, tx.at())
    })
}

pub fn split(core: &Core, request: OfMerge) -> Result<Changed<PartyId>, Failure> {
    core.write(Act { label: "match-split", undoable: true }, |tx| {
        everything_that_names_a_party(&|area| tx.changed(area));
        matching::split(tx, request.merge, tx.at()).map(|merged| merged.gone)
    })
}

/// The areas whose screens show names of parties.
fn everything_that_names_a_party(changed: &dyn Fn(Area)) {
    for area in [
        Area::Cases,
        Area::Parties,
        Area::Facts,
        Area::Network,
        Area::Proof,
        Area::Deadlines,
        Area::Consents,
        Area::Ledger,
        Area::Filings,
    ] {
        changed(area);
    }
}

fn reasons(found: &Match) -> Vec<ReasonView> {
    let view = |reason: &Reason| ReasonView {
        key: reason.key().to_owned(),
        value: reason.value().unwrap_or_default().to_owned(),
        against: reason.against(),
    };
    found.reasons.iter().map(view).collect()
}

/// Numbers and titles of cases.
struct Cases(HashMap<CaseId, (String, String)>);

impl Cases {
    fn read(db: &Connection) -> Result<Self, Error> {
        let mut query = db.prepare_cached("SELECT id, number, title FROM case_file")?;
        let case = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, (row.get(1)?, row.get(2)?)));
        Ok(Self(query.query_map([], case)?.collect::<Result<_, _>>()?))
    }

    fn met(&self, db: &Connection, known: &Known, here: Option<CaseId>) -> Result<MetView, Error> {
        let party = &known.party;
        let facts = db
            .prepare_cached("SELECT count(DISTINCT fact_id) FROM fact_party WHERE party_id = ?1")?
            .query_row(params![party.id], |row| row.get(0))?;
        let (number, title) = self.0.get(&party.case).cloned().unwrap_or_default();
        Ok(MetView {
            party: party.id,
            case: party.case,
            case_number: number,
            case_title: title,
            here: here == Some(party.case),
            kind: party.details.kind,
            name: party.name(),
            names: party.details.names.iter().map(crate::parties::PartyName::full).collect(),
            roles: party.details.roles.clone(),
            sex: party.details.sex,
            birth_date: party.details.birth_date.clone(),
            documents: party.details.documents.iter().map(|d| d.number.clone()).collect(),
            contacts: party.details.contacts.iter().map(|c| c.value.clone()).collect(),
            facts,
        })
    }
}

/// What was decided, by pair.
struct Decided(HashMap<(PartyId, PartyId), Verdict>);

impl Decided {
    fn read(db: &Connection) -> Result<Self, Error> {
        let all = matching::decisions(db)?;
        let pair = |d: &Decision| ((d.low.min(d.high), d.low.max(d.high)), d.verdict);
        Ok(Self(all.iter().map(pair).collect()))
    }

    fn about(&self, one: PartyId, other: PartyId) -> Option<Verdict> {
        self.0.get(&(one.min(other), one.max(other))).copied()
    }
}
