//! The matrix, a cell and the gaps, as answers show them.

use super::super::views::{
    ApplicableView, CellDetail, CellView, ColumnView, GapView, KindCount, LinkView, MatrixView, ProofItem,
    ProofReadingView, RowView, WantingView,
};
use super::material::Ground;
use super::{law, motion};
use crate::base::id::{EvidenceId, PartyId};
use crate::facts::proof::{self, About, Cell, CustodyState, Gap, Link, Matrix, Reading};
use crate::law::offences::{Element, Family, Need, offences};
use crate::law::pack;
use std::collections::BTreeMap;

pub fn matrix(ground: &Ground, family: &Family, victim: Option<PartyId>) -> MatrixView {
    let matrix = proof::matrix(&ground.material, family, offences(), pack(), victim);
    let columns = (0..matrix.suspects.len()).map(|column| column_view(ground, &matrix, column)).collect();
    MatrixView {
        offence: law::offence(family),
        victim: ground.name(victim),
        applicable: matrix
            .applicable
            .iter()
            .map(|one| ApplicableView {
                version: one.offence.id.clone(),
                certainty: one.certainty,
                facts: one.facts.clone(),
            })
            .collect(),
        columns,
        rows: matrix
            .rows
            .iter()
            .map(|row| RowView {
                element: law::element_name(row.element),
                cells: row.cells.iter().map(cell_view).collect(),
            })
            .collect(),
        gaps: proof::gaps(&matrix).iter().filter_map(|gap| gap_view(ground, family, gap)).collect(),
    }
}

/// What is missing for one offence and one victim.
pub fn gaps(ground: &Ground, family: &Family, victim: Option<PartyId>) -> Vec<GapView> {
    let matrix = proof::matrix(&ground.material, family, offences(), pack(), victim);
    proof::gaps(&matrix).iter().filter_map(|gap| gap_view(ground, family, gap)).collect()
}

fn column_view(ground: &Ground, matrix: &Matrix<'_>, column: usize) -> ColumnView {
    let readings = &matrix.readings[column];
    let mut blocks = BTreeMap::new();
    // A block is answered when no reading that asks for it finds it empty.
    for one in matrix.applicable.iter().flat_map(|one| one.offence.rule.blocks()) {
        let wanted = readings.iter().flat_map(|reading| &reading.wanting).flat_map(Need::flat);
        let empty = wanted.into_iter().any(|need| *need == Need::OneOf(one));
        blocks.insert(one.word().to_owned(), !empty);
    }
    ColumnView {
        suspect: ground.name(matrix.suspects[column]),
        touched: matrix.is_touched(column),
        age: matrix.ages[column],
        readings: readings.iter().map(reading_view).collect(),
        blocks,
    }
}

fn reading_view(reading: &Reading) -> ProofReadingView {
    let wanting = reading.wanting.iter().flat_map(|need| {
        let instead = matches!(need, Need::Either(_));
        need.flat().into_iter().map(move |one| match one {
            Need::OneOf(block) => WantingView { block: Some(*block), element: None, instead },
            Need::Element(id) => WantingView {
                block: None,
                element: offences().element(id).map(|element| element.name.clone()),
                instead,
            },
            Need::Child | Need::Either(_) => {
                WantingView { block: Some(crate::law::offences::Block::Child), element: None, instead }
            }
        })
    });
    ProofReadingView {
        version: reading.offence.clone(),
        certainty: reading.certainty,
        child: reading.child,
        complete: reading.wanting.is_empty(),
        wanting: wanting.collect(),
        weak: reading.weak.len() as u32,
    }
}

pub fn cell_view(cell: &Cell) -> CellView {
    CellView {
        state: cell.state,
        facts: cell.links.len() as u32,
        items: cell.items.len() as u32,
        kinds: cell.kinds.iter().map(|(kind, count)| KindCount { kind: *kind, count: *count }).collect(),
        disputes: (cell.against.len() + cell.contested.len()) as u32,
        lost: cell.lost.len() as u32,
        bare: cell.bare.len() as u32,
        one_source: cell.one_source,
        words_only: cell.words_only,
        untied: cell.untied,
        covert: cell.covert.len() as u32,
    }
}

/// One cell with everything that stands in it.
pub fn cell(ground: &Ground, element: &Element, victim: Option<PartyId>, suspect: Option<PartyId>) -> CellDetail {
    let cell = proof::cell(&ground.material, &element.id, element.personal, victim, suspect);
    let ties = cell.links.iter().chain(&cell.against);
    CellDetail {
        element: law::element(element, &ground.jurisdiction),
        cell: cell_view(&cell),
        links: ties.filter_map(|tie| link(ground, tie)).collect(),
        adding: motion::adding(&ground.jurisdiction),
    }
}

/// A tie with the items its fact stands on.
pub fn link(ground: &Ground, link: &Link) -> Option<LinkView> {
    let element = offences().element(&link.details.element)?;
    let fact = ground.material.fact(link.details.fact)?;
    let mut seen: Vec<EvidenceId> = Vec::new();
    let mut items = Vec::new();
    for citation in &fact.citations {
        let id = citation.place.evidence;
        if seen.contains(&id) {
            continue;
        }
        seen.push(id);
        let item = ground.material.item(id);
        let (number, title) = ground.items.get(&id).cloned().unwrap_or_default();
        items.push(ProofItem {
            evidence: id,
            number,
            title,
            kind: link.kind_of(id),
            own: link.kinds.iter().any(|(one, _)| *one == id),
            custody: item.map_or(CustodyState::Missing, |item| item.custody),
            covert: item.is_some_and(|item| item.covert),
        });
    }
    Some(LinkView { id: link.id, details: link.details.clone(), element: law::element_name(element), items })
}

fn gap_view(ground: &Ground, family: &Family, gap: &Gap) -> Option<GapView> {
    let text = gap.text(offences())?;
    let (block, element) = match &gap.about {
        About::Whole => (None, None),
        About::Block(block) => (Some(*block), None),
        About::Element(id) => (offences().element(id).map(|e| e.block), offences().element(id)),
    };
    let about = match &gap.about {
        About::Whole => "whole".to_owned(),
        About::Block(block) => block.word().to_owned(),
        About::Element(id) => id.clone(),
    };
    let party = |id: Option<PartyId>| id.map_or_else(|| "any".to_owned(), |id| id.to_string());
    let mut items: Vec<u32> =
        gap.items.iter().filter_map(|id| ground.items.get(id)).map(|(number, _)| *number).collect();
    items.sort_unstable();
    Some(GapView {
        id: format!("{}/{about}/{}/{}", family.id, party(gap.victim), party(gap.suspect)),
        family: family.id.clone(),
        title: family.title.clone(),
        victim: ground.name(gap.victim),
        suspect: ground.name(gap.suspect),
        block,
        element: element.map(law::element_name),
        reason: gap.reason,
        grave: gap.reason.is_grave(),
        instead: gap.instead,
        child: gap.child,
        items,
        facts: gap.facts.clone(),
        advice: law::advice(text, &ground.jurisdiction),
    })
}
