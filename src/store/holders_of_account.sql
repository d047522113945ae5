WHERE id IN (SELECT holder.person FROM seat JOIN holder ON holder.seat = seat.id WHERE seat.account = ?1 AND seat.matter IS NULL)
ORDER BY id
