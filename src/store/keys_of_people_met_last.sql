-- Of those met at an account in its newest contacts, the people there whose keys begin so.
SELECT DISTINCT met.person
FROM (SELECT person FROM participation WHERE account = ?1 ORDER BY day DESC LIMIT ?4) AS met
WHERE EXISTS (SELECT 1 FROM tenure WHERE tenure.person = met.person AND tenure.account = ?1)
    AND EXISTS (
        SELECT 1 FROM search_key
        WHERE search_key.id = met.person AND sort = 'person' AND ?2 <= key AND key < ?3
    )
LIMIT ?5
