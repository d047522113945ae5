-- Which commit the file is at, and which was before it. By these a log is known that was left beside another
-- state of the file; `store/lineage.rs` says how, and looks for the columns as they lie in a page, one after
-- the other.
CREATE TABLE lineage (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    beginning BLOB NOT NULL,
    before BLOB NOT NULL,
    now BLOB NOT NULL
) STRICT;
INSERT INTO lineage (id, beginning, before, now)
VALUES (1, CAST('guanxi, commit: ' AS BLOB), zeroblob(8), zeroblob(8));
