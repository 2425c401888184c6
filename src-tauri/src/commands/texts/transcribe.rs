//! Transcripts by a machine, in the background: a recording after the other. What comes out is marked as the machine's until
//! a person has heard it; a transcript that a person wrote is never put aside for one.

use super::super::core::Core;
use super::super::failure::Failure;
use super::super::jobs::Job;
use super::super::views::{Event, Started, Transcribe, WorkView};
use crate::base::id::{CaseId, EvidenceId};
use crate::evidence::derivatives::{self, About, DerivativeKind, Maker};
use crate::evidence::reading::Error as ReadError;
use crate::evidence::recordings::{SAMPLE, film};
use crate::evidence::transcription::{self, Transcriber, Wave};
use crate::evidence::{self, Error, Evidence, EvidenceKind, Reading, Trouble, drafts};
use crate::vault::{Area, Vault};
use rusqlite::Connection;

/// So much sound comes with one answer of its worker.
const PART_MS: u64 = 600_000;
/// Of a longer recording so much is transcribed, and the transcript says where it breaks off: more sound would fill the memory.
const LONGEST_MS: u64 = 8 * 3_600_000;

/// The recordings of a case that nobody has written down yet.
fn unwritten(db: &Connection, case: CaseId) -> Result<Vec<Evidence>, Error> {
    let mut items = Vec::new();
    for item in evidence::in_case(db, case)? {
        let sounds = matches!(item.kind, EvidenceKind::Audio | EvidenceKind::Video) && !item.set_aside;
        if sounds && standing(db, item.id)? == Standing::Nothing {
            items.push(item);
        }
    }
    Ok(items)
}

/// What there is of a transcript.
#[derive(Debug, PartialEq, Eq)]
enum Standing {
    Nothing,
    /// All of it is the machine's.
    Machine,
    /// A person wrote in it, or is writing.
    Person,
}

fn standing(db: &Connection, item: EvidenceId) -> Result<Standing, Error> {
    if drafts::read::<serde_json::Value>(db, &drafts::of_transcript(item))?.is_some() {
        return Ok(Standing::Person);
    }
    let kept = derivatives::current(db, item, DerivativeKind::Transcript).map_err(|error| match error {
        derivatives::Error::Vault(error) => Error::Vault(error),
        // A row that is looked for has nothing else to say.
        _ => Error::Vault(crate::vault::Error::DatabaseDamaged),
    })?;
    Ok(match kept {
        None => Standing::Nothing,
        Some(kept) if kept.about.maker == Maker::Machine && !kept.about.made_by.contains(TOUCHED) => Standing::Machine,
        Some(_) => Standing::Person,
    })
}

/// Parts the machine's name from the person's who corrected what it made.
pub(super) const TOUCHED: &str = "; ";

/// Begins to transcribe recordings of a case.
pub fn start(core: &Core, request: Transcribe) -> Result<Started, Failure> {
    let transcriber = core.transcriber().ok_or_else(|| Failure::new("no-transcriber"))?;
    if !transcriber.is_here() {
        return Err(Failure::new("transcriber-missing"));
    }
    let items = core.read(|db| match &request.items {
        None => unwritten(db, request.case),
        Some(ids) => ids.iter().map(|id| evidence::one(db, *id)).collect(),
    })?;
    for item in &items {
        if core.read(|db| standing(db, item.id))? == Standing::Person {
            return Err(Failure::new("transcript-exists").with("number", item.number));
        }
    }
    let view = WorkView::Transcription { items: items.len() as u32, made: 0, failed: Vec::new() };
    // Half of a recording is its decoding.
    let job = core.jobs.start(view, items.len() as u64 * 2, move |core, job| {
        let alone = items.len() == 1;
        for (at, item) in (0u64..).zip(&items) {
            if job.stopped() {
                return Err(Failure::new("cancelled"));
            }
            let failed = match one(core, job, &transcriber, item) {
                Ok(()) => false,
                // One bad recording stops no other; a program that is gone stops all.
                Err(failure) if !alone && matches!(failure.code.as_str(), "no-picture" | "transcriber-failed") => true,
                Err(failure) => return Err(failure),
            };
            job.update(|view| {
                view.done = (at + 1) * 2;
                if let WorkView::Transcription { made, failed: list, .. } = &mut view.work {
                    if failed { list.push(item.id) } else { *made += 1 }
                }
            });
            core.tell(Event::Changed { areas: vec![Area::Evidence] });
        }
        Ok(())
    })?;
    Ok(Started { job })
}

