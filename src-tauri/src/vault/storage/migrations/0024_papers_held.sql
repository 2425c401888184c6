-- A reason for going on may be about a paper made from a case, too: its chronology, network, calculation, a list of what was found.
ALTER TABLE consent_override RENAME TO consent_override_before;
CREATE TABLE consent_override (
    target_kind TEXT NOT NULL CHECK (target_kind IN ('filing', 'bundle', 'evidence', 'paper')),
    target      TEXT NOT NULL,                  -- FilingId, BundleId, EvidenceId, or chronology/<CaseId> and its like
    consent_id  TEXT NOT NULL REFERENCES consent (id),
    reason      TEXT NOT NULL,
    at_ms       INTEGER NOT NULL,
    PRIMARY KEY (target_kind, target, consent_id)
) STRICT, WITHOUT ROWID;
INSERT INTO consent_override SELECT target_kind, target, consent_id, reason, at_ms FROM consent_override_before;
DROP TABLE consent_override_before;
