//! Papers that were printed here and sealed: final filings, bundles, and the fonts that filings were set in. None of them was
//! taken in, so taking it in again is no way to have it back. A final filing comes out of what was frozen with it as it was, byte
//! for byte; of a bundle the clock, the readers and the programs of its day are not kept, so it comes from a backup only.

use super::ENDS;
use crate::base::id::BlobId;
use crate::base::{Sha256Digest, Timestamp};
use crate::bundle::{self, Build};
use crate::commands::core::Core;
use crate::commands::custody::number_of_case;
use crate::commands::failure::Failure;
use crate::commands::filings::{again, has_its_parts};
use crate::commands::jobs::Job;
use crate::commands::views::{FindingView, Remedy};
use crate::filings::{self, Edition, Filing, frozen};
use crate::typeset;
use crate::vault::{Act, Action, Area, Error, Manifest, Mend, Vault};
use rusqlite::Connection;
use serde_json::{Value, json};

/// What a sealed file that was made here is.
enum Paper {
    Edition(Box<(Filing, Edition)>),
    Build(Box<Build>),
    /// One of the fonts with this digest, by its place among them.
    Font(Sha256Digest, u32),
}

/// The paper in a sealed file. A database too damaged to say which knows of none.
fn of_blob(db: &Connection, blob: BlobId) -> Option<Paper> {
    if let Ok(Some(edition)) = filings::edition_of_blob(db, blob) {
        let filing = filings::one(db, edition.filing).ok()?;
        return Some(Paper::Edition(Box::new((filing, edition))));
    }
    if let Ok(Some(build)) = bundle::build_of_blob(db, blob) {
        return Some(Paper::Build(Box::new(build)));
    }
    let (digest, position) = frozen::font_of_blob(db, blob).ok()??;
    Some(Paper::Font(digest, position))
}

/// Whether a sealed file is a paper of this office.
pub(super) fn is_one(db: &Connection, blob: BlobId) -> bool {
    of_blob(db, blob).is_some()
}

/// Says of a broken sealed file which paper it is, of which case and day, and how it can be had back.
pub(super) fn tell(db: &Connection, blob: BlobId, view: &mut FindingView) {
    let Some(paper) = of_blob(db, blob) else { return };
    view.code = view.code.replace("blob-", "paper-");
    // The disk first, where it fails.
    if view.remedy == Remedy::Fetch {
        view.remedy = paper.remedy(db);
    }
    let told = paper.told(db).into_iter().map(|(key, value)| (key.to_owned(), value));
    view.params.extend(told);
}

impl Paper {
    fn remedy(&self, db: &Connection) -> Remedy {
        match self {
            Self::Build(_) => Remedy::FetchBundle,
            Self::Edition(of) if has_its_parts(db, &of.0, &of.1) => Remedy::MakeAgain,
            Self::Font(digest, _) if *digest == typeset::fonts_digest() => Remedy::MakeAgain,
            Self::Edition(_) | Self::Font(..) => Remedy::FetchPaper,
        }
    }

    /// The values of its sentence.
    fn told(&self, db: &Connection) -> Vec<(&'static str, String)> {
        let day = |at: Timestamp| at.utc().format("%d.%m.%Y").to_string(); // the catalogues print no dates
        let (what, title, case, number, on) = match self {
            Self::Edition(of) => {
                let (filing, edition) = &**of;
                let case = number_of_case(db, filing.case);
                (edition.kind.word(), filing.title.clone(), case, edition.number, day(edition.made))
            }
            Self::Build(build) => {
                let bundle = bundle::one(db, build.bundle).ok();
                let case = bundle.as_ref().and_then(|bundle| number_of_case(db, bundle.case));
                let title = bundle.map(|bundle| bundle.title).unwrap_or_default();
                ("bundle", title, case, build.number, day(build.made))
            }
            Self::Font(..) => return vec![("what", "font".to_owned())],
        };
        vec![
            ("what", what.to_owned()),
            ("title", title),
            ("case", case.unwrap_or_default()),
            ("number", number.to_string()),
            ("on", on),
        ]
    }

    /// Its bytes as they were, and under which name and kind it is sealed; none where they do not come out the same.
    fn made_again(&self, core: &Core) -> Result<Option<(Vec<u8>, Manifest)>, Failure> {
        match self {
            Self::Edition(of) => {
                let (filing, edition) = &**of;
                let pdf = again(core, filing, edition)?.filter(|pdf| Sha256Digest::of(pdf) == edition.sha256);
                Ok(pdf.map(|pdf| (pdf, Manifest::made_here("filing.pdf", "application/pdf"))))
            }
            Self::Font(digest, position) if *digest == typeset::fonts_digest() => {
                let font = usize::try_from(*position).ok().and_then(|at| typeset::font_files().get(at));
                Ok(font.map(|font| (font.to_vec(), Manifest::made_here("font.ttf", "font/ttf"))))
            }
            Self::Build(_) | Self::Font(..) => Ok(None),
        }
    }

    /// What its entry in the custody log says of it.
    fn entry(&self, was: &str) -> Value {
        match self {
            Self::Edition(of) => {
                let (filing, edition) = &**of;
                json!({
                    "what": "paper", "kind": edition.kind.word(), "was": was, "filing": filing.id, "case": filing.case,
                    "edition": edition.number, "sha256": edition.sha256,
                })
            }
            Self::Build(_) => json!({ "what": "paper", "was": was }),
            Self::Font(digest, position) => {
                json!({ "what": "font", "was": was, "fonts": digest, "position": position })
            }
        }
    }
}

/// Takes out of `broken` the papers that come out of what was frozen with them as they were. How many those are. Whatever else
/// keeps one from that, a backup may hold it.
pub(super) fn make_again(core: &Core, broken: &mut Vec<BlobId>, job: &Job) -> Result<u32, Failure> {
    let mut made = 0;
    for blob in std::mem::take(broken) {
        if job.flow().is_break() {
            return Err(Error::Cancelled.into());
        }
        match take_its_place(core, blob, job) {
            Ok(true) => made += 1,
            Err(failure) if ENDS.contains(&failure.code.as_str()) => return Err(failure),
            Ok(false) | Err(_) => broken.push(blob),
        }
    }
    Ok(made)
}

fn take_its_place(core: &Core, blob: BlobId, job: &Job) -> Result<bool, Failure> {
    let paper = core.read(|db| Ok::<_, Error>(of_blob(db, blob)))?;
    let Some(paper) = paper else { return Ok(false) };
    let Some((bytes, about)) = paper.made_again(core)? else { return Ok(false) };
    let vault = core.vault()?;
    let Some(mend) = vault.broken(blob, &mut |_| job.flow())? else { return Ok(false) };
    let done = seal(&vault, &paper, &mend, &bytes, &about, job)?;
    let _ = vault.set_replaced_aside(); // the next opening tries again
    Ok(done)
}

fn seal(vault: &Vault, paper: &Paper, mend: &Mend, bytes: &[u8], about: &Manifest, job: &Job) -> Result<bool, Failure> {
    let length = Some(bytes.len() as u64);
    let mut original = bytes;
    let staged = vault.seal_draft_for(mend, &mut original, length, about, &mut |_| job.flow())?;
    let fresh = vault.publish_one(staged, &mut || job.flow())?;
    let done = vault.write(Act { label: "paper-again", undoable: false }, |w| {
        if !w.replace_blob(&fresh, mend)? {
            return Ok(false);
        }
        w.changed(Area::Filings);
        w.custody(Action::Restore, &[], &paper.entry(mend.was.word()))?;
        Ok::<_, Error>(true)
    })?;
    Ok(done.value)
}
