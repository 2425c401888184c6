-- Cases, parties, evidence, facts, filings, bundles.
-- Lists that belong to one row (names, documents, contacts) are numbered by `position` and replaced as a whole.

-- One matter of one or more clients.
CREATE TABLE case_file (
    id              TEXT PRIMARY KEY NOT NULL, -- CaseId
    number          TEXT NOT NULL,             -- the office's own number, e.g. 14/2026
    title           TEXT NOT NULL,
    jurisdiction    TEXT NOT NULL,             -- ISO 3166-1 alpha-2, lower case: kg, kz…
    stage           TEXT NOT NULL,             -- intake, pretrial, trial, appeal, cassation, enforcement, closed
    register_number TEXT NOT NULL,             -- number in the register of crimes (ЕРП), empty when not registered
    note            TEXT NOT NULL,
    created_ms      INTEGER NOT NULL,          -- milliseconds since 1970, UTC
    changed_ms      INTEGER NOT NULL
) STRICT;

-- The languages documents of a case are written in, the first is the usual one.
CREATE TABLE case_language (
    case_id  TEXT NOT NULL REFERENCES case_file (id),
    position INTEGER NOT NULL,
    language TEXT NOT NULL,                    -- ISO 639-1
    PRIMARY KEY (case_id, position)
) STRICT, WITHOUT ROWID;

-- Who works on a case in the office.
CREATE TABLE case_member (
    case_id  TEXT NOT NULL REFERENCES case_file (id),
    position INTEGER NOT NULL,
    name     TEXT NOT NULL,
    duty     TEXT NOT NULL,                    -- lawyer, paralegal, interpreter, psychologist, other
    PRIMARY KEY (case_id, position)
) STRICT, WITHOUT ROWID;

-- A person or organisation in a case.
CREATE TABLE party (
    id          TEXT PRIMARY KEY NOT NULL,     -- PartyId
    case_id     TEXT NOT NULL REFERENCES case_file (id),
    kind        TEXT NOT NULL,                 -- person, organisation
    sex         TEXT,                          -- female, male; NULL where not known or for organisations
    birth_date  TEXT NOT NULL,                 -- EDTF level 1, empty when not known
    citizenship TEXT NOT NULL,                 -- ISO 3166-1 alpha-2, comma between several
    note        TEXT NOT NULL,
    created_ms  INTEGER NOT NULL,
    changed_ms  INTEGER NOT NULL
) STRICT;
CREATE INDEX party_by_case ON party (case_id);

-- What a party is in its case; one may be several things.
CREATE TABLE party_role (
    party_id TEXT NOT NULL REFERENCES party (id),
    position INTEGER NOT NULL,
    role     TEXT NOT NULL,
    PRIMARY KEY (party_id, position)
) STRICT, WITHOUT ROWID;

-- Names as they stand in documents and mouths, in any script; the first is the one shown.
CREATE TABLE party_name (
    party_id   TEXT NOT NULL REFERENCES party (id),
    position   INTEGER NOT NULL,
    kind       TEXT NOT NULL,                  -- main, passport, maiden, nickname, other
    language   TEXT NOT NULL,                  -- ISO 639-1 or empty
    surname    TEXT NOT NULL,
    given      TEXT NOT NULL,
    patronymic TEXT NOT NULL,                  -- patronymic or the уулу/кызы part
    whole      TEXT NOT NULL,                  -- the name of an organisation, or a name without parts
    PRIMARY KEY (party_id, position)
) STRICT, WITHOUT ROWID;

-- Identity and registration documents.
CREATE TABLE party_document (
    party_id  TEXT NOT NULL REFERENCES party (id),
    position  INTEGER NOT NULL,
    kind      TEXT NOT NULL,                   -- passport, id_card, foreign_passport, tax_number, registration, other
    number    TEXT NOT NULL,
    issued_by TEXT NOT NULL,
    issued_on TEXT NOT NULL,                   -- EDTF level 1
    country   TEXT NOT NULL,
    PRIMARY KEY (party_id, position)
) STRICT, WITHOUT ROWID;

