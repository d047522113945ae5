-- The revision of an account is the number of the last change that was about it, of a count of all changes: no
-- number comes again, even for an account that was deleted and has come back.
ALTER TABLE sequence ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
UPDATE sequence SET revision = (SELECT coalesce(max(revision), 0) FROM standing);
-- What a depth looks at of the contacts of an account, in one row for each year (`store/packed.rs`): a whole book
-- is scored in the time it takes to read it. A row without contents is loose: it is packed before the transaction
-- ends that loosened it, and the rows it is of count until then.
CREATE TABLE packed (
    account INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    -- 365 days each, from 1 January 1970.
    year INTEGER NOT NULL,
    contacts BLOB,
    attendances BLOB,
    PRIMARY KEY (account, year)
) STRICT, WITHOUT ROWID;
CREATE INDEX packed_loose ON packed (account) WHERE contacts IS NULL;
INSERT INTO packed (account, year)
SELECT account, CASE WHEN day < 0 THEN (day - 364) / 365 ELSE day / 365 END FROM participation
UNION
SELECT account, CASE WHEN day < 0 THEN (day - 364) / 365 ELSE day / 365 END FROM attendance;
