-- Conversations read from exports that are evidence. All of `chat`, `chat_source`, `chat_participant`, `chat_message`,
-- `chat_seen` and `chat_attachment` can be made again from the originals at any time; what people decided stands in
-- `chat_answer` and `chat_link`.

CREATE TABLE chat (
    number  INTEGER PRIMARY KEY NOT NULL,      -- short name of the chat in the tables below
    id      TEXT NOT NULL UNIQUE,              -- ChatId
    case_id TEXT NOT NULL REFERENCES case_file (id),
    app     TEXT NOT NULL,                     -- whatsapp, telegram, viber, sms
    title   TEXT NOT NULL,                     -- name of the chat, empty when the export has none
    read_ms INTEGER NOT NULL                   -- when it was last read
) STRICT;
CREATE INDEX chat_by_case ON chat (case_id);

-- The exports a chat was read from. The first sets clock and names.
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

-- What the lawyer answered about an export; a new reading follows it.
CREATE TABLE chat_answer (
    evidence_id TEXT PRIMARY KEY NOT NULL REFERENCES evidence (id),
    date_order  TEXT,                          -- dmy, mdy, ymd, ydm
    apart       INTEGER NOT NULL               -- 1: not joined with other exports
) STRICT;

CREATE TABLE chat_participant (
    chat     INTEGER NOT NULL REFERENCES chat (number),
    position INTEGER NOT NULL,                 -- from 0
    name     TEXT NOT NULL,                    -- as the first telephone shows it
    handle   TEXT NOT NULL,                    -- telephone or mark of the program, empty when not written
    also     TEXT NOT NULL,                    -- JSON: names on other telephones
    messages INTEGER NOT NULL,
    PRIMARY KEY (chat, position)
) STRICT, WITHOUT ROWID;

-- Who of the case a participant is. Kept by the participant's own mark, so that a new reading finds it.
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

-- Further exports the same message stands in.
CREATE TABLE chat_seen (
    chat     INTEGER NOT NULL REFERENCES chat (number),
    source   INTEGER NOT NULL,
    line     INTEGER NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (chat, source, line)
) STRICT, WITHOUT ROWID;
CREATE INDEX chat_seen_by_position ON chat_seen (chat, position);

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

-- Items taken out of another item: an attachment of a chat or of a mail.
CREATE TABLE evidence_parent (
    evidence_id TEXT PRIMARY KEY NOT NULL REFERENCES evidence (id),
    parent_id   TEXT NOT NULL REFERENCES evidence (id),
    entry       TEXT NOT NULL                  -- where it lay there
) STRICT;
CREATE INDEX evidence_parent_by_parent ON evidence_parent (parent_id, entry);

-- A place in evidence may be a message: `<part>-<line>-<digest>`.
ALTER TABLE citation ADD COLUMN message TEXT;
ALTER TABLE account_citation ADD COLUMN message TEXT;
ALTER TABLE ledger_citation ADD COLUMN message TEXT;
ALTER TABLE tie_citation ADD COLUMN message TEXT;
