-- A place of an item that somebody marked in a colour to come back to: words, a part of a page, a message, a stretch of a
-- recording. No fact rests on it, and it is printed nowhere.
CREATE TABLE highlight (
    id          TEXT PRIMARY KEY NOT NULL,      -- HighlightId
    evidence_id TEXT NOT NULL REFERENCES evidence (id),
    page        INTEGER,                        -- this and the next seven as in citation
    x           REAL,
    y           REAL,
    width       REAL,
    height      REAL,
    second      REAL,
    message     TEXT,
    quote       TEXT NOT NULL,
    until       REAL,                           -- the second where a stretch of a recording ends; NULL: a moment
    colour      TEXT NOT NULL CHECK (colour IN ('yellow', 'green', 'blue', 'pink')),
    note        TEXT NOT NULL,
    created_ms  INTEGER NOT NULL,
    changed_ms  INTEGER NOT NULL
) STRICT;
CREATE INDEX highlight_by_evidence ON highlight (evidence_id);

-- Note and words are searched; an answer leads to the place.
CREATE TRIGGER search_highlight_insert AFTER INSERT ON highlight
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('highlight', NEW.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_highlight_update AFTER UPDATE ON highlight
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('highlight', NEW.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_highlight_delete AFTER DELETE ON highlight
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('highlight', OLD.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER destroyed_has_no_highlight BEFORE INSERT ON highlight
WHEN EXISTS (SELECT 1 FROM destroyed WHERE evidence_id = NEW.evidence_id)
BEGIN SELECT raise(ABORT, 'the item was destroyed'); END;
