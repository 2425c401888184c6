-- The index of the search in a smaller form; see 0016 for what it is. Words of titles stand behind those of texts, since a column
-- after the first costs two bytes for each text a word stands in; rows follow each other without gaps, so that their differences
-- are small; of a word only what follows a common beginning is written.

DROP TABLE search_index;
DROP TABLE search_word;
DROP TABLE search_object;
DELETE FROM search_dirty;

-- Something whose texts are in the index. Text number `part` of it (a page, a message) is row `number + part` there.
CREATE TABLE search_object (
    number  INTEGER PRIMARY KEY NOT NULL,      -- its first row
    room    INTEGER NOT NULL,                  -- rows that are its own: number to number + room - 1
    kind    TEXT NOT NULL,                     -- case, party, evidence, page, message, fact… (search::Kind)
    id      TEXT NOT NULL,                     -- its id; of messages ChatId, of pages DerivativeId
    case_id TEXT NOT NULL,
    parts   INTEGER NOT NULL,                  -- texts so far: parts 0 to parts - 1
    first   TEXT NOT NULL,                     -- the earliest day it may speak of, YYYY-MM-DD; empty when not known
    last    TEXT NOT NULL,                     -- the latest
    UNIQUE (kind, id)
) STRICT;
CREATE INDEX search_object_by_case ON search_object (case_id);

-- Words as `language::stems::form` writes them, a space between two. Pages of 3,900 bytes fit into one page of the database.
CREATE VIRTUAL TABLE search_index USING fts5(
    body, title, content = '', contentless_delete = 1, tokenize = "ascii tokenchars '#@.+-_/%'"
);
INSERT INTO search_index (search_index, rank) VALUES ('pgsz', 3900);

-- The words of the index, together with those whose stems begin alike (search::vocabulary). Words that no text has any more stay
-- until the index is built anew.
CREATE TABLE search_word (
    key   TEXT PRIMARY KEY NOT NULL,           -- how the stems begin
    forms BLOB NOT NULL                        -- the words in order, each without what it shares with the one before
) STRICT, WITHOUT ROWID;

-- Items taken in before their texts were kept that were looked at since, whether or not there was anything to read in them.
CREATE TABLE search_looked (
    evidence_id TEXT PRIMARY KEY NOT NULL REFERENCES evidence (id),
    reader      INTEGER NOT NULL               -- version of the readers
) STRICT, WITHOUT ROWID;

-- Everything is read again after the next opening, in the background.
INSERT INTO search_dirty (kind, id) SELECT 'page', id FROM derivative;
INSERT INTO search_dirty (kind, id) SELECT 'case', id FROM case_file;
INSERT INTO search_dirty (kind, id) SELECT 'party', id FROM party;
INSERT INTO search_dirty (kind, id) SELECT 'evidence', id FROM evidence;
INSERT INTO search_dirty (kind, id) SELECT 'message', id FROM chat;
INSERT INTO search_dirty (kind, id) SELECT 'fact', id FROM fact;
INSERT INTO search_dirty (kind, id) SELECT 'account', id FROM account;
INSERT INTO search_dirty (kind, id) SELECT 'tie', id FROM tie;
INSERT INTO search_dirty (kind, id) SELECT 'ledger', id FROM ledger_line;
INSERT INTO search_dirty (kind, id) SELECT 'filing', id FROM filing;
INSERT INTO search_dirty (kind, id) SELECT 'bundle', id FROM bundle;
INSERT INTO search_dirty (kind, id) SELECT 'event', id FROM case_event;
INSERT INTO search_dirty (kind, id) SELECT 'task', id FROM task;
INSERT INTO search_dirty (kind, id) SELECT 'consent', id FROM consent;
INSERT INTO search_dirty (kind, id) SELECT 'interview', id FROM interview;
