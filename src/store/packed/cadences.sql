-- Only of the account's people: how often others are met plays no part in its score.
SELECT person.id, person.cadence_days
FROM tenure
JOIN person ON person.id = tenure.person
WHERE tenure.account = ?1 AND person.cadence_days IS NOT NULL
UNION
SELECT person.id, person.cadence_days
FROM seat
JOIN holder ON holder.seat = seat.id
JOIN person ON person.id = holder.person
WHERE seat.account = ?1 AND seat.matter IS NULL AND person.cadence_days IS NOT NULL
