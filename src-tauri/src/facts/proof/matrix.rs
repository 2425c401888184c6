//! The whole table of one offence for one victim: a row for each element, a column for each suspect.

use super::age::VictimAge;
use super::cell::cell;
use super::reading::{age, applicable, read};
use super::{Applicable, Cell, Certainty, Material, Person, Reading};
use crate::base::id::PartyId;
use crate::law::Pack;
use crate::law::offences::{Catalogue, Element, Family, OffenceSubject};

/// One offence, one victim, every suspect.
#[derive(Debug, Clone)]
pub struct Matrix<'a> {
    pub family: &'a Family,
    /// None: the case has no victim yet, or all are looked at together.
    pub victim: Option<PartyId>,
    /// The columns; one without a person when nobody is suspected yet.
    pub suspects: Vec<Option<PartyId>>,
    /// The versions that may apply to any of the suspects, the newest first.
    pub applicable: Vec<Applicable<'a>>,
    /// One row for each element of those versions.
    pub rows: Vec<Row<'a>>,
    /// For each column: whether the victim was a child at this suspect's acts.
    pub ages: Vec<VictimAge>,
    /// For each column: the ways to read it.
    pub readings: Vec<Vec<Reading>>,
}

/// An element and its cells, one for each column.
#[derive(Debug, Clone)]
pub struct Row<'a> {
    pub element: &'a Element,
    pub cells: Vec<Cell>,
}

impl Matrix<'_> {
    /// The cell of an element in a column.
    pub fn cell(&self, element: &str, column: usize) -> Option<&Cell> {
        self.rows.iter().find(|row| row.element.id == element).and_then(|row| row.cells.get(column))
    }

    /// Whether any fact is tied to the suspect of a column himself.
    pub fn is_touched(&self, column: usize) -> bool {
        let Some(suspect) = self.suspects.get(column) else { return false };
        let cells = self.rows.iter().filter_map(|row| row.cells.get(column));
        let mut ties = cells.flat_map(|cell| cell.links.iter().chain(&cell.against));
        ties.any(|link| suspect.is_none() || link.details.suspect == *suspect)
    }
}

/// Fills the table.
pub fn matrix<'a>(
    of: &Material,
    family: &'a Family,
    catalogue: &'a Catalogue,
    law: &Pack,
    victim: Option<PartyId>,
) -> Matrix<'a> {
    let person = of.victims.iter().find(|person| Some(person.id) == victim);
    let asked = match family.subject {
        OffenceSubject::Person => &of.suspects,
        OffenceSubject::Employer => &of.employers,
    };
    let columns: Vec<Option<&Person>> = if asked.is_empty() { vec![None] } else { asked.iter().map(Some).collect() };

    let mut of_column: Vec<Vec<Applicable<'a>>> =
        columns.iter().map(|suspect| applicable(of, family, catalogue, law, person, *suspect)).collect();
    let everywhere = merged(family, &of_column);
    // Whose acts have no date yet is read under the codes of the others' acts.
    for versions in
        of_column.iter_mut().filter(|versions| versions.iter().all(|one| one.certainty == Certainty::Undated))
    {
        let undated =
            |one: &Applicable<'a>| Applicable { certainty: Certainty::Undated, facts: Vec::new(), ..one.clone() };
        *versions = everywhere.iter().map(undated).collect();
    }
    let elements = elements(catalogue, &everywhere);
    let suspects: Vec<Option<PartyId>> = columns.iter().map(|column| column.map(|person| person.id)).collect();
    let rows: Vec<Row<'a>> = elements
        .into_iter()
        .map(|element| {
            let fill = |suspect: &Option<PartyId>| cell(of, &element.id, element.personal, victim, *suspect);
            Row { element, cells: suspects.iter().map(fill).collect() }
        })
        .collect();

    let below = everywhere.iter().find_map(|one| one.offence.child_below);
    let ages: Vec<VictimAge> = columns
        .iter()
        .map(|suspect| below.map_or(VictimAge::Unknown, |below| age(of, family, catalogue, below, person, *suspect)))
        .collect();
    let readings = of_column
        .iter()
        .enumerate()
        .map(|(column, versions)| {
            let find =
                |id: &str| rows.iter().find(|row| row.element.id == id).and_then(|row| row.cells.get(column)).cloned();
            versions.iter().flat_map(|version| read(version, catalogue, ages[column], &find)).collect()
        })
        .collect();
    Matrix { family, victim, suspects, applicable: everywhere, rows, ages, readings }
}

/// The versions of all columns, each once with its best certainty and all its facts.
fn merged<'a>(family: &'a Family, of_column: &[Vec<Applicable<'a>>]) -> Vec<Applicable<'a>> {
    let dated = |one: &&Applicable<'a>| one.certainty != Certainty::Undated;
    let all: Vec<&Applicable<'a>> = of_column.iter().flatten().collect();
    let any_dated = all.iter().any(dated);
    let mut merged: Vec<Applicable<'a>> = Vec::new();
    for offence in &family.offences {
        let mut same = all.iter().filter(|one| one.offence.id == offence.id && (dated(one) || !any_dated));
        let Some(mut whole) = same.next().map(|one| (*one).clone()) else { continue };
        for other in same {
            whole.certainty = whole.certainty.min(other.certainty);
            for fact in &other.facts {
                if !whole.facts.contains(fact) {
                    whole.facts.push(*fact);
                }
            }
        }
        merged.push(whole);
    }
    merged
}

/// The rows: every element of the versions that apply, the newest version's order first.
fn elements<'a>(catalogue: &'a Catalogue, applicable: &[Applicable<'a>]) -> Vec<&'a Element> {
    let mut rows: Vec<&'a Element> = Vec::new();
    for element in applicable.iter().flat_map(|one| &one.offence.elements).filter_map(|id| catalogue.element(id)) {
        if !rows.iter().any(|row| row.id == element.id) {
            rows.push(element);
        }
    }
    rows.sort_by_key(|element| element.block);
    rows
}
