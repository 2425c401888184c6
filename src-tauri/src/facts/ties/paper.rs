//! The network as an exhibit: the picture, its legend, and every tie with the facts and the evidence it rests on.

use super::chart::{self, Node, Strand};
use super::layout::Point;
use super::{Error, Tie, label};
use crate::base::date::short_day;
use crate::base::id::{CaseId, EvidenceId, FactId, PartyId, TieId};
use crate::base::{Language, Timestamp};
use crate::cases::CaseDetails;
use crate::facts::{Citation, Fact, message_words, part_words};
use crate::parties::{Party, PartyName};
use crate::typeset::{self, About, Composed, Job, Template};
use crate::{cases, evidence, facts, parties};
use chrono::NaiveDate;
use rusqlite::Connection;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::LazyLock;

static TEMPLATE: LazyLock<Template> = LazyLock::new(|| {
    macro_rules! file {
        ($name:literal) => {
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/templates/forms/network-chart/", $name))
        };
    }
    Template::new(file!("template.typ")).with_file("/words.typ", file!("words.typ"))
});

/// The room for the picture on A4 and A3, across, in points: the sheet without its margins, title and legend.
const A4: (f64, f64) = (757.0, 400.0);
const A3: (f64, f64) = (1106.0, 640.0);
/// Letters of a name are never larger than this part of their size on the screen, and on A4 never smaller than that.
const LARGEST: f64 = 0.95;
const SMALLEST: f64 = 0.54;

/// Everything of a case that its network is made from.
#[derive(Debug, Clone)]
pub struct Network {
    /// The case.
    pub case: CaseDetails,
    /// Its parties.
    pub parties: Vec<Party>,
    /// Its facts, in the order they happened.
    pub facts: Vec<Fact>,
    /// Its ties.
    pub ties: Vec<Tie>,
    /// Numbers and titles of its evidence.
    pub items: HashMap<EvidenceId, (u32, String)>,
}

/// Reads the network of a case.
pub fn gather(db: &Connection, case: CaseId) -> Result<Network, Error> {
    let items = evidence::in_case(db, case)?.into_iter().map(|item| (item.id, (item.number, item.details.title)));
    Ok(Network {
        case: cases::one(db, case)?.details,
        parties: parties::in_case(db, case)?,
        facts: facts::in_case(db, case)?,
        ties: super::in_case(db, case)?,
        items: items.collect(),
    })
}

/// How a network is printed.
#[derive(Debug, Clone, Copy)]
pub struct Order<'a> {
    /// The ties on it; all of them when there is no list. The picture keeps the places it has with all.
    pub shown: Option<&'a [TieId]>,
    /// The language of the words.
    pub language: Language,
    /// The day that is printed.
    pub on: NaiveDate,
    /// The moment that is written into the PDF.
    pub at: Timestamp,
}

/// The printed network.
pub fn compose(network: &Network, order: Order<'_>) -> typeset::Result<Composed> {
    let about = About::unsigned(title(order.language), order.language, order.at, "network-chart");
    typeset::compose(&Job { template: &TEMPLATE, data: data(network, order), pictures: &[], about })
}

/// What the exhibit is called.
pub fn title(language: Language) -> &'static str {
    match language {
        Language::Ru => "Схема связей",
        Language::Ky => "Байланыштардын схемасы",
        Language::En => "Network chart",
    }
}

/// What the template is given.
pub fn data(network: &Network, order: Order<'_>) -> Value {
    let facts: HashMap<FactId, &Fact> = network.facts.iter().map(|fact| (fact.id, fact)).collect();
    let wanted: Option<HashSet<TieId>> = order.shown.map(|ids| ids.iter().copied().collect());
    let mut ties: Vec<&Tie> =
        network.ties.iter().filter(|tie| wanted.as_ref().is_none_or(|ids| ids.contains(&tie.id))).collect();
    // As they happened; what has no date stands last.
    ties.sort_by_cached_key(|tie| {
        let begins = tie.days(&facts).and_then(|(from, to)| from.or(to));
        (begins.is_none(), begins, tie.id)
    });
    let seen: HashSet<PartyId> = ties.iter().flat_map(|tie| [tie.from, tie.to]).collect();
    let mut nodes = chart::nodes(&network.parties, &network.ties);
    nodes.retain(|node| seen.contains(&node.party));
    let strands = chart::strands(&nodes, &ties);
    let (left, top, right, bottom) = chart::edges(&nodes);
    let (paper, scale) = sheet(right - left, bottom - top);
    let view = View { network, language: order.language, facts, corner: (left, top) };
    // The table goes line by line of the picture, so that the ties of one line have numbers in a row.
    let mut rows = Vec::new();
    let mut lines = Vec::new();
    for strand in &strands {
        let first = rows.len() + 1;
        for id in &strand.ties {
            let tie = ties.iter().find(|tie| tie.id == *id);
            rows.extend(tie.map(|tie| view.row(rows.len() + 1, tie)));
        }
        lines.push(view.line(strand, first, rows.len()));
    }
    json!({
        "lang": order.language.code(),
        "title": title(order.language),
        "case": network.case.number,
        "register": network.case.register_number,
        "day": short_day(order.on, order.language),
        "paper": paper,
        "scale": scale,
        "width": right - left,
        "height": bottom - top,
        "cards": nodes.iter().map(|node| view.card(node)).collect::<Vec<_>>(),
        "lines": lines,
        "rows": rows,
        "exhibits": view.exhibits(&ties),
        "left_out": network.ties.len() - ties.len(),
    })
}

