SELECT value FROM stance
WHERE person = ?1 AND account = ?2 AND rival IS ?3 AND (day, id) < (?4, ?5)
ORDER BY day DESC, id DESC
LIMIT 1
