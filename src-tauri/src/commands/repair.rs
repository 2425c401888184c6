//! Commands that mend a vault: fetch originals out of a backup, take up what lost its row, put a whole database in the
//! place of a damaged one. Nothing is deleted, and each repair is an entry of the custody log.

mod papers;

use super::core::{Core, locked};
use super::custody::look_and_mend;
use super::documents;
use super::failure::Failure;
use super::jobs::Job;
use super::views::{
    Event, FindingView, Remedy, RepairOutcome, RepairVault, SalvageAlone, SalvageVault, Started, TouchedItem, WorkView,
};
use crate::base::id::{BlobId, EvidenceId};
use crate::base::{Language, text::tidy};
use crate::cases::{self, CaseDetails, Jurisdiction, Stage};
use crate::evidence::derivatives::{self, Derivative};
use crate::evidence::{self, Evidence, Otherwise, found_texts};
use crate::vault::{
    Act, Action, Area, Error, Fetched, Finding, Level, Passphrase, Rescued, TakenUp, Vault, backup, holder_of_slot,
};
use rusqlite::Connection;
use serde_json::json;
use std::path::PathBuf;

/// Makes the search and indexes that lack rows anew out of the records, reads texts of items again whose files are broken, makes final
/// filings again, fetches what else is missing or damaged out of a backup, and takes up what has no row. Only the fetching needs a backup.
pub fn repair(core: &Core, request: RepairVault) -> Result<Started, Failure> {
    let vault = core.vault()?;
    let folder = match request.folder {
        Some(folder) => Some(PathBuf::from(folder)),
        None => vault.last_backup()?.map(|last| last.target),
    };
    drop(vault);
    start(core, move |core, job, outcome| {
        let vault = core.vault()?;
        let findings = look_and_mend(core, &vault, Level::Files, &mut |at| {
            job.update(|view| (view.done, view.total) = (at.done, at.of.max(1)));
            job.flow()
        })?;
        let mut broken: Vec<BlobId> = findings.iter().filter_map(blob_of).collect();
        outcome.read = read_again(core, &mut broken, job)?;
        outcome.made = papers::make_again(core, &mut broken, job)?;
        let mut nowhere = None;
        if !broken.is_empty() {
            let folder = folder.ok_or_else(|| Failure::new("no-backup"));
            match folder.and_then(|folder| Ok(backup::backup_homes(&folder)?)) {
                Ok(homes) => fetch(&vault, &broken, &homes, job, outcome)?,
                Err(failure) => nowhere = Some(failure),
            }
        }
        take_up(&vault, &request.found_case, job, outcome)?;
        if let Some(failure) = nowhere {
            // Of the broken ones some may be whole again by what was taken up.
            outcome.lost = u32::try_from(broken.len()).unwrap_or(u32::MAX).saturating_sub(outcome.fetched);
            // Where nothing came of it that is all there is to say; else it is told beside the rest.
            let mended = outcome.read + outcome.made + outcome.fetched + outcome.found + outcome.texts;
            if mended + outcome.aside + outcome.strange == 0 {
                return Err(failure);
            }
            outcome.nowhere = (outcome.lost > 0).then_some(failure);
        }
        tell(core, &vault, findings, outcome, job)
    })
}

/// What ends a repair: somebody stopped it, the vault was locked, or its own disk failed. No backup helps against that.
const ENDS: [&str; 6] = ["cancelled", "locked", "disk-full", "no-room", "read-only", "vault-io"];

/// Takes out of `broken` the texts that come out of their items as they were. How many those are. Whatever else keeps one from that,
/// a backup may hold it.
fn read_again(core: &Core, broken: &mut Vec<BlobId>, job: &Job) -> Result<u32, Failure> {
    let mut read = 0;
    for blob in std::mem::take(broken) {
        if job.flow().is_break() {
            return Err(Error::Cancelled.into());
        }
        let text = core.read(|db| derivatives::of_blob(db, blob)).ok().flatten().filter(Derivative::is_read);
        let mended = match text.map(|text| documents::mend_text(core, &text, &mut || job.flow())) {
            Some(Err(failure)) if ENDS.contains(&failure.code.as_str()) => return Err(failure),
            mended => matches!(mended, Some(Ok(true))),
        };
        if mended {
            read += 1;
        } else {
            broken.push(blob);
        }
    }
    Ok(read)
}

