//! The proof matrix on paper: for each suspect a table of the elements, what supports each, and where that stands. It counts and
//! names, as the matrix does; it never says that a crime was committed.

mod words;

use super::{Cell, Certainty, Matrix, ProofKind, Standing};
use crate::base::{Language, Timestamp, id::EvidenceId, id::FactId, id::PartyId};
use crate::facts::Fact;
use crate::facts::chronology::{Item, cited, fast};
use crate::facts::cited::reference;
use crate::law::offences::{Block, Catalogue, Need};
use crate::typeset::{self, About, Composed, Job, Template};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::LazyLock;
use words::{PaperWords, words};

static TEMPLATE: LazyLock<Template> = LazyLock::new(|| {
    Template::new(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/templates/forms/proof-matrix/template.typ")))
});

/// Longer facts may run over the end of a page; shorter ones stay whole.
const LONG: usize = 1_200;

/// Something missing, with what to do about it, in the words of the packs.
#[derive(Debug, Clone, Default)]
pub struct Lack {
    /// What is not shown, and of whom.
    pub what: String,
    /// What to ask and to request.
    pub lines: Vec<String>,
}

/// A matrix to be printed.
#[derive(Debug)]
pub struct Paper<'a> {
    /// The language of its words; statements missing in it are printed in the one they have.
    pub language: Language,
    /// The matrix.
    pub matrix: &'a Matrix<'a>,
    /// The packs it was made by.
    pub catalogue: &'a Catalogue,
    /// What the applicable versions are cited as, by their ids.
    pub cited_as: &'a HashMap<String, String>,
    /// The facts of the case.
    pub facts: &'a [Fact],
    /// Names of parties.
    pub names: &'a HashMap<PartyId, String>,
    /// The evidence.
    pub items: &'a HashMap<EvidenceId, Item>,
    /// What is missing: for the office; empty on a paper that leaves it.
    pub lacks: Vec<Lack>,
}

