-- Editions of a filing: what they were made with, full and public; what became of a filing; who is called what in public.

-- The filing that this one corrects or completes; the paper says so.
ALTER TABLE filing ADD COLUMN amends TEXT REFERENCES filing (id) ON DELETE SET NULL;

-- full: as it goes to the court. public: people by pseudonyms. key: who is who, for the sealed envelope.
ALTER TABLE filing_edition ADD COLUMN kind TEXT NOT NULL DEFAULT 'full';
-- The full edition that a public one or a key belongs to.
ALTER TABLE filing_edition ADD COLUMN source_id TEXT REFERENCES filing_edition (id);
-- SHA-256 over the fonts; NULL in editions made before fonts were kept.
ALTER TABLE filing_edition ADD COLUMN fonts_digest BLOB;
-- The typesetter, e.g. typst 0.15.1: another may break lines elsewhere.
ALTER TABLE filing_edition ADD COLUMN engine TEXT NOT NULL DEFAULT '';

-- Templates that editions were made from, so that the pages can be made again when the program has newer ones.
CREATE TABLE frozen_template (
    digest BLOB PRIMARY KEY NOT NULL,         -- filing_edition.template_digest
    files  TEXT NOT NULL                      -- JSON: path to source
) STRICT, WITHOUT ROWID;

-- Fonts that editions were made with.
CREATE TABLE frozen_font (
    fonts_digest BLOB NOT NULL,               -- filing_edition.fonts_digest
    position     INTEGER NOT NULL,            -- in the order in which letters are looked for
    blob_id      TEXT NOT NULL,               -- BlobId of the sealed font
    PRIMARY KEY (fonts_digest, position)
) STRICT, WITHOUT ROWID;

-- What became of a filing, in the order in which it was written down.
CREATE TABLE filing_step (
    id          TEXT PRIMARY KEY NOT NULL,    -- StepId
    filing_id   TEXT NOT NULL REFERENCES filing (id),
    edition_id  TEXT REFERENCES filing_edition (id), -- what was handed in
    kind        TEXT NOT NULL,                -- filed, served, answered
    date        TEXT NOT NULL,                -- EDTF level 1
    way         TEXT NOT NULL,                -- by_hand, office, post, electronic, other
    number      TEXT NOT NULL,                -- under which it was registered; of the answer: its own
    who         TEXT NOT NULL,                -- who took it, was served, or answered
    outcome     TEXT NOT NULL,                -- of an answer: granted, partly, refused, returned, forwarded, other; else empty
    note        TEXT NOT NULL,
    evidence_id TEXT REFERENCES evidence (id), -- the receipt, the answer received
    event_id    TEXT REFERENCES case_event (id) ON DELETE SET NULL, -- the event that starts or ends terms
    created_ms  INTEGER NOT NULL,             -- milliseconds since 1970, UTC
    changed_ms  INTEGER NOT NULL
) STRICT;
CREATE INDEX filing_step_by_filing ON filing_step (filing_id);

-- What stood in the way and was overruled, with the lawyer's reason.
CREATE TABLE filing_override (
    filing_id TEXT NOT NULL REFERENCES filing (id) ON DELETE CASCADE,
    finding   TEXT NOT NULL,                  -- code and place, as preflight names it
    reason    TEXT NOT NULL,
    at_ms     INTEGER NOT NULL,
    PRIMARY KEY (filing_id, finding)
) STRICT, WITHOUT ROWID;

-- What a person is called in public editions: the same in every one of a case.
CREATE TABLE pseudonym (
    party_id TEXT PRIMARY KEY NOT NULL REFERENCES party (id) ON DELETE CASCADE,
    case_id  TEXT NOT NULL REFERENCES case_file (id),
    noun     TEXT NOT NULL,                   -- victim, witness, relative, person, organisation
    number   INTEGER NOT NULL                 -- 1, 2, 3… for each noun; one that was given is not given again
) STRICT, WITHOUT ROWID;
CREATE INDEX pseudonym_by_case ON pseudonym (case_id);

-- Whose name is kept out of public editions, where the lawyer said otherwise than the rule (victims are).
CREATE TABLE party_guard (
    party_id TEXT PRIMARY KEY NOT NULL REFERENCES party (id) ON DELETE CASCADE,
    guarded  INTEGER NOT NULL                 -- 1: kept out, 0: printed
) STRICT, WITHOUT ROWID;
