-- What a depth looks at of an account besides its contacts, in one row (`store/packed/structure.rs`). A row without
-- contents is loose, as a packed year without them.
CREATE TABLE structure (
    account INTEGER PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    facts BLOB
) STRICT;
CREATE INDEX structure_loose ON structure (account) WHERE facts IS NULL;
INSERT INTO structure (account) SELECT id FROM account;
-- Which of the packed contacts others may not know of.
CREATE INDEX interaction_private ON interaction (account) WHERE privacy = 'private';
