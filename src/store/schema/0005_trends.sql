-- The weekly trend of an account, a byte of 0 to 100 for each week: believed only for the revision of the
-- facts, the day and the constants it was reckoned for, as the depth is.
CREATE TABLE trend (
    account INTEGER PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    revision INTEGER NOT NULL,
    day INTEGER NOT NULL,
    constants INTEGER NOT NULL,
    depths BLOB NOT NULL
) STRICT;
