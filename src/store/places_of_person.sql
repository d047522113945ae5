-- Where somebody can be somebody: contacts and ratings count for them there, wherever they are written down.
SELECT account FROM tenure WHERE person = ?1
UNION
SELECT seat.account FROM holder JOIN seat ON seat.id = holder.seat WHERE holder.person = ?1
