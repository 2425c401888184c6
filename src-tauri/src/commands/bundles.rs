//! Commands about bundles: exhibits in order, built into one PDF.

mod numbers;
mod work;

use super::consents;
use super::core::Core;
use super::failure::Failure;
use super::jobs::Job;
use super::views::{
    AddBundle, BuildBundle, BuildView, BundleExhibitView, BundleRemark, BundleRow, BundleTrouble, BundleView,
    ChangeBundle, Changed, ExhibitView, Exported, LookView, OfBuild, OfBundle, OfCase, SecondAct, Started, WorkView,
};
use super::way_out::{Matter, Parcel, Second, Spot};
use crate::base::id::{BundleId, EvidenceId, FilingId};
use crate::base::{Language, Timestamp};
use crate::bundle::{self, Build, Bundle, Content, Error, Plan, Planned, Remark, StoreError, Unprintable};
use crate::evidence::{self, chats::WhyLeft};
use crate::filings;
use crate::vault::{Act, Action, Area, Manifest, Sealed as SealedFile, Vault, Writing};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use std::io::Read;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, Ordering};
use work::{Sealed, Work};

pub fn list(core: &Core, request: OfCase) -> Result<Vec<BundleRow>, Failure> {
    core.read(|db| bundle::in_case(db, request.case)?.iter().map(|b| row(db, b)).collect::<Result<_, StoreError>>())
}

pub fn add(core: &Core, request: AddBundle) -> Result<Changed<BundleId>, Failure> {
    let (mut title, mut language, mut exhibits) = (request.title, request.language, Vec::new());
    if let Some(filing) = request.filing {
        let (filing, found) = super::filings::exhibits_of(core, filing)?;
        language = filing.language;
        exhibits = numbered(core, filing.id, found)?;
        if title.trim().is_empty() {
            title = bundle::title_for(&filing.title, language);
        }
    }
    if title.trim().is_empty() {
        title = bundle::title_for("", language);
    }
    core.write(Act { label: "bundle-add", undoable: true }, |tx| {
        tx.changed(Area::Bundles);
        bundle::add(tx, request.case, request.filing, &title, language, &exhibits, tx.at())
    })
}

/// The exhibits of a filing as its final edition numbers them; what came to it since stands behind.
fn numbered(core: &Core, filing: FilingId, found: Vec<ExhibitView>) -> Result<Vec<(EvidenceId, String)>, Failure> {
    let mut exhibits = core.read(|db| {
        let attached = filings::attached(db, filing)?;
        let number = |exhibit: ExhibitView| {
            let digest = evidence::any(db, exhibit.evidence)?.sha256;
            let number = attached.iter().find(|one| one.digest == digest).map_or(u32::MAX, |one| one.number);
            Ok::<_, Failure>((number, exhibit.evidence))
        };
        found.into_iter().map(number).collect::<Result<Vec<_>, Failure>>()
    })?;
    exhibits.sort_by_key(|(number, _)| *number);
    Ok(exhibits.into_iter().map(|(_, item)| (item, String::new())).collect())
}

pub fn change(core: &Core, request: ChangeBundle) -> Result<Changed<BundleId>, Failure> {
    let exhibits: Vec<_> = request.exhibits.into_iter().map(|e| (e.evidence, e.description)).collect();
    core.write(Act { label: "bundle-change", undoable: true }, |tx| {
        tx.changed(Area::Bundles);
        bundle::change(tx, request.bundle, &request.title, request.language, &exhibits, tx.at())?;
        Ok::<_, StoreError>(request.bundle)
    })
}

pub fn remove(core: &Core, request: OfBundle) -> Result<Changed<BundleId>, Failure> {
    core.write(Act { label: "bundle-remove", undoable: true }, |tx| {
        tx.changed(Area::Bundles);
        bundle::remove(tx, request.bundle)?;
        Ok::<_, StoreError>(request.bundle)
    })
}

pub fn show(core: &Core, request: OfBundle) -> Result<BundleView, Failure> {
    let work = Work::read(core, request.bundle)?;
    let row = core.read(|db| row(db, &work.bundle))?;
    // A plan needs every original to be sound; where one is not, the list is shown without page numbers.
    let gone = work.destroyed();
    let (plan, troubles) = if gone.is_empty() { planned(core, &work)? } else { (None, gone) };
    let exhibits = (1u32..).zip(&work.items).zip(&work.bundle.exhibits).map(|((number, item), (_, description))| {
        let planned = plan.as_ref().and_then(|plan| plan.exhibits().iter().find(|p| p.exhibit.number == number));
        BundleExhibitView {
            number,
            in_filing: work.in_filing(number, item),
            evidence: item.id,
            item_number: item.number,
            kind: item.kind,
            description: work.description(item, description),
            sheets: planned.map(|p| p.content.pages()).or(item.sheets).unwrap_or(0),
            first_page: planned.map_or(0, |p| p.place.first()),
            remarks: planned.map(remarks).unwrap_or_default(),
            thumbnail: core.thumbnail(item.blob, item.kind, item.trouble.is_none()),
        }
    });
    let exhibits = exhibits.collect();
    let pages = plan.as_ref().map_or(0, Plan::total);
    Ok(BundleView { row, exhibits, pages, troubles, missing: work.missing() })
}

