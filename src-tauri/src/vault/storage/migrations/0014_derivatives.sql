-- What was read out of an item or made of it: its text, a transcript, a translation. The original never changes; each of
-- these is a sealed file of its own, and a later one replaces an earlier one without removing it.

CREATE TABLE derivative (
    id          TEXT PRIMARY KEY NOT NULL,      -- DerivativeId
    evidence_id TEXT NOT NULL REFERENCES evidence (id),
    entry       TEXT NOT NULL,                  -- the file inside an archive or a mail; empty: the item itself
    kind        TEXT NOT NULL,                  -- text, ocr, transcript, translation
    language    TEXT NOT NULL,                  -- ISO 639-1, or empty
    maker       TEXT NOT NULL,                  -- program, machine, person, certified
    made_by     TEXT NOT NULL,                  -- engine and its version, or the person
    source_id   TEXT REFERENCES derivative (id), -- what a translation was made from
    replaces    TEXT REFERENCES derivative (id), -- the one before it
    replaced    INTEGER NOT NULL DEFAULT 0,     -- 1: a later one stands in its place
    blob_id     TEXT NOT NULL,                  -- BlobId of the sealed document
    made_ms     INTEGER NOT NULL                -- milliseconds since 1970, UTC
) STRICT;
CREATE INDEX derivative_by_evidence ON derivative (evidence_id, kind);

-- The plain text of each page, for searching and for excerpts.
CREATE TABLE derivative_page (
    derivative_id TEXT NOT NULL REFERENCES derivative (id) ON DELETE CASCADE,
    page          INTEGER NOT NULL,             -- from 1
    text          TEXT NOT NULL,                -- blocks in order, one to a line
    PRIMARY KEY (derivative_id, page)
) STRICT, WITHOUT ROWID;
