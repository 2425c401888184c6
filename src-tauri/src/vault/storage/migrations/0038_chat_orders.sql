-- Which number of a date is the day, as the lawyer answered for each conversation of an item. It is named by its file: that is the
-- same for every reader, where the number of a conversation is not.
CREATE TABLE chat_order (
    evidence_id TEXT NOT NULL REFERENCES evidence (id),
    entry       TEXT NOT NULL,                 -- the file inside an archive; empty: the item itself
    date_order  TEXT NOT NULL,                 -- dmy, mdy, ymd, ydm
    PRIMARY KEY (evidence_id, entry)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER destroyed_has_no_chat_order BEFORE INSERT ON chat_order
WHEN EXISTS (SELECT 1 FROM destroyed WHERE evidence_id = NEW.evidence_id)
BEGIN SELECT raise(ABORT, 'the item was destroyed'); END;

-- Before, one answer held for all conversations of an item: it stays the answer of each that is dated for people, and of an item that
-- was not read. `chat_answer.date_order` is written no more.
INSERT INTO chat_order (evidence_id, entry, date_order)
SELECT DISTINCT a.evidence_id, coalesce(s.entry, ''), a.date_order
FROM chat_answer a LEFT JOIN chat_source s ON s.evidence_id = a.evidence_id
WHERE a.date_order IS NOT NULL AND (s.evidence_id IS NULL OR s.date_order IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM destroyed d WHERE d.evidence_id = a.evidence_id);
UPDATE chat_answer SET date_order = NULL;
