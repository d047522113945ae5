-- Accounts have other names, and a search key for what is left of their names without the legal form,
-- so that Acme and ACME, Inc. are known to be alike. Search keys and full texts are
-- derived: `store` fills them anew.
ALTER TABLE account ADD COLUMN aliases TEXT NOT NULL DEFAULT '[]';

DROP TABLE search_key;
CREATE TABLE search_key (
    sort TEXT NOT NULL CHECK (sort IN ('person', 'account', 'firm', 'department', 'colleague', 'email', 'phone')),
    -- From 0, the best.
    rank INTEGER NOT NULL CHECK (rank BETWEEN 0 AND 6),
    key TEXT NOT NULL,
    id INTEGER NOT NULL,
    PRIMARY KEY (sort, rank, key, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX search_key_id ON search_key (id);

INSERT INTO name_text (name_text) VALUES ('delete-all');
INSERT INTO note_text (note_text) VALUES ('delete-all');
INSERT INTO promise_text (promise_text) VALUES ('delete-all');
