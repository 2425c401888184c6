-- Several people in one vault. Whoever made a vault, and whoever was in one before, is a lawyer.
ALTER TABLE user_account ADD COLUMN role TEXT NOT NULL DEFAULT 'lawyer'
    CHECK (role IN ('lawyer', 'paralegal', 'reader')); -- `vault::Role`: what the table of commands lets them ask

-- Keys of this vault before its master key was changed. Files sealed then are never rewritten; their own keys are
-- wrapped by these.
CREATE TABLE former_key (
    generation INTEGER PRIMARY KEY NOT NULL,               -- of the database it belonged to
    wrap       BLOB NOT NULL CHECK (length(wrap) = 32),    -- wrapped the keys of blobs
    backup     BLOB NOT NULL CHECK (length(backup) = 32),  -- sealed the lists of backups
    ended_ms   INTEGER NOT NULL
) STRICT;
