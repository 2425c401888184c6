-- Ties between parties, and what each rests on.

-- One tie: what one party did to, or is to, another. Several may join the same two parties.
CREATE TABLE tie (
    id         TEXT PRIMARY KEY NOT NULL,      -- TieId
    case_id    TEXT NOT NULL REFERENCES case_file (id),
    kind       TEXT NOT NULL,                  -- recruited, transported, paid, related…
    from_party TEXT NOT NULL REFERENCES party (id), -- who did it; where the kind has no direction, either of the two
    to_party   TEXT NOT NULL REFERENCES party (id), -- to whom
    period     TEXT NOT NULL,                  -- EDTF level 1, empty when not known
    status     TEXT NOT NULL,                  -- alleged, supported, disputed, admitted
    note       TEXT NOT NULL,
    created_ms INTEGER NOT NULL,
    changed_ms INTEGER NOT NULL,
    CHECK (from_party <> to_party)
) STRICT;
CREATE INDEX tie_by_case ON tie (case_id);
CREATE INDEX tie_by_from ON tie (from_party);
CREATE INDEX tie_by_to ON tie (to_party);

-- The facts a tie rests on.
CREATE TABLE tie_fact (
    tie_id   TEXT NOT NULL REFERENCES tie (id),
    position INTEGER NOT NULL,
    fact_id  TEXT NOT NULL REFERENCES fact (id),
    PRIMARY KEY (tie_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX tie_fact_by_fact ON tie_fact (fact_id);

-- Places in evidence that a tie rests on without a fact between. A fact's own citations are written anew whenever the
-- fact is, so a tie has its own and names none of theirs.
CREATE TABLE tie_citation (
    id          TEXT PRIMARY KEY NOT NULL,     -- CitationId
    tie_id      TEXT NOT NULL REFERENCES tie (id),
    position    INTEGER NOT NULL,
    evidence_id TEXT NOT NULL REFERENCES evidence (id),
    page        INTEGER,                       -- as in citation
    x           REAL,
    y           REAL,
    width       REAL,
    height      REAL,
    second      REAL,
    quote       TEXT NOT NULL
) STRICT;
CREATE INDEX tie_citation_by_tie ON tie_citation (tie_id, position);
CREATE INDEX tie_citation_by_evidence ON tie_citation (evidence_id);
