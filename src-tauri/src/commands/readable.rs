//! What still opens of a damaged original: which bytes, and a copy with zeros in the place of the rest and a text beside it that
//! says so. The sealed file stays as it is; a backup may hold all of it.

mod words;

use super::core::Core;
use super::failure::Failure;
use super::leaving::Piece;
use super::views::{ExportReadable, Exported, OfEvidence, ReadableView, Started, StretchView, WorkView};
use super::way_out::{Matter, Parcel, Second, Spot};
use crate::base::Sha256Digest;
use crate::evidence::{self, Evidence};
use crate::vault::Readable;
use serde_json::json;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

/// Stretches of zeros that the log names; the text beside the copy names all of them, and the log has its digest.
const NAMED: usize = 20;

/// A long original takes minutes: how far that is can be seen, and it can be stopped.
pub fn show(core: &Core, request: OfEvidence) -> Result<Started, Failure> {
    let item = core.read(|db| evidence::one(db, request.evidence))?;
    let work = WorkView::Readable { outcome: None };
    let job = core.jobs.start(work, item.length, move |core, job| {
        let mut progress = |done: u64| {
            job.update(|view| view.done = done);
            job.flow()
        };
        let readable = core.vault()?.readable(item.blob, &mut progress)?;
        let outcome = Some(told(core, &item, &readable)?);
        job.update(|view| view.work = WorkView::Readable { outcome });
        Ok(())
    })?;
    Ok(Started { job })
}

fn told(core: &Core, item: &Evidence, readable: &Readable) -> Result<ReadableView, Failure> {
    let stretches = readable.stretches.iter();
    let stretches = stretches.map(|one| StretchView { from: one.from, to: one.to, sha256: one.sha256 }).collect();
    Ok(ReadableView {
        number: item.number,
        length: readable.length,
        opens: readable.opens(),
        whole: is_whole(core, item, readable)?,
        stretches,
    })
}

pub fn export(core: &Core, request: ExportReadable) -> Result<Exported, Failure> {
    let item = core.read(|db| evidence::one(db, request.evidence))?;
    core.expect_way(&parcel(&item))?;
    let readable = part_of(core, &item)?;
    let name = format!("part-{}", super::evidence::neutral_name(&item));
    let Some(path) = core.picker.save(&name) else { return Ok(Exported { path: None }) };
    write(core, &request, &item, &readable, Spot::chosen(&path))?;
    Ok(Exported { path: Some(path.display().to_string()) })
}

impl Core {
    /// Writes what opens of a damaged original outside the vault, and beside it a text that says what does not.
    pub fn export_readable<'a>(&self, request: &ExportReadable, to: impl Into<Spot<'a>>) -> Result<(), Failure> {
        self.demand_role("evidence.export-readable")?;
        let item = self.read(|db| evidence::one(db, request.evidence))?;
        self.expect_way(&parcel(&item))?;
        let readable = part_of(self, &item)?;
        write(self, request, &item, &readable, to.into())
    }
}

/// Whether it is exported as any other: it opens, and is what was taken in.
fn is_whole(core: &Core, item: &Evidence, readable: &Readable) -> Result<bool, Failure> {
    Ok(readable.sha256 == item.sha256 && core.vault()?.original(item.blob).is_ok())
}

/// What opens of a damaged original, where that is some of it and not all is well.
fn part_of(core: &Core, item: &Evidence) -> Result<Readable, Failure> {
    let readable = core.vault()?.readable(item.blob, &mut |_| ControlFlow::Continue(()))?;
    if is_whole(core, item, &readable)? {
        return Err(Failure::new("not-damaged"));
    }
    if readable.opens() == 0 {
        return Err(Failure::new("nothing-readable"));
    }
    Ok(readable)
}

fn parcel(item: &Evidence) -> Parcel {
    Parcel {
        command: "evidence.export-readable",
        label: "evidence-export",
        what: "readable-part",
        matter: Matter::Item(item.id),
        second: Second::Piece(Piece::Exhibit(item.id), item.case),
        items: vec![item.id],
        about: json!({}),
    }
}

fn write(
    core: &Core,
    request: &ExportReadable,
    item: &Evidence,
    readable: &Readable,
    to: Spot<'_>,
) -> Result<(), Failure> {
    let name = to.path().file_name().unwrap_or_default().to_string_lossy().into_owned();
    let said = words::said(request.language, item, readable, &name);
    let about = json!({
        "length": readable.length,
        "opens": readable.opens(),
        "zeros": zeros(readable),
        "words": Sha256Digest::of(said.as_bytes()),
    });
    let parcel = Parcel { about, ..parcel(item) };
    let mut part = core.vault()?.original_in_part(item.blob)?;
    core.let_out_with(&parcel, to, &readable.sha256, &mut part, (beside(to.path()).as_path(), said.as_str()))
}

/// The text lies beside the copy under its name.
fn beside(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".txt");
    path.with_file_name(name)
}

/// The first stretches that are zeros, by the first and the last byte of each.
fn zeros(readable: &Readable) -> String {
    let lost: Vec<_> = readable.stretches.iter().filter(|one| one.sha256.is_none()).collect();
    let named: Vec<_> = lost.iter().take(NAMED).map(|one| format!("{}–{}", one.from, one.to - 1)).collect();
    match lost.len() {
        0 => "–".to_owned(),
        count if count > NAMED => format!("{}, …", named.join(", ")),
        _ => named.join(", "),
    }
}
