-- Consents of clients, indicators of trafficking, intake interviews.

-- What a client allowed or refused. Taking a consent back keeps the row: it gets the day and the reason.
CREATE TABLE consent (
    id               TEXT PRIMARY KEY NOT NULL, -- ConsentId
    case_id          TEXT NOT NULL REFERENCES case_file (id),
    client_id        TEXT NOT NULL REFERENCES party (id),
    purpose          TEXT NOT NULL,             -- `cases::consents::Purpose`
    answer           TEXT NOT NULL,             -- given, refused
    recipient_kind   TEXT NOT NULL,             -- `cases::consents::RecipientKind`; any: whoever serves the purpose
    recipient        TEXT NOT NULL,             -- their name, or empty
    answered_on      TEXT NOT NULL,             -- day, ISO 8601
    until            TEXT NOT NULL,             -- last day, or empty
    language         TEXT NOT NULL,             -- in which it was explained, ISO 639-1
    interpreter      TEXT NOT NULL,             -- who interpreted, or empty
    guardian         TEXT NOT NULL,             -- who answered for a child, or empty
    manner           TEXT NOT NULL,             -- signed, oral
    witness          TEXT NOT NULL,             -- who heard an oral one, or empty
    informed         TEXT NOT NULL,             -- JSON list of what the client was told (HTCDS con_Consent)
    evidence_id      TEXT,                      -- EvidenceId of the signed paper
    note             TEXT NOT NULL,
    withdrawn_on     TEXT,                      -- day, ISO 8601; NULL while it stands
    withdrawn_reason TEXT NOT NULL,
    created_ms       INTEGER NOT NULL,
    changed_ms       INTEGER NOT NULL
) STRICT;
CREATE INDEX consent_by_case ON consent (case_id);
CREATE INDEX consent_by_client ON consent (client_id);

-- What a consent is about, when it is not the whole case.
CREATE TABLE consent_scope (
    consent_id TEXT NOT NULL REFERENCES consent (id),
    kind       TEXT NOT NULL CHECK (kind IN ('evidence', 'fact')),
    thing      TEXT NOT NULL,                   -- EvidenceId or FactId
    PRIMARY KEY (consent_id, kind, thing)
) STRICT, WITHOUT ROWID;

-- A lawyer went on although a consent was refused or withdrawn; the custody log holds the same with its reason.
CREATE TABLE consent_override (
    target_kind TEXT NOT NULL CHECK (target_kind IN ('filing', 'bundle', 'evidence')),
    target      TEXT NOT NULL,                  -- FilingId, BundleId or EvidenceId
    consent_id  TEXT NOT NULL REFERENCES consent (id),
    reason      TEXT NOT NULL,
    at_ms       INTEGER NOT NULL,
    PRIMARY KEY (target_kind, target, consent_id)
) STRICT, WITHOUT ROWID;

-- How an indicator of law/int/indicators stands for a victim. Codes of HTCDS are marked the same way.
CREATE TABLE indicator_mark (
    party_id   TEXT NOT NULL REFERENCES party (id) ON DELETE CASCADE,
    indicator  TEXT NOT NULL,                   -- id of the list, e.g. delphi.d5.documents
    mark       TEXT NOT NULL CHECK (mark IN ('present', 'absent', 'unknown')),
    note       TEXT NOT NULL,
    changed_ms INTEGER NOT NULL,
    PRIMARY KEY (party_id, indicator)
) STRICT, WITHOUT ROWID;

-- The facts an indicator rests on. A fact that is removed takes its support with it.
CREATE TABLE indicator_fact (
    party_id  TEXT NOT NULL,
    indicator TEXT NOT NULL,
    fact_id   TEXT NOT NULL REFERENCES fact (id) ON DELETE CASCADE,
    PRIMARY KEY (party_id, indicator, fact_id),
    FOREIGN KEY (party_id, indicator) REFERENCES indicator_mark (party_id, indicator) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX indicator_fact_by_fact ON indicator_fact (fact_id);

-- A talk with a client along a script; it can be left and taken up again.
CREATE TABLE interview (
    id         TEXT PRIMARY KEY NOT NULL,       -- InterviewId
    case_id    TEXT NOT NULL REFERENCES case_file (id),
    client_id  TEXT REFERENCES party (id) ON DELETE SET NULL, -- NULL until the client is written down
    script     TEXT NOT NULL,                   -- templates/interview, e.g. intake
    spoken     TEXT NOT NULL,                   -- language of the questions, ISO 639-1
    written    TEXT NOT NULL,                   -- language the answers are written in: ru, ky, en
    place      TEXT NOT NULL,                   -- section where it was left
    started_ms INTEGER NOT NULL,
    changed_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX interview_by_case ON interview (case_id);

-- What was answered, one row a question.
CREATE TABLE interview_answer (
    interview_id TEXT NOT NULL REFERENCES interview (id),
    question     TEXT NOT NULL,                 -- id in the script
    answer       TEXT NOT NULL,                 -- JSON: `facts::interview::Answer`
    changed_ms   INTEGER NOT NULL,
    PRIMARY KEY (interview_id, question)
) STRICT, WITHOUT ROWID;

-- What answers became: the link by which writing again changes the same person, fact, consent or indicator.
CREATE TABLE interview_link (
    interview_id TEXT NOT NULL REFERENCES interview (id),
    item         TEXT NOT NULL,                 -- key in the plan, e.g. people:who_recruited:0
    target       TEXT NOT NULL,                 -- PartyId, FactId, ConsentId, or the indicator
    proposed     TEXT NOT NULL,                 -- JSON of what the answers said when it was written; empty before
    made         INTEGER NOT NULL,              -- 1: made from the interview; 0: was in the case and was completed
    PRIMARY KEY (interview_id, item)
) STRICT, WITHOUT ROWID;
