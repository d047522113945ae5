SELECT account.id, coalesce(standing.revision, 0)
FROM account
LEFT JOIN standing ON standing.account = account.id
WHERE standing.reckoned IS NULL OR standing.reckoned <> standing.revision OR standing.day <> ?1 OR standing.constants <> ?2
    OR standing.rules IS NOT ?3
ORDER BY account.id
