-- Wages due, fees taken, fines, remittances: what a claim for money is computed from. Sums are whole numbers of the
-- smallest unit of their currency (ISO 4217), never fractions.

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
CREATE INDEX ledger_line_by_payer ON ledger_line (payer_id);
CREATE INDEX ledger_line_by_payee ON ledger_line (payee_id);

-- What the sum is for, in each language a calculation prints in.
CREATE TABLE ledger_text (
    line_id   TEXT NOT NULL REFERENCES ledger_line (id),
    language  TEXT NOT NULL,
    statement TEXT NOT NULL,
    PRIMARY KEY (line_id, language)
) STRICT, WITHOUT ROWID;

-- The proof a line rests on. A line without one rests on nothing yet.
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
) STRICT;
CREATE INDEX ledger_citation_by_line ON ledger_citation (line_id, position);
CREATE INDEX ledger_citation_by_evidence ON ledger_citation (evidence_id);
