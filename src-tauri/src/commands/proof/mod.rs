//! Commands about offences and the proof matrix.

mod consequences;
mod law;
mod material;
mod motion;
mod print;
mod show;

use super::core::Core;
use super::failure::Failure;
use super::views::{
    CellDetail, ChangeLink, Changed, ChooseOffence, ChosenView, ConsequencesView, GapView, LinkFact, LinkView,
    ListOffences, MatrixView, OfCase, OfEvidence, OfLink, OffenceView, SetProofKind, ShowCell, ShowMatrix,
};
use crate::base::id::{CaseId, LinkId};
use crate::facts::Error;
use crate::facts::proof::store;
use crate::law::offences::offences;
use crate::vault::{Act, Area};

pub use material::Checked;
pub use motion::begin as begin_motion;
pub use print::{export, preview};

/// The offences of the packs.
pub fn list(_: &Core, request: ListOffences) -> Result<Vec<OffenceView>, Failure> {
    let families = offences().families().iter();
    let wanted = |jurisdiction: &str| request.jurisdiction.as_deref().is_none_or(|one| one == jurisdiction);
    Ok(families.filter(|family| wanted(&family.jurisdiction)).map(law::offence).collect())
}

/// What a case is looked at under, and who is in it.
pub fn chosen(core: &Core, request: OfCase) -> Result<ChosenView, Failure> {
    let case = core.read(|db| crate::cases::one(db, request.case))?;
    let chosen = core.read(|db| store::chosen(db, request.case))?;
    let people = material::people(core, request.case)?;
    let jurisdiction = case.details.jurisdiction.word();
    let near = |one: &&crate::law::offences::Family| {
        !chosen.contains(&one.id) && (one.jurisdiction == jurisdiction || one.jurisdiction == "int")
    };
    Ok(ChosenView {
        others: offences().families().iter().filter(near).map(law::offence).collect(),
        chosen: chosen.iter().filter_map(|id| offences().family(id)).map(law::offence).collect(),
        victims: people.victims,
        suspects: people.suspects,
    })
}

pub fn choose(core: &Core, request: ChooseOffence) -> Result<Changed<CaseId>, Failure> {
    core.write(Act { label: "proof-choose", undoable: true }, |tx| {
        tx.changed(Area::Proof);
        store::choose(tx, request.case, &request.family, request.on)?;
        Ok::<_, Error>(request.case)
    })
}

pub fn matrix(core: &Core, request: ShowMatrix) -> Result<MatrixView, Failure> {
    let ground = material::Ground::of(core, request.case)?;
    let family = offences().family(&request.family);
    let family = family.ok_or_else(|| Failure::new("not-found").with("what", "offence"))?;
    let victim = request.victim.or_else(|| ground.material.victims.first().map(|person| person.id));
    Ok(show::matrix(&ground, family, victim))
}

pub fn cell(core: &Core, request: ShowCell) -> Result<CellDetail, Failure> {
    let ground = material::Ground::of(core, request.case)?;
    let element = offences().element(&request.element);
    let element = element.ok_or_else(|| Failure::new("not-found").with("what", "element"))?;
    Ok(show::cell(&ground, element, request.victim, request.suspect))
}

/// Every tie of a case: what each fact supports.
pub fn links(core: &Core, request: OfCase) -> Result<Vec<LinkView>, Failure> {
    let ground = material::Ground::of(core, request.case)?;
    Ok(ground.material.links.iter().filter_map(|link| show::link(&ground, link)).collect())
}

pub fn link(core: &Core, request: LinkFact) -> Result<Changed<LinkId>, Failure> {
    core.write(Act { label: "proof-link", undoable: true }, |tx| {
        tx.changed(Area::Proof);
        store::link(tx, request.details, tx.at())
    })
}

pub fn change(core: &Core, request: ChangeLink) -> Result<Changed<LinkId>, Failure> {
    core.write(Act { label: "proof-change", undoable: true }, |tx| {
        tx.changed(Area::Proof);
        store::change(tx, request.link, request.details)?;
        Ok::<_, Error>(request.link)
    })
}

pub fn set_kind(core: &Core, request: SetProofKind) -> Result<Changed<LinkId>, Failure> {
    core.write(Act { label: "proof-change", undoable: true }, |tx| {
        tx.changed(Area::Proof);
        store::set_kind(tx, request.link, request.evidence, request.kind)?;
        Ok::<_, Error>(request.link)
    })
}

pub fn unlink(core: &Core, request: OfLink) -> Result<Changed<LinkId>, Failure> {
    core.write(Act { label: "proof-unlink", undoable: true }, |tx| {
        tx.changed(Area::Proof);
        store::unlink(tx, request.link)?;
        Ok::<_, Error>(request.link)
    })
}

/// What is missing in a case, for every chosen offence and every victim.
pub fn gaps(core: &Core, request: OfCase) -> Result<Vec<GapView>, Failure> {
    let ground = material::Ground::of(core, request.case)?;
    let chosen = core.read(|db| store::chosen(db, request.case))?;
    let families = chosen.iter().filter_map(|id| offences().family(id));
    Ok(families
        .flat_map(|family| {
            ground.each_victim().into_iter().flat_map(|victim| show::gaps(&ground, family, victim)).collect::<Vec<_>>()
        })
        .collect())
}

/// What would change without an item.
pub fn consequences(core: &Core, request: OfEvidence) -> Result<ConsequencesView, Failure> {
    let item = core.read(|db| crate::evidence::one(db, request.evidence))?;
    let ground = material::Ground::of(core, item.case)?;
    let chosen = core.read(|db| store::chosen(db, item.case))?;
    Ok(consequences::of(&ground, &chosen, item.id, item.set_aside))
}
