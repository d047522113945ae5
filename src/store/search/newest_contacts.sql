-- From the end of the unique index on the id: as many contacts are looked up as are asked for.
SELECT id, account, day FROM interaction ORDER BY id DESC LIMIT ?
