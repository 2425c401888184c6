-- One person in several spellings and cases: what the office decided, and parties that became one.

-- What the office decided about two parties. It names them without references: a decision outlives a party that was
-- removed or merged, so that taking either back finds it again.
CREATE TABLE party_verdict (
    low_id     TEXT NOT NULL,                  -- PartyId, the lesser of the two
    high_id    TEXT NOT NULL,                  -- PartyId
    verdict    TEXT NOT NULL,                  -- same: one person seen in two cases; different: two persons
    decided_ms INTEGER NOT NULL,               -- milliseconds since 1970, UTC
    PRIMARY KEY (low_id, high_id),
    CHECK (low_id < high_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX party_verdict_by_high ON party_verdict (high_id);

-- Two parties of one case that became one: everything that is needed to have two again.
CREATE TABLE party_merge (
    id        TEXT PRIMARY KEY NOT NULL,       -- MergeId
    case_id   TEXT NOT NULL REFERENCES case_file (id),
    kept_id   TEXT NOT NULL,                   -- PartyId of the one that remained
    gone_id   TEXT NOT NULL UNIQUE,            -- PartyId of the one that was taken into it
    gone_name TEXT NOT NULL,                   -- as lists showed it
    record    TEXT NOT NULL CHECK (json_valid(record)), -- rows before, and what was moved
    merged_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX party_merge_by_kept ON party_merge (kept_id);