-- Ways to reach or recognise a party.
CREATE TABLE party_contact (
    party_id TEXT NOT NULL REFERENCES party (id),
    position INTEGER NOT NULL,
    kind     TEXT NOT NULL,                    -- phone, address, email, handle, bank_account, vehicle, other
    value    TEXT NOT NULL,
    note     TEXT NOT NULL,
    PRIMARY KEY (party_id, position)
) STRICT, WITHOUT ROWID;

-- One original as received. Rows are never removed; what the office knows about the item may be completed.
CREATE TABLE evidence (
    id             TEXT PRIMARY KEY NOT NULL,  -- EvidenceId
    case_id        TEXT NOT NULL REFERENCES case_file (id),
    number         INTEGER NOT NULL,           -- 1, 2, 3… in the case: "Док. 12"
    blob_id        TEXT NOT NULL,              -- BlobId of the sealed original
    title          TEXT NOT NULL,
    kind           TEXT NOT NULL,              -- image, pdf, text, audio, video, other: by content, not by name
    media_type     TEXT NOT NULL,              -- RFC 6838
    length         INTEGER NOT NULL,           -- bytes
    sha256         BLOB NOT NULL,              -- of the original
    original_name  TEXT NOT NULL,
    file_time_ms   INTEGER,                    -- time the file itself carried at intake
    sheets         INTEGER,                    -- pages when printed; NULL while not known
    trouble        TEXT,                       -- why it cannot be shown or printed, an error code; NULL when it can
    source         TEXT NOT NULL,              -- person, device or place it comes from
    received_from  TEXT NOT NULL,
    received_by    TEXT NOT NULL,
    received_on    TEXT NOT NULL,              -- EDTF level 1
    received_where TEXT NOT NULL,
    form           TEXT NOT NULL,              -- original, copy, unknown
    covert         TEXT NOT NULL,              -- no, yes, not_recording, unknown: was it recorded in secret?
    carrier        TEXT NOT NULL,
    language       TEXT NOT NULL,
    sensitive      INTEGER NOT NULL,           -- 1: blurred until asked for
    set_aside      INTEGER NOT NULL,           -- 1: not used in this case; kept whole all the same
    note           TEXT NOT NULL,
    added_ms       INTEGER NOT NULL,
    changed_ms     INTEGER NOT NULL,
    UNIQUE (case_id, number)
) STRICT;
CREATE INDEX evidence_by_blob ON evidence (blob_id);

