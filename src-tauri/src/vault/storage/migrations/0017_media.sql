-- What was found out about recordings. A row is written anew when one is read again; the original never changes.
CREATE TABLE recording (
    evidence_id TEXT PRIMARY KEY NOT NULL REFERENCES evidence (id),
    duration_ms INTEGER,            -- NULL when it could not be read at all
    codec       TEXT,
    rate        INTEGER,            -- samples a second
    channels    INTEGER,
    width       INTEGER,            -- pixels, of a film
    height      INTEGER,
    recorded_ms INTEGER,            -- by the file's own header
    peaks       BLOB NOT NULL,      -- loudness from beginning to end, a byte each
    poster      BLOB,               -- a JPEG file made by Dalil
    engine      TEXT NOT NULL,      -- who decodes its sound: dalil, ffmpeg, or empty
    trouble     TEXT,               -- why it could not be read
    read_ms     INTEGER NOT NULL
) STRICT;

-- A transcript or a translation that is being written: kept as it is typed, until it becomes a derivative.
CREATE TABLE text_draft (
    name        TEXT PRIMARY KEY NOT NULL, -- transcript:<evidence>, translation:<derivative>:<language>
    evidence_id TEXT NOT NULL REFERENCES evidence (id),
    body        TEXT NOT NULL,             -- JSON
    changed_ms  INTEGER NOT NULL
) STRICT;

-- Who made each block of a translation, and when: blocks of one translation may be of different hands.
CREATE TABLE translated_block (
    derivative_id TEXT NOT NULL REFERENCES derivative (id) ON DELETE CASCADE,
    block         INTEGER NOT NULL,        -- of the source, from 0
    maker         TEXT NOT NULL,           -- person, machine, certified
    made_by       TEXT NOT NULL,           -- the translator
    made_on       TEXT NOT NULL,           -- 2026-11-28
    PRIMARY KEY (derivative_id, block)
) STRICT, WITHOUT ROWID;
