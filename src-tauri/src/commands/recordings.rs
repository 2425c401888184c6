//! Commands about recordings: what they are, and how they are played.

use super::core::Core;
use super::failure::Failure;
use super::pictures::{PART, PART_MS};
use super::views::{Event, OfEvidence, PlayView, RecordingView, Started, WorkView};
use crate::base::Timestamp;
use crate::evidence::reading::Error as ReadError;
use crate::evidence::recordings::{self, Heard, LONGEST_PLAYED_MS, PEAKS, Recording, film, peaks_of};
use crate::evidence::{self, Error, Evidence, EvidenceKind, Reading, Trouble};
use crate::vault::{Act, Area, Vault};
use std::io::Read;
use std::sync::Arc;

/// Films up to this size are played in the window, whose memory holds them whole. Of a larger one its sound is played.
const LARGEST_PLAYED: u64 = 600 << 20;

/// Who decodes the sound, as it is kept.
const OURSELVES: &str = "dalil";
const FFMPEG: &str = "ffmpeg";

/// What is known of a recording.
pub fn show(core: &Core, request: OfEvidence) -> Result<RecordingView, Failure> {
    let known = core.read(|db| {
        evidence::one(db, request.evidence)?;
        recordings::of(db, request.evidence)
    })?;
    let read = known.is_some();
    let known = known.unwrap_or(Recording {
        heard: None,
        peaks: Vec::new(),
        has_poster: false,
        engine: String::new(),
        trouble: None,
    });
    let heard = known.heard.unwrap_or_default();
    let poster = if known.has_poster { Some(core.pictures.of_poster(request.evidence)?) } else { None };
    Ok(RecordingView {
        evidence: request.evidence,
        read,
        duration: Some(heard.duration_ms).filter(|ms| *ms > 0),
        codec: heard.codec,
        rate: heard.rate,
        channels: heard.channels,
        picture: heard.picture,
        recorded: heard.recorded.map(Timestamp::from_millis),
        peaks: known.peaks,
        poster,
        trouble: known.trouble,
        ffmpeg: film::is_here(),
    })
}

/// Begins to find out what a recording is.
pub fn read(core: &Core, request: OfEvidence) -> Result<Started, Failure> {
    let item = core.read(|db| evidence::one(db, request.evidence))?;
    if !matches!(item.kind, EvidenceKind::Audio | EvidenceKind::Video) {
        return Err(ReadError::Trouble(Trouble::NoSound).into());
    }
    let job = core.jobs.start(WorkView::Recording { evidence: item.id }, 3, move |core, job| {
        look_again(core, &item, &|| job.stopped(), &mut |done| job.update(|view| view.done = done))
    })?;
    Ok(Started { job })
}

/// Finds out what a recording is and keeps it.
pub(super) fn look_again(
    core: &Core,
    item: &Evidence,
    stop: &dyn Fn() -> bool,
    progress: &mut dyn FnMut(u64),
) -> Result<(), Failure> {
    let looked = look_into(core, item, stop, progress);
    if stop() {
        return Err(Failure::new("cancelled")); // a program that was ended gives a reason of its own
    }
    let (known, poster) = looked?;
    core.write(Act { label: "recording-read", undoable: false }, |tx| {
        tx.changed(Area::Evidence);
        recordings::keep(tx, item.id, &known, poster.as_deref(), tx.at())?;
        // A damaged file is said to be that where items are listed; that nobody here decodes it is no fault of the file.
        let amiss = known.trouble.as_deref().filter(|trouble| *trouble == Trouble::Damaged.word());
        if item.trouble.as_deref() != amiss {
            evidence::know_sheets(tx, item.id, item.sheets, amiss)?;
        }
        Ok::<_, Error>(true)
    })?;
    core.tell(Event::Changed { areas: vec![Area::Evidence] });
    Ok(())
}

