-- The search over everything. All of it can be made again from the tables it speaks of: `search_index` holds the words of each
-- text without their order on paper, `search_word` which stems those words have, `search_object` what was read when.

-- Something whose texts are in the index. Text number `part` of it (a page, a message) is row number << 24 | part there.
CREATE TABLE search_object (
    number  INTEGER PRIMARY KEY NOT NULL,
    kind    TEXT NOT NULL,                     -- case, party, evidence, page, message, fact… (search::Kind)
    id      TEXT NOT NULL,                     -- its id; of messages ChatId, of pages DerivativeId
    case_id TEXT NOT NULL,
    parts   INTEGER NOT NULL,                  -- texts so far: parts 0 to parts - 1
    first   TEXT NOT NULL,                     -- the earliest day it may speak of, YYYY-MM-DD; empty when not known
    last    TEXT NOT NULL,                     -- the latest
    UNIQUE (kind, id)
) STRICT;
CREATE INDEX search_object_by_case ON search_object (case_id);

-- Words as `language::stems::form` writes them, a space between two. Pages of 3,900 bytes fit into one page of the database.
CREATE VIRTUAL TABLE search_index USING fts5(
    title, body, content = '', contentless_delete = 1, tokenize = "ascii tokenchars '#@.+-_/%'"
);
INSERT INTO search_index (search_index, rank) VALUES ('pgsz', 3900);

-- Every word of the index by each of its stems. Words that no text has any more stay until the index is built anew.
CREATE TABLE search_word (
    stem TEXT NOT NULL,
    form TEXT NOT NULL,
    PRIMARY KEY (stem, form)
) STRICT, WITHOUT ROWID;

