-- Of which day every note is that full text finds, so that the newest are found without a look at each. Nothing
-- but what the rows say, kept in step by `store`.
CREATE TABLE noted (
    id INTEGER PRIMARY KEY,
    day INTEGER
) STRICT;
INSERT INTO noted
SELECT id, day FROM interaction WHERE note <> ''
UNION ALL SELECT id, day FROM stance WHERE note <> ''
UNION ALL SELECT id, NULL FROM tie WHERE note <> ''
UNION ALL SELECT id, due FROM matter
UNION ALL SELECT id, day FROM rival;
CREATE INDEX noted_day ON noted (day);
