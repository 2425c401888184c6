-- Which element of which offence a fact supports, for whom and against whom.

-- The offences a case is looked at under, in the order they were chosen.
CREATE TABLE case_offence (
    case_id  TEXT NOT NULL REFERENCES case_file (id),
    family   TEXT NOT NULL,                    -- id of a family of the law packs, e.g. kg.trafficking
    position INTEGER NOT NULL,
    PRIMARY KEY (case_id, family)
) STRICT, WITHOUT ROWID;

-- A fact tied to an element. It goes with its fact, and with the person it is about.
CREATE TABLE proof_link (
    id         TEXT PRIMARY KEY NOT NULL,      -- LinkId
    fact_id    TEXT NOT NULL REFERENCES fact (id) ON DELETE CASCADE,
    element    TEXT NOT NULL,                  -- id of an element of the law packs, e.g. means.deception
    victim_id  TEXT REFERENCES party (id) ON DELETE CASCADE, -- NULL: every victim of the case
    suspect_id TEXT REFERENCES party (id) ON DELETE CASCADE, -- NULL: shows that it happened, not by whom
    stance     TEXT NOT NULL,                  -- for, against
    kind       TEXT NOT NULL,                  -- first_hand, document, expert, hearsay, physical, digital
    note       TEXT NOT NULL,
    created_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX proof_link_by_fact ON proof_link (fact_id);

-- Where an item that the fact cites is another kind of proof than the rest of them.
CREATE TABLE proof_kind (
    link_id     TEXT NOT NULL REFERENCES proof_link (id) ON DELETE CASCADE,
    evidence_id TEXT NOT NULL REFERENCES evidence (id),
    kind        TEXT NOT NULL,
    PRIMARY KEY (link_id, evidence_id)
) STRICT, WITHOUT ROWID;
