WHERE id IN (
    SELECT account FROM tenure WHERE person = ?1
    UNION
    SELECT account FROM participation WHERE person = ?1
    UNION
    SELECT seat.account FROM holder JOIN seat ON seat.id = holder.seat WHERE holder.person = ?1
)
ORDER BY id
