-- Files of an archive that were left out when its conversations were read. An item of which nothing was left out has no row;
-- all of it can be made again from the original.
CREATE TABLE chat_left_out (
    evidence_id TEXT NOT NULL REFERENCES evidence (id),
    why         TEXT NOT NULL,                 -- too-long, too-many, damaged, encrypted, packing, bomb
    files       INTEGER NOT NULL,              -- how many
    PRIMARY KEY (evidence_id, why)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER destroyed_has_no_left_out BEFORE INSERT ON chat_left_out
WHEN EXISTS (SELECT 1 FROM destroyed WHERE evidence_id = NEW.evidence_id)
BEGIN SELECT raise(ABORT, 'the item was destroyed'); END;
