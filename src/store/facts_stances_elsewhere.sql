WITH who (person) AS (
    SELECT person FROM tenure WHERE account = ?1
    UNION
    SELECT holder.person FROM seat JOIN holder ON holder.seat = seat.id WHERE seat.account = ?1 AND seat.matter IS NULL
)
SELECT stance.*
FROM who CROSS JOIN stance
WHERE stance.person = who.person AND stance.account <> ?1 AND stance.rival IS NULL
