-- Texts of filings that are being written, remarks on them and reasons are searched with what they belong to: why a finding was overruled, why
-- a fact weighs so, how a contradiction is explained, what was noted at a proof and at an indicator.
CREATE TRIGGER search_filing_draft_insert AFTER INSERT ON filing_draft
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('filing', NEW.filing_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_filing_draft_update AFTER UPDATE ON filing_draft
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('filing', NEW.filing_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_filing_draft_delete AFTER DELETE ON filing_draft
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('filing', OLD.filing_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_filing_comment_insert AFTER INSERT ON filing_comment
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('filing', NEW.filing_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_filing_comment_update AFTER UPDATE ON filing_comment
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('filing', NEW.filing_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_filing_comment_delete AFTER DELETE ON filing_comment
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('filing', OLD.filing_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_filing_override_insert AFTER INSERT ON filing_override
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('filing', NEW.filing_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_filing_override_update AFTER UPDATE ON filing_override
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('filing', NEW.filing_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_filing_override_delete AFTER DELETE ON filing_override
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('filing', OLD.filing_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_fact_standing_insert AFTER INSERT ON fact_standing
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('fact', NEW.fact_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_fact_standing_update AFTER UPDATE ON fact_standing
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('fact', NEW.fact_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_fact_standing_delete AFTER DELETE ON fact_standing
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('fact', OLD.fact_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_proof_link_insert AFTER INSERT ON proof_link
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('fact', NEW.fact_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_proof_link_update AFTER UPDATE ON proof_link
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('fact', NEW.fact_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_proof_link_delete AFTER DELETE ON proof_link
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('fact', OLD.fact_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_indicator_mark_insert AFTER INSERT ON indicator_mark
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('party', NEW.party_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_indicator_mark_update AFTER UPDATE ON indicator_mark
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('party', NEW.party_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_indicator_mark_delete AFTER DELETE ON indicator_mark
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('party', OLD.party_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_contradiction_note_insert AFTER INSERT ON contradiction_note
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('case', NEW.case_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_contradiction_note_update AFTER UPDATE ON contradiction_note
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('case', NEW.case_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_contradiction_note_delete AFTER DELETE ON contradiction_note
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('case', OLD.case_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
-- A proof that goes to another fact takes its note along.
CREATE TRIGGER search_proof_link_moved AFTER UPDATE OF fact_id ON proof_link WHEN OLD.fact_id <> NEW.fact_id
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('fact', OLD.fact_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
-- What was made of messages is found as messages as long as the chat is known, and else as a text.
CREATE TRIGGER search_chat_source_insert AFTER INSERT ON chat_source
BEGIN INSERT INTO search_dirty (kind, id) SELECT 'page', id FROM derivative
    WHERE evidence_id = NEW.evidence_id AND kind = 'text' AND entry GLOB 'messages:*' ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_chat_source_delete AFTER DELETE ON chat_source
BEGIN INSERT INTO search_dirty (kind, id) SELECT 'page', id FROM derivative
    WHERE evidence_id = OLD.evidence_id AND kind = 'text' AND entry GLOB 'messages:*' ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

-- What is there already is read once more, and what was made of the messages of a chat is found as messages alone.
INSERT INTO search_dirty (kind, id) SELECT 'filing', id FROM filing WHERE true ON CONFLICT (kind, id) DO UPDATE SET next = 0;
INSERT INTO search_dirty (kind, id) SELECT 'fact', fact_id FROM fact_standing WHERE reason <> '' ON CONFLICT (kind, id) DO UPDATE SET next = 0;
INSERT INTO search_dirty (kind, id) SELECT DISTINCT 'fact', fact_id FROM proof_link WHERE note <> '' ON CONFLICT (kind, id) DO UPDATE SET next = 0;
INSERT INTO search_dirty (kind, id) SELECT DISTINCT 'party', party_id FROM indicator_mark WHERE note <> '' ON CONFLICT (kind, id) DO UPDATE SET next = 0;
INSERT INTO search_dirty (kind, id) SELECT DISTINCT 'case', case_id FROM contradiction_note WHERE true ON CONFLICT (kind, id) DO UPDATE SET next = 0;
INSERT INTO search_dirty (kind, id) SELECT 'page', id FROM derivative WHERE kind = 'text' AND entry GLOB 'messages:*'
    ON CONFLICT (kind, id) DO UPDATE SET next = 0;
