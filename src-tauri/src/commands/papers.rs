//! Papers that are made from the case as it stands and kept nowhere: the chronology, the calculation of a claim. They
//! are shown as pictures and written out as PDF/A; writing one out is an event of custody.

use super::consents::CasePaper;
use super::core::Core;
use super::failure::Failure;
use super::leaving::Piece;
use super::views::{Exported, PageSize, PaperView};
use super::way_out::{Matter, Parcel, Second, Spot};
use crate::base::id::{CaseId, EvidenceId};
use crate::base::{Language, Sha256Digest};
use crate::typeset::Composed;
use serde_json::json;
use std::sync::Arc;

/// Which paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PaperName {
    Chronology(CaseId),
    Calculation(CaseId),
    Matrix(CaseId),
    Network(CaseId),
    /// The words of an item, and its case.
    Translation(EvidenceId, CaseId),
    Drill,
}

impl PaperName {
    /// The word in custody and in file names, which name nobody.
    const fn word(self) -> &'static str {
        match self {
            Self::Chronology(_) => "chronology",
            Self::Calculation(_) => "claim-calculation",
            Self::Matrix(_) => "proof-matrix",
            Self::Network(_) => "network",
            Self::Translation(..) => "translation",
            Self::Drill => "backup-drill",
        }
    }

    /// What its file is called.
    fn file(self, language: Language) -> String {
        let chart = if matches!(self, Self::Network(_)) { "-chart" } else { "" };
        format!("{}{chart}-{}.pdf", self.word(), language.code())
    }

    fn parcel(self) -> Parcel {
        let of_case = |paper, case| (Matter::Paper(paper, vec![case]), json!({ "case": case }));
        let (command, label, (matter, about)) = match self {
            Self::Chronology(case) => ("chronology.export", "chronology-export", of_case(CasePaper::Chronology, case)),
            Self::Calculation(case) => ("ledger.export", "ledger-export", of_case(CasePaper::Calculation, case)),
            Self::Matrix(case) => ("proof.export", "proof-export", of_case(CasePaper::Matrix, case)),
            Self::Network(case) => ("network.export", "network-export", of_case(CasePaper::Network, case)),
            Self::Translation(item, _) => {
                ("translation.export", "translation-export", (Matter::Item(item), json!({ "evidence": item })))
            }
            Self::Drill => ("backup.drill-export", "backup-drill-export", (Matter::Nobody, json!({}))),
        };
        let (second, items) = match self {
            Self::Translation(item, case) => (Second::Piece(Piece::Exhibit(item), case), vec![item]),
            _ => (Second::Nothing, Vec::new()),
        };
        Parcel { command, label, what: self.word(), matter, second, items, about }
    }
}

/// Pictures of the pages.
pub(super) fn preview(core: &Core, composed: Composed) -> Result<PaperView, Failure> {
    let pages = (0..composed.pages())
        .filter_map(|page| composed.size(page))
        .map(|(width, height)| PageSize { width, height })
        .collect();
    Ok(PaperView { path: core.pictures.of_draft(Arc::new(composed))?, pages })
}

/// Asks where to, then writes.
pub(super) fn export(
    core: &Core,
    name: PaperName,
    language: Language,
    compose: impl FnOnce() -> Result<Composed, Failure>,
) -> Result<Exported, Failure> {
    core.expect_way(&name.parcel())?;
    let Some(path) = core.picker.save(&name.file(language)) else { return Ok(Exported { path: None }) };
    write(core, name, &compose()?, Spot::chosen(&path))?;
    Ok(Exported { path: Some(path.display().to_string()) })
}

/// Writes it outside the vault.
pub(super) fn write<'a>(
    core: &Core,
    name: PaperName,
    composed: &Composed,
    to: impl Into<Spot<'a>>,
) -> Result<(), Failure> {
    let pdf = composed.pdf()?;
    core.let_out(&name.parcel(), to.into(), Some(&Sha256Digest::of(&pdf)), &mut pdf.as_slice())
}