/// Everything there is to find out; a file in which something is amiss is known by that.
fn look_into(
    core: &Core,
    item: &Evidence,
    stop: &dyn Fn() -> bool,
    progress: &mut dyn FnMut(u64),
) -> Result<(Recording, Option<Vec<u8>>), Failure> {
    let vault = core.vault()?;
    let source = film::Source { program: core.readers.program(), length: item.length, stop };
    let others = film::is_here();
    let mut troubled = None;
    let mut heard = trouble_of(core.reading(&vault, item.blob, Reading::heard), &mut troubled)?;
    if heard.is_none() && others {
        let mut found = None;
        heard = trouble_of(source.heard(&mut vault.original(item.blob)?), &mut found)?;
        troubled = if heard.is_some() { None } else { troubled.or(found) };
    }
    progress(1);
    let Some(heard) = heard else {
        let trouble = troubled.unwrap_or(Trouble::Damaged);
        return Ok((unread(trouble), None));
    };
    let (peaks, engine) = loudness(core, &vault, item, &heard, others.then_some(&source))?;
    progress(2);
    let mut poster = None;
    if heard.picture.is_some() && others {
        let mut nothing = None;
        let picture = trouble_of(source.poster(&mut vault.original(item.blob)?), &mut nothing)?;
        poster = picture.map(|picture| super::pictures::encoded(&picture, 82)).transpose()?.map(|made| made.bytes);
    }
    progress(3);
    let known =
        Recording { has_poster: poster.is_some(), peaks, engine: engine.into(), trouble: None, heard: Some(heard) };
    Ok((known, poster))
}

fn unread(trouble: Trouble) -> Recording {
    Recording {
        heard: None,
        peaks: Vec::new(),
        has_poster: false,
        engine: String::new(),
        trouble: Some(trouble.word().to_owned()),
    }
}

/// How loud it is, and who told; nothing when nobody here decodes it.
fn loudness(
    core: &Core,
    vault: &Vault,
    item: &Evidence,
    heard: &Heard,
    source: Option<&film::Source<'_>>,
) -> Result<(Vec<u8>, &'static str), Failure> {
    let mut trouble = None;
    if heard.rate == 0 {
        return Ok((Vec::new(), ""));
    }
    if let Some(peaks) = trouble_of(core.reading(vault, item.blob, |reading| reading.peaks(PEAKS)), &mut trouble)? {
        return Ok((peaks, OURSELVES));
    }
    let Some(source) = source else { return Ok((Vec::new(), "")) };
    match trouble_of(source.sound(&mut vault.original(item.blob)?), &mut trouble)? {
        Some(samples) => Ok((peaks_of(&samples, PEAKS), FFMPEG)),
        None => Ok((Vec::new(), "")),
    }
}

/// Trouble with the file is noted and no failure; whatever else goes wrong is one.
fn trouble_of<T>(answer: Result<T, ReadError>, trouble: &mut Option<Trouble>) -> Result<Option<T>, Failure> {
    match answer {
        Ok(answer) => Ok(Some(answer)),
        Err(ReadError::Trouble(found)) => {
            *trouble = Some(found);
            Ok(None)
        }
        Err(error) => Err(error.into()),
    }
}

/// Lays a recording out to be played: its sound as plain samples, a film as it is. It is an event of its custody.
pub fn play(core: &Core, request: OfEvidence) -> Result<PlayView, Failure> {
    let (item, known) =
        core.read(|db| Ok::<_, Error>((evidence::one(db, request.evidence)?, recordings::of(db, request.evidence)?)))?;
    let not_played = || Failure::new("not-played");
    let known = known.ok_or_else(not_played)?;
    let heard = known.heard.unwrap_or_default();
    let vault = core.vault()?;
    let view = if heard.picture.is_some() && item.length <= LARGEST_PLAYED {
        let parts = item.length.div_ceil(PART) as u32;
        let path = core.pictures.of_original(item.blob, item.length)?;
        PlayView { path, parts, rate: None, media_type: item.media_type.clone() }
    } else if heard.duration_ms > LONGEST_PLAYED_MS || known.engine.is_empty() {
        return Err(not_played());
    } else if known.engine == OURSELVES {
        let (rate, _) = core.reading(&vault, item.blob, |reading| reading.samples(0, 20))?;
        let path = core.pictures.of_sound(item.blob)?;
        // One more than there need be: what a header tells of the length is not always so.
        let parts = (heard.duration_ms / PART_MS + 1) as u32;
        PlayView { path, parts, rate: Some(rate), media_type: "audio/wav".into() }
    } else {
        let source = film::Source { program: core.readers.program(), length: item.length, stop: &|| false };
        let mut file = vault.original(item.blob)?;
        let samples = source.sound(&mut file as &mut dyn Read)?;
        let bytes: Vec<u8> = samples.iter().flat_map(|sample| sample.to_le_bytes()).collect();
        let parts = (bytes.len() as u64).div_ceil(PART).max(1) as u32;
        let path = core.pictures.of_decoded(Arc::new(bytes))?;
        PlayView { path, parts, rate: Some(recordings::SAMPLE), media_type: "audio/wav".into() }
    };
    super::evidence::note_view(core, &item)?;
    Ok(view)
}
