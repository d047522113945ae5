-- A search key knows how good a match it makes, so that the best matches are read before the many
-- others that begin alike. The names' full text has titles and telephone numbers from here on, too.
-- Both are derived: `store` fills them anew.
DROP TABLE search_key;
CREATE TABLE search_key (
    sort TEXT NOT NULL CHECK (sort IN ('person', 'account', 'department', 'colleague', 'email', 'phone')),
    -- From 0, the best.
    rank INTEGER NOT NULL CHECK (rank BETWEEN 0 AND 6),
    key TEXT NOT NULL,
    id INTEGER NOT NULL,
    PRIMARY KEY (sort, rank, key, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX search_key_id ON search_key (id);

INSERT INTO name_text (name_text) VALUES ('delete-all');
