SELECT holder.seat, holder.person, holder.since, holder.until
FROM seat
JOIN holder ON holder.seat = seat.id
WHERE seat.account = ? AND seat.matter IS NULL
