//! Papers that are made from the case as it stands and kept nowhere: the chronology, the calculation of a claim. They
//! are shown as pictures and written out as PDF/A; writing one out is an event of custody.

use super::core::Core;
use super::evidence::write_new;
use super::failure::Failure;
use super::views::{Exported, PageSize, PaperView};
use crate::base::{Language, Sha256Digest};
use crate::typeset::Composed;
use crate::vault::{Act, Action, Error};
use std::path::Path;
use std::sync::Arc;

/// Which paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PaperName {
    Chronology,
    Calculation,
    Matrix,
    Translation,
    Drill,
}

impl PaperName {
    /// The word in custody and in file names, which name nobody.
    const fn word(self) -> &'static str {
        match self {
            Self::Chronology => "chronology",
            Self::Calculation => "claim-calculation",
            Self::Matrix => "proof-matrix",
            Self::Translation => "translation",
            Self::Drill => "backup-drill",
        }
    }

    /// What its file is called.
    pub(super) fn file(self, language: Language) -> String {
        format!("{}-{}.pdf", self.word(), language.code())
    }

    const fn label(self) -> &'static str {
        match self {
            Self::Chronology => "chronology-export",
            Self::Calculation => "ledger-export",
            Self::Matrix => "proof-export",
            Self::Translation => "translation-export",
            Self::Drill => "backup-drill-export",
        }
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
    let Some(path) = core.picker.save(&name.file(language)) else { return Ok(Exported { path: None }) };
    write(core, name, &compose()?, &path)?;
    Ok(Exported { path: Some(path.display().to_string()) })
}

/// Writes a new file, and says so in the custody log.
pub(super) fn write(core: &Core, name: PaperName, composed: &Composed, path: &Path) -> Result<(), Failure> {
    write_about(core, name, composed, path, serde_json::json!({}))
}

/// The same, with more for the log to say.
pub(super) fn write_about(
    core: &Core,
    name: PaperName,
    composed: &Composed,
    path: &Path,
    about: serde_json::Value,
) -> Result<(), Failure> {
    let pdf = composed.pdf()?;
    write_new(path, &mut pdf.as_slice())?;
    let mut details = about;
    details["what"] = name.word().into();
    details["sha256"] = serde_json::json!(Sha256Digest::of(&pdf));
    core.write(Act { label: name.label(), undoable: false }, |tx| {
        tx.custody(Action::Export, &[], &details)?;
        Ok::<_, Error>(true)
    })?;
    Ok(())
}