fn fetch(
    vault: &Vault,
    broken: &[BlobId],
    homes: &[PathBuf],
    job: &Job,
    outcome: &mut RepairOutcome,
) -> Result<(), Failure> {
    for blob in broken {
        match vault.fetch(*blob, homes, &mut |_| job.flow())? {
            Fetched::Back => {
                note_fetched(vault, *blob)?;
                outcome.fetched += 1;
            }
            Fetched::Nowhere => outcome.lost += 1,
            Fetched::Damaged => {
                outcome.lost += 1;
                outcome.rotten += 1;
            }
        }
    }
    Ok(())
}

/// Sets aside what is damaged in a vault that does not open, and puts that of a backup in its place.
pub fn salvage(core: &Core, request: SalvageVault) -> Result<Started, Failure> {
    super::vault::close(core)?;
    let folder = request.vault.map_or_else(|| core.places.vault.clone(), PathBuf::from);
    let passphrase = Passphrase::new(&request.passphrase);
    let from = PathBuf::from(request.folder);
    start(core, move |core, job, outcome| {
        let (vault, findings, salvaged) = Vault::salvage(&folder, &from, &passphrase, core.clock.clone())?;
        if salvaged.what == Rescued::Database {
            outcome.database_at = salvaged.set.map(|set| set.at);
            outcome.passed_over = salvaged.passed_over;
        }
        end_salvage(vault, findings, &request.found_case, job, outcome)
    })
}

/// Where there is no backup: sets a damaged database aside, begins a new one, and makes items of all originals.
pub fn salvage_alone(core: &Core, request: SalvageAlone) -> Result<Started, Failure> {
    let user_name = super::vault::named(&request.user_name)?;
    super::vault::close(core)?;
    let folder = request.vault.map_or_else(|| core.places.vault.clone(), PathBuf::from);
    let passphrase = Passphrase::new(&request.passphrase);
    start(core, move |core, job, outcome| {
        let (vault, findings, salvaged) = Vault::salvage_alone(&folder, &passphrase, &user_name, core.clock.clone())?;
        outcome.anew = salvaged.what == Rescued::Originals;
        end_salvage(vault, findings, &request.found_case, job, outcome)
    })
}

/// Takes up what has no row in the database that was put in place, and locks the vault again.
fn end_salvage(
    vault: Vault,
    mut findings: Vec<Finding>,
    found_case: &str,
    job: &Job,
    outcome: &mut RepairOutcome,
) -> Result<(), Failure> {
    take_up(&vault, found_case, job, outcome)?;
    vault.end_salvage()?;
    // They were taken up just now: what is left of them is told by its count.
    findings.retain(|finding| !matches!(finding, Finding::OrphansQuarantined { .. }));
    outcome.findings = vault.read(|db| Ok::<_, crate::vault::Error>(views(db, &findings)))?;
    Ok(vault.lock()?)
}

fn start(
    core: &Core,
    run: impl FnOnce(&Core, &Job, &mut RepairOutcome) -> Result<(), Failure> + Send + 'static,
) -> Result<Started, Failure> {
    let work = WorkView::Repair { outcome: RepairOutcome::default() };
    let job = core.jobs.start(work, 1, move |core, job| {
        let mut outcome = RepairOutcome::default();
        let result = run(core, job, &mut outcome);
        job.update(|view| view.work = WorkView::Repair { outcome });
        result
    })?;
    Ok(Started { job })
}

