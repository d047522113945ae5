SELECT kind, id FROM (SELECT 'person' AS kind, id FROM person ORDER BY id DESC LIMIT ?1)
UNION ALL
SELECT kind, id FROM (SELECT 'account' AS kind, id FROM account ORDER BY id DESC LIMIT ?1)
ORDER BY id DESC
LIMIT ?1
