-- Pictures that were not drawn before are opened as pictures: HEIC is drawn now, and of any other kind it is said why it is not.
UPDATE evidence SET kind = 'image', sheets = NULL, trouble = NULL WHERE kind = 'other' AND media_type LIKE 'image/%';

-- Which paragraphs and lines stand on which sheets of an item that is printed by its words. Learnt whenever it is typeset. Items
-- whose sheets were counted before are counted again.
CREATE TABLE printed_start (
    evidence_id TEXT NOT NULL REFERENCES evidence (id),
    counted     TEXT NOT NULL CHECK (counted IN ('paragraph', 'line')), -- what `number` counts
    part        INTEGER NOT NULL,              -- page, letter or table of the item, from 0
    number      INTEGER NOT NULL,              -- the first that stands on the sheet, from 1
    sheet       INTEGER NOT NULL,              -- of the item, from 1
    PRIMARY KEY (evidence_id, counted, part, number)
) STRICT, WITHOUT ROWID;
