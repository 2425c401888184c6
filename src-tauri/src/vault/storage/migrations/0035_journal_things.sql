-- What each act of the journal was about, so that «who did what» can be asked. Of acts before this nothing is known.
CREATE TABLE journal_thing (
    seq     INTEGER NOT NULL REFERENCES journal (seq),
    kind    TEXT NOT NULL,                     -- case, party, evidence, fact, filing… (vault::storage::things)
    id      TEXT NOT NULL,                     -- what it names may be gone
    case_id TEXT NOT NULL,                     -- empty where it belongs to no case
    PRIMARY KEY (seq, kind, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX journal_thing_by_case ON journal_thing (case_id, seq);
-- Whether an act stands undone is told by the last row that speaks of it.
CREATE INDEX journal_by_target ON journal (target) WHERE target IS NOT NULL;
