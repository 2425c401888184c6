-- What stands in an item besides its pictures: how it was read, its mails, the files inside, the page it was saved from. All
-- of it can be made again from the original at any time. Its text is a derivative.

CREATE TABLE reading (
    evidence_id TEXT PRIMARY KEY NOT NULL REFERENCES evidence (id),
    format      TEXT NOT NULL,                 -- pdf, plain, word, sheet, odt, ods, rtf, html, mail, mailbox, mhtml, warc, wacz, zip, chat
    trouble     TEXT,                          -- why it could not be read: a word of Trouble; NULL: it was
    cut         INTEGER NOT NULL,              -- 1: it holds more text than is kept
    reader      INTEGER NOT NULL,              -- version of the readers; a newer one reads again
    read_ms     INTEGER NOT NULL
) STRICT;

-- The heads of the letters of an item, in its order. The words are the page of the same place in its text.
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

-- The files in an item: attachments, files of an archive, parts of a saved page.
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

-- What a saved web page says of itself.
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

-- The same file may lie in several others: each of them is its parent.
CREATE TABLE evidence_parent_new (
    evidence_id TEXT NOT NULL REFERENCES evidence (id),
    parent_id   TEXT NOT NULL REFERENCES evidence (id),
    entry       TEXT NOT NULL,                 -- where it lay there
    PRIMARY KEY (evidence_id, parent_id, entry)
) STRICT, WITHOUT ROWID;
INSERT INTO evidence_parent_new SELECT evidence_id, parent_id, entry FROM evidence_parent;
DROP TABLE evidence_parent;
ALTER TABLE evidence_parent_new RENAME TO evidence_parent;
CREATE INDEX evidence_parent_by_parent ON evidence_parent (parent_id, entry);
