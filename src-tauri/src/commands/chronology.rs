//! Commands about the chronology: what it shows, its rows, its contradictions, its print.

use super::core::Core;
use super::facts::{self as fact_commands, Items, date_words};
use super::failure::Failure;
use super::papers::{self, PaperName};
use super::views::{
    AccountBrief, Changed, ChronologyRow, ChronologyView, ContradictionView, EntryView, ExplainContradiction, Exported,
    FactBrief, OfCase, PaperView, PlaceCount, PrintChronology, ReadFacts, ShowChronology, WeighFact,
};
use super::way_out::Spot;
use crate::base::date::UncertainDate;
use crate::base::id::{CaseId, FactId, PartyId};
use crate::facts::accounts::{self, Account};
use crate::facts::chronology::{self, Beside, Paper};
use crate::facts::contradictions::{self, Contradiction};
use crate::facts::{self, Error, Fact};
use crate::parties::{self, PartyKind, PartyRole};
use crate::typeset::Composed;
use crate::vault::{Act, Area};
use chrono::{Datelike, NaiveDate};
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// What of a case stands beside its facts: names, numbers, what was said of contradictions.
pub(super) struct Known {
    pub items: Items,
    /// The name a list shows.
    pub names: HashMap<PartyId, String>,
    /// The names in every script, for finding.
    pub spoken: HashMap<PartyId, String>,
    pub persons: HashSet<PartyId>,
    pub explained: HashMap<String, String>,
}

impl Known {
    pub fn read(db: &Connection, case: CaseId) -> Result<Self, Error> {
        let parties = parties::in_case(db, case).map_err(of_parties)?;
        let spoken = |party: &parties::Party| {
            party.details.names.iter().map(parties::PartyName::full).collect::<Vec<_>>().join("\n")
        };
        Ok(Self {
            items: fact_commands::items(db, case)?,
            names: parties.iter().map(|party| (party.id, party.name())).collect(),
            spoken: parties.iter().map(|party| (party.id, spoken(party))).collect(),
            persons: parties.iter().filter(|p| p.details.kind == PartyKind::Person).map(|p| p.id).collect(),
            explained: contradictions::explanations(db, case)?,
        })
    }

    /// A contradiction with the facts and accounts it is about.
    pub fn contradiction(&self, one: &Contradiction, facts: &[Fact], accounts: &[Account]) -> ContradictionView {
        let fact = |id: FactId| {
            let fact = facts.iter().find(|fact| fact.id == id)?;
            Some(FactBrief {
                id,
                statements: fact.statements.clone(),
                date_words: date_words(&fact.date),
                place: fact.place.clone(),
            })
        };
        let account = |id| {
            let account = accounts.iter().find(|account| account.id == id)?;
            let teller = account.details.teller.and_then(|id| self.names.get(&id));
            Some(AccountBrief {
                id,
                who: teller.unwrap_or(&account.details.source).clone(),
                date_words: date_words(&account.date),
                place: account.details.place.clone(),
            })
        };
        let (party, on) = match one {
            Contradiction::TwoPlaces { party, on, .. } => (Some(*party), Some(*on)),
            _ => (None, None),
        };
        ContradictionView {
            key: one.key(),
            kind: one.kind().to_owned(),
            facts: one.facts().into_iter().filter_map(fact).collect(),
            accounts: one.accounts().into_iter().filter_map(account).collect(),
            name: party.and_then(|id| self.names.get(&id)).cloned().unwrap_or_default(),
            party,
            on: on.map(|day| date_words(&day_of(day))),
            explained: self.explained.get(&one.key()).cloned().unwrap_or_default(),
        }
    }
}

/// Parties are read whole or not at all: their failures here are those of the vault.
fn of_parties(error: parties::Error) -> Error {
    match error {
        parties::Error::Vault(error) => Error::Vault(error),
        parties::Error::NotFound(id) => Error::BadParty(id),
        _ => Error::Vault(crate::vault::Error::DatabaseDamaged),
    }
}

fn day_of(day: NaiveDate) -> UncertainDate {
    use crate::base::date::{Point, Span};
    UncertainDate::Point(Point { span: Span::Day(day), approximate: false, uncertain: false })
}

/// Everything a chronology of a case is chosen from.
struct Work {
    case: crate::cases::Case,
    facts: Vec<Fact>,
    accounts: Vec<Account>,
    known: Known,
    beside: Beside,
    found: Vec<Contradiction>,
}

impl Work {
    fn read(core: &Core, case: CaseId) -> Result<Self, Failure> {
        let case = core.read(|db| crate::cases::one(db, case))?;
        core.read(|db| {
            let facts = facts::in_case(db, case.id)?;
            let known = Known::read(db, case.id)?;
            let accounts = accounts::in_case(db, case.id)?;
            let found = contradictions::find(&facts, &accounts, &known.persons);
            let open = found.iter().filter(|one| !known.explained.contains_key(&one.key()));
            let beside = Beside {
                standings: facts::standings(db, case.id)?,
                names: known.spoken.clone(),
                titles: known.items.iter().map(|(id, (_, title))| (*id, title.clone())).collect(),
                contradicted: open.flat_map(Contradiction::facts).collect(),
            };
            Ok::<_, accounts::Error>(Self { case, facts, accounts, known, beside, found })
        })
    }
}

