//! Commands about the certificate of custody and about handing an exhibit over with its proof.

use super::core::Core;
use super::evidence::neutral_name;
use super::failure::Failure;
use super::leaving::Piece;
use super::papers;
use super::views::{ExportPackage, Exported, PaperView, PrintCertificate};
use super::way_out::{Matter, Parcel, Second, Spot};
use crate::base::id::EvidenceId;
use crate::base::{Language, Sha256Digest};
use crate::evidence::certificate::{Begun, Certificate};
use crate::evidence::package::{Folder, Package};
use crate::evidence::{self, Evidence};
use crate::typeset::Composed;
use crate::vault::log::ItemProof;
use crate::vault::timestamp;
use crate::vault::verdict::Verdict;
use chrono::Offset as _;
use serde_json::json;
use std::ops::ControlFlow;
use std::path::Path;
use std::rc::Rc;

/// What can be said of the log as a whole: the same for every item.
pub(super) struct OfLog {
    verdict: Verdict,
    begun: Option<Begun>,
    roots: Vec<timestamp::Certificate>,
}

impl OfLog {
    pub(super) fn read(core: &Core) -> Result<Rc<Self>, Failure> {
        let vault = core.vault()?;
        let verdict = vault.verdict(None, &mut |_| ControlFlow::Continue(()))?;
        Ok(Rc::new(Self { verdict, begun: core.read(Begun::read)?, roots: vault.roots()? }))
    }
}

/// An item with its proof and what can be said of the log.
pub(super) struct Work {
    item: Evidence,
    proof: ItemProof,
    log: Rc<OfLog>,
    signer: String,
    languages: Vec<Language>,
}

impl Work {
    fn read(core: &Core, id: EvidenceId) -> Result<Self, Failure> {
        Self::within(core, id, OfLog::read(core)?)
    }

    pub(super) fn within(core: &Core, id: EvidenceId, log: Rc<OfLog>) -> Result<Self, Failure> {
        let vault = core.vault()?;
        let item = core.read(|db| evidence::any(db, id))?;
        let languages = core.read(|db| crate::cases::one(db, item.case))?.details.languages;
        Ok(Self { proof: vault.prove(id)?, log, signer: vault.user_name().to_owned(), languages, item })
    }

    /// Its custody as it is handed over.
    pub(super) fn proof(&self) -> &ItemProof {
        &self.proof
    }

    fn compose(&self, core: &Core, language: Language, details: bool) -> Result<Composed, Failure> {
        let now = core.clock.now();
        let local = now.utc().with_timezone(&chrono::Local);
        let certificate = Certificate {
            language,
            item: &self.item,
            of_case: &self.languages,
            proof: &self.proof,
            anchored: self.log.verdict.anchored.as_ref(),
            begun: self.log.begun,
            whole: self.log.verdict.failed.is_none(),
            file: &neutral_name(&self.item),
            details,
            signer: &self.signer,
            offset: local.offset().fix(),
            date: local.date_naive(),
        };
        Ok(certificate.compose(&format!("custody-{}-{}", self.item.id, self.proof.note.checkpoint().size), now)?)
    }

