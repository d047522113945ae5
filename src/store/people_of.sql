SELECT person.id, person.name, department.name AS department, tenure.title, tenure.level
FROM tenure
JOIN person ON person.id = tenure.person
LEFT JOIN department ON department.id = tenure.department
WHERE tenure.account = ?1 AND coalesce(tenure.since, ?2) <= ?2 AND ?2 <= coalesce(tenure.until, ?2)
ORDER BY tenure.department IS NULL, tenure.department, tenure.level, person.id
