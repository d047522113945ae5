-- Departments and colleagues are in the index, too, but have nothing beside their names.
SELECT CASE WHEN tenure.id IS NOT NULL THEN 'tenure' WHEN person.id IS NOT NULL THEN 'person' ELSE 'account' END,
    name_text.rowid
FROM name_text
LEFT JOIN tenure ON tenure.id = name_text.rowid
LEFT JOIN person ON person.id = name_text.rowid
LEFT JOIN account ON account.id = name_text.rowid
WHERE name_text MATCH ? AND coalesce(tenure.id, person.id, account.id) IS NOT NULL
ORDER BY name_text.rowid DESC
