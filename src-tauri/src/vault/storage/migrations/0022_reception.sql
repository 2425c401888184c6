-- What a court, a prosecutor or an office takes: how large a file, how many pages, in which form. The office writes it down as it
-- learns it, with who said so; nothing of it comes with the program, since no published source gives it.
CREATE TABLE reception (
    id            TEXT PRIMARY KEY NOT NULL,   -- ReceptionId
    name          TEXT NOT NULL,               -- of the body, or of its electronic reception
    largest_bytes INTEGER,                     -- of one file; NULL: no bound is known
    most_pages    INTEGER,                     -- of one document; NULL: no bound is known
    formats       TEXT NOT NULL,               -- filings::reception::TakenAs, with commas between; empty: not known
    source        TEXT NOT NULL,               -- who says so, and when
    created_ms    INTEGER NOT NULL,            -- milliseconds since 1970, UTC
    changed_ms    INTEGER NOT NULL
) STRICT;

-- Where a filing is to be handed in.
ALTER TABLE filing ADD COLUMN reception_id TEXT REFERENCES reception (id) ON DELETE SET NULL;
