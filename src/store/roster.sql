SELECT tenure.person
FROM tenure
LEFT JOIN (SELECT person, max(day) AS last FROM participation WHERE account = ?1 GROUP BY person) AS met
    ON met.person = tenure.person
WHERE tenure.account = ?1 AND coalesce(tenure.since, ?2) <= ?2 AND ?2 <= coalesce(tenure.until, ?2)
GROUP BY tenure.person
ORDER BY max(met.last) DESC, tenure.person
LIMIT ?3
