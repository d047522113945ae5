SELECT tenure.account, account.name, department.id, department.name, tenure.title, tenure.level
FROM tenure
JOIN account ON account.id = tenure.account
LEFT JOIN department ON department.id = tenure.department
WHERE tenure.person = ?1 AND coalesce(tenure.since, ?2) <= ?2 AND ?2 <= coalesce(tenure.until, ?2)
ORDER BY tenure.id
