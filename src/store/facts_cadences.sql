SELECT id, cadence_days FROM person
WHERE cadence_days IS NOT NULL AND id IN (
    SELECT person FROM tenure WHERE account = ?1
    UNION
    SELECT holder.person FROM seat JOIN holder ON holder.seat = seat.id WHERE seat.account = ?1
    UNION
    SELECT person FROM participation WHERE account = ?1
)