/// The facts to show, in order.
pub fn show(core: &Core, request: ShowChronology) -> Result<ChronologyView, Failure> {
    let work = Work::read(core, request.case)?;
    let shown = chronology::choose(&work.facts, &request.wish, &work.beside);
    let mut told: HashMap<FactId, u32> = HashMap::new();
    for account in &work.accounts {
        *told.entry(account.fact).or_default() += 1;
    }
    let mut open: HashMap<FactId, u32> = HashMap::new();
    let mut contradictions = 0;
    for one in work.found.iter().filter(|one| !work.known.explained.contains_key(&one.key())) {
        contradictions += 1;
        for fact in one.facts() {
            *open.entry(fact).or_default() += 1;
        }
    }
    let mut places: BTreeMap<&str, u32> = BTreeMap::new();
    for fact in work.facts.iter().filter(|fact| !fact.place.is_empty()) {
        *places.entry(&fact.place).or_default() += 1;
    }
    let mut places: Vec<PlaceCount> =
        places.into_iter().map(|(place, facts)| PlaceCount { place: place.to_owned(), facts }).collect();
    places.sort_by(|a, b| b.facts.cmp(&a.facts).then_with(|| a.place.cmp(&b.place)));
    let entry = |fact: &&Fact| {
        let (from, to) = fact.date.bounds();
        EntryView {
            id: fact.id,
            from: from.map(days),
            to: to.map(days),
            accounts: told.get(&fact.id).copied().unwrap_or(0),
            contradictions: open.get(&fact.id).copied().unwrap_or(0),
        }
    };
    Ok(ChronologyView {
        entries: shown.iter().map(entry).collect(),
        total: work.facts.len() as u32,
        bare: work.facts.iter().filter(|fact| fact.citations.is_empty()).count() as u32,
        contradictions,
        parties: work
            .facts
            .iter()
            .flat_map(|f| f.parties.iter().copied())
            .collect::<BTreeSet<_>>()
            .into_iter()
            .collect(),
        places,
    })
}

/// Days since 1970-01-01.
fn days(day: NaiveDate) -> i32 {
    day.num_days_from_ce() - 719_163
}

/// Rows as they come into view.
pub fn rows(core: &Core, request: ReadFacts) -> Result<Vec<ChronologyRow>, Failure> {
    core.read(|db| {
        let items = fact_commands::items(db, request.case)?;
        let mut rows = Vec::with_capacity(request.facts.len());
        for id in request.facts {
            let fact = match facts::one(db, id) {
                Ok(fact) if fact.case == request.case => fact,
                Ok(_) | Err(Error::NotFound(_)) => continue,
                Err(error) => return Err(error),
            };
            let standing = facts::standing_of(db, &fact)?;
            rows.push(ChronologyRow { fact: fact_commands::view(&items, fact), standing });
        }
        Ok::<_, Error>(rows)
    })
}

pub fn weigh(core: &Core, request: WeighFact) -> Result<Changed<FactId>, Failure> {
    core.write(Act { label: "fact-weigh", undoable: true }, |tx| {
        tx.changed(Area::Facts);
        facts::weigh(tx, request.fact, request.standing)?;
        Ok::<_, Error>(request.fact)
    })
}

/// Every contradiction of a case, those not explained first.
pub fn contradictions(core: &Core, request: OfCase) -> Result<Vec<ContradictionView>, Failure> {
    let work = Work::read(core, request.case)?;
    let mut views: Vec<ContradictionView> =
        work.found.iter().map(|one| work.known.contradiction(one, &work.facts, &work.accounts)).collect();
    views.sort_by_key(|view| !view.explained.is_empty());
    Ok(views)
}

pub fn explain(core: &Core, request: ExplainContradiction) -> Result<Changed<bool>, Failure> {
    core.write(Act { label: "contradiction-explain", undoable: true }, |tx| {
        tx.changed(Area::Facts);
        contradictions::explain(tx, request.case, &request.key, &request.words, tx.at())?;
        Ok::<_, Error>(true)
    })
}

pub fn preview(core: &Core, request: PrintChronology) -> Result<PaperView, Failure> {
    papers::preview(core, compose(core, &request)?)
}

pub fn export(core: &Core, request: PrintChronology) -> Result<Exported, Failure> {
    papers::export(core, PaperName::Chronology(request.case), request.language, || compose(core, &request))
}

impl Core {
    /// Writes the chronology of a case as a PDF outside the vault.
    pub fn export_chronology<'a>(&self, request: &PrintChronology, to: impl Into<Spot<'a>>) -> Result<(), Failure> {
        self.demand_role("chronology.export")?;
        papers::write(self, PaperName::Chronology(request.case), &compose(self, request)?, to)
    }
}

fn compose(core: &Core, request: &PrintChronology) -> Result<Composed, Failure> {
    let work = Work::read(core, request.case)?;
    let shown = chronology::choose(&work.facts, &request.wish, &work.beside);
    let cited = shown.iter().flat_map(|fact| &fact.citations);
    let items = core.read(|db| fact_commands::titled(db, &work.case.details.languages, request.language, cited))?;
    let people = core.read(|db| parties::in_case(db, request.case))?;
    let signer = super::ledger::signature(&people, PartyRole::Representative, request.language);
    // Without a representative in the case it is made by whoever works in the vault.
    let signer = match signer {
        Some(name) => name,
        None => core.vault()?.user_name().to_owned(),
    };
    let paper = Paper {
        language: request.language,
        register_number: &work.case.details.register_number,
        facts: &shown,
        beside: &work.beside,
        items: &items,
        date: core.today(),
        signer: &signer,
    };
    Ok(paper.compose(&format!("chronology-{}", request.case), core.clock.now())?)
}
