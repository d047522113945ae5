SELECT 'person', search_key.id, search_key.rank, search_key.key
FROM tenure
JOIN search_key INDEXED BY search_key_id ON search_key.id = tenure.person
WHERE tenure.account = ?1 AND search_key.sort = 'person' AND ?2 <= search_key.key AND search_key.key < ?3
UNION ALL
SELECT 'department', search_key.id, search_key.rank, search_key.key
FROM department
JOIN search_key INDEXED BY search_key_id ON search_key.id = department.id
WHERE department.account = ?1 AND search_key.sort = 'department' AND ?2 <= search_key.key AND search_key.key < ?3
