SELECT value FROM stance
WHERE person = ?1 AND +account = ?2 AND rival IS NULL AND day <= ?3
ORDER BY day DESC, id DESC
LIMIT 1