/// Says what is still wrong, and that screens must look again. Of what was found `before`, what shows at once is looked for
/// anew, and so are the files that were broken; the rest no repair mends, and it stays as it was found. Indexes that were made anew
/// are told of with it.
fn tell(
    core: &Core,
    vault: &Vault,
    before: Vec<Finding>,
    outcome: &mut RepairOutcome,
    job: &Job,
) -> Result<(), Failure> {
    let mut findings = vault.verify(Level::Presence, &mut |_| job.flow())?;
    let stays = |finding: &Finding| {
        finding.seen_at() > Some(Level::Presence) || matches!(finding, Finding::IndexesRemade { .. })
    };
    for finding in before.into_iter().filter(stays) {
        let told = findings.iter().any(|one| is_the_same(one, &finding));
        let mended = blob_of(&finding).map_or(Ok(false), |blob| vault.is_whole(blob, &mut || job.flow()))?;
        if !told && !mended {
            findings.push(finding);
        }
    }
    outcome.findings = vault.read(|db| Ok::<_, crate::vault::Error>(views(db, &findings)))?;
    *locked(&core.checked) = None;
    // What lay aside was taken up, or is counted in the outcome.
    let judged = |one: &Finding| one.seen_at().is_some() || matches!(one, Finding::OrphansQuarantined { .. });
    core.replace_findings(&findings, judged);
    core.tell(Event::Changed { areas: vec![Area::Cases, Area::Evidence, Area::Custody, Area::Settings] });
    Ok(())
}

fn note_fetched(vault: &Vault, blob: BlobId) -> Result<(), Failure> {
    vault.write(Act { label: "original-fetch", undoable: false }, |w| {
        let mut items = evidence::of_blob(w, blob)?;
        let text = if items.is_empty() { derivatives::of_blob(w, blob)? } else { None };
        let what = match &text {
            Some(_) => "text-fetched",
            None if items.is_empty() && papers::is_one(w, blob) => "paper-fetched",
            None => "original",
        };
        // A text stands in the custody of its item, destroyed or not.
        items.extend(text.map(|text| evidence::any(w, text.about.evidence)).transpose()?);
        let objects: Vec<_> = items.iter().map(|item| (item.id, item.sha256)).collect();
        w.custody(Action::Restore, &objects, &json!({ "what": what, "blob": blob }))?;
        Ok::<_, Failure>(())
    })?;
    Ok(())
}

/// Makes items of the originals that no row names, in a case of their own, and ties to its item what was made from an original and
/// says what it is. What else was made here is no evidence that somebody gave: it stays aside, and is counted.
fn take_up(vault: &Vault, case_name: &str, job: &Job, outcome: &mut RepairOutcome) -> Result<(), Failure> {
    let orphans = vault.orphans()?;
    let (mut case, mut texts) = (None, Vec::new());
    for path in orphans {
        let found = match vault.take_up(&path, evidence::PROBE_BYTES, &mut |_| job.flow()) {
            Ok(TakenUp::Found(found)) => found,
            Ok(TakenUp::Derived(found)) => {
                texts.push(*found); // its original may still come
                continue;
            }
            Ok(TakenUp::Aside) => {
                outcome.aside += 1;
                continue;
            }
            // One that the disk does not give back keeps no other out.
            Ok(TakenUp::Strange) | Err(Error::Io { .. } | Error::BlobUnreadable { .. }) => {
                outcome.strange += 1;
                continue;
            }
            Err(error) => return Err(error.into()),
        };
        if let Some(mended) = evidence::mend_by(vault, &found)? {
            outcome.fetched += u32::from(mended);
            continue;
        }
        let case = match case {
            Some(case) => case,
            None => {
                let name = tidy(case_name);
                let details = CaseDetails {
                    number: if name.is_empty() { "?".into() } else { name },
                    title: String::new(),
                    jurisdiction: Jurisdiction::Kg,
                    stage: Stage::Intake,
                    register_number: String::new(),
                    languages: vec![Language::Ru],
                    team: Vec::new(),
                    note: String::new(),
                };
                let made = vault.write(Act { label: "case-add", undoable: false }, |w| {
                    w.changed(Area::Cases);
                    cases::add(w, details, w.at())
                })?;
                *case.insert(made.value)
            }
        };
        evidence::enter_found(vault, case, &found)?;
        outcome.found += 1;
        outcome.found_former += u32::from(found.by_former_key);
    }
    // Where the database is a new one, a former key is an earlier one; one from a backup may call a later key so.
    let keys = if outcome.anew { found_texts::Former::Earlier } else { found_texts::Former::Unknown };
    let tied = found_texts::tie(vault, texts, keys, &mut || job.flow())?;
    outcome.texts += tied.back;
    outcome.found_former += tied.former;
    outcome.aside += tied.aside;
    Ok(())
}

