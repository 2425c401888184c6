-- Several accounts of one event, kept apart: the fact's own statement says which of them it follows, and never
-- replaces one. How heavy a fact is by the lawyer's own judgement, and what was said of a contradiction.

-- What one person or paper says about one event.
CREATE TABLE account (
    id               TEXT PRIMARY KEY NOT NULL, -- AccountId
    fact_id          TEXT NOT NULL REFERENCES fact (id),
    teller_id        TEXT REFERENCES party (id), -- who says so; NULL when it is no party of the case
    source           TEXT NOT NULL,              -- who or what says so otherwise: a letter, a passer-by; may be empty
    told_on          TEXT NOT NULL,              -- when it was said, EDTF level 1, empty when not known
    told_where       TEXT NOT NULL,
    language         TEXT NOT NULL,              -- in which it was said, ISO 639-1, empty when not known
    interpreter_id   TEXT REFERENCES party (id), -- through whom
    interpreter      TEXT NOT NULL,              -- through whom, when it is no party of the case
    knowledge        TEXT NOT NULL,              -- saw, heard, document, unknown
    stance           TEXT NOT NULL,              -- affirms, denies, unsure: what it says of the event itself
    original         TEXT NOT NULL,              -- the words as they were said
    date             TEXT NOT NULL,              -- when it happened by this account, EDTF level 1
    said_ru          TEXT NOT NULL,              -- the same time in the teller's own words: "after Nooruz"
    said_ky          TEXT NOT NULL,
    said_en          TEXT NOT NULL,
    place            TEXT NOT NULL,              -- where it happened by this account
    followed         INTEGER NOT NULL,           -- 1: the fact's statement follows it
    note             TEXT NOT NULL,
    created_ms       INTEGER NOT NULL,
    changed_ms       INTEGER NOT NULL
) STRICT;
CREATE INDEX account_by_fact ON account (fact_id);
CREATE INDEX account_by_teller ON account (teller_id);
CREATE INDEX account_by_interpreter ON account (interpreter_id);

-- What the account says, in each language a filing may need it in.
CREATE TABLE account_text (
    account_id TEXT NOT NULL REFERENCES account (id),
    language   TEXT NOT NULL,
    statement  TEXT NOT NULL,
    PRIMARY KEY (account_id, language)
) STRICT, WITHOUT ROWID;

-- Where the account itself is written down or heard.
CREATE TABLE account_citation (
    id          TEXT PRIMARY KEY NOT NULL,      -- CitationId
    account_id  TEXT NOT NULL REFERENCES account (id),
    position    INTEGER NOT NULL,
    evidence_id TEXT NOT NULL REFERENCES evidence (id),
    page        INTEGER,                        -- as in citation
    x           REAL,
    y           REAL,
    width       REAL,
    height      REAL,
    second      REAL,
    quote       TEXT NOT NULL
) STRICT;
CREATE INDEX account_citation_by_account ON account_citation (account_id, position);
CREATE INDEX account_citation_by_evidence ON account_citation (evidence_id);

-- What the lawyer thinks of a fact, and its time in words. A fact without a row has neither.
CREATE TABLE fact_standing (
    fact_id TEXT PRIMARY KEY NOT NULL REFERENCES fact (id),
    weight  TEXT,                               -- strong, middling, weak; NULL: not weighed
    reason  TEXT NOT NULL,                      -- why so
    said_ru TEXT NOT NULL,                      -- the time in words beside its date: "after Nooruz 2021"
    said_ky TEXT NOT NULL,
    said_en TEXT NOT NULL
) STRICT;

-- A contradiction the lawyer has explained. Contradictions themselves are found anew each time.
CREATE TABLE contradiction_note (
    case_id TEXT NOT NULL REFERENCES case_file (id),
    key     TEXT NOT NULL,                      -- kind and ids of what contradicts: `Contradiction::key`
    words   TEXT NOT NULL,
    at_ms   INTEGER NOT NULL,
    PRIMARY KEY (case_id, key)
) STRICT, WITHOUT ROWID;
