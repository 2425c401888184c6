-- Colleagues to whom exhibits are handed over, and from whom they come.
CREATE TABLE correspondent (
    id           TEXT PRIMARY KEY NOT NULL,   -- CorrespondentId
    name         TEXT NOT NULL,               -- as the custody log says it
    organisation TEXT NOT NULL,               -- empty: not said
    created_ms   INTEGER NOT NULL,            -- milliseconds since 1970, UTC
    changed_ms   INTEGER NOT NULL
) STRICT;

-- Their keys: the one they read with, and the one they sign with. Each has eight words of its own, compared apart.
CREATE TABLE correspondent_key (
    correspondent_id TEXT NOT NULL REFERENCES correspondent (id),
    part             TEXT NOT NULL CHECK (part IN ('recipient', 'signer')),
    key              TEXT NOT NULL,                        -- age1…, or an Ed25519 key in base64
    compared_ms      INTEGER,                              -- when the words were compared; NULL: they were not
    compared_by      TEXT REFERENCES user_account (id),    -- UserId
    how              TEXT,                                 -- evidence::handover::HowCompared
    PRIMARY KEY (correspondent_id, part),
    CHECK ((compared_ms IS NULL) = (compared_by IS NULL) AND (compared_ms IS NULL) = (how IS NULL))
) STRICT;
