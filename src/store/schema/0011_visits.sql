-- Contacts on a day to come. They lie apart from those that have happened: nothing that scores reads them.

CREATE TABLE visit (
    id INTEGER PRIMARY KEY,
    uid ANY NOT NULL UNIQUE,
    account INTEGER NOT NULL REFERENCES account (id) DEFERRABLE INITIALLY DEFERRED,
    day INTEGER NOT NULL,
    minute INTEGER CHECK (minute BETWEEN 0 AND 1439),
    kind TEXT NOT NULL,
    privacy TEXT NOT NULL,
    purpose TEXT NOT NULL,
    outcome TEXT NOT NULL,
    bring TEXT NOT NULL,
    -- What it became.
    done INTEGER REFERENCES interaction (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX visit_account ON visit (account, day);
CREATE INDEX visit_ahead ON visit (day) WHERE done IS NULL;
CREATE INDEX visit_done ON visit (done) WHERE done IS NOT NULL;

-- Who of the customer is to be met.
CREATE TABLE visit_person (
    visit INTEGER NOT NULL REFERENCES visit (id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    person INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (visit, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX visit_person_person ON visit_person (person);

-- Who of ours goes.
CREATE TABLE visit_colleague (
    visit INTEGER NOT NULL REFERENCES visit (id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    colleague INTEGER NOT NULL REFERENCES colleague (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (visit, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX visit_colleague_colleague ON visit_colleague (colleague);
