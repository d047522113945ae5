SELECT account.id, coalesce(standing.revision, 0)
FROM account
LEFT JOIN standing ON standing.account = account.id
ORDER BY account.id
