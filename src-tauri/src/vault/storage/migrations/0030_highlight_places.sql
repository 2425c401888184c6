-- A highlight over several paragraphs, messages or areas is one: its first place stands in its own row, the further ones here.
CREATE TABLE highlight_place (
    id           TEXT PRIMARY KEY NOT NULL,     -- CitationId
    highlight_id TEXT NOT NULL REFERENCES highlight (id),
    position     INTEGER NOT NULL,              -- in the order of reading, from 0
    evidence_id  TEXT NOT NULL REFERENCES evidence (id), -- that of the highlight
    page         INTEGER,                       -- this and the next seven as in citation
    x            REAL,
    y            REAL,
    width        REAL,
    height       REAL,
    second       REAL,
    message      TEXT,
    quote        TEXT NOT NULL
) STRICT;
CREATE INDEX highlight_place_by_highlight ON highlight_place (highlight_id, position);
CREATE INDEX highlight_place_by_evidence ON highlight_place (evidence_id);

-- All of its words are searched together, as one text of the highlight.
CREATE TRIGGER search_highlight_place_insert AFTER INSERT ON highlight_place
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('highlight', NEW.highlight_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_highlight_place_update AFTER UPDATE ON highlight_place
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('highlight', NEW.highlight_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_highlight_place_delete AFTER DELETE ON highlight_place
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('highlight', OLD.highlight_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER destroyed_has_no_highlight_place BEFORE INSERT ON highlight_place
WHEN EXISTS (SELECT 1 FROM destroyed WHERE evidence_id = NEW.evidence_id)
BEGIN SELECT raise(ABORT, 'the item was destroyed'); END;
