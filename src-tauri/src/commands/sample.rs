//! The sample case: an invented matter that shows the whole program. It lives in a vault of its own, apart from
//! real ones, and is built with the same commands a lawyer uses.

mod accounts;
mod consents;
mod events;
mod ledger;
mod proof;
mod read;
mod ties;

use super::core::Core;
use super::failure::Failure;
use super::vault::open_at;
use super::views::{BuildBundle, Changed, Nothing, OfFiling};
use super::{bundles, filings};
use crate::base::id::{BundleId, CaseId, FilingId};
use crate::vault::{Area, Passphrase, Vault};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// The passphrase of the sample vault. It guards nothing: everything in it is invented and public.
const OPEN_SECRET: &str = "sample case of Dalil, all invented";
/// The user of the sample vault, as custody shows it.
const USER: &str = "Касымалиева Д. Э.";

/// Another vault is another everything.
const EVERYTHING: [Area; 13] = [
    Area::Cases,
    Area::Parties,
    Area::Evidence,
    Area::Facts,
    Area::Network,
    Area::Proof,
    Area::Deadlines,
    Area::Consents,
    Area::Ledger,
    Area::Filings,
    Area::Bundles,
    Area::Custody,
    Area::Settings,
];

/// Opens the sample vault, made at the first time, and answers its case.
pub fn open(core: &Core, _: Nothing) -> Result<Changed<CaseId>, Failure> {
    let value = core.open_sample()?;
    Ok(Changed { value, areas: EVERYTHING.to_vec(), undo: None })
}

impl Core {
    /// Opens the sample vault, made at the first time, and answers its case.
    pub fn open_sample(&self) -> Result<CaseId, Failure> {
        let folder = self.places.sample.clone();
        let passphrase = Passphrase::new(OPEN_SECRET);
        let sample = read::Sample::embedded()?;
        if Vault::is_at(&folder) {
            open_at(self, &folder, &passphrase)?;
            let cases = self.read(crate::cases::all)?;
            if let Some(case) = cases.iter().find(|case| case.details.number == sample.number()) {
                return Ok(case.id);
            }
            // A sample that was interrupted while it was made: it is filled now.
        } else {
            super::vault::close(self)?;
            let since = self.locks();
            let vault = Vault::create(&folder, &passphrase, USER, self.kdf, self.clock.clone())?;
            self.keep_since(since, vault, folder, Vec::new())?;
        }
        // The second first, so that the one to look at was touched last.
        read::Sample::second()?.write(self)?;
        Ok(sample.write(self)?.case)
    }

    /// Makes the sample case in a vault that is thrown away, freezes its filings, builds their bundles and writes the
    /// PDFs into a folder. Answers the files written. Older papers of the sample there are replaced.
    pub fn print_sample(&self, out: &Path) -> Result<Vec<PathBuf>, Failure> {
        let place = TempDir::new().map_err(|_| Failure::new("vault-io"))?;
        for kind in ["filings", "bundles"] {
            std::fs::create_dir_all(out.join(kind)).map_err(|_| Failure::new("export-failed"))?;
        }
        let folder = place.path().join("vault");
        let passphrase = Passphrase::new(OPEN_SECRET);
        let since = self.locks();
        let vault = Vault::create(&folder, &passphrase, USER, self.kdf, self.clock.clone())?;
        self.keep_since(since, vault, folder, Vec::new())?;
        let made = read::Sample::embedded()?.write(self)?;
        let mut written = Vec::new();
        for filing in made.filings {
            written.extend(self.print_filing(filing, out)?);
        }
        super::vault::close(self)?;
        Ok(written)
    }

    /// Freezes one filing of the sample and builds the bundle of its exhibits.
    fn print_filing(&self, filing: FilingId, out: &Path) -> Result<Vec<PathBuf>, Failure> {
        self.confirm_all(filing)?;
        let edition = filings::make_final(self, OfFiling { filing })?.value;
        let view = filings::show(self, OfFiling { filing })?;
        let name = format!("{}-{}", view.row.template.replace('/', "-"), view.row.language.code());
        let paper = out.join(format!("filings/{name}.pdf"));
        replace(&paper)?;
        self.export_edition(edition.id, &paper)?;
        let bundle = self.bundle_of(&view.row)?;
        let exhibits = out.join(format!("bundles/{name}-exhibits.pdf"));
        replace(&exhibits)?;
        self.export_bundle(bundle, None, &exhibits)?;
        Ok(vec![paper, exhibits])
    }

    /// Confirms everything preflight asks about: the sample shows paper, it is not filed anywhere.
    fn confirm_all(&self, filing: FilingId) -> Result<(), Failure> {
        let preview =
            filings::preview(self, super::views::PreviewFiling { filing, answers: None, public: None, body: None })?;
        let confirmed = preview.findings.into_iter().filter_map(|finding| finding.confirm).collect();
        filings::confirm(self, super::views::ConfirmLaw { filing, confirmed })?;
        Ok(())
    }

    fn bundle_of(&self, filing: &super::views::FilingRow) -> Result<BundleId, Failure> {
        let request = super::views::AddBundle {
            case: filing.case,
            filing: Some(filing.id),
            title: String::new(),
            language: filing.language,
        };
        let bundle = bundles::add(self, request)?.value;
        let job = bundles::build(self, BuildBundle { bundle, reason: None, dividers: false })?.job;
        match self.jobs.wait(job)?.failure {
            Some(failure) => Err(failure),
            None => Ok(bundle),
        }
    }
}

fn replace(path: &Path) -> Result<(), Failure> {
    match std::fs::remove_file(path) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
        Err(_) => Err(Failure::new("export-failed")),
    }
}
