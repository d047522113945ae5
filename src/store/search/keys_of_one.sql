SELECT rank, key FROM search_key INDEXED BY search_key_id WHERE id = ?1 AND sort = ?2 AND ?3 <= key AND key < ?4
