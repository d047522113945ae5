-- Where somebody was until a month before a tenure at most: that is what they left for it.
WHERE person = ?1 AND id <> ?2 AND until BETWEEN ?3 - 31 AND ?3
ORDER BY until DESC, id DESC
LIMIT 1
