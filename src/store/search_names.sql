SELECT name_text.rowid AS id,
    CASE WHEN person.id IS NOT NULL THEN 'person' WHEN account.id IS NOT NULL THEN 'account'
        WHEN department.id IS NOT NULL THEN 'department' WHEN tenure.id IS NOT NULL THEN 'tenure' ELSE 'colleague' END AS kind,
    coalesce(
        person.name || char(10) || (SELECT coalesce(group_concat(value, char(10)), '') FROM json_each(person.aliases))
            || char(10) || coalesce(person.pinyin, '')
            || char(10) || (SELECT coalesce(group_concat(value, char(10)), '') FROM json_each(person.emails))
            || char(10) || (SELECT coalesce(group_concat(value, char(10)), '') FROM json_each(person.phones))
            || char(10) || coalesce(person.wechat, '') || char(10) || person.note || char(10) || person.private_note,
        account.name || char(10) || (SELECT coalesce(group_concat(value, char(10)), '') FROM json_each(account.tags)) || char(10) || account.note,
        department.name,
        colleague.name,
        tenure.title,
        '') AS text,
    coalesce(department.account, tenure.account) AS account, NULL AS day
FROM name_text
LEFT JOIN person ON person.id = name_text.rowid
LEFT JOIN account ON account.id = name_text.rowid
LEFT JOIN department ON department.id = name_text.rowid
LEFT JOIN colleague ON colleague.id = name_text.rowid
LEFT JOIN tenure ON tenure.id = name_text.rowid
WHERE name_text MATCH ?
ORDER BY name_text.rowid DESC
