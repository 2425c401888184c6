-- What facts, accounts and consents were when they were last written, signed by who wrote them (docs/adr/0053). What was
-- removed keeps a seal until the custody log says so.
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