/// The plan of its pages, or what stands in the way of one.
fn planned(core: &Core, work: &Work) -> Result<(Option<Plan>, Vec<BundleTrouble>), Failure> {
    match work.plan(core) {
        Ok(plan) => Ok((Some(plan), Vec::new())),
        Err(Error::Empty | Error::StoreOnly(_)) => Ok((None, Vec::new())),
        Err(first) => Ok((None, work.troubles(core, first)?)),
    }
}

/// Whether nothing of an exhibit is printed because it could not be read.
fn is_unread(planned: &Planned) -> bool {
    matches!(planned.content, Content::Unprintable(Unprintable::Locked | Unprintable::Damaged))
}

/// What the lawyer should know of an exhibit before the bundle is built.
fn remarks(planned: &Planned) -> Vec<BundleRemark> {
    let unread = match planned.content {
        Content::Unprintable(Unprintable::Locked) => Some("locked"),
        Content::Unprintable(Unprintable::Damaged) => Some("broken"),
        _ => None,
    };
    let unread = unread.map(|code| BundleRemark { code: code.to_owned(), count: 0 });
    unread.into_iter().chain(planned.remarks.iter().map(remark)).collect()
}

/// A remark as the message key `bundle-remark-<code>` and its number.
fn remark(remark: &Remark) -> BundleRemark {
    let (code, count) = match *remark {
        Remark::FirstOf(frames) => ("first-of", frames),
        Remark::Redrawn => ("redrawn", 0),
        Remark::Narrow(millimetres) => ("narrow", millimetres),
        Remark::ChatOfArchive => ("chat-of-archive", 0),
        Remark::FilesLeftOut(why, files) => (left_out(why), files),
        Remark::ChatBreaksOff => ("chat-breaks-off", 0),
        Remark::WordsOfFile => ("words-of-file", 0),
        Remark::PictureIs(exhibit) => ("picture-is", exhibit),
        Remark::PictureApart(item) => ("picture-apart", item),
        Remark::PictureInside => ("picture-inside", 0),
        Remark::NoPicture => ("no-picture", 0),
        Remark::AttachmentsListed(files) => ("attachments-listed", files),
        Remark::LetterSealed => ("letter-sealed", 0),
        Remark::TextCut => ("text-cut", 0),
        Remark::SignsNamed => ("signs-named", 0),
        Remark::SignatureLost => ("signature-lost", 0),
        Remark::FilesInside => ("files-inside", 0),
        Remark::FieldsNotDrawn(fields) => ("fields-not-drawn", fields),
        Remark::DynamicForm => ("dynamic-form", 0),
    };
    BundleRemark { code: code.to_owned(), count }
}

/// Why files of an archive were left out.
const fn left_out(why: WhyLeft) -> &'static str {
    match why {
        WhyLeft::Damaged => "left-out-damaged",
        WhyLeft::Encrypted => "left-out-encrypted",
        WhyLeft::Packing => "left-out-packing",
        WhyLeft::Bomb => "left-out-bomb",
        WhyLeft::TooLong => "left-out-too-long",
        WhyLeft::TooMany => "left-out-too-many",
    }
}

/// What is kept about a build.
#[derive(Serialize, Deserialize)]
struct Report {
    archival: bool,
    exhibits: Vec<(EvidenceId, String)>,
    title: String,
    language: Language,
    /// Why its exhibits are not numbered as the filing names them; builds of the first program have none.
    #[serde(default)]
    reason: String,
    /// The exhibits that are their dividers alone, because they could not be read.
    #[serde(default)]
    dividers: Vec<u32>,
}

pub fn build(core: &Core, request: BuildBundle) -> Result<Started, Failure> {
    let mut work = Work::read(core, request.bundle)?;
    if let Some(gone) = work.items.iter().find(|item| item.destroyed.is_some()) {
        return Err(evidence::Error::Destroyed(gone.id).into());
    }
    if work.items.is_empty() {
        return Err(Failure::new("bundle-empty"));
    }
    work.answer_for_numbers(request.reason.as_deref().unwrap_or_default())?;
    work.dividers = request.dividers;
    may_leave(core, request.bundle)?;
    let job =
        core.jobs.start(WorkView::Bundle { bundle: request.bundle }, 1, move |core, job| run(core, job, &work))?;
    Ok(Started { job })
}

