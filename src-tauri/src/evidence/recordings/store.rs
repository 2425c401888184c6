//! What is known of recordings, in the database.

use super::super::Error;
use super::Heard;
use crate::base::{Timestamp, id::EvidenceId};
use rusqlite::{Connection, OptionalExtension, Transaction, named_params, params};

/// What was found out about a recording.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recording {
    /// What it says of itself; nothing when it could not be read.
    pub heard: Option<Heard>,
    /// How loud it is from beginning to end; empty when its sound can't be decoded here.
    pub peaks: Vec<u8>,
    /// Whether there is a picture of it.
    pub has_poster: bool,
    /// Who decodes its sound: `dalil`, `ffmpeg`, or empty.
    pub engine: String,
    /// Why it could not be read, a word of [`Trouble`](super::super::Trouble).
    pub trouble: Option<String>,
}

/// Keeps what was found out, in place of what was known before.
pub fn keep(
    tx: &Transaction<'_>,
    id: EvidenceId,
    recording: &Recording,
    poster: Option<&[u8]>,
    at: Timestamp,
) -> Result<(), Error> {
    let heard = recording.heard.as_ref();
    let picture = heard.and_then(|heard| heard.picture);
    tx.execute(
        "INSERT INTO recording (evidence_id, duration_ms, codec, rate, channels, width, height, recorded_ms, peaks, poster,
             engine, trouble, read_ms)
         VALUES (:id, :duration, :codec, :rate, :channels, :width, :height, :recorded, :peaks, :poster, :engine, :trouble, :at)
         ON CONFLICT (evidence_id) DO UPDATE SET duration_ms = excluded.duration_ms, codec = excluded.codec,
             rate = excluded.rate, channels = excluded.channels, width = excluded.width, height = excluded.height,
             recorded_ms = excluded.recorded_ms, peaks = excluded.peaks, poster = excluded.poster,
             engine = excluded.engine, trouble = excluded.trouble, read_ms = excluded.read_ms",
        named_params! {
            ":id": id, ":duration": heard.map(|h| h.duration_ms as i64), ":codec": heard.map(|h| h.codec.as_str()),
            ":rate": heard.map(|h| h.rate), ":channels": heard.map(|h| h.channels), ":width": picture.map(|p| p.0),
            ":height": picture.map(|p| p.1), ":recorded": heard.and_then(|h| h.recorded), ":peaks": recording.peaks,
            ":poster": poster, ":engine": recording.engine, ":trouble": recording.trouble, ":at": at,
        },
    )?;
    Ok(())
}

/// What is known of a recording; nothing when it was not read yet.
pub fn of(db: &Connection, id: EvidenceId) -> Result<Option<Recording>, Error> {
    let mut query = db.prepare_cached(
        "SELECT duration_ms, codec, rate, channels, width, height, recorded_ms, peaks, poster IS NOT NULL AS has_poster,
             engine, trouble FROM recording WHERE evidence_id = ?1",
    )?;
    let found = query.query_row(params![id], |row| {
        let duration: Option<i64> = row.get("duration_ms")?;
        let heard = match duration {
            Some(duration) => Some(Heard {
                duration_ms: duration.unsigned_abs(),
                codec: row.get("codec")?,
                rate: row.get("rate")?,
                channels: row.get("channels")?,
                picture: row.get::<_, Option<u32>>("width")?.zip(row.get("height")?),
                recorded: row.get("recorded_ms")?,
            }),
            None => None,
        };
        Ok(Recording {
            heard,
            peaks: row.get("peaks")?,
            has_poster: row.get("has_poster")?,
            engine: row.get("engine")?,
            trouble: row.get("trouble")?,
        })
    });
    Ok(found.optional()?)
}

/// The picture of a film, a JPEG file that Dalil made.
pub fn poster_of(db: &Connection, id: EvidenceId) -> Result<Option<Vec<u8>>, Error> {
    let mut query = db.prepare_cached("SELECT poster FROM recording WHERE evidence_id = ?1")?;
    Ok(query.query_row(params![id], |row| row.get(0)).optional()?.flatten())
}