-- What changed and is to be read again, `next` the part to go on from.
CREATE TABLE search_dirty (
    kind TEXT NOT NULL,
    id   TEXT NOT NULL,
    next INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

-- Whatever is written, undone or removed is marked in the same transaction.
CREATE TRIGGER search_case_file_insert AFTER INSERT ON case_file
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('case', NEW.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_case_file_update AFTER UPDATE ON case_file
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('case', NEW.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_case_file_delete AFTER DELETE ON case_file
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('case', OLD.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_case_member_insert AFTER INSERT ON case_member
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('case', NEW.case_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_case_member_update AFTER UPDATE ON case_member
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('case', NEW.case_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_case_member_delete AFTER DELETE ON case_member
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('case', OLD.case_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_party_insert AFTER INSERT ON party
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('party', NEW.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_party_update AFTER UPDATE ON party
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('party', NEW.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_party_delete AFTER DELETE ON party
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('party', OLD.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_party_name_insert AFTER INSERT ON party_name
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('party', NEW.party_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_party_name_update AFTER UPDATE ON party_name
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('party', NEW.party_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_party_name_delete AFTER DELETE ON party_name
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('party', OLD.party_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_party_contact_insert AFTER INSERT ON party_contact
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('party', NEW.party_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_party_contact_update AFTER UPDATE ON party_contact
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('party', NEW.party_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_party_contact_delete AFTER DELETE ON party_contact
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('party', OLD.party_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_party_document_insert AFTER INSERT ON party_document
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('party', NEW.party_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_party_document_update AFTER UPDATE ON party_document
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('party', NEW.party_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_party_document_delete AFTER DELETE ON party_document
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('party', OLD.party_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_evidence_insert AFTER INSERT ON evidence
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('evidence', NEW.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_evidence_update AFTER UPDATE ON evidence
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('evidence', NEW.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_evidence_delete AFTER DELETE ON evidence
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('evidence', OLD.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_evidence_wording_insert AFTER INSERT ON evidence_wording
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('evidence', NEW.evidence_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_evidence_wording_update AFTER UPDATE ON evidence_wording
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('evidence', NEW.evidence_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_evidence_wording_delete AFTER DELETE ON evidence_wording
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('evidence', OLD.evidence_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_chat_insert AFTER INSERT ON chat
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('message', NEW.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_chat_update AFTER UPDATE ON chat
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('message', NEW.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_chat_delete AFTER DELETE ON chat
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('message', OLD.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_fact_insert AFTER INSERT ON fact
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('fact', NEW.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_fact_update AFTER UPDATE ON fact
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('fact', NEW.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_fact_delete AFTER DELETE ON fact
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('fact', OLD.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_fact_text_insert AFTER INSERT ON fact_text
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('fact', NEW.fact_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_fact_text_update AFTER UPDATE ON fact_text
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('fact', NEW.fact_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_fact_text_delete AFTER DELETE ON fact_text
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('fact', OLD.fact_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_citation_insert AFTER INSERT ON citation
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('fact', NEW.fact_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_citation_update AFTER UPDATE ON citation
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('fact', NEW.fact_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_citation_delete AFTER DELETE ON citation
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('fact', OLD.fact_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_account_insert AFTER INSERT ON account
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('account', NEW.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_account_update AFTER UPDATE ON account
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('account', NEW.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_account_delete AFTER DELETE ON account
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('account', OLD.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_account_text_insert AFTER INSERT ON account_text
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('account', NEW.account_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_account_text_update AFTER UPDATE ON account_text
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('account', NEW.account_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_account_text_delete AFTER DELETE ON account_text
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('account', OLD.account_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_tie_insert AFTER INSERT ON tie
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('tie', NEW.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_tie_update AFTER UPDATE ON tie
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('tie', NEW.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_tie_delete AFTER DELETE ON tie
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('tie', OLD.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_ledger_line_insert AFTER INSERT ON ledger_line
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('ledger', NEW.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_ledger_line_update AFTER UPDATE ON ledger_line
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('ledger', NEW.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_ledger_line_delete AFTER DELETE ON ledger_line
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('ledger', OLD.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_ledger_text_insert AFTER INSERT ON ledger_text
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('ledger', NEW.line_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_ledger_text_update AFTER UPDATE ON ledger_text
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('ledger', NEW.line_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_ledger_text_delete AFTER DELETE ON ledger_text
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('ledger', OLD.line_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_filing_insert AFTER INSERT ON filing
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('filing', NEW.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_filing_update AFTER UPDATE ON filing
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('filing', NEW.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_filing_delete AFTER DELETE ON filing
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('filing', OLD.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_filing_edition_insert AFTER INSERT ON filing_edition
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('filing', NEW.filing_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_filing_edition_update AFTER UPDATE ON filing_edition
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('filing', NEW.filing_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_filing_edition_delete AFTER DELETE ON filing_edition
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('filing', OLD.filing_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_filing_step_insert AFTER INSERT ON filing_step
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('filing', NEW.filing_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_filing_step_update AFTER UPDATE ON filing_step
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('filing', NEW.filing_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_filing_step_delete AFTER DELETE ON filing_step
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('filing', OLD.filing_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_bundle_insert AFTER INSERT ON bundle
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('bundle', NEW.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_bundle_update AFTER UPDATE ON bundle
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('bundle', NEW.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_bundle_delete AFTER DELETE ON bundle
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('bundle', OLD.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_bundle_exhibit_insert AFTER INSERT ON bundle_exhibit
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('bundle', NEW.bundle_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_bundle_exhibit_update AFTER UPDATE ON bundle_exhibit
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('bundle', NEW.bundle_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_bundle_exhibit_delete AFTER DELETE ON bundle_exhibit
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('bundle', OLD.bundle_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_case_event_insert AFTER INSERT ON case_event
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('event', NEW.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_case_event_update AFTER UPDATE ON case_event
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('event', NEW.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_case_event_delete AFTER DELETE ON case_event
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('event', OLD.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_task_insert AFTER INSERT ON task
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('task', NEW.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_task_update AFTER UPDATE ON task
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('task', NEW.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_task_delete AFTER DELETE ON task
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('task', OLD.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_consent_insert AFTER INSERT ON consent
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('consent', NEW.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_consent_update AFTER UPDATE ON consent
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('consent', NEW.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_consent_delete AFTER DELETE ON consent
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('consent', OLD.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_interview_insert AFTER INSERT ON interview
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('interview', NEW.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_interview_update AFTER UPDATE ON interview
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('interview', NEW.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_interview_delete AFTER DELETE ON interview
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('interview', OLD.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_interview_answer_insert AFTER INSERT ON interview_answer
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('interview', NEW.interview_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_interview_answer_update AFTER UPDATE ON interview_answer
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('interview', NEW.interview_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_interview_answer_delete AFTER DELETE ON interview_answer
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('interview', OLD.interview_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_derivative_insert AFTER INSERT ON derivative
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('page', NEW.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_derivative_update AFTER UPDATE ON derivative
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('page', NEW.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_derivative_delete AFTER DELETE ON derivative
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('page', OLD.id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;
CREATE TRIGGER search_derivative_page_update AFTER UPDATE ON derivative_page
BEGIN INSERT INTO search_dirty (kind, id) VALUES ('page', NEW.derivative_id) ON CONFLICT (kind, id) DO UPDATE SET next = 0; END;

-- What is there already.
INSERT INTO search_dirty (kind, id) SELECT 'page', id FROM derivative;
INSERT INTO search_dirty (kind, id) SELECT 'case', id FROM case_file;
INSERT INTO search_dirty (kind, id) SELECT 'party', id FROM party;
INSERT INTO search_dirty (kind, id) SELECT 'evidence', id FROM evidence;
INSERT INTO search_dirty (kind, id) SELECT 'message', id FROM chat;
INSERT INTO search_dirty (kind, id) SELECT 'fact', id FROM fact;
INSERT INTO search_dirty (kind, id) SELECT 'account', id FROM account;
INSERT INTO search_dirty (kind, id) SELECT 'tie', id FROM tie;
INSERT INTO search_dirty (kind, id) SELECT 'ledger', id FROM ledger_line;
INSERT INTO search_dirty (kind, id) SELECT 'filing', id FROM filing;
INSERT INTO search_dirty (kind, id) SELECT 'bundle', id FROM bundle;
INSERT INTO search_dirty (kind, id) SELECT 'event', id FROM case_event;
INSERT INTO search_dirty (kind, id) SELECT 'task', id FROM task;
INSERT INTO search_dirty (kind, id) SELECT 'consent', id FROM consent;
INSERT INTO search_dirty (kind, id) SELECT 'interview', id FROM interview;
