-- Sealed files that were missing, damaged or could not be read, and whose place a fresh copy of the same original took. What is
-- left of such a file lies in quarantine/; it is never taken up again, and goes when its evidence is destroyed.
CREATE TABLE replaced_blob (
    address BLOB PRIMARY KEY NOT NULL CHECK (length(address) = 32), -- SHA-256 of the sealed file, which was its name
    of_blob TEXT NOT NULL,                     -- BlobId: the row of `blob` that names the fresh copy now
    was     TEXT NOT NULL CHECK (was IN ('missing', 'damaged', 'unreadable')),
    at_ms   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX replaced_blob_by_blob ON replaced_blob (of_blob);
