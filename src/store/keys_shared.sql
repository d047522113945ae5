SELECT key, id FROM search_key
WHERE sort = ?1 AND rank = 0 AND key IN (
    SELECT key FROM search_key WHERE sort = ?1 AND rank = 0 GROUP BY key HAVING 1 < count(*)
)
ORDER BY key, id
