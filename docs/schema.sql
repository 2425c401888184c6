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

CREATE INDEX account_by_interpreter ON account (interpreter_id);

CREATE INDEX account_by_teller ON account (teller_id);

CREATE TRIGGER search_account_delete AFTER DELETE ON account
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('account', OLD.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_account_insert AFTER INSERT ON account
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('account', NEW.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_account_update AFTER UPDATE ON account
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('account', NEW.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

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
, message TEXT) STRICT;

CREATE INDEX account_citation_by_account ON account_citation (account_id, position);

CREATE INDEX account_citation_by_evidence ON account_citation (evidence_id);

CREATE TRIGGER destroyed_has_no_account BEFORE INSERT ON account_citation
WHEN EXISTS (SELECT 1 FROM destroyed WHERE evidence_id = NEW.evidence_id)
BEGIN SELECT raise(ABORT, 'the item was destroyed'); END;

CREATE TABLE account_text (
    account_id TEXT NOT NULL REFERENCES account (id),
    language   TEXT NOT NULL,
    statement  TEXT NOT NULL,
    PRIMARY KEY (account_id, language)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER search_account_text_delete AFTER DELETE ON account_text
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('account', OLD.account_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_account_text_insert AFTER INSERT ON account_text
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('account', NEW.account_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_account_text_update AFTER UPDATE ON account_text
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('account', NEW.account_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TABLE begun (
    actor      TEXT NOT NULL REFERENCES user_account (id), -- whose it is: nobody else is shown it
    kind       TEXT NOT NULL,                  -- the form: 'fact', 'party' …
    about      TEXT NOT NULL,                  -- the id of what it is entered into or corrects, empty when that is the vault
    words      TEXT NOT NULL,                  -- the form's fields, JSON
    changed_ms INTEGER NOT NULL,
    PRIMARY KEY (actor, kind, about)
) STRICT, WITHOUT ROWID;

CREATE TABLE blob (
    id            TEXT PRIMARY KEY NOT NULL,     -- BlobId, also in the file's header
    address       BLOB NOT NULL UNIQUE CHECK (length(address) = 32),  -- SHA-256 of the file, which is its name
    header        BLOB NOT NULL CHECK (length(header) = 168),         -- a second copy, with the wrapped key
    file_size     INTEGER NOT NULL,              -- bytes on disk
    length        INTEGER NOT NULL,              -- bytes of the original
    sha256        BLOB NOT NULL CHECK (length(sha256) = 32),          -- of the original, as sha256sum prints it
    sha512        BLOB NOT NULL CHECK (length(sha512) = 64),          -- of the original, for BagIt manifests
    duplicate_mark BLOB NOT NULL CHECK (length(duplicate_mark) = 32), -- HMAC of sha256: equal originals, equal marks
    derived_from  TEXT REFERENCES blob (id),     -- the original a derivative was made from
    sealed_ms     INTEGER NOT NULL
) STRICT;

CREATE INDEX blob_by_derived_from ON blob (derived_from) WHERE derived_from IS NOT NULL;

CREATE INDEX blob_by_duplicate_mark ON blob (duplicate_mark);

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

CREATE TRIGGER search_bundle_delete AFTER DELETE ON bundle
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('bundle', OLD.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_bundle_insert AFTER INSERT ON bundle
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('bundle', NEW.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_bundle_update AFTER UPDATE ON bundle
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('bundle', NEW.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

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

CREATE TABLE bundle_exhibit (
    bundle_id   TEXT NOT NULL REFERENCES bundle (id),
    position    INTEGER NOT NULL,               -- from 1
    evidence_id TEXT NOT NULL REFERENCES evidence (id),
    description TEXT NOT NULL,                  -- empty: the item's title
    PRIMARY KEY (bundle_id, position)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER search_bundle_exhibit_delete AFTER DELETE ON bundle_exhibit
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('bundle', OLD.bundle_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_bundle_exhibit_insert AFTER INSERT ON bundle_exhibit
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('bundle', NEW.bundle_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_bundle_exhibit_update AFTER UPDATE ON bundle_exhibit
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('bundle', NEW.bundle_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

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

CREATE INDEX case_event_by_answered ON case_event (answers);

CREATE INDEX case_event_by_case ON case_event (case_id);

CREATE INDEX case_event_by_filing ON case_event (filing_id);

CREATE TRIGGER search_case_event_delete AFTER DELETE ON case_event
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('event', OLD.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_case_event_insert AFTER INSERT ON case_event
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('event', NEW.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_case_event_update AFTER UPDATE ON case_event
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('event', NEW.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

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

CREATE TRIGGER search_case_file_delete AFTER DELETE ON case_file
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('case', OLD.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_case_file_insert AFTER INSERT ON case_file
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('case', NEW.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_case_file_update AFTER UPDATE ON case_file
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('case', NEW.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TABLE case_language (
    case_id  TEXT NOT NULL REFERENCES case_file (id),
    position INTEGER NOT NULL,
    language TEXT NOT NULL,                    -- ISO 639-1
    PRIMARY KEY (case_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE case_member (
    case_id  TEXT NOT NULL REFERENCES case_file (id),
    position INTEGER NOT NULL,
    name     TEXT NOT NULL,
    duty     TEXT NOT NULL,                    -- lawyer, paralegal, interpreter, psychologist, other
    PRIMARY KEY (case_id, position)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER search_case_member_delete AFTER DELETE ON case_member
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('case', OLD.case_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_case_member_insert AFTER INSERT ON case_member
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('case', NEW.case_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_case_member_update AFTER UPDATE ON case_member
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('case', NEW.case_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TABLE case_offence (
    case_id  TEXT NOT NULL REFERENCES case_file (id),
    family   TEXT NOT NULL,                    -- id of a family of the law packs, e.g. kg.trafficking
    position INTEGER NOT NULL,
    PRIMARY KEY (case_id, family)
) STRICT, WITHOUT ROWID;

CREATE TABLE chat (
    number  INTEGER PRIMARY KEY NOT NULL,      -- short name of the chat in the tables below
    id      TEXT NOT NULL UNIQUE,              -- ChatId
    case_id TEXT NOT NULL REFERENCES case_file (id),
    app     TEXT NOT NULL,                     -- whatsapp, telegram, viber, sms
    title   TEXT NOT NULL,                     -- name of the chat, empty when the export has none
    read_ms INTEGER NOT NULL                   -- when it was last read
) STRICT;

CREATE INDEX chat_by_case ON chat (case_id);

CREATE TRIGGER search_chat_delete AFTER DELETE ON chat
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('message', OLD.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_chat_insert AFTER INSERT ON chat
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('message', NEW.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_chat_update AFTER UPDATE ON chat
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('message', NEW.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TABLE chat_answer (
    evidence_id TEXT PRIMARY KEY NOT NULL REFERENCES evidence (id),
    date_order  TEXT,                          -- dmy, mdy, ymd, ydm
    apart       INTEGER NOT NULL               -- 1: not joined with other exports
) STRICT;

CREATE TABLE chat_attachment (
    chat     INTEGER NOT NULL REFERENCES chat (number),
    position INTEGER NOT NULL,                 -- of the message
    number   INTEGER NOT NULL,                 -- from 0
    kind     TEXT NOT NULL,                    -- picture, video, voice, audio, sticker, document, contact, location, unknown
    name     TEXT NOT NULL,                    -- in the export; empty when it was made without files
    length   INTEGER,                          -- bytes, when known
    source   INTEGER NOT NULL,                 -- the export whose archive holds it
    entry    TEXT,                             -- where it lies in that archive; NULL: it does not
    PRIMARY KEY (chat, position, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE chat_left_out (
    evidence_id TEXT NOT NULL REFERENCES evidence (id),
    why         TEXT NOT NULL,                 -- too-long, too-many, damaged, encrypted, packing, bomb
    files       INTEGER NOT NULL,              -- how many
    PRIMARY KEY (evidence_id, why)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER destroyed_has_no_left_out BEFORE INSERT ON chat_left_out
WHEN EXISTS (SELECT 1 FROM destroyed WHERE evidence_id = NEW.evidence_id)
BEGIN SELECT raise(ABORT, 'the item was destroyed'); END;

CREATE TABLE chat_link (
    chat_id  TEXT NOT NULL REFERENCES chat (id),
    who      TEXT NOT NULL,                    -- h:<handle> or n:<name>
    party_id TEXT NOT NULL REFERENCES party (id),
    PRIMARY KEY (chat_id, who)
) STRICT;

CREATE INDEX chat_link_by_party ON chat_link (party_id);

CREATE TABLE chat_message (
    chat       INTEGER NOT NULL REFERENCES chat (number),
    position   INTEGER NOT NULL,               -- from 0, in the order of time
    source     INTEGER NOT NULL,               -- the first export it is in (chat_source.position)
    line       INTEGER NOT NULL,               -- where it begins there: line of a text, position in any other
    digest     BLOB NOT NULL,                  -- six bytes of SHA-256 over its words: finds it again
    author     INTEGER,                        -- chat_participant.position; NULL: the program itself
    kind       TEXT NOT NULL,                  -- text, notice, deleted, call
    local_ms   INTEGER NOT NULL,               -- the time as written, as if it were UTC
    zone       INTEGER,                        -- minutes east of UTC; NULL: the telephone's clock, zone not written
    seconds    INTEGER NOT NULL,               -- 1: seconds were written
    text       TEXT NOT NULL,
    edited     INTEGER NOT NULL,
    answers    INTEGER,                        -- position of the message it answers
    forwarded  TEXT,                           -- from whom it was passed on
    files      INTEGER NOT NULL,               -- rows in chat_attachment
    PRIMARY KEY (chat, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX chat_message_by_place ON chat_message (chat, source, line);

CREATE TABLE chat_order (
    evidence_id TEXT NOT NULL REFERENCES evidence (id),
    entry       TEXT NOT NULL,                 -- the file inside an archive; empty: the item itself
    date_order  TEXT NOT NULL,                 -- dmy, mdy, ymd, ydm
    PRIMARY KEY (evidence_id, entry)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER destroyed_has_no_chat_order BEFORE INSERT ON chat_order
WHEN EXISTS (SELECT 1 FROM destroyed WHERE evidence_id = NEW.evidence_id)
BEGIN SELECT raise(ABORT, 'the item was destroyed'); END;

CREATE TABLE chat_participant (
    chat     INTEGER NOT NULL REFERENCES chat (number),
    position INTEGER NOT NULL,                 -- from 0
    name     TEXT NOT NULL,                    -- as the first telephone shows it
    handle   TEXT NOT NULL,                    -- telephone or mark of the program, empty when not written
    also     TEXT NOT NULL,                    -- JSON: names on other telephones
    messages INTEGER NOT NULL,
    PRIMARY KEY (chat, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE chat_seen (
    chat     INTEGER NOT NULL REFERENCES chat (number),
    source   INTEGER NOT NULL,
    line     INTEGER NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (chat, source, line)
) STRICT, WITHOUT ROWID;

CREATE INDEX chat_seen_by_position ON chat_seen (chat, position);

CREATE TABLE chat_source (
    evidence_id   TEXT NOT NULL REFERENCES evidence (id),
    part          INTEGER NOT NULL,            -- which chat of the export, from 0
    chat          INTEGER NOT NULL REFERENCES chat (number),
    position      INTEGER NOT NULL,            -- from 0
    entry         TEXT NOT NULL,               -- the file inside an archive; empty: the item itself
    messages      INTEGER NOT NULL,            -- how many messages the export has
    fresh         INTEGER NOT NULL,            -- how many of them no earlier export had
    shift_minutes INTEGER NOT NULL,            -- added to its times to bring them to those of the first
    date_order    TEXT,                        -- dmy, mdy, ymd, ydm: how dates were read; NULL: not written for people
    certain       INTEGER NOT NULL,            -- 1: they can be read in one way only, or the lawyer answered
    readings      TEXT NOT NULL,               -- JSON: what speaks for each way
    PRIMARY KEY (evidence_id, part)
) STRICT;

CREATE UNIQUE INDEX chat_source_by_chat ON chat_source (chat, position);

CREATE TRIGGER destroyed_has_no_chat BEFORE INSERT ON chat_source
WHEN EXISTS (SELECT 1 FROM destroyed WHERE evidence_id = NEW.evidence_id)
BEGIN SELECT raise(ABORT, 'the item was destroyed'); END;

CREATE TRIGGER search_chat_source_delete AFTER DELETE ON chat_source
BEGIN INSERT INTO search_dirty (kind, id) SELECT 'page', id FROM derivative
    WHERE evidence_id = OLD.evidence_id AND kind = 'text' AND entry GLOB 'messages:*' ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_chat_source_insert AFTER INSERT ON chat_source
BEGIN INSERT INTO search_dirty (kind, id) SELECT 'page', id FROM derivative
    WHERE evidence_id = NEW.evidence_id AND kind = 'text' AND entry GLOB 'messages:*' ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

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
, message TEXT) STRICT;

CREATE INDEX citation_by_evidence ON citation (evidence_id);

CREATE INDEX citation_by_fact ON citation (fact_id, position);

CREATE TRIGGER destroyed_has_no_citation BEFORE INSERT ON citation
WHEN EXISTS (SELECT 1 FROM destroyed WHERE evidence_id = NEW.evidence_id)
BEGIN SELECT raise(ABORT, 'the item was destroyed'); END;

CREATE TRIGGER search_citation_delete AFTER DELETE ON citation
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('fact', OLD.fact_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_citation_insert AFTER INSERT ON citation
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('fact', NEW.fact_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_citation_update AFTER UPDATE ON citation
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('fact', NEW.fact_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

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

CREATE TRIGGER search_consent_delete AFTER DELETE ON consent
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('consent', OLD.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_consent_insert AFTER INSERT ON consent
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('consent', NEW.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_consent_update AFTER UPDATE ON consent
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('consent', NEW.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TABLE consent_override (
    target_kind TEXT NOT NULL CHECK (target_kind IN ('filing', 'bundle', 'evidence', 'paper')),
    target      TEXT NOT NULL,                  -- FilingId, BundleId, EvidenceId, or chronology/<CaseId> and its like
    consent_id  TEXT NOT NULL REFERENCES consent (id),
    reason      TEXT NOT NULL,
    at_ms       INTEGER NOT NULL,
    PRIMARY KEY (target_kind, target, consent_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE consent_scope (
    consent_id TEXT NOT NULL REFERENCES consent (id),
    kind       TEXT NOT NULL CHECK (kind IN ('evidence', 'fact')),
    thing      TEXT NOT NULL,                   -- EvidenceId or FactId
    PRIMARY KEY (consent_id, kind, thing)
) STRICT, WITHOUT ROWID;

CREATE TABLE contradiction_note (
    case_id TEXT NOT NULL REFERENCES case_file (id),
    key     TEXT NOT NULL,                      -- kind and ids of what contradicts: `Contradiction::key`
    words   TEXT NOT NULL,
    at_ms   INTEGER NOT NULL,
    PRIMARY KEY (case_id, key)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER search_contradiction_note_delete AFTER DELETE ON contradiction_note
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('case', OLD.case_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_contradiction_note_insert AFTER INSERT ON contradiction_note
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('case', NEW.case_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_contradiction_note_update AFTER UPDATE ON contradiction_note
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('case', NEW.case_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TABLE correspondent (
    id           TEXT PRIMARY KEY NOT NULL,   -- CorrespondentId
    name         TEXT NOT NULL,               -- as the custody log says it
    organisation TEXT NOT NULL,               -- empty: not said
    created_ms   INTEGER NOT NULL,            -- milliseconds since 1970, UTC
    changed_ms   INTEGER NOT NULL
) STRICT;

CREATE TABLE correspondent_key (
    correspondent_id TEXT NOT NULL REFERENCES correspondent (id),
    part             TEXT NOT NULL CHECK (part IN ('recipient', 'signer')),
    key              TEXT NOT NULL,                        -- age1…, or an Ed25519 key in base64
    compared_ms      INTEGER,                              -- when the words were compared; NULL: they were not
    compared_by      TEXT REFERENCES user_account (id),    -- UserId
    how              TEXT,                                 -- evidence::handover::HowCompared
    PRIMARY KEY (correspondent_id, part),
    CHECK ((compared_ms IS NULL) = (compared_by IS NULL) AND (compared_ms IS NULL) = (how IS NULL))
) STRICT;

CREATE TABLE court_day (
    jurisdiction TEXT NOT NULL,                         -- ISO 3166-1 alpha-2, lower case
    day          TEXT NOT NULL,                         -- YYYY-MM-DD
    works        INTEGER NOT NULL,                      -- 1: a working day after all
    name         TEXT NOT NULL,                         -- holiday, decision it stands in
    PRIMARY KEY (jurisdiction, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE custody_entry (
    seq          INTEGER PRIMARY KEY NOT NULL,   -- 0, 1, 2 … without gaps
    at_ms        INTEGER NOT NULL,
    actor        TEXT NOT NULL REFERENCES user_account (id),
    action       TEXT NOT NULL,                  -- `vault::Action`
    entry        BLOB NOT NULL,                  -- deterministic CBOR
    signature    BLOB NOT NULL CHECK (length(signature) = 64),
    leaf         BLOB NOT NULL CHECK (length(leaf) = 32),             -- SHA-256 (0, entry, signature)
    details_salt BLOB NOT NULL CHECK (length(details_salt) = 16),
    details      BLOB NOT NULL                   -- JSON; the entry holds only its salted digest
) STRICT;

CREATE UNIQUE INDEX custody_entry_leaf ON custody_entry (seq, leaf);

CREATE TRIGGER custody_entry_remains BEFORE DELETE ON custody_entry
BEGIN SELECT raise(ABORT, 'custody entries are never removed'); END;

CREATE TRIGGER custody_entry_stays BEFORE UPDATE ON custody_entry
WHEN NOT (NEW.seq IS OLD.seq AND NEW.at_ms IS OLD.at_ms AND NEW.actor IS OLD.actor AND NEW.action IS OLD.action
    AND NEW.entry IS OLD.entry AND NEW.signature IS OLD.signature AND NEW.leaf IS OLD.leaf
    AND NEW.details IS CAST('null' AS BLOB) AND NEW.details_salt IS zeroblob(16))
BEGIN SELECT raise(ABORT, 'custody entries are never changed'); END;

CREATE TABLE custody_object (
    seq         INTEGER NOT NULL REFERENCES custody_entry (seq),
    ordinal     INTEGER NOT NULL,
    evidence_id TEXT NOT NULL,                   -- EvidenceId; the item may come to be deleted, the entry not
    sha256      BLOB NOT NULL CHECK (length(sha256) = 32),
    PRIMARY KEY (seq, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX custody_object_by_evidence ON custody_object (evidence_id, seq);

CREATE TABLE deadline_mark (
    event_id TEXT NOT NULL REFERENCES case_event (id),
    rule     TEXT NOT NULL,                             -- id of the rule in the law pack
    state    TEXT NOT NULL,                             -- auto: as events say; done, open (again), waived: does not apply
    day      TEXT NOT NULL,                             -- YYYY-MM-DD the office goes by, empty: as counted
    done_on  TEXT NOT NULL,                             -- YYYY-MM-DD when state is done
    reason   TEXT NOT NULL,                             -- why another day, or why it does not apply
    PRIMARY KEY (event_id, rule)
) STRICT, WITHOUT ROWID;

CREATE TABLE derivative (
    id          TEXT PRIMARY KEY NOT NULL,      -- DerivativeId
    evidence_id TEXT NOT NULL REFERENCES evidence (id),
    entry       TEXT NOT NULL,                  -- the file inside an archive or a mail; empty: the item itself
    kind        TEXT NOT NULL,                  -- text, ocr, transcript, translation
    language    TEXT NOT NULL,                  -- ISO 639-1, or empty
    maker       TEXT NOT NULL,                  -- program, machine, person, certified
    made_by     TEXT NOT NULL,                  -- engine and its version, or the person
    source_id   TEXT REFERENCES derivative (id), -- what a translation was made from
    replaces    TEXT REFERENCES derivative (id), -- the one before it
    replaced    INTEGER NOT NULL DEFAULT 0,     -- 1: a later one stands in its place
    blob_id     TEXT NOT NULL,                  -- BlobId of the sealed document
    made_ms     INTEGER NOT NULL                -- milliseconds since 1970, UTC
) STRICT;

CREATE INDEX derivative_by_evidence ON derivative (evidence_id, kind);

CREATE TRIGGER destroyed_has_no_derivative BEFORE INSERT ON derivative
WHEN EXISTS (SELECT 1 FROM destroyed WHERE evidence_id = NEW.evidence_id)
BEGIN SELECT raise(ABORT, 'the item was destroyed'); END;

CREATE TRIGGER search_derivative_delete AFTER DELETE ON derivative
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('page', OLD.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_derivative_insert AFTER INSERT ON derivative
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('page', NEW.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_derivative_update AFTER UPDATE ON derivative
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('page', NEW.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TABLE derivative_page (
    derivative_id TEXT NOT NULL REFERENCES derivative (id) ON DELETE CASCADE,
    page          INTEGER NOT NULL,             -- from 1
    text          TEXT NOT NULL,                -- blocks in order, one to a line
    PRIMARY KEY (derivative_id, page)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER search_derivative_page_update AFTER UPDATE ON derivative_page
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('page', NEW.derivative_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TABLE destroyed (
    evidence_id TEXT PRIMARY KEY NOT NULL REFERENCES evidence (id),
    at_ms       INTEGER NOT NULL,
    reason      TEXT NOT NULL,
    by_name     TEXT NOT NULL,                 -- who destroyed it
    second_name TEXT                           -- the second lawyer who agreed; NULL where one decides alone
) STRICT;

CREATE TABLE destroyed_blob (
    address BLOB PRIMARY KEY NOT NULL CHECK (length(address) = 32), -- SHA-256 of the sealed file, which was its name
    blob_id TEXT NOT NULL,                     -- BlobId, as in the file's header
    at_ms   INTEGER NOT NULL,
    gone    INTEGER NOT NULL                   -- 0: its file, or its row in the write-ahead log, may still lie there
) STRICT, WITHOUT ROWID;

CREATE TABLE device (
    id           TEXT PRIMARY KEY NOT NULL,      -- DeviceId
    machine      BLOB NOT NULL UNIQUE,           -- keyed digest of the computer's own name, means nothing elsewhere
    signing_key  BLOB NOT NULL CHECK (length(signing_key) = 32),
    signing_seed BLOB NOT NULL CHECK (length(signing_seed) = 32),
    created_ms   INTEGER NOT NULL
) STRICT;

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

CREATE TRIGGER destroyed_stays BEFORE UPDATE ON evidence
WHEN EXISTS (SELECT 1 FROM destroyed WHERE evidence_id = OLD.id)
BEGIN SELECT raise(ABORT, 'the item was destroyed'); END;

CREATE TRIGGER search_evidence_delete AFTER DELETE ON evidence
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('evidence', OLD.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_evidence_insert AFTER INSERT ON evidence
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('evidence', NEW.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_evidence_update AFTER UPDATE ON evidence
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('evidence', NEW.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TABLE "evidence_parent" (
    evidence_id TEXT NOT NULL REFERENCES evidence (id),
    parent_id   TEXT NOT NULL REFERENCES evidence (id),
    entry       TEXT NOT NULL,                 -- where it lay there
    PRIMARY KEY (evidence_id, parent_id, entry)
) STRICT, WITHOUT ROWID;

CREATE INDEX evidence_parent_by_parent ON evidence_parent (parent_id, entry);

CREATE TABLE evidence_tag (
    evidence_id TEXT NOT NULL REFERENCES evidence (id),
    tag         TEXT NOT NULL,
    PRIMARY KEY (evidence_id, tag)
) STRICT, WITHOUT ROWID;

CREATE INDEX evidence_tag_by_tag ON evidence_tag (tag);

CREATE TRIGGER destroyed_has_no_tag BEFORE INSERT ON evidence_tag
WHEN EXISTS (SELECT 1 FROM destroyed WHERE evidence_id = NEW.evidence_id)
BEGIN SELECT raise(ABORT, 'the item was destroyed'); END;

CREATE TRIGGER search_evidence_tag_delete AFTER DELETE ON evidence_tag
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('evidence', OLD.evidence_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_evidence_tag_insert AFTER INSERT ON evidence_tag
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('evidence', NEW.evidence_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_evidence_tag_update AFTER UPDATE ON evidence_tag
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('evidence', NEW.evidence_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TABLE evidence_wording (
    evidence_id    TEXT NOT NULL REFERENCES evidence (id),
    language       TEXT NOT NULL CHECK (language IN ('ru', 'ky', 'en')),
    title          TEXT NOT NULL,
    source         TEXT NOT NULL,
    received_from  TEXT NOT NULL,
    received_by    TEXT NOT NULL,
    received_where TEXT NOT NULL,
    carrier        TEXT NOT NULL,
    PRIMARY KEY (evidence_id, language)
) STRICT;

CREATE TRIGGER destroyed_has_no_wording BEFORE INSERT ON evidence_wording
WHEN EXISTS (SELECT 1 FROM destroyed WHERE evidence_id = NEW.evidence_id)
BEGIN SELECT raise(ABORT, 'the item was destroyed'); END;

CREATE TRIGGER search_evidence_wording_delete AFTER DELETE ON evidence_wording
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('evidence', OLD.evidence_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_evidence_wording_insert AFTER INSERT ON evidence_wording
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('evidence', NEW.evidence_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_evidence_wording_update AFTER UPDATE ON evidence_wording
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('evidence', NEW.evidence_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

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

CREATE TRIGGER search_fact_delete AFTER DELETE ON fact
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('fact', OLD.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_fact_insert AFTER INSERT ON fact
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('fact', NEW.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_fact_update AFTER UPDATE ON fact
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('fact', NEW.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TABLE fact_party (
    fact_id  TEXT NOT NULL REFERENCES fact (id),
    position INTEGER NOT NULL,
    party_id TEXT NOT NULL REFERENCES party (id),
    PRIMARY KEY (fact_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE fact_standing (
    fact_id TEXT PRIMARY KEY NOT NULL REFERENCES fact (id),
    weight  TEXT,                               -- strong, middling, weak; NULL: not weighed
    reason  TEXT NOT NULL,                      -- why so
    said_ru TEXT NOT NULL,                      -- the time in words beside its date: "after Nooruz 2021"
    said_ky TEXT NOT NULL,
    said_en TEXT NOT NULL
) STRICT;

CREATE TRIGGER search_fact_standing_delete AFTER DELETE ON fact_standing
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('fact', OLD.fact_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_fact_standing_insert AFTER INSERT ON fact_standing
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('fact', NEW.fact_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_fact_standing_update AFTER UPDATE ON fact_standing
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('fact', NEW.fact_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TABLE fact_text (
    fact_id   TEXT NOT NULL REFERENCES fact (id),
    language  TEXT NOT NULL,
    statement TEXT NOT NULL,
    PRIMARY KEY (fact_id, language)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER search_fact_text_delete AFTER DELETE ON fact_text
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('fact', OLD.fact_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_fact_text_insert AFTER INSERT ON fact_text
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('fact', NEW.fact_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_fact_text_update AFTER UPDATE ON fact_text
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('fact', NEW.fact_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

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
, amends TEXT REFERENCES filing (id) ON DELETE SET NULL, reception_id TEXT REFERENCES reception (id) ON DELETE SET NULL) STRICT;

CREATE INDEX filing_by_case ON filing (case_id);

CREATE TRIGGER search_filing_delete AFTER DELETE ON filing
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('filing', OLD.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_filing_insert AFTER INSERT ON filing
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('filing', NEW.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_filing_update AFTER UPDATE ON filing
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('filing', NEW.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TABLE filing_comment (
    id        TEXT PRIMARY KEY NOT NULL,      -- CommentId
    filing_id TEXT NOT NULL REFERENCES filing (id) ON DELETE CASCADE,
    block     TEXT NOT NULL,                  -- the id of the block; it may be gone since
    text      TEXT NOT NULL,
    author    TEXT NOT NULL,                  -- the name of the user
    settled   INTEGER NOT NULL DEFAULT 0,     -- 1: nothing more to be done
    made_ms   INTEGER NOT NULL
) STRICT;

CREATE INDEX filing_comment_by_filing ON filing_comment (filing_id, made_ms);

CREATE TRIGGER search_filing_comment_delete AFTER DELETE ON filing_comment
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('filing', OLD.filing_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_filing_comment_insert AFTER INSERT ON filing_comment
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('filing', NEW.filing_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_filing_comment_update AFTER UPDATE ON filing_comment
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('filing', NEW.filing_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TABLE filing_draft (
    filing_id  TEXT PRIMARY KEY NOT NULL REFERENCES filing (id) ON DELETE CASCADE,
    body       TEXT NOT NULL,                 -- JSON: filings::draft::Body, with its version
    changed_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER search_filing_draft_delete AFTER DELETE ON filing_draft
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('filing', OLD.filing_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_filing_draft_insert AFTER INSERT ON filing_draft
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('filing', NEW.filing_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_filing_draft_update AFTER UPDATE ON filing_draft
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('filing', NEW.filing_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TABLE filing_draft_version (
    id        TEXT PRIMARY KEY NOT NULL,      -- DraftVersionId
    filing_id TEXT NOT NULL REFERENCES filing (id) ON DELETE CASCADE,
    number    INTEGER NOT NULL,               -- 1, 2, 3… within the filing
    note      TEXT NOT NULL,                  -- the lawyer's words; empty for one the program kept
    why       TEXT NOT NULL,                  -- kept, opened, restored, final, closed
    body      TEXT NOT NULL,
    made_ms   INTEGER NOT NULL,
    UNIQUE (filing_id, number)
) STRICT;

CREATE TABLE filing_edition (
    id               TEXT PRIMARY KEY NOT NULL, -- EditionId
    filing_id        TEXT NOT NULL REFERENCES filing (id),
    number           INTEGER NOT NULL,          -- 1, 2, 3…
    blob_id          TEXT NOT NULL,             -- BlobId of the sealed PDF
    sha256           BLOB NOT NULL,             -- of the PDF
    pages            INTEGER NOT NULL,
    data             TEXT NOT NULL,             -- JSON the template was given: rebuilds the same bytes
    template_digest  BLOB NOT NULL,             -- SHA-256 over the template's files
    made_ms          INTEGER NOT NULL, kind TEXT NOT NULL DEFAULT 'full', source_id TEXT REFERENCES filing_edition (id), fonts_digest BLOB, engine TEXT NOT NULL DEFAULT '',
    UNIQUE (filing_id, number)
) STRICT;

CREATE TRIGGER search_filing_edition_delete AFTER DELETE ON filing_edition
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('filing', OLD.filing_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_filing_edition_insert AFTER INSERT ON filing_edition
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('filing', NEW.filing_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_filing_edition_update AFTER UPDATE ON filing_edition
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('filing', NEW.filing_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TABLE filing_override (
    filing_id TEXT NOT NULL REFERENCES filing (id) ON DELETE CASCADE,
    finding   TEXT NOT NULL,                  -- code and place, as preflight names it
    reason    TEXT NOT NULL,
    at_ms     INTEGER NOT NULL,
    PRIMARY KEY (filing_id, finding)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER search_filing_override_delete AFTER DELETE ON filing_override
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('filing', OLD.filing_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_filing_override_insert AFTER INSERT ON filing_override
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('filing', NEW.filing_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_filing_override_update AFTER UPDATE ON filing_override
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('filing', NEW.filing_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TABLE filing_step (
    id          TEXT PRIMARY KEY NOT NULL,    -- StepId
    filing_id   TEXT NOT NULL REFERENCES filing (id),
    edition_id  TEXT REFERENCES filing_edition (id), -- what was handed in
    kind        TEXT NOT NULL,                -- filed, served, answered
    date        TEXT NOT NULL,                -- EDTF level 1
    way         TEXT NOT NULL,                -- by_hand, office, post, electronic, other
    number      TEXT NOT NULL,                -- under which it was registered; of the answer: its own
    who         TEXT NOT NULL,                -- who took it, was served, or answered
    outcome     TEXT NOT NULL,                -- of an answer: granted, partly, refused, returned, forwarded, other; else empty
    note        TEXT NOT NULL,
    evidence_id TEXT REFERENCES evidence (id), -- the receipt, the answer received
    event_id    TEXT REFERENCES case_event (id) ON DELETE SET NULL, -- the event that starts or ends terms
    created_ms  INTEGER NOT NULL,             -- milliseconds since 1970, UTC
    changed_ms  INTEGER NOT NULL
) STRICT;

CREATE INDEX filing_step_by_filing ON filing_step (filing_id);

CREATE TRIGGER search_filing_step_delete AFTER DELETE ON filing_step
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('filing', OLD.filing_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_filing_step_insert AFTER INSERT ON filing_step
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('filing', NEW.filing_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_filing_step_update AFTER UPDATE ON filing_step
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('filing', NEW.filing_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TABLE former_key (
    generation INTEGER PRIMARY KEY NOT NULL,               -- of the database it belonged to
    wrap       BLOB NOT NULL CHECK (length(wrap) = 32),    -- wrapped the keys of blobs
    backup     BLOB NOT NULL CHECK (length(backup) = 32),  -- sealed the lists of backups
    ended_ms   INTEGER NOT NULL
) STRICT;

CREATE TABLE frozen_font (
    fonts_digest BLOB NOT NULL,               -- filing_edition.fonts_digest
    position     INTEGER NOT NULL,            -- in the order in which letters are looked for
    blob_id      TEXT NOT NULL,               -- BlobId of the sealed font
    PRIMARY KEY (fonts_digest, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE frozen_template (
    digest BLOB PRIMARY KEY NOT NULL,         -- filing_edition.template_digest
    files  TEXT NOT NULL                      -- JSON: path to source
) STRICT, WITHOUT ROWID;

CREATE TABLE highlight (
    id          TEXT PRIMARY KEY NOT NULL,      -- HighlightId
    evidence_id TEXT NOT NULL REFERENCES evidence (id),
    page        INTEGER,                        -- this and the next seven as in citation
    x           REAL,
    y           REAL,
    width       REAL,
    height      REAL,
    second      REAL,
    message     TEXT,
    quote       TEXT NOT NULL,
    until       REAL,                           -- the second where a stretch of a recording ends; NULL: a moment
    colour      TEXT NOT NULL CHECK (colour IN ('yellow', 'green', 'blue', 'pink')),
    note        TEXT NOT NULL,
    created_ms  INTEGER NOT NULL,
    changed_ms  INTEGER NOT NULL
) STRICT;

CREATE INDEX highlight_by_evidence ON highlight (evidence_id);

CREATE TRIGGER destroyed_has_no_highlight BEFORE INSERT ON highlight
WHEN EXISTS (SELECT 1 FROM destroyed WHERE evidence_id = NEW.evidence_id)
BEGIN SELECT raise(ABORT, 'the item was destroyed'); END;

CREATE TRIGGER search_highlight_delete AFTER DELETE ON highlight
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('highlight', OLD.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_highlight_insert AFTER INSERT ON highlight
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('highlight', NEW.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_highlight_update AFTER UPDATE ON highlight
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('highlight', NEW.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TABLE highlight_place (
    id           TEXT PRIMARY KEY NOT NULL,     -- CitationId
    highlight_id TEXT NOT NULL REFERENCES highlight (id),
    position     INTEGER NOT NULL,              -- in the order of reading, from 0
    evidence_id  TEXT NOT NULL REFERENCES evidence (id), -- that of the highlight
    page         INTEGER,                       -- this and the next seven as in citation
    x            REAL,
    y            REAL,
    width        REAL,
    height       REAL,
    second       REAL,
    message      TEXT,
    quote        TEXT NOT NULL
) STRICT;

CREATE INDEX highlight_place_by_evidence ON highlight_place (evidence_id);

CREATE INDEX highlight_place_by_highlight ON highlight_place (highlight_id, position);

CREATE TRIGGER destroyed_has_no_highlight_place BEFORE INSERT ON highlight_place
WHEN EXISTS (SELECT 1 FROM destroyed WHERE evidence_id = NEW.evidence_id)
BEGIN SELECT raise(ABORT, 'the item was destroyed'); END;

CREATE TRIGGER search_highlight_place_delete AFTER DELETE ON highlight_place
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('highlight', OLD.highlight_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_highlight_place_insert AFTER INSERT ON highlight_place
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('highlight', NEW.highlight_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_highlight_place_update AFTER UPDATE ON highlight_place
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('highlight', NEW.highlight_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TABLE indicator_fact (
    party_id  TEXT NOT NULL,
    indicator TEXT NOT NULL,
    fact_id   TEXT NOT NULL REFERENCES fact (id) ON DELETE CASCADE,
    PRIMARY KEY (party_id, indicator, fact_id),
    FOREIGN KEY (party_id, indicator) REFERENCES indicator_mark (party_id, indicator) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX indicator_fact_by_fact ON indicator_fact (fact_id);

CREATE TABLE indicator_mark (
    party_id   TEXT NOT NULL REFERENCES party (id) ON DELETE CASCADE,
    indicator  TEXT NOT NULL,                   -- id of the list, e.g. delphi.d5.documents
    mark       TEXT NOT NULL CHECK (mark IN ('present', 'absent', 'unknown')),
    note       TEXT NOT NULL,
    changed_ms INTEGER NOT NULL,
    PRIMARY KEY (party_id, indicator)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER search_indicator_mark_delete AFTER DELETE ON indicator_mark
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('party', OLD.party_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_indicator_mark_insert AFTER INSERT ON indicator_mark
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('party', NEW.party_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_indicator_mark_update AFTER UPDATE ON indicator_mark
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('party', NEW.party_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TABLE inner_file (
    evidence_id TEXT NOT NULL REFERENCES evidence (id),
    number      INTEGER NOT NULL,              -- from 0
    entry       TEXT NOT NULL,                 -- finds it again in the original
    name        TEXT NOT NULL,
    media_type  TEXT NOT NULL,                 -- as the item says, may be empty
    length      INTEGER NOT NULL,
    page        INTEGER NOT NULL,              -- the letter it belongs to, from 0
    inline      INTEGER NOT NULL,              -- 1: it stands in the text and was not attached
    PRIMARY KEY (evidence_id, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX inner_file_by_page ON inner_file (evidence_id, page);

CREATE TABLE "intake_file" (
    case_id TEXT NOT NULL REFERENCES case_file (id),
    path    BLOB NOT NULL,                      -- as the system has it
    details TEXT NOT NULL,                      -- JSON: what the user said about all of them
    PRIMARY KEY (case_id, path)
) STRICT, WITHOUT ROWID;

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

CREATE TRIGGER search_interview_delete AFTER DELETE ON interview
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('interview', OLD.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_interview_insert AFTER INSERT ON interview
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('interview', NEW.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_interview_update AFTER UPDATE ON interview
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('interview', NEW.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TABLE interview_answer (
    interview_id TEXT NOT NULL REFERENCES interview (id),
    question     TEXT NOT NULL,                 -- id in the script
    answer       TEXT NOT NULL,                 -- JSON: `facts::interview::Answer`
    changed_ms   INTEGER NOT NULL,
    PRIMARY KEY (interview_id, question)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER search_interview_answer_delete AFTER DELETE ON interview_answer
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('interview', OLD.interview_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_interview_answer_insert AFTER INSERT ON interview_answer
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('interview', NEW.interview_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_interview_answer_update AFTER UPDATE ON interview_answer
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('interview', NEW.interview_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TABLE interview_link (
    interview_id TEXT NOT NULL REFERENCES interview (id),
    item         TEXT NOT NULL,                 -- key in the plan, e.g. people:who_recruited:0
    target       TEXT NOT NULL,                 -- PartyId, FactId, ConsentId, or the indicator
    proposed     TEXT NOT NULL,                 -- JSON of what the answers said when it was written; empty before
    made         INTEGER NOT NULL,              -- 1: made from the interview; 0: was in the case and was completed
    PRIMARY KEY (interview_id, item)
) STRICT, WITHOUT ROWID;

CREATE TABLE journal (
    seq       INTEGER PRIMARY KEY NOT NULL,      -- 1, 2, 3 … without gaps; the head keeps the last one
    id        TEXT NOT NULL UNIQUE,              -- JournalId
    at_ms     INTEGER NOT NULL,
    actor     TEXT NOT NULL,                     -- UserId
    label     TEXT NOT NULL,                     -- key of the message that names the act
    areas     TEXT NOT NULL,                     -- JSON list of what it changed
    kind      TEXT NOT NULL CHECK (kind IN ('act', 'undo', 'redo')),
    target    TEXT REFERENCES journal (id),      -- the act that was undone or done again
    state     TEXT NOT NULL CHECK (state IN ('done', 'undone', 'final')), -- final: can no longer be undone
    schema    INTEGER NOT NULL,                  -- user_version the changeset was made under
    changeset BLOB
) STRICT;

CREATE INDEX journal_by_target ON journal (target) WHERE target IS NOT NULL;

CREATE INDEX journal_undoable ON journal (seq) WHERE changeset IS NOT NULL;

CREATE TABLE journal_thing (
    seq     INTEGER NOT NULL REFERENCES journal (seq),
    kind    TEXT NOT NULL,                     -- case, party, evidence, fact, filing… (vault::storage::things)
    id      TEXT NOT NULL,                     -- what it names may be gone
    case_id TEXT NOT NULL,                     -- empty where it belongs to no case
    PRIMARY KEY (seq, kind, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX journal_thing_by_case ON journal_thing (case_id, seq);

CREATE TABLE key_slot (
    slot       INTEGER PRIMARY KEY NOT NULL CHECK (slot BETWEEN 0 AND 7),
    user_id    TEXT NOT NULL REFERENCES user_account (id),
    kind       TEXT NOT NULL CHECK (kind IN ('passphrase', 'recovery')),
    created_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE ledger_citation (
    id          TEXT PRIMARY KEY NOT NULL,      -- CitationId
    line_id     TEXT NOT NULL REFERENCES ledger_line (id),
    position    INTEGER NOT NULL,
    evidence_id TEXT NOT NULL REFERENCES evidence (id),
    page        INTEGER,                        -- as in citation
    x           REAL,
    y           REAL,
    width       REAL,
    height      REAL,
    second      REAL,
    quote       TEXT NOT NULL
, message TEXT) STRICT;

CREATE INDEX ledger_citation_by_evidence ON ledger_citation (evidence_id);

CREATE INDEX ledger_citation_by_line ON ledger_citation (line_id, position);

CREATE TRIGGER destroyed_has_no_ledger BEFORE INSERT ON ledger_citation
WHEN EXISTS (SELECT 1 FROM destroyed WHERE evidence_id = NEW.evidence_id)
BEGIN SELECT raise(ABORT, 'the item was destroyed'); END;

CREATE TABLE ledger_line (
    id          TEXT PRIMARY KEY NOT NULL,      -- LedgerLineId
    case_id     TEXT NOT NULL REFERENCES case_file (id),
    kind        TEXT NOT NULL,                  -- wage_due, wage_paid, fee, fine, deduction, debt, remittance, ticket, …
    date        TEXT NOT NULL,                  -- a day or a period, EDTF level 1, empty when not known
    amount      INTEGER NOT NULL CHECK (amount >= 0), -- in the smallest unit of the currency
    currency    TEXT NOT NULL,                  -- ISO 4217
    work_price  INTEGER,                        -- wages: for one unit of work, smallest units; all four or none
    work_unit   TEXT,                           -- month, week, day, shift, hour, piece
    work_count  INTEGER,                        -- units worked: count / of, e.g. 16 / 31 of a month
    work_of     INTEGER,
    due         TEXT NOT NULL,                  -- wages: the last day to pay them, YYYY-MM-DD, empty when not known
    rate_micros INTEGER,                        -- millionths of a som for one unit of the currency; NULL: not given
    rate_on     TEXT NOT NULL,                  -- the day of that rate, YYYY-MM-DD
    rate_source TEXT NOT NULL,                  -- where it was read
    payer_id    TEXT REFERENCES party (id),     -- who paid or owes
    payee_id    TEXT REFERENCES party (id),     -- to whom
    claimed     INTEGER NOT NULL,               -- 1: counts towards the claim
    note        TEXT NOT NULL,
    created_ms  INTEGER NOT NULL,
    changed_ms  INTEGER NOT NULL
) STRICT;

CREATE INDEX ledger_line_by_case ON ledger_line (case_id);

CREATE INDEX ledger_line_by_payee ON ledger_line (payee_id);

CREATE INDEX ledger_line_by_payer ON ledger_line (payer_id);

CREATE TRIGGER search_ledger_line_delete AFTER DELETE ON ledger_line
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('ledger', OLD.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_ledger_line_insert AFTER INSERT ON ledger_line
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('ledger', NEW.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_ledger_line_update AFTER UPDATE ON ledger_line
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('ledger', NEW.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TABLE ledger_text (
    line_id   TEXT NOT NULL REFERENCES ledger_line (id),
    language  TEXT NOT NULL,
    statement TEXT NOT NULL,
    PRIMARY KEY (line_id, language)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER search_ledger_text_delete AFTER DELETE ON ledger_text
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('ledger', OLD.line_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_ledger_text_insert AFTER INSERT ON ledger_text
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('ledger', NEW.line_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_ledger_text_update AFTER UPDATE ON ledger_text
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('ledger', NEW.line_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TABLE mail (
    evidence_id TEXT NOT NULL REFERENCES evidence (id),
    position    INTEGER NOT NULL,              -- from 0
    subject     TEXT NOT NULL,
    sender      TEXT NOT NULL,                 -- Name <address>, several parted by commas
    receiver    TEXT NOT NULL,
    copy        TEXT NOT NULL,
    date        TEXT NOT NULL,                 -- as written
    sent_ms     INTEGER,                       -- the same moment, where it can be read
    zone        INTEGER,                       -- minutes east of UTC that the date names
    message_id  TEXT NOT NULL,
    further     TEXT NOT NULL,                 -- JSON list of the other lines, name and value
    PRIMARY KEY (evidence_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE own_template (
    id         TEXT PRIMARY KEY NOT NULL,     -- OwnTemplateId
    made_from  TEXT NOT NULL,                 -- the template it was copied from
    removed    INTEGER NOT NULL DEFAULT 0,    -- 1: not offered any more; filings made with it still print
    changed_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE own_template_version (
    template_id TEXT NOT NULL REFERENCES own_template (id) ON DELETE CASCADE,
    number      INTEGER NOT NULL,
    form        TEXT NOT NULL,                -- form.toml
    source      TEXT NOT NULL,                -- template.typ
    sample      TEXT NOT NULL,                -- sample.toml
    note        TEXT NOT NULL,
    made_ms     INTEGER NOT NULL,
    PRIMARY KEY (template_id, number)
) STRICT, WITHOUT ROWID;

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

CREATE TRIGGER search_party_delete AFTER DELETE ON party
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('party', OLD.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_party_insert AFTER INSERT ON party
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('party', NEW.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_party_update AFTER UPDATE ON party
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('party', NEW.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TABLE party_contact (
    party_id TEXT NOT NULL REFERENCES party (id),
    position INTEGER NOT NULL,
    kind     TEXT NOT NULL,                    -- phone, address, email, handle, bank_account, vehicle, other
    value    TEXT NOT NULL,
    note     TEXT NOT NULL,
    PRIMARY KEY (party_id, position)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER search_party_contact_delete AFTER DELETE ON party_contact
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('party', OLD.party_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_party_contact_insert AFTER INSERT ON party_contact
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('party', NEW.party_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_party_contact_update AFTER UPDATE ON party_contact
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('party', NEW.party_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

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

CREATE TRIGGER search_party_document_delete AFTER DELETE ON party_document
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('party', OLD.party_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_party_document_insert AFTER INSERT ON party_document
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('party', NEW.party_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_party_document_update AFTER UPDATE ON party_document
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('party', NEW.party_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TABLE party_form (
    party_id         TEXT NOT NULL REFERENCES party (id),
    language         TEXT NOT NULL CHECK (language IN ('ru', 'ky')),
    grammatical_case TEXT NOT NULL CHECK (grammatical_case IN ('gen', 'dat', 'acc', 'ins', 'prep', 'loc', 'abl')),
    name             TEXT NOT NULL,              -- the nominative it was corrected for; under another name it lies idle
    form             TEXT NOT NULL CHECK (form <> ''),
    PRIMARY KEY (party_id, language, grammatical_case)
) STRICT;

CREATE TABLE party_guard (
    party_id TEXT PRIMARY KEY NOT NULL REFERENCES party (id) ON DELETE CASCADE,
    guarded  INTEGER NOT NULL                 -- 1: kept out, 0: printed
) STRICT, WITHOUT ROWID;

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

CREATE TRIGGER search_party_name_delete AFTER DELETE ON party_name
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('party', OLD.party_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_party_name_insert AFTER INSERT ON party_name
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('party', NEW.party_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_party_name_update AFTER UPDATE ON party_name
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('party', NEW.party_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TABLE party_role (
    party_id TEXT NOT NULL REFERENCES party (id),
    position INTEGER NOT NULL,
    role     TEXT NOT NULL,
    PRIMARY KEY (party_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE party_verdict (
    low_id     TEXT NOT NULL,                  -- PartyId, the lesser of the two
    high_id    TEXT NOT NULL,                  -- PartyId
    verdict    TEXT NOT NULL,                  -- same: one person seen in two cases; different: two persons
    decided_ms INTEGER NOT NULL,               -- milliseconds since 1970, UTC
    PRIMARY KEY (low_id, high_id),
    CHECK (low_id < high_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX party_verdict_by_high ON party_verdict (high_id);

CREATE TABLE pdf_password (
    evidence_id TEXT PRIMARY KEY NOT NULL REFERENCES evidence (id),
    password    TEXT NOT NULL
) STRICT;

CREATE TRIGGER destroyed_has_no_pdf_password BEFORE INSERT ON pdf_password
WHEN EXISTS (SELECT 1 FROM destroyed WHERE evidence_id = NEW.evidence_id)
BEGIN SELECT raise(ABORT, 'the item was destroyed'); END;

CREATE TABLE printed_start (
    evidence_id TEXT NOT NULL REFERENCES evidence (id),
    counted     TEXT NOT NULL CHECK (counted IN ('paragraph', 'line')), -- what `number` counts
    part        INTEGER NOT NULL,              -- page, letter or table of the item, from 0
    number      INTEGER NOT NULL,              -- the first that stands on the sheet, from 1
    sheet       INTEGER NOT NULL,              -- of the item, from 1
    PRIMARY KEY (evidence_id, counted, part, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE proof_kind (
    link_id     TEXT NOT NULL REFERENCES proof_link (id) ON DELETE CASCADE,
    evidence_id TEXT NOT NULL REFERENCES evidence (id),
    kind        TEXT NOT NULL,
    PRIMARY KEY (link_id, evidence_id)
) STRICT, WITHOUT ROWID;

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

CREATE TRIGGER search_proof_link_delete AFTER DELETE ON proof_link
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('fact', OLD.fact_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_proof_link_insert AFTER INSERT ON proof_link
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('fact', NEW.fact_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_proof_link_moved AFTER UPDATE OF fact_id ON proof_link WHEN OLD.fact_id <> NEW.fact_id
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('fact', OLD.fact_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_proof_link_update AFTER UPDATE ON proof_link
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('fact', NEW.fact_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TABLE pseudonym (
    party_id TEXT PRIMARY KEY NOT NULL REFERENCES party (id) ON DELETE CASCADE,
    case_id  TEXT NOT NULL REFERENCES case_file (id),
    noun     TEXT NOT NULL,                   -- victim, witness, relative, person, organisation
    number   INTEGER NOT NULL                 -- 1, 2, 3… for each noun; one that was given is not given again
) STRICT, WITHOUT ROWID;

CREATE INDEX pseudonym_by_case ON pseudonym (case_id);

CREATE TABLE reading (
    evidence_id TEXT PRIMARY KEY NOT NULL REFERENCES evidence (id),
    format      TEXT NOT NULL,                 -- pdf, plain, word, sheet, odt, ods, rtf, html, mail, mailbox, mhtml, warc, wacz, zip, chat
    trouble     TEXT,                          -- why it could not be read: a word of Trouble; NULL: it was
    cut         INTEGER NOT NULL,              -- 1: it holds more text than is kept
    reader      INTEGER NOT NULL,              -- version of the readers; a newer one reads again
    read_ms     INTEGER NOT NULL
) STRICT;

CREATE TRIGGER destroyed_has_no_reading BEFORE INSERT ON reading
WHEN EXISTS (SELECT 1 FROM destroyed WHERE evidence_id = NEW.evidence_id)
BEGIN SELECT raise(ABORT, 'the item was destroyed'); END;

CREATE TABLE reception (
    id            TEXT PRIMARY KEY NOT NULL,   -- ReceptionId
    name          TEXT NOT NULL,               -- of the body, or of its electronic reception
    largest_bytes INTEGER,                     -- of one file; NULL: no bound is known
    most_pages    INTEGER,                     -- of one document; NULL: no bound is known
    formats       TEXT NOT NULL,               -- filings::reception::TakenAs, with commas between; empty: not known
    source        TEXT NOT NULL,               -- who says so, and when
    created_ms    INTEGER NOT NULL,            -- milliseconds since 1970, UTC
    changed_ms    INTEGER NOT NULL
) STRICT;

CREATE TABLE record_seal (
    kind      TEXT NOT NULL CHECK (kind IN ('fact', 'account', 'consent')),
    id        TEXT NOT NULL,                    -- FactId, AccountId, ConsentId
    version   INTEGER NOT NULL,                 -- of the list of columns that are digested
    digest    BLOB CHECK (length(digest) = 32), -- NULL: it was removed
    log_size  INTEGER NOT NULL,                 -- entries of the custody log when it was written
    at_ms     INTEGER NOT NULL,
    actor     TEXT NOT NULL REFERENCES user_account (id),
    signature BLOB NOT NULL CHECK (length(signature) = 64),
    bound     INTEGER NOT NULL,                 -- 1: the custody log names this digest
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE recording (
    evidence_id TEXT PRIMARY KEY NOT NULL REFERENCES evidence (id),
    duration_ms INTEGER,            -- NULL when it could not be read at all
    codec       TEXT,
    rate        INTEGER,            -- samples a second
    channels    INTEGER,
    width       INTEGER,            -- pixels, of a film
    height      INTEGER,
    recorded_ms INTEGER,            -- by the file's own header
    peaks       BLOB NOT NULL,      -- loudness from beginning to end, a byte each
    poster      BLOB,               -- a JPEG file made by Dalil
    engine      TEXT NOT NULL,      -- who decodes its sound: dalil, ffmpeg, or empty
    trouble     TEXT,               -- why it could not be read
    read_ms     INTEGER NOT NULL
) STRICT;

CREATE TRIGGER destroyed_has_no_recording BEFORE INSERT ON recording
WHEN EXISTS (SELECT 1 FROM destroyed WHERE evidence_id = NEW.evidence_id)
BEGIN SELECT raise(ABORT, 'the item was destroyed'); END;

CREATE TABLE renamed_place (
    evidence_id TEXT NOT NULL REFERENCES evidence (id),
    name        TEXT NOT NULL,                 -- MessageKey that an earlier reading gave
    now         TEXT NOT NULL,                 -- the one that the reading after it gave the same place
    PRIMARY KEY (evidence_id, name)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER destroyed_has_no_renamed_place BEFORE INSERT ON renamed_place
WHEN EXISTS (SELECT 1 FROM destroyed WHERE evidence_id = NEW.evidence_id)
BEGIN SELECT raise(ABORT, 'the item was destroyed'); END;

CREATE TABLE replaced_blob (
    address BLOB PRIMARY KEY NOT NULL CHECK (length(address) = 32), -- SHA-256 of the sealed file, which was its name
    of_blob TEXT NOT NULL,                     -- BlobId: the row of `blob` that names the fresh copy now
    was     TEXT NOT NULL CHECK (was IN ('missing', 'damaged', 'unreadable')),
    at_ms   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX replaced_blob_by_blob ON replaced_blob (of_blob);

CREATE TABLE search_dirty (
    kind TEXT NOT NULL,
    id   TEXT NOT NULL,
    next INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE search_index USING fts5(
    body, title, content = '', contentless_delete = 1, tokenize = "ascii tokenchars '#@.+-_/%'"
);

CREATE TABLE search_looked (
    evidence_id TEXT PRIMARY KEY NOT NULL REFERENCES evidence (id),
    reader      INTEGER NOT NULL               -- version of the readers
) STRICT, WITHOUT ROWID;

CREATE TABLE search_object (
    number  INTEGER PRIMARY KEY NOT NULL,      -- its first row
    room    INTEGER NOT NULL,                  -- rows that are its own: number to number + room - 1
    kind    TEXT NOT NULL,                     -- case, party, evidence, page, message, fact… (search::Kind)
    id      TEXT NOT NULL,                     -- its id; of messages ChatId, of pages DerivativeId
    case_id TEXT NOT NULL,
    parts   INTEGER NOT NULL,                  -- texts so far: parts 0 to parts - 1
    first   TEXT NOT NULL,                     -- the earliest day it may speak of, YYYY-MM-DD; empty when not known
    last    TEXT NOT NULL,                     -- the latest
    UNIQUE (kind, id)
) STRICT;

CREATE INDEX search_object_by_case ON search_object (case_id);

CREATE TABLE search_word (
    key   TEXT PRIMARY KEY NOT NULL,           -- how the stems begin
    forms BLOB NOT NULL                        -- the words in order, each without what it shares with the one before
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
    key   TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;

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

CREATE TRIGGER search_task_delete AFTER DELETE ON task
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('task', OLD.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_task_insert AFTER INSERT ON task
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('task', NEW.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_task_update AFTER UPDATE ON task
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('task', NEW.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TABLE text_draft (
    name        TEXT PRIMARY KEY NOT NULL, -- transcript:<evidence>, translation:<derivative>:<language>
    evidence_id TEXT NOT NULL REFERENCES evidence (id),
    body        TEXT NOT NULL,             -- JSON
    changed_ms  INTEGER NOT NULL
) STRICT;

CREATE TRIGGER destroyed_has_no_draft BEFORE INSERT ON text_draft
WHEN EXISTS (SELECT 1 FROM destroyed WHERE evidence_id = NEW.evidence_id)
BEGIN SELECT raise(ABORT, 'the item was destroyed'); END;

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

CREATE TRIGGER search_tie_delete AFTER DELETE ON tie
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('tie', OLD.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_tie_insert AFTER INSERT ON tie
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('tie', NEW.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

CREATE TRIGGER search_tie_update AFTER UPDATE ON tie
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('tie', NEW.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

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
, message TEXT) STRICT;

CREATE INDEX tie_citation_by_evidence ON tie_citation (evidence_id);

CREATE INDEX tie_citation_by_tie ON tie_citation (tie_id, position);

CREATE TRIGGER destroyed_has_no_tie BEFORE INSERT ON tie_citation
WHEN EXISTS (SELECT 1 FROM destroyed WHERE evidence_id = NEW.evidence_id)
BEGIN SELECT raise(ABORT, 'the item was destroyed'); END;

CREATE TABLE tie_fact (
    tie_id   TEXT NOT NULL REFERENCES tie (id),
    position INTEGER NOT NULL,
    fact_id  TEXT NOT NULL REFERENCES fact (id),
    PRIMARY KEY (tie_id, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX tie_fact_by_fact ON tie_fact (fact_id);

CREATE TABLE translated_block (
    derivative_id TEXT NOT NULL REFERENCES derivative (id) ON DELETE CASCADE,
    block         INTEGER NOT NULL,        -- of the source, from 0
    maker         TEXT NOT NULL,           -- person, machine, certified
    made_by       TEXT NOT NULL,           -- the translator
    made_on       TEXT NOT NULL,           -- 2026-11-28
    PRIMARY KEY (derivative_id, block)
) STRICT, WITHOUT ROWID;

CREATE TABLE user_account (
    id           TEXT PRIMARY KEY NOT NULL,      -- UserId
    name         TEXT NOT NULL,                  -- as shown and as printed in custody certificates
    signing_key  BLOB NOT NULL UNIQUE CHECK (length(signing_key) = 32),  -- Ed25519, checks their custody entries
    wrapping_key BLOB NOT NULL UNIQUE CHECK (length(wrapping_key) = 32), -- X25519, the master key is wrapped to it
    created_ms   INTEGER NOT NULL,               -- milliseconds since 1970, UTC
    removed_ms   INTEGER                         -- when they lost access; their signatures still count
, role TEXT NOT NULL DEFAULT 'lawyer'
    CHECK (role IN ('lawyer', 'paralegal', 'reader'))) STRICT;

CREATE TABLE web_page (
    evidence_id TEXT PRIMARY KEY NOT NULL REFERENCES evidence (id),
    url         TEXT NOT NULL,
    title       TEXT NOT NULL,
    saved       TEXT NOT NULL,                 -- when, as written
    saver       TEXT NOT NULL,                 -- the program
    picture     TEXT,                          -- entry of the picture of the whole page
    digests     INTEGER NOT NULL,              -- digests it keeps of its own parts
    broken      INTEGER NOT NULL               -- how many of them do not hold
) STRICT;
