SELECT id FROM search_key WHERE sort = ?1 AND ?2 <= key AND key < ?3 ORDER BY key
