SELECT account.id, account.name
FROM tenure
JOIN account ON account.id = tenure.account
WHERE tenure.person = ?1 AND tenure.account <> ?2
    AND (tenure.since IS NULL OR tenure.since <= ?3) AND (tenure.until IS NULL OR ?3 <= tenure.until)
ORDER BY tenure.since DESC, tenure.id DESC
LIMIT 1
