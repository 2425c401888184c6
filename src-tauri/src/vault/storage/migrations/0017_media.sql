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
