-- Messages and paragraphs whose name is another since their original was read again. What cites one keeps the name it was given,
-- since what a lawyer wrote is signed as it stands (docs/adr/0053); here stands how the same place is called now.
CREATE TABLE renamed_place (
    evidence_id TEXT NOT NULL REFERENCES evidence (id),
    name        TEXT NOT NULL,                 -- MessageKey that an earlier reading gave
    now         TEXT NOT NULL,                 -- the one that the reading after it gave the same place
    PRIMARY KEY (evidence_id, name)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER destroyed_has_no_renamed_place BEFORE INSERT ON renamed_place
WHEN EXISTS (SELECT 1 FROM destroyed WHERE evidence_id = NEW.evidence_id)
BEGIN SELECT raise(ABORT, 'the item was destroyed'); END;