fn run(core: &Core, job: &Job, work: &Work) -> Result<(), Failure> {
    let vault = core.vault()?;
    let originals = Sealed::of(&vault, &work.items);
    let order = work.order(core);
    let mut progress = |done: u32, total: u32| {
        job.update(|view| (view.done, view.total) = (u64::from(done), u64::from(total.max(1))));
        job.flow()
    };
    // Pages go straight from the press into the vault: no page of evidence is ever a plain file on the disk.
    let (mut pages, mut press) = std::io::pipe().map_err(|_| Failure::new("vault-io"))?;
    let at = core.clock.now();
    let has_failed = AtomicBool::new(false);
    let (built, sealed) = std::thread::scope(|scope| {
        let about = Manifest::made_here("bundle.pdf", "application/pdf");
        let seal = scope.spawn({
            let (vault, has_failed) = (&vault, &has_failed);
            // What ends before its end is not kept.
            let flow = move || if has_failed.load(Ordering::Acquire) { ControlFlow::Break(()) } else { job.flow() };
            move || vault.seal(&mut pages, None, &about, &mut |_| flow())
        });
        let built = bundle::build(&order, &originals, core.readers.program(), &mut press, &mut progress);
        has_failed.store(built.is_err(), Ordering::Release);
        drop(press);
        (built, seal.join())
    });
    let sealed = sealed.map_err(|_| Failure::new("internal"))?;
    let built = match (built, &sealed) {
        // The press stops when the vault stops taking pages; the vault's reason is the real one.
        (Err(Error::Write(_)), Err(_)) => None,
        (Err(error), _) => return Err(work.failure(error)),
        (Ok(built), _) => Some(built),
    };
    let sealed = sealed?;
    let (plan, report) = built.ok_or_else(|| Failure::new("internal"))?;
    // Sealed, so that it can be read back; it becomes a build only when the count is right.
    core.write(Act { label: "bundle-seal", undoable: false }, |tx| {
        tx.record_blob(&sealed)?;
        Ok::<_, StoreError>(true)
    })?;
    let kept = count(&vault, work, &plan, &sealed).and_then(|()| keep(core, work, &plan, &sealed, &report, at));
    // What is no build has nobody to name it. Bytes that the vault had before may be an earlier build's.
    if kept.is_err() && !sealed.already_stored {
        let _ = vault.destroy("bundle-drop", |tx| tx.shred(&[sealed.blob])); // why it is none is the failure that is told
    }
    kept
}

/// Reads the sealed file back and counts it. It lies in memory whole: the reader that counts takes a PDF as one stretch of bytes,
/// and on the disk it would have to lie open.
fn count(vault: &Vault, work: &Work, plan: &Plan, sealed: &SealedFile) -> Result<(), Failure> {
    let mut whole = Vec::with_capacity(usize::try_from(sealed.length).unwrap_or(0));
    vault.original(sealed.blob)?.read_to_end(&mut whole).map_err(crate::vault::Error::of_reading)?;
    bundle::check_bytes(whole, plan).map_err(|error| work.failure(error))?;
    Ok(())
}

/// Notes the sheets of exhibits that nobody had counted before they were bound, or that an earlier program printed otherwise,
/// and which of their words stand on which.
fn learn_sheets(tx: &Writing<'_>, work: &Work, plan: &Plan) -> Result<(), evidence::Error> {
    for (item, planned) in work.items.iter().zip(plan.exhibits()) {
        let sheets = planned.content.pages();
        if item.sheets != Some(sheets) && sheets > 0 {
            evidence::know_sheets(tx, item.id, Some(sheets), None)?;
            tx.changed(Area::Evidence);
        }
        if !planned.starts.is_empty() {
            evidence::printed::know(tx, item.id, &planned.starts)?;
        }
    }
    Ok(())
}

fn keep(
    core: &Core,
    work: &Work,
    plan: &Plan,
    sealed: &SealedFile,
    report: &bundle::Report,
    at: Timestamp,
) -> Result<(), Failure> {
    let pages = report.pages;
    let dividers: Vec<u32> = plan.exhibits().iter().filter(|p| is_unread(p)).map(|p| p.exhibit.number).collect();
    let kept = Report {
        archival: report.archive,
        exhibits: work.bundle.exhibits.clone(),
        title: work.bundle.title.clone(),
        language: work.bundle.language,
        reason: work.reason.clone(),
        dividers: dividers.clone(),
    };
    let digests: Vec<_> = work.items.iter().map(|item| (item.id, item.sha256)).collect();
    let changed = core.write(Act { label: "bundle-build", undoable: false }, |tx| {
        bundle::one(tx, work.bundle.id)?; // it may have been removed meanwhile
        let build = Build {
            bundle: work.bundle.id,
            number: bundle::builds(tx, work.bundle.id)?.first().map_or(1, |last| last.number + 1),
            blob: sealed.blob,
            sha256: sealed.sha256,
            pages,
            length: sealed.length,
            report: serde_json::to_string(&kept).expect("a report is plain JSON"),
            made: at,
        };
        bundle::built(tx, &build)?;
        learn_sheets(tx, work, plan)?;
        let details = serde_json::json!({ "what": "bundle", "bundle": build.bundle, "build": build.number, "sha256": build.sha256, "pages": pages, "dividers": dividers });
        tx.custody(Action::Derive, &digests, &details)?;
        tx.changed(Area::Bundles);
        Ok::<_, Failure>(true)
    })?;
    core.tell(super::views::Event::Changed { areas: changed.areas });
    Ok(())
}

