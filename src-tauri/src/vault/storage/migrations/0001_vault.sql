-- What the vault itself keeps. Everything else refers to originals by the id of their blob.

-- Whoever may open the vault. Their secret keys are in their slot, never here.
CREATE TABLE user_account (
    id           TEXT PRIMARY KEY NOT NULL,      -- UserId
    name         TEXT NOT NULL,                  -- as shown and as printed in custody certificates
    signing_key  BLOB NOT NULL UNIQUE CHECK (length(signing_key) = 32),  -- Ed25519, checks their custody entries
    wrapping_key BLOB NOT NULL UNIQUE CHECK (length(wrapping_key) = 32), -- X25519, the master key is wrapped to it
    created_ms   INTEGER NOT NULL,               -- milliseconds since 1970, UTC
    removed_ms   INTEGER                         -- when they lost access; their signatures still count
) STRICT;

-- Which of the eight slots are in use. The slots on disk do not tell.
CREATE TABLE key_slot (
    slot       INTEGER PRIMARY KEY NOT NULL CHECK (slot BETWEEN 0 AND 7),
    user_id    TEXT NOT NULL REFERENCES user_account (id),
    kind       TEXT NOT NULL CHECK (kind IN ('passphrase', 'recovery')),
    created_ms INTEGER NOT NULL
) STRICT;

-- The computers the vault was opened on. Each seals heads with its own key.
CREATE TABLE device (
    id           TEXT PRIMARY KEY NOT NULL,      -- DeviceId
    machine      BLOB NOT NULL UNIQUE,           -- keyed digest of the computer's own name, means nothing elsewhere
    signing_key  BLOB NOT NULL CHECK (length(signing_key) = 32),
    signing_seed BLOB NOT NULL CHECK (length(signing_seed) = 32),
    created_ms   INTEGER NOT NULL
) STRICT;

-- One row per sealed file in blobs/. Rows are added, never changed.
CREATE TABLE blob (
    id            TEXT PRIMARY KEY NOT NULL,     -- BlobId, also in the file's header
    address       BLOB NOT NULL UNIQUE CHECK (length(address) = 32),  -- SHA-256 of the file, which is its name
    header        BLOB NOT NULL CHECK (length(header) = 168),         -- a second copy, with the wrapped key
    file_size     INTEGER NOT NULL,              -- bytes on disk
    length        INTEGER NOT NULL,              -- bytes of the original
    sha256        BLOB NOT NULL CHECK (length(sha256) = 32),          -- of the original, as sha256sum prints it
    sha512        BLOB NOT NULL CHECK (length(sha512) = 64),          -- of the original, for BagIt manifests
    duplicate_mark BLOB NOT NULL CHECK (length(duplicate_mark) = 32), -- HMAC of sha256: equal originals, equal marks
    derived_from  TEXT REFERENCES blob (id),     -- the original a derivative was made from
    sealed_ms     INTEGER NOT NULL
) STRICT;
CREATE INDEX blob_by_duplicate_mark ON blob (duplicate_mark);
CREATE INDEX blob_by_derived_from ON blob (derived_from) WHERE derived_from IS NOT NULL;

-- The custody log: signed, chained, in order. `entry` is what is signed; the columns before it repeat a part of it
-- for questions, and verification compares them.
CREATE TABLE custody_entry (
    seq          INTEGER PRIMARY KEY NOT NULL,   -- 0, 1, 2 … without gaps
    at_ms        INTEGER NOT NULL,
    actor        TEXT NOT NULL REFERENCES user_account (id),
    action       TEXT NOT NULL,                  -- `vault::Action`
    entry        BLOB NOT NULL,                  -- deterministic CBOR
    signature    BLOB NOT NULL CHECK (length(signature) = 64),
    leaf         BLOB NOT NULL CHECK (length(leaf) = 32),             -- SHA-256 (0, entry, signature)
    details_salt BLOB NOT NULL CHECK (length(details_salt) = 16),
    details      BLOB NOT NULL                   -- JSON; the entry holds only its salted digest
) STRICT;
-- Lets an opening read every leaf without reading every entry.
CREATE UNIQUE INDEX custody_entry_leaf ON custody_entry (seq, leaf);
CREATE TRIGGER custody_entry_stays BEFORE UPDATE ON custody_entry
BEGIN SELECT raise(ABORT, 'custody entries are never changed'); END;
CREATE TRIGGER custody_entry_remains BEFORE DELETE ON custody_entry
BEGIN SELECT raise(ABORT, 'custody entries are never removed'); END;

-- Which items an entry is about, with the digest each had then.
CREATE TABLE custody_object (
    seq         INTEGER NOT NULL REFERENCES custody_entry (seq),
    ordinal     INTEGER NOT NULL,
    evidence_id TEXT NOT NULL,                   -- EvidenceId; the item may come to be deleted, the entry not
    sha256      BLOB NOT NULL CHECK (length(sha256) = 32),
    PRIMARY KEY (seq, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX custody_object_by_evidence ON custody_object (evidence_id, seq);

-- Every write, in order. `changeset` is what SQLite's session extension recorded; undo applies its inverse.
CREATE TABLE journal (
    seq       INTEGER PRIMARY KEY NOT NULL,      -- 1, 2, 3 … without gaps; the head keeps the last one
    id        TEXT NOT NULL UNIQUE,              -- JournalId
    at_ms     INTEGER NOT NULL,
    actor     TEXT NOT NULL,                     -- UserId
    label     TEXT NOT NULL,                     -- key of the message that names the act
    areas     TEXT NOT NULL,                     -- JSON list of what it changed
    kind      TEXT NOT NULL CHECK (kind IN ('act', 'undo', 'redo')),
    target    TEXT REFERENCES journal (id),      -- the act that was undone or done again
    state     TEXT NOT NULL CHECK (state IN ('done', 'undone', 'final')), -- final: can no longer be undone
    schema    INTEGER NOT NULL,                  -- user_version the changeset was made under
    changeset BLOB
) STRICT;
CREATE INDEX journal_undoable ON journal (seq) WHERE changeset IS NOT NULL;

-- What the office decided about this vault, one JSON value a row.
CREATE TABLE setting (
    key   TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;
