-- What is known of a competitor at an account. Who backs them is in the stances that name them.
CREATE TABLE rival (
    id INTEGER PRIMARY KEY,
    uid ANY NOT NULL UNIQUE,
    account INTEGER NOT NULL REFERENCES account (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    sells TEXT,
    weak_points TEXT,
    note TEXT NOT NULL,
    source TEXT,
    day INTEGER NOT NULL
) STRICT;
CREATE INDEX rival_account ON rival (account);
