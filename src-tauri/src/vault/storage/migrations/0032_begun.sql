-- What somebody typed into a form and has neither saved nor discarded: it waits here, so that a lock takes nothing away.
CREATE TABLE begun (
    actor      TEXT NOT NULL REFERENCES user_account (id), -- whose it is: nobody else is shown it
    kind       TEXT NOT NULL,                  -- the form: 'fact', 'party' …
    about      TEXT NOT NULL,                  -- the id of what it is entered into or corrects, empty when that is the vault
    words      TEXT NOT NULL,                  -- the form's fields, JSON
    changed_ms INTEGER NOT NULL,
    PRIMARY KEY (actor, kind, about)
) STRICT, WITHOUT ROWID;
