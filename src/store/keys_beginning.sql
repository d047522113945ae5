SELECT id, key FROM search_key WHERE sort = ?1 AND rank = ?2 AND ?3 <= key AND key < ?4 ORDER BY key, id
