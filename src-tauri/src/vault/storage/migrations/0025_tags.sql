-- Words the office puts on its evidence to find it again: free, short, the same word spelt one way in the whole vault.
CREATE TABLE evidence_tag (
    evidence_id TEXT NOT NULL REFERENCES evidence (id),
    tag         TEXT NOT NULL,
    PRIMARY KEY (evidence_id, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX evidence_tag_by_tag ON evidence_tag (tag);

-- They are searched with the item.
CREATE TRIGGER search_evidence_tag_insert AFTER INSERT ON evidence_tag
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('evidence', NEW.evidence_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_evidence_tag_update AFTER UPDATE ON evidence_tag
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('evidence', NEW.evidence_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_evidence_tag_delete AFTER DELETE ON evidence_tag
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('evidence', OLD.evidence_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
