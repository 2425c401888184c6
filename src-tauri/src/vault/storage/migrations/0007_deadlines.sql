-- Events of the procedure, what the office decided about the terms they start, tasks, and days off.
-- Terms themselves are not stored: they are counted anew from events, rules and holidays each time they are shown.

-- Something that happened, or is set to happen, in the procedure of a case.
CREATE TABLE case_event (
    id          TEXT PRIMARY KEY NOT NULL,              -- EventId
    case_id     TEXT NOT NULL REFERENCES case_file (id),
    kind        TEXT NOT NULL,                          -- crime_report, registered, verdict… (law::deadlines::EventKind)
    date        TEXT NOT NULL,                          -- EDTF level 1, empty when not known
    time        TEXT NOT NULL,                          -- HH:MM by the clock of the courts, empty when not known
    number      TEXT NOT NULL,                          -- number it bears: of the register (ЕРП), of the outgoing letter
    officer     TEXT NOT NULL,                          -- who accepted or decided
    place       TEXT NOT NULL,                          -- court, body, room
    category    TEXT NOT NULL,                          -- of an offence: minor, less_grave, grave, especially_grave, unknown
    note        TEXT NOT NULL,
    answers     TEXT REFERENCES case_event (id),        -- the event it answers or ends
    filing_id   TEXT REFERENCES filing (id) ON DELETE SET NULL,
    evidence_id TEXT REFERENCES evidence (id),          -- the receipt, the copy received
    created_ms  INTEGER NOT NULL,                       -- milliseconds since 1970, UTC
    changed_ms  INTEGER NOT NULL
) STRICT;
CREATE INDEX case_event_by_case ON case_event (case_id);
CREATE INDEX case_event_by_answered ON case_event (answers);
CREATE INDEX case_event_by_filing ON case_event (filing_id);

-- What the office decided about a term: kept beside what was counted, never instead of it.
CREATE TABLE deadline_mark (
    event_id TEXT NOT NULL REFERENCES case_event (id),
    rule     TEXT NOT NULL,                             -- id of the rule in the law pack
    state    TEXT NOT NULL,                             -- auto: as events say; done, open (again), waived: does not apply
    day      TEXT NOT NULL,                             -- YYYY-MM-DD the office goes by, empty: as counted
    done_on  TEXT NOT NULL,                             -- YYYY-MM-DD when state is done
    reason   TEXT NOT NULL,                             -- why another day, or why it does not apply
    PRIMARY KEY (event_id, rule)
) STRICT, WITHOUT ROWID;

-- Something to be done by somebody of the office.
CREATE TABLE task (
    id         TEXT PRIMARY KEY NOT NULL,               -- TaskId
    case_id    TEXT NOT NULL REFERENCES case_file (id),
    title      TEXT NOT NULL,
    owner      TEXT NOT NULL,                           -- name of a member of the team, empty: nobody yet
    due        TEXT NOT NULL,                           -- YYYY-MM-DD, empty: no day
    about_kind TEXT NOT NULL,                           -- party, fact, filing, element, event; empty: the case itself
    about_id   TEXT NOT NULL,
    note       TEXT NOT NULL,
    done_ms    INTEGER,                                 -- NULL while it is to be done
    created_ms INTEGER NOT NULL,
    changed_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX task_by_case ON task (case_id);

-- Days on which courts rest or work otherwise than the pack says, as the office learned.
CREATE TABLE court_day (
    jurisdiction TEXT NOT NULL,                         -- ISO 3166-1 alpha-2, lower case
    day          TEXT NOT NULL,                         -- YYYY-MM-DD
    works        INTEGER NOT NULL,                      -- 1: a working day after all
    name         TEXT NOT NULL,                         -- holiday, decision it stands in
    PRIMARY KEY (jurisdiction, day)
) STRICT, WITHOUT ROWID;
