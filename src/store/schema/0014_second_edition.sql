-- What the first edition of the score said of each account, for whoever wants to see what became of it: the
-- depths that were kept when the program learned to calculate anew. Gone once they have been seen.
CREATE TABLE first_edition (
    account INTEGER PRIMARY KEY,
    depth INTEGER NOT NULL,
    stage TEXT NOT NULL
) STRICT;
INSERT INTO first_edition (account, depth, stage)
SELECT account, depth, stage FROM standing WHERE depth IS NOT NULL;
