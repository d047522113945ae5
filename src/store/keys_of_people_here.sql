SELECT DISTINCT search_key.id
FROM tenure
JOIN search_key ON search_key.id = tenure.person
WHERE tenure.account = ?1 AND search_key.sort = 'person' AND ?2 <= search_key.key AND search_key.key < ?3
LIMIT ?4
