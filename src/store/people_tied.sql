WHERE id IN (SELECT origin FROM tie WHERE goal = ?1 UNION SELECT goal FROM tie WHERE origin = ?1)
ORDER BY id
