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