-- A statement about what happened.
CREATE TABLE fact (
    id         TEXT PRIMARY KEY NOT NULL,      -- FactId
    case_id    TEXT NOT NULL REFERENCES case_file (id),
    date       TEXT NOT NULL,                  -- EDTF level 1, empty when not known
    place      TEXT NOT NULL,
    status     TEXT NOT NULL,                  -- alleged, supported, disputed, admitted
    note       TEXT NOT NULL,
    created_ms INTEGER NOT NULL,
    changed_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX fact_by_case ON fact (case_id);

-- The statement in each language it is written in.
CREATE TABLE fact_text (
    fact_id   TEXT NOT NULL REFERENCES fact (id),
    language  TEXT NOT NULL,
    statement TEXT NOT NULL,
    PRIMARY KEY (fact_id, language)
) STRICT, WITHOUT ROWID;

-- Who a fact is about.
CREATE TABLE fact_party (
    fact_id  TEXT NOT NULL REFERENCES fact (id),
    position INTEGER NOT NULL,
    party_id TEXT NOT NULL REFERENCES party (id),
    PRIMARY KEY (fact_id, position)
) STRICT, WITHOUT ROWID;

-- The place in evidence that a fact stands on.
CREATE TABLE citation (
    id          TEXT PRIMARY KEY NOT NULL,     -- CitationId
    fact_id     TEXT NOT NULL REFERENCES fact (id),
    position    INTEGER NOT NULL,
    evidence_id TEXT NOT NULL REFERENCES evidence (id),
    page        INTEGER,                       -- from 1; NULL: the item as a whole
    x           REAL,                          -- a rectangle on the page as fractions of its width and height
    y           REAL,                          -- from the top left as a reader sees it; all four or none
    width       REAL,
    height      REAL,
    second      REAL,                          -- a moment of a recording, seconds from its start
    quote       TEXT NOT NULL
) STRICT;
CREATE INDEX citation_by_fact ON citation (fact_id, position);
CREATE INDEX citation_by_evidence ON citation (evidence_id);

-- A document to an authority, made from a template and the case.
CREATE TABLE filing (
    id               TEXT PRIMARY KEY NOT NULL, -- FilingId
    case_id          TEXT NOT NULL REFERENCES case_file (id),
    template         TEXT NOT NULL,             -- e.g. kg/crime-report
    language         TEXT NOT NULL,
    title            TEXT NOT NULL,
    status           TEXT NOT NULL,             -- draft, final
    answers          TEXT NOT NULL,             -- JSON: what the form's questions were answered with
    confirmed        TEXT NOT NULL,             -- JSON list of law records the lawyer confirmed for this filing
    created_ms       INTEGER NOT NULL,
    changed_ms       INTEGER NOT NULL
) STRICT;
CREATE INDEX filing_by_case ON filing (case_id);

-- A frozen PDF of a filing. Rows are added, never changed.
CREATE TABLE filing_edition (
    id               TEXT PRIMARY KEY NOT NULL, -- EditionId
    filing_id        TEXT NOT NULL REFERENCES filing (id),
    number           INTEGER NOT NULL,          -- 1, 2, 3…
    blob_id          TEXT NOT NULL,             -- BlobId of the sealed PDF
    sha256           BLOB NOT NULL,             -- of the PDF
    pages            INTEGER NOT NULL,
    data             TEXT NOT NULL,             -- JSON the template was given: rebuilds the same bytes
    template_digest  BLOB NOT NULL,             -- SHA-256 over the template's files
    made_ms          INTEGER NOT NULL,
    UNIQUE (filing_id, number)
) STRICT;

-- Exhibits in order.
CREATE TABLE bundle (
    id         TEXT PRIMARY KEY NOT NULL,       -- BundleId
    case_id    TEXT NOT NULL REFERENCES case_file (id),
    filing_id  TEXT REFERENCES filing (id),     -- the filing whose exhibits these are; NULL: chosen by hand
    title      TEXT NOT NULL,
    language   TEXT NOT NULL,
    created_ms INTEGER NOT NULL,
    changed_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX bundle_by_case ON bundle (case_id);

-- The exhibits of a bundle; position is the exhibit's number.
CREATE TABLE bundle_exhibit (
    bundle_id   TEXT NOT NULL REFERENCES bundle (id),
    position    INTEGER NOT NULL,               -- from 1
    evidence_id TEXT NOT NULL REFERENCES evidence (id),
    description TEXT NOT NULL,                  -- empty: the item's title
    PRIMARY KEY (bundle_id, position)
) STRICT, WITHOUT ROWID;

-- A bundle as built. Rows are added, never changed.
CREATE TABLE bundle_build (
    bundle_id  TEXT NOT NULL REFERENCES bundle (id),
    number     INTEGER NOT NULL,                -- 1, 2, 3…
    blob_id    TEXT NOT NULL,                   -- BlobId of the sealed PDF
    sha256     BLOB NOT NULL,
    pages      INTEGER NOT NULL,
    length     INTEGER NOT NULL,                -- bytes
    report     TEXT NOT NULL,                   -- JSON: where each exhibit begins, PDF/A claim, notes
    made_ms    INTEGER NOT NULL,
    PRIMARY KEY (bundle_id, number)
) STRICT, WITHOUT ROWID;

-- Files of an intake that is under way: a row goes when its file is taken in or refused.
CREATE TABLE intake_file (
    case_id TEXT NOT NULL REFERENCES case_file (id),
    path    TEXT NOT NULL,
    details TEXT NOT NULL,                      -- JSON: what the user said about all of them
    PRIMARY KEY (case_id, path)
) STRICT, WITHOUT ROWID;