/// The sheet that a picture of this size is printed on, and how large.
fn sheet(width: f64, height: f64) -> (&'static str, f64) {
    let fit = |(w, h): (f64, f64)| (w / width.max(1.0)).min(h / height.max(1.0)).min(LARGEST);
    if fit(A4) >= SMALLEST { ("a4", fit(A4)) } else { ("a3", fit(A3)) }
}

/// The network in one language.
struct View<'a> {
    network: &'a Network,
    language: Language,
    facts: HashMap<FactId, &'a Fact>,
    /// The upper left corner of the picture.
    corner: (f64, f64),
}

impl View<'_> {
    fn card(&self, node: &Node) -> Value {
        let party = self.network.parties.iter().find(|party| party.id == node.party);
        let details = party.map(|party| &party.details);
        let at = Language::ALL.iter().position(|language| *language == self.language).unwrap_or(0);
        json!({
            "x": node.at.x - self.corner.0,
            "y": node.at.y - self.corner.1,
            "width": node.width,
            "height": node.height,
            "lines": node.lines[at],
            "name": self.name(node.party),
            "role": details.and_then(|d| d.roles.first()).map_or("other", |role| role.word()),
            "sex": details.and_then(|d| d.sex).map_or("unknown", |sex| sex.word()),
        })
    }

    fn line(&self, strand: &Strand, first: usize, last: usize) -> Value {
        let point = |point: Point| json!([point.x - self.corner.0, point.y - self.corner.1]);
        json!({
            "from": point(strand.from),
            "to": point(strand.to),
            "tag": point(strand.tag),
            "back": strand.back,
            "forth": strand.forth,
            "bare": strand.bare,
            "numbers": if first == last { first.to_string() } else { format!("{first}–{last}") },
        })
    }

    fn row(&self, number: usize, tie: &Tie) -> Value {
        let facts = tie.facts.iter().filter_map(|id| self.facts.get(id));
        let fact = |fact: &&Fact| {
            json!({
                "statement": fact.statement(self.language),
                "date": fact.date.words(self.language),
                "places": self.places(&fact.citations),
            })
        };
        json!({
            "number": number,
            "kind": tie.kind.word(),
            "directed": tie.kind.is_directed(),
            "from": self.name(tie.from),
            "to": self.name(tie.to),
            "period": tie.period.words(self.language),
            "status": tie.status.word(),
            "facts": facts.map(fact).collect::<Vec<_>>(),
            "places": self.places(&tie.citations),
        })
    }

    /// Items with their pages and moments, each item once.
    fn places(&self, citations: &[Citation]) -> Vec<Value> {
        let mut items: BTreeMap<u32, (BTreeSet<u32>, Vec<String>)> = BTreeMap::new();
        for citation in citations {
            let place = &citation.place;
            let Some((number, _)) = self.network.items.get(&place.evidence) else { continue };
            let (pages, moments) = items.entry(*number).or_default();
            pages.extend(place.page.and(citation.sheet_on_paper()));
            let moment =
                citation.moment_on_paper().map(|second| format!("{}:{:02}", second as u64 / 60, second as u64 % 60));
            let message = citation.said.as_ref().map(|said| message_words(self.language, said.at));
            let part = place.message.and_then(|key| part_words(self.language, key));
            moments.extend(moment.or(message).or(part).filter(|moment| !moments.contains(moment)));
        }
        let place = |(number, (pages, moments)): (u32, (BTreeSet<u32>, Vec<String>))| json!({ "number": number, "pages": pages, "moments": moments });
        items.into_iter().map(place).collect()
    }

    /// The items that the ties rest on, with their titles, by number.
    fn exhibits(&self, ties: &[&Tie]) -> Vec<Value> {
        let of_facts = ties.iter().flat_map(|tie| &tie.facts).filter_map(|id| self.facts.get(id));
        let cited = of_facts.flat_map(|fact| &fact.citations).chain(ties.iter().flat_map(|tie| &tie.citations));
        let items: BTreeMap<u32, &str> = cited
            .filter_map(|citation| self.network.items.get(&citation.place.evidence))
            .map(|(number, title)| (*number, title.as_str()))
            .collect();
        items.into_iter().map(|(number, title)| json!({ "number": number, "title": title })).collect()
    }

    fn name(&self, party: PartyId) -> String {
        let party = self.network.parties.iter().find(|other| other.id == party);
        party.and_then(|party| label::name(party, self.language)).map(PartyName::full).unwrap_or_default()
    }
}