pub fn look(core: &Core, request: OfBuild) -> Result<LookView, Failure> {
    let build = find_build(core, request.bundle, request.number)?;
    core.look_at_pdf(build.blob)
}

pub fn export(core: &Core, request: OfBuild) -> Result<Exported, Failure> {
    let build = find_build(core, request.bundle, request.number)?;
    core.expect_way(&parcel(&build)?)?;
    let Some(path) = core.picker.save(&format!("exhibits-{}.pdf", build.number)) else {
        return Ok(Exported { path: None });
    };
    core.export_bundle(request.bundle, Some(build.number), Spot::chosen(&path))?;
    Ok(Exported { path: Some(path.display().to_string()) })
}

impl Core {
    /// An older bundle that would print the same: it is built again rather than told twice in the list.
    pub fn twin_of_bundle(&self, id: BundleId) -> Result<Option<BundleId>, Failure> {
        self.read(|db| bundle::twin(db, &bundle::one(db, id)?))
    }

    /// Writes a build (the newest when no number is given) outside the vault.
    pub fn export_bundle<'a>(
        &self,
        bundle: BundleId,
        number: Option<u32>,
        to: impl Into<Spot<'a>>,
    ) -> Result<(), Failure> {
        self.demand_role("bundle.export")?;
        let build = find_build(self, bundle, number)?;
        let mut pages = self.vault()?.original(build.blob)?;
        self.let_out(&parcel(&build)?, to.into(), Some(&build.sha256), &mut pages)
    }
}

/// A build with the exhibits it was made of, whatever the bundle holds today.
fn parcel(build: &Build) -> Result<Parcel, Failure> {
    // Without it nobody knows whose exhibits these are, and nobody could be asked.
    let report: Report = serde_json::from_str(&build.report).map_err(|_| Failure::new("database-damaged"))?;
    let items: Vec<_> = report.exhibits.into_iter().map(|(item, _)| item).collect();
    Ok(Parcel {
        command: "bundle.export",
        label: "bundle-export",
        what: "bundle",
        matter: Matter::Bundle(build.bundle, items.clone()),
        second: Second::Act(SecondAct::BundleExport, build.bundle.to_string()),
        items,
        about: serde_json::json!({ "bundle": build.bundle, "build": build.number }),
    })
}

/// Whether the clients' consents let the exhibits go.
fn may_leave(core: &Core, bundle: BundleId) -> Result<(), Failure> {
    core.read(|db| consents::pass(db, &consents::of_bundle(db, bundle)?, core.today()))
}

fn find_build(core: &Core, id: BundleId, number: Option<u32>) -> Result<Build, Failure> {
    core.read(|db| {
        let builds = bundle::builds(db, id)?;
        let found = builds.into_iter().find(|build| number.is_none_or(|n| n == build.number));
        found.ok_or(StoreError::NoBuild(id))
    })
}

fn row(db: &Connection, found: &Bundle) -> Result<BundleRow, StoreError> {
    let view = |build: &Build| {
        let report: Option<Report> = serde_json::from_str(&build.report).ok();
        let same = report
            .as_ref()
            .is_some_and(|r| r.exhibits == found.exhibits && r.title == found.title && r.language == found.language);
        BuildView {
            number: build.number,
            sha256: build.sha256,
            pages: build.pages,
            length: build.length,
            made: build.made,
            archival: report.as_ref().is_some_and(|r| r.archival),
            stale: !same,
            dividers: report.as_ref().map(|r| r.dividers.clone()).unwrap_or_default(),
            reason: report.map(|r| r.reason).unwrap_or_default(),
        }
    };
    Ok(BundleRow {
        id: found.id,
        case: found.case,
        filing: found.filing,
        title: found.title.clone(),
        language: found.language,
        exhibits: found.exhibits.len() as u32,
        changed: found.changed,
        builds: bundle::builds(db, found.id)?.iter().map(view).collect(),
    })
}
