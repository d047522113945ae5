-- Contacts elsewhere of whoever can be somebody at an account. In two halves, so that nothing of what lies
-- at the account itself is passed over: the index has a person's contacts by account. CROSS JOIN, so that the
-- people come first: else half of the book is walked for two of them.
WITH who (person) AS (
    SELECT person FROM tenure WHERE account = ?1
    UNION
    SELECT holder.person FROM seat JOIN holder ON holder.seat = seat.id WHERE seat.account = ?1 AND seat.matter IS NULL
)
SELECT part.day, part.interaction, part.person, part.kind, part.signals, part.crowd, part.account
FROM who CROSS JOIN participation AS part
WHERE part.person = who.person AND part.account < ?1
UNION ALL
SELECT part.day, part.interaction, part.person, part.kind, part.signals, part.crowd, part.account
FROM who CROSS JOIN participation AS part
WHERE part.person = who.person AND part.account > ?1