const fn blob_of(finding: &Finding) -> Option<BlobId> {
    match finding {
        Finding::BlobMissing { blob } | Finding::BlobDamaged { blob } | Finding::BlobUnreadable { blob } => Some(*blob),
        _ => None,
    }
}

/// Whether two findings say the same, or tell of the same thing: a sealed file, or the pages of the database.
pub(super) fn is_the_same(one: &Finding, other: &Finding) -> bool {
    let both_of_database = matches!((one, other), (Finding::DatabaseDamaged { .. }, Finding::DatabaseDamaged { .. }));
    let both_strange = matches!((one, other), (Finding::UnknownFile { .. }, Finding::UnknownFile { .. }));
    one == other || both_of_database || both_strange || blob_of(one).is_some_and(|blob| blob_of(other) == Some(blob))
}

/// What is to be done about a finding.
pub(super) const fn remedy(finding: &Finding) -> Remedy {
    match finding {
        Finding::DescriptorDamaged { .. }
        | Finding::HeadDamaged { .. }
        | Finding::FormerKeysDamaged
        | Finding::IndexesRemade { .. }
        | Finding::LeftoversSwept { .. } => Remedy::Mended,
        Finding::BlobMissing { .. } | Finding::BlobDamaged { .. } => Remedy::Fetch,
        Finding::FormerKeysLost => Remedy::PutBack,
        Finding::BlobUnreadable { .. } => Remedy::Disk,
        Finding::TimestampMissing { .. } => Remedy::Timestamp,
        Finding::OrphansQuarantined { .. } => Remedy::TakeUp,
        Finding::DatabaseDamaged { .. } => Remedy::Salvage,
        Finding::SlotDamaged { .. } => Remedy::Kit,
        Finding::OpenersReplaced => Remedy::Passphrase,
        Finding::HeadLost
        | Finding::HeadReplaced { .. }
        | Finding::DatabaseReplaced
        | Finding::LogShorterThanHead { .. }
        | Finding::WritesLost { .. }
        | Finding::LogDiffersFromHead { .. }
        | Finding::LogBroken { .. }
        | Finding::LogShorterThanAnchor { .. }
        | Finding::LogDiffersFromAnchor { .. }
        | Finding::AnchorDamaged { .. }
        | Finding::RowDiffers { .. }
        | Finding::RecordDiffers { .. } => Remedy::Compare,
        Finding::ClockBehind { .. } => Remedy::Clock,
        Finding::UnknownFile { .. } | Finding::DestroyedLeft { .. } | Finding::AsideUnread { .. } => Remedy::Look,
    }
}

/// Findings as the page words them, with the items each touches.
pub(super) fn views(db: &Connection, findings: &[Finding]) -> Vec<FindingView> {
    let view = |finding: &Finding| {
        let mut view = super::vault::finding_view(finding);
        // A database too damaged to say which items they are says at least what it found.
        let items = match finding {
            Finding::LogBroken { seq, .. } => items_of_entry(db, *seq).unwrap_or_default(),
            Finding::RowDiffers { evidence } => {
                let how = match evidence::otherwise(db, *evidence) {
                    Ok(Otherwise::OriginOfOld) => "origin-of-old",
                    Ok(Otherwise::Origin) => "origin",
                    Ok(Otherwise::Item) | Err(_) => "item",
                };
                view.params.insert("how".to_owned(), how.to_owned());
                evidence::any(db, *evidence).into_iter().collect()
            }
            Finding::SlotDamaged { slot } => {
                name_holder(db, *slot, &mut view);
                Vec::new()
            }
            Finding::RecordDiffers { what, id } => {
                view.params.extend(super::custody::place_of_record(db, *what, id));
                Vec::new()
            }
            _ => blob_of(finding).map(|blob| items_of_file(db, blob, &mut view)).unwrap_or_default(),
        };
        view.items = items.into_iter().map(|item| touched(db, &item)).collect();
        view
    };
    findings.iter().map(view).collect()
}

