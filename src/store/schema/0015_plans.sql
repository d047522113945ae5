-- The plan for a relationship, item by item. Days are day numbers; a quarter is four times its year and the
-- quarters of it that are over. How it stood and that it came true is not kept: the facts say so.
CREATE TABLE plan_item (
    id INTEGER PRIMARY KEY,
    uid ANY NOT NULL UNIQUE,
    account INTEGER NOT NULL REFERENCES account (id) DEFERRABLE INITIALLY DEFERRED,
    quarter INTEGER NOT NULL,
    made INTEGER NOT NULL,
    aim TEXT NOT NULL,
    -- What it is about; none where it is about the companies.
    person INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    seat INTEGER REFERENCES seat (id) DEFERRABLE INITIALLY DEFERRED,
    department INTEGER REFERENCES department (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT,
    -- A stance, percent, or how many.
    target INTEGER,
    action TEXT,
    owner INTEGER REFERENCES colleague (id) DEFERRABLE INITIALLY DEFERRED,
    due INTEGER NOT NULL,
    state TEXT NOT NULL
) STRICT;
CREATE INDEX plan_item_account ON plan_item (account, quarter);
CREATE INDEX plan_item_person ON plan_item (person) WHERE person IS NOT NULL;
CREATE INDEX plan_item_seat ON plan_item (seat) WHERE seat IS NOT NULL;
CREATE INDEX plan_item_department ON plan_item (department) WHERE department IS NOT NULL;
CREATE INDEX plan_item_owner ON plan_item (owner) WHERE owner IS NOT NULL;
