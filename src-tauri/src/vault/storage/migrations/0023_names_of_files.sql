-- Names of files are bytes: those of a stick written in windows-1251 are no UTF-8, and as text such a path could not be opened again.
CREATE TABLE intake_file_2 (
    case_id TEXT NOT NULL REFERENCES case_file (id),
    path    BLOB NOT NULL,                      -- as the system has it
    details TEXT NOT NULL,                      -- JSON: what the user said about all of them
    PRIMARY KEY (case_id, path)
) STRICT, WITHOUT ROWID;
INSERT INTO intake_file_2 (case_id, path, details) SELECT case_id, CAST(path AS BLOB), details FROM intake_file;
DROP TABLE intake_file;
ALTER TABLE intake_file_2 RENAME TO intake_file;
