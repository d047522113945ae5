SELECT account.id, account.name
FROM standing INDEXED BY standing_contact
JOIN account ON account.id = standing.account
WHERE standing.last_contact IS NOT NULL
ORDER BY standing.last_contact DESC
LIMIT 20
