-- Drafts of filings that are edited block by block, and templates of the office's own.

-- The body of a filing as the lawyer edits it. A filing without one prints what its template writes.
CREATE TABLE filing_draft (
    filing_id  TEXT PRIMARY KEY NOT NULL REFERENCES filing (id) ON DELETE CASCADE,
    body       TEXT NOT NULL,                 -- JSON: filings::draft::Body, with its version
    changed_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Versions of a body that were kept, to be compared and taken back. Rows are added, never changed.
CREATE TABLE filing_draft_version (
    id        TEXT PRIMARY KEY NOT NULL,      -- DraftVersionId
    filing_id TEXT NOT NULL REFERENCES filing (id) ON DELETE CASCADE,
    number    INTEGER NOT NULL,               -- 1, 2, 3… within the filing
    note      TEXT NOT NULL,                  -- the lawyer's words; empty for one the program kept
    why       TEXT NOT NULL,                  -- kept, opened, restored, final, closed
    body      TEXT NOT NULL,
    made_ms   INTEGER NOT NULL,
    UNIQUE (filing_id, number)
) STRICT;

-- Remarks on a block of a body. They are never printed.
CREATE TABLE filing_comment (
    id        TEXT PRIMARY KEY NOT NULL,      -- CommentId
    filing_id TEXT NOT NULL REFERENCES filing (id) ON DELETE CASCADE,
    block     TEXT NOT NULL,                  -- the id of the block; it may be gone since
    text      TEXT NOT NULL,
    author    TEXT NOT NULL,                  -- the name of the user
    settled   INTEGER NOT NULL DEFAULT 0,     -- 1: nothing more to be done
    made_ms   INTEGER NOT NULL
) STRICT;
CREATE INDEX filing_comment_by_filing ON filing_comment (filing_id, made_ms);

-- A template of the office's own.
CREATE TABLE own_template (
    id         TEXT PRIMARY KEY NOT NULL,     -- OwnTemplateId
    made_from  TEXT NOT NULL,                 -- the template it was copied from
    removed    INTEGER NOT NULL DEFAULT 0,    -- 1: not offered any more; filings made with it still print
    changed_ms INTEGER NOT NULL
) STRICT;

-- Its versions, the newest of which is used. Rows are added, never changed.
CREATE TABLE own_template_version (
    template_id TEXT NOT NULL REFERENCES own_template (id) ON DELETE CASCADE,
    number      INTEGER NOT NULL,
    form        TEXT NOT NULL,                -- form.toml
    source      TEXT NOT NULL,                -- template.typ
    sample      TEXT NOT NULL,                -- sample.toml
    note        TEXT NOT NULL,
    made_ms     INTEGER NOT NULL,
    PRIMARY KEY (template_id, number)
) STRICT, WITHOUT ROWID;