/// Transcribes one recording and keeps what came out.
fn one(core: &Core, job: &Job, transcriber: &Transcriber, item: &Evidence) -> Result<(), Failure> {
    let vault = core.vault()?;
    let (wave, cut) = sound(core, &vault, job, item)?;
    let duration = wave.milliseconds();
    job.update(|view| view.done += 1);
    let stop = || job.stopped();
    let said = transcriber.transcribe(core.readers.program(), wave, &item.details.language, &stop);
    let said = said.map_err(|error| match error {
        transcription::Error::Stopped => Failure::new("cancelled"),
        transcription::Error::Missing => Failure::new("transcriber-missing"),
        transcription::Error::StoreOnly(layer) => ReadError::StoreOnly(Some(layer)).into(),
        transcription::Error::Failed | transcription::Error::TooLong => Failure::new("transcriber-failed"),
    })?;
    let mut document = drafts::transcript(&said.said, duration);
    document.until = said.broken.then_some(said.end).or(cut);
    // Somebody may have begun to write meanwhile.
    if core.read(|db| standing(db, item.id))? == Standing::Person {
        return Err(Failure::new("transcript-exists").with("number", item.number));
    }
    let replaces =
        core.read(|db| derivatives::current(db, item.id, DerivativeKind::Transcript))?.map(|before| before.id);
    let about = About {
        evidence: item.id,
        entry: String::new(),
        kind: DerivativeKind::Transcript,
        language: item.details.language.clone(),
        maker: Maker::Machine,
        made_by: transcriber.name(),
        source: None,
        replaces,
    };
    core.keep_text("transcript-machine", item.blob, about, document, |_, _| Ok(()))?;
    Ok(())
}

/// The sound of a recording, from its worker, or from ffmpeg where no worker decodes it; and the millisecond where it is cut, where
/// it goes on after that.
fn sound(core: &Core, vault: &Vault, job: &Job, item: &Evidence) -> Result<(Wave, Option<u32>), Failure> {
    let decoded = core.reading(vault, item.blob, |reading: &mut Reading| {
        listen(LONGEST_MS, &|| job.stopped(), |from| reading.samples(from, PART_MS))
    });
    if job.stopped() {
        return Err(Failure::new("cancelled"));
    }
    let (wave, cut) = match decoded {
        Ok(heard) => heard,
        Err(ReadError::Trouble(_)) if film::is_here() => {
            let stop = || job.stopped();
            let source = film::Source { program: core.readers.program(), length: item.length, stop: &stop };
            let samples = source.sound(&mut vault.original(item.blob)?);
            if job.stopped() {
                return Err(Failure::new("cancelled"));
            }
            let mut wave = Wave::default();
            wave.add(&samples?, SAMPLE);
            (wave, None)
        }
        Err(error) => return Err(error.into()),
    };
    if wave.milliseconds() == 0 {
        return Err(ReadError::Trouble(Trouble::NoSound).into());
    }
    Ok((wave, cut))
}

/// Puts a sound together out of its parts, each asked for by the moment it begins at, up to the longest; answers where it is cut.
fn listen(
    longest_ms: u64,
    stop: &dyn Fn() -> bool,
    mut part: impl FnMut(u64) -> Result<(u32, Vec<u8>), ReadError>,
) -> Result<(Wave, Option<u32>), ReadError> {
    let mut wave = Wave::default();
    let mut from = 0;
    while !stop() {
        let (rate, bytes) = part(from)?;
        if bytes.is_empty() {
            break;
        }
        if from >= longest_ms {
            let cut = u32::try_from(wave.milliseconds()).unwrap_or(u32::MAX);
            return Ok((wave, Some(cut)));
        }
        let samples: Vec<i16> = bytes.chunks_exact(2).map(|two| i16::from_le_bytes([two[0], two[1]])).collect();
        wave.add(&samples, rate);
        from += PART_MS;
    }
    Ok((wave, None))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// So many parts of silence, and the last half as long.
    fn heard(parts: u64, longest_ms: u64) -> (u64, Option<u32>) {
        let whole = (parts * 2 - 1) * PART_MS / 2;
        let part = |from: u64| Ok((1000, vec![0; 2 * whole.saturating_sub(from).min(PART_MS) as usize]));
        let (wave, cut) = listen(longest_ms, &|| false, part).unwrap();
        (wave.milliseconds(), cut)
    }

    #[test]
    fn a_recording_longer_than_the_longest_says_where_it_is_cut() {
        assert_eq!(heard(2, PART_MS), (PART_MS, Some(600_000)));
        assert_eq!(heard(2, 2 * PART_MS), (900_000, None), "one that ends before is whole");
        let just = |from: u64| Ok((1000, vec![0; if from == 0 { 2 * PART_MS as usize } else { 0 }]));
        assert_eq!(listen(PART_MS, &|| false, just).unwrap().1, None, "and so is one that ends there");
    }
}
