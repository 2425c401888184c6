//! Commands about the network: ties, the picture, the exhibit.

use super::core::Core;
use super::facts::titled;
use super::failure::Failure;
use super::papers::{self, PaperName};
use super::views::{
    AddTie, ChangeTie, Changed, CitationView, Exported, LinesView, NetworkPages, NetworkView, NodeView, OfCase, OfTie,
    PageSize, PrintNetwork, SaidView, SuggestionView, TieView, Trilingual,
};
use super::way_out::Spot;
use crate::base::Language;
use crate::base::id::{FactId, TieId};
use crate::facts::Fact;
use crate::facts::ties::paper::{self, Network, Order};
use crate::facts::ties::{self, Error, Tie, TieDetails, chart, suggest};
use crate::typeset::Composed;
use crate::vault::{Act, Area};
use std::collections::HashMap;
use std::sync::Arc;

pub fn show(core: &Core, request: OfCase) -> Result<NetworkView, Failure> {
    let network = core.read(|db| paper::gather(db, request.case))?;
    let facts: HashMap<FactId, &Fact> = network.facts.iter().map(|fact| (fact.id, fact)).collect();
    let nodes = chart::nodes(&network.parties, &network.ties).into_iter().map(|node| {
        let [ru, ky, en] = node.lines;
        NodeView {
            party: node.party,
            x: node.at.x,
            y: node.at.y,
            width: node.width,
            height: node.height,
            lines: LinesView { ru, ky, en },
        }
    });
    let suggestions = suggest::suggest(&network.parties, &network.facts, &network.ties).into_iter();
    let suggestion =
        |one: suggest::Suggestion| SuggestionView { from: one.from, to: one.to, kind: one.kind, facts: one.facts };
    Ok(NetworkView {
        nodes: nodes.collect(),
        ties: network.ties.iter().map(|tie| view(&network, &facts, tie)).collect(),
        suggestions: suggestions.map(suggestion).collect(),
    })
}

pub fn add(core: &Core, request: AddTie) -> Result<Changed<TieId>, Failure> {
    core.write(Act { label: "tie-add", undoable: true }, |tx| {
        tx.changed(Area::Network);
        ties::add(tx, request.case, request.details, tx.at())
    })
}

pub fn change(core: &Core, request: ChangeTie) -> Result<Changed<TieId>, Failure> {
    core.write(Act { label: "tie-change", undoable: true }, |tx| {
        tx.changed(Area::Network);
        ties::change(tx, request.tie, request.details, tx.at())?;
        Ok::<_, Error>(request.tie)
    })
}

pub fn remove(core: &Core, request: OfTie) -> Result<Changed<TieId>, Failure> {
    core.write(Act { label: "tie-remove", undoable: true }, |tx| {
        tx.changed(Area::Network);
        ties::remove(tx, request.tie)?;
        Ok::<_, Error>(request.tie)
    })
}

pub fn preview(core: &Core, request: PrintNetwork) -> Result<NetworkPages, Failure> {
    let composed = Arc::new(compose(core, &request)?);
    let sizes = (0..composed.pages()).filter_map(|page| composed.size(page));
    let pages = sizes.map(|(width, height)| PageSize { width, height }).collect();
    Ok(NetworkPages { path: core.pictures.of_draft(composed)?, pages })
}

pub fn export(core: &Core, request: PrintNetwork) -> Result<Exported, Failure> {
    papers::export(core, PaperName::Network(request.case), request.language, || compose(core, &request))
}

impl Core {
    /// Writes the network of a case as a PDF outside the vault.
    pub fn export_network<'a>(&self, request: &PrintNetwork, to: impl Into<Spot<'a>>) -> Result<(), Failure> {
        self.demand_role("network.export")?;
        papers::write(self, PaperName::Network(request.case), &compose(self, request)?, to)
    }
}

fn compose(core: &Core, request: &PrintNetwork) -> Result<Composed, Failure> {
    let mut network = core.read(|db| paper::gather(db, request.case))?;
    let of_facts = network.facts.iter().flat_map(|fact| &fact.citations);
    let cited = of_facts.chain(network.ties.iter().flat_map(|tie| &tie.citations));
    let items = core.read(|db| titled(db, &network.case.languages, request.language, cited))?;
    network.items = items.into_iter().map(|(id, item)| (id, (item.number, item.title))).collect();
    let at = core.clock.now();
    // The day where the lawyer sits, as filings have it.
    let on = at.utc().with_timezone(&chrono::Local).date_naive();
    let order = Order { shown: request.ties.as_deref(), language: request.language, on, at };
    Ok(paper::compose(&network, order)?)
}

fn view(network: &Network, facts: &HashMap<FactId, &Fact>, tie: &Tie) -> TieView {
    let days = tie.days(facts);
    let citation = |c: &crate::facts::Citation| {
        let (number, title) = network.items.get(&c.place.evidence).cloned().unwrap_or_default();
        CitationView { id: c.id, place: c.place.clone(), said: c.said.as_ref().map(SaidView::of), number, title }
    };
    TieView {
        id: tie.id,
        case: tie.case,
        directed: tie.kind.is_directed(),
        period_words: Trilingual {
            ru: tie.period.words(Language::Ru),
            ky: tie.period.words(Language::Ky),
            en: tie.period.words(Language::En),
        },
        dated: days.is_some(),
        first_day: days.and_then(|(first, _)| first).map(|day| day.to_string()),
        last_day: days.and_then(|(_, last)| last).map(|day| day.to_string()),
        citations: tie.citations.iter().map(citation).collect(),
        changed: tie.changed,
        details: TieDetails {
            kind: tie.kind,
            from: tie.from,
            to: tie.to,
            period: tie.period.to_string(),
            status: tie.status,
            facts: tie.facts.clone(),
            citations: tie.citations.iter().map(|c| c.place.clone()).collect(),
            note: tie.note.clone(),
        },
    }
}
