//! What the matrix would be without one item, or with one that is set aside.

use super::super::views::{ConsequenceView, ConsequencesView};
use super::material::Ground;
use super::{law, show};
use crate::base::id::EvidenceId;
use crate::facts::proof::{self, CustodyState, Material};
use crate::law::offences::offences;
use crate::law::pack;

/// The elements of the chosen offences that rest on the item. Each element is told once, also where several offences
/// share it; suspects whose cells change in the same way are told together.
pub fn of(ground: &Ground, chosen: &[String], item: EvidenceId, aside: bool) -> ConsequencesView {
    let with = in_use(&ground.material, item);
    let without = ground.material.without(item);
    let mut changes: Vec<ConsequenceView> = Vec::new();
    for family in chosen.iter().filter_map(|id| offences().family(id)) {
        for victim in ground.each_victim() {
            let before = proof::matrix(&with, family, offences(), pack(), victim);
            let after = proof::matrix(&without, family, offences(), pack(), victim);
            for (column, suspect) in before.suspects.iter().enumerate() {
                for row in &before.rows {
                    let (Some(then), Some(now)) = (row.cells.get(column), after.cell(&row.element.id, column)) else {
                        continue;
                    };
                    if !then.items.contains(&item) {
                        continue;
                    }
                    let change = ConsequenceView {
                        element: law::element_name(row.element),
                        victim: ground.name(victim),
                        suspects: ground.name(*suspect).into_iter().collect(),
                        with: show::cell_view(then),
                        without: show::cell_view(now),
                        missing: now.items.is_empty().then(|| row.element.gap.missing.clone()),
                    };
                    add(&mut changes, change);
                }
            }
        }
    }
    ConsequencesView { aside, changes }
}

fn add(changes: &mut Vec<ConsequenceView>, change: ConsequenceView) {
    let same = |one: &&mut ConsequenceView| {
        one.element.id == change.element.id
            && one.victim == change.victim
            && one.with == change.with
            && one.without == change.without
    };
    match changes.iter_mut().find(same) {
        Some(known) => {
            for suspect in change.suspects {
                if !known.suspects.contains(&suspect) {
                    known.suspects.push(suspect);
                }
            }
        }
        None => changes.push(change),
    }
}

/// The same with the item in use, whatever was decided about it.
fn in_use(material: &Material, item: EvidenceId) -> Material {
    let mut material = material.clone();
    for one in material.items.iter_mut().filter(|one| one.id == item && one.custody == CustodyState::Aside) {
        one.custody = CustodyState::Sealed;
    }
    material
}
