SELECT CASE WHEN tenure.id IS NOT NULL THEN 'tenure' WHEN person.id IS NOT NULL THEN 'person'
        WHEN account.id IS NOT NULL THEN 'account' ELSE 'colleague' END,
    name_text.rowid
FROM name_text
LEFT JOIN tenure ON tenure.id = name_text.rowid
LEFT JOIN person ON person.id = name_text.rowid
LEFT JOIN account ON account.id = name_text.rowid
WHERE name_text MATCH ?
ORDER BY name_text.rowid DESC
