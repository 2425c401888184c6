//! Recognition of scans, in the background: an item after the other, a page after the other.

use super::super::core::Core;
use super::super::failure::Failure;
use super::super::jobs::Job;
use super::super::views::{Event, Nothing, OfCase, Recognise, RecognitionStanding, Started, WorkView};
use crate::base::id::EvidenceId;
use crate::evidence::derivatives::{self, About, Derivative, DerivativeKind, Document, Maker, Page};
use crate::evidence::reading::Error as ReadError;
use crate::evidence::recognition::{DENSITY, Engine, UNSURE};
use crate::evidence::{self, Error, Evidence, EvidenceKind, Reading, Trouble};
use crate::vault::Area;
use rusqlite::Connection;
use std::collections::HashSet;

/// Whether letters can be recognised here.
pub fn standing(core: &Core, _: Nothing) -> Result<RecognitionStanding, Failure> {
    let engine = core.recognition();
    Ok(RecognitionStanding {
        here: engine.is_some(),
        version: engine.as_ref().map(|e| e.version.clone()).unwrap_or_default(),
        languages: engine.map(|e| e.languages).unwrap_or_default(),
        unsure: UNSURE,
    })
}

/// The scans of a case that nobody has read yet.
pub fn waiting(core: &Core, request: OfCase) -> Result<Vec<EvidenceId>, Failure> {
    let items = core.read(|db| unread(db, request.case))?;
    Ok(items.into_iter().map(|item| item.id).collect())
}

/// Pictures and PDFs without a text of their own and without a recognised one.
fn unread(db: &Connection, case: crate::base::id::CaseId) -> Result<Vec<Evidence>, Error> {
    let mut with_text = db.prepare_cached(
        "SELECT d.evidence_id FROM derivative d JOIN evidence e ON e.id = d.evidence_id
         WHERE e.case_id = ?1 AND e.kind IN ('image', 'pdf') AND d.entry = '' AND d.replaced = 0 AND EXISTS (
             SELECT 1 FROM derivative_page p
             WHERE p.derivative_id = d.id AND (d.kind = 'ocr' OR d.kind = 'text' AND trim(p.text) <> ''))",
    )?;
    let has_text: HashSet<EvidenceId> = with_text.query_map([case], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let mut items = evidence::in_case(db, case)?;
    items.retain(|item| {
        let pictured = matches!(item.kind, EvidenceKind::Image | EvidenceKind::Pdf);
        pictured && item.trouble.is_none() && !item.set_aside && !has_text.contains(&item.id)
    });
    Ok(items)
}

/// Begins to recognise items of a case.
pub fn start(core: &Core, request: Recognise) -> Result<Started, Failure> {
    let engine = core.recognition().ok_or_else(|| Failure::new("no-recognition"))?;
    let items = core.read(|db| match &request.items {
        None => unread(db, request.case),
        Some(ids) => ids.iter().map(|id| evidence::one(db, *id)).collect(),
    })?;
    if engine.reading_in("").is_none() {
        return Err(Failure::new("no-recognition"));
    }
    let total = items.iter().map(|item| u64::from(item.sheets.unwrap_or(1))).sum();
    let view = WorkView::Recognition { items: items.len() as u32, read: 0, failed: Vec::new() };
    let job = core.jobs.start(view, total, move |core, job| {
        for item in &items {
            if job.stopped() {
                return Err(Failure::new("cancelled"));
            }
            let before = job.done();
            let failed = match one(core, job, &engine, item) {
                Ok(()) => None,
                Err(failure) if failure.code == "no-picture" => Some(failure),
                Err(failure) => return Err(failure),
            };
            job.update(|view| {
                view.done = before + u64::from(item.sheets.unwrap_or(1));
                if let WorkView::Recognition { read, failed: list, .. } = &mut view.work {
                    match failed {
                        None => *read += 1,
                        Some(_) => list.push(item.id),
                    }
                }
            });
            core.tell(Event::Changed { areas: vec![Area::Evidence] });
        }
        Ok(())
    })?;
    Ok(Started { job })
}

/// Recognises one item and keeps what was read. A page on which it breaks down stays empty; an item of which no page can be
/// read is a failure.
fn one(core: &Core, job: &Job, engine: &Engine, item: &Evidence) -> Result<(), Failure> {
    let vault = core.vault()?;
    let program = core.readers.program();
    let languages = engine.reading_in(&item.details.language).ok_or_else(|| Failure::new("no-recognition"))?;
    let sizes = core.reading(&vault, item.blob, |reading| reading.pages(item.kind))?;
    let mut pages = Vec::with_capacity(sizes.len());
    let mut trouble = None;
    for (number, size) in sizes.iter().enumerate() {
        if job.stopped() {
            return Err(Failure::new("cancelled"));
        }
        // A picture is read as it is; a page that is drawn, as finely as it has to be.
        let width = match item.kind {
            EvidenceKind::Pdf => (size.0 / 72.0 * DENSITY) as u32,
            _ => size.0 as u32,
        };
        let read = core
            .reading(&vault, item.blob, |reading: &mut Reading| reading.page(item.kind, number, width))
            .and_then(|picture| picture.ok_or(ReadError::Trouble(Trouble::Damaged)))
            .and_then(|picture| engine.page(program, &languages, &picture, *size, &|| job.stopped()));
        match read {
            Ok(page) => pages.push(page),
            Err(ReadError::Trouble(found)) => {
                trouble = Some(found);
                pages.push(Page { width: size.0, height: size.1, ..Page::default() });
            }
            Err(_) if job.stopped() => return Err(Failure::new("cancelled")),
            Err(error) => return Err(error.into()),
        }
        job.update(|view| view.done += 1);
    }
    let document = Document { pages, until: None }.checked()?;
    if let Some(trouble) = trouble.filter(|_| document.is_empty()) {
        return Err(ReadError::Trouble(trouble).into());
    }
    let before = core.read(|db| derivatives::current(db, item.id, DerivativeKind::Ocr))?;
    let about = About {
        evidence: item.id,
        entry: String::new(),
        kind: DerivativeKind::Ocr,
        language: item.details.language.clone(),
        maker: Maker::Machine,
        made_by: format!("Tesseract {}, {languages}", engine.version),
        source: None,
        replaces: before.as_ref().map(|before| before.id),
    };
    let is_by_the_same = |before: &Derivative| {
        let before = &before.about;
        (before.maker, &before.made_by, &before.language) == (about.maker, &about.made_by, &about.language)
    };
    // The same words in the same places, by the same program: there is nothing new to keep. What lies there and does not open is
    // kept anew.
    if let Some(before) = before.as_ref().filter(|before| is_by_the_same(before))
        && derivatives::document(&vault, before.blob).is_ok_and(|known| known == document)
    {
        return Ok(());
    }
    core.keep_text("text-recognise", item.blob, about, document, |_, _| Ok(()))?;
    Ok(())
}
