-- The password of a PDF, as the client told it. It was seen to open the file before it was kept; it stands here alone, and no change
-- that can be taken back holds it. An item that opens by itself has no row.
CREATE TABLE pdf_password (
    evidence_id TEXT PRIMARY KEY NOT NULL REFERENCES evidence (id),
    password    TEXT NOT NULL
) STRICT;

CREATE TRIGGER destroyed_has_no_pdf_password BEFORE INSERT ON pdf_password
WHEN EXISTS (SELECT 1 FROM destroyed WHERE evidence_id = NEW.evidence_id)
BEGIN SELECT raise(ABORT, 'the item was destroyed'); END;
