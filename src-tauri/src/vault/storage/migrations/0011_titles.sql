-- What the office says of an item, in a further language of the case: a filing and a bundle print it in their own.
-- The columns of `evidence` say it in the language that has no row here; an empty text is taken from there.
CREATE TABLE evidence_wording (
    evidence_id    TEXT NOT NULL REFERENCES evidence (id),
    language       TEXT NOT NULL CHECK (language IN ('ru', 'ky', 'en')),
    title          TEXT NOT NULL,
    source         TEXT NOT NULL,
    received_from  TEXT NOT NULL,
    received_by    TEXT NOT NULL,
    received_where TEXT NOT NULL,
    carrier        TEXT NOT NULL,
    PRIMARY KEY (evidence_id, language)
) STRICT;