/// Says whose key a damaged slot holds, where the database knows it, and what that person can do.
fn name_holder(db: &Connection, slot: u8, view: &mut FindingView) {
    let (whose, user, remedy) = match holder_of_slot(db, slot) {
        Ok(Some((name, false))) => ("passphrase", name, Remedy::Kit),
        Ok(Some((name, true))) => ("kit", name, Remedy::KitAnew),
        Ok(None) => ("nobody", String::new(), Remedy::Spare),
        Err(_) => return,
    };
    view.remedy = remedy;
    view.params.extend([("whose".to_owned(), whose.to_owned()), ("user".to_owned(), user)]);
}

fn touched(db: &Connection, item: &Evidence) -> TouchedItem {
    let case_number = super::custody::number_of_case(db, item.case).unwrap_or_default();
    TouchedItem { case: item.case, case_number, evidence: item.id, number: item.number }
}

/// The items whose original is in a sealed file. One that holds a text is told as that, with the item it was made of: taking the
/// item in again brings no text back. One that holds a paper is told as that, by its title.
fn items_of_file(db: &Connection, blob: BlobId, view: &mut FindingView) -> Vec<Evidence> {
    let items = evidence::of_blob(db, blob).unwrap_or_default();
    let text = if items.is_empty() { derivatives::of_blob(db, blob).ok().flatten() } else { None };
    let Some(text) = text else {
        if items.is_empty() {
            papers::tell(db, blob, view);
        }
        return items;
    };
    view.code = view.code.replace("blob-", "text-");
    view.params.insert("what".to_owned(), text.about.kind.word().to_owned());
    if view.remedy == Remedy::Fetch {
        view.remedy = if text.is_read() && !text.replaced { Remedy::ReadAgain } else { Remedy::FetchText };
    }
    evidence::any(db, text.about.evidence).into_iter().collect()
}

/// The items that an entry of the log is about, as far as its rows still say.
fn items_of_entry(db: &Connection, seq: u64) -> Result<Vec<evidence::Evidence>, evidence::Error> {
    let sql = "SELECT evidence_id FROM custody_object WHERE seq = ?1 ORDER BY ordinal";
    let mut query = db.prepare_cached(sql)?;
    let ids: Vec<EvidenceId> =
        query.query_map([i64::try_from(seq).unwrap_or(i64::MAX)], |row| row.get(0))?.collect::<Result<_, _>>()?;
    Ok(ids.into_iter().filter_map(|id| evidence::any(db, id).ok()).collect())
}

impl Core {
    /// Takes findings off the screens that a fresh copy answered: the copy took the place of the sealed file of these items. It
    /// was read back before that, and no other file is read.
    pub(super) fn look_at_mended(&self, items: impl IntoIterator<Item = EvidenceId>) {
        // Locked meanwhile: the next opening looks itself.
        let blob = |id| self.read(|db| Ok::<_, evidence::Error>(evidence::any(db, id)?.blob)).ok();
        let whole: Vec<BlobId> = items.into_iter().filter_map(blob).collect();
        if whole.is_empty() {
            return;
        }
        let mut opened = self.opened.write().unwrap_or_else(std::sync::PoisonError::into_inner);
        if let Some(opened) = opened.as_mut() {
            opened.findings.retain(|one| !blob_of(one).is_some_and(|blob| whole.contains(&blob)));
        }
        *locked(&self.checked) = None;
    }

    /// Shows these findings at the top of every screen, in the place of those before that were `judged` anew. The others stay
    /// until somebody has read them.
    pub(super) fn replace_findings(&self, findings: &[Finding], judged: impl Fn(&Finding) -> bool) {
        let mut opened = self.opened.write().unwrap_or_else(std::sync::PoisonError::into_inner);
        if let Some(opened) = opened.as_mut() {
            opened.findings.retain(|one| !judged(one) && !findings.iter().any(|now| is_the_same(now, one)));
            opened.findings.extend_from_slice(findings);
            // That the database is another one than before is said by its damage, too.
            if opened.findings.iter().any(|one| matches!(one, Finding::DatabaseDamaged { .. })) {
                opened.findings.retain(|one| !matches!(one, Finding::DatabaseReplaced));
            }
        }
    }
}
