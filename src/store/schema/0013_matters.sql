-- What business the relationship serves. Days are day numbers; an amount is in hundredths.
CREATE TABLE matter (
    id INTEGER PRIMARY KEY,
    uid ANY NOT NULL UNIQUE,
    account INTEGER NOT NULL REFERENCES account (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    owner INTEGER REFERENCES colleague (id) DEFERRABLE INITIALLY DEFERRED,
    due INTEGER,
    amount INTEGER CHECK (0 <= amount),
    currency TEXT,
    rival TEXT,
    satisfaction INTEGER CHECK (satisfaction BETWEEN 0 AND 10),
    note TEXT NOT NULL,
    privacy TEXT NOT NULL,
    -- Derived: whether something is left to be done, so that what is open is found without the stages.
    open INTEGER NOT NULL CHECK (open BETWEEN 0 AND 1)
) STRICT;
CREATE INDEX matter_account ON matter (account);
CREATE INDEX matter_open ON matter (due) WHERE open = 1;
CREATE INDEX matter_owner ON matter (owner) WHERE owner IS NOT NULL;

-- Every stage it came to, in order; none is ever written over.
CREATE TABLE matter_stage (
    matter INTEGER NOT NULL REFERENCES matter (id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    stage TEXT NOT NULL,
    day INTEGER NOT NULL,
    PRIMARY KEY (matter, place)
) STRICT, WITHOUT ROWID;

-- Whom and which departments it concerns.
CREATE TABLE matter_person (
    matter INTEGER NOT NULL REFERENCES matter (id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    person INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (matter, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX matter_person_person ON matter_person (person);

CREATE TABLE matter_department (
    matter INTEGER NOT NULL REFERENCES matter (id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    department INTEGER NOT NULL REFERENCES department (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (matter, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX matter_department_department ON matter_department (department);

-- What an interaction was about; it lies with the interaction, like who took part.
CREATE TABLE interaction_matter (
    account INTEGER NOT NULL,
    day INTEGER NOT NULL,
    interaction INTEGER NOT NULL,
    place INTEGER NOT NULL,
    matter INTEGER NOT NULL REFERENCES matter (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (account, day, interaction, place),
    FOREIGN KEY (account, day, interaction) REFERENCES interaction (account, day, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX interaction_matter_matter ON interaction_matter (matter);
