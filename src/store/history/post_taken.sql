-- Where somebody is from a month after a tenure on at most: that is what they left it for.
WHERE person = ?1 AND id <> ?2 AND since BETWEEN ?3 AND ?3 + 31
ORDER BY since, id
LIMIT 1
