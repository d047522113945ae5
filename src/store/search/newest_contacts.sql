-- The unique index on the id holds account and day, too: no contact itself is read.
SELECT id, account, day FROM interaction ORDER BY id DESC LIMIT ?
