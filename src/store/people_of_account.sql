WHERE id IN (
    SELECT person FROM tenure WHERE account = ?1
    UNION
    SELECT holder.person FROM seat JOIN holder ON holder.seat = seat.id WHERE seat.account = ?1
)
ORDER BY id
