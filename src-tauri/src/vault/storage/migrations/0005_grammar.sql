-- Forms of a party's name in other cases, as the lawyer corrected them. Where no row is, the rules of grammar decline.
CREATE TABLE party_form (
    party_id         TEXT NOT NULL REFERENCES party (id),
    language         TEXT NOT NULL CHECK (language IN ('ru', 'ky')),
    grammatical_case TEXT NOT NULL CHECK (grammatical_case IN ('gen', 'dat', 'acc', 'ins', 'prep', 'loc', 'abl')),
    name             TEXT NOT NULL,              -- the nominative it was corrected for; under another name it lies idle
    form             TEXT NOT NULL CHECK (form <> ''),
    PRIMARY KEY (party_id, language, grammatical_case)
) STRICT;
