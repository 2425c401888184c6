-- Evidence that was destroyed for good. Its row stays with its number and its digest and says nothing else; here stands what is
-- told instead.
CREATE TABLE destroyed (
    evidence_id TEXT PRIMARY KEY NOT NULL REFERENCES evidence (id),
    at_ms       INTEGER NOT NULL,
    reason      TEXT NOT NULL,
    by_name     TEXT NOT NULL,                 -- who destroyed it
    second_name TEXT                           -- the second lawyer who agreed; NULL where one decides alone
) STRICT;

-- Sealed files whose keys went with it. A file of such a name is removed wherever in the vault's folder it turns up, and is
-- never taken up again.
CREATE TABLE destroyed_blob (
    address BLOB PRIMARY KEY NOT NULL CHECK (length(address) = 32), -- SHA-256 of the sealed file, which was its name
    blob_id TEXT NOT NULL,                     -- BlobId, as in the file's header
    at_ms   INTEGER NOT NULL,
    gone    INTEGER NOT NULL                   -- 0: its file, or its row in the write-ahead log, may still lie there
) STRICT, WITHOUT ROWID;

-- Work that was under way when an item was destroyed writes nothing about it afterwards.
CREATE TRIGGER destroyed_stays BEFORE UPDATE ON evidence
WHEN EXISTS (SELECT 1 FROM destroyed WHERE evidence_id = OLD.id)
BEGIN SELECT raise(ABORT, 'the item was destroyed'); END;
CREATE TRIGGER destroyed_has_no_account BEFORE INSERT ON account_citation
WHEN EXISTS (SELECT 1 FROM destroyed WHERE evidence_id = NEW.evidence_id)
BEGIN SELECT raise(ABORT, 'the item was destroyed'); END;
CREATE TRIGGER destroyed_has_no_chat BEFORE INSERT ON chat_source
WHEN EXISTS (SELECT 1 FROM destroyed WHERE evidence_id = NEW.evidence_id)
BEGIN SELECT raise(ABORT, 'the item was destroyed'); END;
CREATE TRIGGER destroyed_has_no_citation BEFORE INSERT ON citation
WHEN EXISTS (SELECT 1 FROM destroyed WHERE evidence_id = NEW.evidence_id)
BEGIN SELECT raise(ABORT, 'the item was destroyed'); END;
CREATE TRIGGER destroyed_has_no_derivative BEFORE INSERT ON derivative
WHEN EXISTS (SELECT 1 FROM destroyed WHERE evidence_id = NEW.evidence_id)
BEGIN SELECT raise(ABORT, 'the item was destroyed'); END;
CREATE TRIGGER destroyed_has_no_draft BEFORE INSERT ON text_draft
WHEN EXISTS (SELECT 1 FROM destroyed WHERE evidence_id = NEW.evidence_id)
BEGIN SELECT raise(ABORT, 'the item was destroyed'); END;
CREATE TRIGGER destroyed_has_no_ledger BEFORE INSERT ON ledger_citation
WHEN EXISTS (SELECT 1 FROM destroyed WHERE evidence_id = NEW.evidence_id)
BEGIN SELECT raise(ABORT, 'the item was destroyed'); END;
CREATE TRIGGER destroyed_has_no_reading BEFORE INSERT ON reading
WHEN EXISTS (SELECT 1 FROM destroyed WHERE evidence_id = NEW.evidence_id)
BEGIN SELECT raise(ABORT, 'the item was destroyed'); END;
CREATE TRIGGER destroyed_has_no_recording BEFORE INSERT ON recording
WHEN EXISTS (SELECT 1 FROM destroyed WHERE evidence_id = NEW.evidence_id)
BEGIN SELECT raise(ABORT, 'the item was destroyed'); END;
CREATE TRIGGER destroyed_has_no_tag BEFORE INSERT ON evidence_tag
WHEN EXISTS (SELECT 1 FROM destroyed WHERE evidence_id = NEW.evidence_id)
BEGIN SELECT raise(ABORT, 'the item was destroyed'); END;
CREATE TRIGGER destroyed_has_no_tie BEFORE INSERT ON tie_citation
WHEN EXISTS (SELECT 1 FROM destroyed WHERE evidence_id = NEW.evidence_id)
BEGIN SELECT raise(ABORT, 'the item was destroyed'); END;
CREATE TRIGGER destroyed_has_no_wording BEFORE INSERT ON evidence_wording
WHEN EXISTS (SELECT 1 FROM destroyed WHERE evidence_id = NEW.evidence_id)
BEGIN SELECT raise(ABORT, 'the item was destroyed'); END;

-- An entry of the log keeps its bytes, its signature and its place. What it said of a destroyed item in words (the name of the
-- file, from whom it came) is withheld: the entry commits to it by a salted digest, and the salt goes as well. An opening takes
-- that only of an entry whose items a later entry `delete` names.
DROP TRIGGER custody_entry_stays;
CREATE TRIGGER custody_entry_stays BEFORE UPDATE ON custody_entry
WHEN NOT (NEW.seq IS OLD.seq AND NEW.at_ms IS OLD.at_ms AND NEW.actor IS OLD.actor AND NEW.action IS OLD.action
    AND NEW.entry IS OLD.entry AND NEW.signature IS OLD.signature AND NEW.leaf IS OLD.leaf
    AND NEW.details IS CAST('null' AS BLOB) AND NEW.details_salt IS zeroblob(16))
BEGIN SELECT raise(ABORT, 'custody entries are never changed'); END;