    /// Gives what goes into the folder with the original.
    pub(super) fn packed<T>(
        &self,
        core: &Core,
        languages: &[Language],
        details: bool,
        put: impl FnOnce(&Package<'_>) -> T,
    ) -> Result<T, Failure> {
        let anchored = self.log.verdict.anchored.as_ref().and_then(|anchored| {
            let mut kept = self.proof.anchors.iter().map(|proof| &proof.anchor);
            let anchor = kept.find(|anchor| anchor.tokens.contains(&anchored.token))?;
            Some((anchored, anchor))
        });
        let of_furthest = |root: &timestamp::Certificate| {
            anchored.is_some_and(|(of, _)| root.fingerprint() == of.stamp.root_fingerprint)
        };
        let vouches =
            |root: &timestamp::Certificate| self.proof.anchors.iter().any(|proof| proof.anchor.is_vouched_by(root));
        let mut roots: Vec<&timestamp::Certificate> =
            self.log.roots.iter().filter(|root| of_furthest(root) || vouches(root)).collect();
        roots.sort_by_key(|root| !of_furthest(root));
        let mut certificates = Vec::new();
        for language in languages {
            let name = format!("certificate-{}.pdf", language.code());
            if !certificates.iter().any(|(known, _)| *known == name) {
                certificates.push((name, self.compose(core, *language, details)?.pdf()?));
            }
        }
        Ok(put(&Package {
            item: &self.item,
            file: &neutral_name(&self.item),
            proof: &self.proof,
            details,
            anchored,
            roots: &roots,
            certificates: &certificates,
        }))
    }

    /// With the checkpoint it was made at.
    fn said(&self, parcel: Parcel) -> Parcel {
        Parcel { about: json!({ "entries": self.proof.note.checkpoint().size }), ..parcel }
    }
}

pub fn preview(core: &Core, request: PrintCertificate) -> Result<PaperView, Failure> {
    papers::preview(core, Work::read(core, request.evidence)?.compose(core, request.language, true)?)
}

pub fn export(core: &Core, request: PrintCertificate) -> Result<Exported, Failure> {
    let item = core.read(|db| evidence::any(db, request.evidence))?;
    core.expect_way(&certificate_of(&item))?;
    let file = format!("custody-{}-{}.pdf", item.number, request.language.code());
    let Some(path) = core.picker.save(&file) else { return Ok(Exported { path: None }) };
    core.export_certificate(&request, Spot::chosen(&path))?;
    Ok(Exported { path: Some(path.display().to_string()) })
}

/// Asks for a folder and puts another into it, with the item and its proof.
pub fn package(core: &Core, request: ExportPackage) -> Result<Exported, Failure> {
    let item = core.read(|db| evidence::one(db, request.evidence))?;
    core.expect_way(&package_of(&item))?;
    let Some(place) = core.picker.folder() else { return Ok(Exported { path: None }) };
    let folder = place.join(format!("dalil-dok-{}", item.number));
    core.export_package(&request, &folder)?;
    Ok(Exported { path: Some(folder.display().to_string()) })
}

impl Core {
    /// Writes the certificate of custody of an item as a PDF outside the vault.
    pub fn export_certificate<'a>(&self, request: &PrintCertificate, to: impl Into<Spot<'a>>) -> Result<(), Failure> {
        self.demand_role("certificate.export")?;
        let work = Work::read(self, request.evidence)?;
        let pdf = work.compose(self, request.language, true)?.pdf()?;
        let parcel = work.said(certificate_of(&work.item));
        self.let_out(&parcel, to.into(), Some(&Sha256Digest::of(&pdf)), &mut pdf.as_slice())
    }

    /// Writes a folder with an item, its proof and certificates.
    pub fn export_package(&self, request: &ExportPackage, folder: &Path) -> Result<(), Failure> {
        self.demand_role("certificate.package")?;
        let vault = self.vault()?;
        self.read(|db| evidence::one(db, request.evidence))?; // of what was destroyed there is only the certificate
        let work = Work::read(self, request.evidence)?;
        let mut original = vault.original(work.item.blob)?;
        let parcel = work.said(package_of(&work.item));
        let digest = work.proof.note.digest();
        work.packed(self, &request.languages, request.details, |package| {
            self.let_out_folder(&parcel, folder, &digest, |place| package.write(&mut Folder(place), &mut original))
        })?
    }
}

fn certificate_of(item: &Evidence) -> Parcel {
    Parcel {
        command: "certificate.export",
        label: "custody-export",
        what: "certificate",
        matter: Matter::Item(item.id),
        second: Second::Nothing,
        items: vec![item.id],
        about: json!({}),
    }
}

fn package_of(item: &Evidence) -> Parcel {
    Parcel {
        command: "certificate.package",
        what: "package",
        second: Second::Piece(Piece::Exhibit(item.id), item.case),
        ..certificate_of(item)
    }
}
