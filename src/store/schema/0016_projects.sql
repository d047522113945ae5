-- A project may have a decision chain of its own, which the account's depth leaves out.
ALTER TABLE seat ADD COLUMN matter INTEGER REFERENCES matter (id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX seat_matter ON seat (matter) WHERE matter IS NOT NULL;

-- What a visit to come is about.
CREATE TABLE visit_matter (
    visit INTEGER NOT NULL REFERENCES visit (id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    matter INTEGER NOT NULL REFERENCES matter (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (visit, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX visit_matter_matter ON visit_matter (matter);