impl Paper<'_> {
    /// The pages; `ident` tells this paper from every other, `at` is written into the PDF.
    pub fn compose(&self, ident: &str, at: Timestamp) -> typeset::Result<Composed> {
        let about = About::unsigned(words(self.language).title, self.language, at, ident);
        typeset::compose(&Job { template: &TEMPLATE, data: self.data(), pictures: &[], about })
    }

    fn data(&self) -> Value {
        let words = words(self.language);
        let versions = self.matrix.applicable.iter().map(|one| {
            let citation = self.cited_as.get(&one.offence.id).cloned().unwrap_or_default();
            match one.certainty {
                Certainty::Sure => citation,
                Certainty::Possible => format!("{citation} ({})", words.possible),
                Certainty::Undated => format!("{citation} ({})", words.undated),
            }
        });
        let versions: Vec<String> = versions.filter(|line| !line.is_empty()).collect();
        let mut about = vec![if versions.is_empty() { words.no_version.to_owned() } else { versions.join("; ") }];
        if let Some(victim) = self.matrix.victim.and_then(|id| self.names.get(&id)) {
            about.push(format!("{}: {victim}", words.victim));
        }
        json!({
            "title": words.title,
            "sub": self.matrix.family.title.get(self.language),
            "about": about,
            "says": words.says,
            "heads": words.heads,
            "against": words.against,
            "nothing": words.nothing,
            "no_source": words.no_source,
            "columns": (0..self.matrix.suspects.len()).map(|column| self.column(&words, column)).collect::<Vec<_>>(),
            "gaps_title": words.gaps,
            "gaps": self.lacks.iter().map(|lack| json!({ "what": lack.what, "lines": lack.lines })).collect::<Vec<_>>(),
            "sources_title": words.sources,
            "sources": self.sources(),
        })
    }

    fn column(&self, words: &PaperWords, column: usize) -> Value {
        let who = self.matrix.suspects[column].and_then(|id| self.names.get(&id));
        json!({
            "who": who.map_or(words.nobody, String::as_str),
            "readings": self.readings(words, column),
            "blocks": Block::ALL.iter().filter_map(|block| self.block(words, *block, column)).collect::<Vec<_>>(),
        })
    }

    /// What the offence asks for and nothing supports, under each version and for a child and an adult.
    fn readings(&self, words: &PaperWords, column: usize) -> Vec<String> {
        let readings = &self.matrix.readings[column];
        let several = self.matrix.applicable.len() > 1;
        let lines = readings.iter().map(|reading| {
            let citation = self.cited_as.get(&reading.offence).filter(|_| several).cloned();
            let age = reading.child.map(|child| if child { words.if_child } else { words.if_adult }.to_owned());
            let head: Vec<String> = citation.into_iter().chain(age).collect();
            let wanting: Vec<String> =
                reading.wanting.iter().flat_map(Need::flat).filter_map(|need| self.need(words, need)).collect();
            let said = match wanting.is_empty() {
                true => words.complete.to_owned(),
                false => format!("{}: {}", words.wanting, wanting.join(", ")),
            };
            if head.is_empty() { said } else { format!("{}: {said}", head.join(", ")) }
        });
        lines.map(|line| capital(&line)).collect()
    }

    fn need(&self, words: &PaperWords, need: &Need) -> Option<String> {
        match need {
            Need::OneOf(block) => Some(words::block(self.language, *block).to_lowercase()),
            Need::Element(id) => self.catalogue.element(id).map(|one| one.name.get(self.language).to_owned()),
            Need::Child => Some(words.childhood.to_owned()),
            Need::Either(_) => None,
        }
    }

    fn block(&self, words: &PaperWords, block: Block, column: usize) -> Option<Value> {
        let of_block = self.matrix.rows.iter().filter(|row| row.element.block == block);
        let cells: Vec<_> = of_block.filter_map(|row| Some((row.element, row.cells.get(column)?))).collect();
        if cells.is_empty() {
            return None;
        }
        let (bare, told): (Vec<_>, Vec<_>) = cells.into_iter().partition(|(_, cell)| cell.state == Standing::Empty);
        let nothing: Vec<&str> = bare.iter().map(|(element, _)| element.name.get(self.language)).collect();
        let one_is_enough = self.matrix.applicable.iter().any(|one| one.offence.rule.blocks().contains(&block));
        Some(json!({
            "name": words::block(self.language, block),
            "note": if one_is_enough { words.one } else { "" },
            "rows": told
                .iter()
                .map(|(element, cell)| self.row(words, element.name.get(self.language), cell))
                .collect::<Vec<_>>(),
            "nothing": nothing.join("; "),
        }))
    }

    fn row(&self, words: &PaperWords, element: &str, cell: &Cell) -> Value {
        let ties = cell.links.iter().map(|link| (link, false)).chain(cell.against.iter().map(|link| (link, true)));
        let facts = ties.filter_map(|(link, against)| {
            let fact = self.fact(link.details.fact)?;
            Some(json!({
                "date": if fact.date.bounds() == (None, None) { String::new() } else { fact.date.words(self.language) },
                "text": fast(fact.statement(self.language)),
                "long": fact.statement(self.language).chars().count() > LONG,
                "sources": cited(&fact.citations, self.items, self.language),
                "against": against,
            }))
        });
        json!({
            "element": element,
            "state": words::standing(self.language, cell.state),
            "marks": self.marks(words, cell),
            "facts": facts.collect::<Vec<_>>(),
        })
    }

    /// By how much it is supported, of which kinds, and what weakens it.
    fn marks(&self, words: &PaperWords, cell: &Cell) -> Vec<String> {
        let mut marks = Vec::new();
        if !cell.items.is_empty() {
            let kinds: Vec<&str> =
                cell.kinds.keys().map(|kind: &ProofKind| words::kind(self.language, *kind)).collect();
            marks.push(format!("{}: {} ({})", words.items, cell.items.len(), kinds.join(", ")));
        }
        if !cell.bare.is_empty() {
            marks.push(format!("{}: {}", words.bare, cell.bare.len()));
        }
        if !cell.lost.is_empty() {
            marks.push(format!("{}: {}", words.lost, cell.lost.len()));
        }
        if cell.words_only {
            marks.push(words.words_only.to_owned());
        }
        if cell.untied {
            marks.push(words.untied.to_owned());
        }
        marks
    }

    fn fact(&self, id: FactId) -> Option<&Fact> {
        self.facts.iter().find(|fact| fact.id == id)
    }

    /// Every item that a fact of the table stands on, by its number.
    fn sources(&self) -> Vec<Value> {
        let cells = self.matrix.rows.iter().flat_map(|row| &row.cells);
        let ties = cells.flat_map(|cell| cell.links.iter().chain(&cell.against));
        let facts: BTreeSet<FactId> = ties.map(|link| link.details.fact).collect();
        let cited = facts.into_iter().filter_map(|id| self.fact(id)).flat_map(|fact| &fact.citations);
        let items: BTreeMap<u32, &Item> =
            cited.filter_map(|c| self.items.get(&c.place.evidence)).map(|item| (item.number, item)).collect();
        let line = |item: &&Item| json!({ "name": reference(self.language, item.number, None, None), "title": fast(&item.title) });
        items.values().map(line).collect()
    }
}

/// With a capital at its beginning.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
